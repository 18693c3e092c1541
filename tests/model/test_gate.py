"""The gate: what does not hold is dropped with a counted reason, the rest stands."""

from __future__ import annotations

import dataclasses
from typing import Any, cast

import pytest

from reportedly.model import Claim, Figure, FigurePeriod, Reading, Source, Span, gate
from reportedly.model.vocabulary import (
    ClaimKind,
    EventType,
    Group,
    Modality,
    Outcome,
    Period,
    Polarity,
    Qualifier,
    SourceType,
)

TEXT = "Shells killed nine people in Ostrel, two of them children, the mayor said."


def span(words: str) -> Span:
    """Return the span of some of the words."""
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def figure(name: str, words: str, count: int, **changes: Any) -> Figure:
    """Return an exact count of people killed."""
    made = Figure(
        id=name,
        span=span(words),
        outcome=Outcome.KILLED,
        group=Group.UNKNOWN,
        qualifier=Qualifier.EXACT,
        value=count,
        low=count,
        high=count,
        period=FigurePeriod(kind=Period.INCIDENT),
    )
    return dataclasses.replace(made, **changes)


def claim(**changes: Any) -> Claim:
    """Return a claim that holds in every part."""
    mayor = Source(name="the mayor", type=SourceType.GOVERNMENT, span=span("the mayor"))
    made = Claim(
        id="c1",
        kind=ClaimKind.INCIDENT,
        span=span("Shells killed nine people in Ostrel, two of them children"),
        type=EventType.SHELLING_ROCKET,
        modality=Modality.ASSERTED,
        polarity=Polarity.POSITIVE,
        attribution=(mayor,),
        figures=(
            figure("f1", "nine people", 9),
            figure("f2", "two of them", 2, subset_of="f1"),
        ),
    )
    return dataclasses.replace(made, **changes)


def reading(*claims: Claim) -> Reading:
    """Return a reading with these claims."""
    return Reading(report="r", reader="t", splitter="t", atlas="t", claims=claims)


def test_a_reading_that_holds_passes_as_it_is() -> None:
    """Nothing is copied, nothing counted."""
    given = reading(claim())
    passed, dropped = gate(given, TEXT)
    assert passed is given
    assert not dropped


WRONG = Span(0, 6, "Rocket")


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (claim(span=WRONG), "span that quotes other words"),
        (claim(span=Span(70, 99, "x")), "span outside the text"),
        (claim(type=cast("EventType", "BOMBARDMENT")), "code that is not in the codebook"),
        (
            claim(attribution=(Source(name="PAGE", type=SourceType.MEDIA),)),
            "chain that names the page itself",
        ),
        (
            claim(attribution=(Source(name="x", type=SourceType.MEDIA, span=WRONG),)),
            "span that quotes other words",
        ),
    ],
)
def test_a_claim_whose_heart_does_not_hold_is_dropped(bad: Claim, reason: str) -> None:
    """Its span, its codes and each link of its chain belong to its heart."""
    good = claim(id="c2", figures=())
    passed, dropped = gate(reading(bad, good), TEXT)
    assert [one.id for one in passed.claims] == ["c2"]
    assert dropped == {reason: 1}
    passed.check(TEXT)


@pytest.mark.parametrize("bounds", [(9, 8, 9), (9, 9, 8), (-1, 0, 0), (5, 4, None)])
def test_bounds_that_cannot_be_cost_the_figure(bounds: tuple[int, int, int | None]) -> None:
    """Low, value and high rise; no count is below zero."""
    low, value, high = bounds
    wrong = figure("f3", "nine people", 9, low=low, value=value, high=high)
    passed, dropped = gate(reading(claim(figures=(wrong,))), TEXT)
    assert passed.claims[0].figures == ()
    assert dropped == {"bounds that cannot be": 1}


@pytest.mark.parametrize(
    ("qualifier", "bounds"),
    [
        (Qualifier.MORE_THAN, (10, 9, None)),
        (Qualifier.LESS_THAN, (None, 9, 8)),
        (Qualifier.NEARLY, (8, 9, 8)),
        (Qualifier.AT_LEAST, (9, 9, None)),
        (Qualifier.UP_TO, (None, 9, 9)),
        (Qualifier.VAGUE, (12, None, 99)),
    ],
)
def test_a_hedge_may_leave_its_number_out(
    qualifier: Qualifier, bounds: tuple[int | None, int | None, int | None]
) -> None:
    """The codebook's bounds of every hedge pass."""
    low, value, high = bounds
    hedged = figure("f3", "nine people", 9, qualifier=qualifier, low=low, value=value, high=high)
    given = reading(claim(figures=(hedged,)))
    assert gate(given, TEXT) == (given, {})


def test_a_part_goes_with_its_total() -> None:
    """Without the total it would be counted beside others."""
    total = figure("f1", "nine people", 9, span=WRONG)
    part = figure("f2", "two of them", 2, subset_of="f1")
    passed, dropped = gate(reading(claim(figures=(total, part))), TEXT)
    assert passed.claims[0].figures == ()
    assert dropped == {"span that quotes other words": 1, "reference to what is not there": 1}
    passed.check(TEXT)


def test_a_denial_of_a_dropped_claim_points_to_nothing() -> None:
    """The denial itself stands."""
    denial = claim(id="c2", figures=(), denies="c1")
    passed, dropped = gate(reading(claim(span=WRONG), denial), TEXT)
    assert [(one.id, one.denies) for one in passed.claims] == [("c2", None)]
    assert dropped["reference to what is not there"] == 1
    passed.check(TEXT)


def test_two_claims_of_one_id_are_one() -> None:
    """The first stands."""
    passed, dropped = gate(reading(claim(figures=()), claim(figures=())), TEXT)
    assert len(passed.claims) == 1
    assert dropped == {"id that stands twice": 1}
