"""Derived rows brought up to date around what is new, and what is kept so that they can be.

What reports say together is computed for the neighbourhood of those that came, and for it alone;
the rows that come of it are, byte for byte, those of computing everything. Where that cannot be
shown (another version, a report that was read anew, many new reports at once), everything is
computed.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

import sqlalchemy as sa

from reportedly.ids import canonical
from reportedly.ledger import Store, Tip
from reportedly.ledger.derived import stamp
from reportedly.ledger.loom import Loom
from reportedly.ledger.rewrite import Rewriting, Voice, voice_rows
from reportedly.ledger.schema import cited, voice
from reportedly.ledger.store import RESOLVED
from reportedly.ledger.traces import Traces
from reportedly.model import (
    Claim,
    Decision,
    Family,
    Finding,
    Incident,
    Relation,
    ReportHead,
    families_of,
)
from reportedly.model.vocabulary import RuleSet
from reportedly.resolve.account import Origin, Terms, terms_of
from reportedly.resolve.copies import bare, copies
from reportedly.resolve.retell import Change, Retelling
from reportedly.resolve.rulings import Rulings, rulings_of
from reportedly.resolve.weave import Sources, Weaver
from reportedly.resolve.woven import Woven
from reportedly.rooms import AT_HAND, Check, sources_of
from reportedly.trace import REVISION, Marks, Tracer, settle

T = TypeVar("T")

FEW: Final = 10
"""New reports up to which their neighbourhoods are computed in a ledger of any size."""

SHARE: Final = 60
"""Of so many entries, three of which are a report, one may be a new report for that."""

CODEBOOK: Final = str(RuleSet.CODEBOOK)

_BATCH: Final = 20_000

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What people ruled, as far as derived rows follow from it, and by what version.

    Attributes:
        stages: Digest of the stages.
        ruled: About pairs of claims.
        families: Publishers that belong together.
        terms: What holds for all incidents.
    """

    stages: str
    ruled: Rulings
    families: tuple[Family, ...]
    terms: Terms

    @classmethod
    def of(cls, stages: str, decisions: Sequence[Decision], rule_set: str = CODEBOOK) -> Told:
        """Return what the decisions in force say."""
        terms = terms_of(rule_set, decisions)
        return cls(stages, rulings_of(decisions), families_of(decisions), terms)

    def written(self) -> str:
        """Return it as it is kept."""
        same = [sorted(pair) for pair in self.ruled.same]
        apart = sorted(sorted(pair) for pair in self.ruled.apart)
        values = [
            [ref.report, ref.claim, name, value]
            for ref, fields in sorted(self.ruled.values.items())
            for name, value in sorted(fields.items())
        ]
        grades = [[name, one.at, one.grade] for name, one in sorted(self.terms.grades.items())]
        told = {
            "stages": self.stages,
            "same": same,
            "apart": apart,
            "values": values,
            "grades": grades,
            "families": self.families,
        }
        return canonical(told).decode()


def keep(connection: sa.Connection, woven: Woven, told: Told, tip: Tip) -> None:
    """Write what is to be kept of a ledger that was resolved at once, in place of the old."""
    loom = Loom(connection)
    loom.clear()
    connection.execute(voice.delete())
    connection.execute(cited.delete())
    for pages in _batches(woven.bodies()):
        loom.put_pages(pages)
    for filed in _batches(iter(sorted(woven.filed()))):
        loom.file_all(filed)
    loom.tie_all(woven.ties())
    loom.near_all(woven.near())
    for voices in _batches(map(_voice, woven.origins)):
        connection.execute(voice.insert(), list(voice_rows(voices)))
    rows = [
        {"incident": name, "a": one.a, "b": one.b, "body": canonical(one).decode()}
        for name, cites in woven.cites.items()
        for one in cites
    ]
    if rows:
        connection.execute(cited.insert(), rows)
    Rewriting(connection, "0").keep(RESOLVED, tip.seq, told.written())


def _batches(source: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(itertools.islice(source, _BATCH)):
        yield batch


def _voice(origin: Origin) -> Voice:
    return Voice(
        claim=origin.claim,
        root=origin.root,
        standing=origin.standing[:3],
        name=origin.name,
        type=origin.type,
        kind=origin.kind,
        side=origin.side,
        rests=origin.rests,
    )


# ------------------------------------------------------------------ around what is new


def revise(store: Store, told: Told, check: Check) -> bool:
    """Bring the derived rows of a ledger up to date around the reports that came since.

    Args:
        store: Open for writing.
        told: What holds now.
        check: Gives the findings of a report.

    Returns:
        Whether it is done; if not, everything has to be computed.

    Raises:
        StorageError: It cannot be written; nothing of it was.
    """
    tip = store.tip()
    with store.neighbourhoods() as (connection, rows):
        came = _came(store, rows, told)
        ruled = None if came is None else ruled_otherwise(rows, told)
        if came is None or ruled is None:
            return False
        traces = Traces(connection, REVISION, Marks)
        if set(traces.pending) != set(came):
            return False
        head_of = lru_cache(maxsize=AT_HAND)(store.head_of)
        revision = _Revision(store, connection, rows, traces, told, check, head_of)
        revision.run(came, ruled)
        rows.keep(RESOLVED, tip.seq, told.written())
        stamp(connection, tip, told.stages, rows.digest)
    return True


def _came(store: Store, rows: Rewriting, told: Told) -> list[str] | None:
    """Return the reports that came since; ``None`` where all has to be computed."""
    state = store.derived_state()
    if state is None or state.stages != told.stages:
        return None
    seq = state.tip.seq
    resolved, traced = rows.kept(RESOLVED), rows.kept("trace")
    if resolved is None or traced is None or not resolved[0] == traced[0] == seq:
        return None
    came = rows.came_since(seq)
    return came if len(came) <= max(FEW, seq // SHARE) else None


def ruled_otherwise(rows: Rewriting, told: Told) -> dict[str, set[str]] | None:
    """Return the reports about whose claims people rule otherwise than before.

    Returns:
        Each with the reports on the other side, if there are two; ``None`` where families are
        others, too.
    """
    resolved = rows.kept(RESOLVED)
    before, now = json.loads(resolved[1] if resolved else "{}"), json.loads(told.written())
    if before.get("families") != now["families"]:
        return None
    changed = _differing(before["apart"], now["apart"])
    changed += _differing(before["same"], now["same"])
    known = [[pair for pair in some["same"] if pair not in changed] for some in (before, now)]
    if known[0] != known[1]:
        # Their order counts, so all of them are taken for changed.
        changed += [*before["same"], *now["same"]]
    found: dict[str, set[str]] = {}
    for report, *_ in _differing(before["values"], now["values"]):
        found.setdefault(report, set())
    for name, *_ in _differing(before["grades"], now["grades"]):
        for report in rows.reports_named(name):
            found.setdefault(report, set())
    for one, two in changed:
        found.setdefault(one["report"], set()).add(two["report"])
        found.setdefault(two["report"], set()).add(one["report"])
    return found


def _differing(before: Sequence[T], now: Sequence[T]) -> list[T]:
    """Return what only one of two lists holds."""
    old, new = ({canonical(one) for one in some} for some in (before, now))
    return [one for one in (*before, *now) if (canonical(one) in old) != (canonical(one) in new)]


def put(rows: Rewriting, change: Change) -> tuple[set[Pair], set[str]]:
    """Write what takes the place of what.

    Returns:
        The pairs of reports of which incidents show other citations than before, and the reports
        with claims in contradictions that are not what they were.
    """
    old = rows.incidents(change.gone)
    new = [account.incident for account in change.accounts]
    rows.replace_incidents(change.gone, new)
    rows.replace_links(change.linked, change.links)
    rows.replace_voices(change.pages, change.claims, [*map(_voice, change.origins)])
    cites = {one.incident.id: one.cites for one in change.accounts if one.cites}
    return rows.replace_citations(change.gone, cites), _in_conflict(old, new)


@dataclass(frozen=True, slots=True)
class _Revision:
    """One bringing up to date, inside one transaction."""

    store: Store
    connection: sa.Connection
    rows: Rewriting
    traces: Traces[Marks]
    told: Told
    check: Check
    head_of: Callable[[str], ReportHead]

    def run(self, came: Sequence[str], ruled: Mapping[str, Collection[str]]) -> None:
        """Do all of it."""
        again, stirred = self._trace()
        sources = Sources(self.head_of, self._claims, self._copies)
        ruled_ = self.told.ruled
        weaver = Weaver(Loom(self.connection), sources, ruled_.apart, ruled_.values)
        known = {report: others for report, others in ruled.items() if self.rows.known(report)}
        touched = weaver.add(came, stirred, known)
        change = Retelling(weaver, self.told.ruled, self.told.terms).tell(touched)
        cited_pairs, in_conflict = put(self.rows, change)
        again |= self._relate(cited_pairs) | in_conflict | set(came)
        self.rows.replace_findings(again, self._findings(again))

    # Relations.

    def _trace(self) -> tuple[set[str], set[str]]:
        """Compare the new reports with their neighbours.

        Returns:
            The reports of which a relation is another than before, and those of which a copy is.
        """
        tracer = Tracer(self.traces, self.head_of, *sources_of(self.store))
        tracer.add(self.traces.pending)
        self.traces.done()
        # What two are to each other is settled beside all that either is related to.
        ends = {report for pair in self.traces.touched for report in pair}
        pairs = {(one.a, one.b) for report in ends for one in self.traces.relations_of(report)}
        pairs |= self.traces.touched
        before = self._kinds(pairs)
        changed = self._relate(pairs)
        after = self._kinds(pairs)
        return changed, {report for pair in set(before) ^ set(after) for report in pair[:2]}

    def _kinds(self, pairs: Iterable[Pair]) -> set[tuple[str, str, str]]:
        reports = {report for pair in pairs for report in pair}
        return {
            (one.a, one.b, one.kind)
            for report in reports
            for one in self.rows.relations(report)
            if copies(one)
        }

    def _relate(self, pairs: Collection[Pair]) -> set[str]:
        """Write what pairs of reports are to each other; return those with another relation."""
        ends = {report for pair in pairs for report in pair}
        found = {(one.a, one.b): one for report in ends for one in self.traces.relations_of(report)}
        beside = [found[pair] for pair in sorted(found)]
        settled = {(one.a, one.b): one for one in settle(beside, self.head_of, self.told.families)}
        return self.rows.replace_relations({pair: settled.get(pair) for pair in pairs})

    # Sources.

    def _claims(self, report: str) -> Sequence[Claim]:
        reading = self.store.reading_of(report)
        return () if reading is None else reading.claims

    def _copies(self, report: str) -> tuple[Relation, ...]:
        return tuple(
            bare(one)
            for one in self.rows.relations(report)
            if copies(one) and self.rows.known(one.a) and self.rows.known(one.b)
        )

    # Findings.

    def _findings(self, reports: Collection[str]) -> Iterator[Finding]:
        for report in sorted(reports):
            reading = self.store.reading_of(report)
            if reading is None:
                continue
            conflicts = self.rows.conflicts(report)
            others = {ref.report for pair in conflicts for ref in (pair.a, pair.b)}
            yield from self.check(
                self.head_of(report),
                self.store.report_of(report),
                reading,
                relations=self.rows.relations(report),
                conflicts=conflicts,
                names={other: self.head_of(other).name for other in sorted(others)},
            )


def _in_conflict(old: Sequence[Incident], new: Sequence[Incident]) -> set[str]:
    """Return the reports with claims in contradictions that are not what they were."""
    before = {(one.id, one.contradictions) for one in old}
    after = {(one.id, one.contradictions) for one in new}
    return {ref.report for _, pairs in before ^ after for pair in pairs for ref in (pair.a, pair.b)}
