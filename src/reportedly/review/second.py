"""Second opinions: questions that one other person has ruled on, asked again without the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.ids import make_id
from reportedly.ledger import Ruling, Store
from reportedly.model import FIGURE, PLACE, ClaimRef, claim_ref
from reportedly.model.vocabulary import Group, PlaceRole
from reportedly.review.acts import PAIRS
from reportedly.review.agreement import Topic, by_topic
from reportedly.review.questions import Kind, Question


def second_opinions(store: Store, person: str) -> list[Question]:
    """Return the questions on which exactly one other person ruled, the earliest first.

    Rulings on types, times and grades are no answers to a question that the queue asks, and are
    left out. The question says nothing of what was ruled.

    Args:
        store: The ledger.
        person: Whose opinion is asked.
    """
    found = []
    for topic, rulings in _once_ruled(store.rulings(), person):
        question = _question(store, topic, rulings)
        if question is not None:
            found.append(question)
    return found


def _once_ruled(rulings: Iterable[Ruling], person: str) -> Iterator[tuple[Topic, Ruling]]:
    for topic, rows in by_topic(rulings).items():
        people = {one.decision.person for _, one in rows}
        if len(people) == 1 and person not in people:
            yield topic, rows[-1][1]


def _question(store: Store, topic: Topic, ruling: Ruling) -> Question | None:
    decision = ruling.decision
    refs = tuple(map(claim_ref, decision.subject))
    if decision.verb in PAIRS:
        refs = tuple(sorted(refs))
        return Question(
            id=make_id("question", [Kind.SAME, refs]), kind=Kind.SAME, incidents=(), claims=refs
        )
    options = _options(store, refs[0], topic[2] or "") if "/" in decision.subject[0] else ()
    if not options:
        return None
    kind = Kind.PLACE if topic[2] == PLACE else Kind.GROUP
    name = [kind, refs[0]] if kind is Kind.PLACE else [kind, refs[0], topic[2]]
    return Question(
        id=make_id("question", name),
        kind=kind,
        incidents=(),
        claims=refs,
        field=topic[2],
        options=options,
    )


def _options(store: Store, ref: ClaimRef, field: str) -> tuple[str, ...]:
    """Return the places a claim's name may mean, or the groups of a figure of no stated group."""
    reading = store.reading_of(ref.report)
    claims = () if reading is None else reading.claims
    claim = next((one for one in claims if one.id == ref.claim), None)
    if claim is None:
        return ()
    if field == PLACE:
        open_ = [one for one in claim.places if one.role is PlaceRole.EVENT and not one.place_id]
        return open_[0].candidates if open_ else ()
    figure = next((one for one in claim.figures if FIGURE + one.id == field), None)
    if figure is None or figure.group is not Group.UNKNOWN:
        return ()
    return tuple(sorted(str(one) for one in Group if one is not Group.UNKNOWN))
