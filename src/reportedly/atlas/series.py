"""Reference series: what a publisher said, day by day, of how many people were harmed so far.

A look-up says on which days a publisher's figure stood at what a report states, so that whoever
asks can tell how old the figure is and whose it is. It never says that a figure is right: a series
is one publisher's count. Filled-in values are nobody's word and are left out. The package has no
series of its own.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.atlas.names import fold
from reportedly.model import Figure
from reportedly.model.vocabulary import Group, Outcome, Qualifier

_DAY = dt.timedelta(days=1)
_ROUND = 100
"""A number that ends in two zeros or more was rounded by whoever wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One published value.

    Attributes:
        date: Day it was published.
        outcome: What happened to the people counted.
        group: Who they were; ``unknown`` for people as such.
        value: How many, since the series began counting.
        publisher: Whose figure it is: an actor's code or name.
        area: Where the people were counted; ``None`` where the list does not say.
        since: First day that is counted; ``None`` where the list does not say.
    """

    date: dt.date
    outcome: Outcome
    group: Group
    value: int
    publisher: str
    area: str | None = None
    since: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A figure to look up.

    Attributes:
        outcome: What happened to the people.
        group: Who they were; ``None`` looks in the counts of every group.
        low: Lower bound; ``None`` open.
        high: Upper bound; ``None`` open. Without any bound nothing is found.
        value: The number as it is written, which tells "more than 11,000" from "at least 11,001";
            ``None`` takes the bounds for it.
    """

    outcome: Outcome
    group: Group | None = None
    low: int | None = None
    high: int | None = None
    value: int | None = None

    @classmethod
    def of(cls, figure: Figure) -> Sought | None:
        """Return what to look up for a figure of a report; ``None`` for vague words and zero."""
        if figure.qualifier in {Qualifier.VAGUE, Qualifier.NONE}:
            return None
        return cls(
            outcome=figure.outcome,
            group=figure.group,
            low=figure.low,
            high=figure.high,
            value=figure.value,
        )

    @property
    def number(self) -> int | None:
        """The number as it is written; ``None`` for a range."""
        if self.value is not None:
            return self.value
        if self.low is None or self.high is None:
            return self.low if self.high is None else self.high
        return self.low if self.low == self.high else None

    @property
    def window(self) -> tuple[int, int]:
        """Bounds in which a published value fits, both inclusive.

        An open end reaches as far as the rounding of the number: "more than 11,000" is not written
        of 12,000, nor "more than 11,078" of 11,080.
        """
        number = self.number or 0
        low = number - _unit(number) + 1 if self.low is None else self.low
        high = number + _unit(number) - 1 if self.high is None else self.high
        return low, high

    def is_exactly(self, published: int) -> bool:
        """Tell whether the number written is the one published, to the last person."""
        if self.number != published:
            return False
        low, high = self.window
        return low <= published <= high or _unit(published) < _ROUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Days on which a publisher's figure stood at what was looked up.

    Attributes:
        publisher: As the list writes it.
        actor: The publisher's code among the actors; ``None`` where they do not know it.
        outcome: What was counted.
        group: Who was counted.
        area: Where.
        since: First day counted.
        first: Day on which it was first published.
        seen: Day on which it was last published.
        last: Last day before another value was published; ``None`` where none was.
        lowest: Smallest value published in that time.
        highest: Largest; equal to ``lowest`` where ``exact``.
        exact: Whether the value is the number written, rather than one that rounds to it.
    """

    publisher: str
    actor: str | None
    outcome: Outcome
    group: Group
    area: str | None
    since: dt.date | None
    first: dt.date
    seen: dt.date
    last: dt.date | None
    lowest: int
    highest: int
    exact: bool


class Series:
    """The reference series of one atlas.

    Args:
        points: Published values, in any order. Of two values for one day of one series the later
            point counts.
        name_actor: Gives the code of the actor that a publisher's name stands for.
    """

    def __init__(
        self, points: Iterable[Point] = (), name_actor: Callable[[str], str | None] | None = None
    ) -> None:
        by_series: dict[_Key, dict[dt.date, int]] = {}
        for point in points:
            by_series.setdefault(_Key.of(point), {})[point.date] = point.value
        actors = {k.publisher: name_actor(k.publisher) if name_actor else None for k in by_series}
        self._strands = tuple(
            _Strand(key, actors[key.publisher], by_series[key])
            for key in sorted(by_series, key=_Key.order)
        )

    def __len__(self) -> int:
        """Return the number of series: one a publisher, outcome, group, area and beginning."""
        return len(self._strands)

    def find(
        self, sought: Sought, *, area: str | None = None, publisher: str | None = None
    ) -> tuple[Match, ...]:
        """Return where the series stood at a figure; exact matches first, then by day.

        A revision may bring a value back, so one series may match several times. Takes time
        logarithmic in the length of a series, and linear in the matching values.

        Args:
            sought: The figure.
            area: Only series counted there, by name; series of no stated area are left out.
            publisher: Only the series of that publisher, by its name or actor code.
        """
        found = [
            match
            for strand in self._strands
            if strand.key.outcome is sought.outcome
            and sought.group in {None, strand.key.group}
            and (area is None or fold(area) == fold(strand.key.area or ""))
            and (publisher is None or strand.is_of(publisher))
            for match in strand.find(sought)
        ]
        # The strands come in a fixed order, which settles what is equal here.
        return tuple(sorted(found, key=lambda m: (not m.exact, m.first, m.lowest)))

    def strands(self) -> Iterator[Match]:
        """Yield what each series spans: first and last day published, lowest and highest value."""
        for strand in self._strands:
            yield strand.whole()


@dataclass(frozen=True, slots=True)
class _Key:
    publisher: str
    outcome: Outcome
    group: Group
    area: str | None
    since: dt.date | None

    @classmethod
    def of(cls, point: Point) -> _Key:
        return cls(point.publisher, point.outcome, point.group, point.area, point.since)

    def order(self) -> tuple[str, ...]:
        since = self.since.isoformat() if self.since else ""
        return self.publisher, self.outcome, self.group, self.area or "", since


@dataclass(frozen=True, slots=True)
class _Run:
    """Days in a row on which one value stood."""

    value: int
    first: dt.date
    seen: dt.date
    last: dt.date | None


class _Strand:
    """One series, by day and by value."""

    def __init__(self, key: _Key, actor: str | None, values: dict[dt.date, int]) -> None:
        self.key = key
        self.actor = actor
        runs: list[_Run] = []
        for date in sorted(values):
            if runs and runs[-1].value == values[date]:
                runs[-1] = replace(runs[-1], seen=date)
                continue
            if runs:
                runs[-1] = replace(runs[-1], last=date - _DAY)
            runs.append(_Run(values[date], date, date, None))
        self._runs = tuple(runs)
        self._by_value = sorted(range(len(runs)), key=lambda at: (runs[at].value, at))
        self._values = [runs[at].value for at in self._by_value]

    def is_of(self, publisher: str) -> bool:
        """Tell whether a publisher's name or code is this one's."""
        return publisher == self.actor or fold(publisher) == fold(self.key.publisher)

    def find(self, sought: Sought) -> Iterator[Match]:
        """Yield the exact matches, then the stretches in which every value rounds to the number."""
        if sought.low is None and sought.high is None:
            return
        if sought.number is not None:
            for at in self._between(sought.number, sought.number):
                if sought.is_exactly(sought.number):
                    yield self._match(self._runs[at : at + 1], exact=True)
        fitting = [
            at
            for at in sorted(self._between(*sought.window))
            if not sought.is_exactly(self._runs[at].value)
        ]
        for start, end in _stretches(fitting):
            yield self._match(self._runs[start : end + 1], exact=False)

    def whole(self) -> Match:
        """Return all of the series as one match."""
        return self._match(self._runs, exact=False)

    def _between(self, low: int, high: int) -> list[int]:
        """Return the numbers of the runs with a value in ``[low, high]``, by value."""
        return self._by_value[bisect_left(self._values, low) : bisect_right(self._values, high)]

    def _match(self, runs: Sequence[_Run], *, exact: bool) -> Match:
        return Match(
            publisher=self.key.publisher,
            actor=self.actor,
            outcome=self.key.outcome,
            group=self.key.group,
            area=self.key.area,
            since=self.key.since,
            first=runs[0].first,
            seen=runs[-1].seen,
            last=runs[-1].last,
            lowest=min(run.value for run in runs),
            highest=max(run.value for run in runs),
            exact=exact,
        )


def _unit(number: int) -> int:
    """Return the power of ten that a number was rounded to: 1,000 for 11,000, 1 for 11,078."""
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit


def _stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of consecutive numbers."""
    start = None
    for at, number in enumerate(numbers):
        start = number if start is None else start
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield start, number
            start = None
