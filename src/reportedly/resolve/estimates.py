"""Low, best and high of one incident, outcome by outcome, under a named rule set.

The latest figure of each root counts once. A figure for the other side's losses is kept apart; a
part never replaces its whole. What the figures that may count amount to is said by the rules.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.model import Bounds, ClaimRef, Estimate, Figure, Root
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier, RuleSet
from reportedly.resolve.candidates import Item, Origin
from reportedly.resolve.counts import Count, of_opponent, of_those_it_struck, own_name
from reportedly.resolve.roots import standing_of
from reportedly.resolve.rules import ONE_SIDED, RULES, Tally, used_by
from reportedly.resolve.strands import part_of

Cell = tuple[Outcome, Group, str | None]

_STATUS = (Group.CIVILIAN, Group.COMBATANT)


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
    rule_set: RuleSet = RuleSet.CODEBOOK,
) -> tuple[Estimate, ...]:
    """Return the estimates of one incident of which something is known, sorted.

    Args:
        items: Its claims, sorted.
        roots: The root of each claim that has one.
        days: Day on which each report was first published, in whatever copy; reports without a
            known day are missing.
        rewritten: Claims of a copy or rewrite that do not say where its numbers are from.
        rule_set: The rules.
    """
    sheets: defaultdict[Cell, _Sheet] = defaultdict(_Sheet)
    speakers = _speakers(items, roots)
    owners = {roots[item.ref].id for item in items if item.owns and item.ref in roots}
    for cell, item, figure, reason in told_of(items, roots, rewritten):
        root = roots.get(item.ref) if reason is None else None
        speaker = speakers.get(root.id) if root is not None else None
        if figure.whose is not None:
            # A headline's "Army" is by its whole name whoever the text calls the Veldrian army.
            figure = replace(figure, whose=cell[2])  # noqa: PLW2901
        _enter(sheets[cell], (item, figure, speaker), root, (reason, days, owners))
    for sheet in sheets.values():
        _set_apart_hearsay(sheet)
    cells = sorted(sheets, key=lambda cell: (cell[0], cell[1], cell[2] or ""))
    contested = _contested(sheets)
    made = (_estimate(cell, sheets[cell], rule_set, contested) for cell in cells)
    return tuple(one for one in made if _known(one))


def told_of(
    items: Sequence[Item], roots: Mapping[ClaimRef, Root], rewritten: Collection[ClaimRef]
) -> Iterator[tuple[Cell, Item, Figure, str | None]]:
    """Yield every figure of an incident with what it counts, and why it may not count.

    Args:
        items: Its claims, sorted.
        roots: The root of each claim that has one.
        rewritten: Claims of a copy or rewrite that do not say where its numbers are from.
    """
    actors = _actors(items, roots)
    for item in items:
        root = roots.get(item.ref)
        own = actors.get(root.id) if root else None
        for figure in item.figures:
            reason = _ineligible(item, figure) or _part_of_more(item, figure, items)
            if reason is None and item.ref in rewritten:
                reason = "a rewrite that does not say where its number is from"
            known = _whose(figure, item.origin, own)
            yield (figure.outcome, figure.group, known), item, figure, reason


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
    if origin is not None and figure.whose is not None and own_name(origin, figure.whose):
        return actor or origin.actor or figure.whose
    return figure.whose


def _part_of_more(item: Item, figure: Figure, items: Sequence[Item]) -> str | None:
    """Return a reason where one voice of one page counts more people than a figure does.

    If these are of a narrower group, the wider cannot be the smaller; if they were counted before,
    what says neither where nor when goes on with what was said. So the count is of some of them.
    """
    told = [
        other
        for other in items
        if other.ref.report == item.ref.report and other.origin == item.origin
    ]
    if any(_narrower(figure, more) for other in told for more in other.figures) or any(
        _before(item, figure, more)
        for other in told
        if other.number < item.number and not other.denied
        for more in other.figures
    ):
        return "part of a larger count by the same source"
    return None


def _narrower(figure: Figure, more: Figure) -> bool:
    """Tell whether the other figure counts more people of a group, where the one counts all."""
    if figure.group is not Group.UNKNOWN or figure.high is None or more.group is Group.UNKNOWN:
        return False
    return more.outcome is figure.outcome and more.low is not None and more.low > figure.high


def _before(item: Item, figure: Figure, more: Figure) -> bool:
    """Tell whether a figure is of some of those that another counted before it."""
    alike = (more.outcome, more.group, more.whose) == (figure.outcome, figure.group, figure.whose)
    whole = more.subset_of is None and figure.update is None and not item.late
    return alike and whole and part_of(item, figure, more)


def _speakers(items: Sequence[Item], roots: Mapping[ClaimRef, Root]) -> dict[str, Origin]:
    """Return who each root is: a party's figure stays a party's, whoever passes it on."""
    best: dict[str, Item] = {}
    for item in items:
        root = roots.get(item.ref)
        if root is not None:
            best[root.id] = min(best.get(root.id, item), item, key=standing_of)
    return {name: item.origin for name, item in best.items() if item.origin is not None}


def _enter(
    sheet: _Sheet,
    told: tuple[Item, Figure, Origin | None],
    root: Root | None,
    known: tuple[str | None, Mapping[str, dt.date], Collection[str]],
) -> None:
    item, figure, origin = told
    reason, days, owners = known
    if origin is None or root is None:
        sheet.left_out.append((item.ref, reason or "the page's own voice is no root"))
        return
    taken = figure.as_of or days.get(item.ref.report) or dt.date.min
    rests = frozenset(root.may_rest_on)
    count = Count(item.ref, item.number, figure, origin, root.id, rests, taken)
    if of_opponent(origin, figure) or (root.id in owners and of_those_it_struck(origin, figure)):
        sheet.opponent.append(count)
    else:
        sheet.counts.append(count)


def _set_apart_hearsay(sheet: _Sheet) -> None:
    """Take out what may be one side's count of the other's losses, passed on by nobody in name."""
    partisan = {(count.root, count.figure.low, count.figure.high) for count in sheet.opponent}
    passed = [
        count
        for count in sheet.counts
        if any((root, count.figure.low, count.figure.high) in partisan for root in count.rests)
    ]
    sheet.left_out += [(count.ref, f"it may be {ONE_SIDED}") for count in passed]
    sheet.counts = [count for count in sheet.counts if count not in passed]


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


def _contested(sheets: Mapping[Cell, _Sheet]) -> frozenset[Cell]:
    """Return the cells of people whom one origin counts as civilians and another as fighters.

    Who counts both tells them apart. What a party says of the other side's people is context.
    """
    roots: defaultdict[Outcome, dict[Group, set[str]]] = defaultdict(dict)
    for (outcome, group, _), sheet in sheets.items():
        if group in _STATUS:
            some = {count.root for count in sheet.counts if count.figure.low != 0}
            roots[outcome].setdefault(group, set()).update(some)
    disputed = set()
    for outcome, found in roots.items():
        civilian, combatant = (found.get(group, set()) for group in _STATUS)
        if civilian - combatant and combatant - civilian:
            disputed.add(outcome)
    return frozenset(cell for cell in sheets if cell[0] in disputed and cell[1] in _STATUS)


def _estimate(
    cell: Cell, sheet: _Sheet, rule_set: RuleSet, contested: Collection[Cell]
) -> Estimate:
    outcome, group, whose = cell
    latest, passed = _latest(sheet.counts)
    opponent = _latest(sheet.opponent)[0]
    tally = Tally(group, latest, opponent, cell in contested)
    low, best, high = RULES[rule_set](tally)
    used = used_by((low, best, high), tally)
    apart = {(count.ref, ONE_SIDED) for count in sheet.opponent if count.ref not in used}
    return Estimate(
        outcome=outcome,
        group=group,
        rule_set=rule_set,
        low=low.value,
        best=best.value,
        high=high.value,
        whose=whose,
        claimed_by_opponent=_hull([count.figure for count in opponent]),
        used=used,
        left_out=tuple(sorted({*sheet.left_out, *passed, *apart})),
        grounds=(low, best, high),
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


def _hull(figures: Sequence[Figure]) -> Bounds | None:
    if not figures:
        return None
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    whole = len(highs) == len(figures)
    return Bounds(low=min(lows, default=None), high=max(highs) if whole else None)
