"""Benches whose parts run in processes of their own: some at a time, each stored as it is done."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import Any

from bench.common import RESULTS, apart, commit
from reportedly.errors import BenchError

Detail = dict[str, Any]
"""What came of one part."""


def part(module: str, call: str, seconds: float) -> Detail:
    """Evaluate a call in a fresh process; return what came of it, with the commit.

    Raises:
        BenchError: It died, or did not end: what no test within it could catch.
    """
    try:
        return apart(module, call, seconds=seconds) | {"commit": commit()}
    except BenchError as error:
        raise BenchError(f"{call}: {error.args[0]}") from error


def in_lanes(
    names: Sequence[str], lanes: int, make: Callable[[str], Detail]
) -> Iterator[tuple[str, Detail]]:
    """Yield what comes of each name, as it is done; so many at a time.

    Raises:
        BenchError: One failed; the others were done before.
    """
    failed = None
    with ThreadPoolExecutor(lanes) as pool:
        running = {pool.submit(make, name): name for name in names}
        for done in as_completed(running):
            try:
                yield running[done], done.result()
            except BenchError as error:
                failed = error
    if failed is not None:
        raise failed


def stored_detail(bench: str, names: Sequence[str]) -> Mapping[str, Detail]:
    """Return what is stored of the parts of a bench that still are parts of it, in its form."""
    path = RESULTS / f"{bench}.json"
    held = json.loads(path.read_text("utf8"))["detail"] if path.exists() else {}
    return {name: held[name] for name in names if "commit" in held.get(name, {})}
