"""CITATION_EMPTY: a source field or list with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model.vocabulary import CheckCode, LinkQuality, Severity


def citation_empty(page: Page) -> Iterator[Remark]:
    """A field or list for sources is there and holds nothing.

    Fires on a label such as "Source:" with nothing behind it; the label is shown.
    Silent where the field names a source, also without a link.
    """
    empty = [c.span for c in page.reading.citations if c.quality is LinkQuality.EMPTY]
    if empty:
        yield Remark(message="A field for the source is present and empty.", evidence=empty)


RULE = Rule(
    code=CheckCode.CITATION_EMPTY,
    severity=Severity.WARNING,
    needs=(Need.TEXT,),
    find=citation_empty,
)
