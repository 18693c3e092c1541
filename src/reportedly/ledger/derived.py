"""Incidents, links, roots, relations and findings: what was computed from all entries together."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar

import sqlalchemy as sa

from reportedly.ids import canonical, decode, make_id
from reportedly.ledger.records import DerivedState, FindingFilter, IncidentFilter, Tip
from reportedly.ledger.schema import (
    DERIVED,
    derived_state,
    entry,
    finding,
    incident,
    incident_claim,
    link,
    relation,
    report,
    root,
)
from reportedly.model import Finding, Incident, IncidentLink, Relation, Resolution, Root

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
    for table in (*DERIVED, derived_state):
        connection.execute(table.delete())
    _fill(connection, incident, (_incident_row(one) for one in resolution.incidents))
    members = (
        {"report": ref.report, "claim": ref.claim, "incident": one.id}
        for one in resolution.incidents
        for ref in one.members
    )
    _fill(connection, incident_claim, members)
    _fill(connection, link, (_pair_row("link", one) for one in resolution.links))
    _fill(connection, root, ({"id": one.id, "body": _body(one)} for one in resolution.roots))
    _fill(connection, relation, (_pair_row("relation", one) for one in resolution.relations))
    _fill(connection, finding, (_finding_row(one) for one in findings))
    return digest(connection)


def stamp(connection: sa.Connection, tip: Tip, stages: str, digest_: str) -> None:
    """Note what the derived rows were computed from."""
    row = {
        "one": 1,
        "head_seq": tip.seq,
        "head_hash": bytes.fromhex(tip.hash),
        "stages": stages,
        "digest": digest_,
    }
    connection.execute(derived_state.insert(), row)


def _fill(connection: sa.Connection, table: sa.Table, rows: Iterable[Row]) -> None:
    """Insert rows in batches; the same content twice is one row."""
    statement = table.insert().prefix_with("OR IGNORE")
    source = iter(rows)
    while batch := list(itertools.islice(source, _BATCH)):
        connection.execute(statement, batch)


def _body(record: object) -> str:
    return canonical(record).decode()


def _incident_row(record: Incident) -> Row:
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


def _pair_row(kind: str, record: IncidentLink | Relation) -> Row:
    identifier = make_id(kind, record)
    return {"id": identifier, "a": record.a, "b": record.b, "body": _body(record)}


def _finding_row(record: Finding) -> Row:
    return {
        "id": record.id,
        "report": record.report,
        "code": record.code,
        "severity": record.severity,
        "body": _body(record),
    }


def digest(connection: sa.Connection) -> str:
    """Return the SHA-256 of all derived rows, every column, in order of their keys."""
    total = hashlib.sha256()
    for table in DERIVED:
        query = sa.select(table).order_by(*table.primary_key.columns)
        total.update(canonical(str(table.name)))
        for row in connection.execution_options(yield_per=_BATCH).execute(query):
            total.update(canonical(list(row)))
    return total.hexdigest()


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
        incident.c.earliest.is_(None), incident.c.earliest, incident.c.latest, incident.c.id
    )
    for condition in _conditions(chosen):
        query = query.where(condition)
    yield from stream(connection, query, Incident)


def incident_body(connection: sa.Connection, identifier: str) -> Incident:
    """Return the incident with this whole id, which has to exist."""
    query = sa.select(incident.c.body).where(incident.c.id == identifier)
    return decode(connection.execute(query).scalar_one(), Incident)


def _conditions(chosen: IncidentFilter) -> Iterator[sa.ColumnElement[bool]]:
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
    for name in ("report", "code", "severity"):
        wanted = getattr(chosen, name)
        if wanted is not None:
            query = query.where(finding.c[name] == str(wanted))
    if chosen.since is not None:
        query = query.where(report.c.latest >= chosen.since.isoformat())
    yield from stream(connection, query, Finding)


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
    yield from stream(connection, sa.select(root.c.body).order_by(root.c.id), Root)


def roots_of(connection: sa.Connection, ids: Iterable[str]) -> tuple[Root, ...]:
    """Return the roots with these ids, sorted by id."""
    found: list[Root] = []
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), _BATCH):
        some = root.c.id.in_(wanted[start : start + _BATCH])
        query = sa.select(root.c.body).where(some).order_by(root.c.id)
        found += stream(connection, query, Root)
    return tuple(found)


def stream(connection: sa.Connection, query: sa.Select[Any], kind: type[T]) -> Iterator[T]:
    """Yield the records whose JSON a query gives in its first column."""
    for row in connection.execution_options(yield_per=64).execute(query):
        yield decode(row[0], kind)
