"""Queries over the projections and the entries they point to."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

import sqlalchemy as sa

from reportedly.errors import AmbiguousIdError, ChainError, UnknownIdError
from reportedly.ids import decode
from reportedly.ledger import asking, chain, fulltext, verify
from reportedly.ledger.projections import sentence_keys
from reportedly.ledger.records import Entry, Filed, Hit, Ruling, Version
from reportedly.ledger.schema import (
    blob,
    capture,
    decision,
    entry,
    incident,
    incident_claim,
    passage,
    refusal,
    report,
    sentence,
)
from reportedly.model import Capture, Decision, Reading, Refusal, Report, ReportHead, Run

_SHORTEST: Final = 4

_AT_ONCE: Final = 500
"""Keys asked for in one query."""


def find_report(connection: sa.Connection, ledger: str, key: str) -> str:
    """Return the id of the one report that a key means.

    Args:
        connection: In a transaction.
        ledger: For messages.
        key: An id, a report's name, or the first four or more characters of an id. The address of
            a page means its newest version.

    Raises:
        UnknownIdError: It means none.
        AmbiguousIdError: It means several.
    """
    for condition in (report.c.id == key, report.c.name == key, _begins(report.c.id, key)):
        found = _ids(connection, report.c.id, condition)
        if len(found) > 1 and "://" in key and (pages := versions(connection, key)):
            return pages[-1].report
        if found:
            return _only(found, ledger, f"report {key}")
    raise UnknownIdError(ledger, f"no report {key}")


def find_incident(connection: sa.Connection, ledger: str, key: str) -> str:
    """Return the id of the one incident that an id or its first characters mean.

    An id that an incident had before others were joined to it, or taken from it, means the one that
    its founding claim is in now.

    Raises:
        UnknownIdError: It means none.
        AmbiguousIdError: It means several.
    """
    for condition in (incident.c.id == key, _begins(incident.c.id, key)):
        found = _ids(connection, incident.c.id, condition)
        if found:
            return _only(found, ledger, f"incident {key}")
    former = incident_claim.c.name
    for condition in (former == key, _begins(former, key)):
        found = _ids(connection, incident_claim.c.incident, condition)
        if found:
            return _only(found, ledger, f"incident {key}")
    raise UnknownIdError(ledger, f"no incident {key}")


def _ids(
    connection: sa.Connection, column: sa.Column[Any], condition: sa.ColumnElement[bool]
) -> list[str]:
    query = sa.select(column).where(condition).distinct().order_by(column).limit(2)
    return [row[0] for row in connection.execute(query)]


def _begins(column: sa.Column[Any], key: str) -> sa.ColumnElement[bool]:
    """Return the condition that an id begins with these hexadecimal characters."""
    if len(key) < _SHORTEST or not re.fullmatch(r"[0-9a-f]+", key):
        return sa.false()
    return sa.and_(column >= key, column < key + "g")


def _only(found: list[str], ledger: str, what: str) -> str:
    if len(found) > 1:
        raise AmbiguousIdError(ledger, f"{what} fits several")
    return found[0]


def report_body(connection: sa.Connection, ledger: str, identifier: str) -> Report:
    """Return a report by its whole id.

    Raises:
        UnknownIdError: There is none.
    """
    query = sa.select(entry.c.body).join_from(report, entry, entry.c.seq == report.c.seq)
    body = connection.execute(query.where(report.c.id == identifier)).scalar()
    if body is None:
        raise UnknownIdError(ledger, f"no report {identifier}")
    return decode(body, Report)


def head(connection: sa.Connection, ledger: str, identifier: str) -> ReportHead:
    """Return the head of a report by its whole id.

    Raises:
        UnknownIdError: There is none.
    """
    query = sa.select(report.c.head).where(report.c.id == identifier)
    body = connection.execute(query).scalar()
    if body is None:
        raise UnknownIdError(ledger, f"no report {identifier}")
    return decode(body, ReportHead)


def reading(connection: sa.Connection, identifier: str) -> Reading | None:
    """Return the current reading of a report; ``None`` where there is none."""
    query = sa.select(entry.c.body).join_from(report, entry, entry.c.seq == report.c.reading)
    body = connection.execute(query.where(report.c.id == identifier)).scalar()
    return None if body is None else decode(body, Reading)


def capture_body(connection: sa.Connection, ledger: str, identifier: str) -> Capture:
    """Return a capture by its whole id.

    Raises:
        UnknownIdError: There is none.
    """
    query = sa.select(entry.c.body).join_from(capture, entry, entry.c.seq == capture.c.seq)
    body = connection.execute(query.where(capture.c.id == identifier)).scalar()
    if body is None:
        raise UnknownIdError(ledger, f"no capture {identifier}")
    return decode(body, Capture)


def versions(connection: sa.Connection, name: str) -> list[Version]:
    """Return the versions of a page that was fetched, the oldest first.

    Args:
        connection: In a transaction.
        name: Of its reports: its address.
    """
    query = (
        sa.select(report.c.seq, report.c.id, entry.c.body)
        .join_from(report, capture, capture.c.id == report.c.capture)
        .join(entry, entry.c.seq == capture.c.seq)
        .where(report.c.name == name)
    )
    rows = connection.execute(query)
    found = [(row.seq, row.id, decode(row.body, Capture).fetch) for row in rows]
    met = [(fetch.at, seq, one) for seq, one, fetch in found if fetch is not None]
    # Two of one second stand in the order in which they were stored.
    return [Version(report=one, at=at) for at, _, one in sorted(met)]


def blob_bytes(connection: sa.Connection, ledger: str, sha256: str) -> bytes:
    """Return stored bytes exactly as they were received.

    Raises:
        UnknownIdError: There are none with this hash.
        ChainError: They are damaged.
    """
    row = connection.execute(sa.select(blob).where(blob.c.sha256 == sha256)).first()
    if row is None:
        raise UnknownIdError(ledger, f"no bytes {sha256}")
    try:
        return verify.unpack(row.codec, row.data)
    except zlib.error as error:
        raise ChainError(ledger, f"the bytes {sha256} are damaged") from error


def passages(connection: sa.Connection, keys: Sequence[str]) -> dict[str, str]:
    """Return what is remembered of passages, by key; those not known are left out."""
    found: dict[str, str] = {}
    for at in range(0, len(keys), _AT_ONCE):
        some = sa.select(passage).where(passage.c.key.in_(keys[at : at + _AT_ONCE]))
        found |= {row.key: row.body for row in connection.execute(some)}
    return found


def heads(connection: sa.Connection) -> Iterator[ReportHead]:
    """Yield the head of every report, by id."""
    query = sa.select(report.c.head).order_by(report.c.id)
    for row in asking.stream(connection, query, 256):
        yield decode(row.head, ReportHead)


def readings(connection: sa.Connection) -> Iterator[tuple[ReportHead, Reading]]:
    """Yield every report that has a reading, by id, with its current one."""
    query = (
        sa.select(report.c.head, entry.c.body)
        .join_from(report, entry, entry.c.seq == report.c.reading)
        .order_by(report.c.id)
    )
    for row in asking.stream(connection, query, 32):
        yield decode(row.head, ReportHead), decode(row.body, Reading)


def search(connection: sa.Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """Return the reports that hold all these words, the best match first; see ``fulltext``."""
    return tuple(
        Hit(head=decode(head, ReportHead), rank=rank)
        for head, rank in fulltext.search(connection, words, limit)
    )


def sharing(connection: sa.Connection, identifier: str) -> tuple[tuple[str, int], ...]:
    """Return the other reports with sentences of this one, and how many, by id."""
    current = reading(connection, identifier)
    if current is None:
        return ()
    query = (
        sa.select(report.c.id, sa.func.count())
        .join_from(sentence, report, report.c.seq == sentence.c.report)
        .where(sentence.c.hash.in_(sentence_keys(current)), report.c.id != identifier)
        .group_by(report.c.id)
        .order_by(report.c.id)
    )
    return tuple((row[0], row[1]) for row in connection.execute(query))


def rulings(connection: sa.Connection) -> Iterator[Ruling]:
    """Yield every decision in the order it was made."""
    query = (
        sa.select(decision.c.id, decision.c.superseded, entry.c.body)
        .join_from(decision, entry, entry.c.seq == decision.c.seq)
        .order_by(decision.c.seq)
    )
    yield from map(_ruling, connection.execute(query))


def _ruling(row: Any) -> Ruling:  # noqa: ANN401 - rows of queries of several widths
    return Ruling(id=row.id, decision=decode(row.body, Decision), in_force=row.superseded is None)


def ruling(connection: sa.Connection, ledger: str, key: str) -> Ruling:
    """Return the decision with this id or beginning of one.

    Raises:
        UnknownIdError: There is none.
        AmbiguousIdError: There are several.
    """
    for condition in (decision.c.id == key, _begins(decision.c.id, key)):
        if found := _ids(connection, decision.c.id, condition):
            query = (
                sa.select(decision.c.id, decision.c.superseded, entry.c.body)
                .join_from(decision, entry, entry.c.seq == decision.c.seq)
                .where(decision.c.id == _only(found, ledger, f"decision {key}"))
            )
            return _ruling(connection.execute(query).one())
    raise UnknownIdError(ledger, f"no decision {key}")


def refusals(connection: sa.Connection) -> Iterator[Filed]:
    """Yield every refusal, by address and id."""
    query = sa.select(refusal.c.id, entry.c.body, entry.c.at)
    query = query.join_from(refusal, entry, entry.c.seq == refusal.c.seq)
    filed = [
        Filed(id=row.id, refusal=decode(row.body, Refusal), at=row.at)
        for row in connection.execute(query)
    ]
    yield from sorted(filed, key=lambda one: (one.refusal.address, one.id))


def runs(connection: sa.Connection) -> Iterator[Run]:
    """Yield every run that wrote something, in order."""
    query = sa.select(entry.c.body).where(entry.c.kind == "run").order_by(entry.c.seq)
    for row in connection.execute(query):
        yield decode(row.body, Run)


def history(connection: sa.Connection, subject: str) -> Iterator[Entry]:
    """Yield every row about one subject, in order."""
    query = sa.select(entry).where(entry.c.subject == subject).order_by(entry.c.seq)
    for row in connection.execute(query):
        yield chain.to_entry(row)


def counts(connection: sa.Connection) -> dict[str, int]:
    """Return how many rows of each kind the chain holds, by kind."""
    query = sa.select(entry.c.kind, sa.func.count()).group_by(entry.c.kind)
    return dict(sorted((row[0], row[1]) for row in connection.execute(query)))
