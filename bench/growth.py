"""What one more report costs in a ledger of a thousand, ten thousand, a hundred thousand.

One ledger of generated reports grows to each size; there, reports are added one at a time, each
with everything that follows from it: stored, traced, resolved, checked. Claims come from the
templates that made the text, so that no reader is measured. Times are processor time: what else
runs on the machine does not count. The process that adds is one of its own at each size, so that
its peak memory is that of opening the ledger and adding, and not of having made it.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.common import ROOT, Asked, Figures, apart, data_digest, peak_mb, store
from bench.heads import keeps
from bench.made import READER, intake
from bench.make_reports import report
from reportedly import pipeline
from reportedly.errors import BenchError
from reportedly.ledger import Mode, Store
from reportedly.model import Run
from reportedly.rooms import rooms

SIZES: Final = "1000,10000,100000"
ADDED: Final = 40

RUN: Final = Run(
    version="0",
    reader=READER,
    splitter=READER,
    atlas="none",
    configuration="0" * 64,
    engine="local",
    started="2031-01-01T00:00:00Z",
)


def fill(ledger: Path, start: int, stop: int) -> dict[str, float]:
    """Store generated reports and compute everything; return seconds of processor time."""
    started = time.process_time()
    with Store.open(ledger, Mode.CREATE) as opened:
        for k in range(start, stop):
            opened.add(intake(report(k)), by=RUN)
        stored = time.process_time()
        pipeline.rebuild(opened)
    done = time.process_time()
    return {"store_s": stored - started, "rebuild_s": done - stored, "peak_mb": peak_mb()}


def add(ledger: Path, start: int, count: int) -> dict[str, Any]:
    """Add reports one at a time, each with what follows from it; return milliseconds of each."""
    costs = []
    with Store.open(ledger, Mode.WRITE) as opened:
        # The atlas that the checks consult is opened once, as in a process that stays.
        call = rooms(opened)
        for k in range(start, start + count + 1):
            one = intake(report(k))
            began = time.process_time()
            opened.add(one, by=RUN)
            pipeline.rebuild(opened, call)
            costs.append((time.process_time() - began) * 1000)
        state = opened.derived_state()
    return {"ms": costs[1:], "peak_mb": peak_mb(), "digest": state.digest if state else None}


def run(asked: Asked) -> Figures:
    """Grow a ledger and measure at each size.

    Args:
        asked: Options ``sizes`` (numbers with commas), ``added`` and ``store``.

    Raises:
        BenchError: A size is no number, or a process failed.
    """
    sizes = [int(one) for one in asked.options.get("sizes", SIZES).split(",") if one.isdigit()]
    if not sizes or sizes != sorted(set(sizes)):
        raise BenchError("sizes are whole numbers, the smallest first, with commas")
    added = asked.number("added", ADDED)
    figures: Figures = {"added": added}
    with tempfile.TemporaryDirectory() as place:
        ledger, done = Path(place) / "growth.ledger", 0
        for size in sizes:
            filled = apart("bench.growth", f"fill(Path({str(ledger)!r}), {done}, {size})")
            told = apart("bench.growth", f"add(Path({str(ledger)!r}), {size}, {added})")
            done = size + added + 1
            figures |= {
                f"add_ms_{size}": round(median(told["ms"]), 1),
                f"add_ms_mean_{size}": round(sum(told["ms"]) / len(told["ms"]), 1),
                f"add_ms_most_{size}": round(max(told["ms"]), 1),
                f"add_peak_mb_{size}": round(told["peak_mb"], 1),
                f"fill_rebuild_s_{size}": round(filled["rebuild_s"], 1),
                f"fill_peak_mb_{size}": round(filled["peak_mb"], 1),
                f"ledger_mb_{size}": round(ledger.stat().st_size / 2**20, 1),
            }
    first, last = sizes[0], sizes[-1]
    figures["ratio"] = _ratio(figures[f"add_ms_{last}"], figures[f"add_ms_{first}"])
    figures["ratio_mean"] = _ratio(figures[f"add_ms_mean_{last}"], figures[f"add_ms_mean_{first}"])
    figures["ratio_peak_mb"] = _ratio(
        figures[f"add_peak_mb_{last}"], figures[f"add_peak_mb_{first}"]
    )
    if keeps(asked):
        sources = [ROOT / "bench" / name for name in ("made.py", "make_reports.py")]
        store("growth", data_digest(sources), figures)
    return figures


def _ratio(above: object, below: object) -> float:
    return round(float(str(above)) / float(str(below)), 2)
