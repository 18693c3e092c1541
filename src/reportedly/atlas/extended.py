"""The gazetteer with the places of the lists a user added.

An added place is one more candidate; the report decides among them. Lists made for other ends name
countries by their people and districts by a compass point; such names mean no place here. One that
the gazetteer knows already, under the same id or the same name nearby, is the same place: the
list's position, kind and precision count then, and the id stays, so that readings before and after
speak of one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from reportedly.atlas.contain import distance
from reportedly.atlas.gazetteer import Gazetteer
from reportedly.atlas.names import fold, loose
from reportedly.atlas.own_index import OwnIndex
from reportedly.atlas.place import Place

_NEARBY_KM = 10.0
_WIDE = {"country", "adm1"}
_POINTS = {"settlement", "site"}
_DIVISIONS = {"adm1", "adm2"}
_AREAS = {*_DIVISIONS, "country"}
_REMEMBERED = 50_000
_COMPASS = frozenset(
    {
        "north", "south", "east", "west", "centre", "center", "northern", "southern", "eastern",
        "western", "central", "middle", "upper", "lower", "greater", "city", "town", "village",
        "camp", "district", "region", "province", "governorate",
    }
)  # fmt: skip
"""Names that say where in some place, or what sort of place, rather than which."""


class ExtendedGazetteer(Gazetteer):
    """Names to places, those of added lists among them.

    Args:
        own: Entries that keep all others of their name out, as pairs of folded name and entry.
        added: Indexes of the added lists; of two that hold one place the later one counts.
    """

    def __init__(self, own: Sequence[tuple[str, Place]], added: Sequence[Path]) -> None:
        super().__init__(own)
        self._keys = frozenset(key for key, _ in own)
        self._added = tuple(OwnIndex(path) for path in added)
        self._merged = lru_cache(maxsize=_REMEMBERED)(self._merge)
        self._merged_loose = lru_cache(maxsize=_REMEMBERED)(self._merge_loose)

    def find(self, name: str) -> tuple[Place, ...]:
        """Return every place of that name; added settlements and sites by size among the others."""
        return self._merged(fold(name))

    def find_loose(self, name: str) -> tuple[Place, ...]:
        """Return places, areas aside, whose name may be another spelling, larger ones first."""
        return self._merged_loose(loose(name))

    def division(self, name: str) -> tuple[Place, ...]:
        """Return the divisions of that name, those of added lists last."""
        key = fold(name)
        built = super().division(name)
        added = [p for index in self._added for p in index.find(key) if p.kind in _DIVISIONS]
        return _joined(built, added)

    def close(self) -> None:
        """Close the indexes; the next look-up opens them again."""
        super().close()
        for index in self._added:
            index.close()

    def _merge(self, key: str) -> tuple[Place, ...]:
        built = self._look_up(key)
        if not key or key in self._keys:
            return built
        added = self._meant(key)
        if not added:
            return built
        found = _joined(built, added)
        first = tuple(p for p in found if p.first)
        spots = [p for p in found if p.kind in _POINTS and not p.first]
        # Texts mean the town, unless they say "district": then `division` is asked.
        held = {p.country for p in found if p.kind != "adm2"}
        rest = tuple(
            p
            for p in found
            if p.kind not in _POINTS
            and not p.first
            and not (p.kind == "adm2" and p not in built and p.country in held)
        )
        return (*first, *sorted(spots, key=lambda p: (not p.main, -p.population, p.id)), *rest)

    def _meant(self, key: str) -> list[Place]:
        """Return the added places that a bare name may mean."""
        if key in _COMPASS:
            return []
        people = self.demonym(key) is not None
        return [
            place
            for index in self._added
            for place in index.find(key)
            if place.main or not (people or place.kind == "country")
        ]

    def _merge_loose(self, key: str) -> tuple[Place, ...]:
        if not key:
            return ()
        built = self._look_up_loose(key)
        added = [
            place
            for index in self._added
            for place in index.find_loose(key)
            if place.kind not in _AREAS
        ]
        return tuple(sorted(_joined(built, added), key=lambda p: (-p.population, p.id)))


def _joined(built: Sequence[Place], added: Sequence[Place]) -> tuple[Place, ...]:
    """Return the built-in places and then the added ones, each place once."""
    found = list(built)
    for place in added:
        known = next((at for at, other in enumerate(found) if _same(place, other)), None)
        if known is None:
            found.append(place)
        else:
            found[known] = _corrected(found[known], place)
    return tuple(found)


def _corrected(known: Place, own: Place) -> Place:
    """Return the place a user's list describes, as the one that was known."""
    return replace(
        own,
        id=known.id,
        name=known.name,
        kind=known.kind if known.kind in _WIDE else own.kind,
        prec=known.prec if known.kind in _WIDE else own.prec,
        # Whose a disputed place is, no list of one side settles.
        country=known.country if known.claimed else own.country or known.country,
        claimed=known.claimed,
        admin1=own.admin1 or known.admin1,
        lat=known.lat if own.lat is None else own.lat,
        lon=known.lon if own.lon is None else own.lon,
        population=own.population or known.population,
        main=own.main or known.main,
        first=known.first,
    )


def _same(one: Place, other: Place) -> bool:
    """Tell whether two entries of one name are one place."""
    if one.id == other.id:
        return True
    if one.kind != other.kind and not {one.kind, other.kind} <= _POINTS:
        return False
    owners = {*other.claimed, other.country} - {None}
    if one.country is not None and owners and one.country not in owners:
        return False
    return one.kind in _WIDE or distance(one, other) <= _NEARBY_KM
