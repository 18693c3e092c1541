"""Rows of existing incident lists, whatever columns they have, as what a comparison needs of them.

Known by their columns are the lists of UCDP GED, ACLED and Airwars; any other list is read by the
plain names of its columns, or by those that the user gives.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from reportedly.atlas import country_table
from reportedly.collect.source import Item, content, open_file
from reportedly.collect.table import open_rows
from reportedly.compare.xlsx import LARGEST, xlsx_rows
from reportedly.errors import (
    EmptyInputError,
    MalformedError,
    TooLargeError,
    UnknownFormatError,
    UsageError,
)
from reportedly.export.acled import KINDS
from reportedly.export.airwars import OURS
from reportedly.model import PlaceRef
from reportedly.model.vocabulary import EventType, Group, Outcome, PlaceRole, RuleSet

LONGEST_ROW: Final = 1 << 20
"""Bytes of one row of a table."""


class ListKind(StrEnum):
    """Whose columns a list has."""

    #: UCDP GED
    GED = "ged"
    #: ACLED
    ACLED = "acled"
    #: Airwars, its table of incidents
    AIRWARS = "airwars"
    #: any other
    PLAIN = "plain"


RULES: Final = {
    ListKind.GED: RuleSet.LOW_BEST_HIGH,
    ListKind.ACLED: RuleSet.LOWEST,
    ListKind.AIRWARS: RuleSet.MIN_MAX,
    ListKind.PLAIN: RuleSet.CODEBOOK,
}
"""By which the numbers of the ledger are made that a list's are held against."""

_TELLING: Final = {
    ListKind.GED: {"date_start", "date_end", "where_prec", "deaths_civilians"},
    ListKind.ACLED: {"event_date", "sub_event_type", "fatalities"},
    ListKind.AIRWARS: {"location_name", "civilian_non_combatants_killed_min"},
}
_PLAIN: Final = {
    "id": ("id", "code", "incident", "incident_id", "event_id", "number", "no"),
    "date": ("date", "day", "date_start", "start", "start_date", "event_date", "incident_date"),
    "date_end": ("date_end", "end", "end_date"),
    "place": ("place", "location", "town", "city", "village", "location_name", "where", "site"),
    "admin1": ("admin1", "adm_1", "province", "governorate", "region", "state", "oblast"),
    "country": ("country", "country_name"),
    "latitude": ("latitude", "lat", "y"),
    "longitude": ("longitude", "lon", "lng", "long", "x"),
    "type": ("type", "event_type", "sub_event_type", "kind", "strike_type"),
    "killed": ("killed", "deaths", "dead", "fatalities", "best", "killed_best"),
    "killed_min": ("killed_min", "killed_low", "deaths_min", "min_killed", "low"),
    "killed_max": ("killed_max", "killed_high", "deaths_max", "max_killed", "high"),
    "injured": ("injured", "wounded", "injuries"),
    "injured_min": ("injured_min", "wounded_min", "min_injured"),
    "injured_max": ("injured_max", "wounded_max", "max_injured"),
}
"""Columns of other lists by what they hold; the first that is there counts."""

_SUBTYPES: Final = {
    "Chemical weapon": EventType.UNSPECIFIED_FORCE,
    "Suicide bomb": EventType.EXPLOSIVE_DEVICE,
    "Grenade": EventType.EXPLOSIVE_DEVICE,
    "Government regains territory": EventType.TERRITORY_CONTROL,
    "Non-state actor overtakes territory": EventType.TERRITORY_CONTROL,
    "Abduction/forced disappearance": EventType.DETENTION,
    "Violent demonstration": EventType.DEMONSTRATION,
    "Mob violence": EventType.DEMONSTRATION,
    "Excessive force against protesters": EventType.CROWD_FORCE,
}
_WORDS: Final = (
    (r"air|drone|uav|warplane|helicopter|missile", EventType.AIR_STRIKE),
    (r"shell|artill|rocket|mortar|tank|missile", EventType.SHELLING_ROCKET),
    (r"bomb|explos|ied\b|mine|grenade|suicide", EventType.EXPLOSIVE_DEVICE),
    (r"clash|battle|fight", EventType.ARMED_CLASH),
    (r"ground|raid|incursion", EventType.GROUND_RAID),
    (r"shoot|shot|attack|execut|massacre|small arms", EventType.DIRECT_VIOLENCE),
    (r"arrest|abduct|detain|detention|kidnap", EventType.DETENTION),
    (r"protest|demonstr|riot", EventType.DEMONSTRATION),
)
_GEO: Final = {"1": 1, "2": 2, "3": 4}
_ACCURACY: Final = {
    "province_governorate": 4,
    "district": 3,
    "subdistrict": 3,
}
_WEEK, _MONTH = "2", "3"
_HALF_WEEK: Final = dt.timedelta(days=3)
_FAR: Final = 180
_NUMBER: Final = re.compile(r"(\d[\d,]*)(?:\.0+)?")
_RANGE: Final = re.compile(r"(\d[\d,]*)\s*(?:-|–|—|to)\s*(\d[\d,]*)")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SLASHED: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_NAMED: Final = re.compile(r"(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})")
_NAMED_FIRST: Final = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")
_MONTHS: Final = {name.casefold(): n for n, name in enumerate(calendar.month_abbr) if name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A count of people in a list or a ledger.

    Attributes:
        outcome: What happened to them.
        group: Whom it counts; ``None`` for all people.
        low: ``None`` open or not told.
        best: ``None`` not told.
        high: ``None`` open or not told.
    """

    outcome: Outcome
    group: Group | None
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One row of a list.

    Attributes:
        row: Its number in the file.
        id: As the list has it; its number where it has none.
        days: First and last possible day; ``None`` where no day is told.
        place: Where.
        types: Kinds of event it can be; empty where it tells none.
        counts: Of people.
    """

    row: int
    id: str
    days: tuple[dt.date, dt.date] | None
    place: PlaceRef | None
    types: frozenset[EventType] = frozenset()
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How a list is to be read.

    Attributes:
        kind: Whose columns it has; ``None`` to tell it by them.
        fields: Pairs of what a column holds and its name, for lists of other columns.
        sheet: Of a workbook.
        date_order: ``dmy`` or ``mdy``, of dates such as 03/04/2031.
    """

    kind: ListKind | None = None
    fields: tuple[tuple[str, str], ...] = ()
    sheet: str | None = None
    date_order: str | None = None


@dataclass(slots=True)
class List:
    """A list as it was read.

    Attributes:
        kind: Whose columns it has.
        rows: Its rows in order.
        unread: Rows that could not be read, with the reason.
    """

    kind: ListKind
    rows: list[Listed] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)


def read_list(path: Path, choice: Choice) -> List:
    """Read a list of incidents.

    Raises:
        InputError: The file cannot be read, or has no column that tells where or when.
        UsageError: A field or a sheet is named that there is not.
    """
    rows = table_rows(path, choice.sheet)
    first = next(rows, None)
    if first is None:
        raise EmptyInputError(path.name, "there is no row in it")
    columns = [cell.strip() for cell in first[1]]
    kind = choice.kind or kind_of(columns)
    reader = _Reader(kind, _chosen(columns, kind, choice, path.name), choice.date_order)
    found = List(kind)
    for number, cells in rows:
        told = dict(zip(columns, cells, strict=False))
        try:
            found.rows.append(reader.row(number, told))
        except ValueError as error:
            found.unread.append((number, str(error)))
    return found


def kind_of(columns: Sequence[str]) -> ListKind:
    """Return whose columns these are."""
    folded = {column.casefold() for column in columns}
    return next((kind for kind, telling in _TELLING.items() if telling <= folded), ListKind.PLAIN)


def table_rows(path: Path, sheet: str | None) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows of a table, each with its number in the file.

    Raises:
        InputError: It cannot be read, or is of no form that is understood.
    """
    ending = path.suffix.lower()
    if ending in {".xlsx", ".xlsm"}:
        with open_file(str(path), path.name) as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise TooLargeError(path.name, f"it is over {LARGEST} bytes")
        yield from xlsx_rows(data, path.name, sheet)
    elif ending in {".csv", ".tsv", ".txt", ".gz"}:
        yield from _csv_rows(path)
    else:
        raise UnknownFormatError(path.name, "a list is a table: .csv or .xlsx")


def _csv_rows(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    item = Item(address=path.name, where=path.name, stem=path.stem)
    with open_file(str(path), path.name) as stream:
        _, found = open_rows(content(stream, item), None, LONGEST_ROW)
        for row in found:
            if row.error is not None:
                raise row.error
            yield row.line, row.cells


def _chosen(columns: Sequence[str], kind: ListKind, choice: Choice, where: str) -> dict[str, str]:
    """Return the column of each thing that a list of other columns holds.

    Raises:
        UsageError: A field or column is named that there is not.
        MalformedError: No column tells where or when.
    """
    if kind is not ListKind.PLAIN:
        return {}
    folded = {re.sub(r"[\s_-]+", "_", column).casefold(): column for column in columns}
    found: dict[str, str] = {}
    for name, column in choice.fields:
        if name not in _PLAIN or column not in columns:
            known = ", ".join(_PLAIN)
            detail = f"fields are {known}, and the column has to be there"
            raise UsageError(f"--field {name}={column}: {detail}")
        found[name] = column
    for name, keys in _PLAIN.items():
        known_as = next((folded[key] for key in keys if key in folded), None)
        if known_as is not None and known_as not in found.values():
            found.setdefault(name, known_as)
    if "date" not in found or not {"place", "latitude"} & found.keys():
        raise MalformedError(where, "no columns tell date and place; name them with --field")
    return found


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the rows of one list.

    Attributes:
        kind: Whose columns it has.
        chosen: Of a list of other columns, by what they hold.
        order: Of its dates.
    """

    kind: ListKind
    chosen: Mapping[str, str]
    order: str | None

    def row(self, number: int, told: Mapping[str, str]) -> Listed:
        """Return what a row says.

        Raises:
            ValueError: A date, coordinate or count cannot be read.
        """
        cells = {key.casefold(): value.strip() for key, value in told.items()}
        match self.kind:
            case ListKind.GED:
                return self._ged(number, cells)
            case ListKind.ACLED:
                return self._acled(number, cells)
            case ListKind.AIRWARS:
                return self._airwars(number, cells)
            case ListKind.PLAIN:
                return self._plain(number, told)

    def _ged(self, number: int, cells: Mapping[str, str]) -> Listed:
        counts = [
            Count(
                outcome=Outcome.KILLED,
                group=None,
                low=_count(cells.get("low", "")),
                best=_count(cells.get("best", "")),
                high=_count(cells.get("high", "")),
            )
        ]
        civilians = _count(cells.get("deaths_civilians", ""))
        if civilians:
            counts.append(_exact(Outcome.KILLED, Group.CIVILIAN, civilians))
        precision = cells.get("where_prec", "")
        return Listed(
            row=number,
            id=cells.get("id") or str(number),
            days=self._days(cells.get("date_start", ""), cells.get("date_end", "")),
            place=_place(
                cells.get("where_coordinates"),
                cells,
                int(precision) if precision.isdecimal() else 1,
                cells.get("adm_1"),
            ),
            counts=tuple(counts),
        )

    def _acled(self, number: int, cells: Mapping[str, str]) -> Listed:
        days = self._days(cells.get("event_date", ""), "")
        precision = cells.get("time_precision", "")
        if days is not None and precision == _WEEK:
            days = days[0] - _HALF_WEEK, days[0] + _HALF_WEEK
        elif days is not None and precision == _MONTH:
            days = _month(days[0])
        deaths = _count(cells.get("fatalities", ""))
        # ACLED writes 0 where nobody tells of the dead.
        counts = (_least(Outcome.KILLED, deaths),) if deaths else ()
        return Listed(
            row=number,
            id=cells.get("event_id_cnty") or str(number),
            days=days,
            place=_place(
                cells.get("location"),
                cells,
                _GEO.get(cells.get("geo_precision", ""), 1),
                cells.get("admin1"),
            ),
            types=_acled_types(cells.get("sub_event_type", "")),
            counts=counts,
        )

    def _airwars(self, number: int, cells: Mapping[str, str]) -> Listed:
        counts = []
        for name, group in OURS.items():
            for outcome in (Outcome.KILLED, Outcome.INJURED):
                ends = [_count(cells.get(f"{name}_{outcome}_{end}", "")) for end in ("min", "max")]
                if any(ends):
                    whom = None if group is Group.UNKNOWN else group
                    counts.append(
                        Count(outcome=outcome, group=whom, low=ends[0], best=None, high=ends[1])
                    )
        accuracy = cells.get("geolocation_accuracy_slug", "")
        return Listed(
            row=number,
            id=cells.get("code") or str(number),
            days=self._days(cells.get("date", ""), cells.get("date_end", "")),
            place=_place(
                cells.get("location_name"), cells, _ACCURACY.get(accuracy, 1), cells.get("region")
            ),
            types=types_of(cells.get("strike_type_name", "")),
            counts=tuple(counts),
        )

    def _plain(self, number: int, told: Mapping[str, str]) -> Listed:
        cells = {name: told.get(column, "").strip() for name, column in self.chosen.items()}
        return Listed(
            row=number,
            id=cells.get("id") or str(number),
            days=self._days(cells.get("date", ""), cells.get("date_end", "")),
            place=_place(cells.get("place"), cells, 1, cells.get("admin1")),
            types=types_of(cells.get("type", "")),
            counts=tuple(_harm(cells, "killed", Outcome.KILLED))
            + tuple(_harm(cells, "injured", Outcome.INJURED)),
        )

    def _days(self, first: str, last: str) -> tuple[dt.date, dt.date] | None:
        start = day_of(first, self.order)
        end = day_of(last, self.order) or start
        if start is None or end is None:
            return None
        return min(start, end), max(start, end)


def _place(
    name: str | None, cells: Mapping[str, str], precision: int, admin1: str | None
) -> PlaceRef | None:
    """Return the place of a row; its country where it has no coordinates.

    Lists file one town under different countries: where there are coordinates, they count alone.
    """
    lat, lon = _degrees(cells.get("latitude", ""), 90), _degrees(cells.get("longitude", ""), _FAR)
    named = (cells.get("country") or cells.get("country_name") or "").casefold()
    country = None if lat is not None else _countries().get(named)
    if not name and lat is None and country is None:
        return None
    both = lat is not None and lon is not None
    return PlaceRef(
        role=PlaceRole.EVENT,
        name=name or None,
        country=country,
        admin1=admin1 or None,
        lat=lat if both else None,
        lon=lon if both else None,
        where_prec=precision,
    )


@cache
def _countries() -> dict[str, str]:
    return {entry.name.casefold(): code for code, entry in country_table().items()}


def _acled_types(name: str) -> frozenset[EventType]:
    if name in _SUBTYPES:
        return frozenset({_SUBTYPES[name]})
    return frozenset(kind for kind, (_, _, finer) in KINDS.items() if finer == name)


def types_of(words: str) -> frozenset[EventType]:
    """Return the kinds of event that some words can mean; empty where none is known."""
    folded = words.casefold()
    return frozenset(kind for pattern, kind in _WORDS if re.search(pattern, folded))


def _harm(cells: Mapping[str, str], name: str, outcome: Outcome) -> Iterator[Count]:
    """Yield the count of an outcome that a row of any list gives."""
    written = cells.get(name, "")
    ends = _RANGE.fullmatch(written)
    best = None if ends else _count(written)
    low = _count(cells.get(f"{name}_min", "")) if not ends else _count(ends[1])
    high = _count(cells.get(f"{name}_max", "")) if not ends else _count(ends[2])
    if low is None and high is None and best is not None:
        low = high = best
    if (low, best, high) != (None, None, None):
        yield Count(outcome=outcome, group=None, low=low, best=best, high=high)


def _exact(outcome: Outcome, group: Group | None, value: int) -> Count:
    return Count(outcome=outcome, group=group, low=value, best=value, high=value)


def _least(outcome: Outcome, value: int) -> Count:
    return Count(outcome=outcome, group=None, low=value, best=None, high=None)


def _count(written: str) -> int | None:
    """Return the number in a cell; ``None`` for an empty one.

    Raises:
        ValueError: It is no whole number.
    """
    if not written:
        return None
    found = _NUMBER.fullmatch(written)
    if found is None:
        raise ValueError("a count is no whole number")
    return int(found[1].replace(",", ""))


def _degrees(written: str, limit: int) -> float | None:
    if not written:
        return None
    value = float(written)
    if not -limit <= value <= limit:
        raise ValueError("a coordinate is out of range")
    return value


def day_of(written: str, order: str | None) -> dt.date | None:
    """Return the day in a cell; ``None`` for an empty one, and for one that may be two days.

    Args:
        written: For instance ``2031-05-04``, ``4 May 2031``, ``May 4, 2031`` or ``04/05/2031``.
        order: ``dmy`` or ``mdy``, of the last of these.

    Raises:
        ValueError: It is no day.
    """
    text = written.strip()
    if not text:
        return None
    if found := _ISO.match(text):
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NAMED.match(text):
        return dt.date(int(found[3]), _month_of(found[2]), int(found[1]))
    if found := _NAMED_FIRST.match(text):
        return dt.date(int(found[3]), _month_of(found[1]), int(found[2]))
    if found := _SLASHED.match(text):
        one, two, year = map(int, found.groups())
        months = len(_MONTHS)
        if order is None and one != two and max(one, two) <= months:
            return None
        first = order == "mdy" or (order is None and two > months)
        return dt.date(year, one, two) if first else dt.date(year, two, one)
    raise ValueError("a date is in no form that is understood")


def _month_of(name: str) -> int:
    number = _MONTHS.get(name[:3].casefold())
    if number is None:
        raise ValueError("a date names no month")
    return number


def _month(day: dt.date) -> tuple[dt.date, dt.date]:
    last = calendar.monthrange(day.year, day.month)[1]
    return day.replace(day=1), day.replace(day=last)


__all__ = [
    "RULES",
    "Choice",
    "Count",
    "List",
    "ListKind",
    "Listed",
    "day_of",
    "kind_of",
    "read_list",
    "table_rows",
    "types_of",
]
