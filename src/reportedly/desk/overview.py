"""The first page: incidents on a map, along time and as a list, by what is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.desk.page import Shown, number_of
from reportedly.desk.phrases import harm_words, place_words, time_words, type_words
from reportedly.desk.timeline import timeline
from reportedly.desk.wording import spoken
from reportedly.ids import shown
from reportedly.ledger import IncidentFilter
from reportedly.model import Incident
from reportedly.model.area import Area, area_of
from reportedly.model.vocabulary import EventType, Grade

LISTED: Final = 50
"""Incidents of one page of the list."""

DOSSIER: Final = 100
"""Incidents of one dossier; more are for ``reportedly export``."""

DRAWN: Final = 3000
"""Incidents that are drawn on the map, the first of those asked for."""

FIELDS: Final = ("type", "grade", "country", "place", "since", "until", "min_origins")


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the incidents that the address asks for."""
    t, asked = spoken(request), request.query_params
    found = list(ledger.incidents(chosen(asked)))
    at = max(number_of(asked.get("page")) or 1, 1)
    begin = (at - 1) * LISTED
    listed = found[begin : begin + LISTED]
    return Shown(
        "overview.html",
        {
            "asked": {name: asked.get(name, "") for name in FIELDS},
            "any_asked": any(asked.get(name) for name in FIELDS),
            "incidents": [(one, harm_words(t, one)) for one in listed],
            "total": len(found),
            "dossier_most": DOSSIER,
            "first": begin + 1 if listed else 0,
            "last": begin + len(listed),
            "earlier": _query(asked, at - 1) if at > 1 else None,
            "later": _query(asked, at + 1) if begin + LISTED < len(found) else None,
            "map_query": _query(asked, None),
            "undated": sum(one.time is None or one.time.earliest is None for one in found),
            "unplaced": sum(drawn(one) is None for one in found),
            "line": timeline(t, _dated(found)),
            "types": [code.value for code in EventType],
            "grades": [code.value for code in Grade],
        },
    )


def places(ledger: Ledger, request: Request) -> dict[str, Any]:
    """Return the incidents that have coordinates, as GeoJSON.

    Each carries how far it may lie from its point; what has no coordinates, or only a country, is
    not drawn anywhere.
    """
    t = spoken(request)
    features: list[dict[str, Any]] = []
    for one in ledger.incidents(chosen(request.query_params)):
        area = drawn(one)
        if area is None:
            continue
        features.append(
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [area.lon, area.lat]},
                "properties": {
                    "id": shown(one.id),
                    "title": type_words(t, one.type),
                    "place": place_words(t, one.place),
                    "time": time_words(t, one.time),
                    "grade": t.code("grade", one.grade) if one.grade else "",
                    "radius_m": round(area.radius_km * 1000),
                    "exact": one.place is not None and one.place.where_prec == 1,
                },
            }
        )
        if len(features) == DRAWN:
            break
    return {"type": "FeatureCollection", "features": features}


def drawn(one: Incident) -> Area | None:
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
    )


def _dated(found: Iterable[Incident]) -> Sequence[tuple[dt.date, dt.date, Incident]]:
    return [
        (one.time.earliest, one.time.latest, one)
        for one in found
        if one.time is not None and one.time.earliest is not None and one.time.latest is not None
    ]


def _query(asked: QueryParams, at: int | None) -> str:
    kept = [(name, asked[name]) for name in FIELDS if asked.get(name)]
    return urlencode([*kept, ("page", at)] if at is not None else kept)


def _day(written: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if written else None
    except ValueError:
        return None
