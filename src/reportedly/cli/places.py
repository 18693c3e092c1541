"""Words for places: which is the event's, how well it is known, and what was passed over."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.cli.screen import flat
from reportedly.cli.words import place_words
from reportedly.model import PlaceRef
from reportedly.model.area import area_of
from reportedly.model.vocabulary import PlaceRelation, PlaceRole

PRECISION_WORDS = {
    1: "the place itself",
    2: "the area around it",
    3: "a district",
    4: "a first-order division",
    5: "a region or line without borders",
    6: "a country",
    7: "over water or in international airspace",
}
"""Precision codes of the codebook in words."""

BASIS_WORDS = {
    "gazetteer:name": "the bearer that the bare name means",
    "gazetteer:qualifier": "by what it is said to lie in",
    "gazetteer:context": "by what else the report names",
    "gazetteer:context+size": "by what else the report names",
    "gazetteer:size": "by size alone",
    "gazetteer:same_name": "as elsewhere in the report",
    "gazetteer:together": "by all places of the report together",
    "loose": "by a looser spelling",
    "region": "a region the gazetteer knows",
    "within": "at the point of the town it lies in",
}
"""What a choice rests on, by the first parts of its basis."""

ROLE_WORDS = {
    PlaceRole.ORIGIN: "where it came from",
    PlaceRole.TARGET_AREA: "where it was going",
    PlaceRole.REPORTER_LOCATION: "where the reporter stands",
    PlaceRole.SPEAKER_LOCATION: "where the source is",
    PlaceRole.BACKGROUND: "in passing",
    PlaceRole.DATELINE: "the dateline",
}
"""Roles of the places that are not the event's."""

SHOWN = 3
"""Candidates named; the others are counted."""


def where_words(places: Sequence[PlaceRef]) -> str:
    """Return where a claim's event was: words, precision, what it rests on, what was passed over.

    Args:
        places: Of the claim, of every role.
    """
    own = [place for place in places if place.role is PlaceRole.EVENT]
    words = "; ".join(_event(place, _end(place, places)) for place in own) or "none stated"
    others = [f"{place.name} ({ROLE_WORDS[place.role]})" for place in places if _passed(place)]
    after = f"; not the event's: {', '.join(dict.fromkeys(others))}" if others else ""
    return flat(f"place: {words}{after}")


def _passed(place: PlaceRef) -> bool:
    return place.name is not None and place.role in ROLE_WORDS


def _end(place: PlaceRef, places: Sequence[PlaceRef]) -> PlaceRef | None:
    """Return the other end of a stretch between two places."""
    if place.relation is not PlaceRelation.BETWEEN:
        return None
    ends = (one for one in places if one is not place and one.relation is place.relation)
    return next(ends, None)


def _event(place: PlaceRef, end: PlaceRef | None) -> str:
    told = "from an earlier sentence"
    if place.mention is not None:
        told = f"“{place.mention.quote}”"
    precision = PRECISION_WORDS.get(place.where_prec or 0)
    shown = f" ({precision})" if precision else ""
    drawn = _drawn(place, end)
    return f"{told}, {place_words(place)}{shown}{drawn}{_basis(place)}{_candidates(place)}"


def _drawn(place: PlaceRef, end: PlaceRef | None) -> str:
    """Return the circle that the relation tells, where it is not the place itself."""
    area = area_of(place, end) if place.relation is not PlaceRelation.IN else None
    if area is None:
        return ""
    return f", within {area.radius_km:.0f} km of {area.lat:.2f}, {area.lon:.2f}"


def _basis(place: PlaceRef) -> str:
    basis = (place.basis or "").partition(";")[0]
    if basis.startswith("unresolved"):
        return ", left open"
    chosen = basis.split("+")[0] if basis not in BASIS_WORDS else basis
    words = BASIS_WORDS.get(chosen) or BASIS_WORDS.get(chosen.partition(":")[0])
    return f", {words}" if words else ""


def _candidates(place: PlaceRef) -> str:
    if not place.candidates:
        return ""
    more = len(place.candidates) - SHOWN
    after = f" and {more} more" if more > 0 else ""
    return f": could be {', '.join(place.candidates[:SHOWN])}{after}"
