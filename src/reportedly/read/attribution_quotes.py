"""Quotations that run over sentences and paragraphs."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

_MARK = re.compile(r"[\"“”«»„]|(?:\n[ \t]*){2,}|\n")
_SINGLE = re.compile(
    r"(?<![\w'’)])['‘](?=[^\W_])(?:[^\n'‘’]|(?<=\w)['’](?=\w)){3,600}?(?<=[.,!?…])['’](?!\w)"
)
"""A sentence between single marks: its own stop or comma stands before the second, as before no
apostrophe."""
LONGEST = 6000
"""Longest quotation, in code points; a mark without a partner must not swallow a page."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a text, in order, without overlap.

    Attributes:
        spans: Ranges with their marks.
        starts: First code points of the spans.
    """

    spans: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]

    def ending_at(self, low: int, high: int) -> tuple[int, int] | None:
        """Return the quotation whose last mark stands in ``[low, high)``."""
        index = bisect.bisect_left(self.starts, high) - 1
        while index >= 0:
            start, end = self.spans[index]
            if low <= end - 1 < high:
                return start, end
            if end <= low:
                return None
            index -= 1
        return None

    def around(self, at: int) -> tuple[int, int] | None:
        """Return the quotation that holds a code point."""
        index = bisect.bisect_right(self.starts, at) - 1
        if index >= 0 and at < self.spans[index][1]:
            return self.spans[index]
        return None

    def opening_in(self, low: int, high: int) -> list[tuple[int, int]]:
        """Return the quotations that begin in ``[low, high)``."""
        first = bisect.bisect_left(self.starts, low)
        last = bisect.bisect_left(self.starts, high)
        return list(self.spans[first:last])


def find_quotes(text: str) -> Quotes:
    """Return the quotations of a text that double marks or guillemets set off, or single marks.

    A quotation without a closing mark at the end of its paragraph goes on where the next paragraph
    opens with a mark again, or closes with one; otherwise it is none.
    """
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    waiting = False
    for match in _MARK.finditer(text):
        mark = match[0]
        if mark[0] == "\n":
            waiting = opened is not None
            continue
        if opened is not None and waiting:
            if not _resumes(text, opened, match) and not _closes(text, opened, match):
                opened = None
            elif match[0] in _OPENING:
                waiting = False
                continue
        waiting = False
        opened = _take(text, match, opened, spans)
    doubles = [(start, start, end) for start, end in spans]
    for match in _SINGLE.finditer(text):
        index = bisect.bisect_right(doubles, (match.end(),)) - 1
        if index < 0 or doubles[index][2] <= match.start():
            spans.append(match.span())
    spans.sort()
    return Quotes(tuple(spans), tuple(start for start, _ in spans))


_OPENING = '"“«„'
_CLOSING = '"”»“'


def _take(
    text: str, match: re.Match[str], opened: int | None, spans: list[tuple[int, int]]
) -> int | None:
    """Open or close a quotation at a mark, and return where one is open."""
    mark = match[0]
    if mark == '"' and _straight(text, match.start()) is (opened is not None):
        return opened
    if opened is None:
        return match.start() if mark in _OPENING else None
    if mark not in _CLOSING or (mark == "“" and text[opened] == "“"):
        return opened
    spans.append((opened, match.end()))
    return None


def _straight(text: str, at: int) -> bool | None:
    """Tell whether a straight mark opens (true), closes (false) or may do either (``None``)."""
    before = at == 0 or text[at - 1].isspace() or text[at - 1] in "(—–"
    after = at + 1 >= len(text) or not text[at + 1].isalnum()
    return None if before == after else before


def _resumes(text: str, opened: int, match: re.Match[str]) -> bool:
    """Tell whether a mark opens a further paragraph of a quotation."""
    led = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    return not led and match[0] in _OPENING and match.start() - opened < LONGEST


def _closes(text: str, opened: int, match: re.Match[str]) -> bool:
    """Tell whether a mark closes a quotation opened in the paragraph before."""
    return match[0] in "”»" and text.count("\n", opened, match.start()) <= PARAGRAPH_END


PARAGRAPH_END = 2
"""Line ends between one paragraph and the next."""
