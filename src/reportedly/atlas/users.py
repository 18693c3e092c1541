"""Places of the user's own, in the package's columns.

Columns: ``name`` (required), ``aliases`` (parted by ``|``), ``lat``, ``lon``, ``country`` (ISO
3166-1 alpha-2; codes for users such as ``XV`` are allowed), ``admin1``, ``kind``, ``prec``,
``population``. Other columns are ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from reportedly.atlas.kinds import PRECISION
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place
from reportedly.atlas.tables import Row, read_table, several
from reportedly.errors import AtlasListError, UnreadableError
from reportedly.ids import make_id

_CODE = re.compile(r"[A-Z]{2}")
_WHOLE = re.compile(r"[0-9]{1,12}")
_LIMITS = {"lat": 90.0, "lon": 180.0}
_OWN = ("name", "aliases", "lat", "lon", "country", "admin1", "kind", "prec", "population")


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place of the user's with the names it answers to.

    Attributes:
        place: The entry.
        names: Its name, then its aliases, as the file writes them; none folds to nothing.
    """

    place: Place
    names: tuple[str, ...]


def read_bytes(path: Path) -> bytes:
    """Return a user file's bytes.

    Raises:
        UnreadableError: It cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(str(path), error.strerror or "it cannot be read") from error


def load_places(path: Path, data: bytes) -> tuple[tuple[str, Place], ...]:
    """Return pairs of folded name and entry from a user's file in the package's own columns.

    Such an entry keeps every built-in entry of the same name out.

    Raises:
        EncodingError: It is not UTF-8.
        AtlasListError: A column or value is missing or wrong; names file and line.
    """
    table = read_table(str(path), data)
    if "name" not in table.columns:
        raise AtlasListError(f"{path}:1", "there is no column 'name'")
    found: list[tuple[str, Place]] = []
    for where, row in table.rows:
        own = place_of(where, {column: row.get(column, "") for column in _OWN}, first=True)
        found += [(key, own.place) for key in dict.fromkeys(map(fold, own.names))]
    return tuple(found)


def place_of(where: str, value: Row, *, first: bool = False) -> OwnPlace:
    """Return the place that one row stands for.

    Args:
        where: The row's place in its file, for messages.
        value: Its cells by the package's own columns, and ``id`` where it has one of its own.
        first: Whether the bare name means this place whatever else bears it.

    Raises:
        AtlasListError: A value is missing or wrong.
    """
    name = value.get("name", "")
    if not fold(name):
        raise AtlasListError(where, "the name is empty")
    names = tuple(one for one in dict.fromkeys((name, *several(value.get("aliases", "")))))
    country = value.get("country") or None
    if country is not None and not _CODE.fullmatch(country):
        raise AtlasListError(where, f"country {country!r} is not two capital letters")
    kind = value.get("kind") or "settlement"
    if kind not in PRECISION:
        raise AtlasListError(where, f"kind {kind!r} is none of {', '.join(PRECISION)}")
    lat, lon = _degrees(where, value, "lat"), _degrees(where, value, "lon")
    if (lat is None) != (lon is None):
        raise AtlasListError(where, "lat and lon must stand together")
    keys = [key for key in dict.fromkeys(map(fold, names)) if key]
    content = [name, keys, country, value.get("admin1", ""), kind, lat, lon]
    place = Place(
        id=value.get("id") or f"user:{make_id('place', content)[:16]}",
        name=name,
        kind=kind,
        prec=_precision(where, value.get("prec", ""), kind),
        country=country,
        admin1=value.get("admin1") or None,
        lat=lat,
        lon=lon,
        population=_population(where, value.get("population", "")),
        first=first,
    )
    return OwnPlace(place, tuple(one for one in names if fold(one)))


def _degrees(where: str, value: Row, column: str) -> float | None:
    given = value.get(column, "")
    if not given:
        return None
    try:
        number = float(given)
    except ValueError:
        raise AtlasListError(where, f"{column} {given!r} is not a number") from None
    # Written so that a value that is no number at all fails too.
    if not -_LIMITS[column] <= number <= _LIMITS[column]:
        raise AtlasListError(where, f"{column} {given} is outside {_LIMITS[column]:g} degrees")
    return round(number, 5)


def _precision(where: str, given: str, kind: str) -> int:
    if not given:
        return PRECISION[kind]
    if not re.fullmatch(r"[1-7]", given):
        raise AtlasListError(where, f"prec {given!r} is not a number from 1 to 7")
    return int(given)


def _population(where: str, given: str) -> int:
    # Tables that passed through a spreadsheet write whole numbers as 120.0.
    plain = given.removesuffix(".0")
    if plain and not _WHOLE.fullmatch(plain):
        raise AtlasListError(where, f"population {given!r} is no whole number in digits alone")
    return int(plain or 0)
