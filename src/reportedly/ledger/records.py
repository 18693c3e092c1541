"""What the store takes and gives besides the records of the model."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model import Capture, Decision, Reading, Refusal, Report, ReportHead
from reportedly.model.vocabulary import (
    Corroboration,
    EventType,
    Grade,
    Outcome,
    Severity,
)


class Mode(StrEnum):
    """What a ledger is opened for."""

    #: queries alone; the ledger has to exist
    READ = "read"
    #: queries and new rows; the ledger has to exist
    WRITE = "write"
    #: as WRITE; a ledger that does not exist is made
    CREATE = "create"
    #: as CREATE; it gets the rows of another and may hold none
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Tip:
    """The last row of the chain: number and hash (64 hexadecimal characters)."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the chain, exactly as stored.

    Attributes:
        seq: Number, dense from 1.
        kind: ``genesis``, ``run``, ``capture``, ``report``, ``reading``, ``refusal`` or
            ``decision``.
        subject: Id of what the row is about.
        actor: Id of the run, or the person who decided.
        at: Moment of writing, UTC.
        body: Canonical JSON of the record.
        prev: Hash of the row before, 32 bytes; zeros before the first.
        hash: Of this row, 32 bytes.
    """

    seq: int
    kind: str
    subject: str
    actor: str
    at: str
    body: str
    prev: bytes
    hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """All that one report brings into the ledger; stored in one transaction or not at all.

    Attributes:
        capture: How its bytes came.
        data: The bytes as received.
        report: The text found in them.
        reading: What a reader made of it; ``None`` where the reader failed.
        refusal: Why there is no reading.
    """

    capture: Capture
    data: bytes
    report: Report
    reading: Reading | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedState:
    """What the derived rows were computed from.

    Attributes:
        tip: The chain's last row at that time.
        stages: Digest of the stages and their versions.
        digest: Of all derived rows, in order of their ids.
        fresh: No report, reading or decision came after ``tip``.
    """

    tip: Tip
    stages: str
    digest: str
    fresh: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report that matches a search; a smaller ``rank`` is a better match."""

    head: ReportHead
    rank: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A decision as stored.

    Attributes:
        id: Hash of all its content but the moment.
        decision: What was ruled.
        in_force: No later decision on the same subject supersedes it.
    """

    id: str
    decision: Decision
    in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a page: the id of its report, and when it was first fetched so, UTC."""

    report: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A refusal as stored, with the moment it was written."""

    id: str
    refusal: Refusal
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a long operation is: ``done`` of ``total`` rows in the named step."""

    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which incidents to list; absent fields exclude nothing.

    Attributes:
        type: Kind of event.
        grade: How well supported.
        corroboration: On whose word.
        country: ISO 3166-1 alpha-2.
        place: Name or gazetteer id of the place, case ignored.
        since: Its interval ends on this day or later.
        until: Its interval begins on this day or earlier.
        report: Id of a report with a claim in it.
        min_origins: Fewest origins shown to be independent.
        party: Canonical actor that is said to act, speaks, or whose people are counted.
        outcome: What happened to people, by some account.
        finding: Code of a check that found something on one of its reports.
    """

    type: EventType | None = None
    grade: Grade | None = None
    corroboration: Corroboration | None = None
    country: str | None = None
    place: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    report: str | None = None
    min_origins: int | None = None
    party: str | None = None
    outcome: Outcome | None = None
    finding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFilter:
    """Which findings to list; absent fields exclude nothing.

    Attributes:
        report: Id of the report.
        code: The check.
        severity: How much it asks for attention.
        since: The report's page date ends on this day or later; undated reports are left out.
    """

    report: str | None = None
    code: str | None = None
    severity: Severity | None = None
    since: dt.date | None = None
