"""Quality may not fall unseen: floors on the project's own gold, pinned with the data's digest.

Lowering a floor is a commit of its own, with ``python -m tools.pin_quality --allow-regression`` and
a ``data`` changelog fragment that says why.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench import claims
from bench.common import Asked, data_digest

BENCH = Path(__file__).resolve().parent.parent / "bench"
PINNED: dict[str, dict[str, Any]] = json.loads((BENCH / "floors.json").read_text("utf8"))


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(PINNED))
def test_no_pinned_figure_gets_worse(name: str, shared: Path) -> None:
    """The scorers lie beside the development data, so this skips where that is absent."""
    assert (shared / "score").is_dir()
    folder = BENCH / name
    files = sorted(path for path in folder.iterdir() if path.suffix in {".json", ".jsonl"})
    pinned = PINNED[name]
    assert data_digest(files) == pinned["data_sha256"], "the gold changed: pin it again"

    figures = claims.run(Asked(folder, "dev", {"store": "no"}))

    worse = {
        key: (figures.get(key), floor)
        for key, floor in pinned["floors"].items()
        if float(figures.get(key) or 0.0) < floor
    }
    worse |= {
        key: (figures.get(key), ceiling)
        for key, ceiling in pinned["ceilings"].items()
        if float(figures.get(key) or 0.0) > ceiling
    }
    assert not worse
