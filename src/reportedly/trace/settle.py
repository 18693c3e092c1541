"""What can only be said of a relation beside the others: which print, and whose family."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.model import Family, Relation, ReportHead
from reportedly.model.vocabulary import Direction, RelationKind
from reportedly.trace.citation import plain
from reportedly.trace.direction import open_where_several
from reportedly.trace.forwards import is_marked, latest, sides
from reportedly.trace.moments import moment

_SHARING = {"network", "syndication"}
"""Families that hand their texts around, so that an earlier page is not yet the source."""


def settle(
    relations: Iterable[Relation],
    head_of: Callable[[str], ReportHead],
    families: Sequence[Family] = (),
) -> tuple[Relation, ...]:
    """Return the relations with what follows from the others and from the families.

    Args:
        relations: As decided on each two texts, sorted by their ids.
        head_of: Gives a report's head by its id.
        families: Publishers that belong together.
    """
    of_outlet = {plain(outlet): family for family in families for outlet in family.outlets}
    meant = _latest(list(relations), head_of)
    sources = {sides(one)[1] for one in meant if is_marked(one)}
    found = open_where_several(latest(meant, {one: _when(head_of(one)) for one in sources}))
    if not of_outlet:
        return tuple(found)
    return tuple(_of_family(relation, head_of, of_outlet) for relation in found)


def _latest(relations: Sequence[Relation], head_of: Callable[[str], ReportHead]) -> list[Relation]:
    """Leave out citations of an outlet that has a later report which can be the one meant."""
    days: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for relation in relations:
        if (pair := _cited(relation)) is not None:
            citing, cited = pair
            head = head_of(cited)
            when = _when(head)
            days.setdefault((citing, plain(head.outlet or "")), []).append((when, cited))
    meant: set[tuple[str, str]] = set()
    for (citing, _), reports in days.items():
        last = max(when for when, _ in reports)
        latest = [name for when, name in reports if when == last]
        # Of two that could be meant alike, none is shown to be.
        meant.update((citing, name) for name in latest if len(latest) == 1)
    return [one for one in relations if (pair := _cited(one)) is None or pair in meant]


def _when(head: ReportHead) -> str:
    """Return when a report appeared, so that two can be compared; ``""`` where it is not known."""
    known = moment(head)
    return f"{known.day} {known.clock or ''}" if known else ""


def _cited(relation: Relation) -> tuple[str, str] | None:
    """Return who cites whom, where that is all the relation says."""
    if relation.kind is not RelationKind.CITES or relation.direction is Direction.BOTH:
        return None
    from_b = relation.direction is Direction.A_FROM_B
    return (relation.a, relation.b) if from_b else (relation.b, relation.a)


def _of_family(
    relation: Relation,
    head_of: Callable[[str], ReportHead],
    of_outlet: Mapping[str, Family],
) -> Relation:
    mine, yours = (of_outlet.get(plain(head_of(one).outlet or "")) for one in _ends(relation))
    if mine is None or mine is not yours:
        return relation
    found = replace(relation, family=mine.name)
    by_time = relation.reason is not None and " appeared " in relation.reason
    if mine.kind in _SHARING and by_time:
        reason = f"both belong to {mine.name}, which hands its texts around"
        return replace(found, direction=None, reason=reason)
    return found


def _ends(relation: Relation) -> tuple[str, str]:
    return relation.a, relation.b
