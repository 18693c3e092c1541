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

JOINED: Final = 0.12
"""Of the height of a letter, between letters of one word that do not join."""

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

_Sign = tuple[str, Edges]
"""A character and where it stands."""

_BLANK: Final[_Sign] = (" ", (0.0, 0.0, 0.0, 0.0))
_NUMBERS: Final = frozenset({"EN", "AN"})
_FROM_LEFT: Final = _NUMBERS | {"L"}
"""Kinds of signs that run from the left in any text."""

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
    from_right = _is_from_right(text)
    signs = list(zip(text, boxes, strict=True))
    pieces = list(_pieces(_read_from_right(signs) if from_right else signs))
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


def _read_from_right(signs: Iterable[_Sign]) -> list[_Sign]:
    """Return the characters of a page with those of each word in the order they are read.

    Files hold words of a script that is written from the right as they are read or as they are
    drawn, and PDFium tells some of either backwards. Where the signs stand does not depend on it.
    """
    words: list[list[_Sign]] = []
    for blank, group in itertools.groupby(signs, key=lambda one: one[0].isspace()):
        held = list(group)
        if words and not blank and _is_one_word(words[-1], held):
            # PDFium sees a blank where a letter does not join the next.
            words[-1] += held
        elif not blank:
            words.append(held)
    found: list[_Sign] = []
    for word in words:
        kinds = {unicodedata.bidirectional(sign) for sign, _ in word}
        foreign = "L" in kinds and not kinds & {"R", "AL"}
        found += (*(word if foreign else _word_from_right(word)), _BLANK)
    return found


def _is_one_word(one: Sequence[_Sign], other: Sequence[_Sign]) -> bool:
    """Tell whether nothing parts two stretches of signs, from the right to the left."""
    first, second = around(box for _, box in one), around(box for _, box in other)
    gap = first[0] - second[2]
    return abs(gap) < JOINED * _height(first, second) and _same_row(first, second)


def _word_from_right(word: Sequence[_Sign]) -> list[_Sign]:
    """Return the signs of a word from the right, numbers and letters of other scripts in it not."""
    marks = [one for one in word if unicodedata.combining(one[0])]
    bases = sorted(
        (one for one in word if not unicodedata.combining(one[0])), key=lambda one: -_middle(one)
    )
    found: list[_Sign] = []
    run: list[_Sign] = []
    for at, one in enumerate(bases):
        kind = unicodedata.bidirectional(one[0])
        after = unicodedata.bidirectional(bases[at + 1][0]) if at + 1 < len(bases) else ""
        if kind in _FROM_LEFT or (kind in {"CS", "ES"} and run and after in _NUMBERS):
            run.append(one)
            continue
        found += [*reversed(run), one]
        run = []
    found += reversed(run)
    for mark in marks:
        places = [n for n, one in enumerate(found) if not unicodedata.combining(one[0])]
        at = min(places, key=lambda n: abs(_middle(found[n]) - _middle(mark)), default=-1)
        found.insert(at + 1, mark)
    return found


def _middle(sign: _Sign) -> float:
    return (sign[1][0] + sign[1][2]) / 2


def _pieces(given_signs: Iterable[_Sign]) -> Iterator[_Piece]:
    """Yield words side by side, cut where the file goes to another line or over a wide gap."""
    words: list[Word] = []
    signs: list[tuple[str, Edges]] = []
    last: Edges | None = None
    reach: Edges = _BLANK[1]
    for given, box in given_signs:
        sign = _HYPHENS.get(given, given)
        if not (sign.isprintable() or sign == SOFT) or sign.isspace():
            _end_word(words, signs)
            continue
        if signs and unicodedata.combining(sign):
            # A mark stands above or below its letter, as if on a line of its own.
            signs.append((sign, box))
            continue
        if last is not None:
            # From the word, since a number in a text from the right ends at its other side.
            gap = _gap(reach, box) / _height(last, box)
            if gap > WORD_GAP or not _same_row(last, box):
                _end_word(words, signs)
            if gap > PIECE_GAP or not _same_row(last, box):
                yield from _piece(words)
                words = []
        reach = around((reach, box)) if signs else box
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
