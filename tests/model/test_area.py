"""Circles that places and their relations tell."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import PlaceRef, Span
from reportedly.model.area import OUT_KM, RADIUS_KM, Area, area_of
from reportedly.model.vocabulary import PlaceRelation, PlaceRole


def place(
    relation: str, words: str = "Tarvo", prec: int = 2, at: tuple[float, float] = (10.0, 20.0)
) -> PlaceRef:
    """Return a place with a relation, told in some words."""
    return PlaceRef(
        role=PlaceRole.EVENT,
        mention=Span(start=0, end=len(words), quote=words),
        name="Tarvo",
        lat=at[0],
        lon=at[1],
        relation=PlaceRelation(relation),
        where_prec=prec,
    )


@pytest.mark.parametrize(
    ("relation", "words", "prec", "expected"),
    [
        ("in", "Tarvo", 1, Area(10.0, 20.0, 2.0)),
        ("near", "near Tarvo", 2, Area(10.0, 20.0, 25.0)),
        ("near", "6 km from Tarvo", 2, Area(10.0, 20.0, 6.0)),
        ("N_of", "north of Tarvo", 2, Area(10.11242, 20.0, OUT_KM)),
        ("N_of", "10 km north of Tarvo", 2, Area(10.08993, 20.0, 4.0)),
        ("at_sea_off", "off Tarvo", 7, Area(10.0, 20.0, 50.0)),
        ("part_of_N", "northern Tarvo", 5, Area(10.0, 20.0, 100.0)),
    ],
)
def test_each_relation_has_its_circle(relation: str, words: str, prec: int, expected: Area) -> None:
    """Distances come from the words, else from the codebook's radii."""
    assert area_of(place(relation, words, prec)) == expected


def test_miles_of_both_kinds_are_kilometres() -> None:
    """A nautical mile is the longer one."""
    sea = area_of(place("E_of", "60 nautical miles east of Tarvo", 7, (0.0, 0.0)))
    land = area_of(place("E_of", "60 miles east of Tarvo", 2, (0.0, 0.0)))
    assert sea is not None
    assert land is not None
    assert (round(sea.lon, 2), round(land.lon, 2)) == (1.0, 0.87)


def test_between_reaches_to_both_ends() -> None:
    """The circle of a stretch has its ends on its rim; one end alone keeps its own point."""
    one, other = place("between", prec=5, at=(0.0, 0.0)), place("between", prec=5, at=(0.0, 2.0))
    assert area_of(one, other) == Area(0.0, 1.0, 111.2)
    assert area_of(one) == Area(0.0, 0.0, RADIUS_KM[5])


def test_a_country_and_an_open_name_have_no_circle() -> None:
    """Nothing is drawn that the words do not give."""
    assert area_of(place("in", prec=6)) is None
    assert area_of(PlaceRef(role=PlaceRole.EVENT, name="Tarvo", where_prec=1)) is None


@given(
    st.sampled_from(["N_of", "NE_of", "E_of", "SE_of", "S_of", "SW_of", "W_of", "NW_of"]),
    st.floats(-89, 89),
    st.floats(-180, 180),
)
def test_the_centre_stays_on_the_globe_and_near(relation: str, lat: float, lon: float) -> None:
    """A point so far out is so far away, over the poles and the date line too."""
    area = area_of(place(relation, at=(lat, lon)))
    assert area is not None
    assert -90 <= area.lat <= 90
    assert -180 <= area.lon <= 180
    a, b = math.radians(lat), math.radians(area.lat)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(area.lon - lon) / 2) ** 2
    assert 2 * 6371.0 * math.asin(math.sqrt(half)) == pytest.approx(OUT_KM, abs=0.05)
