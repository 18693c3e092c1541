"""Readers of English periods longer than a month, and of feasts.

A season has no days of its own, as it differs between the halves of the earth, and neither has a
fiscal year, as it differs between states; both keep their value.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from reportedly.read import time_calendar as cal
from reportedly.read.lexica.english_periods import ORDINALS, SEASONS
from reportedly.read.lexica.times import NAME_NOUNS
from reportedly.read.time_calendar import Expression, Shift
from reportedly.read.time_feasts import Feast, feast_named, feast_near, feast_of
from reportedly.read.time_frame import (
    IGNORE,
    ONE_DAY,
    Frame,
    Sentence,
    framed,
    made_of,
)

QUARTERS = 4
_SHIFTS = {"last": -1, "previous": -1, "past": -1, "latest": -1, "this": 0, "current": 0, "next": 1}
_NAMED_AFTER = re.compile(
    rf"\s+(?:{NAME_NOUNS}|War|Rising|Offensive|Agreement|Accords?|Massacre|tree)\b"
)
_LED = re.compile(r"\b(?:at|by|for|until|till|of|after|before)\s+(?:the\s+)?$", IGNORE)
_BEGUN = re.compile(r"^the\s+(?:start|beginning)\s+of\s+(?:the|this)\s+(?P<unit>year|month|week)$")


def _years(word: str | None, page: dt.date | None) -> int | None:
    """Return the year that "last", "this" or "next" names."""
    if page is None:
        return None
    return page.year + _SHIFTS[(word or "this").lower().split()[-1]]


def read_quarters(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the first quarter of 2024", "third-quarter", "the second half of the year"."""
    said = {"part": None, "before": None, "of": None, "its": None, **match.groupdict()}
    half = (said["part"] or "").lower() == "half"
    stated, of = said["year"] or said["before"], said["of"] or said["its"]
    frame = framed(sentence, match)
    led = frame.start < match.start() or of or "of the year" in match[0].lower()
    if half and not stated and not led:
        return None  # of a match, a loaf, a century
    word = match["nth"].lower()
    number = ORDINALS.get(word) or int(word)
    number = 2 if half and word == "last" else number
    if half and number > 2:  # noqa: PLR2004
        return None
    year = int(stated) if stated else _years(of, sentence.page)
    if year is not None and not stated and not of and sentence.page is not None:
        begins = cal.quarter(year, 2 * number - 1 if half else number)[0]
        year -= 1 if begins > sentence.page and not frame.ahead else 0
    days: cal.Days | None = None
    if year is not None:
        last = cal.quarter(year, 2 * number if half else number)[1]
        days = (cal.quarter(year, 2 * number - 1 if half else number)[0], last)
    made = made_of(
        sentence,
        frame,
        "half_year" if half else "quarter",
        days,
        absolute=bool(stated),
        unit="half" if half else "quarter",
    )
    value = f"{year}-H{number}" if half and year else None
    return _valued(made, value, aside=not led or "fiscal" in match[0].lower())


def _valued(one: Expression, value: str | None, *, aside: bool = False) -> Expression:
    """Give an expression its value; one told by the way dates nothing."""
    use = "other" if aside and one.use == "event" else one.use
    return dataclasses.replace(one, use=use, value=value)


def read_the_quarter(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the quarter", "the latest quarter", "the year-ago period": the last that has ended."""
    which = re.sub(r"[\s-]+", " ", (match["which"] or match["the"]).lower())
    year_ago = "ago" in which or "earlier" in which
    told_by = year_ago or which in {"latest", "most recent"}
    if (match["unit"].lower() == "period" and not told_by) or which == "a":
        return None
    page, days = sentence.page, None
    if page is not None:
        back = 0 if which in {"this", "current"} else -1 if which == "next" else 1
        index = page.year * QUARTERS + cal.quarter_of(page) - 1 - back - QUARTERS * year_ago
        days = cal.quarter(index // QUARTERS, index % QUARTERS + 1)
    told = Shift(years=-1 if year_ago else 0, unit="quarter")
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="quarter",
        use="other",
        days=days,
        shift=None if which in {"this", "current", "next", "last", "previous"} else told,
        unit="quarter",
    )


def read_year_ago(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "a year-earlier loss": the year before, or that quarter of it where one is told of."""
    page = sentence.page
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="year_ago",
        use="other",
        days=cal.year(page.year - 1) if page is not None else None,
        shift=Shift(years=-1, unit="quarter"),
        unit="year",
    )


def read_fiscal(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "fiscal 1990", "the current fiscal year": its days differ from state to state."""
    if not match["year"] and "year" not in match[0].lower():
        return None
    year = match["year"] or _years(match["which"], sentence.page)
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="fiscal_year",
        use="other",
        unit="year",
        value=None if year is None else str(year),
    )


def read_season(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "last summer", "the winter of 2015", "spring 2023"."""
    name = (match["season"] or match["only"]).lower()
    stated = match["year"] or match["when"]
    if not stated and not match["mod"] and name == "fall":
        return None  # the fall of a town
    frame = framed(sentence, match)
    page = sentence.page
    year: int | None = int(stated) if stated else page.year if page else None
    if page is not None and not stated and (match["mod"] or "").lower() in {"last", "past"}:
        ends = {"spring": 5, "summer": 8, "winter": 2}.get(name, 11)
        year = page.year - (page.month <= ends or name == "winter")
    led = bool(match["mod"] or stated) or frame.start < match.start()
    made = made_of(sentence, frame, "season", None, unit="season")
    return _valued(made, f"{year}-{SEASONS[name]}" if year else None, aside=not led)


def read_century(_sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the 20th century"."""
    return Expression(
        start=match.start(),
        end=match.end(),
        rule="century",
        use="other",
        unit="century",
        value=str(int(match["nth"]) - 1),
    )


def read_year_end(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "the end of the year", "year-end": somewhere in it; "since the start of the year"."""
    words, page = match[0].lower(), sentence.page
    begun = _BEGUN.search(words)
    if begun is not None and framed(sentence, match).bound == "since" and page is not None:
        first = {"year": page.replace(month=1, day=1), "month": page.replace(day=1)}
        first["week"] = cal.week(page)[0]
        frame = framed(sentence, match)
        return made_of(sentence, frame, "start_of", (first[begun["unit"]], None), unit="year")
    value = None if page is None or "year" not in words else str(_years(match["mod"], page))
    return Expression(
        start=match.start(), end=match.end(), rule="end_of", use="other", unit="year", value=value
    )


def read_feast(sentence: Sentence, match: re.Match[str]) -> Expression | None:
    """Read "during Ramadan", "on the second day of Eid al-Fitr", "Christmas Eve 2023"."""
    name = feast_named(match["feast"])
    if name is None or not match["feast"][0].isupper():
        return None
    if _NAMED_AFTER.match(sentence.text, match.end(), sentence.end):
        return None
    frame = framed(sentence, match)
    before = sentence.text[max(sentence.start, match.start() - 16) : match.start()]
    led = match["which"] or match["its"] or match["nth"] or match["eve"]
    told = frame.start < match.start() or led
    if not told and not match["year"] and not _LED.search(before):
        return None  # a person, a prayer, a tree
    days = _feast_days(sentence.page, match, name, ahead=frame.ahead)
    if days is not None:
        days = _part_of(days, match)
    if frame.bound == "after":
        frame = Frame(frame.start, frame.end, "as of", frame.ahead)
    made = made_of(sentence, frame, "feast", days, absolute=bool(match["year"]), unit="feast")
    return dataclasses.replace(_valued(made, None, aside=not told), feast=name)


def _feast_days(
    page: dt.date | None, match: re.Match[str], name: str, *, ahead: bool
) -> Feast | None:
    if match["year"]:
        return feast_of(name, int(match["year"]))
    if page is None:
        return None
    if match["its"]:
        return feast_of(name, page.year - (match["its"].lower() == "last"))
    which = (match["which"] or "").lower()
    found = feast_near(name, page, ahead=ahead or which == "next")
    if found is not None and which == "last" and found[1] >= page:
        return feast_near(name, found[0] - ONE_DAY, ahead=False)
    return found


def _part_of(days: Feast, match: re.Match[str]) -> Feast:
    """Return the day of a feast, or the day before it, with what is open at its ends."""
    if match["eve"]:
        return days[0] - ONE_DAY, days[0]
    nth = (match["nth"] or "").lower()
    if not nth or days[0] == days[1]:
        return days
    if nth == "last":
        return days[1] - 2 * ONE_DAY, days[1]
    shift = (ORDINALS[nth] - 1) * ONE_DAY
    return days[0] + shift, min(days[0] + shift + 2 * ONE_DAY, days[1])
