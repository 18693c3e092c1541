"""How fast reports are read, beside the encoder by itself and beside a BERT-base on the same words.

Every arm runs in a process of its own, all of them in every round, and each ratio is the median of
the rounds' own ratios: what else the machine does bears on all arms alike. Passages that the reader
has met before are remembered, so that the encoder and BERT-base are given only those that the
reader had to encode, one call a passage on as many threads. BERT-base reads a sample of them, and
its time is scaled by their pieces.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final
from unittest import mock

import numpy as np

import reportedly
from bench.bert_base import onnx_model
from bench.common import SHARED, Asked, Figures, apart, data_digest, store
from bench.make_reports import write
from reportedly.atlas import Atlas, open_atlas
from reportedly.collect import Collected, collect
from reportedly.errors import BenchError
from reportedly.ledger import Mode, Store
from reportedly.read import RulesReader, open_reader
from reportedly.read.encode import Encoder, Encodings, Marks, Passage, installed
from reportedly.read.encode.encodings import Memory
from reportedly.read.encode.pieces import FIRST, LAST
from reportedly.read.encoded import EncodedReader
from reportedly.read.workers import SpreadReader

REPORTS: Final = 2_000
ROUNDS: Final = 3
BASE_PASSAGES: Final = 200
IDLE: Final = 0.25
"""Load a core before the bench above which its result says that others were at work."""

Feed = dict[str, list[int]]
Timed = dict[str, float]


# The reports.


def mixed(folder: Path, count: int) -> None:
    """Write real reports: articles with their copies first, then local news, chosen by hash.

    Raises:
        BenchError: There are fewer.
    """
    copies = [*_lines(SHARED / "bench" / "copies" / "articles.jsonl")]
    copies += _lines(SHARED / "bench" / "copies" / "derivatives.jsonl")
    local = [*_lines(SHARED / "bench" / "gva" / "reports.jsonl.gz")]
    rows = [
        {key: row.get(key) for key in ("title", "text", "outlet")}
        | {
            "id": row.get("article_id") or row["report_id"],
            "published": row.get("date") or row.get("published"),
        }
        for some in (copies, local)
        for row in sorted(some, key=_hashed)
    ]
    if len(rows) < count:
        raise BenchError(f"there are {len(rows)} reports")
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(0, count, 500):
        lines = [
            json.dumps({key: value for key, value in row.items() if value}, ensure_ascii=False)
            for row in rows[at : min(at + 500, count)]
        ]
        path = folder / f"part-{at // 500:05d}.jsonl"
        path.write_text("".join(line + "\n" for line in lines), "utf8")


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _hashed(row: object) -> str:
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()


# What runs in processes of their own.


class _Recorded(Encodings):
    """Takes down the passages that are asked for, each once, and encodes none."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__(encoder)
        self.passages: dict[str, Passage] = {}

    def ask(self, text: str, passages: Sequence[Passage]) -> list[Future[Marks]]:
        """Take them down."""
        for passage in passages:
            self.passages.setdefault(text[passage.start : passage.end], passage)
        return []


def cut_all(inputs: Path, model: Path, into: Path, sample: int) -> Figures:
    """Write down what a reader with an empty memory has to encode, all and a sample."""
    encoder = Encoder(model)
    recorded = _Recorded(encoder)
    words = 0
    with open_atlas() as atlas:
        for item in collect([str(inputs)]):
            if isinstance(item, Collected):
                words += len(item.report.text.split())
                EncodedReader(atlas, encoder, recorded).begin(item.report)
    feeds = [_feed(passage) for passage in recorded.passages.values()]
    chosen = sorted(feeds, key=_hashed)[:sample]
    if not chosen:
        raise BenchError("there is no passage to encode")
    (into / "passages.json").write_text(json.dumps(feeds), "utf8")
    (into / "sample.json").write_text(json.dumps([feed["ids"] for feed in chosen]), "utf8")
    return {
        "words": words,
        "passages": len(feeds),
        "pieces": sum(len(feed["ids"]) for feed in feeds),
        "sample_pieces": sum(len(feed["ids"]) for feed in chosen),
    }


def _feed(passage: Passage) -> Feed:
    ids, shapes, first = [FIRST], [0], []
    for unit in passage.units:
        first.append(len(ids))
        ids += unit.pieces
        shapes += [unit.shape] * len(unit.pieces)
    return {"ids": [*ids, LAST], "shapes": [*shapes, 0], "first": first}


def read(inputs: Path, ledger: Path, model: Path, threads: int) -> Figures:
    """Read all into a new ledger; then once more with what it remembers, storing nothing.

    Raises:
        BenchError: Nothing was read.
    """
    made: list[EncodedReader | SpreadReader] = []

    def opened(
        atlas: Atlas,
        name: str | None = None,
        *,
        memory: Memory | None = None,
        threads: int | None = None,
    ) -> RulesReader | EncodedReader | SpreadReader:
        reader = open_reader(atlas, name, memory=memory, threads=threads, model=model)
        if isinstance(reader, EncodedReader | SpreadReader):
            made.append(reader)
        return reader

    ended = started = time.perf_counter()
    busy = time.process_time()

    def tick(_: object) -> None:
        nonlocal ended
        ended = time.perf_counter()

    # A ledger takes the installed model alone, and tells nobody how often it remembered.
    with (
        mock.patch("reportedly.read.open_reader", opened),
        reportedly.open(ledger, reader="encoder", threads=threads) as writing,
    ):
        summary = writing.read(inputs, on_outcome=tick)
    seconds, cpu = time.perf_counter() - started, time.process_time() - busy
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu += spent.ru_utime + spent.ru_stime
    if not summary.read:
        raise BenchError(f"no report was read from {inputs.name}")
    # Of all processes: workers are alike, so each is taken for the largest.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + threads * spent.ru_maxrss
    figures: Figures = {
        "seconds": seconds,
        "cpu": cpu,
        "rebuild_s": seconds - (ended - started),
        "peak_mb": peak / 1024 if sys.platform != "darwin" else peak / 2**20,
        "reports": summary.read,
        "claims": summary.claims,
        **_remembered(made[0].encodings, ""),
    }
    with Store.open(ledger, Mode.READ) as kept, open_atlas() as atlas:
        opened(atlas, "encoder", memory=kept, threads=threads)
        reports = [kept.report_of(head.id) for head in kept.iter_heads()]
        started = time.perf_counter()
        for report in reports:
            made[1].read(report)
        figures["seconds_again"] = time.perf_counter() - started
        figures |= _remembered(made[1].encodings, "_again")
        made[1].close()
    return figures


def _remembered(encodings: Encodings, when: str) -> Figures:
    counts = encodings.counts
    return {
        f"passages{when}": counts.passages,
        f"remembered{when}": counts.remembered,
    }


def encode(passages: Path, model: Path, threads: int) -> Timed:
    """Run the reader's own model over passages, and nothing else."""
    feeds: list[Feed] = json.loads(passages.read_text("utf8"))
    arrays = [{name: np.array([row]) for name, row in feed.items()} for feed in feeds]
    return _timed((model / "model.onnx").read_bytes(), arrays, threads)


def base(sample: Path, threads: int) -> Timed:
    """Run a BERT-base over passages in onnxruntime."""
    arrays = [
        {"ids": np.array([ids]), "mask": np.ones((1, len(ids)), np.int64), "places": _places(ids)}
        for ids in json.loads(sample.read_text("utf8"))
    ]
    return _timed(onnx_model(), arrays, threads)


def _places(ids: Sequence[int]) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.arange(len(ids), dtype=np.int64)[None]


def _timed(
    model: bytes, arrays: Sequence[Mapping[str, np.ndarray[Any, Any]]], threads: int
) -> Timed:
    """Time one call a passage, several calls at once, one core each, as the reader calls."""
    # Not needed by the parent process.
    import onnxruntime as ort  # noqa: PLC0415

    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def call(inputs: Mapping[str, object]) -> None:
        session.run(None, inputs)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(call, arrays[: 2 * threads]))
        started, busy = time.perf_counter(), time.process_time()
        list(pool.map(call, arrays))
        return {"seconds": time.perf_counter() - started, "cpu": time.process_time() - busy}


# The whole.


@dataclass(frozen=True, slots=True)
class _Plan:
    """What every round does."""

    place: Path
    inputs: Path
    model: Path
    threads: int
    python: str

    def arms(self, number: int) -> dict[str, dict[str, Any]]:
        """Run all arms, another one first each time; the load before each stands beside it."""
        threads = self.threads
        ledger = self.place / f"round-{number}.ledger"
        passages, sample = self.place / "passages.json", self.place / "sample.json"
        here = "bench.reading_speed"
        model, inputs = f"Path({str(self.model)!r})", f"Path({str(self.inputs)!r})"
        calls = [
            ("reader", f"read({inputs}, Path({str(ledger)!r}), {model}, {threads})", here),
            ("encoder", f"encode(Path({str(passages)!r}), {model}, {threads})", here),
            ("bert_base_ort", f"base(Path({str(sample)!r}), {threads})", here),
            ("bert_base_torch", f"torch_arm({str(sample)!r}, {threads})", "bench.bert_base"),
        ]
        at = number % len(calls)
        done: dict[str, dict[str, Any]] = {}
        for name, call, module in calls[at:] + calls[:at]:
            load = os.getloadavg()[0]
            python = self.python if name == "bert_base_torch" else sys.executable
            done[name] = {"load_before": round(load, 2), **apart(module, call, python)}
        ledger.unlink()
        return done


def run(asked: Asked) -> Figures:
    """Measure all arms.

    Args:
        asked: ``data`` is a folder of reports to read instead of the bench's own; options
            ``reports``, ``kind`` (``mixed`` or ``generated``), ``rounds``, ``base_passages``,
            ``threads``, ``model``, ``torch`` (an interpreter that has it) and ``store``.

    Raises:
        BenchError: The model is absent, or a process failed.
    """
    load = os.getloadavg()[0]
    model = Path(asked.options["model"]).resolve() if "model" in asked.options else installed()
    if model is None or not (model / "model.onnx").is_file():
        raise BenchError("no model is installed")
    threads = asked.number("threads", os.cpu_count() or 1)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        inputs = _inputs(asked, place / "inputs")
        plan = _Plan(place, inputs, model, threads, asked.options.get("torch", sys.executable))
        sample = asked.number("base_passages", BASE_PASSAGES)
        paths = f"Path({str(inputs)!r}), Path({str(model)!r}), Path({str(place)!r}), {sample}"
        cut = apart("bench.reading_speed", f"cut_all({paths})")
        rounds = [plan.arms(number) for number in range(asked.number("rounds", ROUNDS))]
        sources = data_digest([path for path in inputs.rglob("*") if path.is_file()])
    if not rounds:
        raise BenchError("rounds takes a number above 0")
    figures = summary(cut, rounds)
    cores = os.cpu_count() or 1
    figures |= {"threads": threads, "rounds": len(rounds), "load_at_start": round(load, 2)}
    figures["note"] = _note(rounds, load / cores)
    if asked.data is None and asked.options.get("store") != "no":
        store("reading_speed", sources, figures, {"cut": cut, "rounds": rounds})
    return figures


def _inputs(asked: Asked, folder: Path) -> Path:
    if asked.data is not None:
        return asked.folder(folder).resolve()
    count = asked.number("reports", REPORTS)
    real = all((SHARED / "bench" / name).is_dir() for name in ("copies", "gva"))
    kind = asked.options.get("kind", "mixed" if real else "generated")
    if kind == "generated":
        write(folder, count)
    elif kind == "mixed" and real:
        mixed(folder, count)
    else:
        raise BenchError(f"there are no {kind} reports")
    return folder


def summary(cut: Mapping[str, Any], rounds: Sequence[Mapping[str, Mapping[str, Any]]]) -> Figures:
    """Return medians of seconds, and medians of each round's own ratios."""
    scale = cut["pieces"] / cut["sample_pieces"]
    scales = {"reader": 1.0, "encoder": 1.0, "bert_base_ort": scale, "bert_base_torch": scale}

    def middle(arm: str, what: str = "seconds") -> float | None:
        if any(what not in one[arm] for one in rounds):
            return None
        return float(median(one[arm][what] for one in rounds))

    def ratio(above: str, below: str, what: str = "seconds") -> float | None:
        if middle(above, what) is None or middle(below, what) is None:
            return None
        pairs = [
            one[above][what] * scales[above] / (one[below][what] * scales[below]) for one in rounds
        ]
        value: float = round(median(pairs), 2)
        return value

    first = rounds[0]["reader"]
    seconds = middle("reader") or 0.0
    figures: Figures = {
        "ratio_to_encoder": ratio("reader", "encoder"),
        "ratio_to_encoder_by_cpu": ratio("reader", "encoder", "cpu"),
        "ratio_to_bert_base_ort": ratio("bert_base_ort", "reader"),
        "ratio_to_bert_base_ort_by_cpu": ratio("bert_base_ort", "reader", "cpu"),
        "ratio_to_bert_base_torch": ratio("bert_base_torch", "reader"),
        "words_per_second": round(cut["words"] / seconds, 1),
        "reports_per_second": round(first["reports"] / seconds, 2),
        "peak_mb": round(max(one["reader"]["peak_mb"] for one in rounds), 1),
        "cache_hit_rate": _share(first, ""),
        "cache_hit_rate_again": _share(first, "_again"),
        "reports": first["reports"],
        "words": cut["words"],
        "passages": first["passages"],
        "passages_encoded": first["passages"] - first["remembered"],
        "passages_of_encoder": cut["passages"],
        "pieces_encoded": cut["pieces"],
    }
    for arm, factor in scales.items():
        value = middle(arm)
        figures[f"{arm}_s"] = None if value is None else round(value * factor, 2)
    for name, what in (("rebuild_s", "rebuild_s"), ("reread_s", "seconds_again")):
        figures[name] = round(middle("reader", what) or 0.0, 2)
    return figures


def _share(row: Mapping[str, Any], when: str) -> float:
    share: float = round(100 * row[f"remembered{when}"] / max(1, row[f"passages{when}"]), 1)
    return share


def _note(rounds: Sequence[Mapping[str, Mapping[str, Any]]], load: float) -> str | None:
    """Return what a reader of the figures has to know beside them."""
    said = []
    if load > IDLE:
        said.append(f"other programs ran before it began: {load:.1f} to a core")
    absent = rounds[0]["bert_base_torch"].get("absent")
    if absent:
        said.append(f"ratio_to_bert_base_torch is absent: {absent}")
    return "; ".join(said) or None
