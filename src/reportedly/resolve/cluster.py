"""Strands to incidents: blocks by place and day, union by ``same``, never across ``different``.

Not all pairs are compared: only strands that share a place cell, a place name or a first-order
division, and a day. Where a block is crowded, only strands that also share a word or a number are
compared. A person's ruling stands above every test.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, groupby
from math import floor

from reportedly.model import ClaimRef, PlaceRef
from reportedly.model.vocabulary import Verdict
from reportedly.resolve.pairs import Judgement, judge
from reportedly.resolve.strands import DAY, Strand, sites_or_hours
from reportedly.resolve.words import fold

CROWD = 80
"""Strands; a block of more is divided by shared words and numbers."""

NEIGHBOURS = 12
"""Strands that each is compared with where even a divided block is crowded."""

LINKS = 10
"""Possible links that are kept for a strand."""

MANY = 400
"""Pairs of strands of two clusters; of more, it is not looked for what tells them apart."""

CELL_DEGREES = 0.5
"""Side of a place cell; wider than the largest sum of radii, 50 km, but for high latitudes."""

LONG_DAYS = 10
"""Days from which an interval is filed as undated, not under each of its days."""

ANY_DAY = "any"
"""The day under which all strands of a place name are filed, for those without one."""

_COARSE = 3
_BITS = 28
_LOW = (1 << _BITS) - 1
_STRONGEST = 7
_PART = 2048

Key = tuple[str, ...]
Pair = tuple[int, int]


@dataclass(slots=True)
class Clusters:
    """The grouping while it grows.

    Attributes:
        strands: Sorted by their first claims.
        copies: Pairs of reports of which one copies the other.
        apart: Pairs of claims that a person ruled to be different.
        home: Cluster of each strand.
        members: Strands of each cluster.
    """

    strands: Sequence[Strand]
    copies: Collection[frozenset[str]]
    apart: Collection[frozenset[ClaimRef]]
    home: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with each strand by itself."""
        self.home = list(range(len(self.strands)))
        self.members = {number: [number] for number in self.home}

    def judge(self, a: int, b: int) -> Judgement:
        """Return the verdict on two strands."""
        one, two = self.strands[a], self.strands[b]
        if self.ruled_apart(a, b):
            return Judgement(Verdict.DIFFERENT, "a person ruled so")
        loose = one.loose or two.loose
        if one.report == two.report and loose and not sites_or_hours(one.items, two.items):
            return Judgement(Verdict.POSSIBLE, "it fits several events of its page")
        if one.report == two.report:
            return Judgement(Verdict.DIFFERENT, "told apart in one report")
        return judge(one, two, copied=frozenset((one.report, two.report)) in self.copies)

    def ruled_apart(self, a: int, b: int) -> bool:
        """Tell whether a person ruled some claims of two strands to be different."""
        return bool(self.apart) and any(
            frozenset((one.ref, two.ref)) in self.apart
            for one in self.strands[a].items
            for two in self.strands[b].items
        )

    def told_apart(self, a: int, b: int) -> bool:
        """Tell whether the clusters of two strands have members that are different."""
        first, second = self.members[self.home[a]], self.members[self.home[b]]
        if len(first) * len(second) > MANY:
            return False
        return any(
            self.judge(one, two).verdict is Verdict.DIFFERENT
            for one in first
            for two in second
            if (one, two) != (a, b)
        )

    def merge(self, a: int, b: int, *, ruled: bool) -> None:
        """Put two strands into one cluster, unless some members of theirs are different."""
        first, second = sorted((self.home[a], self.home[b]))
        if first == second:
            return
        for one in self.members[first]:
            for two in self.members[second]:
                barred = self.ruled_apart(one, two) or (
                    not ruled and self.judge(one, two).verdict is Verdict.DIFFERENT
                )
                if barred:
                    return
        self.members[first] = sorted([*self.members[first], *self.members[second]])
        for number in self.members.pop(second):
            self.home[number] = first


def cluster(
    strands: Sequence[Strand],
    copies: Collection[frozenset[str]],
    same: Sequence[frozenset[ClaimRef]],
    apart: Collection[frozenset[ClaimRef]],
) -> tuple[Clusters, list[tuple[int, int, str]]]:
    """Group strands.

    Args:
        strands: Sorted by their first claims.
        copies: Pairs of reports of which one copies the other.
        same: Pairs of claims that a person ruled to be one happening, in order.
        apart: Pairs of claims that a person ruled to be different.

    Returns:
        The clusters, and the pairs of strands that are possibly one, with the reason.
    """
    grown = Clusters(strands, copies, apart)
    home = {item.ref: number for number, strand in enumerate(strands) for item in strand.items}
    for pair in same:
        numbers = sorted(home[ref] for ref in pair if ref in home)
        if len(numbers) == 2:  # noqa: PLR2004 - both ends known
            grown.merge(numbers[0], numbers[1], ruled=True)
    edges: list[tuple[int, int, int]] = []
    # Flat arrays, one for each strength, hold millions of pairs in the order they come.
    possible = [array("Q") for _ in range(_STRONGEST + 1)]
    for a, b in chain(candidate_pairs(strands), _copied_pairs(strands, copies)):
        found = grown.judge(a, b)
        if found.verdict is Verdict.SAME:
            edges.append((-found.strength, a, b))
        elif found.verdict is Verdict.POSSIBLE:
            possible[min(found.strength, _STRONGEST)].append(a << _BITS | b)
    for _, a, b in sorted(edges):
        grown.merge(a, b, ruled=False)
    parted = [a << _BITS | b for _, a, b in sorted(edges) if grown.home[a] != grown.home[b]]
    return grown, _strongest(grown, chain(parted, *reversed(possible)))


def _strongest(grown: Clusters, possible: Iterable[int]) -> list[tuple[int, int, str]]:
    """Keep the first links, the strongest, up to ``LINKS`` a strand; more would tell nothing."""
    taken: Counter[int] = Counter()
    kept: list[tuple[int, int, str]] = []
    for code in possible:
        a, b = code >> _BITS, code & _LOW
        if grown.home[a] == grown.home[b] or max(taken[a], taken[b]) >= LINKS:
            continue
        if grown.told_apart(a, b):
            continue
        taken.update((a, b))
        found = grown.judge(a, b)
        joined = found.verdict is Verdict.SAME
        reason = "the rest of what they are joined with differs" if joined else found.reason
        kept.append((a, b, reason))
    return sorted(kept)


def _copied_pairs(strands: Sequence[Strand], copies: Collection[frozenset[str]]) -> Iterator[Pair]:
    """Yield the strands that share words in reports that copy each other, whatever their day."""
    told: defaultdict[str, list[int]] = defaultdict(list)
    for number, strand in enumerate(strands):
        told[strand.report].append(number)
    for a, b in sorted(tuple(sorted(pair)) for pair in copies if len(pair) > 1):
        for one in told.get(a, ()):
            mine = {item.words for item in strands[one].items} - {0}
            for two in told.get(b, ()):
                if mine & {item.words for item in strands[two].items}:
                    yield (one, two) if one < two else (two, one)


# ------------------------------------------------------------------ blocks


def candidate_pairs(strands: Sequence[Strand]) -> Iterator[Pair]:
    """Yield the pairs of strands of different reports that are worth judging, sorted."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for number, strand in enumerate(strands):
        for key in sorted(_keys(strand)):
            blocks[key].append(number)
    # In parts by the first strand, so that no large list is sorted at once.
    parts = [array("Q") for _ in range(len(strands) // _PART + 1)]
    for key in sorted(blocks):
        for a, b in _pairs(strands, blocks[key], _askers(strands, key, blocks[key])):
            if strands[a].report != strands[b].report:
                parts[a // _PART].append(a << _BITS | b)
    for part in parts:
        yield from ((code >> _BITS, code & _LOW) for code, _ in groupby(sorted(part)))


def _askers(strands: Sequence[Strand], key: Key, block: Sequence[int]) -> frozenset[int]:
    """Return the strands for whose sake a block is there: one of each pair must be among them.

    Under a place's name all days are filed for those that have none, and under a division all its
    towns for those that name the division alone.
    """
    if key[-1] == ANY_DAY:
        return frozenset(number for number in block if _undated(strands[number]))
    if key[0] == "division":
        return frozenset(number for number in block if _coarse(strands[number]))
    return frozenset(block)


def _coarse(strand: Strand) -> bool:
    return any((place.where_prec or 1) >= _COARSE for place in strand.places)


def _pairs(
    strands: Sequence[Strand], block: Sequence[int], askers: frozenset[int]
) -> Iterator[Pair]:
    if len(block) <= CROWD:
        yield from ((a, b) for a, b in combinations(block, 2) if a in askers or b in askers)
        return
    for alike in _alike(strands, block) if askers else ():
        for at, number in enumerate(alike):
            near = alike[at + 1 : at + 1 + NEIGHBOURS]
            yield from ((number, b) for b in near if number in askers or b in askers)


def _alike(strands: Sequence[Strand], block: Sequence[int]) -> Iterator[list[int]]:
    """Yield the strands of a block that share a mark, mark by mark."""
    shared: defaultdict[str, list[int]] = defaultdict(list)
    for number in block:
        for mark in sorted(_marks(strands[number])):
            shared[mark].append(number)
    yield from (shared[mark] for mark in sorted(shared))


def _marks(strand: Strand) -> Iterable[str]:
    """Return what a strand would have to share with another, to be the same."""
    marks: set[str] = set()
    for item in strand.items:
        marks |= item.sites | item.objects | item.victims
        marks |= {f"{f.outcome} {f.value}" for f in item.figures if f.value}
        if item.origin is not None:
            marks.add(fold(item.origin.name))
    return marks


def _keys(strand: Strand) -> set[Key]:
    where = {key for place in strand.places for key in _place_keys(place)}
    when = _day_keys(strand)
    names = {(*place, ANY_DAY) for place in where if place[0] == "name"}
    return names | {(*place, day) for place in where for day in when}


def _undated(strand: Strand) -> bool:
    return strand.days is None or strand.days[1] - strand.days[0] > DAY * LONG_DAYS


def _day_keys(strand: Strand) -> list[str]:
    """Return the days a strand is filed under; the day after too, so that neighbours meet."""
    if strand.days is None or _undated(strand):
        return []
    first, last = strand.days
    return [str(first + dt.timedelta(days=n)) for n in range((last - first).days + 2)]


def _place_keys(place: PlaceRef) -> Iterator[Key]:
    """Yield what a place is filed under: name, cells within reach, first-order division."""
    if place.name:
        yield ("name", fold(place.name))
    if place.lat is not None and place.lon is not None and (place.where_prec or 1) < _COARSE:
        row, column = floor(place.lat / CELL_DEGREES), floor(place.lon / CELL_DEGREES)
        # Filed in four cells, so that any two within half a degree share one.
        for south in (0, 1):
            for west in (0, 1):
                yield ("cell", str(row + south), str(column + west))
    if place.country:
        division = place.admin1 or (place.name if place.where_prec == _COARSE + 1 else None)
        if division:
            yield ("division", place.country, fold(division))


def by_cluster(grown: Clusters) -> Mapping[int, list[Strand]]:
    """Return the strands of each cluster that some claim opens, sorted by cluster."""
    found = {
        number: [grown.strands[member] for member in members]
        for number, members in sorted(grown.members.items())
    }
    return {
        number: strands
        for number, strands in found.items()
        if any(strand.opens for strand in strands)
    }
