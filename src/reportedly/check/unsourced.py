"""UNSOURCED: the main event stands on nobody's word but the page's or unnamed sources'.

A document whose issuer stands behind most of what it says has a source for all of it. A reader
misses sources more often than it invents them, so words that name a speaker and were not read as a
source leave the question open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.check.lexica.sources import AFFILIATED, DOCUMENT, NOBODY, PLAY
from reportedly.check.page import Page, is_issuer, nobody, root_span
from reportedly.check.rule import Need, Remark, Rule
from reportedly.check.sentence_parts import names_speaker
from reportedly.check.unread import unread_speakers
from reportedly.model import Claim, Source
from reportedly.model.vocabulary import (
    CheckCode,
    ClaimKind,
    EventType,
    Scope,
    SegmentKind,
    Severity,
)

_HEAD = 3
"""Lines from the top in which a document says what it is."""

_TITLE = 120
"""Longest such line, in code points."""


def unsourced(page: Page) -> Iterator[Remark]:
    """The main event stands on nobody's word but the page's or unnamed sources'.

    Fires where every claim about the main event is in the page's own voice or goes back to an
    unnamed source. With scope ``claims``, lists the claims about other events that the page tells
    in its own voice.
    Silent where one root is named; on a document whose issuer stands behind it, or that calls
    itself a communiqu\u00e9, bulletin or situation report; where a total with a named source comes
    before the event; where words of the text name a speaker that was not read as one; and beside
    words of games, markets and stages.
    The main event is that of the first event claim; a claim belongs to it where kind, town and day
    can be the same, or where it only goes on about what was told before.
    """
    main = page.main() or tuple(_totals(page))
    if main and _has_no_source(page, main):
        yield Remark(
            message="No claim about the main event names a source.",
            claims=(claim.id for claim in main),
            evidence=(root_span(claim) for claim in main),
        )
    known = {claim.id for claim in main}
    others = [c for c in page.told() if c.root is None and c.id not in known]
    if others:
        yield Remark(
            message="These claims are told in the page's own voice.",
            claims=(claim.id for claim in others),
            evidence=(claim.span for claim in others),
            scope=Scope.CLAIMS,
        )


RULE = Rule(code=CheckCode.UNSOURCED, severity=Severity.WARNING, needs=(Need.TEXT,), find=unsourced)


def _has_no_source(page: Page, main: Sequence[Claim]) -> bool:
    if not all(_is_nobody(claim.root) for claim in main) or _primary(page):
        return False
    if any(PLAY.search(_around(page, claim)) for claim in main):
        return False
    # ", in which, the army says, nobody was hurt"
    if any(claim.root is None and names_speaker(claim.span.quote) for claim in main):
        return False
    # A headline tells as a deed what the body has somebody accused of.
    if all(page.in_headline(claim.span) for claim in main) and any(_charges(page)):
        return False
    return not _total_before(page, main[0]) and next(unread_speakers(page), None) is None


def _charges(page: Page) -> Iterator[Claim]:
    """Yield what named sources accuse somebody of."""
    for claim in page.reading.claims:
        if claim.subtype == "accusation" and not nobody(claim.root):
            yield claim


def _around(page: Page, claim: Claim) -> str:
    """Return the words of the sentences of a claim."""
    lines = page.reading.sentences
    return " ".join(one.span.quote for one in lines if one.span.overlaps(claim.span))


def _is_nobody(root: Source | None) -> bool:
    """Tell whether a root is the page, or an unnamed source that is one by its very words."""
    if root is None or not nobody(root):
        return nobody(root)
    return NOBODY.search(root.name) is not None and AFFILIATED.search(root.name) is None


def _primary(page: Page) -> bool:
    """Tell whether an issuer is the root of most claims, or the text says it is a document."""
    roots = [claim.root for claim in page.reading.claims]
    issued = sum(root is not None and is_issuer(root) for root in roots)
    if 2 * issued > len(roots):
        return True
    top = [one.span for one in page.reading.segments if one.kind is not SegmentKind.BOILERPLATE]
    titles = (span.quote.partition(". ")[0] for span in top[:_HEAD])
    return any(len(words) <= _TITLE and DOCUMENT.search(words) for words in titles)


def _totals(page: Page) -> Iterator[Claim]:
    """Yield the totals of a page that tells no event, where unnamed sources gave them."""
    told = [c for c in page.reading.claims if c.type is EventType.CASUALTY_TOLL]
    if any(c.root is not None for c in told):
        yield from (c for c in told if c.kind is ClaimKind.FIGURE)


def _total_before(page: Page, first: Claim) -> bool:
    """Tell whether a total with a source, maybe of the same occasion, stands before the event."""
    return any(
        claim.type is EventType.CASUALTY_TOLL
        and claim.span.start < first.span.start
        and not nobody(claim.root)
        for claim in page.reading.claims
    )
