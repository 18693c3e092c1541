"""The rule sets by which the latest figures of the origins become low, best and high.

Which figures may count is the same under all of them, and decided before: no denied, no part of
another, none in a page's own voice. Under none does a party's figure for the other side's losses
set low or best.

Source:
    The project's codebook, part 6, and the published practice of ACLED, Airwars and UCDP GED.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.model import RULED, ClaimRef, Ground
from reportedly.model.vocabulary import Group, RuleSet
from reportedly.resolve.counts import RANKS, Count, independent

LOW, BEST, HIGH = "low", "best", "high"

ONE_SIDED = "one party's figure for the other side's losses"


@dataclass(frozen=True, slots=True)
class Tally:
    """What may set the numbers of one outcome and group.

    Attributes:
        group: To whom it happened.
        latest: The latest figure of each root, sorted.
        opponent: The latest of each party that counts the other side's losses, sorted.
        contested: Origins disagree on whether the people were civilians or fighters.
    """

    group: Group
    latest: Sequence[Count]
    opponent: Sequence[Count]
    contested: bool


Numbers = Mapping[str, Ground]
"""Low, best and high, each with its ground."""


def _ground(number: str, value: int | None, counts: Iterable[Count], reason: str) -> Ground:
    setting = tuple(counts)
    claims = tuple(sorted({count.ref for count in setting}))
    if any(count.figure.rule == RULED for count in setting):
        reason += "; a person ruled on the figure"
    return Ground(number=number, value=value, claims=claims, reason=reason)


def _origins(counts: Sequence[Count]) -> str:
    return "the one origin" if len(counts) == 1 else f"{len(counts)} origins"


# ------------------------------------------------------------------ codebook


def _smallest(tally: Tally) -> Ground:
    lows = [count.figure.low for count in tally.latest if count.figure.low is not None]
    if not lows:
        return _ground(LOW, None, (), "no origin gives a lower bound")
    low = min(lows)
    setting = [count for count in tally.latest if count.figure.low == low]
    return _ground(LOW, low, setting, f"the smallest lower bound of {_origins(tally.latest)}")


def _nearest(tally: Tally) -> Ground:
    """The figure of the root nearest to the count; a tie goes to the lower figure."""
    ranked = [
        (place, count.figure.value, count)
        for count in tally.latest
        if count.figure.value is not None and (place := count.nearness) is not None
    ]
    if not ranked:
        return _ground(BEST, None, (), "no origin gives a number of its own that may be taken")
    place, value = min(one[:2] for one in ranked)
    setting = [count for near, number, count in ranked if (near, number) == (place, value)]
    return _ground(BEST, value, setting, f"nearest to the count: {RANKS[place]}")


def _largest(tally: Tally) -> Ground:
    if not tally.latest:
        return _ground(HIGH, None, (), "no origin gives an upper bound")
    partial = [count for count in tally.latest if count.of_own_side]
    if partial:
        return _ground(HIGH, None, partial, "a party does not bound its own losses")
    unbounded = [count for count in tally.latest if count.figure.high is None]
    if unbounded:
        return _ground(HIGH, None, unbounded, "open: not bounded above")
    high = max(count.figure.high or 0 for count in tally.latest)
    setting = [count for count in tally.latest if count.figure.high == high]
    return _ground(HIGH, high, setting, f"the largest upper bound of {_origins(tally.latest)}")


def _codebook(tally: Tally) -> tuple[Ground, Ground, Ground]:
    return _smallest(tally), _nearest(tally), _largest(tally)


# ------------------------------------------------------------------ lowest until corroborated


def _lowest(tally: Tally) -> tuple[Ground, Ground, Ground]:
    """One number; a higher one needs two independent origins that give as many or more."""
    least = _smallest(tally)
    value, claims, reason = (
        least.value,
        least.claims,
        "the lowest figure; no higher is corroborated",
    )
    low = least.value or 0
    shared = [
        (min(a.figure.low or 0, b.figure.low or 0), a, b)
        for a, b in combinations(tally.latest, 2)
        if independent(a, b)
    ]
    most = max((number for number, _, _ in shared), default=low)
    if most > low:
        giving = [c for number, a, b in shared for c in (a, b) if number == most]
        value, claims = most, tuple(sorted({count.ref for count in giving}))
        reason = "independent origins give as many or more"
    elif len(tally.latest) == 1:
        reason = "the only figure"
    if least.value is None:
        reason = least.reason
    return (
        Ground(number=LOW, value=value, claims=claims, reason=reason),
        Ground(number=BEST, value=value, claims=claims, reason=reason),
        _ground(HIGH, None, (), "these rules keep one number"),
    )


# ------------------------------------------------------------------ least and most


def _min_max(tally: Tally) -> tuple[Ground, Ground, Ground]:
    least, most = _smallest(tally), _largest(tally)
    if tally.contested and least.value is not None:
        reason = "zero: origins disagree on whether they were civilians or fighters"
        least = Ground(number=LOW, value=0, claims=least.claims, reason=reason)
    return least, _ground(BEST, None, (), "these rules name no likeliest number"), most


# ------------------------------------------------------------------ low, best, high


def _low_best_high(tally: Tally) -> tuple[Ground, Ground, Ground]:
    """No end stays open; what a party says of the other side's losses may set high alone."""
    best = _nearest(tally)
    if best.value is None:
        best = _nearest_bound(tally) or best
    told = {count: _top(count) for count in (*tally.latest, *tally.opponent)}
    known = {count: top for count, top in told.items() if top is not None}
    if not known:
        return _smallest(tally), best, _ground(HIGH, None, (), "no origin gives a number")
    high = max(known.values())
    own = [count for count in tally.latest if known.get(count) == high]
    setting = own or [count for count in tally.opponent if known.get(count) == high]
    reason = "the highest that any origin gives" if own else f"{ONE_SIDED}; it may set high alone"
    return _smallest(tally), best, _ground(HIGH, high, setting, reason)


def _nearest_bound(tally: Tally) -> Ground | None:
    """Return the lower bound of the root nearest to the count, where none gives a number."""
    ranked = [
        (place, count.figure.low, count)
        for count in tally.latest
        if count.figure.low is not None and (place := count.nearness) is not None
    ]
    if not ranked:
        return None
    place, value = min(one[:2] for one in ranked)
    setting = [count for near, number, count in ranked if (near, number) == (place, value)]
    return _ground(BEST, value, setting, f"the lower bound of the nearest: {RANKS[place]}")


def _top(count: Count) -> int | None:
    figure = count.figure
    return figure.high if figure.high is not None else figure.low


RULES: Mapping[RuleSet, Callable[[Tally], tuple[Ground, Ground, Ground]]] = {
    RuleSet.CODEBOOK: _codebook,
    RuleSet.LOWEST: _lowest,
    RuleSet.MIN_MAX: _min_max,
    RuleSet.LOW_BEST_HIGH: _low_best_high,
}
"""Every rule set, as a function from what may count to low, best and high with their grounds."""


def used_by(grounds: Iterable[Ground], tally: Tally) -> tuple[ClaimRef, ...]:
    """Return the claims that had a say: the latest of each root, and whatever set a number."""
    setting = {ref for ground in grounds if ground.value is not None for ref in ground.claims}
    return tuple(sorted({count.ref for count in tally.latest} | setting))
