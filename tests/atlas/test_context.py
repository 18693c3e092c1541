"""The names of a text read together."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.atlas import Atlas, Named, Place, Reading, open_atlas
from reportedly.atlas.contain import distance, inside, owners
from reportedly.atlas.weighing import saturated, shares


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas."""
    with open_atlas() as opened:
        yield opened


def read(atlas: Atlas, text: str, *names: str) -> list[Reading]:
    """Read every occurrence of the names, in order of the text."""
    found = sorted(
        {(m.start(), m.end()) for name in names for m in re.finditer(re.escape(name), text)}
    )
    return list(atlas.read_names(text, [Named(*span) for span in found]))


def where(reading: Reading) -> tuple[str | None, str | None]:
    """Return country and first-order division of a reading."""
    assert reading.place is not None
    return reading.place.country, reading.place.admin1


@pytest.mark.parametrize(
    ("text", "names", "country", "division"),
    [
        ("A barn burned in Paris, Texas, on Monday.", ("Paris", "Texas"), "US", "Texas"),
        ("A barn burned in Paris, Texas, on Monday.", ("Paris",), "US", "Texas"),
        ("A barn burned in Lebanon, Pa., on Monday.", ("Lebanon", "Pa."), "US", "Pennsylvania"),
        ("A barn burned in Paris in France.", ("Paris", "France"), "FR", "Île-de-France"),
        ("Shots in Tripoli, Lebanon.", ("Tripoli", "Lebanon"), "LB", None),
        ("Shots in Tripoli, Misrata and Sirte.", ("Tripoli", "Misrata", "Sirte"), "LY", None),
    ],
)
def test_what_stands_beside_a_name_decides(
    atlas: Atlas, text: str, names: tuple[str, ...], country: str, division: str | None
) -> None:
    """Qualifiers count whether they are mentions or not; neighbours count too."""
    found = where(read(atlas, text, *names)[0])
    assert found[0] == country
    assert division in {None, found[1]}


def test_a_row_of_countries_is_no_chain_of_qualifiers(atlas: Atlas) -> None:
    """In "Jordan, Lebanon and Syria" none lies in the next."""
    found = read(atlas, "Envoys of Jordan, Lebanon and Syria met.", "Jordan", "Lebanon", "Syria")
    assert [r.place.kind for r in found if r.place] == ["country"] * 3


def test_a_repeated_name_takes_one_reading(atlas: Atlas) -> None:
    """What qualifies it once holds for the whole text."""
    text = "Fire broke out in Springfield, Ohio. Springfield has two engines. Springfield is dry."
    found = read(atlas, text, "Springfield", "Ohio")
    ids = {r.place.id for r in found if r.place and r.place.kind == "settlement"}
    assert len(ids) == 1
    assert where(found[0]) == ("US", "Ohio")


def test_a_name_with_two_qualifiers_takes_two_readings(atlas: Atlas) -> None:
    """A text may speak of both."""
    text = "Teams from Springfield, Ohio, and Springfield, Illinois, met."
    found = read(atlas, text, "Springfield", "Ohio", "Illinois")
    assert where(found[0])[1] == "Ohio"
    assert where(found[2])[1] == "Illinois"


def test_a_county_is_read_by_what_lies_in_it(atlas: Atlas) -> None:
    """Thirty counties bear the name; the town beside it tells which."""
    text = "Deputies of Madison County were called to Richmond and Berea in Kentucky."
    found = read(atlas, text, "Madison County", "Richmond", "Berea", "Kentucky")
    assert where(found[0]) == ("US", "Kentucky")
    assert where(found[1]) == ("US", "Kentucky")


def test_a_name_nobody_knows_has_no_place_but_one_beside(atlas: Atlas) -> None:
    """Nothing is made up; what stands nearest is told apart from a reading."""
    first, second = read(atlas, "From Nairobi they went to Qxzzvale.", "Nairobi", "Qxzzvale")
    assert second.place is None
    assert second.beside == first.place


def test_a_text_without_names_gives_nothing(atlas: Atlas) -> None:
    """Empty in, empty out."""
    assert atlas.read_names("Nothing here.", []) == ()


def test_every_reading_keeps_reasons_and_the_candidates_passed_over(atlas: Atlas) -> None:
    """A caller may leave a doubtful name open."""
    (found, _) = read(atlas, "A barn burned in Paris, Texas.", "Paris", "Texas")
    assert "qualifier" in found.reasons
    assert "FR" in {place.country for place, _ in found.others}
    assert 0.5 < found.share <= 1.0


@given(st.permutations(["Aleppo", "Hama", "Homs", "Damascus"]))
@settings(max_examples=6)
def test_the_order_of_names_in_a_list_changes_no_reading(names: list[str]) -> None:
    """They speak for one another alike."""
    with open_atlas() as atlas:
        found = read(atlas, f"Shelling hit {', '.join(names)} today.", *names)
    assert {r.place.country for r in found if r.place} == {"SY"}


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.floats(-3, 3)), min_size=1, max_size=9))
def test_shares_are_a_distribution(rows: list[dict[str, float]]) -> None:
    """They sum to one but for rounding, and none is negative."""
    found = shares(rows, {"a": 1.0, "b": -2.0, "c": 0.5})
    assert all(share >= 0 for share in found)
    assert abs(sum(found) - 1) < 1e-3 * len(found)


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_more_evidence_never_counts_less(one: float, other: float) -> None:
    """The scale rises from 0 towards 1."""
    low, high = sorted((one, other))
    assert 0 <= saturated(low) <= saturated(high) <= 1


def test_a_disputed_place_has_every_claimant_as_its_owner(atlas: Atlas) -> None:
    """A town in a disputed division lies in the countries of all who claim it."""
    (town, *_) = atlas.places.find("Simferopol")
    assert (town.country, owners(town)) == (None, ("UA", "RU"))
    crimea = next(p for p in atlas.places.find("Crimea") if p.kind == "adm1")
    assert inside(town, crimea)


def test_a_place_without_a_point_is_far_from_everything() -> None:
    """No distance is made up."""
    nowhere = Place(id="user:x", name="x", kind="site", prec=1)
    assert distance(nowhere, nowhere) == float("inf")
