"""Names in letters that compare across scripts: their consonants alone.

A name is written in another script by its sound, vowels mostly left out or guessed. What stays are
the consonants, and of those only such that transliterations keep apart.

Source:
    The classes follow the common ground of the ALA-LC and BGN/PCGN romanisations of Arabic and
    Russian; letters that either writes alike are one class.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

SHORTEST = 3
"""Consonants; a shorter skeleton fits too many words."""

_DIGRAPHS: Final = (
    ("shch", "s"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("th", "t"), ("dh", "d"),
    ("zh", "j"), ("ch", "s"), ("ph", "f"), ("ck", "k"), ("ts", "s"), ("tz", "s"), ("dj", "j"),
)  # fmt: skip
_SILENT: Final = "aeiouyw'`\u2019\u02bf\u02be-" + "اأإآءئؤىيوعـ" + "аеёиоуыэюяйьъіїє"
"""Vowels, half vowels and what is often not written."""

_CLASSES: Final = {
    "b": "pبپбп",  # noqa: RUF001 - letters of other scripts are meant
    "t": "تثطт",
    "s": "zزسشصظژچзсцчшщ",  # noqa: RUF001
    "j": "gجغگгжґ",  # noqa: RUF001
    "h": "حخهةх",
    "d": "دذضд",
    "r": "رр",
    "f": "vفڤвф",
    "k": "qcقكکк",
    "l": "لл",
    "m": "مм",
    "n": "نн",
}
"""Which consonants are written for each other."""

_LETTERS: Final = str.maketrans(
    {letter: sound for sound, letters in _CLASSES.items() for letter in letters}
    | dict.fromkeys(_SILENT, "")
    | {"x": "ks"}
)
_ARTICLES: Final = ("وال", "بال", "فال", "كال", "ال", "لل", "و", "ب", "ل", "ف")
"""Arabic prefixes that are written onto a name, longest first."""

_REPEATED: Final = re.compile(r"(.)\1+")


def skeleton(word: str) -> str:
    """Return the consonants of a word, empty where its script is not known."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for sign, sound in _DIGRAPHS:
        plain = plain.replace(sign, sound)
    bare = plain.translate(_LETTERS)
    if not (bare.isascii() and bare.isalpha()):
        return ""
    return _REPEATED.sub(r"\1", bare).removesuffix("h")


def skeletons(word: str) -> Iterator[str]:
    """Yield the skeletons a word may have, with and without what is written onto it."""
    forms = [word, *(word[len(prefix) :] for prefix in _ARTICLES if word.startswith(prefix))]
    for form in forms:
        bare = skeleton(form)
        if len(bare) >= SHORTEST:
            yield bare
