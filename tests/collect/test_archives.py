"""WARC and WACZ files: pages with their captures, and nothing silently cut."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.collect import Collected, CollectOptions, Gathered, Passed, Refused, collect
from reportedly.collect.archive.messages import parse_message
from reportedly.collect.archive.records import records
from reportedly.errors import ArchiveError, CompressedError

PAGE = (
    b"<html><head><title>Shells fall</title></head><body><article><p>Two shells fell on the rail"
    b" yard of Ostrel on Sunday, the harbour office said later.</p></article></body></html>"
)
URL = "https://coast.example/shells"
MOVED = "https://coast.example/moved/1"


def response(
    body: bytes = PAGE,
    media: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    more: str = "",
) -> bytes:
    """Return an HTTP answer."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def record(block: bytes, kind: str = "response", url: str = URL, **more: str) -> bytes:
    """Return a WARC record."""
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    headers = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": "2031-05-04T18:00:00Z",
        "WARC-Record-ID": "<urn:uuid:0>",
        "WARC-IP-Address": "93.184.216.34",
        "WARC-Block-Digest": f"sha1:{digest}",
        "Content-Length": str(len(block)),
    } | {name.replace("_", "-"): value for name, value in more.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
    return b"WARC/1.1\r\n" + lines.encode() + b"\r\n" + block + b"\r\n\r\n"


def warc(folder: Path, *held: bytes, name: str = "crawl.warc", packed: bool = False) -> Path:
    """Write a WARC file."""
    path = folder / name
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in held))
    return path


def wacz(folder: Path, data: bytes, stated: bytes | None = None) -> Path:
    """Write a WACZ package around one WARC."""
    path, member = folder / "crawl.wacz", "archive/data.warc.gz"
    digest = hashlib.sha256(data if stated is None else stated).hexdigest()
    listed = {"name": "data.warc.gz", "path": member, "hash": f"sha256:{digest}"}
    rows = [{"format": "json-pages-1.0"}, {"url": URL}]
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(member, data)
        package.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, rows)))
        resources = [listed | {"bytes": len(data)}]
        package.writestr("datapackage.json", json.dumps({"resources": resources}))
    return path


def read(path: Path) -> list[Gathered]:
    """Collect a file."""
    return list(collect([str(path)], CollectOptions(max_bytes=1 << 20)))


def texts(found: Sequence[Gathered]) -> list[str]:
    """Return the names of the reports that were found."""
    return [one.report.name for one in found if isinstance(one, Collected)]


def codes(found: Sequence[Gathered]) -> list[str]:
    """Return the codes of what was refused."""
    return [one.error.code for one in found if isinstance(one, Refused)]


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_of_an_archive_is_a_capture_of_the_web(tmp_path: Path, *, packed: bool) -> None:
    """Address, moment, server and headers are those of the record; the bytes are the body's."""
    name = "crawl.warc.gz" if packed else "crawl.warc"
    (one,) = read(warc(tmp_path, record(response()), name=name, packed=packed))
    assert isinstance(one, Collected)
    assert (one.capture.address, one.data) == (URL, PAGE)
    assert one.report.title == "Shells fall"
    fetch = one.capture.fetch
    assert fetch is not None
    assert (fetch.at, fetch.server, fetch.archive) == (
        "2031-05-04T18:00:00Z",
        "93.184.216.34",
        name,
    )
    assert fetch.response == (("Content-Type", "text/html; charset=utf-8"),)


def test_what_is_no_page_is_counted(tmp_path: Path) -> None:
    """Pictures, errors, redirects, rules for robots and data that pages load are not refused."""
    path = warc(
        tmp_path,
        record(b"software: x\r\n", kind="warcinfo", url=""),
        record(response(b"\x89PNG", "image/png")),
        record(response(b"", status="301 Moved", more="Location: /x\r\n")),
        record(response(b"User-agent: *", "text/plain"), url="https://coast.example/robots.txt"),
        record(response(b'{"a": 1}', "application/json")),
        record(response(b"<html><body></body></html>")),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(response()),
    )
    found = read(path)
    assert codes(found) == []
    assert texts(found) == [URL]
    (passed,) = [one for one in found if isinstance(one, Passed)]
    assert dict(passed.counts) == {
        "pages of an archive without text": 1,
        "records of an archive that are no pages": 4,
    }


@pytest.mark.parametrize("cut", [1, 20, 200, 300])
@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_file_is_told_and_what_came_before_is_kept(
    cut: int, tmp_path: Path, *, packed: bool
) -> None:
    """The field's libraries end without a word."""
    name = "crawl.warc.gz" if packed else "crawl.warc"
    two = record(response(), url="https://coast.example/2")
    whole = warc(tmp_path, record(response()), two, name=name, packed=packed)
    whole.write_bytes(whole.read_bytes()[: -cut - 4])
    found = read(whole)
    assert texts(found)[:1] == [URL]
    assert codes(found) in (["W101"], ["R105"])


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (b"", "R102"),
        (b"this is no archive\n", "W101"),
        (b"WARC/1.1\r\nContent-Length: x\r\n\r\n", "W101"),
        (b"WARC/1.1\r\nContent-Length: 99999999999999999\r\n\r\n", "W101"),
        (b"WARC/1.1\r\nno header\r\n\r\n", "W101"),
        (b"WARC/1.1\r\n" + b"X: y\r\n" * 2000, "W101"),
        (b"WARC/1.1\r\nX: " + b"y" * 200_000, "W101"),
    ],
)
def test_what_is_no_archive_is_refused(broken: bytes, code: str, tmp_path: Path) -> None:
    """With its place, and without being held."""
    assert codes(read(warc(tmp_path, broken))) == [code]


def test_a_record_that_was_altered_is_refused(tmp_path: Path) -> None:
    """Its digest tells; the others are read."""
    altered = record(response()).replace(b"Two shells", b"Six shells")
    found = read(warc(tmp_path, altered, record(response(), url="https://coast.example/2")))
    assert codes(found) == ["W101"]
    assert texts(found) == ["https://coast.example/2"]


def test_a_large_record_is_passed_over(tmp_path: Path) -> None:
    """A film is not held; a page over the limit is refused."""
    film = record(response(bytes(3 << 20), "video/mp4"), url="https://coast.example/film")
    found = read(warc(tmp_path, film, record(response())))
    assert codes(found) == ["R106"]
    assert texts(found) == [URL]


def test_bodies_come_in_chunks_and_packed(tmp_path: Path) -> None:
    """Chunks are undone, packing is kept; a header that was left behind does no harm."""
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    packed = gzip.compress(PAGE)
    path = warc(
        tmp_path,
        record(response(chunks, more="Transfer-Encoding: chunked\r\n"), url=f"{URL}/1"),
        record(response(PAGE, more="Transfer-Encoding: chunked\r\n"), url=f"{URL}/2"),
        record(response(packed, more="Content-Encoding: gzip\r\n"), url=f"{URL}/3"),
        record(response(PAGE, more="Content-Encoding: gzip\r\n"), url=f"{URL}/4"),
        record(response(PAGE, more="Content-Encoding: br\r\n"), url=f"{URL}/5"),
    )
    found = read(path)
    assert texts(found) == [f"{URL}/{number}" for number in (1, 2, 3, 4)]
    assert codes(found) == ["R107"]
    assert [one.data for one in found if isinstance(one, Collected)] == [PAGE, PAGE, packed, PAGE]


def test_of_a_package_the_pages_that_it_lists_are_read(tmp_path: Path) -> None:
    """Frames and advertisements beside them are not."""
    data = gzip.compress(record(response(), url="https://ads.example/frame")) + gzip.compress(
        record(response())
    )
    path = wacz(tmp_path, data)
    found = read(path)
    assert texts(found) == [URL]
    (one,) = [one for one in found if isinstance(one, Collected)]
    assert one.capture.fetch is not None
    assert one.capture.fetch.archive_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_where_a_listed_page_leads_is_read(tmp_path: Path) -> None:
    """The list names what was asked for, and the page may lie elsewhere."""
    moved = response(b"", status="301 Moved", more="Location: /moved/1\r\n")
    held = (
        record(moved),
        record(response(b"", status="302 Found", more="Location: ../2\r\n"), url=MOVED),
        record(response(), url="https://ads.example/frame"),
        record(response(), url="https://coast.example/2"),
    )
    assert texts(read(wacz(tmp_path, b"".join(map(gzip.compress, held))))) == [
        "https://coast.example/2"
    ]


def test_a_package_whose_archive_was_altered_is_refused(tmp_path: Path) -> None:
    """datapackage.json says what the bytes were."""
    data = gzip.compress(record(response()))
    assert codes(read(wacz(tmp_path, data, stated=b"other"))) == ["W101"]


def test_an_archive_in_an_archive_is_not_entered(tmp_path: Path) -> None:
    """It could hold itself."""
    inner = record(response())
    found = read(warc(tmp_path, record(response(inner, "application/warc"))))
    assert texts(found) == []
    assert codes(found) == []


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04 broken", b"no zip", b"PK\x05\x06" + bytes(18)],
    ids=["cut", "none", "empty"],
)
def test_what_is_no_package_is_refused(data: bytes, tmp_path: Path) -> None:
    """Damaged, something else, and empty."""
    (tmp_path / "x.wacz").write_bytes(data)
    assert codes(read(tmp_path / "x.wacz")) == ["W101"]


@given(data=st.binary(max_size=400), cut=st.integers(0, 700))
def test_no_bytes_break_the_reader_of_records(data: bytes, cut: int) -> None:
    """Archives come from strangers too."""
    whole = record(response()) + data + record(response())
    for source in (data, whole[cut:], whole[:cut]):
        try:
            for _ in records(iter([source]), "x", limit=1000):
                pass
        except (ArchiveError, CompressedError):
            continue


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader_of_answers(data: bytes) -> None:
    """With and without a good beginning."""
    parse_message(data)
    parse_message(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + data)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_the_fields_own_library_writes_is_read(tmp_path: Path) -> None:
    """Warcio is what most archives of the field are made with."""
    pytest.importorskip("warcio", reason="warcio is not installed: uv pip install --group formats")
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 - it may be absent
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415

    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    body = io.BytesIO(PAGE)
    with (tmp_path / "x.warc.gz").open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        made = writer.create_warc_record(URL, "response", payload=body, http_headers=headers)
        writer.write_record(made)
    assert texts(read(tmp_path / "x.warc.gz")) == [URL]
