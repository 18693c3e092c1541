"""Where the claims of one incident exclude each other, facet by facet.

One pair of claims stands for each facet and each pair of voices. What one voice says later is an
update; so is a later and higher count of another. Counts are compared between two roots, the rest
also between a root and the page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.model import ClaimRef, ContradictionPair, Figure, Root
from reportedly.model.vocabulary import (
    TYPES,
    Contradiction,
    EventType,
    Group,
    Period,
    Qualifier,
    SourceType,
)
from reportedly.resolve.candidates import Item, Part, bounded
from reportedly.resolve.places import any_compatible
from reportedly.resolve.strands import meet, two_devices

Days = Mapping[str, dt.date]

_REMOTE = TYPES[EventType.AIR_STRIKE].family
_LEFT = {"withdraw", "rotate"}
_THERE = {"presence"}
_TAKEN = {"state_gain", "nonstate_gain"}


def contradictions_of(
    items: Sequence[Item], roots: Mapping[ClaimRef, Root], days: Days
) -> tuple[ContradictionPair, ...]:
    """Return the contradictions inside one incident, sorted.

    Args:
        items: Its claims, sorted.
        roots: The root of each claim that has one.
        days: Day on which each report was first published.
    """
    found: dict[tuple[str, str, str], ContradictionPair] = {}
    told = sorted((item for item in items if item.part is not Part.ATTACHES), key=_plainness)
    rivals = _rivals(told, roots)
    quoting = {item.ref.report for item in told if item.ref in roots}
    for one, two in sorted(combinations(told, 2), key=lambda pair: _distance(*pair)):
        a, b = sorted((one, two), key=lambda item: item.ref)
        voices = _voice(a, roots), _voice(b, roots)
        if voices[0] == voices[1]:
            continue
        first, second = sorted(voices)
        # The own words of a page that names its sources repeat what those say.
        if any(item.ref not in roots and item.ref.report in quoting for item in (a, b)):
            continue
        known = a.ref in roots and b.ref in roots
        for facet, reason in _facets(a, b, days, rivals):
            if facet is Contradiction.COUNT and not known:
                continue
            pair = ContradictionPair(facet=facet, a=a.ref, b=b.ref, reason=reason)
            found.setdefault((facet, *_stands_for(a, b, (first, second))), pair)
    return tuple(sorted(found.values(), key=lambda pair: (pair.facet, pair.a, pair.b)))


def _plainness(item: Item) -> tuple[bool, bool, bool, ClaimRef]:
    """Return what puts the claim first that says most itself: on whose word, when and where."""
    return item.origin is None, not item.timed, not item.placed, item.ref


def _stands_for(a: Item, b: Item, voices: tuple[str, str]) -> tuple[str, str]:
    """Return what one pair stands for: a denial and the page denied, else two voices."""
    if a.denied == b.denied:
        return voices
    denial, said = (a, b) if a.denied else (b, a)
    return f"{denial.ref.report} {denial.ref.claim}", said.ref.report


def _distance(a: Item, b: Item) -> tuple[bool, bool, bool]:
    """Return how far a claim is from what a denial denies; between two others nothing is said.

    The claim of the very kind comes first, then the one of the same things, then one that counts.
    """
    if a.denied == b.denied:
        return False, False, False
    denial, said = (a, b) if a.denied else (b, a)
    other_kind = (denial.type, denial.subtype) != (said.type, said.subtype)
    shared = (denial.objects & said.objects) | (denial.named & said.named)
    return other_kind, not shared, not said.figures


def _rivals(items: Sequence[Item], roots: Mapping[ClaimRef, Root]) -> frozenset[ClaimRef]:
    """Return the claims that give another account of what the same root denies in the report."""
    denials = {
        (item.ref.report, roots[item.ref].id): item.number
        for item in items
        if item.denied and item.ref in roots
    }
    return frozenset(
        item.ref
        for item in items
        if not item.denied
        and item.ref in roots
        and denials.get((item.ref.report, roots[item.ref].id), item.number) < item.number
    )


def _voice(item: Item, roots: Mapping[ClaimRef, Root]) -> str:
    root = roots.get(item.ref)
    return root.id if root else f"page {item.ref.report}"


def _facets(
    a: Item, b: Item, days: Days, rivals: frozenset[ClaimRef]
) -> Iterator[tuple[Contradiction, str]]:
    if a.denied != b.denied:
        yield from _denial(*((a, b) if a.denied else (b, a)))
        return
    if a.denied:
        return
    rival = (a.ref in rivals) != (b.ref in rivals)
    tests = (
        (Contradiction.KIND, _kind(a, b) or (_other_means(a, b) if rival else None)),
        (Contradiction.PLACE, _place(a, b)),
        (Contradiction.DATE, _date(a, b)),
        (Contradiction.ACTOR, _actor(a, b)),
        (Contradiction.COUNT, _count(a, b, days, rival=rival)),
        (Contradiction.OUTCOME, _outcome(a, b)),
    )
    yield from ((facet, reason) for facet, reason in tests if reason is not None)


def _denial(denied: Item, said: Item) -> Iterator[tuple[Contradiction, str]]:
    """A denial is against what names the event itself, not what came of it."""
    if not _names_event(said) or denied.type is not said.type:
        return
    if denied.subtype and said.subtype and denied.subtype != said.subtype:
        return
    party = denied.origin is not None and denied.origin.type is SourceType.PARTY
    if party and denied.blames and not said.blames:
        # A party says that it did not do it; that it happened is not denied.
        return
    yield Contradiction.OCCURRENCE, "the one denies what the other says happened"
    if said.doers:
        yield Contradiction.ACTOR, "the one denies what the other says an actor did"


def _names_event(item: Item) -> bool:
    return item.placed or bool(item.objects or item.weapons)


def _kind(a: Item, b: Item) -> str | None:
    if not all(item.type and TYPES[item.type].family == _REMOTE for item in (a, b)):
        return None
    if two_devices(a, b):
        return "two kinds of explosive"
    if {a.type, *a.alternatives} & {b.type, *b.alternatives}:
        return None
    return "two means of attack"


def _other_means(a: Item, b: Item) -> str | None:
    """Tell whether who denies the one account tells of another weapon instead."""
    if not all(item.type and TYPES[item.type].family == _REMOTE for item in (a, b)):
        return None
    if a.weapons and b.weapons and not a.weapons & b.weapons:
        return "who denies the one account names another weapon"
    apart = a.subtype and b.subtype and a.subtype != b.subtype
    return "who denies the one account names another kind of weapon" if apart else None


def _place(a: Item, b: Item) -> str | None:
    if not (a.placed and b.placed) or any_compatible(a.places, b.places):
        return None
    every = (*a.places, *b.places)
    sharp = all(place.where_prec in {1, 2} and place.lat is not None for place in every)
    return "two places farther apart than their precision" if sharp else None


def _date(a: Item, b: Item) -> str | None:
    if not (a.timed and b.timed) or a.late or b.late:
        return None
    if not a.dated or not b.dated or a.time is None or b.time is None:
        return None
    if not (bounded(a.time) and bounded(b.time)):
        return None
    first, second = (a.time.earliest, a.time.latest), (b.time.earliest, b.time.latest)
    if None in first or None in second:
        return None
    return None if meet(first, second) else "two days"  # type: ignore[arg-type]


def _actor(a: Item, b: Item) -> str | None:
    if not a.doers or not b.doers or set(map(house, a.doers)) & set(map(house, b.doers)):
        return None
    if a.type is not b.type and EventType.UNSPECIFIED_FORCE not in {a.type, b.type}:
        return None
    return "two actors are said to have done it"


def house(actor: str) -> str:
    """Return how an actor's id begins: a state and its army share it, a group and its wing."""
    return actor.partition("_")[0]


def _count(a: Item, b: Item, days: Days, *, rival: bool) -> str | None:
    for one in a.figures:
        for two in b.figures:
            if rival and _fewer_in_all(one, two):
                return "fewer people in all than another source counts of one group"
            if _comparable(one, two) and _disjoint(one, two) and not _zero(one, two):
                low, high = sorted(
                    ((one, a.ref.report), (two, b.ref.report)),
                    key=lambda side: (side[0].low or 0, side[0].id),
                )
                if rival or _same_moment(low, high, days):
                    return "two counts of the same people that do not overlap"
    return None


def _fewer_in_all(a: Figure, b: Figure) -> bool:
    """Tell whether a count of all people is below one of some of them."""
    if a.outcome is not b.outcome or Group.UNKNOWN not in {a.group, b.group} or a.group is b.group:
        return False
    every, some = (a, b) if a.group is Group.UNKNOWN else (b, a)
    event = a.period.kind is b.period.kind is Period.INCIDENT
    whole = a.subset_of is None and b.subset_of is None
    return event and whole and not _zero(a, b) and _below(every, some)


def _same_moment(low: tuple[Figure, str], high: tuple[Figure, str], days: Days) -> bool:
    """Tell whether two counts are of one day.

    A higher count of a later day is an update, a lower one a revision or an old count retold.
    """
    lower = low[0].as_of or days.get(low[1])
    higher = high[0].as_of or days.get(high[1])
    if low[1] == high[1] and low[0].as_of == high[0].as_of:
        return True
    return lower is not None and lower == higher


def _comparable(a: Figure, b: Figure) -> bool:
    alike = (a.outcome, a.group, a.whose) == (b.outcome, b.group, b.whose)
    event = a.period.kind is b.period.kind is Period.INCIDENT
    return alike and event and a.subset_of is None and b.subset_of is None


def _disjoint(a: Figure, b: Figure) -> bool:
    return _below(a, b) or _below(b, a)


def _below(a: Figure, b: Figure) -> bool:
    return a.high is not None and b.low is not None and a.high < b.low


def _zero(a: Figure, b: Figure) -> bool:
    return Qualifier.NONE in {a.qualifier, b.qualifier}


def _outcome(a: Item, b: Item) -> str | None:
    subtypes = {a.subtype, b.subtype}
    if subtypes & _LEFT and subtypes & _THERE and set(a.doers) & set(b.doers):
        return "forces are said to have left, and to be there"
    if subtypes == _TAKEN:
        return "both sides are said to have taken the place"
    for one in a.figures:
        for two in b.figures:
            if _comparable(one, two) and _disjoint(one, two) and _zero(one, two):
                return "people are said to have been harmed, and none"
    return None
