"""Centre and reach of shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas.geometry import kilometres, shape_of
from reportedly.errors import AtlasListError

LON = st.floats(-170, 170)
LAT = st.floats(-80, 80)


def square(lon: float, lat: float, half: float) -> list[list[float]]:
    """Return the ring of a square in degrees."""
    corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
    return [[lon + x, lat + y] for x, y in corners]


@given(LON, LAT, st.floats(0.001, 5))
def test_the_centre_of_a_square_is_its_middle(lon: float, lat: float, half: float) -> None:
    """Wherever on the globe it lies, and however small it is."""
    shape = shape_of("x", {"type": "Polygon", "coordinates": [square(lon, lat, half)]})
    assert shape.lat == pytest.approx(lat, abs=1e-4)
    assert shape.lon == pytest.approx(lon, abs=1e-4)
    assert shape.reach_km > 0
    assert not shape.is_line


def test_a_hole_moves_the_centre_away() -> None:
    """The hole runs the other way round."""
    hole = square(1.5, 0, 0.4)[::-1]
    whole = {"type": "Polygon", "coordinates": [square(0, 0, 2), hole]}
    assert shape_of("x", whole).lon < 0


def test_a_shape_across_the_180th_meridian_stays_whole() -> None:
    """Its centre is near the meridian, not on the other side of the globe."""
    ring = [[179.0, 0], [-179.0, 0], [-179.0, 2], [179.0, 2], [179.0, 0]]
    shape = shape_of("x", {"type": "Polygon", "coordinates": [ring]})
    assert abs(shape.lon) == pytest.approx(180, abs=1e-3)
    assert shape.reach_km < 200


def test_the_centre_of_a_line_is_half_way_along_it() -> None:
    """Not the mean of its corners; of several lines the longest counts."""
    line = [[0, 0], [0, 0.1], [0, 0.2], [0, 4]]
    shape = shape_of("x", {"type": "MultiLineString", "coordinates": [[[9, 9], [9, 9.1]], line]})
    assert shape.is_line
    assert shape.lon == 0
    assert shape.lat == pytest.approx(2, abs=1e-3)


def test_points_have_no_reach_and_flat_areas_a_centre() -> None:
    """A ring without area is where its corners are."""
    point = shape_of("x", {"type": "Point", "coordinates": [3, 4, 99]})
    assert (point.lon, point.lat, point.reach_km) == (3, 4, 0)
    flat = {"type": "Polygon", "coordinates": [[[1, 1], [1, 1], [1, 1]]]}
    assert (shape_of("x", flat).lon, shape_of("x", flat).lat) == (1, 1)


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {"type": "Circle", "coordinates": [1, 2]},
        {"type": "Point", "coordinates": [1]},
        {"type": "Point", "coordinates": ["1", "2"]},
        {"type": "Point", "coordinates": [200, 2]},
        {"type": "Point", "coordinates": [float("nan"), 2]},
        {"type": "Polygon", "coordinates": []},
        {"type": "Polygon", "coordinates": [1, 2]},
        {"type": "LineString"},
    ],
)
def test_what_is_no_shape_is_refused(geometry: object) -> None:
    """With the place in the file."""
    with pytest.raises(AtlasListError) as caught:
        shape_of("a.geojson: feature 3", geometry)
    assert caught.value.where == "a.geojson: feature 3"


@given(LON, LAT, LON, LAT)
def test_a_distance_is_the_same_both_ways(a: float, b: float, c: float, d: float) -> None:
    """And never more than half round the globe."""
    there = kilometres((a, b), (c, d))
    assert there == pytest.approx(kilometres((c, d), (a, b)))
    assert 0 <= there <= 20_016
