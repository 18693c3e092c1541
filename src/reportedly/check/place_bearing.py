"""PLACE_BEARING: a compass word disagrees with the map."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.atlas import Place, fold
from reportedly.check import compass
from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.check.stated_bearings import Stated, stated
from reportedly.model import PlaceRef
from reportedly.model.vocabulary import CheckCode, PlaceRole, Severity

FITS = 22.5
"""Degrees by which a word may differ from the map."""

LOOSE = 67.5
"""Degrees up to which a word is loose and no more; it names a neighbouring sector."""

FARTHEST = 300.0
"""Kilometres beyond which no place is told by its bearing where a name has namesakes."""

FAR_TOWNS = 600.0
"""The same where both are large towns without a namesake in that country."""

_KNOWN_AFAR = 20_000
"""Inhabitants from which a town is told by one far away, and is hardly a namesake of a hamlet."""

_DENSITY = 5_000
_SMALLEST, _LARGEST = 0.5, 12.0
_POINT = 4
"""Extents away from which a place is seen as a point: half its extent takes up seven degrees."""

_NEARER = 2.5
"""Times as far as a pair of larger places of the same names that a pair is not meant."""

_LARGER = 10
"""Times as many inhabitants as a pair has beside which the pair is not meant; at least 1,000."""

_COMMON = 3
"""Villages of one name in one country beyond which a gazetteer surely lacks some more."""

_VILLAGE = 1_000
"""Inhabitants below which a place is one of those that gazetteers lack."""

_FINE = frozenset({"settlement", "site"})
_POINTLIKE = 2


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place as a point that reaches some kilometres; degrees WGS84."""

    at: tuple[float, float]
    population: int
    country: str | None

    @property
    def reach(self) -> float:
        """Radius in kilometres, from the inhabitants.

        Source:
            5,000 people to the square kilometre, a middling density of built-up land.
        """
        radius = math.sqrt(self.population / _DENSITY / math.pi)
        return min(max(radius, _SMALLEST), _LARGEST)


@dataclass(frozen=True, slots=True)
class _Seen:
    """How a place lies to another on the map; ``slack`` is the angle that their extent allows."""

    degrees: float
    off: float
    slack: float
    km: float
    people: int

    @property
    def beyond(self) -> float:
        """Degrees by which the word is off, less what the extent of the places allows."""
        return self.off - self.slack


def place_bearing(page: Page) -> Iterator[Remark]:
    """A compass word disagrees with the map.

    Fires on "X, east of Y" where X is a place of an event and the gazetteer has X in another
    direction: a note from 22.5 degrees off, a warning from 67.5. Words of eight and of sixteen
    points are read, in English.
    Near a large town the limits are wider, by the angle that half its extent takes up. Where a name
    has several places within 300 km of each other, all that may be meant have to disagree.
    Silent on regions, divisions, waters and other places without a point on the map; on villages
    whose name more than three places of the country bear; where the places are as near to each
    other as they are large; and in lists, where it is not clear which place is meant.
    """
    if page.atlas is None:
        return
    refs = [
        (claim.id, place)
        for claim in page.told()
        for place in claim.places
        if place.role is PlaceRole.EVENT
    ]
    found: dict[tuple[str, str, str], tuple[_Seen, list[Stated], list[str]]] = {}
    for one in stated(page.report.text, lambda name: _is_known(page, name)):
        about = [(claim, place) for claim, place in refs if _is_about(one, place)]
        seen = _seen(page, one, [place for _, place in about]) if about else None
        if seen is not None and seen.beyond > FITS:
            key = (fold(one.name), fold(one.other), one.point)
            _, told, claims = found.setdefault(key, (seen, [], []))
            told.append(one)
            claims += [claim for claim, _ in about]
    for seen, told, claims in found.values():
        yield _remark(seen, told, claims)


def _remark(seen: _Seen, told: Sequence[Stated], claims: Sequence[str]) -> Remark:
    there = compass.POINTS[round(seen.degrees / FITS) % len(compass.POINTS)]
    one = told[0]
    return Remark(
        message=(
            f"The text puts {one.name} {one.point} of {one.other}; "
            f"the gazetteer has it {there}, {seen.km:.1f} km away."
        ),
        claims=claims,
        evidence=[each.span for each in told],
        values=(
            ("stated", one.point),
            ("stated_deg", compass.degrees_of(one.point)),
            ("gazetteer_deg", round(seen.degrees, 1)),
            ("deviation_deg", round(seen.off, 1)),
            ("tolerance_deg", round(seen.slack, 1)),
            ("distance_km", round(seen.km, 1)),
        ),
        severity=Severity.INFO if seen.beyond <= LOOSE else Severity.WARNING,
    )


def _is_about(one: Stated, place: PlaceRef) -> bool:
    """Tell whether an event place is the one whose bearing is stated, or hangs on the words."""
    if place.mention is not None and place.mention.overlaps(one.span):
        return True
    return place.name is not None and fold(place.name) == fold(one.name)


def _seen(page: Page, one: Stated, refs: Sequence[PlaceRef]) -> _Seen | None:
    """Return how the places lie to each other; of several namesakes the pair that fits best."""
    places = _spots(page, one.name, refs)
    lands = {spot.country for spot in places} - {None}
    others = _spots(page, one.other, ())
    near = [spot for spot in others if spot.country in lands] or others
    pairs = [_look(b, a, one.point) for a in places for b in near]
    if one.km is not None:
        pairs = [seen for seen in pairs if one.km / 2 <= seen.km <= one.km * 2] or pairs
    meant = [seen for seen in pairs if not any(_outdone(seen, other) for other in pairs)]
    alone = len(places) == len(near) == 1
    told = [
        seen
        for seen in meant
        if seen.km <= (FAR_TOWNS if alone and seen.people >= _KNOWN_AFAR else FARTHEST)
    ]
    best = min(told, key=lambda seen: (seen.beyond, seen.km), default=None)
    shared = max(Counter(spot.country for spot in places).values(), default=0)
    unsure = best is not None and shared > _COMMON and best.people < _VILLAGE
    return None if unsure else best


def _outdone(seen: _Seen, other: _Seen) -> bool:
    """Tell whether another pair of namesakes is much nearer together, or of much larger places."""
    nearer = seen.km > _NEARER * other.km and seen.people <= other.people
    larger = other.people >= _LARGER * max(seen.people, 100) and other.km <= _NEARER * seen.km
    return nearer or larger


def _look(start: _Spot, end: _Spot, stated_: str) -> _Seen:
    """Return how ``end`` lies to ``start``; nothing is off where the one lies inside the other."""
    km = compass.kilometres(start.at, end.at)
    people = min(start.population, end.population)
    reach = start.reach + end.reach
    if km < reach / 2:
        return _Seen(0.0, 0.0, 180.0, km, people)
    degrees = compass.bearing(start.at, end.at)
    off = compass.apart(degrees, compass.degrees_of(stated_))
    slack = 0.0 if km >= _POINT * reach else math.degrees(math.atan2(reach / 2, km))
    return _Seen(degrees, off, slack, km, people)


def _spots(page: Page, name: str, refs: Sequence[PlaceRef]) -> list[_Spot]:
    """Return where every place of a name is, whichever the reader chose."""
    found = _places(page, name) or [place for ref in refs for place in _as_place(ref, name)]
    return [
        _Spot((place.lat, place.lon), place.population, place.country)
        for place in found
        if place.lat is not None and place.lon is not None
    ]


def _names(ref: PlaceRef, name: str) -> bool:
    words = [ref.name, ref.mention.quote if ref.mention else None]
    return any(fold(name) == fold(word) for word in words if word)


def _as_place(ref: PlaceRef, name: str) -> Iterator[Place]:
    """Yield the place of a reference that the atlas at hand does not know."""
    fine = ref.where_prec is not None and ref.where_prec <= _POINTLIKE
    if ref.place_id and fine and _names(ref, name) and ref.lat is not None:
        yield Place(
            id=ref.place_id,
            name=name,
            kind="settlement",
            prec=1,
            country=ref.country,
            lat=ref.lat,
            lon=ref.lon,
        )


def _is_known(page: Page, name: str) -> bool:
    """Tell whether a name is that of any place, also one without a point on the map.

    The longest such name is the one that is meant, even if nothing can be said of it.
    """
    return page.atlas is not None and bool(page.atlas.places.find(name))


def _places(page: Page, name: str) -> list[Place]:
    """Return the places of a name that are points on the map; none where it means a region."""
    found = page.atlas.places.find(name) if page.atlas else ()
    if any(place.first and place.kind not in _FINE for place in found):
        return []
    fine = [place for place in found if place.kind in _FINE and place.lat is not None]
    return [place for place in fine if place.main] or fine


RULE = Rule(
    code=CheckCode.PLACE_BEARING,
    severity=Severity.INFO,
    needs=(Need.TEXT, Need.GAZETTEER),
    find=place_bearing,
)
