"""What the benchmarks of single heads share: the model, its spans, and F1."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.common import Asked, Figures
from reportedly.errors import BenchError
from reportedly.read.encode import Encoder, Passage, cut, installed
from reportedly.read.encode.decode import Floats, chances, spans
from reportedly.read.encode.heads import HEADS, offsets
from reportedly.read.encode.marks import Mark

HEAD = {head.name: head for head in HEADS}
AT = {name: slice(*stretch) for name, stretch in offsets().items()}

Span = tuple[int, int, str]


def rows(folder: Path, split: str, stem: str = "{split}") -> tuple[Path, list[dict[str, Any]]]:
    """Return the file of a split and its rows.

    Raises:
        BenchError: There is no such file.
    """
    for ending in (".jsonl", ".jsonl.gz"):
        path = folder / (stem.format(split=split) + ending)
        if path.is_file():
            opener = gzip.open if ending.endswith("gz") else open
            with opener(path, "rt", encoding="utf-8") as lines:
                return path, [json.loads(line) for line in lines]
    raise BenchError(f"no {split} part in {folder.name}")


def sample(some: Sequence[dict[str, Any]], key: str, asked: Asked) -> list[dict[str, Any]]:
    """Return the rows of one in N values of a key, by its hash, where ``--set every=N`` says so.

    Raises:
        BenchError: ``every`` is no whole number from 1.
    """
    every = asked.number("every", 1)
    if not every:
        raise BenchError("every takes a whole number from 1")
    return [
        row
        for row in some
        if int.from_bytes(hashlib.sha256(str(row[key]).encode()).digest()[:4]) % every == 0
    ]


def keeps(asked: Asked) -> bool:
    """Tell whether the figures are to be stored: the bench's own development part, whole."""
    return (
        asked.data is None
        and asked.split == "dev"
        and asked.options.get("store") != "no"
        and asked.number("every", 1) == 1
    )


def open_encoder(asked: Asked) -> Encoder:
    """Return the installed model, or the one in the folder given as ``--set model=DIR``.

    Raises:
        BenchError: There is none.
    """
    folder = Path(asked.options["model"]) if "model" in asked.options else installed()
    if folder is None:
        raise BenchError("no model is installed")
    return Encoder(folder)


def logits(
    encoder: Encoder, text: str, sentences: Sequence[tuple[int, int]]
) -> Iterator[tuple[Passage, Floats]]:
    """Yield the passages of a text with the logits of their units."""
    for passage in cut(encoder.vocabulary, text, sentences):
        yield passage, encoder.run(passage).logits


def found_marks(
    encoder: Encoder, passage: Passage, scores: Floats, head: str, lean: float = 0.0
) -> list[Mark]:
    """Return the spans of one head in code points of the text.

    Each has the least of the ``chances`` of its units as its probability.

    Args:
        encoder: Whose steps are taken.
        passage: What was read.
        scores: (units, WIDTH), its logits.
        head: One of spans.
        lean: Taken from the score of ``O`` before tags are chosen, so that less likely spans are
            found too; their probability tells them from others.
    """
    own, steps = scores[:, AT[head]], encoder.steps[head]
    leant = own.copy()
    leant[:, 0] -= lean
    found = spans(HEAD[head], leant, steps)
    each_tag = chances(own, steps) if found else own
    marks: list[Mark] = []
    for one in found:
        begins, goes_on = (HEAD[head].labels.index(tag + one.label) for tag in ("B-", "I-"))
        each = [each_tag[one.first, begins], *each_tag[one.first + 1 : one.end, goes_on]]
        start, end = passage.units[one.first].start, passage.units[one.end - 1].end
        marks.append(Mark(start, end, one.label, round(float(min(each)), 4)))
    return marks


def found_spans(encoder: Encoder, passage: Passage, scores: Floats, head: str) -> list[Span]:
    """Return the spans of one head in code points of the text."""
    return [
        (passage.units[one.first].start, passage.units[one.end - 1].end, one.label)
        for one in spans(HEAD[head], scores[:, AT[head]], encoder.steps[head])
    ]


def f1(right: int, given: int, wanted: int) -> tuple[float, float, float]:
    """Return precision, recall and F1 in percent; 0 where nothing is given or wanted."""
    precision = 100 * right / given if given else 0.0
    recall = 100 * right / wanted if wanted else 0.0
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    return precision, recall, both


def tell(figures: Figures, name: str, right: int, given: int, wanted: int) -> float:
    """Add precision, recall and F1 under a name; return the F1 before rounding."""
    scores = f1(right, given, wanted)
    for kind, value in zip(("precision", "recall", "f1"), scores, strict=True):
        figures[f"{name}_{kind}"] = round(value, 1)
    return scores[2]
