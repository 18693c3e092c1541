"""A sentence cut into clauses, without syntax.

The cuts follow punctuation and joining words, and only where both sides look like a clause of their
own: a finite verb on either side. What hangs together by a relative pronoun or a participle stays
together. Doubtful cuts are not made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.read.arabic_script import has_arabic, view
from reportedly.read.lexica import joints as words

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
            ``after``, ``apart`` (a day after, hours before), ``total`` (bringing the total),
            ``that`` (and that);
            empty for the first.
    """

    start: int
    end: int
    link: str


# Longer stretches between quotation marks hold sentences of their own.
_QUOTE_LENGTH = 60
# Words that a heading, or the subject of a clause, has at most.
_SHORT = 8
# How far a clause must show its verb to count as one.
_REACH = 70


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """Cut ``text[start:end]`` into clauses; the pieces are in order, apart and not empty."""
    return pieces_folded(text, fold(text[start:end]), start)


def pieces_folded(text: str, folded: str, start: int) -> list[Piece]:
    """As ``pieces``, for a sentence at ``start`` whose folded words the caller has already."""
    return list(_pieces(text, folded, start))


@lru_cache(maxsize=64)
def _pieces(text: str, folded: str, start: int) -> list[Piece]:
    """Cut one sentence; kept, because each facet asks for the same one."""
    if has_arabic(folded):
        return _arabic(text, folded, start)
    cuts: list[tuple[int, int, str]] = []
    last = 0
    quotes = _quoted(folded)
    for joint in words.JOINT.finditer(folded):
        if any(a < joint.start() and joint.end() < b for a, b in quotes):
            continue
        link = _link(folded, joint, last)
        if link:
            cuts.append((joint.start(), joint.end(), link))
            last = joint.end()
    return _cut(text, len(folded), start, cuts)


def _arabic(text: str, folded: str, start: int) -> list[Piece]:
    """Cut an Arabic sentence before a verb that opens a clause of its own."""
    seen = view(folded, 0, len(folded))
    cuts = [
        (seen.at(joint.start()), seen.at(joint.end()), _arabic_link(joint))
        for joint in words.ARABIC_JOINT.finditer(seen.words)
    ]
    return _cut(text, len(folded), start, cuts)


def _arabic_link(joint: re.Match[str]) -> str:
    if joint["semi"]:
        return ";"
    return "while" if joint["while"] else "and"


def _cut(text: str, length: int, start: int, cuts: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """Return the pieces between cuts, which are in order of the sentence."""
    found: list[Piece] = []
    begin, how = 0, ""
    for cut_start, cut_end, link in [*cuts, (length, length, "")]:
        a, b = trimmed(text, start + begin, start + cut_start)
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


def innermost(
    parts: Sequence[tuple[int, int]], inside: tuple[int, int], whole: tuple[int, int]
) -> tuple[int, int]:
    """Return the shortest of some clauses that holds a stretch, the whole where none does."""
    start, end = whole
    for first, last in parts:
        if first <= inside[0] and inside[1] <= last and last - first < end - start:
            start, end = first, last
    return start, end


def _quoted(folded: str) -> list[tuple[int, int]]:
    """Return stretches between double quotation marks; what is said inside is one clause."""
    marks = [m.start() for m in re.finditer('"', folded)]
    return [(a, b) for a, b in zip(marks[::2], marks[1::2], strict=False) if b - a < _QUOTE_LENGTH]


def _link(folded: str, joint: re.Match[str], last: int) -> str:
    """Return how the words at ``joint`` link two clauses; empty where they do not part any."""
    left, right = folded[last : joint.start()], folded[joint.end() :]
    plain = _plain(joint)
    if plain:
        return plain
    if not words.FINITE.search(left) and not joint["apart"]:
        return "" if not joint["dash"] else _dash(left)
    if joint["dash"]:
        return "-"
    if joint["colon"] or joint["apart"]:
        sign = ":" if joint["colon"] else "apart"
        return sign if words.FINITE.search(right[:_REACH]) else ""
    word = joint["conj"] or joint["word"] or ""
    return _joined(word, right, comma=bool(joint["comma"]))


def _plain(joint: re.Match[str]) -> str:
    """Return the link that needs no look at the words around it."""
    signs = {"semi": ";", "total": "total", "speech": "saying", "aside": ";"}
    return next((link for group, link in signs.items() if joint[group]), "")


def _dash(left: str) -> str:
    """A dash after a dateline or a heading parts it from the sentence."""
    return "-" if 0 < len(left.split()) <= _SHORT else ""


def _joined(word: str, right: str, *, comma: bool) -> str:
    """Tell whether the joining ``word`` opens a clause in ``right``."""
    timed = word in {"before", "after", "until", "since"} and words.TIMES.match(right)
    # "Soon after and took", "the day before, when": the word tells a time by itself.
    timed = timed or (word in {"before", "after"} and words.ALONE.match(right))
    if not word or timed or words.VERB_FIRST.match(right):
        return ""
    head = re.split(r"[,;]", right, maxsplit=1)[0][:_REACH]
    if head.startswith("that "):
        # "... and that": the second of two things that one source says.
        return "that" if words.FINITE.search(head) else ""
    return word if _is_clause(word, head, comma=comma) else ""


def _is_clause(word: str, head: str, *, comma: bool) -> bool:
    """Tell whether the words behind a joining word have a finite verb of their own."""
    verb = words.FINITE.search(head)
    if verb is None or verb.start() == 0:
        return False
    if word in words.COORDINATE and not comma:
        return _own_subject(head, verb.start())
    return word != "as" or not re.match(
        r"(?:well|many|much|part|a|an|the (?:result|latest)|saying|of)\b", head
    )


def _own_subject(head: str, verb: int) -> bool:
    """Whether the words before the verb can be a subject, and the verb is plainly finite."""
    before = head[:verb].split()
    finite = re.match(
        r"(?:is|are|was|were|has|have|had|will|would|could|did|said|fled|hit|struck|took|fell)\b",
        head[verb:],
    )
    return 0 < len(before) <= _SHORT and finite is not None


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return ``[start, end)`` without blanks and stops at its ends; empty ranges stay empty."""
    while start < end and text[start] in " \t\n\r\u00a0,;:–—-،؛":
        start += 1
    while end > start and text[end - 1] in " \t\n\r\u00a0,;:.–—!?…":
        end -= 1
    return start, end
