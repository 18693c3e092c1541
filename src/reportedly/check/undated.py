"""UNDATED: no date on the page, and none came with it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.model import Finding
from reportedly.model.vocabulary import CheckCode


def undated(page: Page) -> Iterator[Finding]:
    """Fire where neither page nor file gives a date; times without days show the gap."""
    if page.reading.page_date or page.head.page_date or page.report.page_date:
        return
    hanging = [
        (claim.id, claim.time.mention)
        for claim in page.told()
        if claim.time and claim.time.mention and claim.time.earliest is None
    ]
    yield page.finding(
        CheckCode.UNDATED,
        "No date is stated on the page and none came with it.",
        claims=(claim for claim, _ in hanging),
        evidence=(span for _, span in hanging),
    )
