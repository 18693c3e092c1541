"""Incidents, links, roots, relations and findings: what was computed from all entries together."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace as replace_
from typing import Any, Final, TypeVar

import sqlalchemy as sa

from reportedly.ids import canonical, decode, make_id
from reportedly.ledger import asking, database, outline, schema
from reportedly.ledger.asking import insert_new
from reportedly.ledger.records import DerivedState, FindingFilter, IncidentFilter, Tip
from reportedly.ledger.schema import (
    DERIVED,
    OUTLINES,
    aspect,
    derived_state,
    entry,
    finding,
    incident,
    incident_claim,
    link,
    relation,
    report,
    root,
    root_claim,
)
from reportedly.model import (
    ClaimRef,
    Finding,
    Incident,
    IncidentLink,
    Relation,
    Resolution,
    Root,
    incident_id,
)

Row = dict[str, Any]
T = TypeVar("T")

_BATCH: Final = 500
_FEEDS: Final = ("report", "reading", "decision")


def replace(connection: sa.Connection, resolution: Resolution, findings: Iterable[Finding]) -> str:
    """Put these rows in the place of all derived rows.

    Args:
        connection: In a writing transaction.
        resolution: What trace and resolve gave.
        findings: What the checks gave; taken a few at a time.

    Returns:
        The digest of the rows, the same for the same content in any order.
    """
    for table in (*DERIVED, *OUTLINES, derived_state):
        connection.execute(table.delete())
    _fill(connection, incident, (incident_row(one) for one in resolution.incidents))
    outline.renew(connection, (), resolution.incidents)
    _fill(connection, incident_claim, itertools.chain(*map(member_rows, resolution.incidents)))
    _fill(connection, link, (pair_row("link", one) for one in resolution.links))
    _fill(connection, root, (root_row(one) for one in resolution.roots))
    voices = (
        {"report": ref.report, "claim": ref.claim, "root": one.id}
        for one in resolution.roots
        for ref in one.members
    )
    _fill(connection, root_claim, voices)
    _fill(connection, relation, (pair_row("relation", one) for one in resolution.relations))
    _fill(connection, finding, (finding_row(one) for one in findings))
    told = {ref.report for one in resolution.incidents for ref in one.members}
    outline.renew_findings(connection, told)
    return digest(connection)


def digest_of(resolution: Resolution, findings: Iterable[Finding]) -> str:
    """Return the digest that these derived rows would have, and store nothing."""
    scratch = database.scratch()
    with scratch.begin() as connection:
        schema.metadata.create_all(connection)
        found = replace(connection, resolution, findings)
    scratch.dispose()
    return found


def stamp(connection: sa.Connection, tip: Tip, stages: str, digest_: str) -> None:
    """Note what the derived rows were computed from."""
    row = {
        "one": 1,
        "head_seq": tip.seq,
        "head_hash": bytes.fromhex(tip.hash),
        "stages": stages,
        "digest": digest_,
    }
    connection.execute(derived_state.delete())
    connection.execute(derived_state.insert(), row)


def _fill(connection: sa.Connection, table: sa.Table, rows: Iterable[Row]) -> None:
    """Insert rows in batches; the same content twice is one row."""
    statement = insert_new(connection, table)
    source = iter(rows)
    while batch := list(itertools.islice(source, _BATCH)):
        connection.execute(statement, batch)


def _body(record: object) -> str:
    return canonical(record).decode()


def incident_row(record: Incident) -> Row:
    """Return the row of an incident."""
    where, when = record.place, record.time
    return {
        "id": record.id,
        "type": record.type,
        "grade": record.grade,
        "corroboration": record.corroboration,
        "place_id": None if where is None else where.place_id,
        "place": None if where is None or where.name is None else where.name.casefold(),
        "country": None if where is None else where.country,
        "earliest": None if when is None or when.earliest is None else when.earliest.isoformat(),
        "latest": None if when is None or when.latest is None else when.latest.isoformat(),
        "origins": record.origins_low,
        "body": _body(record),
    }


def member_rows(record: Incident) -> list[Row]:
    """Return the rows of the members of an incident."""
    return [
        {
            "report": ref.report,
            "claim": ref.claim,
            "incident": record.id,
            "name": incident_id(ref),
        }
        for ref in record.members
    ]


def root_row(record: Root) -> Row:
    """Return the row of a root, without its members."""
    return {"id": record.id, "body": _body(replace_(record, members=()))}


def pair_row(kind: str, record: IncidentLink | Relation) -> Row:
    """Return the row of what two are to each other."""
    identifier = make_id(kind, record)
    return {"id": identifier, "a": record.a, "b": record.b, "body": _body(record)}


def finding_row(record: Finding) -> Row:
    """Return the row of a finding."""
    return {
        "id": record.id,
        "report": record.report,
        "code": record.code,
        "severity": record.severity,
        "body": _body(record),
    }


def digest(connection: sa.Connection) -> str:
    """Return one number over all derived rows, every column: the same rows give the same.

    It is the sum of what ``weight`` gives for each, so that a changed row costs its own hash and
    not that of all others.
    """
    total = 0
    for table in DERIVED:
        query = sa.select(table)
        for row in asking.stream(connection, query, _BATCH):
            total += weight(table, row)
    return sealed(total)


def weight(table: sa.Table, row: Iterable[object]) -> int:
    """Return the SHA-256 of a row as a number."""
    data = canonical([str(table.name), *row])
    return int.from_bytes(hashlib.sha256(data).digest(), "big")


def sealed(total: int) -> str:
    """Return a sum of weights as it is stored: 64 hexadecimal characters."""
    return f"{total % 2**256:064x}"


def state(connection: sa.Connection) -> DerivedState | None:
    """Return what the derived rows were computed from; ``None`` before the first time."""
    row = connection.execute(sa.select(derived_state)).first()
    if row is None or not isinstance(row.head_hash, bytes):
        return None
    later = sa.and_(entry.c.seq > row.head_seq, entry.c.kind.in_(_FEEDS))
    newer = connection.execute(sa.select(entry.c.seq).where(later).limit(1)).first()
    return DerivedState(
        tip=Tip(row.head_seq, row.head_hash.hex()),
        stages=row.stages,
        digest=row.digest,
        fresh=newer is None,
    )


def incidents(connection: sa.Connection, chosen: IncidentFilter) -> Iterator[Incident]:
    """Yield incidents by date and id, undated ones last."""
    query = sa.select(incident.c.body).order_by(
        incident.c.earliest.is_(None),
        incident.c.earliest,
        # Said, since the databases differ in where they put what is absent.
        incident.c.latest.nulls_first(),
        incident.c.id,
    )
    for condition in conditions(chosen):
        query = query.where(condition)
    yield from stream(connection, query, Incident)


def incident_body(connection: sa.Connection, identifier: str) -> Incident:
    """Return the incident with this whole id, which has to exist."""
    query = sa.select(incident.c.body).where(incident.c.id == identifier)
    return decode(connection.execute(query).scalar_one(), Incident)


def conditions(chosen: IncidentFilter) -> Iterator[sa.ColumnElement[bool]]:
    """Yield what rows of incidents have to meet."""
    column = incident.c
    for name in ("type", "grade", "corroboration", "country"):
        wanted = getattr(chosen, name)
        if wanted is not None:
            yield column[name] == str(wanted)
    if chosen.place is not None:
        yield sa.or_(column.place == chosen.place.casefold(), column.place_id == chosen.place)
    if chosen.since is not None:
        yield column.latest >= chosen.since.isoformat()
    if chosen.until is not None:
        yield column.earliest <= chosen.until.isoformat()
    if chosen.min_origins is not None:
        yield column.origins >= chosen.min_origins
    yield from _within(chosen)


def _within(chosen: IncidentFilter) -> Iterator[sa.ColumnElement[bool]]:
    """Yield what has to be found in the claims and reports of an incident."""
    column = incident.c
    for kind, code in (
        (outline.PARTY, chosen.party),
        (outline.OUTCOME, chosen.outcome),
        (outline.FINDING, chosen.finding),
    ):
        if code is not None:
            having = sa.select(aspect.c.incident).where(aspect.c.kind == kind)
            yield column.id.in_(having.where(aspect.c.code == str(code)))
    if chosen.report is not None:
        told = sa.select(incident_claim.c.incident)
        yield column.id.in_(told.where(incident_claim.c.report == chosen.report))


def findings(connection: sa.Connection, chosen: FindingFilter) -> Iterator[Finding]:
    """Yield findings, the gravest first, then by the report's name, code and id."""
    gravity = sa.case({"error": 0, "warning": 1}, value=finding.c.severity, else_=2)
    query = (
        sa.select(finding.c.body)
        .join(report, report.c.id == finding.c.report)
        .order_by(gravity, report.c.name, finding.c.report, finding.c.code, finding.c.id)
    )
    yield from stream(connection, query.where(*finding_conditions(chosen)), Finding)


def finding_conditions(chosen: FindingFilter) -> Iterator[sa.ColumnElement[bool]]:
    """Yield what rows of findings, and those of their reports, have to meet."""
    for name in ("report", "code", "severity"):
        wanted = getattr(chosen, name)
        if wanted is not None:
            yield finding.c[name] == str(wanted)
    if chosen.since is not None:
        yield report.c.latest >= chosen.since.isoformat()


def links(connection: sa.Connection, of: str | None) -> Iterator[IncidentLink]:
    """Yield links between incidents, those of one incident where it is named, by their ends."""
    yield from stream(connection, _pairs(link, of), IncidentLink)


def relations(connection: sa.Connection, of: str | None) -> Iterator[Relation]:
    """Yield relations between reports, those of one report where it is named, by their ends."""
    yield from stream(connection, _pairs(relation, of), Relation)


def _pairs(table: sa.Table, of: str | None) -> sa.Select[Any]:
    query = sa.select(table.c.body).order_by(table.c.a, table.c.b, table.c.id)
    return query if of is None else query.where(sa.or_(table.c.a == of, table.c.b == of))


def roots(connection: sa.Connection) -> Iterator[Root]:
    """Yield roots by id."""
    yield from _with_members(connection, sa.true())


def roots_of(connection: sa.Connection, ids: Iterable[str]) -> tuple[Root, ...]:
    """Return the roots with these ids, sorted by id."""
    found: list[Root] = []
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), _BATCH):
        found += _with_members(connection, root.c.id.in_(wanted[start : start + _BATCH]))
    return tuple(found)


def _with_members(connection: sa.Connection, which: sa.ColumnElement[bool]) -> Iterator[Root]:
    """Yield some roots by id, each with the claims that go back to it."""
    query = (
        sa.select(root.c.id, root.c.body, root_claim.c.report, root_claim.c.claim)
        .join_from(root, root_claim, root.c.id == root_claim.c.root)
        .where(which)
        .order_by(root.c.id, root_claim.c.report, root_claim.c.claim)
    )
    rows = asking.stream(connection, query, _BATCH)
    for _, members in itertools.groupby(rows, key=lambda row: row.id):
        told = list(members)
        refs = tuple(ClaimRef(row.report, row.claim) for row in told)
        yield replace_(decode(told[0].body, Root), members=refs)


def stream(connection: sa.Connection, query: sa.Select[Any], kind: type[T]) -> Iterator[T]:
    """Yield the records whose JSON a query gives in its first column."""
    for row in asking.stream(connection, query, 64):
        yield decode(row[0], kind)
