"""Which strands are worth comparing: blocks by place and day.

Not all pairs are compared: only strands that share a place cell, a place name or a first-order
division, and a day. Where a block is crowded, only strands that also share a word or a number, and
that stand near each other among those that do. Whether two strands are compared thus follows from
what is in their blocks, in whatever order it came.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby
from math import floor

from reportedly.model import PlaceRef
from reportedly.resolve.strands import DAY, Strand
from reportedly.resolve.words import fold

CROWD = 80
"""Strands; a block of more is divided by shared words and numbers."""

NEIGHBOURS = 12
"""Strands that each is compared with where even a divided block is crowded."""

CELL_DEGREES = 0.5
"""Side of a place cell; wider than the largest sum of radii, 50 km, but for high latitudes."""

LONG_DAYS = 10
"""Days from which an interval is filed as undated, not under each of its days."""

ANY_DAY = "any"
"""The day under which all strands of a place name are filed, for those without one."""

BITS = 28
"""Of the number of a strand; two of them make one number of a pair."""

LOW = (1 << BITS) - 1

_COARSE = 3
_PART = 2048

Key = tuple[str, ...]
Pair = tuple[int, int]


def candidate_pairs(strands: Sequence[Strand]) -> Iterator[Pair]:
    """Yield the pairs of strands of different reports that are worth judging, sorted."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for number, strand in enumerate(strands):
        for key in keys_of(strand):
            blocks[key].append(number)
    # In parts by the first strand, so that no large list is sorted at once.
    parts = [array("Q") for _ in range(len(strands) // _PART + 1)]
    for key, block in blocks.items():
        if len(block) > 1:
            for a, b in _pairs(strands, block, _askers(strands, key, block)):
                if strands[a].report != strands[b].report:
                    parts[a // _PART].append(a << BITS | b)
    for part in parts:
        yield from ((code >> BITS, code & LOW) for code, _ in groupby(sorted(part)))


def _askers(strands: Sequence[Strand], key: Key, block: Sequence[int]) -> frozenset[int]:
    return frozenset(number for number in block if asks(key, strands[number]))


def asks(key: Key, strand: Strand) -> bool:
    """Tell whether a block is there for a strand's sake; one of each pair has to ask.

    Under a place's name all days are filed for those that have none, and under a division all its
    towns for those that name the division alone.
    """
    if key[-1] == ANY_DAY:
        return _undated(strand)
    return key[0] != "division" or _coarse(strand)


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


def _alike(strands: Sequence[Strand], block: Sequence[int]) -> Iterable[list[int]]:
    """Return the strands of a block that share a mark, mark by mark."""
    shared: defaultdict[str, list[int]] = defaultdict(list)
    for number in block:
        for mark in marks_of(strands[number]):
            shared[mark].append(number)
    return shared.values()


def marks_of(strand: Strand) -> set[str]:
    """Return what a strand would have to share with another, to be the same."""
    marks: set[str] = set()
    for item in strand.items:
        marks |= item.sites | item.objects | item.victims
        marks |= {f"named {name}" for name in item.spots}
        marks |= item.persons | item.ages
        marks |= {f"{f.outcome} {f.value}" for f in item.figures if f.value}
        if item.origin is not None:
            marks.add(fold(item.origin.name))
    return marks


def keys_of(strand: Strand) -> set[Key]:
    """Return the blocks that a strand is in."""
    where = {key for place in strand.places for key in _place_keys(place)}
    when = _day_keys(strand)
    names = {(*place, ANY_DAY) for place in where if place[0] == "name"}
    where |= {("name", fold(place.name)) for place in strand.scene if place.name}
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
