"""Means, targets and damage of a clause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import DamageExtent, TargetKind, Weapon
from reportedly.read.clauses import fold
from reportedly.read.damage import find_damage, find_targets, find_weapons

CLAUSES = st.lists(
    st.sampled_from(["two", "homes", "were", "destroyed", "hit", "on", "a", "drone", "by"]),
    max_size=14,
).map(" ".join)


@given(clause=CLAUSES)
def test_everything_found_quotes_the_clause(clause: str) -> None:
    """No weapon, target or damage without its words."""
    found = [
        *(w.span for w in find_weapons(clause, fold(clause), 0)),
        *(t.span for t in find_targets(clause, fold(clause), 0)),
        *(d.span for d in find_damage(clause, fold(clause), 0) if d.span),
    ]

    for span in found:
        span.check(clause)


@pytest.mark.parametrize(
    ("clause", "weapons"),
    [
        ("A drone and two rockets hit Orven", [Weapon.DRONE, Weapon.ROCKET]),
        ("a car bomb went off in Tolmar", [Weapon.VEHICLE_BOMB]),
        ("police used tear gas in Vesk", [Weapon.TEAR_GAS]),
        ("men attacked Orven", []),
    ],
)
def test_weapons_are_those_named(clause: str, weapons: list[Weapon]) -> None:
    """A means that the words do not name is not supplied."""
    assert [w.weapon for w in find_weapons(clause, fold(clause), 0)] == weapons


def test_targets_count_things_and_never_people() -> None:
    """Homes and boats are counted as targets; people are not."""
    clause = "the army shelled two homes and killed nine people"
    (target,) = find_targets(clause, fold(clause), 0)

    assert (target.span.quote, target.kind, target.count) == ("two homes", TargetKind.HOMES, 2)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("three villages were burned", ("village", 3, DamageExtent.DESTROYED)),
        ("a bomb damaged an army truck", ("military_vehicle", 1, DamageExtent.DAMAGED)),
        ("more than twenty boats were destroyed", ("boat", None, DamageExtent.DESTROYED)),
        ("shells destroyed several shops", ("shop", None, DamageExtent.DESTROYED)),
    ],
)
def test_damage_has_object_count_and_extent(
    clause: str, expected: tuple[str, int | None, DamageExtent]
) -> None:
    """An open or vague count stays open."""
    (damage,) = find_damage(clause, fold(clause), 0)

    assert (damage.object, damage.count, damage.extent) == expected


def test_a_thing_that_is_only_named_is_not_damaged() -> None:
    """A building where something happens is not thereby hit."""
    clause = "rebels met in a school near the bridge"

    assert find_damage(clause, fold(clause), 0) == ()
