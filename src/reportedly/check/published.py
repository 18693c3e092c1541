"""Which figures of a page stand in a reference series, and on which days.

A number is taken for a published one only where it is that number to the last person, and where a
chance agreement is unlikely: the claim is credited to the publisher, two figures of one claim stand
in its series on the same days, or the number is large, not round, and counted in that area.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.atlas import Atlas, Match, Sought, fold
from reportedly.check.page import Page
from reportedly.model import Claim, Figure
from reportedly.model.vocabulary import Modality, Period, PlaceRole, Polarity

LARGE = 1_000
"""Numbers below this are met by chance."""

ROUND = 100
"""Numbers that this divides are met by chance."""

_AS_OF = re.compile(
    r"\b(?:as of|as at|up to|up until|until|through|by) (?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2})\b",
)
_TOLD = {Modality.ASSERTED, Modality.ALLEGED, Modality.GENERIC_BACKGROUND}


@dataclass(frozen=True, slots=True)
class Published:
    """Figures of one claim that one publisher gave on the same days.

    Attributes:
        claim: The claim.
        figures: The figures, in its order.
        publisher: As the series writes it.
        actor: The publisher among the actors, where they know it.
        first: First day on which all of them were published.
        last: Last day before one of them was replaced; ``None`` where none was.
        seen: Last day on which all of them were published.
    """

    claim: Claim
    figures: tuple[Figure, ...]
    publisher: str
    actor: str | None
    first: dt.date
    last: dt.date | None
    seen: dt.date

    @property
    def credited(self) -> bool:
        """Whether the claim's root is the publisher."""
        root = self.claim.root
        return root is not None and root.actor_id is not None and root.actor_id == self.actor


def published(page: Page) -> Iterator[tuple[Published, ...]]:
    """Yield, for each claim with published figures, where they can stand, by their first day.

    What a claim gives as of a day of its own is passed over: it hides no age.
    """
    if page.atlas is None or not len(page.atlas.series):
        return
    for claim in page.reading.claims:
        if claim.modality in _TOLD and claim.polarity is Polarity.POSITIVE:
            found = tuple(_of_claim(page, page.atlas, claim))
            if found:
                yield found


def _of_claim(page: Page, atlas: Atlas, claim: Claim) -> Iterator[Published]:
    matches = [
        (figure, match)
        for figure in claim.figures
        if figure.period.kind is not Period.ROLLING and (sought := Sought.of(figure))
        for match in atlas.series.find(sought)
        if match.exact and not _elsewhere(atlas, claim, match)
    ]
    together = _joined(claim, matches)
    alone = [_one(claim, figure, match) for figure, match in matches]
    kept = together or [one for one in alone if one.credited or _is_rare(page, one, matches)]
    yield from (
        one
        for one in sorted(kept, key=lambda one: (one.first, one.publisher))
        if not _dated(page, one)
    )


def _one(claim: Claim, figure: Figure, match: Match) -> Published:
    return Published(
        claim, (figure,), match.publisher, match.actor, match.first, match.last, match.seen
    )


def _joined(claim: Claim, matches: Sequence[tuple[Figure, Match]]) -> list[Published]:
    """Return the days on which two figures of different outcomes stood together."""
    return [
        both
        for at, (figure, one) in enumerate(matches)
        for other, two in matches[at + 1 :]
        if (one.publisher, one.area) == (two.publisher, two.area)
        and one.outcome is not two.outcome
        and (both := _both(claim, (figure, other), one, two)) is not None
    ]


def _both(claim: Claim, figures: tuple[Figure, Figure], one: Match, two: Match) -> Published | None:
    first = max(one.first, two.first)
    last = min((day for day in (one.last, two.last) if day is not None), default=None)
    if last is not None and last < first:
        return None
    seen = max(first, min(one.seen, two.seen))
    return Published(claim, figures, one.publisher, one.actor, first, last, seen)


def _is_rare(page: Page, one: Published, matches: Sequence[tuple[Figure, Match]]) -> bool:
    """Tell whether a number that nobody is credited with is no chance agreement."""
    (figure,) = one.figures
    number = figure.value or figure.low or 0
    if number < LARGE or number % ROUND == 0:
        return False
    areas = [m.area for f, m in matches if f is figure and m.publisher == one.publisher]
    return any(area is not None and _names(page, one.claim, area) for area in areas)


def _names(page: Page, claim: Claim, area: str) -> bool:
    """Tell whether the claim or the page's words name the area."""
    places = {fold(place.name) for place in claim.places if place.name}
    # "Gaza" stands for the Gaza Strip; a generic word after the name is often left out.
    return fold(area) in places or fold(area.split(maxsplit=1)[0]) in fold(page.report.text).split()


def _elsewhere(atlas: Atlas, claim: Claim, match: Match) -> bool:
    """Tell whether the claim is about another country than the series counts in."""
    if match.area is None:
        return False
    lands = {
        place.country
        for place in claim.places
        if place.role is PlaceRole.EVENT and place.country is not None
    }
    area = next(iter(atlas.places.find(match.area)), None)
    return bool(lands) and area is not None and area.country not in {None, *lands}


def _dated(page: Page, one: Published) -> bool:
    """Tell whether the text itself says as of what day the figure is."""
    spans = [line.span for line in page.reading.sentences if line.span.overlaps(one.claim.span)]
    if any(_AS_OF.search(span.quote) for span in spans):
        return True
    time = one.claim.time
    days = [figure.as_of for figure in one.figures if figure.as_of is not None]
    if time is not None and not time.inferred and time.latest is not None and time.mention:
        days.append(time.latest)
    return any(one.first <= day <= (one.last or one.seen) for day in days)
