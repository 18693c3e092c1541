"""What is repeated from the entries so that it can be found; a pure function of them.

The writer and the verification call the same functions here, so that a projection is right exactly
when it is what its entries give.
"""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any

import sqlalchemy as sa

from reportedly.ids import canonical, decode, make_id
from reportedly.ledger import chain, fulltext
from reportedly.ledger.records import Entry
from reportedly.ledger.schema import (
    PROJECTIONS,
    capture,
    claim,
    decision,
    entry,
    refusal,
    report,
    sentence,
)
from reportedly.model import UNDO, Capture, Claim, Decision, Reading, Refusal, Report, ReportHead
from reportedly.model.vocabulary import PlaceRole

Row = dict[str, Any]


def refusal_id(record: Refusal) -> str:
    """Return the id of a refusal: the hash of its content."""
    return make_id("refusal", record)


def decision_id(record: Decision) -> str:
    """Return the id of a decision: the hash of all its content but the moment."""
    return make_id("decision", dataclasses.replace(record, at=""))


def topic(record: Decision) -> str:
    """Return what a decision is about; of two with one topic, the later is in force.

    ``same``, ``different`` and ``undecided`` answer one question about a pair, in whichever order
    it is named.
    """
    if record.verb in {"same", "different", "undecided"}:
        return make_id("topic", ["identity", sorted(record.subject)])
    return make_id("topic", [record.verb, list(record.subject), record.field])


def head_of(found: Report, reading: Reading | None) -> ReportHead:
    """Return a report's head; the date the reading found goes before the one it came with."""
    shown = found.page_date if reading is None or reading.page_date is None else reading.page_date
    return ReportHead(
        id=found.id,
        name=found.name,
        outlet=found.outlet,
        url=found.url,
        page_date=shown,
        published=found.published,
        language=found.language,
    )


def capture_row(seq: int, record: Capture) -> Row:
    """Return the row by which a capture is found."""
    return {"seq": seq, "id": record.id, "sha256": record.sha256}


def report_row(
    seq: int, record: Report, reading: Reading | None = None, at: int | None = None
) -> Row:
    """Return the row by which a report is found.

    Args:
        seq: Number of the report's entry.
        record: The report.
        reading: Its current reading.
        at: Number of the reading's entry.
    """
    head = head_of(record, reading)
    shown = head.page_date
    return {
        "seq": seq,
        "id": head.id,
        "name": record.name,
        "capture": record.capture,
        "outlet": record.outlet,
        "language": record.language,
        "earliest": None if shown is None else shown.earliest.isoformat(),
        "latest": None if shown is None else shown.latest.isoformat(),
        "head": canonical(head).decode(),
        "reading": at,
        "reader": None if reading is None else reading.reader,
        "splitter": None if reading is None else reading.splitter,
        "atlas": None if reading is None else reading.atlas,
    }


def claim_rows(seq: int, reading: Reading) -> list[Row]:
    """Return one row a claim, in order, under the number of the report's entry."""
    return [_claim_row(seq, place, record) for place, record in enumerate(reading.claims)]


def _claim_row(seq: int, place: int, record: Claim) -> Row:
    where = next((p for p in record.places if p.role is PlaceRole.EVENT), None)
    when, root = record.time, record.root
    return {
        "report": seq,
        "ord": place,
        "id": record.id,
        "type": record.type,
        "kind": record.kind,
        "modality": record.modality,
        "polarity": record.polarity,
        "root_type": None if root is None else root.type,
        "place_id": None if where is None else where.place_id,
        "country": None if where is None else where.country,
        "earliest": None if when is None or when.earliest is None else when.earliest.isoformat(),
        "latest": None if when is None or when.latest is None else when.latest.isoformat(),
    }


def sentence_keys(reading: Reading) -> list[int]:
    """Return the 64-bit keys of a reading's sentences, each once, sorted.

    A key only proposes a neighbour; whether two sentences are alike is decided on their text.
    """
    return sorted({_key(record.hash) for record in reading.sentences})


def _key(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


def add_capture(connection: sa.Connection, seq: int, record: Capture) -> None:
    """Make a stored capture findable."""
    connection.execute(capture.insert(), capture_row(seq, record))


def add_report(connection: sa.Connection, seq: int, record: Report) -> None:
    """Make a stored report findable, by id, name and words."""
    connection.execute(report.insert(), report_row(seq, record))
    fulltext.index(connection, seq, record.title or "", record.text)


def add_reading(connection: sa.Connection, at: int, record: Reading) -> None:
    """Make a stored reading the current one of its report.

    Args:
        connection: In a writing transaction.
        at: Number of the reading's entry.
        record: The reading.
    """
    query = sa.select(report.c.seq, report.c.reading, entry.c.body).join_from(
        report, entry, entry.c.seq == report.c.seq
    )
    row = connection.execute(query.where(report.c.id == record.report)).one()
    if row.reading is not None:
        _forget(connection, row.seq, row.reading)
    found = decode(row.body, Report)
    values = report_row(row.seq, found, record, at)
    connection.execute(report.update().where(report.c.seq == row.seq).values(values))
    if record.claims:
        connection.execute(claim.insert(), claim_rows(row.seq, record))
    if record.sentences:
        keys = [{"hash": key, "report": row.seq} for key in sentence_keys(record)]
        connection.execute(sentence.insert(), keys)


def _forget(connection: sa.Connection, seq: int, reading: int) -> None:
    """Take what an older reading gave out of the projections; its entry stays."""
    connection.execute(claim.delete().where(claim.c.report == seq))
    body = connection.execute(sa.select(entry.c.body).where(entry.c.seq == reading)).scalar_one()
    keys = [{"key": key} for key in sentence_keys(decode(body, Reading))]
    if keys:
        gone = sa.and_(sentence.c.hash == sa.bindparam("key"), sentence.c.report == seq)
        connection.execute(sentence.delete().where(gone), keys)


def add_refusal(connection: sa.Connection, seq: int, record: Refusal) -> None:
    """Make a stored refusal findable."""
    connection.execute(refusal.insert(), {"seq": seq, "id": refusal_id(record)})


def add_decision(connection: sa.Connection, seq: int, record: Decision) -> None:
    """Make a stored decision findable, and set aside the earlier ones on its topic."""
    about = topic(record)
    open_ones = sa.and_(decision.c.topic == about, decision.c.superseded.is_(None))
    connection.execute(decision.update().where(open_ones).values(superseded=seq))
    if record.supersedes is not None:
        named = sa.and_(decision.c.id == record.supersedes, decision.c.superseded.is_(None))
        connection.execute(decision.update().where(named).values(superseded=seq))
    if record.verb == UNDO:
        _restore(connection, record)
    connection.execute(decision.insert(), {"seq": seq, "id": decision_id(record), "topic": about})


def _restore(connection: sa.Connection, record: Decision) -> None:
    """Let what an undone decision had set aside be in force again."""
    query = sa.select(decision.c.seq, decision.c.topic).where(decision.c.id == record.supersedes)
    undone = connection.execute(query).one()
    aside = sa.and_(decision.c.superseded == undone.seq, decision.c.topic == undone.topic)
    connection.execute(decision.update().where(aside).values(superseded=None))


def add(connection: sa.Connection, row: Entry) -> None:
    """Bring one stored entry into the projections."""
    match row.kind:
        case "capture":
            add_capture(connection, row.seq, decode(row.body, Capture))
        case "report":
            add_report(connection, row.seq, decode(row.body, Report))
        case "reading":
            add_reading(connection, row.seq, decode(row.body, Reading))
        case "refusal":
            add_refusal(connection, row.seq, decode(row.body, Refusal))
        case "decision":
            add_decision(connection, row.seq, decode(row.body, Decision))
        case _:
            pass


def rebuild(connection: sa.Connection) -> None:
    """Drop all projections and make them again from the entries."""
    for table in PROJECTIONS:
        connection.execute(table.delete())
    fulltext.clear(connection)
    after = 0
    while part := _after(connection, after):
        for row in part:
            add(connection, row)
        after = part[-1].seq


def refill_words(connection: sa.Connection) -> None:
    """Make the index of words again from the reports."""
    fulltext.clear(connection)
    for seq in list(connection.execute(sa.select(report.c.seq).order_by(report.c.seq)).scalars()):
        row = connection.execute(sa.select(entry).where(entry.c.seq == seq)).one()
        record = decode(chain.to_entry(row).body, Report)
        fulltext.index(connection, seq, record.title or "", record.text)


def _after(connection: sa.Connection, seq: int) -> list[Entry]:
    """Return the next few entries; a list, since their projections are written meanwhile."""
    query = sa.select(entry).where(entry.c.seq > seq).order_by(entry.c.seq).limit(64)
    return [chain.to_entry(row) for row in connection.execute(query)]
