"""Which report depends on which, by how much, and what differs between the two."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model.span import Span
from reportedly.model.vocabulary import Direction, RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Words in which two texts that share others differ.

    Read in the direction of the relation: what the source alone has was dropped, what the copy
    alone has was added, what stands in both places was changed.

    Attributes:
        a: The words in the one report; ``None`` where only the other has them.
        b: The words in the other; ``None`` where only the one has them.
        a_value: The number they state, where both sides state one and the two differ.
        b_value: The other's number.
    """

    a: Span | None
    b: Span | None
    a_value: int | None = None
    b_value: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One report depends on another.

    Attributes:
        kind: How.
        a: Id of the one report, the smaller of the two.
        b: Id of the other.
        direction: Which was made from which; ``None`` where it cannot be shown.
        jaccard: Share of 5-word shingles in common, rounded to four decimals. What a site
            repeats on its pages is left out.
        share_a: Share of a's words that stand in b in the same order, rounded to four decimals.
        share_b: Share of b's words that stand in a.
        evidence: Pairs of spans, one in each, that stand in both, or that show the same facts.
        differences: Changed numbers first, then the longest of what else differs.
        family: Name of the publishers' family that both outlets belong to.
        reason: Why the direction was given or left open, in words.
    """

    kind: RelationKind
    a: str
    b: str
    direction: Direction | None
    jaccard: float | None = None
    share_a: float | None = None
    share_b: float | None = None
    evidence: tuple[tuple[Span, Span], ...] = ()
    differences: tuple[Difference, ...] = ()
    family: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Publishers whose pages are not independent of each other, as a user's file names them.

    Attributes:
        name: Of the owner, network or syndicate.
        kind: ``owner``, ``network`` or ``syndication``.
        outlets: As their reports name them.
    """

    name: str
    kind: str
    outlets: tuple[str, ...]
