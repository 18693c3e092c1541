"""Fills the README's blocks of figures and output from bench/results and from a run of the demo.

A block stands between ``<!-- NAME -->`` and ``<!-- /NAME -->``. ``--check`` writes nothing and
exits 1 when the table of error rates is not the one of the stored results.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
RESULTS = ROOT / "bench" / "results"

ROWS = (
    (
        "claims fully right (type, modality, polarity, root, figures, places, dates)",
        "claims_fully_right",
    ),
    ("of the claims given, fully right", "of_those_given"),
    ("claims found, compatible type: precision", "claims_compatible_type_precision"),
    ("claims found, compatible type: recall", "claims_compatible_type_recall"),
    ("casualty figures exact: precision", "figures_exact_precision"),
    ("casualty figures exact: recall", "figures_exact_recall"),
    ("event places: precision", "event_places_precision"),
    ("event places: recall", "event_places_recall"),
    ("kind of root right, where a claim was found", "root_type_right_of_judged"),
    ("time interval right, where one was found", "time_exact_right_of_judged"),
    ("checks: precision", "checks_precision"),
    ("checks: recall", "checks_recall"),
)
COUNTS = (
    ("false casualties, of figures given", "false_casualties", "figures_given"),
    ("traps sprung", "traps_sprung", "traps"),
    ("false dates, of claims without one", "false_dates", "claims_without_date"),
    ("false merges of incidents", "false_merges", None),
)


def error_rates(results: dict[str, dict[str, Any]]) -> str:
    """Return the table of error rates, one column a result."""
    names = list(results)
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
    for words, key in ROWS:
        cells = [_percent(results[name]["figures"].get(key)) for name in names]
        lines.append(f"| {words} | " + " | ".join(cells) + " |")
    for words, key, of in COUNTS:
        cells = [_count(results[name]["figures"], key, of) for name in names]
        lines.append(f"| {words} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f} %"


def _count(figures: dict[str, Any], key: str, of: str | None) -> str:
    if key not in figures:
        return "–"
    return f"{figures[key]} of {figures[of]}" if of else f"{figures[key]}"


def stored() -> dict[str, dict[str, Any]]:
    """Return the results the README shows, by column head."""
    columns = {
        "development gold": "claims",
        "own gold": "claims-gold",
        "blind gold": "claims-blind",
    }
    return {
        head: json.loads((RESULTS / f"{name}.json").read_text("utf8"))
        for head, name in columns.items()
        if (RESULTS / f"{name}.json").is_file()
    }


def filled(text: str, name: str, content: str) -> str:
    """Return the text with one block's content replaced."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not pattern.search(text):
        sys.exit(f"README.md has no block {name}")
    return pattern.sub(lambda match: f"{match[1]}{content}\n{match[2]}", text)


def demo() -> str:
    """Return the first part of what the demo prints."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.demo"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    wanted = done.stdout.split("\n$ reportedly findings")[0].strip().splitlines()
    return "```text\n" + "\n".join(line.rstrip() for line in wanted) + "\n```"


def main() -> int:
    """Fill the blocks, or check the table."""
    text = README.read_text("utf8")
    with_table = filled(text, "error-rates", error_rates(stored()))
    if "--check" in sys.argv[1:]:
        return int(with_table != text)
    README.write_text(filled(with_table, "demo", demo()), "utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
