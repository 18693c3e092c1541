"""Words and word pieces: what the encoder sees of a text.

A *unit* is a run of letters and digits or one other character; labels are given to units, so that a
span always begins and ends at one. A unit is one or more *pieces* of the encoder's vocabulary,
found greedily from the left as BERT does. The vocabulary is uncased; what capitals say is kept
beside it as the unit's *shape*.

Source: the BERT tokenizer (Devlin et al. 2019), here without its clean-up of the text, since
offsets must count in the text as stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

UNIT = re.compile(r"[^\W_]+|[^\w\s]|_")
LONGEST = 100
"""Units of more characters than this are unknown as a whole."""

PAD, SIDE, UNKNOWN, FIRST, LAST = 0, 1, 100, 101, 102
"""Ids of special pieces: padding, the name of a side, unknown, opening and closing mark."""

SHAPES = 7
"""How many shapes there are: see ``shape``."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a text.

    Attributes:
        start: First code point.
        end: One past the last.
        pieces: Ids of its pieces.
        shape: What its capitals say.
    """

    start: int
    end: int
    pieces: tuple[int, ...]
    shape: int


def shape(word: str) -> int:
    """Return what the capitals of a unit say.

    Returns:
        0 neither letter nor digit, 1 small letters, 2 one capital first, 3 capitals alone, 4 mixed,
        5 digits alone, 6 one capital letter.
    """
    if word.isdigit():
        return 5
    if not word[0].isalnum():
        return 0
    if word.lower() == word:
        return 1
    if len(word) == 1:
        return 6
    if word.isupper():
        return 3
    return 2 if word[0].isupper() and word[1:].islower() else 4


class Vocabulary:
    """The encoder's word pieces.

    Args:
        pieces: In the order of their ids; those inside a word begin with ``##``.
        names: Units, in small letters, that name a side; the encoder sees all of them as one piece,
            so that whose name it is can change nothing. ``rebels=soldiers`` stands for a unit that
            is no name and is seen as another, for the same reason.
    """

    def __init__(self, pieces: Sequence[str], names: Collection[str] = ()) -> None:
        pairs = [name.partition("=") for name in names]
        self._names = frozenset(name for name, _, other in pairs if not other)
        self._alike = {name: other for name, _, other in pairs if other}
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        self._cut = lru_cache(maxsize=65536)(self._cut_word)

    @classmethod
    def load(cls, path: Path, names: Collection[str] = ()) -> Vocabulary:
        """Read a vocabulary, one piece a line."""
        return cls(path.read_text(encoding="utf-8").split("\n"), names)

    def units(self, text: str, start: int, end: int) -> list[Unit]:
        """Return the units of a stretch of a text, in order."""
        found: list[Unit] = []
        for match in UNIT.finditer(text, start, end):
            word = match[0]
            found.append(Unit(match.start(), match.end(), self._cut(word), shape(word)))
        return found

    def pieces(self, word: str) -> tuple[int, ...]:
        """Return the ids of one unit's pieces."""
        return self._cut(word)

    def _cut_word(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST:
            return (UNKNOWN,)
        low = word.lower()
        if low in self._names or word in self._names:
            return (SIDE,)
        low = self._alike.get(low, low)
        plain = "".join(
            char for char in unicodedata.normalize("NFD", low) if unicodedata.category(char) != "Mn"
        )
        found: list[int] = []
        at = 0
        while at < len(plain):
            number, end = self._longest(plain, at)
            if number is None:
                return (UNKNOWN,)
            found.append(number)
            at = end
        return tuple(found) or (UNKNOWN,)

    def _longest(self, plain: str, at: int) -> tuple[int | None, int]:
        """Return the longest piece from a place on, and where it ends."""
        mark = "##" if at else ""
        for end in range(len(plain), at, -1):
            number = self._ids.get(mark + plain[at:end])
            if number is not None:
                return number, end
        return None, at
