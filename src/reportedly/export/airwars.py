"""Incidents in the tables of Airwars: incidents, belligerents, victims, sources.

Source:
    Field names of the public Airwars archive; notes in the project's codebook.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportedly.errors import ExportError
from reportedly.export.cases import Case, Toll, actor_name, cases, country_name, of_group
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import CUT, Cell, degrees, house, read_table, whole, write_table
from reportedly.export.withhold.publication import Publication
from reportedly.model.vocabulary import EventType, Grade, Group, Outcome, RuleSet

GROUPS: Final = (
    *("civilian_non_combatants", "children", "women", "men", "human_rights_defenders"),
    *("journalists", "trade_unionists", "healthcare_personnel"),
    *("other_civilian_non_combatants", "undetermined", "other_protected_persons"),
    *("medical_and_religious_personnel_state", "medical_and_religious_personnel_non_state"),
    *("persons_hors_de_combat", "belligerents", "member_of_armed_forces"),
    *("persons_directly_participating_in_hostilities", "civilian_role_in_military"),
)
OURS: Final = {
    "civilian_non_combatants": Group.CIVILIAN,
    "children": Group.CHILDREN,
    "women": Group.WOMEN,
    "journalists": Group.JOURNALIST,
    "healthcare_personnel": Group.MEDIC,
    "undetermined": Group.UNKNOWN,
    "belligerents": Group.COMBATANT,
}
_HARMS: Final = (Outcome.KILLED, Outcome.INJURED)
_LISTS: Final = (
    *("country", "strike_status", "infrastructure", "strike_type", "targeted_belligerent"),
    *("observation", "impact", "civilian_harm_status", "cause_of_death_injury"),
    *("geolocation_status", "geolocation_accuracy"),
)
INCIDENTS: Final = (
    *("post_id", "post_status", "post_published", "post_modified", "permalink", "code"),
    *("previous_codes", "date_type", "date", "date_end", "local_time_type", "local_time"),
    *("local_time_start", "local_time_end", "local_time_of_day"),
    *("local_first_reported_date_time", "local_first_reported_by", "local_first_reported_url"),
    *("country_name", "country_slug", "location_name", "location_name_arabic"),
    *("location_name_hebrew", "location_name_ukrainian", "region"),
    *(f"{name}_{part}" for name in _LISTS[1:7] for part in ("name", "slug")),
    *("total_strikes", "civilian_harm_reported"),
    *(f"{name}_{part}" for name in _LISTS[7:9] for part in ("name", "slug")),
    *("geolocated", "latitude", "longitude"),
    *(f"{name}_{part}" for name in _LISTS[9:] for part in ("name", "slug")),
    *("geojson_caption", "geolocation_notes", "geolocation_notes_internal"),
    *("geolocation_sign_off_assessor", "geolocation_sign_off_date_time", "num_media"),
    *("num_victims", "num_victims_named", "num_victims_named_english"),
    *("num_victims_named_arabic", "num_victims_named_hebrew", "num_victims_named_ukrainian"),
    *("num_reconciled", "num_families", "num_individuals", "victim_average_age"),
    *("declassified_assessment", "press_release", "num_sources", "num_sources_twitter"),
    *("num_sources_facebook", "num_sources_telegram", "num_sources_other", "summary"),
    *(f"{group}_{harm}_{end}" for group in GROUPS for harm in _HARMS for end in ("min", "max")),
)
BELLIGERENTS: Final = (
    *("incident_code", "belligerent_id", "belligerent_name", "belligerent_slug", "type"),
    *("assessment_name", "assessment_slug", "deaths_conceded_min", "deaths_conceded_max"),
    *("injuries_conceded_min", "injuries_conceded_max", "location", "mgrs_coordinate"),
    "mgrs_accuracy",
)
VICTIMS: Final = (
    *("incident_code", "name", "name_arabic", "name_hebrew", "name_ukrainian", "gender"),
    *("pregnant", "age", "exact_age", "killed_or_injured", "additional_notes", "url"),
    *("reconciliation_id", "group_code", "in_group", "num_group_members"),
)
SOURCES: Final = ("incident_code", "name", "language", "url", "archive_url", "media")
TABLES: Final = {
    "incidents.csv": INCIDENTS,
    "belligerents.csv": BELLIGERENTS,
    "victims.csv": VICTIMS,
    "sources.csv": SOURCES,
}

_STRIKE: Final = {
    Grade.CONFIRMED: "Declared strike",
    Grade.FAIR: "Likely strike",
    Grade.CONTESTED: "Contested strike",
    Grade.WEAK: "Single source claim",
}
_GRADED: Final = frozenset(
    {Grade.CONFIRMED, Grade.FAIR, Grade.WEAK, Grade.CONTESTED, Grade.DISCOUNTED}
)
_TYPES: Final = {
    EventType.AIR_STRIKE: "Airstrike",
    EventType.SHELLING_ROCKET: "Artillery",
    EventType.EXPLOSIVE_DEVICE: "Explosive device",
    EventType.GROUND_RAID: "Ground operation",
    EventType.ARMED_CLASH: "Ground operation",
}
_ACCURACY: Final = {1: "town", 2: "district", 3: "district", 4: "province_governorate"}


def slug(name: str) -> str:
    """Return a name as addresses have it."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def code_of(case: Case) -> str:
    """Return the code of an incident."""
    country = case.place.country if case.place else None
    return f"{country or 'XX'}-{case.incident.id[:10]}"


def incident(case: Case, losses: Losses) -> dict[str, Cell] | None:
    """Return one incident as a row; ``None`` where the tables have no place for it."""
    one = case.incident
    harmed = any(case.toll(harm) != Toll() for harm in _HARMS)
    if not harmed and one.type not in _TYPES:
        losses.add("incidents without harm to people and of no kind of strike, left out")
        return None
    days = case.days
    found: dict[str, Cell] = {
        "code": code_of(case),
        "civilian_harm_reported": _civilian(case),
        "geolocated": "no",
        "num_sources": one.reports,
        "num_sources_other": one.reports,
        "summary": f"{one.reports} reports, {one.origins_low} to {one.origins_high} origins.",
    }
    if days is not None:
        found |= {"date_type": "exact" if days[0] == days[1] else "range"}
        found |= {"date": str(days[0]), "date_end": str(days[1])}
    else:
        losses.add("incidents without a date")
    named = {"strike_type": _TYPES.get(one.type) if one.type else None}
    if one.grade in _GRADED and one.grade is not None:
        named |= {"civilian_harm_status": one.grade.capitalize()}
        named |= {"strike_status": _STRIKE.get(one.grade)}
    else:
        losses.add("incidents with a grade that Airwars does not have")
    found |= _place(case)
    for name, value in named.items():
        if value is not None:
            found |= {f"{name}_name": value, f"{name}_slug": slug(value)}
    return found | _harm(case, losses)


def _civilian(case: Case) -> str:
    """Say whether harm to civilians is reported; people of unknown status may be civilians."""
    groups = {
        one.group
        for one in case.incident.estimates
        if one.outcome in {*_HARMS, Outcome.CASUALTIES_UNSPECIFIED}
    }
    return "yes" if groups - {Group.COMBATANT} else "no"


def _place(case: Case) -> dict[str, Cell]:
    place = case.place
    if place is None:
        return {}
    country = country_name(place.country)
    accuracy = _ACCURACY.get(place.where_prec or 0)
    found: dict[str, Cell] = {
        "country_name": country,
        "country_slug": slug(country),
        "location_name": place.name,
        "region": place.admin1,
        "latitude": place.lat,
        "longitude": place.lon,
        "geolocated": "yes" if place.lat is not None else "no",
    }
    if accuracy:
        label = accuracy.replace("_", " ").capitalize()
        found |= {"geolocation_accuracy_name": label, "geolocation_accuracy_slug": accuracy}
    return found


def _harm(case: Case, losses: Losses) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for name, group in OURS.items():
        for harm in _HARMS:
            toll = of_group(case.incident, harm, group)
            found |= {f"{name}_{harm}_min": toll.low, f"{name}_{harm}_max": toll.high}
            losses.add("best estimates between least and most", toll.best not in {toll.low, None})
    losses.add(
        "counts of missing, displaced, detained, or killed and injured people together",
        sum(one.outcome not in _HARMS for one in case.incident.estimates),
    )
    return found


def belligerents(case: Case) -> Iterator[dict[str, Cell]]:
    """Yield the actors of an incident: known where they are said to have acted, else suspected."""
    for code in dict.fromkeys((*case.doers, *case.accused)):
        name = actor_name(code)
        yield {
            "incident_code": code_of(case),
            "belligerent_id": code,
            "belligerent_name": name,
            "belligerent_slug": slug(name),
            "type": "Known" if case.incident.grade is Grade.CONFIRMED else "Suspected",
            "assessment_name": "Not yet assessed",
            "assessment_slug": "not_yet_assessed",
        }


def sources(case: Case) -> Iterator[dict[str, Cell]]:
    """Yield the reports of an incident."""
    for report in case.reports:
        yield {
            "incident_code": code_of(case),
            "name": report.outlet or report.name,
            "language": report.language,
            "url": report.url,
        }


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the folder of tables."""
    path.mkdir()
    rows, kept = list[dict[str, Cell]](), list[Case]()
    for case in cases(pub.store):
        row = incident(case, losses)
        if row is not None:
            rows.append(row)
            kept.append(case)
    cut = write_table(path / "incidents.csv", INCIDENTS, rows)
    actors = (row for case in kept for row in belligerents(case))
    cut += write_table(path / "belligerents.csv", BELLIGERENTS, actors)
    cut += write_table(path / "victims.csv", VICTIMS, ())
    told = (row for case in kept for row in sources(case))
    losses.add(CUT, cut + write_table(path / "sources.csv", SOURCES, told))


def read(path: Path) -> dict[str, list[dict[str, str]]]:
    """Return the rows of each table.

    Raises:
        ExportError: A table is missing, or its columns are others.
    """
    missing = [name for name in TABLES if not (path / name).is_file()]
    if missing:
        raise ExportError(f"{missing[0]} is missing")
    return {name: list(read_table(path / name, columns)) for name, columns in TABLES.items()}


def validate(path: Path) -> None:
    """Hold the tables against their rules.

    Raises:
        ExportError: A code is twice or unknown, or least and most are out of order.
    """
    tables = read(path)
    codes = [cells["code"] for cells in tables["incidents.csv"]]
    if len(set(codes)) != len(codes):
        raise ExportError("incidents.csv: a code stands twice")
    for name in ("belligerents.csv", "sources.csv", "victims.csv"):
        if {cells["incident_code"] for cells in tables[name]} - set(codes):
            raise ExportError(f"{name}: an incident that is not there")
    for number, cells in enumerate(tables["incidents.csv"], start=2):
        where = f"incidents.csv, row {number}"
        degrees(where, cells["latitude"], 90)
        degrees(where, cells["longitude"], 180)
        for group in GROUPS:
            for harm in _HARMS:
                ends = [whole(where, cells[f"{group}_{harm}_{end}"]) for end in ("min", "max")]
                given = [end for end in ends if end is not None]
                if given != sorted(given):
                    raise ExportError(f"{where}: least and most are out of order")


AIRWARS: Final = Format(
    name="airwars",
    summary="Incidents in the tables of Airwars: incidents, belligerents, victims, sources",
    ending="",
    write=write,
    validate=validate,
    rules=RuleSet.MIN_MAX,
    lossy=(
        "The table of victims is empty: reports are read for counts, and names are not given out.",
        "Airwars has no best estimate between least and most.",
        "Statements of belligerents are claims with a chain; the chain is not held.",
        "That several sources are one origin is told in the summary alone.",
        "Assessments by belligerents, media, times of day and map references are left empty.",
    ),
    house=house([name for columns in TABLES.values() for name in columns])
    | house([*_STRIKE.values(), *_TYPES.values(), *_ACCURACY.values()])
    | house(["exact range suspected known not yet assessed reports origins yes no"]),
)
