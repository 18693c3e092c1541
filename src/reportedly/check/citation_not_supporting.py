"""CITATION_NOT_SUPPORTING: cited links lead to home pages or section indexes alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Citation
from reportedly.model.vocabulary import CheckCode, LinkQuality, SegmentKind, Severity

_BEARING = {LinkQuality.ARTICLE, LinkQuality.DOCUMENT, LinkQuality.SOCIAL_POST}
_FIELDS = {SegmentKind.SOURCE_FIELD, SegmentKind.SOURCE_LIST}
_LINK = re.compile(r"!?\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)|https?://\S+")
_FOLLOW = re.compile(
    r"\b(?:follow|subscribe|share|join|sign up|like) (?:us|me|to|this|our|on)\b", re.IGNORECASE
)
LINE_WORDS = 5
"""Words beside its links from which a line is text and no menu."""

_EMPTY_HANDED = {LinkQuality.HOMEPAGE, LinkQuality.SECTION_INDEX}


def citation_not_supporting(page: Page) -> Iterator[Remark]:
    """The links that the page cites lead to home pages or sections alone.

    Fires where links are cited and none leads to a text that could state a claim; the links are
    shown. What a cited page says is not looked at: nothing is fetched.
    Silent where one link leads to an article, a document or a post; where sources are named without
    links; and on links of menus and of the outlet's own channels.
    """
    cited = [one for one in page.reading.citations if _is_cited(page, one)]
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


def _is_cited(page: Page, cited: Citation) -> bool:
    """Tell whether a link stands for a source: in a field for them, or in running text."""
    for segment in page.reading.segments:
        if segment.span.overlaps(cited.span):
            words = segment.span.quote
            told = len(_LINK.sub(" ", words).split()) >= LINE_WORDS
            menu = segment.kind is SegmentKind.BOILERPLATE or _FOLLOW.search(words) is not None
            return segment.kind in _FIELDS or (told and not menu)
    return True
