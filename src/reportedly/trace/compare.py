"""How much of two texts stands in both, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from reportedly.model import Span
from reportedly.trace.winnow import K, words

NEAR_COPY = 0.5
"""Jaccard of shingles from which two texts are near copies."""

REWRITE = 0.15
"""Jaccard of shingles from which one text is derived from the other."""

SHOWN_RUNS = 3
"""Shared runs that are kept as evidence, the longest."""

SHOWN_WORDS = 40
"""Words of a run that are kept as evidence, its first; whole texts would fill the memory."""

_PLACES = 8
"""Places of a shingle that are tried; one that stands more often is a refrain."""


def jaccard(a: Collection[int], b: Collection[int]) -> float:
    """Return the share of distinct shingles in common, rounded to four decimals.

    Two texts without shingles have nothing in common.
    """
    return share_of(frozenset(a), frozenset(b))


def share_of(a: frozenset[int], b: Collection[int]) -> float:
    """Return the same where nothing in ``b`` stands twice, without making a set of it."""
    both = len(a.intersection(b))
    either = len(a) + len(b) - both
    return round(both / either, 4) if either else 0.0


def shared_runs(a: str, b: str) -> tuple[tuple[Span, Span], ...]:
    """Return the longest runs of words that stand in both texts, in the order of the first."""
    spans_a, spans_b = list(words(a)), list(words(b))
    said_a = [a[start:end].casefold() for start, end in spans_a]
    said_b = [b[start:end].casefold() for start, end in spans_b]
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(said_b) - K + 1):
        places[tuple(said_b[at : at + K])].append(at)
    runs: list[tuple[int, int, int]] = []
    at = 0
    while at <= len(said_a) - K:
        best = (0, 0)
        for other in places.get(tuple(said_a[at : at + K]), ())[:_PLACES]:
            best = max(best, (_run(said_a, said_b, at, other), -other))
        if best[0]:
            runs.append((-best[0], at, -best[1]))
        at += best[0] or 1
    chosen = sorted(runs)[:SHOWN_RUNS]
    return tuple(
        (_span(a, spans_a, first, -length), _span(b, spans_b, second, -length))
        for length, first, second in sorted(chosen, key=lambda run: run[1])
    )


def _run(a: list[str], b: list[str], at: int, other: int) -> int:
    length = 0
    while at + length < len(a) and other + length < len(b) and a[at + length] == b[other + length]:
        length += 1
    return length


def _span(text: str, spans: list[tuple[int, int]], first: int, length: int) -> Span:
    last = first + min(length, SHOWN_WORDS) - 1
    return Span.of(text, spans[first][0], spans[last][1])
