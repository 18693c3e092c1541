"""A sentence cut into clauses, without syntax.

The cuts follow punctuation and joining words, and only where both sides look like a clause of their
own: a finite verb on either side. What hangs together by a relative pronoun or a participle stays
together. Doubtful cuts are not made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " ", "\u00a0": " "}
)


def fold(text: str) -> str:
    """Return ``text`` in lower case with straight quotes and plain blanks, at the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        # A few letters grow in lower case (U+0130); offsets must hold, so they stay as they are.
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_STRAIGHT)


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause and how it hangs on the one before.

    Attributes:
        start: First code point.
        end: One past the last.
        link: The words or sign between it and the piece before: ``;``, ``:``, ``and``, ``when``,
            ``after``, ``apart`` (a day after, hours before), ``total`` (bringing the total);
            empty for the first.
    """

    start: int
    end: int
    link: str


_FINITE_WORDS = (
    "is|are|was|were|has|have|had|will|would|could|may|might|should|can|did|does|do|said|says|told|"
    "hit|struck|fell|fled|shot|left|took|came|went|began|broke|blew|burst|held|holds|sent|drove|fought|"
    "lost|saw|died|dies|killed|kills|wounded|injured|set|put|made|gave|rose|led|found|met|spoke|wrote|"
    "accuses|denies|calls|ran|threw|caught|kept|became|remain|remains|continue|continues|report|reports|"
    "estimate|counts|land|lands|fall|cost|beat|cut|shut|let|won|stood|brought|bought|built|sank"
)
_FINITE = re.compile(rf"\b(?:{_FINITE_WORDS}|[a-z]{{2,}}(?:ed))\b")
_VERB_FIRST = re.compile(rf"^(?:{_FINITE_WORDS}|[a-z]{{2,}}(?:ed|ing)|then|later|also|to)\b")

_TIME_APART = (
    r"(?:(?:an?|one|two|three|four|five|six|several|\d+|just|only|about|some|a few|shortly|soon) )*"
    r"(?:(?:minutes?|hours?|days?|weeks?|months?|years?) (?:earlier|later )?)?"
)
_JOINT = re.compile(
    r"(?P<semi>;\s*)"
    r"|(?P<colon>:\s+)"
    r"|(?P<dash>\s+[-–—]\s+)"
    r"|(?P<total>,?\s+(?:bringing|taking|raising|pushing|lifting|and brought|and took|and raised) (?=(?:the|its|their|to) "
    r"(?:[\w'-]+ ){0,3}?(?:toll|total|number|count|dead|deaths|figure)\b))"
    rf"|(?P<apart>,\s+{_TIME_APART}(?:after|before)\s|\s(?:just |only )?(?:(?:an?|one|two|three|\d+|several) )?(?:minutes?|hours?|days?|weeks?|months?) (?:after|before)\s)"
    r"|(?P<speech>,\s+(?:saying|insisting|adding|claiming|arguing|stating|noting|alleging|denying)\s+(?:that\s+)?)"
    r"|(?P<comma>,\s+(?P<conj>and|but|while|whereas|although|though|yet|so|as|when|after|before|because|since|until)\s)"
    r"|(?P<bare>\s(?P<word>and|but|while|whereas|although|though|when|after|before|as|because|until)\s)"
    r"|(?P<plain>,\s+)"
)
_COORDINATE = frozenset({"and", "but", "yet", "so"})
# How far a clause must show its verb to count as one.
_REACH = 70


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """Cut ``text[start:end]`` into clauses; the pieces are in order, apart and not empty."""
    return pieces_folded(text, fold(text[start:end]), start)


def pieces_folded(text: str, folded: str, start: int) -> list[Piece]:
    """As ``pieces``, for a sentence at ``start`` whose folded words the caller has already."""
    cuts: list[tuple[int, int, str]] = []
    last = 0
    quotes = _quoted(folded)
    for joint in _JOINT.finditer(folded):
        if any(a < joint.start() and joint.end() < b for a, b in quotes):
            continue
        link = _link(folded, joint, last)
        if link:
            cuts.append((joint.start(), joint.end(), link))
            last = joint.end()
    found: list[Piece] = []
    begin, how = 0, ""
    for cut_start, cut_end, link in [*cuts, (len(folded), len(folded), "")]:
        a, b = _trim(text, start + begin, start + cut_start)
        if a < b:
            found.append(Piece(a, b, how if found else ""))
        begin, how = cut_end, link
    return found


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut ``text[start:end]``, one sentence, into clauses.

    Args:
        text: The whole text.
        start: First code point of the sentence.
        end: One past its last.

    Returns:
        Half-open code points of the clauses, in order, none empty and none overlapping; the whole
        sentence where no cut is safe.
    """
    return [(piece.start, piece.end) for piece in pieces(text, start, end)]


def _quoted(folded: str) -> list[tuple[int, int]]:
    """Return stretches between double quotation marks; what is said inside is one clause."""
    marks = [m.start() for m in re.finditer('"', folded)]
    return [(a, b) for a, b in zip(marks[::2], marks[1::2], strict=False) if b - a < 60]


def _link(folded: str, joint: re.Match[str], last: int) -> str:
    """Return how the words at ``joint`` link two clauses; empty where they do not part any."""
    left, right = folded[last : joint.start()], folded[joint.end() :]
    if joint["semi"]:
        return ";"
    if joint["total"] or joint["speech"]:
        return "total" if joint["total"] else "saying"
    if not _FINITE.search(left) and not joint["apart"]:
        return "" if not joint["dash"] else _dash(left)
    if joint["colon"]:
        return ":" if _FINITE.search(right[:_REACH]) else ""
    if joint["dash"]:
        return "-"
    if joint["apart"]:
        return "apart" if _FINITE.search(right[:_REACH]) else ""
    word = joint["conj"] or joint["word"] or ""
    return _joined(word, right, comma=bool(joint["comma"]))


def _dash(left: str) -> str:
    """A dash after a dateline or a heading parts it from the sentence."""
    return "-" if 0 < len(left.split()) <= 8 else ""


def _joined(word: str, right: str, *, comma: bool) -> str:
    """Tell whether the joining ``word`` opens a clause in ``right``."""
    if not word or _VERB_FIRST.match(right):
        return ""
    head = re.split(r"[,;]", right, maxsplit=1)[0][:_REACH]
    verb = _FINITE.search(head)
    if verb is None or verb.start() == 0:
        return ""
    if word in _COORDINATE and not comma and not _own_subject(head, verb.start()):
        return ""
    if word == "as" and re.match(
        r"(?:well|many|much|part|a|an|the (?:result|latest)|saying|of)\b", head
    ):
        return ""
    return word


def _own_subject(head: str, verb: int) -> bool:
    """Whether the words before the verb can be a subject, and the verb is plainly finite."""
    before = head[:verb].split()
    finite = re.match(
        r"(?:is|are|was|were|has|have|had|will|would|could|did|said|fled|hit|struck|took|fell)\b",
        head[verb:],
    )
    return 0 < len(before) <= 8 and finite is not None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop blanks, closing stops and loose commas at both ends."""
    while start < end and text[start] in " \t\n\r\u00a0,;:–—-":
        start += 1
    while end > start and text[end - 1] in " \t\n\r\u00a0,;:.–—!?…":
        end -= 1
    return start, end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``[start, end)`` without blanks and stops at its ends; empty ranges stay empty."""
    return _trim(text, start, end)


def common(bounds: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the shortest stretch that holds all of ``bounds``, which must not be empty."""
    return min(a for a, _ in bounds), max(b for _, b in bounds)
