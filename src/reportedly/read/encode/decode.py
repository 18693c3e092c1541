"""From logits to spans.

Tags are chosen for a whole passage at once: the best path, in which an inside tag follows only its
own beginning or inside. A path may not stop half-way, so every span is a run of whole units.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.read.encode.heads import Head

Floats = NDArray[np.float32]

NEVER = np.float32(-1e4)

RESCALED = 8
"""Units after which products of probabilities are scaled, so that they never vanish."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A span of units.

    Attributes:
        first: First unit.
        end: One past the last.
        label: What it is, without the tag's mark.
        probability: The lowest probability of its units' tags.
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
        plain: Nothing is added but what forbids; a legal path that is best unit by unit is best.
        lead: What a step may at most gain over one to the first tag.
        before: For each tag, the tags that may come before it, each with what is added.
    """

    first: Floats
    steps: Floats
    plain: bool
    lead: float
    before: tuple[tuple[tuple[int, float], ...], ...]

    @classmethod
    def of(cls, first: Floats, steps: Floats) -> Steps:
        """Return steps with what follows from them."""
        before = tuple(
            tuple(
                (tag, float(step)) for tag, step in enumerate(steps[:, after]) if step > NEVER / 2
            )
            for after in range(len(first))
        )
        plain = all(bool(((row == 0) | (row == NEVER)).all()) for row in (first, steps))
        legal_steps = steps[steps > NEVER / 2]
        lead = float(max(0.0, legal_steps.max(), first.max()) - min(0.0, steps[:, 0].min()))
        return cls(first, steps, plain, lead, before)


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
    return Steps.of(first, steps)


def best_path(scores: Floats, steps: Steps) -> list[int]:
    """Return the best tag of each unit (Viterbi).

    Plain lists: for so few tags a step in them takes a fifth of the time that arrays take.

    Args:
        scores: (units, tags), at least one unit.
        steps: Of the same tags.
    """
    if steps.plain:
        path: list[int] = scores.argmax(axis=1).tolist()
        if steps.first[path[0]] == 0 and not steps.steps[path[:-1], path[1:]].any():
            return path
    ends = _undecided(scores, steps)
    if not ends:
        return [0] * len(scores)
    # The first tag stands behind the last unit in doubt, and behind that everywhere.
    found = _viterbi(scores[: ends + 1], steps)
    return found + [0] * (len(scores) - len(found))


def _viterbi(scores: Floats, steps: Steps) -> list[int]:
    rows: list[list[float]] = scores.tolist()
    best = [score + more for score, more in zip(rows[0], steps.first.tolist(), strict=True)]
    back: list[list[int]] = []
    for row in rows[1:]:
        came: list[int] = []
        reached: list[float] = []
        for score, before in zip(row, steps.before, strict=True):
            most, at = -math.inf, 0
            for tag, step in before:
                value = best[tag] + step
                if value > most:
                    most, at = value, tag
            came.append(at)
            reached.append(most + score)
        best = reached
        back.append(came)
    tag = max(range(len(best)), key=best.__getitem__)
    found = [tag]
    for came in reversed(back):
        tag = came[tag]
        found.append(tag)
    found.reverse()
    return found


def _undecided(scores: Floats, steps: Steps) -> int:
    """Return one past the last unit at which the best path may have another tag than the first.

    Where the first tag leads at every unit by more than two steps can gain, a run of other tags
    costs more than the steps into it, through it and out of it can give.
    """
    open_at = np.flatnonzero(scores[:, 0] - scores[:, 1:].max(axis=1) <= 2 * steps.lead)
    return int(open_at[-1]) + 1 if len(open_at) else 0


def softmax(scores: Floats) -> Floats:
    """Return probabilities along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    total: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return total


def chances(scores: Floats, steps: Steps) -> Floats:
    """Return the probability of each tag of each unit, over all paths (forward and backward).

    Where steps add nothing but what forbids, each unit speaks for itself.
    """
    if steps.plain:
        return softmax(scores)
    here = np.exp(scores - scores.max(axis=1, keepdims=True)).astype(np.float64)
    step = np.exp(steps.steps.astype(np.float64))
    # Both ways at once: the way back is the way forth with steps and units turned round.
    ways = np.stack([step, step.T])
    units = np.stack([here, here[::-1]], axis=1)[:, :, None, :]
    came = np.empty_like(units)
    came[0, 0, 0], came[0, 1, 0] = np.exp(steps.first.astype(np.float64)), 1.0
    rows = came[0] * units[0]
    for at in range(1, len(units)):
        came[at] = rows @ ways
        rows = came[at] * units[at]
        if at % RESCALED == 0:
            rows /= rows.max(axis=2, keepdims=True)
    found = came[:, 0, 0] * here * came[::-1, 1, 0]
    shares: Floats = (found / found.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


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
    if not any(path):
        return []
    sure = chances(scores, steps)[np.arange(len(path)), path]
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
