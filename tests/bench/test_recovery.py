"""Generated incidents: the same for the same values, faulty where there is noise, found again."""

from __future__ import annotations

import pytest

from bench.make_incidents import World
from bench.recovery import recovered
from reportedly.model import Reading
from reportedly.model.vocabulary import EventType


def test_what_is_made_follows_from_its_values_alone() -> None:
    """Another number of incidents changes none of those that are in both."""
    few, many = World("t", 10, 4, 30), World("t", 200, 4, 30)
    assert few.told(3) == few.told(3)
    assert [one.incident for one in few.every()] == sorted(one.incident for one in few.every())
    assert {one.head.id for one in few.told(3)} == {one.head.id for one in many.told(3)}


@pytest.mark.parametrize("noise", [0, 40])
def test_every_claim_quotes_its_report(noise: int) -> None:
    """The gate that every reading passes lets all of them through."""
    for one in World("t", 20, 4, noise).every():
        Reading(
            report=one.head.id,
            reader="made",
            splitter="made",
            atlas="none",
            sentences=one.sentences,
            claims=one.claims,
        ).check(one.text)


def test_there_are_no_faults_without_noise() -> None:
    """A claim then has a place, a day, a kind and a named source."""
    for one in World("t", 20, 4, 0).every():
        lead = one.claims[0]
        assert lead.time is not None
        assert lead.targets
        assert lead.places[0].where_prec == 1
        assert lead.type is not EventType.UNSPECIFIED_FORCE


def test_all_is_found_again_where_there_is_no_noise() -> None:
    """Incidents with all their reports, the origins, and the dead."""
    found = recovered(World("t", 40, 5, 0))
    for name in ("incidents_whole", "origins_exact", "killed_best_exact", "copies_found"):
        assert found[name] == 100.0, name
    assert found["false_merges"] == 0
