"""The copies of the bench found by MinHash, with the library that most use for it.

Not among the project's dependencies: ``pip install datasketch`` into the environment, or name a
folder that holds it on ``PYTHONPATH``. It does the job of finding pairs alone: no shares, no
directions, no citations. Texts are the same 5-word shingles as ours, 128 permutations, updates in
batches. Two indices are tried: one by Jaccard (``MinHashLSH``) and one by containment
(``MinHashLSHEnsemble``), made for partial copies. What an index returns is a pair where the
estimate of the sketches reaches a limit; the limit is the lowest that keeps the precision of ours.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from bench.common import Figures
from reportedly.errors import BenchError

PERMUTATIONS: Final = 128
LOWEST: Final = 0.15
"""Jaccard from which ours calls a text a rewrite."""

PARTITIONS: Final = 16
_WORDS: Final = 5

Pair = frozenset[str]
Likeness = dict[Pair, float]


def library() -> Any:  # noqa: ANN401 - it may have no types
    """Return the library.

    Raises:
        BenchError: It is not installed.
    """
    try:
        return importlib.import_module("datasketch")
    except ImportError as error:
        raise BenchError(f"against=datasketch needs the package datasketch ({error})") from error


def compare(
    texts: Mapping[str, str],
    precision: float,
    ours_s: float,
    gold: tuple[Collection[Pair], Callable[[Pair], bool]],
) -> Figures:
    """Return what MinHash finds at no less precision, and the processor time it takes.

    Args:
        texts: By id.
        precision: Of ours.
        ours_s: Processor time of ours.
        gold: The wanted pairs, and what tells whether a pair is false.
    """
    found = library()
    figures: Figures = {"datasketch": str(found.__version__)}
    for name, index in (("minhash", _by_jaccard), ("ensemble", _by_containment)):
        started = time.process_time()
        like = index(found, _sketches(found, texts))
        took = time.process_time() - started
        steps = _steps(like, *gold)
        kept = [step for step in steps if step[1] >= precision]
        limit, reached, recall = kept[-1] if kept else (1.0, 0.0, 0.0)
        figures |= {
            f"{name}_recall": round(recall, 4),
            f"{name}_precision": round(reached, 4),
            f"{name}_limit": round(limit, 3),
            f"{name}_recall_any": round(steps[-1][2], 4) if steps else 0.0,
            f"{name}_precision_any": round(steps[-1][1], 4) if steps else 0.0,
            f"{name}_s": round(took, 2),
            f"{name}_time_ratio": round(ours_s / took, 2),
        }
    return figures


def _steps(
    like: Likeness, wanted: Collection[Pair], is_false: Callable[[Pair], bool]
) -> list[tuple[float, float, float]]:
    """Return limit, precision and recall with each pair that comes in, the likest first."""
    right = false = 0
    steps = []
    for pair, value in sorted(like.items(), key=lambda one: (-one[1], sorted(one[0]))):
        right += pair in wanted
        false += is_false(pair)
        steps.append((value, right / (right + false or 1), right / len(wanted)))
    return steps


def _sketches(found: Any, texts: Mapping[str, str]) -> dict[str, tuple[Any, int]]:  # noqa: ANN401
    """Return the sketch of each text, and how many shingles it has."""
    made = {}
    for name, text in texts.items():
        words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
        runs = {" ".join(words[at : at + _WORDS]) for at in range(len(words) - _WORDS + 1)}
        sketch = found.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in sorted(runs)])
        made[name] = (sketch, len(runs))
    return made


def _by_jaccard(found: Any, sketches: Mapping[str, tuple[Any, int]]) -> Likeness:  # noqa: ANN401
    index = found.MinHashLSH(threshold=LOWEST, num_perm=PERMUTATIONS)
    like: Likeness = {}
    for name, (sketch, _) in sketches.items():
        for other in index.query(sketch):
            like[frozenset((name, other))] = sketch.jaccard(sketches[other][0])
        index.insert(name, sketch)
    return like


def _by_containment(found: Any, sketches: Mapping[str, tuple[Any, int]]) -> Likeness:  # noqa: ANN401
    index = found.MinHashLSHEnsemble(threshold=LOWEST, num_perm=PERMUTATIONS, num_part=PARTITIONS)
    index.index((name, sketch, size) for name, (sketch, size) in sketches.items())
    like: Likeness = {}
    for name, (sketch, size) in sketches.items():
        for other in index.query(sketch, size):
            if other != name:
                theirs, count = sketches[other]
                jaccard = sketch.jaccard(theirs)
                shared = jaccard * (size + count) / (1 + jaccard)
                pair = frozenset((name, other))
                like[pair] = max(like.get(pair, 0.0), shared / max(min(size, count), 1))
    return like
