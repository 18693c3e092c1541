"""WARC records of what was fetched, written so that the same capture always gives the same bytes.

The body stands as it was received; its transfer coding was undone on the way, so the header that
told of it is renamed, as other archives do.

Source:
    ISO 28500:2017, WARC 1.1.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import uuid
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from reportedly import __version__
from reportedly.ids import digest
from reportedly.model import Capture, Fetch

VERSION: Final = b"WARC/1.1\r\n"
RENAMED: Final = "X-Archive-Orig-"
_UNDONE: Final = frozenset({"transfer-encoding"})

Headers = Sequence[tuple[str, str]]


def warcinfo(at: str) -> bytes:
    """Return the record that says what made the file, packed."""
    told = [
        ("software", f"reportedly {__version__}"),
        ("format", "WARC File Format 1.1"),
        (
            "conformsTo",
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        ),
    ]
    block = "".join(f"{key}: {value}\r\n" for key, value in told).encode()
    headers = [
        ("WARC-Type", "warcinfo"),
        ("WARC-Date", at),
        ("Content-Type", "application/warc-fields"),
    ]
    return _record(headers, block, f"warcinfo {at}")


def exchange(capture: Capture, fetch: Fetch, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the records of one fetch, packed, each with its address: redirects, request, answer.

    The last one is the answer.
    """
    for place, hop in enumerate(fetch.redirects):
        head = _head(hop.status, "", [("Location", hop.location), ("Content-Length", "0")])
        yield hop.url, _of("response", hop.url, fetch, head, f"{capture.id} hop {place}")
    answered = capture.address
    key = f"{capture.id} response"
    if fetch.request:
        target = urlsplit(answered)
        path = (target.path or "/") + (f"?{target.query}" if target.query else "")
        lines = "".join(f"{key}: {value}\r\n" for key, value in fetch.request)
        block = f"GET {path} HTTP/1.1\r\n{lines}\r\n".encode("utf-8", "replace")
        more = [("WARC-Concurrent-To", _identifier(key))]
        yield answered, _of("request", answered, fetch, block, f"{capture.id} request", more)
    kept = [
        (f"{RENAMED}{key}" if key.lower() in _UNDONE else key, value)
        for key, value in fetch.response
    ]
    block = _head(fetch.status, fetch.reason, kept) + data
    yield (
        answered,
        _of("response", answered, fetch, block, key, [("WARC-Payload-Digest", sha1(data))]),
    )


def sha1(data: bytes) -> str:
    """Return a digest as WARC files state it."""
    made = hashlib.sha1(data, usedforsecurity=False).digest()
    return f"sha1:{base64.b32encode(made).decode()}"


def _head(status: int, reason: str, headers: Headers) -> bytes:
    """Return status line and headers of an answer."""
    lines = "".join(f"{key}: {value}\r\n" for key, value in headers)
    return f"HTTP/1.1 {status} {reason}\r\n{lines}\r\n".encode("utf-8", "replace")


def _of(kind: str, url: str, fetch: Fetch, block: bytes, key: str, more: Headers = ()) -> bytes:
    """Return one record of a fetch, packed."""
    ip = [("WARC-IP-Address", fetch.server)] if fetch.server and kind == "response" else []
    headers = [
        ("WARC-Type", kind),
        ("WARC-Target-URI", url),
        ("WARC-Date", fetch.at),
        ("Content-Type", f"application/http; msgtype={kind}"),
        *ip,
        *more,
    ]
    return _record(headers, block, key)


def _record(headers: Headers, block: bytes, key: str) -> bytes:
    """Return a record, packed as a member of its own so that an index can point to it."""
    all_of = [
        *headers,
        ("WARC-Record-ID", _identifier(key)),
        ("WARC-Block-Digest", sha1(block)),
        ("Content-Length", str(len(block))),
    ]
    lines = "".join(f"{name}: {value}\r\n" for name, value in all_of).encode()
    return gzip.compress(VERSION + lines + b"\r\n" + block + b"\r\n\r\n", mtime=0)


def _identifier(key: str) -> str:
    """Return the id of a record: a hash, in the form of a UUID."""
    return f"<urn:uuid:{uuid.UUID(hex=digest(key.encode())[:32])}>"
