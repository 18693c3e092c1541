"""Fills blocks of figures from bench/results in README and model card, and the demo's output.

A block stands between ``<!-- NAME -->`` and ``<!-- /NAME -->``. ``--check`` writes nothing and
exits 1 when a table is not the one of the stored results.
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
CARD = ROOT / "models" / "reader_en" / "README.md"
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

RULES = "rules alone"
"""Held against what ``--reader rules`` reaches: the result that stands beside, ``BENCH-rules``."""

TASKS = (
    ("polnear", "who said what: sources, exact spans", "source_f1", "83.2 (110 M, test)"),
    ("polnear", "the same: cues", "cue_f1", "75.3"),
    ("polnear", "the same: contents", "content_f1", "72.9"),
    ("muc4", "roles in incidents, CEAF-REE", "ceaf_ree_f1", "54.5 (110 M, test)"),
    ("re3d", "entities, exact spans", "span_f1", "none"),
    ("police_events", "sentences on police, mean F1 of five labels", "f1", "none"),
    ("gva", "killed, exact a report", "killed_exact", "none on these data"),
    ("gva", "injured, exact a report", "injured_exact", "none on these data"),
    ("annotated", "real passages: events found", "events_found", RULES),
    ("annotated", "real passages: type of those found", "type_right_of_found", RULES),
    ("annotated", "real passages: counts, precision", "figures_precision", RULES),
    ("annotated", "real passages: counts, recall", "figures_recall", RULES),
    ("side_swap", "passages read otherwise with the sides' names exchanged, of 100",
     "different_percent", "none"),
)  # fmt: skip
"""Bench, what it measures, its figure, and what there is to hold it against."""


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
        "sealed gold": "claims-sealed",
    }
    return {
        head: json.loads((RESULTS / f"{name}.json").read_text("utf8"))
        for head, name in columns.items()
        if (RESULTS / f"{name}.json").is_file()
    }


def task_rows() -> str:
    """Return the table of what the encoder reaches, a row a task that was measured."""
    lines = ["| task (bench) | figure | to hold against |", "|---|---|---|"]
    for bench, words, key, anchor in TASKS:
        path = RESULTS / f"{bench}.json"
        if path.is_file():
            value = json.loads(path.read_text("utf8"))["figures"].get(key)
            if value is not None:
                beside = _rules_alone(bench, key) if anchor is RULES else anchor
                lines.append(f"| {words} (`{bench}`) | {value:.1f} | {beside} |")
    return "\n".join(lines)


def _rules_alone(bench: str, key: str) -> str:
    path = RESULTS / f"{bench}-rules.json"
    if not path.is_file():
        return "none"
    return f"{RULES}: {json.loads(path.read_text('utf8'))['figures'][key]:.1f}"


def filled(text: str, name: str, content: str) -> str:
    """Return the text with one block's content replaced."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not pattern.search(text):
        sys.exit(f"there is no block {name}")
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
    text, card = README.read_text("utf8"), CARD.read_text("utf8")
    rates, tasks = error_rates(stored()), task_rows()
    readme = filled(filled(text, "error-rates", rates), "tasks", tasks)
    card_now = filled(filled(card, "error-rates", rates), "tasks", tasks)
    if "--check" in sys.argv[1:]:
        return int((readme, card_now) != (text, card))
    README.write_text(filled(readme, "demo", demo()), "utf8")
    CARD.write_text(card_now, "utf8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
