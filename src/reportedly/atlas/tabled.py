"""The tables of the package, joined to the index through the seats of divisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from reportedly.atlas.divisions import without_generic
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place
from reportedly.atlas.regions import Region, countries, regions, states

SEAT = (
    "SELECT p.id, p.name, p.country, p.division, p.lat, p.lon, p.population, p.kind, 1"
    " FROM folded f JOIN place p ON p.id = f.place WHERE f.key = ? AND p.country = ?"
    " AND p.kind = 'settlement' ORDER BY f.main DESC, p.population DESC, p.id LIMIT 1"
)
FIRST_ORDER = (
    "SELECT id, name, country, division, lat, lon, population, kind, 1 FROM place"
    " WHERE kind = 'adm1' ORDER BY id DESC"
)
PRECISION = {"settlement": 1, "adm2": 3, "adm1": 4}
Row = tuple[Any, ...]
Code = tuple[str, str]
"""Country and code of a first-order division."""


class Tabled:
    """Countries, divisions, regions, waters, lines and sites that the package names itself.

    A division of the index that one of these rows stands for too is left out of look-ups.

    Args:
        rows: Puts a query to the index.

    Attributes:
        bare: Places by the folded names they answer to on their own.
        divisions: First- and second-order divisions by folded names without a generic word.
        demonyms: Country by the folded adjectives and nouns for its people.
        countries: Country by its code.
    """

    def __init__(self, rows: Callable[..., list[Row]]) -> None:
        self.bare: dict[str, tuple[Place, ...]] = {}
        self.divisions: dict[str, tuple[Place, ...]] = {}
        self.demonyms: dict[str, str] = {}
        self.countries: dict[str, Place] = {}
        self._rows = rows
        self._names: dict[Code, str] = {}
        self._claimed: dict[Code, tuple[str, ...]] = {}
        self._by_code: dict[Code, Place] = {}
        self._second: set[tuple[str | None, str]] = set()
        self._first_order: dict[Code, Row] = {(row[2], row[3]): row for row in rows(FIRST_ORDER)}
        self._add_countries()
        self._add_states(self._first_order)
        self._add_regions(self._first_order)
        self._join(self._first_order)

    def _add_countries(self) -> None:
        for country in countries():
            self.countries[country.place.country or ""] = country.place
            self._add(self.bare, country.keys, country.place)
            self.demonyms |= dict.fromkeys(country.demonyms, country.place.country or "")

    def _add_states(self, first_order: dict[Code, Row]) -> None:
        for code, plain in states().items():
            row = first_order.get(("US", code))
            state = plain if row is None else _at(plain, row)
            self._names["US", code] = state.name
            self._by_code["US", code] = state
            self._add(self.bare, (fold(state.name),), state)
            self._add(self.divisions, (fold(state.name),), state)

    def _add_regions(self, first_order: dict[Code, Row]) -> None:
        by_name = {
            (country, without_generic(fold(row[1]))): (country, code)
            for (country, code), row in first_order.items()
        }
        for region in regions():
            place, code = self._seated(region)
            if place.kind == "adm1" and code is None:
                code = by_name.get((place.country or "", fold(region.base)))
            if place.kind == "adm1" and code is not None:
                row = first_order.get(code)
                if region.place.lat is None and row is not None:
                    place = _at(place, row)
                self._by_code.setdefault(code, place)
                self._names.setdefault(code, region.base)
                if place.claimed:
                    self._claimed[code] = place.claimed
            if place.kind == "adm2":
                self._second.add((place.country, fold(region.base)))
            self._add(self.bare, region.keys, place)
            if place.kind in {"adm1", "adm2"}:
                self._add(self.divisions, region.division_keys, place)

    def _join(self, first_order: dict[Code, Row]) -> None:
        """Let a division of these tables answer to the names the index has for it too."""
        for code, row in first_order.items():
            name = row[1]
            place = self._by_code.get(code)
            if place is None:
                self._names.setdefault(code, name)
                continue
            for key in dict.fromkeys((fold(name), without_generic(fold(name)))):
                if place not in self.divisions.get(key, ()):
                    self._add(self.divisions, (key,), place)

    def covers(self, row: Row) -> bool:
        """Tell whether a row of the index stands for a division of these tables."""
        if row[7] == "settlement":
            return False
        if row[7] == "adm1":
            return (row[2], row[3]) in self._by_code
        return (row[2], without_generic(fold(row[1]))) in self._second

    def of_code(self, code: Code | None) -> Place | None:
        """Return the first-order division of a country and code; the country for an empty one."""
        if code is None:
            return None
        if not code[1]:
            return self.countries.get(code[0])
        held = self._by_code.get(code)
        if held is None:
            row = self._first_order.get(code)
            return None if row is None else self.entry(row)
        return held

    @staticmethod
    def _add(table: dict[str, tuple[Place, ...]], keys: Sequence[str], place: Place) -> None:
        for key in keys:
            table[key] = (*table.get(key, ()), place)

    def _seated(self, region: Region) -> tuple[Place, Code | None]:
        """Return a region with the coordinates of its seat, and its code by that seat."""
        place = region.place
        country = place.country or next(iter(place.claimed), None)
        rows = self._rows(SEAT, fold(region.seat), country) if region.seat and country else []
        if not rows:
            return place, None
        seat = self.entry(rows[0])
        if place.kind == "settlement":
            # The row only spells the settlement's name as reports do.
            return replace(seat, name=place.name, main=True, first=place.first), None
        code = (rows[0][2], rows[0][3])
        if place.lat is None:
            place = replace(place, lat=seat.lat, lon=seat.lon)
        return place, code

    def entry(self, row: Row) -> Place:
        """Return the entry of one row of the index."""
        number, name, country, division, lat, lon, population, kind, main = row
        claimed = self._claimed.get((country, division), ())
        return Place(
            id=f"geonames:{number}" if kind == "settlement" else _division_id(row),
            name=name,
            kind=kind,
            prec=PRECISION[kind],
            country=None if len(claimed) > 1 else country,
            claimed=claimed,
            admin1=None if kind == "adm1" else self._names.get((country, division)),
            lat=lat,
            lon=lon,
            population=population,
            main=bool(main),
        )


def _division_id(row: Row) -> str:
    name = fold(row[1]).replace(" ", "-")
    return f"region:{row[2]}-{row[3]}.{name}.{row[7]}"


def _at(place: Place, row: Row) -> Place:
    return replace(place, lat=row[4], lon=row[5], population=row[6])
