"""How far a clause commits itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import Modality, Polarity
from reportedly.read.modality import is_accident, is_background, is_no_event, judge


@given(left=st.text(max_size=80), right=st.text(max_size=80))
def test_what_is_denied_is_never_positive(left: str, right: str) -> None:
    """A denied event is negative, and only a hedge, fear or plan leaves it open otherwise."""
    found = judge(left, right)

    assert found.modality is not Modality.DENIED or found.polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("left", "right", "modality", "polarity"),
    [
        ("the army ", " the town of orven", Modality.ASSERTED, Polarity.POSITIVE),
        ("the ministry denied that its troops ", " orven", Modality.DENIED, Polarity.NEGATIVE),
        ("there was no ", " in orven on sunday", Modality.DENIED, Polarity.NEGATIVE),
        ("the rebels did not ", " the bridge", Modality.ASSERTED, Polarity.NEGATIVE),
        ("they could ", " the port", Modality.HYPOTHETICAL, Polarity.POSITIVE),
        ("residents fear a new ", "", Modality.HYPOTHETICAL, Polarity.POSITIVE),
        ("the army will ", " troops to orven", Modality.PLANNED, Polarity.POSITIVE),
        ("soldiers reportedly ", " two villages", Modality.ALLEGED, Polarity.POSITIVE),
        ("troops ", " the depot, it is said", Modality.ALLEGED, Polarity.POSITIVE),
        ("officers thwarted a plan to ", " a station", Modality.PLANNED, Polarity.NEGATIVE),
        ("they do not deny ", " the depot", Modality.ASSERTED, Polarity.NEGATIVE),
    ],
)
def test_words_before_the_trigger_decide(
    left: str, right: str, modality: Modality, polarity: Polarity
) -> None:
    """Denial, negation, fear, plan and hedge are read off the clause."""
    found = judge(left, right)

    assert (found.modality, found.polarity) == (modality, polarity)


def test_a_negated_outcome_leaves_the_event_standing() -> None:
    """That nobody was hurt does not mean that nothing happened."""
    assert judge("nobody was not ", "", force=False).polarity is Polarity.POSITIVE


def test_a_fear_does_not_reach_over_a_conjunction() -> None:
    """People feared dead after a blast do not make the blast a fear."""
    found = judge("dozens were feared trapped after men ", " the shaft")

    assert found.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("clause", "year", "expected"),
    [
        ("fighting in 1998 killed many", 2024, True),
        ("fighting in 2023 killed many", 2024, False),
        ("fighting in 1998 killed many", None, False),
        ("the town has often been shelled", None, True),
        ("the border has been closed since 2014", 2024, True),
        ("the town was shelled on friday", 2024, False),
    ],
)
def test_history_is_more_than_a_year_back(clause: str, year: int | None, expected: bool) -> None:  # noqa: FBT001
    """Years count against the page's own; without it, only words of habit do."""
    assert is_background(clause, year, state="closed" in clause) is expected


@pytest.mark.parametrize(
    "sentence",
    [
        "during the drill, soldiers stormed a mock embassy",
        "in the film, rebels attack the palace",
        "the scenario assumes an attack on the port",
        "the striker scored a late goal as the hosts came under siege",
    ],
)
def test_drills_films_scenarios_and_games_are_no_events(sentence: str) -> None:
    """Warlike words there tell of nothing that happened."""
    assert is_no_event(sentence)
    assert not is_no_event("rebels stormed the embassy in orven")


def test_illness_and_disaster_are_told_apart_from_force() -> None:
    """Deaths by flood or disease are nobody's use of force."""
    assert is_accident("the flood killed nine people")
    assert not is_accident("the strike killed nine people")
