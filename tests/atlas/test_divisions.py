"""First- and second-order divisions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportedly.atlas import Atlas, loose, open_atlas
from reportedly.atlas.divisions import divisions, has_generic, without_generic
from tools.make_divisions import centre


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas."""
    with open_atlas() as opened:
        yield opened


def test_every_row_has_a_name_a_point_and_a_kind() -> None:
    """The table is whole."""
    rows = list(divisions())
    assert len(rows) > 20_000
    assert {row.kind for row in rows} == {"adm1", "adm2"}
    assert all(row.name and -90 <= row.lat <= 90 and -180 <= row.lon <= 180 for row in rows)


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("greene county", "greene"),
        ("falluja district", "falluja"),
        ("governorate of hama", "hama"),
        ("kasai", "kasai"),
        ("county", "county"),
    ],
)
def test_a_generic_word_is_taken_off(name: str, base: str) -> None:
    """Before the name or behind it; a generic word alone stays."""
    assert without_generic(name) == base
    assert has_generic(name) == (name != base)


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [("Alberta", "CA", "adm1"), ("Falluja District", "IQ", "adm2"), ("Ohio", "US", "adm1")],
)
def test_a_division_has_a_point(atlas: Atlas, name: str, country: str, kind: str) -> None:
    """So that an event in it can be drawn, at the precision of its kind."""
    found = next(p for p in atlas.places.find(name) if p.kind == kind)
    assert found.country == country
    assert found.prec == {"adm1": 4, "adm2": 3}[kind]
    assert found.lat is not None


def test_texts_that_name_no_district_mean_the_town(atlas: Atlas) -> None:
    """A second-order division does not stand beside its own town."""
    assert {p.kind for p in atlas.places.find("Kosti") if p.country == "SD"} <= {"settlement"}
    assert any(p.kind == "adm2" for p in atlas.places.division("Tel Afar"))


def test_a_division_of_the_packages_own_table_is_not_told_twice(atlas: Atlas) -> None:
    """The same province under two ids would be a rival of itself."""
    for name in ("Borno", "Ontario", "Hama", "North Kivu"):
        first = [p for p in atlas.places.division(name) if p.kind == "adm1"]
        assert len({p.country for p in first}) == len(first)


def test_abbreviations_count_as_they_are_written(atlas: Atlas) -> None:
    """The state is "La.", and "la" an article."""
    louisiana = atlas.places.abbreviation("La.")
    assert louisiana is not None
    assert (louisiana.country, louisiana.name) == ("US", "Louisiana")
    assert atlas.places.abbreviation("la") is None


def test_a_broad_region_is_no_place_of_an_event(atlas: Atlas) -> None:
    """It is known, and left out of look-ups."""
    assert atlas.places.continent("Middle East") is not None
    assert all(p.kind != "continent" for p in atlas.places.find("Middle East"))


def test_each_half_degree_cell_counts_once() -> None:
    """A hundred towns in one corner weigh as much as one."""
    crowded = [(10.1, 10.1)] * 100
    assert centre([*crowded, (12.1, 12.1)]) == pytest.approx((11.1, 11.1))


def test_a_division_across_the_date_line_has_its_middle_there() -> None:
    """Not on the other side of the globe."""
    _, lon = centre([(0.1, 179.0), (0.1, -179.0)])
    assert abs(lon) == pytest.approx(180.0)


def test_a_short_name_with_an_article_is_another_spelling_only_of_one_with_an_article() -> None:
    """The town As Saff is "el-Saff" too, and not everything that sounds like it."""
    assert loose("As Saff") == loose("el-Saff") != ""
    assert loose("Saff") == ""
    assert loose("Al Safsaf") == loose("Safsaf")
