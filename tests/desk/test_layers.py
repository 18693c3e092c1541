"""Files that are to be layers of the desk's maps: what is drawn, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.desk import layers
from reportedly.desk.layers import read_layers
from reportedly.errors import LayerError

POINT = {"type": "Point", "coordinates": [1.5, 2]}


def written(folder: Path, told: object) -> Path:
    """Write a file of some JSON."""
    path = folder / "own.geojson"
    path.write_text(json.dumps(told), "utf8")
    return path


@pytest.mark.parametrize(
    "told",
    [
        POINT,
        {"type": "Feature", "geometry": POINT, "properties": None},
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": POINT}]},
        {"type": "GeometryCollection", "geometries": [POINT]},
    ],
)
def test_every_form_of_geojson_is_drawn(told: object, tmp_path: Path) -> None:
    """A bare shape, one with words, a list of them, and shapes within one."""
    (layer,) = read_layers([written(tmp_path, told)])
    (shape,) = json.loads(layer.body)["features"]
    assert shape["geometry"] == POINT
    assert layer.name == "own"


@pytest.mark.parametrize(
    "told",
    [
        [],
        {"type": "Circle", "coordinates": [1, 2]},
        {"type": "Point", "coordinates": "12"},
        {"type": "Point", "coordinates": [True, None]},
        {"type": "Point", "coordinates": [1e9, 1]},
        {"type": "FeatureCollection", "features": {}},
    ],
)
def test_what_is_no_geojson_is_refused_by_name(told: object, tmp_path: Path) -> None:
    """Before anything is served."""
    with pytest.raises(LayerError, match=r"own\.geojson"):
        read_layers([written(tmp_path, told)])


def test_broken_missing_and_huge_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with its name, and none is read beyond what a browser draws."""
    broken = tmp_path / "broken.geojson"
    broken.write_text("{", "utf8")
    for path in (broken, tmp_path / "missing.geojson"):
        with pytest.raises(LayerError, match=path.name):
            read_layers([path])
    monkeypatch.setattr(layers, "LARGEST", 10)
    with pytest.raises(LayerError, match="longer"):
        read_layers([written(tmp_path, POINT)])
