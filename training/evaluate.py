"""Score a trained reader head by head on the development parts, without the product around it.

    python -m training.evaluate --bench ../shared/bench --weights DIR --state build/model

The figures that are published come from ``bench``; these guide training. A state is scored with
32-bit weights; the product's are 8-bit.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file

from reportedly.read.encode.decode import Steps, legal, spans
from reportedly.read.encode.heads import HEADS, POLICE
from training import data, train
from training.model import AT, Encoder, Reader

BY_NAME = {head.name: head for head in HEADS}

TOGETHER = 16
"""Passages of a batch; their padding changes nothing but the last digits."""


def f1(right: int, given: int, wanted: int) -> dict[str, float]:
    """Return precision, recall and F1 in percent."""
    precision = right / given if given else 0.0
    recall = right / wanted if wanted else 0.0
    both = 2 * precision * recall / (precision + recall) if right else 0.0
    return {k: round(100 * v, 1) for k, v in (("p", precision), ("r", recall), ("f1", both))}


def steps_of(model: Reader, name: str) -> Steps:
    """Return the transitions of one head as the product uses them."""
    plain = legal(BY_NAME[name])
    if name not in model.chains:
        return plain
    own = model.chains[name].steps.detach().numpy().astype(np.float32)
    return Steps.of(plain.first, plain.steps + own)


def logits(model: Reader, examples: Sequence[data.Example], *, cased: bool) -> list[np.ndarray]:
    """Return (units, WIDTH) of each example."""
    model.eval()
    order = sorted(range(len(examples)), key=lambda n: examples[n].size)
    found: dict[int, np.ndarray] = {}
    for at in range(0, len(order), TOGETHER):
        some = order[at : at + TOGETHER]
        batch = train.tensors([examples[n] for n in some], cased=cased)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            out = model(batch["ids"], batch["shapes"], batch["mask"], batch["first"])[0]
        for row, n in enumerate(some):
            found[n] = out[row, : len(examples[n].units)].float().numpy()
    return [found[n] for n in range(len(examples))]


def gold_spans(example: data.Example, head: str) -> set[tuple[int, int, str]]:
    """Return the spans that an example's bits give, as (first, end, label)."""
    labels = BY_NAME[head].labels
    tags = [labels[int(bits).bit_length() - 1] if bits else "O" for bits in example.allowed[head]]
    found: set[tuple[int, int, str]] = set()
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at].startswith("B-"):
            while end < len(tags) and tags[end] == "I-" + tags[at][2:]:
                end += 1
            found.add((at, end, tags[at][2:]))
        at = end
    return found


def span_score(
    model: Reader, examples: Sequence[data.Example], rows: Sequence[np.ndarray], head: str
) -> dict[str, Any]:
    """Return exact-span scores of one head, for all labels and each."""
    steps = steps_of(model, head)
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example, row in zip(examples, rows, strict=True):
        if head not in example.allowed:
            continue
        gold = gold_spans(example, head)
        mine = {
            (s.first, s.end, s.label) for s in spans(BY_NAME[head], row[:, slice(*AT[head])], steps)
        }
        for counter, some in ((given, mine), (wanted, gold), (right, mine & gold)):
            counter.update(label for *_, label in some)
    found: dict[str, Any] = {k: f1(right[k], given[k], wanted[k]) for k in sorted(wanted)}
    found["all"] = f1(right.total(), given.total(), wanted.total())
    return found


def label_score(examples: Sequence[data.Example], rows: Sequence[np.ndarray], head: str) -> float:
    """Return the share of told units whose label is right."""
    right = total = 0
    for example, row in zip(examples, rows, strict=True):
        bits = example.allowed.get(head)
        if bits is None:
            continue
        at = np.nonzero(bits)[0]
        best = row[at][:, slice(*AT[head])].argmax(1)
        right += int(((bits[at] >> best) & 1).sum())
        total += len(at)
    return round(100 * right / max(1, total), 1)


def trigger_score(examples: Sequence[data.Example], rows: Sequence[np.ndarray]) -> dict[str, Any]:
    """Return scores of triggers by their first unit: found at all, and with the right type."""
    found = typed = given = wanted = 0
    for example, row in zip(examples, rows, strict=True):
        if "trigger" not in example.allowed:
            continue
        best = row[:, slice(*AT["trigger"])].argmax(1)
        gold = np.array([int(b).bit_length() - 1 for b in example.allowed["trigger"]])
        given += int((best > 1).sum())
        wanted += int((gold > 1).sum())
        found += int(((best > 1) & (gold > 1)).sum())
        typed += int(((best > 1) & (gold == best)).sum())
    return {"found": f1(found, given, wanted), "typed": f1(typed, given, wanted)}


def police_score(examples: Sequence[data.Example], rows: Sequence[np.ndarray]) -> dict[str, Any]:
    """Return the F1 of each sentence label at a half."""
    counts = {name: [0, 0, 0] for name in POLICE}
    for example, row in zip(examples, rows, strict=True):
        for first, end, values in example.police:
            best = row[first:end, slice(*AT["police"])].max(0) > 0
            for name, mine, gold in zip(POLICE, best, values, strict=True):
                for n, one in enumerate((mine and gold, mine, gold)):
                    counts[name][n] += bool(one)
    return {name: f1(*some) for name, some in counts.items()}


def scores(model: Reader, dev: dict[str, list[data.Example]], *, cased: bool) -> dict[str, Any]:
    """Return the scores of every head on every development set that has its labels."""
    found: dict[str, Any] = {}
    for name, examples in dev.items():
        if not examples:
            continue
        rows = logits(model, examples, cased=cased)
        heads = {head for one in examples for head in one.allowed}
        mine: dict[str, Any] = {}
        for head in sorted(heads):
            if head == "trigger":
                mine[head] = trigger_score(examples, rows)
            elif BY_NAME[head].labels[0] == "O":
                mine[head] = span_score(model, examples, rows, head)
            else:
                mine[head] = label_score(examples, rows, head)
        if name == "police":
            mine["police"] = police_score(examples, rows)
        found[name] = mine
    return found


def write_scores(
    model: Reader, dev: dict[str, list[data.Example]], out: Path, *, cased: bool
) -> None:
    """Score a model, into ``scores.json`` and onto the screen."""
    words = json.dumps(scores(model, dev, cased=cased), indent=1)
    (out / "scores.json").write_text(words + "\n", encoding="utf-8")
    print(words)


def main() -> None:
    """Score a state that was trained before."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the base model")
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model = Reader(Encoder())
    model.load_state_dict(load_file(args.state / "model.safetensors"))
    settings = train.Settings(**json.loads((args.state / "settings.json").read_text("utf-8")))
    vocabulary = train.vocabulary_of(args.weights, settings)
    dev = train.load(args.bench, vocabulary, "dev", Path(__file__).parent)
    write_scores(model, dev, args.state, cased=settings.cased)


if __name__ == "__main__":
    main()
