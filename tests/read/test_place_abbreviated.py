"""Places as American, Canadian and Australian pages write them: states, days, sides, streets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportedly.atlas import Atlas, open_atlas
from tests.read.test_places import read


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The package's own atlas."""
    with open_atlas() as opened:
        yield opened


@pytest.mark.parametrize(
    ("text", "division"),
    [
        ("A clerk was shot dead in Richmond, Va., on Sunday.", "Virginia"),
        ("Two died in an attack near Salem, Ore., officials said.", "Oregon"),
        ("A bus was fired at in Barrie, Ont., on Friday.", "Ontario"),
        ("Shots were fired in Newcastle, NSW, on Monday.", "New South Wales"),
        ("SMYRNA, TN (Valley Radio) - Two people were shot dead in Smyrna.", "Tennessee"),
        ("KENT, Wash. -- A baby was shot in Kent on Monday.", "Washington"),
    ],
)
def test_the_abbreviated_division_behind_a_town_tells_it_from_its_namesakes(
    atlas: Atlas, text: str, division: str
) -> None:
    """Also where only the date line has it."""
    assert {found.place.admin1 for found in read(text, atlas)} == {division}


def test_a_town_that_the_division_lacks_stays_open(atlas: Atlas) -> None:
    """It is not a namesake elsewhere."""
    (found,) = read("A man was shot dead in Elmo, MO.", atlas)
    assert (found.place.place_id, found.place.country) == (None, "US")


def test_letters_that_may_be_a_bodys_tell_no_division(atlas: Atlas) -> None:
    """The Palestinian Authority is not Pennsylvania; a headline's IN is not Indiana."""
    (ramallah,) = read("Two were shot dead in Ramallah, PA officials said.", atlas)
    assert ramallah.place.country == "PS"
    (dallas,) = read("MEN SHOT IN DALLAS, IN CUSTODY", atlas)
    assert dallas.place.admin1 == "Texas"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A man was killed in Baton Rouge Monday.", "Baton Rouge"),
        ("Three people were shot near Fresno Sunday night.", "Fresno"),
        ("A teenager was shot in SW Houston on Friday.", "Houston"),
        ("A woman was shot on the West Side of Chicago on Monday.", "Chicago"),
        ("Six were shot in the Tanner Hill neighborhood.", "Tanner Hill"),
    ],
)
def test_a_name_ends_before_the_day_and_begins_after_the_direction(
    atlas: Atlas, text: str, name: str
) -> None:
    """American papers set no "on" between a place and a day."""
    assert [found.place.name for found in read(text, atlas)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "A woman was shot on the Near West Side on Monday.",
        "She walked into Cole's Place and was shot.",
        "A man was shot on Bailey Drive on Monday.",
        "Shots were fired in the 500 block of Spain St. at noon.",
    ],
)
def test_sides_bars_and_streets_are_no_towns(atlas: Atlas, text: str) -> None:
    """However many towns bear the name."""
    assert [found for found in read(text, atlas) if found.place.place_id] == []
