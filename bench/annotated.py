"""Events, figures and sources of real passages, against our own annotation by the codebook.

One in eight annotated documents is kept from training; its passages are read as reports of their
own. An annotated event is found when a claim's span holds its trigger; its type, modality and root
are then compared. A figure is right when outcome and both bounds are equal, and it stands in the
same words.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.common import ROOT, SHARED, Asked, Figures, data_digest, store
from bench.heads import tell
from reportedly.atlas import open_atlas
from reportedly.errors import BenchError
from reportedly.model import Claim, Figure, Reading, Report
from reportedly.read import RulesReader, open_reader
from training.data import in_dev, texts

LABELS = ROOT / "training" / "annotations" / "labels.jsonl"
SILENT = {"STATEMENT"}
"""Types counted apart: what is a statement worth a claim is a matter of taste more than others."""


def run(asked: Asked) -> Figures:
    """Read the passages; return percentages from 0 to 100.

    Raises:
        BenchError: The data are absent.
    """
    folder = asked.folder(SHARED / "bench")
    if not LABELS.is_file():
        raise BenchError("no annotations")
    whole = texts(folder)
    total: Counter[str] = Counter()
    model = asked.options.get("model")
    with open_atlas() as atlas:
        name = asked.options.get("reader")
        reader = open_reader(atlas, name, model=Path(model) if model else None)
        for row in rows(asked.options.get("part", "dev")):
            text = whole[row["dataset"], row["doc"], row["field"]][row["start"] : row["end"]]
            report = Report(name=row["id"], capture="c", text=text, language="en")
            compare(row, reader.read(report), total)
    figures = summary(total)
    if asked.data is None and asked.options.get("store") != "no":
        stem = "annotated-rules" if isinstance(reader, RulesReader) else "annotated"
        store(stem, data_digest([LABELS]), figures, {"reader": reader.name})
    return figures


def rows(part: str) -> Iterator[dict[str, Any]]:
    """Yield the first answer to each passage of a part: ``dev``, ``train`` or ``all``."""
    seen: set[str] = set()
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in seen:
            continue
        seen.add(row["id"])
        if part == "all" or in_dev(row["dataset"], row["doc"]) == (part == "dev"):
            yield row


def compare(row: dict[str, Any], reading: Reading, total: Counter[str]) -> None:
    """Count what of one passage is found and right."""
    claims = [claim for claim in reading.claims if str(claim.type) not in SILENT]
    events = [event for event in row["events"] if event["type"] not in SILENT]
    total["claims_given"] += len(claims)
    total["events_wanted"] += len(events)
    total["claims_grounded"] += sum(
        any(_holds(claim, event["trigger"]) for event in events) for claim in claims
    )
    for event in events:
        around = [claim for claim in claims if _holds(claim, event["trigger"])]
        if not around:
            continue
        total["events_found"] += 1
        best = max(around, key=lambda claim: (str(claim.type) == event["type"], -len(claim.span)))
        total["type_right"] += str(best.type) == event["type"]
        total["modality_right"] += str(best.modality) == event["modality"]
        root = None if event["by"] is None else row["attributions"][event["by"]]["type"]
        given = best.root
        total["root_right"] += (None if given is None else str(given.type)) == (
            None if root == "NONE" else root
        )
        total["sourced_right"] += (given is None) == (root is None)
        if event.get("agent"):
            total["agents_wanted"] += 1
            spans = [actor.span for actor in best.actors if actor.span is not None]
            found = any(s.start < b and a < s.end for s in spans for a, b in event["agent"])
            total["agents_found"] += found
    figures = [figure for claim in reading.claims for figure in claim.figures]
    _compare_figures(row["figures"], figures, total)


def _holds(claim: Claim, trigger: Sequence[int]) -> bool:
    return claim.span.start <= trigger[0] and trigger[1] <= claim.span.end


def _compare_figures(
    wanted: Sequence[dict[str, Any]], given: Sequence[Figure], total: Counter[str]
) -> None:
    left = list(wanted)
    total["figures_wanted"] += len(left)
    total["figures_given"] += len(given)
    for figure in given:
        same = [
            one
            for one in left
            if one["span"][0] < figure.span.end and figure.span.start < one["span"][1]
        ]
        if same:
            total["figures_grounded"] += 1
        for one in same:
            bounds = (one["low"], one["high"]) == (figure.low, figure.high)
            if one["outcome"] == str(figure.outcome) and bounds:
                total["figures_right"] += 1
                total["group_right"] += one["group"] == str(figure.group)
                left.remove(one)
                break


def summary(total: Counter[str]) -> Figures:
    """Return shares in percent."""
    found: Figures = {}

    def share(name: str, part: str, whole: str) -> None:
        found[name] = round(100 * total[part] / max(1, total[whole]), 1)

    share("events_found", "events_found", "events_wanted")
    share("claims_grounded", "claims_grounded", "claims_given")
    for facet in ("type", "modality", "root", "sourced"):
        share(f"{facet}_right_of_found", f"{facet}_right", "events_found")
    share("agents_found_of_found", "agents_found", "agents_wanted")
    counts = (total[f"figures_{name}"] for name in ("right", "given", "wanted"))
    tell(found, "figures", *counts)
    share("figures_grounded", "figures_grounded", "figures_given")
    share("group_right_of_figures", "group_right", "figures_right")
    found["events_wanted"] = total["events_wanted"]
    found["figures_wanted"] = total["figures_wanted"]
    return found
