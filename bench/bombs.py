"""Small files that unpack to much, into every reader of a format that packs, at the usual limits.

Each is read in a process of its own. What counts is the memory it takes at its highest over what
the process had when it was ready to read, and the seconds of the processor. Some are refused, and
some are read as far as the limits go: both are right.
"""

from __future__ import annotations

import gzip
import io
import json
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bench.common import Asked, Figures, data_digest, peak_mb, store
from bench.fuzz import PAGE
from bench.fuzz_documents import spent
from bench.fuzz_samples import bomb_pdf, listed, packed, workbook
from bench.lanes import Detail, in_lanes, part
from bench.papers import Put, pdf
from reportedly.collect import Gathered, Refused, collect
from reportedly.errors import ReportedlyError
from reportedly.export.annotations import read_annotations

PATIENCE: Final = 1800
MUCH: Final = 192 * 2**20
"""Bytes that a bomb unpacks to."""

_TEXT: Final = b"Two shells fell on the rail yard of Ostrel. "
_MAIN: Final = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORKSHEET: Final = b"<worksheet xmlns='%s'>" % _MAIN
_SST: Final = b"<sst xmlns='%s'>" % _MAIN
_STYLES: Final = b"<styleSheet xmlns='%s'><cellXfs>" % _MAIN
_HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def _filled(before: bytes, piece: bytes, after: bytes) -> bytes:
    return before + piece * (MUCH // len(piece)) + after


def _zip_of(name: str, before: bytes, piece: bytes, after: bytes) -> bytes:
    return packed({name: _filled(before, piece, after)})


def _record(body: bytes) -> bytes:
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://coast.example/1\r\n"
        f"WARC-Date: 2031-05-04T10:00:00Z\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def _page() -> bytes:
    return PAGE.replace(b"<p>Two", b"<p>" + _TEXT * (MUCH // len(_TEXT)) + b"Two")


def _package(member: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("archive/x.warc.gz", member)
        package.writestr(
            "pages/pages.jsonl", '{"format": "x"}\n{"url": "https://coast.example/1"}\n'
        )
        package.writestr("datapackage.json", json.dumps({"resources": []}))
    return out.getvalue()


def _many_pages() -> bytes:
    """Return a PDF of 4,000 pages, each with the same words."""
    return pdf([[Put(50, 60, "Two shells fell on the rail yard of Ostrel.")]] * 4000)


def _deep_gzip() -> bytes:
    """Return what has to be unpacked twice; what is inside stays packed."""
    return gzip.compress(gzip.compress(_filled(b"", _TEXT, b""), mtime=0), mtime=0)


BOMBS: Final[dict[str, tuple[str, Callable[[], bytes]]]] = {
    "text.gz": ("x.txt.gz", lambda: gzip.compress(_filled(b"", _TEXT, b""), mtime=0)),
    "text.gz.gz": ("x.txt.gz", _deep_gzip),
    "page.gz": ("x.html.gz", lambda: gzip.compress(_page(), mtime=0)),
    "json.gz, one text": (
        "x.json.gz",
        lambda: gzip.compress(_filled(b'{"text": "', _TEXT, b'"}'), mtime=0),
    ),
    "json.gz, many values": (
        "x.json.gz",
        lambda: gzip.compress((b'{"text": "a", "x": [' + b"[]," * 20_000_000 + b"1]}"), mtime=0),
    ),
    "jsonl.gz, one line": (
        "x.jsonl.gz",
        lambda: gzip.compress(_filled(b'{"text": "', _TEXT, b'"}'), mtime=0),
    ),
    "jsonl.gz, many lines": (
        "x.jsonl.gz",
        lambda: gzip.compress(b'{"id": "a", "text": "Two shells fell."}\n' * 1_000_000, mtime=0),
    ),
    "csv.gz, one cell": ("x.csv.gz", lambda: gzip.compress(_filled(b'text\n"', _TEXT, b'"\n'))),
    "docx, tags": ("x.docx", lambda: _zip_of("word/document.xml", b"<a>", b"<b/>", b"</a>")),
    "docx, words": ("x.docx", lambda: _zip_of("word/document.xml", b"<a>", _TEXT, b"</a>")),
    "odt, tags": ("x.odt", lambda: _zip_of("content.xml", b"<a>", b"<b/>", b"</a>")),
    "xlsx, rows": (
        "x.xlsx",
        lambda: workbook(
            "xl/worksheets/s.xml", _filled(_WORKSHEET, b"<row><c/></row>", b"</worksheet>")
        ),
    ),
    "xlsx, cells": (
        "x.xlsx",
        lambda: workbook(
            "xl/worksheets/s.xml", _filled(_WORKSHEET + b"<row>", b"<c/>", b"</row></worksheet>")
        ),
    ),
    "xlsx, strings": (
        "x.xlsx",
        lambda: workbook("xl/sharedStrings.xml", _filled(_SST, b"<si/>", b"</sst>")),
    ),
    "xlsx, styles": (
        "x.xlsx",
        lambda: workbook("xl/styles.xml", _filled(_STYLES, b"<xf/>", b"</cellXfs></styleSheet>")),
    ),
    "cas zip, tags": ("x.zip", lambda: _zip_of("a.xmi", b"<a>", b"<b/>", b"</a>")),
    "cas zip, values": ("x.zip", lambda: _zip_of("a.json", b"[", b"[],", b"1]")),
    "pdf, one page": ("x.pdf", lambda: bomb_pdf(MUCH)),
    "pdf, many pages": ("x.pdf", _many_pages),
    "warc.gz": ("x.warc.gz", lambda: gzip.compress(_record(_HEAD + b"\r\n" + _page()), mtime=0)),
    "warc, packed page": (
        "x.warc",
        lambda: _record(
            _HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(_page(), mtime=0)
        ),
    ),
    "warc, deflated page": (
        "x.warc",
        lambda: _record(_HEAD + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(_page())),
    ),
    "wacz": (
        "x.wacz",
        lambda: _package(gzip.compress(_record(_HEAD + b"\r\n" + _page()), mtime=0)),
    ),
    "wacz, list of pages": (
        "x.wacz",
        lambda: _zip_of("pages/pages.jsonl", b'{"format": "x"}\n', b'{"url": "x"}\n', b""),
    ),
}
"""Name of the file, and what makes it."""


def explode(file: str) -> Detail:
    """Read one bomb in this process; return what it took."""
    path = Path(file)
    small = path.with_name("small.txt")
    small.write_text("Two shells fell on the rail yard of Ostrel on Sunday.")
    list(collect([str(small)]))
    before, started = peak_mb(children=True), spent()
    try:
        if path.suffix == ".zip":
            came = f"{len(list(read_annotations(path)))} read"
        elif path.suffix == ".xlsx":
            came = f"{listed(path)} rows"
        else:
            found = Counter(map(_told, collect([str(path)])))
            came = ", ".join(f"{number} {what}" for what, number in sorted(found.items()))
    except ReportedlyError as error:
        came = error.code
    return {
        "came": came,
        "over_start_mb": round(peak_mb(children=True) - before, 1),
        "processor_s": round(spent() - started, 1),
    }


def _told(found: Gathered) -> str:
    return found.error.code if isinstance(found, Refused) else type(found).__name__


def make(name: str, path: str) -> Detail:
    """Write a bomb."""
    return {"file_kb": Path(path).write_bytes(BOMBS[name][1]()) // 1024}


def _exploded(name: str) -> Detail:
    """Make a bomb and read it, each in a process whose memory is its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / BOMBS[name][0])
        made = part("bench.bombs", f"make({name!r}, {path!r})", PATIENCE)
        return made | part("bench.bombs", f"explode({path!r})", PATIENCE)


def run(asked: Asked) -> Figures:
    """Read every bomb; options ``only`` for one of them, and ``lanes``."""
    chosen = [name for name in BOMBS if asked.options.get("only", name) == name]
    detail = dict(in_lanes(chosen, asked.number("lanes", 1), _exploded))
    figures: Figures = {
        "bombs": len(detail),
        "unpack_to_mb": MUCH // 2**20,
        "most_over_start_mb": max(one["over_start_mb"] for one in detail.values()),
        "most_processor_s": max(one["processor_s"] for one in detail.values()),
    }
    if len(detail) == len(BOMBS) and asked.options.get("store") != "no":
        store("bombs", data_digest([Path(__file__)]), figures, detail)
    else:
        figures |= {name: json.dumps(one) for name, one in detail.items()}
    return figures
