"""The lines of pages to one text, with where each line stands in it.

The text is that of a page of the web: one line a paragraph. A hyphen at the end of a line is taken
away where it only parted a word, and stays where the same word stands elsewhere with it. A line
that stands at the head or foot of page after page is read once; numbers of pages are left out. What
is left is the text of the report, and every line knows its stretch of it.
"""

from __future__ import annotations

import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.collect.page_lines import SOFT, Line
from reportedly.model.layout import TENTHS, PageLine

MARGIN: Final = 0.1
"""Share of a page, above and below, in which running heads stand."""

AT_EDGE: Final = 3
"""Lines from the top, and from the bottom, that can be one."""

RUNNING: Final = 3
"""Pages on which a line stands that is a running head; two in a file of two."""

RUNNING_SHARE: Final = 0.3
"""Of the pages; heads of left and right pages differ."""

WIDE: Final = 1.35
"""Of the usual distance of two lines, from which on a paragraph begins."""

LARGER: Final = 1.2
"""Of the height of a line, from which on the next is of other type."""

INDENT: Final = 0.8
"""Of the height of a line."""

COLUMN: Final = 20.0
"""Points within which two lines begin at one place."""

SHORT: Final = 0.8
"""Of the width of the column, below which a line ends for want of words."""

LONGEST_WORD: Final = 60
"""Signs of a word that may be parted, and of a line that is the number of a page."""

_HYPHENATED: Final = re.compile(
    rf"(?<!\w)\w{{1,{LONGEST_WORD}}}(?:[-\u2010]\w{{1,{LONGEST_WORD}}})+"
)
_STEM: Final = re.compile(r"(\w+)[-\u2010\u00ad]$")
_HYPHEN: Final = re.compile(rf"(?<=\w)[-\u2010{SOFT}]$")
_ENDED: Final = re.compile(r"[.!?\u2026:;\u061f\u06d4\u3002][\"'\u201d\u2019\u00bb)\]]*$")
_LIST: Final = re.compile(
    r"^(?:[\u2022\u25aa\u25cf\u25e6\u2013\u2014*\u00b7-]|\(?\d{1,3}[.)])(?:\s|$)"
)
_PAGE_NUMBER: Final = re.compile(
    r"\W*(?:page|p\.|pagina|página|seite|стр\.?|صفحة)?\W*\d{1,4}"
    r"(?:\s*(?:/|of|de|von|من|из)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_PAGE_WORD: Final = re.compile(r"\b(?:page|p\.|pagina|página|seite|стр|صفحة)", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d+")
_LONGEST_NUMBER: Final = 5
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Composed:
    """A text and where it comes from.

    Attributes:
        text: One line a paragraph.
        layout: The lines of the pages, in the order of the text.
        left_out: Lines that were left out: repeated heads and feet, and numbers of pages.
    """

    text: str
    layout: tuple[PageLine, ...]
    left_out: int


def compose(lines: Sequence[Line], heights: Sequence[float]) -> Composed:
    """Return the text of the lines of all pages.

    Args:
        lines: In reading order, page by page.
        heights: Of the pages, in points.
    """
    kept = _without_heads(lines, heights)
    hyphenated = _hyphenated(kept)
    setting = _Setting.of(kept)
    parts: list[str] = []
    layout: list[PageLine] = []
    at = 0
    for number, line in enumerate(kept):
        after = _next(kept, number + 1)
        ends = after is None or _ends(line, after, _next(kept, number + 2), setting)
        words = line.text
        joint = "" if after is None else "\n" if ends else " "
        if after is not None and not ends and _HYPHEN.search(words):
            joint = ""
            if not _keeps(words, after.text, hyphenated):
                words = words[:-1]
        words = words.replace(SOFT, "-" if words.endswith(SOFT) else "")
        if words.strip():
            layout.append(_page_line(line, at, at + len(words)))
        parts += [words, joint]
        at += len(words) + len(joint)
    return Composed("".join(parts), tuple(layout), len(lines) - len(kept))


def _next(lines: Sequence[Line], number: int) -> Line | None:
    """Return the line of a number; ``None`` behind the last."""
    return lines[number] if number < len(lines) else None


def _page_line(line: Line, start: int, end: int) -> PageLine:
    edges = [edge for word in line.words for edge in (word.box[0], word.box[2])]
    return PageLine(
        start=start,
        end=end,
        page=line.page,
        top=round(line.box[1] * TENTHS),
        bottom=round(line.box[3] * TENTHS),
        edges=tuple(round(edge * TENTHS) for edge in edges),
    )


# Running heads.


def _without_heads(lines: Sequence[Line], heights: Sequence[float]) -> list[Line]:
    """Return the lines without heads and feet that were there before, and numbers of pages."""
    edges = {id(line): frozenset(keys) for line, keys in _at_edges(lines, heights)}
    counts = Counter(key for keys in edges.values() for key in keys)
    pages = len({line.page for line in lines})
    least = max(min(RUNNING, pages), RUNNING_SHARE * pages, 2)
    seen: set[str] = set()
    kept: list[Line] = []
    for line in lines:
        keys = edges.get(id(line), frozenset())
        short = len(line.text) <= LONGEST_WORD
        if keys and pages > 1 and short and _PAGE_NUMBER.fullmatch(line.text):
            continue
        running = {key for key in keys if counts[key] >= least}
        known = bool(running & seen)
        seen |= running
        if not known:
            kept.append(line)
    return kept


def _at_edges(
    lines: Sequence[Line], heights: Sequence[float]
) -> Iterator[tuple[Line, Iterable[str]]]:
    """Yield the lines in the upper or lower margin of their page, with what makes two alike."""
    for page, found in itertools.groupby(lines, key=lambda one: one.page):
        height = heights[page - 1]
        by_top = sorted(found, key=lambda one: one.box[1])
        upper = [one for one in by_top[:AT_EDGE] if one.box[3] <= MARGIN * height]
        lower = [one for one in by_top[-AT_EDGE:] if one.box[1] >= (1 - MARGIN) * height]
        for line in upper:
            yield line, _keys(line, numbered=bool(_PAGE_WORD.search(line.text)))
        for line in lower:
            if line not in upper:
                yield line, _keys(line, numbered=True)


def _keys(line: Line, *, numbered: bool) -> Iterator[str]:
    """Yield what two lines share that are the same, or differ in the number of their page alone.

    A number at the top of a page is that of an incident as often; it has to be called the page's.
    """
    words = " ".join(line.text.casefold().split())
    yield words
    for found in _DIGITS.finditer(words) if numbered else ():
        if len(found[0]) <= _LONGEST_NUMBER:
            ahead = int(found[0]) - line.page
            yield f"{words[: found.start()]}#{ahead}{words[found.end() :]}"


# Paragraphs.


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a file is set.

    Attributes:
        pitch: The usual distance from one line to the next.
        rights: Where the longest line ends of those that begin at about one place.
    """

    pitch: float
    rights: dict[int, float]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Setting:
        steps = [
            other.box[1] - one.box[1]
            for one, other in itertools.pairwise(lines)
            if one.page == other.page and 0 < other.box[1] - one.box[1] < 3 * one.height
        ]
        usual = statistics.median(line.height for line in lines) if lines else 0.0
        rights: dict[int, float] = {}
        for line in lines:
            if line.height <= LARGER * usual:
                for near in (-1, 0, 1):
                    at = round(line.box[0] / COLUMN) + near
                    rights[at] = max(rights.get(at, 0.0), line.box[2])
        return cls(statistics.median(steps) if steps else 0.0, rights)

    def right(self, line: Line) -> float:
        """Return where the column of a line ends."""
        return max(self.rights.get(round(line.box[0] / COLUMN), 0.0), line.box[2])


def _ends(line: Line, after: Line, later: Line | None, setting: _Setting) -> bool:
    """Tell whether a paragraph ends between two lines."""
    if line.ends is not None:
        return line.ends
    if _LIST.match(after.text):
        return True
    ended = bool(_ENDED.search(line.text))
    begins_small = not after.text[0].isupper()
    step = after.box[1] - line.box[1]
    if after.page != line.page or step <= 0 or step > 3 * max(line.height, setting.pitch):
        # Over to the next column or page: only an unfinished sentence goes on.
        return ended or not begins_small
    other_type = not 1 / LARGER <= after.height / max(line.height, 0.1) <= LARGER
    is_apart = setting.pitch and step > WIDE * setting.pitch
    if other_type or is_apart or _is_indented(line, after, later):
        return True
    short = line.box[2] - line.box[0] < SHORT * (setting.right(line) - line.box[0])
    return short and (ended or not begins_small)


def _is_indented(line: Line, after: Line, later: Line | None) -> bool:
    """Tell whether a line begins further in than the one before, and the one behind does not."""
    indent = INDENT * line.height
    return (
        after.box[0] > line.box[0] + indent
        and later is not None
        and later.page == after.page
        and later.box[0] < after.box[0] - indent
    )


# Hyphens.


def _hyphenated(lines: Sequence[Line]) -> frozenset[str]:
    """Return the words that stand with a hyphen inside a line."""
    return frozenset(found.casefold() for line in lines for found in _HYPHENATED.findall(line.text))


def _keeps(words: str, after: str, hyphenated: frozenset[str]) -> bool:
    """Tell whether the hyphen at the end of a line is part of the word."""
    stem = _STEM.search(words[-LONGEST_WORD:])
    rest = _WORD.match(after)
    if stem is None or rest is None or not rest[0][0].islower() or stem[1][-1].isdigit():
        return not words.endswith(SOFT) or not (rest and rest[0][0].islower())
    return f"{stem[1]}-{rest[0]}".casefold() in hyphenated
