"""Incidents along time: bars as long as the interval in which each may have happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.desk.phrases import time_words, type_words
from reportedly.desk.wording import Wording
from reportedly.ids import shown
from reportedly.ledger import Sketch
from reportedly.model import Incident

WIDTH: Final = 1000
"""Units across; the drawing is scaled to the page."""

ROW: Final = 12
ROWS: Final = 14
"""Bars that may lie above each other; further ones are counted and not drawn."""

SHORTEST: Final = 6

LEAST: Final = 14
"""Days along a drawing at least, so that one day is no bar from edge to edge."""

MARKS: Final = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One incident: where it begins and how long it is, in units, and in which row."""

    id: str
    x: float
    width: float
    y: int
    sure: bool
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """The drawing: its bars, days along it, its height in units, and how many are left out."""

    bars: tuple[Bar, ...]
    days: tuple[tuple[float, str], ...]
    height: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Column:
    """How many incidents begin in a stretch of time, which has an end on either side.

    Attributes:
        since: Its first day.
        until: Its last.
        count: Incidents whose first possible day lies in it.
        x: Where it begins, in units.
        width: How wide it is.
        height: How high it is, the highest being ``HIGH``.
    """

    since: dt.date
    until: dt.date
    count: int
    x: float
    width: float
    height: float


HIGH: Final = 120
COLUMNS: Final = 80


def columns(days: Sequence[tuple[dt.date, int]]) -> list[Column]:
    """Return at most eighty columns that count incidents by their first possible day."""
    if not days:
        return []
    begin, span = days[0][0], (days[-1][0] - days[0][0]).days + 1
    step = -(-span // COLUMNS)
    counts: dict[int, int] = {}
    for day, count in days:
        counts[(day - begin).days // step] = counts.get((day - begin).days // step, 0) + count
    width, most = WIDTH / -(-span // step), max(counts.values())
    return [
        Column(
            since=begin + dt.timedelta(days=n * step),
            until=begin + dt.timedelta(days=(n + 1) * step - 1),
            count=count,
            x=round(n * width, 1),
            width=round(max(width - 1, 1), 1),
            height=round(max(count / most * HIGH, 2), 1),
        )
        for n, count in sorted(counts.items())
    ]


def timeline(t: Wording, found: Iterable[Incident | Sketch]) -> Line | None:
    """Return the drawing of incidents from their first to their last possible day.

    ``None`` where none has both.
    """
    dated = [
        (one.time.earliest, one.time.latest, one)
        for one in found
        if one.time is not None and one.time.earliest is not None and one.time.latest is not None
    ]
    if not dated:
        return None
    begin = min(first for first, _, _ in dated)
    end = max(last for _, last, _ in dated)
    span = max((end - begin).days + 1, LEAST)
    unit = WIDTH / span
    free = [-1.0] * ROWS
    bars, left_out = [], 0
    for first, last, one in sorted(dated, key=lambda row: (row[0], row[1], row[2].id)):
        x = (first - begin).days * unit
        width = max(((last - first).days + 1) * unit, SHORTEST)
        row = next((n for n, until in enumerate(free) if until <= x), None)
        if row is None:
            left_out += 1
            continue
        free[row] = x + width + 2
        label = f"{time_words(t, one.time)}, {type_words(t, one.type)}"
        bars.append(
            Bar(shown(one.id), round(x, 1), round(width, 1), row * ROW, first == last, label)
        )
    rows = max(bar.y for bar in bars) + ROW
    step = max(1, -(-span // MARKS))
    days = [
        (round(n * unit, 1), (begin + dt.timedelta(days=n)).isoformat())
        for n in range(0, span, step)
    ]
    return Line(tuple(bars), tuple(days), rows, left_out)
