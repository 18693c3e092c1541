"""The chain: every row carries the hash of the one before it.

``hash = sha256(prev || canonical([seq, kind, subject, actor, at]) || body)``. ``body`` is canonical
JSON kept verbatim as text, so that what is hashed is what is stored, whatever a driver makes of
numbers and dates. The chain shows that no row was changed, removed or put in between. It does not
stop someone who rewrites everything after a row; whoever needs that keeps the tip's hash elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import sqlalchemy as sa

from reportedly import clock
from reportedly.errors import ReadingError
from reportedly.ids import canonical
from reportedly.ledger import asking
from reportedly.ledger.records import Entry, Tip
from reportedly.ledger.schema import entry

START: Final = bytes(32)
"""What the first row carries as the hash of the row before."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A row about to be written."""

    kind: str
    subject: str
    actor: str
    body: bytes


def link_hash(row: Entry) -> bytes:
    """Return the hash a row has to carry, from everything else in it; 32 bytes."""
    head = canonical([row.seq, row.kind, row.subject, row.actor, row.at])
    return hashlib.sha256(row.prev + head + row.body.encode()).digest()


def tip(connection: sa.Connection) -> tuple[int, bytes]:
    """Return number and hash of the last row; ``(0, zeros)`` before the first."""
    last = connection.execute(_TIP).first()
    return (0, START) if last is None else (last.seq, bytes(last.hash))


_TIP: Final = sa.select(entry.c.seq, entry.c.hash).order_by(entry.c.seq.desc()).limit(1)


def append(connection: sa.Connection, drafts: list[Draft]) -> list[int]:
    """Write rows to the end of the chain, in the transaction of the connection.

    Returns:
        Their numbers, in order.
    """
    seq, prev = tip(connection)
    at = clock.now()
    rows: list[dict[str, Any]] = []
    for draft in drafts:
        seq += 1
        row = Entry(
            seq=seq,
            kind=draft.kind,
            subject=draft.subject,
            actor=draft.actor,
            at=at,
            body=draft.body.decode(),
            prev=prev,
            hash=START,
        )
        row = replace(row, hash=link_hash(row))
        prev = row.hash
        rows.append({name: getattr(row, name) for name in entry.c.keys()})  # noqa: SIM118 - columns
    if rows:
        connection.execute(entry.insert(), rows)
    return [row["seq"] for row in rows]


def rows(connection: sa.Connection, after: int = 0) -> Iterator[Entry]:
    """Yield the rows of the chain after a number, in order, a few at a time."""
    query = sa.select(entry).where(entry.c.seq > after).order_by(entry.c.seq)
    for row in asking.stream(connection, query, 64):
        yield to_entry(row)


def to_entry(row: sa.Row[Any]) -> Entry:
    """Return a database row as a record.

    Raises:
        ReadingError: A column holds a value of another type, which only damage can bring about.
    """
    words = (row.kind, row.subject, row.actor, row.at, row.body)
    hashes = (row.prev, row.hash)
    if not (all(isinstance(x, str) for x in words) and all(isinstance(x, bytes) for x in hashes)):
        raise ReadingError("a column of the row holds a value of another type")
    return Entry(
        seq=row.seq,
        kind=row.kind,
        subject=row.subject,
        actor=row.actor,
        at=row.at,
        body=row.body,
        prev=row.prev,
        hash=row.hash,
    )


def as_tip(seq: int, digest: bytes) -> Tip:
    """Return number and hash as people see them."""
    return Tip(seq, digest.hex())
