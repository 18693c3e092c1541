"""From logits to spans.

Tags are chosen for a whole passage at once: the best path, in which an inside tag follows only its
own beginning or inside. A path may not stop half-way, so every span is a run of whole units.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.read.encode.heads import Head

Floats = NDArray[np.float32]

NEVER = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A span of units.

    Attributes:
        first: First unit.
        end: One past the last.
        label: What it is, without the tag's mark.
        probability: The lowest probability of its units' tags, each by itself.
    """

    first: int
    end: int
    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class Steps:
    """What may follow what in the tags of one head.

    Attributes:
        first: (tags,), added to the first unit's scores.
        steps: (tags before, tags after), added for each pair of neighbours.
    """

    first: Floats
    steps: Floats


def legal(head: Head) -> Steps:
    """Return the steps that the tags themselves forbid."""
    count = len(head.labels)
    first = np.zeros(count, dtype=np.float32)
    steps = np.zeros((count, count), dtype=np.float32)
    for after, label in enumerate(head.labels):
        if label.startswith("I-"):
            first[after] = NEVER
            for before, other in enumerate(head.labels):
                if other[2:] != label[2:]:
                    steps[before, after] = NEVER
    return Steps(first, steps)


def best_path(scores: Floats, steps: Steps) -> NDArray[np.int64]:
    """Return the best tag of each unit (Viterbi).

    Args:
        scores: (units, tags), at least one unit.
        steps: Of the same tags.
    """
    count, tags = scores.shape
    back = np.zeros((count, tags), dtype=np.int64)
    best = scores[0] + steps.first
    columns = np.arange(tags)
    for at in range(1, count):
        through = best[:, None] + steps.steps
        back[at] = through.argmax(axis=0)
        best = through[back[at], columns] + scores[at]
    path = np.zeros(count, dtype=np.int64)
    path[-1] = int(best.argmax())
    for at in range(count - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def softmax(scores: Floats) -> Floats:
    """Return probabilities along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    total: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return total


def spans(head: Head, scores: Floats, steps: Steps) -> list[Chosen]:
    """Return the spans of one head in a passage, in order.

    Args:
        head: Its labels are ``O``, ``B-…`` and ``I-…``.
        scores: (units, tags).
        steps: ``legal(head)`` or those of the model's chain.
    """
    if not len(scores):
        return []
    path = best_path(scores, steps)
    if not path.any():
        return []
    sure = softmax(scores)[np.arange(len(path)), path]
    found: list[Chosen] = []
    at = 0
    while at < len(path):
        label = head.labels[path[at]]
        if not label.startswith("B-"):
            at += 1
            continue
        end = at + 1
        while end < len(path) and head.labels[path[end]] == "I-" + label[2:]:
            end += 1
        found.append(Chosen(at, end, label[2:], float(sure[at:end].min())))
        at = end
    return found
