"""The records of a WARC file, one at a time, each held against its length and its digest.

The common libraries end without a word where a file is cut short; here the last record is said to
be. What is too large to be a page is passed over without being held.

Source:
    ISO 28500:2017, WARC 1.1; WARC 1.0 differs in no way that matters here.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reportedly.errors import ArchiveError, CompressedError

LONGEST_LINE: Final = 1 << 16
MOST_HEADERS: Final = 1000

_VERSION: Final = re.compile(rb"WARC/(?:0\.1[78]|1\.[01])")
_HEADER: Final = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:[ \t]*(.*)")
_LENGTH: Final = re.compile(r"[0-9]{1,15}")
_DIGEST: Final = re.compile(r"(sha-?(?:1|256|512)):([0-9A-Za-z+/=_-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record.

    Attributes:
        number: Of the record in its file, from 1.
        headers: By name in lower case; of several of one name the first.
        block: What it holds; ``None`` where that is over the limit or was not wanted.
        wrong: Why its block is not what it says, if it is not.
    """

    number: int
    headers: Mapping[str, str]
    block: bytes | None
    wrong: str | None = None

    @property
    def kind(self) -> str:
        """What it is: ``response``, ``resource``, ``request``, ``metadata`` and so on."""
        return self.headers.get("warc-type", "").lower()

    @property
    def uri(self) -> str:
        """The address it was captured from, without the brackets that old writers put around it."""
        return self.headers.get("warc-target-uri", "").removeprefix("<").removesuffix(">")


class Bytes:
    """Bytes out of chunks: by lines, by number, or passed over."""

    def __init__(self, source: Iterator[bytes]) -> None:
        self._source = source
        self._held = bytearray()
        self.broken: CompressedError | None = None

    def _more(self) -> bool:
        try:
            chunk = next(self._source, b"")
        except CompressedError as error:
            # What was unpacked before the damage is good; the damage is told behind it.
            self.broken = error
            return False
        self._held += chunk
        return bool(chunk)

    def _take(self, size: int) -> bytes:
        data = bytes(self._held[:size])
        del self._held[:size]
        return data

    def line(self) -> bytes | None:
        """Return the next line with its end; ``None`` where it is too long, ``b""`` at the end."""
        looked = 0
        while (end := self._held.find(b"\n", looked)) < 0:
            looked = len(self._held)
            if looked > LONGEST_LINE:
                return None
            if not self._more():
                return self._take(looked)
        return self._take(end + 1) if end < LONGEST_LINE else None

    def read(self, size: int) -> bytes:
        """Return so many bytes, or all that are left."""
        while len(self._held) < size and self._more():
            pass
        return self._take(size)

    def skip(self, size: int) -> int:
        """Pass over so many bytes; return how many there were."""
        left = size
        while left:
            if not self._held and not self._more():
                break
            gone = len(self._take(min(left, len(self._held))))
            left -= gone
        return size - left


def records(source: Iterator[bytes], where: str, *, limit: int) -> Iterator[Record]:
    """Yield the records of an unpacked WARC file.

    Args:
        source: Its bytes.
        where: For messages.
        limit: Bytes of a block that is held.

    Raises:
        ArchiveError: It is no WARC, or damaged so that what follows cannot be found.
        CompressedError: It is packed, and damaged or cut.
    """
    data, number = Bytes(source), 0
    while True:
        version = _first_line(data)
        if version == b"" and data.broken is None:
            if not number:
                raise ArchiveError(where, "there is no record in it")
            return
        number += 1
        here = f"{where}, record {number}"
        if data.broken is not None:
            raise data.broken
        if version is None or not _VERSION.fullmatch(version.strip()):
            raise ArchiveError(here, "no record begins where one has to")
        yield _record(data, here, number, limit)


def _first_line(data: Bytes) -> bytes | None:
    """Return the next line that is not blank; some writers put more of them between records."""
    for _ in range(MOST_HEADERS):
        line = data.line()
        if line is None or line.strip() or not line:
            return line
    return None


def _record(data: Bytes, where: str, number: int, limit: int) -> Record:
    """Return the record whose first line was read.

    Raises:
        ArchiveError: Its headers are broken, or it is cut short.
        CompressedError: The same, by the packing.
    """
    headers = dict(_headers(data, where))
    stated = headers.get("content-length", "")
    if not _LENGTH.fullmatch(stated):
        raise ArchiveError(where, "it does not say how long it is")
    length = int(stated)
    block = data.read(length) if length <= limit else None
    got = len(block) if block is not None else data.skip(length)
    if got < length:
        raise data.broken or ArchiveError(where, "it is cut short")
    wrong = None if block is None else _differs(headers.get("warc-block-digest"), block)
    return Record(number=number, headers=headers, block=block, wrong=wrong)


def _headers(data: Bytes, where: str) -> Iterator[tuple[str, str]]:
    """Yield the headers of a record, a name once.

    Raises:
        ArchiveError: They are broken or without end.
    """
    known: set[str] = set()
    for _ in range(MOST_HEADERS):
        line = data.line()
        if not line:
            raise data.broken or ArchiveError(where, "its headers are cut short")
        plain = line.rstrip(b"\r\n")
        if not plain:
            return
        found = _HEADER.fullmatch(plain)
        if found is None:
            if plain[:1] in b" \t":
                continue  # the rest of a folded value; none that is used here is
            raise ArchiveError(where, "a line among its headers is none")
        name = found[1].decode("ascii").lower()
        if name not in known:
            known.add(name)
            yield name, found[2].decode("utf-8", "replace").strip()
    raise ArchiveError(where, f"over {MOST_HEADERS} headers")


def _differs(stated: str | None, block: bytes) -> str | None:
    """Return what is wrong where a block does not have its stated digest."""
    found = _DIGEST.fullmatch((stated or "").strip())
    if found is None:
        return None
    made = hashlib.new(found[1].lower().replace("-", ""), block, usedforsecurity=False).digest()
    return None if _is(found[2], made) else "its bytes do not have the digest it states"


def _is(stated: str, made: bytes) -> bool:
    """Tell whether a digest is that which a text states, in base 16, 32 or 64."""
    if stated.lower() == made.hex():
        return True
    padded = stated + "=" * (-len(stated) % 8)
    for decode in (base64.b32decode, base64.urlsafe_b64decode):
        try:
            if decode(padded.upper() if decode is base64.b32decode else padded) == made:
                return True
        except (binascii.Error, ValueError):
            continue
    return False
