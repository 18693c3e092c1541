"""Answers across reports: incidents, pairs, estimates, origins, contradictions, copies.

Each group of reports is answered twice: from the claims that the gold itself holds, which leaves
tracing and resolving alone with their errors, and from the texts with our reader. The seeds that
are annotated in full are judged beside them, all in one ledger: every event of theirs is an
incident of its own. The scorer beside the data judges both.

``--data`` takes another folder of the same forms. ``--set reader=NAME`` chooses the reader,
``keep=DIR`` keeps what was judged, ``store=no`` leaves the stored result alone.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.claims import GOLD, SCORE, Item, item_row, read_item, result_name, score
from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.copies import sentences_of
from bench.gold_records import claims_of, head_of, ledger_of
from reportedly.errors import BenchError
from reportedly.model import Claim, ReportHead
from reportedly.read import READERS
from reportedly.resolve import resolve
from reportedly.trace import trace

Json = dict[str, Any]

VIOLATIONS: Final = (
    "false_merge",
    "over_merge",
    "mixed_incident",
    "false_contradiction",
    "empty_estimate",
    "extra_root",
)
TALLIES: Final = {
    "verdict": "pair_labels",
    "low, best and high": "estimates",
    "claimed by opponent": "opponents_claims",
    "independent roots": "roots",
    "incident type": "incident_types",
    "incident interval": "incident_intervals",
    "incident corroboration": "corroboration",
    "incident grade": "grades",
    "kind of copy": "relation_kinds",
}
COUNTS: Final = {
    "contradictions": "contradictions",
    "copies": "relations",
    "copies, with direction": "directions",
}
SEEDS: Final = "seeds"


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that are judged together.

    Attributes:
        id: Of the group.
        rows: The reports, as an input file holds them.
        claims: Their gold claims by report, in the interchange format.
    """

    id: str
    rows: tuple[dict[str, str | None], ...]
    claims: Mapping[str, Json]

    def readings(self) -> list[tuple[ReportHead, tuple[Claim, ...]]]:
        """Return each report with its gold claims."""
        found = []
        for row in self.rows:
            data = self.claims[str(row["id"])]
            published = row["published"]
            found.append((head_of(data, row["outlet"], published), claims_of(data)))
        return found


def run(asked: Asked) -> Figures:
    """Answer and score; return counts, and percentages from 0 to 100.

    Raises:
        BenchError: The data or the scorer are absent, or the scorer refuses an answer.
    """
    folder = asked.folder(GOLD)
    if not (SCORE / "score_groups.py").is_file():
        raise BenchError("no scorers beside the data")
    groups = sorted(folder.glob("groups*.json"))
    seeds = sorted(folder.glob("[0-9]*.json"))
    if not groups:
        raise BenchError(f"no groups in {folder.name}")
    figures: Figures = {}
    detail: dict[str, Json] = {}
    with tempfile.TemporaryDirectory() as scratch:
        parts = {"groups": groups}
        if seeds:
            parts[SEEDS] = [as_items(seeds, Path(scratch))]
        for part, files in parts.items():
            for way, found in _answers(part, files, Path(scratch), asked.options.get("reader")):
                figures |= _figures(found, f"{part}_{way}_")
                detail[f"{part}_{way}"] = _brief(found)
        if keep := asked.options.get("keep"):
            shutil.copytree(scratch, keep, dirs_exist_ok=True)
    figures["false_merges"] = sum(
        int(value or 0) for name, value in figures.items() if name.endswith("_false_merge")
    )
    figures["conll_f1"] = figures["groups_read_conll_f1"]
    figures["reader"] = asked.options.get("reader", READERS[0])
    name = result_name(asked)
    if name and asked.options.get("store") != "no":
        kept = name.replace("claims", "groups")
        store(kept, data_digest([*groups, *seeds]), figures, detail)
    return figures


def groups_of(files: Iterable[Path]) -> Iterator[Group]:
    """Yield the groups of gold files, and the items of a phenomena file as one group."""
    for path in files:
        known = _gold_claims(path)
        if path.suffix == ".jsonl":
            rows = [json.loads(line) for line in path.read_text("utf8").splitlines()]
            yield Group(SEEDS, tuple(item_row(row, row["id"]) for row in rows), known)
            continue
        for group in json.loads(path.read_text("utf8"))["groups"]:
            reports = tuple(item_row(one, one["id"]) for one in group["reports"])
            yield Group(group["id"], reports, known)


def _gold_claims(path: Path) -> dict[str, Json]:
    """Return the gold claims of a file by report, as the script beside the scorer writes them."""
    script = str(SCORE / "gold_to_output.py")
    made = subprocess.run(
        [sys.executable, script, str(path)], capture_output=True, text=True, check=True
    )
    objects = map(json.loads, made.stdout.splitlines())
    return {one["report_id"]: one for one in objects if one["format"] == "reportedly.report/1"}


def as_items(seeds: Iterable[Path], scratch: Path) -> Path:
    """Write annotated reports as items whose claims name their events; return the file."""
    path = scratch / "seeds.jsonl"
    path.write_text("".join(json.dumps(_as_item(seed)) + "\n" for seed in seeds), "utf8")
    return path


def _as_item(seed: Path) -> Json:
    gold = json.loads(seed.read_text("utf8"))
    text = (SHARED / "seeds" / gold["file"]).read_bytes().decode("utf8")
    claims = [
        {**(claim["event"] or {}), **claim, "chain": claim["attribution"]["chain"]}
        for claim in gold["claims"]
    ]
    empty: dict[str, list[str]] = {"must_not": [], "checks": [], "must_not_fire": []}
    page = gold["document"]["dates"]["page_date"]
    return {
        "id": gold["report_id"],
        "phenomenon": SEEDS,
        "text": text,
        "publication_date": page["value"] if page else None,
        "expected": {"claims": claims, **empty},
    }


def _answers(
    part: str, files: list[Path], scratch: Path, reader: str | None
) -> Iterator[tuple[str, Json]]:
    """Yield what the scorer says, of the gold's claims and of our reader's."""
    folders = {way: scratch / f"{part}-{way}" for way in ("gold", "read")}
    for folder in folders.values():
        folder.mkdir()
    for group in groups_of(files):
        ledger = from_gold(group)
        (folders["gold"] / f"{group.id}.ledger.json").write_text(json.dumps(ledger), "utf8")
        read_item(Item(group.id, group.rows), scratch, folders["read"], reader)
    if part == SEEDS:
        # One ledger for all of them is judged against each only where it bears no group's name.
        for folder in folders.values():
            _without_name(folder / f"{SEEDS}.ledger.json")
    yield "gold", score("score_groups.py", files, folders["gold"], [])
    reports = ["--reports", str(folders["read"])]
    yield "read", score("score_groups.py", files, folders["read"], reports)


def _without_name(path: Path) -> None:
    ledger = json.loads(path.read_text("utf8"))
    del ledger["ledger_id"]
    path.write_text(json.dumps(ledger), "utf8")


def from_gold(group: Group) -> Json:
    """Return the ledger that tracing and resolving make of the gold's claims."""
    readings = group.readings()
    texts = {str(row["id"]): str(row["text"]) for row in group.rows}
    sentences = {name: sentences_of(text) for name, text in texts.items()}
    heads = [head for head, _ in readings]
    relations = trace(heads, texts.__getitem__, sentences.__getitem__)
    return ledger_of(resolve(readings, relations, ()), group.id)


def _figures(found: Json, start: str) -> Figures:
    """Return the counts of one answer, each as right and as asked for."""
    figures: Figures = {f"{start}{name}": found["violations"][name]["count"] for name in VIOLATIONS}
    conll = found["conll_f1"]
    figures[f"{start}conll_f1"] = None if conll is None else round(100 * conll, 1)
    for name, short in TALLIES.items():
        if tally := found["tallies"].get(name):
            figures |= {f"{start}{short}_right": tally["right"], f"{start}{short}": tally["gold"]}
    for name, short in COUNTS.items():
        if count := found["counts"].get(name):
            wanted = count["found"] + count["missed"]
            figures |= {f"{start}{short}_right": count["found"], f"{start}{short}": wanted}
            figures[f"{start}{short}_invented"] = count["invented"]
    return figures


def _brief(found: Json) -> Json:
    """Leave out the single cases, which quote the data."""
    violations = {k: v for k, v in found["violations"].items() if k != "cases"}
    return {**found, "violations": violations}
