"""CITATION_EMPTY: a source field or list with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.model import Finding
from reportedly.model.vocabulary import CheckCode, LinkQuality


def citation_empty(page: Page) -> Iterator[Finding]:
    """Fire on the labels of empty source fields."""
    empty = [c.span for c in page.reading.citations if c.quality is LinkQuality.EMPTY]
    if empty:
        yield page.finding(
            CheckCode.CITATION_EMPTY,
            "A field for the source is present and empty.",
            evidence=empty,
        )
