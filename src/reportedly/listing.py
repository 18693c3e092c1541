"""Stretches of a ledger's long lists, and counts of them, for whoever shows a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportedly.ledger import FindingFilter, IncidentFilter, Sketch, Store, Survey, lists, outline
from reportedly.model import Finding, Incident, ReportHead
from reportedly.model.vocabulary import Severity


class Listing:
    """The part of a ``Ledger`` that answers about long lists; it has no use by itself."""

    __slots__ = ()

    _store: Store

    def refresh(self) -> None:
        """Bring what was derived up to date."""
        raise NotImplementedError

    def some_incidents(
        self, chosen: IncidentFilter | None = None, *, skip: int, limit: int
    ) -> tuple[Incident, ...]:
        """Return a stretch of what ``incidents`` yields, without reading what stands before it.

        Args:
            chosen: Which; all of them where nothing is said.
            skip: How many stand before it.
            limit: How many at most.
        """
        self.refresh()
        with self._store.moment() as connection:
            return lists.incidents(connection, chosen or IncidentFilter(), skip, limit)

    def survey(self, chosen: IncidentFilter | None = None) -> Survey:
        """Return how many incidents there are, and how many on each first possible day."""
        self.refresh()
        with self._store.moment() as connection:
            return lists.survey(connection, chosen or IncidentFilter())

    def count_placed(
        self, chosen: IncidentFilter | None = None, *, precisions: Collection[int]
    ) -> int:
        """Return how many incidents have a point, and one of these precisions (``where_prec``)."""
        self.refresh()
        with self._store.moment() as connection:
            return lists.count_placed(connection, chosen or IncidentFilter(), precisions)

    def sketches(self, chosen: IncidentFilter | None = None) -> Iterator[Sketch]:
        """Yield as much of each incident as a map shows, in the order of ``incidents``."""
        self.refresh()
        with self._store.moment() as connection:
            yield from lists.sketches(connection, chosen or IncidentFilter())

    def taken_in(self, reports: Collection[str]) -> dict[str, str]:
        """Return the moment at which each of some reports was stored, UTC, by id."""
        with self._store.moment() as connection:
            return lists.taken_in(connection, reports)

    def parties(self) -> tuple[str, ...]:
        """Return the canonical actors by which incidents can be asked for, sorted."""
        self.refresh()
        with self._store.moment() as connection:
            return tuple(outline.codes(connection, outline.PARTY))

    def some_findings(
        self, chosen: FindingFilter | None = None, *, skip: int, limit: int
    ) -> tuple[Finding, ...]:
        """Return a stretch of what ``findings`` yields, without reading what stands before it."""
        self.refresh()
        with self._store.moment() as connection:
            return lists.findings(connection, chosen or FindingFilter(), skip, limit)

    def count_findings(self, chosen: FindingFilter | None = None) -> dict[Severity, int]:
        """Return how many findings there are, by severity, the gravest first."""
        self.refresh()
        with self._store.moment() as connection:
            return lists.count_findings(connection, chosen or FindingFilter())

    def some_reports(self, *, skip: int, limit: int) -> tuple[ReportHead, ...]:
        """Return a stretch of the reports by name and id, without their texts."""
        with self._store.moment() as connection:
            return lists.heads(connection, skip, limit)

    def count_reports(self) -> int:
        """Return how many reports there are."""
        with self._store.moment() as connection:
            return lists.count_reports(connection)
