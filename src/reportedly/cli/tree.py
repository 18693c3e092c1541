"""The copy tree: reports in the order in which their words were handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Relation, ReportHead
from reportedly.model.vocabulary import Direction, RelationKind

MOST = 200
"""Reports of one tree that are looked at; a flood is told of and not drawn whole."""

_STRENGTH = {RelationKind.NEAR_COPY: 2, RelationKind.DERIVED_REWRITE: 1, RelationKind.CITES: 0}


@dataclass(frozen=True, slots=True)
class Node:
    """A report of a tree.

    Attributes:
        report: Its id.
        relation: By which it hangs on the one above; ``None`` at the top.
        below: What hangs on it.
    """

    report: str
    relation: Relation | None
    below: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """All reports that hang together with one.

    Attributes:
        tops: Reports of which no source is known, the earliest first.
        more: Whether there are others that are not in it.
    """

    tops: tuple[Node, ...]
    more: bool


def order_of(heads: Iterable[ReportHead]) -> dict[str, tuple[str, str]]:
    """Return day and id of reports by id: the order in which a tree is drawn, undated ones last."""
    return {head.id: (_day(head), head.id) for head in heads}


def _day(head: ReportHead) -> str:
    page = head.page_date
    return f"{page.earliest.isoformat() if page else '9999'} {head.published or ''}"


def tree_of(
    report: str,
    relations: Callable[[str], Sequence[Relation]],
    order: Mapping[str, tuple[str, str]],
) -> Tree:
    """Return the reports that hang together with one, each below what it was made from.

    A report with several sources hangs on the one it shares most with. Where no direction is
    shown, the later report hangs on the earlier, and the relation tells that this is all.

    Args:
        report: Id of the report asked for.
        relations: Gives the relations of a report.
        order: Day and name of every report, by id.
    """
    found: dict[str, Sequence[Relation]] = {}
    seen, waiting = {report}, [report]
    while waiting and len(found) < MOST:
        one = waiting.pop(0)
        found[one] = relations(one)
        others = {end for relation in found[one] for end in (relation.a, relation.b)}
        waiting.extend(sorted(others - seen, key=lambda name: order[name]))
        seen |= others
    above = _above(found, order)
    below: dict[str, list[str]] = {}
    for child, relation in above.items():
        below.setdefault(_other(relation, child), []).append(child)

    def node(name: str) -> Node:
        inner = sorted(below.get(name, ()), key=lambda one: order[one])
        return Node(name, above.get(name), tuple(node(one) for one in inner))

    tops = sorted((name for name in found if name not in above), key=lambda one: order[one])
    return Tree(tuple(map(node, tops)), more=bool(waiting))


def _above(
    found: Mapping[str, Sequence[Relation]], order: Mapping[str, tuple[str, str]]
) -> dict[str, Relation]:
    """Return by which relation each report hangs on another, without going round in a circle."""
    above: dict[str, Relation] = {}
    for name in sorted(found, key=lambda one: order[one]):
        for relation in sorted(found[name], key=lambda one: _preference(one, name, order)):
            other = _other(relation, name)
            hangs = _made_from(relation, name)
            if hangs is None:
                hangs = order[other] < order[name]
            if hangs and other in found and name not in _line(other, above):
                above[name] = relation
                break
    return above


def _preference(
    relation: Relation, name: str, order: Mapping[str, tuple[str, str]]
) -> tuple[bool, int, float, tuple[str, str]]:
    """Return what puts the likeliest source first: shown, close, and early."""
    other = _other(relation, name)
    shown = _made_from(relation, name) is True
    return not shown, -_STRENGTH[relation.kind], -(relation.jaccard or 0.0), order[other]


def _made_from(relation: Relation, name: str) -> bool | None:
    """Tell whether a report was made from the other; ``None`` where that is not shown."""
    if relation.direction in {None, Direction.BOTH}:
        return None
    return (relation.direction is Direction.A_FROM_B) == (relation.a == name)


def _line(name: str, above: Mapping[str, Relation]) -> Iterator[str]:
    """Yield a report and those above it."""
    yield name
    while name in above:
        name = _other(above[name], name)
        yield name


def _other(relation: Relation, name: str) -> str:
    return relation.b if relation.a == name else relation.a
