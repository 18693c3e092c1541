"""What a watch finds, brought into the ledger a few reports at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from threading import Event
from typing import Final

from reportedly.collect import Collected, CollectOptions, Refused
from reportedly.collect.watching import Sighting, Watch, WatchOptions, watching
from reportedly.errors import LockedError
from reportedly.inputs import How, store_items
from reportedly.ledger import Mode, Store, Where, beside
from reportedly.pipeline import Outcome, ReadSummary

BATCH: Final = 32
"""Reports that are stored under one lock; while more are fetched, others may write."""

LONGEST: Final = 30.0
"""Seconds for which what was fetched waits to be stored."""

LOCKED: Final = 5.0
"""Seconds after which a ledger that another process writes to is tried again."""

Told = Callable[[Outcome], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchSummary:
    """What a watch did.

    Attributes:
        polls: Of feeds.
        unchanged: Polls that were answered with "not modified".
        pages: That were asked for.
        read: Reports stored with a reading, new versions among them.
        known: Pages that said what they had said.
        refused: Pages and feeds that could not be had or read.
        claims: Claims in the new readings.
    """

    polls: int
    unchanged: int
    pages: int
    read: int
    known: int
    refused: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Into:
    """Where and how what is found is stored.

    Attributes:
        ledger: The file; it is locked while reports are stored, and no longer.
        how: How reports are read.
        options: How pages are collected.
        on_outcome: Told of each when it is stored.
    """

    ledger: Where
    how: How
    options: CollectOptions
    on_outcome: Told | None

    def take_in(self, items: Iterable[Collected | Refused], told: Told) -> ReadSummary:
        """Store some reports.

        Raises:
            LedgerError: The ledger cannot be written.
        """
        with Store.open(self.ledger, Mode.WRITE) as store:
            return store_items(store, items, self.how, self.options, told)


def watch_into(
    into: Into, feeds: Sequence[str], plan: WatchOptions, stop: Event | None
) -> WatchSummary:
    """Poll feeds and store what they name; see ``Ledger.watch``.

    Raises:
        LedgerError: It cannot be written, or another process watches for it.
    """
    with watching(feeds, beside(into.ledger), into.options, plan, stop) as (watch, wrong):
        return _Watched(into, watch).run(wrong)


@dataclass(slots=True)
class _Watched:
    """Brings what a watch finds into a ledger."""

    into: Into
    watch: Watch
    read: int = 0
    known: int = 0
    refused: int = 0
    claims: int = 0

    def run(self, wrong: Sequence[Refused]) -> WatchSummary:
        """Watch until it is stopped, or once; ``wrong`` is told first."""
        self._store([Sighting(item, lambda: None) for item in wrong])
        while not self.watch.stop.is_set():
            self._round()
            if self.watch.how.once and not self.watch.is_due():
                break
            if not self.watch.how.once:
                self.watch.pause()
        tally = self.watch.tally
        return WatchSummary(
            polls=tally.polls,
            unchanged=tally.unchanged,
            pages=tally.pages,
            read=self.read,
            known=self.known,
            refused=self.refused,
            claims=self.claims,
        )

    def _round(self) -> None:
        batch: list[Sighting] = []
        since = 0.0
        for found in self.watch.round():
            since = since if batch else self.watch.now()
            batch.append(found)
            if len(batch) == BATCH or self.watch.now() - since > LONGEST:
                self._store(batch)
                batch = []
        self._store(batch)

    def _store(self, batch: Sequence[Sighting]) -> None:
        """Store some reports; while another process writes, wait, unless it is to be done once.

        Raises:
            LockedError: Another process writes, and it is to be done once.
        """
        waiting = deque(batch)

        def told(outcome: Outcome) -> None:
            # Outcomes come in the order of the items, each when it is on the disk.
            waiting.popleft().stored()
            if self.into.on_outcome is not None:
                self.into.on_outcome(outcome)

        while waiting:
            try:
                self._count(self.into.take_in([one.item for one in waiting], told))
            except LockedError:
                if self.watch.how.once:
                    raise
                if self.watch.stop.wait(LOCKED):
                    # What is not stored is still due when it is watched again.
                    return

    def _count(self, summary: ReadSummary) -> None:
        self.read += summary.read
        self.known += summary.known
        self.refused += summary.refused + summary.unread
        self.claims += summary.claims
