"""Backfills of generated reports every way there is, killed ones too, against a plain read.

What each way hands to import is compared byte for byte with what the first way does: captures,
bytes, reports, refusals and readings, in order. Import is the same program whatever made them; for
the first way it is run too, and the rows and the interchange export of its ledger are compared with
those of a ledger that has read the files by itself. Reports have one paragraph; of a hundred sixty
are pages met again at another address, and ten or so near copies.

Seconds are by the clock, and processor seconds those of the workers; the load of the machine stands
beside them, since other programs make the first worse and the second hardly.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import msgspec

import reportedly
from bench.common import Asked, Figures, data_digest, store
from bench.kill import Package, fraction
from bench.make_crawl import Crawl
from reportedly.collect import Collected, CollectOptions, Refused
from reportedly.errors import BenchError, ReaderError
from reportedly.ids import canonical
from reportedly.scale import Progress, Setting, Totals, backfill, bring

REPORTS: Final = 5_000
PER_FILE: Final = 50
KILLS: Final = 10
STOPS: Final = 3
UNKNOWN: Final = 40.0
"""Seconds that an engine is taken to take where it was not measured."""
CRAWL: Final = Crawl(again=60, paragraphs=1)
IMPORTED: Final = "local_1"

WORKERS: Final = (b"reportedly.scale.worker", b"ray::answer", b"pyspark.daemon")
"""What the command line of a process that carries out tasks holds, by engine."""


def below(parent: int) -> list[int]:
    """Return the numbers of the processes below a process, sorted."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        # A process may end while it is looked at.
        with contextlib.suppress(OSError, ValueError):
            parents[int(folder.name)] = int(_stat(int(folder.name))[1])
    found = []
    for number, above in parents.items():
        at = above
        while at in parents and at != parent:
            at = parents[at]
        if at == parent:
            found.append(number)
    return sorted(found)


def workers_of(parent: int) -> list[int]:
    """Return the numbers of the worker processes below a process, sorted."""
    return [one for one in below(parent) if any(name in _words(one) for name in WORKERS)]


def _words(process: int) -> bytes:
    """Return the command line of a process; nothing where it is gone."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


def _stat(process: int) -> list[str]:
    """Return what the system tells of a process, from its state on."""
    return Path(f"/proc/{process}/stat").read_text("utf8").rpartition(")")[2].split()


def peak_of(process: int) -> float:
    """Return the most memory that a process has held, in megabytes of 2**20 bytes."""
    with contextlib.suppress(OSError, IndexError):
        told = Path(f"/proc/{process}/status").read_text("utf8")
        return int(told.partition("VmHWM:")[2].split()[0]) / 1024
    return 0.0


def spent_by(process: int) -> float:
    """Return the processor time that a process has taken, in seconds; 0 where it is gone."""
    with contextlib.suppress(OSError, IndexError):
        told = _stat(process)
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
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
    """What the stages of a backfill took, by the clock and of the processor."""

    began: dict[str, float] = field(default_factory=dict)
    ended: dict[str, float] = field(default_factory=dict)
    spent: dict[str, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)
    peak_mb: float = 0.0
    _seen: dict[int, float] = field(default_factory=dict)

    def tick(self, progress: Progress) -> None:
        """Note that a task is done, and what the workers have taken until now."""
        stage = progress.stage
        for process in workers_of(os.getpid()):
            self.peak_mb = max(self.peak_mb, peak_of(process))
            now = spent_by(process)
            more = max(now - self._seen.get(process, 0.0), 0.0)
            self._seen[process] = max(now, self._seen.get(process, 0.0))
            self.spent[stage] = self.spent.get(stage, 0.0) + more
        self.began.setdefault(stage, self.last)
        self.last = self.ended[stage] = time.perf_counter()

    def seconds(self, *stages: str) -> float:
        """Return how long some stages took together."""
        return sum(self.ended[one] - self.began[one] for one in stages if one in self.began)

    def processor(self, *stages: str) -> float:
        """Return the workers' processor seconds in some stages, all by default."""
        return sum(self.spent.get(one, 0.0) for one in stages or self.spent)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to the same ledger.

    Attributes:
        engine: That does it.
        workers: Its processes.
        kills: How many of them are killed on the way.
        stops: How often all of it is killed, and started again.
    """

    engine: str
    workers: int
    kills: int = 0
    stops: int = 0

    @property
    def name(self) -> str:
        """What its figures are called."""
        end = "_killed" if self.kills else "_restarted" if self.stops else ""
        return f"{self.engine}_{self.workers}{end}"


def measure(
    way: Way, inputs: Path, folder: Path, reader: str, length: float
) -> tuple[Figures, Totals]:
    """Do a backfill one way; return what it took.

    Args:
        way: To go.
        inputs: Folder of the files.
        folder: Of the backfill.
        reader: By its name.
        length: Seconds that the engine takes when it is left alone.

    Raises:
        BenchError: The workers were done before enough of them were killed.
    """
    setting = Setting(folder=folder, options=CollectOptions(), reader=reader)
    before = os.getloadavg()[0]
    stopped = sum(_stop(way, inputs, setting, number, length) for number in range(way.stops))
    if stopped < way.stops:
        raise BenchError(f"{way.name}: it was done before it was stopped {way.stops} times")
    clock = Clock()
    killing: contextlib.AbstractContextManager[Killer | None] = (
        Killer(way.kills, length / way.kills) if way.kills else contextlib.nullcontext()
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
        raise BenchError(f"{way.name}: only {killer.killed} of {way.kills} workers were killed")
    figures: Figures = {
        "load_before": round(before, 2),
        "load_after": round(os.getloadavg()[0], 2),
    }
    if not way.kills and not way.stops:
        reading = clock.seconds("encode", "read")
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        figures |= {
            "collect_s": round(clock.seconds("collect"), 1),
            "match_s": round(clock.seconds("match"), 1),
            "read_s": round(reading, 1),
            "read_per_s": round(totals.reports / reading, 2),
            "read_cpu_s": round(clock.processor("encode", "read"), 1),
            "cpu_ms_per_report": round(1000 * clock.processor() / totals.reports, 2),
            "worker_peak_mb": round(clock.peak_mb, 1),
            "bytes_per_report": size // totals.reports,
        }
    return {f"{way.name}_{name}": value for name, value in figures.items()}, totals


def _stop(way: Way, inputs: Path, setting: Setting, number: int, length: float) -> bool:
    """Start a backfill and kill all of it at a moment drawn from a hash; tell whether it ran."""
    process = multiprocessing.get_context("spawn").Process(
        target=_go_on, args=(way, inputs, setting)
    )
    process.start()
    until = time.monotonic() + length * (0.15 + 0.25 * fraction(number))
    while process.is_alive() and time.monotonic() < until:
        time.sleep(0.2)
    ran = process.is_alive()
    others = below(process.pid or 0)
    process.kill()
    process.join()
    for one in others:
        with contextlib.suppress(ProcessLookupError):
            os.kill(one, signal.SIGKILL)
    return ran


def _go_on(way: Way, inputs: Path, setting: Setting) -> None:
    backfill([str(inputs)], setting, engine=way.engine, workers=way.workers)


def ways(kills: int, stops: int) -> Iterator[Way]:
    """Yield the ways that this machine can go."""
    yield Way("local", 1)
    yield Way("local", 2)
    yield Way("local", 2, kills=kills)
    yield Way("local", 2, stops=stops)
    if importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None:
        yield Way("spark", 2)
    if importlib.util.find_spec("ray") is not None:
        yield Way("ray", 1)
        yield Way("ray", 2)
        yield Way("ray", 2, kills=kills)
        yield Way("ray", 2, stops=stops)


def handed(folder: Path) -> str:
    """Return one hash of all that a finished backfill hands to import, in order."""
    total = hashlib.sha256()
    brought = bring(folder)
    for item in brought.items():
        if isinstance(item, Refused):
            total.update(canonical([item.address, item.sha256, str(item.error)]))
        elif isinstance(item, Collected):
            said: object
            try:
                said = brought.read(item.report)
            except ReaderError as error:
                said = str(error)
            total.update(canonical([item.capture, item.report, said]) + item.data)
    return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Bench:
    """What all ways have in common, in a folder that can be kept.

    Attributes:
        folder: Of all that is made.
        files: The inputs.
        sources: Digest of the inputs.
        reader: By its name.
    """

    folder: Path
    files: Sequence[Path]
    sources: str
    reader: str

    @classmethod
    def of(cls, folder: Path, count: int, reader: str) -> Bench:
        """Return a bench of so many reports."""
        files = CRAWL.write(folder / "inputs", count, per_file=PER_FILE)
        return cls(folder, files, data_digest(files), reader)

    @property
    def inputs(self) -> Path:
        """The folder of the inputs."""
        return self.folder / "inputs"

    def wanted(self) -> bytes:
        """Return rows and export of a ledger that has read the files by itself; read once."""
        whole, note = self.folder / "whole.ledger", self.folder / "whole.done"
        if not note.exists() or note.read_text("utf8") != self.sources:
            with reportedly.open(whole, reader=self.reader, threads=1) as ledger:
                ledger.read(self.inputs)
            note.write_text(self.sources, "utf8")
        return Package(self.inputs).content(whole)

    def go(self, way: Way, length: float, *, fill: bool) -> Gone:
        """Go one way, unless an earlier run in this folder has.

        Args:
            way: To go.
            length: Seconds that the engine takes when it is left alone.
            fill: Whether to fill a ledger too.

        Raises:
            BenchError: The ledger differs from one that read the files by itself.
        """
        note, folder = self.folder / f"{way.name}.json", self.folder / way.name
        if note.exists():
            return msgspec.json.decode(note.read_bytes(), type=Gone)
        shutil.rmtree(folder, ignore_errors=True)
        began = time.perf_counter()
        figures, totals = measure(way, self.inputs, folder, self.reader, length)
        seconds = time.perf_counter() - began
        if not (way.kills or way.stops):
            figures |= {"taken_over": totals.taken_over}
        figures |= {"passages": totals.passages, "passages_encoded": totals.encoded}
        if fill:
            figures[f"{way.name}_import_s"] = self._filled(folder)
        gone = Gone(figures, handed(folder), seconds)
        shutil.rmtree(folder)
        note.write_bytes(msgspec.json.encode(gone))
        return gone

    def _filled(self, folder: Path) -> float:
        ledger = folder / "imported.ledger"
        started = time.perf_counter()
        with reportedly.open(ledger) as opened:
            opened.take_in(folder)
        took = round(time.perf_counter() - started, 1)
        if Package(self.inputs).content(ledger) != self.wanted():
            raise BenchError(f"{folder.name}: the ledger differs from one that read the files")
        return took


@dataclass(frozen=True, slots=True)
class Gone:
    """What came of a way: its figures, a hash of what it hands to import, and its seconds."""

    figures: Figures
    handed: str
    seconds: float


def run(asked: Asked) -> Figures:
    """Backfill generated reports every way and compare; see the module.

    Args:
        asked: Options ``reports``, ``kills``, ``stops``, ``reader``, ``ways`` (names, parted by
            commas; all that this machine can go by default), ``imports`` (those that fill a
            ledger), ``keep`` (a folder in which a bench that was stopped goes on) and ``store``.

    Raises:
        BenchError: A ledger or its export differs from the one that read the files by itself.
    """
    reader = asked.options.get("reader", "rules")
    only = set(filter(None, asked.options.get("ways", "").split(",")))
    imports = set(asked.options.get("imports", IMPORTED).split(","))
    kept = asked.options.get("keep")
    count = asked.number("reports", REPORTS)
    figures: Figures = {"reports": count, "reader": reader, "ways": 0, "ways_different": 0}
    with contextlib.nullcontext(kept) if kept else tempfile.TemporaryDirectory() as place:
        bench = Bench.of(Path(place), count, reader)
        first, lengths = "", dict[str, float]()
        for way in ways(asked.number("kills", KILLS), asked.number("stops", STOPS)):
            if only and way.name not in only:
                continue
            length = lengths.get(way.engine, UNKNOWN)
            gone = bench.go(way, length, fill=way.name in imports)
            if not (way.kills or way.stops):
                lengths[way.engine] = gone.seconds
            first = first or gone.handed
            if gone.handed != first:
                raise BenchError(f"{way.name}: it gives other rows than the first way")
            figures |= gone.figures | {"ways": int(figures["ways"] or 0) + 1}
            figures["exports_the_same"] = sum(one.endswith("_import_s") for one in figures)
            print(way.name, "is the same", flush=True)
            if asked.options.get("store") != "no":
                # Each way, so that what was measured is not lost with the rest.
                store(
                    f"backfill{'' if reader == 'rules' else f'-{reader}'}", bench.sources, figures
                )
    return figures
