"""ANACHRONISM: a dated event from elsewhere is presented as recent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Anchor, PageDate
from reportedly.model.vocabulary import CheckCode, Severity

DAYS = 30
"""Days off the page date up to which a happening may be called recent."""

_EVIDENCE = "written"
_DATED = frozenset({"timeline", "duration", "feast"})


def anachronism(page: Page) -> Iterator[Remark]:
    """A happening of known date is presented as recent, and the page is of another time.

    Fires where the text speaks of a happening of the timeline, a feast, or a stretch counted from a
    known day as of its own days ("just days after", "is under way"), and those days lie more than
    30 days off the page date; on a page without a date, more than 30 days before the latest day
    that the text's other evidence gives.
    Silent where it looks back at it; on an undated page whose evidence agrees with itself; and
    without a timeline, which is yours to add.
    """
    date = page.reading.page_date or page.head.page_date or _by_evidence(page.reading.anchors)
    if date is None:
        return
    found = [
        (anchor, off)
        for anchor in page.reading.anchors
        if anchor.kind in _DATED and (off := _days_off(anchor, date)) > DAYS
    ]
    if not found:
        return
    first, off = max(found, key=lambda pair: pair[1])
    name = first.basis.partition(":")[2]
    other = "other evidence in it" if date.role == _EVIDENCE else "the page date"
    yield Remark(
        message=f"The text calls recent what lies {off} days off {other} ({name}).",
        claims=(
            claim.id
            for claim in page.reading.claims
            if any(claim.span.overlaps(anchor.span) for anchor, _ in found)
        ),
        evidence=(anchor.span for anchor, _ in found),
        values=(
            ("context_date", date.earliest.isoformat()),
            *_interval(first),
            ("days_off", off),
            ("basis", first.basis),
        ),
    )


def _by_evidence(anchors: Sequence[Anchor]) -> PageDate | None:
    """Return the latest day on which an undated text cannot have been older, as its date."""
    first = max((one.earliest for one in anchors if one.earliest is not None), default=None)
    if first is None:
        return None
    return PageDate(raw="", earliest=first, latest=first, role=_EVIDENCE)


def _interval(anchor: Anchor) -> Iterator[tuple[str, str]]:
    for name, day in (("earliest", anchor.earliest), ("latest", anchor.latest)):
        if day is not None:
            yield f"timeline_{name}", day.isoformat()


def _days_off(anchor: Anchor, date: PageDate) -> int:
    """Return how far the page lies outside a happening told as of its own day; 0 inside."""
    if anchor.latest is None:
        return 0
    late = (date.earliest - anchor.latest).days
    early = (anchor.earliest - date.latest).days if anchor.earliest is not None else 0
    return max(late, early, 0)


RULE = Rule(
    code=CheckCode.ANACHRONISM,
    severity=Severity.WARNING,
    needs=(Need.TEXT, Need.TIMELINE, Need.CONTEXT_DATE),
    find=anachronism,
)
