"""The ledger of the bundled examples, made once for all tests that look at it."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

import reportedly

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
PLACES = [EXAMPLES / "places.csv"]
ACTORS = [EXAMPLES / "actors.toml"]


@functools.cache
def ledger_bytes() -> bytes:
    """Return the bytes of a ledger that holds the examples and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.ledger"
        with reportedly.open(path, places=PLACES, actors=ACTORS) as ledger:
            ledger.read(EXAMPLES / "reports")
        return path.read_bytes()


def demo_ledger(folder: Path) -> Path:
    """Write that ledger into a folder and return its path."""
    path = folder / "demo.ledger"
    path.write_bytes(ledger_bytes())
    return path
