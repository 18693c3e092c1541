"""Two people on one question: how often they agree, and where somebody has to settle it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger import Ruling
from reportedly.model import UNDO, Decision
from reportedly.review.agreement import agreement_of, kappa, opinions_of


def rulings(*told: tuple[str, str, str]) -> list[Ruling]:
    """Return rulings in order, each told as person, verb and what it is about.

    A verb ``undo`` takes back the ruling with the number it is about.
    """
    found: list[Ruling] = []
    for number, (person, verb, about) in enumerate(told):
        decision = Decision(
            verb=verb,
            subject=(f"r{about}/c1", f"s{about}/c1"),
            person=person,
            at=f"2031-06-01T00:00:{number:02}Z",
            reason="seen",
            supersedes=about if verb == UNDO else None,
        )
        found.append(Ruling(id=str(number), decision=decision, in_force=False))
    return found


def test_agreement_counts_first_opinions_alone() -> None:
    """Whoever changes their mind after seeing the other's answer is no second opinion."""
    told = rulings(
        ("A", "same", "1"), ("B", "different", "1"), ("A", "different", "1"),
        ("A", "same", "2"), ("B", "same", "2"),
        ("A", "same", "3"),
    )  # fmt: skip
    found = opinions_of(told)
    assert [one.agree for one in found] == [False, True]
    assert [one.settled for one in found] == [True, False]
    (figures,) = agreement_of(found)
    assert (figures.kind, figures.questions, figures.agreed) == ("incident", 2, 1)


def test_what_was_taken_back_is_no_opinion() -> None:
    """A slip counts neither as agreement nor as difference."""
    told = rulings(("A", "same", "1"), ("B", "different", "1"), ("B", UNDO, "1"))
    assert not opinions_of(told)


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        ([("y", "y"), ("n", "n")], 1.0),
        ([("y", "n"), ("n", "y")], -1.0),
        # 20 + 15 of 50 agree, 25 and 30 of 50 say yes: the example that text books give.
        ([("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15, 0.4),
        ([("y", "y"), ("y", "y")], None),
        ([], None),
    ],
)
def test_kappa_is_cohens(pairs: Sequence[tuple[str, str]], wanted: float | None) -> None:
    """Agreement beyond what chance gives."""
    assert kappa(pairs) == wanted


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_kappa_does_not_depend_on_who_is_first(pairs: list[tuple[str, str]]) -> None:
    """Nor does it leave its range."""
    found = kappa(pairs)
    assert found == kappa([(b, a) for a, b in pairs])
    assert found is None or -1 <= found <= 1
