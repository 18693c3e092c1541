"""Incidents on a map, as GeoJSON: a place that is known is a point, an area is never one.

A named place is a point with the radius in which it holds. A limited area is a polygon around the
place it is named by, a coarsened one its cell. Divisions, lines and countries have no geometry:
their middle is told among the properties, as what it is.

Source:
    RFC 7946, The GeoJSON Format.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ExportError
from reportedly.export.cases import Case, cases
from reportedly.export.csv_table import COLUMNS, row
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import house, objects, read_json
from reportedly.export.withhold.coarse import CELL, RULE
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical
from reportedly.model import PlaceRef

POINT_KM: Final = 2.0
"""Radius within which an event at a named place holds, by the codebook."""

AREA_KM: Final = 25.0
"""Radius of a limited area around a place, by the codebook."""

_POINT, _AREA = 1, 2
_EAST, _NORTH = 180.0, 90.0
_CORNERS: Final = 24
_KM_PER_DEGREE: Final = 111.195
_DIGITS: Final = 5
_PROPERTIES: Final = frozenset(
    {"geometry_is", "radius_km", "middle_of_area", "coordinates_withheld"}
)


def feature(case: Case) -> dict[str, Any]:
    """Return one incident as a feature."""
    cells = {name: value for name, value in row(case).items() if value not in {None, ""}}
    for name in ("lat", "lon"):
        cells.pop(name, None)
    geometry, told = _shape(case.place)
    found: dict[str, Any] = {"type": "Feature", "id": case.incident.id, "geometry": geometry}
    if geometry is not None and geometry["type"] == "Polygon":
        found["bbox"] = _bbox(geometry["coordinates"][0])
    return found | {"properties": cells | told}


def _shape(place: PlaceRef | None) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    """Return the geometry of a place, and what to know of it."""
    if place is None or place.lat is None or place.lon is None:
        return None, {"geometry_is": "no place, or one that is not resolved"}
    lon, lat = place.lon, place.lat
    if place.basis == RULE and place.where_prec == _AREA:
        told = {"geometry_is": "the cell in which it lies", "coordinates_withheld": True}
        return _polygon(_cell(lon, lat)), told
    if place.where_prec == _POINT:
        point = {"type": "Point", "coordinates": [round(lon, _DIGITS), round(lat, _DIGITS)]}
        return point, {"geometry_is": "the named place", "radius_km": POINT_KM}
    if place.where_prec == _AREA:
        told = {"geometry_is": "an area around the named place", "radius_km": AREA_KM}
        return _polygon(_circle(lon, lat, AREA_KM)), told
    middle = [round(lon, _DIGITS), round(lat, _DIGITS)]
    told = {"geometry_is": "an area without known borders", "middle_of_area": middle}
    return None, told


def _polygon(corners: list[list[float]]) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [corners]}


def _cell(lon: float, lat: float) -> list[list[float]]:
    half = CELL / 2
    west, east, south, north = lon - half, lon + half, lat - half, lat + half
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return [_corner(x, y) for x, y in corners]


def _circle(lon: float, lat: float, radius_km: float) -> list[list[float]]:
    """Return corners around a place, counter-clockwise, the first again at the end."""
    high = radius_km / _KM_PER_DEGREE
    wide = high / max(math.cos(math.radians(lat)), 0.01)
    turns = [2 * math.pi * step / _CORNERS for step in range(_CORNERS)]
    corners = [_corner(lon + wide * math.cos(t), lat + high * math.sin(t)) for t in turns]
    return [*corners, corners[0]]


def _corner(lon: float, lat: float) -> list[float]:
    """Return a corner inside the world; an area at its edge ends there."""
    return [
        round(min(max(lon, -_EAST), _EAST), _DIGITS),
        round(min(max(lat, -_NORTH), _NORTH), _DIGITS),
    ]


def _bbox(corners: list[list[float]]) -> list[float]:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return [min(xs), min(ys), max(xs), max(ys)]


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the collection, a feature a line."""
    with path.open("wb") as out:
        out.write(b'{"type":"FeatureCollection","features":[')
        separator = b"\n"
        for case in cases(pub.store):
            one = feature(case)
            losses.add("incidents without a geometry", one["geometry"] is None)
            out.write(separator + canonical(one))
            separator = b",\n"
        out.write(b"\n]}\n")


def read(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the features of a collection.

    Raises:
        ExportError: It is none.
    """
    found = read_json(path)
    if found.get("type") != "FeatureCollection":
        raise ExportError(f"{path.name}: not a collection of features")
    yield from objects(path.name, found.get("features"))


def validate(path: Path) -> None:
    """Hold a collection against RFC 7946, and against the rule that no area is a point.

    Raises:
        ExportError: A geometry is broken, out of range, or finer than its precision.
    """
    for number, one in enumerate(read(path), start=1):
        where = f"{path.name}, feature {number}"
        geometry, told = one["geometry"], one["properties"]
        if one.get("type") != "Feature" or not isinstance(one.get("id"), str):
            raise ExportError(f"{where}: not a feature with an id")
        if geometry is None:
            continue
        if geometry["type"] == "Point":
            if told.get("where_prec") != _POINT:
                raise ExportError(f"{where}: an area is drawn as a point")
            _inside(where, [geometry["coordinates"]])
            continue
        (ring,) = geometry["coordinates"]
        _inside(where, ring)
        if ring[0] != ring[-1] or _turning(ring) < 0:
            raise ExportError(f"{where}: a ring is open, or runs clockwise")


def _inside(where: str, corners: list[list[float]]) -> None:
    for lon, lat in corners:
        if abs(lon) > _EAST or abs(lat) > _NORTH:
            raise ExportError(f"{where}: out of the world")


def _turning(ring: list[list[float]]) -> float:
    """Return twice the area of a ring, positive where it runs counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring))


GEOJSON: Final = Format(
    name="geojson",
    summary="Incidents on a map, as GeoJSON (RFC 7946)",
    ending=".geojson",
    write=write,
    validate=validate,
    lossy=(
        "Borders of divisions and countries are not known: such incidents have no geometry.",
        "Words of reports and chains of sources are not held.",
    ),
    house=house([*COLUMNS, *_PROPERTIES])
    | house(["feature collection point polygon bbox cell area named place known borders"]),
)
