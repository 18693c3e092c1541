"""Loaded words of a text, with who uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.model import LoadedTerm, Span
from reportedly.model.vocabulary import Holder, SegmentKind
from reportedly.read.clauses import fold
from reportedly.read.found import Frame, Line
from reportedly.read.lexica.loaded import CALLED, HINT, LITERAL, PATTERN

_QUOTES = re.compile(r'"[^"]{1,400}"|(?<!\w)\'[^\']{1,200}\'(?!\w)')


def find_loaded(
    text: str, lines: Sequence[Line], frames: Sequence[Frame]
) -> tuple[LoadedTerm, ...]:
    """Find words that take a side, the same list for every party.

    A word inside quotation marks that a source covers is quoted, not used, and does not count. What
    somebody calls something ("the minister called it barbaric") is that speaker's word.

    Args:
        text: The whole text.
        lines: Its sentences.
        frames: Who says what; words inside a frame's content are held by the source.

    Returns:
        The terms in order of the text, each stretch once.
    """
    found = [term for line in lines for term in _in_line(text, line, frames)]
    return tuple(sorted(found, key=lambda term: (term.span.start, term.span.end)))


def _in_line(text: str, line: Line, frames: Sequence[Frame]) -> list[LoadedTerm]:
    folded = fold(text[line.start : line.end])
    if not HINT.search(folded):
        return []
    quoted = [match.span() for match in _QUOTES.finditer(folded)]
    literal = [match.span() for match in LITERAL.finditer(folded)]
    found = []
    for match in PATTERN.finditer(folded):
        start, end = match.span()
        if any(a < end and start < b for a, b in literal):
            continue
        if any(a <= start and end <= b for a, b in quoted):
            continue
        holder = holder_of(frames, line.start + start, line.start + end)
        if CALLED.search(folded, 0, start):
            holder = Holder.SOURCE
        span = Span.of(text, line.start + start, line.start + end)
        naming = "actor_naming" if match["actor"] else "evaluative"
        found.append(
            LoadedTerm(
                term=match.group(),
                span=span,
                category=naming,
                voice=holder,
                headline=line.segment is SegmentKind.HEADLINE,
            )
        )
    return found


def holder_of(frames: Sequence[Frame], start: int, end: int) -> Holder:
    """Tell whether the page or a source stands behind the words ``[start, end)``."""
    covered = any(frame.start <= start and end <= frame.end for frame in frames)
    return Holder.SOURCE if covered else Holder.PAGE
