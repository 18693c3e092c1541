"""Claims, figures, places, times, checks and incidents against the codebook's gold.

Reads each gold item in a ledger of its own, exports it in the interchange format, and runs the
scorers that lie beside the data. ``--data`` takes any folder of gold files of the same forms:
``*.jsonl`` items, ``groups*.json``, and ``NNN.json`` annotations whose texts lie in a folder
``seeds`` beside it or beside its parent. ``--set keep=DIR`` keeps the exports.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import reportedly
from bench.common import ROOT, SHARED, Asked, Figures, data_digest, store
from reportedly.errors import BenchError

GOLD = SHARED / "codebook" / "gold"
SCORE = SHARED / "score"
FACETS = (
    "type",
    "modality",
    "polarity",
    "root_type",
    "chain_length",
    "stance",
    "place_10km",
    "where_prec",
    "time_exact",
    "date_prec",
    "page_date",
)
ACROSS = (
    "false_merge",
    "over_merge",
    "mixed_incident",
    "false_contradiction",
    "empty_estimate",
    "extra_root",
)


@dataclass(frozen=True, slots=True)
class Item:
    """Reports that are judged together.

    Attributes:
        id: Of the group, or of the single report.
        reports: Rows as an input file holds them.
    """

    id: str
    reports: tuple[dict[str, str | None], ...]


def run(asked: Asked) -> Figures:
    """Read, export and score; return the figures, percentages from 0 to 100.

    Raises:
        BenchError: The data or the scorers are absent, or a scorer refuses an export.
    """
    folder = asked.folder(GOLD)
    if not (SCORE / "score_claims.py").is_file():
        raise BenchError("no scorers beside the data")
    files = sorted(path for path in folder.iterdir() if path.suffix in {".json", ".jsonl"})
    beside = (folder / "seeds", folder.parent.parent / "seeds", SHARED / "seeds")
    seeds = next((path for path in beside if path.is_dir()), None)
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "out"
        out.mkdir()
        for item in items(files, seeds):
            read_item(item, Path(scratch), out, asked.options.get("reader"))
        texts = ["--texts", str(seeds)] if seeds else []
        claims = score("score_claims.py", files, out, texts)
        several = [path for path in files if _judges_several(path)]
        across = ["--reports", str(out)]
        groups = score("score_groups.py", several, out, across) if several else None
        if keep := asked.options.get("keep"):
            shutil.copytree(out, keep, dirs_exist_ok=True)
    figures = summary(claims, groups)
    name = result_name(asked)
    if name and asked.options.get("store") != "no":
        store(name, data_digest(files), figures, {"claims": _brief(claims)})
    return figures


def result_name(asked: Asked) -> str | None:
    """Return the name a result is stored under: only those of known data are kept."""
    if asked.data is None:
        return "claims"
    folder = asked.data.resolve()
    return f"claims-{folder.name}" if folder.parent == ROOT / "bench" else None


def items(files: list[Path], seeds: Path | None) -> Iterator[Item]:
    """Yield what is to be read, item by item.

    Annotated reports stand alone, unless a file of answers across them lies beside them: then they
    are read into one ledger.
    """
    annotated: list[dict[str, str | None]] = []
    for path in files:
        if path.suffix == ".jsonl":
            rows = [json.loads(row) for row in path.read_text("utf8").splitlines() if row.strip()]
            yield from (Item(row["id"], (item_row(row, row["id"]),)) for row in rows)
            continue
        data = json.loads(path.read_text("utf8"))
        for group in data.get("groups", ()):
            yield Item(group["id"], tuple(item_row(one, one["id"]) for one in group["reports"]))
        if "document" in data and seeds is not None:
            text = (seeds / data["file"]).read_bytes().decode("utf8")
            annotated.append({"id": data["report_id"], "text": text})
    if any(path.stem.startswith("cross") for path in files):
        yield Item("cross", tuple(annotated))
    else:
        yield from (Item(str(row["id"]), (row,)) for row in annotated)


def item_row(item: dict[str, Any], name: str) -> dict[str, str | None]:
    """Return a gold item as an input file holds a report."""
    return {
        "id": name,
        "text": item["text"],
        "published": item.get("publication_time") or item.get("publication_date"),
        "outlet": item.get("outlet"),
        "language": item.get("language"),
    }


def read_item(item: Item, scratch: Path, out: Path, reader: str | None = None) -> None:
    """Read one item in a ledger of its own and leave its export in ``out``."""
    source = scratch / "item.jsonl"
    rows = [{k: v for k, v in row.items() if v is not None} for row in item.reports]
    source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf8")
    ledger_path = scratch / "item.ledger"
    with reportedly.open(ledger_path, reader=reader) as ledger:
        ledger.read(source)
        ledger.export("interchange", scratch / "export")
    for name in ("reports.jsonl", "ledger.json"):
        made = scratch / "export" / name
        if name == "ledger.json":
            content = json.loads(made.read_text("utf8")) | {"ledger_id": item.id}
            (out / f"{item.id}.ledger.json").write_text(json.dumps(content), "utf8")
        else:
            (out / f"{item.id}.jsonl").write_bytes(made.read_bytes())
    for left in scratch.glob("item.ledger*"):
        left.unlink()


def score(script: str, gold: list[Path], out: Path, extra: list[str]) -> dict[str, Any]:
    """Run one of the scorers and return what it says."""
    command = [sys.executable, str(SCORE / script), *map(str, gold)]
    command += ["--system", str(out), "--json", *extra]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BenchError(f"{script} refuses: {' '.join(done.stderr.split())[:400]}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _judges_several(path: Path) -> bool:
    """Tell whether a gold file says anything across reports or events."""
    if path.suffix == ".jsonl":
        return '"event_ref"' in path.read_text("utf8")
    data = json.loads(path.read_text("utf8"))
    return "groups" in data or "pairs" in data


def summary(claims: dict[str, Any], groups: dict[str, Any] | None) -> Figures:
    """Return the figures worth following, out of all that the scorers say."""
    violations = claims["violations"]
    figures: Figures = {
        "false_casualties": violations["false_casualty"]["count"],
        "figures_given": violations["false_casualty"]["of"],
        "traps_sprung": violations["trap"]["count"],
        "traps": violations["trap"]["of"],
        "false_dates": violations["false_date"]["count"],
        "claims_without_date": violations["false_date"]["of"],
        "checks_wrongly_fired": violations["must_not_fire"]["count"],
        "claims_fully_right": _percent(claims["fully_right"]["share"]),
        "of_those_given": _percent(claims["fully_right"]["precision"]),
        "gold_claims": claims["fully_right"]["gold"],
    }
    counted = {
        "claims_compatible_type": claims["claims"]["family"],
        "claims_same_type": claims["claims"]["strict"],
        "figures_exact": claims["figures"]["exact"],
        "figures_relaxed": claims["figures"]["relaxed"],
        "event_places": claims["places"],
        "checks": claims["checks"]["all"],
    }
    for name, count in counted.items():
        for measure in ("precision", "recall", "f1"):
            figures[f"{name}_{measure}"] = _percent(count[measure])
    for facet in FACETS:
        if facet in claims["facets"]:
            figures[f"{facet}_right_of_judged"] = _percent(claims["facets"][facet]["accuracy"])
    if groups is not None:
        found = groups["violations"]
        figures |= {f"{name}s": found[name]["count"] for name in ACROSS}
        figures["incidents_conll_f1"] = _percent(groups["conll_f1"])
        if "verdict" in groups["tallies"]:
            figures["incident_verdicts_right"] = _percent(groups["tallies"]["verdict"]["accuracy"])
        if "copies" in groups["counts"]:
            figures["copies_f1"] = _percent(groups["counts"]["copies"]["f1"])
    return figures


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 1)


def _brief(claims: dict[str, Any]) -> dict[str, Any]:
    """Leave out the list of single cases, which quotes the data, and the folders of files."""
    brief = {key: value for key, value in claims.items() if key not in {"details", "violations"}}
    brief["by_file"] = {Path(name).name: share for name, share in claims["by_file"].items()}
    return brief
