"""UNDATED: no date on the page, and none came with it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model.vocabulary import CheckCode, Severity


def undated(page: Page) -> Iterator[Remark]:
    """The page shows no date, and none came with it.

    Fires where neither the text nor the file gives a date. The times that hang on the missing
    date ("in the early hours") are shown.
    Silent where a date came beside the text, whatever it is a date of.
    """
    if page.reading.page_date or page.head.page_date or page.report.page_date:
        return
    hanging = [
        (claim.id, claim.time.mention)
        for claim in page.told()
        if claim.time and claim.time.mention and claim.time.earliest is None
    ]
    yield Remark(
        message="No date is stated on the page and none came with it.",
        claims=(claim for claim, _ in hanging),
        evidence=(span for _, span in hanging),
    )


RULE = Rule(code=CheckCode.UNDATED, severity=Severity.WARNING, needs=(Need.TEXT,), find=undated)
