"""Days, weeks and months as intervals, and what an expression of time says before it is joined.

An interval includes both ends; an open end is ``None``. Nothing here reads text.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

Days = tuple[dt.date, dt.date | None]

WEEK = 7
HISTORY = 366
"""Days before the page beyond which a happening is history."""

NEAR_FUTURE = 10
"""Days after the page within which a date without a year may lie ahead rather than a year back."""

WEEKS_AHEAD = 45
"""Days after the page within which a date without a year lies ahead, if not said to be over."""

SOON = 60
"""Days after the page within which a date with its weekday may lie."""

LIMITS = ((1, 1), (6, 2), (10, 3), (31, 4), (366, 5))
"""Longest interval in days, and its precision code.

Source:
    UCDP precision levels as given in the project's codebook, part 4: day, two to six days, week,
    month, up to a year. A third of a month ("early March") counts as a week.
"""

THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How a time hangs on one named earlier in the text.

    Attributes:
        days: Days to add to both ends of the anchor.
        weekday: Day of the week to look for before the anchor, Monday 0, in place of ``days``.
        inside: Only an anchor of the same sentence will do.
        across: Only an anchor of an earlier sentence will do.
        spread: Days to add to the last day alone.
        years: Years to add, in place of ``days``; the anchor is a month or more, and so is what
            comes of it.
        unit: The only unit of anchors that will do; the expression's own days stand where there
            is none.
        alone: Its own days stand where the text tells no time before it.
        near: Only an anchor of the same paragraph will do.
        fresh: Only an anchor that is not long before the page will do.
        period: It is the stretch of days that the text as a whole reports on.
    """

    days: int = 0
    weekday: int | None = None
    inside: bool = False
    across: bool = False
    spread: int = 0
    years: int | None = None
    unit: str | None = None
    alone: bool = False
    near: bool = True
    fresh: bool = False
    period: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """An expression of time in one sentence, before expressions are joined.

    Attributes:
        start: First code point.
        end: One past the last.
        rule: Name of the rule that found it.
        use: As in ``FoundTime``.
        days: The interval; ``None`` where the words do not give one.
        absolute: The words give the year themselves, or nothing is counted from the page.
        shift: How it hangs on an earlier one; ``None`` where it does not.
        bound: The word that opens a range or a period: between, from, since, until.
        unit: The unit of the calendar the words name; a day where nothing else is said.
        value: What the words give beside days, in the notation of ISO 8601 as TIMEX3 has it: a
            length (``P3W``), a habit (``XXXX-WXX-5``), a decade (``198``), or ``PAST_REF``,
            ``PRESENT_REF``, ``FUTURE_REF`` for now, lately, soon.
        feast: The feast the words name, as ``read.time_feasts`` has it.
    """

    start: int
    end: int
    rule: str
    use: str = "event"
    days: Days | None = None
    absolute: bool = False
    shift: Shift | None = None
    bound: str | None = None
    unit: str = "day"
    value: str | None = None
    feast: str | None = None


def precision(days: Days, page: dt.date | None) -> int | None:
    """Return the precision code of an interval; an open one is measured to the page.

    Returns:
        1 day, 2 two to six days, 3 week, 4 month, 5 more; ``None`` where an open end cannot be
        measured or the interval is longer than a year with both ends closed.
    """
    last = days[1] or page
    if last is None:
        return None
    length = (last - days[0]).days + 1
    for limit, code in LIMITS:
        if length <= limit:
            return code
    return LIMITS[-1][1] if days[1] is None else None


def day(year: int, month: int, number: int) -> dt.date | None:
    """Return a day, or ``None`` where the calendar has none of that number."""
    if not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    return dt.date(year, month, number)


def month(year: int, number: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a month."""
    return dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1])


def year(number: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a year."""
    return dt.date(number, 1, 1), dt.date(number, 12, 31)


def quarter(year_: int, number: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a quarter of a calendar year, counted from 1."""
    return dt.date(year_, 3 * number - 2, 1), month(year_, 3 * number)[1]


def quarter_of(one: dt.date) -> int:
    """Return the number of the quarter a day lies in, counted from 1."""
    return (one.month + 2) // 3


def third(year_: int, number: int, part: str) -> tuple[dt.date, dt.date]:
    """Return a third of a month: ``early`` 1-10, ``mid`` 11-20, ``late`` 21 to the end."""
    first, last = month(year_, number)
    low, high = THIRDS[part]
    return first.replace(day=low), last if part == "late" else first.replace(day=high)


def weekday_at_or_before(page: dt.date, weekday: int) -> dt.date:
    """Return the latest such weekday that is not after the page."""
    return page - dt.timedelta(days=(page.weekday() - weekday) % WEEK)


def weekday_after(page: dt.date, weekday: int) -> dt.date:
    """Return the first such weekday after the page."""
    return page + dt.timedelta(days=(weekday - page.weekday() - 1) % WEEK + 1)


def weekday_before(page: dt.date, weekday: int) -> dt.date:
    """Return the latest such weekday before the page."""
    return weekday_at_or_before(page - dt.timedelta(days=1), weekday)


def week(page: dt.date, back: int = 0) -> tuple[dt.date, dt.date]:
    """Return Monday and Sunday of the page's week, or of one so many weeks back."""
    monday = page - dt.timedelta(days=page.weekday() + WEEK * back)
    return monday, monday + dt.timedelta(days=WEEK - 1)


def months_back(page: dt.date, count: int) -> tuple[dt.date, dt.date]:
    """Return the month that lies so many months before the page's; negative looks ahead."""
    index = page.year * 12 + page.month - 1 - count
    return month(index // 12, index % 12 + 1)


def weekend(page: dt.date, *, ahead: bool) -> tuple[dt.date, dt.date]:
    """Return Saturday and Sunday: the latest that has begun, or the next to come."""
    saturday = weekday_after(page, 5) if ahead else weekday_at_or_before(page, 5)
    return saturday, saturday + dt.timedelta(days=1)


def year_of(month_: int, number: int, page: dt.date, *, ahead: bool) -> int | None:
    """Return the year of a day printed without one.

    It is the year that puts the day most recently at or before the page, or next after it where the
    words look ahead. A day that lies just after the page and is not said to lie ahead is left open.
    """
    years = [page.year - 1, page.year, page.year + 1]
    days_ = [(one, day(one, month_, number)) for one in years]
    if ahead:
        return next((one for one, found in days_ if found and found >= page), None)
    soon = page + dt.timedelta(days=NEAR_FUTURE)
    if any(found and page < found <= soon for _, found in days_):
        return None
    past = [one for one, found in days_ if found and found <= page]
    return past[-1] if past else None
