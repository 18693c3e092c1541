"""The questions that wait for a person, those first whose answer would change most.

Three kinds are asked. Whether two incidents are one, where the tests leave it open. Which place is
meant, where a name fits several. And in which group people were counted, where one account says
whom and another gives the same number of people of no stated group, or names a calling that does
not settle it. What a person has ruled on is asked no more; taken back, it is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from reportedly.ids import canonical, decode, digest, make_id
from reportedly.ledger import Store, outline
from reportedly.ledger.outline import Asks
from reportedly.model import PLACE, ClaimRef, Incident
from reportedly.review.effect import NOTHING, Effect, Preview, effect_of, most_of
from reportedly.review.listing import Listing

FIRST: Final = 20
"""Questions at the head of the queue that are ordered by what an answer changes."""

LOOKED: Final = 40
"""Questions whose answers are tried to find them; the rest are ordered by the bound alone."""

NAMESAKES: Final = "several places have that name"
NOT_SAID: Final = "another account says whom it counts"


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
        listing: What they are made of.
        preview: What incidents would be after a ruling.
        ruled: Claims and fields that a person ruled on.
        incidents: Those that were read, by id, each with the digest of its row.
        effects: What answers change, by the question and the incidents as they were then.
    """

    store: Store
    listing: Listing
    preview: Preview
    ruled: frozenset[tuple[ClaimRef, str]]
    incidents: dict[str, tuple[Incident, str]] = field(default_factory=dict)
    effects: dict[tuple[str, ...], Effect | None] = field(default_factory=dict)
    _links: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, before: Waiting | None = None) -> Waiting:
        """Return those of a ledger.

        Args:
            store: The ledger, brought up to date.
            before: What waited earlier; what did not change since is not tried again.
        """
        preview = Preview.of(store)
        ruled = frozenset(
            (ref, name) for ref, told in preview.ruled.values.items() for name in told
        )
        waiting = cls(store, Listing.of(store), preview, ruled)
        if before is not None:
            waiting.effects = before.effects
        for link in waiting.listing.links:
            waiting._links.setdefault(link.a, []).append(link.b)
            waiting._links.setdefault(link.b, []).append(link.a)
        return waiting

    def queue(self) -> list[Question]:
        """Return the questions in the order in which they are asked.

        At the head stand those whose answers change most, as far as they were tried: they are
        tried in the order of their bounds, until ``FIRST`` of them change no less than any other
        may, or ``LOOKED`` were tried. Then come the others, by their bounds.
        """
        waiting = sorted(self._all(), key=lambda one: (-one.bound, one.id))
        # All that is tried in one question to the ledger.
        self._read(name for one in waiting[:LOOKED] for name in one.incidents)
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
        self._read(one.incidents)
        key = (one.id, *(self.incidents[name][1] for name in one.incidents))
        if key not in self.effects:
            found = [effect_of(before, after) for before, after in self.answers(one)]
            self.effects[key] = max(found, default=None)
        return replace(one, effect=self.effects[key])

    def _read(self, names: Iterable[str]) -> None:
        """Read what was not read yet of some incidents."""
        wanted = set(names) - self.incidents.keys()
        if wanted:
            with self.store.moment() as connection:
                found = outline.bodies(connection, wanted)
            for name, body in found.items():
                self.incidents[name] = decode(body, Incident), digest(body.encode())

    def _incident(self, name: str) -> Incident:
        self._read((name,))
        return self.incidents[name][0]

    def _most(self, *names: str) -> int:
        """Return the largest sum that is published of some incidents."""
        return most_of(self.listing.sums[name] for name in names if name in self.listing.sums)

    def answers(self, one: Question) -> Iterator[tuple[Sequence[Incident], Sequence[Incident]]]:
        """Yield for each answer that changes something what is now, and what would be."""
        now = [self._incident(name) for name in one.incidents]
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
                both = [*now, self._incident(other)]
                joined = preview.joined(both)
                if joined is not None:
                    yield both, [joined]

    # What is asked.

    def _all(self) -> Iterator[Question]:
        yield from self._pairs()
        for name, asks in self.listing.places.items():
            yield from self._places(name, asks)
        for name, asks in self.listing.figures.items():
            yield from self._groups(name, asks)

    def _possible(self, name: str) -> list[str]:
        return sorted(self._links.get(name, ()))

    def _pairs(self) -> Iterator[Question]:
        founders = self.listing.founders
        for link in self.listing.links:
            if link.a not in founders or link.b not in founders:
                continue
            claims = tuple(sorted((founders[link.a], founders[link.b])))
            yield Question(
                id=make_id("question", [Kind.SAME, claims]),
                kind=Kind.SAME,
                incidents=(link.a, link.b),
                claims=claims,
                reason=link.reason,
                bound=self._most(link.a, link.b),
            )

    def _places(self, name: str, asks: Asks) -> Iterator[Question]:
        open_ = asks.place
        refs = [] if open_ is None else [x for x in open_.claims if (x, PLACE) not in self.ruled]
        if open_ is not None and refs:
            yield Question(
                id=make_id("question", [Kind.PLACE, refs[0]]),
                kind=Kind.PLACE,
                incidents=(name,),
                claims=tuple(refs),
                field=PLACE,
                options=open_.options,
                reason=NAMESAKES,
                bound=max((self._most(name, one) for one in self._possible(name)), default=0),
            )

    def _groups(self, name: str, asks: Asks) -> Iterator[Question]:
        for one in asks.figures:
            if (one.claim, one.field) not in self.ruled:
                yield Question(
                    id=make_id("question", [Kind.GROUP, one.claim, one.field]),
                    kind=Kind.GROUP,
                    incidents=(name,),
                    claims=(one.claim,),
                    field=one.field,
                    options=one.options,
                    reason=f"the words say {one.calling}" if one.calling else NOT_SAID,
                    bound=one.people,
                )


def group_value(group: str) -> str:
    """Return the value of a ruling that a figure counts people of a group."""
    return canonical({"group": group}).decode()


def _people(one: Question) -> int:
    return one.effect.people if one.effect is not None else one.bound


def _order(one: Question) -> tuple[int, int, int, str]:
    effect = one.effect or NOTHING
    return -effect.people, -effect.grades, -one.bound, one.id
