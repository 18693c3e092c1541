"""Where an incident is said to have been, as its page draws it.

Its place, what else claims name, and the places it may be where the name was left open.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from reportedly.desk.phrases import place_words
from reportedly.desk.wording import Wording
from reportedly.ids import decode
from reportedly.model import Claim, Incident, PlaceRef
from reportedly.model.area import RADIUS_KM, Area, area_of
from reportedly.model.vocabulary import PlaceRole
from reportedly.review.places import Named, places_of

EXACT: Final = 1
"""Precision of a place that was itself named."""

CANDIDATES: Final = 9
"""Places of one name that are drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place as the page of an incident tells it.

    Attributes:
        kind: ``chosen`` for the incident's own, ``named`` by some claim, ``candidate`` for a place
            of a name that was left open.
        words: The place in words.
        claims: Numbers of the claims that name it.
        area: The circle that it is; ``None`` where no circle tells it.
        exact: The place itself was named, and nothing around it.
    """

    kind: str
    words: str
    claims: tuple[int, ...]
    area: Area | None
    exact: bool


def sites_of(
    t: Wording, incident: Incident, claims: Iterable[tuple[int, Claim]], open_name: str | None
) -> list[Site]:
    """Return the places of an incident, its own first.

    Args:
        t: The language.
        incident: As it may be shown.
        claims: Its claims with their numbers.
        open_name: The name of its place, where that was left open.
    """
    told: dict[tuple[object, ...], tuple[PlaceRef, list[int]]] = {}
    for number, claim in claims:
        for place in claim.places:
            if place.role is PlaceRole.EVENT and place.name is not None:
                told.setdefault(_key(place), (place, []))[1].append(number)
    found = []
    if incident.place is not None and incident.place.name is not None:
        _, numbers = told.pop(_key(incident.place), (None, []))
        found.append(_site(t, "chosen", incident.place, numbers))
    found += [_site(t, "named", place, numbers) for place, numbers in told.values()]
    if incident.place is not None and incident.place.candidates and open_name:
        named = places_of(open_name, incident.place.candidates)
        found += [_candidate(one) for one in named[:CANDIDATES]]
    return found


def _key(place: PlaceRef) -> tuple[object, ...]:
    return place.place_id or place.name, place.relation, place.lat, place.lon


def _site(t: Wording, kind: str, place: PlaceRef, numbers: Sequence[int]) -> Site:
    return Site(
        kind=kind,
        words=place_words(t, place),
        claims=tuple(dict.fromkeys(numbers)),
        area=area_of(place),
        exact=place.where_prec == EXACT,
    )


def _candidate(one: Named) -> Site:
    told: dict[str, Any] = decode(one.value, dict)
    lat, lon, precision = told["lat"], told["lon"], told["where_prec"]
    known = lat is not None and lon is not None
    area = Area(lat, lon, RADIUS_KM.get(precision, RADIUS_KM[2])) if known else None
    words = ", ".join(part for part in (one.name, one.admin1, one.country) if part)
    return Site(kind="candidate", words=words, claims=(), area=area, exact=False)


def drawn(sites: Iterable[Site]) -> list[dict[str, Any]]:
    """Return what a map draws of them."""
    return [
        {
            "lat": round(one.area.lat, 5),
            "lon": round(one.area.lon, 5),
            "radius_m": round(one.area.radius_km * 1000),
            "exact": one.exact,
            "kind": one.kind,
            "words": one.words,
            "href": f"#c{one.claims[0]}" if one.claims else "",
        }
        for one in sites
        if one.area is not None
    ]
