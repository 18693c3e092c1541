"""Where a shape of GeoJSON lies, and how far it reaches.

Degrees WGS84, longitude before latitude as in GeoJSON. Lengths are great-circle kilometres.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.errors import AtlasListError

Point = tuple[float, float]
"""Longitude and latitude."""

_DIAMETER_KM = 12_742.0
_DEPTH = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}
_AREAS = {"Polygon", "MultiPolygon"}
_LINES = {"LineString", "MultiLineString"}
_HALF_TURN = 180.0
_HALF_RIGHT = 90.0
_LEAST_AREA = 1e-12


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape, reduced to what a gazetteer keeps.

    Attributes:
        lat: Latitude of its centre: the centroid of an area, the middle of a line's length, the
            mean of points.
        lon: Longitude of its centre.
        reach_km: From the centre to the farthest vertex; 0 for a point.
        is_line: Whether it is a line.
    """

    lat: float
    lon: float
    reach_km: float
    is_line: bool


def shape_of(where: str, geometry: object) -> Shape:
    """Return centre and reach of a GeoJSON geometry.

    Raises:
        AtlasListError: It is no geometry this reads, or a position is outside the globe.
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in _DEPTH:
        raise AtlasListError(where, f"its geometry is none of {', '.join(_DEPTH)}")
    parts = [_near_first(part) for part in _parts(where, geometry.get("coordinates"), _DEPTH[kind])]
    points = [point for part in parts for point in part]
    if not points:
        raise AtlasListError(where, "its geometry has no position")
    if kind in _AREAS:
        lon, lat = _centroid(parts) or _mean(points)
    elif kind in _LINES:
        lon, lat = _middle(parts)
    else:
        lon, lat = _mean(points)
    reach = max(kilometres((lon, lat), point) for point in points)
    return Shape(round(lat, 5), round(_turned(lon), 5), round(reach, 2), kind in _LINES)


def kilometres(one: Point, other: Point) -> float:
    """Return the great-circle distance of two points."""
    lon1, lat1, lon2, lat2 = map(math.radians, (*one, *other))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return _DIAMETER_KM * math.asin(min(1.0, math.sqrt(half)))


def _parts(where: str, coordinates: object, depth: int) -> Iterator[list[Point]]:
    """Yield the rings, lines or points of a geometry, each as its positions."""
    if depth == 0:
        yield [_position(where, coordinates)]
    elif not isinstance(coordinates, list):
        raise AtlasListError(where, "its coordinates are no array")
    elif depth == 1:
        yield [_position(where, one) for one in coordinates]
    else:
        for one in coordinates:
            yield from _parts(where, one, depth - 1)


def _position(where: str, given: object) -> Point:
    numbers = [one for one in given[:2] if _is_number(one)] if isinstance(given, list) else []
    if len(numbers) < 2:  # noqa: PLR2004 - a pair
        raise AtlasListError(where, "a position is no pair of longitude and latitude")
    lon, lat = map(float, numbers)
    # Written so that a value that is no number at all fails too.
    if not (-_HALF_TURN <= lon <= _HALF_TURN and -_HALF_RIGHT <= lat <= _HALF_RIGHT):
        raise AtlasListError(where, "a position is outside the globe; degrees WGS84 are expected")
    return lon, lat


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _near_first(part: Sequence[Point]) -> list[Point]:
    """Let a part that crosses the 180th meridian go on beyond it."""
    if max((abs(lon - part[0][0]) for lon, _ in part), default=0.0) <= _HALF_TURN:
        return list(part)
    return [(lon + 2 * _HALF_TURN if lon < 0 else lon, lat) for lon, lat in part]


def _turned(lon: float) -> float:
    return lon - 2 * _HALF_TURN if lon > _HALF_TURN else lon


def _mean(points: Sequence[Point]) -> Point:
    lons, lats = zip(*points, strict=True)
    return math.fsum(lons) / len(lons), math.fsum(lats) / len(lats)


def _centroid(rings: Sequence[Sequence[Point]]) -> Point | None:
    """Return the centroid of rings, holes taken out by their direction; ``None`` without area."""
    whole = lon = lat = 0.0
    at_lon, at_lat = rings[0][0]
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
            # Measured from a point nearby, since small rings far from zero lose all digits.
            x0, y0, x1, y1 = x0 - at_lon, y0 - at_lat, x1 - at_lon, y1 - at_lat  # noqa: PLW2901
            cross = x0 * y1 - x1 * y0
            whole += cross
            lon += (x0 + x1) * cross
            lat += (y0 + y1) * cross
    if abs(whole) < _LEAST_AREA:
        return None
    return at_lon + lon / (3 * whole), at_lat + lat / (3 * whole)


def _middle(lines: Sequence[Sequence[Point]]) -> Point:
    """Return the point half-way along the longest line."""
    steps = [[kilometres(*pair) for pair in itertools.pairwise(line)] for line in lines]
    longest = max(range(len(lines)), key=lambda at: (sum(steps[at]), -at))
    left = sum(steps[longest]) / 2
    for step, (start, end) in zip(steps[longest], itertools.pairwise(lines[longest]), strict=True):
        if step and left <= step:
            share = left / step
            return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])
        left -= step
    return lines[longest][0]
