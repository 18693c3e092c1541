"""The HTTP answer inside a record, as the server sent it."""

from __future__ import annotations

import re
from typing import Final

from reportedly.collect.web.wire import Message

MOST: Final = 1 << 16
"""Bytes of the headers."""

_STATUS: Final = re.compile(rb"HTTP/[0-9.]{1,5} ([1-5][0-9]{2})(?: ([^\r\n]*))?")
_HEADER: Final = re.compile(r"([^\s:]+)[ \t]*:[ \t]*(.*)")
_SIZE: Final = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]{0,4096})?\r\n")


def parse_message(block: bytes) -> Message | None:
    """Return the answer that a block holds; ``None`` where it holds none."""
    head, mark, body = block.partition(b"\r\n\r\n")
    if not mark:
        head, mark, body = block.partition(b"\n\n")
    if len(head) > MOST:
        return None
    first, _, rest = head.partition(b"\n")
    status = _STATUS.fullmatch(first.rstrip(b"\r"))
    if status is None:
        return None
    lines = rest.decode("utf-8", "replace").split("\n")
    found = [match for line in lines if (match := _HEADER.fullmatch(line.rstrip("\r")))]
    headers = tuple((match[1], match[2].rstrip()) for match in found)
    coded = any(
        key.lower() == "transfer-encoding" and "chunked" in value.lower() for key, value in headers
    )
    return Message(
        status=int(status[1]),
        reason=(status[2] or b"").decode("utf-8", "replace"),
        headers=headers,
        body=_unchunked(body) if coded else body,
    )


def _unchunked(body: bytes) -> bytes:
    """Return a body without its chunks' sizes; as it stands where it has none, as some archives."""
    held, at = bytearray(), 0
    while (size := _SIZE.match(body, at)) is not None:
        length = int(size[1], 16)
        if not length:
            return bytes(held)
        held += body[size.end() : size.end() + length]
        at = size.end() + length + 2
    return body
