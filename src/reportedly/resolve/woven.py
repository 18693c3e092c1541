"""All of a ledger resolved at once, and what is kept of it so that reports can be added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.ids import canonical
from reportedly.model import Relation, Resolution
from reportedly.resolve.account import Origin
from reportedly.resolve.blocks import CROWD, Key, asks, keys_of, marks_of
from reportedly.resolve.cluster import Nearest
from reportedly.resolve.loom import Sid, block_of
from reportedly.resolve.pages import Kept, Page
from reportedly.resolve.strands import Strand


@dataclass(frozen=True, slots=True)
class Woven:
    """What came of all reports.

    Attributes:
        resolution: Everything derived.
        pages: The reports that have claims, sorted by id.
        strands: Theirs, in order.
        edges: Pairs that are the same, each as strength and two places in ``strands``.
        nearest: Those that each strand is nearest to.
        origins: What each claim goes back to.
        cites: Citations that incidents show, by the incident's id.
    """

    resolution: Resolution
    pages: Mapping[str, Page]
    strands: Sequence[Strand]
    edges: Sequence[tuple[int, int, int]]
    nearest: Nearest
    origins: Sequence[Origin]
    cites: Mapping[str, Sequence[Relation]]

    def bodies(self) -> Iterator[tuple[str, bytes]]:
        """Yield what is kept of each report."""
        for report, page in self.pages.items():
            yield report, canonical(Kept.of(page))

    def filed(self) -> Iterator[tuple[int, Sid, bool]]:
        """Yield the strands of each block, each with whether it is there for its sake."""
        sids = self._sids()
        blocks: defaultdict[Key, list[int]] = defaultdict(list)
        for number, strand in enumerate(self.strands):
            for key in keys_of(strand):
                blocks[key].append(number)
        for key in sorted(blocks):
            told = [(number, asks(key, self.strands[number])) for number in blocks[key]]
            block = block_of(key)
            yield from ((block, sids[number], asking) for number, asking in told)
            for number, asking in told if len(told) > CROWD else ():
                for mark in sorted(marks_of(self.strands[number])):
                    yield block_of((*key, mark)), sids[number], asking

    def ties(self) -> Iterator[tuple[Sid, Sid, int]]:
        """Yield the pairs that are the same, with the strength."""
        sids = self._sids()
        for strength, a, b in self.edges:
            yield sids[a], sids[b], strength

    def near(self) -> Iterator[tuple[Sid, list[tuple[Sid, int]]]]:
        """Yield the strands that each is nearest to, with the strength."""
        sids = self._sids()
        for number, sid in enumerate(sids):
            found = [(sids[other], strength) for strength, other in self.nearest.of(number)]
            if found:
                yield sid, found

    def _sids(self) -> list[Sid]:
        return [
            (report, number)
            for report, page in self.pages.items()
            for number in range(len(page.strands))
        ]
