"""Reports to relations: which copy, rewrite or cite which.

Candidates share a sentence or a winnowed fingerprint; the exact share of 5-word shingles decides.
Texts are asked for one at a time and not kept. Citations are found where claims are known, in
``resolve``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportedly.model import Relation, ReportHead, Sentence
from reportedly.model.vocabulary import RelationKind
from reportedly.trace.candidates import Index
from reportedly.trace.compare import NEAR_COPY, REWRITE, share_of, shared_runs
from reportedly.trace.direction import agency, by_time, open_where_several

__all__ = ["trace"]


def trace(
    heads: Sequence[ReportHead],
    text_of: Callable[[str], str],
    sentences: Callable[[str], Sequence[Sentence]],
) -> tuple[Relation, ...]:
    """Return which reports depend on which, sorted by their ids.

    Args:
        heads: The reports, in any order, each once.
        text_of: Gives the text of a report by its id; asked up to twice for each, and again for
            each relation.
        sentences: Gives the sentences of a report by its id.

    Returns:
        Near copies (Jaccard of 5-word shingles at least 0.50) and derived rewrites (0.15 to 0.50).
    """
    ordered = sorted(heads, key=lambda head: head.id)
    index = Index()
    for head in ordered:
        index.add(text_of(head.id), sentences(head.id))
    found = [_relation(ordered[a], ordered[b], share, text_of) for a, b, share in _alike(index)]
    return tuple(open_where_several(found))


def _alike(index: Index) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of reports with their share of shingles, where it is high enough."""
    for number, others in index.neighbours():
        mine = frozenset(index.shingles_of(number))
        for other in others:
            theirs = index.shingles_of(other)
            # The share cannot exceed that of the sizes, which costs nothing to compare.
            smaller, larger = sorted((len(mine), len(theirs)))
            if smaller < REWRITE * larger:
                continue
            share = share_of(mine, theirs)
            if share >= REWRITE:
                yield number, other, share


def _relation(
    a: ReportHead, b: ReportHead, share: float, text_of: Callable[[str], str]
) -> Relation:
    texts = text_of(a.id), text_of(b.id)
    direction, reason = by_time(a, b, (agency(texts[0], a.outlet), agency(texts[1], b.outlet)))
    return Relation(
        kind=RelationKind.NEAR_COPY if share >= NEAR_COPY else RelationKind.DERIVED_REWRITE,
        a=a.id,
        b=b.id,
        direction=direction,
        jaccard=share,
        evidence=shared_runs(*texts),
        reason=reason,
    )
