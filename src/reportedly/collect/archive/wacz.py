"""WACZ packages: WARC files with a list of pages and a list of digests, in a zip.

Source:
    WACZ 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Final

from reportedly.collect.archive.warc import Archive, read_records
from reportedly.collect.options import CollectOptions, Gathered, Refused
from reportedly.collect.source import CHUNK, GZIP_MAGIC, Content, Item, peek
from reportedly.collect.web.address import parse
from reportedly.collect.web.pages import Read
from reportedly.errors import AddressError, ArchiveError, InputError

PACKAGE: Final = "datapackage.json"
PAGES: Final = ("pages/pages.jsonl", "pages/extraPages.jsonl")
LARGEST: Final = 64 * 2**20
"""Bytes of a list in a package."""

BROKEN: Final = (
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    UnicodeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the library raises on zips that are damaged, encrypted or packed in an unknown way."""


def read_wacz(held: Content, options: CollectOptions, read: Read) -> Iterator[Gathered]:
    """Yield the reports in a WACZ: of each page that it lists, the text.

    A WARC in it whose bytes are not those that ``datapackage.json`` states is refused.

    Raises:
        InputError: It is no WACZ, or damaged.
    """
    item = held.item
    with tempfile.TemporaryFile() as spool:
        digest = hashlib.sha256()
        for chunk in held.raw:
            digest.update(chunk)
            spool.write(chunk)
        with _guarded(item.where):
            package = zipfile.ZipFile(spool)
        with package:
            stated = _stated(package, item.where)
            archive = Archive(item=item, sha256=digest.hexdigest(), pages=_pages(package, item))
            found = [name for name in sorted(package.namelist()) if _is_warc(name)]
            if not found:
                raise ArchiveError(item.where, "there is no WARC in it")
            for name in found:
                yield from _warc(package, name, stated.get(name), archive, options, read)


def _warc(
    package: zipfile.ZipFile,
    name: str,
    stated: str | None,
    archive: Archive,
    options: CollectOptions,
    read: Read,
) -> Iterator[Gathered]:
    """Yield the reports of one WARC in a package."""
    where = f"{archive.item.where}#{name}"
    try:
        with _guarded(where):
            if stated is None or stated != _hash(package, name):
                raise ArchiveError(where, f"its bytes are not those that {PACKAGE} states")
            stream = package.open(name)
        with stream:
            head, raw = peek(_chunks(stream, where), len(GZIP_MAGIC))
            packed = "gzip" if head.startswith(GZIP_MAGIC) else None
            item = Item(address=where, where=where, stem=name)
            content = Content(item=item, raw=raw, compression=packed)
            yield from read_records(content, archive, options, read)
    except InputError as error:
        yield Refused(address=f"{archive.item.address}#{name}", error=error)


def _is_warc(name: str) -> bool:
    return name.startswith("archive/") and name.lower().endswith((".warc", ".warc.gz"))


@contextmanager
def _guarded(where: str) -> Iterator[None]:
    """Turn what the library raises on a damaged zip into an error with its place."""
    try:
        yield
    except InputError:
        raise
    except BROKEN as error:
        raise ArchiveError(where, "the package is damaged") from error


def _chunks(stream: IO[bytes], where: str) -> Iterator[bytes]:
    while True:
        with _guarded(where):
            data = stream.read(CHUNK)
        if not data:
            return
        yield data


def _hash(package: zipfile.ZipFile, name: str) -> str:
    """Return the digest of a member as a package states it."""
    made = hashlib.sha256()
    with package.open(name) as stream:
        while data := stream.read(CHUNK):
            made.update(data)
    return f"sha256:{made.hexdigest()}"


def _member(package: zipfile.ZipFile, name: str, where: str) -> bytes | None:
    """Return a small member whole; ``None`` where there is none.

    Raises:
        ArchiveError: It is too large, or damaged.
    """
    if name not in package.NameToInfo:
        return None
    with _guarded(where), package.open(name) as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ArchiveError(where, f"{name} is over {LARGEST} bytes")
    return data


def _stated(package: zipfile.ZipFile, where: str) -> Mapping[str, str]:
    """Return the digests that a package states, by the path of the member.

    Raises:
        ArchiveError: It states none.
    """
    data = _member(package, PACKAGE, where)
    if data is None:
        raise ArchiveError(where, f"there is no {PACKAGE} in it")
    try:
        resources = json.loads(data)["resources"]
        return {str(one["path"]): str(one["hash"]) for one in resources}
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ArchiveError(where, f"{PACKAGE} is not as WACZ 1.1.1 describes it") from error


def _pages(package: zipfile.ZipFile, item: Item) -> set[str] | None:
    """Return the addresses of the pages that a package lists; ``None`` where it lists none."""
    found: set[str] = set()
    for name in PAGES:
        for line in (_member(package, name, item.where) or b"").splitlines():
            try:
                found.add(str(parse(json.loads(line)["url"])))
            except (ValueError, LookupError, TypeError, RecursionError, AddressError):
                continue  # the first line, and what is no page
    return found or None
