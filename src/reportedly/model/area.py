"""Where on the globe a place of a claim lies, with its relation: a circle, drawn when asked for.

A stored place holds the named place's own point, the relation and the words. Everything else
follows from them by the rules of ``area_of``, so that rows stay small and the interchange format
stays as it is. Lengths are great-circle kilometres, degrees are WGS84.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from reportedly.model.claim import PlaceRef
from reportedly.model.vocabulary import PlaceRelation

RADIUS_KM = {1: 2.0, 2: 25.0, 3: 30.0, 4: 100.0, 5: 100.0, 7: 50.0}
"""How far an event may be from the point by ``where_prec``; 1 and 2 are the codebook's."""

OUT_KM = 12.5
"""How far out "north of X" is thought to be where the words give no distance."""

SIDEWAYS = 0.4
"""Share of a distance by which one of eight compass words may miss: the sine of 22.5 degrees."""

_EARTH_KM = 6371.0
_BEARING = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}
_LENGTH = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?) ?(?P<unit>nautical miles?|kms?|kilomet(?:re|er)s?|miles?|m\b|"
    r"met(?:re|er)s?)"
)
_UNIT_KM = {"nautical": 1.852, "k": 1.0, "mi": 1.609, "m": 0.001}


@dataclass(frozen=True, slots=True)
class Area:
    """A circle that an event is said to lie in.

    Attributes:
        lat: Latitude of its centre.
        lon: Longitude of its centre.
        radius_km: Its radius.
    """

    lat: float
    lon: float
    radius_km: float


def area_of(place: PlaceRef, end: PlaceRef | None = None) -> Area | None:
    """Return the circle that a place and its relation tell.

    - in, along, part of: the named place's point, with the radius of its precision;
    - near: the same point; the distance told, or 25 km;
    - north of, and the like: a point as far out in that direction as the words say, or 12.5 km;
    - off: the same point, 50 km or the distance told;
    - between: the middle of both ends, reaching to each.

    Args:
        place: The place.
        end: The other end of "between", where the claim has it.

    Returns:
        ``None`` for a place without a point, and for a country, which no circle tells.
    """
    if place.lat is None or place.lon is None or place.where_prec not in RADIUS_KM:
        return None
    radius, told = RADIUS_KM[place.where_prec], _told_km(place)
    lat, lon, relation = place.lat, place.lon, place.relation
    if relation is PlaceRelation.BETWEEN and end is not None:
        return _between(place, end)
    if relation is PlaceRelation.NEAR and told is not None:
        return Area(lat, lon, max(RADIUS_KM[1], told))
    if relation is PlaceRelation.AT_SEA_OFF and told is not None:
        return Area(lat, lon, max(radius, told))
    code = "" if relation is None else relation.value
    if code.endswith("_of"):
        away = OUT_KM if told is None else told
        reach = OUT_KM if told is None else max(RADIUS_KM[1], SIDEWAYS * told)
        return Area(*_moved(lat, lon, _BEARING[code.removesuffix("_of")], away), reach)
    return Area(lat, lon, radius)


def _told_km(place: PlaceRef) -> float | None:
    """Return the distance that the words give, in kilometres."""
    match = _LENGTH.search(place.mention.quote) if place.mention is not None else None
    if match is None:
        return None
    unit = match["unit"]
    factor = next(value for start, value in _UNIT_KM.items() if unit.startswith(start))
    return float(match["number"].replace(",", "")) * factor


def _between(one: PlaceRef, other: PlaceRef) -> Area | None:
    if None in {one.lat, one.lon, other.lat, other.lon}:
        return area_of(one)
    a, b = _vector(one), _vector(other)
    x, y, z = (p + q for p, q in zip(a, b, strict=True))
    lat, lon = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
    half = math.acos(max(-1.0, min(1.0, math.fsum(p * q for p, q in zip(a, b, strict=True))))) / 2
    return Area(round(lat, 5), round(lon, 5), round(max(RADIUS_KM[1], _EARTH_KM * half), 1))


def _vector(place: PlaceRef) -> tuple[float, float, float]:
    lat, lon = math.radians(place.lat or 0.0), math.radians(place.lon or 0.0)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def _moved(lat: float, lon: float, bearing: float, away: float) -> tuple[float, float]:
    """Return the point so many kilometres from another in a direction, in degrees from north."""
    angle, turn = away / _EARTH_KM, math.radians(bearing)
    first = math.radians(lat)
    sine = math.sin(first) * math.cos(angle) + math.cos(first) * math.sin(angle) * math.cos(turn)
    second = math.asin(max(-1.0, min(1.0, sine)))
    east = math.atan2(
        math.sin(turn) * math.sin(angle) * math.cos(first),
        math.cos(angle) - math.sin(first) * math.sin(second),
    )
    turned = (math.degrees(math.radians(lon) + east) + 180.0) % 360.0 - 180.0
    return round(math.degrees(second), 5), round(turned, 5)
