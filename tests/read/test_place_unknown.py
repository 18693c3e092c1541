"""Names that the gazetteer lacks: what vouches for a place, and what does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportedly.atlas import Atlas, open_atlas
from reportedly.model.vocabulary import PlaceRole, SegmentKind
from reportedly.read.found import FoundPlace, Line
from reportedly.read.places import find_places


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas."""
    with open_atlas() as opened:
        yield opened


def read(text: str, atlas: Atlas) -> list[FoundPlace]:
    """Return the places of a text of one sentence."""
    return find_places(text, [Line(0, len(text), SegmentKind.BODY, 0)], atlas, language="en")


def brief(text: str, atlas: Atlas) -> list[tuple[str | None, str, int | None]]:
    """Return name, relation and precision of the places where something happened."""
    return [
        (found.place.name, str(found.place.relation), found.place.where_prec)
        for found in read(text, atlas)
        if found.place.role is PlaceRole.EVENT
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men died in Vrakowul district.", [("Vrakowul district", "in", 3)]),
        ("Two men died in Vrakowul regency.", [("Vrakowul regency", "in", 3)]),
        ("They hid in the Vrakowul marshes.", [("Vrakowul marshes", "in", 5)]),
        ("A shell fell near the Vrakowul junction.", [("Vrakowul junction", "near", 2)]),
        ("Rebels hold the villages of Vrakowul.", [("Vrakowul", "in", 1)]),
        ("Troops recaptured Vrakowul on Friday.", [("Vrakowul", "in", 1)]),
        ("Jets bombed hills above Vrakowul.", [("Vrakowul", "near", 2)]),
        ("A mine exploded on the Vrakowul-Tembaso road.", [("Vrakowul-Tembaso road", "along", 5)]),
        ("Vrakowul, a village near Gao, was burned.", [("Vrakowul", "in", 1), ("Gao", "in", 1)]),
        ("It sank 60 nautical miles east of Vrakowul.", [("Vrakowul", "E_of", 7)]),
    ],
)
def test_words_vouch_for_a_place_nobody_knows(
    atlas: Atlas, text: str, expected: list[tuple[str, str, int]]
) -> None:
    """Generic nouns, prepositions, verbs of taking and appositions show that a place is meant."""
    assert brief(text, atlas) == expected or brief(text, atlas)[:1] == expected[:1]


@pytest.mark.parametrize(
    "text",
    [
        "Troops attacked Vrakowul Tembaso's men.",
        "A bomb hit a Shia mosque.",
        "The Vrakowul Post reported it.",
        "Talks between Vrakowul and Tembaso failed.",
        "Police took Vrakowul prisoner.",
        "They met Sheikh Vrakowul.",
    ],
)
def test_people_papers_and_creeds_are_no_places(atlas: Atlas, text: str) -> None:
    """A capital alone vouches for nothing."""
    assert brief(text, atlas) == []


def test_a_row_of_names_shares_what_leads_to_it(atlas: Atlas) -> None:
    """A row "in X, Y and Z" and one of "X and Y provinces" are as many places."""
    names = [name for name, *_ in brief("Two died in Vrakowul, Tembaso and Gao.", atlas)]
    assert names == ["Vrakowul", "Tembaso", "Gao"]
    provinces = brief("Bombs went off in Yala and Pattani provinces.", atlas)
    assert [prec for *_, prec in provinces] == [4, 4]


def test_a_sentence_opening_is_no_row(atlas: Atlas) -> None:
    """What follows "In Gao," may be two people who were held."""
    names = [name for name, *_ in brief("In Gao, Vrakowul and Tembaso were held.", atlas)]
    assert names == ["Gao"]


def test_a_name_vouched_for_once_counts_everywhere(atlas: Atlas) -> None:
    """A village named with a preposition is that village as the object of a verb."""
    text = "Ten died at Vrakowul. The army denied striking Vrakowul."
    lines = [Line(0, 21, SegmentKind.BODY, 0), Line(22, len(text), SegmentKind.BODY, 0)]
    found = find_places(text, lines, atlas, language="en")
    assert [one.place.name for one in found] == ["Vrakowul", "Vrakowul"]


def test_a_quarter_stands_where_its_town_does(atlas: Atlas) -> None:
    """A quarter keeps its name and takes the town's point; a market becomes the town."""
    quarter, town = read("Five died in the Vrakowul quarter of Mosul.", atlas)
    assert (quarter.place.name, quarter.place.place_id) == ("Vrakowul", None)
    assert (quarter.place.lat, quarter.place.lon) == (town.place.lat, town.place.lon)
    assert quarter.place.basis == f"within:{town.place.place_id}"
    market, _ = read("Five died at the Vrakowul market in Mosul.", atlas)
    assert market.place.place_id == town.place.place_id


def test_a_larger_town_owns_its_suburb(atlas: Atlas) -> None:
    """Both "the Damascus suburb of X" and "the X district of Mogadishu" are X."""
    first = read("Shells fell on the Damascus suburb of Vrakowul.", atlas)
    assert [one.inside for one in first] == [None, 0]
    second = read("Shells fell on the Vrakowul district of Mogadishu.", atlas)
    assert [one.inside for one in second] == [1, None]
    assert second[0].place.where_prec == 1


def test_a_compass_word_of_an_owner_parts_nothing(atlas: Atlas) -> None:
    """The region in "Mali's central Mopti region" is a whole one."""
    (place,) = [
        one
        for one in read("Men died in Mali's central Mopti region.", atlas)
        if one.inside is not None
    ]
    assert (str(place.place.relation), place.place.where_prec) == ("in", 4)


def test_where_the_wounded_die_is_not_where_they_were_hurt(atlas: Atlas) -> None:
    """A hospital's town, and one where a statement was read out, are no places of the event."""
    hurt, died = read("A man shot in Gao died at a hospital in Bamako.", atlas)
    assert (hurt.place.role, died.place.role) == (PlaceRole.EVENT, PlaceRole.BACKGROUND)
    (aired,) = read("A statement was read on television in Bamako.", atlas)
    assert aired.place.role is PlaceRole.SPEAKER_LOCATION


def test_clashes_reported_in_a_town_are_there(atlas: Atlas) -> None:
    """Only who reports from a town stands in it."""
    (place,) = read("Clashes were reported in Mosul.", atlas)
    assert place.place.role is PlaceRole.EVENT


def test_between_two_towns_is_one_place(atlas: Atlas) -> None:
    """The first end stands for the stretch; the second tells where it ends."""
    one, other = read("They were shot on the road between Vrakowul and Tembaso.", atlas)
    assert (str(one.place.relation), one.place.where_prec) == ("between", 5)
    assert (one.place.role, other.place.role) == (PlaceRole.EVENT, PlaceRole.BACKGROUND)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army shelled Kandu Bela on Monday, killing two.", ["Kandu Bela"]),
        ("Mortar rounds landed on Old Karsif and wounded three.", ["Old Karsif"]),
        ("Zorvani was bombed twice on Friday.", ["Zorvani"]),
        ("Tolmeri fell to the rebels after a week.", ["Tolmeri"]),
        ("Rebels overran the garrison of Tamboura on Monday.", ["Tamboura"]),
        ("They threatened to shell the air base at Minnagh unless it surrendered.", ["Minnagh"]),
        ("Soldiers pulled out of Belmuna after two days.", ["Belmuna"]),
        ("Gunmen killed six men in rural Okotumbe.", ["Okotumbe"]),
    ],
)
def test_what_befalls_a_place_vouches_for_its_name(
    text: str, expected: list[str], atlas: Atlas
) -> None:
    """What is done to places, and sites in them, show that an unknown name is a place's."""
    assert [name for name, _, _ in brief(text, atlas)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked Umar Farouk on Monday.",
        "The army captured Ali Hassan on Monday.",
        "They took Omar hostage on Monday.",
        "Zorvani was arrested twice on Friday.",
    ],
)
def test_what_befalls_people_vouches_for_no_place(text: str, atlas: Atlas) -> None:
    """A name that may be somebody's stays no place."""
    assert brief(text, atlas) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The junta in Bamako spoke of a redeployment of its men.", "Bamako"),
        ("Leaders of the region decided in Abidjan to close their borders.", "Abidjan"),
        ("The minister, on a visit to Tehran, has not commented.", "Tehran"),
    ],
)
def test_where_somebody_decides_or_visits_nothing_happens(
    text: str, place: str, atlas: Atlas
) -> None:
    """Rulers, decisions and visits tell where somebody spoke."""
    assert [(f.place.name, f.place.role) for f in read(text, atlas)] == [
        (place, PlaceRole.SPEAKER_LOCATION)
    ]
