"""Who or what made a row: runs of the program, refusals, and decisions of people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

UNDO: Final = "undo"
"""Verb of the decisions that take back another; the subject is its id. What that one had superseded
holds again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One call of the program that wrote into the ledger.

    Attributes:
        version: Of this package.
        reader: Name and revision of the reader.
        splitter: Revision of the sentence splitter.
        atlas: Digest of the gazetteer and actor lists.
        configuration: Digest of the options that bear on results.
        engine: What ran it, for instance ``local``.
        started: Moment, UTC, ``YYYY-MM-DDTHH:MM:SSZ``.
    """

    version: str
    reader: str
    splitter: str
    atlas: str
    configuration: str
    engine: str
    started: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An input that could not be read, and why; kept so that nothing is lost without a trace.

    Attributes:
        address: As in ``Capture.address``.
        code: Of the error.
        reason: In one line.
        sha256: Of the bytes, where they could be read.
    """

    address: str
    code: str
    reason: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person ruled; it supersedes and never deletes.

    Attributes:
        verb: ``same``, ``different``, ``undecided``, ``value``, ``grade``, ``check``, ``family``,
            ``name``, ``stamp`` or ``undo``.
        subject: Ids it is about: two claims as ``report/claim``, one claim or incident, the code
            of a check, the name of a family, a name, or for ``undo`` a decision.
        person: Who ruled.
        at: Moment, UTC.
        reason: Why, in the person's words.
        field: For ``value``: which field of the claim.
        value: For ``value`` and ``grade``: canonical JSON of the new value, ``None`` to take back
            what was ruled; for ``check``: of ``on`` or ``off``; for ``same`` and ``different`` on
            two incidents: of the claims of each.
        supersedes: Id of the decision it replaces.
    """

    verb: str
    subject: tuple[str, ...]
    person: str
    at: str
    reason: str
    field: str | None = None
    value: str | None = None
    supersedes: str | None = None
