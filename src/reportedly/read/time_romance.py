"""Expressions of time in Spanish and French sentences: dates, weekdays, and the plainest others."""

from __future__ import annotations

import functools
import re

from reportedly.read import time_calendar as cal
from reportedly.read.lexica.romance_times import FRENCH, SPANISH
from reportedly.read.lexica.times import MONTHS, ROMANCE_COUNTS, WEEKDAYS
from reportedly.read.time_calendar import Expression
from reportedly.read.time_frame import (
    IGNORE,
    ONE_DAY,
    Frame,
    Read,
    Sentence,
    made_of,
    month_of,
    scan,
    year_of,
)

BOUNDS = {
    "desde": "since",
    "depuis": "since",
    "hasta": "until",
    "antes": "before",
    "avant": "before",
}
"""Words before a date that open or close a period."""

Rules = tuple[tuple[re.Pattern[str], Read], ...]


def spanish(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of a Spanish sentence, in order."""
    return scan(sentence, sentence.text[sentence.start : sentence.end], _rules(SPANISH))


def french(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of a French sentence, in order."""
    return scan(sentence, sentence.text[sentence.start : sentence.end], _rules(FRENCH))


@functools.cache
def _rules(patterns: tuple[tuple[str, str], ...]) -> Rules:
    """Return some patterns, compiled, with their readers, in the order they are tried."""
    return tuple((re.compile(pattern, IGNORE), READERS[name]) for name, pattern in patterns)


def _frame(sentence: Sentence, match: re.Match[str], *, ahead: bool = False) -> Frame:
    """Return the place of a match in the text, and the bound its first word sets."""
    word = (match.groupdict().get("bound") or "").lower()
    bound = BOUNDS.get(word.split()[0]) or "until" if word else None
    if word.startswith(("después", "après")):
        bound = "after"
    return Frame(sentence.start + match.start(), sentence.start + match.end(), bound, ahead)


def _dated(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a day and month, with or without a year."""
    number, month = int(match["day"]), MONTHS[match["month"].lower()]
    year = int(match["year"]) if match["year"] else None
    if year is None and sentence.page is not None:
        year = cal.year_of(month, number, sentence.page, ahead=False)
    day = cal.day(year, month, number) if year else None
    if day is not None and match["named"] and WEEKDAYS[match["named"].lower()] != day.weekday():
        day = None
    rule = "day_month_year" if match["year"] else "day_month"
    days = (day, day) if day is not None else None
    return made_of(sentence, _frame(sentence, match), rule, days, absolute=bool(match["year"]))


def _month(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a month, with or without a year."""
    return month_of(
        sentence, _frame(sentence, match), MONTHS[match["month"].lower()], match["year"]
    )


def _year(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a year."""
    return year_of(sentence, _frame(sentence, match), match["year"])


def _weekday(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a day of the week."""
    mod, days = (match["mod"] or "").lower(), None
    ahead = mod.startswith(("próx", "que", "proch"))
    if sentence.page is not None:
        weekday = WEEKDAYS[match["weekday"].lower()]
        find = cal.weekday_at_or_before
        if ahead:
            find = cal.weekday_after
        elif mod:
            find = cal.weekday_before
        day = find(sentence.page, weekday)
        days = (day, day)
    return made_of(sentence, _frame(sentence, match, ahead=ahead), "weekday", days)


def _back(rule: str, days: int) -> Read:
    """Return a reader of a day that lies so many days before the page."""

    def read(sentence: Sentence, match: re.Match[str]) -> Expression | None:
        day = sentence.page - days * ONE_DAY if sentence.page is not None else None
        found = (day, day) if day is not None else None
        return made_of(sentence, _frame(sentence, match), rule, found)

    return read


def _count(word: str) -> int:
    return int(word) if word.isdigit() else ROMANCE_COUNTS[word.lower()]


def _window(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the past 24 hours"."""
    frame, count, days = _frame(sentence, match), _count(match["count"]), None
    if sentence.page is not None:
        hours = match["unit"].lower().startswith("h")
        days = (sentence.page - ((count + 23) // 24 if hours else count) * ONE_DAY, sentence.page)
    return Expression(start=frame.start, end=frame.end, rule="window", use="rolling", days=days)


def _ago(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "two days ago"."""
    return _back("days_ago", _count(match["count"]))(sentence, match)


def _unit(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "last week", "last month", "last year"."""
    page, days = sentence.page, None
    if page is not None:
        unit = match["unit"].lower()
        days = cal.year(page.year - 1)
        if unit.startswith("sem"):
            days = cal.week(page, 1)
        elif unit in {"mes", "mois"}:
            days = cal.months_back(page, 1)
    return made_of(sentence, _frame(sentence, match), "calendar_unit", days)


READERS: dict[str, Read] = {
    "dated": _dated,
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "before_yesterday": _back("before_yesterday", 2),
    "yesterday": _back("yesterday", 1),
    "today": _back("today", 0),
    "window": _window,
    "ago": _ago,
    "unit": _unit,
}
"""What reads the match of each pattern."""
