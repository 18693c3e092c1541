"""Layers of the house's own on the maps: districts, roads, camps, from GeoJSON files.

They are drawn and nothing is read from them; what the reader is to know of places goes into the
atlas. Of each shape its geometry and its name are served, and nothing else that its file says.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reportedly.errors import LayerError
from reportedly.ids import canonical

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of one file; a browser draws no more of it in good time."""

GEOMETRIES: Final = frozenset(
    {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"}
)


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer.

    Attributes:
        name: Of its file, without the ending.
        body: GeoJSON as it is served.
    """

    name: str
    body: bytes


def read_layers(paths: Iterable[Path]) -> tuple[Layer, ...]:
    """Return the layers of some files, in their order.

    Raises:
        LayerError: One cannot be read, is too large, or holds no GeoJSON.
    """
    return tuple(_layer(path) for path in paths)


def _layer(path: Path) -> Layer:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise LayerError(path.name, error.strerror or "it cannot be read") from error
    if len(data) > LARGEST:
        raise LayerError(path.name, f"it is longer than {LARGEST // 1024**2} MB")
    try:
        shapes = list(_features(json.loads(data)))
    except (ValueError, RecursionError) as error:
        raise LayerError(path.name, "it holds no GeoJSON") from error
    return Layer(path.stem, canonical({"type": "FeatureCollection", "features": shapes}))


def _features(told: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - any JSON
    """Yield the shapes of a GeoJSON document, each with its name alone.

    Raises:
        ValueError: It is none.
    """
    kind = told.get("type") if isinstance(told, dict) else None
    if kind == "FeatureCollection" and isinstance(told.get("features"), list):
        for one in told["features"]:
            yield from _features(one)
    elif kind == "Feature" and told.get("geometry") is not None:
        said = told.get("properties") or {}
        name = next(
            (said[key] for key in ("name", "title") if isinstance(said.get(key), str)), None
        )
        yield from (one | {"properties": {"name": name}} for one in _geometry(told["geometry"]))
    elif kind != "Feature":
        yield from _geometry(told)


def _geometry(told: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    kind = told.get("type") if isinstance(told, dict) else None
    if kind == "GeometryCollection" and isinstance(told.get("geometries"), list):
        for one in told["geometries"]:
            yield from _geometry(one)
    elif kind in GEOMETRIES:
        place = {"type": kind, "coordinates": _numbers(told.get("coordinates"))}
        yield {"type": "Feature", "geometry": place, "properties": {}}
    else:
        raise ValueError


def _numbers(told: Any) -> Any:  # noqa: ANN401 - nested lists of numbers
    """Return coordinates, rounded to a metre or less.

    Raises:
        ValueError: They are something else.
    """
    if isinstance(told, Sequence) and not isinstance(told, str) and told:
        return [_numbers(one) for one in told]
    if isinstance(told, int | float) and not isinstance(told, bool) and abs(told) < 1e6:  # noqa: PLR2004 - no coordinate is
        return round(told, 6)
    raise ValueError
