"""Expressions of time in a report, resolved against its page date and against each other.

What is counted from the page is resolved only where the page's day is known; what is counted
from the text hangs on the nearest earlier time of its sentence or paragraph. All else keeps its
words and has no dates.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Sequence

from reportedly.model import PageDate, Span, TimeRef
from reportedly.model.vocabulary import SegmentKind
from reportedly.read import time_calendar as cal
from reportedly.read.found import FoundTime, Line
from reportedly.read.page_date import find_dateline
from reportedly.read.time_arabic import arabic
from reportedly.read.time_calendar import Expression
from reportedly.read.time_english import english
from reportedly.read.time_frame import Sentence
from reportedly.read.time_romance import french, spanish
from reportedly.read.written import WRITTEN

QUARTER = "quarter"
"""The unit that a text which uses it counts in from end to end, so that any earlier one will do."""

_LONG = frozenset({"month", QUARTER, "year"})
"""Units whose days a year on are told by the calendar."""

LINES_BACK = 3
"""Sentences of one paragraph in which an earlier time is looked for."""

SAME_BACK = 6
"""The same for "the same night", which no other day can come between."""

LONGEST_HULL = 31
"""Most days between which a time may be open and still be given, where a text's day is open."""

FRESH = 3
"""Days before the page within which "At dawn" is taken to be of a day told before it."""

HEAD_LINES = 4
"""Sentences from the top in which the stretch that a text reports on is looked for."""

PERIOD = (5, 31)
"""Least and most days of such a stretch."""

ANCHOR_DAYS = 2
"""Longest time another one can hang on, in days."""

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_JOIN = re.compile(r"\s*(?:to|and|until|till|through|[-\u2013\u2014])\s*", re.IGNORECASE)
_NIGHT_OF = re.compile(
    r"\b(?:nuit d[eu]|noche del?|night (?:of|from))(?: (?:le|el))? \w+(?:[ ,]+\d{1,2})?$",
    re.IGNORECASE,
)
_NIGHT_TO = re.compile(r"\s*(?:à|au|al|a|to)(?: (?:le|el))?\s*", re.IGNORECASE)
_ALSO = re.compile(r"\s+(?:and|or)\s+", re.IGNORECASE)
_LENGTH = re.compile(r"PT?(?P<count>\d+)(?P<unit>[HDW])")
_LETTER = re.compile(r"[^\W\d_]")


@dataclasses.dataclass(frozen=True, slots=True)
class _Told:
    """A resolved time and where it stands: the number of its sentence and of its paragraph."""

    days: tuple[dt.date, dt.date]
    unit: str
    line: int
    paragraph: int


def find_times(
    text: str, lines: Sequence[Line], *, page: PageDate | None, language: str | None
) -> list[FoundTime]:
    """Return the expressions of time in some sentences, in order of the text.

    Args:
        text: Of the report.
        lines: The sentences to read, in order.
        page: The page date; ``None`` leaves everything relative to it unresolved.
        language: ISO 639-1 code. English is read in Latin script whatever the language is, except
            where that is Spanish or French; Arabic is read wherever it is written.

    Returns:
        Times that do not overlap. One without dates has a basis that begins with ``unresolved``.
    """
    found: list[FoundTime] = []
    told: list[_Told] = []
    period: cal.Days | None = None
    for number, line in enumerate(lines):
        for one in _line(text, line, page, language):
            if one.shift is not None and one.shift.period:
                hung = _in_period(one, period)
            else:
                hung = _hung(one, told, number, line, page.day if page else None)
            if number < HEAD_LINES and period is None and _is_period(hung):
                period = hung.days
            if hung.use == "clock" and hung.value is not None:
                hung = _on_a_day(hung, told, line, page)
            days = hung.days
            dates = hung.use in {"event", "history", "future"} or hung.unit == "quarter"
            # What is said to be a year apart is told beside the time, not in its place.
            if days is not None and days[1] is not None and dates and not _apart(hung):
                told.append(_Told((days[0], days[1]), hung.unit, number, line.paragraph))
            found.append(_found(text, hung, page))
    return found


def _on_a_day(
    one: Expression, told: Sequence[_Told], line: Line, page: PageDate | None
) -> Expression:
    """Return a time of day with the day told before it in its paragraph, else the page's."""
    day = page.day if page is not None else None
    if told and told[-1].paragraph == line.paragraph and told[-1].days[0] == told[-1].days[1]:
        day = told[-1].days[0]
    value = f"{day.isoformat()}{one.value}" if day is not None else None
    return dataclasses.replace(one, value=value)


def _line(text: str, line: Line, page: PageDate | None, language: str | None) -> list[Expression]:
    """Return the expressions of one sentence, dateline and ranges settled."""
    found = _agreed(text, line, page, language)
    head = find_dateline(text, line.start, line.end) if line.segment is SegmentKind.BODY else None
    if head is not None:
        found = [
            dataclasses.replace(one, use="other", rule="dateline")
            if one.start < head.end()
            else one
            for one in found
        ]
    if line.segment is SegmentKind.DATE_LINE:
        found = [dataclasses.replace(one, use="other", rule="date_line") for one in found]
    return _ranges(text, found, page.day if page else None)


def _agreed(text: str, line: Line, page: PageDate | None, language: str | None) -> list[Expression]:
    """Read a sentence; where the page's day is open, keep only what all its days agree on."""
    if page is None or page.day is not None:
        return _read(text, line, page.day if page else None, language)
    first = _read(text, line, page.earliest, language)
    last = _read(text, line, page.latest, language)
    if len(first) != len(last):
        return _read(text, line, None, language)
    wide = page.role == WRITTEN
    return [
        one if one == other else _between(one, other, wide=wide)
        for one, other in zip(first, last, strict=True)
    ]


def _between(one: Expression, other: Expression, *, wide: bool) -> Expression:
    """Return an expression that two days read apart: open, or with the days of both."""
    days = _hull(one, other) if wide else None
    return dataclasses.replace(one, days=days, use=_open(one.use) if days is None else one.use)


def _hull(one: Expression, other: Expression) -> cal.Days | None:
    """Return the days from one reading's first to another's last; ``None`` past a month.

    What is counted from a day moves with it, so every day between is between these.
    """
    if one.days is None or other.days is None or one.use != other.use:
        return None
    last = other.days[1]
    if last is None or one.days[1] is None or (last - one.days[0]).days >= LONGEST_HULL:
        return None
    return one.days[0], last


def _open(use: str) -> str:
    return "event" if use in {"history", "future"} else use


def _read(text: str, line: Line, page: dt.date | None, language: str | None) -> list[Expression]:
    """Read one sentence in the languages it can be in."""
    words = text[line.start : line.end]
    sentence = Sentence(text, line.start, line.end, page, uncased=words.islower())
    if _ARABIC.search(words):
        found = arabic(sentence)
        if found or language in {"ar", "fa", "ur"}:
            return found
    if language == "es":
        return spanish(sentence)
    if language == "fr":
        return french(sentence)
    return english(sentence) if _LETTER.search(words) else []


def _ranges(text: str, found: list[Expression], page: dt.date | None) -> list[Expression]:
    """Join "between A and B", "from A to B" into one expression."""
    joined: list[Expression] = []
    for one in found:
        before = joined[-1] if joined else None
        if before is not None and _night(text, before, one):
            joined[-1] = _range(before, one, page)
            continue
        if before is not None and before.rule == "window_to":
            joined[-1] = _window_to(before, one)
            continue
        if before is not None and _next_day(text, before, one):
            joined[-1] = _both(before, one)
            continue
        if before is None or before.bound not in {"between", "from"}:
            joined.append(one)
            continue
        between = text[before.end : one.start] + (one.bound or "" if one.bound != "and" else "")
        if not _JOIN.fullmatch(between) or one.use in {"clock", "duration", "rolling"}:
            joined.append(one)
            continue
        joined[-1] = _range(before, one, page)
    return joined


def _window_to(window: Expression, day: Expression) -> Expression:
    """Return the days of "in the 24 hours to Sunday evening"."""
    size = _LENGTH.fullmatch(window.value or "")
    days: cal.Days | None = None
    if size is not None and day.days is not None and day.days[1] is not None:
        count = int(size["count"]) * (cal.WEEK if size["unit"] == "W" else 1)
        back = (count + 23) // 24 if size["unit"] == "H" else count
        days = (day.days[1] - dt.timedelta(days=back), day.days[1])
    return dataclasses.replace(
        window,
        end=day.end,
        rule="window",
        use="rolling",
        days=days,
        absolute=day.absolute,
        bound=None,
    )


def _next_day(text: str, before: Expression, one: Expression) -> bool:
    """Tell whether two days that follow one another are told as one time: "Monday and Tuesday"."""
    if before.days is None or one.days is None or before.use != "event" or one.use != "event":
        return False
    if _ALSO.fullmatch(text, before.end, one.start) is None or before.days[1] is None:
        return False
    follows = before.days[0] == before.days[1] and one.days[0] == one.days[1]
    return follows and (one.days[0] - before.days[1]).days == 1


def _both(before: Expression, one: Expression) -> Expression:
    """Return two days that follow one another as one time."""
    first, last = before.days, one.days
    if first is None or last is None:
        return before
    return dataclasses.replace(before, end=one.end, rule="range", days=(first[0], last[1]))


def _is_period(one: Expression) -> bool:
    """Tell whether a time at the head of a text may be the stretch that it reports on."""
    if one.days is None or one.days[1] is None or one.use in {"since", "duration", "habit"}:
        return False
    return PERIOD[0] <= (one.days[1] - one.days[0]).days + 1 <= PERIOD[1]


def _in_period(one: Expression, period: cal.Days | None) -> Expression:
    """Return "during the week" with the days of the period, where one of that size is told."""
    if period is None or period[1] is None:
        return one
    size = (period[1] - period[0]).days + 1
    sizes = {"week": (5, 9), "month": (26, 31)}.get(one.unit, PERIOD)
    if not sizes[0] <= size <= sizes[1]:
        return one
    return dataclasses.replace(one, days=period, use="event")


def _night(text: str, before: Expression, one: Expression) -> bool:
    """Tell whether two days are those of one night: "dans la nuit de samedi à dimanche"."""
    led = _NIGHT_OF.search(text, max(0, before.start - 24), before.end) is not None
    return led and _NIGHT_TO.fullmatch(text, before.end, one.start) is not None


def _range(first: Expression, last: Expression, page: dt.date | None) -> Expression:
    """Return the range from one expression to another."""
    days: cal.Days | None = None
    if first.days is not None and last.days is not None and last.days[1] is not None:
        begin, end = first.days[0], last.days[1]
        if begin > end and not first.absolute:
            begin = _moved(first, end) or begin
        days = (begin, end) if begin <= end else None
    use = last.use if last.use != "other" else "event"
    if days is not None and page is not None and use == "event":
        old = days[1] is not None and (page - days[1]).days > cal.HISTORY
        use = "history" if old else use
    return Expression(
        start=first.start,
        end=last.end,
        rule="range",
        use=use,
        days=days,
        absolute=last.absolute,
    )


def _moved(first: Expression, end: dt.date) -> dt.date | None:
    """Return the first day of a range, moved back so that it lies before its last."""
    if first.days is None:
        return None
    begin = first.days[0]
    if "weekday" in first.rule:
        return cal.weekday_before(end, begin.weekday())
    for year in (end.year, end.year - 1):
        day = cal.day(year, begin.month, begin.day)
        if day is not None and day <= end:
            return day
    return None


def _apart(one: Expression) -> bool:
    return one.shift is not None and bool(one.shift.years)


def _hung(
    one: Expression, told: list[_Told], number: int, line: Line, page: dt.date | None
) -> Expression:
    """Return an expression with the days, and maybe the unit, it takes from an earlier one."""
    shift = one.shift
    if shift is None:
        return one
    if shift.alone and not told:
        return dataclasses.replace(one, shift=None)
    if shift.years is None:
        return dataclasses.replace(one, days=_hang(one, told, number, line, page))
    for other in reversed(told):
        near = other.paragraph == line.paragraph and number - other.line <= LINES_BACK
        if other.unit != QUARTER and (shift.unit == QUARTER or not near or other.unit not in _LONG):
            continue
        days = _years_on(other.days, shift.years)
        return dataclasses.replace(one, days=days, unit=other.unit)
    # Its own days are counted from the page.
    return dataclasses.replace(one, shift=None)


def _years_on(days: tuple[dt.date, dt.date], years: int) -> tuple[dt.date, dt.date]:
    """Return a month, quarter or year so many years on; it keeps its first and last day."""
    first = days[0].replace(year=days[0].year + years)
    last = cal.month(days[1].year + years, days[1].month)[1]
    return first, last


def _hang(
    one: Expression, told: list[_Told], number: int, line: Line, page: dt.date | None
) -> cal.Days | None:
    """Resolve an expression against the nearest earlier time it can hang on."""
    shift = one.shift
    if shift is None:
        return None
    for other in reversed(told):
        if not _in_reach(shift, other, number, line, page):
            return None
        if shift.across and other.line == number:
            continue
        low, high = other.days
        if (high - low).days >= ANCHOR_DAYS:
            return None
        if shift.weekday is not None:
            day = cal.weekday_before(low, shift.weekday)
            return day, day
        move = dt.timedelta(days=shift.days)
        return low + move, high + move + dt.timedelta(days=shift.spread)
    return None


def _in_reach(
    shift: cal.Shift, other: _Told, number: int, line: Line, page: dt.date | None
) -> bool:
    """Tell whether a time told before is near enough to hang on."""
    same = shift.weekday is None and not shift.days and not shift.spread
    back = SAME_BACK if same else LINES_BACK
    if shift.fresh and (page is None or (page - other.days[1]).days > FRESH):
        return False
    if shift.inside and other.line != number:
        return False
    beside = other.paragraph == line.paragraph or not shift.near
    return beside and number - other.line <= back


def _found(text: str, one: Expression, page: PageDate | None) -> FoundTime:
    """Return the record of an expression."""
    days = one.days
    ref = page.day or page.latest if page else None
    code = cal.precision(days, ref) if days else None
    if days is not None and code is None and days[1] is not None:
        days = None  # longer than a year: no precision code says so
    if days is None:
        basis = f"unresolved:{one.rule}"
    elif one.absolute:
        basis = f"absolute:{one.rule}"
    elif one.shift is not None:
        basis = f"relative_to_text:{one.rule}"
    else:
        counted = "written" if page is not None and page.role == WRITTEN else "page"
        basis = f"relative_to_{counted}:{one.rule}"
    time = TimeRef(
        mention=Span.of(text, one.start, one.end),
        earliest=days[0] if days else None,
        latest=days[1] if days else None,
        date_prec=code if days else None,
        basis=basis,
    )
    value = one.value if days is None or one.shift is None else None
    return FoundTime(
        time=time,
        start=one.start,
        end=one.end,
        use=one.use,
        unit=one.unit,
        value=value,
        feast=one.feast,
    )
