"""Added places beside the built-in ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.atlas import Atlas, Place, added_lists, open_atlas
from reportedly.atlas.adding import add_places
from reportedly.atlas.folder import ListFolder


def with_places(folder: Path, rows: str, **said: str) -> Atlas:
    """Return an atlas with one added list."""
    path = folder / "mine.csv"
    path.write_text("name,aliases,lat,lon,country,kind,population,geonames_id\n" + rows)
    add_places(ListFolder(folder / "atlas"), path, **said)  # type: ignore[arg-type]
    return open_atlas(added=added_lists(folder / "atlas"))


def ids(places: tuple[Place, ...]) -> list[str]:
    """Return the ids in order."""
    return [place.id for place in places]


def test_an_added_namesake_is_one_more_candidate(tmp_path: Path) -> None:
    """It keeps nobody out, and stands among the others by size."""
    built = open_atlas().places.find("Tripoli")
    atlas = with_places(tmp_path, "Tripoli,,-45,100,XV,village,40000,\n")
    found = atlas.places.find("tripoli")
    assert set(ids(built)) < set(ids(found))
    (own,) = (place for place in found if place.id.startswith("user:"))
    spots = [place for place in found if place.kind == "settlement" and not place.first]
    assert [p.population for p in spots if p.main] == sorted(
        (p.population for p in spots if p.main), reverse=True
    )
    assert not own.first


def test_a_place_that_is_known_keeps_its_id(tmp_path: Path) -> None:
    """The list's position counts; readings before and after speak of one place."""
    (known, *_) = open_atlas().places.find("Nyala")
    assert known.lat is not None
    atlas = with_places(tmp_path, f"Nyala,,{known.lat + 0.01},{known.lon},SD,town,,\n")
    (same, *rest) = atlas.places.find("Nyala")
    assert same.id == known.id
    assert same.lat == pytest.approx(known.lat + 0.01)
    assert same.population == known.population
    assert not [place for place in rest if place.id.startswith("user:")]


def test_a_number_of_geonames_makes_it_the_same_place(tmp_path: Path) -> None:
    """However far off the list has it."""
    (known, *_) = open_atlas().places.find("Nyala")
    number = known.id.removeprefix("geonames:")
    atlas = with_places(tmp_path, f"Nyala,,11,11,SD,town,,{number}\n")
    assert [p.lat for p in atlas.places.find("Nyala") if p.id == known.id] == [11]


def test_names_of_ones_own_are_found_in_every_spelling(tmp_path: Path) -> None:
    """By alias, in another script, and loosely."""
    atlas = with_places(tmp_path, "Kharab al-Zaytuna,خراب الزيتونة,33,36,SY,camp,,\n")
    (place,) = atlas.places.find("خراب الزيتونة")
    assert place.kind == "settlement"
    assert atlas.places.find_loose("Harab ez-Zeituna") == (
        Place(
            id=place.id,
            name=place.name,
            kind="settlement",
            prec=1,
            country="SY",
            lat=33,
            lon=36,
            main=False,
        ),
    )


def test_an_added_district_needs_the_word_where_a_town_has_its_name(tmp_path: Path) -> None:
    """As built-in ones do."""
    atlas = with_places(tmp_path, "Nyala,,12,25,SD,district,,\nOrvenland,,12,25,SD,district,,\n")
    assert not [place for place in atlas.places.find("Nyala") if place.kind == "adm2"]
    assert [p.kind for p in atlas.places.division("Nyala") if p.id.startswith("user:")] == ["adm2"]
    assert [place.kind for place in atlas.places.find("Orvenland")] == ["adm2"]


def test_names_of_peoples_compass_points_and_codes_mean_no_place(tmp_path: Path) -> None:
    """Lists made for other ends have them as aliases."""
    rows = (
        "Orvenland,Syrian|South|ORV|Orvenia,12,25,SY,region,,\n"
        "Syria,Syrian Republic,,,SY,country,,\n"
    )
    atlas = with_places(tmp_path, rows)
    for word in ("Syrian", "South", "ORV", "Syrian Republic"):
        assert not [place for place in atlas.places.find(word) if place.name == "Orvenland"], word
        assert atlas.places.find(word) == open_atlas().places.find(word)
    assert [place.name for place in atlas.places.find("Orvenia")] == ["Orvenland"]


def test_a_list_of_one_side_does_not_settle_a_dispute(tmp_path: Path) -> None:
    """The place stays nobody's, with everybody who claims it."""
    (known, *_) = open_atlas().places.find("Jerusalem")
    assert len(known.claimed) > 1
    atlas = with_places(tmp_path, f"Jerusalem,,{known.lat},{known.lon},IL,city,,\n")
    (same, *_) = (p for p in atlas.places.find("Jerusalem") if p.id == known.id)
    assert (same.country, same.claimed) == (None, known.claimed)


def test_a_list_named_for_one_run_keeps_added_ones_out(tmp_path: Path) -> None:
    """Who names a file for a run means it."""
    with_places(tmp_path, "Orven,,1,1,XV,town,,\n")
    one = tmp_path / "run.csv"
    one.write_text("name,lat,lon,country\nOrven,5,5,XW\n")
    atlas = open_atlas(places=[one], added=added_lists(tmp_path / "atlas"))
    assert [place.country for place in atlas.places.find("Orven")] == ["XW"]


@pytest.mark.shared
def test_a_real_gazetteer_can_be_added(tmp_path: Path, shared: Path) -> None:
    """Six thousand rows with columns of their own; rows of one number become one place."""
    file = shared / "bench" / "gazetteer" / "places.csv"
    fields = [("kind", "placetype"), ("country", "wof_country"), ("admin1", "region")]
    done = add_places(ListFolder(tmp_path / "atlas"), file, fields=fields)
    assert 5_000 < done.entry.rows < 6_783
    assert not done.unknown
    with open_atlas(added=added_lists(tmp_path / "atlas")) as atlas:
        assert {place.country for place in atlas.places.find("Jabalia")} == {"PS"}
        assert any(place.country == "EG" for place in atlas.places.find("Rafah"))
