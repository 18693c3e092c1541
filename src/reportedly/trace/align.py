"""Which words of two texts answer each other, and which are one text's own.

Runs of five words and more are found wherever they stand, so that sentences in another order still
answer each other. Between two runs that follow each other in both texts, single words are paired
too: that is where a word, or a number, was changed.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportedly.trace.text import Text
from reportedly.trace.winnow import K

GAP = 40
"""Words of a gap in which single words are paired; a longer one holds other matter."""

_PLACES = 8
"""Places of a shingle that are tried; one that stands more often is a refrain."""

Stretch = tuple[int, int]
"""Words ``[first, end)`` of one text, by their numbers."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words that stand in both texts, by their numbers.

    Attributes:
        a: First word in the one.
        b: First word in the other.
        length: How many.
    """

    a: int
    b: int
    length: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two texts answer each other.

    Attributes:
        runs: Shared runs of five words and more, in the order of the first text.
        shared_a: Words of the first text that stand in the other.
        shared_b: Words of the second that stand in the first.
        changed: Stretches in the same place that differ; either may be empty.
        only_a: Stretches of the first that answer to nothing, outside ``changed``.
        only_b: Stretches of the second that answer to nothing.
    """

    runs: tuple[Run, ...]
    shared_a: int
    shared_b: int
    changed: tuple[tuple[Stretch, Stretch], ...]
    only_a: tuple[Stretch, ...]
    only_b: tuple[Stretch, ...]


def shared_runs(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return the runs of at least five words in both texts, in the order of the first."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(b) - K + 1):
        places[tuple(b[at : at + K])].append(at)
    runs: list[Run] = []
    at = 0
    while at <= len(a) - K:
        best = (0, 0)
        for other in places.get(tuple(a[at : at + K]), ())[:_PLACES]:
            best = max(best, (_length(a, b, at, other), -other))
        if best[0]:
            runs.append(Run(at, -best[1], best[0]))
        at += best[0] or 1
    return runs


def _length(a: Sequence[str], b: Sequence[str], at: int, other: int) -> int:
    length = 0
    while at + length < len(a) and other + length < len(b) and a[at + length] == b[other + length]:
        length += 1
    return length


def align(a: Text, b: Text) -> Alignment:
    """Return how two texts answer each other."""
    runs = shared_runs(a.said, b.said)
    seen_a, seen_b = bytearray(len(a.said)), bytearray(len(b.said))
    for run in runs:
        seen_a[run.a : run.a + run.length] = b"\1" * run.length
        seen_b[run.b : run.b + run.length] = b"\1" * run.length
    changed: list[tuple[Stretch, Stretch]] = []
    for gap_a, gap_b in _gaps(runs):
        # What another run covers is not part of the gap.
        if any(seen_a[slice(*gap_a)]) or any(seen_b[slice(*gap_b)]):
            continue
        for same, part_a, part_b in _pairs(a.said, b.said, gap_a, gap_b):
            mark = 1 if same else 2
            seen_a[slice(*part_a)] = bytes([mark]) * (part_a[1] - part_a[0])
            seen_b[slice(*part_b)] = bytes([mark]) * (part_b[1] - part_b[0])
            if not same:
                changed.append((part_a, part_b))
    return Alignment(
        runs=tuple(runs),
        shared_a=seen_a.count(1),
        shared_b=seen_b.count(1),
        changed=tuple(changed),
        only_a=tuple(_alone(seen_a)),
        only_b=tuple(_alone(seen_b)),
    )


def _gaps(runs: Sequence[Run]) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the short gaps between runs that follow each other in both texts."""
    for one, two in itertools.pairwise(runs):
        gap_a = one.a + one.length, two.a
        gap_b = one.b + one.length, two.b
        long_a, long_b = gap_a[1] - gap_a[0], gap_b[1] - gap_b[0]
        if 0 <= long_b <= GAP and long_a <= GAP and (long_a or long_b):
            yield gap_a, gap_b


def _pairs(
    a: Sequence[str], b: Sequence[str], gap_a: Stretch, gap_b: Stretch
) -> Iterator[tuple[bool, Stretch, Stretch]]:
    """Yield the parts of a gap, in order, and whether they are the same."""
    matcher = SequenceMatcher(None, a[slice(*gap_a)], b[slice(*gap_b)], autojunk=False)
    for name, a1, a2, b1, b2 in matcher.get_opcodes():
        yield name == "equal", (gap_a[0] + a1, gap_a[0] + a2), (gap_b[0] + b1, gap_b[0] + b2)


def _alone(seen: bytearray) -> Iterator[Stretch]:
    """Yield the stretches of words that nothing answers to."""
    at = seen.find(0)
    while at >= 0:
        end = at
        while end < len(seen) and not seen[end]:
            end += 1
        yield at, end
        at = seen.find(0, end)
