"""Sentences that only tell when and where an event was, and times that are of a trial."""

from __future__ import annotations

import datetime as dt

import pytest

from reportedly.model import Claim, Report
from reportedly.read import RulesReader

MONDAY = dt.date(2031, 5, 5)
PAGE = "2031-05-08"


def first(reader: RulesReader, text: str) -> Claim:
    """Return the first claim of a page of a Thursday."""
    report = Report(name="page", capture="test", text=text, published=PAGE, language="en")
    return reader.read(report).claims[0]


def day(claim: Claim) -> dt.date | None:
    """Return the day that a claim's words resolve to, not one that is inferred."""
    return None if claim.time is None or claim.time.inferred else claim.time.earliest


@pytest.mark.parametrize(
    "scene",
    [
        "It happened around 7:30 Monday night in Dayton, Ohio.",
        "The incident occurred shortly before noon Monday in Dayton, Ohio.",
        "The deadly shooting took place on Monday at a bar in Dayton, Ohio.",
        "This all unfolded Monday afternoon in Dayton, Ohio.",
    ],
)
def test_a_sentence_that_sets_the_scene_is_of_the_event_before_it(
    reader: RulesReader, scene: str
) -> None:
    """The event has its day and its place from there, with the words that tell them."""
    claim = first(reader, f"A boy of six was shot dead by a stranger.\n\n{scene}")
    assert day(claim) == MONDAY
    assert [place.name for place in claim.places] == ["Dayton"]
    assert all(place.mention is not None for place in claim.places)


def test_who_is_called_comes_on_the_day(reader: RulesReader) -> None:
    """Also where what they found is told next."""
    claim = first(
        reader, "Deputies were called to a bar early Monday.\n\nThey found a man shot dead."
    )
    assert day(claim) == MONDAY


@pytest.mark.parametrize(
    "aside",
    [
        "It was reported on Monday that the talks had failed.",
        "Deputies told the story to reporters on Monday.",
        "The council met on Monday.",
    ],
)
def test_other_days_of_the_page_are_not_the_events(reader: RulesReader, aside: str) -> None:
    """What is said, or done by others, sets no scene."""
    assert day(first(reader, f"A boy of six was shot dead by a stranger.\n\n{aside}")) is None


def test_what_an_event_says_itself_stands(reader: RulesReader) -> None:
    """A sentence that tells another day is of another event, its place too."""
    claim = first(
        reader, "A boy was shot dead on Sunday.\n\nIt happened in Dayton, Ohio, on Monday."
    )
    assert day(claim) == dt.date(2031, 5, 4)
    assert claim.places == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was sentenced on Monday for the bombing that killed six villagers.", None),
        ("A man pleaded guilty Monday for the shooting that killed two on May 2.", 2),
        ("A soldier was charged on Tuesday after two villagers were shot dead on Monday.", 5),
        ("A bomb exploded outside the court on Monday, killing two.", 5),
    ],
)
def test_the_day_of_a_trial_is_not_that_of_the_deed(
    reader: RulesReader, text: str, expected: int | None
) -> None:
    """An attack on a court has its own day all the same."""
    found = day(first(reader, text))
    assert (found.day if found else None) == expected


def test_the_day_of_an_arrest_is_the_arrests(reader: RulesReader) -> None:
    """And not that of what it was for."""
    report = Report(
        name="page",
        capture="test",
        text="A man was arrested on Monday for shooting two women.",
        published=PAGE,
        language="en",
    )
    days = {str(claim.type): day(claim) for claim in reader.read(report).claims}
    assert days == {"DETENTION": MONDAY, "DIRECT_VIOLENCE": None}
