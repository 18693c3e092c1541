"""A page of a long list, and what is known of the whole of it, without reading all of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from reportedly.ids import decode
from reportedly.ledger import asking, derived
from reportedly.ledger.records import FindingFilter, IncidentFilter
from reportedly.ledger.schema import entry, finding, incident, outline, report
from reportedly.model import Finding, Incident, PlaceRef, ReportHead, TimeRef
from reportedly.model.vocabulary import EventType, Grade, Severity

_AT_ONCE: Final = 500
"""Ids asked for in one query."""

_SKETCHED: Final = 250
"""Incidents that are sketched at once; a map may need no more."""

GRAVEST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What is known of all incidents that fit, without looking into them.

    Attributes:
        total: How many there are.
        undated: How many of them have no first possible day.
        days: First possible days, each with how many incidents it has, in order.
    """

    total: int
    undated: int
    days: tuple[tuple[dt.date, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """As much of an incident as a map and a time line show of it."""

    id: str
    type: EventType | None
    grade: Grade | None
    place: PlaceRef | None
    time: TimeRef | None


def survey(connection: sa.Connection, chosen: IncidentFilter) -> Survey:
    """Return what is known of all incidents that fit."""
    query = sa.select(incident.c.earliest, sa.func.count()).group_by(incident.c.earliest)
    rows = connection.execute(_where(query.order_by(incident.c.earliest), chosen)).all()
    counts = {row[0]: int(row[1]) for row in rows}
    undated = counts.pop(None, 0)
    return Survey(
        total=sum(counts.values()) + undated,
        undated=undated,
        days=tuple((dt.date.fromisoformat(day), count) for day, count in counts.items()),
    )


def sketches(connection: sa.Connection, chosen: IncidentFilter) -> Iterator[Sketch]:
    """Yield the incidents that fit, by date and id, undated ones last."""
    # Their ids first: the index in this order holds these, and rows of others stay unread.
    ids = list(connection.execute(_where(_dated(sa.select(incident.c.id)), chosen)).scalars())
    query = sa.select(incident.c.id, incident.c.type, incident.c.grade, outline.c.parts).join_from(
        incident, outline, outline.c.incident == incident.c.id
    )
    for at in range(0, len(ids), _SKETCHED):
        some = ids[at : at + _SKETCHED]
        rows = connection.execute(query.where(incident.c.id.in_(some)))
        found = {row.id: row for row in rows}
        for row in (found[one] for one in some):
            place, time = decode(row.parts, tuple[PlaceRef | None, TimeRef | None])
            yield Sketch(
                id=row.id,
                type=row.type and EventType(row.type),
                grade=row.grade and Grade(row.grade),
                place=place,
                time=time,
            )


def count_placed(
    connection: sa.Connection, chosen: IncidentFilter, precisions: Collection[int]
) -> int:
    """Return how many of the incidents that fit have a point, and one of these precisions."""
    query = sa.select(sa.func.count()).select_from(outline)
    query = query.where(outline.c.precision.in_(sorted(precisions)))
    if chosen != IncidentFilter():
        query = query.where(outline.c.incident.in_(_where(sa.select(incident.c.id), chosen)))
    return int(connection.execute(query).scalar_one())


def incidents(
    connection: sa.Connection, chosen: IncidentFilter, skip: int, limit: int
) -> tuple[Incident, ...]:
    """Return some of the incidents that fit, by date and id, undated ones last."""
    query = _where(_dated(sa.select(incident.c.body)), chosen).offset(skip).limit(limit)
    return tuple(derived.stream(connection, query, Incident))


def _dated(query: sa.Select[Any]) -> sa.Select[Any]:
    one = incident.c
    return query.order_by(one.earliest.is_(None), one.earliest, one.latest, one.id)


def _where(query: sa.Select[Any], chosen: IncidentFilter) -> sa.Select[Any]:
    return query.where(*derived.conditions(chosen))


def heads(connection: sa.Connection, skip: int, limit: int) -> tuple[ReportHead, ...]:
    """Return some of the reports' heads, by name and id."""
    query = sa.select(report.c.head).order_by(report.c.name, report.c.id)
    return tuple(derived.stream(connection, query.offset(skip).limit(limit), ReportHead))


def count_reports(connection: sa.Connection) -> int:
    """Return how many reports there are."""
    return int(connection.execute(sa.select(sa.func.count()).select_from(report)).scalar_one())


def taken_in(connection: sa.Connection, reports: Collection[str]) -> dict[str, str]:
    """Return the moment at which each of some reports was stored, UTC, by id."""
    names, found = sorted(reports), dict[str, str]()
    query = sa.select(report.c.id, entry.c.at).join_from(report, entry, entry.c.seq == report.c.seq)
    for at in range(0, len(names), _AT_ONCE):
        some = query.where(report.c.id.in_(names[at : at + _AT_ONCE]))
        found |= {row.id: row.at for row in connection.execute(some)}
    return found


def count_findings(connection: sa.Connection, chosen: FindingFilter) -> dict[Severity, int]:
    """Return how many findings fit, by severity, the gravest first."""
    query = sa.select(finding.c.severity, sa.func.count()).group_by(finding.c.severity)
    if chosen.since is not None:
        query = query.join(report, report.c.id == finding.c.report)
    found = {row[0]: int(row[1]) for row in connection.execute(_fitting(query, chosen))}
    return {one: found[one] for one in GRAVEST_FIRST if one in found}


def findings(
    connection: sa.Connection, chosen: FindingFilter, skip: int, limit: int
) -> tuple[Finding, ...]:
    """Return some of the findings that fit, in the order of ``derived.findings``.

    One severity after the other: within it the order is that of the reports' names, which has an
    index, so that nothing has to be sorted to find where a page begins.
    """
    # The sign keeps SQLite from taking all of a severity, finding their reports and sorting them.
    told = report.c.id if asking.is_server(connection) else sa.literal_column("+report.id")
    found: list[Finding] = []
    for severity, count in count_findings(connection, chosen).items():
        if skip < count and len(found) < limit:
            query = (
                sa.select(finding.c.id)
                .select_from(report)
                .join(finding, finding.c.report == told)
                .where(finding.c.severity == severity)
                .order_by(report.c.name, report.c.id, finding.c.code, finding.c.id)
                .offset(skip)
                .limit(limit - len(found))
            )
            # By their ids first: the indices hold these, and bodies of what is skipped stay unread.
            ids = [row.id for row in connection.execute(_fitting(query, chosen))]
            bodies = sa.select(finding.c.id, finding.c.body).where(finding.c.id.in_(ids))
            known = {row.id: row.body for row in connection.execute(bodies)}
            found += (decode(known[one], Finding) for one in ids)
        skip = max(skip - count, 0)
    return tuple(found)


def _fitting(query: sa.Select[Any], chosen: FindingFilter) -> sa.Select[Any]:
    return query.where(*derived.finding_conditions(chosen))
