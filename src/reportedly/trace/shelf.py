"""Where marks and relations are kept while reports come in, in memory or in a ledger."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reportedly.model import Relation
from reportedly.trace.marks import Marks

Place = tuple[str, str]
"""Day and id of a report: its place among those that hold a key."""


class Shelf(Protocol):
    """Marks by report and reports by key, those of one key sorted by day and id."""

    def put(self, report: str, marks: Marks) -> None:
        """Keep the marks of a report that is not here yet."""

    def marks(self, report: str) -> Marks:
        """Return the marks of a report that is here."""

    def set_own(self, report: str, sketch: Sequence[int]) -> None:
        """Keep the sketch of what is left of a report without its site's furniture."""

    def own(self, report: str) -> Sequence[int]:
        """Return that sketch."""

    def around(self, key: int, report: str, count: int) -> tuple[Sequence[str], Sequence[str]]:
        """Return the holders of a key before and after one of them, the nearest first."""

    def first(self, key: int, count: int | None) -> Sequence[str]:
        """Return the first holders of a key, in order; all where no count is given."""

    def held(self, keys: Iterable[int], but: str) -> Collection[int]:
        """Return those of some keys that a report other than ``but`` holds."""

    def keep(self, relation: Relation) -> None:
        """Keep what two reports are to each other, in place of what was kept of them."""

    def drop(self, a: str, b: str) -> None:
        """Forget what two reports are to each other; nothing where nothing is kept."""

    def related(self, report: str) -> Sequence[str]:
        """Return the reports that one is related to, by id."""

    def relations(self) -> Iterator[Relation]:
        """Yield all that is kept, by the ids of the two reports."""


@dataclass(slots=True)
class Memory:
    """A shelf that is gone with the process."""

    _marks: dict[str, Marks] = field(default_factory=dict)
    _own: dict[str, Sequence[int]] = field(default_factory=dict)
    _holders: dict[int, list[Place]] = field(default_factory=dict)
    _kept: dict[tuple[str, str], Relation] = field(default_factory=dict)
    _related: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def put(self, report: str, marks: Marks) -> None:
        """Keep the marks of a report that is not here yet."""
        self._marks[report] = marks
        for key in marks.keys:
            bisect.insort(self._holders.setdefault(key, []), (marks.day, report))

    def marks(self, report: str) -> Marks:
        """Return the marks of a report that is here."""
        return self._marks[report]

    def set_own(self, report: str, sketch: Sequence[int]) -> None:
        """Keep the sketch of what is left of a report without its site's furniture."""
        self._own[report] = sketch

    def own(self, report: str) -> Sequence[int]:
        """Return that sketch."""
        return self._own[report]

    def around(self, key: int, report: str, count: int) -> tuple[Sequence[str], Sequence[str]]:
        """Return the holders of a key before and after one of them, the nearest first."""
        holders = self._holders[key]
        if len(holders) == 1:
            return (), ()
        at = bisect.bisect_left(holders, (self._marks[report].day, report))
        before = [name for _, name in holders[max(at - count, 0) : at]]
        return before[::-1], [name for _, name in holders[at + 1 : at + 1 + count]]

    def first(self, key: int, count: int | None) -> Sequence[str]:
        """Return the first holders of a key, in order; all where no count is given."""
        return [name for _, name in self._holders.get(key, ())[:count]]

    def held(self, keys: Iterable[int], but: str) -> Collection[int]:
        """Return those of some keys that a report other than ``but`` holds."""
        every = self._holders
        return {key for key in keys if any(name != but for _, name in every.get(key, ())[:2])}

    def keep(self, relation: Relation) -> None:
        """Keep what two reports are to each other, in place of what was kept of them."""
        self._kept[relation.a, relation.b] = relation
        self._related[relation.a].add(relation.b)
        self._related[relation.b].add(relation.a)

    def drop(self, a: str, b: str) -> None:
        """Forget what two reports are to each other; nothing where nothing is kept."""
        first, second = sorted((a, b))
        if self._kept.pop((first, second), None) is not None:
            self._related[first].discard(second)
            self._related[second].discard(first)

    def related(self, report: str) -> Sequence[str]:
        """Return the reports that one is related to, by id."""
        return sorted(self._related.get(report, ()))

    def relations(self) -> Iterator[Relation]:
        """Yield all that is kept, by the ids of the two reports."""
        return (self._kept[pair] for pair in sorted(self._kept))
