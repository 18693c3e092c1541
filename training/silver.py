"""Label passages that nobody annotated by a trained teacher, for the small encoder to learn from.

    python -m training.silver --bench ../shared/bench --weights DIR --state build/teacher --out FILE

Every document that annotated passages come from is cut as the product cuts it and labelled whole;
documents kept for development are left out. Where the teacher is not sure of a label, those it
holds possible are all allowed, so that its doubt is learned and not its guess; see ``data``. The
file holds offsets and labels and no texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file

from reportedly.read.encode.decode import Floats, Steps, chances, softmax, spans
from reportedly.read.encode.heads import HEADS, LINK_WIDTH, LINKS
from reportedly.read.encode.passages import cut
from reportedly.read.encode.pieces import Vocabulary
from reportedly.read.sentences import split
from training import data, train
from training.data import Example
from training.evaluate import BY_NAME, TOGETHER, steps_of
from training.model import AT, Reader
from training.passages import key
from training.teacher import MPNET, Teacher

SURE = 0.9
"""Probability from which a label is the only one allowed."""

POSSIBLE = 0.1
"""Probability from which a label is allowed beside another."""

LINKED, UNLINKED = 0.8, 0.2
"""Probabilities from which a link holds and down to which it does not; between them nothing."""

TAKEN = {"copies": 1, "muc4": 2, "gva": 8}
"""One document in so many of each set is labelled, chosen by hash: the last is large and alike."""

SPANNED = ("attribution", "figure", "agent", "place", "time")
"""Heads of spans that are labelled: those in which the teacher, after its few passes over the
annotated passages, is better than the small model on those kept for development."""

AT_UNITS = {"outcome": "figure", "group": "figure", "source_type": "source"}
"""Heads that label the first unit of what another head finds."""

LINKS_LABELLED = ("source_cue", "content_cue", "part_whole")
"""Links between what is labelled."""


def passages(bench: Path, vocabulary: Vocabulary) -> Iterator[tuple[dict[str, Any], Example]]:
    """Yield where each passage stands, and the passage without labels."""
    for dataset, doc, fields in data.documents(bench):
        if data.in_dev(dataset, doc) or key("silver", dataset, doc) % TAKEN[dataset]:
            continue
        for field, text in fields.items():
            for passage in cut(vocabulary, text, split(text, 0, len(text))):
                row: dict[str, Any] = {"dataset": dataset, "doc": doc, "field": field}
                row |= {"start": passage.units[0].start, "end": passage.units[-1].end}
                yield row, Example(f"{dataset}/{doc}", text, list(passage.units))


def bits(shares: Floats) -> list[int]:
    """Return the labels that stay possible at each unit, as bits.

    Args:
        shares: (units, labels), probabilities.
    """
    found: list[int] = []
    for row, best in zip(shares, shares.argmax(axis=1), strict=True):
        allowed = 1 << int(best)
        if row[best] < SURE:
            allowed |= sum(1 << int(n) for n in np.nonzero(row >= POSSIBLE)[0])
        found.append(allowed)
    return found


class Labeller:
    """A teacher with the transitions of its heads.

    Args:
        model: Trained.
    """

    def __init__(self, model: Reader) -> None:
        self._model = model.eval()
        self._steps: dict[str, Steps] = {head.name: steps_of(model, head.name) for head in HEADS}
        self._bias = model.link_bias.detach().numpy()

    def rows(self, examples: Sequence[Example]) -> list[tuple[Floats, Floats, Floats]]:
        """Return logits and the sides of links of each example."""
        batch = train.tensors(examples, cased=True)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            out = self._model(batch["ids"], batch["shapes"], batch["mask"], batch["first"])
        parts = [part.float().numpy() for part in out]
        return [
            (parts[0][n, :size], parts[1][n, :size], parts[2][n, :size])
            for n, size in enumerate(len(example.units) for example in examples)
        ]

    def label(self, example: Example, rows: tuple[Floats, Floats, Floats]) -> dict[str, Any]:
        """Return the labels of one passage: ``allowed`` by head, and ``links``."""
        logits, children, parents = rows
        allowed: dict[str, list[int]] = {}
        firsts: dict[str, list[int]] = {}
        for name in SPANNED:
            scores = logits[:, slice(*AT[name])]
            allowed[name] = bits(chances(scores, self._steps[name]))
            for one in spans(BY_NAME[name], scores, self._steps[name]):
                firsts.setdefault(one.label, []).append(one.first)
        for name, of in AT_UNITS.items():
            at = firsts.get(of, [])
            told = [0] * len(example.units)
            for unit, own in zip(at, bits(softmax(logits[at][:, slice(*AT[name])])), strict=True):
                told[unit] = own
            allowed[name] = told
        return {"allowed": allowed, "links": self._links(children, parents, firsts)}

    def _links(
        self, children: Floats, parents: Floats, firsts: dict[str, list[int]]
    ) -> list[tuple[int, int, int, int]]:
        found: list[tuple[int, int, int, int]] = []
        for name in LINKS_LABELLED:
            kind = LINKS.index(name)
            of, to = ("figure", "figure") if name == "part_whole" else name.split("_")
            below, above = firsts.get(of, []), firsts.get(to, [])
            if not below or not above:
                continue
            product = children[below, kind] @ parents[above, kind].T * LINK_WIDTH**-0.5
            shares = 1 / (1 + np.exp(-(product + self._bias[kind])))
            found += [
                (kind, child, parent, int(share >= LINKED))
                for child, row in zip(below, shares.tolist(), strict=True)
                for parent, share in zip(above, row, strict=True)
                if child != parent and not UNLINKED < share < LINKED
            ]
        return found


def write(labeller: Labeller, bench: Path, vocabulary: Vocabulary, out: Path) -> int:
    """Label all passages into a file; return how many there are."""
    found = list(passages(bench, vocabulary))
    order = sorted(range(len(found)), key=lambda n: found[n][1].size)
    labelled: dict[int, dict[str, Any]] = {}
    for at in range(0, len(order), TOGETHER):
        some = order[at : at + TOGETHER]
        rows = labeller.rows([found[n][1] for n in some])
        for n, row in zip(some, rows, strict=True):
            labelled[n] = found[n][0] | labeller.label(found[n][1], row)
    with gzip.open(out, "wt", encoding="utf-8", compresslevel=3) as lines:
        for n in range(len(found)):
            lines.write(json.dumps(labelled[n], separators=(",", ":")) + "\n")
    return len(found)


def from_silver(vocabulary: Vocabulary, bench: Path, path: Path) -> Iterator[Example]:
    """Yield the passages of a file that ``write`` made, with the roles that muc4 itself gives."""
    found = data.texts(bench)
    muc4 = bench / "muc4/train_docs.jsonl.gz"
    fillers = {
        (one.source, one.units[0].start): one.allowed["filler"]
        for one in data.muc4(vocabulary, muc4, train=True)
    }
    for row in data.jsonl(path):
        text = found[row["dataset"], row["doc"], row["field"]]
        units = vocabulary.units(text, row["start"], row["end"])
        if any(len(units) != len(own) for own in row["allowed"].values()):
            # A word that is longer than a passage was cut in another place.
            continue
        example = Example(f"{row['dataset']}/{row['doc']}", text, units)
        example.allowed = {
            name: np.array(own, dtype=np.int64) for name, own in row["allowed"].items()
        }
        example.links = [tuple(link) for link in row["links"]]
        filler = fillers.get((example.source, row["start"]))
        if filler is not None:
            example.allowed["filler"] = filler
        yield example


def main() -> None:
    """Label by the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True, help="folder of the base model")
    parser.add_argument("--state", type=Path, required=True, help="folder of the teacher's state")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model = Reader(Teacher(), MPNET.width)
    model.load_state_dict(load_file(args.state / "model.safetensors"))
    settings = train.Settings(**json.loads((args.state / "settings.json").read_text("utf-8")))
    vocabulary = train.vocabulary_of(args.weights, settings)
    print(f"{write(Labeller(model), args.bench, vocabulary, args.out)} passages")


if __name__ == "__main__":
    main()
