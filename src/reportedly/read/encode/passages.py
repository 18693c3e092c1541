"""Passages: the runs of whole sentences that the encoder sees at once.

Where a passage ends is decided by the pieces of its last sentence, so that two prints of one wire
text are cut alike however much stands before them, and the second is found in the cache. A
quotation is kept whole where it fits. A passage never holds more pieces than the encoder takes; a
sentence longer than that is cut where it must be.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.read.encode.pieces import Unit, Vocabulary

LONGEST = 190
"""Most pieces of a passage, without the two marks around it."""

EVERY = 5
"""One sentence in so many ends a passage."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole sentences of a text.

    Attributes:
        start: First code point in the text.
        end: One past the last.
        units: Its units, with offsets into the text.
    """

    start: int
    end: int
    units: tuple[Unit, ...]

    @property
    def size(self) -> int:
        """Pieces it takes, with the two marks."""
        return 2 + sum(len(unit.pieces) for unit in self.units)


def cut(
    vocabulary: Vocabulary, text: str, sentences: Sequence[tuple[int, int]]
) -> Iterator[Passage]:
    """Yield the passages of a text, in order.

    Args:
        vocabulary: The encoder's.
        text: Of the report.
        sentences: Their stretches, in order.
    """
    run: list[Unit] = []
    size = 0
    for start, end in sentences:
        units = vocabulary.units(text, start, end)
        for part, cost in _parts(units):
            if run and size + cost > LONGEST:
                yield _passage(run)
                run, size = [], 0
            run += part
            size += cost
        if run and _ends(units) and not _open(text[run[0].start : end]):
            yield _passage(run)
            run, size = [], 0
    if run:
        yield _passage(run)


def _passage(run: Sequence[Unit]) -> Passage:
    return Passage(run[0].start, run[-1].end, tuple(run))


def _parts(units: Sequence[Unit]) -> Iterator[tuple[list[Unit], int]]:
    """Yield a sentence's units in parts that fit, each with its number of pieces."""
    part: list[Unit] = []
    size = 0
    for unit in units:
        cost = len(unit.pieces)
        if size + cost > LONGEST:
            yield part, size
            part, size = [], 0
        # A single unit is never longer than a passage: longer words are one unknown piece.
        part.append(unit)
        size += cost
    if part:
        yield part, size


def _ends(units: Sequence[Unit]) -> bool:
    # By what the encoder sees, so that exchanging the names of sides moves no end.
    pieces = ",".join(str(piece) for unit in units for piece in unit.pieces)
    return hashlib.sha256(pieces.encode()).digest()[0] % EVERY == 0


def _open(words: str) -> bool:
    """Tell whether a quotation has begun and not ended."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1
