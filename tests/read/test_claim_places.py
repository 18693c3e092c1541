"""Where and when the claims of ordinary reports are, sentence upon sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from reportedly.model import Claim, PageDate, Report
from reportedly.model.vocabulary import EventType, Outcome, PlaceRole
from reportedly.read import RulesReader


def read(reader: RulesReader, text: str, day: str = "2024-05-16") -> tuple[Claim, ...]:
    """Return the claims of a text on a page of that day."""
    date = dt.date.fromisoformat(day)
    page = PageDate(raw=day, earliest=date, latest=date, role="given")
    report = Report(
        name="case", capture="", text=text, published=day, page_date=page, language="en"
    )
    return reader.read(report).claims


def event_places(claim: Claim) -> list[tuple[str | None, int | None]]:
    """Return the names of a claim's event places with their precision."""
    found = [place for place in claim.places if place.role is PlaceRole.EVENT]
    return [(place.name, place.where_prec) for place in found]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Mortars hit Sderot and a field near Ashkelon.", [("Sderot", 1), ("Ashkelon", 2)]),
        (
            "The raiders attacked Mbiro, Kalundo and Serengu, three villages north of Beni.",
            [("Mbiro", 1), ("Kalundo", 1), ("Serengu", 1)],
        ),
        ("Rebels ambushed a lorry at a place called Wadi Zurag.", [("Wadi Zurag", 1)]),
        ("Soldiers shelled huts near Cox's Bazar.", [("Cox’s Bāzār", 2)]),
        ("Nine people were shot dead in Tamaulipas.", [("Tamaulipas", 4)]),
        ("Rockets fired from across the Line of Control hit Poonch.", [("Pūnch", 1)]),
    ],
)
def test_the_words_around_names_say_which_are_the_events(
    reader: RulesReader, text: str, places: list[tuple[str, int]]
) -> None:
    """Lists, appositions, "a place called", owners inside a name, states, the far side."""
    assert event_places(read(reader, text)[0]) == places


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Eleven people were killed in the Bolivian city of El Alto on Tuesday.", "BO"),
        ("Bombs fell on Bakara market, the ambulance service said.", None),
    ],
)
def test_a_wrong_country_is_worse_than_none(
    reader: RulesReader, text: str, country: str | None
) -> None:
    """An adjective settles the country; a chance likeness with a foreign hamlet does not."""
    (place,) = (p for p in read(reader, text)[0].places if p.role is PlaceRole.EVENT)
    assert place.country == country


def test_who_is_held_somewhere_speaks_not_from_there(reader: RulesReader) -> None:
    """Those of whom a union tells are no speakers, whatever their trade."""
    (claim,) = read(reader, "Six journalists were detained in Belarus, the press union said.")
    assert event_places(claim) == [("Belarus", 6)]


def test_people_leave_for_a_place_where_nothing_happened(reader: RulesReader) -> None:
    """Where the displaced go is their aim, and later shells fall where the first ones fell."""
    text = (
        "Shells landed in Kadugli on Sunday and killed four people, the hospital said. By the next"
        " day 1,900 residents had left for Dilling, the Red Crescent said. On Tuesday a second"
        " barrage struck the grain market."
    )
    *_, fled, last = read(reader, text)
    assert [p.name for p in fled.places if p.role is PlaceRole.TARGET_AREA] == ["Dilling"]
    assert event_places(last) == [("Kadugli", 1)]


def test_a_charge_says_where_its_deed_happened(reader: RulesReader) -> None:
    """What the accuser adds in the next sentence happened where the charge says."""
    text = (
        "The governor accused rebels of burning a clinic in Masisi on Friday. He said two patients"
        " had died."
    )
    assert event_places(read(reader, text)[-1]) == [("Masisi", 1)]


def test_there_is_where_the_sentence_before_was(reader: RulesReader) -> None:
    """That sentence need hold no claim of its own."""
    text = "The first raid, on Saturday, was on Randoge. Seven men died there."
    assert event_places(read(reader, text)[-1]) == [("Randoge", 1)]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        (
            (
                "Shelling killed 12 people, seven of them in Kherson, three in Beryslav and two in"
                " Nikopol, the governor said."
            ),
            12,
            [(7, "Kherson"), (3, "Beryslav"), (2, "Nikopol")],
        ),
        (
            (
                "Police detained 63 protesters: 40 in Minsk, 13 in Hrodna and 10 in Pinsk, monitors"
                " said."
            ),
            63,
            [(40, "Minsk"), (13, "Grodno"), (10, "Pinsk")],
        ),
        (
            "Air strikes killed 14 people, six in Saada, five in Hodeidah and three in Taiz.",
            14,
            [(6, "Saada"), (5, "Hodeidah"), (3, "Taiz")],
        ),
    ],
)
def test_a_list_of_sites_gives_each_its_own_count_and_place(
    reader: RulesReader, text: str, whole: int, parts: list[tuple[int, str]]
) -> None:
    """The total has none of their places; each part is an incident of its own."""
    total, *rest = read(reader, text)
    assert total.type is EventType.CASUALTY_TOLL
    assert (total.figures[0].value, event_places(total)) == (whole, [])
    assert [one.figures[0].value for one in rest] == [value for value, _ in parts]
    assert [len(event_places(one)) for one in rest] == [1] * len(parts)
    held = total.figures[0].outcome is Outcome.DETAINED
    assert not held or {one.type for one in rest} == {EventType.DETENTION}


def test_counts_that_do_not_add_up_are_no_parts(reader: RulesReader) -> None:
    """Without "of them", a row of counts that sums to another number is told beside the first."""
    text = "Shelling killed 12 people, three in Beryslav and two in Nikopol, the governor said."
    assert all(figure.subset_of is None for claim in read(reader, text) for figure in claim.figures)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Two men were shot dead in Quito on Friday evening.\n\nAn hour later a grenade was"
                " thrown at a shop."
            ),
            "2024-05-10",
        ),
        (
            (
                "Rebels attacked Djibo on 2 May. Reinforcements from Kaya reached the town the day"
                " after."
            ),
            "2024-05-03",
        ),
    ],
)
def test_what_came_later_is_counted_from_what_was_told(
    reader: RulesReader, text: str, day: str
) -> None:
    """An hour later is the same day, also in the next paragraph; "the day after" the next."""
    time = read(reader, text)[-1].time
    assert time is not None
    assert str(time.earliest) == day


@pytest.mark.parametrize(
    "text",
    [
        "Two clerks killed in the blasts in Quetta were buried on Sunday evening.",
        "Families laid wreaths on Sunday for the 40 people killed in a siege in Beslan.",
    ],
)
def test_the_day_of_a_funeral_is_not_that_of_the_deaths(reader: RulesReader, text: str) -> None:
    """Burials and wreaths have days of their own."""
    assert all(
        claim.time is None or claim.time.inferred or claim.time.date_prec is None
        for claim in read(reader, text)
    )
