"""Train the reader's encoder.

    python -m training.train --bench ../shared/bench --weights DIR --out work/model --set steps=…

Every passage of every data set is one example with the labels its set has; batches are mixed, of like
length, about ``batch`` pieces each. One seed gives one order; sums of floats may differ in the last digits from machine to machine.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import torch

from reportedly.read.encode.heads import HEADS
from reportedly.read.encode.pieces import Vocabulary
from training import data
from training.model import Reader, minilm

NAMES = [head.name for head in HEADS if head.name != "police"]


@dataclass(slots=True)
class Settings:
    """What a run is made with; all of it goes into the manifest.

    Attributes:
        seed: Of order, dropout and new weights.
        steps: Batches.
        batch: Pieces in a batch.
        rate: Of the encoder at its highest; heads take ``head_rate``.
        warm: Share of the steps in which the rate rises.
        last: Share of the highest rate that is left at the end.
        cased: Whether the encoder sees shapes.
        uncase: Share of passages read all in small letters; half as many in capitals.
        sets: Times a data set is seen for each time polnear is.
    """

    seed: int = 1
    steps: int = 4000
    batch: int = 1600
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm: float = 0.06
    last: float = 0.0
    decay: float = 0.01
    cased: bool = True
    uncase: float = 0.06
    sets: str = "polnear=1,re3d=2,timeml=0.5,police=0.4,muc4=1,annotated=4,generated=2"
    weights: str = ""


def load(
    bench: Path, vocabulary: Vocabulary, part: str, here: Path
) -> dict[str, list[data.Example]]:
    """Return the examples of each data set; ``part`` is ``train`` or ``dev``."""
    train = part == "train"
    zipped = ".gz" if train else ""
    found = {
        "polnear": list(data.polnear(vocabulary, bench / f"polnear/{part}.jsonl{zipped}")),
        "re3d": list(data.re3d(vocabulary, bench / f"re3d/{part}.jsonl")),
        "police": list(data.police(vocabulary, bench / f"police_events/{part}.jsonl{zipped}")),
        "muc4": list(data.muc4(vocabulary, bench / f"muc4/{part}_docs.jsonl{zipped}")),
    }
    if train:
        found["timeml"] = list(data.timeml(vocabulary, bench / "timeml/train.jsonl"))
    for name, of in (("annotated", data.from_annotations), ("generated", data.from_generated)):
        found[name] = list(of(vocabulary, bench, here / "annotations", part))
    return found


def recase(
    example: data.Example, vocabulary: Vocabulary, draw: float, share: float
) -> data.Example:
    """Return an example as it would read without capitals, or in capitals, now and then."""
    if draw >= 1.5 * share:
        return example
    shape = 1 if draw < share else 3
    units = [
        data.Unit(u.start, u.end, u.pieces, shape if u.shape in {1, 2, 3, 4, 6} else u.shape)
        for u in example.units
    ]
    return data.Example(
        example.source, example.text, units, example.allowed, example.links, example.police
    )


def batches(
    sets: dict[str, list[data.Example]], shares: dict[str, float], size: int, draw: random.Random
) -> Iterator[list[data.Example]]:
    """Yield mixed batches of like length without end."""
    left: dict[str, list[data.Example]] = {name: [] for name in sets}
    owed = dict.fromkeys(sets, 0.0)
    while True:
        pool: list[data.Example] = []
        for name, examples in sets.items():
            owed[name] += shares.get(name, 0) * len(examples) / 8
            while owed[name] >= 1 and examples:
                if not left[name]:
                    left[name] = draw.sample(examples, len(examples))
                pool.append(left[name].pop())
                owed[name] -= 1
        pool.sort(key=lambda one: one.size + draw.random() * 12)
        made: list[list[data.Example]] = [[]]
        for one in pool:
            if made[-1] and one.size * (len(made[-1]) + 1) > size:
                made.append([])
            made[-1].append(one)
        draw.shuffle(made)
        yield from made


def tensors(examples: Sequence[data.Example], *, cased: bool) -> dict[str, torch.Tensor]:
    """Return one batch as tensors."""
    batch = {name: torch.from_numpy(rows) for name, rows in data.collate(examples, NAMES).items()}
    if not cased:
        batch["shapes"].zero_()
    links = [(row, *link) for row, one in enumerate(examples) for link in one.links]
    batch["links"] = torch.tensor(links, dtype=torch.long).reshape(-1, 5)
    police = [(row, *mark) for row, one in enumerate(examples) for mark in one.police]
    batch["police_spans"] = torch.tensor([p[:3] for p in police], dtype=torch.long).reshape(-1, 3)
    batch["police"] = torch.tensor([p[3] for p in police], dtype=torch.long).reshape(-1, 5)
    return batch


WEIGHTS = {
    "attribution": 1.0, "inner": 0.5, "entity": 0.6, "trigger": 1.0, "modality": 0.3, "figure": 0.7,
    "outcome": 0.2, "group": 0.2, "source_type": 0.3, "agent": 0.5, "target": 0.5, "place": 0.4,
    "time": 0.4, "weapon": 0.2, "filler": 0.7, "police": 0.6, "link": 1.0,
}  # fmt: skip


FROZEN = {"encoder.words.weight", "encoder.places.weight"}
"""Left as they came: half of all weights, a tenth of the time, and little data to move them with."""


def groups(model: Reader, settings: Settings) -> list[dict[str, Any]]:
    """Return the optimiser's groups: encoder and heads, with and without decay."""
    found: dict[tuple[bool, bool], list[torch.nn.Parameter]] = defaultdict(list)
    for name, weight in model.named_parameters():
        if name in FROZEN:
            weight.requires_grad_(requires_grad=False)
            continue
        fresh = not name.startswith("encoder.") or "shapes" in name
        found[fresh, weight.ndim > 1].append(weight)
    return [
        {
            "params": weights,
            "lr": settings.head_rate if fresh else settings.rate,
            "peak": settings.head_rate if fresh else settings.rate,
            "weight_decay": settings.decay if wide else 0.0,
        }
        for (fresh, wide), weights in found.items()
    ]


def train(
    model: Reader, sets: dict[str, list[data.Example]], settings: Settings, out: Path
) -> None:
    """Train in place, saving now and then."""
    from safetensors.torch import save_file  # noqa: PLC0415

    draw = random.Random(settings.seed)  # noqa: S311
    shares = {k: float(v) for k, v in (pair.split("=") for pair in settings.sets.split(","))}
    optimiser = torch.optim.AdamW(groups(model, settings), betas=(0.9, 0.98), fused=True)
    log = (out / "log.jsonl").open("a", encoding="utf-8")
    mean: dict[str, float] = {}
    began = time.monotonic()
    pieces = 0
    weights = WEIGHTS | {
        k: float(v) for k, v in (pair.split("=") for pair in settings.weights.split(",") if pair)
    }
    for step, picked in enumerate(batches(sets, shares, settings.batch, draw)):
        if step == settings.steps:
            break
        done = step / settings.steps
        fall = (1 - done) / (1 - settings.warm)
        rate = min(done / settings.warm, settings.last + (1 - settings.last) * fall)
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * rate
        picked = [recase(one, None, draw.random(), settings.uncase) for one in picked]
        batch = tensors(picked, cased=settings.cased)
        model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            result = model(batch["ids"], batch["shapes"], batch["mask"], batch["first"])
        losses = model.loss(result, batch)
        loss = sum(weights[name] * value for name, value in losses.items())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        pieces += int(batch["mask"].sum())
        for name, value in losses.items():
            mean[name] = 0.98 * mean.get(name, value.item()) + 0.02 * value.item()
        if step % 100 == 99:
            row = {"step": step + 1, "rate": int(pieces / (time.monotonic() - began))}
            row |= {name: round(value, 4) for name, value in mean.items()}
            log.write(json.dumps(row) + "\n")
            log.flush()
            print(row, flush=True)
        if step % 1000 == 999:
            save_file(model.state_dict(), out / "model.safetensors")
    save_file(model.state_dict(), out / "model.safetensors")


def main() -> None:
    """Train by the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the base model")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a state to go on from")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    settings = Settings()
    kinds = {one.name: type(getattr(settings, one.name)) for one in fields(Settings)}
    for pair in args.set:
        name, value = pair.split("=", 1)
        setattr(settings, name, value == "True" if kinds[name] is bool else kinds[name](value))
    torch.manual_seed(settings.seed)
    torch.set_num_threads(args.threads)
    np.random.seed(settings.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "settings.json").write_text(json.dumps(asdict(settings), indent=1))
    vocabulary = Vocabulary.load(args.weights / "vocab.txt")
    here = Path(__file__).parent
    sets = load(args.bench, vocabulary, "train", here)
    for name, examples in sets.items():
        print(name, len(examples), sum(one.size for one in examples), flush=True)
    model = minilm(args.weights / "model.safetensors")
    if args.start:
        from safetensors.torch import load_file  # noqa: PLC0415

        model.load_state_dict(load_file(args.start))
    train(model, sets, settings, args.out)
    from training.evaluate import scores  # noqa: PLC0415

    dev = load(args.bench, vocabulary, "dev", here)
    found = scores(model, dev, cased=settings.cased)
    (args.out / "scores.json").write_text(json.dumps(found, indent=1))
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
