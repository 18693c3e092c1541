"""How places lie to one another, as far as the gazetteer knows."""

from __future__ import annotations

import math

from reportedly.atlas.divisions import without_generic
from reportedly.atlas.geometry import kilometres
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place

POINTS = frozenset({"settlement", "adm2", "site", "water", "line", "informal"})
"""Kinds small enough that the distance of their points says something."""

NEAR_KM = 30.0
"""How far apart places of one neighbourhood or second-order division lie."""


def owners(place: Place) -> tuple[str, ...]:
    """Return the country a place lies in, or every one that claims it."""
    return (place.country,) if place.country else place.claimed


def owner(place: Place) -> str:
    """Return the first of its owners; an empty string where it is nobody's."""
    return next(iter(owners(place)), "")


def division_of(place: Place) -> tuple[str, str] | None:
    """Return country and folded name of the first-order division of a place."""
    name = place.name if place.kind == "adm1" else place.admin1
    if name is None or not owner(place):
        return None
    # The package's tables tell namesakes apart in brackets: "Punjab (India)".
    return owner(place), without_generic(fold(name.partition(" (")[0]))


def inside(place: Place, outer: Place) -> bool:
    """Tell whether a place lies in a larger one.

    A second-order division holds the towns around its point: the gazetteer knows no borders.
    """
    if place.id == outer.id or not set(owners(place)) & set(owners(outer)):
        return False
    if outer.kind == "country":
        return place.kind != "country"
    if outer.kind == "adm1":
        return place.kind != "adm1" and division_of(place) == division_of(outer)
    if outer.kind == "adm2":
        return place.kind in POINTS - {"adm2"} and distance(place, outer) < NEAR_KM
    return False


def distance(one: Place, other: Place) -> float:
    """Return kilometres between two places; infinite where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    return kilometres((one.lon, one.lat), (other.lon, other.lat))
