"""Taking back a ruling: it is a row, and what held before the ruling holds again."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.errors import ConflictError, UnknownIdError, UsageError
from reportedly.ledger import Mode, Store
from reportedly.model import UNDO, Decision
from tests.homes import home

MOMENT = "2031-02-03T04:05:06Z"
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["same", "different", "undo"]),
        st.sampled_from(["A. Reader", "B. Reader"]),
        st.sampled_from([("r1/c1", "r2/c1"), ("r1/c1", "r3/c1")]),
    ),
    max_size=12,
)


def ruled(verb: str, person: str, subject: tuple[str, ...]) -> Decision:
    """Return a ruling on a pair."""
    return Decision(verb=verb, subject=subject, person=person, at=MOMENT, reason="seen")


def undoing(identifier: str, person: str = "A. Reader") -> Decision:
    """Return what takes back a decision."""
    return Decision(
        verb=UNDO,
        subject=(identifier,),
        person=person,
        at=MOMENT,
        reason="a slip",
        supersedes=identifier,
    )


@given(steps=STEPS)
def test_what_an_undone_ruling_had_superseded_holds_again(
    steps: list[tuple[str, str, tuple[str, str]]],
) -> None:
    """Rulings on a subject are a pile; the top of it is in force, and every row stays."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(home(Path(folder) / "t.ledger"), Mode.CREATE) as store,
    ):
        piles: dict[tuple[str, str], list[tuple[str, Decision]]] = {}
        rows = 0
        for verb, person, subject in steps:
            pile = piles.setdefault(subject, [])
            if verb != "undo":
                new = ruled(verb, person, subject)
                if not pile or (pile[-1][1].verb, pile[-1][1].person) != (verb, person):
                    pile.append((store.add_decision(new), new))
                    rows += 1
                else:
                    assert store.add_decision(new) == pile[-1][0]
            elif pile:
                store.add_decision(undoing(pile.pop()[0]))
                rows += 1
        told = [one for one in store.rulings() if one.decision.verb != UNDO]
        assert {one.id for one in told if one.in_force} == {
            pile[-1][0] for pile in piles.values() if pile
        }
        assert len(list(store.rulings())) == rows
        before = list(store.rulings())
        for subject, pile in piles.items():
            standing = store.standing(ruled("same", "", subject))
            assert (standing and standing.id) == (pile[-1][0] if pile else None)
        list(store.verify())
        store.rebuild_projections()
        assert list(store.rulings()) == before
        list(store.verify())


def test_what_is_not_in_force_cannot_be_taken_back(tmp_path: Path) -> None:
    """Somebody else was faster: nothing is stored, and it is said."""
    with Store.open(home(tmp_path / "t.ledger"), Mode.CREATE) as store:
        first = store.add_decision(ruled("same", "A. Reader", ("r1/c1", "r2/c1")))
        second = store.add_decision(ruled("different", "B. Reader", ("r1/c1", "r2/c1")))
        with pytest.raises(ConflictError, match="not in force"):
            store.add_decision(undoing(first))
        store.add_decision(undoing(second))
        with pytest.raises(ConflictError):
            store.add_decision(undoing(second))
        with pytest.raises(UnknownIdError):
            store.add_decision(undoing("f" * 64))
        assert [one.in_force for one in store.rulings()] == [True, False, True]


def test_an_act_of_several_rulings_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    """The second part fails, so the first is not there either."""
    with Store.open(home(tmp_path / "t.ledger"), Mode.CREATE) as store:
        parts = [ruled("same", "A. Reader", ("r1/c1", "r2/c1")), undoing("f" * 64)]
        with pytest.raises(UnknownIdError):
            store.add_decisions(parts)
        assert not list(store.rulings())


def test_a_ledger_takes_back_and_rules_again(tmp_path: Path) -> None:
    """By the first characters of an id; an undoing is not undone."""
    with reportedly.open(home(tmp_path / "t.ledger")) as ledger:
        pair = ("r1/c1", "r2/c1")
        first = ledger.decide("same", *pair, person="A. Reader", reason="one street")
        assert ledger.standing("different", *reversed(pair)) == ledger.ruling(first[:10])
        (undone,) = ledger.undo(first[:10], person="A. Reader", reason="a slip")
        assert ledger.standing("same", *pair) is None
        with pytest.raises(UsageError):
            ledger.undo(undone, person="A. Reader", reason="no slip")
        again = ledger.decide("same", *pair, person="A. Reader", reason="one street")
        assert again != first
        list(ledger.verify())
