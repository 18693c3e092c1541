"""ATTRIBUTION_MISMATCH: a figure credited to one source is another's published series."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.published import Published, published
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Source
from reportedly.model.vocabulary import CheckCode, Severity, SourceType

DAYS = 31
"""Days between page date and series within which one figure is taken for the other."""

_RELAYS = {SourceType.MEDIA, SourceType.UNNAMED}


def attribution_mismatch(page: Page) -> Iterator[Remark]:
    """A figure is credited to one source and stands in the published series of another.

    Fires where the root of a claim is a known body, no series of its own has the figure, and that
    of another known publisher has it to the last person, within a month of the page date.
    Silent where the publisher stands anywhere in the chain of sources, is run by the root or runs
    it; where the root is an outlet or unnamed, for those relay; and where either is not among the
    actors of the atlas.
    """
    for found in published(page):
        if any(one.credited for one in found):
            continue
        told = [one for one in found if _other(page, one) and _near(page, one)]
        if told and len(told) == len(found):
            yield _remark(told[0])


def _remark(one: Published) -> Remark:
    root = one.claim.root
    return Remark(
        message=(
            f"The figure is credited to {root.name if root else 'the page'} and is the one that "
            f"{one.publisher} published on {one.first}."
        ),
        claims=(one.claim.id,),
        evidence=[
            *(figure.span for figure in one.figures),
            *([root.span] if root is not None and root.span is not None else []),
        ],
        values=(
            *((f.outcome.value, f.value or f.low or 0) for f in one.figures),
            ("credited", root.actor_id or root.name if root else ""),
            ("publisher", one.publisher),
            ("series_date", one.first.isoformat()),
        ),
    )


def _other(page: Page, one: Published) -> bool:
    """Tell whether the root is surely another body than the publisher."""
    root = one.claim.root
    if root is None or one.actor is None or root.actor_id is None or root.type in _RELAYS:
        return False
    chain = {name for link in one.claim.attribution for name in (link.actor_id, link.aligned)}
    return one.actor not in chain and not _runs(page, root, one.actor)


def _runs(page: Page, root: Source, publisher: str) -> bool:
    """Tell whether the publisher belongs to the root, or to the body that the root belongs to."""
    entry = page.atlas.actors.get(publisher) if page.atlas is not None else None
    if entry is None or entry.aligned is None:
        return False
    return entry.aligned in {root.actor_id, root.aligned}


def _near(page: Page, one: Published) -> bool:
    date = page.reading.page_date or page.head.page_date or page.report.page_date
    if date is None:
        return True
    last = one.last or max(one.seen, date.earliest)
    month = dt.timedelta(days=DAYS)
    return one.first - month <= date.latest and date.earliest <= last + month


RULE = Rule(
    code=CheckCode.ATTRIBUTION_MISMATCH,
    severity=Severity.WARNING,
    needs=(Need.TEXT, Need.SERIES),
    find=attribution_mismatch,
)
