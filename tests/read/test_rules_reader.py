"""The rules reader as a whole: what it makes of reports invented here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from reportedly.atlas import Atlas, open_atlas
from reportedly.model import Claim, Reading, Report
from reportedly.model.vocabulary import (
    ClaimKind,
    EventType,
    Modality,
    Outcome,
    Period,
    PlaceRole,
    Polarity,
    SourceType,
)
from reportedly.read import RulesReader


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The built-in atlas, opened once."""
    with open_atlas() as opened:
        yield opened


@pytest.fixture(scope="module")
def reader(atlas: Atlas) -> RulesReader:
    """One reader for all tests: it keeps nothing from one report to the next."""
    return RulesReader(atlas)


def read(
    reader: RulesReader, text: str, published: str | None = "2025-03-12", language: str = "en"
) -> Reading:
    """Read a text as a report of its own and hold it through the gate."""
    report = Report(name="r", capture="c", text=text, published=published, language=language)
    reading = reader.read(report)
    reading.check(text)
    return reading


def only(reading: Reading, type_: EventType) -> Claim:
    """Return the one claim of a type."""
    found = [claim for claim in reading.claims if claim.type is type_]
    assert len(found) == 1, [claim.span.quote for claim in reading.claims]
    return found[0]


def test_one_clause_by_one_source_is_one_claim(reader: RulesReader) -> None:
    """Type, root, figure, place and day come together, on the shortest stretch."""
    text = "A mortar round killed three people in Sloviansk on Monday, the city's mayor said."

    claim = only(read(reader, text), EventType.SHELLING_ROCKET)

    assert claim.span.quote == "A mortar round killed three people in Sloviansk on Monday"
    assert claim.root is not None
    assert claim.root.type is SourceType.GOVERNMENT
    (figure,) = claim.figures
    assert (figure.outcome, figure.low, figure.high) == (Outcome.KILLED, 3, 3)
    assert claim.places[0].country == "UA"
    assert claim.time is not None
    assert claim.time.earliest == claim.time.latest == dt.date(2025, 3, 10)


def test_two_sources_make_two_claims_of_one_sentence(reader: RulesReader) -> None:
    """Counts by different people are never mixed."""
    text = "The hospital counted 14 bodies after the raid; the army spoke of nine dead."

    claims = [claim for claim in read(reader, text).claims if claim.figures]

    assert [claim.figures[0].value for claim in claims] == [14, 9]
    roots = [claim.root.type for claim in claims if claim.root]
    assert roots == [SourceType.HEALTH_AUTHORITY, SourceType.PARTY]


def test_what_an_attack_destroyed_is_an_account_of_its_own(reader: RulesReader) -> None:
    """A bare "strike" points back and says nothing; what it destroyed is somebody's word."""
    lead = "An air strike hit two houses in Omdurman, residents said. "

    told = read(reader, lead + "The mayor said that both houses were destroyed in the attack.")
    silent = read(reader, lead + "The mayor said that the attack was on a weekday.")

    assert [claim.root.type for claim in told.claims if claim.root] == [
        SourceType.UNNAMED,
        SourceType.GOVERNMENT,
    ]
    assert {claim.type for claim in told.claims} == {EventType.AIR_STRIKE}
    assert len([claim for claim in silent.claims if claim.type is EventType.AIR_STRIKE]) == 1


def test_what_is_denied_harms_nobody(reader: RulesReader) -> None:
    """A denial keeps the type, turns the polarity, and carries no count."""
    text = "The army denied that its artillery killed 20 villagers near Kassala on Tuesday."

    claim = only(read(reader, text), EventType.SHELLING_ROCKET)

    assert claim.modality is Modality.DENIED
    assert claim.polarity is Polarity.NEGATIVE
    assert claim.figures == ()


def test_a_denial_points_to_what_it_denies(reader: RulesReader) -> None:
    """Only where the same report tells it."""
    text = (
        "Residents said a drone struck the mill in Kadugli. "
        "The army denied that a drone had struck the mill."
    )

    claims = read(reader, text).claims
    denial = next(claim for claim in claims if claim.modality is Modality.DENIED)
    told = next(claim for claim in claims if claim.polarity is Polarity.POSITIVE)

    assert denial.denies == told.id


@pytest.mark.parametrize(
    "text",
    [
        "The village could lose 300 people if the dam bursts, engineers fear.",
        "During a drill, 40 recruits stormed a mock town and 12 'casualties' were carried off.",
        "The company fired 200 workers and shelled out millions in the battle for the market.",
        "Route 17 is closed; the 14th Brigade sent 30 lorries and 400 sheep to the fair.",
        "The minister suffered a heart attack and was bombarded with 50 questions.",
    ],
)
def test_no_count_of_harm_comes_of_words_that_tell_of_none(reader: RulesReader, text: str) -> None:
    """A false casualty costs more than a miss."""
    reading = read(reader, text)

    assert [figure for claim in reading.claims for figure in claim.figures] == []


def test_an_unresolved_date_is_never_the_pages_date_in_disguise(reader: RulesReader) -> None:
    """Without a page date a weekday stays words."""
    text = "A roadside bomb wounded two traders near Baidoa on Thursday, police said."

    claim = only(read(reader, text, published=None), EventType.EXPLOSIVE_DEVICE)

    assert claim.time is not None
    assert claim.time.mention is not None
    assert (claim.time.earliest, claim.time.latest) == (None, None)
    assert claim.time.date_prec is None


def test_an_undated_claim_on_a_dated_page_says_that_its_week_is_inferred(
    reader: RulesReader,
) -> None:
    """The recency default is support for a match, never proof."""
    claim = only(read(reader, "Gunmen abducted a teacher in Maradi."), EventType.DETENTION)

    assert claim.time is not None
    assert claim.time.inferred
    assert claim.time.earliest == dt.date(2025, 3, 6)
    assert claim.time.latest == dt.date(2025, 3, 12)


def test_the_parts_of_a_total_are_incidents_of_their_own(reader: RulesReader) -> None:
    """The total is a toll; each part has its own place and points to the total."""
    text = (
        "Nine people were killed in two attacks in Helmand on Monday: "
        "six in Sangin and three in Musa Qala."
    )

    claims = read(reader, text).claims
    total = only(read(reader, text), EventType.CASUALTY_TOLL)
    parts = [claim for claim in claims if claim.kind is ClaimKind.INCIDENT]

    assert total.figures[0].value == 9
    assert [part.figures[0].value for part in parts] == [6, 3]
    assert {part.figures[0].subset_of for part in parts} == {total.figures[0].id}
    assert all(part.time == total.time for part in parts)


def test_a_cumulative_count_is_no_incident(reader: RulesReader) -> None:
    """It is a toll with the day it begins."""
    text = "Since 5 January, 410 people have been killed in the province, the monitor said."

    claim = only(read(reader, text), EventType.CASUALTY_TOLL)

    assert claim.kind is ClaimKind.FIGURE
    assert claim.figures[0].period.kind is Period.CUMULATIVE
    assert claim.figures[0].period.since == dt.date(2025, 1, 5)


def test_where_a_source_sits_is_not_where_it_happened(reader: RulesReader) -> None:
    """A speaker's place is kept apart from the event's."""
    text = "Officials in Nairobi said a bus was ambushed near Mandera on Sunday."

    claim = only(read(reader, text), EventType.ARMED_CLASH)

    roles = {place.name: place.role for place in claim.places}
    assert roles["Mandera"] is PlaceRole.EVENT
    assert roles.get("Nairobi") is not PlaceRole.EVENT


@pytest.mark.parametrize("text", ["", " \n\t ", "،؟", "1234567890", "\u202e\u200f", "🙂" * 50])
def test_text_that_says_nothing_has_no_claims(reader: RulesReader, text: str) -> None:
    """Null rather than guess, and no crash."""
    assert read(reader, text).claims == ()


def test_a_reading_does_not_depend_on_what_was_read_before(reader: RulesReader) -> None:
    """The same report, the same reading, whatever came between."""
    text = "Shells fell on the market of Kalemie at noon and killed four, a nurse said."
    first = read(reader, text)

    read(reader, "In Goma, the governor said 40 fighters surrendered on Friday.")

    assert read(reader, text) == first
