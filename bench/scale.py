"""Read many generated reports in one process: memory, rate, rebuild time, size of the ledger.

The reading runs in a process of its own, so that its peak memory is its own and not that of the
bench. Rates are those of the first and the last thousand reports, by the clock and by
the processor's time: the second is the one to compare where other programs run beside it.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import reportedly
from bench.common import Asked, Figures, apart, data_digest, peak_mb, store
from bench.make_reports import write
from reportedly import pipeline
from reportedly.errors import BenchError
from reportedly.ledger import Mode, Store

REPORTS: Final = 20_000
WINDOW: Final = 1_000


@dataclass(slots=True)
class Pace:
    """When each report was done, and the most memory held until then."""

    window: int
    started: float
    times: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)

    def tick(self) -> None:
        """Note that a report is done."""
        self.times.append(time.perf_counter())
        self.cpu.append(time.process_time())
        self.peaks.append(peak_mb())

    def rates(self, times: list[float]) -> tuple[float, float]:
        """Return reports a second in the first and in the last window."""
        return self._rate(times[: self.window]), self._rate(times[-self.window :])

    @staticmethod
    def _rate(times: list[float]) -> float:
        if len(times) < 2 or times[-1] == times[0]:
            return 0.0
        return (len(times) - 1) / (times[-1] - times[0])


def measure(inputs: Path, ledger: Path) -> Figures:
    """Read a folder and rebuild, in this process, and return what it took.

    Raises:
        BenchError: Nothing was read.
    """
    started = time.perf_counter()
    with reportedly.open(ledger) as opened:
        opening = time.perf_counter() - started
        pace = Pace(window=WINDOW, started=time.perf_counter())
        summary = opened.read(inputs, on_outcome=lambda _: pace.tick())
        done = time.perf_counter()
    if not pace.times or not summary.read:
        raise BenchError(f"no report was read from {inputs.name}")
    peak = peak_mb()
    verified = time.perf_counter()
    with Store.open(ledger, Mode.READ) as finished:
        for _ in finished.verify():
            pass
        counts = finished.counts()
        incidents = sum(1 for _ in finished.incidents())
    verify_s = time.perf_counter() - verified
    first, last = pace.rates(pace.times)
    first_cpu, last_cpu = pace.rates(pace.cpu)
    return {
        "reports": counts["report"],
        "claims": summary.claims,
        "incidents": incidents,
        "open_s": round(opening, 3),
        "read_s": round(pace.times[-1] - pace.started, 1),
        "rebuild_s": round(done - pace.times[-1], 1),
        "verify_s": round(verify_s, 1),
        "first_per_s": round(first, 1),
        "last_per_s": round(last, 1),
        "last_of_first_percent": round(100 * last / first, 1) if first else 0,
        "first_per_cpu_s": round(first_cpu, 1),
        "last_per_cpu_s": round(last_cpu, 1),
        "last_of_first_cpu_percent": round(100 * last_cpu / first_cpu, 1) if first_cpu else 0,
        "peak_first_mb": round(pace.peaks[: pace.window][-1], 1),
        "peak_read_mb": round(pace.peaks[-1], 1),
        "peak_mb": round(peak, 1),
        "ledger_bytes_per_report": ledger.stat().st_size // counts["report"],
    }


def rebuild_alone(ledger: Path) -> Figures:
    """Rebuild a ledger that has been read, and return time and memory."""
    started = time.perf_counter()
    with Store.open(ledger, Mode.WRITE) as read:
        pipeline.rebuild(read)
    return {
        "rebuild_alone_s": round(time.perf_counter() - started, 1),
        "rebuild_alone_peak_mb": round(peak_mb(), 1),
    }


def run(asked: Asked) -> Figures:
    """Measure a read of generated reports in a process of its own.

    Args:
        asked: ``data`` is a folder of reports to read instead of generated ones; option
            ``reports``.

    Raises:
        BenchError: The process failed.
    """
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        inputs = asked.folder(folder / "inputs") if asked.data else folder / "inputs"
        if asked.data is None:
            write(inputs, asked.number("reports", REPORTS), per_file=500)
        ledger = folder / "scale.ledger"
        figures = apart("bench.scale", f"measure(Path({str(inputs)!r}), Path({str(ledger)!r}))")
        figures |= apart("bench.scale", f"rebuild_alone(Path({str(ledger)!r}))")
        sources = data_digest([path for path in inputs.rglob("*") if path.is_file()])
    store("scale", sources, figures)
    return figures
