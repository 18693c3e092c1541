"""Which reports are worth comparing: those that share a sentence or a fingerprint.

Everything is kept in flat arrays, a few kilobytes a report, so that texts can be streamed. A key
that stands in more than ``TOO_COMMON`` reports is a stock phrase or site furniture and is skipped.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model import Sentence
from reportedly.trace.winnow import WORD, shingles, winnow

TOO_COMMON = 200
"""Reports; a key in more than these says nothing about copying."""

SHORT = 6
"""Words; a shared sentence shorter than this says nothing about copying."""


@dataclass(slots=True)
class Index:
    """Keys and shingles of all reports, by the number of the report.

    Attributes:
        keys: Sentence hashes and fingerprints, report after report.
        ends: Where each report's keys end.
        shingles: Distinct shingle hashes, sorted, report after report.
        limits: Where each report's shingles end.
    """

    keys: array[int] = field(default_factory=lambda: array("Q"))
    ends: array[int] = field(default_factory=lambda: array("Q"))
    shingles: array[int] = field(default_factory=lambda: array("Q"))
    limits: array[int] = field(default_factory=lambda: array("Q"))
    _words: dict[str, int] = field(default_factory=dict)

    def add(self, text: str, sentences: Iterable[Sentence]) -> None:
        """Add the next report."""
        found = shingles(text, self._words)
        keys = set(winnow(found))
        keys.update(
            int(sentence.hash[:16], 16)
            for sentence in sentences
            if len(WORD.findall(sentence.span.quote)) >= SHORT
        )
        self.keys.extend(sorted(keys))
        self.ends.append(len(self.keys))
        self.shingles.extend(sorted(set(found)))
        self.limits.append(len(self.shingles))

    def shingles_of(self, number: int) -> array[int]:
        """Return the distinct shingle hashes of a report."""
        start = self.limits[number - 1] if number else 0
        return self.shingles[start : self.limits[number]]

    def neighbours(self) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield every report with the later ones that share a key with it, both in order."""
        owners, groups, starts = self._groups()
        position = 0
        for number, end in enumerate(self.ends):
            near: set[int] = set()
            for group in groups[position:end]:
                first, last = starts[group], starts[group + 1]
                if 1 < last - first <= TOO_COMMON:
                    near.update(other for other in owners[first:last] if other > number)
            position = end
            if near:
                yield number, sorted(near)

    def _groups(self) -> tuple[array[int], array[int], array[int]]:
        """Group equal keys.

        Returns:
            The reports, group after group; the group of each key as stored; where groups start.
        """
        owner = array("I")
        position = 0
        for number, end in enumerate(self.ends):
            owner.extend([number] * (end - position))
            position = end
        order = sorted(range(len(self.keys)), key=self.keys.__getitem__)
        owners, starts = array("I"), array("I")
        groups = array("I", bytes(4 * len(self.keys)))
        previous: int | None = None
        for place, entry in enumerate(order):
            if self.keys[entry] != previous:
                previous = self.keys[entry]
                starts.append(place)
            owners.append(owner[entry])
            groups[entry] = len(starts) - 1
        starts.append(len(order))
        return owners, groups, starts
