"""Who acts and who suffers, as plainly told around a trigger."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.read.lexica import parties as lexicon
from reportedly.read.lexica.sorting import NOUN


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
    by = lexicon.BY.match(right)
    if by:
        agent = (end + by.start("agent"), end + by.end("agent"))
        return Parties(agent, _before(clause, left) if lexicon.PASSIVE.search(left) else None)
    if lexicon.PASSIVE.search(left) or lexicon.PASSIVE.search(clause[:end].rsplit(" ", 1)[0] + " "):
        return Parties(None, _before(clause, left))
    subject = _before(clause, left)
    if subject is not None and NOUN.search(clause[start:end]):
        # Before a noun only an adjective of origin or an owner can be who acts.
        owner = lexicon.OWNER.fullmatch(cased[slice(*subject)])
        named = owner and clause[slice(*subject)].rsplit(" ", 1)[-1] not in lexicon.FUNCTION
        return Parties(subject if named else None, None)
    if subject is None or not _acts(clause[slice(*subject)], cased[slice(*subject)]):
        return Parties(None, None)
    behind = lexicon.OBJECT.match(right)
    patient = (end + behind.start("object"), end + behind.end("object")) if behind else None
    return Parties(subject, patient)


def _before(clause: str, left: str) -> tuple[int, int] | None:
    """Return the noun phrase that opens the clause, if nothing but it stands before the verb."""
    lead = lexicon.LEADING.match(left)
    begin = lead.end() if lead else 0
    match = lexicon.SUBJECT.fullmatch(left, begin)
    if match is None or len(match["subject"].split()) > 8:  # noqa: PLR2004
        return None
    start, end = match.span("subject")
    inner = list(lexicon.INNER.finditer(clause, start, end))
    start = inner[-1].end() if inner else start
    stripped = clause[start:end].strip()
    return (start, start + len(clause[start:end].rstrip())) if stripped else None


def _acts(subject: str, cased: str) -> bool:
    """Whether a subject is someone who can act: an armed body, or a name."""
    if re.search(
        r"\b(?:strikes?|attacks?|shelling|raids?|bombs?|bombings?|blasts?|explosions?|fire|clashes|fighting)$",
        subject,
    ):
        return False
    if subject.rsplit(" ", 1)[-1] in lexicon.FUNCTION:
        return False
    return lexicon.ACTOR.search(subject) is not None or cased.rsplit(maxsplit=1)[-1][:1].isupper()
