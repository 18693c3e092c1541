"""Killed and injured of one incident, report by report, against a registry of shootings.

Reads every report with the product's reader, takes the toll it states for its main incident
(``reportedly.read.toll``), and compares it with the registry's row. The registry holds the final
toll, so a report that rightly said less counts as wrong here; the figures of each incident's last
report stand beside. A hash of its id puts each incident into one of two halves: rules are made
from the errors of half 0 alone, and half 1 says what they are worth. Then the reports are grouped
into incidents (``bench.gva_incidents``).

``--set reader=NAME`` chooses the reader, ``half=0`` or ``half=1`` one half, ``every=N`` a sample,
``store=no`` leaves the stored result alone. Only a run over everything is stored.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from bench.common import SHARED, Asked, Figures, data_digest, store
from bench.gva_incidents import Told, grouped
from reportedly.atlas import open_atlas
from reportedly.errors import BenchError
from reportedly.model import Reading, Report
from reportedly.read import READERS, open_reader
from reportedly.read.toll import report_tolls

DATA = SHARED / "bench" / "gva"
FILES = ("incidents.jsonl", "reports.jsonl.gz")
HALVES = ("0", "1")


class Reader(Protocol):
    """What reads a report: any reader of the product."""

    def read(self, report: Report) -> Reading:
        """Return what the report says."""


@dataclass(frozen=True, slots=True)
class Row:
    """One report and what the registry says of its incident.

    Attributes:
        report: As the reader gets it.
        incident: Id of the incident.
        half: 0 or 1, by the incident's id.
        last: Whether no report of the incident is of a later day; ``None`` where it has one alone
            or the day is unknown.
        killed: The registry's.
        injured: The registry's.
    """

    report: Report
    incident: str
    half: int
    last: bool | None
    killed: int
    injured: int


@dataclass(frozen=True, slots=True)
class Scored:
    """A row with the toll that was read."""

    row: Row
    reading: Reading
    killed: int
    injured: int

    def off(self) -> tuple[int, int]:
        """Return how far killed and injured lie from the registry."""
        return abs(self.killed - self.row.killed), abs(self.injured - self.row.injured)


def run(asked: Asked) -> Figures:
    """Read and compare; return the figures, percentages from 0 to 100.

    Raises:
        BenchError: The data is absent, or an option has no such value.
    """
    folder = asked.folder(DATA)
    paths = [folder / name for name in FILES]
    if not all(path.is_file() for path in paths):
        raise BenchError(f"{folder.name} has not both {' and '.join(FILES)}")
    half, every = asked.options.get("half"), asked.number("every", 1)
    if half not in {*HALVES, None} or not every:
        raise BenchError("half is 0 or 1, every is 1 or more")
    name = asked.options.get("reader", READERS[0])
    chosen = [row for row in rows(*paths) if half in {None, str(row.half)}]
    chosen = [row for row in chosen if _number(row.report.name) % every == 0]
    scored = score(chosen, make_reader(name))
    figures = summary(scored) | groups(scored) | {"reader": name}
    whole = asked.data is None and half is None and every == 1
    if whole and asked.options.get("store") != "no":
        store("gva" if name == READERS[0] else f"gva-{name}", data_digest(paths), figures)
    return figures


def make_reader(name: str) -> Reader:
    """Return the reader that is measured; the one place where it is made.

    Raises:
        BenchError: There is none of that name.
    """
    if name not in READERS:
        raise BenchError(f"reader is one of {', '.join(READERS)}")
    return open_reader(open_atlas(), name)


def rows(incidents: Path, reports: Path) -> Iterator[Row]:
    """Yield every report of a known incident, in the order of the file."""
    with gzip.open(reports, "rt", encoding="utf8") as lines:
        by_id: dict[str, dict[str, Any]] = {one["report_id"]: one for one in map(json.loads, lines)}
    known: dict[str, dict[str, Any]] = {}
    with incidents.open(encoding="utf8") as lines:
        for incident in map(json.loads, lines):
            known |= dict.fromkeys(incident["report_ids"], incident)
    for report_id, one in by_id.items():
        found = known.get(report_id)
        if found is None:
            continue
        days = [by_id[other]["published"] for other in found["report_ids"] if other in by_id]
        yield Row(
            as_report(one),
            found["incident_id"],
            _number(found["incident_id"]) % len(HALVES),
            _last(one["published"], days),
            found["killed"],
            found["injured"],
        )


def as_report(one: dict[str, Any]) -> Report:
    """Return a row of the data as a report, its title on top where the text does not hold it."""
    title, text = (one.get("title") or "").strip(), one["text"]
    headed = not title or text.lstrip().startswith(title)
    return Report(
        name=one["report_id"],
        capture="bench",
        text=text if headed else f"{title}\n\n{text}",
        published=one.get("published"),
        language="en",
    )


def _last(day: str | None, days: Sequence[str | None]) -> bool | None:
    stated = [other for other in days if other]
    return day >= max(stated) if day and len(days) > 1 else None


def _number(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16)


def score(chosen: Sequence[Row], reader: Reader) -> list[Scored]:
    """Read every report and take the toll it states."""
    readings = [reader.read(row.report) for row in chosen]
    return [
        Scored(row, reading, *report_tolls(reading))
        for row, reading in zip(chosen, readings, strict=True)
    ]


def groups(scored: Sequence[Scored]) -> Figures:
    """Return how the reports are grouped: of all together, and of each half by itself."""
    told = [
        Told(
            report=one.row.report,
            reading=one.reading,
            toll=(one.killed, one.injured),
            incident=one.row.incident,
            final=(one.row.killed, one.row.injured),
        )
        for one in scored
    ]
    figures = grouped(told)
    for half in HALVES:
        mine = [one for one, row in zip(told, scored, strict=True) if str(row.row.half) == half]
        figures |= {f"{name}_half_{half}": value for name, value in grouped(mine).items()}
    return figures


def summary(scored: Sequence[Scored]) -> Figures:
    """Return the figures: of all, of each half, and by whether a report is its incident's last."""
    figures: Figures = {"reports": len(scored)} | _shares(scored, "")
    parts = {
        "half_0": [one for one in scored if one.row.half == 0],
        "half_1": [one for one in scored if one.row.half == 1],
        "last": [one for one in scored if one.row.last is True],
        "earlier": [one for one in scored if one.row.last is False],
    }
    for name, part in parts.items():
        figures |= {f"reports_{name}": len(part)} | _shares(part, f"_{name}")
    return figures


def _shares(scored: Sequence[Scored], ending: str) -> Figures:
    offs = [one.off() for one in scored]
    shares: dict[str, list[bool]] = {
        "killed_exact": [killed == 0 for killed, _ in offs],
        "injured_exact": [injured == 0 for _, injured in offs],
        "both_exact": [not any(off) for off in offs],
        "killed_within_1": [killed <= 1 for killed, _ in offs],
        "injured_within_1": [injured <= 1 for _, injured in offs],
    }
    return {
        f"{name}{ending}": round(100 * sum(held) / len(held), 1) if held else None
        for name, held in shares.items()
    }
