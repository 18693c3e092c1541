"""The claims of one report that tell of one happening: a strand.

A page tells of few happenings and names place and day of each mostly once. So a claim without a
place or a time of its own fits every strand of its page, and joins the one it fits alone; where it
fits several and no word tells which, it stays by itself, and only borrows what they agree in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from reportedly.model import ClaimRef, Figure, PlaceRef
from reportedly.model.vocabulary import (
    TYPES,
    EventType,
    Period,
    Qualifier,
)
from reportedly.resolve.candidates import Item, Part, bounded
from reportedly.resolve.places import any_compatible

Days = tuple[dt.date, dt.date]
DAY = dt.timedelta(days=1)
Forbidden = Collection[frozenset[ClaimRef]]

_FORCED = {kind for kind, entry in TYPES.items() if entry.force}
__all__ = ["Days", "Strand", "strands_of", "types_compatible"]


@dataclass(frozen=True, slots=True)
class Strand:
    """Claims of one report about one happening, with what they say of it together.

    Attributes:
        items: The claims, in order; never empty.
        places: Places said, or borrowed from the page's other strands.
        days: Days said, or borrowed; ``None`` where none is known.
        sure: The days can establish a match.
        loose: It fits several strands of its page, so it is not told apart from them.
    """

    items: tuple[Item, ...]
    places: tuple[PlaceRef, ...]
    days: Days | None
    sure: bool
    loose: bool = False

    @property
    def ref(self) -> ClaimRef:
        """Its first claim, which stands for it."""
        return self.items[0].ref

    @property
    def report(self) -> str:
        """Id of the report it is told in."""
        return self.items[0].ref.report

    @property
    def opens(self) -> bool:
        """Whether some claim says that it happened."""
        return any(item.part is Part.OPENS for item in self.items)


def types_compatible(a: Item, b: Item) -> bool:
    """Tell whether two claims can name one kind of event: same type or family, or unspecified."""
    mine = {a.type, *a.alternatives} - {None}
    yours = {b.type, *b.alternatives} - {None}
    return any(_kin(one, two) for one in mine for two in yours if one and two)


def _kin(a: EventType, b: EventType) -> bool:
    if a is b or TYPES[a].family == TYPES[b].family:
        return True
    return EventType.UNSPECIFIED_FORCE in {a, b} and a in _FORCED and b in _FORCED


def conflict(a: Iterable[Item], b: Iterable[Item]) -> str | None:
    """Return why two sets of claims tell of two happenings, although place and day agree."""
    first, second = tuple(a), tuple(b)
    arms = _joined(first, "weapons"), _joined(second, "weapons")
    things = _joined(first, "objects"), _joined(second, "objects")
    sites = _joined(first, "sites"), _joined(second, "sites")
    hours = _hours(first), _hours(second)
    if _apart(arms) and _apart(things):
        return "another weapon and another object"
    if _apart(hours) and not things[0] & things[1] and not sites[0] & sites[1]:
        return "another part of the day"
    return None


def _joined(items: Sequence[Item], field: str) -> frozenset[str]:
    return frozenset().union(*(getattr(item, field) for item in items))


def _hours(items: Sequence[Item]) -> frozenset[str]:
    return frozenset(item.day_part for item in items if item.day_part)


def _apart(sides: tuple[frozenset[str], frozenset[str]]) -> bool:
    return bool(sides[0] and sides[1] and not sides[0] & sides[1])


# ------------------------------------------------------------------ one report


def strands_of(items: Sequence[Item], forbidden: Forbidden) -> list[Strand]:
    """Group the claims of one report, in order of their first claims.

    Args:
        items: All claims of the report that may open, join or attach, in order.
        forbidden: Pairs of claims that a person ruled to be different.
    """
    groups: list[list[Item]] = []
    loners: list[tuple[Item, list[list[Item]]]] = []
    for item in items:
        if item.part is Part.ATTACHES:
            continue
        fits = [group for group in groups if _fits(item, group, forbidden)]
        chosen = _choose(item, fits)
        if chosen is not None:
            chosen.append(item)
            continue
        fresh = [item]
        groups.append(fresh)
        if fits and not (item.places and item.dated):
            loners.append((item, fits))
    for item in items:
        if item.part is Part.ATTACHES:
            _attach(item, groups, forbidden)
    lent = {item.ref: fits for item, fits in loners}
    return [_strand(group, lent.get(group[0].ref, [])) for group in groups]


def _fits(item: Item, group: Sequence[Item], forbidden: Forbidden) -> bool:
    if any(frozenset((item.ref, other.ref)) in forbidden for other in group):
        return False
    if item.denies is not None and any(other.ref.claim == item.denies for other in group):
        return True
    if not (any(_kind_fits(item, other) for other in group) or _aftermath(item, group)):
        return False
    if not _place_fits(item, group) or not _day_fits(item, group):
        return False
    return not conflict((item,), group) and not _counted_again(item, group)


def _kind_fits(item: Item, other: Item) -> bool:
    """Tell whether two claims of a page can name one event by their types.

    Without a place of its own, a claim continues an event only by naming the same kind of it;
    the parts of one battle differ in type and still belong together.
    """
    if not types_compatible(item, other):
        return False
    if item.places or item.type is None or other.type is None:
        return True
    if item.type is other.type:
        return item.subtype is None or other.subtype in {None, item.subtype}
    family = TYPES[EventType.ARMED_CLASH].family
    ground = TYPES[item.type].family == TYPES[other.type].family == family
    return ground or EventType.UNSPECIFIED_FORCE in {item.type, other.type}


def _aftermath(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether property hit, told without a place or day of its own, came of the strand."""
    bare = not item.places and not bounded(item.time)
    damage = item.type is EventType.PROPERTY_DAMAGE
    return bare and damage and any(other.type in _FORCED for other in group)


def _place_fits(item: Item, group: Sequence[Item]) -> bool:
    said = [place for other in group for place in other.places]
    return not item.places or not said or any_compatible(item.places, said)


def _day_fits(item: Item, group: Sequence[Item]) -> bool:
    mine = _days((item,))
    theirs = _days(group)
    return mine is None or theirs is None or meet(mine, theirs)


def _counted_again(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether one voice counts the same people differently: then it counts two events."""
    return any(
        _clash(mine, yours)
        for other in group
        if item.origin == other.origin and not other.denied and not item.denied
        for mine in item.figures
        for yours in other.figures
    )


def _clash(a: Figure, b: Figure) -> bool:
    alike = (a.outcome, a.group, a.whose) == (b.outcome, b.group, b.whose)
    plain = not (a.subset_of or b.subset_of or a.update or b.update)
    exact = {a.qualifier, b.qualifier} == {Qualifier.EXACT}
    event = a.period.kind is b.period.kind is Period.INCIDENT
    return alike and plain and exact and event and a.value != b.value


def _choose(item: Item, fits: Sequence[list[Item]]) -> list[Item] | None:
    if len(fits) < 2:  # noqa: PLR2004 - one or none
        return fits[0] if fits else None
    denied = [g for g in fits if any(o.ref.claim == item.denies for o in g)]
    if denied:
        return denied[0]
    telling = [group for group in fits if _shares_word(item, group)]
    return telling[0] if len(telling) == 1 else None


def _shares_word(item: Item, group: Sequence[Item]) -> bool:
    return any(
        getattr(item, field) & _joined(group, field)
        for field in ("weapons", "objects", "sites", "victims")
    )


def _attach(item: Item, groups: Sequence[list[Item]], forbidden: Forbidden) -> None:
    """Put a claim about a target's status with the strand told last before it."""
    fits = [
        group
        for group in groups
        if group[0].number < item.number
        and _place_fits(item, group)
        and not any(frozenset((item.ref, other.ref)) in forbidden for other in group)
    ]
    if fits:
        nearest = max(fits, key=lambda group: _last_before(group, item.number))
        nearest.append(item)


def _last_before(group: Sequence[Item], number: int) -> int:
    return max(item.number for item in group if item.number < number)


# ------------------------------------------------------------------ what a strand says


def _strand(group: Sequence[Item], lenders: Sequence[Sequence[Item]]) -> Strand:
    items = tuple(sorted(group, key=lambda item: item.number))
    places = tuple(place for item in items for place in item.places)
    days, sure = _days(items), any(item.dated for item in items)
    if not places:
        places = _common_places(lenders)
    if days is None:
        lent = {_days(lender) for lender in lenders}
        if len(lent) == 1:
            (days,) = lent
            sure = days is not None and all(any(i.dated for i in g) for g in lenders)
    return Strand(items, places, days, sure, bool(lenders))


def _common_places(lenders: Sequence[Sequence[Item]]) -> tuple[PlaceRef, ...]:
    """Return the places of the first lender, where all lenders' places are one."""
    sets = [tuple(place for item in group for place in item.places) for group in lenders]
    if not sets or not all(sets):
        return ()
    return sets[0] if all(any_compatible(sets[0], other) for other in sets) else ()


def _days(items: Iterable[Item]) -> Days | None:
    """Return the narrowest days that some claim gives, words before defaults."""
    found: list[tuple[bool, dt.timedelta, dt.date, dt.date]] = []
    for item in items:
        time = item.time
        if time is None or time.earliest is None or time.latest is None:
            continue
        found.append((not item.dated, time.latest - time.earliest, time.earliest, time.latest))
    if not found:
        return None
    _, _, earliest, latest = min(found)
    return earliest, latest


def meet(a: Days, b: Days) -> bool:
    """Tell whether two intervals overlap or lie on neighbouring days."""
    return a[0] - DAY <= b[1] and b[0] - DAY <= a[1]
