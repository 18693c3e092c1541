"""What places, times and the eighteen checks cost, beside the encoder's pass over the same reports.

The same reports are read three ways, each in a process of its own and in every round: their places
(names, namesakes, which lies in which), their times and the checks over a reading made beforehand;
and the bare encoder over each of their passages once. Processor time is compared, which other
programs bear on less than they do on seconds; a share is the median of the rounds' own.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from bench.common import SHARED, Asked, Figures, apart, data_digest, store
from bench.make_reports import write
from bench.reading_speed import cut_all, encode, mixed
from reportedly.atlas import Atlas, open_atlas
from reportedly.check import RULES, Checks
from reportedly.collect import Collected, collect
from reportedly.errors import BenchError
from reportedly.model import Report, ReportHead
from reportedly.read import RulesReader
from reportedly.read.encode import installed
from reportedly.read.page_date import page_date
from reportedly.read.places import find_places
from reportedly.read.rules import READ
from reportedly.read.segments import segment
from reportedly.read.sentences import lines
from reportedly.read.times import find_times

REPORTS: Final = 300
ROUNDS: Final = 3
ARMS: Final = ("places", "times", "checks")
Timed = dict[str, float]
"""Seconds of the processor by arm, and how many ``reports``."""


def spent(inputs: Path) -> Timed:
    """Return the seconds of the processor that each of the three takes over some reports.

    Raises:
        BenchError: There is no report.
    """
    reports = [one.report for one in collect([str(inputs)]) if isinstance(one, Collected)]
    if not reports:
        raise BenchError(f"no report in {inputs.name}")
    taken = dict.fromkeys(ARMS, 0.0)
    with open_atlas() as atlas:
        reader, checks = RulesReader(atlas), Checks(RULES, atlas)
        _spend(reports[0], reader, checks, atlas, dict(taken))  # opens the atlas
        for report in reports:
            _spend(report, reader, checks, atlas, taken)
    return {**taken, "reports": len(reports)}


def _spend(report: Report, reader: RulesReader, checks: Checks, atlas: Atlas, taken: Timed) -> None:
    text, language = report.text, report.language
    segments = segment(text, title=report.title)
    readable = [line for line in lines(text, segments) if line.segment in READ]
    day = page_date(text, segments, report.published, language)
    reading = reader.read(report)
    head = ReportHead(id=report.id, name=report.name, page_date=reading.page_date)

    began = time.process_time()
    find_places(text, readable, atlas, language=language)
    placed = time.process_time()
    find_times(text, readable, page=day, language=language)
    dated = time.process_time()
    checks(head, report, reading, relations=(), conflicts=())
    checked = time.process_time()
    for arm, seconds in zip(ARMS, (placed - began, dated - placed, checked - dated), strict=True):
        taken[arm] += seconds


def run(asked: Asked) -> Figures:
    """Measure both sides.

    Args:
        asked: ``data`` is a folder of reports to read instead of the bench's own; options
            ``reports``, ``rounds``, ``model`` and ``store``.

    Raises:
        BenchError: The model or the reports are absent.
    """
    model = Path(asked.options["model"]).resolve() if "model" in asked.options else installed()
    if model is None or not (model / "model.onnx").is_file():
        raise BenchError("no model is installed")
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        inputs = _inputs(asked, place / "inputs")
        cut = cut_all(inputs, model, place, 1)
        rounds = [_round(inputs, place, model) for _ in range(asked.number("rounds", ROUNDS))]
        sources = data_digest([path for path in inputs.rglob("*") if path.is_file()])
    figures = summary(rounds) | {"words": cut["words"], "passages": cut["passages"]}
    if asked.data is None and asked.options.get("store") != "no":
        store("facet_cost", sources, figures, None)
    return figures


def _inputs(asked: Asked, folder: Path) -> Path:
    if asked.data is not None:
        return asked.folder(folder).resolve()
    count = asked.number("reports", REPORTS)
    if all((SHARED / "bench" / name).is_dir() for name in ("copies", "gva")):
        mixed(folder, count)
    else:
        write(folder, count)
    return folder


def _round(inputs: Path, place: Path, model: Path) -> Timed:
    passages = place / "passages.json"
    ours = apart("bench.facet_cost", f"spent(Path({str(inputs)!r}))")
    call = f"bare(Path({str(passages)!r}), Path({str(model)!r}))"
    return {**ours, "encoder": apart("bench.facet_cost", call)["cpu"]}


def bare(passages: Path, model: Path) -> Timed:
    """Return what the encoder alone takes over the passages, on one core."""
    return encode(passages, model, 1)


def summary(rounds: Sequence[Timed]) -> Figures:
    """Return medians of milliseconds a report, and of each round's share of the encoder's."""
    reports = rounds[0]["reports"]
    figures: Figures = {"reports": int(reports), "rounds": len(rounds)}
    for arm in (*ARMS, "encoder"):
        figures[f"{arm}_ms"] = round(1000 * median(one[arm] for one in rounds) / reports, 2)
    shares = [100 * sum(one[arm] for arm in ARMS) / one["encoder"] for one in rounds]
    figures["share_of_encoder"] = round(median(shares), 1)
    return figures
