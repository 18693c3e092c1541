"""What sentences say of police: five questions, and how much to read in order to miss little.

The unit is the sentence. Those of one article that are in the part make passages in their order,
as in training. A sentence's score is the highest logit of its units; above 0, a probability of a
half, it is a yes.

Two more figures are for readers who want recall first. At the threshold at which recall reaches
95 % on the training part, precision, recall and the share of sentences to read are measured here.
PropRead@Recall95 (Halterman, Keith, Sarwar and O'Connor 2021) is the least share of this very part
to read, likeliest first, that finds 95 % of what is there: it judges the order alone. They measure
it over whole articles; a part of these data holds some sentences of each, so here it is over
sentences.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.heads import AT, f1, keeps, open_encoder, rows, sample, tell
from reportedly.errors import BenchError
from reportedly.read.encode import Encoder, Passage, cut
from reportedly.read.encode.decode import Floats
from reportedly.read.encode.heads import POLICE
from reportedly.read.encode.passages import LONGEST
from reportedly.read.encode.pieces import Unit, Vocabulary

OWN: Final = SHARED / "bench" / "police_events"

RECALL: Final = 0.95
"""What a reader who must miss little asks for."""

Flags = np.ndarray[Any, np.dtype[np.bool_]]
Placed = tuple[int, int, int]
"""A sentence in a passage: its number, its first unit there, one past its last."""


def run(asked: Asked) -> Figures:
    """Score one part; return percentages from 0 to 100.

    Raises:
        BenchError: The data or the model are absent.
    """
    path, sentences = rows(asked.folder(OWN), asked.split)
    sentences = sample(sentences, "doc_id", asked)
    train_path, train = training(asked)
    train = sample(train, "doc_id", asked)
    encoder = open_encoder(asked)
    known = labels(train)
    thresholds = [threshold(*pair) for pair in zip(scored(encoder, train).T, known.T, strict=True)]
    figures = summary(scored(encoder, sentences), labels(sentences), thresholds)
    figures["sentences"] = len(sentences)
    if keeps(asked):
        detail = {
            "model": encoder.digest,
            "thresholds": {
                name: round(value, 4) for name, value in zip(POLICE, thresholds, strict=True)
            },
        }
        store("police_events", data_digest([path, train_path]), figures, detail)
    return figures


def training(asked: Asked) -> tuple[Path, list[dict[str, Any]]]:
    """Return the training part: in ``--set train=DIR``, beside the data, or our own.

    Raises:
        BenchError: None of them has one.
    """
    if "train" not in asked.options and asked.data is not None:
        try:
            return rows(asked.data, "train")
        except BenchError:
            pass
    return rows(Path(asked.options.get("train", OWN)), "train")


def labels(sentences: Sequence[dict[str, Any]]) -> Flags:
    """Return what is said of each sentence; shape (sentences, labels of POLICE)."""
    said = [[bool(row[name]) for name in POLICE] for row in sentences]
    return np.array(said, dtype=np.bool_).reshape(-1, len(POLICE))


def scored(encoder: Encoder, sentences: Sequence[dict[str, Any]]) -> Floats:
    """Return the score of each sentence for each label; that of an empty one is minus infinity."""
    scores = np.full((len(sentences), len(POLICE)), -np.inf, dtype=np.float32)
    for passage, placed in passages(encoder.vocabulary, sentences):
        found = encoder.run(passage).logits[:, AT["police"]]
        for number, first, end in placed:
            scores[number] = np.maximum(scores[number], found[first:end].max(axis=0))
    return scores


def passages(
    vocabulary: Vocabulary, sentences: Sequence[dict[str, Any]]
) -> Iterator[tuple[Passage, list[Placed]]]:
    """Yield passages of the sentences of one article, in order of their positions, as many as fit.

    A sentence longer than a passage is cut, and stands in several.
    """
    order = sorted(
        range(len(sentences)), key=lambda n: (sentences[n]["doc_id"], sentences[n]["position"], n)
    )
    run: list[Unit] = []
    placed: list[Placed] = []
    size, doc = 0, None
    for number in order:
        row = sentences[number]
        for part in cut(vocabulary, row["text"], [(0, len(row["text"]))]):
            cost = part.size - 2
            if run and (row["doc_id"] != doc or size + cost > LONGEST):
                yield Passage(run[0].start, run[-1].end, tuple(run)), placed
                run, placed, size = [], [], 0
            doc = row["doc_id"]
            placed.append((number, len(run), len(run) + len(part.units)))
            run += part.units
            size += cost
    if run:
        yield Passage(run[0].start, run[-1].end, tuple(run)), placed


def threshold(scores: Floats, gold: Flags) -> float:
    """Return the highest score with ``RECALL`` of what is wanted at or above it, or infinity."""
    wanted = np.sort(scores[gold])[::-1]
    if not len(wanted):
        return math.inf
    return float(wanted[math.ceil(RECALL * len(wanted) - 1e-9) - 1])


def summary(scores: Floats, gold: Flags, thresholds: Sequence[float]) -> Figures:
    """Return the figures of one part.

    Args:
        scores: (sentences, labels).
        gold: Of the same shape.
        thresholds: One for each label, set elsewhere.
    """
    figures: Figures = {}
    total: list[float] = []
    for at, name in enumerate(POLICE):
        own, wanted = scores[:, at], gold[:, at]
        total.append(tell(figures, name, *_counts(own > 0, wanted)))
        figures[f"{name}_wanted"] = int(wanted.sum())
        read = own >= thresholds[at]
        precision, recall, _ = f1(*_counts(read, wanted))
        figures[f"{name}_first_precision"] = round(precision, 1)
        figures[f"{name}_first_recall"] = round(recall, 1)
        figures[f"{name}_first_read"] = _share(read)
        figures[f"{name}_propread95"] = _share(own >= threshold(own, wanted))
    figures["f1"] = round(sum(total) / len(total), 1)
    for kind in ("first_recall", "first_read", "propread95"):
        each = [float(figures[f"{name}_{kind}"] or 0) for name in POLICE]
        figures[kind] = round(sum(each) / len(each), 1)
    return figures


def _counts(given: Flags, wanted: Flags) -> tuple[int, int, int]:
    return int((given & wanted).sum()), int(given.sum()), int(wanted.sum())


def _share(some: Flags) -> float:
    return round(100 * float(some.mean()), 1) if len(some) else 0.0
