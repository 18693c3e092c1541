"""Do tracing and resolving find again what generated reports were made from, as noise grows?

Invented incidents are told by known origins in reports with known copies, rewrites and faults
(``bench.make_incidents``). Claims come from the generator, so that no reader is measured; texts are
traced, claims are resolved, blind. For each level of noise the incidents, the origins and the
numbers that come out are compared with those that went in. The noise is the chance of each of six
faults in each report, in percent.

``--set incidents=COUNT``, ``--set reports=COUNT`` for each incident on average, ``--set
noise=0,10,20``, ``--set seed=WORD``, ``--set store=no``.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from bench.common import ROOT, Asked, Figures, data_digest, store
from bench.gva_incidents import b_cubed
from bench.heads import keeps
from bench.make_incidents import Happening, Made, World
from reportedly.errors import BenchError
from reportedly.model import Incident, Relation, Resolution
from reportedly.model.vocabulary import Outcome, RelationKind
from reportedly.resolve import resolve
from reportedly.trace import trace

INCIDENTS: Final = 2000
REPORTS: Final = 10
NOISE: Final = "0,5,10,20,30,40"
SEED: Final = "recovery"

COPIES: Final = (RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE)


def run(asked: Asked) -> Figures:
    """Make, trace, resolve and compare at each level of noise.

    Raises:
        BenchError: A level of noise is no percentage.
    """
    levels = asked.options.get("noise", NOISE).split(",")
    if not all(level.isdigit() and int(level) <= 100 for level in levels):
        raise BenchError("noise is percentages with commas")
    count, each = asked.number("incidents", INCIDENTS), asked.number("reports", REPORTS)
    figures: Figures = {"incidents": count}
    for level in sorted(map(int, levels)):
        found = recovered(World(asked.options.get("seed", SEED), count, each, level))
        figures |= {f"{name}_at_{level}": value for name, value in found.items()}
    if keeps(asked):
        sources = [ROOT / "bench" / name for name in ("make_incidents.py", "make_reports.py")]
        whole = (count, each) == (INCIDENTS, REPORTS)
        store("recovery" if whole else f"recovery-{count}", data_digest(sources), figures)
    return figures


def recovered(world: World) -> Figures:
    """Return what is found again of a world, shares in percent."""
    told = list(world.every())
    started = time.process_time()
    heads = [one.head for one in told]
    texts = {one.head.id: one.text for one in told}
    sentences = {one.head.id: one.sentences for one in told}
    relations = trace(heads, texts.__getitem__, sentences.__getitem__)
    traced = time.process_time()
    found = resolve([(one.head, one.claims) for one in told], relations, ())
    done = time.process_time()
    return {
        "reports": len(told),
        **_grouping(told, found),
        **_incidents(told, found, world),
        **_copies(told, relations),
        "trace_s": round(traced - started, 1),
        "resolve_s": round(done - traced, 1),
    }


def _homes(told: Sequence[Made], found: Resolution) -> dict[str, str]:
    """Return the incident that the first claim of each report is in; its own id where in none."""
    first = {(one.head.id, one.claims[0].id) for one in told}
    homes = {
        ref.report: incident.id
        for incident in found.incidents
        for ref in incident.members
        if (ref.report, ref.claim) in first
    }
    return {one.head.id: homes.get(one.head.id, one.head.id) for one in told}


def _grouping(told: Sequence[Made], found: Resolution) -> Figures:
    mine = _homes(told, found)
    truth = {one.head.id: str(one.incident) for one in told}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for report, home in mine.items():
        groups[home].append(truth[report])
    pairs = [pair for members in groups.values() for pair in combinations(members, 2)]
    false = sum(a != b for a, b in pairs)
    shares = b_cubed(mine, truth)
    most = b_cubed(_shown(told), truth)["grouping_b3_recall"]
    return {
        **{name: _percent(float(value or 0), 1) for name, value in shares.items()},
        "grouping_b3_recall_shown": _percent(float(most or 0), 1),
        "merged_pairs": len(pairs),
        "false_merges": false,
        "false_merge_percent": _percent(false, len(pairs), 2),
    }


def _shown(told: Sequence[Made]) -> dict[str, str]:
    """Group the reports as far as what they say shows that they tell of one incident.

    By the codebook a report without a day shows it only as a copy of one that is shown to.
    """
    homes: dict[str, str] = {}
    for one in told:
        copied = homes[one.copied] if one.copied else ""
        dated = one.claims[0].time is not None
        together = dated or copied == str(one.incident)
        homes[one.head.id] = str(one.incident) if together else one.head.id
    return homes


@dataclass(slots=True)
class _Tally:
    """How many incidents are found again, in what."""

    whole: int = 0
    origins_exact: int = 0
    origins_within: int = 0
    best_exact: int = 0
    within: int = 0
    within_one: int = 0

    def add(self, happening: Happening, reports: Sequence[Made], incident: Incident | None) -> None:
        """Compare one incident with the one found that holds most of its reports."""
        if incident is None:
            return
        ids = {one.head.id for one in reports}
        self.whole += {ref.report for ref in incident.members} == ids
        origins = len(frozenset().union(*(one.origins for one in reports)))
        self.origins_exact += incident.origins_low == incident.origins_high == origins
        self.origins_within += incident.origins_low <= origins <= incident.origins_high
        killed = next((e for e in incident.estimates if e.outcome is Outcome.KILLED), None)
        if killed is None:
            return
        self.best_exact += killed.best == happening.killed
        self.within_one += killed.best is not None and abs(killed.best - happening.killed) <= 1
        low, high = killed.low or 0, killed.high
        self.within += low <= happening.killed and (high is None or happening.killed <= high)


def _incidents(told: Sequence[Made], found: Resolution, world: World) -> Figures:
    """Return the share of incidents whose extent, origins and toll are found again."""
    homes = _homes(told, found)
    by_id = {incident.id: incident for incident in found.incidents}
    by_number: defaultdict[int, list[Made]] = defaultdict(list)
    for one in told:
        by_number[one.incident].append(one)
    tally = _Tally()
    for k, reports in by_number.items():
        counts = Counter(homes[one.head.id] for one in reports)
        best = max(counts, key=lambda home: (counts[home], home))
        tally.add(world.happening(k), reports, by_id.get(best))
    every = len(by_number)
    return {
        "incidents_whole": _percent(tally.whole, every),
        "origins_exact": _percent(tally.origins_exact, every),
        "origins_within": _percent(tally.origins_within, every),
        "killed_best_exact": _percent(tally.best_exact, every),
        "killed_best_within_1": _percent(tally.within_one, every),
        "killed_between_low_and_high": _percent(tally.within, every),
    }


def _copies(told: Sequence[Made], relations: Iterable[Relation]) -> Figures:
    """Return how many of the copies and rewrites are related to what they were made from."""
    made = {frozenset((one.head.id, one.copied)) for one in told if one.copied}
    kin = _families(told)
    related = {frozenset((one.a, one.b)) for one in relations if one.kind in COPIES}
    strangers = sum(len({kin[name] for name in pair}) > 1 for pair in related)
    return {
        "copies_found": _percent(len(made & related), len(made)),
        "copies_invented": _percent(strangers, len(related), 2),
    }


def _families(told: Sequence[Made]) -> Mapping[str, str]:
    """Return for each report the original that it goes back to, however far."""
    found: dict[str, str] = {}
    for one in told:
        found[one.head.id] = found[one.copied] if one.copied else one.head.id
    return found


def _percent(part: float, whole: float, digits: int = 1) -> float:
    return round(100 * part / (whole or 1), digits)
