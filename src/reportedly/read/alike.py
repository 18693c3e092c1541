"""Which reports read alike: what a reader looks at, and what of a report it never sees."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportedly.ids import canonical, digest
from reportedly.model import Reading, Report

SEEN: Final = ("text", "title", "outlet", "published", "language", "links")
"""The fields of a report that a reader looks at; the others say where it was found."""


def print_of(report: Report) -> str:
    """Return a hash of all that a reader looks at: reports that share it read alike.

    The same page under two addresses or met twice on a crawl has one print. A copy by another
    outlet, of another day or with another lead has its own: who says what, and when, may differ.
    """
    return digest(canonical([getattr(report, name) for name in SEEN]))


def taken_over(reading: Reading, report: str) -> Reading:
    """Return the reading of a report as that of another with the same print.

    Args:
        reading: What was made of the one.
        report: Id of the other.
    """
    return replace(reading, report=report)
