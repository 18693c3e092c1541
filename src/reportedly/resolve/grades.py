"""On whose word an incident stands, and how well that supports it.

Source:
    The project's codebook, part 6, after the practice of casualty recorders. A grade describes
    support; it never says that a thing happened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from reportedly.model import ClaimRef, ContradictionPair, Figure, Root
from reportedly.model.vocabulary import Contradiction, Corroboration, Grade, Outcome, SourceType
from reportedly.resolve.alignment import sides_of
from reportedly.resolve.candidates import Item, Origin
from reportedly.resolve.counts import of_opponent
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
    texts: Mapping[str, str]

    @property
    def identified(self) -> bool:
        return not self.root.may_rest_on and any(
            item.origin is not None and item.origin.identified for item in self.items
        )

    @property
    def tells(self) -> bool:
        """Whether it says that something happened; who only denies it supports nothing."""
        return any(not item.denied for item in self.items)

    @property
    def credible(self) -> bool:
        """Whether it is known who it is, and it is no party."""
        return self.identified and not self.party and self.tells

    @property
    def documents(self) -> frozenset[str]:
        """The texts it stands in; near copies of one text are one document."""
        return _documents(self.items, self.texts)

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
    days: Mapping[str, dt.date],
    circle: Sequence[str] = (),
    texts: Mapping[str, str] = MappingProxyType({}),
) -> Support:
    """Return what an incident rests on.

    Args:
        items: Its claims, sorted.
        roots: The root of each claim that has one.
        pairs: Its contradictions.
        days: Day on which each report was first published.
        circle: Outlets whose pages name only each other as their source.
        texts: For each report that is a near copy the one whose text it has.
    """
    voices = _voices(items, roots, texts)
    low = sum(voice.identified for voice in voices)
    telling = [voice for voice in voices if voice.tells]
    corroboration, word = _corroboration(items, voices)
    if voices and not telling:
        word = "only denied; no origin says that it happened"
    if circle:
        word += f"; {', '.join(circle)} name each other as the source, which is no origin"
    grade, reason = _grade(items, telling, pairs, (corroboration, days, texts))
    return Support(
        roots=tuple(voice.root.id for voice in voices),
        low=max(low, min(len(voices), 1)),
        high=len(voices),
        corroboration=corroboration,
        grade=grade,
        reason=f"{word}; {reason}" if reason else word,
    )


def _documents(items: Sequence[Item], texts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(texts.get(item.ref.report, item.ref.report) for item in items)


def _voices(
    items: Sequence[Item], roots: Mapping[ClaimRef, Root], texts: Mapping[str, str]
) -> list[_Voice]:
    found: dict[str, list[Item]] = {}
    by_id: dict[str, Root] = {}
    for item in items:
        root = roots.get(item.ref)
        if root is not None:
            by_id[root.id] = root
            found.setdefault(root.id, []).append(item)
    return [_Voice(by_id[name], tuple(found[name]), texts) for name in sorted(found)]


def _corroboration(items: Sequence[Item], every: Sequence[_Voice]) -> tuple[Corroboration, str]:
    voices = [voice for voice in every if voice.tells]
    if not voices:
        return Corroboration.C0, "told in pages' own voice alone"
    # What a party alone says that it did is one origin's word, and nobody holds it responsible.
    if len(every) > 1 and _acknowledged(items):
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
    """Tell whether two origins are of different alignment, one no party, in different texts."""
    if a.sides & b.sides or (a.party and b.party):
        return False
    return len(a.documents | b.documents) > 1


def _acknowledged(items: Sequence[Item]) -> bool:
    """Tell whether an actor said to have done it says so too, or a party takes it upon itself."""
    if any(item.owns for item in items):
        return True
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
    return any(_inquiry(item) and not item.denied for item in items)


# ------------------------------------------------------------------ grade


def _grade(
    items: Sequence[Item],
    voices: Sequence[_Voice],
    pairs: Sequence[ContradictionPair],
    known: tuple[Corroboration, Mapping[str, dt.date], Mapping[str, str]],
) -> tuple[Grade, str]:
    corroboration, days, texts = known
    disputed = sorted({pair.facet for pair in pairs if pair.facet in _DISPUTED})
    if corroboration is Corroboration.C0:
        return Grade.UNSOURCED, ""
    if otherwise := _shown_otherwise(items, voices, days):
        return Grade.DISCOUNTED, otherwise
    if disputed:
        return Grade.CONTESTED, f"disputed: {', '.join(_SAID[facet] for facet in disputed)}"
    one = _of_one(items, voices, corroboration, texts)
    if one is not None:
        return Grade.WEAK, one
    return _of_several(items, voices, pairs, corroboration)


def _of_one(
    items: Sequence[Item],
    voices: Sequence[_Voice],
    corroboration: Corroboration,
    texts: Mapping[str, str],
) -> str | None:
    """Return why what is told has no second leg to stand on; ``None`` where it has."""
    if corroboration is Corroboration.C1:
        return ""
    if len(voices) == 1 and corroboration is Corroboration.C4 and not _established(items):
        # A boast that is repeated on a thousand pages is still one party's word.
        return "nobody but the party itself tells of it"
    return "known through one document only" if _one_document(items, texts) else None


def _of_several(
    items: Sequence[Item],
    voices: Sequence[_Voice],
    pairs: Sequence[ContradictionPair],
    corroboration: Corroboration,
) -> tuple[Grade, str]:
    """Grade what several undisputed origins say in more than one document."""
    if corroboration is Corroboration.C4 and _harm_owned(items, pairs):
        return Grade.CONFIRMED, "the harm is acknowledged too"
    if corroboration is not Corroboration.C2:
        return Grade.FAIR, ""
    credible = sum(voice.credible for voice in voices)
    if credible > 1 and any(item.detail and not item.denied for item in items):
        return Grade.FAIR, f"{credible} identified origins, with visual or biographical detail"
    return Grade.WEAK, ""


def _shown_otherwise(
    items: Sequence[Item], voices: Sequence[_Voice], days: Mapping[str, dt.date]
) -> str | None:
    """Return how it was shown that it did not happen, ``None`` where it was not.

    A body of inquiry that belongs to no party finds so, and none finds the contrary; or everybody
    who said it happened says later that it did not. A party's denial shows nothing.
    """
    found = [item for item in items if item.denied and not item.blames and _inquiry(item)]
    if found and not _established(items):
        return "an inquiry found otherwise"
    if voices and all(_withdrawn(voice, days) for voice in voices):
        return "whoever said so has withdrawn it"
    return None


def _withdrawn(voice: _Voice, days: Mapping[str, dt.date]) -> bool:
    """Tell whether an origin denies on a later day the very event that it told of."""
    told = [item for item in voice.items if not item.denied]
    types = {item.type for item in told}
    denials = [i for i in voice.items if i.denied and i.type in types and not i.figures]
    when = [[days.get(item.ref.report) for item in some] for some in (told, denials)]
    said, unsaid = ([day for day in some if day is not None] for some in when)
    known = len(said) == len(told) and len(unsaid) == len(denials)
    return bool(known and said and unsaid) and max(said) < min(unsaid)


def _inquiry(item: Item) -> bool:
    origin = item.origin
    return (
        origin is not None
        and origin.type in {SourceType.INTL_BODY, SourceType.GOVERNMENT}
        and origin.side is None
        and bool(content(origin.name) & _TRIBUNALS)
        and not item.alleged
    )


def _one_document(items: Sequence[Item], texts: Mapping[str, str]) -> bool:
    """Tell whether one text alone tells of it, on however many pages, not the issuer's own."""
    if len(_documents(items, texts)) > 1:
        return False
    return not any(item.origin is not None and item.origin.issuer for item in items)


def _harm_owned(items: Sequence[Item], pairs: Sequence[ContradictionPair]) -> bool:
    """Tell whether who acknowledges it gives the harm too, and nobody counts otherwise."""
    counted = {Contradiction.COUNT, Contradiction.OUTCOME} & {pair.facet for pair in pairs}
    return not counted and any(
        item.origin is not None
        and item.origin.actor in item.doers
        and any(_owned(item.origin, figure) for figure in item.figures)
        for item in items
    )


def _owned(origin: Origin, figure: Figure) -> bool:
    """Tell whether a figure is of harm, and no boast of what was done to the other side."""
    return figure.outcome in _HARM and bool(figure.low) and not of_opponent(origin, figure)
