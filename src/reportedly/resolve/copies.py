"""What a copy says of the day: nothing that its original does not say better.

Words that stand in an earlier report tell of the same happening, whatever day a later page makes
of "Tuesday". So they take the day that the earlier report gives them. An account that leaves the
day out takes that of the one account of its kind in the text that it was made from.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.model import TIME, ClaimRef, Relation, ReportHead
from reportedly.model.vocabulary import EventType, RelationKind
from reportedly.resolve.candidates import Item, Part
from reportedly.resolve.places import any_compatible

_COPIES = {RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE}
_PAGE = ("relative_to_page", "recency_default")
_NEAR = dt.timedelta(days=1)


def copies_of(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return by which relations texts, and not single statements, go back to each other.

    What shows it is left out: resolving asks for the kind alone.
    """
    return tuple(map(bare, filter(copies, relations)))


def copies(relation: Relation) -> bool:
    """Tell whether by a relation a text, and not a single statement, goes back to another."""
    return relation.kind in _COPIES


def bare(relation: Relation) -> Relation:
    """Return who is related to whom, and how, and nothing else."""
    return Relation(kind=relation.kind, a=relation.a, b=relation.b, direction=None)


def settle_copies(
    items: Sequence[Item], heads: Mapping[str, ReportHead], relations: Sequence[Relation]
) -> list[Item]:
    """Return the items with the days of copied words taken from the earlier report.

    Args:
        items: Sorted by report, then in order.
        heads: The reports by id.
        relations: Which reports copy which, all of them among ``heads``.
    """
    shared = by_report(relations)
    if not shared:
        return list(items)
    told: dict[str, list[Item]] = {}
    for item in items:
        told.setdefault(item.ref.report, []).append(item)
    for report in sorted(shared, key=lambda name: page_order(heads[name])):
        if report in told:
            sources = earlier(report, shared[report], heads.__getitem__)
            told[report] = settled(told[report], heads[report], sources, told)
    return [item for report in sorted(told) for item in told[report]]


def by_report(relations: Iterable[Relation]) -> dict[str, list[Relation]]:
    """Return the relations that touch each report, in their order."""
    found: dict[str, list[Relation]] = {}
    for relation in relations:
        found.setdefault(relation.a, []).append(relation)
        found.setdefault(relation.b, []).append(relation)
    return found


def earlier(
    report: str, relations: Iterable[Relation], head_of: Callable[[str], ReportHead]
) -> list[tuple[ReportHead, bool]]:
    """Return the dated reports whose text stood before one has it, the earliest first.

    Args:
        report: The one.
        relations: By which it and others share their text.
        head_of: Gives a report's head by its id.

    Returns:
        Each with whether it is a near copy.
    """
    mine = page_order(head_of(report))
    found = []
    for relation in relations:
        head = head_of(_other(relation, report))
        if page_day(head) is not None and page_order(head) < mine:
            found.append((head, relation.kind is RelationKind.NEAR_COPY))
    return sorted(found, key=lambda source: page_order(source[0]))


def page_day(head: ReportHead) -> dt.date | None:
    """Return the day a page states, ``None`` where it states none or no single one."""
    page = head.page_date
    return page.earliest if page is not None and page.day is not None else None


def first_days(
    heads: Mapping[str, ReportHead], relations: Sequence[Relation]
) -> dict[str, dt.date]:
    """Return the day of each report, or of the earliest report with which it shares its text."""
    shared = by_report(relations)
    days = {
        name: first_day(name, shared.get(name, ()), heads.__getitem__) for name in sorted(heads)
    }
    return {name: day for name, day in days.items() if day is not None}


def first_day(
    report: str, relations: Iterable[Relation], head_of: Callable[[str], ReportHead]
) -> dt.date | None:
    """Return the day of a report, or of the earliest report with which it shares its text.

    A late copy does not make an old figure new.
    """
    day = page_day(head_of(report))
    if day is None:
        return None
    others = (page_day(head_of(_other(relation, report))) for relation in relations)
    return min([day, *(other for other in others if other is not None)])


def _other(relation: Relation, report: str) -> str:
    return relation.b if relation.a == report else relation.a


def page_order(head: ReportHead) -> tuple[dt.date, str]:
    """Return what sorts reports by day, those without one last."""
    return page_day(head) or dt.date.max, head.id


def settled(
    mine: Sequence[Item],
    head: ReportHead,
    sources: Sequence[tuple[ReportHead, bool]],
    told: Mapping[str, Sequence[Item]],
) -> list[Item]:
    """Return the items of one report with the days of its sources.

    Args:
        mine: In order, with the days that the page itself gives.
        head: Of the report.
        sources: Earlier reports with the same text, each with whether it is a near copy.
        told: The items of these, settled, in order.
    """
    if not sources:
        return list(mine)
    known: dict[int, Item] = {}
    for source, _ in sources:
        for item in told.get(source.id, ()):
            if item.words:
                known.setdefault(item.words, item)
    stale = any(near and _apart(source, head) for source, near in sources)
    found = [_dated(item, known.get(item.words), stale=stale) for item in mine]
    undated = [item for item in found if _leaves_out_the_day(item)]
    if not undated:
        return found
    accounts = [(_accounts(told.get(source.id, ())), near) for source, near in sources]
    opened = sum(item.part is Part.OPENS for item in found)
    return [
        _told_before(item, accounts, alone=opened == 1) if _leaves_out_the_day(item) else item
        for item in found
    ]


def _leaves_out_the_day(item: Item) -> bool:
    ruled = any(one.field == TIME for one in item.ruled)
    return item.part is Part.OPENS and not item.dated and not item.timed and not ruled


def _accounts(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.part is Part.OPENS]


def _told_before(item: Item, accounts: Sequence[tuple[list[Item], bool]], *, alone: bool) -> Item:
    """Return an account with the day that the text it was made from gives it.

    Args:
        item: It leaves the day out.
        accounts: Those of each source, the earliest first, and whether it is a near copy.
        alone: The page gives no other.
    """
    for told, near in accounts:
        alike = [one for one in told if _same_kind(item, one) and (_shares(item, one) or near)]
        sure = len(alike) == 1 and ((near and alone and len(told) == 1) or _shares(item, alike[0]))
        if sure and alike[0].dated:
            return replace(item, time=alike[0].time, timed=alike[0].timed)
    return item


def _same_kind(a: Item, b: Item) -> bool:
    """Tell whether two accounts can be one by kind and place."""
    kinds = a.type is b.type or EventType.UNSPECIFIED_FORCE in {a.type, b.type}
    return kinds and (not a.places or not b.places or any_compatible(a.places, b.places))


def _shares(a: Item, b: Item) -> bool:
    """Tell whether two accounts name one person, one site or one age, or count as many."""
    if a.persons & b.persons or a.sites & b.sites or a.spots & b.spots or a.ages & b.ages:
        return True
    mine = {(figure.outcome, figure.value) for figure in a.figures if figure.value}
    return any((figure.outcome, figure.value) in mine for figure in b.figures)


def _apart(early: ReportHead, late: ReportHead) -> bool:
    first, last = page_day(early), page_day(late)
    return first is not None and (last is None or last - first > _NEAR)


def _dated(item: Item, original: Item | None, *, stale: bool) -> Item:
    if any(one.field == TIME for one in item.ruled):
        return item
    if original is not None and original.words:
        return replace(item, time=original.time, timed=original.timed)
    by_page = item.time is not None and (item.time.basis or "").startswith(_PAGE)
    # What else a late copy says of days rests on its own page date, which is not that of the text.
    return replace(item, time=None, timed=False) if stale and by_page else item


def related(relations: Sequence[Relation]) -> dict[str, frozenset[str]]:
    """Return for each report those that it copies or rewrites, or that copy or rewrite it."""
    found: dict[str, set[str]] = {}
    for relation in relations:
        found.setdefault(relation.a, set()).add(relation.b)
        found.setdefault(relation.b, set()).add(relation.a)
    return {name: frozenset(others) for name, others in found.items()}


def rewritten(items: Sequence[Item], alike: Mapping[str, frozenset[str]]) -> frozenset[ClaimRef]:
    """Return the claims of one incident whose number may be a rewriter's own.

    They name no source, and stand in a text that shares its words with one that does.
    """
    sourced = {
        item.ref.report
        for item in items
        if item.figures and item.origin is not None and item.origin.identified
    }
    return frozenset(
        item.ref
        for item in items
        if item.figures
        and (item.origin is None or not item.origin.identified)
        and alike.get(item.ref.report, frozenset()) & (sourced - {item.ref.report})
    )


def texts_of(reports: Iterable[str], relations: Sequence[Relation]) -> dict[str, str]:
    """Return for each of some reports the first report that has its text, by near copies.

    Args:
        reports: Their ids.
        relations: Which of them, and of others, copy which.
    """
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while (higher := above.get(name, name)) != name:
            name = higher
        return name

    for relation in relations:
        if relation.kind is RelationKind.NEAR_COPY:
            first, second = sorted((top(relation.a), top(relation.b)))
            if first != second:
                above[second] = first
    return {name: top(name) for name in reports}
