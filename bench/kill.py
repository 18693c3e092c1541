"""Kill a read at many moments, and see that nothing is lost but the report in hand.

For each kill a read of the same reports into a new ledger is forked off and ended by SIGKILL at a
moment drawn from a hash. Then the ledger has to open and to verify, to hold every report that was
told as stored and at most one more, and, read again, to give the same bytes as one never disturbed.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import signal
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import reportedly
from bench.common import Asked, Figures, data_digest, store
from bench.make_reports import write
from reportedly.errors import BenchError, NoLedgerError
from reportedly.ids import canonical, digest
from reportedly.ledger import Mode, Store, Where

KILLS: Final = 200
REPORTS: Final = 60


class Subject(Protocol):
    """What is killed: reads always the same reports into a ledger."""

    def read(self, ledger: Path, told: Callable[[], None]) -> None:
        """Read all reports, make all that follows from them; call ``told`` after each report."""

    def content(self, ledger: Path) -> bytes:
        """Return everything in a finished ledger that does not depend on when it was read."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the kills met.

    Attributes:
        kills: How many reads were killed.
        before: Killed before the ledger was made.
        reading: Killed with some, but not all, reports stored.
        after: Killed with all reports stored, while the rest was rebuilt or the process ended.
        finished: Were done before the kill reached them.
    """

    kills: int
    before: int
    reading: int
    after: int
    finished: int


def fraction(number: int) -> float:
    """Return a number between 0 and 1 by the hash of another."""
    seed = hashlib.sha256(f"kill {number}".encode()).digest()
    return int.from_bytes(seed[:6], "big") / 2**48


def kill_many(subject: Subject, folder: Path, kills: int, reports: int) -> Tally:
    """Kill reads and hold every ledger against one that was never disturbed.

    Raises:
        BenchError: A ledger lost a report, holds half of one, or ends up with other content.
        LedgerError: A ledger does not open or does not verify.
    """
    # Once here, so that the forks start with everything loaded and all take about as long.
    subject.read(folder / "warm.ledger", lambda: None)
    whole = folder / "whole.ledger"
    length = min(_length(subject, whole) for _ in range(3))
    wanted = subject.content(whole)
    met = {"before": 0, "reading": 0, "after": 0, "finished": 0}
    for number in range(kills):
        ledger = folder / f"{number}.ledger"
        told, killed = _forked(subject, ledger, fraction(number) * length)
        stored = _stored(ledger)
        if stored is not None and not told <= stored <= told + 1:
            raise BenchError(f"kill {number}: {told} reports told as stored, {stored} there")
        met[_moment(stored, reports, killed=killed)] += 1
        subject.read(ledger, lambda: None)
        if subject.content(ledger) != wanted:
            raise BenchError(f"kill {number}: the finished ledger differs from an unbroken one")
        for path in folder.glob(f"{number}.ledger*"):
            path.unlink()
    return Tally(kills=kills, **met)


def _length(subject: Subject, ledger: Path) -> float:
    """Return how many seconds an undisturbed read takes; it leaves its ledger behind."""
    ledger.unlink(missing_ok=True)
    started = time.monotonic()
    _forked(subject, ledger, None)
    return time.monotonic() - started


def _moment(stored: int | None, reports: int, *, killed: bool) -> str:
    if not killed:
        return "finished"
    if stored is None:
        return "before"
    return "after" if stored == reports else "reading"


def _stored(ledger: Path) -> int | None:
    """Return how many reports a ledger holds; ``None`` where it was not made yet."""
    try:
        with Store.open(ledger, Mode.READ) as left:
            for _ in left.verify():
                pass
            return left.counts().get("report", 0)
    except NoLedgerError:
        return None


def _forked(subject: Subject, ledger: Path, until: float | None) -> tuple[int, bool]:
    """Read in a process of its own; kill it after some seconds.

    Returns:
        How many reports it told as stored, and whether the kill ended it.
    """
    told, tell = os.pipe()
    # Forked, so that the time to a kill is spent in reading and not in imports.
    process = multiprocessing.get_context("fork").Process(
        target=_child, args=(subject, ledger, tell)
    )
    process.start()
    os.close(tell)
    process.join(until)
    process.kill()
    process.join()
    with os.fdopen(told, "rb") as stream:
        count = len(stream.read())
    if process.exitcode not in {0, -signal.SIGKILL}:
        raise BenchError(f"the read ended with exit code {process.exitcode}")
    return count, process.exitcode != 0


def _child(subject: Subject, ledger: Path, tell: int) -> None:
    subject.read(ledger, lambda: _tell(tell))


def _tell(descriptor: int) -> None:
    os.write(descriptor, b".")


def rows(ledger: Store) -> bytes:
    """Return all content of a ledger: its entries but for runs, sorted, and its derived rows."""
    entries = sorted(
        [row.kind, row.subject, row.body] for row in ledger.entries() if row.kind != "run"
    )
    state = ledger.derived_state()
    derived = [
        list(ledger.incidents()),
        list(ledger.links()),
        list(ledger.roots()),
        list(ledger.relations()),
        list(ledger.findings()),
    ]
    return canonical([entries, state and state.digest, derived])


@dataclass(frozen=True, slots=True)
class Package:
    """The package as its users have it: the interface reads a folder."""

    inputs: Path

    def read(self, ledger: Path, told: Callable[[], None]) -> None:
        """Read the folder through the interface."""
        with reportedly.open(ledger) as opened:
            opened.read(self.inputs, on_outcome=lambda _: told())

    def content(self, ledger: Where) -> bytes:
        """Return rows and the interchange export."""
        with tempfile.TemporaryDirectory() as place, reportedly.open(ledger, create=False) as one:
            one.export("interchange", Path(place) / "out")
            files = sorted(path for path in Path(place).rglob("*") if path.is_file())
            export = [[str(path.relative_to(place)), digest(path.read_bytes())] for path in files]
        with Store.open(ledger) as finished:
            return canonical(export) + rows(finished)


def run(asked: Asked) -> Figures:
    """Kill reads of generated reports and return what was met; see the module.

    Args:
        asked: ``data`` is a folder of reports to read instead of generated ones; options ``kills``
            and ``reports``.
    """
    kills = asked.number("kills", KILLS)
    reports = asked.number("reports", REPORTS)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        inputs = asked.folder(folder / "inputs") if asked.data else folder / "inputs"
        if asked.data is None:
            write(inputs, reports, per_file=20)
        files = [path for path in inputs.rglob("*") if path.is_file()]
        tally = kill_many(Package(inputs), folder, kills, reports)
        sources = data_digest(files)
    figures: Figures = {
        "kills": tally.kills,
        "killed_before_made": tally.before,
        "killed_reading": tally.reading,
        "killed_after_reading": tally.after,
        "finished_first": tally.finished,
        "reports": reports,
        "ledgers_damaged_or_different": 0,
        "seconds": round(time.monotonic() - started, 1),
    }
    store("kill", sources, figures)
    return figures
