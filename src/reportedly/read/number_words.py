"""Numbers written in digits and in words, in English, Spanish, French and Arabic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.read.figure_tokens import LONGEST_NUMBER, THIN
from reportedly.read.lexica import numbers as lex

#: Languages that write a dot or a space between thousands.
_DOTTED: Final = frozenset({"es", "de", "fr", "it", "pt", "nl", "tr", "ru", "uk", "id", "ca"})
_GROUPED: Final = re.compile(rf"\d{{1,3}}(?:([.,'\u2019\u066c{THIN}])\d{{3}})(?:\1\d{{3}})*")
_DECIMAL: Final = re.compile(r"(\d+)[.,\u066b](\d+)")
_TO_ASCII: Final = {0x0660 + n: str(n) for n in range(10)} | {0x06F0 + n: str(n) for n in range(10)}
HUNDRED: Final = 100
THOUSAND: Final = 1000
UNITS: Final = {
    "en": lex.UNITS_EN | lex.TENS_EN,
    "es": lex.UNITS_ES,
    "fr": lex.UNITS_FR,
    "ar": lex.UNITS_AR,
}
SCALES: Final = {
    "en": lex.SCALES_EN,
    "es": lex.SCALES_ES,
    "fr": lex.SCALES_FR,
    "ar": lex.SCALES_AR,
}
_JOINERS: Final = {"en": {"and"}, "es": {"y"}, "fr": {"et"}, "ar": {"و"}}


def parse_digits(digits: str, language: str | None = None) -> float | None:
    """Return the number that a run of digits writes, or ``None`` where that is not certain.

    A comma between groups of three parts thousands everywhere; a dot does so only in languages that
    write it (``1.200`` in Spanish), and is undecided in English. Western, Arabic-Indic and Persian
    digits are read alike. A decimal comma or dot gives a fraction, for "1,5 million".
    """
    if len(digits) > LONGEST_NUMBER:
        return None
    plain = digits.translate(_TO_ASCII)
    if plain.isdecimal():
        return float(plain)
    grouped = _GROUPED.fullmatch(plain)
    if grouped:
        if grouped.group(1) == "." and language not in _DOTTED:
            return None
        return float(re.sub(r"\D", "", plain))
    decimal = _DECIMAL.fullmatch(plain)
    if decimal:
        return float(f"{decimal.group(1)}.{decimal.group(2)}")
    return None


def parse_words(words: Sequence[str]) -> int | None:
    """Return the number that English words write, ``None`` if they are not exactly one number.

    Args:
        words: Lower-case words; ``twenty-three`` counts as one word.
    """
    read = read_words(words, "en")
    return read[0] if read and read[1] == len(words) else None


def _parts(word: str, language: str) -> list[str]:
    return word.split("-") if "-" in word and language in {"en", "fr"} else [word]


def _bare(word: str, language: str, units: dict[str, int], scales: dict[str, int]) -> str:
    """Take the Arabic "and" off a word that is a number without it."""
    if language == "ar" and word.startswith("و") and (word[1:] in units or word[1:] in scales):
        return word[1:]
    return word


def _step(word: str, state: tuple[int, int], language: str) -> tuple[int, int] | None:
    """Add one number word to (total of closed groups, group being built)."""
    units, scales = UNITS[language], SCALES[language]
    total, group = state
    word = _bare(word, language, units, scales)
    if language == "en" and word == "hundred":
        return (total, max(group, 1) * HUNDRED) if group < HUNDRED else None
    if language == "fr" and word in {"cent", "cents", "vingts", "vingt"} and 1 < group < HUNDRED:
        # quatre-vingts and deux cents multiply, soixante-vingt does not exist.
        factor = units[word]
        return (total, group * factor) if factor == HUNDRED or group == 4 else None  # noqa: PLR2004
    if word in scales:
        scale = scales[word]
        if total and total % (scale * THOUSAND):
            return None
        return total + max(group, 1) * scale, 0
    if word in units:
        return _add_unit(units[word], state, language)
    return None


def _add_unit(value: int, state: tuple[int, int], language: str) -> tuple[int, int] | None:
    """Add a unit, ten or hundred to the group where it fits below what stands there."""
    total, group = state
    if group == 0:
        return total, value
    fits = (
        (group % HUNDRED == 0 and value < HUNDRED)
        or (group % 10 == 0 and group % HUNDRED >= 20 and value < 10)  # noqa: PLR2004
        or (language == "fr" and group % HUNDRED in {60, 80} and value < 20)  # noqa: PLR2004
        # Arabic puts the unit before the ten, and before "ten" and "hundred".
        or (language == "ar" and group % HUNDRED < 10 and 10 <= value < HUNDRED)  # noqa: PLR2004
    )
    return (total, group + value) if fits else None


def read_words(words: Sequence[str], language: str) -> tuple[int, int] | None:
    """Return (number, words used) for the longest number at the head of ``words``."""
    state = (0, 0)
    used = 0
    at = 0
    while at < len(words):
        word = words[at]
        if word in _JOINERS[language] and used == at and used:
            at += 1
            continue
        nxt: tuple[int, int] | None = state
        for part in _parts(word, language):
            if part in _JOINERS[language]:
                continue
            nxt = _step(part, nxt, language) if nxt is not None else None
        if nxt is None or (at > used and not _may_join(state, nxt, language)):
            break
        state = nxt
        at += 1
        used = at
    return (state[0] + state[1], used) if used else None


def _may_join(before: tuple[int, int], after: tuple[int, int], language: str) -> bool:
    """Tell whether "and" may stand inside: "one hundred and four", not "two and three"."""
    if language != "en":
        return True
    added = sum(after) - sum(before)
    return 0 < added < HUNDRED and (before[1] % HUNDRED == 0 and sum(before) >= HUNDRED)
