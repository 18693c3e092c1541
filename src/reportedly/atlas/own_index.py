"""An index of one list of the user's places, made when the list is added.

The same tables as the index of settlements, so that a dump of twelve million places is as cheap to
ask as a list of ten. Rows go in as they come; places that share an id are one, with the names of
all.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path

from reportedly.atlas.names import fold, loose
from reportedly.atlas.place import Place
from reportedly.atlas.users import OwnPlace
from reportedly.errors import AtlasFolderError

REVISION = 2
"""Raised whenever the same list may give another index."""

_CODE = 3
_SCHEMA = """
CREATE TABLE place (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
                    kind TEXT NOT NULL, prec INTEGER NOT NULL, country TEXT, admin1 TEXT,
                    lat REAL, lon REAL, population INTEGER NOT NULL);
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
"""
_COLUMNS = "p.id, p.name, p.kind, p.prec, p.country, p.admin1, p.lat, p.lon, p.population"
_EXACT = (
    f"SELECT {_COLUMNS}, f.main FROM folded f JOIN place p ON p.number = f.place"  # noqa: S608
    " WHERE f.key = ? ORDER BY f.main DESC, p.population DESC, p.id LIMIT 60"
)
_LEVELED = (
    f"SELECT {_COLUMNS}, 0 FROM leveled f JOIN place p ON p.number = f.place"  # noqa: S608
    " WHERE f.key = ? ORDER BY p.population DESC, p.id LIMIT 60"
)


def index_name() -> str:
    """Return the name of an index's file, which tells revisions apart."""
    return f"places-r{REVISION}.sqlite"


def build_index(target: Path, found: Iterable[OwnPlace]) -> int:
    """Write the index of some places; return how many there are.

    Raises:
        InputError: What yields the places met a wrong row.
        AtlasFolderError: It cannot be written.
    """
    try:
        database = sqlite3.connect(target)
        try:
            # The file is moved into place when it is whole, so nothing needs to survive a crash.
            database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
            database.execute("BEGIN")
            for own in found:
                _write(database, own)
            database.execute("COMMIT")
            database.executescript(_FINISH)
            database.execute("VACUUM")
            return int(database.execute("SELECT count(*) FROM place").fetchone()[0])
        finally:
            database.close()
    except sqlite3.Error as error:
        raise AtlasFolderError(str(target.parent), f"the index cannot be made: {error}") from error


def _write(database: sqlite3.Connection, own: OwnPlace) -> None:
    p = own.place
    row = (p.id, p.name, p.kind, p.prec, p.country, p.admin1, p.lat, p.lon, p.population)
    database.execute(
        "INSERT OR IGNORE INTO place (id, name, kind, prec, country, admin1, lat, lon, population)"
        " VALUES (?,?,?,?,?,?,?,?,?)",
        row,
    )
    (number,) = database.execute("SELECT number FROM place WHERE id = ?", (p.id,)).fetchone()
    # Codes such as PS and PSE stand among the names of some lists; in a text they are initials.
    kept = [n for n in own.names if n == p.name or not (n.isupper() and len(n) <= _CODE)]
    names = [(fold(n), loose(n), number, int(n == p.name)) for n in kept]
    database.executemany("INSERT INTO raw VALUES (?,?,?,?)", names)


class OwnIndex:
    """Looks places up in the index of one list; opened once for each process and thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._local = threading.local()

    def find(self, key: str) -> tuple[Place, ...]:
        """Return the places of a folded name, canonical names and larger places first."""
        return self._places(_EXACT, key)

    def find_loose(self, key: str) -> tuple[Place, ...]:
        """Return the places with a name of that loose form, larger ones first."""
        return self._places(_LEVELED, key)

    def close(self) -> None:
        """Close this thread's connection."""
        held: tuple[int, sqlite3.Connection] | None = getattr(self._local, "held", None)
        if held is not None and held[0] == os.getpid():
            held[1].close()
        self._local.held = None

    def _places(self, query: str, key: str) -> tuple[Place, ...]:
        try:
            rows = self._connection().execute(query, (key,)).fetchall()
        except sqlite3.Error as error:
            told = f"its index cannot be read: {error}"
            raise AtlasFolderError(str(self._path.parent), told) from error
        return tuple(_place(row) for row in rows)

    def _connection(self) -> sqlite3.Connection:
        held: tuple[int, sqlite3.Connection] | None = getattr(self._local, "held", None)
        # SQLite connections must not be carried over a fork.
        if held is None or held[0] != os.getpid():
            uri = f"{self._path.absolute().as_uri()}?mode=ro&immutable=1"
            held = (os.getpid(), sqlite3.connect(uri, uri=True))
            self._local.held = held
        return held[1]


def _place(row: tuple[object, ...]) -> Place:
    code, name, kind, prec, country, admin1, lat, lon, population, main = row
    return Place(
        id=str(code),
        name=str(name),
        kind=str(kind),
        prec=int(str(prec)),
        country=None if country is None else str(country),
        admin1=None if admin1 is None else str(admin1),
        lat=None if lat is None else float(str(lat)),
        lon=None if lon is None else float(str(lon)),
        population=int(str(population)),
        main=bool(main),
    )
