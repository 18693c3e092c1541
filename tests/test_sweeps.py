"""Sweeps of the garbage collector: seldom inside, as before outside."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from reportedly.sweeps import SELDOM, seldom


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_what_was_set_holds_again_also_after_an_error() -> None:
    """A library leaves its caller's process as it found it."""
    gc.set_threshold(500, 7, 7)

    with pytest.raises(KeyError), seldom():
        {"sweeps": 1}[str(gc.get_threshold())]

    assert gc.get_threshold() == (500, 7, 7)


@pytest.mark.parametrize("given", [(0, 10, 10), (200_000, 10, 10)])
def test_a_caller_who_sweeps_seldom_or_never_is_left_alone(given: tuple[int, int, int]) -> None:
    """Somebody has thought about it."""
    gc.set_threshold(*given)

    with seldom():
        assert gc.get_threshold() == given


def test_a_function_may_sweep_seldom_each_time_it_is_called() -> None:
    """The block can be a whole function."""
    gc.set_threshold(500, 7, 7)

    @seldom()
    def inside() -> tuple[int, int, int]:
        return gc.get_threshold()

    assert [inside(), gc.get_threshold(), inside()] == [SELDOM, (500, 7, 7), SELDOM]
