"""What was received, and the one text that was found in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportedly.ids import make_id
from reportedly.model.layout import Box, PageLine, boxes_of
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One redirect on the way to a page.

    Attributes:
        url: That was asked.
        status: With which it sent on.
        location: Where to, verbatim.
    """

    url: str
    status: int
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """How a capture was come by over the web.

    Attributes:
        at: Moment of asking, UTC.
        url: The address that was asked for first.
        status: Of the answer.
        reason: The words beside it.
        server: IP address that answered; ``None`` where an archive does not say.
        request: Headers of the last request, in order.
        response: Headers of the answer, in order.
        redirects: From ``url`` on, in order.
        archive: Name of the web archive it was read from; ``None`` where it was fetched.
        archive_sha256: Of that archive's bytes, where it is a package.
    """

    at: str
    url: str
    status: int
    reason: str = ""
    server: str | None = None
    request: tuple[tuple[str, str], ...] = ()
    response: tuple[tuple[str, str], ...] = ()
    redirects: tuple[Hop, ...] = ()
    archive: str | None = None
    archive_sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes as they were received, and how. The same bytes from one address are one capture.

    Attributes:
        address: Where they came from. For a file: its path below the path that was named, with
            ``#`` and the record's id or line where it holds several reports. Never a path of
            the machine. For a page: the address that answered, after redirects.
        sha256: Of the bytes as received, before decompression and decoding.
        size: Bytes.
        media_type: For instance ``text/plain``, ``text/html``, ``application/json``.
        encoding: The text encoding the bytes were decoded with; ``None`` where none was needed.
        compression: ``gzip`` or ``None``.
        fetch: When and how it was first fetched; ``None`` for files.
    """

    address: str
    sha256: str
    size: int
    media_type: str
    encoding: str | None = None
    compression: str | None = None
    fetch: Fetch | None = None

    @property
    def id(self) -> str:
        """Hash of address and bytes; how they were decoded is not part of it."""
        return make_id("capture", [self.address, self.sha256])


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address that a report gives, with the words that carry it."""

    url: str
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """The date a page shows or came with; never the date it was captured.

    Attributes:
        raw: The words or the field it was read from.
        earliest: First possible day.
        latest: Last possible day; equal to ``earliest`` where the day is known.
        role: ``publication``, ``updated`` (it says when the page was last changed), ``given`` (a
            field beside the text), ``dateline``, ``header`` (a banner or scraper prefix, which may
            be the date of a visit) or ``crawled`` (it says that it is one).
        span: Where it stands in the text; ``None`` where it came beside it.
    """

    raw: str
    earliest: dt.date
    latest: dt.date
    role: str
    span: Span | None = None

    @property
    def day(self) -> dt.date | None:
        """The day, where it is known to the day."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One version of one published text.

    Attributes:
        name: Its id in the interchange format: the id it came with, or its file's name without
            ending. Several reports may share a name; ids tell them apart.
        capture: Id of the capture it was found in.
        text: Decoded, otherwise unchanged; every span counts in it.
        title: As given beside the text; ``None`` where the text holds its own headline.
        url: The address it was published at.
        outlet: Who published it, only if stated.
        byline: Who wrote it, only if stated.
        published: The date given beside the text, verbatim.
        page_date: The same, understood; what the text itself shows is in the reading.
        language: ISO 639-1 code, given or detected; ``None`` where it cannot be told.
        links: Addresses given in the page, in order.
        metadata: Fields that have no place above, verbatim.
        layout: Where the lines of the text stood on pages; empty where it came without pages.
    """

    name: str
    capture: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    page_date: PageDate | None = None
    language: str | None = None
    links: tuple[Link, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    layout: tuple[PageLine, ...] = ()

    @property
    def id(self) -> str:
        """Hash of all fields but language and layout, which may be told better one day."""
        return make_id(
            "report",
            [
                self.name,
                self.capture,
                self.text,
                self.title,
                self.url,
                self.outlet,
                self.byline,
                self.published,
                self.links,
                self.metadata,
            ],
        )

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """Return where the words of a span stand on the report's pages; none without pages."""
        return boxes_of(self.layout, self.text, span.start, span.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """A report without its text: what tracing, resolving and checking need of many at once.

    Attributes:
        id: Of the report.
        name: Its id in the interchange format.
        outlet: Who published it.
        url: The address it was published at.
        page_date: From the reading: what the text shows, else what it came with.
        published: The date given beside the text, verbatim, with its time of day if it has one.
        language: ISO 639-1 code.
    """

    id: str
    name: str
    outlet: str | None = None
    url: str | None = None
    page_date: PageDate | None = None
    published: str | None = None
    language: str | None = None
