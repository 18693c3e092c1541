"""Bytes out of files and streams: opened with care, unpacked, never more held than asked for.

Everything here is an iterator of chunks of at most a few hundred kilobytes, so that a container of
any size passes through flat memory.
"""

from __future__ import annotations

import itertools
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import (
    CompressedError,
    EmptyInputError,
    NotFoundError,
    TooLargeError,
    UnreadableError,
)

CHUNK = 1 << 16
UNPACKED_CHUNK = 1 << 18
GZIP_MAGIC = b"\x1f\x8b"
GZIP_WINDOW = 31  # zlib's number for "gzip header, largest window"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One input to be read.

    Attributes:
        address: What its captures are known by; never a path of the machine.
        where: What error messages call it.
        stem: Its name without endings.
    """

    address: str
    where: str
    stem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The bytes of an input, to be read once.

    Attributes:
        item: What they belong to.
        raw: As received.
        compression: ``gzip`` or ``None``.
    """

    item: Item
    raw: Iterator[bytes]
    compression: str | None

    def plain(self) -> Iterator[bytes]:
        """Yield the unpacked bytes.

        Raises:
            CompressedError: The gzip data is damaged or cut; what came before it was yielded.
        """
        return gunzip(self.raw, self.item.where) if self.compression else self.raw

    def whole(self, limit: int) -> tuple[bytes, bytes]:
        """Return all bytes, as received and unpacked.

        Raises:
            TooLargeError: Either is over ``limit`` bytes; no more than that is read.
            CompressedError: The gzip data is damaged or cut.
        """
        raw = gather(self.raw, limit, self.item.where)
        if not self.compression:
            return raw, raw
        return raw, gather(gunzip(iter([raw]), self.item.where), limit, self.item.where)


@contextmanager
def open_file(path: str, where: str) -> Iterator[BinaryIO]:
    """Open a regular file and nothing else.

    A pipe or device could block for ever or act on being opened, so the kind is looked at first.

    Raises:
        NotFoundError: The path leads to nothing.
        UnreadableError: It is no regular file, or may not be read.
    """
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise UnreadableError(where, "not a regular file")
        # Non-blocking, in case the path is swapped for a pipe between the look and the opening.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError as error:
        gone = "a link to nothing" if Path(path).is_symlink() else "no longer there"
        raise NotFoundError(where, gone) from error
    except (OSError, ValueError) as error:
        raise UnreadableError(where, reason(error)) from error
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        yield stream


def reason(error: OSError | ValueError) -> str:
    """Return the system's words for an error, without a path."""
    words = error.strerror if isinstance(error, OSError) else str(error)
    return (words or type(error).__name__).lower()


def chunks(stream: BinaryIO, where: str) -> Iterator[bytes]:
    """Yield the bytes of a stream.

    Raises:
        UnreadableError: Reading failed part of the way.
    """
    try:
        while data := stream.read(CHUNK):
            yield data
    except (OSError, ValueError) as error:
        raise UnreadableError(where, reason(error)) from error


def content(stream: BinaryIO, item: Item, *, packed: bool | None = None) -> Content:
    """Return the content of a stream, seen to be gzip or not by its first bytes.

    Args:
        stream: Read from where it stands.
        item: What it belongs to.
        packed: True where its name says gzip; then anything else is refused.

    Raises:
        EmptyInputError: There are no bytes.
        CompressedError: The name says gzip and the bytes do not.
    """
    head, raw = peek(chunks(stream, item.where), len(GZIP_MAGIC))
    if not head:
        raise EmptyInputError(item.where, "the file is empty")
    is_gzip = head.startswith(GZIP_MAGIC)
    if packed and not is_gzip:
        raise CompressedError(item.where, "not gzip, though its name says so")
    return Content(item=item, raw=raw, compression="gzip" if is_gzip else None)


def peek(source: Iterator[bytes], size: int) -> tuple[bytes, Iterator[bytes]]:
    """Return at least the first ``size`` bytes, or all there are, and the source made whole."""
    head: list[bytes] = []
    held = 0
    while held < size:
        chunk = next(source, b"")
        if not chunk:
            break
        head.append(chunk)
        held += len(chunk)
    return b"".join(head), itertools.chain(head, source)


def skip(source: Iterator[bytes], size: int) -> Iterator[bytes]:
    """Yield the bytes after the first ``size``."""
    for chunk in source:
        if size < len(chunk):
            yield chunk[size:]
        size = max(0, size - len(chunk))


def gather(source: Iterator[bytes], limit: int, where: str) -> bytes:
    """Return all bytes of a source.

    Raises:
        TooLargeError: There are more than ``limit``.
    """
    held = bytearray()
    for chunk in source:
        held += chunk
        if len(held) > limit:
            raise TooLargeError(where, f"over {limit} bytes")
    return bytes(held)


def gunzip(source: Iterator[bytes], where: str) -> Iterator[bytes]:
    """Unpack gzip data of one or more members.

    Raises:
        CompressedError: It is damaged or cut; all that could be unpacked was yielded before.
    """
    machine = zlib.decompressobj(GZIP_WINDOW)
    fresh = True
    for chunk in source:
        rest = chunk
        while rest:
            if machine.eof:
                # Some writers pad a member with zeros; anything else must be another member.
                rest = rest.lstrip(b"\0")
                if not rest:
                    break
                machine, fresh = zlib.decompressobj(GZIP_WINDOW), True
            yield from _unpack(machine, rest, where)
            fresh = False
            rest = machine.unused_data
    if not fresh and not machine.eof:
        raise CompressedError(where, "the gzip data is cut short")


def _unpack(machine: zlib._Decompress, data: bytes, where: str) -> Iterator[bytes]:
    """Yield what a stretch of packed bytes unpacks to, a bounded piece at a time."""
    while True:
        try:
            unpacked = machine.decompress(data, UNPACKED_CHUNK)
        except zlib.error as error:
            raise CompressedError(where, "the gzip data is damaged") from error
        if unpacked:
            yield unpacked
        data = machine.unconsumed_tail
        if machine.eof or (not data and len(unpacked) < UNPACKED_CHUNK):
            return
