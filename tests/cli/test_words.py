"""Counts, places and sources in words that are the same for every side."""

from __future__ import annotations

import dataclasses

import pytest

from reportedly.cli import words
from reportedly.model import Bounds, Estimate, Figure, FigurePeriod, Incident, Source, Span
from reportedly.model.vocabulary import (
    Contradiction,
    EventType,
    Group,
    Outcome,
    Period,
    Qualifier,
    SourceType,
)

BLANK = Incident(id="i", type=None, members=())


def estimate(low: int | None, best: int | None, high: int | None, **more: object) -> Estimate:
    """Return an estimate of people killed."""
    made = Estimate(
        outcome=Outcome.KILLED, group=Group.UNKNOWN, rule_set="r", low=low, best=best, high=high
    )
    return dataclasses.replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (9, 9, "9"),
        (9, 12, "9–12"),
        (1200, None, "at least 1,200"),
        (None, 4, "up to 4"),
        (None, None, "?"),
        (0, 0, "0"),
    ],
)
def test_bounds_keep_their_open_end(low: int | None, high: int | None, said: str) -> None:
    """An open end is said, never closed; a zero is a count."""
    assert words.range_words(low, high) == said


def test_counts_are_listed_by_outcome_and_group() -> None:
    """People of unknown group come first; what has no figure is not listed beside what has one."""
    counts = (
        estimate(2, 2, 2, group=Group.CHILDREN),
        estimate(None, None, None, group=Group.WOMEN),
        estimate(9, 10, 12),
        estimate(None, None, None, outcome=Outcome.INJURED),
    )
    assert words.harm_words(dataclasses.replace(BLANK, estimates=counts)) == [
        ("killed", "9–12 (best 10); children 2"),
        ("injured", "no figure to go by"),
    ]


def test_an_opponents_count_is_said_to_be_one() -> None:
    """It stands beside the rest and is never mixed into it, whoever the opponent is."""
    for whose in ("AA_MIL", "BB_GROUP"):
        alone = estimate(
            None,
            None,
            None,
            group=Group.COMBATANT,
            whose=whose,
            claimed_by_opponent=Bounds(low=20, high=None),
        )
        ((_, said),) = words.harm_words(dataclasses.replace(BLANK, estimates=(alone,)))
        assert said == (
            f"members of armed forces of {whose} at least 20 by the opponent’s count alone"
        )


def test_a_part_names_its_whole() -> None:
    """A reader sees that two of nine are not two more."""

    def figure(identifier: str, number: int | None, parent: str | None = None) -> Figure:
        return Figure(
            id=identifier,
            span=Span(start=0, end=1, quote="x"),
            outcome=Outcome.KILLED,
            group=Group.CHILDREN if parent else Group.UNKNOWN,
            qualifier=Qualifier.EXACT,
            value=number,
            low=number,
            high=number,
            period=FigurePeriod(kind=Period.INCIDENT),
            subset_of=parent,
        )

    known = {"f1": figure("f1", 9), "f3": figure("f3", None)}
    assert words.figure_words(figure("f2", 2, "f1"), known) == "killed 2 children (part of 9)"
    for parent in ("f3", "f9"):
        said = words.figure_words(figure("f2", 2, parent), known)
        assert said == "killed 2 children (part of another figure)"


def test_nouns_agree_with_their_number() -> None:
    """One report, two reports."""
    assert words.counted(1, "report") == "1 report"
    assert words.counted(0, "report") == "0 reports"
    assert words.counted(2000, "report") == "2,000 reports"
    one = dataclasses.replace(BLANK, reports=1, origins_low=1, origins_high=1)
    assert words.origins_words(one) == "1 report, 1 origin"
    some = dataclasses.replace(BLANK, reports=12, origins_low=2, origins_high=3)
    assert words.origins_words(some) == "12 reports, 2 to 3 origins"
    assert words.origins_words(dataclasses.replace(BLANK, reports=3)) == (
        "3 reports, no origin stated"
    )


def test_every_code_has_its_words() -> None:
    """A code that is added to a vocabulary is given words here, or this fails."""
    assert set(words.TYPE_WORDS) == set(EventType)
    assert set(words.GROUP_WORDS) == set(Group)
    assert set(words.OUTCOME_WORDS) == set(Outcome)
    assert set(words.FACET_WORDS) == set(Contradiction)


def test_a_link_says_what_kind_of_source_it_is_and_whose() -> None:
    """A party's own ministry is shown as such."""
    source = Source(name="the ministry", type=SourceType.HEALTH_AUTHORITY, aligned="AA_GOV")
    assert words.source_words(source) == "the ministry (health authority, aligned with AA_GOV)"
    witness = Source(name="a baker", type=SourceType.WITNESS_NAMED)
    assert words.source_words(witness) == "a baker (named witness)"
