"""Numbers of a text, in digits or words of several languages, for comparing two texts.

They are compared as values alone; what they count is the reader's matter. Years and times of day
are left out, as they date a text and do not count anything. So is a number word that is another
language's common word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_UNITS: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "neuf": 9,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10, "doce": 12, "trece": 13, "catorce": 14,
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6,
    "سبعة": 7, "سبع": 7, "ثمانية": 8, "ثماني": 8, "تسعة": 9, "تسع": 9, "عشرة": 10,
    "два": 2, "две": 2, "двое": 2, "три": 3, "трое": 3, "четыре": 4, "пять": 5, "шесть": 6,
    "семь": 7, "восемь": 8, "девять": 9, "десять": 10, "одиннадцать": 11, "двенадцать": 12,
    "тринадцать": 13, "пятнадцать": 15,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
    "عشرون": 20, "عشرين": 20, "ثلاثون": 30, "ثلاثين": 30, "أربعون": 40, "أربعين": 40,
    "خمسون": 50, "خمسين": 50,
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50,
}  # fmt: skip
_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "ألف": 1000, "مئة": 100}
_WORDS: Final = _UNITS | _TENS | _SCALES
_AND: Final = "و"
"""The Arabic "and" is written onto the tens: five wa-twenty."""

_TOKEN: Final = re.compile(r"\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?!\d)|\d+|[^\W\d_]+")
_BETWEEN: Final = re.compile(r"[\s-]{1,2}(?:and\s+|et\s+|y\s+)?")
_YEARS: Final = range(1900, 2101)


class Number(NamedTuple):
    """A number and the code points ``[start, end)`` it stands on."""

    start: int
    end: int
    value: int


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text, in order."""
    parts: list[tuple[int, int, int]] = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word[0].isdigit():
            yield from _spoken(parts)
            parts = []
            if not _is_date(text, match):
                value = int(re.sub(r"\D", "", word))
                yield Number(match.start(), match.end(), value)
            continue
        low = word.lower()
        spoken = _WORDS.get(low)
        if spoken is None and low[0] == _AND:
            spoken = _TENS.get(low[1:])
        if spoken is None:
            continue
        if parts and not _BETWEEN.fullmatch(text, parts[-1][1], match.start()):
            yield from _spoken(parts)
            parts = []
        parts.append((match.start(), match.end(), spoken))
    yield from _spoken(parts)


def _spoken(parts: list[tuple[int, int, int]]) -> Iterator[Number]:
    """Yield the number that some words make together; none where there are none."""
    total = current = 0
    for _, _, value in parts:
        if value in _SCALES.values():
            current = max(current, 1) * value
            if value > 100:  # noqa: PLR2004 - hundreds go on: two hundred and five
                total, current = total + current, 0
        else:
            current += value
    if parts:
        yield Number(parts[0][0], parts[-1][1], total + current)


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Tell whether digits are a year, or part of a time of day, a date or a decimal."""
    word, start, end = match[0], match.start(), match.end()
    if len(word) == 4 and word.isdigit() and int(word) in _YEARS:  # noqa: PLR2004 - a year
        return True
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    joined = (before[-1:] in ":/.-" and before[:1].isdigit()) if len(before) > 1 else False
    return joined or (after[:1] in {":", "/", "."} and after[1:].isdigit())
