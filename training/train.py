"""Train the reader's encoder: one phase.

    python -m training.train --bench ../shared/bench --weights DIR --out build/model --set steps=…

Every passage of every data set is one example with the labels its set has; batches are mixed, of
like length, about ``batch`` pieces each. One seed gives one order; sums of floats may differ in the
last digits from machine to machine. ``training.make`` runs the phases of ``recipe.toml``.
"""

from __future__ import annotations

import argparse
import json

# One seeded order of batches and of passages read without capitals; nothing is sampled away.
import random  # noqa: TID251
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from reportedly.read.encode.heads import HEADS
from reportedly.read.encode.pieces import Unit, Vocabulary
from training import data
from training.model import Reader, minilm
from training.names import side_names
from training.teacher import mpnet

WEIGHTS_FILE = "model.safetensors"

NAMES = [head.name for head in HEADS if head.name != "police"]

POOL = 8
"""Batches of like length are cut from a pool: of each set, one part in so many."""

LOOSE = 12
"""Pieces by which lengths may differ in their order, so that no two epochs batch alike."""

SMALL, CAPITALS = 1, 3
"""Shapes of a passage without capitals and of one in nothing else; see ``pieces.shape``."""

CASED = frozenset({1, 2, 3, 4, 6})
"""Shapes of words that could be written otherwise."""

BETAS = (0.9, 0.98)
LONGEST_STEP = 1.0
"""Norm to which a gradient is cut."""

SMOOTH = 0.98
"""Weight of the past in the logged means."""

LOGGED, SAVED = 100, 1000
"""Steps between two lines of the log, and between two states kept."""


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
        head_rate: Of heads and shapes, which start from nothing.
        decay: Of matrices.
        sets: Times each data set is seen, in proportion.
        weights: Of heads in the sum of losses, where other than ``WEIGHTS``.
        masked: Whether names of sides are one piece to the encoder; see ``training.names``.
        exchanged: Share of passages in which words for armed people change places.
        frozen: Whether the embeddings of pieces and places stay as they came.
        still: Layers of the encoder, from below, that stay as they came, and embeddings with them.
        named: Whether names in annotated passages train the head of entities; only the first
            mention of each is marked, without its article, unlike in re3d.
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
    masked: bool = False
    exchanged: float = 0.0
    frozen: bool = True
    still: int = 0
    named: bool = True


def vocabulary_of(weights: Path, settings: Settings) -> Vocabulary:
    """Return the vocabulary of a base model, as the settings have it."""
    return Vocabulary.load(weights / "vocab.txt", side_names() if settings.masked else ())


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
        "muc4": list(data.muc4(vocabulary, bench / f"muc4/{part}_docs.jsonl{zipped}", train=train)),
    }
    if train:
        found["timeml"] = list(data.timeml(vocabulary, bench / "timeml/train.jsonl"))
    notes = here / "annotations"
    found["annotated"] = list(data.from_annotations(vocabulary, bench, notes, part))
    found["generated"] = list(data.from_generated(vocabulary, notes, part))
    return found


def recase(example: data.Example, draw: float, share: float) -> data.Example:
    """Return an example as it would read without capitals, or in capitals, now and then."""
    if draw >= 1.5 * share:
        return example
    shape = SMALL if draw < share else CAPITALS
    units = [
        Unit(unit.start, unit.end, unit.pieces, shape if unit.shape in CASED else unit.shape)
        for unit in example.units
    ]
    return replace(example, units=units)


EXCHANGED = (
    ("rebels", "soldiers", "fighters", "troops", "militants", "insurgents", "gunmen", "forces"),
    ("rebel", "government", "army", "opposition", "militia", "regime"),
)
"""Words for sides that are no names; each stands for any other of its row."""


def exchange(example: data.Example, vocabulary: Vocabulary, draw: random.Random) -> data.Example:
    """Return an example with words for armed people changed, the same word always alike.

    What kind of source or group such words name may change with them, so those heads are not told.
    """
    table: dict[str, str] = {}
    for row in EXCHANGED:
        table |= dict(zip(row, draw.sample(row, len(row)), strict=True))
    units = []
    for unit in example.units:
        other = table.get(example.text[unit.start : unit.end].lower())
        pieces = unit.pieces if other is None else vocabulary.pieces(other)
        units.append(Unit(unit.start, unit.end, pieces, unit.shape))
    untold = {"source_type", "group"}
    allowed = {name: bits for name, bits in example.allowed.items() if name not in untold}
    return replace(example, units=units, allowed=allowed)


def batches(
    sets: dict[str, list[data.Example]], shares: dict[str, float], size: int, draw: random.Random
) -> Iterator[list[data.Example]]:
    """Yield mixed batches of like length without end."""
    left: dict[str, list[data.Example]] = {name: [] for name in sets}
    owed = dict.fromkeys(sets, 0.0)
    while True:
        pool: list[data.Example] = []
        for name, examples in sets.items():
            owed[name] += shares.get(name, 0) * len(examples) / POOL
            while owed[name] >= 1 and examples:
                if not left[name]:
                    left[name] = draw.sample(examples, len(examples))
                pool.append(left[name].pop())
                owed[name] -= 1
        pool.sort(key=lambda one: one.size + draw.random() * LOOSE)
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
"""Left as they came: half of all weights, a tenth of the time, and little data to move them."""


def groups(model: Reader, settings: Settings) -> list[dict[str, Any]]:
    """Return the optimiser's groups: encoder and heads, with and without decay."""
    found: dict[tuple[bool, bool], list[torch.nn.Parameter]] = defaultdict(list)
    for name, weight in model.named_parameters():
        part = name.split(".")
        still = part[:2] == ["encoder", "layers"] and int(part[2]) < settings.still
        if still or (name in FROZEN and (settings.frozen or settings.still)):
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


def pairs(words: str) -> dict[str, float]:
    """Read ``name=number,name=number``."""
    found = (pair.split("=") for pair in words.split(",") if pair)
    return {name: float(value) for name, value in found}


def rate(step: int, settings: Settings) -> float:
    """Return the share of the highest rate at a step: up in a line, then down in one."""
    done = step / settings.steps
    fall = (1 - done) / (1 - settings.warm)
    return min(done / settings.warm, settings.last + (1 - settings.last) * fall)


class Log:
    """Smoothed losses, on the screen and in ``log.jsonl``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mean: dict[str, float] = {}
        self._pieces = 0
        self._began = time.monotonic()

    def add(self, losses: dict[str, torch.Tensor], pieces: int) -> None:
        """Take the losses of one step."""
        self._pieces += pieces
        for name, value in losses.items():
            new = value.item()
            self._mean[name] = SMOOTH * self._mean.get(name, new) + (1 - SMOOTH) * new

    def write(self, step: int) -> None:
        """Write a line: the step, pieces a second, the mean loss of each head."""
        speed = int(self._pieces / (time.monotonic() - self._began))
        means = {name: round(value, 4) for name, value in self._mean.items()}
        line = json.dumps({"step": step, "rate": speed, **means})
        with self._path.open("a", encoding="utf-8") as out:
            out.write(line + "\n")
        print(line, flush=True)


def train(
    model: Reader,
    sets: dict[str, list[data.Example]],
    vocabulary: Vocabulary,
    settings: Settings,
    out: Path,
) -> None:
    """Train in place, saving now and then."""
    draw = random.Random(settings.seed)  # noqa: S311
    optimiser = torch.optim.AdamW(groups(model, settings), betas=BETAS, fused=True)
    weights = WEIGHTS | pairs(settings.weights)
    log = Log(out / "log.jsonl")
    endless = batches(sets, pairs(settings.sets), settings.batch, draw)
    model.train()
    for step, picked in zip(range(settings.steps), endless, strict=False):
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * rate(step, settings)
        seen = [recase(one, draw.random(), settings.uncase) for one in picked]
        if settings.exchanged:
            seen = [
                exchange(one, vocabulary, draw) if draw.random() < settings.exchanged else one
                for one in seen
            ]
        batch = tensors(seen, cased=settings.cased)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            result = model(batch["ids"], batch["shapes"], batch["mask"], batch["first"])
        losses = model.loss(result, batch)
        sum(weights[name] * value for name, value in losses.items()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), LONGEST_STEP)
        optimiser.step()
        optimiser.zero_grad()
        log.add(losses, int(batch["mask"].sum()))
        if (step + 1) % LOGGED == 0:
            log.write(step + 1)
        if (step + 1) % SAVED == 0:
            save_file(model.state_dict(), out / "model.safetensors")
    save_file(model.state_dict(), out / "model.safetensors")


def settings_of(given: Sequence[str]) -> Settings:
    """Return the settings that ``name=value`` words give.

    Raises:
        SystemExit: There is no such setting.
    """
    settings = Settings()
    kinds = {one.name: type(getattr(settings, one.name)) for one in fields(Settings)}
    for pair in given:
        name, _, value = pair.partition("=")
        if name not in kinds:
            raise SystemExit(f"no setting {name}; there are {', '.join(kinds)}")
        setattr(settings, name, value == "True" if kinds[name] is bool else kinds[name](value))
    return settings


def main() -> None:
    """Train by the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the base model")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, help="folder of a larger model, trained instead")
    parser.add_argument("--silver", type=Path, help="what training.silver wrote")
    parser.add_argument("--start", type=Path, help="a state to go on from")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    # It takes batches from this module, so it cannot be above.

    settings = settings_of(args.set)
    torch.manual_seed(settings.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "settings.json").write_text(json.dumps(asdict(settings), indent=1))
    vocabulary = vocabulary_of(args.weights, settings)
    here = Path(__file__).parent
    sets = load(args.bench, vocabulary, "train", here)
    if not settings.named:
        for example in sets["annotated"]:
            example.allowed.pop("entity")
    for name, examples in sets.items():
        print(name, len(examples), sum(one.size for one in examples), flush=True)
    model = (
        mpnet(args.teacher / WEIGHTS_FILE) if args.teacher else minilm(args.weights / WEIGHTS_FILE)
    )
    if args.start:
        model.load_state_dict(load_file(args.start))
    train(model, sets, vocabulary, settings, args.out)
    # It takes batches from this module, so it cannot be above.
    from training.evaluate import write_scores  # noqa: PLC0415

    write_scores(model, load(args.bench, vocabulary, "dev", here), args.out, cased=settings.cased)


if __name__ == "__main__":
    main()
