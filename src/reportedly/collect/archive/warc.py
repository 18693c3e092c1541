"""WARC files: the pages among their records become reports."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reportedly.collect.archive.messages import parse_message
from reportedly.collect.archive.records import Record, records
from reportedly.collect.formats import Format, format_of_media
from reportedly.collect.messages import passed
from reportedly.collect.options import CollectOptions, Gathered, Refused
from reportedly.collect.source import GZIP_MAGIC, Content, Item
from reportedly.collect.web.address import Address, join, parse, shown
from reportedly.collect.web.fetch import GZIP, MOVED
from reportedly.collect.web.pages import GOOD, Read, read_fetched
from reportedly.collect.web.wire import Message
from reportedly.errors import (
    ArchiveError,
    InputError,
    MalformedError,
    NoTextError,
    TooLargeError,
)
from reportedly.model import Fetch

HEAD: Final = 1 << 17
"""Bytes that the headers of an answer may add to a page."""

OTHER: Final = "records of an archive that are no pages"
TEXTLESS: Final = "pages of an archive without text"
_AMONG: Final = frozenset({Format.CSV, Format.JSON, Format.JSON_LINES})
"""What pages load by the dozen: read only where the archive names it as a page."""

_NEVER: Final = frozenset({Format.WARC, Format.WACZ})
"""An archive in an archive could hold itself."""

_DATE: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.[0-9]+)?Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What the records of a file belong to.

    Attributes:
        item: The file that was named: a WARC, or the WACZ around it.
        sha256: Of that file, where it is known.
        pages: Addresses of its pages, where it lists them; where one of them leads to another
            address, that one is added when the redirect is met. ``None`` where it does not say.
    """

    item: Item
    sha256: str | None = None
    pages: set[str] | None = None


@dataclass(slots=True)
class _Pages:
    """Reads the pages of one WARC."""

    archive: Archive
    options: CollectOptions
    read: Read
    passed: Counter[str] = field(default_factory=Counter)

    def record(self, record: Record) -> Iterator[Gathered]:
        """Yield what a record holds, if it is a page.

        Raises:
            InputError: It is, and cannot be read.
        """
        address = self._address(record)
        if address is None:
            self.passed[OTHER] += record.kind in {"response", "resource"}
            return
        if record.block is None:
            raise TooLargeError(str(address), f"over {self.options.max_bytes} bytes")
        if record.wrong is not None:
            raise ArchiveError(str(address), record.wrong)
        message = self._message(record)
        media = None if message is None else message.header("Content-Type")
        if message is not None and message.status in MOVED:
            self._follow(address, message)
        if message is None or message.status != GOOD or not self._is_page(media, address):
            self.passed[OTHER] += 1
            return
        yield from self._page(record, address, message, media)

    def _page(
        self, record: Record, address: Address, message: Message, media: str | None
    ) -> Iterator[Gathered]:
        where = str(address)
        held = Content(
            item=Item(address=where, where=shown(where), stem=where),
            raw=iter([message.body]),
            compression=_compression(message, where),
        )
        fetch = self._fetch(record, where, message)
        for found in read_fetched(held, media, fetch, self.options, self.read):
            if self.archive.pages is None and _is_textless(found):
                # Frames and consent pages; a page that the archive names as one is told.
                self.passed[TEXTLESS] += 1
            else:
                yield found

    def _address(self, record: Record) -> Address | None:
        """Return the address of what may be a page; ``None`` where it cannot be one."""
        if record.kind not in {"response", "resource"}:
            return None
        try:
            address = parse(record.uri)
        except InputError:
            return None
        wanted = self.archive.pages
        return None if wanted is not None and str(address) not in wanted else address

    def _follow(self, address: Address, message: Message) -> None:
        """Take where a listed page leads for a listed page."""
        location = message.header("Location")
        if location is not None and self.archive.pages is not None:
            with contextlib.suppress(InputError):
                self.archive.pages.add(str(join(address, location)))

    def _message(self, record: Record) -> Message | None:
        block = record.block or b""
        if record.kind == "response":
            return parse_message(block)
        media = record.headers.get("content-type", "")
        return Message(status=GOOD, reason="", headers=(("Content-Type", media),), body=block)

    def _is_page(self, media: str | None, address: Address) -> bool:
        kind = format_of_media(media)
        if kind is None or kind in _NEVER or (self.archive.pages is None and kind in _AMONG):
            return False
        return not (kind is Format.TEXT and address.target == "/robots.txt")

    def _fetch(self, record: Record, url: str, message: Message) -> Fetch:
        moment = _DATE.fullmatch(record.headers.get("warc-date", ""))
        if moment is None:
            raise ArchiveError(url, "its record does not say when it was captured")
        return Fetch(
            at=f"{moment[1]}Z",
            url=url,
            status=message.status,
            reason=message.reason,
            server=record.headers.get("warc-ip-address"),
            response=message.headers if record.kind == "response" else (),
            archive=self.archive.item.address,
            archive_sha256=self.archive.sha256,
        )


def read_warc(held: Content, options: CollectOptions, read: Read) -> Iterator[Gathered]:
    """Yield the reports in a WARC file; a record that cannot be read is refused.

    Raises:
        InputError: The file is no WARC, or cannot be read further; what came before was yielded.
    """
    yield from read_records(held, Archive(item=held.item), options, read)


def read_records(
    held: Content, archive: Archive, options: CollectOptions, read: Read
) -> Iterator[Gathered]:
    """Yield the reports among the records of a WARC, and count what else is there.

    Raises:
        InputError: It is no WARC, or cannot be read further; what came before was yielded.
    """
    pages = _Pages(archive, options, read)
    for record in records(held.plain(), held.item.where, limit=options.max_bytes + HEAD):
        try:
            yield from pages.record(record)
        except InputError as error:
            yield Refused(address=f"{archive.item.address}#{shown(record.uri)}", error=error)
    yield from passed(archive.item.address, pages.passed)


def _is_textless(found: Gathered) -> bool:
    return isinstance(found, Refused) and isinstance(found.error, NoTextError)


def _compression(message: Message, where: str) -> str | None:
    """Return how a body is packed.

    Raises:
        MalformedError: In a way that is not unpacked here.
    """
    if not message.coding:
        return None
    if message.coding not in GZIP:
        detail = f"it is packed as {message.coding[:20]}, which is not unpacked here"
        raise MalformedError(where, detail)
    # Some archives keep the header of what they have unpacked.
    return "gzip" if message.body.startswith(GZIP_MAGIC) else None
