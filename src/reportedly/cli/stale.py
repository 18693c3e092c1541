"""A word on answers that are older than the reports."""

from __future__ import annotations

from reportedly.api import Ledger
from reportedly.cli.screen import aside


def tell_if_stale(ledger: Ledger) -> None:
    """Say on stderr that what was shown was derived before the newest reports or decisions."""
    if ledger.is_stale():
        aside().print(
            "another process is writing, or the ledger cannot be written: "
            "this is older than the newest reports"
        )
