"""CITATION_NOT_SUPPORTING: cited links lead to home pages or section indexes alone."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.model import Finding
from reportedly.model.vocabulary import CheckCode, LinkQuality

_BEARING = {LinkQuality.ARTICLE, LinkQuality.DOCUMENT, LinkQuality.SOCIAL_POST}
_EMPTY_HANDED = {LinkQuality.HOMEPAGE, LinkQuality.SECTION_INDEX}


def citation_not_supporting(page: Page) -> Iterator[Finding]:
    """Fire where links are cited and none leads to anything that could state a claim."""
    cited = page.reading.citations
    if any(citation.quality in _BEARING for citation in cited):
        return
    spans = [citation.span for citation in cited if citation.quality in _EMPTY_HANDED]
    if spans:
        yield page.finding(
            CheckCode.CITATION_NOT_SUPPORTING,
            "The cited links lead to home pages or sections, not to a text that states a claim.",
            evidence=spans,
        )
