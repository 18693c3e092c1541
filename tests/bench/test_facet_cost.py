"""The bench of what places, times and checks cost."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import facet_cost
from bench.common import Asked
from bench.make_reports import write
from reportedly.errors import BenchError


def test_each_of_the_three_is_timed_over_every_report(tmp_path: Path) -> None:
    """A facet that takes nothing was not run."""
    write(tmp_path, 3)
    taken = facet_cost.spent(tmp_path)
    assert taken["reports"] == 3
    assert all(taken[arm] > 0 for arm in facet_cost.ARMS)


def test_the_share_is_of_each_round_by_itself() -> None:
    """A slow round makes both sides slow, and bears on no share."""
    one = {"places": 1.0, "times": 0.5, "checks": 0.5, "encoder": 4.0, "reports": 2}
    slow = {key: value if key == "reports" else 3 * value for key, value in one.items()}
    figures = facet_cost.summary([one, slow, slow])
    assert figures["share_of_encoder"] == 50.0
    assert figures["encoder_ms"] == 6000.0


def test_without_a_model_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    """The bench says so."""
    with pytest.raises(BenchError, match="no model"):
        facet_cost.run(Asked(None, "dev", {"model": str(tmp_path)}))
