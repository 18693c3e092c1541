"""The questions that wait for a person, those first whose answer would change most.

Three kinds are asked. Whether two incidents are one, where the tests leave it open. Which place is
meant, where a name fits several. And in which group people were counted, where one account says
whom and another gives the same number of people of no stated group, or names a calling that does
not settle it. What a person has ruled on is asked no more; taken back, it is asked again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from reportedly.ids import canonical, make_id
from reportedly.ledger import Store
from reportedly.model import (
    FIGURE,
    PLACE,
    Claim,
    ClaimRef,
    Figure,
    Incident,
    PlaceRef,
)
from reportedly.model.vocabulary import Group, Outcome, Period, PlaceRole, Verdict
from reportedly.review.acts import founder
from reportedly.review.effect import (
    NOTHING,
    Effect,
    Preview,
    Sums,
    effect_of,
    most_of,
    sums_of,
)
from reportedly.review.listing import Listing

FIRST: Final = 20
"""Questions at the head of the queue that are ordered by what an answer changes."""

LOOKED: Final = 40
"""Questions whose answers are tried to find them; the rest are ordered by the bound alone."""


COUNTED: Final = 30
"""Incidents whose figures are looked at for their groups: those with most people of no group."""


class Kind(StrEnum):
    """What is asked."""

    #: whether two incidents are one
    SAME = "same"
    #: which place a name means
    PLACE = "place"
    #: in which group people were counted
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question.

    Attributes:
        id: Of what is asked; the same as long as it is.
        kind: What sort of question.
        incidents: The incidents it is about: two for ``SAME``, one for the others.
        claims: The claims a ruling names: the founding ones of two incidents; for ``PLACE`` all
            that leave the same name open; for ``GROUP`` the one with the figure.
        field: Field of the claims that is ruled on; ``None`` for ``SAME``.
        options: Ids of places, or groups, that it may be; none for ``SAME``.
        reason: Why it is left open, in words.
        bound: People; no answer changes a sum of published numbers by more.
        effect: The most that an answer changes; ``None`` where none was tried.
    """

    id: str
    kind: Kind
    incidents: tuple[str, ...]
    claims: tuple[ClaimRef, ...]
    field: str | None = None
    options: tuple[str, ...] = ()
    reason: str = ""
    bound: int = 0
    effect: Effect | None = None


@dataclass(slots=True)
class Waiting:
    """The questions of a ledger as it is at one moment.

    Attributes:
        store: The ledger, brought up to date.
        listing: Its incidents and links.
        preview: What incidents would be after a ruling.
        ruled: Claims and fields that a person ruled on.
        sums: What is published of incidents, as far as it was asked for.
        asked: Questions on figures of incidents, as far as they were looked for.
        effects: What answers change, by the question and the incidents as they were then.
    """

    store: Store
    listing: Listing
    preview: Preview
    ruled: frozenset[tuple[ClaimRef, str]]
    sums: dict[str, Sums] = field(default_factory=dict)
    asked: dict[str, tuple[Question, ...]] = field(default_factory=dict)
    effects: dict[tuple[str, ...], Effect | None] = field(default_factory=dict)
    _links: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, before: Waiting | None = None) -> Waiting:
        """Return those of a ledger.

        Args:
            store: The ledger, brought up to date.
            before: What waited earlier; what did not change since is taken over.
        """
        preview = Preview.of(store)
        ruled = frozenset(
            (ref, name) for ref, told in preview.ruled.values.items() for name in told
        )
        listing = Listing.of(store, None if before is None else before.listing)
        waiting = cls(store, listing, preview, ruled)
        if before is not None:
            old, new = before.listing.rows, listing.rows
            same = {name for name, mark in old.items() if new.get(name) == mark}
            waiting.sums = {name: one for name, one in before.sums.items() if name in same}
            waiting.asked = {name: one for name, one in before.asked.items() if name in same}
            waiting.effects = before.effects
        for link in listing.links.values():
            if link.verdict is Verdict.POSSIBLE:
                waiting._links.setdefault(link.a, []).append(link.b)
                waiting._links.setdefault(link.b, []).append(link.a)
        return waiting

    @property
    def incidents(self) -> Mapping[str, Incident]:
        """All incidents, by id."""
        return self.listing.incidents

    def queue(self) -> list[Question]:
        """Return the questions in the order in which they are asked.

        At the head stand those whose answers change most, as far as they were tried: they are
        tried in the order of their bounds, until ``FIRST`` of them change no less than any other
        may, or ``LOOKED`` were tried. Then come the others, by their bounds.
        """
        waiting = sorted(self._all(), key=lambda one: (-one.bound, one.id))
        tried: list[Question] = []
        for at, one in enumerate(waiting[:LOOKED]):
            done = sorted(tried, key=_order)[:FIRST]
            if len(done) == FIRST and _people(done[-1]) >= one.bound:
                return [*sorted(tried, key=_order), *waiting[at:]]
            tried.append(self.weighed(one))
        return [*sorted(tried, key=_order), *waiting[LOOKED:]]

    def weighed(self, one: Question) -> Question:
        """Return a question with the most that an answer to it changes, where that can be told."""
        # Of the incidents as they are: when one changes, it is tried again.
        key = (one.id, *(str(self.listing.rows[name]) for name in one.incidents))
        if key not in self.effects:
            found = [effect_of(before, after) for before, after in self.answers(one)]
            self.effects[key] = max(found, default=None)
        return replace(one, effect=self.effects[key])

    def _most(self, *names: str) -> int:
        """Return the largest sum that is published of some incidents."""
        for name in names:
            if name not in self.sums:
                self.sums[name] = sums_of(self.incidents[name])
        return most_of(self.sums[name] for name in names)

    def answers(self, one: Question) -> Iterator[tuple[Sequence[Incident], Sequence[Incident]]]:
        """Yield for each answer that changes something what is now, and what would be."""
        now = [self.incidents[name] for name in one.incidents]
        preview = self.preview
        if one.kind is Kind.SAME:
            joined = preview.joined(now)
            if joined is not None:
                yield now, [joined]
        elif one.kind is Kind.GROUP:
            for group in one.options:
                value = group_value(group)
                told = preview.counted(now[0], one.claims[0], one.field or "", value)
                if told is not None:
                    yield now, [told]
        else:
            # A place moves no number by itself; the incidents that it may join the one to do.
            for other in self._possible(one.incidents[0]):
                both = [*now, self.incidents[other]]
                joined = preview.joined(both)
                if joined is not None:
                    yield both, [joined]

    # What is asked.

    def _all(self) -> Iterator[Question]:
        yield from self._pairs()
        for incident in self.incidents.values():
            yield from self._places(incident)
        unstated = sorted(self.incidents.values(), key=lambda one: (-_unstated(one), one.id))
        for incident in unstated[:COUNTED]:
            if incident.id not in self.asked:
                self.asked[incident.id] = tuple(self._groups(incident))
            yield from self.asked[incident.id]

    def _possible(self, name: str) -> list[str]:
        return sorted(one for one in self._links.get(name, ()) if one in self.incidents)

    def _pairs(self) -> Iterator[Question]:
        for link in self.listing.links.values():
            if link.verdict is not Verdict.POSSIBLE:
                continue
            both = [self.incidents.get(link.a), self.incidents.get(link.b)]
            told = [one for one in both if one is not None]
            if len(told) == 2:  # noqa: PLR2004 - both ends known
                claims = tuple(sorted(map(founder, told)))
                yield Question(
                    id=make_id("question", [Kind.SAME, claims]),
                    kind=Kind.SAME,
                    incidents=(link.a, link.b),
                    claims=claims,
                    reason=link.reason,
                    bound=self._most(link.a, link.b),
                )

    def _places(self, incident: Incident) -> Iterator[Question]:
        where = incident.place
        if where is None or where.place_id is not None or not where.candidates:
            return
        refs = [
            ref
            for ref, claim in self._claims(set(incident.members))
            if any(_as_open(place, where) for place in claim.places)
            and (ref, PLACE) not in self.ruled
        ]
        if refs:
            yield Question(
                id=make_id("question", [Kind.PLACE, refs[0]]),
                kind=Kind.PLACE,
                incidents=(incident.id,),
                claims=tuple(refs),
                field=PLACE,
                options=where.candidates,
                reason=where.basis or "",
                bound=max(
                    (self._most(incident.id, one) for one in self._possible(incident.id)),
                    default=0,
                ),
            )

    def _groups(self, incident: Incident) -> Iterator[Question]:
        unknown = [one for one in incident.estimates if one.group is Group.UNKNOWN]
        # What sets no number changes none in whatever group it is.
        setting = {ref for one in unknown for ref in one.used}
        stated = _stated(incident)
        for ref, claim in self._claims(setting):
            for figure in claim.figures:
                name = FIGURE + figure.id
                options = _options(figure, stated)
                if options and (ref, name) not in self.ruled:
                    yield Question(
                        id=make_id("question", [Kind.GROUP, ref, name]),
                        kind=Kind.GROUP,
                        incidents=(incident.id,),
                        claims=(ref,),
                        field=name,
                        options=options,
                        reason=figure.occupation or "",
                        bound=figure.value or 0,
                    )

    def _claims(self, refs: Collection[ClaimRef]) -> Iterator[tuple[ClaimRef, Claim]]:
        for report in sorted({ref.report for ref in refs}):
            reading = self.store.reading_of(report)
            for claim in () if reading is None else reading.claims:
                if ClaimRef(report, claim.id) in refs:
                    yield ClaimRef(report, claim.id), claim


def group_value(group: str) -> str:
    """Return the value of a ruling that a figure counts people of a group."""
    return canonical({"group": group}).decode()


def _people(one: Question) -> int:
    return one.effect.people if one.effect is not None else one.bound


def _order(one: Question) -> tuple[int, int, int, str]:
    effect = one.effect or NOTHING
    return -effect.people, -effect.grades, -one.bound, one.id


def _as_open(place: PlaceRef, where: PlaceRef) -> bool:
    """Tell whether a place of a claim leaves open what the place of its incident does."""
    return (
        place.role is PlaceRole.EVENT
        and place.place_id is None
        and place.name == where.name
        and place.candidates == where.candidates
    )


def _unstated(incident: Incident) -> int:
    """Return how many people of no stated group an incident counts at most."""
    unknown = [one for one in incident.estimates if one.group is Group.UNKNOWN]
    return max((end or 0 for one in unknown for end in (one.low, one.best, one.high)), default=0)


def _stated(incident: Incident) -> dict[tuple[Outcome, int], tuple[str, ...]]:
    """Return the groups that some account gives a number of people of an outcome."""
    found: dict[tuple[Outcome, int], set[str]] = {}
    for one in incident.estimates:
        if one.group is Group.UNKNOWN:
            continue
        for number in {one.low, one.best, one.high} - {None, 0}:
            found.setdefault((one.outcome, number or 0), set()).add(str(one.group))
    return {key: tuple(sorted(groups)) for key, groups in found.items()}


def _options(
    figure: Figure, stated: Mapping[tuple[Outcome, int], Iterable[str]]
) -> tuple[str, ...]:
    """Return the groups that people of no stated group may be of; none where nothing says so."""
    if figure.group is not Group.UNKNOWN or figure.period.kind is not Period.INCIDENT:
        return ()
    if figure.value is None or figure.subset_of is not None:
        return ()
    options = set(stated.get((figure.outcome, figure.value), ()))
    if figure.occupation is not None:
        options |= {str(Group.CIVILIAN), str(Group.COMBATANT)}
    return tuple(sorted(options))
