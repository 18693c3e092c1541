"""Some incidents of a ledger with the reports that tell of them: what a selection is made of."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, Self

from reportedly.export.withhold.names import Names, rulings_of, scan
from reportedly.ledger import DerivedState, FindingFilter, Store, Tip
from reportedly.model import (
    Capture,
    ClaimRef,
    Decision,
    Finding,
    Incident,
    IncidentLink,
    Reading,
    Relation,
    Report,
    ReportHead,
    Root,
    Run,
)


class Source(Protocol):
    """What a publication is copied from: a ledger, or a part of one."""

    def tip(self) -> Tip:
        """Return number and hash of the ledger's last row."""

    def derived_state(self) -> DerivedState | None:
        """Return what the derived rows were computed from."""

    def decisions(self) -> Sequence[Decision]:
        """Return the decisions in force."""

    def runs(self) -> Iterator[Run]:
        """Yield the runs that wrote something."""

    def iter_heads(self) -> Iterator[ReportHead]:
        """Yield the heads of the reports, by id."""

    def report_of(self, report_id: str, /) -> Report:
        """Return a report."""

    def reading_of(self, report_id: str, /) -> Reading | None:
        """Return a report's reading."""

    def get_capture(self, capture_id: str, /) -> Capture:
        """Return a capture."""

    def roots(self) -> Iterator[Root]:
        """Yield the origins."""

    def incidents(self) -> Iterator[Incident]:
        """Yield the incidents."""

    def links(self) -> Iterator[IncidentLink]:
        """Yield what incidents are to each other."""

    def relations(self) -> Iterator[Relation]:
        """Yield what reports are to each other."""

    def findings(self) -> Iterator[Finding]:
        """Yield what the checks found."""


class Part:
    """Some incidents of a ledger, and nothing that belongs to others.

    Ids of what is not in it are left out everywhere: they are those of the ledger, which nobody
    outside may see.
    """

    __slots__ = ("_incidents", "_reports", "_store")

    def __init__(self, store: Store, incidents: Iterable[Incident]) -> None:
        self._store = store
        self._incidents = {one.id: one for one in sorted(incidents, key=lambda one: one.id)}
        self._reports = sorted({ref.report for one in self._incidents.values()
                                for ref in _refs(one)})  # fmt: skip

    @classmethod
    def of(cls, store: Store, incidents: Iterable[str]) -> Self:
        """Return the part of a ledger that some incidents are, by their ids or beginnings of them.

        Raises:
            UnknownIdError: There is no such incident.
            AmbiguousIdError: There are several.
        """
        return cls(store, map(store.get_incident, incidents))

    def names(self) -> Names:
        """Return the names in its reports and in those that share their text.

        What the rest of the ledger says of a person has no part in it: reading all of it takes
        minutes, and would only let more names stand.
        """
        near = {end for one in self._near() for end in (one.a, one.b)}
        told = sorted({*self._reports, *near})
        scans = (scan(self._store.report_of(one), self._store.reading_of(one)) for one in told)
        return Names.among(scans, rulings_of(self._store.decisions()))

    def _near(self) -> Iterator[Relation]:
        for report in self._reports:
            yield from self._store.relations(report)

    def tip(self) -> Tip:
        """Return number and hash of the ledger's last row."""
        return self._store.tip()

    def derived_state(self) -> DerivedState | None:
        """Return what the ledger's derived rows were computed from."""
        return self._store.derived_state()

    def decisions(self) -> Sequence[Decision]:
        """Return the ledger's decisions in force."""
        return self._store.decisions()

    def runs(self) -> Iterator[Run]:
        """Yield the runs that wrote something into the ledger."""
        yield from self._store.runs()

    def iter_heads(self) -> Iterator[ReportHead]:
        """Yield the heads of its reports, by id."""
        yield from map(self._store.head_of, self._reports)

    def report_of(self, report_id: str, /) -> Report:
        """Return a report."""
        return self._store.report_of(report_id)

    def reading_of(self, report_id: str, /) -> Reading | None:
        """Return a report's reading."""
        return self._store.reading_of(report_id)

    def get_capture(self, capture_id: str, /) -> Capture:
        """Return a capture."""
        return self._store.get_capture(capture_id)

    def roots(self) -> Iterator[Root]:
        """Yield the origins of its incidents, with their claims in its reports."""
        known = set(self._reports)
        wanted = {root for one in self._incidents.values() for root in one.roots}
        for one in self._store.roots_of(wanted):
            members = tuple(ref for ref in one.members if ref.report in known)
            rests = tuple(root for root in one.may_rest_on if root in wanted)
            if members:
                yield dataclasses.replace(one, members=members, may_rest_on=rests)

    def incidents(self) -> Iterator[Incident]:
        """Yield its incidents, by id."""
        known = set(self._reports)
        for one in self._incidents.values():
            yield dataclasses.replace(one, circle=tuple(x for x in one.circle if x in known))

    def links(self) -> Iterator[IncidentLink]:
        """Yield what its incidents are to each other."""
        for incident in self._incidents:
            yield from (one for one in self._store.links(incident)
                        if one.a == incident and one.b in self._incidents)  # fmt: skip

    def relations(self) -> Iterator[Relation]:
        """Yield what its reports are to each other."""
        known = set(self._reports)
        found = {(one.a, one.b, one.kind): one for one in self._near()}
        yield from (found[key] for key in sorted(found) if {key[0], key[1]} <= known)

    def findings(self) -> Iterator[Finding]:
        """Yield what the checks found in its reports."""
        known = set(self._reports)
        for report in self._reports:
            for one in self._store.findings(FindingFilter(report=report)):
                others = tuple(other for other in one.others if other in known)
                yield dataclasses.replace(one, others=others)


def _refs(incident: Incident) -> Iterator[ClaimRef]:
    """Yield the claims of an incident and of what contradicts it."""
    yield from incident.members
    yield from (ref for pair in incident.contradictions for ref in (pair.a, pair.b))
