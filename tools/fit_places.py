"""Fits the weights with which ``atlas/weighing.py`` chooses among places, and prints them.

A conditional logit over the candidates of each name: a candidate within 161 km of where an
annotator put the name is right. The features depend on what the other names are read as, so that
fitting and weighing take turns. Only half 0 of the documents is used (``bench/geocoding.py`` says
which that is), each name by one plus the logarithm of its mentions.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.common import SHARED
from bench.geocoding import NEAR_KM, SETS, documents, half, kilometres_off
from reportedly.atlas import Named, open_atlas
from reportedly.atlas.context import gather, look_around
from reportedly.atlas.gazetteer import Gazetteer
from reportedly.atlas.weighing import WEIGHTS, Evidence, Name, features, weigh

TURNS = 4
STEPS = 600
RATE = 0.05
RIDGE = 0.3
Example = tuple[list[Name], list[list[bool] | None]]


def examples(folder: Path, gazetteer: Gazetteer) -> list[Example]:
    """Return for each document of half 0 its names, and which candidates of each are right."""
    return [
        _example(document, gazetteer)
        for file in SETS.values()
        for document in documents(folder / file)
        if half(document["doc_id"]) == 0
    ]


def _example(document: Mapping[str, Any], gazetteer: Gazetteer) -> Example:
    toponyms = sorted(document["toponyms"], key=lambda t: (t["start"], t["end"]))
    named = [Named(t["start"], t["end"]) for t in toponyms]
    names = gather(look_around(document["text"], named, gazetteer))
    right: list[list[bool] | None] = []
    for name in names:
        points = [(t["lat"], t["lon"]) for t in (toponyms[n] for n in name.at) if t["lat"]]
        near = [
            any(kilometres_off(option.place, point) <= NEAR_KM for point in points)
            for option in name.options
        ]
        right.append(near if any(near) and len(near) > 1 else None)
    return names, right


def fit(held: list[Example]) -> dict[str, float]:
    """Return the weights, rounded to two decimals."""
    keys = sorted(WEIGHTS)
    weights = dict(WEIGHTS)
    for _ in range(TURNS):
        rows: list[list[float]] = []
        right: list[bool] = []
        group: list[int] = []
        amount: list[float] = []
        for names, truths in held:
            for name in names:
                name.shares = [1 / max(len(name.options), 1)] * len(name.options)
            weigh(names, weights)
            evidence = Evidence(names)
            for name, truth in zip(names, truths, strict=True):
                if truth is None:
                    continue
                for row, is_right in zip(features(name, evidence), truth, strict=True):
                    rows.append([row.get(key, 0.0) for key in keys])
                    right.append(is_right)
                    group.append(len(amount))
                amount.append(1 + math.log(len(name.at)))
        start = np.array([weights[key] for key in keys])
        done = _ascend(start, np.array(rows), np.array(right), np.array(group), np.array(amount))
        weights = {key: round(float(value), 2) for key, value in zip(keys, done, strict=True)}
    return weights


def _ascend(
    start: NDArray[np.float64],
    rows: NDArray[np.float64],
    right: NDArray[np.bool_],
    group: NDArray[np.int64],
    amount: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Climb the likelihood with Adam; shapes ``(keys,)``, ``(n, keys)``, ``(n,)``, ``(n,)``."""
    weights = start.copy()
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        scores = rows @ weights
        top = np.full(len(amount), -np.inf)
        np.maximum.at(top, group, scores)
        raised = np.exp(scores - top[group])
        share = raised / np.bincount(group, raised)[group]
        wanted = raised * right
        among = wanted / np.bincount(group, wanted)[group]
        slope = ((share - among) * amount[group]) @ rows / amount.sum()
        slope += RIDGE * weights / len(amount)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        step_size = RATE / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weights = weights - step_size * first / (1 - 0.9**step)
    return weights


def main() -> int:
    """Fit and print the weights, in the form that the module holds them."""
    with open_atlas() as atlas:
        weights = fit(examples(SHARED / "bench" / "geoparsing", atlas.places))
    for key, value in weights.items():
        sys.stdout.write(f'    "{key}": {value},\n')
    return 0


if __name__ == "__main__":
    sys.exit(main())
