"""Strands to incidents: union by ``same``, strongest first, never across ``different``.

What becomes of a strand follows from those with which it hangs together by ``same`` and by people's
rulings, and from nothing else. A person's ruling stands above every test.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.model import ClaimRef
from reportedly.model.vocabulary import Verdict
from reportedly.resolve.blocks import BITS, LOW, Pair, candidate_pairs
from reportedly.resolve.pairs import Judgement, judge
from reportedly.resolve.rulings import RULED
from reportedly.resolve.strands import Strand, sites_or_hours

LINKS = 10
"""Possible links that are kept for a strand."""

MANY = 400
"""Pairs of strands of two clusters; of more, it is not looked for what tells them apart."""

STRONGEST = 7
"""Strength above which possible links are not told apart."""

_WAITING = 8 * LINKS


@dataclass(frozen=True, slots=True)
class Bench:
    """What two strands are judged with.

    Attributes:
        copies: Pairs of reports of which one copies the other.
        apart: Pairs of claims that a person ruled to be different.
    """

    copies: Container[frozenset[str]]
    apart: Collection[frozenset[ClaimRef]]

    def judge(self, one: Strand, two: Strand) -> Judgement:
        """Return the verdict on two strands."""
        if self.ruled_apart(one, two):
            return Judgement(Verdict.DIFFERENT, RULED)
        if one.report != two.report:
            return judge(one, two, copied=frozenset((one.report, two.report)) in self.copies)
        if (one.loose or two.loose) and not sites_or_hours(one.items, two.items):
            return Judgement(Verdict.POSSIBLE, "it fits several events of its page")
        return Judgement(Verdict.DIFFERENT, "told apart in one report")

    def ruled_apart(self, one: Strand, two: Strand) -> bool:
        """Tell whether a person ruled some claims of two strands to be different."""
        return bool(self.apart) and any(
            frozenset((mine.ref, yours.ref)) in self.apart
            for mine in one.items
            for yours in two.items
        )

    def told_apart(self, first: Sequence[Strand], second: Sequence[Strand]) -> bool:
        """Tell whether two clusters have members that are different."""
        if len(first) * len(second) > MANY:
            return False
        return any(
            self.judge(one, two).verdict is Verdict.DIFFERENT for one in first for two in second
        )


@dataclass(slots=True)
class Clusters:
    """The grouping while it grows.

    Attributes:
        strands: Sorted by report and place in it.
        bench: Judges them.
        home: Cluster of each strand.
        members: Strands of each cluster.
    """

    strands: Sequence[Strand]
    bench: Bench
    home: list[int] = field(default_factory=list)
    members: dict[int, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with each strand by itself."""
        self.home = list(range(len(self.strands)))
        self.members = {number: [number] for number in self.home}

    def merge(self, a: int, b: int, *, ruled: bool) -> None:
        """Put two strands into one cluster, unless some members of theirs are different."""
        first, second = sorted((self.home[a], self.home[b]))
        if first == second:
            return
        for one in self.members[first]:
            for two in self.members[second]:
                if self._barred(self.strands[one], self.strands[two], ruled=ruled):
                    return
        self.members[first] = sorted([*self.members[first], *self.members[second]])
        for number in self.members.pop(second):
            self.home[number] = first

    def _barred(self, one: Strand, two: Strand, *, ruled: bool) -> bool:
        if ruled:
            return self.bench.ruled_apart(one, two)
        return self.bench.judge(one, two).verdict is Verdict.DIFFERENT

    def groups(self) -> dict[int, list[Strand]]:
        """Return the strands of each cluster, sorted by cluster."""
        return {
            number: [self.strands[member] for member in members]
            for number, members in sorted(self.members.items())
        }


def grow(
    strands: Sequence[Strand],
    edges: Iterable[tuple[int, int, int]],
    same: Sequence[frozenset[ClaimRef]],
    bench: Bench,
) -> Clusters:
    """Group strands.

    Args:
        strands: Sorted by report and place in it.
        edges: Pairs judged ``same``, each as strength and two places in ``strands``, in any order.
        same: Pairs of claims that a person ruled to be one happening, in order.
        bench: Judges two strands.
    """
    grown = Clusters(strands, bench)
    if same:
        home = {item.ref: number for number, one in enumerate(strands) for item in one.items}
        for pair in same:
            numbers = sorted(home[ref] for ref in pair if ref in home)
            if len(numbers) == 2:  # noqa: PLR2004 - both ends known
                grown.merge(numbers[0], numbers[1], ruled=True)
    for _, a, b in sorted((-strength, a, b) for strength, a, b in edges):
        grown.merge(a, b, ruled=False)
    return grown


# ------------------------------------------------------------------ all strands at once


@dataclass(slots=True)
class Nearest:
    """For each strand those it is possibly one with, the strongest first, up to ``LINKS``."""

    _found: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, a: int, b: int, strength: int) -> None:
        """Take in a pair."""
        rank = STRONGEST - min(strength, STRONGEST)
        for one, other in ((a, b), (b, a)):
            mine = self._found[one]
            mine.append(rank << BITS | other)
            if len(mine) > _WAITING:
                mine.sort()
                del mine[LINKS:]

    def of(self, number: int) -> list[tuple[int, int]]:
        """Return the strands that one is nearest to, each after its strength."""
        found = sorted(self._found.get(number, ()))[:LINKS]
        return [(STRONGEST - (code >> BITS), code & LOW) for code in found]

    def mutual(self) -> list[Pair]:
        """Return the pairs that are near to each other from both sides, sorted."""
        near = {number: {other for _, other in self.of(number)} for number in self._found}
        return sorted((a, b) for a in near for b in near[a] if a < b and a in near[b])


def compare(
    strands: Sequence[Strand], copies: Collection[frozenset[str]], bench: Bench
) -> tuple[list[tuple[int, int, int]], Nearest]:
    """Judge all pairs that are worth it.

    Args:
        strands: Sorted by report and place in it.
        copies: Pairs of reports of which one copies the other.
        bench: Judges two strands.

    Returns:
        The pairs that are the same, each as strength and two places in ``strands``, and those that
        are possibly one.
    """
    edges: list[tuple[int, int, int]] = []
    nearest = Nearest()
    # A pair that comes twice is judged once.
    copied = set(_copied_pairs(strands, copies))
    for a, b in candidate_pairs(strands):
        copied.discard((a, b))
        _take(bench.judge(strands[a], strands[b]), (a, b), edges, nearest)
    for a, b in sorted(copied):
        _take(bench.judge(strands[a], strands[b]), (a, b), edges, nearest)
    return edges, nearest


def _take(
    found: Judgement, pair: Pair, edges: list[tuple[int, int, int]], nearest: Nearest
) -> None:
    if found.verdict is Verdict.SAME:
        edges.append((found.strength, *pair))
    elif found.verdict is Verdict.POSSIBLE:
        nearest.add(*pair, found.strength)


def _copied_pairs(strands: Sequence[Strand], copies: Collection[frozenset[str]]) -> Iterator[Pair]:
    """Yield the strands that share words in reports that copy each other, whatever their day."""
    told: defaultdict[str, list[int]] = defaultdict(list)
    for number, strand in enumerate(strands):
        told[strand.report].append(number)
    for a, b in (tuple(sorted(pair)) for pair in copies if len(pair) > 1):
        for one in told.get(a, ()):
            for two in told.get(b, ()):
                if share_words(strands[one], strands[two]):
                    yield one, two


def share_words(a: Strand, b: Strand) -> bool:
    """Tell whether some claim of the one has the words of a claim of the other."""
    mine = {item.words for item in a.items} - {0}
    return bool(mine) and not mine.isdisjoint(item.words for item in b.items)


def possible_pairs(grown: Clusters, nearest: Nearest) -> Mapping[Pair, str]:
    """Return which clusters are possibly one, each two sorted, with the reason."""
    groups = grown.groups()
    found: dict[Pair, str] = {}
    apart: set[Pair] = set()
    for a, b in nearest.mutual():
        one, two = sorted((grown.home[a], grown.home[b]))
        if one == two or (one, two) in found or (one, two) in apart:
            continue
        if grown.bench.told_apart(groups[one], groups[two]):
            apart.add((one, two))
        else:
            found[one, two] = grown.bench.judge(grown.strands[a], grown.strands[b]).reason
    return found
