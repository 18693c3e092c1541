"""A backfill as it grows: seconds a report and memory of a worker from ten thousand reports on.

Reports have one paragraph; of a hundred ninety are pages met again at another address, and three
near copies. Processor seconds are the workers' in all stages; by the clock two workers do it on a
machine that others use too, whose load stands beside it. Each size is stored when it is done.
"""

from __future__ import annotations

import os
import resource
import tempfile
import time
from pathlib import Path
from typing import Final

from bench.backfill import Clock
from bench.common import Asked, Figures, data_digest, store
from bench.make_crawl import Crawl
from reportedly.collect import CollectOptions
from reportedly.scale import Setting, backfill

SIZES: Final = "10000,100000,300000"
PER_FILE: Final = 1_000
CRAWL: Final = Crawl(again=90, near=3, paragraphs=1)


def run(asked: Asked) -> Figures:
    """Back-fill more and more reports; see the module.

    Args:
        asked: Options ``sizes`` (numbers of reports, parted by commas), ``workers`` and ``store``.
    """
    sizes = [int(one) for one in asked.options.get("sizes", SIZES).split(",")]
    workers = asked.number("workers", 2)
    figures: Figures = {
        "workers": workers,
        "again_percent": CRAWL.again,
        "near_percent": CRAWL.near,
    }
    spent: dict[int, float] = {}
    for count in sizes:
        with tempfile.TemporaryDirectory() as place:
            inputs = Path(place) / "inputs"
            files = CRAWL.write(inputs, count, per_file=PER_FILE)
            sources = data_digest(files)
            folder = Path(place) / "work"
            setting = Setting(folder=folder, options=CollectOptions(), reader="rules")
            load, clock, began = os.getloadavg()[0], Clock(), time.perf_counter()
            totals = backfill(
                [str(inputs)], setting, engine="local", workers=workers, on_progress=clock.tick
            )
            wall = time.perf_counter() - began
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
            given = sum(path.stat().st_size for path in files)
        spent[count] = 1000 * clock.processor() / count
        made: Figures = {
            "wall_s": round(wall, 1),
            "wall_ms_per_report": round(1000 * wall / count, 2),
            "cpu_ms_per_report": round(spent[count], 3),
            "worker_peak_mb": round(clock.peak_mb, 1),
            "driver_peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
            "taken_over": totals.taken_over,
            "claims": totals.claims,
            "bytes_in_per_report": given // count,
            "bytes_out_per_report": size // count,
            "load_before": round(load, 2),
            "load_after": round(os.getloadavg()[0], 2),
        }
        made |= {
            f"{stage}_cpu_ms_per_report": round(1000 * clock.processor(stage) / count, 3)
            for stage in ("collect", "match", "read")
        }
        figures |= {f"at_{count}_{name}": value for name, value in made.items()}
        first = spent[sizes[0]]
        figures["growth"] = round(max(spent.values()) / first, 3)
        figures["largest"] = count
        print(count, made, flush=True)
        if asked.options.get("store") != "no":
            store("backfill_growth", sources, figures)
    return figures
