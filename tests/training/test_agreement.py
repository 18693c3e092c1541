"""Agreement of two answers, on cases counted by hand."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import agreement

Row = dict[str, Any]
ROW: Row = {
    "id": "p",
    "attributions": [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 40]], "type": "PARTY"}],
    "events": [
        {"trigger": [12, 18], "type": "AIR_STRIKE", "modality": "asserted", "by": 0},
        {"trigger": [30, 36], "type": "DISPLACEMENT", "modality": "asserted", "by": None},
    ],
    "figures": [
        {
            "span": [20, 25],
            "outcome": "killed",
            "group": "unknown",
            "qualifier": "exact",
            "low": 2,
            "high": 2,
            "of": 0,
        }
    ],
    "entities": [{"type": "place", "span": [26, 29]}],
}
SPANS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])), max_size=5
)


def other(**changes: object) -> Row:
    """Return the row with an event changed."""
    row = copy.deepcopy(ROW)
    row["events"][0] |= changes
    return row


def codes(pairs: agreement.Pairs) -> dict[str, tuple[float, float | None]]:
    """Return share and kappa by field."""
    return {one.field: (one.same, one.kappa) for one in agreement.code_agreement(pairs)}


def test_equal_answers_agree_fully() -> None:
    """Every share is all, and kappa is one."""
    pairs = [(ROW, other())]

    assert all((one.exact, one.overlap) == (100, 100) for one in agreement.span_agreement(pairs))
    assert all(same == 100 and k in {1, None} for same, k in codes(pairs).values())


def test_a_longer_span_overlaps_and_is_not_equal() -> None:
    """One trigger of two is equal in both answers: two of four."""
    (found,) = [
        one
        for one in agreement.span_agreement([(ROW, other(trigger=[12, 24]))])
        if one.field == "trigger"
    ]

    assert (found.spans, found.exact, found.overlap) == (4, 50.0, 100.0)


def test_what_one_answer_lacks_lowers_both() -> None:
    """Two spans against one: two of three."""
    less = other()
    less["events"].pop()

    (found,) = [one for one in agreement.span_agreement([(ROW, less)]) if one.field == "trigger"]

    assert (found.exact, found.overlap) == (66.7, 66.7)


def test_codes_are_compared_on_joined_items() -> None:
    """An event whose trigger is written longer is still the same event."""
    found = codes([(ROW, other(trigger=[12, 24], type="SHELLING_ROCKET", by=None))])

    shares = [
        found[name][0] for name in ("event type", "said by the same", "figure of the same event")
    ]
    assert shares == [50, 50, 100]


def test_links_are_followed_and_not_their_numbers() -> None:
    """The same event may be the second line of another sheet."""
    row = other()
    row["events"].reverse()
    row["figures"][0]["of"] = 1

    assert codes([(ROW, row)])["figure of the same event"] == (100, None)


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        ([("a", "a"), ("b", "b")], 1.0),
        ([("a", "b"), ("b", "a")], -1.0),
        ([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")], 0.0),
        ([("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15, 0.4),
        ([("a", "a")] * 3, 1.0),
    ],
)
def test_kappa_takes_out_chance(pairs: list[tuple[object, object]], wanted: float) -> None:
    """The fourth is the usual textbook case."""
    assert agreement.kappa(pairs) == pytest.approx(wanted)


@given(one=SPANS, two=SPANS)
def test_spans_are_joined_one_to_one(
    one: list[tuple[int, int]], two: list[tuple[int, int]]
) -> None:
    """Each to one that shares something with it."""
    found = agreement.join(one, two)

    assert len(set(found.values())) == len(found)
    assert all(agreement.shared(one[n], two[m]) for n, m in found.items())


def test_equal_spans_are_joined_before_longer_ones() -> None:
    """The short trigger inside a long one keeps its own."""
    assert agreement.join([(0, 20), (5, 10)], [(5, 10), (0, 19)]) == {0: 1, 1: 0}


def test_only_passages_with_two_answers_count() -> None:
    """In order of their ids, first answer first."""
    rows = [{"id": "b", "sheet": "0"}, {"id": "a"}, {"id": "b", "sheet": "1"}]

    assert agreement.twice(rows) == [(rows[0], rows[2])]


def test_figures_are_exchanged_in_place() -> None:
    """What stands around them stays."""
    sheet = f"before\n{agreement.BEGIN}old\n{agreement.END}after\n"

    once = agreement.written(sheet, "new\n")

    assert once == f"before\n{agreement.BEGIN}\nnew\n\n{agreement.END}after\n"
    assert agreement.written(once, "new\n") == once
