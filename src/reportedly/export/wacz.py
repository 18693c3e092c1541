"""What was fetched as a WACZ package: bytes, headers, index, pages and digests in one file.

Other programs replay it, and ``reportedly read`` takes it in again with the same captures.

Source:
    WACZ 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/; CDXJ as its index.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import urlsplit

from reportedly import __version__
from reportedly.errors import ExportError
from reportedly.export.formats import CHUNK, Format, Losses
from reportedly.export.tables import house
from reportedly.export.warc import exchange, sha1, warcinfo
from reportedly.export.withhold.publication import Publication
from reportedly.ids import canonical, digest
from reportedly.ledger import Store
from reportedly.model import Capture, Fetch
from reportedly.model.vocabulary import Tier

WACZ_VERSION: Final = "1.1.1"
ARCHIVE: Final = "archive/data.warc.gz"
INDEX: Final = "indexes/index.cdx.gz"
PAGES: Final = "pages/pages.jsonl"
PACKAGE: Final = "datapackage.json"
PROOF: Final = "datapackage-digest.json"
NEVER: Final = "1970-01-01T00:00:00Z"
"""Moment of a package that holds no capture."""

_DAY: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, order=True)
class _Page:
    """A capture to be written, and the title of the report in it."""

    at: str
    address: str
    capture: str
    title: str = field(compare=False)


@dataclass(slots=True)
class _Resources:
    """The members of the package, with their digests."""

    package: zipfile.ZipFile
    listed: list[dict[str, Any]] = field(default_factory=list)

    def put(self, name: str, data: bytes) -> str:
        """Write a member and return its digest."""
        with self.package.open(zipfile.ZipInfo(name, _DAY), "w", force_zip64=True) as out:
            out.write(data)
        return self.note(name, hashlib.sha256(data).hexdigest(), len(data))

    def note(self, name: str, sha256: str, size: int) -> str:
        """List a member that was written."""
        stated = f"sha256:{sha256}"
        base = name.rpartition("/")[2]
        self.listed.append({"name": base, "path": name, "hash": stated, "bytes": size})
        return stated


def write(pub: Publication, path: Path, losses: Losses) -> None:
    """Write every capture of a fetch."""
    pages, lost = _pages(pub.store)
    losses.add("captures that were not fetched as they are, or may not be seen at this tier", lost)
    created = max((page.at for page in pages), default=NEVER)
    with zipfile.ZipFile(path, "w") as package:
        resources = _Resources(package)
        index = _archive(pub.store, pages, created, resources)
        lines = "".join(f"{line}\n" for line in sorted(index)).encode()
        resources.put(INDEX, gzip.compress(lines, mtime=0))
        resources.put(PAGES, _listed(pages))
        described = {
            "profile": "data-package",
            "wacz_version": WACZ_VERSION,
            "title": "Captures of a ledger",
            "description": "Made by reportedly; bodies as they were received.",
            "created": created,
            "software": f"reportedly {__version__}",
            "resources": sorted(resources.listed, key=lambda one: str(one["path"])),
        }
        stated = resources.put(PACKAGE, canonical(described))
        resources.put(PROOF, canonical({"path": PACKAGE, "hash": stated}))


def _pages(store: Store) -> tuple[list[_Page], int]:
    """Return the captures that were fetched, by moment, and how many were not."""
    found: dict[str, _Page] = {}
    others: set[str] = set()
    for head in store.iter_heads():
        report = store.report_of(head.id)
        capture = store.get_capture(report.capture)
        if capture.fetch is None or "#" in capture.address:
            # A record of a file that was fetched is no answer of a server by itself.
            others.add(capture.id)
        else:
            title = report.title or ""
            found[capture.id] = _Page(capture.fetch.at, capture.address, capture.id, title)
    return sorted(found.values()), len(others)


def _archive(store: Store, pages: list[_Page], created: str, resources: _Resources) -> list[str]:
    """Write the WARC and return the lines of its index."""
    made, at, index = hashlib.sha256(), 0, list[str]()
    with resources.package.open(zipfile.ZipInfo(ARCHIVE, _DAY), "w", force_zip64=True) as out:

        def put(data: bytes) -> None:
            nonlocal at
            out.write(data)
            made.update(data)
            at += len(data)

        put(warcinfo(created))
        for page in pages:
            capture = store.get_capture(page.capture)
            if capture.fetch is None:
                continue
            data = store.get_blob(capture.sha256)
            offset, length = at, 0
            for _, record in exchange(capture, capture.fetch, data):
                offset, length = at, len(record)
                put(record)
            index.append(_line(capture, capture.fetch, data, offset, length))
    resources.note(ARCHIVE, made.hexdigest(), at)
    return index


def _line(capture: Capture, fetch: Fetch, data: bytes, offset: int, length: int) -> str:
    """Return the line of the index that points to an answer."""
    url = capture.address
    told = {
        "url": url,
        "mime": capture.media_type,
        "status": str(fetch.status),
        "digest": sha1(data),
        "length": str(length),
        "offset": str(offset),
        "filename": ARCHIVE.rpartition("/")[2],
    }
    moment = "".join(filter(str.isdigit, fetch.at))
    return f"{_key(url)} {moment} {json.dumps(told, sort_keys=True)}"


def _key(url: str) -> str:
    """Return an address as indexes sort it: host from its end on, then port, path and query."""
    parts = urlsplit(url)
    host = ",".join(reversed((parts.hostname or "").removeprefix("www.").split(".")))
    port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{port}){parts.path or '/'}{query}".lower().replace(" ", "%20")


def _listed(pages: list[_Page]) -> bytes:
    """Return the list of pages."""
    rows: list[dict[str, str]] = [{"format": "json-pages-1.0", "id": "pages", "title": "All pages"}]
    rows.extend(
        {
            "id": page.capture,
            "url": page.address,
            "ts": page.at,
            "title": page.title,
        }
        for page in pages
    )
    return b"".join(canonical(row) + b"\n" for row in rows)


def validate(path: Path) -> None:
    """Hold the members against the digests, the index against the records, the pages against both.

    Raises:
        ExportError: The package breaks its own rules.
    """
    try:
        with zipfile.ZipFile(path) as package:
            _validate(package, path.name)
    except (zipfile.BadZipFile, OSError, ValueError, LookupError, EOFError) as error:
        raise ExportError(f"{path.name}: the package cannot be read") from error


def _validate(package: zipfile.ZipFile, name: str) -> None:
    described = package.read(PACKAGE)
    proof = json.loads(package.read(PROOF))
    if proof != {"path": PACKAGE, "hash": f"sha256:{digest(described)}"}:
        raise ExportError(f"{name}: {PROOF} does not prove {PACKAGE}")
    resources = {one["path"]: one for one in json.loads(described)["resources"]}
    if set(resources) | {PACKAGE, PROOF} != set(package.namelist()):
        raise ExportError(f"{name}: {PACKAGE} does not list what is there")
    for member, one in resources.items():
        if package.getinfo(member).compress_type != zipfile.ZIP_STORED:
            raise ExportError(f"{name}: {member} is packed twice")
        made = hashlib.sha256()
        with package.open(member) as stream:
            while data := stream.read(CHUNK):
                made.update(data)
        if one["hash"] != f"sha256:{made.hexdigest()}":
            raise ExportError(f"{name}: {member} does not have its digest")
    urls = set(_indexed(package, name))
    rows = [json.loads(line) for line in package.read(PAGES).splitlines()]
    if rows[0].get("format") != "json-pages-1.0" or {row["url"] for row in rows[1:]} != urls:
        raise ExportError(f"{name}: the list of pages is not that of the index")


def _indexed(package: zipfile.ZipFile, name: str) -> Iterator[str]:
    """Yield the addresses of the index, each held against the record that it points to.

    Raises:
        ExportError: The index is out of order, or points to another record.
    """
    lines = gzip.decompress(package.read(INDEX)).decode().splitlines()
    if lines != sorted(lines):
        raise ExportError(f"{name}: the index is out of order")
    with package.open(ARCHIVE) as stream:
        for line in lines:
            told = json.loads(line.split(" ", 2)[2])
            record = gzip.decompress(_at(stream, int(told["offset"]), int(told["length"])))
            if f"\r\nWARC-Target-URI: {told['url']}\r\n".encode() not in record[:65536]:
                raise ExportError(f"{name}: the index points to another record")
            yield told["url"]


def _at(stream: IO[bytes], offset: int, length: int) -> bytes:
    stream.seek(offset)
    return stream.read(length)


def parts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the text of every member, unpacked."""
    with zipfile.ZipFile(path) as package:
        for name in sorted(package.namelist()):
            with package.open(name) as member, contextlib.ExitStack() as opened:
                packed = name.endswith(".gz")
                stream = opened.enter_context(gzip.open(member)) if packed else member
                while data := stream.read(CHUNK):
                    yield f"{path.name}, {name}", data.decode("utf-8", "replace")


WACZ: Final = Format(
    name="wacz",
    summary="What was fetched, bytes and headers, as a web archive that other programs replay",
    ending=".wacz",
    write=write,
    validate=validate,
    # Pages hold every name; at another tier there is nothing in it.
    tier=Tier.INTERNAL,
    lossy=("Reports, claims and incidents are not held; they can be read from it again.",),
    parts=parts,
    house=house(
        [
            "archive data warc indexes index cdx pages datapackage digest resources profile",
            "wacz version title captures of a ledger description made by reportedly bodies as",
            "they were received created software all format json id conformsto iipc github io",
            "specifications",
        ]
    ),
)
