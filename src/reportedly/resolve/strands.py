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
from reportedly.resolve.candidates import Item, Origin, Part
from reportedly.resolve.names import one_body, take_apart
from reportedly.resolve.places import any_compatible, below
from reportedly.resolve.sites import hours_apart
from reportedly.resolve.speakers import BODIES

Days = tuple[dt.date, dt.date]
DAY = dt.timedelta(days=1)
Forbidden = Collection[frozenset[ClaimRef]]

AFTER = dt.timedelta(days=60)
"""How long after an event a death of wounds is still counted with it."""

FINE = 2
"""Precision of a place from which it is a district or more."""

WIDE = 4
"""Precision of a place from which it is a province or more."""

_ONE_DEVICE = (
    {"suicide", "vehicle_bomb", "ied"},
    {"landmine", "ied", "uxo"},
)
"""Kinds of explosive that words do not keep apart."""

FORCED = {kind for kind, entry in TYPES.items() if entry.force}
_ARMED = FORCED - {EventType.CROWD_FORCE, EventType.PROPERTY_DAMAGE}
"""Uses of arms, to which what is said of a target belongs before anything else told."""

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
        scene: Where its page is at home, if no place of its own is known to the gazetteer.
    """

    items: tuple[Item, ...]
    places: tuple[PlaceRef, ...]
    days: Days | None
    sure: bool
    loose: bool = False
    scene: tuple[PlaceRef, ...] = ()

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
    return EventType.UNSPECIFIED_FORCE in {a, b} and a in FORCED and b in FORCED


def telling(items: Sequence[Item]) -> Sequence[Item]:
    """Return the claims that say most about the kind of event.

    Property hit in a use of force is no kind of its own, and beside a kind that is stated "attack"
    says nothing more.
    """
    forced = [item for item in items if item.type in FORCED] or items
    return [item for item in forced if item.type is not EventType.UNSPECIFIED_FORCE] or forced


def conflict(a: Iterable[Item], b: Iterable[Item]) -> str | None:
    """Return why two sets of claims tell of two happenings, although place and day agree."""
    first, second = tuple(a), tuple(b)
    arms = _joined(first, "weapons"), _joined(second, "weapons")
    things = _joined(first, "objects"), _joined(second, "objects")
    sites = _joined(first, "sites"), _joined(second, "sites")
    hours = _hours(first), _hours(second)
    told = sites_or_hours(first, second)
    if told is not None:
        return told
    if _apart(arms) and _apart(things):
        return "another weapon and another object"
    if hours_apart(*hours) and not things[0] & things[1] and not sites[0] & sites[1]:
        return "another part of the day"
    return None


def sites_or_hours(a: Sequence[Item], b: Sequence[Item]) -> str | None:
    """Return why the sites or the parts of the day that two sets of claims name keep them apart."""
    if _other_site(a, b):
        return "another named site"
    if not hours_apart(_hours(a), _hours(b)):
        return None
    others = (_joined(a, "victims"), _joined(b, "victims"))
    arms = (_joined(a, "weapons"), _joined(b, "weapons"))
    kinds = not any(_one_kind(one, two) for one in telling(a) for two in telling(b))
    if kinds or _apart(arms) or _apart(others):
        return "another part of the day, and other means or other people"
    return None


def _one_kind(a: Item, b: Item) -> bool:
    """Tell whether two claims name one kind of event, subtype and all, as far as they say."""
    if EventType.UNSPECIFIED_FORCE in {a.type, b.type}:
        return True
    alike = bool({a.type, *a.alternatives} & {b.type, *b.alternatives})
    return alike and (None in {a.subtype, b.subtype} or a.subtype == b.subtype)


def _other_site(a: Sequence[Item], b: Sequence[Item]) -> bool:
    """Tell whether two sets of claims name sites and share none.

    On one page each claim stands for itself, so that a headline with both names joins nothing; but
    a sentence that only continues another may name the site anew.
    """
    if a[0].ref.report != b[0].ref.report:
        return _apart((_named(a), _named(b)))
    return any(
        _apart((one.named, two.named)) and _sets_scene(one) and _sets_scene(two)
        for one in a
        for two in b
    )


def _named(items: Sequence[Item]) -> frozenset[str]:
    """Return the sites that claims name, those of a headline only where the others name none."""
    body = _joined([item for item in items if item.number > 0], "named")
    return body or _joined(items, "named")


def _sets_scene(item: Item) -> bool:
    return item.placed or item.timed or item.number == 0


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
    doubtful: set[ClaimRef] = set()
    for item in items:
        if item.part is Part.ATTACHES:
            continue
        every = [group for group in groups if _fits(item, group, forbidden)]
        # A day that is only inferred keeps nothing apart where nothing else fits.
        every = every or [g for g in groups if _fits(item, g, forbidden, lax=True)]
        # What fits several events itself is none, and leaves no doubt about another claim.
        fits = [group for group in every if group[0].ref not in doubtful] or every
        shown = [group for group in fits if _shown(item, group)]
        chosen = _choose(item, shown)
        if chosen is not None:
            chosen.append(item)
            continue
        fresh = [item]
        groups.append(fresh)
        if fits and not item.aside and not (item.places and item.dated):
            loners.append((item, fits))
            doubtful |= {item.ref} if shown else set()
    for item in items:
        if item.part is Part.ATTACHES:
            _attach(item, groups, forbidden)
    lent = {item.ref: fits for item, fits in loners}
    placed = [item for item in items if item.placed]
    return [_strand(group, lent.get(group[0].ref, []), placed) for group in groups]


def _fits(item: Item, group: Sequence[Item], forbidden: Forbidden, *, lax: bool = False) -> bool:
    ruled = any(frozenset((item.ref, other.ref)) in forbidden for other in group)
    if ruled or _told_aside(item, group) or _other_site((item,), group):
        return False
    if item.denies is not None and any(other.ref.claim == item.denies for other in group):
        return True
    if any(_answers(item, other) for other in group):
        return True
    if not (any(_kind_fits(item, other) for other in telling(group)) or _aftermath(item, group)):
        return False
    days = _day_fits(item, group) or (lax and _dayless(item, group))
    if not days or not _place_fits(item, group):
        return False
    return not conflict((item,), group) and not _counted_again(item, group)


def _shown(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether a claim is shown to go on with a strand, or only fits it.

    Where no day is known, a place and the word "attack" in common show nothing, each claim having a
    place of its own; the same kind of event, the next sentence, or a discriminator does. A headline
    is next to nothing.
    """
    if _days((item,)) is not None or _days(group) is not None:
        return True
    if item.denied or not item.placed or not any(other.placed for other in group):
        return True
    kind = item.type is not EventType.UNSPECIFIED_FORCE
    if kind and any(other.type is item.type for other in group):
        return True
    if any(abs(item.number - other.number) == 1 and other.number > 0 for other in group):
        return True
    return _shares_word(item, group) or any(_same_count(item, other) for other in group)


def _told_aside(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether the one is only the reason or the origin of what the other tells.

    Such a claim gathers nothing but its own type, and is no account of what it is a reason for.
    """
    if any(
        other.ref.claim in item.reason_of or item.ref.claim in other.reason_of for other in group
    ):
        return True
    if item.aside:
        return not all(other.aside and other.type is item.type for other in group)
    return group[0].aside and group[0].type is not item.type


def _answers(item: Item, other: Item) -> bool:
    """Tell whether a claim is the other account of one who denies the event told before it."""
    if not other.denied or item.denied or item.number < other.number:
        return False
    if item.timed and _days((item,)) and _days((other,)) and not _day_fits(item, [other]):
        return False
    known = [place for place in item.places if item.placed and place.lat is not None]
    if known and other.places and not any_compatible(known, other.places):
        return False
    return types_compatible(item, other) and one_voice(item.origin, other.origin)


def one_voice(a: Origin | None, b: Origin | None) -> bool:
    """Tell whether two sources of a page speak for one body, as far as their names show."""
    if a is None or b is None or a.type is not b.type:
        return False
    if a == b or (a.actor is not None and a.actor == b.actor):
        return True
    one, two = take_apart(a.name), take_apart(b.name)
    speaks = a.type in BODIES and not one.body and bool(one.office)
    return speaks or one_body(one.body, two.body)


def _kind_fits(item: Item, other: Item) -> bool:
    """Tell whether two claims of a page can name one event by their types.

    Without a place of its own, a claim continues an event only by naming the same kind of it;
    the parts of one battle differ in type and still belong together.
    """
    if _killed_by_it(item, other):
        return True
    if not types_compatible(item, other) or two_devices(item, other):
        return False
    if item.placed or item.type is None or other.type is None:
        return True
    if item.type is other.type:
        return item.subtype is None or other.subtype in {None, item.subtype}
    family = TYPES[EventType.ARMED_CLASH].family
    ground = TYPES[item.type].family == TYPES[other.type].family == family
    return ground or EventType.UNSPECIFIED_FORCE in {item.type, other.type}


def _killed_by_it(a: Item, b: Item) -> bool:
    """Tell whether one clause says that people were killed and its neighbour by what.

    "Fifteen people were killed when shells hit": killing without a means is no kind of its own.
    """
    kinds = {a.type, b.type}
    bare = any(
        item.type is EventType.DIRECT_VIOLENCE and not item.subtype and not item.weapons
        for item in (a, b)
    )
    return bare and kinds <= FORCED and abs(a.number - b.number) == 1 and a.origin == b.origin


def two_devices(a: Item, b: Item) -> bool:
    """Tell whether two claims name explosives of kinds that one event cannot be."""
    if a.type is not EventType.EXPLOSIVE_DEVICE or b.type is not a.type:
        return False
    kinds = {a.subtype, b.subtype} - {None}
    return len(kinds) > 1 and not any(kinds <= alike for alike in _ONE_DEVICE)


def _aftermath(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether what is told without a place of its own came of the strand.

    Property hit did, and flight if nothing else is said of it.
    """
    elsewhere = item.located - _joined(group, "objects")
    if item.placed or elsewhere or not any(other.type in FORCED for other in group):
        return False
    if _own_doing(item, group):
        return False
    bare = not item.timed and not item.figures and item.origin is None
    return item.type is EventType.PROPERTY_DAMAGE or (bare and item.type is EventType.DISPLACEMENT)


def _own_doing(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether harm to property has its own hour, or is theft beside force used on a crowd."""
    hour = item.timed and item.day_part is not None and item.day_part not in _hours(group)
    crowd = any(other.type is EventType.CROWD_FORCE for other in group)
    return hour or (item.subtype == "looting" and crowd)


def _place_fits(item: Item, group: Sequence[Item]) -> bool:
    said = [place for other in group for place in other.places]
    if not item.places or not said:
        return True
    if any_compatible(item.places, said):
        return not _wider(item, group)
    if below(item.places, said):
        return True
    return any(_restated(item, other) or _named_in(item, other) for other in group)


def _wider(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether a claim names a province or a country where the strand names a town.

    What happens somewhere in a country is not what happened in the town, unless a headline says so.
    """
    if not item.placed or item.number == 0:
        return False
    mine = min(place.where_prec or 1 for place in item.places)
    body = [other for other in group if other.placed and other.number > 0]
    told = [place.where_prec or 1 for other in body for place in other.places]
    return bool(told) and (mine >= WIDE > max(told) or min(told) >= WIDE > mine)


def _named_in(a: Item, b: Item) -> bool:
    """Tell whether the one's place stands among the other's words: the quarter and its town.

    A known town can stand there for its distance alone, so this is for headlines and for places
    that no gazetteer knows.
    """
    named = (a.at and a.at <= b.names) or (b.at and b.at <= a.names)
    vague = any(all(map(_vague, item.places)) for item in (a, b))
    return bool(named) and (vague or min(a.number, b.number) == 0)


def _restated(a: Item, b: Item) -> bool:
    """Tell whether the first claim of a page, its headline, is told again with a closer place."""
    if min(a.number, b.number) > 0 or (a.timed and b.timed):
        return False
    vague = any(all(map(_vague, item.places)) for item in (a, b))
    return vague and _same_count(a, b)


def _vague(place: PlaceRef) -> bool:
    return place.lat is None or (place.where_prec or 1) > FINE


def _same_count(a: Item, b: Item) -> bool:
    mine = {(f.outcome, f.value) for f in a.figures if f.qualifier is Qualifier.EXACT}
    return any((f.outcome, f.value) in mine for f in b.figures if f.qualifier is Qualifier.EXACT)


def _day_fits(item: Item, group: Sequence[Item]) -> bool:
    mine = _days((item,))
    theirs = _days(group)
    if mine is None or theirs is None or meet(mine, theirs):
        return True
    # Those who die of it later, or are found later, were harmed in the old event.
    return item.late and not item.placed and theirs[1] < mine[0] <= theirs[1] + AFTER


def _dayless(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether the one or the other has no day but what the page's own day suggests."""
    return any(not any(one.timed or one.dated for one in some) for some in ((item,), tuple(group)))


def _counted_again(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether one voice counts the same people differently: then it counts two events."""
    return not item.late and any(
        _clash(mine, yours) and not part_of(item, mine, yours)
        for other in group
        if not other.late and item.origin == other.origin and not other.denied and not item.denied
        for mine in item.figures
        for yours in other.figures
    )


def part_of(item: Item, figure: Figure, other: Figure) -> bool:
    """Tell whether a count is of some of those that another of the page counts.

    It is lower, and its claim says neither where nor when: "one of them was hit in the leg".
    """
    lower = figure.value is not None and other.value is not None and figure.value < other.value
    return lower and not (item.placed or item.timed)


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
    answered = [g for g in fits if any(_answers(item, other) for other in g)]
    if denied or answered:
        return (denied or answered)[0]
    telling = [group for group in fits if _shares_word(item, group)]
    if len(telling) == 1:
        return telling[0]
    # A claim that took over its place from the sentence before goes on with what that told.
    carried = bool(item.places) and not item.placed and not item.timed
    nearest = max(fits, key=lambda group: group[-1].number)
    like = item.type is EventType.UNSPECIFIED_FORCE or any(item.type is o.type for o in nearest)
    return nearest if carried and like else None


def _shares_word(item: Item, group: Sequence[Item]) -> bool:
    return any(
        getattr(item, field) & _joined(group, field)
        for field in ("weapons", "objects", "sites", "victims")
    )


def _attach(item: Item, groups: Sequence[list[Item]], forbidden: Forbidden) -> None:
    """Put a claim about a target's status with the speaker's own attack, else that told last.

    A claim of responsibility goes with what the same voice tells next, else that told last.
    """
    if item.owns and (told := _taken_on(item, groups, forbidden)) is not None:
        told.append(item)
        return
    fits = [
        group
        for group in groups
        if group[0].number < item.number
        and not group[0].aside
        and not (item.owns and _denied_by(item, group))
        and _place_fits(item, group)
        and not any(frozenset((item.ref, other.ref)) in forbidden for other in group)
    ]
    actor = item.origin.actor if item.origin else None
    own = [group for group in fits if actor and any(actor in other.doers for other in group)]
    armed = [group for group in fits if any(other.type in _ARMED for other in group)]
    if fits:
        nearest = max(own or armed or fits, key=lambda group: _last_before(group, item.number))
        nearest.append(item)


def _denied_by(item: Item, group: Sequence[Item]) -> bool:
    """Tell whether the voice of a claim of responsibility denies an event, or nobody used arms."""
    armed = any(other.type in _ARMED for other in group)
    return not armed or any(o.denied and _speaks_for(item.origin, o.origin) for o in group)


def _speaks_for(a: Origin | None, b: Origin | None) -> bool:
    """Tell whether the one of two sources of a page speaks for the other, whichever comes first."""
    return one_voice(a, b) or one_voice(b, a)


def _taken_on(item: Item, groups: Sequence[list[Item]], forbidden: Forbidden) -> list[Item] | None:
    """Return the attack that the voice of a claim of responsibility tells right after it."""
    for group in groups:
        told = any(
            other.number == item.number + 1
            and other.type in _ARMED
            and not other.denied
            and _speaks_for(item.origin, other.origin)
            for other in group
        )
        ruled = any(frozenset((item.ref, other.ref)) in forbidden for other in group)
        if told and not ruled and _place_fits(item, group) and _day_fits(item, group):
            return group
    return None


def _last_before(group: Sequence[Item], number: int) -> int:
    return max(item.number for item in group if item.number < number)


# ------------------------------------------------------------------ what a strand says


def _strand(
    group: Sequence[Item], lenders: Sequence[Sequence[Item]], placed: Sequence[Item]
) -> Strand:
    items = tuple(sorted(group, key=lambda item: item.number))
    places = tuple(place for item in items for place in item.places)
    days, sure = _days(items), any(item.dated for item in items)
    if not places:
        places = _common_places(lenders)
    elif not any(item.placed for item in items):
        # The place is taken over from another event; it may be any that the page names.
        more = (p for o in placed if types_compatible(o, items[0]) for p in o.places)
        places = tuple(dict.fromkeys((*places, *more)))
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
    """Return the days that the claims share, words before defaults; else the first to end.

    What follows an event is told with later days.
    """
    said: list[Days] = []
    defaults: list[Days] = []
    for item in items:
        time = item.time
        if time is not None and time.earliest is not None and time.latest is not None:
            (said if item.dated else defaults).append((time.earliest, time.latest))
    if not said:
        return min(defaults, key=lambda days: (days[1] - days[0], days[0]), default=None)
    earliest, latest = max(days[0] for days in said), min(days[1] for days in said)
    if earliest <= latest:
        return earliest, latest
    return min(said, key=lambda days: (days[1], days[1] - days[0]))


def meet(a: Days, b: Days) -> bool:
    """Tell whether two intervals overlap or lie on neighbouring days."""
    return a[0] - DAY <= b[1] and b[0] - DAY <= a[1]
