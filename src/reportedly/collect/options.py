"""What collecting is asked for and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.model import Capture, Report

MAX_BYTES = 8 * 2**20
"""Largest text, page or record that is read, unless an option says otherwise."""

MOST_PAGES = 200
"""Pages of one feed or sitemap that are fetched, unless an option says otherwise."""

PAUSE = 1.0
"""Seconds between two requests to one host, unless an option says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectOptions:
    """How inputs are to be read.

    Attributes:
        encoding: Text encoding of every input without a byte order mark; ``None`` to find out.
        fields: Pairs of a report's field and the column or key of the input it stands in, for
            instance ``("text", "story")``. A field named here is looked for nowhere else.
        max_bytes: Of one text, page or record; larger ones are refused. A JSON document may be
            eight times as large, since it can hold many records.
        lists: Files with an address of the web a line.
        allow_hosts: ``HOST`` or ``HOST:PORT`` that may be fetched though they are not public.
        most: Pages that are fetched of one feed or sitemap.
        pause: Seconds between two requests to one host.
        ocr: Languages that scans are expected in, as tesseract calls them: ``eng+ara``; all that it
            has where nothing is said.
        date_order: ``dmy`` or ``mdy``: how a chat writes its dates where it does not tell itself.
    """

    encoding: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    max_bytes: int = MAX_BYTES
    lists: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    most: int = MOST_PAGES
    pause: float = PAUSE
    date_order: str | None = None
    ocr: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """One report, with the bytes it was found in.

    Attributes:
        capture: How and where the bytes were received.
        data: The bytes; their SHA-256 is ``capture.sha256``.
        report: The text and what was given beside it.
    """

    capture: Capture
    data: bytes
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An input that could not be read, and why.

    Attributes:
        address: As in ``Capture.address``.
        error: What is wrong, where, and what to do.
        sha256: Of the bytes, where they could be read whole.
    """

    address: str
    error: InputError
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Records of a file that are no reports, counted: told at the end of the file.

    Attributes:
        address: Of the file.
        counts: What they are, in words, with how many.
    """

    address: str
    counts: tuple[tuple[str, int], ...]


Gathered = Collected | Refused | Passed
"""What collecting yields."""

DEFAULT = CollectOptions()
