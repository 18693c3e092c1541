"""Finds phrases in a text, spelling habits aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportedly.atlas.names import fold

_WORD = re.compile(r"[^\W_]+(?:[’'ʿʾ״][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s$", re.IGNORECASE)
_DROPPED = frozenset({"the", "al", "el"})


class Phrases:
    """A fixed list of phrases, found in one pass over a text.

    Args:
        phrases: Each is found where its words stand side by side, whatever joins them.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in dict.fromkeys(phrases):
            key = tuple(word for word, _, _ in _words(phrase, 0, len(phrase)))
            if key:
                self._by_first.setdefault(key[0], []).append((key, phrase))

    def find(self, text: str, start: int, end: int) -> dict[str, Sequence[tuple[int, int]]]:
        """Return where each phrase stands in ``text[start:end]``; absent ones have no entry."""
        words = _words(text, start, end)
        found: dict[str, list[tuple[int, int]]] = {}
        for at, (first, begin, _) in enumerate(words):
            for key, phrase in self._by_first.get(first, ()):
                here = words[at : at + len(key)]
                if tuple(word for word, _, _ in here) == key:
                    found.setdefault(phrase, []).append((begin, here[-1][2]))
        return dict(found)


def _words(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return the words in their folded form with their place; articles are left out."""
    words = []
    for match in _WORD.finditer(text, start, end):
        plain = _POSSESSIVE.sub("", match.group())
        key = fold(plain).replace(" ", "")
        if key and key not in _DROPPED:
            words.append((key, match.start(), match.start() + len(plain)))
    return words
