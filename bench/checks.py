"""The eighteen checks: against the gold, on stale and fresh figures, and on compass words.

Three parts. *Gold*: every development item is read in a ledger of its own, with the reference
series and the timeline in the atlas, and the scorer beside the data says which checks it found,
missed and invented, and which fired that must not. A missed check is put down to the claims where
one of those that gold lists for it is missing or wrong. *Figures*: a published figure of a series
under a page date weeks later, and under one of its own days. *Bearings*: pairs of towns of the
gazetteer with the right compass word and with a wrong one, any other of the eight or sixteen.

Cases are drawn by hashes of their ids, so that every run draws alike. ``--set reader=encoder``
reads with the encoder, ``--set pairs=`` and ``--set figures=`` set the numbers of cases.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import bearings
from bench.claims import GOLD, SCORE, Item, items, read_item, score
from bench.common import SHARED, Asked, Figures, data_digest, store
from reportedly.atlas import SeriesFile, user_atlas
from reportedly.atlas.adding import add_series, add_timeline
from reportedly.atlas.folder import ListFolder
from reportedly.check import RULES, Checks
from reportedly.errors import BenchError
from reportedly.ids import make_id
from reportedly.model import Finding, PageDate, Report, ReportHead
from reportedly.pipeline import Reader
from reportedly.read import open_reader

REFERENCE = SHARED / "bench" / "reference"
SERIES = "series_GAZA_MOH.csv"
TIMELINE = "timeline.json"
START = dt.date(2023, 10, 7)
STALE = "STALE_FIGURE"

TEMPLATES = (
    "The Gaza health ministry says {killed:,} people have been killed since October 7.",
    "Since 7 October {killed:,} were killed and {injured:,} injured, Gaza's health ministry said.",
    "Gaza's health ministry says the war has killed at least {killed:,} and injured {injured:,}.",
    "Gaza's health ministry put the overall toll since the war began at {killed:,} killed.",
)
OPENING = "Bakers in Deir al-Balah opened their ovens for a second day.\n\n"


def run(asked: Asked) -> Figures:
    """Measure, store and return the figures, percentages from 0 to 100.

    Raises:
        BenchError: The data or the scorer is absent, or the scorer refuses an export.
    """
    folder = asked.folder(GOLD)
    for path in (SCORE / "score_claims.py", REFERENCE / SERIES, REFERENCE / TIMELINE):
        if not path.is_file():
            raise BenchError(f"no {path.name} in the data")
    files = sorted(path for path in folder.iterdir() if path.suffix in {".json", ".jsonl"})
    name = asked.options.get("reader", "rules")
    with tempfile.TemporaryDirectory() as scratch, _lists(Path(scratch) / "atlas"):
        gold, missed = _gold(folder, files, Path(scratch), name)
        with user_atlas() as atlas:
            reader = open_reader(atlas, name)
            checks = Checks(RULES, atlas)
            figures = gold | _figures(reader, checks, asked.number("figures", 200))
            figures |= bearings.measure(
                lambda text: findings(reader, checks, text, START), asked.number("pairs", 500)
            )
    if asked.options.get("store") != "no":
        data = [*files, REFERENCE / SERIES, REFERENCE / TIMELINE]
        detail = {"reader": name, "missed": missed}
        known = asked.data is None and name == "rules"
        store("checks" if known else f"checks-{name}", data_digest(data), figures, detail)
    return figures


@contextmanager
def _lists(path: Path) -> Iterator[None]:
    """Let this process consult an atlas folder of its own, with the reference lists in it."""
    before = os.environ.get("REPORTEDLY_ATLAS")
    os.environ["REPORTEDLY_ATLAS"] = str(path)
    try:
        source = REFERENCE / SERIES
        lists = ListFolder(path)
        add_series(
            lists, SeriesFile(path=source, publisher="GAZA_MOH", area="Gaza Strip", since=START)
        )
        add_timeline(lists, REFERENCE / TIMELINE)
        yield
    finally:
        if before is None:
            del os.environ["REPORTEDLY_ATLAS"]
        else:
            os.environ["REPORTEDLY_ATLAS"] = before


def findings(reader: Reader, checks: Checks, text: str, published: dt.date) -> tuple[Finding, ...]:
    """Return what the checks find in a text that came with this date."""
    day = published.isoformat()
    date = PageDate(raw=day, earliest=published, latest=published, role="given")
    report = Report(
        name="case", capture="", text=text, published=day, page_date=date, language="en"
    )
    reading = reader.read(report)
    head = ReportHead(id=report.id, name=report.name, page_date=reading.page_date or date)
    return checks(head, report, reading, relations=(), conflicts=())


# ------------------------------------------------------------------ gold


def _gold(
    folder: Path, files: Sequence[Path], scratch: Path, reader: str
) -> tuple[Figures, list[dict[str, object]]]:
    """Return the scorer's figures for checks, and the checks that were missed."""
    beside = (folder / "seeds", folder.parent.parent / "seeds", SHARED / "seeds")
    seeds = next((path for path in beside if path.is_dir()), None)
    out = scratch / "out"
    out.mkdir()
    read: list[Item] = []
    for item in items(list(files), seeds):
        read_item(item, scratch, out, reader)
        read.append(item)
    texts = ["--texts", str(seeds)] if seeds else []
    said = score("score_claims.py", list(files), out, texts)
    figures: Figures = {}
    for need, count in said["checks"].items():
        name = "" if need == "all" else f"_{need.replace(' ', '_').replace('+', '_and_')}"
        figures[f"precision{name}"] = _percent(count["precision"])
        figures[f"recall{name}"] = _percent(count["recall"])
    counts = said["checks"]["all"]
    figures["found"], figures["missed"] = counts["found"], counts["missed"]
    figures["invented"] = counts["invented"]
    figures["must_not_fire_fired"] = said["violations"]["must_not_fire"]["count"]
    figures["must_not_fire"] = said["violations"]["must_not_fire"]["of"]
    missed = list(_missed(files, out, said["details"]))
    figures["missed_for_claims"] = sum(bool(one["claims_at_fault"]) for one in missed)
    return figures, missed


def _missed(
    files: Sequence[Path], out: Path, details: Sequence[Mapping[str, Any]]
) -> Iterator[dict[str, object]]:
    """Yield the checks that had to fire and did not, with the faults of claims in that report."""
    fired = {
        row["report_id"]: {check["code"] for check in row.get("checks", ())}
        for path in sorted(out.glob("*.jsonl"))
        for row in map(json.loads, path.read_text("utf8").splitlines())
    }
    faults: dict[str, list[str]] = {}
    for one in details:
        if one["gold_claim"] is not None:
            faults.setdefault(one["report"], []).append(one["gold_claim"])
    for report, code, claims in sorted(_wanted(files)):
        if code not in fired.get(report, set()):
            wrong = [one for one in faults.get(report, ()) if not claims or one in claims]
            yield {"report": report, "code": code, "claims_at_fault": wrong}


def _wanted(files: Sequence[Path]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield report, code and claims of each check that must fire on text and series alone."""
    for path in files:
        if path.suffix == ".jsonl":
            rows = path.read_text("utf8").splitlines()
            yield from (one for row in rows if row.strip() for one in _of_item(json.loads(row)))
        else:
            yield from _of_document(json.loads(path.read_text("utf8")))


def _of_item(row: dict[str, Any]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    details = {one["code"]: one for one in row["expected"].get("checks_detail", ())}
    for code in row["expected"]["checks"]:
        yield row["id"], code, tuple(details.get(code, {}).get("claims", ()))


def _of_document(data: dict[str, Any]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for one in data.get("checks", ()):
        if one["fires"] != "with_context":
            yield data["report_id"], one["code"], tuple(one["claims"])
    for group in data.get("groups", ()):
        for report, codes in group["report_checks"].items():
            yield from ((report, code, ()) for code in codes)


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 1)


# ------------------------------------------------------------------ figures


@dataclass(frozen=True, slots=True)
class Day:
    """What the series gave on one day, and the last day on which that stood."""

    date: dt.date
    last: dt.date
    killed: int
    injured: int


def _figures(reader: Reader, checks: Checks, number: int) -> Figures:
    """Put published figures under dates weeks later and under dates of their own days."""
    days = sorted(_days(), key=lambda day: make_id("stale", day.date))[:number]
    right = dated = wrong = 0
    for at, day in enumerate(days):
        text = OPENING + TEMPLATES[at % len(TEMPLATES)].format(
            killed=day.killed, injured=day.injured
        )
        weeks = dt.timedelta(days=14 + int(make_id("gap", day.date)[:4], 16) % 70)
        later = findings(reader, checks, text, day.last + weeks)
        stale = [dict(one.values) for one in later if one.code == STALE]
        right += bool(stale)
        dated += any(
            str(one["series_date"]) <= day.date.isoformat() <= str(one["series_last"])
            for one in stale
        )
        wrong += any(one.code == STALE for one in findings(reader, checks, text, day.date))
    return {
        "stale_cases": len(days),
        "stale_fired": right,
        "stale_right_date": dated,
        "fresh_cases": len(days),
        "fresh_fired": wrong,
    }


def _days() -> list[Day]:
    """Return the days on which both figures were published, but those that still stand."""
    with (REFERENCE / SERIES).open(encoding="utf8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["basis"] == "reported"]
    told = [
        (dt.date.fromisoformat(row["date"]), int(row["killed_cum"]), int(row["injured_cum"]))
        for row in rows
    ]
    found = []
    for at, (date, killed, injured) in enumerate(told):
        later = [day for day, one, two in told[at:] if (one, two) != (killed, injured)]
        if later:
            found.append(Day(date, later[0] - dt.timedelta(days=1), killed, injured))
    return found
