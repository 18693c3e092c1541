"""A ledger that grows report by report holds what one that is resolved at once holds."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ids import canonical, make_id
from reportedly.ledger import Tip, derived, schema
from reportedly.ledger.loom import Loom
from reportedly.ledger.rewrite import Rewriting
from reportedly.ledger.store import RESOLVED
from reportedly.model import (
    Claim,
    Decision,
    Groups,
    Relation,
    ReportHead,
    Target,
    claim_ref,
    incident_id,
)
from reportedly.model.vocabulary import RelationKind
from reportedly.resolve import blocks, cluster, resolve_all, weave, woven
from reportedly.resolve.copies import bare, copies
from reportedly.resolve.retell import Retelling
from reportedly.resolve.weave import Sources, Weaver
from reportedly.revise import Told, keep, put, ruled_otherwise
from tests.homes import scratch
from tests.resolve.makers import (
    DAY,
    HOSPITAL,
    TARVO,
    WITNESS,
    claim,
    figure,
    head,
    on,
    place,
    words,
)
from tests.resolve.test_resolve import claims, ruling

CACHES = (schema.page, schema.filed, schema.tie, schema.near, schema.voice, schema.cited)
DAYS = (None, DAY, DAY, DAY + dt.timedelta(days=1), DAY + dt.timedelta(days=40))
KINDS = (RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE, RelationKind.CITES)

Pair = tuple[str, str]


@dataclasses.dataclass(frozen=True)
class Step:
    """One report that comes, or is read anew, and what holds from then on."""

    head: ReportHead
    claims: tuple[Claim, ...]
    relations: Mapping[Pair, Relation]
    decisions: tuple[Decision, ...]


WHERE = st.sampled_from([(), (place(TARVO),), (place(TARVO),), (place("Tarvo", where_prec=4),)])
WHEN = st.sampled_from([None, on(DAY), on(DAY), on(DAY + dt.timedelta(days=1)), on(DAY, prec=4)])
THINGS = st.sampled_from(["the flour mill", "a minibus", "the ferry", "homes"])


@st.composite
def dense(draw: st.DrawFn, identifier: str) -> Claim:
    """Draw a claim of one town and week, so that blocks are crowded by few reports."""
    value = draw(st.sampled_from([None, 7, 9]))
    return claim(
        identifier,
        by=draw(st.sampled_from([(), (HOSPITAL,), (WITNESS,)])),
        where=draw(WHERE),
        when=draw(WHEN),
        figures=() if value is None else (figure(value, f"{identifier}f"),),
        targets=(Target(span=words(draw(THINGS))),),
    )


VALUES = st.sampled_from(
    [
        ("type", '"SHELLING_ROCKET"'),
        ("type", "null"),
        ("place", '{"name":"Omru","country":"XA","lat":12.0,"lon":22.0}'),
        ("place", "null"),
        ("time", '{"earliest":"2031-05-03","latest":"2031-05-03"}'),
        ("time", "null"),
        ("figure/c0f", '{"value":9}'),
        ("figure/c0f", "null"),
        ("figure/more", '{"outcome":"injured","value":4}'),
    ]
)


@st.composite
def single(draw: st.DrawFn, refs: Sequence[str]) -> Decision:
    """Draw a ruling on a value of a claim, or on the grade of the incident it may have founded."""
    of, at = draw(st.sampled_from(refs)), f"2031-06-0{draw(st.integers(1, 9))}"
    field, value = draw(VALUES)
    on_value = Decision(
        verb="value", subject=(of,), person="p", at=at, reason="seen", field=field, value=value
    )
    if draw(st.booleans()):
        return on_value
    name = incident_id(claim_ref(of))
    grade = draw(st.sampled_from(['"WEAK"', '"CONFIRMED"', '"DISCOUNTED"']))
    return Decision(verb="grade", subject=(name,), person="p", at=at, reason="seen", value=grade)


@st.composite
def grouped(draw: st.DrawFn, refs: Sequence[str]) -> Decision:
    """Draw a ruling that two groups of claims are one happening, or are not."""
    told = [claim_ref(one) for one in draw(st.permutations(refs))]
    cut = draw(st.integers(1, len(told) - 1))
    end = draw(st.integers(cut + 1, len(told)))
    groups = Groups(one=tuple(told[:cut]), other=tuple(told[cut:end]))
    subject = tuple(f"{one[0].report}/{one[0].claim}" for one in (groups.one, groups.other))
    return Decision(
        verb=draw(st.sampled_from(("same", "different"))),
        subject=subject,
        person="p",
        at=f"2031-06-0{draw(st.integers(1, 9))}",
        reason="seen",
        value=canonical(groups).decode(),
    )


@st.composite
def steps(draw: st.DrawFn) -> list[Step]:
    """Draw reports of few places, days and things, that meet, copy each other and are ruled on."""
    some = draw(st.sampled_from([claims, dense, dense]))
    told: list[Step] = []
    present: dict[str, int] = {}
    for name in draw(
        st.lists(st.integers(0, 14), min_size=1 if some is claims else 8, max_size=14)
    ):
        report = make_id("report", name)
        outlet = draw(st.sampled_from(("Outlet A", "the hospital", None)))
        one = dataclasses.replace(head(report, DAYS[name % len(DAYS)]), outlet=outlet)
        mine = tuple(
            draw(some(f"c{k}"))
            for k in range(draw(st.integers(0, 4) if some is claims else st.integers(1, 2)))
        )
        present[report] = max(present.get(report, 0), len(mine))
        refs = [f"{known}/c{k}" for known in sorted(present) for k in range(present[known])]
        pairs = [(a, b) for a in sorted(present) for b in sorted(present) if a < b]
        chosen = draw(st.lists(st.sampled_from(pairs), max_size=4, unique=True)) if pairs else []
        relations = {
            (a, b): Relation(kind=draw(st.sampled_from(KINDS)), a=a, b=b, direction=None)
            for a, b in chosen
        }
        rulings = []
        for at in range(draw(st.integers(0, 2)) if len(refs) > 1 else 0):
            pair = sorted(draw(st.sets(st.sampled_from(refs), min_size=2, max_size=2)))
            verb = draw(st.sampled_from(("same", "different")))
            rulings.append(ruling(verb, pair[0], pair[1], at=f"2031-06-0{at + 1}"))
        rulings += draw(st.lists(single(refs), max_size=3)) if refs else []
        rulings += draw(st.lists(grouped(refs), max_size=1)) if len(refs) > 1 else []
        told.append(Step(one, mine, relations, tuple(rulings)))
    return told


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three strands be a crowd, so that few reports divide and unite blocks."""
    for module in (blocks, weave, woven):
        monkeypatch.setattr(module, "CROWD", 3)
    for module in (blocks, weave):
        monkeypatch.setattr(module, "NEIGHBOURS", 2)
    for module in (cluster, weave):
        monkeypatch.setattr(module, "LINKS", 2)


def rows_of(connection: sa.Connection) -> dict[str, set[Any]]:
    """Return all derived rows and all that is kept, by table."""
    return {
        table.name: {tuple(row) for row in connection.execute(sa.select(table))}
        for table in (*schema.DERIVED, *schema.OUTLINES, *CACHES)
    }


def at_once(given_: Sequence[Step]) -> dict[str, set[Any]]:
    """Return what resolving everything gives, as it is after the last step."""
    last = {step.head.id: (step.head, step.claims) for step in given_}
    relations = [given_[-1].relations[pair] for pair in sorted(given_[-1].relations)]
    all_ = resolve_all(last.values(), relations, given_[-1].decisions)
    with scratch() as connection:
        total = derived.replace(connection, all_.resolution, ())
        keep(connection, all_, Told.of("", given_[-1].decisions), Tip(1, ""))
        return {**rows_of(connection), "digest": {total}}


def one_by_one(given_: Sequence[Step]) -> dict[str, set[Any]]:
    """Return what is there after each report was added to those before it."""
    with scratch() as connection:
        rows = Rewriting(connection, "0")
        heads: dict[str, ReportHead] = {}
        told: dict[str, tuple[Claim, ...]] = {}
        known: Mapping[Pair, Relation] = {}
        for step in given_:
            heads[step.head.id], told[step.head.id] = step.head, step.claims
            add(connection, rows, step, known, (heads, told))
            known = step.relations
        return {**rows_of(connection), "digest": {rows.digest}}


def add(
    connection: sa.Connection,
    rows: Rewriting,
    step: Step,
    before: Mapping[Pair, Relation],
    reports: tuple[Mapping[str, ReportHead], Mapping[str, tuple[Claim, ...]]],
) -> None:
    """Take in one step."""
    heads, told = reports
    pairs = {
        pair: step.relations.get(pair)
        for pair in {*before, *step.relations}
        if before.get(pair) != step.relations.get(pair)
    }
    rows.replace_relations(pairs)
    shared = tuple(bare(step.relations[p]) for p in sorted(step.relations))

    def copies_of(report: str) -> tuple[Relation, ...]:
        return tuple(one for one in shared if copies(one) and report in {one.a, one.b})

    now = Told.of("", step.decisions)
    ruled = ruled_otherwise(rows, now) or {}
    sources = Sources(heads.__getitem__, told.__getitem__, copies_of)
    weaver = Weaver(Loom(connection), sources, now.ruled.apart, now.ruled.values)
    touched = weaver.add([step.head.id], {one for pair in pairs for one in pair}, ruled)
    cited, _ = put(rows, Retelling(weaver, now.ruled, now.terms).tell(touched))
    rows.replace_relations({pair: step.relations.get(pair) for pair in cited})
    rows.keep(RESOLVED, 1, now.written())


@settings(max_examples=60, deadline=None)
@given(steps())
def test_report_by_report_gives_the_rows_of_all_at_once(given_: list[Step]) -> None:
    """Whatever came before, was read anew, copied, or ruled otherwise meanwhile."""
    grown, whole = one_by_one(given_), at_once(given_)
    for table in whole:
        assert grown[table] == whole[table], table


@settings(max_examples=20, deadline=None)
@given(steps(), st.data())
def test_any_order_gives_the_same(given_: list[Step], data: st.DataObject) -> None:
    """What follows from the reports does not depend on when each came."""
    last = {step.head.id: step for step in given_}
    order = data.draw(st.permutations(sorted(last)))
    end = given_[-1]
    told = [dataclasses.replace(last[name], relations={}, decisions=()) for name in order]
    told[-1] = dataclasses.replace(told[-1], relations=end.relations, decisions=end.decisions)
    assert one_by_one(told) == at_once(told)
