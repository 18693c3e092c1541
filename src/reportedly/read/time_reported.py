"""Readers of English times that need more of the text than their own words.

A day of a month told before, a night or dawn of a day told before, the stretch that a situation
report is about, and windows that end with a day named after them.
"""

from __future__ import annotations

import re

from reportedly.read import time_calendar as cal
from reportedly.read.lexica.times import ENGLISH_MONTHS, NUMBERS
from reportedly.read.time_calendar import Expression, Shift
from reportedly.read.time_frame import IGNORE, ONE_DAY, Frame, Sentence, framed, made_of
from reportedly.read.time_lengths import length

MONTHS = 12
DAY_HOURS = 24
SHORT = 3
"""Letters of an abbreviated month, which is not looked for here."""

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?:(?P<half>[ap])\.?m\b|(?<=:\d\d))", IGNORE
)
_NAMES = "|".join(name for name in ENGLISH_MONTHS if len(name) > SHORT)
_MONTH_TOLD = re.compile(
    rf"\b(?:in|during|throughout|of|for)\s+(?P<month>{_NAMES})\b(?!\s+\d)", IGNORE
)
_PART_OF_DAY = re.compile(
    r"(?:at|around|about|shortly\s+\w+)\s+(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall)"
    r"|in\s+the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening)",
    IGNORE,
)
BACK = 500
"""Code points before "on the 17th" in which its month is looked for."""


def read_nth(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "on the 17th": of the month told before it, else the latest such day up to the page."""
    frame = framed(sentence, match)
    if frame.start == match.start() or frame.ahead or sentence.page is None:
        return None
    page, number = sentence.page, int(match["nth"])
    told = list(_MONTH_TOLD.finditer(sentence.text, max(0, match.start() - BACK), match.start()))
    gap = 0 if number <= page.day else 1
    if told:
        gap = (page.month - ENGLISH_MONTHS[told[-1]["month"].lower()]) % MONTHS
    first = cal.months_back(page, gap)[0]
    one = cal.day(first.year, first.month, number)
    days = None if one is None or one > page else (one, one)
    return made_of(sentence, frame, "nth_of_month", days)


def read_first_months(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "in the first four months of the year", "the last two months of 2023"."""
    word, page = match["count"].lower(), sentence.page
    count = int(word) if word.isdecimal() else NUMBERS.get(word)
    year = int(match["year"]) if match["year"] else page.year if page is not None else None
    if year is None or count is None or not 1 <= count < MONTHS:
        return None
    year -= (match["of"] or "").lower() == "last"
    first = 1 if match["which"].lower() == "first" else MONTHS + 1 - count
    days = (cal.month(year, first)[0], cal.month(year, first + count - 1)[1])
    frame = Frame(match.start(), match.end(), None, ahead=False)
    return made_of(
        sentence, frame, "months_of_year", days, absolute=bool(match["year"]), unit="months"
    )


def read_to_a_day(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "in the 24 hours to", before a day: a window that ends with it."""
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="window_to",
        use="duration",
        value=length(match[0]),
        bound="to",
    )


def read_night(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "in the night": that of the day told before it, else the one before the page."""
    page = sentence.page
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="night",
        days=(page - ONE_DAY, page) if page is not None else None,
        shift=Shift(spread=1, alone=True),
    )


def read_period(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "during the week", "in the reporting period": the one that the text reports on."""
    unit = re.sub(r"\s+", " ", match["unit"].lower())
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="reporting_period",
        use="duration",
        unit="week" if unit == "seven days" else unit,
        shift=Shift(period=True),
    )


def _hour(words: str) -> str | None:
    """Return the time of day that a clock shows, as ``T18:30``; ``None`` for dusk and the like."""
    match = _CLOCK.search(words)
    if match is None:
        return "T12:00" if words.lower().endswith(("noon", "midday")) else None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and hour <= MONTHS:
        hour = hour % MONTHS + (MONTHS if half == "p" else 0)
    return f"T{hour:02}:{match['minute'] or '00'}" if hour < DAY_HOURS else None


def read_clock(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read a time of day alone; "At dawn" that opens a sentence is of the day told before it."""
    if match.start() == sentence.start and _PART_OF_DAY.match(match[0]):
        shift = Shift(near=False, fresh=True)
        return Expression(start=match.start(), end=match.end(), rule="same_day", shift=shift)
    return Expression(
        start=match.start(), end=match.end(), rule="clock", use="clock", value=_hour(match[0])
    )
