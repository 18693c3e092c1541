"""Places of the user's own, from CSV.

Columns: ``name`` (required), ``aliases`` (parted by ``|``), ``lat``, ``lon``, ``country`` (ISO
3166-1 alpha-2; codes for users such as ``XV`` are allowed), ``admin1``, ``kind``, ``prec``. Other
columns are ignored. An entry of the user wins over every built-in entry of the same name.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from reportedly.atlas.names import fold
from reportedly.atlas.place import Place
from reportedly.errors import EncodingError, MalformedError, UnreadableError
from reportedly.ids import make_id

PRECISION = {
    "settlement": 1,
    "site": 1,
    "adm2": 3,
    "adm1": 4,
    "informal": 5,
    "line": 5,
    "country": 6,
    "water": 7,
}
"""``where_prec`` of an event in a place, by the kind of place."""

_CODE = re.compile(r"[A-Z]{2}")
_LIMITS = {"lat": 90.0, "lon": 180.0}


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
    """Return pairs of folded name and entry from a user's CSV file.

    Raises:
        EncodingError: It is not UTF-8.
        MalformedError: A column or value is missing or wrong; names file and line.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EncodingError(str(path), "it is not UTF-8") from error
    reader = csv.DictReader(text.splitlines())
    if "name" not in (reader.fieldnames or ()):
        raise MalformedError(f"{path}:1", "there is no column 'name'")
    found: list[tuple[str, Place]] = []
    try:
        for row in reader:
            found += _entry(f"{path}:{reader.line_num}", row)
    except csv.Error as error:
        raise MalformedError(f"{path}:{reader.line_num}", str(error)) from error
    return tuple(found)


def _entry(where: str, row: dict[str, str | None]) -> list[tuple[str, Place]]:
    value = {key: (row.get(key) or "").strip() for key in row if isinstance(row.get(key), str)}
    name = value.get("name", "")
    aliases = [a.strip() for a in value.get("aliases", "").split("|")]
    keys = list(dict.fromkeys(key for key in map(fold, (name, *aliases)) if key))
    if not fold(name):
        raise MalformedError(where, "the name is empty")
    country = value.get("country") or None
    if country is not None and not _CODE.fullmatch(country):
        raise MalformedError(where, f"country {country!r} is not two capital letters")
    kind = value.get("kind") or "settlement"
    if kind not in PRECISION:
        raise MalformedError(where, f"kind {kind!r} is none of {', '.join(PRECISION)}")
    lat, lon = _degrees(where, value, "lat"), _degrees(where, value, "lon")
    if (lat is None) != (lon is None):
        raise MalformedError(where, "lat and lon must stand together")
    content = [name, keys, country, value.get("admin1", ""), kind, lat, lon]
    place = Place(
        id=f"user:{make_id('place', content)[:16]}",
        name=name,
        kind=kind,
        prec=_precision(where, value.get("prec", ""), kind),
        country=country,
        admin1=value.get("admin1") or None,
        lat=lat,
        lon=lon,
        first=True,
    )
    return [(key, place) for key in keys]


def _degrees(where: str, value: dict[str, str], column: str) -> float | None:
    given = value.get(column, "")
    if not given:
        return None
    try:
        number = float(given)
    except ValueError:
        raise MalformedError(where, f"{column} {given!r} is not a number") from None
    # Written so that a value that is no number at all fails too.
    if not -_LIMITS[column] <= number <= _LIMITS[column]:
        raise MalformedError(where, f"{column} {given} is outside {_LIMITS[column]:g} degrees")
    return round(number, 5)


def _precision(where: str, given: str, kind: str) -> int:
    if not given:
        return PRECISION[kind]
    if not re.fullmatch(r"[1-7]", given):
        raise MalformedError(where, f"prec {given!r} is not a number from 1 to 7")
    return int(given)
