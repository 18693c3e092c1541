"""Bytes that nobody sends on purpose, into every reader of what comes from outside.

Each reader gets good examples with damage done to them: bits turned over, pieces cut out, doubled,
exchanged, words of its format put in. It may refuse with a coded error or give what it finds, and
nothing else: another exception is a crash, five seconds of the processor for one input a hang, or a
minute without an end; a gigabyte more than at the start is too much memory. Formats that pack have
a bomb among their examples. The damage is drawn from hashes, so that a run can be repeated and a
finding is an input's number.
"""

from __future__ import annotations

import base64
import contextlib
import gzip
import hashlib
import http.client
import io
import json
import resource
import signal
import socket
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.common import Asked, Figures, store
from bench.lanes import Detail, in_lanes, part, stored_detail
from reportedly.collect import ADAPTERS, CollectOptions
from reportedly.collect.archive.auto_archiver import read_auto_archiver
from reportedly.collect.archive.literal import read_literal
from reportedly.collect.archive.messages import parse_message
from reportedly.collect.archive.tokens import as_answer, read_token
from reportedly.collect.formats import Format
from reportedly.collect.options import Gathered
from reportedly.collect.source import GZIP_MAGIC, Content, Item
from reportedly.collect.web.address import join, parse
from reportedly.collect.web.listing import is_listing, parse_listing
from reportedly.collect.web.pace import retry_after
from reportedly.collect.web.robots import parse_rules
from reportedly.collect.web.wire import exchange
from reportedly.errors import BenchError, InputError
from reportedly.ids import canonical, digest

SECONDS: Final = 600
HANG: Final = 5
"""Seconds of the processor for one input."""

STUCK: Final = 60
PATIENCE: Final = 900
"""Seconds after the time of a reader in which its process has to have ended."""

MEMORY: Final = 2**30
BOMB: Final = 24 * 2**20
"""Bytes that a bomb unpacks to."""

SHOWN: Final = 5
BASE: Final = parse("https://coast.example/news/feed")
OPTIONS: Final = CollectOptions(max_bytes=1 << 20)
PAGE: Final = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shells</title>'
    b'<meta property="article:published_time" content="2031-05-04"></head><body><article>'
    b"<h1>Shells</h1><p>Two shells fell on the rail yard of Ostrel on Sunday.</p>"
    b'<p>At least 13 people were killed, <a href="/x">an official</a> said.</p></article></html>'
)
STAMPS: Final = Path(__file__).resolve().parent.parent / "tests" / "collect" / "data" / "stamps"


@dataclass(frozen=True, slots=True)
class Target:
    """A reader.

    Attributes:
        run: Gives it some bytes.
        seeds: Good examples.
        words: Bytes that mean something to it.
        allowed: Errors by which it may say that it is none of its own.
    """

    run: Callable[[bytes], object]
    seeds: Sequence[bytes]
    words: Sequence[bytes] = ()
    allowed: tuple[type[Exception], ...] = (InputError,)


class Draw:
    """Numbers that look drawn, by the hash of a name and a counter."""

    def __init__(self, name: str) -> None:
        self._state = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])

    def below(self, limit: int) -> int:
        """Return a number from 0 to one below the limit (xorshift)."""
        state = self._state or 1
        state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
        self._state = state
        return state % max(limit, 1)


def damaged(target: Target, draw: Draw) -> bytes:
    """Return a good example with damage done to it."""
    data = bytearray(target.seeds[draw.below(len(target.seeds))])
    for _ in range(1 + draw.below(6)):
        harm = HARMS[draw.below(len(HARMS))]
        harm(data, draw.below(len(data) + 1), draw, target)
    return bytes(data[: 1 << 20])


def _turn(data: bytearray, at: int, draw: Draw, _: Target) -> None:
    if data:
        data[at % len(data)] ^= 1 << draw.below(8)


def _cut_out(data: bytearray, at: int, draw: Draw, _: Target) -> None:
    del data[at : at + 1 + draw.below(40)]


def _cut_off(data: bytearray, at: int, _draw: Draw, _: Target) -> None:
    del data[at:]


def _double(data: bytearray, at: int, draw: Draw, _: Target) -> None:
    data[at:at] = data[at : at + 1 + draw.below(40)] * (1 + draw.below(200))


def _say(data: bytearray, at: int, draw: Draw, target: Target) -> None:
    if target.words:
        data[at:at] = target.words[draw.below(len(target.words))] * (1 + draw.below(3))


def _replace(data: bytearray, at: int, draw: Draw, _: Target) -> None:
    data[at : at + 1] = bytes([draw.below(256)])


def _exchange(data: bytearray, at: int, draw: Draw, target: Target) -> None:
    other = target.seeds[draw.below(len(target.seeds))]
    start, size = draw.below(len(other)), 1 + draw.below(160)
    data[at : at + size // 4] = other[start : start + size]


def _litter(data: bytearray, at: int, draw: Draw, _: Target) -> None:
    data[at:at] = b"\0\xff\xfe\x80("[draw.below(5) :] * (1 + draw.below(50))


HARMS: Final = (_turn, _cut_out, _cut_off, _double, _say, _replace, _exchange, _litter)


def _held(data: bytes) -> Content:
    item = Item(address="x", where="x", stem="x")
    packed = "gzip" if data.startswith(GZIP_MAGIC) else None
    return Content(item=item, raw=iter([data]), compression=packed)


def _read(kind: Format) -> Callable[[bytes], object]:
    return lambda data: _drained(ADAPTERS[kind](_held(data), options=OPTIONS))


def _drained(found: Iterator[Gathered]) -> int:
    return sum(1 for _ in found)


def _address(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    retry_after(text, 0.0)
    with contextlib.suppress(InputError):
        found = parse(text)
        if parse(str(found)) != found:
            raise AssertionError("an address does not mean itself")
    join(BASE, text)


def _rules(data: bytes) -> None:
    rules = parse_rules(data.decode("utf-8", "replace"))
    for path in ("/", "/a/b?c", "/" + "a" * 2000):
        rules.allow(path)


def _listing(data: bytes) -> None:
    is_listing(data)
    parse_listing(data, BASE)


def _answer(data: bytes) -> None:
    """Hand bytes to the reader of answers as a server would, over a connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        ours = socket.create_connection(server.getsockname())
        theirs, _ = server.accept()
        with ours, theirs:
            theirs.settimeout(1)
            # What is longer than the system holds for a connection is cut.
            theirs.setblocking(False)  # noqa: FBT003 - the library's signature
            with contextlib.suppress(BlockingIOError):
                theirs.send(data)
            theirs.shutdown(socket.SHUT_WR)
            exchange(BASE, ours, (("Host", "x"),), time.monotonic() + HANG, OPTIONS.max_bytes)


def _token(data: bytes) -> None:
    token = read_token(data, "x")
    with contextlib.suppress(ValueError):
        as_answer(token.data)


def _record(block: bytes, kind: str = "response") -> bytes:
    headers = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://coast.example/1\r\n"
        f"WARC-Date: 2031-05-04T10:00:00Z\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return headers.encode() + block + b"\r\n\r\n"


def _warcs() -> list[bytes]:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    records = [
        _record(head + b"\r\n" + PAGE),
        _record(head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks),
        _record(head + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE, mtime=0)),
    ]
    return [b"".join(records), *records, b"".join(gzip.compress(one, mtime=0) for one in records)]


def _bombs() -> list[bytes]:
    """Return an archive with a packed page in it, and a packed archive, that both are too large."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    page = gzip.compress(PAGE.replace(b"Two", b"Two " * (BOMB // 4)), mtime=0)
    record = _record(head + b"Content-Encoding: gzip\r\n\r\n" + page)
    plain = _record(head + b"\r\n" + bytes(BOMB))
    return [gzip.compress(record, mtime=0), gzip.compress(plain, mtime=0)]


def _waczs() -> list[bytes]:
    found = []
    for member in (*_warcs()[:2], *_bombs()):
        out = io.BytesIO()
        name = "archive/x.warc.gz" if member.startswith(GZIP_MAGIC) else "archive/x.warc"
        stated = {"path": name, "hash": f"sha256:{digest(member)}"}
        with zipfile.ZipFile(out, "w") as package:
            for path, data in (
                (name, member),
                ("pages/pages.jsonl", b'{"format": "x"}\n{"url": "https://coast.example/1"}\n'),
                ("datapackage.json", json.dumps({"resources": [stated]}).encode()),
            ):
                package.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), data)
        found.append(out.getvalue())
    return found


RSS: Final = (
    b'<?xml version="1.0"?><rss version="2.0"><channel><item><link>/1</link>'
    b"<pubDate>Sun, 04 May 2031 10:00:00 GMT</pubDate><guid>https://coast.example/1</guid></item>"
    b"</channel></rss>"
)
ATOM: Final = (
    b'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/x/"><entry><link href="a"/>'
    b"<updated>2031-05-04T10:00:00Z</updated></entry></feed>"
)
JSON_FEED: Final = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/1"}]}'
SITEMAP: Final = (
    b"<urlset><url><loc>https://coast.example/1</loc><lastmod>2031</lastmod></url></urlset>"
)
CELLS: Final = (
    b"status,metadata,media\r\n"
    b"success,\"{'url': 'https://coast.example/1', 'content': 'Two shells fell.', 't': "
    b"datetime.datetime(2031, 5, 4, tzinfo=datetime.timezone.utc)}\",\"[{'filename': 'x'}]\"\r\n"
)
LITERAL: Final = b"{'a': [1, 2.5, None], 'b': ('x', \"y\\n\"), 'c': datetime.datetime(2031, 5, 4)}"
ANSWER: Final = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 300\r\n\r\n" + PAGE
CHUNKED: Final = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"

TARGETS: Final = {
    "address": Target(
        _address,
        [b"https://user@coast.example:8080/a/b?c#d", b"http://[::ffff:127.0.0.1]/", b"//x/../y"],
        [b"@", b"\\", b"%00", b"xn--", "。".encode(), b"0x7f", b"]", b":", b"//"],
    ),
    "robots": Target(
        _rules,
        [b"User-agent: *\nDisallow: /a*b$\nAllow: /\n\nUser-agent: reportedly\nDisallow: /x\n"],
        [b"*", b"$", b"%", b"User-agent:", b"Disallow:", b"\n", b"*a"],
    ),
    "feed": Target(
        _listing,
        [RSS, ATOM, JSON_FEED, SITEMAP],
        [b"<item>", b"</item>", b"<![CDATA[", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<x:y>"],
    ),
    "answer": Target(
        _answer,
        [ANSWER, CHUNKED, b"HTTP/1.0 301 Moved\r\nLocation: /x\r\n\r\n"],
        [b"\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", b"ffffffff\r\n", b"Content-Length: -1\r\n"],
        # What the caller of it turns into coded errors.
        (InputError, OSError, http.client.HTTPException, ValueError),
    ),
    "page": Target(
        _read(Format.HTML),
        [PAGE, gzip.compress(PAGE.replace(b"Two", b"Two " * (BOMB // 4)), mtime=0)],
        [b"<div>", b"<table>", b"</p>", b"&#0;", b"<!--"],
    ),
    "message": Target(parse_message, [ANSWER, CHUNKED], [b"\r\n", b"0\r\n", b"Transfer-Encoding:"]),
    "warc": Target(
        _read(Format.WARC),
        [*_warcs(), *_bombs()],
        [b"WARC/1.1\r\n", b"Content-Length: 9\r\n", b"\r\n"],
    ),
    "wacz": Target(
        _read(Format.WACZ), _waczs(), [b"PK\x01\x02", b"PK\x05\x06", b"\xff\xff\xff\xff"]
    ),
    "auto-archiver": Target(
        lambda data: _drained(read_auto_archiver(_held(data), OPTIONS)),
        [CELLS, b"Link,Archive status,Text content\nhttps://x.example,ok,Two shells fell.\n"],
        [b'"', b"'", b"{", b"[", b"(", b"\\x", b",", b"\n"],
    ),
    "literal": Target(
        lambda data: read_literal(data.decode("utf-8", "replace")),
        [LITERAL],
        [b"{", b"[", b"(", b"'", b"\\U", b"datetime.datetime(", b"1e999", b"9" * 5000],
        (ValueError,),
    ),
    "token": Target(
        _token,
        [path.read_bytes() for path in sorted(STAMPS.glob("*.ts[rt]"))],
        [b"\x30\x84", b"\xa0\x80", b"\x06\x03", b"\x30\x00"],
    ),
}


def run(asked: Asked) -> Figures:
    """Read damaged examples in a process for each reader, and store each as it is done.

    Args:
        asked: Options ``seconds`` a reader, ``only`` for some readers parted by commas, ``lanes``
            for how many at once, and ``store=no``. What is stored of other readers is kept.

    Raises:
        BenchError: There is no such reader, or a process died.
    """
    seconds, lanes = asked.number("seconds", SECONDS), asked.number("lanes", 1)
    chosen = asked.options["only"].split(",") if "only" in asked.options else list(TARGETS)
    if unknown := set(chosen) - set(TARGETS):
        raise BenchError(f"no reader {', '.join(sorted(unknown))}; there is {', '.join(TARGETS)}")
    kept = asked.options.get("store") != "no"
    detail = dict(stored_detail("fuzz", list(TARGETS))) if kept else {}
    seeds = [[name, [digest(seed) for seed in one.seeds]] for name, one in TARGETS.items()]
    figures: Figures = {}
    for name, found in in_lanes(chosen, lanes, lambda one: _apart(one, seconds)):
        detail[name] = found
        figures = _figures(detail)
        if kept:
            store("fuzz", digest(canonical(seeds)), figures, detail)
    return figures


def _apart(name: str, seconds: int) -> Detail:
    return part("bench.fuzz", f"fuzzed({name!r}, {seconds})", seconds + PATIENCE)


def _figures(detail: dict[str, Detail]) -> Figures:
    """Return what holds of all readers together."""
    found = detail.values()
    return {
        "readers": len(detail),
        "least_seconds_a_reader": min(one["seconds"] for one in found),
        "processor_s": sum(one["processor_s"] for one in found),
        "inputs": sum(one["inputs"] for one in found),
        "crashes": sum(len(one["crashes"]) for one in found),
        "hangs": sum(one["hangs"] for one in found),
        "most_memory_mib": max(one["memory_mib"] for one in found),
        "slowest_input_s": max(one["slowest_s"] for one in found),
    }


class _Hang(BaseException):
    """An input took too long; no reader catches it."""


def _too_long(*_: object) -> None:
    raise _Hang


def fuzzed(name: str, seconds: int) -> Detail:
    """Feed one reader for a while, in this process; return what came of it."""
    target, began = TARGETS[name], time.monotonic()
    with contextlib.suppress(*target.allowed):
        target.run(target.seeds[0])
    start = _memory()
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + MEMORY, -1))
    signal.signal(signal.SIGPROF, _too_long)
    signal.signal(signal.SIGALRM, _too_long)
    number, hangs, slowest, crashes = 0, 0, 0.0, list[str]()
    while time.monotonic() - began < seconds:
        number += 1
        data = damaged(target, Draw(f"{name} {number}"))
        started = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, HANG)
        signal.setitimer(signal.ITIMER_REAL, STUCK)
        try:
            target.run(data)
        except target.allowed:
            pass
        except _Hang:
            hangs += 1
        except BaseException as error:  # noqa: BLE001 - what a crash is
            if len(crashes) < SHOWN:
                crashes.append(f"{number}: {type(error).__name__}: {error}"[:300])
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
        slowest = max(slowest, time.process_time() - started)
    return {
        "inputs": number,
        "seconds": seconds,
        "processor_s": round(time.process_time()),
        "crashes": crashes,
        "hangs": hangs,
        "slowest_s": round(slowest, 2),
        "memory_mib": (_memory() - start) // 1024,
    }


def _memory() -> int:
    """Return the most memory this process had, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _address_space() -> int:
    """Return the bytes of addresses that this process has."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * resource.getpagesize()


def shown(name: str, number: int) -> str:
    """Return an input by its number, base64; to look at what a reader made of it."""
    return base64.b64encode(damaged(TARGETS[name], Draw(f"{name} {number}"))).decode()
