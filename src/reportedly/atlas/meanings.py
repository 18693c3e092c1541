"""What a name may stand for in an atlas: every candidate, with the reason it is one.

For people who ask; a reader settles a name by its report, which this has not. The order is the one
in which a reader meets the candidates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.atlas.place import Place

if TYPE_CHECKING:
    from reportedly.atlas import Atlas

_OWN = "user:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One thing a name may stand for.

    Attributes:
        sort: ``place``, ``people`` (an adjective or noun of a country's people), ``actor`` or
            ``happening``.
        id: The entry's id; for people the country's code.
        name: The entry's own name.
        kind: What kind of place, actor or happening it is.
        reasons: Why it is a candidate, the weightiest first.
        countries: Countries it lies in, is at home in, or that claim it.
        admin1: First-order division of a place, where known.
        lat: Degrees WGS84, of a place.
        lon: Degrees WGS84, of a place.
        prec: ``where_prec`` of an event told to be in it.
        population: Inhabitants of a place; ``None`` unknown.
        first: First day of a happening.
        last: Last day of a happening.
    """

    sort: str
    id: str
    name: str
    kind: str
    reasons: tuple[str, ...]
    countries: tuple[str, ...] = ()
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    prec: int | None = None
    population: int | None = None
    first: dt.date | None = None
    last: dt.date | None = None


def meanings(atlas: Atlas, name: str, country: str | None = None) -> tuple[Meaning, ...]:
    """Return what a name may stand for.

    Args:
        atlas: Where to look.
        name: The name, as a report writes it.
        country: Country that a report is about; what is at home there says so among its reasons.
    """
    found = [*_places(atlas, name, country), *_people(atlas, name), *_actors(atlas, name, country)]
    for mention in atlas.timeline.mentions(name):
        entry = mention.entry
        reason = "a name of it" if mention.named else "all its words stand there"
        found.append(
            Meaning(
                sort="happening",
                id=entry.id,
                name=entry.name,
                kind=entry.kind,
                reasons=(reason,),
                countries=(entry.country,) if entry.country else (),
                first=entry.first,
                last=entry.last,
            )
        )
    return tuple(found)


def _places(atlas: Atlas, name: str, country: str | None) -> Iterator[Meaning]:
    told: set[str] = set()
    by_rule = (
        (atlas.places.find(name), None),
        (atlas.places.division(name), "a division of that name"),
        (atlas.places.find_loose(name), "perhaps another spelling"),
    )
    for places, rule in by_rule:
        for place in places:
            if place.id not in told:
                told.add(place.id)
                yield _place(place, rule, country)


def _place(place: Place, rule: str | None, country: str | None) -> Meaning:
    owners = (place.country,) if place.country else place.claimed
    reasons = [rule or ("its name" if place.main else "also called so")]
    if place.first:
        reasons.insert(0, "the bare name means it")
    if len(place.claimed) > 1:
        reasons.append(f"claimed by {', '.join(place.claimed)}")
    if country is not None and country in owners:
        reasons.append(f"lies in {country}")
    if place.id.startswith(_OWN):
        reasons.append("from a list of yours")
    return Meaning(
        sort="place",
        id=place.id,
        name=place.name,
        kind=place.kind,
        reasons=tuple(reasons),
        countries=owners,
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        prec=place.prec,
        population=place.population or None,
    )


def _people(atlas: Atlas, name: str) -> Iterator[Meaning]:
    code = atlas.places.demonym(name)
    if code:
        yield Meaning(
            sort="people",
            id=code,
            name=name,
            kind="demonym",
            reasons=("the people or things of a country",),
            countries=(code,),
        )


def _actors(atlas: Atlas, name: str, country: str | None) -> Iterator[Meaning]:
    shared = atlas.actors.meanings(name)
    chosen = atlas.actors.find(name, country)
    for entry, hinted in shared:
        reasons = ["its name" if name == entry.name else "an alias"]
        if hinted:
            reasons = ["only in a report about its country"]
        if len(shared) > 1:
            reasons.append("shared with other actors: the report decides")
        if chosen is not None and chosen.id == entry.id and country is not None:
            reasons.append(f"meant in a report about {country}")
        yield Meaning(
            sort="actor",
            id=entry.id,
            name=entry.name,
            kind=entry.kind,
            reasons=tuple(reasons),
            countries=entry.countries,
        )
