"""What long lists, the map and the questions ask of an incident, kept beside it.

An incident's own row holds all of it, and to look through ten thousand of them for a page takes
seconds. These rows follow from the incident and its claims alone, and are written with it, in the
same transaction. Like all caches they are no part of what is derived: no digest counts them, and a
ledger of an older schema fills them as it is brought up to date.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from reportedly.ids import canonical, decode
from reportedly.ledger import asking
from reportedly.ledger.schema import (
    aspect,
    entry,
    finding,
    incident,
    incident_claim,
    link,
    outline,
    report,
)
from reportedly.model import FIGURE, Claim, ClaimRef, Figure, Incident, IncidentLink, PlaceRef
from reportedly.model import incident_id as name_after
from reportedly.model.vocabulary import Group, Outcome, Period, PlaceRole, SourceType, Verdict

PARTY: Final = "party"
OUTCOME: Final = "outcome"
FINDING: Final = "finding"

_AT_ONCE: Final = 200

Row = dict[str, Any]

Sum = tuple[Outcome, Group, str | None, int, int | None, int | None]
"""Outcome, group, whose people; lowest, best and highest number, ``None`` for an open end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPlace:
    """The place of an incident, where its name fits several.

    Attributes:
        claims: Those that leave it open, by report and in its order.
        options: Gazetteer entries it could be, best first.
    """

    claims: tuple[ClaimRef, ...]
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFigure:
    """A figure that sets a number of people of no stated group, and may be of one.

    Attributes:
        claim: It stands in.
        field: As a ruling on it names it.
        options: Groups they may be of: another account gives as many of them, or a calling is
            named.
        calling: What the words call them, where they do.
        people: How many.
    """

    claim: ClaimRef
    field: str
    options: tuple[str, ...]
    calling: str | None
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """What an incident by itself leaves to a person."""

    place: OpenPlace | None = None
    figures: tuple[OpenFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """As much of a reading as is needed here."""

    claims: tuple[Claim, ...]


# ------------------------------------------------------------------ what is kept


def renew(connection: sa.Connection, gone: Collection[str], new: Iterable[Incident]) -> None:
    """Put the rows of incidents in the place of those of others.

    Args:
        connection: In a writing transaction, with the readings of the incidents' reports.
        gone: Ids of those that are there no more, or otherwise.
        new: Those that are there now.
    """
    ids = sorted(gone)
    for table in (outline, aspect):
        for at in range(0, len(ids), _AT_ONCE):
            some = table.c.incident.in_(ids[at : at + _AT_ONCE])
            connection.execute(table.delete().where(some))
    told = list(new)
    _write(connection, told)
    _found(connection, [one.id for one in told])


def renew_findings(connection: sa.Connection, reports: Collection[str]) -> None:
    """Note anew what checks found on the reports of the incidents that some reports tell of."""
    names, ids = sorted(reports), set[str]()
    for at in range(0, len(names), _AT_ONCE):
        told = incident_claim.c.report.in_(names[at : at + _AT_ONCE])
        ids.update(connection.execute(sa.select(incident_claim.c.incident).where(told)).scalars())
    _found(connection, sorted(ids))


def _found(connection: sa.Connection, ids: Sequence[str]) -> None:
    odd = sa.select(sa.literal(FINDING), finding.c.code, incident_claim.c.incident)
    odd = odd.join_from(incident_claim, finding, finding.c.report == incident_claim.c.report)
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        old = aspect.delete().where(aspect.c.kind == FINDING, aspect.c.incident.in_(some))
        connection.execute(old)
        new = odd.where(incident_claim.c.incident.in_(some)).distinct()
        connection.execute(aspect.insert().from_select(["kind", "code", "incident"], new))


def fill(connection: sa.Connection) -> None:
    """Write the rows of all incidents anew."""
    for table in (outline, aspect):
        connection.execute(table.delete())
    query = sa.select(incident.c.body).order_by(incident.c.id)
    ids = list(connection.execute(sa.select(incident.c.id).order_by(incident.c.id)).scalars())
    for at in range(0, len(ids), _AT_ONCE):
        rows = connection.execute(query.where(incident.c.id.in_(ids[at : at + _AT_ONCE])))
        _write(connection, [decode(row.body, Incident) for row in rows])
    _found(connection, ids)


def _write(connection: sa.Connection, incidents: Iterable[Incident]) -> None:
    source = iter(incidents)
    while some := list(itertools.islice(source, _AT_ONCE)):
        told = _claims(connection, {ref.report for one in some for ref in one.members})
        rows, aspects = [], []
        for one in some:
            members = set(one.members)
            mine = [
                (ref, claim)
                for name in sorted({ref.report for ref in members})
                for claim in told.get(name, ())
                if (ref := ClaimRef(name, claim.id)) in members
            ]
            rows.append(_row(one, mine))
            aspects += _aspects(one, [claim for _, claim in mine])
        connection.execute(asking.insert_over(connection, outline), rows)
        if aspects:
            connection.execute(asking.insert_new(connection, aspect), aspects)


def _claims(connection: sa.Connection, reports: Collection[str]) -> Mapping[str, tuple[Claim, ...]]:
    found: dict[str, tuple[Claim, ...]] = {}
    names = sorted(reports)
    query = sa.select(report.c.id, entry.c.body).join_from(
        report, entry, entry.c.seq == report.c.reading
    )
    for at in range(0, len(names), _AT_ONCE):
        some = query.where(report.c.id.in_(names[at : at + _AT_ONCE]))
        found |= {row.id: decode(row.body, _Told).claims for row in connection.execute(some)}
    return found


def _row(one: Incident, claims: Iterable[tuple[ClaimRef, Claim]]) -> Row:
    told = list(claims)
    asks = Asks(place=_open_place(one, told), figures=tuple(_open_figures(one, told)))
    placed = one.place is not None and one.place.lat is not None
    sums = [
        (each.outcome, each.group, each.whose, each.low or 0, each.best, each.high)
        for each in one.estimates
    ]
    founder = next((ref for ref in one.members if name_after(ref) == one.id), None)
    return {
        "incident": one.id,
        "founder": None if founder is None else canonical(founder).decode(),
        "parts": canonical([one.place, one.time]).decode(),
        "precision": one.place.where_prec if placed and one.place is not None else None,
        "sums": canonical(sums).decode(),
        "unstated": unstated(one) if asks.figures else 0,
        "open": int(asks.place is not None),
        "asks": canonical(asks).decode(),
    }


def _aspects(one: Incident, claims: Iterable[Claim]) -> list[Row]:
    codes = {(OUTCOME, str(each.outcome)) for each in one.estimates}
    codes |= {(PARTY, each.whose) for each in one.estimates if each.whose}
    for claim in claims:
        codes |= {(PARTY, actor.actor_id) for actor in claim.actors if actor.actor_id}
        for source in claim.attribution:
            side = source.actor_id if source.type is SourceType.PARTY else source.aligned
            if side:
                codes.add((PARTY, side))
    return [{"kind": kind, "code": code, "incident": one.id} for kind, code in sorted(codes)]


# ------------------------------------------------------------------ what is left open


def _open_place(one: Incident, claims: Iterable[tuple[ClaimRef, Claim]]) -> OpenPlace | None:
    where = one.place
    if where is None or where.place_id is not None or not where.candidates:
        return None
    refs = [ref for ref, claim in claims if any(_as_open(at, where) for at in claim.places)]
    return OpenPlace(claims=tuple(refs), options=where.candidates) if refs else None


def _as_open(place: PlaceRef, where: PlaceRef) -> bool:
    """Tell whether a place of a claim leaves open what the place of its incident does."""
    return (
        place.role is PlaceRole.EVENT
        and place.place_id is None
        and place.name == where.name
        and place.candidates == where.candidates
    )


def _open_figures(one: Incident, claims: Iterable[tuple[ClaimRef, Claim]]) -> Iterator[OpenFigure]:
    unknown = [each for each in one.estimates if each.group is Group.UNKNOWN]
    # What sets no number changes none in whatever group it is.
    setting = {ref for each in unknown for ref in each.used}
    stated = _stated(one)
    for ref, claim in claims:
        for figure in claim.figures if ref in setting else ():
            options = _options(figure, stated)
            if options:
                yield OpenFigure(
                    claim=ref,
                    field=FIGURE + figure.id,
                    options=options,
                    calling=figure.occupation,
                    people=figure.value or 0,
                )


def _stated(one: Incident) -> dict[tuple[Outcome, int], tuple[str, ...]]:
    """Return the groups that some account gives a number of people of an outcome."""
    found: dict[tuple[Outcome, int], set[str]] = {}
    for each in one.estimates:
        if each.group is Group.UNKNOWN:
            continue
        for number in {each.low, each.best, each.high} - {None, 0}:
            found.setdefault((each.outcome, number or 0), set()).add(str(each.group))
    return {key: tuple(sorted(groups)) for key, groups in found.items()}


def _options(
    figure: Figure, stated: Mapping[tuple[Outcome, int], Iterable[str]]
) -> tuple[str, ...]:
    """Return the groups that people of no stated group may be of; none where nothing says so."""
    if figure.group is not Group.UNKNOWN or figure.period.kind is not Period.INCIDENT:
        return ()
    if figure.value is None or figure.subset_of is not None:
        return ()
    options = set(stated.get((figure.outcome, figure.value), ()))
    if figure.occupation is not None:
        options |= {str(Group.CIVILIAN), str(Group.COMBATANT)}
    return tuple(sorted(options))


def unstated(one: Incident) -> int:
    """Return how many people of no stated group an incident counts at most."""
    unknown = [each for each in one.estimates if each.group is Group.UNKNOWN]
    return max(
        (end or 0 for each in unknown for end in (each.low, each.best, each.high)), default=0
    )


# ------------------------------------------------------------------ what is asked for


def possible(connection: sa.Connection) -> list[IncidentLink]:
    """Return the pairs of incidents that may be one, by their ends."""
    query = sa.select(link.c.body).order_by(link.c.a, link.c.b, link.c.id)
    found = (decode(row.body, IncidentLink) for row in connection.execute(query))
    return [one for one in found if one.verdict is Verdict.POSSIBLE]


def ends(connection: sa.Connection) -> Iterator[tuple[str, ClaimRef, tuple[Sum, ...]]]:
    """Yield the incidents that some link names: id, founding claim, and what is published of it."""
    named = sa.union(sa.select(link.c.a), sa.select(link.c.b))
    query = sa.select(outline.c.incident, outline.c.founder, outline.c.sums)
    query = query.where(outline.c.incident.in_(named), outline.c.founder.is_not(None))
    for name, founder, told in connection.execute(query):
        yield name, decode(founder, ClaimRef), decode(told, tuple[Sum, ...])


def bodies(connection: sa.Connection, names: Collection[str]) -> dict[str, str]:
    """Return some incidents by id, as they are stored."""
    found: dict[str, str] = {}
    wanted = sorted(names)
    for at in range(0, len(wanted), _AT_ONCE):
        query = sa.select(incident.c.id, incident.c.body)
        rows = connection.execute(query.where(incident.c.id.in_(wanted[at : at + _AT_ONCE])))
        found |= {row.id: row.body for row in rows}
    return found


def open_places(connection: sa.Connection) -> list[tuple[str, Asks]]:
    """Return what the incidents ask whose place is open, by id."""
    query = sa.select(outline.c.incident, outline.c.asks).where(outline.c.open == 1)
    rows = connection.execute(query.order_by(outline.c.incident))
    return [(row.incident, decode(row.asks, Asks)) for row in rows]


def open_figures(connection: sa.Connection, most: int) -> list[tuple[str, Asks]]:
    """Return what the incidents ask that count most people of no stated group, by how many."""
    query = sa.select(outline.c.incident, outline.c.asks).where(outline.c.unstated > 0)
    rows = connection.execute(
        query.order_by(outline.c.unstated.desc(), outline.c.incident).limit(most)
    )
    return [(row.incident, decode(row.asks, Asks)) for row in rows]


def codes(connection: sa.Connection, kind: str) -> list[str]:
    """Return the codes of a kind that some incident has, sorted."""
    query = sa.select(aspect.c.code).where(aspect.c.kind == kind).distinct()
    return sorted(connection.execute(query).scalars())
