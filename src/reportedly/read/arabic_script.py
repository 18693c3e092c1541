"""Arabic letters made comparable: one form a letter, nothing that is not read.

Vowel signs, lengthening strokes and signs of direction stand inside words without changing them;
alef, ya and kaf are written in several ways. Matching runs on a view of the text without all that,
and every place of the view leads back to the text as stored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HIDDEN = re.compile(
    "[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# Alef with hamza, madda or wasla; ya without dots and of Persian; kaf of Persian.
_LETTERS = {
    0x0623: 0x0627,
    0x0625: 0x0627,
    0x0622: 0x0627,
    0x0671: 0x0627,
    0x0649: 0x064A,
    0x06CC: 0x064A,
    0x06A9: 0x0643,
}
_SAMPLE = 2000
_ARABIC = re.compile("[\u0620-\u064a]")


@dataclass(frozen=True, slots=True)
class View:
    """A stretch of a text as it is matched.

    Attributes:
        words: Its letters in one form, hidden signs left out.
        start: First code point of the stretch in the text.
        places: Place of each letter in the stretch, and its length; ``None`` where none is left
            out.
    """

    words: str
    start: int
    places: tuple[int, ...] | None

    def at(self, index: int) -> int:
        """Return the code point of the text that a place of the view stands for."""
        return self.start + (index if self.places is None else self.places[index])


def fold_letters(words: str) -> str:
    """Return words with one form a letter, at the same length."""
    return words.translate(_LETTERS)


def has_arabic(words: str) -> bool:
    """Tell whether words hold a letter of the Arabic script."""
    return _ARABIC.search(words) is not None


def view(text: str, start: int, end: int) -> View:
    """Return ``text[start:end]`` as it is matched."""
    words = text[start:end]
    if _HIDDEN.search(words) is None:
        return View(fold_letters(words), start, None)
    kept = [i for i, sign in enumerate(words) if _HIDDEN.match(sign) is None]
    plain = "".join(words[i] for i in kept)
    return View(fold_letters(plain), start, (*kept, len(words)))


def mostly_arabic(text: str) -> bool:
    """Tell whether most letters at the beginning of a text are of the Arabic script."""
    letters = [sign for sign in text[:_SAMPLE] if sign.isalpha()]
    return 2 * sum("\u0620" <= sign <= "\u06ff" for sign in letters) > len(letters)
