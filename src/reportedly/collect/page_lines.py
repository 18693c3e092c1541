"""The characters of a page to its lines, in the order in which a person reads them.

Words are characters side by side, pieces are words side by side, and pieces of one height beside
each other are a line, unless a gutter parts them: an upright stretch of paper that hardly any piece
crosses, with pieces like text on both sides. A page is read column by column between the pieces
that cross it, each side by the same rule again; from the right where most letters are of a script
that is written so.
"""

from __future__ import annotations

import itertools
import re
import statistics
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the upper left corner of the page."""

WORD_GAP: Final = 0.35
"""Of the height of a letter, between letters of two words."""

PIECE_GAP: Final = 1.7
"""Of the height of a letter, between words of two cells or columns."""

SAME_ROW: Final = 0.5
"""Of the lower of two heights, that two pieces of one line share."""

CROSSING: Final = 0.15
"""Share of the pieces of a page that may cross a gutter: titles, pictures' captions."""

LEAST_SIDE: Final = 3
"""Pieces on each side of a gutter."""

TEXT_WIDTH: Final = 6.0
"""Width of a piece of running text, in heights; the cells of a table of figures are narrower."""

LONGEST_MARK: Final = 3
"""Signs of a number or bullet before an item of a list; more are a cell."""

SOFT: Final = "\u00ad"
_HYPHENS: Final = {"\ufffe": SOFT, "\x02": SOFT}
"""What PDFium writes for a hyphen at the end of a line."""

_PRINTED: Final = re.compile("[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")
_DEEPEST: Final = 8
"""Gutters within gutters that are looked for."""

_TRIED: Final = 16
"""Stretches of a page, the widest first, that are tried for a gutter."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands."""

    text: str
    box: Edges


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page.

    Attributes:
        page: Counted from 1.
        words: In reading order; at least one.
        box: Around all of them.
        ends: Whether a paragraph ends with it, where that is known; ``None`` where it is to be told
            from where lines stand.
    """

    page: int
    words: tuple[Word, ...]
    box: Edges
    ends: bool | None = None

    @property
    def text(self) -> str:
        """The words with a blank between them."""
        return " ".join(word.text for word in self.words)

    @property
    def height(self) -> float:
        """In points."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True, slots=True)
class _Piece:
    words: tuple[Word, ...]
    box: Edges

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]


def lines_of(page: int, text: str, boxes: Sequence[Edges]) -> list[Line]:
    """Return the lines of a page in reading order.

    Args:
        page: Its number, from 1.
        text: Its characters in the order of the file.
        boxes: Of each character; those of blanks do not count.
    """
    pieces = list(_pieces(text, boxes))
    from_right = _is_from_right(text)
    return [
        Line(page, tuple(words), around(word.box for word in words), ends)
        for words, ends in _ordered(pieces, from_right=from_right)
    ]


def around(boxes: Iterable[Edges]) -> Edges:
    """Return the box around some boxes."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _is_from_right(text: str) -> bool:
    kinds = [unicodedata.bidirectional(sign) for sign in text[:4000]]
    return sum(kind in {"R", "AL"} for kind in kinds) > sum(kind == "L" for kind in kinds)


def _pieces(text: str, boxes: Sequence[Edges]) -> Iterator[_Piece]:
    """Yield words side by side, cut where the file goes to another line or over a wide gap."""
    words: list[Word] = []
    signs: list[tuple[str, Edges]] = []
    last: Edges | None = None
    for given, box in zip(text, boxes, strict=True):
        sign = _HYPHENS.get(given, given)
        if not (sign.isprintable() or sign == SOFT) or sign.isspace():
            _end_word(words, signs)
            continue
        if last is not None:
            gap = _gap(last, box) / _height(last, box)
            if gap > WORD_GAP or not _same_row(last, box):
                _end_word(words, signs)
            if gap > PIECE_GAP or not _same_row(last, box):
                yield from _piece(words)
                words = []
        signs.append((sign, box))
        last = box
    _end_word(words, signs)
    yield from _piece(words)


def _end_word(words: list[Word], signs: list[tuple[str, Edges]]) -> None:
    if signs:
        text = plain("".join(sign for sign, _ in signs))
        words.append(Word(text, around(box for _, box in signs)))
        signs.clear()


def _piece(words: list[Word]) -> Iterator[_Piece]:
    if words:
        yield _Piece(tuple(words), around(word.box for word in words))


def plain(word: str) -> str:
    """Return a word with letters in place of the forms that fonts have for print: ligatures."""
    if not _PRINTED.search(word):
        return word
    return _PRINTED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), word)


def _gap(one: Edges, other: Edges) -> float:
    """Return the distance of two boxes from side to side, 0 where they overlap."""
    return max(other[0] - one[2], one[0] - other[2], 0.0)


def _height(one: Edges, other: Edges) -> float:
    return max(one[3] - one[1], other[3] - other[1], 1.0)


def _same_row(one: Edges, other: Edges) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return shared >= SAME_ROW * max(min(one[3] - one[1], other[3] - other[1]), 0.1)


def _ordered(
    pieces: Sequence[_Piece], *, from_right: bool, depth: int = 0
) -> Iterator[tuple[list[Word], bool | None]]:
    """Yield the words of each line of a part of a page, in reading order, and if it ends there."""
    gutter = _gutter(pieces) if depth < _DEEPEST else None
    if gutter is None:
        yield from _rows(pieces, from_right=from_right)
        return
    sides: tuple[list[_Piece], list[_Piece]] = ([], [])
    for piece in [*sorted(pieces, key=_place), None]:
        if piece is not None and not piece.box[0] < gutter < piece.box[2]:
            sides[piece.box[0] >= gutter].append(piece)
            continue
        for side in reversed(sides) if from_right else sides:
            yield from _ordered(side, from_right=from_right, depth=depth + 1)
        if piece is not None:
            yield list(piece.words), None
            sides = ([], [])


def _place(piece: _Piece) -> tuple[float, float]:
    return piece.box[1], piece.box[0]


def _rows(
    pieces: Sequence[_Piece], *, from_right: bool
) -> Iterator[tuple[list[Word], bool | None]]:
    """Yield the lines of a part of a page without columns, from above; a row of cells ends."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=_place):
        for row in rows[-3:]:
            if _same_row(row[0].box, piece.box):
                row.append(piece)
                break
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda one: one.box[0], reverse=from_right)
        is_cells = len(row) > 1 and len(row[0].words[0].text) > LONGEST_MARK
        yield [word for piece in row for word in piece.words], True if is_cells else None


def _gutter(pieces: Sequence[_Piece]) -> float | None:
    """Return the middle of the widest gutter of a part of a page; ``None`` where there is none."""
    if len(pieces) < 2 * LEAST_SIDE:
        return None
    height = statistics.median(piece.height for piece in pieces)
    least = max(0.8 * height, 5.0)
    wide = [one for one in _stretches(pieces) if one[1] - one[0] >= least]
    for start, end in sorted(wide, key=lambda one: (one[0] - one[1], one[0]))[:_TRIED]:
        if _parts(pieces, (start + end) / 2, height):
            return (start + end) / 2
    return None


def _stretches(pieces: Sequence[_Piece]) -> Iterator[tuple[float, float]]:
    """Yield the upright stretches of a part of a page that few pieces cross."""
    steps = sorted(
        [(piece.box[0], 1) for piece in pieces] + [(piece.box[2], -1) for piece in pieces]
    )
    most, crossing = CROSSING * len(pieces), 0
    start: float | None = None
    for (at, step), (after, _) in itertools.pairwise(steps):
        crossing += step
        if crossing > most:
            if start is not None:
                yield start, at
            start = None
        elif start is None and after > at:
            start = at


def _parts(pieces: Sequence[_Piece], at: float, height: float) -> bool:
    """Tell whether what stands left and right of a place are columns of running text."""
    sides = (
        [piece for piece in pieces if piece.box[2] <= at],
        [piece for piece in pieces if piece.box[0] >= at],
    )
    if any(len(side) < LEAST_SIDE for side in sides):
        return False
    if any(statistics.median(one.width for one in side) < TEXT_WIDTH * height for side in sides):
        return False
    spans = [(min(p.box[1] for p in side), max(p.box[3] for p in side)) for side in sides]
    shared = min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
    return shared >= SAME_ROW * min(end - start for start, end in spans)
