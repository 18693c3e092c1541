"""Reads the abbreviated division behind a town: "Kent, Wash.", "SMYRNA, TN (Valley News) -".

American, Canadian and Australian pages tell a town from its namesakes so, most often in the date
line alone.
"""

from __future__ import annotations

import re
from typing import Final

from reportedly.atlas import Place, fold
from reportedly.read.place_lookup import Lookup

_BEHIND: Final = re.compile(
    r",? (?P<written>[A-Z](?:\.? ?[A-Z])?\.(?:[A-Z]\.)?|[A-Z][a-z]{1,4}\.|(?<=, )[A-Z]{2,3}\b)"
    r"(?:(?P<closed>(?=[.,;:)(\n]|\s*[–—-]|\s*\Z|\s+\())|(?=\s+(?:[a-z]|[A-Z][a-z])))"
)
"""Letters with full stops, a short word with one, or two or three capitals behind a comma; and then
no word in capitals, which would be a headline's: "SHOT IN DALLAS, IN CUSTODY"."""


def division_behind(
    text: str, end: int, places: tuple[Place, ...], lookup: Lookup
) -> tuple[tuple[Place, ...], str | None] | None:
    """Return the places of a name that lie in the division abbreviated behind it.

    Args:
        text: The whole report.
        end: One past the name.
        places: What the gazetteer knows under it.
        lookup: The questions to the atlas.

    Returns:
        The places with the country of the division; ``None`` where no abbreviation follows, or
        where bare capitals that none of the places lies in may be those of a body: "in Ramallah, PA
        officials said".
    """
    match = _BEHIND.match(text, end) if text[end : end + 1] in {",", " "} else None
    if match is None:
        return None
    written = match["written"]
    division = lookup.abbreviation(written) or lookup.abbreviation(written.rstrip("."))
    if division is None:
        return None
    within = inside(places, division)
    sure = within or match["closed"] is not None or written.endswith(".")
    return (within, division.country) if sure else None


def inside(places: tuple[Place, ...], division: Place) -> tuple[Place, ...]:
    """Return the places that lie in a division, or in a country."""
    within = tuple(place for place in places if place.country == division.country)
    if division.kind == "country":
        return within
    name = fold(division.name)
    return tuple(place for place in within if place.admin1 and fold(place.admin1) == name)
