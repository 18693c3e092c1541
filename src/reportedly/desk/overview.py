"""The first page: incidents on a map, along time and as a list, by what is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.actors import actor_words
from reportedly.desk.page import Shown, number_of, place_in
from reportedly.desk.phrases import harm_words, place_words, time_words, type_words
from reportedly.desk.timeline import Column, columns, timeline
from reportedly.desk.wording import spoken
from reportedly.ids import shown
from reportedly.ledger import IncidentFilter, Sketch, Survey
from reportedly.model import Incident
from reportedly.model.area import RADIUS_KM, Area, area_of
from reportedly.model.vocabulary import CheckCode, EventType, Grade, Outcome

LISTED: Final = 50
"""Incidents of one page of the list."""

DOSSIER: Final = 100
"""Incidents of one dossier; more are for ``reportedly export``."""

DRAWN: Final = 1000
"""Incidents that are drawn on the map, the first of those asked for."""

FEW: Final = 400
"""Incidents up to which each is a bar of the time line; more are counted by stretches of time."""

FIELDS: Final = (
    *("type", "party", "outcome", "grade", "finding"),
    *("country", "place", "since", "until", "min_origins"),
)


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the incidents that the address asks for."""
    t, asked = spoken(request), request.query_params
    wanted = chosen(asked)
    survey = ledger.survey(wanted)
    at = place_in(asked.get("page"), survey.total, LISTED)
    listed = ledger.some_incidents(wanted, skip=at.skip, limit=LISTED)
    few = survey.total <= FEW
    return Shown(
        "overview.html",
        {
            "asked": {name: asked.get(name, "") for name in FIELDS},
            "any_asked": any(asked.get(name) for name in FIELDS),
            "incidents": [(one, harm_words(t, one)) for one in listed],
            "total": survey.total,
            "dossier_most": DOSSIER,
            "at": at,
            "earlier": _query(asked, page=at.earlier) if at.earlier else None,
            "later": _query(asked, page=at.later) if at.later else None,
            "map_query": _query(asked),
            "undated": survey.undated,
            "line": timeline(t, ledger.sketches(wanted)) if few else None,
            "columns": [] if few else _columns(survey, asked),
            "types": [code.value for code in EventType],
            "grades": [code.value for code in Grade],
            "outcomes": [code.value for code in Outcome],
            "checks": [code.value for code in CheckCode],
            "parties": sorted((actor_words(code), code) for code in ledger.parties()),
        },
    )


def _columns(survey: Survey, asked: QueryParams) -> list[tuple[Column, str]]:
    """Return the columns of a time line, each with the address of what it counts."""
    return [(one, _query(asked, since=one.since, until=one.until)) for one in columns(survey.days)]


def places(ledger: Ledger, request: Request) -> dict[str, Any]:
    """Return the incidents that have coordinates, as GeoJSON.

    Each carries how far it may lie from its point; what has no coordinates, or only a country, is
    not drawn anywhere. How many these are stands beside the features, and how many more there are
    than are drawn.
    """
    t, wanted = spoken(request), chosen(request.query_params)
    total = ledger.survey(wanted).total
    placed = ledger.count_placed(wanted, precisions=RADIUS_KM)
    features: list[dict[str, Any]] = []
    for one in ledger.sketches(wanted):
        area = drawn(one)
        if area is None:
            continue
        words = [type_words(t, one.type), place_words(t, one.place), time_words(t, one.time)]
        words += [t.code("grade", one.grade)] if one.grade else []
        features.append(
            {
                "type": "Feature",
                "geometry": {
                    "type": "Point",
                    "coordinates": [round(area.lon, 5), round(area.lat, 5)],
                },
                "properties": {
                    "id": shown(one.id),
                    "words": " · ".join(words),
                    "radius_m": round(area.radius_km * 1000),
                    "exact": one.place is not None and one.place.where_prec == 1,
                },
            }
        )
        if len(features) == DRAWN:
            break
    told = t("overview.map_note", total - placed, total)
    more = placed - len(features)
    if more:
        told += " " + t("overview.map_more", more)
    return {"type": "FeatureCollection", "features": features, "told": told}


def drawn(one: Incident | Sketch) -> Area | None:
    """Return the circle that an incident is drawn as, the one that the terminal tells.

    A country is none: no circle tells it.
    """
    return area_of(one.place) if one.place is not None else None


def chosen(asked: QueryParams | Mapping[str, str]) -> IncidentFilter:
    """Return what an address asks for; what cannot be understood excludes nothing."""
    return IncidentFilter(
        type=EventType(asked["type"]) if asked.get("type") in set(EventType) else None,
        grade=Grade(asked["grade"]) if asked.get("grade") in set(Grade) else None,
        country=asked.get("country", "").strip().upper() or None,
        place=asked.get("place", "").strip() or None,
        since=_day(asked.get("since")),
        until=_day(asked.get("until")),
        min_origins=number_of(asked.get("min_origins")),
        party=asked.get("party", "").strip() or None,
        outcome=Outcome(asked["outcome"]) if asked.get("outcome") in set(Outcome) else None,
        finding=asked.get("finding", "").strip() or None,
    )


def _query(asked: QueryParams, **changed: object) -> str:
    """Return the address of what is asked for, with some of it changed."""
    kept = {name: asked[name] for name in FIELDS if asked.get(name)}
    return urlencode(kept | changed)


def _day(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError:
        return None
