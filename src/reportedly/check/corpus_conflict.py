"""CORPUS_CONFLICT: a claim excludes another report's claim about the same incident."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.model import ClaimRef, ContradictionPair, Finding
from reportedly.model.vocabulary import CheckCode


def corpus_conflict(page: Page) -> Iterator[Finding]:
    """Fire on contradictions that have one end here and the other elsewhere."""
    ends = [
        (pair, *_ends(pair, page.head.id))
        for pair in page.conflicts
        if (pair.a.report == page.head.id) != (pair.b.report == page.head.id)
    ]
    if not ends:
        return
    facets = ", ".join(sorted({str(pair.facet) for pair, _, _ in ends}))
    spans = {claim.id: claim.span for claim in page.reading.claims}
    yield page.finding(
        CheckCode.CORPUS_CONFLICT,
        f"Another report says otherwise about the same incident ({facets}).",
        claims=sorted({mine.claim for _, mine, _ in ends}),
        evidence=(spans[mine.claim] for _, mine, _ in ends if mine.claim in spans),
        others=(other.report for _, _, other in ends),
    )


def _ends(pair: ContradictionPair, report: str) -> tuple[ClaimRef, ClaimRef]:
    return (pair.a, pair.b) if pair.a.report == report else (pair.b, pair.a)
