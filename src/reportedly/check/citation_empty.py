"""CITATION_EMPTY: a source field or list with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Span
from reportedly.model.vocabulary import CheckCode, LinkQuality, SegmentKind, Severity

NAME_WORDS = 8
"""Words of a line below a label up to which it may be the source's name."""

_NO_NAME = {SegmentKind.BOILERPLATE, SegmentKind.SOURCE_FIELD, SegmentKind.SOURCE_LIST}


def citation_empty(page: Page) -> Iterator[Remark]:
    """A field or list for sources is there and holds nothing.

    Fires on a label such as "Source:" with nothing behind it; the label is shown.
    Silent where the field names a source, also without a link, or on the line below.
    """
    empty = [
        cited.span
        for cited in page.reading.citations
        if cited.quality is LinkQuality.EMPTY and not _named_below(page, cited.span)
    ]
    if empty:
        yield Remark(message="A field for the source is present and empty.", evidence=empty)


RULE = Rule(
    code=CheckCode.CITATION_EMPTY,
    severity=Severity.WARNING,
    needs=(Need.TEXT,),
    find=citation_empty,
)


def _named_below(page: Page, label: Span) -> bool:
    """Tell whether the line below a label has the shape of a source's name."""
    below = next((one for one in page.reading.segments if one.span.start >= label.end), None)
    if below is None or below.kind in _NO_NAME:
        return False
    words = below.span.quote
    return len(words.split()) <= NAME_WORDS and not words.rstrip("\"'\u201d)").endswith(
        (".", "?", "!")
    )
