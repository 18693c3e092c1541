"""When the feasts fall that news dates happenings by.

Computed, not looked up: Easter by the anonymous Gregorian and by Meeus's Julian rule, the Jewish
feasts by the arithmetic calendar, which is exact. The Islamic ones follow the tabular calendar, and
as each country goes by its own sighting of the moon, their intervals are a day wider at both ends.
An interval covers the whole feast. A feast whose day differs between countries by more than that,
such as Thanksgiving, is not here.

Source:
    Reingold and Dershowitz, Calendrical Calculations: Hebrew, tabular Islamic and ecclesiastical
    calendars; Meeus, Astronomical Algorithms, chapter 8: Easter.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

Feast = tuple[dt.date, dt.date]

_HEBREW_EPOCH = -1373427
_ISLAMIC_EPOCH = 227014
_JULIAN_GAP = 13
"""Days between the calendars from 1900 to 2099, the years a page can bear."""

LONG_YEARS = (355, 385)
"""Lengths of a Jewish year whose second month has thirty days."""


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the Western churches."""
    century, golden = year // 100, year % 19
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    week = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Return Easter Sunday of the Orthodox churches, in the Gregorian calendar; 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=_JULIAN_GAP)


def islamic(year: int, month: int, day: int) -> dt.date:
    """Return a day of the tabular Islamic calendar; a day may be past its month's last."""
    months = (59 * (month - 1) + 1) // 2
    return dt.date.fromordinal(
        day + months + (year - 1) * 354 + (3 + 11 * year) // 30 + _ISLAMIC_EPOCH
    )


def rosh_hashanah(year: int) -> dt.date:
    """Return the first day of the Jewish year that begins in a Gregorian year."""
    return dt.date.fromordinal(_hebrew_new_year(year + 3761))


def _hebrew_new_year(year: int) -> int:
    """Return the ordinal of 1 Tishri of a Jewish year, its postponements applied."""
    before, this, after = (_elapsed(year + shift) for shift in (-1, 0, 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0  # noqa: PLR2004
    return _HEBREW_EPOCH + this + delay


def _elapsed(year: int) -> int:
    """Return the days from the epoch to the mean new moon of a Jewish year, three weekdays shut."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + (1 if 3 * (days + 1) % 7 < 3 else 0)  # noqa: PLR2004


def _jewish(offset: int, length: int = 1) -> Callable[[int], list[Feast]]:
    """Return the feast that begins so many days after the new year."""

    def found(year: int) -> list[Feast]:
        first = rosh_hashanah(year) + dt.timedelta(days=offset)
        return [(first, first + dt.timedelta(days=length - 1))]

    return found


def _hanukkah(year: int) -> list[Feast]:
    length = (rosh_hashanah(year + 1) - rosh_hashanah(year)).days
    first = rosh_hashanah(year) + dt.timedelta(days=84 if length in LONG_YEARS else 83)
    return [(first, first + dt.timedelta(days=7))]


def _lunar(month: int, day: int, length: int = 1) -> Callable[[int], list[Feast]]:
    """Return the feasts that begin on a day of the Islamic year: one in a year, rarely two."""

    def found(year: int) -> list[Feast]:
        about = (year - 622) * 33 // 32
        days = [islamic(one, month, day) for one in range(about - 1, about + 4)]
        wide = dt.timedelta(days=1)
        last = dt.timedelta(days=length)
        return [(one - wide, one + last) for one in days if one.year == year]

    return found


def _fixed(month: int, first: int, last: int | None = None) -> Callable[[int], list[Feast]]:
    def found(year: int) -> list[Feast]:
        return [(dt.date(year, month, first), dt.date(year, month, last or first))]

    return found


def _from_easter(
    offset: int, rule: Callable[[int], dt.date] = easter, length: int = 1
) -> Callable[[int], list[Feast]]:
    def found(year: int) -> list[Feast]:
        first = rule(year) + dt.timedelta(days=offset)
        return [(first, first + dt.timedelta(days=length - 1))]

    return found


_FITR, _ADHA = _lunar(10, 1, 3), _lunar(12, 10, 4)


def _either_eid(year: int) -> list[Feast]:
    return sorted(_FITR(year) + _ADHA(year))


FEASTS: Mapping[str, Callable[[int], list[Feast]]] = {
    "ramadan": _lunar(9, 1, 30),
    "ramzan": _lunar(9, 1, 30),
    "eid fitr": _FITR,
    "eid adha": _ADHA,
    "eid": _either_eid,
    "ashura": _lunar(1, 10),
    # The twelfth of the month for Sunnis, the seventeenth for Shias.
    "mawlid": _lunar(3, 12, 6),
    "nowruz": _fixed(3, 20, 21),
    "rosh hashanah": _jewish(0, 2),
    "yom kippur": _jewish(9),
    "sukkot": _jewish(14, 7),
    "simchat torah": _jewish(21, 2),
    "hanukkah": _hanukkah,
    "purim": _jewish(-193),
    "passover": _jewish(-163, 8),
    "shavuot": _jewish(-113, 2),
    "christmas": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "orthodox christmas": _fixed(1, 7),
    "new year day": _fixed(1, 1),
    "new year eve": _fixed(12, 31),
    "palm sunday": _from_easter(-7),
    "good friday": _from_easter(-2),
    "easter": _from_easter(0),
    "easter monday": _from_easter(1),
    "pentecost": _from_easter(49),
    "orthodox easter": _from_easter(0, orthodox_easter),
}
"""Feasts by their names as ``feast_named`` gives them, each with its intervals of one year."""

_SPELLINGS = (
    (r"norooz|newroz", "nowruz"),
    (r"pesach", "passover"),
    (r"hashana\b", "hashanah"),
    (r"^day of ", ""),
    (r"eid (?:al|ul|el) ", "eid "),
    (r"year s |years ", "year "),
    (r"^(christmas|easter) (?:day|sunday)$", r"\1"),
)


def feast_named(words: str) -> str | None:
    """Return the name of a feast in its usual spelling; ``None`` for one that is not known."""
    name = re.sub(r"[\s'\u2019-]+", " ", words.casefold()).strip()
    for spelling, usual in _SPELLINGS:
        name = re.sub(spelling, usual, name)
    return name if name in FEASTS else None


def feast_of(name: str, year: int) -> Feast | None:
    """Return when a feast falls in a year; ``None`` where it falls twice, or not at all."""
    found = FEASTS[name](year)
    return found[0] if len(found) == 1 else None


def feasts_near(name: str, first: dt.date, last: dt.date) -> Feast:
    """Return the feast with the fewest days between it and an interval; of two the earlier."""
    years = range(first.year - 1, last.year + 2)
    all_ = sorted(feast for year in years for feast in FEASTS[name](year))
    return min(all_, key=lambda feast: max((feast[0] - last).days, (first - feast[1]).days, 0))


def feast_near(name: str, page: dt.date, *, ahead: bool) -> Feast | None:
    """Return the latest feast that has begun by a day, or the next that has not ended."""
    years = range(page.year - 1, page.year + 2)
    all_ = sorted(feast for year in years for feast in FEASTS[name](year))
    if ahead:
        return next((feast for feast in all_ if feast[1] >= page), None)
    begun = [feast for feast in all_ if feast[0] <= page]
    return begun[-1] if begun else None
