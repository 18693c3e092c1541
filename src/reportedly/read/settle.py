"""Which of the places and times near a claim are the claim's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.model import PageDate, PlaceRef, TimeRef
from reportedly.model.vocabulary import PlaceRole
from reportedly.read.found import FoundPlace, FoundTime, Line

RECENT = dt.timedelta(days=6)
"""The recency default reaches this far back from a known page date."""

RECENT_PREC = 3
NOT_EVENT = {
    PlaceRole.SPEAKER_LOCATION,
    PlaceRole.REPORTER_LOCATION,
    PlaceRole.BACKGROUND,
    PlaceRole.DATELINE,
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a claim stands: its own code points, its sentence, and those of its neighbours.

    Attributes:
        start: First code point of the claim.
        end: One past its last.
        line: Its sentence.
        others: Stretches of the sentence's other claims.
    """

    start: int
    end: int
    line: Line
    others: tuple[tuple[int, int], ...]

    def owns(self, start: int, end: int) -> bool:
        """Tell whether a mention lies in the claim."""
        return self.start <= start and end <= self.end

    def shares(self, start: int, end: int) -> bool:
        """Tell whether a mention lies in the sentence and in nobody else's stretch."""
        inside = self.line.start <= start and end <= self.line.end
        return inside and not any(low <= start and end <= high for low, high in self.others)


def places_of(
    stretch: Stretch, places: Sequence[FoundPlace], before: Sequence[PlaceRef]
) -> tuple[PlaceRef, ...]:
    """Return the claim's places, the event's own first.

    Args:
        stretch: Where the claim stands.
        places: All places of the report.
        before: Event places of the claim told before, for claims that name none.

    Returns:
        The places in the claim, else those in its sentence, else the earlier claim's places
        without a mention, marked as inherited.
    """
    own = [found for found in places if stretch.owns(found.start, found.end)]
    near = [found for found in places if stretch.shares(found.start, found.end)]
    event = _outermost_dropped([f for f in own if f.place.role not in NOT_EVENT], places)
    if not event:
        event = _outermost_dropped([f for f in near if f.place.role not in NOT_EVENT], places)
    aside = [f.place for f in near if f.place.role in NOT_EVENT]
    if event:
        return tuple([found.place for found in event] + aside)
    inherited = [
        replace(place, mention=None, basis="inherited:earlier_claim")
        for place in before
        if place.role is PlaceRole.EVENT
    ]
    return tuple(inherited + aside)


def _outermost_dropped(
    chosen: Sequence[FoundPlace], places: Sequence[FoundPlace]
) -> list[FoundPlace]:
    """Keep the innermost of places that lie in one another by the words."""
    around = {found.inside for found in chosen if found.inside is not None}
    outer = {id(places[index]) for index in around if index < len(places)}
    return [found for found in chosen if id(found) not in outer]


def time_of(stretch: Stretch, times: Sequence[FoundTime]) -> TimeRef | None:
    """Return when the claim's event happened, by words in the claim, else in its sentence."""
    usable = [found for found in times if found.use in {"event", "rolling", "history", "future"}]
    own = [found for found in usable if stretch.owns(found.start, found.end)]
    chosen = own or [found for found in usable if stretch.shares(found.start, found.end)]
    if not chosen:
        return None
    resolved = [found for found in chosen if found.time.date_prec is not None]
    best = min(resolved or chosen, key=lambda f: (f.time.date_prec or 9, f.start))
    return best.time


def recency(page: PageDate | None) -> TimeRef | None:
    """Return the recency default: the week that ends on a known page date."""
    if page is None or page.day is None or page.role == "header":
        return None
    return TimeRef(
        earliest=page.day - RECENT,
        latest=page.day,
        date_prec=RECENT_PREC,
        inferred=True,
        basis="recency_default",
    )


def since_of(stretch: Stretch, times: Sequence[FoundTime]) -> dt.date | None:
    """Return the day a cumulative count begins, where the sentence resolves it."""
    for found in times:
        near = stretch.owns(found.start, found.end) or stretch.shares(found.start, found.end)
        if found.use == "since" and near:
            return found.time.earliest
    return None
