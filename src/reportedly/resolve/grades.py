"""On whose word an incident stands, and how well that supports it.

Source:
    The project's codebook, part 6, after the practice of casualty recorders. A grade describes
    support; it never says that a thing happened.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.model import ClaimRef, ContradictionPair, Root
from reportedly.model.vocabulary import Contradiction, Corroboration, Grade, Outcome, SourceType
from reportedly.resolve.alignment import sides_of
from reportedly.resolve.candidates import Item
from reportedly.resolve.words import content

_DISPUTED = {Contradiction.KIND, Contradiction.ACTOR, Contradiction.OCCURRENCE}
_SAID = {
    Contradiction.KIND: "what kind of event it was",
    Contradiction.ACTOR: "who did it",
    Contradiction.OCCURRENCE: "whether it happened",
}
"""Facets in words, as a reader of the grade meets them."""

_HARM = {Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES_UNSPECIFIED}
_TRIBUNALS = frozenset({"court", "tribunal", "inquiry", "commission"})


@dataclass(frozen=True, slots=True)
class Support:
    """What an incident rests on.

    Attributes:
        roots: Ids of its roots, sorted.
        low: Origins shown to be independent.
        high: Origins that cannot be shown to be one.
        corroboration: On whose word it stands.
        grade: How well that supports it.
        reason: Why, in words.
    """

    roots: tuple[str, ...]
    low: int
    high: int
    corroboration: Corroboration
    grade: Grade
    reason: str


@dataclass(frozen=True, slots=True)
class _Voice:
    root: Root
    items: tuple[Item, ...]

    @property
    def identified(self) -> bool:
        return not self.root.may_rest_on and any(
            item.origin is not None and item.origin.identified for item in self.items
        )

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(item.ref.report for item in self.items)

    @property
    def sides(self) -> frozenset[str]:
        """Parties it belongs to; state bodies side with each other, nobody else does."""
        return frozenset(
            side for item in self.items if item.origin is not None for side in sides_of(item.origin)
        )

    @property
    def party(self) -> bool:
        return self.root.type is SourceType.PARTY


def support_of(
    items: Sequence[Item],
    roots: Mapping[ClaimRef, Root],
    pairs: Sequence[ContradictionPair],
) -> Support:
    """Return what an incident rests on.

    Args:
        items: Its claims, sorted.
        roots: The root of each claim that has one.
        pairs: Its contradictions.
    """
    voices = _voices(items, roots)
    low = sum(voice.identified for voice in voices)
    corroboration, word = _corroboration(items, voices)
    grade, reason = _grade(items, corroboration, pairs)
    return Support(
        roots=tuple(voice.root.id for voice in voices),
        low=max(low, min(len(voices), 1)),
        high=len(voices),
        corroboration=corroboration,
        grade=grade,
        reason=f"{word}; {reason}" if reason else word,
    )


def _voices(items: Sequence[Item], roots: Mapping[ClaimRef, Root]) -> list[_Voice]:
    found: dict[str, list[Item]] = {}
    by_id: dict[str, Root] = {}
    for item in items:
        root = roots.get(item.ref)
        if root is not None:
            by_id[root.id] = root
            found.setdefault(root.id, []).append(item)
    return [_Voice(by_id[name], tuple(found[name])) for name in sorted(found)]


def _corroboration(items: Sequence[Item], voices: Sequence[_Voice]) -> tuple[Corroboration, str]:
    if not voices:
        return Corroboration.C0, "told in pages' own voice alone"
    if _acknowledged(items):
        return Corroboration.C4, "acknowledged by the party said to be responsible"
    if _established(items):
        return Corroboration.C4, "established by a court or an inquiry"
    if len(voices) == 1:
        return Corroboration.C1, "one origin"
    known = [voice for voice in voices if voice.identified]
    if any(_independent(a, b) for a, b in combinations(known, 2)):
        return Corroboration.C3, "independent origins of different alignment"
    return Corroboration.C2, "several origins, not shown to be independent"


def _independent(a: _Voice, b: _Voice) -> bool:
    """Tell whether two origins are of different alignment, one no party, on different pages."""
    if a.sides & b.sides or (a.party and b.party):
        return False
    return len(a.reports | b.reports) > 1


def _acknowledged(items: Sequence[Item]) -> bool:
    """Tell whether an actor said to have done it says so too."""
    blamed = {actor for item in items if not item.denied for actor in item.doers}
    return any(
        item.origin is not None
        and item.origin.type is SourceType.PARTY
        and item.origin.actor in blamed
        and item.origin.actor in item.doers
        and not item.denied
        and not item.alleged
        for item in items
    )


def _established(items: Sequence[Item]) -> bool:
    return any(
        item.origin is not None
        and item.origin.type in {SourceType.INTL_BODY, SourceType.GOVERNMENT}
        and bool(content(item.origin.name) & _TRIBUNALS)
        and not item.denied
        and not item.alleged
        for item in items
    )


# ------------------------------------------------------------------ grade


def _grade(
    items: Sequence[Item],
    corroboration: Corroboration,
    pairs: Sequence[ContradictionPair],
) -> tuple[Grade, str]:
    disputed = sorted({pair.facet for pair in pairs if pair.facet in _DISPUTED})
    if corroboration is Corroboration.C0:
        return Grade.UNSOURCED, ""
    if disputed:
        return Grade.CONTESTED, f"disputed: {', '.join(_SAID[facet] for facet in disputed)}"
    if corroboration in {Corroboration.C1, Corroboration.C2}:
        return Grade.WEAK, ""
    if _one_document(items):
        return Grade.WEAK, "known through one document only"
    if corroboration is Corroboration.C4 and _harm_owned(items, pairs):
        return Grade.CONFIRMED, "the harm is acknowledged too"
    return Grade.FAIR, ""


def _one_document(items: Sequence[Item]) -> bool:
    """Tell whether one page alone tells of it, which is not the issuer's own."""
    if len({item.ref.report for item in items}) > 1:
        return False
    return not any(item.origin is not None and item.origin.issuer for item in items)


def _harm_owned(items: Sequence[Item], pairs: Sequence[ContradictionPair]) -> bool:
    """Tell whether who acknowledges it gives the harm too, and nobody counts otherwise."""
    counted = {Contradiction.COUNT, Contradiction.OUTCOME} & {pair.facet for pair in pairs}
    return not counted and any(
        item.origin is not None
        and item.origin.actor in item.doers
        and any(figure.outcome in _HARM and figure.low for figure in item.figures)
        for item in items
    )
