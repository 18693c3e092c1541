"""Who acts and who suffers, as plainly told around a trigger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reportedly.read.lexica.triggers_base import CLASSES

_AUX: Final = (
    r"(?:has|have|had|is|are|was|were|been|being|be|will|would|could|may|might|also|then|later|"
    r"reportedly|allegedly|repeatedly|deliberately|[a-z]+ly)"
)
_PASSIVE = re.compile(rf"\b(?:was|were|been|being|is|are|be)(?: {_AUX})* $")
_SUBJECT = re.compile(rf"(?P<subject>[\w' -]{{2,60}}?)(?: {_AUX})* $")
_BY = re.compile(
    r"^[^,;.]{0,90}?\bby (?P<agent>(?:(?:the|an?|unidentified|unknown|suspected|two|three|four|several|\d+) )*"
    r"(?:[\w'-]+ ){0,3}?(?:"
    + CLASSES["ARMED"][3:-1]
    + r"|"
    + CLASSES["FORCES"][3:-1]
    + r"|settlers|militia|state|group|regime|government))\b"
)
_OBJECT = re.compile(
    r"^ (?P<object>(?:(?:at least|more than|about|some|nearly|up to|the|an?|two|three|several|\d[\d,]*) )*[\w'-]+(?: [\w'-]+){0,2}?)(?= (?:in|on|at|near|and|when|after|as|from|by|with|during|for|while|who|outside)\b|[,.;]|$)"
)
_ACTOR = re.compile(
    r"\b(?:"
    + CLASSES["ARMED"][3:-1]
    + "|"
    + CLASSES["FORCES"][3:-1]
    + r"|jets?|warplanes?|aircraft|helicopters?|air force|"
    r"navy|militia|group|state|government|authorities|coalition|alliance|movement|front|guards?|bombers?|men|people|"
    r"protesters|demonstrators|residents|youths)$"
)
_LEADING = re.compile(
    r"^(?:(?:on|in|at|during|early|late|since|by|over) [^,]{1,40}, |(?:overnight|meanwhile|earlier|later|yesterday|today|this "
    r"morning|then|also|separately)[ ,]+|(?:two|three|a few|several) (?:days?|hours?) ago )+"
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Code points, in the clause, of who acts and who suffers; ``None`` where not plainly told."""

    agent: tuple[int, int] | None
    patient: tuple[int, int] | None


def find_parties(clause: str, cased: str, start: int, end: int) -> Parties:
    """Find the parties of the trigger at ``[start, end)`` of a folded clause.

    Args:
        clause: The folded clause.
        cased: The same words as written.
        start: First code point of the trigger in the clause.
        end: One past its last.
    """
    left, right = clause[:start], clause[end:]
    by = _BY.match(right)
    if by:
        agent = (end + by.start("agent"), end + by.end("agent"))
        return Parties(agent, _before(clause, left) if _PASSIVE.search(left) else None)
    if _PASSIVE.search(left):
        return Parties(None, _before(clause, left))
    subject = _before(clause, left)
    if subject is None or not _acts(clause[slice(*subject)], cased[slice(*subject)]):
        return Parties(None, None)
    behind = _OBJECT.match(right)
    patient = (end + behind.start("object"), end + behind.end("object")) if behind else None
    return Parties(subject, patient)


def _before(clause: str, left: str) -> tuple[int, int] | None:
    """Return the noun phrase that opens the clause, if nothing but it stands before the verb."""
    lead = _LEADING.match(left)
    begin = lead.end() if lead else 0
    match = _SUBJECT.fullmatch(left, begin)
    if match is None or len(match["subject"].split()) > 8:  # noqa: PLR2004
        return None
    start, end = match.span("subject")
    stripped = clause[start:end].strip()
    return (start, start + len(clause[start:end].rstrip())) if stripped else None


def _acts(subject: str, cased: str) -> bool:
    """Whether a subject is someone who can act: an armed body, or a name."""
    if re.search(
        r"\b(?:strikes?|attacks?|shelling|raids?|bombs?|bombings?|blasts?|explosions?|fire|clashes|fighting)$",
        subject,
    ):
        return False
    return _ACTOR.search(subject) is not None or cased.rsplit(maxsplit=1)[-1][:1].isupper()
