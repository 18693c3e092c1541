"""Expressions of time in English sentences.

Each rule is a pattern and a reader of its match; rules are tried in order and a stretch once taken
is not read again, so the more specific stand first. A rule whose reader gives nothing leaves its
words to later rules, but for ``none``: such words look like a date and are none.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterator

from reportedly.read import time_lengths as lengths
from reportedly.read import time_periods as periods
from reportedly.read import time_readers as readers
from reportedly.read import time_reported as reported
from reportedly.read.lexica import english_periods
from reportedly.read.lexica.english_times import PATTERNS, TRIGGER
from reportedly.read.time_calendar import Expression
from reportedly.read.time_frame import IGNORE, Read, Sentence

READERS: dict[str, Read] = {
    "ago": readers.read_ago,
    "bare_year": lengths.read_bare_year,
    "beside": readers.read_beside,
    "calendar_unit": readers.read_calendar_unit,
    "century": periods.read_century,
    "clock": reported.read_clock,
    "dated": readers.read_dated,
    "decade": readers.read_decade,
    "deictic": readers.read_deictic,
    "duration": readers.read_duration,
    "feast": periods.read_feast,
    "fiscal": periods.read_fiscal,
    "habit": lengths.read_habit,
    "length": lengths.read_length,
    "first_months": reported.read_first_months,
    "night": reported.read_night,
    "none": readers.read_none,
    "nth": reported.read_nth,
    "numeric": readers.read_numeric,
    "period": reported.read_period,
    "part_of_month": readers.read_part_of_month,
    "quarters": periods.read_quarters,
    "reference": lengths.read_reference,
    "rolling": readers.read_rolling,
    "same": readers.read_same,
    "season": periods.read_season,
    "to_a_day": reported.read_to_a_day,
    "the_quarter": periods.read_the_quarter,
    "vague": readers.read_vague,
    "weekday": readers.read_weekday,
    "weekday_before": readers.read_weekday_before,
    "weekend": readers.read_weekend,
    "whole_month": readers.read_whole_month,
    "within": readers.read_within,
    "year": readers.read_year,
    "year_ago": periods.read_year_ago,
    "year_ended": lengths.read_length,
    "year_end": periods.read_year_end,
}
"""What reads the match of each pattern."""

_TRIGGER = re.compile(TRIGGER, IGNORE)


@dataclasses.dataclass(frozen=True, slots=True)
class _Rule:
    """A pattern and its reader; tried where a word of ``needs`` stands, or ``_TRIGGER`` fits."""

    pattern: re.Pattern[str]
    read: Read
    needs: tuple[str, ...] | None


@functools.cache
def _rules() -> tuple[_Rule, ...]:
    """Return the rules in the order they are tried."""
    pages = (english_periods.PERIODS, PATTERNS, english_periods.LENGTHS)
    return tuple(
        _Rule(
            re.compile(pattern, IGNORE),
            READERS[name],
            None if page is PATTERNS else english_periods.NEEDS[name],
        )
        for page in pages
        for name, pattern in page
    )


def _fitting(sentence: Sentence) -> Iterator[_Rule]:
    """Yield the rules that a sentence has the words for."""
    words = sentence.text[sentence.start : sentence.end].lower()
    dated = _TRIGGER.search(sentence.text, sentence.start, sentence.end) is not None
    for rule in _rules():
        if dated if rule.needs is None else any(word in words for word in rule.needs):
            yield rule


def english(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of an English sentence, in order."""
    text, start, end = sentence.text, sentence.start, sentence.end
    taken = bytearray(end - start)
    found: list[Expression] = []
    for rule in _fitting(sentence):
        for match in rule.pattern.finditer(text, start, end):
            if 1 in taken[match.start() - start : match.end() - start]:
                continue
            made = rule.read(sentence, match)
            low, high = match.span() if made is None else (made.start, made.end)
            if made is not None and 1 in taken[low - start : high - start]:
                low, high = match.span()
                made = dataclasses.replace(made, start=low, end=high)
            if made is None and rule.read is not readers.read_none:
                continue
            taken[low - start : high - start] = b"\x01" * (high - low)
            if made is not None:
                found.append(made)
    return sorted(found, key=lambda one: one.start)
