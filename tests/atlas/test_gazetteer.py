"""Look-ups, the index and its cache."""

from __future__ import annotations

import copy
import multiprocessing
import time
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from reportedly.atlas import Atlas, open_atlas
from reportedly.atlas.build import entries
from reportedly.atlas.cache import check, ensure, sound
from reportedly.atlas.gazetteer import Gazetteer
from reportedly.atlas.regions import regions, table
from reportedly.errors import ArtefactError


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas."""
    with open_atlas() as opened:
        yield opened


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Kampala", "UG", "settlement"),
        ("Gaza", "PS", "adm1"),
        ("Gaza City", "PS", "settlement"),
        ("قطاع غزة", "PS", "adm1"),
        ("Oslo", "NO", "settlement"),
        ("Black Sea", None, "water"),
        ("Ivory Coast", "CI", "country"),
        ("Côte d’Ivoire", "CI", "country"),
        ("Москва", "RU", "settlement"),
        ("חיפה", "IL", "settlement"),
    ],
)
def test_the_first_entry_is_what_the_bare_name_means(
    atlas: Atlas, name: str, country: str | None, kind: str
) -> None:
    """Any script, any kind of place."""
    first = atlas.places.find(name)[0]
    assert (first.country, first.kind) == (country, kind)


def test_a_division_is_found_under_its_generic_word_alone_where_its_name_is_common(
    atlas: Atlas,
) -> None:
    """A common word is no place until somebody writes "Unity State"."""
    assert [p for p in atlas.places.find("Unity") if p.kind == "adm1"] == []
    assert atlas.places.find("Unity State")[0].country == "SS"
    assert atlas.places.division("Unity")[0].country == "SS"


def test_settlements_know_their_division(atlas: Atlas) -> None:
    """The seat of a division gives its code, and with it every town in it."""
    assert atlas.places.find("Lubero")[0].country == "CD"
    assert atlas.places.find("Butembo")[0].admin1 == "North Kivu"


def test_a_disputed_place_belongs_to_no_country(atlas: Atlas) -> None:
    """All claims are kept, none is asserted."""
    kashmir = atlas.places.find("Kashmir")[0]
    assert kashmir.country is None
    assert kashmir.claimed == ("IN", "PK")


def test_unknown_and_empty_names_give_nothing(atlas: Atlas) -> None:
    """Nothing is better than a guess."""
    assert atlas.places.find("Qxzzvale") == ()
    assert atlas.places.find("") == ()
    assert atlas.places.find_loose("Bor") == ()


def test_adjectives_name_countries(atlas: Atlas) -> None:
    """Adjectives and nouns for people support a country."""
    assert atlas.places.demonym("Burkinabè") == "BF"
    assert atlas.places.demonym("Kenyan") == "KE"
    assert atlas.places.demonym("hungry") is None


def test_a_remembered_look_up_is_fast(atlas: Atlas) -> None:
    """A reader asks for the same names all the time."""
    atlas.places.find("Nairobi")
    began = time.perf_counter()
    for _ in range(1000):
        atlas.places.find("Nairobi")
    assert (time.perf_counter() - began) / 1000 < 50e-6


def test_the_tables_are_well_formed() -> None:
    """Every row has a known kind, its precision, and an id of its own."""
    precision = {"settlement": 1, "site": 1, "adm2": 3, "adm1": 4, "informal": 5, "water": 7}
    rows = table("regions.tsv")
    assert all(precision.get(row["kind"], 5) == int(row["prec"]) for row in rows)
    ids = [region.place.id for region in regions()]
    assert len(set(ids)) == len(ids)


def _look_up(atlas: Atlas) -> str:
    return atlas.places.find("Nairobi")[0].id


def test_other_processes_may_use_it(atlas: Atlas) -> None:
    """A connection is opened anew after a fork, and a pickled atlas opens its own."""
    expected = _look_up(atlas)
    assert _look_up(copy.copy(atlas)) == expected
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(_look_up, [atlas, atlas]) == [expected, expected]


def test_the_digest_depends_on_the_users_files(tmp_path: Path) -> None:
    """Two runs with different lists are different runs."""
    first = tmp_path / "a.csv"
    first.write_text("name,country\nTeldan,XV\n")
    second = tmp_path / "b.csv"
    second.write_text("name,country\nTeldan,XW\n")
    digests = {
        open_atlas().digest,
        open_atlas(places=[first]).digest,
        open_atlas(places=[second]).digest,
    }
    assert len(digests) == 3
    assert open_atlas().digest == open_atlas().digest


# ------------------------------------------------------------------ the index


def test_a_truncated_index_is_not_sound(tmp_path: Path) -> None:
    """Half a file is found out before it is used."""
    whole = ensure()
    half = tmp_path / "half.sqlite"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert sound(whole)
    assert check(whole)
    assert not sound(half)
    assert not sound(tmp_path / "absent.sqlite")


def test_a_damaged_page_is_an_error_not_a_wrong_answer(tmp_path: Path) -> None:
    """Damage that the header does not show is reported with its remedy."""
    bad = tmp_path / "bad.sqlite"
    data = bytearray(ensure().read_bytes())
    data[4096 : len(data) - 4096] = b"\xff" * (len(data) - 8192)
    bad.write_bytes(data)
    with pytest.raises(ArtefactError):
        Gazetteer(index=bad).find("Nairobi")


def test_entries_are_read_piece_by_piece() -> None:
    """The list is one line; braces and quotes inside names do not end an entry."""
    text = '{"1": {"name": "A \\"}{\\" b", "n": [1]}, "2": {"name": "C"}}'
    assert [entry["name"] for entry in entries(StringIO(text))] == ['A "}{" b', "C"]


def test_a_list_that_ends_early_is_refused() -> None:
    """A damaged package must not give a smaller world."""
    with pytest.raises(ArtefactError):
        list(entries(StringIO('{"1": {"name": "A"}, "2": {"na')))


@pytest.mark.slow
def test_two_processes_may_build_at_once(tmp_path: Path) -> None:
    """Both move a whole file into place; nobody ever opens half of one."""
    with multiprocessing.get_context("fork").Pool(2) as pool:
        first, second = pool.map(ensure, [tmp_path, tmp_path])
    assert first == second
    assert check(first)
    assert [p.name for p in tmp_path.iterdir()] == [first.name]
    assert ensure(tmp_path) == first
