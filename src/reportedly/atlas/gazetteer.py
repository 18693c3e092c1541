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
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from reportedly.atlas.cache import ensure
from reportedly.atlas.names import fold, loose
from reportedly.atlas.place import Place
from reportedly.atlas.regions import Region, capitals, countries, regions, states
from reportedly.errors import ArtefactError

_EXACT = (
    "SELECT p.id, p.name, p.country, p.division, p.lat, p.lon, p.population, f.main"
    " FROM folded f JOIN place p ON p.id = f.place WHERE f.key = ?"
    " ORDER BY f.main DESC, p.population DESC, p.id LIMIT 60"
)
_LEVELED = (
    "SELECT p.id, p.name, p.country, p.division, p.lat, p.lon, p.population, 0"
    " FROM leveled f JOIN place p ON p.id = f.place WHERE f.key = ?"
    " ORDER BY p.population DESC, p.id LIMIT 60"
)
_SEAT = (
    "SELECT p.id, p.name, p.country, p.division, p.lat, p.lon, p.population, 1"
    " FROM folded f JOIN place p ON p.id = f.place WHERE f.key = ? AND p.country = ?"
    " ORDER BY f.main DESC, p.population DESC, p.id LIMIT 1"
)
_DIVISION = 3
_REMEMBERED = 50_000


class _Index:
    """Connections to the index, one for each process and thread."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._local = threading.local()

    def rows(self, query: str, *values: str) -> list[tuple[object, ...]]:
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
            held = (os.getpid(), sqlite3.connect(uri, uri=True))
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
        self._tables: _Tables | None = None
        self._find = lru_cache(maxsize=_REMEMBERED)(self._look_up)
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
        """Return the divisions of that name, given without its generic word ("Borno")."""
        return self._table().divisions.get(fold(name), ())

    def demonym(self, word: str) -> str | None:
        """Return the country whose people or things an adjective or noun names ("Syrian")."""
        return self._table().demonyms.get(fold(word))

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
        first = tuple(place for place in fixed if place.first)
        own = tuple(p for p in fixed if p.kind == "settlement" and not p.first)
        rest = tuple(p for p in fixed if p.kind != "settlement" and not p.first)
        named = {place.id for place in (*first, *own)}
        found = tuple(p for p in map(tables.settlement, rows) if p.id not in named)
        if not key.isascii():
            # Canonical names are Latin; in another script every name is as good.
            found = tuple(replace(place, main=True) for place in found)
        return (*first, *_ordered((*own, *found)), *rest)

    def _look_up_loose(self, key: str) -> tuple[Place, ...]:
        if not key:
            return ()
        tables = self._table()
        return tuple(tables.settlement(row) for row in self._index.rows(_LEVELED, key))

    def _table(self) -> _Tables:
        if self._tables is None:
            self._tables = _Tables(self._index)
        return self._tables


class _Tables:
    """The tables of the package, joined to the index through the seats of divisions."""

    def __init__(self, index: _Index) -> None:
        self.bare: dict[str, tuple[Place, ...]] = {}
        self.divisions: dict[str, tuple[Place, ...]] = {}
        self.demonyms: dict[str, str] = {}
        self._names: dict[tuple[str, str], str] = {}
        for country in countries():
            self._add(self.bare, country.keys, country.place)
            self.demonyms |= dict.fromkeys(country.demonyms, country.place.country or "")
        for region in regions():
            place = self._seated(index, region)
            self._add(self.bare, region.keys, place)
            if place.kind in {"adm1", "adm2"}:
                self._add(self.divisions, region.division_keys, place)
        for code, state in states().items():
            self._names["US", code] = state.name
            self._add(self.bare, (fold(state.name),), state)
            self._add(self.divisions, (fold(state.name),), state)

    @staticmethod
    def _add(table: dict[str, tuple[Place, ...]], keys: Sequence[str], place: Place) -> None:
        for key in keys:
            table[key] = (*table.get(key, ()), place)

    def _seated(self, index: _Index, region: Region) -> Place:
        place = region.place
        country = place.country or next(iter(place.claimed), None)
        rows = index.rows(_SEAT, fold(region.seat), country) if region.seat and country else []
        if not rows:
            return place
        seat = self.settlement(rows[0])
        if place.kind == "settlement":
            # The row only spells the settlement's name as reports do.
            return replace(seat, name=place.name, main=True, first=place.first)
        if place.kind == "adm1" and seat.country is not None:
            self._names.setdefault((seat.country, str(rows[0][_DIVISION])), region.base)
        return place if place.lat is not None else replace(place, lat=seat.lat, lon=seat.lon)

    def settlement(self, row: tuple[object, ...]) -> Place:
        """Return the entry of one row of the index."""
        number, name, country, division, lat, lon, population, main = row
        return Place(
            id=f"geonames:{number}",
            name=str(name),
            kind="settlement",
            prec=1,
            country=str(country),
            admin1=self._names.get((str(country), str(division))),
            lat=_degree(lat),
            lon=_degree(lon),
            population=int(str(population)),
            main=bool(main),
        )


def _ordered(settlements: Sequence[Place]) -> tuple[Place, ...]:
    return tuple(sorted(settlements, key=lambda p: (not p.main, -p.population, p.id)))


def _degree(value: object) -> float:
    return float(str(value))
