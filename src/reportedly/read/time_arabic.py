"""Expressions of time in Arabic sentences."""

from __future__ import annotations

import datetime as dt
import functools
import re

from reportedly.read import time_calendar as cal
from reportedly.read.lexica.arabic_times import PATTERNS
from reportedly.read.lexica.times import ARABIC_COUNTS, ARABIC_DIGITS, ARABIC_MONTHS, WEEKDAYS
from reportedly.read.time_calendar import Expression, Shift
from reportedly.read.time_frame import (
    ONE_DAY,
    Frame,
    Read,
    Sentence,
    made_of,
    month_of,
    scan,
    year_of,
)

BOUNDS = {"منذ": "since", "حتى": "until", "قبل": "before", "بعد": "after"}
"""Words before a date that open or close a period."""

AHEAD = ("المقبل", "القادم")
"""Beginnings of words that put a weekday ahead."""


def arabic(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of an Arabic sentence, in order."""
    words = sentence.text[sentence.start : sentence.end].translate(ARABIC_DIGITS)
    return scan(sentence, words, _rules())


@functools.cache
def _rules() -> tuple[tuple[re.Pattern[str], Read], ...]:
    """Return the patterns, compiled, with their readers, in the order they are tried."""
    return tuple((re.compile(pattern), READERS[name]) for name, pattern in PATTERNS)


def _frame(sentence: Sentence, match: re.Match[str], *, ahead: bool = False) -> Frame:
    """Return the place of a match in the text, and the bound its first word sets."""
    front = (match.groupdict().get("front") or "").strip().lstrip("وف")
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Frame(sentence.start + start, sentence.start + match.end(), BOUNDS.get(front), ahead)


def _day(
    sentence: Sentence, match: re.Match[str], rule: str, days: cal.Days | None, **ahead: bool
) -> Expression:
    return made_of(sentence, _frame(sentence, match, **ahead), rule, days)


def _dated(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a day and month, with or without a year."""
    number, month = int(match["day"]), ARABIC_MONTHS[match["month"]]
    year = int(match["year"]) if match["year"] else None
    if year is None and sentence.page is not None:
        year = cal.year_of(month, number, sentence.page, ahead=False)
    first = cal.day(year, month, number) if year else None
    last = first
    if first is not None and match["last"]:
        last = cal.day(first.year, month, int(match["last"]))
    if first is not None and match["named"] and WEEKDAYS[match["named"]] != first.weekday():
        first = None
    days = (first, last) if first is not None and last is not None and first <= last else None
    rule = "day_month_year" if match["year"] else "day_month"
    frame = _frame(sentence, match)
    return made_of(sentence, frame, rule, days, absolute=bool(match["year"]))


def _month(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a month, with or without a year."""
    return month_of(sentence, _frame(sentence, match), ARABIC_MONTHS[match["month"]], match["year"])


def _year(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a year."""
    return year_of(sentence, _frame(sentence, match), match["year"])


def _named(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "today Wednesday", "yesterday Tuesday"; the two must agree."""
    days: cal.Days | None = None
    if sentence.page is not None:
        day = sentence.page - (0 if match["word"] == "اليوم" else 1) * ONE_DAY
        days = (day, day) if day.weekday() == WEEKDAYS[match["named"]] else None
    return _day(sentence, match, "named_day", days)


def _weekday(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a day of the week."""
    days: cal.Days | None = None
    mod = (match["mod"] or "").strip()
    ahead = mod.startswith(AHEAD)
    if sentence.page is not None:
        day = _weekday_of(sentence.page, WEEKDAYS[match["weekday"]], last=bool(mod), ahead=ahead)
        days = (day, day)
    return _day(sentence, match, "weekday", days, ahead=ahead)


def _weekday_of(page: dt.date, weekday: int, *, last: bool, ahead: bool) -> dt.date:
    if ahead:
        return cal.weekday_after(page, weekday)
    return cal.weekday_before(page, weekday) if last else cal.weekday_at_or_before(page, weekday)


def _back(rule: str, days: int) -> Read:
    """Return a reader of a day that lies so many days before the page."""

    def read(sentence: Sentence, match: re.Match[str]) -> Expression | None:
        day = sentence.page - days * ONE_DAY if sentence.page is not None else None
        found = (day, day) if day is not None else None
        return _day(sentence, match, rule, found, ahead=days < 0)

    return read


def _count(word: str | None) -> int | None:
    if not word:
        return None
    return int(word) if word.isdigit() else ARABIC_COUNTS.get(word)


def _window(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "during the past 24 hours"."""
    count = _count(match["count"]) or _count(match["late"])
    days: cal.Days | None = None
    if sentence.page is not None and count:
        hours = "ساع" in match["unit"]
        days = (sentence.page - ((count + 23) // 24 if hours else count) * ONE_DAY, sentence.page)
    frame = _frame(sentence, match)
    return Expression(start=frame.start, end=frame.end, rule="window", use="rolling", days=days)


def _ago(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "two days ago"; longer units are kept without dates."""
    count = 2 if match["two"] else 1 if match["one"] else _count(match["count"])
    unit = match["two"] or match["one"] or match["unit"]
    days: cal.Days | None = None
    if sentence.page is not None and count and unit.startswith(("يوم", "أيام")):
        day = sentence.page - count * ONE_DAY
        days = (day, day)
    since = match[0].lstrip("وف").startswith("منذ")
    frame = _frame(sentence, match)
    if since:
        return Expression(start=frame.start, end=frame.end, rule="duration", use="duration")
    return made_of(sentence, frame, "ago", days)


def _unit(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "last week", "this month"."""
    page, back = sentence.page, 1 if match["mod"].startswith("الماضي") else 0
    days: cal.Days | None = None
    if page is not None:
        whole = {"الأسبوع": cal.week(page, back), "الشهر": cal.months_back(page, back)}
        days = whole.get(match["unit"], cal.year(page.year - back))
        days = days if back else (days[0], page)
    return _day(sentence, match, "calendar_unit", days)


def _same(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the same day", "the next day"."""
    frame = _frame(sentence, match)
    days = 1 if match["next"] else -1 if match["before"] else 0
    return Expression(start=frame.start, end=frame.end, rule="same_day", shift=Shift(days=days))


READERS: dict[str, Read] = {
    "dated": _dated,
    "month": _month,
    "year": _year,
    "today_named": _named,
    "weekday": _weekday,
    "before_yesterday": _back("before_yesterday", 2),
    "yesterday": _back("yesterday", 1),
    "today": _back("today", 0),
    "tomorrow": _back("tomorrow", -1),
    "window": _window,
    "ago": _ago,
    "unit": _unit,
    "same": _same,
}
"""What reads the match of each pattern."""
