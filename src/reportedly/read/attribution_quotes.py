"""Quotations that run over sentences and paragraphs."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

_MARK = re.compile(r"[\"“”«»„]|(?:\n[ \t]*){2,}|\n")
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
    """Return the quotations of a text that double marks or guillemets set off.

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
            waiting = False
            if _resumes(text, opened, match):
                continue
            if not _closes(text, opened, match):
                opened = None
        if opened is None:
            opened = match.start() if mark in _OPENING else None
        elif mark in _CLOSING and not (mark == "“" and text[opened] == "“"):
            spans.append((opened, match.end()))
            opened = None
    return Quotes(tuple(spans), tuple(start for start, _ in spans))


_OPENING = '"“«„'
_CLOSING = '"”»“'


def _resumes(text: str, opened: int, match: re.Match[str]) -> bool:
    """Tell whether a mark opens a further paragraph of a quotation."""
    led = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    return not led and match[0] in _OPENING and match.start() - opened < LONGEST


def _closes(text: str, opened: int, match: re.Match[str]) -> bool:
    """Tell whether a mark closes a quotation opened in the paragraph before."""
    return match[0] in "”»" and text.count("\n", opened, match.start()) <= PARAGRAPH_END


PARAGRAPH_END = 2
"""Line ends between one paragraph and the next."""
