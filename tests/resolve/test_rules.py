"""Four rule sets make numbers of the same figures, and each number says where it is from."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given

from reportedly.api import open as open_ledger
from reportedly.model import Claim, ClaimRef, Estimate, Figure, ReportHead, Resolution, Source
from reportedly.model.vocabulary import (
    EventType,
    Group,
    Outcome,
    Qualifier,
    RuleSet,
    SourceType,
)
from reportedly.resolve import RULE_SETS, resolve
from tests.demo_ledger import demo_ledger
from tests.resolve.makers import BLUES, HOSPITAL, REDS, WITNESS, claim, figure, head, strike
from tests.resolve.test_resolve import readings

Reading = tuple[ReportHead, Sequence[Claim]]
MONITOR = Source(name="Vale Casualty Monitor", type=SourceType.HUMANITARIAN)
POLICE = Source(name="the police of Tarvo", type=SourceType.GOVERNMENT)
RED_FIGHTERS = {"group": Group.COMBATANT, "whose": "XA_RED"}


def told(*said: tuple[Source, Figure]) -> list[Reading]:
    """Return one page for each source with its figure."""
    return [
        (head(f"r{n}"), [strike(by=[source], figures=(count,))])
        for n, (source, count) in enumerate(said)
    ]


def estimates(rules: str, *said: tuple[Source, Figure]) -> dict[Group, Estimate]:
    """Return the estimates of the one incident by group."""
    (incident,) = resolve(told(*said), (), (), rule_set=rules).incidents
    return {one.group: one for one in incident.estimates}


def numbers(estimate: Estimate) -> tuple[int | None, int | None, int | None]:
    """Return low, best and high."""
    return estimate.low, estimate.best, estimate.high


def at_least(number: int) -> Figure:
    """Return a figure without an upper bound."""
    return figure(number, high=None, qualifier=Qualifier.AT_LEAST)


# ------------------------------------------------------------------ all of them


@pytest.mark.parametrize("rules", RULE_SETS)
def test_a_partys_count_of_the_other_side_sets_neither_low_nor_best(rules: str) -> None:
    """Under no rules does what one side says of the other's losses make a number by itself."""
    found = estimates(rules, (BLUES, figure(60, **RED_FIGHTERS)))[Group.COMBATANT]
    assert (found.low, found.best) == (None, None)
    both = estimates(
        rules, (REDS, figure(4, **RED_FIGHTERS)), (BLUES, figure(1, "g", **RED_FIGHTERS))
    )
    assert both[Group.COMBATANT].low == 4


@given(readings())
def test_every_number_names_the_claims_that_set_it(given_: list[Reading]) -> None:
    """A number without its claim could not be looked up; and none comes from what was left out."""
    for rules in RULE_SETS:
        found = resolve(given_, (), (), rule_set=rules)
        for one in (one for incident in found.incidents for one in incident.estimates):
            assert [ground.number for ground in one.grounds] == ["low", "best", "high"]
            assert tuple(ground.value for ground in one.grounds) == numbers(one)
            for ground in one.grounds:
                assert ground.reason
                assert ground.value is None or ground.claims
                if ground.value is not None:
                    assert set(ground.claims) <= set(one.used)


@given(readings())
def test_rules_change_numbers_and_nothing_else(given_: list[Reading]) -> None:
    """Incidents, origins and grades are what they are, whichever numbers are wanted."""

    def bare(found: Resolution) -> Resolution:
        incidents = (dataclasses.replace(one, estimates=()) for one in found.incidents)
        return dataclasses.replace(found, incidents=tuple(incidents))

    first, *others = (bare(resolve(given_, (), (), rule_set=rules)) for rules in RULE_SETS)
    assert all(other == first for other in others)


@given(readings())
def test_low_is_never_above_best_nor_best_above_high(given_: list[Reading]) -> None:
    """Whatever the rules, the three stand in order where they stand."""
    for rules in RULE_SETS:
        for incident in resolve(given_, (), (), rule_set=rules).incidents:
            for one in incident.estimates:
                known = [number for number in numbers(one) if number is not None]
                assert known == sorted(known)


# ------------------------------------------------------------------ lowest


def test_the_lowest_figure_holds_until_a_higher_one_is_corroborated() -> None:
    """Two independent origins that give as many or more raise it; one alone does not."""
    seven, nine, twelve = (figure(n, f"f{n}") for n in (7, 9, 12))
    (alone,) = estimates("lowest", (HOSPITAL, seven), (WITNESS, nine)).values()
    assert numbers(alone) == (7, 7, None)
    (raised,) = estimates("lowest", (WITNESS, seven), (HOSPITAL, nine), (MONITOR, twelve)).values()
    assert numbers(raised) == (9, 9, None)
    assert raised.grounds[1].reason == "independent origins give as many or more"


def test_origins_of_one_alignment_corroborate_nothing() -> None:
    """Two public bodies side with each other."""
    ministry = Source(name="the interior ministry", type=SourceType.GOVERNMENT)
    seven, nine = figure(7, "f7"), figure(9, "f9")
    said = (WITNESS, seven), (POLICE, nine), (ministry, dataclasses.replace(nine, id="g"))
    (found,) = estimates("lowest", *said).values()
    assert found.low == 7


# ------------------------------------------------------------------ least and most


def test_where_status_is_contested_the_least_is_zero() -> None:
    """One says civilians, another fighters: of either there may have been none."""
    found = estimates(
        "min_max",
        (HOSPITAL, figure(7, group=Group.CIVILIAN)),
        (MONITOR, figure(7, "g", group=Group.COMBATANT)),
    )
    assert numbers(found[Group.CIVILIAN]) == (0, None, 7)
    assert numbers(found[Group.COMBATANT]) == (0, None, 7)
    assert "civilians or fighters" in found[Group.CIVILIAN].grounds[0].reason


def test_a_partys_word_on_the_other_sides_dead_contests_no_status() -> None:
    """Who did it does not make civilians fighters by saying so."""
    found = estimates(
        "min_max",
        (HOSPITAL, figure(7, group=Group.CIVILIAN)),
        (BLUES, figure(7, "g", group=Group.COMBATANT)),
    )
    assert found[Group.CIVILIAN].low == 7
    assert found[Group.COMBATANT].low is None


def test_who_counts_both_contests_nothing() -> None:
    """Three civilians and four fighters, in one sentence, are seven people told apart."""
    pair = figure(3, group=Group.CIVILIAN), figure(4, "g", group=Group.COMBATANT)
    page = [(head("a"), [strike(by=[MONITOR], figures=pair)])]
    (incident,) = resolve(page, (), (), rule_set="min_max").incidents
    assert sorted(one.low or 0 for one in incident.estimates) == [3, 4]


# ------------------------------------------------------------------ low, best, high


def test_no_end_stays_open_in_low_best_high() -> None:
    """At least twelve is twelve for rules that keep closed numbers."""
    (found,) = estimates("low_best_high", (HOSPITAL, at_least(12))).values()
    assert numbers(found) == (12, 12, 12)
    (codebook,) = estimates("codebook", (HOSPITAL, at_least(12))).values()
    assert codebook.high is None


def test_a_partys_count_of_the_other_side_may_set_high_alone() -> None:
    """It is the highest that anybody gives, and says so."""
    found = estimates(
        "low_best_high",
        (REDS, figure(4, **RED_FIGHTERS)),
        (BLUES, figure(60, "g", **RED_FIGHTERS)),
    )[Group.COMBATANT]
    assert numbers(found) == (4, 4, 60)
    assert found.grounds[2].claims == (ClaimRef("r1", "c1"),)
    assert "high alone" in found.grounds[2].reason
    assert found.left_out == ()


# ------------------------------------------------------------------ in a ledger


@pytest.mark.parametrize("rules", list(RuleSet))
def test_a_ledger_gives_the_numbers_that_resolving_gives(rules: RuleSet, tmp_path: Path) -> None:
    """Taken up again, an incident has the estimates with which it would have been made."""
    with open_ledger(demo_ledger(tmp_path), create=False) as ledger:
        told_ = [(one, ledger.claims(one.id)) for one in ledger.reports()]
        relations = {r for one in ledger.reports() for r in ledger.trace(one.id)}
        ordered = sorted(relations, key=lambda r: (r.a, r.b, r.kind))
        wanted = resolve(told_, ordered, (), rule_set=rules).incidents
        assert {i.id: i.estimates for i in wanted} == {
            i.id: i.estimates for i in ledger.incidents(rules=rules)
        }


def test_injured_and_detained_follow_the_same_rules() -> None:
    """Rules are about numbers, not about the dead alone."""
    hurt = figure(3, outcome=Outcome.INJURED)
    page = claim("c1", EventType.AIR_STRIKE, by=[HOSPITAL], figures=(hurt,))
    (incident,) = resolve([(head("a"), [page])], (), (), rule_set="lowest").incidents
    assert numbers(incident.estimates[0]) == (3, 3, None)


def test_own_losses_under_a_shorter_name_are_no_opponents_count() -> None:
    """A headline's army is the one that its text names in full."""
    short = Source(name="Column", type=SourceType.PARTY)
    page = [
        strike("a", by=[short], figures=(figure(4, group=Group.COMBATANT, whose="Column"),)),
        strike("b", by=[REDS], figures=(figure(4, **RED_FIGHTERS),)),
    ]
    (incident,) = resolve([(head("r"), page)], (), ()).incidents
    (found,) = incident.estimates
    assert found.claimed_by_opponent is None
    assert (found.whose, found.best) == ("XA_RED", 4)
