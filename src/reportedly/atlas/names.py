"""Normal forms of names, for matching alone.

Two forms. The *folded* form removes what spelling habits differ in without changing the word: case,
diacritics, apostrophes, hyphens, Arabic vowel marks and letter variants. The *loose* form also
levels transliteration: Arabic articles, ``kh`` and ``h``, ``y`` and ``i``, ``ou`` and ``u``, double
letters, a final ``h``. Two names with one loose form are only candidates for each other. Stored
texts and quotations are never changed by any of this.
"""

# ruff: noqa: RUF001 (letters that look alike are what this table is about)
from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LOOSE_MIN = 5
"""Letters a name needs before its loose form may be used."""

_SHORT_MIN = 3
_MARK = "al-"
_MAP = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
        "ə": "e", "ŋ": "ng",
        # Marks that stand for letters Latin script lacks; writers leave them out at will.
        "'": "", "’": "", "‘": "", "ʼ": "", "ʻ": "", "ʿ": "", "ʾ": "", "`": "", "´": "", "ʹ": "",
        "ʺ": "", "″": "", "′": "", "״": "", "׳": "",
        # Arabic: carriers of hamza, final ya and ta marbuta, the stretching line.
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
        "ک": "ك", "ـ": "", "ء": "",
        # Cyrillic letters that keyboards or languages swap.
        "ё": "е", "ґ": "г",
    }
)  # fmt: skip
_combining = unicodedata.combining
_PUNCTUATION = re.compile(r"[\W_]+")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_ARABIC_ARTICLE = re.compile(r"(?:^|(?<= ))ال(?=\w{3})")
_ARTICLE = re.compile(
    r"(?:^|(?<= ))(?:al|el|ul|ad|adh|ed|ar|er|as|es|ash|esh|at|et|ath|az|ez|an|en) (?=\w{3})"
)
_LEVEL = (
    (re.compile(r"kh|ch"), "h"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dj|dzh"), "j"),
    (re.compile(r"ou|oo|uw|ow"), "u"),
    (re.compile(r"ee|ei|ai|ay|ey|iy|yi|ie"), "i"),
    (re.compile(r"[ye]"), "i"),
    (re.compile(r"o"), "u"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(\w)\1+"), r"\1"),
)
_FINAL_H = re.compile(r"(?<=[aiu])h?(?=$| )")


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """Return the folded form: lower case, no diacritics, words parted by single blanks.

    The Arabic article is dropped before a word of three letters or more. Empty input gives an empty
    string.
    """
    if name.isascii():
        plain = name.lower().replace("'", "").replace("`", "")
        return _PUNCTUATION.sub(" ", plain).strip()
    # Hamza carriers are levelled before the split into base and mark would part them.
    composed = unicodedata.normalize("NFC", name).casefold().translate(_MAP)
    split = unicodedata.normalize("NFKD", composed)
    bare = "".join([c for c in split if not _combining(c)])
    if bare.isascii():
        return _PUNCTUATION.sub(" ", bare).strip()
    spaced = _PUNCTUATION.sub(" ", bare.translate(_MAP)).strip()
    return _ARABIC_ARTICLE.sub("", spaced) if _ARABIC.search(spaced) else spaced


@lru_cache(maxsize=65_536)
def loose(name: str) -> str:
    """Return the loose form of a name, or an empty string where it is too short to use.

    A short name with an Arabic article ("As Saff") is told only from others with one.
    """
    whole = fold(name)
    key = _ARTICLE.sub("", whole)
    letters = sum(map(len, key.split()))
    if letters < LOOSE_MIN and (letters < _SHORT_MIN or key == whole):
        return ""
    mark = _MARK if letters < LOOSE_MIN else ""
    for pattern, to in _LEVEL:
        key = pattern.sub(to, key)
    return mark + _FINAL_H.sub("", key).replace(" ", "")
