"""CITATION_NOT_SUPPORTING: cited links lead to home pages or section indexes alone."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model.vocabulary import CheckCode, LinkQuality, Severity

_BEARING = {LinkQuality.ARTICLE, LinkQuality.DOCUMENT, LinkQuality.SOCIAL_POST}
_EMPTY_HANDED = {LinkQuality.HOMEPAGE, LinkQuality.SECTION_INDEX}


def citation_not_supporting(page: Page) -> Iterator[Remark]:
    """The links that the page cites lead to home pages or sections alone.

    Fires where links are cited and none leads to a text that could state a claim; the links are
    shown. What a cited page says is not looked at: nothing is fetched.
    Silent where one link leads to an article, a document or a post, and where sources are named
    without links.
    """
    cited = page.reading.citations
    if any(citation.quality in _BEARING for citation in cited):
        return
    spans = [citation.span for citation in cited if citation.quality in _EMPTY_HANDED]
    if spans:
        yield Remark(
            message=(
                "The cited links lead to home pages or sections, not to a text that states a claim."
            ),
            evidence=spans,
        )


RULE = Rule(
    code=CheckCode.CITATION_NOT_SUPPORTING,
    severity=Severity.WARNING,
    needs=(Need.TEXT,),
    find=citation_not_supporting,
)
