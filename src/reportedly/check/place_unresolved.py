"""PLACE_UNRESOLVED: an event place below district is in no gazetteer consulted."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import PlaceRef
from reportedly.model.vocabulary import CheckCode, PlaceRole, Severity

_BELOW_DISTRICT = {1, 2}


def place_unresolved(page: Page) -> Iterator[Remark]:
    """A place of the event below a district is in no gazetteer that was consulted.

    Fires on a named town, quarter, camp or site of an event without an entry.
    Silent where several entries have the name and none was chosen, and on divisions and regions.
    """
    found = [(claim, place) for claim in page.told() for place in claim.places if _unknown(place)]
    if found:
        yield Remark(
            message="A place of the event is not in the gazetteer.",
            claims=(claim.id for claim, _ in found),
            evidence=(place.mention for _, place in found if place.mention),
        )


RULE = Rule(
    code=CheckCode.PLACE_UNRESOLVED,
    severity=Severity.INFO,
    needs=(
        Need.TEXT,
        Need.GAZETTEER,
    ),
    find=place_unresolved,
)


def _unknown(place: PlaceRef) -> bool:
    return (
        place.role is PlaceRole.EVENT
        and place.mention is not None
        and place.place_id is None
        and not place.candidates
        and place.where_prec in _BELOW_DISTRICT
    )
