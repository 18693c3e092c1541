"""Incidents as one table of the project's own, a row each: for spreadsheets and data frames."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportedly.errors import ExportError
from reportedly.export.cases import Case, Toll, actor_name, cases, country_name, of_group
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import (
    CUT,
    Cell,
    degrees,
    house,
    listed,
    read_table,
    whole,
    write_table,
)
from reportedly.export.withhold.publication import Publication
from reportedly.model.vocabulary import Group, Outcome

_ENDS: Final = ("low", "best", "high")
_GROUPS: Final = tuple(group for group in Group if group is not Group.UNKNOWN)
_BY_GROUP: Final = (Outcome.KILLED, Outcome.INJURED)
COLUMNS: Final = (
    *("id", "type", "earliest", "latest", "date_prec", "by_page_date"),
    *("place", "relation", "admin1", "country_code", "country", "lat", "lon", "where_prec"),
    "place_coarsened",
    *(f"{outcome}_{end}" for outcome in Outcome for end in _ENDS),
    *(f"{o}_{group}_{end}" for o in _BY_GROUP for group in _GROUPS for end in _ENDS),
    "opponent_counts_apart",
    *("actors", "accused", "reports", "origins_low", "origins_high", "corroboration", "grade"),
    *("grade_reason", "accounts_differ_on", "rule_set", "sources", "outlets", "addresses"),
    "claims",
)


def row(case: Case) -> dict[str, Cell]:
    """Return one incident as a row."""
    one = case.incident
    place, time = one.place, one.time
    found: dict[str, Cell] = {
        "id": one.id,
        "type": one.type,
        "grade_reason": one.grade_reason,
        "grade": one.grade,
        "corroboration": one.corroboration,
        "reports": one.reports,
        "origins_low": one.origins_low,
        "origins_high": one.origins_high,
        "accounts_differ_on": listed(sorted({pair.facet for pair in one.contradictions})),
        "rule_set": listed(sorted({estimate.rule_set for estimate in one.estimates})),
        "opponent_counts_apart": _yes(any(case.opponents(outcome) for outcome in Outcome)),
        "actors": listed(map(actor_name, case.doers)),
        "accused": listed(map(actor_name, case.accused)),
        "sources": listed(case.sources),
        "outlets": listed(sorted({report.outlet or "" for report in case.reports})),
        "addresses": listed(report.url for report in case.reports),
        "claims": listed(f"{ref.report}/{ref.claim}" for ref in one.members),
    }
    if time is not None and time.date_prec is not None:
        found |= {
            "earliest": _day(time.earliest),
            "latest": _day(time.latest),
            "date_prec": time.date_prec,
            "by_page_date": _yes(time.inferred),
        }
    if place is not None:
        found |= {
            "place": place.name,
            "relation": place.relation,
            "admin1": place.admin1,
            "country_code": place.country,
            "country": country_name(place.country),
            "lat": place.lat,
            "lon": place.lon,
            "where_prec": place.where_prec,
            "place_coarsened": _yes(place.basis == "coarsened"),
        }
    for outcome in Outcome:
        found |= _ends(outcome, case.toll(outcome))
    for outcome in _BY_GROUP:
        for group in _GROUPS:
            found |= _ends(f"{outcome}_{group}", of_group(one, outcome, group))
    return found


def _ends(name: str, toll: Toll) -> dict[str, Cell]:
    return {f"{name}_{end}": getattr(toll, end) for end in _ENDS}


def _yes(told: object) -> str:
    return "yes" if told else "no"


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the table."""
    losses.add(CUT, write_table(path, COLUMNS, _rows(pub, losses)))


def _rows(pub: Publication, losses: Losses) -> Iterator[dict[str, Cell]]:
    for case in cases(pub.store):
        losses.add("differences between claims, by facet alone", len(case.incident.contradictions))
        alone = sum(one.claimed_by_opponent is not None for one in case.incident.estimates)
        losses.add("counts that only the opponent gives, told of and not written", alone)
        yield row(case)


def read(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as text, by column.

    Raises:
        ExportError: It is not such a table.
    """
    yield from read_table(path, COLUMNS)


def validate(path: Path) -> None:
    """Hold a table against its own rules.

    Raises:
        ExportError: An id is twice, a number is none, or ends are out of order.
    """
    seen: set[str] = set()
    for number, cells in enumerate(read(path), start=2):
        where = f"{path.name}, row {number}"
        if cells["id"] in seen:
            raise ExportError(f"{where}: the id stands twice")
        seen.add(cells["id"])
        degrees(where, cells["lat"], 90)
        degrees(where, cells["lon"], 180)
        for outcome in Outcome:
            ends = [whole(where, cells[f"{outcome}_{end}"]) for end in _ENDS]
            given = [end for end in ends if end is not None]
            if given != sorted(given):
                raise ExportError(f"{where}: low, best and high are out of order")


CSV: Final = Format(
    name="csv",
    summary="Incidents as one table, a row each",
    ending=".csv",
    write=write,
    validate=validate,
    lossy=(
        "A table has no words of reports: spans, chains of sources and texts are not held.",
        "Of several places or times of an incident the chosen one is held.",
        "Counts of a group and a party are added up over parties.",
    ),
    house=house(COLUMNS) | frozenset({"yes", "no"}),
)
