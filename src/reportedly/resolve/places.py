"""Whether two event places can be one, by the radii of the codebook."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from reportedly.model import PlaceRef
from reportedly.resolve.sites import below_town
from reportedly.resolve.words import fold

RADIUS_KM = {1: 2.0, 2: 25.0}
"""Kilometres by precision; coarser places match by containment alone."""

_EARTH_KM = 6371.0
_COARSE = (3, 4, 5, 6)


def distance_km(a: PlaceRef, b: PlaceRef) -> float | None:
    """Return the distance between two places, ``None`` where one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat, lon = radians(b.lat - a.lat), radians(b.lon - a.lon)
    chord = sin(lat / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(lon / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))


def compatible(a: PlaceRef, b: PlaceRef) -> bool:
    """Tell whether two places can be one: same id or name, containment, or near enough."""
    if a.country and b.country and a.country != b.country:
        return False
    if a.place_id and a.place_id == b.place_id:
        return True
    if _parts_of_a_town(a, b) and not _same_name(a, b):
        return False
    apart = distance_km(a, b)
    reach = _reach(a, b)
    if apart is not None and reach is not None:
        return apart <= reach or contains(a, b) or contains(b, a)
    return _same_name(a, b) or contains(a, b) or contains(b, a)


def _parts_of_a_town(a: PlaceRef, b: PlaceRef) -> bool:
    """Tell whether both are places nobody knows, that stand where their town does."""
    return all((place.basis or "").startswith("within:") for place in (a, b))


def contains(outer: PlaceRef, inner: PlaceRef) -> bool:
    """Tell whether the fields of two places say that one lies in the other."""
    if outer.where_prec not in _COARSE or not outer.country or outer.country != inner.country:
        return False
    if outer.where_prec == _COARSE[-1]:
        return True
    if not inner.admin1:
        return False
    within = fold(inner.admin1)
    return within in {fold(outer.name or ""), fold(outer.admin1 or "")}


def in_some_town(place: PlaceRef) -> bool:
    """Tell whether a place is a street or a building that no gazetteer knows."""
    unknown = place.place_id is None and place.lat is None
    return unknown and place.name is not None and below_town(place.name)


def below(a: Sequence[PlaceRef], b: Sequence[PlaceRef]) -> bool:
    """Tell whether the one names streets and buildings alone, and the other where towns lie.

    Nothing says then that they are two places.
    """
    for sites, towns in ((a, b), (b, a)):
        known = [place for place in towns if place.lat is not None]
        if sites and known and all(map(in_some_town, sites)):
            countries = {place.country for place in sites} - {None}
            return not countries or any(place.country in countries for place in known)
    return False


def uncertain(a: PlaceRef, b: PlaceRef) -> bool:
    """Tell whether two places agree in name alone, one being a homonym that was left open."""
    if a.place_id and a.place_id == b.place_id:
        return False
    open_a = a.place_id is None and a.country is None and len(a.candidates) > 1
    open_b = b.place_id is None and b.country is None and len(b.candidates) > 1
    return open_a or open_b


def any_compatible(a: Sequence[PlaceRef], b: Sequence[PlaceRef]) -> bool:
    """Tell whether some place of the one can be some place of the other."""
    return any(compatible(one, two) for one in a for two in b)


def _reach(a: PlaceRef, b: PlaceRef) -> float | None:
    first, second = RADIUS_KM.get(a.where_prec or 1), RADIUS_KM.get(b.where_prec or 1)
    return None if first is None or second is None else first + second


def _same_name(a: PlaceRef, b: PlaceRef) -> bool:
    return bool(a.name and b.name and fold(a.name) == fold(b.name))
