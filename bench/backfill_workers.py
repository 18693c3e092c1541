"""Two workers against one in the reading stage of a backfill, on a machine that others use too.

The two take turns, some rounds each, and the best round of each counts: what other programs take
away differs from round to round, and nothing makes a round better than the machine allows. Beside
the clock stands how many cores the workers got, which shows what was taken away.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

from bench.backfill import Clock
from bench.common import Asked, Figures, data_digest, store
from bench.make_crawl import Crawl
from reportedly.collect import CollectOptions
from reportedly.scale import Setting, backfill

REPORTS: Final = 1_000
ROUNDS: Final = 4
PER_FILE: Final = 25
CRAWL: Final = Crawl(again=0)


def run(asked: Asked) -> Figures:
    """Measure the reading stage with one worker and with two; see the module.

    Args:
        asked: Options ``reports``, ``rounds``, ``engine``, ``reader`` and ``store``.
    """
    count, rounds = asked.number("reports", REPORTS), asked.number("rounds", ROUNDS)
    engine = asked.options.get("engine", "local")
    reader = asked.options.get("reader", "rules")
    best: dict[int, tuple[float, float]] = {}
    detail = []
    with tempfile.TemporaryDirectory() as place:
        inputs = Path(place) / "inputs"
        sources = data_digest(CRAWL.write(inputs, count, per_file=PER_FILE))
        for number in range(rounds):
            for workers in (1, 2):
                folder = Path(place) / f"{number}-{workers}"
                setting = Setting(folder=folder, options=CollectOptions(), reader=reader)
                load, clock = os.getloadavg()[0], Clock()
                backfill(
                    [str(inputs)], setting, engine=engine, workers=workers, on_progress=clock.tick
                )
                wall = clock.seconds("encode", "read")
                spent = clock.processor("encode", "read")
                best[workers] = min(best.get(workers, (wall, spent)), (wall, spent))
                detail.append(
                    {
                        "workers": workers,
                        "read_s": round(wall, 2),
                        "read_cpu_s": round(spent, 2),
                        "cores_got": round(spent / wall, 2),
                        "load_before": round(load, 2),
                    }
                )
    figures: Figures = {"reports": count, "rounds": rounds, "engine": engine, "reader": reader}
    for workers, (wall, spent) in best.items():
        figures[f"best_{workers}_read_s"] = round(wall, 2)
        figures[f"best_{workers}_read_cpu_s"] = round(spent, 2)
        figures[f"best_{workers}_read_per_s"] = round(count / wall, 1)
    figures["two_to_one"] = round(best[1][0] / best[2][0], 2)
    figures["cpu_two_to_one"] = round(best[2][1] / best[1][1], 2)
    if asked.options.get("store") != "no":
        store("backfill_workers", sources, figures, detail)
    return figures
