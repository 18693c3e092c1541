"""Incidents with deaths in the 49 columns of UCDP GED.

A row is a proposal for a coder: ``code_status`` is always "Check". What GED wants and a report does
not say is left empty.

Source:
    UCDP GED codebook and the header of version 23.1; field notes in the project's codebook.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportedly.atlas import country_table
from reportedly.errors import ExportError
from reportedly.export.cases import (
    ARMED,
    STATES,
    Case,
    Toll,
    actor_kind,
    actor_name,
    cases,
    country_name,
    of_group,
)
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
from reportedly.model.vocabulary import TYPES, Group, Outcome, RuleSet

COLUMNS: Final = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence"),
    *("conflict_dset_id", "conflict_new_id", "conflict_name"),
    *("dyad_dset_id", "dyad_new_id", "dyad_name"),
    *("side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b"),
    *("number_of_sources", "source_article", "source_office", "source_date", "source_headline"),
    *("source_original", "where_prec", "where_coordinates", "where_description"),
    *("adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid"),
    *("country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"),
    *("gwnoa", "gwnob"),
)
_GROUPS: Final = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
_MIDNIGHT: Final = " 00:00:00.000"
_MIDDLE_EAST: Final = frozenset(
    {
        *("AE", "BH", "CY", "EG", "IL", "IQ", "IR", "JO", "KW"),
        *("LB", "OM", "PS", "QA", "SA", "SY", "TR", "YE"),
    }
)
_REGIONS: Final = {
    "AF": "Africa",
    "AS": "Asia",
    "EU": "Europe",
    "OC": "Asia",
    "NA": "Americas",
    "SA": "Americas",
}


def row(case: Case, losses: Losses) -> dict[str, Cell] | None:
    """Return one incident as a row; ``None`` where GED has no place for it."""
    one = case.incident
    if one.type is None or not TYPES[one.type].force:
        losses.add("incidents without force, left out")
        return None
    toll = case.toll(Outcome.KILLED)
    if not (toll.low or toll.best or toll.high):
        losses.add("incidents without a death that is told, left out")
        return None
    if case.days is None:
        losses.add("incidents without a date, left out")
        return None
    if case.place is None or case.place.lat is None:
        losses.add("incidents without a resolved place, left out")
        return None
    start, end = case.days
    found: dict[str, Cell] = {
        "id": case.number,
        "relid": f"{case.place.country or 'XX'}-{start.year}-{one.id[:10]}",
        "year": start.year,
        "code_status": "Check",
        "event_clarity": 1,
        "date_prec": one.time.date_prec if one.time else None,
        "date_start": f"{start}{_MIDNIGHT}",
        "date_end": f"{end}{_MIDNIGHT}",
    }
    return (
        found | _sides(case, losses) | _sources(case) | _place(case) | _deaths(case, toll, losses)
    )


def _sides(case: Case, losses: Losses) -> dict[str, Cell]:
    """Return the two sides, and by them alone the type of violence."""
    sides = [*case.doers, *(one for one in case.hurt if one not in case.doers)][:2]
    kinds = {actor_kind(one) for one in sides}
    found: dict[str, Cell] = {
        "side_a": actor_name(sides[0]) if sides else None,
        "side_b": actor_name(sides[1]) if len(sides) > 1 else None,
    }
    if len(sides) == 2 and kinds <= STATES | ARMED:  # noqa: PLR2004 - two sides
        found["type_of_violence"] = 1 if kinds & STATES else 2
        found["dyad_name"] = " - ".join(map(actor_name, sides))
    else:
        # Whether civilians were the aim is for a person to say.
        losses.add("incidents whose two sides are not told, without a type of violence")
    return found


def _sources(case: Case) -> dict[str, Cell]:
    one = case.incident
    articles = [
        ", ".join(x for x in (report.outlet, report.published, report.title) if x)
        for report in case.reports
    ]
    return {
        "number_of_sources": one.reports,
        "source_article": listed(articles, ";"),
        "source_office": listed((report.outlet for report in case.reports), ";"),
        "source_date": listed((report.published for report in case.reports), ";"),
        "source_headline": listed((report.title for report in case.reports), ";"),
        "source_original": listed(case.sources, ";"),
    }


def _place(case: Case) -> dict[str, Cell]:
    place = case.place
    if place is None or place.lat is None or place.lon is None:
        return {}
    entry = country_table().get(place.country or "")
    relation = "" if place.relation in {None, "in"} else f"{place.relation} ".replace("_", " ")
    region = _REGIONS.get(entry.continent) if entry else None
    return {
        "where_prec": place.where_prec,
        "where_coordinates": place.name,
        "where_description": f"{relation}{place.name or ''}".strip(),
        "adm_1": place.admin1,
        "latitude": place.lat,
        "longitude": place.lon,
        "geom_wkt": f"POINT ({place.lon:.10g} {place.lat:.10g})",
        "priogrid_gid": priogrid(place.lat, place.lon),
        "country": country_name(place.country),
        "region": "Middle East" if place.country in _MIDDLE_EAST else region,
    }


def priogrid(lat: float, lon: float) -> int:
    """Return the number of the PRIO-GRID cell of half a degree, from the south-west, from 1."""
    line = min(math.floor((lat + 90) * 2), 359)
    column = min(math.floor((lon + 180) * 2), 719)
    return line * 720 + column + 1


def _deaths(case: Case, toll: Toll, losses: Losses) -> dict[str, Cell]:
    """Return deaths by group, whose sum is the best estimate, and its ends."""
    low = toll.low or 0
    best = toll.best
    if best is None:
        losses.add("deaths without a best estimate: the lower end is written")
        best = max(low, 1) if toll.low is not None else toll.high or 0
    high = toll.high
    if high is None:
        losses.add("deaths without an upper end: the best estimate is written")
        high = best
    if case.opponents(Outcome.KILLED):
        losses.add("deaths that only the opponent tells of, left out")
    best = max(best, low)
    groups = _by_group(case, best)
    return {**groups, "best": best, "high": max(high, best), "low": min(low, best)}


def _by_group(case: Case, best: int) -> dict[str, Cell]:
    sides = [*case.doers, *(one for one in case.hurt if one not in case.doers)][:2]
    left = best
    found: dict[str, Cell] = dict.fromkeys(_GROUPS, 0)
    for name, code in zip(_GROUPS, sides, strict=False):
        own = [
            one.best or one.low or 0
            for one in case.incident.estimates
            if one.outcome is Outcome.KILLED and one.whose == code
        ]
        found[name] = min(sum(own), left)
        left -= min(sum(own), left)
    told = [
        of_group(case.incident, Outcome.KILLED, group)
        for group in (Group.CIVILIAN, Group.CHILDREN, Group.MEDIC, Group.JOURNALIST)
    ]
    civilians = min(max(one.best or one.low or 0 for one in told), left)
    return found | {"deaths_civilians": civilians, "deaths_unknown": left - civilians}


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the table."""
    losses.add(CUT, write_table(path, COLUMNS, _rows(pub, losses)))


def _rows(pub: Publication, losses: Losses) -> Iterator[dict[str, Cell]]:
    for case in cases(pub.store):
        injured = case.toll(Outcome.INJURED)
        losses.add("incidents with injured people, who have no column", injured != Toll())
        found = row(case, losses)
        if found is not None:
            yield found


def read(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as text, by column.

    Raises:
        ExportError: Its columns are not those of GED.
    """
    yield from read_table(path, COLUMNS)


def validate(path: Path) -> None:
    """Hold a table against the rules of GED.

    Raises:
        ExportError: A code is none, a sum is wrong, or ends are out of order.
    """
    seen: set[str] = set()
    for number, cells in enumerate(read(path), start=2):
        where = f"{path.name}, row {number}"
        if not cells["id"].isdigit() or cells["id"] in seen:
            raise ExportError(f"{where}: no id of its own")
        seen.add(cells["id"])
        _validate_deaths(where, cells)
        _validate_codes(where, cells)


def _validate_deaths(where: str, cells: dict[str, str]) -> None:
    parts = [whole(where, cells[name]) for name in _GROUPS]
    low, best, high = (whole(where, cells[name]) for name in ("low", "best", "high"))
    if None in (*parts, low, best, high):
        raise ExportError(f"{where}: a count is missing")
    if sum(part or 0 for part in parts) != best:
        raise ExportError(f"{where}: best is not the sum of the groups")
    if not (low or 0) <= (best or 0) <= (high or 0) or not high:
        raise ExportError(f"{where}: low, best and high are out of order, or nobody died")


def _validate_codes(where: str, cells: dict[str, str]) -> None:
    for name, codes in (
        ("type_of_violence", {"", "1", "2", "3"}),
        ("where_prec", set("1234567")),
        ("date_prec", set("12345")),
        ("event_clarity", {"1", "2"}),
    ):
        if cells[name] not in codes:
            raise ExportError(f"{where}: {name} has no such code")
    days = [dt.date.fromisoformat(cells[name][:10]) for name in ("date_start", "date_end")]
    if days != sorted(days) or not all(
        cells[name].endswith(_MIDNIGHT) for name in ("date_start", "date_end")
    ):
        raise ExportError(f"{where}: dates are out of order, or not in GED's form")
    lat = degrees(where, cells["latitude"], 90)
    lon = degrees(where, cells["longitude"], 180)
    if lat is None or lon is None or cells["priogrid_gid"] != str(priogrid(lat, lon)):
        raise ExportError(f"{where}: no coordinates, or the grid cell of others")


GED: Final = Format(
    name="ged",
    summary="Incidents with deaths in the 49 columns of UCDP GED, each to be checked by a coder",
    ending=".csv",
    write=write,
    validate=validate,
    rules=RuleSet.LOW_BEST_HIGH,
    lossy=(
        "GED counts deaths alone; injured, missing, displaced and detained people have no column.",
        "GED has one count of sources; that several reports are one origin is not held.",
        "GED has no grade; denials, disputes and their claims are not held.",
        "Conflict, dyad and country numbers of UCDP, and second-order divisions, are left empty.",
        "Type 3 (one-sided) is never given: whether civilians were the aim is for a coder to say.",
    ),
    house=house([*COLUMNS, "point check africa asia europe americas middle east"]),
)
