"""Decoding: the best path is the best of all paths, and spans are whole."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from reportedly.read.encode.decode import (
    NEVER,
    Floats,
    Steps,
    best_path,
    chances,
    legal,
    softmax,
    spans,
)
from reportedly.read.encode.heads import Head

HEAD = Head("test", ("O", "B-a", "I-a", "B-b", "I-b"), chained=True)
TAGS = len(HEAD.labels)
NUMBERS = st.floats(-5, 5, width=32)
SCORES = st.integers(1, 4).flatmap(
    lambda units: hnp.arrays(np.float32, (units, TAGS), elements=NUMBERS)
)
STEPS = hnp.arrays(np.float32, (TAGS, TAGS), elements=NUMBERS)
CLOSE = 1e-3


def worth(scores: Floats, steps: Steps, path: Sequence[int]) -> float:
    """Return what a path scores."""
    own = sum(float(scores[unit, tag]) for unit, tag in enumerate(path))
    between = sum(float(steps.steps[a, b]) for a, b in itertools.pairwise(path))
    return own + float(steps.first[path[0]]) + between


def best_of_all(scores: Floats, steps: Steps) -> float:
    """Return what the best path scores, by trying all."""
    paths = itertools.product(range(TAGS), repeat=len(scores))
    return max(worth(scores, steps, path) for path in paths)


@given(scores=SCORES)
def test_the_best_path_is_the_best_of_all_by_what_tags_forbid(scores: Floats) -> None:
    """The short cut for plain steps gives what the long way does."""
    steps = legal(HEAD)

    path = best_path(scores, steps)

    assert steps.plain
    assert worth(scores, steps, path) == pytest.approx(best_of_all(scores, steps), abs=CLOSE)


@given(scores=SCORES, learned=STEPS)
def test_the_best_path_is_the_best_of_all_by_learned_steps(scores: Floats, learned: Floats) -> None:
    """The chain is part of the model."""
    plain = legal(HEAD)
    steps = Steps.of(plain.first, plain.steps + learned)

    path = best_path(scores, steps)

    assert worth(scores, steps, path) == pytest.approx(best_of_all(scores, steps), abs=CLOSE)


@given(
    scores=SCORES,
    learned=hnp.arrays(np.float32, (TAGS, TAGS), elements=st.floats(-1, 1, width=32)),
    leads=st.lists(st.sampled_from([0, 2, 9, 30]), min_size=4, max_size=4),
)
def test_units_that_are_surely_outside_are_left_out_of_no_path(
    scores: Floats, learned: Floats, leads: list[int]
) -> None:
    """Where "outside" leads by far the search is cut short, and finds the best all the same."""
    plain = legal(HEAD)
    steps = Steps.of(plain.first, plain.steps + learned)
    scores[:, 0] += leads[: len(scores)]

    path = best_path(scores, steps)

    assert len(path) == len(scores)
    assert worth(scores, steps, path) == pytest.approx(best_of_all(scores, steps), abs=CLOSE)


@given(scores=SCORES, learned=STEPS)
def test_chances_are_those_of_all_paths(scores: Floats, learned: Floats) -> None:
    """The share of the weight of all paths that goes through each tag."""
    plain = legal(HEAD)
    steps = Steps.of(plain.first, plain.steps + learned)
    assume(not steps.plain)
    expected = np.zeros(scores.shape)
    for path in itertools.product(range(TAGS), repeat=len(scores)):
        expected[range(len(scores)), path] += np.exp(worth(scores, steps, path))

    found = chances(scores, steps)

    assert found == pytest.approx(expected / expected.sum(axis=1, keepdims=True), abs=CLOSE)


def test_chances_of_a_long_passage_stay_numbers() -> None:
    """Products of hundreds of probabilities do not vanish."""
    plain = legal(HEAD)
    steps = Steps.of(plain.first, plain.steps - 4)
    scores = np.tile(np.array([-9, 9, 0, 0, 0], dtype=np.float32), (400, 1))

    found = chances(scores, steps)

    assert np.isfinite(found).all()
    assert found.sum(axis=1) == pytest.approx(np.ones(400))


@given(scores=SCORES, learned=STEPS)
def test_an_inside_tag_follows_only_its_own(scores: Floats, learned: Floats) -> None:
    """A path that starts or changes half-way is never taken."""
    plain = legal(HEAD)
    steps = Steps.of(plain.first, plain.steps + learned)

    path = best_path(scores, steps)

    assert steps.first[path[0]] > NEVER / 2
    assert all(steps.steps[a, b] > NEVER / 2 for a, b in itertools.pairwise(path))


@given(scores=SCORES)
def test_spans_are_in_order_whole_and_apart(scores: Floats) -> None:
    """Half-open runs of units, each with the probability of its least sure one."""
    found = spans(HEAD, scores, legal(HEAD))

    assert all(0 <= one.first < one.end <= len(scores) for one in found)
    assert all(a.end <= b.first for a, b in itertools.pairwise(found))
    assert {one.label for one in found} <= {"a", "b"}
    assert all(0 < one.probability <= 1 for one in found)


def test_a_passage_without_units_has_no_spans() -> None:
    """The empty case."""
    assert spans(HEAD, np.zeros((0, TAGS), np.float32), legal(HEAD)) == []


@given(scores=hnp.arrays(np.float32, (3, TAGS), elements=st.floats(-80, 80, width=32)))
def test_probabilities_add_up(scores: Floats) -> None:
    """Large numbers do no harm."""
    np.testing.assert_allclose(softmax(scores).sum(axis=1), 1.0, rtol=1e-5)
