"""Pins the floors and ceilings of ``bench/floors.json`` to what the reader does now.

Without ``--allow-regression`` a floor is only ever raised and a ceiling only ever lowered. A margin
of one claim in a hundred is left, so that mending one construction may cost another a little.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from bench import claims
from bench.common import ROOT, Asked, data_digest

FLOORS = ROOT / "bench" / "floors.json"
SETS = ("gold",)
MARGIN = 1.0
HIGHER = (
    "claims_fully_right",
    "claims_compatible_type_f1",
    "figures_exact_f1",
    "event_places_f1",
    "root_type_right_of_judged",
)
LOWER = ("false_casualties", "false_dates", "traps_sprung", "false_merges", "checks_wrongly_fired")


def pinned(name: str, before: dict[str, Any], *, allow: bool) -> dict[str, Any]:
    """Return the pins of one gold set."""
    folder = ROOT / "bench" / name
    files = sorted(path for path in folder.iterdir() if path.suffix in {".json", ".jsonl"})
    figures = claims.run(Asked(folder, "dev", {}))
    floors = {key: float(figures[key] or 0.0) - MARGIN for key in HIGHER}
    ceilings = {key: float(figures.get(key) or 0.0) for key in LOWER}
    if not allow:
        floors = {k: max(v, before.get("floors", {}).get(k, v)) for k, v in floors.items()}
        ceilings = {k: min(v, before.get("ceilings", {}).get(k, v)) for k, v in ceilings.items()}
    rounded = {key: round(value, 1) for key, value in floors.items()}
    return {"data_sha256": data_digest(files), "floors": rounded, "ceilings": ceilings}


def main() -> int:
    """Measure and write."""
    before = json.loads(FLOORS.read_text("utf8")) if FLOORS.exists() else {}
    allow = "--allow-regression" in sys.argv[1:]
    found = {name: pinned(name, before.get(name, {}), allow=allow) for name in SETS}
    FLOORS.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", "utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
