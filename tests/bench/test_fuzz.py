"""The damage that the bench does is always the same, and no reader breaks on some of it."""

from __future__ import annotations

import contextlib

import pytest

from bench.fuzz import TARGETS, Draw, damaged
from tests.collect.web.conftest import _no_network as _no_network  # noqa: PLC0414 - the fixture

SOME = 40


@pytest.mark.parametrize("name", TARGETS)
def test_a_reader_refuses_or_reads_what_is_damaged(name: str) -> None:
    """Nothing but a coded error comes out of it."""
    target = TARGETS[name]
    for number in range(SOME):
        with contextlib.suppress(*target.allowed):
            target.run(damaged(target, Draw(f"{name} {number}")))


@pytest.mark.parametrize("name", TARGETS)
def test_an_input_is_known_by_its_number(name: str) -> None:
    """And hardly two are alike."""
    made = [damaged(TARGETS[name], Draw(f"{name} {number}")) for number in range(SOME)]
    assert made == [damaged(TARGETS[name], Draw(f"{name} {number}")) for number in range(SOME)]
    assert len(set(made)) > SOME // 2
