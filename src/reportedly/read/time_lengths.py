"""Readers of English lengths of time, habits, and words such as now and lately.

None of them dates a happening. Their values are in the notation of ISO 8601 as TIMEX3 has it, with
``X`` where the words leave a count open.
"""

from __future__ import annotations

import re

from reportedly.read.lexica.english_periods import (
    COUNT,
    HABITS,
    LENGTH_UNITS,
    MANY_YEARS,
    UNIT,
)
from reportedly.read.lexica.numbers import TENS_EN, UNITS_EN
from reportedly.read.lexica.times import WEEKDAYS
from reportedly.read.number_words import parse_words
from reportedly.read.time_calendar import Expression
from reportedly.read.time_frame import IGNORE, Sentence

_LENGTH = re.compile(
    rf"\b(?P<count>{COUNT})[\s-]+(?:[a-z]+\s+){{0,2}}?(?P<unit>{UNIT}|night|fortnight)s?\b(?P<half>\s+and\s+a\s+half)?",
    IGNORE,
)
_UNCOUNTED = re.compile(
    rf"(?P<one>\bthe\s+(?:(?:past|last|next|coming|previous|preceding|full|fiscal)\s+)?)?(?P<unit>{UNIT}|night|fortnight)(?P<many>s)?\b",
    IGNORE,
)

_RATE = re.compile(r"an?\s+\w+", IGNORE)
_LED = re.compile(
    r"(?:\b(?:for|in|within|after|than|of|over|under|about|least|once|half|take[sn]?|took|last(?:s|ed)?)|^)\s*$",
    IGNORE,
)

_PARTS = {"night": "TNI", "morning": "TMO", "afternoon": "TAF", "evening": "TEV"}
_YEAR_BEFORE = re.compile(
    r"(?:[(,;\u2013\u2014]|\b(?:an?|the|its|his|her|their|and|or|to|through|than|as|from|for|mid|early|late|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)[\s-]|^)\s*$",
    IGNORE,
)
_YEAR_AFTER = re.compile(
    r"\s*(?:[,.;)\u2013\u2014]|$|['\u2019]s\b|\b(?:and|or|to|through|when|in|on|at|as|by|with|from|for|was|were|is|because)\b)"
)


def length(words: str) -> str | None:
    """Return the length that words name, such as ``P3W`` or ``PT24H``; ``None`` without one.

    "Several days" is ``PXD``, "a decade" ``P10Y``, "two and a half" of a unit is the next smaller
    unit with it where one divides evenly.
    """
    match, halves = _LENGTH.search(words), False
    if match is not None:
        count, unit = _count(match["count"]), match["unit"].lower()
        halves = match["half"] is not None or "1/2" in match["count"]
        if match["count"].lower().startswith("half"):
            return {"hour": "PT30M", "year": "P6M", "day": "PT12H"}.get(unit)
    else:
        match = _UNCOUNTED.search(words)
        if match is None:
            return None
        count, unit = 1 if match["one"] and not match["many"] else None, match["unit"].lower()
    if unit in MANY_YEARS:
        open_ = "PXC" if unit.startswith("cent") else "PXE"
        return f"P{count * MANY_YEARS[unit]}Y" if count is not None else open_
    if unit == "fortnight":
        return f"P{2 * count}W" if count is not None else "PXW"
    letter = "D" if unit == "night" else LENGTH_UNITS[unit]
    lead = "PT" if unit in {"second", "minute", "hour"} else "P"
    rest = {"minute": "30S", "hour": "30M", "year": "6M", "day": "T12H"}.get(unit, "")
    shown = "X" if count is None else f"{count}"
    return f"{lead}{shown}{letter}{rest if halves and count is not None else ''}"


def _count(words: str) -> int | None:
    """Return the whole number of a count; ``None`` for a vague one."""
    digits = re.match(r"[\d,]+(?!\.)", words)
    if digits is not None:
        return int(digits[0].replace(",", ""))
    if words.lower() in {"a", "an"}:
        return 1
    if "couple" in words.lower():
        return 2
    return parse_words(re.split(r"[\s-]+", words.lower()))


def read_length(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "five hours", "a two-week truce", "the next four years", "weeks"."""
    if _RATE.fullmatch(match[0]):
        before = sentence.text[max(sentence.start, match.start() - 16) : match.start()]
        if not _LED.search(before):
            return None  # "nine shells a day"
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="length",
        use="duration",
        value=length(match[0]),
    )


def read_habit(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "daily", "every month", "each Thursday", "Mondays"."""
    word = match[0].lower()
    if word in HABITS and match[0][0].isupper() and match.start() > sentence.start:
        return None  # part of a name
    value = HABITS.get(word) or _every(match)
    if value is None:
        return None
    return Expression(start=match.start(), end=match.end(), rule="habit", use="habit", value=value)


def _every(match: re.Match[str]) -> str | None:
    """Return the value of "every month", "each Thursday", "Mondays"."""
    unit = (match["unit"] or match["weekday"]).lower()
    if unit in WEEKDAYS:
        return f"XXXX-WXX-{WEEKDAYS[unit] + 1}"
    if unit in _PARTS:
        return f"XXXX-XX-XX{_PARTS[unit]}"
    nth = (match["nth"] or "").strip().lower()
    count = 2 if nth == "other" else parse_words([nth]) if nth else 1
    return None if count is None else length(f"{count} {unit}")


def read_bare_year(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a year with nothing before it that says so; it dates nothing by itself."""
    if not match[0][0].isdecimal():
        return _spelled_year(match)
    before = sentence.text[max(sentence.start, match.start() - 24) : match.start()]
    after = _YEAR_AFTER.match(sentence.text, match.end(), sentence.end)
    if after is None and not _YEAR_BEFORE.search(before):
        return None
    return Expression(
        start=match.start(), end=match.end(), rule="bare_year", use="other", value=match[0]
    )


def _spelled_year(match: re.Match[str]) -> Expression:
    """Return a year in words, as broadcasts write it: "nineteen ninety-six"."""
    ones = match["ones"] or match["rest"]
    number = UNITS_EN[ones.lower()] if ones else 0
    number += 2000 if match["thousand"] else 1900 + TENS_EN[match["tens"].lower()]
    return Expression(
        start=match.start(), end=match.end(), rule="bare_year", use="other", value=str(number)
    )


def read_reference(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "now", "recently", "soon": words that only point at some time."""
    past, future = match["past"], match["future"]
    value = "PAST_REF" if past else "FUTURE_REF" if future else "PRESENT_REF"
    return Expression(
        start=match.start(), end=match.end(), rule="reference", use="reference", value=value
    )
