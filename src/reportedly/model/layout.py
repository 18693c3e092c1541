"""Where the words of a report stood on the pages that it was taken from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

TENTHS: Final = 10
"""Parts of a point in which a layout counts."""

_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """One line of a page, and the stretch of the report's text that it is.

    Attributes:
        start: First code point of the text.
        end: One past the last.
        page: Counted from 1.
        top: Tenths of a point from the page's upper edge.
        bottom: The same, of the line's lower edge.
        edges: Left and right of each word of the stretch, in tenths of a point from the page's left
            edge.
    """

    start: int
    end: int
    page: int
    top: int
    bottom: int
    edges: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Box:
    """A stretch of one line on a page, in points from the page's upper left corner.

    Attributes:
        page: Counted from 1.
        top: Of the line.
        left: Of the first word.
        right: Of the last word.
        bottom: Of the line.
    """

    page: int
    top: float
    left: float
    right: float
    bottom: float


def boxes_of(layout: Sequence[PageLine], text: str, start: int, end: int) -> tuple[Box, ...]:
    """Return where a stretch of a report's text stands on its pages, a box a line.

    Args:
        layout: Of the report, in the order of its text; empty where it came without pages.
        text: Of the report.
        start: First code point.
        end: One past the last.

    Returns:
        Boxes around the whole words that the stretch touches; none for blanks between lines.
    """
    first = max(bisect_right(layout, start, key=lambda one: one.start) - 1, 0)
    found = []
    for line in layout[first:]:
        if line.start >= end:
            break
        edges = [
            pair
            for (left, right), pair in _words(line, text)
            if line.start + left < end and start < line.start + right
        ]
        if edges:
            found.append(
                Box(
                    page=line.page,
                    top=line.top / TENTHS,
                    left=min(left for left, _ in edges) / TENTHS,
                    right=max(right for _, right in edges) / TENTHS,
                    bottom=line.bottom / TENTHS,
                )
            )
    return tuple(found)


def _words(line: PageLine, text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield each word of a line: its place in the line's stretch, and its edges on the page."""
    edges = zip(line.edges[::2], line.edges[1::2], strict=True)
    for match, pair in zip(_WORD.finditer(text[line.start : line.end]), edges, strict=False):
        yield match.span(), pair
