"""Stretches counted from a start: "on the 40th day of the war", "six weeks into the siege"."""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.atlas import Happening, Mention, Timeline
from reportedly.read.lexica.anchors import COUNTED, ORDINALS, STARTED
from reportedly.read.lexica.numbers import TENS_EN
from reportedly.read.number_words import parse_words

SLACK = {"day": 1, "week": 4, "month": 10, "year": 60}
"""Days by which a stretch told in a unit may be off at either end."""

WEEK = 7
NEAR = 60
"""Code points before "in its third month" in which what lasts is looked for."""

_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time counted from a start.

    Attributes:
        start: First code point of the words.
        end: One past the last.
        number: How many units.
        unit: Day, week, month or year.
        within: The words stand in the unit of that number, so that one fewer are over.
        entered: That unit has just begun.
        what: The word for what began; ``None`` where there is none.
    """

    start: int
    end: int
    number: int
    unit: str
    within: bool
    entered: bool
    what: str | None

    def days(self, begun: dt.date) -> tuple[dt.date, dt.date] | None:
        """Return the days on which the words hold, counted from a start; ``None`` past 9999."""
        over = self.number - 1 if self.within else self.number
        slack = dt.timedelta(days=SLACK[self.unit])
        first = _after(begun, over, self.unit)
        last = _after(begun, over + 1, self.unit) if self.within and not self.entered else first
        if first is None or last is None:
            return None
        last = max(first, last - dt.timedelta(days=1)) if last > first else last
        if self.entered or not self.within:
            slack = max(slack, dt.timedelta(days=2))
        return max(first - slack, begun), last + slack


def _after(begun: dt.date, count: int, unit: str) -> dt.date | None:
    """Return the day so many units after a start; a month's end stays a month's end."""
    if unit in {"day", "week"}:
        days = count * (WEEK if unit == "week" else 1)
        return begun + dt.timedelta(days=days) if days < dt.date.max.toordinal() // 2 else None
    index = begun.year * 12 + begun.month - 1 + count * (12 if unit == "year" else 1)
    year, month = index // 12, index % 12 + 1
    if year > dt.MAXYEAR:
        return None
    return dt.date(year, month, min(begun.day, calendar.monthrange(year, month)[1]))


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in COUNTED)


def counted(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the stretches that ``text[start:end]`` counts, of a word for what began or of none."""
    if _counting().search(text, start, end) is None:
        return
    for pattern in _patterns():
        for match in pattern.finditer(text, start, end):
            words = match.groupdict()
            number = _number(words)
            if number is not None and number > 0:
                yield Stretch(
                    start=match.start(),
                    end=match.end(),
                    number=number,
                    unit=(words.get("unit") or "day").lower(),
                    within=words.get("count") is None,
                    entered=(words.get("how") or "").lower().startswith(("enter", "mark")),
                    what=words.get("what") or _owner(text, start, match),
                )


def _owner(text: str, start: int, match: re.Match[str]) -> str | None:
    """Return the word before "in its third month" for what lasts."""
    if _ITS.search(match[0]) is None:
        return None
    before = _started().findall(text, max(start, match.start() - NEAR), match.start())
    return before[-1] if before else None


def _number(words: dict[str, str | None]) -> int | None:
    told = words.get("nth") or words.get("day") or words.get("count") or ""
    digits = re.match(r"\d+", told)
    if digits is not None:
        return int(digits[0])
    name = told.lower()
    if words.get("count"):
        return 1 if name in {"a", "an"} else parse_words(name.split("-"))
    tens, _, ones = name.partition("-")
    return ORDINALS.get(name) or (TENS_EN[tens] + ORDINALS.get(ones, 0) if ones else None)


def started(
    what: str | None, mentions: Sequence[Mention], timeline: Timeline, text: str
) -> Happening | None:
    """Return the happening that a stretch is counted from, where one alone will do.

    It is one the sentence names; else the one of the whole text, or of the whole timeline, whose
    own name has the word for what began.

    Args:
        what: The words of the stretch for what began.
        mentions: Happenings of the sentence.
        timeline: All happenings.
        text: Of the report.
    """
    word = _kind_of(what)
    if word is None:
        return None
    for some in (
        [one.entry for one in mentions if one.named],
        [one.entry for one in timeline.mentions(text)],
        list(timeline),
    ):
        fitting = [entry for entry in some if word in _kinds_in(entry.name)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return None
    return None


@functools.cache
def _counting() -> re.Pattern[str]:
    """Return what a sentence has to hold before the longer patterns are tried."""
    return re.compile(rf"\b(?:{STARTED}|since)\b", re.IGNORECASE)


@functools.cache
def _started() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{STARTED})\b", re.IGNORECASE)


def _kind_of(words: str | None) -> str | None:
    found = _started().findall(words or "")
    return found[-1].casefold() if found else None


def _kinds_in(name: str) -> set[str]:
    return {word.casefold() for word in _started().findall(name)}
