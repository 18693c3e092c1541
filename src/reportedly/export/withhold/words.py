"""Words with their places in a text, and the form under which spellings of one name are one."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

Key = tuple[str, ...]
"""The folded words of a name."""

_MARK = "\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670"
_HIDDEN = "\u00ad\u0640\u180e\u200b-\u200f\u2060-\u2064\ufeff"
_LETTER = rf"(?:[^\W\d_]|[{_MARK}])"
WORD: Final = re.compile(
    rf"[^\W\d_](?:{_LETTER}|[{_HIDDEN}](?={_LETTER}))*"
    rf"(?:['\u2019\u02bc\u02bb`](?!s\b){_LETTER}+)*"
)
_DROPPED: Final = re.compile(f"[{_MARK}{_HIDDEN}'\u2019\u02bc\u02bb`]")
_PLAIN: Final = str.maketrans(
    {"\u0131": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    Attributes:
        start: Its first code point.
        end: One past its last.
        text: As it stands.
        key: Folded.
    """

    start: int
    end: int
    text: str
    key: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper() or self.text[0].istitle()

    @property
    def shouted(self) -> bool:
        """Whether it is two letters or more, all capital."""
        return len(self.text) > 1 and self.text.isupper()


@functools.lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word without case, accents, apostrophes and hidden characters.

    Compatibility forms (full width, ligatures) and letters with a stroke become plain ones.
    """
    if word.isascii():
        return word.lower().replace("'", "").replace("`", "")
    split = unicodedata.normalize("NFKD", word).casefold().translate(_PLAIN)
    split = unicodedata.normalize("NFKD", split)
    return _DROPPED.sub("", "".join(c for c in split if not unicodedata.combining(c)))


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order; figures, signs and blanks part them."""
    for found in WORD.finditer(text):
        yield Word(found.start(), found.end(), found[0], fold(found[0]))


def listed(text: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(text.split())


def key_of(text: str) -> Key:
    """Return the folded words of a name."""
    return tuple(word.key for word in words(text) if word.key)


@functools.lru_cache(maxsize=4096)
def _cased_sign(sign: str) -> bool:
    return sign.lower() != sign.upper()


def cased(text: str) -> bool:
    """Tell whether a word is written in a script that has capitals."""
    return any(map(_cased_sign, text))


class Phrases:
    """Folded names that can be found in a row of words, the longest first.

    Args:
        keys: Names.
        base: Names that are in it too; they are shared and not copied.
    """

    __slots__ = ("_all", "_base", "_longest")

    def __init__(self, keys: Iterable[Key] = (), base: Phrases | None = None) -> None:
        self._all: set[Key] = set()
        self._base = base
        self._longest: dict[str, int] = {}
        for key in keys:
            self.add(key)

    def add(self, key: Key) -> None:
        """Add a name; an empty one is passed over."""
        if key:
            self._all.add(key)
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def __contains__(self, key: object) -> bool:
        return key in self._all or (self._base is not None and key in self._base)

    def __iter__(self) -> Iterator[Key]:
        yield from sorted(self._all.union(() if self._base is None else self._base))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def at(self, keys: list[str], start: int) -> int:
        """Return how many words from ``start`` on are a name; 0 where none begins there."""
        longest = self._longest.get(keys[start], 0)
        shared = 0 if self._base is None else self._base.at(keys, start)
        for length in range(min(longest, len(keys) - start), shared, -1):
            if tuple(keys[start : start + length]) in self._all:
                return length
        return shared


SQUEEZED: Final = 8
"""Letters from which on a name written in one word, as in an address, is looked for."""


class Squeezed:
    """Full names without blanks, looked for inside single words: ``anasample24``."""

    __slots__ = ("_all", "_lengths")

    def __init__(self, keys: Iterable[Key]) -> None:
        whole = ("".join(key) for key in keys if len(key) > 1)
        self._all = frozenset(one for one in whole if len(one) >= SQUEEZED)
        self._lengths = sorted({len(one) for one in self._all})

    def inside(self, word: str) -> bool:
        """Tell whether a folded word holds a full name."""
        return any(
            word[at : at + length] in self._all
            for length in self._lengths
            if length <= len(word)
            for at in range(len(word) - length + 1)
        )
