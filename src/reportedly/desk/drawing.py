"""A copy tree as a drawing: reports along time, each joined to the one it hangs on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.model import Relation, ReportHead

WIDTH: Final = 1000
"""Units across; the drawing is scaled to the page."""

ROW: Final = 34
MARGIN: Final = 16
"""Units left of the first report."""

UNDATED: Final = 90
"""Units across of the column of reports without a date, where there are any."""

LABEL: Final = 260
"""Units kept free right of the last report, for its name."""

LONGEST: Final = 30
"""Letters of a name that are drawn; the list holds all of it."""

MARKS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A report of the drawing.

    Attributes:
        number: By which the list below refers to it.
        x: Units from the left.
        y: Units from the top.
        label: What stands beside it.
        root: It hangs on nothing.
        this: It is the report that was asked for.
    """

    number: int
    x: float
    y: float
    label: str
    root: bool
    this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """The way from one report to one made from it.

    Attributes:
        path: Of an SVG.
        kind: The relation's.
        child: Number of the report that hangs on the other.
        parent: Number of the other.
    """

    path: str
    kind: str
    child: int
    parent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Dots, the ways between them, days along the top, and the height in units."""

    dots: tuple[Dot, ...]
    hops: tuple[Hop, ...]
    days: tuple[tuple[float, str], ...]
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A report of a tree with its place in it.

    Attributes:
        number: From 1, as the tree runs.
        head: Of the report.
        relation: By which it hangs on the one above; ``None`` at the top.
        parent: Number of the one above; ``None`` at the top.
        depth: Hops from the top.
    """

    number: int
    head: ReportHead
    relation: Relation | None
    parent: int | None
    depth: int


def drawing_of(leaves: Sequence[Leaf], this: str) -> Drawing:
    """Return the drawing of a tree.

    Args:
        leaves: As the tree runs.
        this: Id of the report that was asked for.
    """
    dated = [day for leaf in leaves if (day := _day(leaf.head)) is not None]
    first, last = (min(dated), max(dated)) if dated else (None, None)
    left = MARGIN + (UNDATED if len(dated) < len(leaves) else 0)
    unit = (WIDTH - LABEL - left) / max((last - first).days, 1) if first and last else 0.0

    def across(head: ReportHead) -> float:
        day = _day(head)
        if day is None or first is None:
            return MARGIN
        return round(left + (day - first).days * unit, 1)

    at = {leaf.number: (across(leaf.head), leaf.number * ROW) for leaf in leaves}
    dots = tuple(
        Dot(
            number=leaf.number,
            x=at[leaf.number][0],
            y=at[leaf.number][1],
            label=_short(leaf.head.outlet or leaf.head.name),
            root=leaf.parent is None,
            this=leaf.head.id == this,
        )
        for leaf in leaves
    )
    hops = tuple(
        Hop(
            path=_path(at[leaf.parent], at[leaf.number]),
            kind=leaf.relation.kind,
            child=leaf.number,
            parent=leaf.parent,
        )
        for leaf in leaves
        if leaf.parent is not None and leaf.relation is not None
    )
    return Drawing(dots=dots, hops=hops, days=_days(first, last, left, unit),
                   height=(len(leaves) + 1) * ROW)  # fmt: skip


def _day(head: ReportHead) -> dt.date | None:
    return None if head.page_date is None else head.page_date.earliest


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


def _path(above: tuple[float, float], below: tuple[float, float]) -> str:
    """Return a way down from one dot and across to the other."""
    (x, y), (to_x, to_y) = above, below
    return f"M{x},{y} C{x},{to_y} {x},{to_y} {to_x},{to_y}"


def _days(
    first: dt.date | None, last: dt.date | None, left: float, unit: float
) -> tuple[tuple[float, str], ...]:
    if first is None or last is None:
        return ()
    step = max(1, -(-((last - first).days) // MARKS))
    days = range(0, (last - first).days + 1, step)
    return tuple(
        (round(left + n * unit, 1), (first + dt.timedelta(days=n)).isoformat()) for n in days
    )
