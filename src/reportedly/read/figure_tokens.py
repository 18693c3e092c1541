"""Words of one sentence, as the figure grammar sees them.

Offsets count code points of the whole report's text, half-open. Nothing of the text is changed:
``low`` is a folded form for matching alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

_DIGITS: Final = "0-9\u0660-\u0669\u06f0-\u06f9"
#: Between two groups of three digits: no-break, thin and narrow no-break space.
THIN: Final = "\u00a0\u2009\u202f"
_TOKEN: Final = re.compile(
    rf"(?P<other>[{_DIGITS}]+:[{_DIGITS}]+|[{_DIGITS}][{_DIGITS}.,]*(?:[-\u2011](?=[^\W\d_])|(?=[^\W\d_]))[^\W_]+"
    rf"(?:[-\u2011][^\W_]+)*)"
    rf"|(?P<number>[{_DIGITS}]+(?:[.,\u066b\u066c{THIN}'\u2019][{_DIGITS}]+)*)"
    rf"|(?P<owns>['\u2019]s\b|(?<=s)['\u2019](?=\s))"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[\u064b-\u0652\u0640])*(?:[-\u2011'\u2019](?!s\b)[^\W_]+)*"
    r"(?:\.(?:[^\W\d_]\.)+)?)"
    r"|(?P<mark>\S)"
)
_SINGLE: Final = frozenset({"'", "\u2018", "\u2019"})
#: Characters of the longest number that can count people or things: twelve digits in groups.
LONGEST_NUMBER: Final = 15
_ARABIC_MARKS: Final = re.compile("[\u064b-\u0652\u0640]")
# Alef with hamza or madda, final ya written without dots, and the Persian forms.
_ARABIC_FOLD: Final = {
    0x0623: 0x0627,
    0x0625: 0x0627,
    0x0622: 0x0627,
    0x0671: 0x0627,
    0x0649: 0x064A,
    0x06CC: 0x064A,
    0x06A9: 0x0643,
}


_ENOUGH: Final = 3
#: Small words that tell a language.
_SMALL_EN: Final = frozenset(
    ["the", "of", "and", "was", "were", "is", "are", "by", "said", "says", "with", "for", "that"]
)
_SMALL: Final = {
    "es": frozenset(
        ["el", "la", "los", "las", "de", "del", "en", "por", "que", "según", "una", "un", "y",
         "unas", "unos", "fueron", "con", "al", "se", "dos"]
    ),
    "fr": frozenset(
        ["le", "la", "les", "de", "des", "du", "et", "une", "un", "dans", "à", "ont", "été", "par",
         "au", "aux", "selon", "sur", "près", "après", "d", "l", "autres"]
    ),
}  # fmt: skip


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    #: Digits alone, with separators.
    NUMBER = "number"
    #: Digits joined to something else: ``98th``, ``17:30``, ``12-year-old``, ``40km``.
    OTHER = "other"
    #: The possessive ending.
    OWNS = "owns"
    MARK = "mark"


_KINDS: Final = {kind.value: kind for kind in TokenKind}


class Token(NamedTuple):
    """One word, number or mark.

    Attributes:
        text: As written.
        low: Folded for matching: lower case, typographic apostrophes and hyphens made plain,
            Arabic without vowel signs and with bare alef.
        start: First code point in the report's text.
        end: One past the last.
        kind: What it is made of.
    """

    text: str
    low: str
    start: int
    end: int
    kind: TokenKind

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the form of a word that lexica are written in."""
    low = unicodedata.normalize("NFC", word).lower().replace("\u2019", "'").replace("\u2011", "-")
    if "\u0600" <= low[:1] <= "\u06ff":
        return _ARABIC_MARKS.sub("", low).translate(_ARABIC_FOLD)
    return low


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text[start:end]`` in order; an empty stretch gives none."""
    found: list[Token] = []
    opened = False
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        kind = _KINDS[match.lastgroup or "mark"]
        if word in _SINGLE:
            if opened and kind is TokenKind.OWNS:
                # "four 'rebels' died": the mark closes a quotation and owns nothing.
                kind = TokenKind.MARK
            opened = kind is TokenKind.MARK and _opens(text, match.start())
        if kind is TokenKind.NUMBER and len(word) > LONGEST_NUMBER:
            # No count of people: a telephone number, an account, noise.
            kind = TokenKind.OTHER
        low = "'s" if kind is TokenKind.OWNS else fold(word)
        found.append(Token(word, low, match.start(), match.end(), kind))
    return found


def _opens(text: str, at: int) -> bool:
    """Tell whether a single quotation mark stands before a word and not behind one."""
    before = text[at - 1 : at]
    return not before.isalnum() and text[at + 1 : at + 2].isalnum()


def matches(tokens: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    """Tell whether the words of ``phrase`` stand one after the other from ``at``."""
    if at < 0 or at + len(phrase) > len(tokens):
        return False
    for word in phrase:
        if tokens[at].low != word:
            return False
        at += 1
    return True


def matches_before(tokens: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    """Tell whether the words of ``phrase`` stand directly before ``at``."""
    return at >= len(phrase) and matches(tokens, at - len(phrase), phrase)


def guessed(words: Iterable[str]) -> str:
    """Return ``es`` or ``fr`` where the small words of a sentence are so, else ``en``.

    At least three have to be, and none of the surest English ones may stand there: names such as
    Los Alamos decide nothing.
    """
    found = list(words)
    if any(word in _SMALL_EN for word in found):
        return "en"
    counts = {code: sum(word in small for word in found) for code, small in _SMALL.items()}
    best = max(counts, key=lambda code: (counts[code], code))
    return best if counts[best] >= _ENOUGH else "en"


def language_of(tokens: Sequence[Token], language: str | None) -> str | None:
    """Return the lexicon to read with: ``en``, ``ar``, ``es`` or ``fr``, ``None`` for no lexicon.

    An unknown language is guessed from the small words of the sentence. Arabic script decides for
    Arabic whatever the report's language is said to be.
    """
    arabic = sum("\u0620" <= t.low[:1] <= "\u06ff" for t in tokens if t.kind is TokenKind.WORD)
    if arabic * 2 > sum(t.kind is TokenKind.WORD for t in tokens):
        return "ar" if language in {None, "ar", "en"} else None
    base = (language or guessed(t.low for t in tokens)).lower().split("-")[0]
    return base if base in {"en", "es", "fr"} else None


class PhraseIndex:
    """Phrases looked up by their first or last word; the longest that fits wins."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        self._by_first: _Ends = {}
        self._by_last: _Ends = {}
        for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
            _put(self._by_first, phrase, phrase[0], phrase[1] if len(phrase) > 1 else None)
            _put(self._by_last, phrase, phrase[-1], phrase[-2] if len(phrase) > 1 else None)

    def at(self, tokens: list[Token], at: int) -> tuple[str, ...] | None:
        """Return the longest phrase that begins at ``at``."""
        if not 0 <= at < len(tokens):
            return None
        held = self._by_first.get(tokens[at].low)
        if held is None:
            return None
        if at + 1 < len(tokens):
            for phrase in held.get(tokens[at + 1].low, ()):
                if matches(tokens, at, phrase):
                    return phrase
        alone = held.get(None)
        return alone[0] if alone else None

    def before(self, tokens: list[Token], end: int) -> tuple[str, ...] | None:
        """Return the longest phrase that ends right before ``end``."""
        if not 0 < end <= len(tokens):
            return None
        held = self._by_last.get(tokens[end - 1].low)
        if held is None:
            return None
        if end > 1:
            for phrase in held.get(tokens[end - 2].low, ()):
                if matches_before(tokens, end, phrase):
                    return phrase
        alone = held.get(None)
        return alone[0] if alone else None


_Ends = dict[str, dict[str | None, list[tuple[str, ...]]]]
"""Phrases by their outermost word and the one next to it, ``None`` for phrases of one word."""


def _put(ends: _Ends, phrase: tuple[str, ...], outer: str, inner: str | None) -> None:
    ends.setdefault(outer, {}).setdefault(inner, []).append(phrase)
