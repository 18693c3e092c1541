"""STALE_FIGURE: a cumulative figure is more than three days older than the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.published import Published, published
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model.vocabulary import CheckCode, Severity

DAYS = 3
"""Days after which a published figure that was replaced is stale."""


def stale_figure(page: Page) -> Iterator[Remark]:
    """A cumulative figure is older than the page that prints it.

    Fires where a figure is one that a publisher's series gave, and replaced more than three days
    before the page date: one number to the last person, or two of one claim on the same days. Where
    a value stood for several days, the last of them counts.
    Silent without a page date and without series, which are yours to add; where the text says of
    what day the figure is; on numbers below 1,000 and round ones that are not credited to the
    publisher; on counts of another country; and where the value may still stand.
    """
    date = page.reading.page_date or page.head.page_date or page.report.page_date
    if date is None:
        return
    for found in published(page):
        # A value that came back later is as old as its last days.
        one = max(found, key=lambda one: (one.last or dt.date.max, one.first))
        if one.last is not None and (date.earliest - one.last).days > DAYS:
            yield _remark(one, date.earliest)


def _remark(one: Published, page_date: dt.date) -> Remark:
    last = one.last or one.seen
    gap = (page_date - last).days
    days = f"on {one.first}" if one.first == last else f"from {one.first} to {last}"
    numbers = [(figure.outcome.value, figure.value or figure.low or 0) for figure in one.figures]
    told = " and ".join(f"{number:,} {outcome.replace('_', ' ')}" for outcome, number in numbers)
    return Remark(
        message=f"{told}: so said {one.publisher} {days}, {gap} days before the page date.",
        claims=(one.claim.id,),
        evidence=[figure.span for figure in one.figures],
        values=(
            *numbers,
            ("publisher", one.publisher),
            ("series_date", one.first.isoformat()),
            ("series_last", last.isoformat()),
            ("page_date", page_date.isoformat()),
            ("gap_days", gap),
        ),
    )


RULE = Rule(
    code=CheckCode.STALE_FIGURE,
    severity=Severity.ERROR,
    needs=(Need.TEXT, Need.PAGE_DATE, Need.SERIES),
    find=stale_figure,
)
