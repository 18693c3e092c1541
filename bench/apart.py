"""Benches whose parts run in processes of their own: some at a time, each stored as it is done."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import Any

from bench.common import RESULTS, ROOT, commit
from reportedly.errors import BenchError

Detail = dict[str, Any]
"""What came of one part."""


def apart(call: str, seconds: int) -> Detail:
    """Run ``MODULE.FUNCTION(...)`` in a fresh process; return the object that it gives.

    Args:
        call: A call of a function of a bench, as Python writes it.
        seconds: After which the process is given up.

    Raises:
        BenchError: It died, or did not end: what no test within it could catch.
    """
    module = call.partition("(")[0].rpartition(".")[0]
    code = f"import json, {module}\nprint(json.dumps({call}))"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise BenchError(f"{call} did not end in {seconds} seconds") from error
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise BenchError(f"{call} died: {last}")
    found: Detail = json.loads(done.stdout.strip().splitlines()[-1])
    return found | {"commit": commit()}


def in_lanes(
    names: Sequence[str], lanes: int, part: Callable[[str], Detail]
) -> Iterator[tuple[str, Detail]]:
    """Yield what comes of each name, as it is done; so many at a time.

    Raises:
        BenchError: A part failed; the others were done before.
    """
    failed = None
    with ThreadPoolExecutor(lanes) as pool:
        running = {pool.submit(part, name): name for name in names}
        for done in as_completed(running):
            try:
                yield running[done], done.result()
            except BenchError as error:
                failed = error
    if failed is not None:
        raise failed


def stored_detail(bench: str, names: Sequence[str]) -> Mapping[str, Detail]:
    """Return what is stored of the parts of a bench that still are parts of it."""
    path = RESULTS / f"{bench}.json"
    held = json.loads(path.read_text("utf8"))["detail"] if path.exists() else {}
    return {name: held[name] for name in names if name in held}
