"""Who was shown the names of private people, when, and of what: a log that only grows.

It lies beside the ledger, in ``LEDGER.showings``, one JSON object a line, so that a long reading,
which holds the ledger, keeps nobody from the words. Every line carries the hash of the one before
it. It holds no name of anybody that a report tells of.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reportedly import clock
from reportedly.errors import ChainError, ReadingError, StorageError
from reportedly.ids import canonical, decode, digest
from reportedly.ledger import Where

ENDING: Final = ".showings"
START: Final = "0" * 64
"""What the first line carries as the hash of the line before."""

_LONGEST: Final = 4096
"""Bytes of a line; names of people and ids are shorter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """That names were shown.

    Attributes:
        number: Of the line, from 1.
        at: Moment, UTC.
        person: To whom.
        subject: ``incident/ID`` or ``report/ID``, whose page it was.
        prev: SHA-256 of the line before.
    """

    number: int
    at: str
    person: str
    subject: str
    prev: str


def log_of(ledger: Where) -> Path:
    """Return where the log of a ledger lies."""
    return ledger.with_name(ledger.name + ENDING)


def note(ledger: Where, person: str, subject: str) -> None:
    """Write a showing to the end of a ledger's log; it is on the disk when this returns.

    Args:
        ledger: Path of the ledger.
        person: To whom names are shown.
        subject: Of which page.

    Raises:
        StorageError: The log cannot be written.
        ChainError: Its last line is damaged.
    """
    path = log_of(ledger)
    try:
        stream = os.fdopen(os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600), "r+b")
        with stream:
            # Two desks may be open on one ledger.
            fcntl.flock(stream, fcntl.LOCK_EX)
            last = _last(stream.fileno())
            number = 0 if last is None else _read(path, last, None).number
            prev = START if last is None else digest(last)
            row = Showing(
                number=number + 1, at=clock.now(), person=person, subject=subject, prev=prev
            )
            stream.write(canonical(row) + b"\n")
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise StorageError(str(path), error.strerror or str(error)) from error


def showings(ledger: Where) -> Iterator[Showing]:
    """Yield the showings of a ledger in order.

    Raises:
        ChainError: A line was changed, taken out or put in between.
        StorageError: The log cannot be read.
    """
    path, prev = log_of(ledger), START
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(stream, start=1):
                row = _read(path, line.rstrip(b"\n"), number)
                if row.number != number or row.prev != prev:
                    raise ChainError(str(path), "does not follow from the line before it", number)
                prev = digest(line.rstrip(b"\n"))
                yield row
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError(str(path), error.strerror or str(error)) from error


def _last(descriptor: int) -> bytes | None:
    """Return the last line of a log; ``None`` where it has none."""
    size = os.fstat(descriptor).st_size
    end = os.pread(descriptor, _LONGEST, max(size - _LONGEST, 0))
    return end.rstrip(b"\n").rpartition(b"\n")[2] or None


def _read(path: Path, line: bytes, number: int | None) -> Showing:
    try:
        return decode(line, Showing)
    except ReadingError as error:
        raise ChainError(str(path), "is damaged", number) from error
