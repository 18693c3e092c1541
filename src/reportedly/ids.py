"""Canonical bytes, their SHA-256, and the ids made of it.

The one place where an id is made. An id is the lower-case hexadecimal SHA-256 of the canonical JSON
of ``[kind, content]``: keys sorted, no blanks, UTF-8, absent written as ``null``. Nothing is joined
with a separator, so two contents never share an id by accident of spelling. Ids are stored whole
and shown shortened.
"""

from __future__ import annotations

import functools
import hashlib
import threading
from typing import Any, Final, TypeVar

import msgspec

from reportedly.errors import ReadingError

SHOWN = 10
"""Characters of an id that are shown to people."""

T = TypeVar("T")

_encoder = msgspec.json.Encoder(order="deterministic")


def canonical(content: object) -> bytes:
    """Return the canonical JSON of a record, or of anything built of plain values.

    Dataclasses, enums, dates, tuples and mappings are written; ``None`` is written as ``null``.
    Keys are sorted. The same content gives the same bytes in every process.
    """
    return _encoder.encode(content)


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, 64 lower-case hexadecimal characters."""
    return hashlib.sha256(data).hexdigest()


def make_id(kind: str, content: object) -> str:
    """Return the id of a record of this kind with this content."""
    return digest(canonical([kind, content]))


def shown(identifier: str) -> str:
    """Return the form of an id that is shown to people."""
    return identifier[:SHOWN]


def decode(data: bytes | str, kind: type[T]) -> T:
    """Return the record that canonical JSON stands for.

    Raises:
        ReadingError: The JSON is broken or is no record of that kind.
    """
    known: Any = kind
    try:
        found: T = _decoder(known).decode(data)
    except msgspec.MsgspecError as error:
        raise ReadingError(f"not a {kind.__name__}: {error}") from error
    return found


_building: Final = threading.Lock()


@functools.cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:  # noqa: ANN401 - any class
    """Return what reads a record of a kind.

    One thread at a time: msgspec hangs what it learns of a class on the class before all of it is
    there, and another thread that decodes the same class meanwhile crashes the process.
    """
    with _building:
        return msgspec.json.Decoder(kind)
