"""Reads reference series from the user's files.

Two forms, both as CSV or JSON. *Long*: one value a row, with columns ``date``, ``outcome``,
``group``, ``value``, ``publisher``, ``area``, ``since``. *Wide*: one day a row, with a column
``date`` or ``report_date`` and one column a series, named ``OUTCOME_cum``,
``OUTCOME_GROUP_cum`` or ``OUTCOME_since_YYYY-MM-DD``. Other columns are ignored. A row whose
``basis`` is anything but ``reported`` was filled in by somebody and is left out.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.atlas.series import Point
from reportedly.atlas.tables import Row, Table, day, read_table, whole
from reportedly.errors import AtlasListError
from reportedly.model.vocabulary import Group, Outcome

_WIDE = re.compile(
    rf"(?P<outcome>{'|'.join(Outcome)})(?:_(?P<group>{'|'.join(Group)}))?"
    r"_(?:cum|since_(?P<since>\d{4}-\d{2}-\d{2}))"
)
_DATES = ("date", "report_date")
_REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFile:
    """A file with reference series.

    Attributes:
        path: The file.
        publisher: Whose figures they are, where the file does not say.
        area: Where the people were counted, where the file does not say.
        since: First day counted, where the file does not say.
    """

    path: Path
    publisher: str | None = None
    area: str | None = None
    since: dt.date | None = None


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    outcome: Outcome
    group: Group
    since: dt.date | None


def load_series(source: SeriesFile, data: bytes) -> tuple[Point, ...]:
    """Return the values of a file, in its order.

    Args:
        source: Its path, for messages, and what it leaves out.
        data: Its bytes.

    Raises:
        EncodingError: It is not UTF-8.
        AtlasListError: A column is missing, a cell is wrong, or a series has two values for one
            day; names file and row.
    """
    table = read_table(str(source.path), data)
    date = next((name for name in _DATES if name in table.columns), None)
    if date is None:
        raise AtlasListError(f"{source.path}:1", "there is no column 'date'")
    given = _Given.of(source, table.head)
    if "value" in table.columns:
        found = _long(given, table, date)
    else:
        columns = tuple(_columns(str(source.path), table.columns))
        if not columns:
            told = "there is no column 'value', nor one such as 'killed_cum'"
            raise AtlasListError(f"{source.path}:1", told)
        found = _wide(given, table, date, columns)
    return _once(found)


@dataclass(frozen=True, slots=True)
class _Given:
    """What holds for every row that does not say otherwise."""

    publisher: str
    area: str
    since: str

    @classmethod
    def of(cls, source: SeriesFile, head: Mapping[str, object]) -> _Given:
        def told(*names: str) -> str:
            return next((str(head[name]).strip() for name in names if head.get(name)), "")

        since = source.since.isoformat() if source.since else told("since")
        return cls(source.publisher or told("publisher", "id"), source.area or told("area"), since)

    def point(self, where: str, row: Row, date: str, column: _Column) -> Point:
        """Return the value that one cell of a row stands for."""
        publisher = row.get("publisher") or self.publisher
        if not publisher:
            raise AtlasListError(where, "it has no publisher, and none is given for the file")
        published = day(where, date, row[date])
        if published is None:
            raise AtlasListError(where, f"{date} is empty")
        since = column.since or day(where, "since", row.get("since") or self.since)
        if since is not None and since > published:
            raise AtlasListError(where, f"it counts since {since}, after {published}")
        return Point(
            date=published,
            outcome=column.outcome,
            group=column.group,
            value=whole(where, column.name, row[column.name]),
            publisher=publisher,
            area=row.get("area") or self.area or None,
            since=since,
        )


def _long(given: _Given, table: Table, date: str) -> Iterator[tuple[str, Point]]:
    for where, row in table.rows:
        if not _reported(row):
            continue
        outcome, group = row.get("outcome", ""), row.get("group") or Group.UNKNOWN
        if outcome not in {*Outcome}:
            raise AtlasListError(where, f"outcome {outcome!r} is none of {', '.join(Outcome)}")
        if group not in {*Group}:
            raise AtlasListError(where, f"group {group!r} is none of {', '.join(Group)}")
        column = _Column("value", Outcome(outcome), Group(group), None)
        yield where, given.point(where, row, date, column)


def _wide(
    given: _Given, table: Table, date: str, columns: tuple[_Column, ...]
) -> Iterator[tuple[str, Point]]:
    for where, row in table.rows:
        for column in columns:
            # A cell is empty where nothing was published for that day.
            if row[column.name] and _reported(row):
                yield where, given.point(where, row, date, column)


def _columns(where: str, names: Sequence[str]) -> Iterator[_Column]:
    for name in names:
        match = _WIDE.fullmatch(name)
        if match:
            yield _Column(
                name,
                Outcome(match["outcome"]),
                Group(match["group"] or Group.UNKNOWN),
                day(f"{where}:1", name, match["since"] or ""),
            )


def _reported(row: Row) -> bool:
    return row.get("basis", "") in {"", _REPORTED}


def _once(found: Iterator[tuple[str, Point]]) -> tuple[Point, ...]:
    """Return the points.

    Raises:
        AtlasListError: Two of one series and day differ.
    """
    points: dict[tuple[object, ...], Point] = {}
    for where, point in found:
        key = (
            point.date, point.outcome, point.group, point.publisher, point.area, point.since
        )  # fmt: skip
        if points.setdefault(key, point).value != point.value:
            told = f"{point.publisher} has another value for {point.date} above"
            raise AtlasListError(where, told)
    return tuple(points.values())
