"""The questions that wait for a person, those first whose answer would change most.

Three kinds are asked. Whether two incidents are one, where the tests leave it open. Which place is
meant, where a name fits several. And in which group people were counted, where one account says
whom and another gives the same number of people of no stated group, or names a calling that does
not settle it. What a person has ruled on is asked no more; taken back, it is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from reportedly.review.effect import NOTHING, Effect, Preview, effect_of, most

FIRST: Final = 24
"""Questions at the head of the queue that are ordered by what an answer changes."""

LOOKED: Final = 60
"""Questions whose answers are tried to find them; the rest are ordered by the bound alone."""


COUNTED: Final = 100
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
        incidents: All of them, by id.
        ruled: Claims and fields that a person ruled on.
    """

    store: Store
    incidents: Mapping[str, Incident]
    ruled: frozenset[tuple[ClaimRef, str]]
    _preview: Preview | None = None
    _effects: dict[str, Effect] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store) -> Waiting:
        """Return those of a ledger."""
        preview = Preview.of(store)
        ruled = frozenset(
            (ref, name) for ref, told in preview.ruled.values.items() for name in told
        )
        found = {one.id: one for one in store.incidents()}
        return cls(store, found, ruled, preview)

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
        """Return a question with the most that an answer to it changes."""
        if one.id not in self._effects:
            found = [effect_of(before, after) for before, after in self.answers(one)]
            self._effects[one.id] = max(found, default=NOTHING)
        return replace(one, effect=self._effects[one.id])

    def answers(self, one: Question) -> Iterator[tuple[Sequence[Incident], Sequence[Incident]]]:
        """Yield for each answer that changes something what is now, and what would be."""
        now = [self.incidents[name] for name in one.incidents]
        preview = self._preview or Preview.of(self.store)
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
            yield from self._groups(incident)

    def _possible(self, name: str) -> list[str]:
        return [
            other
            for link in self.store.links(name)
            if link.verdict is Verdict.POSSIBLE
            and (other := link.b if link.a == name else link.a) in self.incidents
        ]

    def _pairs(self) -> Iterator[Question]:
        for link in self.store.links():
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
                    bound=most(told),
                )

    def _places(self, incident: Incident) -> Iterator[Question]:
        where = incident.place
        if where is None or where.place_id is not None or not where.candidates:
            return
        refs = [
            ref
            for ref, claim in self._claims(incident)
            if any(_as_open(place, where) for place in claim.places)
            and (ref, PLACE) not in self.ruled
        ]
        if refs:
            possible = [self.incidents[name] for name in self._possible(incident.id)]
            yield Question(
                id=make_id("question", [Kind.PLACE, refs[0]]),
                kind=Kind.PLACE,
                incidents=(incident.id,),
                claims=tuple(refs),
                field=PLACE,
                options=where.candidates,
                reason=where.basis or "",
                bound=max((most([incident, other]) for other in possible), default=0),
            )

    def _groups(self, incident: Incident) -> Iterator[Question]:
        if not _unstated(incident):
            return
        stated = _stated(incident)
        for ref, claim in self._claims(incident):
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

    def _claims(self, incident: Incident) -> Iterator[tuple[ClaimRef, Claim]]:
        reports = sorted({ref.report for ref in incident.members})
        for report in reports:
            reading = self.store.reading_of(report)
            for claim in () if reading is None else reading.claims:
                if ClaimRef(report, claim.id) in incident.members:
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
