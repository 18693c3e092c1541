"""What the desk keeps between answers, and how a ruling is written while others look on.

A ruling is made in sight of something: the claims of the incidents it is about, and the ruling that
held. Both come back with the form. Under the writer's lock they are held against what is there now;
where they differ, somebody was faster, and nothing is written.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.errors import LockedError
from reportedly.ids import canonical, digest
from reportedly.ledger import Ruling
from reportedly.model import Incident
from reportedly.review.agreement import Opinions, opinions_of
from reportedly.review.questions import Question, Waiting

PATIENCE: Final = 5.0
"""Seconds that a ruling waits for another writer, before the person is told to try again."""

PAUSE: Final = 0.05


@dataclass(frozen=True, slots=True)
class Pile:
    """The questions of a ledger at one moment.

    Attributes:
        seq: Number of the ledger's last entry then.
        digest: Of what was derived.
        waiting: Answers what a ruling would change.
        queue: The questions, in order.
        by_id: The same, by id.
    """

    seq: int
    digest: str
    waiting: Waiting
    queue: Sequence[Question]
    by_id: Mapping[str, Question]


class Work:
    """The questions of a ledger, listed anew when it changed, and the right to write to it.

    Args:
        ledger: Open, with all its names.
        veiled: The same with the names of private people hidden.
    """

    def __init__(self, ledger: Ledger, veiled: Ledger) -> None:
        self.ledger = ledger
        self.veiled = veiled
        self._pile: Pile | None = None
        self._rulings: tuple[int, Sequence[Ruling]] = (-1, ())
        self._opinions: tuple[int, Sequence[Opinions]] = (-1, ())
        self._listing = threading.Lock()
        self._writing = threading.Lock()

    def pile(self, held: Ledger | None = None) -> Pile:
        """Return the questions as they are now.

        Args:
            held: The ledger while nobody else may write to it.
        """
        ledger = held or self.ledger
        ledger.refresh()
        state = ledger.store.derived_state()
        seq, derived = ledger.store.tip().seq, "" if state is None else state.digest
        with self._listing:
            known = self._pile
            if known is None or (known.seq, known.digest) != (seq, derived):
                before = None if known is None else known.waiting
                waiting = Waiting.of(self.ledger.store, before)
                queue = waiting.queue()
                known = Pile(seq, derived, waiting, queue, {one.id: one for one in queue})
                self._pile = known
            return known

    def rulings(self) -> Sequence[Ruling]:
        """Return every ruling in the order it was made, names and all; for counting alone."""
        seq = self.ledger.store.tip().seq
        if self._rulings[0] != seq:
            self._rulings = (seq, tuple(self.ledger.store.rulings()))
        return self._rulings[1]

    def opinions(self) -> Sequence[Opinions]:
        """Return the questions on which two people ruled."""
        seq = self.ledger.store.tip().seq
        if self._opinions[0] != seq:
            self._opinions = (seq, tuple(opinions_of(self.rulings())))
        return self._opinions[1]

    @contextmanager
    def taking(self) -> Iterator[Ledger]:
        """Give the ledger while nobody else may write to it; what is decided is obeyed on leaving.

        Raises:
            LockedError: Somebody else writes to it for long.
        """
        with self._writing, ExitStack() as stack:
            yield self._entered(stack)

    def _entered(self, stack: ExitStack) -> Ledger:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                return stack.enter_context(self.ledger.holding())
            except LockedError:
                if time.monotonic() > until:
                    raise
                time.sleep(PAUSE)


def work_of(request: Request) -> Work:
    """Return what the desk keeps."""
    found: Work = request.app.state.work
    return found


def sight_of(incidents: Sequence[Incident], standing: Ruling | None) -> str:
    """Return what a ruling is made in sight of, as a form carries it."""
    told = [[one.id, one.members] for one in sorted(incidents, key=lambda one: one.id)]
    return digest(canonical([told, None if standing is None else standing.id]))
