"""DATE_CONFLICT: the page date lies outside what the text's own evidence allows."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Anchor, PageDate
from reportedly.model.vocabulary import CheckCode, Severity


def date_conflict(page: Page) -> Iterator[Remark]:
    """The page date lies outside the interval in which the text can have been written.

    Fires where the text's own evidence (counts of a published series, happenings of the timeline,
    stretches counted from a known day, feasts, the latest day it tells of) leaves no day of the
    page date. What the text counts from its own day is then counted from that interval. The words
    that exclude the page date are shown.
    Silent without a page date, and where the evidence contradicts itself or says too little.
    """
    date, written = page.reading.page_date or page.head.page_date, page.reading.written
    if date is None or written is None or not written.excludes(date):
        return
    against = [anchor for anchor in page.reading.anchors if _excludes(anchor, date)]
    first = written.earliest.isoformat() if written.earliest else None
    last = written.latest.isoformat() if written.latest else None
    when = f"between {first} and {last}" if first and last else f"after {first}"
    when = when if first else f"before {last}"
    yield Remark(
        message=f"The page is dated {date.earliest}; its own evidence puts the text {when}.",
        claims=(
            claim.id
            for claim in page.reading.claims
            if any(claim.span.overlaps(anchor.span) for anchor in against)
        ),
        evidence=(
            *(anchor.span for anchor in against),
            *([date.span] if date.span is not None else []),
        ),
        values=(
            ("page_date", date.earliest.isoformat()),
            *((("written_earliest", first),) if first else ()),
            *((("written_latest", last),) if last else ()),
            *((f"anchor_{number}", anchor.basis) for number, anchor in enumerate(against, 1)),
        ),
    )


def _excludes(anchor: Anchor, date: PageDate) -> bool:
    early = anchor.earliest is not None and date.latest < anchor.earliest
    return early or (anchor.latest is not None and anchor.latest < date.earliest)


RULE = Rule(
    code=CheckCode.DATE_CONFLICT,
    severity=Severity.ERROR,
    needs=(Need.TEXT, Need.PAGE_DATE),
    find=date_conflict,
)
