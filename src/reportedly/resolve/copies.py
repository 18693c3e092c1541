"""What a copy says of the day: nothing that its original does not say better.

Words that stand in an earlier report tell of the same happening, whatever day a later page makes
of "Tuesday". So they take the day that the earlier report gives them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.model import ClaimRef, Relation, ReportHead
from reportedly.model.vocabulary import RelationKind
from reportedly.resolve.candidates import Item

_COPIES = {RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE}
_PAGE = ("relative_to_page", "recency_default")
_NEAR = dt.timedelta(days=1)


def copies_of(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return the relations by which texts, and not single statements, go back to each other."""
    return tuple(relation for relation in relations if relation.kind in _COPIES)


def settle_copies(
    items: Sequence[Item], heads: Mapping[str, ReportHead], relations: Sequence[Relation]
) -> list[Item]:
    """Return the items with the days of copied words taken from the earlier report.

    Args:
        items: Sorted by reference.
        heads: The reports by id.
        relations: Which reports copy which.
    """
    sources = _sources(heads, relations)
    if not sources:
        return list(items)
    told: dict[str, list[Item]] = {}
    for item in items:
        told.setdefault(item.ref.report, []).append(item)
    for report in sorted(sources, key=lambda name: _order(heads, name)):
        if report in told:
            told[report] = _settled(told[report], report, sources[report], told, heads)
    return [item for report in sorted(told) for item in told[report]]


def _sources(
    heads: Mapping[str, ReportHead], relations: Sequence[Relation]
) -> dict[str, list[tuple[str, bool]]]:
    """Return for each later report those it shares its text with, and whether it is a near copy."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for relation in relations:
        if relation.kind in _COPIES and relation.a in heads and relation.b in heads:
            early, late = sorted((relation.a, relation.b), key=lambda name: _order(heads, name))
            if page_day(heads[early]) is not None:
                near = relation.kind is RelationKind.NEAR_COPY
                found.setdefault(late, []).append((early, near))
    return found


def page_day(head: ReportHead) -> dt.date | None:
    """Return the day a page states, ``None`` where it states none or no single one."""
    page = head.page_date
    return page.earliest if page is not None and page.day is not None else None


def first_days(
    heads: Mapping[str, ReportHead], relations: Sequence[Relation]
) -> dict[str, dt.date]:
    """Return the day of each report, or of the earliest report with which it shares its text.

    A late copy does not make an old figure new.
    """
    days = {name: day for name, head in heads.items() if (day := page_day(head)) is not None}
    first = dict(days)
    for relation in relations:
        for one, other in ((relation.a, relation.b), (relation.b, relation.a)):
            if one in days and other in days:
                first[one] = min(first[one], days[other])
    return first


def _order(heads: Mapping[str, ReportHead], name: str) -> tuple[dt.date, str]:
    return page_day(heads[name]) or dt.date.max, name


def _settled(
    mine: Sequence[Item],
    report: str,
    sources: Sequence[tuple[str, bool]],
    told: Mapping[str, Sequence[Item]],
    heads: Mapping[str, ReportHead],
) -> list[Item]:
    """Return the items of one later report with the days of its sources, the earliest first."""
    ordered = sorted(sources, key=lambda source: _order(heads, source[0]))
    known: dict[int, Item] = {}
    for source, _ in ordered:
        for item in told.get(source, ()):
            if item.words:
                known.setdefault(item.words, item)
    stale = any(near and _apart(heads, source, report) for source, near in ordered)
    return [_dated(item, known.get(item.words), stale=stale) for item in mine]


def _apart(heads: Mapping[str, ReportHead], early: str, late: str) -> bool:
    first, last = page_day(heads[early]), page_day(heads[late])
    return first is not None and (last is None or last - first > _NEAR)


def _dated(item: Item, original: Item | None, *, stale: bool) -> Item:
    if original is not None and original.words:
        return replace(item, time=original.time, timed=original.timed)
    by_page = item.time is not None and (item.time.basis or "").startswith(_PAGE)
    # What else a late copy says of days rests on its own page date, which is not that of the text.
    return replace(item, time=None, timed=False) if stale and by_page else item


def related(relations: Sequence[Relation]) -> dict[str, frozenset[str]]:
    """Return for each report those that it copies or rewrites, or that copy or rewrite it."""
    found: dict[str, set[str]] = {}
    for relation in relations:
        if relation.kind in _COPIES:
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
