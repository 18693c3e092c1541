"""Where a claim stands, and which of the places near it are its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reportedly.model import PlaceRef
from reportedly.model.vocabulary import PlaceRelation, PlaceRole
from reportedly.read.found import FoundPlace, FoundTime, Line

T = TypeVar("T", FoundPlace, FoundTime)

BEFORE_TIME = 110
"""Code points before a time that are looked at for what it is the time of."""

COUNTRY = 6
"""Precision code of a whole country."""

JOINED = re.compile(r"\s*,?\s*(?:and|while|as well as|)\s*", re.IGNORECASE)
"""What stands between two claims that share a place or a time."""

THAT = re.compile(r"\b(?:and|but|while|or) (?:also )?that\b")
"""What stands between two things that one source tells."""

APPOSED = re.compile(
    r",\s+(?:(?:situated|located|lying|which (?:is|lies))\s+)?"
    r"(?:(?:in|on|at)\s+(?:[\w'’-]+\s+){0,5})?(?:of\s+)?"
)
"""What stands between a place and the wider one that it lies in."""

LED = re.compile(
    r"\b(?:in|at|on|near|inside|outside|across|over|around|within|into)\s+"
    r"(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){0,2}(?:(?:town|city|village|camp|district|area|centre|"
    r"center|suburb|port|quarter|neighbou?rhood|outskirts|market|square)\s+)?(?:of\s+)?$"
)
"""The end of a text that leads to a place by a preposition of place."""

STRUCK = re.compile(
    r"\b(?:hit|hits|hitting|struck|striking|shell(?:ed|ing)|bomb(?:ed|ing)|bombard(?:ed|ing)|pound(?:ed|ing)|attack(?:ed|ing)"
    r"|raid(?:ed|ing)|storm(?:ed|ing)|captur(?:ed|ing)|seiz(?:ed|ing)|overran|retook|entered|burn(?:ed|t|ing)|torch(?:ed|ing))"
    r"\s+(?:the\s+)?$"
)
"""The end of a text that leads to a place by a verb of what was done to it."""

THERE = re.compile(r"(?<!\w)there\b(?! (?:is|are|was|were|has|have|had|will|would|may|being)\b)")
"""The word that points back at a place, and not one that opens "there were"."""

THE_TOWN = re.compile(
    r"\b(?:in|at|on|into|inside|outside|near|around|across|through|over|from|of|held|holds?|"
    r"holding|controls?|controlled|entered|left|took|taken|captured|seized|stormed|shelled|bombed|"
    r"attacked|retook|hit) (?:the|that|this) "
    r"(?:same )?(?:city|town|village|camp|district|quarter|neighbou?rhood|area|province|region|"
    r"island|valley|county|municipality|suburb|settlement|hamlet|port|commune|locality)\b"
    r"(?!(?:'s|’s)? (?:of|in|where|hospital|hall|council|\w+ council)\b)"
    r"|\ben (?:el|la) mism[oa] \w+\b|\bdans (?:la|le) même \w+\b"
)
"""Words that mean the place told before: "in the same quarter", "on the town"."""

NAMED = re.compile(
    r"\b(?:in|at|near|outside|inside|towards|around) (?:the |a )?"
    r"(?P<name>[A-Z\u00c0-\u00de][\w'’-]+(?: [A-Z\u00c0-\u00de][\w'’-]+)*)"
)
"""A name behind a preposition of place."""

TIMELY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Ramadan|Christmas|Easter|Eid"
)

LISTED = re.compile(r",? (?:(?:and|or|as well as) )?(?:(?:in|near|at|around) )?(?:the )?")
"""What stands between places in a row."""

THING = re.compile(
    r" (?:junction|intersection|crossroads|roundabout|square|bridge|gate|market|checkpoint|street|"
    r"road|mosque|church|hospital|hotel|school|station|terminal|barracks|prison|cinema) (?:in|of) "
)
"""What a name can be given to, with the town that it lies in behind."""

ARRIVED = re.compile(
    r"\breach(?:ed|es|ing)? (?:the )?(?:[a-z-]+ ){0,3}\Z"
    r"|\b(?:arriv(?:e|ed|es|ing|als?)|cross(?:ed|es|ing)?|pour(?:ed|ing)|stream(?:ed|ing)|"
    r"flock(?:ed|ing)|spill(?:ed|ing)|"
    r"went|gone|mov(?:ed|ing)|relocated|settled|tak(?:en|ing) (?:shelter|refuge)|"
    r"took (?:shelter|refuge)|"
    r"(?:sought|seek|seeks|seeking|found) (?:shelter|refuge|safety|asylum)|taken|bussed|brought)\b"
    r"(?: (?!from\b|after\b|since\b)[\w'’-]+){0,4}? (?:in|into|at|to|across to|over to) "
    r"(?:the )?(?:[a-z-]+ ){0,3}\Z",
    re.IGNORECASE,
)
"""What leads to the place where people who fled are now."""

SOMEWHERE = re.compile(
    r"\b(?:in|across|at|throughout|to|on) (?:(?:an?other|various|several|many|numerous|different|"
    r"other|some|a dozen|a (?:number|handful) of|dozens of|two|three|four|five|six|seven|eight|"
    r"nine|ten|\d+|most|both) (?:other |more |of the )?(?:[\w'’-]+ ){0,2}?(?:cities|city|towns?|"
    r"villages?|areas?|districts?|provinces?|states?|regions?|neighbou?rhoods?|quarters?|suburbs|"
    r"camps?|countries|country|places?|locations?|parts|capitals|localities|governorates|counties|"
    r"departments)\b|(?:the|this) (?:whole |entire )?(?:country|nation|world|globe)\b(?! of))"
    r"|(?<!\w)(?:elsewhere|abroad|nationwide|worldwide|countrywide)\b",
    re.IGNORECASE,
)
"""A claim's own word that it happened in other places than the one told before."""

WIDE = 4
"""Precision code of a first-order division; what is wider is no place that "there" means."""

JOURNEY: dict[PlaceRelation | None, PlaceRole] = {
    PlaceRelation.TOWARDS: PlaceRole.TARGET_AREA,
    PlaceRelation.FROM: PlaceRole.ORIGIN,
}
"""Roles of the ends of a way."""

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
        text: Of the report.
        start: First code point of the claim.
        end: One past its last.
        anchor: A code point of the word that names the event.
        line: Its sentence.
        others: Stretches of the sentence's other claims.
        sources: Stretches of the report that name sources.
        leaving: The event is that people leave a place, so that it happens where they leave.
        arriving: The event is that forces are sent to a place, which is where it happens.
        fleeing: The event is that people flee, so that it does not happen where they arrive.
        talking: The event is talks, which are not held where what they are about happens.
        whole: The claim is a total whose parts the sentence tells with their own places.
    """

    text: str
    start: int
    end: int
    anchor: int
    line: Line
    others: tuple[tuple[int, int], ...]
    sources: tuple[tuple[int, int], ...] = ()
    leaving: bool = False
    arriving: bool = False
    fleeing: bool = False
    talking: bool = False
    whole: bool = False

    def owns(self, start: int, end: int) -> bool:
        """Tell whether a mention lies in the claim."""
        return self.start <= start and end <= self.end

    def shares(self, start: int, end: int) -> bool:
        """Tell whether a mention lies in the claim's part of the sentence and in no other claim.

        A semicolon ends a part: what stands beyond it is told apart.
        """
        if self._taken(start, end) or not self.reaches(start, end):
            return False
        between = self.text[min(self.end, end) : max(self.start, start)]
        return ";" not in between

    def reaches(self, start: int, end: int) -> bool:
        """Tell whether a mention lies in the sentence."""
        return self.line.start <= start and end <= self.line.end

    def coordinated(self, start: int, end: int) -> bool:
        """Tell whether a mention lies in a claim that "and" or a comma joins to this one."""
        for low, high in self.others:
            if low <= start and end <= high:
                gap = self.text[min(self.end, high) : max(self.start, low)]
                return JOINED.fullmatch(gap) is not None
        return False

    def around(self, start: int, end: int) -> bool:
        """Tell whether a mention lies in the sentence, and in no later thing that is told.

        "It had struck a depot and that drones fell over Kursk" does not put the depot in Kursk.
        """
        if not self.reaches(start, end):
            return False
        for low, high in self.others:
            if self.end <= low <= start and end <= high:
                return THAT.search(self.text, self.end, low) is None
        return True

    def in_a_source(self, found: FoundPlace) -> bool:
        """Tell whether a place belongs to the words that name a source, or owns something.

        "Israel's offensive" and "Sudan's army" name whose it is, not where it is.
        """
        owns = self.text[found.end : found.end + 2] in {"'s", "’s"}
        if owns and found.place.where_prec == COUNTRY:
            return True
        return any(low <= found.start and found.end <= high for low, high in self.sources)

    def names_a_source(self, found: FoundPlace) -> bool:
        """Tell whether a place itself is the source, as a capital is of its government."""
        return any(
            low <= found.start and found.end <= high and high - low <= found.end - found.start + 3
            for low, high in self.sources
        )

    def _taken(self, start: int, end: int) -> bool:
        return any(low <= start and end <= high for low, high in self.others)


def within(items: Sequence[T], line: Line) -> Sequence[T]:
    """Return the items that begin in a sentence; they come by their first code points."""
    return between(items, line.start, line.end)


def between(items: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Return the items that begin in ``[start, end)``; they come by their first code points."""
    first = bisect_left(items, start, key=lambda found: found.start)
    return items[first : bisect_left(items, end, lo=first, key=lambda found: found.start)]


def places_of(
    stretch: Stretch,
    near: Sequence[FoundPlace],
    places: Sequence[FoundPlace],
    before: Sequence[PlaceRef],
) -> tuple[PlaceRef, ...]:
    """Return the claim's places, the event's own first.

    Args:
        stretch: Where the claim stands.
        near: Places of its sentence.
        places: All places of the report, which ``FoundPlace.inside`` counts in.
        before: Event places of the claim told before, for claims that name none.

    Returns:
        The places in the claim; else those in its part of the sentence, in its sentence, or in
        the claims joined to it; else the earlier claim's places without a mention, marked as
        inherited. Places that only locate a speaker or a reporter follow.
    """
    here = [found for found in near if stretch.reaches(found.start, found.end)]
    if stretch.fleeing:
        here = [_reached(stretch, found) for found in here]
    pointed = _pointed_to(stretch, here, before)
    aside = [
        _with_role(found.place)
        for found in here
        if (not _may_be_event(found.place, stretch) or stretch.names_a_source(found))
        and (stretch.owns(found.start, found.end) or stretch.shares(found.start, found.end))
    ]
    events = [found for found in here if _may_be_event(found.place, stretch)]
    if stretch.arriving:
        goals = [f for f in here if f.place.relation is PlaceRelation.TOWARDS]
        events = [f for f in goals if stretch.owns(f.start, f.end)] or events
    told = [found for found in events if not stretch.in_a_source(found)]
    sources = [
        found
        for found in events
        if not stretch.names_a_source(found) and found.place.where_prec != COUNTRY
    ]
    if pointed and not any(stretch.shares(found.start, found.end) for found in told):
        return (*pointed, *aside)
    if _names_another(stretch, near):
        sources = []
    ways = (
        (told, stretch.owns),
        (told, stretch.shares),
        (told, stretch.coordinated),
        (sources, stretch.shares),
        (told, stretch.around),
        (sources, stretch.around),
    )
    for candidates, close in ways[:2] if stretch.talking or stretch.whole else ways:
        chosen = [found for found in candidates if close(found.start, found.end)]
        if chosen:
            inner = _innermost(stretch.text, chosen, places)
            own = [_as_event(found.place) for found in _located(stretch.text, inner)]
            taken = {place.mention for place in own}
            return (*own, *(place for place in aside if place.mention not in taken))
    if SOMEWHERE.search(stretch.text, stretch.start, stretch.end):
        return tuple(aside)
    return (*_inherited(before), *aside)


def _inherited(before: Sequence[PlaceRef]) -> list[PlaceRef]:
    return [
        replace(place, mention=None, basis="inherited:earlier_claim")
        for place in before
        if place.role is PlaceRole.EVENT
    ]


def _pointed_to(
    stretch: Stretch, here: Sequence[FoundPlace], before: Sequence[PlaceRef]
) -> list[PlaceRef]:
    """Return the places that "there" or "the town" in a claim means; none where it points nowhere.

    "There" means a place told before it in the sentence, even one that people came from; else both
    mean where the claim before happened.
    """
    words = stretch.text[stretch.start : stretch.end]
    there = THERE.search(words)
    if there is not None:
        at = stretch.start + there.start()
        earlier = [f for f in here if f.end <= at and (f.place.where_prec or 0) < WIDE]
        inner = [f for f in earlier if f.inside is not None] or earlier[-1:]
        if inner:
            place = inner[-1].place
            relation = PlaceRelation.IN if place.relation in JOURNEY else place.relation
            return [replace(place, role=PlaceRole.EVENT, relation=relation)]
    if there is not None or THE_TOWN.search(words) is not None:
        return _inherited(before)
    return []


def points_to_place(stretch: Stretch) -> bool:
    """Tell whether a claim says "there", "in the town" or the like."""
    words = stretch.text[stretch.start : stretch.end]
    return THERE.search(words) is not None or THE_TOWN.search(words) is not None


def _names_another(stretch: Stretch, near: Sequence[FoundPlace]) -> bool:
    """Tell whether a claim names a place that is not known: then no speaker's place is its own."""
    for match in NAMED.finditer(stretch.text, stretch.start, stretch.end):
        start, end = match.span("name")
        known = any(found.start < end and start < found.end for found in near)
        if not known and not TIMELY.match(match["name"]):
            return True
    return False


def stated_places(stretch: Stretch, near: Sequence[FoundPlace]) -> tuple[PlaceRef, ...]:
    """Return the places of a speech act: those in its own words behind a preposition of place.

    A capital that speaks, or a place that is spoken of, is not where something happened.
    """
    return tuple(
        found.place
        for found in near
        if stretch.owns(found.start, found.end)
        and found.place.relation not in JOURNEY
        and not stretch.in_a_source(found)
        and _led(stretch.text, found)
    )


def _innermost(
    text: str, chosen: Sequence[FoundPlace], places: Sequence[FoundPlace]
) -> list[FoundPlace]:
    """Keep the innermost of places that lie in one another.

    They do by the facet's own finding, or where a comma sets the wider one behind the narrower:
    "near the ford, on the eastern bank of the river".
    """
    around = {found.inside for found in chosen if found.inside is not None}
    outer = {id(places[index]) for index in around if index < len(places)}
    kept: list[FoundPlace] = []
    if len(chosen) > 1:
        # "The Sinai junction in Mogadishu" lies in no peninsula.
        chosen = [found for found in chosen if not _of_a_thing(text, found)] or chosen
    last: FoundPlace | None = None
    for found in sorted(chosen, key=lambda one: (one.start, one.end)):
        behind = last is not None and _apposed(text, last, found)
        if id(found) not in outer and not behind:
            kept.append(found)
        last = found
    return kept


def _apposed(text: str, one: FoundPlace, other: FoundPlace) -> bool:
    """Tell whether the second of two places is a wider one behind the first."""
    gap = text[one.end : other.start]
    if gap == ", ":
        return (other.place.where_prec or 0) > (one.place.where_prec or 0)
    return APPOSED.fullmatch(gap) is not None


def _of_a_thing(text: str, found: FoundPlace) -> bool:
    """Tell whether a wide place only names a thing in a town: "the Sinai junction in"."""
    return (found.place.where_prec or 0) >= WIDE and THING.match(text, found.end) is not None


def _located(text: str, chosen: Sequence[FoundPlace]) -> list[FoundPlace]:
    """Prefer places that a preposition of place introduces to those that only qualify a noun."""
    led: list[FoundPlace] = []
    for found in chosen:
        # "In Bare, Ulah and Tanga": the preposition leads to each.
        listed = bool(led) and LISTED.fullmatch(text[led[-1].end : found.start]) is not None
        if (
            listed
            or _led(text, found)
            or STRUCK.search(text, max(0, found.start - 30), found.start)
        ):
            led.append(found)
    return led or list(chosen)


def _led(text: str, found: FoundPlace) -> bool:
    """Tell whether a preposition of place leads to a place, or its words are one themselves."""
    if found.place.relation is not PlaceRelation.IN:
        return True
    return LED.search(text, max(0, found.start - 60), found.start) is not None


def _may_be_event(place: PlaceRef, stretch: Stretch) -> bool:
    """Tell whether the event can have happened there: not where people came from or went to."""
    if place.relation is PlaceRelation.FROM and stretch.leaving:
        return True
    return place.role not in NOT_EVENT and place.relation not in JOURNEY


def _reached(stretch: Stretch, found: FoundPlace) -> FoundPlace:
    """Return a place where those who fled arrive as the end of their way."""
    place = found.place
    start = max(stretch.line.start, found.start - BEFORE_TIME)
    if place.relation is not PlaceRelation.IN or not ARRIVED.search(
        stretch.text[start : found.start]
    ):
        return found
    reached = replace(place, relation=PlaceRelation.TOWARDS, role=PlaceRole.TARGET_AREA)
    return replace(found, place=reached)


def _as_event(place: PlaceRef) -> PlaceRef:
    """Return the place that forces are sent to with the role of the event's own."""
    if place.relation is not PlaceRelation.TOWARDS:
        return place
    return replace(place, role=PlaceRole.EVENT)


def _with_role(place: PlaceRef) -> PlaceRef:
    """Return a place that is no event's own with the role that says so."""
    if place.role is not PlaceRole.EVENT:
        return place
    role = JOURNEY.get(place.relation, PlaceRole.SPEAKER_LOCATION)
    return replace(place, role=role)
