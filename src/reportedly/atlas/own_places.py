"""Reads places from the user's files: tables, GeoJSON and dumps of GeoNames.

Each adapter gives the same: the cells of the package's own columns (``name``, ``aliases``, ``lat``,
``lon``, ``country``, ``admin1``, ``kind``, ``prec``, ``population``), which
:func:`reportedly.atlas.users.place_of` then holds to their form. Dumps of GeoNames are read a line
at a time, since the largest has twelve million.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.atlas.geometry import Shape, shape_of
from reportedly.atlas.kinds import LIMITED_KM, SMALL_KM, kind_of
from reportedly.atlas.tables import Row, read_json, read_table
from reportedly.atlas.users import OwnPlace, place_of, read_bytes
from reportedly.errors import AtlasListError, EncodingError, UnreadableError

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("name", "name:en", "name_en"),
    "lat": ("lat", "latitude"),
    "lon": ("lon", "lng", "long", "longitude"),
    "country": ("country", "country_code", "iso2", "iso_a2"),
    "admin1": ("admin1",),
    "kind": ("kind", "placetype", "place", "type"),
    "prec": ("prec",),
    "population": ("population",),
    "geonames": ("geonames_id", "geonameid"),
}
"""Columns by the names they have in files; the first that is there is taken."""

FIELDS = (*COLUMNS, "aliases")
"""What a column of a file may be named to hold."""

_ALIASES = re.compile(
    r"aliases|other_names|alt_?names?|alternate_?names?|official_name|names?[:_]\w+"
)
_GEONAMES = re.compile(r"\d+\t[^\t\n]*\t[^\t\n]*\t")
_GEONAMES_COLUMNS = 19
_SAMPLE = 4096
_PARTS = re.compile(r"[|;]")


@dataclass(slots=True)
class Source:
    """A file of places, what it leaves out, and what was found odd about it.

    Attributes:
        path: The file, as messages name it.
        fields: Pairs of an own column and the column it is kept in; several for aliases.
        country: Country of places whose row says none.
        kind: Kind of places whose row says none.
        unknown: Words for kinds that are not known, with how many rows have them; such rows are
            taken for named places.
    """

    path: Path
    fields: tuple[tuple[str, str], ...] = ()
    country: str | None = None
    kind: str | None = None
    unknown: dict[str, int] = field(default_factory=dict)


def read_places(source: Source, file: Path) -> Iterator[OwnPlace]:
    """Yield the places of a file, in its order.

    Args:
        source: How it is to be read and named.
        file: Where its bytes lie.

    Raises:
        UnreadableError: It cannot be opened.
        EncodingError: It is not UTF-8.
        AtlasListError: It is no list of places, or a value is missing or wrong; names file and row.
    """
    if _is_geonames(file):
        yield from _of_geonames(source, file)
        return
    where, data = str(source.path), read_bytes(file)
    if data.lstrip()[:1] == b"{":
        value = read_json(where, _text(where, data))
        if isinstance(value, dict) and value.get("type") in {"FeatureCollection", "Feature"}:
            yield from _of_geojson(source, value)
            return
    table = read_table(where, data)
    cells = _Cells(source, table.columns)
    for row_where, row in table.rows:
        yield place_of(row_where, cells.own(row))


def _text(where: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EncodingError(where, "it is not UTF-8") from error


class _Cells:
    """Finds the own columns among those of a file."""

    def __init__(self, source: Source, columns: Sequence[str]) -> None:
        self._source = source
        named: dict[str, list[str]] = {}
        for own, column in source.fields:
            if column not in columns:
                raise AtlasListError(f"{source.path}:1", f"there is no column {column!r}")
            named.setdefault(own, []).append(column)
        self._columns: dict[str, str] = {}
        for own, known in COLUMNS.items():
            found = next((name for name in (*named.get(own, ()), *known) if name in columns), None)
            if found is not None:
                self._columns[own] = found
        self._aliases = named.get("aliases") or [
            name for name in columns if _ALIASES.fullmatch(name) and name not in self._taken()
        ]
        if "name" not in self._columns:
            raise AtlasListError(f"{source.path}:1", "there is no column 'name'")

    def _taken(self) -> set[str]:
        return set(self._columns.values())

    def own(self, row: Row, shape: Shape | None = None) -> Row:
        """Return the cells of one row under the own columns."""
        cells = {own: row.get(column, "") for own, column in self._columns.items()}
        number = cells.pop("geonames", "")
        cells["id"] = f"geonames:{number}" if number.isascii() and number.isdigit() else ""
        parts = (part for name in self._aliases for part in _PARTS.split(row.get(name, "")))
        cells["aliases"] = "|".join(part.strip() for part in parts)
        cells["country"] = cells.get("country", "").upper() or self._source.country or ""
        cells["kind"] = self._kind(cells.get("kind", "") or self._source.kind or "", shape)
        if shape is not None:
            cells["lat"], cells["lon"] = str(shape.lat), str(shape.lon)
        return cells

    def _kind(self, word: str, shape: Shape | None) -> str:
        kind = kind_of(word)
        if word and kind is None:
            self._source.unknown[word] = self._source.unknown.get(word, 0) + 1
        if shape is None:
            return kind or "settlement"
        if shape.is_line and shape.reach_km > SMALL_KM and kind in {None, "site"}:
            return "line"
        if kind is None and shape.reach_km > LIMITED_KM:
            # An outline that wide is no named spot, whatever it is.
            return "informal"
        return kind or "site"


def _of_geojson(source: Source, value: Mapping[str, object]) -> Iterator[OwnPlace]:
    found = value.get("features") if value["type"] == "FeatureCollection" else [value]
    if not isinstance(found, list):
        raise AtlasListError(str(source.path), "it has no array of features")
    rows = []
    for number, one in enumerate(found, 1):
        where = f"{source.path}: feature {number}"
        if not isinstance(one, dict) or not isinstance(one.get("properties"), dict):
            raise AtlasListError(where, "it is no feature with properties")
        rows.append((where, _properties(one["properties"]), one.get("geometry")))
    names = dict.fromkeys(name for _, row, _ in rows for name in row)
    cells = _Cells(source, list(names))
    for where, row, geometry in rows:
        yield place_of(where, cells.own(row, shape_of(where, geometry)))


def _properties(given: Mapping[str, object]) -> Row:
    """Return the properties that are plain values, as text."""
    plain = {name: value for name, value in given.items() if isinstance(value, str | int | float)}
    found = {name: str(value).strip() for name, value in plain.items()}
    for name, value in given.items():
        if isinstance(value, list):
            found[name] = "|".join(str(one) for one in value)
    return found


def _is_geonames(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            head = stream.read(_SAMPLE).decode("utf-8", errors="replace")
    except OSError as error:
        raise UnreadableError(str(file), error.strerror or "it cannot be read") from error
    line = head.partition("\n")[0]
    return bool(_GEONAMES.match(line)) and line.count("\t") == _GEONAMES_COLUMNS - 1


def _of_geonames(source: Source, file: Path) -> Iterator[OwnPlace]:
    divisions = {
        (columns[8], columns[10]): columns[1]
        for _, columns in _geonames_lines(source, file)
        if columns[6:8] == ["A", "ADM1"]
    }
    for number, columns in _geonames_lines(source, file):
        kind = kind_of(f"{columns[6]}.{columns[7]}") or kind_of(columns[6])
        if kind is None:
            # Plants, undersea features and the like are no places of events.
            continue
        cells = {
            "id": f"geonames:{columns[0]}",
            "name": columns[1],
            "aliases": "|".join((columns[2], *columns[3].split(","))),
            "lat": columns[4],
            "lon": columns[5],
            "country": columns[8] or source.country or "",
            "admin1": "" if kind == "adm1" else divisions.get((columns[8], columns[10]), ""),
            "kind": kind,
            "population": columns[14],
        }
        yield place_of(f"{source.path}:{number}", cells)


def _geonames_lines(source: Source, file: Path) -> Iterator[tuple[int, list[str]]]:
    with file.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            try:
                columns = line.decode("utf-8").rstrip("\r\n").split("\t")
            except UnicodeDecodeError as error:
                raise EncodingError(f"{source.path}:{number}", "it is not UTF-8") from error
            if len(columns) != _GEONAMES_COLUMNS:
                told = f"{len(columns)} columns, where a dump of GeoNames has {_GEONAMES_COLUMNS}"
                raise AtlasListError(f"{source.path}:{number}", told)
            yield number, columns
