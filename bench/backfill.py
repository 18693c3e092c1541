"""Backfills of generated reports: by one worker and by two, killed, and by Ray, against a read.

Every way fills a ledger of its own, and all of its rows are compared with those of a ledger that
has read the files by itself. Rates are those of the reading stage, by the clock; the load of the
machine when it began and ended is given with them, since other programs make them worse.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import resource
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import reportedly
from bench.common import Asked, Figures, data_digest, store
from bench.kill import fraction, rows
from bench.make_reports import write
from reportedly.collect import CollectOptions
from reportedly.errors import BenchError
from reportedly.ledger import Mode, Store
from reportedly.scale import Progress, Setting, Totals, backfill

REPORTS: Final = 5_000
PER_FILE: Final = 50
KILLS: Final = 10
LOW: Final = 0.5
"""A machine of less load than this is at rest."""


def workers_of(parent: int) -> list[int]:
    """Return the numbers of the worker processes that a process has started, sorted."""
    found = []
    for folder in Path("/proc").iterdir():
        # A process may end while it is looked at.
        with contextlib.suppress(OSError, ValueError):
            number = int(folder.name)
            told = (folder / "stat").read_text("utf8").rpartition(")")[2].split()
            words = (folder / "cmdline").read_bytes().split(b"\0")
            if int(told[1]) == parent and b"reportedly.scale.worker" in words:
                found.append(number)
    return sorted(found)


def peak_of(process: int) -> float:
    """Return the most memory that a process has held, in megabytes of 2**20 bytes."""
    with contextlib.suppress(OSError):
        told = Path(f"/proc/{process}/status").read_text("utf8")
        return int(told.partition("VmHWM:")[2].split()[0]) / 1024
    return 0.0


class Killer:
    """Kills a worker of this process at moments drawn from hashes, until it has killed enough.

    Args:
        kills: How many.
        seconds: Longest time between two.
    """

    def __init__(self, kills: int, seconds: float) -> None:
        self._kills = kills
        self._seconds = seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._go, daemon=True)
        self.killed = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def _go(self) -> None:
        number = 0
        while self.killed < self._kills and not self._over.wait(fraction(number) * self._seconds):
            number += 1
            workers = workers_of(os.getpid())
            if workers:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(workers[number % len(workers)], signal.SIGKILL)
                    self.killed += 1


@dataclass(slots=True)
class Clock:
    """When each stage of a backfill began and ended."""

    began: dict[str, float] = field(default_factory=dict)
    ended: dict[str, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)
    peak_mb: float = 0.0

    def tick(self, progress: Progress) -> None:
        """Note that a task is done, and the most memory that a worker has held until now."""
        self.peak_mb = max([self.peak_mb, *map(peak_of, workers_of(os.getpid()))])
        self.began.setdefault(progress.stage, self.last)
        self.last = self.ended[progress.stage] = time.perf_counter()

    def seconds(self, *stages: str) -> float:
        """Return how long some stages took together."""
        return sum(self.ended[one] - self.began[one] for one in stages if one in self.began)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to the same ledger.

    Attributes:
        engine: That does it.
        workers: Its processes.
        kills: How many of them are killed on the way.
    """

    engine: str
    workers: int
    kills: int = 0

    @property
    def name(self) -> str:
        """What its figures are called."""
        return f"{self.engine}_{self.workers}{'_killed' if self.kills else ''}"


def content(ledger: Path) -> bytes:
    """Return all rows of a ledger but the runs."""
    with Store.open(ledger, Mode.READ) as opened:
        return rows(opened)


def measure(way: Way, inputs: Path, folder: Path, reader: str) -> tuple[Figures, Totals]:
    """Do a backfill one way; return what it took.

    Raises:
        BenchError: The workers were done before enough of them were killed.
    """
    setting = Setting(folder=folder, options=CollectOptions(), reader=reader)
    clock, before = Clock(), os.getloadavg()[0]
    spent = _spent()
    killing: contextlib.AbstractContextManager[Killer | None] = (
        Killer(way.kills, 8.0) if way.kills else contextlib.nullcontext()
    )
    with killing as killer:
        totals = backfill(
            [str(inputs)],
            setting,
            engine=way.engine,
            workers=way.workers,
            on_progress=clock.tick,
        )
    if killer is not None and killer.killed < way.kills:
        raise BenchError(f"only {killer.killed} of {way.kills} workers were killed")
    reading = clock.seconds("encode", "read")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        f"{way.name}_collect_s": round(clock.seconds("collect"), 1),
        f"{way.name}_read_s": round(reading, 1),
        f"{way.name}_read_per_s": round(totals.reports / reading, 2),
        f"{way.name}_cpu_ms_per_report": round(1000 * (_spent() - spent) / totals.reports, 1),
        f"{way.name}_worker_peak_mb": round(clock.peak_mb, 1),
        f"{way.name}_load_before": round(before, 2),
        f"{way.name}_load_after": round(os.getloadavg()[0], 2),
        f"{way.name}_bytes_per_report": size // totals.reports,
    }, totals


def _spent() -> float:
    """Return the processor time that processes ended so far have taken, in seconds."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def ways(kills: int) -> Iterator[Way]:
    """Yield the ways that this machine can go."""
    yield Way("local", 1)
    yield Way("local", 2)
    yield Way("local", 2, kills)
    if importlib.util.find_spec("ray") is not None:
        yield Way("ray", 2)


def run(asked: Asked) -> Figures:
    """Backfill generated reports every way and compare; see the module.

    Args:
        asked: Options ``reports``, ``kills``, ``reader`` and ``store``.

    Raises:
        BenchError: A ledger differs from the one that read the files by itself.
    """
    count = asked.number("reports", REPORTS)
    reader = asked.options.get("reader", "rules")
    figures: Figures = {"reports": count, "reader": reader, "ledgers_different": 0}
    with tempfile.TemporaryDirectory() as place:
        inputs = Path(place) / "inputs"
        files = write(inputs, count, per_file=PER_FILE)
        with reportedly.open(Path(place) / "whole.ledger", reader=reader, threads=1) as ledger:
            ledger.read(inputs)
        wanted = content(Path(place) / "whole.ledger")
        for way in ways(asked.number("kills", KILLS)):
            made, totals = measure(way, inputs, Path(place) / way.name, reader)
            figures |= made
            figures |= {"passages": totals.passages, "passages_encoded": totals.encoded}
            imported = Path(place) / f"{way.name}.ledger"
            started = time.perf_counter()
            with reportedly.open(imported) as ledger:
                ledger.take_in(Path(place) / way.name)
            figures[f"{way.name}_import_s"] = round(time.perf_counter() - started, 1)
            if content(imported) != wanted:
                raise BenchError(f"{way.name}: the ledger differs from one that read the files")
            imported.unlink()
        sources = data_digest(files)
    rates = [float(figures[f"local_{workers}_read_per_s"] or 0) for workers in (1, 2)]
    if figures.get("ray_2_cpu_ms_per_report") is not None:
        # Ray's processes are not this one's children, so their time is not known here.
        del figures["ray_2_cpu_ms_per_report"], figures["ray_2_worker_peak_mb"]
    figures["two_to_one"] = round(rates[1] / rates[0], 2)
    loads = [float(figures[f"local_{workers}_load_before"] or 0) for workers in (1, 2)]
    figures["at_rest"] = int(max(loads) < LOW)
    if asked.options.get("store") != "no":
        store("backfill" if reader == "rules" else f"backfill-{reader}", sources, figures)
    return figures
