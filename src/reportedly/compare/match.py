"""Which rows of a list tell of which incidents, by the tests of the codebook.

*Same* needs what makes two incidents one: places and days that agree, both known well, kinds that
can be one, and a count of people in common. What agrees in place, time and kind alone is
*possible*; so is a row that is the same as two incidents, or an incident that is the same as two
rows, since one of the two is wrong and nothing says which.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from reportedly.compare.lists import Count, Listed
from reportedly.export.cases import Toll, of_group, total
from reportedly.model import Incident
from reportedly.model.vocabulary import EventType, Group, Outcome
from reportedly.resolve.places import compatible, distance_km

NEAR: Final = dt.timedelta(days=1)
"""By which the days of one happening may differ."""

WELL_KNOWN: Final = 2
"""Coarsest precision, of place and of time, at which two can be shown to be the same."""

LONGEST: Final = 31
"""Days of an interval that is looked up day by day; longer ones are held against every row."""

_OUTCOMES: Final = (Outcome.KILLED, Outcome.INJURED)
_GROUPS: Final = (Group.CIVILIAN, Group.COMBATANT, Group.CHILDREN, Group.WOMEN)
_FORCE: Final = EventType.UNSPECIFIED_FORCE


class Verdict(StrEnum):
    """What a row and an incident are to each other."""

    #: they tell of one happening
    SAME = "same"
    #: they may
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A count that differs.

    Attributes:
        outcome: What happened to the people.
        group: Whom it counts; ``None`` for all people.
        listed: What the list says, in words.
        held: What the ledger says, in words.
        excludes: No number fits both.
    """

    outcome: Outcome
    group: Group | None
    listed: str
    held: str
    excludes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A row that tells, or may tell, of an incident.

    Attributes:
        row: Number of the row.
        incident: Id of the incident.
        verdict: Whether it is shown.
        apart_km: Between the two places; ``None`` where one has no coordinates.
        apart_days: Between the two intervals; 0 where they overlap.
        differences: Counts that are not the same.
    """

    row: int
    incident: str
    verdict: Verdict
    apart_km: float | None
    apart_days: int
    differences: tuple[Difference, ...] = ()


def matches(rows: Sequence[Listed], incidents: Sequence[Incident]) -> list[Match]:
    """Return which rows tell of which incidents, by row and incident."""
    by_day, long = _by_day(incidents)
    found: list[Match] = []
    for row in rows:
        for incident in _near(row, by_day, long):
            match = _match(row, incident)
            if match is not None:
                found.append(match)
    return sorted(_settled(found), key=lambda one: (one.row, one.incident))


def _by_day(
    incidents: Iterable[Incident],
) -> tuple[Mapping[dt.date, list[Incident]], list[Incident]]:
    by_day: dict[dt.date, list[Incident]] = {}
    long: list[Incident] = []
    for one in incidents:
        days = days_of(one)
        if days is None:
            continue
        if (days[1] - days[0]).days > LONGEST:
            long.append(one)
        else:
            for day in _each(days):
                by_day.setdefault(day, []).append(one)
    return by_day, long


def _each(days: tuple[dt.date, dt.date]) -> Iterator[dt.date]:
    """Yield the days of an interval, and the one before and behind it."""
    for number in range(-1, (days[1] - days[0]).days + 2):
        yield days[0] + number * NEAR


def days_of(incident: Incident) -> tuple[dt.date, dt.date] | None:
    """Return the first and last possible day of an incident; ``None`` where either is open."""
    time = incident.time
    if time is None or time.earliest is None or time.latest is None or time.date_prec is None:
        return None
    return time.earliest, time.latest


def _near(
    row: Listed, by_day: Mapping[dt.date, list[Incident]], long: Sequence[Incident]
) -> list[Incident]:
    """Return the incidents whose days can be those of a row, each once."""
    if row.days is None:
        return []
    first, last = row.days
    found = {
        one.id: one
        for number in range(min((last - first).days, 366) + 1)
        for one in by_day.get(first + number * NEAR, ())
    }
    for one in long:
        days = days_of(one)
        if days is not None and days[0] - NEAR <= last and first <= days[1] + NEAR:
            found[one.id] = one
    return [found[name] for name in sorted(found)]


def _match(row: Listed, incident: Incident) -> Match | None:
    """Return what a row and an incident of about its days are to each other."""
    place, days = incident.place, days_of(incident)
    if row.place is None or place is None or row.days is None or days is None:
        return None
    if not compatible(row.place, place) or not _kinds_agree(row, incident):
        return None
    counts = [(one, held) for one in row.counts if (held := held_count(incident, one)) is not None]
    precise = (
        (row.place.where_prec or 1) <= WELL_KNOWN
        and (place.where_prec or 1) <= WELL_KNOWN
        and incident.time is not None
        and (incident.time.date_prec or 9) <= WELL_KNOWN
        and not incident.time.inferred
        and (row.days[1] - row.days[0]).days < 7  # noqa: PLR2004 - a week
    )
    shown = precise and any(_agree(one, held) for one, held in counts)
    apart = distance_km(row.place, place)
    gap = max((days[0] - row.days[1]).days, (row.days[0] - days[1]).days, 0)
    return Match(
        row=row.row,
        incident=incident.id,
        verdict=Verdict.SAME if shown else Verdict.POSSIBLE,
        apart_km=None if apart is None else round(apart, 1),
        apart_days=gap,
        differences=tuple(_differences(counts)),
    )


def _kinds_agree(row: Listed, incident: Incident) -> bool:
    if not row.types or incident.type is None or incident.type in row.types:
        return True
    return _FORCE in row.types or incident.type is _FORCE


def held_count(incident: Incident, listed: Count) -> Toll | None:
    """Return the ledger's count of what a list counts; ``None`` where it has none."""
    if listed.group is None:
        rows = (one for one in incident.estimates if one.outcome is listed.outcome)
        toll = total(rows)
    else:
        toll = of_group(incident, listed.outcome, listed.group)
    return None if toll == Toll() else toll


def _agree(listed: Count, held: Toll) -> bool:
    """Tell whether two counts of at least one person share a number."""
    mine = listed.low or listed.best or listed.high
    theirs = held.low or held.best or held.high
    return bool(mine and theirs) and not _exclude(listed, held)


def _exclude(listed: Count, held: Toll) -> bool:
    highest = listed.high if listed.high is not None else listed.best
    least = listed.low if listed.low is not None else listed.best
    below = highest is not None and held.low is not None and highest < held.low
    above = least is not None and held.high is not None and held.high < least
    return below or above


def _differences(counts: Sequence[tuple[Count, Toll]]) -> Iterator[Difference]:
    for listed, held in counts:
        pairs = ((listed.low, held.low), (listed.best, held.best), (listed.high, held.high))
        if any(one is not None and two is not None and one != two for one, two in pairs):
            yield Difference(
                outcome=listed.outcome,
                group=listed.group,
                listed=words_of(listed.low, listed.best, listed.high),
                held=words_of(held.low, held.best, held.high),
                excludes=_exclude(listed, held),
            )


def words_of(low: int | None, best: int | None, high: int | None) -> str:
    """Return a count in words: ``9–12 (best 10)``."""
    ends = "?" if low is None else str(low)
    if high is not None and high != low:
        ends = f"{ends}–{high}"
    elif high is None and low is not None and best is None:
        ends = f"{ends} or more"
    return ends if best is None or (low == high == best) else f"{ends} (best {best})"


def _settled(found: Sequence[Match]) -> Iterator[Match]:
    """Yield the matches; of those that are the same as two, none is shown to be."""
    same = [one for one in found if one.verdict is Verdict.SAME]
    rows = Counter(one.row for one in same)
    incidents = Counter(one.incident for one in same)
    for one in found:
        several = rows[one.row] > 1 or incidents[one.incident] > 1
        yield replace(one, verdict=Verdict.POSSIBLE) if several else one
