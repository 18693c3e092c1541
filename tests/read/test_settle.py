"""Which day and place a claim takes of those beside it: the event's, not the speaker's."""

from __future__ import annotations

import datetime as dt

import pytest

from reportedly.model import Claim, Report
from reportedly.model.vocabulary import EventType, PlaceRole
from reportedly.read import RulesReader


def claims(reader: RulesReader, text: str, type_: EventType, language: str = "en") -> list[Claim]:
    """Read a text of Wednesday, 12 March 2025; return the claims of one type."""
    report = Report(name="r", capture="c", text=text, published="2025-03-12", language=language)
    reading = reader.read(report)
    reading.check(text)
    found = [claim for claim in reading.claims if claim.type is type_]
    assert found, [claim.span.quote for claim in reading.claims]
    return found


def days(claim: Claim) -> tuple[dt.date | None, dt.date | None] | None:
    """Return the stated days of a claim; ``None`` where none but the recency default stands."""
    if claim.time is None or claim.time.inferred:
        return None
    return claim.time.earliest, claim.time.latest


def sites(claim: Claim) -> list[str | None]:
    """Return where a claim says the event was."""
    return [place.name for place in claim.places if place.role is PlaceRole.EVENT]


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed two people in Sloviansk, a city official told reporters on Monday.",
        "Shells killed two people in Sloviansk, the mayor said on Monday.",
        "Shells killed two people in Sloviansk, the mayor said in a statement on Monday.",
        "The mayor announced on Monday that shells had killed two people in Sloviansk.",
    ],
)
def test_the_day_of_saying_is_not_the_day_of_the_event(reader: RulesReader, text: str) -> None:
    """A day right behind a verb of saying, or what is said through, dates nothing else."""
    (claim,) = claims(reader, text, EventType.SHELLING_ROCKET)
    assert days(claim) is None


def test_the_day_of_a_document_is_not_the_day_of_what_it_tells(reader: RulesReader) -> None:
    """A note of some day tells of other days."""
    text = "Its note of 8 March had said that shells killed two people in Sloviansk."
    (claim,) = claims(reader, text, EventType.SHELLING_ROCKET)
    assert days(claim) is None


def test_a_day_in_the_event_stands_beside_the_day_of_saying(reader: RulesReader) -> None:
    """The event's own day is kept."""
    text = "Shells killed two people in Sloviansk on Sunday, the mayor said on Monday."
    (claim,) = claims(reader, text, EventType.SHELLING_ROCKET)
    assert days(claim) == (dt.date(2025, 3, 9), dt.date(2025, 3, 9))


def test_a_curfew_holds_since_its_day_and_dates_what_happened_then(reader: RulesReader) -> None:
    """The open interval is the curfew's, the day that of the clause behind "when"."""
    text = "A curfew has been in force in Sloviansk since Sunday, when gunmen killed five people."
    (curfew,) = claims(reader, text, EventType.RESTRICTION)
    (killing,) = claims(reader, text, EventType.DIRECT_VIOLENCE)
    assert days(curfew) == (dt.date(2025, 3, 9), None)
    assert days(killing) == (dt.date(2025, 3, 9), dt.date(2025, 3, 9))


def test_an_earlier_count_keeps_its_time_to_itself(reader: RulesReader) -> None:
    """What the toll was "the evening before" does not date the event."""
    text = (
        "Shells hit Sloviansk on Sunday. "
        "Six people were killed, up from two the evening before, the mayor said."
    )
    assert dt.date(2025, 3, 8) not in {
        day
        for claim in claims(reader, text, EventType.SHELLING_ROCKET)
        for day in (days(claim) or ())
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells killed two people in Sloviansk, the owner, Orlo Mills, said in Odesa.",
         ["Sloviansk"]),
        ("Shells killed two people near the Verba junction, doctors at a hospital in Odesa said.",
         ["Verba"]),
    ],
)  # fmt: skip
def test_the_speakers_town_is_no_place_of_the_event(
    reader: RulesReader, text: str, expected: list[str]
) -> None:
    """A claim that names its own place, known or not, takes no speaker's."""
    (claim,) = claims(reader, text, EventType.SHELLING_ROCKET)
    assert sites(claim) == expected


def test_the_town_means_the_place_told_before(reader: RulesReader) -> None:
    """A denial about "the town" is not about where the spokesman sits."""
    text = (
        "Shells killed two people in Sloviansk on Sunday, the mayor said. "
        "Major Orlo, a spokesman for the army in Odesa, said rockets had killed two in the town."
    )
    found = claims(reader, text, EventType.SHELLING_ROCKET)
    assert [sites(claim) for claim in found] == [["Sloviansk"], ["Sloviansk"]]


def test_one_night_has_two_days(reader: RulesReader) -> None:
    """A French or Spanish night from one day to the next is both."""
    text = "Une embuscade a tué deux soldats près de Boni dans la nuit de samedi à dimanche."
    found = claims(reader, text, EventType.ARMED_CLASH, "fr")
    assert days(found[0]) == (dt.date(2025, 3, 8), dt.date(2025, 3, 9))


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed four people in Kadugli. Protests were held in several other towns.",
        "Gunmen killed four people in Kadugli. Protests broke out elsewhere.",
        "Gunmen killed four people in Kadugli. Protests followed across the country.",
        "Gunmen killed four people in Kadugli. Protests were held in a dozen cities.",
    ],
)
def test_what_is_told_of_other_towns_takes_no_place_over(reader: RulesReader, text: str) -> None:
    """Words for other places stand against the place told before."""
    (protest,) = claims(reader, text, EventType.DEMONSTRATION)
    assert sites(protest) == []


def test_talks_are_not_held_where_the_fighting_was(reader: RulesReader) -> None:
    """Talks take the places of their own words alone."""
    text = "Shells killed four people in Kadugli. No agreement on a ceasefire has been reached yet."
    (talks,) = claims(reader, text, EventType.TALKS_AGREEMENT)
    assert sites(talks) == []


def test_what_a_reporters_place_lies_in_is_the_reporters_too(reader: RulesReader) -> None:
    """Neither "Deir el-Balah" nor "central Gaza" is where the homes stood."""
    text = (
        "Shells hit two homes in Rafah, killing five. Our correspondent, reporting from"
        " Deir el-Balah in central Gaza, said the two homes were destroyed in the assault."
    )
    claim = claims(reader, text, EventType.SHELLING_ROCKET)[-1]
    assert sites(claim) == ["Rafah"]
    aside = [place.name for place in claim.places if place.role is PlaceRole.REPORTER_LOCATION]
    assert len(aside) == 2


def test_a_town_in_a_larger_one_is_where_it_was(reader: RulesReader) -> None:
    """The object of the verb is the place, and what it lies in tells which one."""
    (strike,) = claims(reader, "Jets strike Al-Qarara in Khan Yunis.", EventType.AIR_STRIKE)
    assert sites(strike) == ["Al-Qarara"]


def test_where_rockets_came_from_is_no_place_of_what_is_said(reader: RulesReader) -> None:
    """The justification has no place, and the rockets have an origin."""
    text = "Officials said the raid was a response to rocket attacks from Gaza into the south."
    (said,) = claims(reader, text, EventType.STATEMENT)
    (rockets,) = claims(reader, text, EventType.SHELLING_ROCKET)
    assert said.places == ()
    assert [place.role for place in rockets.places] == [PlaceRole.ORIGIN]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said its guns had shelled a depot and that a drone hit a bus in Sloviansk.",
        "The ministry said its guns had shelled a depot, but that two men were shot in Sloviansk.",
    ],
)
def test_a_place_of_the_next_thing_told_is_not_reached(reader: RulesReader, text: str) -> None:
    """What stands behind "and that" is told of something else."""
    (claim,) = claims(reader, text, EventType.SHELLING_ROCKET)
    assert sites(claim) == []


def test_where_the_accused_stand_is_not_where_it_happened(reader: RulesReader) -> None:
    """Hills that a militia holds are no place of the shells that it is blamed for."""
    text = (
        "Shells hit a market in Kadugli, killing two. A colonel blamed the shelling on the militia,"
        " which has held the hills south of Dilling since May. A resident said six shells landed."
    )
    assert sites(claims(reader, text, EventType.SHELLING_ROCKET)[-1]) == ["Kadugli"]
