"""A process killed at any moment loses at most the report in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bench.kill import fraction, kill_many, rows
from reportedly import pipeline
from reportedly.collect import Collected
from reportedly.errors import BenchError
from reportedly.ledger import Intake, Mode, Store
from reportedly.rooms import Rooms
from tests import standin
from tests.standin import RUN, StandInReader

REPORTS = 60
ROOMS = Rooms(trace=standin.trace, resolve=standin.resolve, check=standin.check_report)


@dataclass(frozen=True, slots=True)
class StandIn:
    """The pipeline with the small rooms of the tests."""

    intakes: list[Intake] = field(default_factory=lambda: list(standin.intakes(REPORTS)))

    def read(self, ledger: Path, told: Callable[[], None]) -> None:
        """Read the generated reports and rebuild."""
        given = [
            Collected(capture=one.capture, data=one.data, report=one.report) for one in self.intakes
        ]
        with Store.open(ledger, Mode.CREATE) as store:
            pipeline.read_inputs(
                store, given, StandInReader(), run=RUN, on_outcome=lambda _: told()
            )
            if not pipeline.is_fresh(store):
                pipeline.rebuild(store, ROOMS)

    def content(self, ledger: Path) -> bytes:
        """Return all rows but the runs."""
        with Store.open(ledger) as store:
            return rows(store)


@pytest.mark.slow
def test_twenty_kills_lose_nothing_but_the_report_in_hand(tmp_path: Path) -> None:
    """Every ledger opens, verifies, and ends up as one that was never disturbed."""
    tally = kill_many(StandIn(), tmp_path, 20, REPORTS)
    assert tally.kills == 20
    assert tally.reading >= 5, "most kills have to come while reports are being stored"


@dataclass(frozen=True, slots=True)
class Forgetful(StandIn):
    """Tells of a report before it is stored, and so may lose what it told of."""

    def read(self, ledger: Path, told: Callable[[], None]) -> None:
        """Tell of everything first."""
        for _ in self.intakes:
            told()
        StandIn.read(self, ledger, lambda: None)


@pytest.mark.slow
def test_the_kill_test_can_fail(tmp_path: Path) -> None:
    """A reader that acknowledges too early is found out."""
    with pytest.raises(BenchError, match="told as stored"):
        kill_many(Forgetful(), tmp_path, 20, REPORTS)


def test_moments_are_the_same_in_every_run() -> None:
    """The moments come from hashes and spread over the whole read."""
    moments = [fraction(number) for number in range(200)]
    assert moments == [fraction(number) for number in range(200)]
    assert min(moments) < 0.05
    assert max(moments) > 0.95
