"""What waits for a person: asked in the order of what an answer changes, and no more once ruled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.api import Ledger
from reportedly.model import ClaimRef, Estimate, Incident, incident_id
from reportedly.model.vocabulary import Grade, Group, Outcome
from reportedly.review.acts import By, joining, named, ruling
from reportedly.review.effect import Effect, effect_of, most_of, sums_of
from reportedly.review.questions import Kind, Question, Waiting

BY = By("A. Reader", "seen")
PAIRS = {
    # Two villages of one name, one strike each side of midnight, and counts that differ.
    "one": "At least 14 people were killed when a shell hit the market of Karvath on 11 March"
    " 2025, the mayor of Karvath said.",
    "two": "A shell hit the market of Karvath on Tuesday. The director of the hospital said 14"
    " civilians were killed on 11 March 2025.",
    "three": "Three people were injured in an attack in Karvath on 11 March 2025, the mayor said.",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of a few reports about one town."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in PAIRS.items():
        (folder / f"{name}.txt").write_text(f"Market hit in Karvath\n\n2025-03-12\n\n{text}\n")
    places = Path(__file__).resolve().parents[2] / "examples" / "places.csv"
    with reportedly.open(tmp_path / "q.ledger", reader="rules", places=[places]) as opened:
        opened.read(folder)
        yield opened


def asked(ledger: Ledger) -> list[Question]:
    """Return the questions of a ledger."""
    ledger.refresh()
    return Waiting.of(ledger.store).queue()


def estimates(*numbers: tuple[int, int | None, int | None]) -> tuple[Estimate, ...]:
    """Return estimates of people killed, one a group."""
    return tuple(
        Estimate(
            outcome=Outcome.KILLED, group=group, rule_set="codebook", low=low, best=best, high=high
        )
        for (low, best, high), group in zip(numbers, Group, strict=False)
    )


def incident(*numbers: tuple[int, int | None, int | None], grade: Grade = Grade.WEAK) -> Incident:
    """Return an incident with estimates."""
    ref = ClaimRef("r", f"c{len(numbers)}")
    return Incident(id=incident_id(ref), type=None, members=(ref,), grade=grade,
                    estimates=estimates(*numbers))  # fmt: skip


ENDS = st.lists(
    st.tuples(st.integers(0, 50), st.none() | st.integers(0, 50), st.none() | st.integers(0, 50)),
    max_size=3,
)


def test_an_effect_is_the_largest_change_of_a_sum() -> None:
    """Two incidents of nine and twelve become one of twelve: nine fewer, and a grade less."""
    before = [incident((9, 9, 9)), incident((12, 12, 12), grade=Grade.FAIR)]
    after = [incident((9, 12, 12), grade=Grade.FAIR)]
    assert effect_of(before, after) == Effect(people=12, grades=1)
    assert effect_of(before, before) == Effect()


def test_an_open_end_is_no_number() -> None:
    """At least nine is not nine people fewer than anything."""
    assert effect_of([incident((9, None, None))], [incident((9, 12, 12))]) == Effect()


@given(ENDS, ENDS)
def test_no_choice_among_what_is_counted_exceeds_the_bound(
    one: list[tuple[int, int | None, int | None]], other: list[tuple[int, int | None, int | None]]
) -> None:
    """Joined, every end is that of one of the two, or none at all."""
    both = [incident(*one), incident(*other)]
    for joined in (incident(*one), incident(*other), incident()):
        assert effect_of(both, [joined]).people <= most_of(map(sums_of, both))


def test_what_is_ruled_is_asked_no_more(ledger: Ledger) -> None:
    """Neither of the same ledger nor of a listing that took over what it knew; undone, it is."""
    before = asked(ledger)
    assert before
    first = before[0]
    waiting = Waiting.of(ledger.store)
    if first.kind is Kind.SAME:
        ends = [ledger.incident(one) for one in first.incidents]
        decision = joining(BY, *ends)
    else:
        value = '{"group":"civilian"}' if first.kind is Kind.GROUP else '{"name":"Karvath"}'
        decision = ruling(BY, "value", named(first.claims[0]), field=first.field, value=value)
    with ledger.holding() as held:
        (done,) = held.store.add_decisions([decision])
    assert first.id not in {one.id for one in asked(ledger)}
    again = Waiting.of(ledger.store, waiting).queue()
    assert [one.id for one in again] == [one.id for one in asked(ledger)]
    ledger.undo(done, person="A. Reader", reason="a slip")
    assert [one.id for one in asked(ledger)] == [one.id for one in before]


def test_a_number_of_no_stated_group_is_asked_about(ledger: Ledger) -> None:
    """Where another account gives as many people of a group."""
    with ledger.holding() as held:
        found = list(held.incidents())
        largest = sorted(found, key=lambda one: -len(one.members))[:2]
        if len(largest) == 2 and len(found) > 1:
            held.store.add_decisions([joining(BY, *largest)])
    groups = [one for one in asked(ledger) if one.kind is Kind.GROUP]
    assert groups
    assert groups[0].options == ("civilian",)
    assert groups[0].effect is not None
    assert groups[0].effect.people == 14
