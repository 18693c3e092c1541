"""Timestamp tokens: what an authority says it saw, and when.

Only the outside is read here: which digest the token is about, and its moment. Whether the
authority's signature is good is a matter of its certificate, and of a library that knows how.

Source:
    RFC 3161, section 2.4.2; RFC 5652, section 5, for what is around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.errors import StampError

LARGEST: Final = 1 << 20
"""Bytes of a token; usual ones have a few thousand."""

ALGORITHMS: Final = {
    "2b0e03021a": "sha1",
    "608648016503040201": "sha256",
    "608648016503040202": "sha384",
    "608648016503040203": "sha512",
}
"""Digests by the identifier that a token names them with, in hexadecimal."""

_SIGNED: Final = bytes.fromhex("2a864886f70d010702")
_TOKEN: Final = bytes.fromhex("2a864886f70d0109100104")
_TIME: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d{1,9})?Z")

INTEGER: Final = 0x02
OCTETS: Final = 0x04
IDENTIFIER: Final = 0x06
TIME: Final = 0x18
SEQUENCE: Final = 0x30
SET: Final = 0x31
FIRST: Final = 0xA0


@dataclass(frozen=True, slots=True)
class Node:
    """One value: its tag, what it holds, and all its bytes."""

    tag: int
    held: bytes
    whole: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a token says.

    Attributes:
        at: Moment, UTC, to the second.
        algorithm: ``sha256`` and the like.
        imprint: Digest of what was stamped, in hexadecimal.
        data: The token itself, without the answer it may have come in.
    """

    at: str
    algorithm: str
    imprint: str
    data: bytes


def read_token(data: bytes, where: str) -> Token:
    """Return what a token says; an answer of an authority is one with a few bytes around it.

    Raises:
        StampError: It is neither, or in a form that is not read.
    """
    try:
        (outer,) = nodes(data[:LARGEST])
        parts = nodes(outer.held)
        # An answer begins with its state, a token with an identifier.
        token = parts[1].whole if parts[0].tag == SEQUENCE else outer.whole
        info = nodes(_content(token))
        algorithm, imprint = nodes(info[2].held)
        name = ALGORITHMS[_first(algorithm, IDENTIFIER).held.hex()]
        moment = _TIME.fullmatch(next(one for one in info if one.tag == TIME).held.decode("ascii"))
    except (ValueError, LookupError, StopIteration) as error:
        raise StampError(where, "no timestamp token in the form of RFC 3161") from error
    if moment is None or imprint.tag != OCTETS:
        raise StampError(where, "a token without a moment or without a digest")
    year, month, day, hour, minute, second = moment.groups()
    at = f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"
    return Token(at=at, algorithm=name, imprint=imprint.held.hex(), data=token)


def nodes(data: bytes) -> Sequence[Node]:
    """Return the values that stand one behind the other.

    Raises:
        ValueError: They are not in the distinguished form (DER).
    """
    found: list[Node] = []
    at = 0
    while at < len(data):
        tag, size, head = data[at], data[at + 1 : at + 2], 2
        if not size or tag & 0x1F == 0x1F:  # noqa: PLR2004 - the mark of a long tag
            raise ValueError("cut short, or a tag of several bytes")
        length = size[0]
        if length & 0x80:
            more = length & 0x7F
            if not 0 < more <= 4 or len(data) < at + 2 + more:  # noqa: PLR2004
                raise ValueError("a length that is none")
            length = int.from_bytes(data[at + 2 : at + 2 + more])
            head += more
        end = at + head + length
        if end > len(data):
            raise ValueError("cut short")
        found.append(Node(tag, data[at + head : end], data[at:end]))
        at = end
    return found


def encode(tag: int, held: bytes) -> bytes:
    """Return a value in the distinguished form."""
    if len(held) < 0x80:  # noqa: PLR2004 - lengths below stand in one byte
        return bytes([tag, len(held)]) + held
    size = len(held).to_bytes((len(held).bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(size)]) + size + held


def as_answer(token: bytes) -> bytes:
    """Return a token as the answer of an authority, its certificates in the order DER asks for.

    Many authorities send them in the order of the chain; what is signed does not hold them.

    Raises:
        ValueError: It is no token.
    """
    (outer,) = nodes(token)
    kind, content = nodes(outer.held)
    (signed,) = nodes(content.held)
    parts = [
        encode(FIRST, b"".join(sorted(one.whole for one in nodes(part.held))))
        if part.tag == FIRST
        else part.whole
        for part in nodes(signed.held)
    ]
    made = encode(FIRST, encode(SEQUENCE, b"".join(parts)))
    granted = encode(SEQUENCE, encode(INTEGER, b"\0"))
    return encode(SEQUENCE, granted + encode(SEQUENCE, kind.whole + made))


def _content(token: bytes) -> bytes:
    """Return what a token is about, still encoded."""
    (outer,) = nodes(token)
    kind, content = nodes(outer.held)
    if kind.held != _SIGNED:
        raise ValueError("not signed")
    (signed,) = nodes(content.held)
    inner = nodes(_first(signed, SEQUENCE).held)
    if inner[0].held != _TOKEN:
        raise ValueError("not a token")
    (octets,) = nodes(inner[1].held)
    (info,) = nodes(octets.held)
    return info.held


def _first(node: Node, tag: int) -> Node:
    return next(one for one in nodes(node.held) if one.tag == tag)
