"""PLACE_UNRESOLVED: an event place below district is in no gazetteer consulted."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.model import Finding, PlaceRef
from reportedly.model.vocabulary import CheckCode, PlaceRole

_BELOW_DISTRICT = {1, 2}


def place_unresolved(page: Page) -> Iterator[Finding]:
    """Fire on named event places without an entry; a namesake left open has candidates."""
    found = [(claim, place) for claim in page.told() for place in claim.places if _unknown(place)]
    if found:
        yield page.finding(
            CheckCode.PLACE_UNRESOLVED,
            "A place of the event is not in the gazetteer.",
            claims=(claim.id for claim, _ in found),
            evidence=(place.mention for _, place in found if place.mention),
        )


def _unknown(place: PlaceRef) -> bool:
    return (
        place.role is PlaceRole.EVENT
        and place.mention is not None
        and place.place_id is None
        and place.lat is None
        and not place.candidates
        and place.where_prec in _BELOW_DISTRICT
    )
