"""One incident facet by facet: what each origin says, and on whose word each value stands."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import (
    Bounds,
    Cell,
    ClaimRef,
    FacetRow,
    Fact,
    Figure,
    Incident,
    Matrix,
    PlaceRef,
    TimeRef,
    Value,
    Voice,
)
from reportedly.model.vocabulary import (
    TYPES,
    Contradiction,
    EventType,
    Interest,
    OriginKind,
    SourceType,
    Standing,
)
from reportedly.resolve.again import Case
from reportedly.resolve.alignment import STATE, kind_of, party_of, sides_of
from reportedly.resolve.candidates import Item, Part
from reportedly.resolve.contradictions import house
from reportedly.resolve.copies import texts_of
from reportedly.resolve.estimates import Cell as CountOf
from reportedly.resolve.estimates import told_of
from reportedly.resolve.interest import interest_of
from reportedly.resolve.places import any_compatible
from reportedly.resolve.strands import FORCED, meet

_EVENT_FACETS = (
    Contradiction.OCCURRENCE,
    Contradiction.KIND,
    Contradiction.PLACE,
    Contradiction.DATE,
    Contradiction.ACTOR,
)
_COUNTS = {Contradiction.COUNT, Contradiction.OUTCOME}
Agree = Callable[[Value, Value], bool]


@dataclass(frozen=True, slots=True)
class _Said:
    """One value in one claim.

    Attributes:
        column: Who says it.
        item: The claim.
        value: What.
        figure: The figure, of a count.
    """

    column: int
    item: Item
    value: Value
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class _Table:
    """The case with its columns.

    Attributes:
        case: The incident and what it rests on.
        voices: The columns.
        column: The column of each claim.
        texts: For each report the first of those of which it is a near copy.
    """

    case: Case
    voices: tuple[Voice, ...]
    column: Mapping[ClaimRef, int]
    texts: Mapping[str, str]


def matrix_of(case: Case) -> Matrix:
    """Return who says what of an incident."""
    table = _table(case)
    rows = [row for facet in _EVENT_FACETS if (row := _event_row(table, facet)) is not None]
    counts: defaultdict[CountOf, list[_Said]] = defaultdict(list)
    for cell, item, figure, reason in told_of(case.items, case.roots, case.rewritten):
        own = case.roots.get(item.ref) is None
        if reason is None or (own and item.ref in case.rewritten):
            bounds = Bounds(low=figure.low, high=figure.high)
            counts[cell].append(_Said(table.column[item.ref], item, bounds, figure))
    ordered = sorted(counts, key=lambda cell: (cell[0], cell[1], cell[2] or ""))
    rows += [_count_row(table, cell, counts[cell]) for cell in ordered]
    return Matrix(incident=case.incident.id, voices=table.voices, rows=tuple(rows))


# ------------------------------------------------------------------ columns


def _table(case: Case) -> _Table:
    by_root: defaultdict[str, list[Item]] = defaultdict(list)
    rounds: list[Item] = []
    own: list[Item] = []
    for item in case.items:
        root = case.roots.get(item.ref)
        if root is not None:
            by_root[root.id].append(item)
        else:
            (own if item.origin is None else rounds).append(item)
    found = sorted(by_root.values(), key=lambda items: _first(items, case.days))
    voices = [_voice(case, items) for items in found]
    columns = {item.ref: at for at, items in enumerate(found) for item in items}
    for items, kind in ((rounds, OriginKind.OUTLET), (own, OriginKind.OWN_VOICE)):
        if items:
            columns |= dict.fromkeys((item.ref for item in items), len(voices))
            voices.append(_nobody(items, kind))
    return _Table(
        case,
        tuple(voices),
        columns,
        texts_of((item.ref.report for item in case.items), case.copies),
    )


def _first(items: Iterable[Item], days: Mapping[str, dt.date]) -> tuple[dt.date, ClaimRef]:
    """Return what puts the origins in order: who spoke first."""
    return min((days.get(item.ref.report, dt.date.max), item.ref) for item in items)


def _voice(case: Case, items: Sequence[Item]) -> Voice:
    root = case.roots[items[0].ref]
    origins = [item.origin for item in items if item.origin is not None]
    parties = {party for origin in origins if (party := party_of(origin))}
    state = any(STATE in sides_of(origin) for origin in origins)
    sides = sorted(parties) or ([STATE] if state else [])
    known = any(origin.identified for origin in origins) and not root.may_rest_on
    return Voice(
        root=root.id,
        name=root.name,
        kind=root.kind or kind_of(origins[0]),
        type=root.type,
        sides=tuple(sides),
        counted=known,
        pages=len({item.ref.report for item in items}),
    )


def _nobody(items: Sequence[Item], kind: OriginKind) -> Voice:
    """Return the column of claims without an origin."""
    names = sorted({item.origin.name for item in items if item.origin is not None})
    return Voice(
        root=None,
        name=", ".join(names) or None,
        kind=kind,
        type=SourceType.MEDIA if names else None,
        sides=(),
        counted=False,
        pages=len({item.ref.report for item in items}),
    )


# ------------------------------------------------------------------ what is said


def _event_row(table: _Table, facet: Contradiction) -> FacetRow | None:
    incident = table.case.incident
    told = [
        _Said(table.column[item.ref], item, value)
        for item in table.case.items
        if item.part is not Part.ATTACHES
        for value in _values(facet, item, incident)
    ]
    if not told:
        return None
    lead = _lead(facet, told, incident)
    return _row(table, facet, told, lead, _AGREE[facet])


def _values(facet: Contradiction, item: Item, incident: Incident) -> Iterator[Value]:
    """Yield what a claim says of a facet in words of its own."""
    if facet is Contradiction.OCCURRENCE:
        yield not item.denied
    elif item.denied:
        return
    elif facet is Contradiction.KIND:
        # What came of a use of force says nothing of its kind.
        if item.type is not None and (item.type in FORCED or incident.type not in FORCED):
            yield item.type
    elif facet is Contradiction.PLACE:
        yield from item.places[:1] if item.placed else ()
    elif facet is Contradiction.DATE:
        if item.timed and item.dated and item.time is not None and not item.late:
            yield item.time
    else:
        yield from item.doers


def _lead(facet: Contradiction, told: Sequence[_Said], incident: Incident) -> Value:
    """Return the value that the incident shows; else the one of most origins, the first of them."""
    shown: Value | None = None
    if facet is Contradiction.KIND:
        shown = incident.type
    elif facet is Contradiction.PLACE:
        shown = incident.place
    elif facet is Contradiction.DATE:
        shown = incident.time
    elif facet is Contradiction.OCCURRENCE:
        shown = True
    return shown if shown is not None else _commonest(told)


def _commonest(told: Sequence[_Said]) -> Value:
    columns: defaultdict[Value, set[int]] = defaultdict(set)
    for said in told:
        columns[said.value].add(said.column)
    return max(columns, key=lambda value: (len(columns[value]), -min(columns[value]), str(value)))


def _count_row(table: _Table, cell: CountOf, told: Sequence[_Said]) -> FacetRow:
    outcome, group, whose = cell
    estimate = next(
        (
            one
            for one in table.case.incident.estimates
            if (one.outcome, one.group, one.whose) == cell
        ),
        None,
    )
    lead: Value = _commonest(told)
    if estimate is not None and estimate.best is not None:
        lead = Bounds(low=estimate.best, high=estimate.best)
    elif estimate is not None and (estimate.low, estimate.high) != (None, None):
        lead = Bounds(low=estimate.low, high=estimate.high)
    row = _row(table, Contradiction.COUNT, told, lead, _overlap)
    return FacetRow(
        facet=row.facet,
        facts=row.facts,
        cells=row.cells,
        outcome=outcome,
        group=group,
        whose=whose,
    )


def _row(
    table: _Table, facet: Contradiction, told: Sequence[_Said], lead: Value, agree: Agree
) -> FacetRow:
    by_column: defaultdict[int, list[_Said]] = defaultdict(list)
    for said in told:
        by_column[said.column].append(said)
    latest = {column: _latest(table, column, told) for column, told in by_column.items()}
    apart = _against(table, facet, {c: agree(lead, said.value) for c, said in latest.items()})
    newest = max(
        (_moment(table, said)[0] for said in latest.values() if agree(lead, said.value)),
        default=dt.date.min,
    )
    cells = []
    for column in range(len(table.voices)):
        if column not in latest:
            cells.append(Cell(standing=Standing.SILENT))
            continue
        said = latest[column]
        standing = Standing.AGREES if agree(lead, said.value) else Standing.DIFFERS
        if column in apart:
            standing = Standing.CONTRADICTS
        elif standing is Standing.DIFFERS and _older(table, said, newest):
            standing = Standing.SUPERSEDED
        cells.append(_cell(table, standing, said, by_column[column]))
    values = [lead, *(said.value for said in latest.values() if not agree(lead, said.value))]
    with_lead = {column: said for column, said in latest.items() if column not in apart}
    facts = [
        _fact(table, value, told, with_lead, agree)
        if value is lead
        else _fact(table, value, told, latest, _equal)
        for value in dict.fromkeys(values)
    ]
    known = tuple(fact for fact in facts if fact.claims)
    return FacetRow(facet=facet, facts=known, cells=tuple(cells))


def _older(table: _Table, said: _Said, newest: dt.date) -> bool:
    """Tell whether a count is of an earlier day than the one that is shown."""
    return said.figure is not None and dt.date.min < _moment(table, said)[0] < newest


def _latest(table: _Table, column: int, told: Sequence[_Said]) -> _Said:
    """Return an origin's latest word; of those without one, what most pages say."""
    if table.voices[column].root is None:
        pages: Counter[Value] = Counter()
        for value, _ in {(said.value, said.item.ref.report) for said in told}:
            pages[value] += 1
        return min(told, key=lambda said: (-pages[said.value], said.item.ref))
    # Who denies one account and tells another on a page denies there that it happened.
    return max(
        told, key=lambda said: (_moment(table, said)[:2], said.value is False, _moment(table, said))
    )


def _moment(table: _Table, said: _Said) -> tuple[dt.date, str, int, str]:
    ref = said.item.ref
    as_of = said.figure.as_of if said.figure is not None else None
    taken = as_of or table.case.days.get(ref.report) or dt.date.min
    return taken, ref.report, said.item.number, said.figure.id if said.figure else ""


def _against(table: _Table, facet: Contradiction, agrees: Mapping[int, bool]) -> frozenset[int]:
    """Return the columns that stand against another on a facet.

    Of two that contradict each other it is the one that denies the event, else the one that does
    not give the first of the facts, else the later.
    """
    facets = _COUNTS if facet is Contradiction.COUNT else {facet}
    denying = {table.column[item.ref] for item in table.case.items if item.denied}

    def order(column: int) -> tuple[bool, bool, int]:
        return column in denying, not agrees[column], column

    found: set[int] = set()
    for pair in table.case.incident.contradictions:
        ends = {table.column[pair.a], table.column[pair.b]}
        if pair.facet in facets and len(ends) > 1 and ends <= agrees.keys():
            found.add(max(ends, key=order))
    if facet is Contradiction.OCCURRENCE:
        found |= {column for column, same in agrees.items() if not same}
    return frozenset(found)


def _cell(table: _Table, standing: Standing, said: _Said, every: Sequence[_Said]) -> Cell:
    others = dict.fromkeys(one.value for one in every if one.value != said.value)
    return Cell(
        standing=standing,
        value=said.value,
        others=tuple(others),
        claims=tuple(sorted({one.item.ref for one in every if one.value == said.value})),
        interest=_interest(table, every),
    )


def _interest(table: _Table, every: Sequence[_Said]) -> Interest:
    blamed = frozenset(actor for item in table.case.items for actor in item.doers)
    found = {interest_of(said.item, said.figure, blamed) for said in every}
    for interest in (Interest.AGAINST, Interest.SERVING):
        if interest in found:
            return interest
    return Interest.NONE


def _fact(
    table: _Table,
    value: Value,
    told: Sequence[_Said],
    latest: Mapping[int, _Said],
    agree: Agree,
) -> Fact:
    voices = sorted(column for column, said in latest.items() if agree(value, said.value))
    giving = [said for said in told if said.column in voices and agree(value, said.value)]
    pages = {said.item.ref.report for said in giving}
    origins = [table.voices[column] for column in voices if table.voices[column].root is not None]
    shown = sum(voice.counted for voice in origins)
    return Fact(
        value=value,
        claims=tuple(sorted({said.item.ref for said in giving})),
        pages=len(pages),
        texts=len({table.texts[page] for page in pages}),
        origins_low=max(shown, min(len(origins), 1)),
        origins_high=len(origins),
        voices=tuple(voices),
    )


# ------------------------------------------------------------------ what agrees


def _equal(a: Value, b: Value) -> bool:
    return a == b


def _one_kind(a: Value, b: Value) -> bool:
    if not isinstance(a, EventType) or not isinstance(b, EventType):
        return False
    if a is b or (a in FORCED and b is EventType.UNSPECIFIED_FORCE):
        return True
    return TYPES[a].family == TYPES[b].family and EventType.UNSPECIFIED_FORCE in {a, b}


def _one_place(a: Value, b: Value) -> bool:
    return isinstance(a, PlaceRef) and isinstance(b, PlaceRef) and any_compatible([a], [b])


def _one_time(a: Value, b: Value) -> bool:
    if not isinstance(a, TimeRef) or not isinstance(b, TimeRef):
        return False
    mine, yours = (a.earliest, a.latest), (b.earliest, b.latest)
    if None in mine or None in yours:
        return False
    return meet(mine, yours)  # type: ignore[arg-type]


def _one_actor(a: Value, b: Value) -> bool:
    return isinstance(a, str) and isinstance(b, str) and house(a) == house(b)


def _overlap(a: Value, b: Value) -> bool:
    if not isinstance(a, Bounds) or not isinstance(b, Bounds):
        return False
    return not (_below(a, b) or _below(b, a))


def _below(a: Bounds, b: Bounds) -> bool:
    return a.high is not None and b.low is not None and a.high < b.low


_AGREE: Mapping[Contradiction, Agree] = {
    Contradiction.OCCURRENCE: _equal,
    Contradiction.KIND: _one_kind,
    Contradiction.PLACE: _one_place,
    Contradiction.DATE: _one_time,
    Contradiction.ACTOR: _one_actor,
}
