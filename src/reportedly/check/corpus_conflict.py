"""CORPUS_CONFLICT: a claim excludes another report's claim about the same incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import ClaimRef, ContradictionPair
from reportedly.model.vocabulary import CheckCode, Contradiction, Severity

_WORDS = {
    Contradiction.OCCURRENCE: "whether it happened",
    Contradiction.KIND: "what kind of attack it was",
    Contradiction.ACTOR: "who did it",
    Contradiction.PLACE: "where it happened",
    Contradiction.DATE: "when it happened",
    Contradiction.COUNT: "how many were harmed",
    Contradiction.OUTCOME: "what came of it",
}


def corpus_conflict(page: Page) -> Iterator[Remark]:
    """A claim here and one in another report exclude each other about one incident.

    Fires once a page, with all that the accounts differ in: whether it happened, the kind of
    attack, who did it, where, when, how many were harmed, what came of it.
    Silent on contradictions between other reports, and inside this one.
    """
    ends = [
        (pair, *_ends(pair, page.head.id))
        for pair in page.conflicts
        if (pair.a.report == page.head.id) != (pair.b.report == page.head.id)
    ]
    if not ends:
        return
    told = {pair.facet for pair, _, _ in ends}
    facets = _listed([words for facet, words in _WORDS.items() if facet in told])
    spans = {claim.id: claim.span for claim in page.reading.claims}
    others = sorted({other.report for _, _, other in ends})
    named = [page.names[other] for other in others if other in page.names]
    known = len(named) == len(others)
    who = _listed(named) if known else "another report"
    verb = "give" if known and len(others) > 1 else "gives"
    yield Remark(
        message=f"Of the same incident, {who} {verb} another account: {facets}.",
        claims=sorted({mine.claim for _, mine, _ in ends}),
        evidence=(spans[mine.claim] for _, mine, _ in ends if mine.claim in spans),
        others=others,
    )


RULE = Rule(
    code=CheckCode.CORPUS_CONFLICT,
    severity=Severity.INFO,
    needs=(
        Need.TEXT,
        Need.CORPUS,
    ),
    find=corpus_conflict,
)


def _listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them."""
    if len(words) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _ends(pair: ContradictionPair, report: str) -> tuple[ClaimRef, ClaimRef]:
    return (pair.a, pair.b) if pair.a.report == report else (pair.b, pair.a)
