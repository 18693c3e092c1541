"""Five hundred reposts of one partisan claim: do they change anything but the count of pages?

The bundled examples, an invented conflict, are read with one partisan report each time; then once
more with its reposts beside it: whole, under another headline, its claim alone, in the page's own
voice, as hearsay, on another outlet's word, with and without a date. Of every incident that was
there before, grade, corroboration, origins and the estimates under every rule set have to stay as
they were, and the pages have to grow.

``--set reposts=COUNT``, ``--set reader=NAME``, ``--set store=no``.
"""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import reportedly
from bench.common import ROOT, Asked, Figures, data_digest, store
from reportedly.model import Incident
from reportedly.model.vocabulary import RuleSet
from reportedly.read import READERS

REPOSTS: Final = 500
EXAMPLES: Final = ROOT / "examples"
PLACES: Final = (EXAMPLES / "places.csv",)
ACTORS: Final = (EXAMPLES / "actors.toml",)


@dataclass(frozen=True, slots=True)
class Partisan:
    """A report of one side, and the claim that is taken up.

    Attributes:
        name: Of the case.
        outlet: That publishes it first.
        day: On which.
        title: Its headline.
        claim: The claim as a clause without its source.
        source: Who says so.
        rest: What else the report says.
    """

    name: str
    outlet: str
    day: dt.date
    title: str
    claim: str
    source: str
    rest: str

    @property
    def text(self) -> str:
        """The report."""
        return f"{self.title}\n\n{self.claim}, {self.source} said. {self.rest}"


CASES: Final = (
    Partisan(
        "losses of the other side",
        "Voice of the North",
        dt.date(2025, 3, 14),
        "Column destroyed near Dolna Brek",
        "Fighters of the Northern Front ambushed an army column near Dolna Brek on Thursday and "
        "killed 45 soldiers",
        "the Northern Front's command",
        "Six vehicles were destroyed. The rest of the column turned back to its barracks.",
    ),
    Partisan(
        "blame",
        "Voice of the North",
        dt.date(2025, 3, 12),
        "Army shells killed 60 in the market",
        "Shells of the Veldrian army hit the covered market in Karvath on Tuesday and killed 60 "
        "traders",
        "the Northern Front",
        "The stalls in the second row burnt out. Nobody has claimed the bodies.",
    ),
    Partisan(
        "denial",
        "Coast Daily",
        dt.date(2025, 3, 13),
        "No shells were fired, army says",
        "The Veldrian army again denied shelling the covered market in Karvath on Tuesday",
        "a military statement",
        "The statement named no other cause. It was read on state radio.",
    ),
    Partisan(
        "own success",
        "Coast Daily",
        dt.date(2025, 3, 15),
        "Strike on Sarrab hit a command post",
        "An air strike of the Veldrian army on Sarrab on Friday killed 20 fighters of the Northern "
        "Front",
        "the Veldrian army",
        "The aircraft returned unharmed. The army showed no pictures.",
    ),
)


def run(asked: Asked) -> Figures:
    """Flood each case and compare; return counts over all cases."""
    count = asked.number("reposts", REPOSTS)
    reader = asked.options.get("reader")
    total: Figures = dict.fromkeys(MEASURED, 0)
    detail = {}
    for case in CASES:
        found = _case(case, count, reader)
        detail[case.name] = found
        for name, value in found.items():
            total[name] = int(total[name] or 0) + int(value or 0)
    total["cases"], total["reposts_each"] = len(CASES), count
    total["reader"] = reader or READERS[0]
    if asked.options.get("store") != "no":
        files = [path for path in (EXAMPLES / "reports").rglob("*") if path.is_file()]
        store("flood", data_digest([*files, *PLACES, *ACTORS]), total, detail)
    return total


MEASURED: Final = (
    "incidents",
    "grades_changed",
    "corroboration_changed",
    "origins_changed",
    "estimates_changed",
    "kinds_places_days_changed",
    "incidents_lost",
    "pages_added",
    "incidents_of_reposts_alone",
    "such_above_weak",
)


def _case(case: Partisan, count: int, reader: str | None) -> Figures:
    before = _ledger(case, 0, reader)
    after = _ledger(case, count, reader)
    figures: Figures = dict.fromkeys(MEASURED, 0)
    figures["incidents"] = len(before)
    taken: set[str] = set()
    for members, old in before.items():
        same = [new for known, new in after.items() if known & members]
        if len(same) != 1:
            _add(figures, "incidents_lost")
            continue
        taken.add(same[0].id)
        for name, changed in compare(old, same[0]).items():
            _add(figures, name, int(changed))
    for new in after.values():
        if new.id not in taken:
            _add(figures, "incidents_of_reposts_alone")
            _add(figures, "such_above_weak", int(new.grade not in {"WEAK", "UNSOURCED"}))
    return figures


def _add(figures: Figures, name: str, number: int = 1) -> None:
    figures[name] = int(figures[name] or 0) + number


@dataclass(frozen=True, slots=True)
class Seen:
    """What is compared of an incident."""

    id: str
    grade: str
    corroboration: str
    origins: tuple[int, int]
    estimates: tuple[str, ...]
    shape: tuple[str, ...]
    pages: int


def compare(old: Seen, new: Seen) -> dict[str, int]:
    """Return what changed, as numbers."""
    return {
        "grades_changed": old.grade != new.grade,
        "corroboration_changed": old.corroboration != new.corroboration,
        "origins_changed": old.origins != new.origins,
        "estimates_changed": old.estimates != new.estimates,
        "kinds_places_days_changed": old.shape != new.shape,
        "pages_added": new.pages - old.pages,
    }


def _ledger(case: Partisan, count: int, reader: str | None) -> dict[frozenset[str], Seen]:
    """Return what is seen of each incident, by those of its claims that were there before."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rows = list(reposts(case, count))
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / "reposts.jsonl").write_text("".join(lines), "utf8")
        path = folder / "flood.ledger"
        with reportedly.open(path, places=PLACES, actors=ACTORS, reader=reader) as ledger:
            ledger.read(EXAMPLES / "reports", folder / "reposts.jsonl")
            names = {head.id: head.name for head in ledger.reports()}
            estimates: dict[str, list[str]] = {}
            for rules in RuleSet:
                for one in ledger.incidents(rules=rules):
                    estimates.setdefault(one.id, []).append(_estimates(one))
            return {
                frozenset(
                    f"{names[ref.report]}/{ref.claim}"
                    for ref in one.members
                    if not names[ref.report].startswith("repost")
                ): _seen(one, estimates[one.id])
                for one in ledger.incidents()
            }


def _seen(incident: Incident, estimates: list[str]) -> Seen:
    place, time = incident.place, incident.time
    return Seen(
        id=incident.id,
        grade=str(incident.grade),
        corroboration=str(incident.corroboration),
        origins=(incident.origins_low, incident.origins_high),
        estimates=tuple(estimates),
        shape=(
            str(incident.type),
            str(place and (place.name, place.place_id)),
            str(time and (time.earliest, time.latest)),
        ),
        pages=incident.reports,
    )


def _estimates(incident: Incident) -> str:
    return "; ".join(
        f"{one.outcome} {one.group} {one.whose} {one.low} {one.best} {one.high} "
        f"{one.claimed_by_opponent}"
        for one in incident.estimates
    )


def reposts(case: Partisan, count: int) -> Iterator[dict[str, str]]:
    """Yield the report itself, then so many reposts of it, each by an outlet of its own."""
    yield _row("original", case.outlet, case.day, case.text)
    titles = ("Breaking", "Must read", "What they do not tell you", "From the front", "Today")
    for number in range(count):
        outlet = f"Page {number:03d}"
        day = case.day + dt.timedelta(days=number % 5)
        title = titles[number % len(titles)]
        texts = (
            case.text,
            f"{title}\n\n{case.claim}, {case.source} said. {case.rest}",
            f"{case.claim}, {case.source} said.",
            f"{title}\n\n{case.claim}.",
            f"{case.claim}, local media report.",
            f"{title}\n\n{case.claim}, {case.outlet} reported.",
            f"{case.claim}, according to reports. {case.rest}",
        )
        dated = None if number % 9 == 0 else day
        yield _row(f"repost-{number:03d}", outlet, dated, texts[number % len(texts)])


def _row(name: str, outlet: str, day: dt.date | None, text: str) -> dict[str, str]:
    row = {"id": name, "outlet": outlet, "text": text}
    return row | ({"published": f"{day}T09:00:00Z"} if day else {})
