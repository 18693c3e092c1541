"""Numbers with hedges and bounds, and what is no count."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import Qualifier
from reportedly.read.number_words import parse_digits, parse_words
from reportedly.read.numbers import Quantity, bounds, find_quantities

ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
HEDGES = {
    "": Qualifier.EXACT, "at least": Qualifier.AT_LEAST, "no fewer than": Qualifier.AT_LEAST,
    "more than": Qualifier.MORE_THAN, "in excess of": Qualifier.MORE_THAN,
    "up to": Qualifier.UP_TO, "as many as": Qualifier.UP_TO, "fewer than": Qualifier.LESS_THAN,
    "about": Qualifier.ABOUT, "some": Qualifier.ABOUT, "nearly": Qualifier.NEARLY,
}  # fmt: skip


def spell(number: int, *, joiner: str) -> str:
    """Write a number below a million in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        below = f"{joiner}{spell(number % 100, joiner=joiner)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{below}"
    rest = number % 1000
    link = joiner if 0 < rest < 100 else " "
    tail = f"{link}{spell(rest, joiner=joiner)}" if rest else ""
    return f"{spell(number // 1000, joiner=joiner)} thousand{tail}"


def read(text: str, language: str | None = "en") -> list[Quantity]:
    """Read the quantities of a whole text."""
    return find_quantities(text, 0, len(text), language=language)


@given(number=st.integers(0, 999_999), joiner=st.sampled_from([" ", " and "]))
def test_words_and_digits_mean_the_same(number: int, joiner: str) -> None:
    """A number spelt out reads back as itself, with or without "and"."""
    assert parse_words(spell(number, joiner=joiner).split()) == number


@given(number=st.integers(1, 999_999))
def test_a_spelt_number_is_found_whole(number: int) -> None:
    """The span of a spelt number covers all its words and nothing else."""
    words = spell(number, joiner=" and ")
    text = f"They saw {words} people."
    (quantity,) = read(text)
    assert (quantity.value, text[quantity.start : quantity.end]) == (number, words)


@given(number=st.integers(1, 10**7), hedge=st.sampled_from(sorted(HEDGES)))
def test_bounds_follow_the_hedge_for_any_number(number: int, hedge: str) -> None:
    """Codebook part 5: every hedge has its own bounds, open ends are null."""
    text = f"There were {hedge} {number:,} people there"
    (quantity,) = read(text)
    qualifier = HEDGES[hedge]
    expected: dict[Qualifier, tuple[int | None, int | None]] = {
        Qualifier.EXACT: (number, number),
        Qualifier.AT_LEAST: (number, None),
        Qualifier.MORE_THAN: (number + 1, None),
        Qualifier.UP_TO: (None, number),
        Qualifier.LESS_THAN: (None, number - 1),
        Qualifier.ABOUT: (math.floor(number * 9 / 10), math.ceil(number * 11 / 10)),
        Qualifier.NEARLY: (math.floor(number * 9 / 10), number - 1),
    }
    assert (quantity.qualifier, quantity.value) == (qualifier, number)
    assert (quantity.low, quantity.high) == expected[qualifier] == bounds(qualifier, number)
    assert text[quantity.start : quantity.end] == f"{hedge} {number:,}".strip()


@given(number=st.integers(0, 10**9))
def test_digits_of_every_script_read_alike(number: int) -> None:
    """Western, Arabic-Indic and Persian digits write the same number."""
    western = str(number)
    for base in (0x0660, 0x06F0):
        assert parse_digits(western.translate({48 + n: base + n for n in range(10)})) == number


@pytest.mark.parametrize(
    ("digits", "language", "value"),
    [
        ("30,035", "en", 30035),
        ("30\u202f035", "fr", 30035),
        ("30\u00a0035", None, 30035),
        ("1.200", "es", 1200),
        ("1.200", "en", None),
        ("1.234.567", "de", 1234567),
        ("1,5", "es", 1.5),
        ("12,34,56", "en", None),
    ],
)
def test_separators_follow_the_language(
    digits: str, language: str | None, value: float | None
) -> None:
    """A dot parts thousands only where the language writes it; what is unsure is null."""
    assert parse_digits(digits, language) == value


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("between 15 and 20 men", "en", 15, 20),
        ("three to five men", "en", 3, 5),
        ("10-15 men", "en", 10, 15),
        ("three to five thousand men", "en", 3000, 5000),
        ("a dozen men", "en", 12, 12),
        ("half a dozen men", "en", 6, 6),
        ("two dozen men", "en", 24, 24),
        ("dozens of men", "en", 12, 99),
        ("scores of men", "en", 20, 99),
        ("hundreds of men", "en", 100, 999),
        ("tens of thousands of men", "en", 10_000, 99_999),
        ("several men", "en", 2, None),
        ("two and a half million people", "en", 2_500_000, 2_500_000),
        ("five or more men", "en", 5, None),
        ("fifteen or so men", "en", 13, 17),
        ("50+ men", "en", 50, None),
        ("1,5 millones de personas", "es", 1_500_000, 1_500_000),
        ("treinta y dos personas", "es", 32, 32),
        ("quatre-vingt-dix personnes", "fr", 90, 90),
        ("ثلاثة عشر رجلا", "ar", 13, 13),
        ("خمسة وعشرين رجلا", "ar", 25, 25),
        ("ما لا يقل عن ٤٠ رجلا", "ar", 40, None),
    ],
)
def test_ranges_vague_words_and_languages(
    text: str, language: str, low: int | None, high: int | None
) -> None:
    """Ranges, vague words and hedges give the bounds of the codebook in each language."""
    (quantity,) = read(text, language)
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "At 06:45 they left by Route 12.", "On 14 May 2021 and on June 3 it was calm.",
        "In 1998 it was calm.", "A 9-year-old boy, a man of 44 and a girl aged 7 stayed.",
        "The 31st Brigade stood 40 kilometres off.", "It cost $5,000, or 30 percent more.",
        "They won 3-1 after 90 minutes.", "Nine in ten agreed.",
        "Resolution 1701 and No. 7 were read.", "Idris Vallo, 63, stayed.",
    ],
)  # fmt: skip
def test_what_names_dates_or_measures_is_no_count(text: str) -> None:
    """Times, dates, ages, routes, units, distances, money and scores count nobody."""
    assert read(text) == []


def test_a_language_without_a_lexicon_gives_nothing() -> None:
    """Unknown languages are left alone."""
    assert read("5 Menschen", "de") == []
    assert read("", "en") == []
