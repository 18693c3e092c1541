"""How one claim was handed on: what each report of a copy tree says of it, and on whose word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.cli.tree import Node
from reportedly.model import Claim, ClaimRef, Figure, Relation, Root

Claims = Callable[[str], Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class Hop:
    """What one report says of a claim that others have too.

    Attributes:
        report: Its id.
        above: Id of the report it hangs on; ``None`` at the top.
        claim: Id of its own claim; ``None`` where it does not tell it.
        quote: The words of that claim.
        chain: Who says so, from the page inwards, without the page.
        root: The origin that it goes back to, where it has one.
        changed: Numbers that became others since the report above: outcome, before, after.
    """

    report: str
    above: str | None
    claim: str | None
    quote: str | None
    chain: tuple[str, ...]
    root: str | None
    changed: tuple[tuple[str, int, int], ...]


def hops(
    tops: Sequence[Node], asked: ClaimRef, claims: Claims, roots: Mapping[ClaimRef, Root]
) -> tuple[Hop, ...]:
    """Return what every report of a tree says of a claim, each behind the one it hangs on.

    Args:
        tops: The tree of the claim's report.
        asked: The claim.
        claims: Gives the claims of a report.
        roots: The origin of each claim that has one.
    """
    edges = [(node, above) for top in tops for node, above in _edges(top, None)]
    told = _told(edges, asked, claims)
    return tuple(_hop(node, above, told, roots) for node, above in edges)


def _edges(node: Node, above: Node | None) -> Iterator[tuple[Node, Node | None]]:
    yield node, above
    for below in node.below:
        yield from _edges(below, node)


def _told(
    edges: Sequence[tuple[Node, Node | None]], asked: ClaimRef, claims: Claims
) -> dict[str, Claim]:
    """Return the claim of each report that tells it, from the one asked for outwards."""
    (first,) = (one for one in claims(asked.report) if one.id == asked.claim)
    told = {asked.report: first}
    waiting = [asked.report]
    while waiting:
        here = waiting.pop(0)
        for node, above in edges:
            if above is None or here not in {node.report, above.report}:
                continue
            there = above.report if here == node.report else node.report
            if there in told or node.relation is None:
                continue
            found = counterpart(told[here], claims(there), node.relation, here)
            if found is not None:
                told[there] = found
                waiting.append(there)
    return told


def counterpart(
    claim: Claim, others: Sequence[Claim], relation: Relation, report: str
) -> Claim | None:
    """Return the claim of the other report that stands where this one does.

    It has the same words, or stands in a passage that both reports share, or tells of the same type
    of event with a number in common.

    Args:
        claim: The claim.
        others: Those of the other report, in order.
        relation: Between the two reports.
        report: Id of the claim's own report.
    """
    words = claim.span.quote.split()
    for one in others:
        if one.span.quote.split() == words:
            return one
    pairs = [(a, b) if relation.a == report else (b, a) for a, b in relation.evidence]
    shared = [theirs for mine, theirs in pairs if mine.overlaps(claim.span)]
    alike = [one for one in others if one.type is claim.type]
    for one in alike:
        if any(span.overlaps(one.span) for span in shared):
            return one
    numbers = {(figure.outcome, figure.value) for figure in claim.figures if figure.value}
    for one in alike:
        if numbers & {(figure.outcome, figure.value) for figure in one.figures}:
            return one
    return None


def _hop(
    node: Node, above: Node | None, told: Mapping[str, Claim], roots: Mapping[ClaimRef, Root]
) -> Hop:
    claim = told.get(node.report)
    before = told.get(above.report) if above is not None else None
    root = roots.get(ClaimRef(node.report, claim.id)) if claim is not None else None
    return Hop(
        report=node.report,
        above=above.report if above is not None else None,
        claim=claim.id if claim is not None else None,
        quote=claim.span.quote if claim is not None else None,
        chain=tuple(source.name for source in claim.attribution) if claim is not None else (),
        root=root.name if root is not None else None,
        changed=_changed(before, claim),
    )


def _changed(before: Claim | None, after: Claim | None) -> tuple[tuple[str, int, int], ...]:
    """Return the numbers that became others, where both count one outcome of all people once."""
    if before is None or after is None:
        return ()
    mine, yours = _counts(before.figures), _counts(after.figures)
    return tuple(
        (outcome, mine[outcome], yours[outcome])
        for outcome in sorted(mine.keys() & yours.keys())
        if mine[outcome] != yours[outcome]
    )


def _counts(figures: Sequence[Figure]) -> dict[str, int]:
    found: dict[str, list[int]] = {}
    for figure in figures:
        if figure.value is not None and figure.subset_of is None:
            found.setdefault(str(figure.outcome), []).append(figure.value)
    return {outcome: values[0] for outcome, values in found.items() if len(values) == 1}
