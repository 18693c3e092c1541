"""A desk that is killed in the middle of a ruling loses nothing that it confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest

import reportedly
from bench.rulings import Told, hold, kill_once
from reportedly.errors import BenchError
from tests.collect.web.conftest import _no_network as _no_network  # noqa: PLC0414 - the fixture
from tests.demo_ledger import demo_ledger


def test_a_killed_desk_loses_no_confirmed_ruling(tmp_path: Path) -> None:
    """Two people rule on one incident at once; whoever is slower is refused, and told so."""
    ledger = demo_ledger(tmp_path)
    with reportedly.open(ledger) as opened:
        incident = next(iter(opened.incidents())).id
    told = kill_once(ledger, incident, 1)
    lost, beyond = hold(ledger, told)
    assert lost == 0
    assert beyond <= len(told)
    assert sum(len(one.confirmed) for one in told) >= 1


def test_a_lost_ruling_would_be_seen(tmp_path: Path) -> None:
    """What is told and not stored counts; what nobody sent, or was refused, is an error."""
    ledger = demo_ledger(tmp_path)
    assert hold(ledger, [Told(confirmed=["x"])]) == (1, 0)
    with reportedly.open(ledger) as opened:
        opened.decide("grade", "f" * 64, person="A", reason="x", value='"FAIR"')
    assert hold(ledger, [Told(cut=["x"])]) == (0, 1)
    with pytest.raises(BenchError):
        hold(ledger, [Told(refused=["x"])])
    with pytest.raises(BenchError):
        hold(ledger, [Told()])
