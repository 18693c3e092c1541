"""Low, best and high of one incident under the rule set ``codebook``.

The latest figure of each root counts once. A figure for the other side's losses is kept apart and
sets nothing; a party's figure for its own losses sets low alone. A part never replaces its whole.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.model import Bounds, ClaimRef, Estimate, Figure, Root
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier, SourceRole, SourceType
from reportedly.resolve.candidates import Item, Origin
from reportedly.resolve.words import content, fold

RULE_SET = "codebook"

_RESCUE = frozenset(
    {"ambulance", "rescue", "rescuer", "paramedic", "firefighter", "emergency", "civil"}
)
_RANKS = {
    SourceType.HEALTH_AUTHORITY: 0,
    SourceType.GOVERNMENT: 2,
    SourceType.HUMANITARIAN: 3,
    SourceType.NAMED_OTHER: 3,
    SourceType.INTL_BODY: 4,
    SourceType.MEDIA: 5,
    SourceType.WITNESS_NAMED: 6,
    SourceType.UNNAMED: 7,
}
_RANK_RESCUE = 1
_RANK_OWN = 8

Cell = tuple[Outcome, Group, str | None]


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with who gave it and when."""

    ref: ClaimRef
    number: int
    figure: Figure
    origin: Origin
    root: str
    taken: dt.date

    @property
    def order(self) -> tuple[dt.date, str, int, str]:
        """What makes one figure of a root later than another."""
        return self.taken, self.ref.report, self.number, self.figure.id


@dataclass(slots=True)
class _Sheet:
    """The figures of one outcome and group."""

    counts: list[Count] = field(default_factory=list)
    opponent: list[Count] = field(default_factory=list)
    left_out: list[tuple[ClaimRef, str]] = field(default_factory=list)


def estimates_of(
    items: Sequence[Item],
    roots: Mapping[ClaimRef, Root],
    days: Mapping[str, dt.date],
    rewritten: Collection[ClaimRef] = (),
) -> tuple[Estimate, ...]:
    """Return the estimates of one incident of which something is known, sorted.

    Args:
        items: Its claims, sorted.
        roots: The root of each claim that has one.
        days: Day on which each report was first published, in whatever copy; reports without a
            known day are missing.
        rewritten: Claims of a copy or rewrite that do not say where its numbers are from.
    """
    sheets: defaultdict[Cell, _Sheet] = defaultdict(_Sheet)
    actors = _actors(items, roots)
    for item in items:
        root = roots.get(item.ref)
        own = actors.get(root.id) if root else None
        for figure in item.figures:
            known = _whose(figure, item.origin, own)
            sheet = sheets[figure.outcome, figure.group, known]
            reason = _ineligible(item, figure) or _part_of_more(item, figure, items)
            if reason is None and item.ref in rewritten:
                reason = "a rewrite that does not say where its number is from"
            _enter(sheet, item, figure, root if reason is None else None, (reason, days))
    cells = sorted(sheets, key=lambda cell: (cell[0], cell[1], cell[2] or ""))
    made = (_estimate(cell, sheets[cell]) for cell in cells)
    return tuple(one for one in made if _known(one))


def _known(estimate: Estimate) -> bool:
    ends = (estimate.low, estimate.best, estimate.high)
    return any(end is not None for end in ends) or estimate.claimed_by_opponent is not None


def _actors(items: Sequence[Item], roots: Mapping[ClaimRef, Root]) -> dict[str, str]:
    """Return the canonical actor of each root that some claim gives one."""
    found: dict[str, str] = {}
    for item in items:
        if item.ref in roots and item.origin is not None and item.origin.actor is not None:
            found.setdefault(roots[item.ref].id, item.origin.actor)
    return found


def _whose(figure: Figure, origin: Origin | None, actor: str | None) -> str | None:
    """Return whose people were counted; a root's own name gives way to its canonical actor."""
    if origin is not None and figure.whose is not None and _own_name(origin, figure.whose):
        return actor or origin.actor or figure.whose
    return figure.whose


def _own_name(origin: Origin, whose: str) -> bool:
    names = {fold(origin.name), fold(origin.actor or ""), fold(origin.side or "")}
    return fold(whose) in names - {""}


def _part_of_more(item: Item, figure: Figure, items: Sequence[Item]) -> str | None:
    """Return a reason where one voice of one page counts more people of a narrower group.

    The wider group cannot be the smaller, so the count is of some of them.
    """
    if figure.group is not Group.UNKNOWN or figure.high is None:
        return None
    for other in items:
        if other.ref.report == item.ref.report and other.origin == item.origin:
            for more in other.figures:
                narrower = more.outcome is figure.outcome and more.group is not Group.UNKNOWN
                if narrower and more.low is not None and more.low > figure.high:
                    return "part of a larger count by the same source"
    return None


def _enter(
    sheet: _Sheet,
    item: Item,
    figure: Figure,
    root: Root | None,
    known: tuple[str | None, Mapping[str, dt.date]],
) -> None:
    reason, days = known
    if item.origin is None or root is None:
        sheet.left_out.append((item.ref, reason or "the page's own voice is no root"))
        return
    taken = figure.as_of or days.get(item.ref.report) or dt.date.min
    count = Count(item.ref, item.number, figure, item.origin, root.id, taken)
    if of_opponent(item.origin, figure):
        sheet.opponent.append(count)
        sheet.left_out.append((item.ref, "one party's figure for the other side's losses"))
    else:
        sheet.counts.append(count)


def _ineligible(item: Item, figure: Figure) -> str | None:
    if item.denied and figure.qualifier is not Qualifier.NONE:
        return "the claim is denied"
    if figure.period.kind is not Period.INCIDENT:
        return f"the figure covers more than this event ({figure.period.kind})"
    if figure.subset_of is not None and not _own_group(item, figure):
        return "part of another figure"
    return None


def _own_group(item: Item, figure: Figure) -> bool:
    """Tell whether a part is counted under a group other than its whole's."""
    wholes = [other for other in item.figures if other.id == figure.subset_of]
    return bool(wholes) and all(whole.group is not figure.group for whole in wholes)


def of_opponent(origin: Origin, figure: Figure) -> bool:
    """Tell whether a party, or who speaks for one, counts the losses of the other side."""
    if origin.side is None or not _partisan(origin):
        return False
    if figure.whose is not None:
        return not _own_name(origin, figure.whose)
    return figure.group is Group.COMBATANT


def of_own_side(origin: Origin, figure: Figure) -> bool:
    """Tell whether a party counts its own losses."""
    return _partisan(origin) and figure.whose is not None and _own_name(origin, figure.whose)


def _partisan(origin: Origin) -> bool:
    """Tell whether a source is a party or its media arm; a ministry it runs keeps its own type."""
    return origin.type is SourceType.PARTY or (
        origin.type is SourceType.MEDIA and origin.aligned is not None
    )


def rank(origin: Origin) -> int | None:
    """Return how near a source is to the count, 0 the nearest; ``None`` for a party."""
    if origin.type is SourceType.PARTY:
        return None
    rescue = origin.role is SourceRole.RESCUE or bool(content(origin.name) & _RESCUE)
    if rescue and origin.type in {SourceType.GOVERNMENT, SourceType.HUMANITARIAN}:
        return _RANK_RESCUE
    return _RANKS[origin.type]


def _estimate(cell: Cell, sheet: _Sheet) -> Estimate:
    outcome, group, whose = cell
    latest, passed = _latest(sheet.counts)
    own = [count for count in latest if of_own_side(count.origin, count.figure)]
    lows = [count.figure.low for count in latest if count.figure.low is not None]
    highs = [None if count in own else count.figure.high for count in latest]
    closed = [high for high in highs if high is not None]
    return Estimate(
        outcome=outcome,
        group=group,
        rule_set=RULE_SET,
        low=min(lows, default=None),
        best=_best(latest),
        high=max(closed) if closed and len(closed) == len(highs) else None,
        whose=whose,
        claimed_by_opponent=_hull([count.figure for count in _latest(sheet.opponent)[0]]),
        used=tuple(sorted({count.ref for count in latest})),
        left_out=tuple(sorted({*sheet.left_out, *passed})),
    )


def _latest(counts: Iterable[Count]) -> tuple[list[Count], list[tuple[ClaimRef, str]]]:
    """Return the latest figure of each root, and the rest with the reason."""
    by_root: defaultdict[str, list[Count]] = defaultdict(list)
    for count in counts:
        by_root[count.root].append(count)
    latest = [max(found, key=lambda count: count.order) for found in by_root.values()]
    kept = {count.ref for count in latest}
    passed = [
        (count.ref, "the same root gives another figure that is as late or later")
        for found in by_root.values()
        for count in found
        if count.ref not in kept
    ]
    return sorted(latest, key=lambda count: count.order), passed


def _best(counts: Sequence[Count]) -> int | None:
    """Return the figure of the root nearest to the count; a party is near to its own losses alone.

    A tie goes to the lower figure.
    """
    ranked = [
        (place, count.figure.value)
        for count in counts
        if count.figure.value is not None and (place := _near(count)) is not None
    ]
    return min(ranked)[1] if ranked else None


def _near(count: Count) -> int | None:
    return _RANK_OWN if of_own_side(count.origin, count.figure) else rank(count.origin)


def _hull(figures: Sequence[Figure]) -> Bounds | None:
    if not figures:
        return None
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    whole = len(highs) == len(figures)
    return Bounds(low=min(lows, default=None), high=max(highs) if whole else None)
