"""Proof that nothing in a ledger was changed, row by row."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import sqlalchemy as sa

from reportedly.errors import ChainError, ReaderError
from reportedly.ids import decode
from reportedly.ledger import chain, derived, fulltext, projections
from reportedly.ledger.asking import is_server
from reportedly.ledger.records import Entry, Progress
from reportedly.ledger.schema import (
    blob,
    capture,
    claim,
    decision,
    entry,
    refusal,
    report,
    report_text,
    sentence,
)
from reportedly.model import UNDO, Capture, Decision, Reading, Refusal, Report

_EVERY: Final = 500


@dataclass(slots=True)
class _Seen:
    """What the pass over the chain has counted so far; private to one verification."""

    blobs: set[str] = field(default_factory=set)
    rows: dict[str, int] = field(default_factory=dict)
    report: Report | None = None
    decisions: list[dict[str, Any]] = field(default_factory=list)
    claims: int = 0
    sentences: int = 0

    def count(self, kind: str) -> None:
        self.rows[kind] = self.rows.get(kind, 0) + 1


def verify(connection: sa.Connection, name: str) -> Iterator[Progress]:
    """Recompute everything that can be recomputed, and compare.

    The chain, row by row, with the capture's bytes, the ids, every span of every reading and the
    projections of each row; then what is left over; then the derived rows; then the file.

    Args:
        connection: In a transaction, so that a writer elsewhere changes nothing meanwhile.
        name: Of the ledger, for messages.

    Yields:
        How far it is.

    Raises:
        ChainError: The first row that fails, by its number.
    """
    seen = _Seen()
    total = chain.tip(connection)[0]
    if total == 0:
        raise ChainError(name, "the first row is missing", 1)
    prev = chain.START
    with contextlib.closing(_rows(connection, name)) as rows:
        for seq, row in enumerate(rows, start=1):
            detail = _broken_link(row, seq, prev) or _broken_content(connection, row, seen)
            if detail is not None:
                raise ChainError(name, detail, seq)
            prev = row.hash
            if seq % _EVERY == 0:
                yield Progress(step="rows", done=seq, total=total)
    yield Progress(step="rows", done=total, total=total)
    _left_over(connection, name, seen)
    yield Progress(step="projections", done=1, total=1)
    _derived(connection, name)
    yield Progress(step="derived", done=1, total=1)
    if not is_server(connection):
        answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
        if answer != "ok":
            raise ChainError(name, "the file is damaged outside its rows")
        yield Progress(step="file", done=1, total=1)


def _rows(connection: sa.Connection, name: str) -> Generator[Entry, None, None]:
    """Yield the rows of the chain.

    Raises:
        ChainError: A row is too damaged to be one.
    """
    done = 0
    try:
        for row in chain.rows(connection):
            yield row
            done += 1
    except ReaderError as error:
        raise ChainError(name, error.reason, done + 1) from error


def _broken_link(row: Entry, seq: int, prev: bytes) -> str | None:
    """Return what is wrong with a row's place in the chain."""
    if row.seq != seq:
        return f"is missing; the next row is {row.seq}"
    if row.prev != prev:
        return "does not follow from the row before it"
    if row.hash != chain.link_hash(row):
        return "does not have the hash of its content"
    if seq == 1 and row.kind != "genesis":
        return "the first row is no beginning"
    return None


def _broken_content(connection: sa.Connection, row: Entry, seen: _Seen) -> str | None:
    """Return what is wrong with what a row says or with what was made of it."""
    seen.count(row.kind)
    try:
        return _CONTENT.get(row.kind, _nothing)(connection, row, seen)
    except ReaderError as error:
        return f"{row.kind}: {error.reason}"


def _nothing(_connection: sa.Connection, _row: Entry, _seen: _Seen) -> None:
    """Runs and the beginning say nothing that stands elsewhere too."""


def _capture(connection: sa.Connection, row: Entry, seen: _Seen) -> str | None:
    record = decode(row.body, Capture)
    if record.sha256 not in seen.blobs:
        detail = _blob(connection, record.sha256)
        if detail is not None:
            return detail
        seen.blobs.add(record.sha256)
    wanted = projections.capture_row(row.seq, record)
    return _named(row, record.id) or _same(connection, capture, {"seq": row.seq}, [wanted])


def _blob(connection: sa.Connection, sha256: str) -> str | None:
    """Return what is wrong with stored bytes."""
    row = connection.execute(sa.select(blob).where(blob.c.sha256 == sha256)).first()
    if row is None or not isinstance(row.data, bytes):
        return "the capture's bytes are missing"
    try:
        data = unpack(row.codec, row.data)
    except zlib.error:
        return "the capture's bytes are damaged"
    if len(data) != row.size or hashlib.sha256(data).hexdigest() != sha256:
        return "the capture's bytes do not have their hash"
    return None


def unpack(codec: str, data: bytes) -> bytes:
    """Return stored bytes as they were received.

    Raises:
        zlib.error: They are damaged.
    """
    return zlib.decompress(data) if codec == "zlib" else bytes(data)


def _report(connection: sa.Connection, row: Entry, seen: _Seen) -> str | None:
    record = decode(row.body, Report)
    seen.report = record
    known = sa.select(capture.c.seq).where(capture.c.id == record.capture)
    if connection.execute(known).first() is None:
        return "its capture is missing"
    found = connection.execute(sa.select(report).where(report.c.seq == row.seq)).mappings().first()
    if found is None:
        return "is missing from the table report"
    if found["reading"] is not None:
        # What stands there now comes from the reading; it is compared when that row's turn comes.
        return _named(row, record.id)
    wanted = projections.report_row(row.seq, record)
    return _named(row, record.id) or _differs("report", [wanted], [dict(found)])


def _reading(connection: sa.Connection, row: Entry, seen: _Seen) -> str | None:
    record = decode(row.body, Reading)
    query = sa.select(report).where(report.c.id == record.report)
    found = connection.execute(query).mappings().first()
    if found is None:
        return "its report is missing"
    told = seen.report
    if told is None or told.id != record.report:
        body = sa.select(entry.c.body).where(entry.c.seq == found["seq"])
        told = decode(connection.execute(body).scalar_one(), Report)
    record.check(told.text)
    if not isinstance(found["reading"], int) or found["reading"] < row.seq:
        return "is newer than what the table report says"
    if found["reading"] > row.seq:
        return _named(row, record.report)
    seen.claims += len(record.claims)
    keys = projections.sentence_keys(record)
    seen.sentences += len(keys)
    wanted = projections.report_row(found["seq"], told, record, row.seq)
    claims = projections.claim_rows(found["seq"], record)
    return (
        _named(row, record.report)
        or _differs("report", [wanted], [dict(found)])
        or _same(connection, claim, {"report": found["seq"]}, claims)
        or _sentences(connection, found["seq"], keys)
    )


def _sentences(connection: sa.Connection, seq: int, keys: list[int]) -> str | None:
    for key in keys:
        query = sa.select(sentence.c.hash)
        query = query.where(sentence.c.hash == key, sentence.c.report == seq)
        if connection.execute(query).first() is None:
            return "is missing from the table sentence"
    return None


def _refusal(connection: sa.Connection, row: Entry, _seen: _Seen) -> str | None:
    stated = projections.refusal_id(decode(row.body, Refusal))
    wanted = {"seq": row.seq, "id": stated}
    return _named(row, stated) or _same(connection, refusal, {"seq": row.seq}, [wanted])


def _decision(_connection: sa.Connection, row: Entry, seen: _Seen) -> str | None:
    """Replay the superseding; the table is compared when all decisions are known."""
    record = decode(row.body, Decision)
    stated, about = projections.decision_id(record), projections.topic(record)
    for earlier in seen.decisions:
        on_topic = earlier["topic"] == about or earlier["id"] == record.supersedes
        if on_topic and earlier["superseded"] is None:
            earlier["superseded"] = row.seq
    if record.verb == UNDO:
        _restore(record, seen)
    seen.decisions.append({"seq": row.seq, "id": stated, "topic": about, "superseded": None})
    return _named(row, stated)


def _restore(record: Decision, seen: _Seen) -> None:
    """Replay that what an undone decision had set aside is in force again."""
    for undone in [one for one in seen.decisions if one["id"] == record.supersedes]:
        for earlier in seen.decisions:
            if (earlier["superseded"], earlier["topic"]) == (undone["seq"], undone["topic"]):
                earlier["superseded"] = None


_CONTENT: Final = {
    "capture": _capture,
    "report": _report,
    "reading": _reading,
    "refusal": _refusal,
    "decision": _decision,
}


def _named(row: Entry, stated: str) -> str | None:
    return None if row.subject == stated else "is not about what it says it is about"


def _same(
    connection: sa.Connection, table: sa.Table, where: dict[str, int], wanted: list[dict[str, Any]]
) -> str | None:
    """Return what is wrong with the rows of a projection that one entry gave."""
    query = sa.select(table).order_by(*table.primary_key.columns)
    for name, value in where.items():
        query = query.where(table.c[name] == value)
    found = [dict(row) for row in connection.execute(query).mappings()]
    return _differs(table.name, wanted, found)


def _differs(table: str, wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> str | None:
    return None if wanted == found else f"the table {table} does not agree with it"


def _left_over(connection: sa.Connection, name: str, seen: _Seen) -> None:
    """Refuse rows that no entry gave.

    Raises:
        ChainError: A table holds more, or fewer, rows than the chain gives.
    """
    found = connection.execute(sa.select(decision).order_by(decision.c.seq)).mappings()
    for told, row in itertools.zip_longest(seen.decisions, found):
        if told is None or row is None or told != dict(row):
            number = told["seq"] if told is not None else None
            raise ChainError(name, "the table decision does not agree with it", number)
    wanted = {
        blob: len(seen.blobs),
        capture: seen.rows.get("capture", 0),
        report: seen.rows.get("report", 0),
        refusal: seen.rows.get("refusal", 0),
        claim: seen.claims,
        sentence: seen.sentences,
    }
    for table, number in wanted.items():
        _counted(connection, name, table, number)
    words = fulltext.count(connection)
    _agrees(name, report_text.name, words, seen.rows.get("report", 0))


def _counted(connection: sa.Connection, name: str, table: sa.Table, number: int) -> None:
    found = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
    _agrees(name, table.name, found, number)


def _agrees(name: str, label: str, found: int, number: int) -> None:
    if found != number:
        raise ChainError(
            name, f"the table {label} holds {found} rows where the chain gives {number}"
        )


def _derived(connection: sa.Connection, name: str) -> None:
    """Hold the derived rows against their digest and their place in the chain.

    Raises:
        ChainError: They were changed, or come from another chain.
    """
    state = derived.state(connection)
    if state is None:
        return
    query = sa.select(entry.c.hash).where(entry.c.seq == state.tip.seq)
    stated = connection.execute(query).scalar()
    if stated is None or bytes(stated).hex() != state.tip.hash:
        raise ChainError(name, "the derived rows were computed from another chain", state.tip.seq)
    if derived.digest(connection) != state.digest:
        raise ChainError(name, "the derived rows were changed; run: reportedly rebuild")
