"""Looks names up: the user's places first, then countries and regions, then settlements.

A look-up gives every entry of that name, in a fixed order; choosing among them needs the text and
is the reader's business. The index is opened on first use, read-only, once for each process and
thread, so that a gazetteer may be used after a fork and handed to worker processes.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from reportedly.atlas.cache import ensure
from reportedly.atlas.names import fold, loose
from reportedly.atlas.place import Place
from reportedly.atlas.regions import abbreviations, capitals, continents
from reportedly.atlas.tabled import Row, Tabled
from reportedly.errors import ArtefactError

_EXACT = (
    "SELECT p.id, p.name, p.country, p.division, p.lat, p.lon, p.population, p.kind, f.main"
    " FROM folded f JOIN place p ON p.id = f.place WHERE f.key = ?"
    " ORDER BY f.main DESC, p.population DESC, p.id LIMIT 60"
)
_LEVELED = (
    "SELECT p.id, p.name, p.country, p.division, p.lat, p.lon, p.population, p.kind, 0"
    " FROM leveled f JOIN place p ON p.id = f.place WHERE f.key = ?"
    " ORDER BY p.population DESC, p.id LIMIT 60"
)
_DIVIDED = (
    "SELECT p.id, p.name, p.country, p.division, p.lat, p.lon, p.population, p.kind, 1"
    " FROM divided d JOIN place p ON p.id = d.place WHERE d.key = ?"
    " ORDER BY p.kind, p.population DESC, p.id DESC LIMIT 60"
)
_REMEMBERED = 50_000
_MAPPED = 256 * 1024 * 1024


class _Index:
    """Connections to the index, one for each process and thread."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._local = threading.local()

    def rows(self, query: str, *values: str) -> list[Row]:
        """Return the rows of a query.

        Raises:
            ArtefactError: The index is damaged or cannot be opened.
        """
        try:
            return self._connection().execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise ArtefactError(f"the gazetteer cannot be read: {error}") from error

    def _connection(self) -> sqlite3.Connection:
        held: tuple[int, sqlite3.Connection] | None = getattr(self._local, "held", None)
        # SQLite connections must not be carried over a fork.
        if held is None or held[0] != os.getpid():
            path = ensure() if self.path is None else self.path
            uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(uri, uri=True)
            # Pages are read from the mapped file, without a call to the system for each.
            connection.execute(f"PRAGMA mmap_size={_MAPPED}")
            held = (os.getpid(), connection)
            self._local.held = held
        return held[1]

    def close(self) -> None:
        """Close this thread's connection."""
        held: tuple[int, sqlite3.Connection] | None = getattr(self._local, "held", None)
        if held is not None and held[0] == os.getpid():
            held[1].close()
        self._local.held = None


class Gazetteer:
    """Names to places.

    Args:
        own: The user's entries, as pairs of folded name and entry.
        index: The index of settlements; by default the one in the cache, built on first use.
    """

    def __init__(self, own: Sequence[tuple[str, Place]] = (), index: Path | None = None) -> None:
        self._index = _Index(index)
        self._own: dict[str, tuple[Place, ...]] = {}
        for key, place in own:
            self._own[key] = (*self._own.get(key, ()), place)
        self._tables: Tabled | None = None
        self._find = lru_cache(maxsize=_REMEMBERED)(self._look_up)
        self._divided = lru_cache(maxsize=_REMEMBERED)(self._look_up_division)
        self._find_loose = lru_cache(maxsize=_REMEMBERED)(self._look_up_loose)

    def find(self, name: str) -> tuple[Place, ...]:
        """Return every place of that name, spelling habits aside; empty where there is none.

        Order: the user's own, which keep all others out; places whose bare name means them
        (countries, the Gaza Strip); settlements, canonical names first and larger ones before
        smaller; divisions.
        """
        return self._find(fold(name))

    def find_loose(self, name: str) -> tuple[Place, ...]:
        """Return settlements whose name may be another spelling of this one, larger ones first."""
        return self._find_loose(loose(name))

    def division(self, name: str) -> tuple[Place, ...]:
        """Return the divisions of that name, given with or without its generic word ("Borno").

        Those of the package's own tables come first, then first-order ones, then larger ones.
        """
        return self._divided(fold(name))

    def demonym(self, word: str) -> str | None:
        """Return the country whose people or things an adjective or noun names ("Syrian")."""
        return self._table().demonyms.get(fold(word))

    def fixed(self, name: str) -> tuple[Place, ...]:
        """Return the countries, divisions and regions of that name in the package's own tables."""
        return self._table().bare.get(fold(name), ())

    def abbreviation(self, words: str) -> Place | None:
        """Return what a customary abbreviation names, as it is written ("Ky.", "N.S.W.", "UK")."""
        return self._table().of_code(abbreviations().get(words))

    def continent(self, name: str) -> Place | None:
        """Return the continent or broad region of that name ("Middle East").

        They are no places of events, so that ``find`` leaves them out.
        """
        return continents().get(fold(name))

    def country(self, code: str | None) -> Place | None:
        """Return the country of a code."""
        return self._table().countries.get(code or "")

    def is_capital(self, name: str) -> bool:
        """Tell whether the name is that of a capital, which may stand for its government."""
        return fold(name) in capitals()

    def close(self) -> None:
        """Close the index; the next look-up opens it again."""
        self._index.close()

    def _look_up(self, key: str) -> tuple[Place, ...]:
        if key in self._own:
            return self._own[key]
        if not key:
            return ()
        tables = self._table()
        fixed = tables.bare.get(key, ())
        rows = self._index.rows(_EXACT, key)
        if not key.isascii():
            # Canonical names are Latin; in another script every name is as good.
            rows = [(*row[:-1], 1) for row in rows]
        found = tuple([tables.entry(row) for row in rows if not tables.covers(row)])
        if not fixed and len(found) <= 1:
            return found
        first = tuple(place for place in fixed if place.first)
        own = tuple(p for p in fixed if p.kind == "settlement" and not p.first)
        rest = tuple(p for p in fixed if p.kind != "settlement" and not p.first)
        named = {place.id for place in (*first, *own)}
        found = tuple(place for place in found if place.id not in named)
        towns = tuple(p for p in found if p.kind == "settlement")
        return (*first, *_ordered((*own, *towns)), *rest, *_divisions(found, (*fixed, *towns)))

    def _look_up_division(self, key: str) -> tuple[Place, ...]:
        tables = self._table()
        own = tables.divisions.get(key, ())
        rows = [row for row in self._index.rows(_DIVIDED, key) if not tables.covers(row)]
        return (*own, *(place for place in map(tables.entry, rows) if not _held(place, own)))

    def _look_up_loose(self, key: str) -> tuple[Place, ...]:
        if not key:
            return ()
        tables = self._table()
        return tuple(tables.entry(row) for row in self._index.rows(_LEVELED, key))

    def _table(self) -> Tabled:
        if self._tables is None:
            self._tables = Tabled(self._index.rows)
        return self._tables


def _ordered(settlements: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(sorted(settlements, key=lambda p: (not p.main, -p.population, p.id)))


def _divisions(found: Sequence[Place], others: Sequence[Place]) -> tuple[Place, ...]:
    """Leave out a second-order division that shares its name with something of its country.

    Texts then mean the town, unless they say "district": then ``Gazetteer.division`` is asked.
    """
    held = {place.country for place in others}
    kept = [p for p in found if p.kind == "adm1"]
    kept += [p for p in found if p.kind == "adm2" and p.country not in held]
    return tuple(kept)


def _held(place: Place, own: Sequence[Place]) -> bool:
    return any(place.kind == other.kind and place.country == other.country for other in own)
