"""What is new in an addition, and writing it: rows of the chain first, then what finds them."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Callable

import sqlalchemy as sa

from reportedly.errors import ConflictError, ReadingError, UnknownIdError
from reportedly.ids import canonical, decode, digest, make_id, shown
from reportedly.ledger import chain, projections
from reportedly.ledger.chain import Draft
from reportedly.ledger.records import Ruling
from reportedly.ledger.schema import blob, capture, decision, entry, refusal, report
from reportedly.model import UNDO, Capture, Decision, Reading, Refusal, Report, Run

Project = Callable[[sa.Connection, int], None]


def run_id(record: Run) -> str:
    """Return the id of a run: the hash of all its content but the moment it started."""
    return make_id("run", dataclasses.replace(record, started=""))


class Addition:
    """The rows of one transaction, gathered and then written in ``done``.

    Content that is already in the ledger gathers nothing.
    """

    __slots__ = ("_actor", "_connection", "_rows", "_run")

    def __init__(self, connection: sa.Connection, run: Run, *, run_known: bool) -> None:
        self._connection = connection
        self._run = None if run_known else run
        self._actor = run_id(run)
        self._rows: list[tuple[Draft, Project]] = []

    def _has(self, table: sa.Table, identifier: str) -> bool:
        query = sa.select(table.c.seq).where(table.c.id == identifier)
        return self._connection.execute(query).first() is not None

    def _gather(self, kind: str, subject: str, record: object, project: Project) -> None:
        self._rows.append((Draft(kind, subject, self._actor, canonical(record)), project))

    def capture(self, record: Capture, data: bytes) -> None:
        """Gather a capture, and write its bytes if they are new.

        Raises:
            ReadingError: The bytes are not those that the capture names.
        """
        if self._has(capture, record.id):
            return
        query = sa.select(blob.c.size).where(blob.c.sha256 == record.sha256)
        if self._connection.execute(query).first() is None:
            if digest(data) != record.sha256:
                raise ReadingError("the capture's hash is not that of its bytes")
            packed = zlib.compress(data)
            codec, packed = ("zlib", packed) if len(packed) < len(data) else ("raw", data)
            row = {"sha256": record.sha256, "codec": codec, "size": len(data), "data": packed}
            self._connection.execute(blob.insert(), row)
        self._gather(
            "capture", record.id, record, lambda c, seq: projections.add_capture(c, seq, record)
        )

    def report(self, record: Report) -> None:
        """Gather a report."""
        identifier = record.id
        if not self._has(report, identifier):
            self._gather(
                "report", identifier, record, lambda c, seq: projections.add_report(c, seq, record)
            )

    def reading(self, record: Reading) -> None:
        """Gather a reading, unless the current one has the same versions."""
        current = sa.select(report.c.seq).where(
            report.c.id == record.report,
            report.c.reader == record.reader,
            report.c.splitter == record.splitter,
            report.c.atlas == record.atlas,
        )
        if self._connection.execute(current).first() is None:
            self._gather(
                "reading",
                record.report,
                record,
                lambda c, seq: projections.add_reading(c, seq, record),
            )

    def refusal(self, record: Refusal) -> None:
        """Gather a refusal."""
        identifier = projections.refusal_id(record)
        if not self._has(refusal, identifier):
            self._gather(
                "refusal",
                identifier,
                record,
                lambda c, seq: projections.add_refusal(c, seq, record),
            )

    def done(self) -> bool:
        """Write what was gathered, the run before it; return whether there was anything."""
        if not self._rows:
            return False
        drafts = [draft for draft, _ in self._rows]
        if self._run is not None:
            drafts.insert(0, Draft("run", self._actor, self._actor, canonical(self._run)))
        numbers = chain.append(self._connection, drafts)[-len(self._rows) :]
        for seq, (_, project) in zip(numbers, self._rows, strict=True):
            project(self._connection, seq)
        return True


def decide(connection: sa.Connection, ledger: str, record: Decision) -> str:
    """Write a decision that supersedes the one in force on its topic; return its id.

    Raises:
        UnknownIdError: It says that it supersedes a decision that is not here.
        ConflictError: It takes back a decision that is not in force any more.
    """
    current = None if record.verb == UNDO else standing(connection, record)
    if current is not None and _ruling(current.decision) == _ruling(record):
        return current.id
    if record.supersedes is None:
        # The latest, and be it undone: a ruling made again has an id of its own that way.
        record = dataclasses.replace(record, supersedes=_latest(connection, record))
    if record.supersedes is not None:
        query = sa.select(decision.c.superseded).where(decision.c.id == record.supersedes)
        named = connection.execute(query).first()
        if named is None:
            raise UnknownIdError(ledger, f"no decision {record.supersedes}")
        if record.verb == UNDO and named.superseded is not None:
            raise ConflictError(ledger, f"decision {shown(record.supersedes)} is not in force")
    identifier = projections.decision_id(record)
    draft = Draft("decision", identifier, record.person, canonical(record))
    (seq,) = chain.append(connection, [draft])
    projections.add_decision(connection, seq, record)
    return identifier


def standing(connection: sa.Connection, about: Decision) -> Ruling | None:
    """Return the decision in force on the topic of another; ``None`` where there is none."""
    row = connection.execute(
        sa.select(decision.c.id, entry.c.body)
        .join_from(decision, entry, entry.c.seq == decision.c.seq)
        .where(decision.c.topic == projections.topic(about), decision.c.superseded.is_(None))
        .order_by(decision.c.seq.desc())
    ).first()
    if row is None:
        return None
    return Ruling(id=str(row.id), decision=decode(row.body, Decision), in_force=True)


def _latest(connection: sa.Connection, about: Decision) -> str | None:
    """Return the id of the last decision on the topic of another, in force or not."""
    query = sa.select(decision.c.id).where(decision.c.topic == projections.topic(about))
    return connection.execute(query.order_by(decision.c.seq.desc()).limit(1)).scalar()


def _ruling(record: Decision) -> Decision:
    """Return what a decision rules, apart from when and from what it supersedes."""
    return dataclasses.replace(record, at="", supersedes=None)
