"""Incidents in the 31 columns of ACLED.

Source:
    ACLED codebook; field notes in the project's codebook.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reportedly.atlas import country_table
from reportedly.errors import ExportError
from reportedly.export.cases import Case, actor_kind, actor_name, cases, country_name
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
from reportedly.model.vocabulary import EventType, Outcome, PlaceRelation, RuleSet

COLUMNS: Final = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
)

_VIOLENCE, _PROTEST = "Political violence", "Demonstrations"
_STRATEGIC: Final = "Strategic developments"
_REMOTE, _CIVILIANS = "Explosions/Remote violence", "Violence against civilians"
KINDS: Final[dict[EventType, tuple[str, str, str]]] = {
    EventType.AIR_STRIKE: (_VIOLENCE, _REMOTE, "Air/drone strike"),
    EventType.SHELLING_ROCKET: (_VIOLENCE, _REMOTE, "Shelling/artillery/missile attack"),
    EventType.EXPLOSIVE_DEVICE: (_VIOLENCE, _REMOTE, "Remote explosive/landmine/IED"),
    EventType.UNSPECIFIED_FORCE: (_VIOLENCE, _CIVILIANS, "Attack"),
    EventType.ARMED_CLASH: (_VIOLENCE, "Battles", "Armed clash"),
    EventType.GROUND_RAID: (_STRATEGIC, _STRATEGIC, "Other"),
    EventType.TERRITORY_CONTROL: (_STRATEGIC, _STRATEGIC, "Non-violent transfer of territory"),
    EventType.FORCE_MOVEMENT: (_STRATEGIC, _STRATEGIC, "Other"),
    EventType.DIRECT_VIOLENCE: (_VIOLENCE, _CIVILIANS, "Attack"),
    EventType.TARGETED_KILLING: (_VIOLENCE, _CIVILIANS, "Attack"),
    EventType.SEXUAL_VIOLENCE: (_VIOLENCE, _CIVILIANS, "Sexual violence"),
    EventType.DETENTION: (_STRATEGIC, _STRATEGIC, "Arrests"),
    EventType.DEMONSTRATION: (_PROTEST, "Protests", "Peaceful protest"),
    EventType.CROWD_FORCE: (_PROTEST, "Protests", "Protest with intervention"),
    EventType.PROPERTY_DAMAGE: (_STRATEGIC, _STRATEGIC, "Looting/property destruction"),
    EventType.MATERIEL_CAPTURE: (_STRATEGIC, _STRATEGIC, "Disrupted weapons use"),
    EventType.RESTRICTION: (_STRATEGIC, _STRATEGIC, "Other"),
    EventType.DISPLACEMENT: (_STRATEGIC, _STRATEGIC, "Other"),
}
"""Disorder type, event type and sub-event type of each type of incident."""

_FINER: Final = {
    "suicide": "Suicide bomb",
    "grenade": "Grenade",
    "chemical_or_other_cbrn": "Chemical weapon",
    "state_gain": "Government regains territory",
    "nonstate_gain": "Non-state actor overtakes territory",
    "hostage": "Abduction/forced disappearance",
    "disappearance": "Abduction/forced disappearance",
    "violent": "Violent demonstration",
    "mob": "Mob violence",
    "live_fire": "Excessive force against protesters",
}
_EVENT_OF: Final = {
    "Chemical weapon": (_VIOLENCE, _REMOTE),
    "Government regains territory": (_VIOLENCE, "Battles"),
    "Non-state actor overtakes territory": (_VIOLENCE, "Battles"),
    "Abduction/forced disappearance": (_VIOLENCE, _CIVILIANS),
    "Violent demonstration": (_PROTEST, "Riots"),
    "Mob violence": (_VIOLENCE, "Riots"),
    "Excessive force against protesters": (_VIOLENCE, "Protests"),
}
"""Where a finer code changes what ACLED files the event under."""

_INTER: Final = {
    "state": "State forces",
    "state_forces": "State forces",
    "government": "State forces",
    "armed_group": "Rebel group",
    "armed_group_set": "Rebel group",
    "political_armed": "Rebel group",
    "coalition": "External/Other forces",
}
_RANKS: Final = (
    *("State forces", "Rebel group", "Political militia", "Identity militia", "Rioters"),
    *("Protesters", "Civilians", "External/Other forces"),
)
_GEO: Final = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 7: 3}
_TIME: Final = {1: 1, 2: 2, 3: 2, 4: 3}
_COUNTRY_LEVEL: Final = 6


def row(case: Case, losses: Losses) -> dict[str, Cell] | None:
    """Return one incident as a row; ``None`` where ACLED has no place for it."""
    one = case.incident
    if one.type not in KINDS:
        losses.add("incidents of a type that ACLED does not code, left out")
        return None
    days = case.days
    precision = _TIME.get(one.time.date_prec or 0) if one.time else None
    if days is None or precision is None:
        losses.add("incidents without a date, or known to no month, left out")
        return None
    place = case.place
    if place is None or place.lat is None or place.where_prec in {None, _COUNTRY_LEVEL}:
        losses.add("incidents known to no place below the country, left out")
        return None
    if days[0] != days[1]:
        losses.add("incidents of several possible days, written at the middle one")
    middle = days[0] + (days[1] - days[0]) // 2
    entry = country_table().get(place.country or "")
    relation = place.relation not in {None, PlaceRelation.IN}
    code = _GEO.get(place.where_prec or 0, 3)
    return {
        "event_id_cnty": f"{place.country or 'XX'}{case.number}",
        "event_date": middle.isoformat(),
        "year": middle.year,
        "time_precision": precision,
        **_kind(case),
        **_actors(case, losses),
        "iso": entry.number if entry else None,
        "country": country_name(place.country),
        "admin1": place.admin1,
        "location": place.name,
        "latitude": place.lat,
        "longitude": place.lon,
        "geo_precision": max(code, 2) if relation else code,
        "source": listed(sorted({report.outlet or "" for report in case.reports})),
        "notes": _notes(case),
        "fatalities": _fatalities(case, losses),
        "tags": listed(
            (
                f"grade={one.grade}",
                f"origins={one.origins_low}-{one.origins_high}",
                f"reports={one.reports}",
            )
        ),
    }


def _kind(case: Case) -> dict[str, Cell]:
    """Return disorder, event and sub-event type; a finer code counts where all claims give it."""
    one = case.incident
    assert one.type is not None  # noqa: S101 - looked at by the caller
    disorder, event, finer = KINDS[one.type]
    subtypes = {claim.subtype for _, claim in case.told if claim.type is one.type}
    (subtype,) = subtypes if len(subtypes) == 1 else (None,)
    if subtype in _FINER:
        finer = _FINER[subtype]
        disorder, event = _EVENT_OF.get(finer, (disorder, event))
    return {"disorder_type": disorder, "event_type": event, "sub_event_type": finer}


def _actors(case: Case, losses: Losses) -> dict[str, Cell]:
    where = country_name(case.place.country if case.place else None)
    sides = [*case.doers, *(one for one in case.hurt if one not in case.doers)]
    losses.add("actors beyond the second, left out", max(len(sides) - 2, 0))
    losses.add("actors who are accused and have not owned to it, left out", len(case.accused))
    first = actor_name(sides[0]) if case.doers else f"Unidentified Armed Group ({where})"
    inter1 = _inter(sides[0]) if case.doers else "Political militia"
    crowd = case.incident.type is EventType.DEMONSTRATION
    if crowd:
        first, inter1 = f"Protesters ({where})", "Protesters"
    rest = sides[1:] if case.doers and not crowd else sides
    found: dict[str, Cell] = {"actor1": first, "inter1": inter1, "interaction": inter1}
    civilians = KINDS[case.incident.type][1] == _CIVILIANS if case.incident.type else False
    if rest:
        found |= {"actor2": actor_name(rest[0]), "inter2": _inter(rest[0])}
    elif civilians:
        found |= {"actor2": f"Civilians ({where})", "inter2": "Civilians"}
    if "inter2" in found:
        pair = sorted((inter1, str(found["inter2"])), key=_RANKS.index)
        found["interaction"] = "-".join(pair)
    if found.get("inter2") == "Civilians":
        found["civilian_targeting"] = "Civilian targeting"
    return found


def _inter(code: str) -> str:
    return _INTER.get(actor_kind(code) or "", "Political militia")


def _fatalities(case: Case, losses: Losses) -> int:
    """Return the lowest number of the dead; none told is 0, as ACLED has it."""
    toll = case.toll(Outcome.KILLED)
    if toll.low != toll.high:
        losses.add("ranges of deaths: low used, ACLED has no range")
    losses.add("counts that only the opponent gives, left out", case.opponents(Outcome.KILLED))
    losses.add("incidents with injured people, who have no column",
               case.toll(Outcome.INJURED).low is not None)  # fmt: skip
    return toll.low or 0


def _notes(case: Case) -> str:
    """Return what happened, in words of ours: none of a report's."""
    one = case.incident
    days, place = case.days, case.place
    when = "" if days is None else _days(*days)
    where = place.name if place and place.name else "a place that is not told"
    kind = KINDS[one.type][2].lower() if one.type in KINDS else "an event"
    toll = case.toll(Outcome.KILLED)
    dead = "no deaths told" if toll.low is None else f"at least {toll.low} reported killed"
    disputed = "; accounts differ" if one.contradictions else ""
    return f"{when}, {where}: {kind} reported; {dead}{disputed}.".lstrip(", ")


def _days(first: dt.date, last: dt.date) -> str:
    return f"On {first}" if first == last else f"Between {first} and {last}"


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write the table."""
    losses.add(CUT, write_table(path, COLUMNS, _rows(pub, losses)))


def _rows(pub: Publication, losses: Losses) -> Iterator[dict[str, Cell]]:
    for case in cases(pub.store):
        found = row(case, losses)
        if found is not None:
            yield found


def read(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as text, by column.

    Raises:
        ExportError: Its columns are not those of ACLED.
    """
    yield from read_table(path, COLUMNS)


def validate(path: Path) -> None:
    """Hold a table against the rules of ACLED.

    Raises:
        ExportError: A code is none, or a column that must be filled is empty.
    """
    kinds = {finer: event for _, event, finer in KINDS.values()}
    kinds |= {finer: _EVENT_OF.get(finer, ("", _REMOTE))[1] for finer in _FINER.values()}
    seen: set[str] = set()
    for number, cells in enumerate(read(path), start=2):
        where = f"{path.name}, row {number}"
        if not cells["event_id_cnty"] or cells["event_id_cnty"] in seen:
            raise ExportError(f"{where}: no id of its own")
        seen.add(cells["event_id_cnty"])
        if kinds.get(cells["sub_event_type"]) != cells["event_type"]:
            raise ExportError(f"{where}: a sub-event type of another event type")
        if cells["time_precision"] not in set("123") or cells["geo_precision"] not in set("123"):
            raise ExportError(f"{where}: a precision has no such code")
        if whole(where, cells["fatalities"]) is None or not cells["actor1"]:
            raise ExportError(f"{where}: fatalities or the first actor are missing")
        if cells["inter1"] not in _RANKS or cells["inter2"] not in {"", *_RANKS}:
            raise ExportError(f"{where}: a kind of actor has no such code")
        if dt.date.fromisoformat(cells["event_date"]).year != whole(where, cells["year"]):
            raise ExportError(f"{where}: the year is not that of the date")
        degrees(where, cells["latitude"], 90)
        degrees(where, cells["longitude"], 180)


def _words() -> Iterator[str]:
    for triple in KINDS.values():
        yield from triple
    yield from (*_FINER.values(), *_RANKS, "Unidentified Armed Group", "Civilian targeting")


ACLED: Final = Format(
    name="acled",
    summary="Incidents in the 31 columns of ACLED",
    ending=".csv",
    write=write,
    validate=validate,
    rules=RuleSet.LOWEST,
    lossy=(
        "ACLED has no range: low used.",
        "ACLED has one column of deaths; groups, injured and all other outcomes are not held.",
        "An incident of several days stays one event, at the middle day.",
        "Who is accused, who denies, and how accounts differ are not held.",
        "That several sources are one origin is held as a tag alone.",
        "Regions, further divisions, source scale and the moment of upload are left empty.",
    ),
    house=house([*COLUMNS, *_words()]) | frozenset({"told", "reported", "accounts", "differ"}),
)
