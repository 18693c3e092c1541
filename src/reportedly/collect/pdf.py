"""PDF files: the text in reading order, and where each word of it stands on which page.

The file is opened by PDFium in a process of its own (``pdf_worker.py``). A page without text that
shows a picture is a scan: it is read by tesseract where that is installed, and said to be. Nothing
in a file is run, fetched or written, and its dates of creation are no dates of publication.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reportedly.collect.fields import check_strings
from reportedly.collect.json_document import DOCUMENT_FACTOR
from reportedly.collect.language import detect_language
from reportedly.collect.ocr import Recognised, Recogniser
from reportedly.collect.options import Collected, CollectOptions, Gathered, Passed, Refused
from reportedly.collect.page_lines import lines_of
from reportedly.collect.page_text import Composed, compose
from reportedly.collect.source import Content
from reportedly.errors import (
    DocumentError,
    InputError,
    LockedFileError,
    NoTextError,
    ScanError,
    TooLargeError,
)
from reportedly.ids import digest
from reportedly.model import Capture, Report

MEDIA_TYPE: Final = "application/pdf"
MOST_PAGES: Final = 5000
SECONDS: Final = 300
"""Wall time of one file in the worker; what it may use of the processor is less."""

SCALE: Final = 300 / 72
"""At which a page is drawn for reading: 300 dots an inch."""

LARGEST: Final = 40_000_000
"""Dots of a page that is drawn; a poster is drawn smaller."""

FARTHEST: Final = 1e6
"""Points; the largest page that a PDF can have is 14,400."""

UNREAD: Final = "scanned pages that were not read"
FEWEST: Final = 10
"""Characters from which on a page with a picture has a text of its own."""

_WORKER: Final = Path(__file__).with_name("pdf_worker.py")
_FLOATS: Final = 4
_INFO: Final = {
    "Title": "document_title",
    "Author": "document_author",
    "Subject": "document_subject",
    "CreationDate": "document_created",
    "Producer": "document_producer",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as the worker gives it.

    Attributes:
        number: From 1.
        width: In points.
        height: In points.
        text: Its characters in the order of the file.
        boxes: Of the characters.
        pictured: Whether it shows a picture.
    """

    number: int
    width: float
    height: float
    text: str
    boxes: Sequence[tuple[float, float, float, float]]
    pictured: bool

    @property
    def scanned(self) -> bool:
        """Whether it is a picture without text."""
        return self.pictured and len(self.text.split()) < FEWEST


def read_pdf(content: Content, options: CollectOptions) -> Iterator[Gathered]:
    """Yield the one report of a PDF, then how many of its pages could not be read.

    Raises:
        InputError: The file cannot be read whole; one without text is yielded as refused.
    """
    raw, data = content.whole(options.max_bytes * DOCUMENT_FACTOR)
    try:
        found, unread = _collected(content, raw, data, options)
    except InputError as error:
        yield Refused(address=content.item.address, error=error, sha256=digest(raw))
        return
    yield found
    if unread:
        yield Passed(address=content.item.address, counts=((UNREAD, unread),))


def _collected(
    content: Content, raw: bytes, data: bytes, options: CollectOptions
) -> tuple[Collected, int]:
    """Return the report of a file, and how many pages of it are scans that nothing reads."""
    item = content.item
    sheets, told = open_pdf(data, item.where, options.max_bytes)
    scans = [sheet for sheet in sheets if sheet.scanned]
    recogniser = Recogniser.find(options.ocr) if scans else None
    read = _recognised(recogniser, data, scans, item.where) if recogniser else {}
    lines = [
        line
        for sheet in sheets
        for line in (
            read[sheet.number].lines
            if sheet.number in read
            else lines_of(sheet.number, sheet.text, sheet.boxes)
        )
    ]
    composed = compose(lines, [sheet.height for sheet in sheets])
    if not composed.text.strip():
        if scans and recogniser is None:
            raise ScanError(item.where, f"its {len(scans)} pages are scans")
        raise NoTextError(item.where, "there is no text on its pages")
    if len(composed.text) > options.max_bytes:
        raise TooLargeError(item.where, f"its text is over {options.max_bytes} bytes")
    capture = Capture(
        address=item.address,
        sha256=digest(raw),
        size=len(raw),
        media_type=MEDIA_TYPE,
        compression=content.compression,
    )
    report = Report(
        name=item.stem,
        capture=capture.id,
        text=composed.text,
        language=detect_language(composed.text),
        metadata=tuple(sorted(_told(told, sheets, composed, recogniser, read).items())),
        layout=composed.layout,
    )
    check_strings([report.text, *(value for _, value in report.metadata)], item.where)
    unread = 0 if recogniser else len(scans)
    return Collected(capture=capture, data=raw, report=report), unread


def _told(
    told: dict[str, Any],
    sheets: Sequence[Sheet],
    composed: Composed,
    recogniser: Recogniser | None,
    read: dict[int, Recognised],
) -> dict[str, str]:
    """Return what is kept beside the text."""
    found = {_INFO[key]: str(value) for key, value in told.get("info", {}).items() if key in _INFO}
    found["pages"] = str(len(sheets))
    if composed.left_out:
        found["running_lines_left_out"] = str(composed.left_out)
    if read and recogniser is not None:
        sure = sum(one.confidence for one in read.values()) / len(read)
        pages = ", ".join(map(str, sorted(read)))
        found["ocr"] = f"{recogniser.name}; pages {pages}; confidence {sure:.0f} of 100"
    unread = [str(sheet.number) for sheet in sheets if sheet.scanned and sheet.number not in read]
    if unread:
        found["scanned_pages_not_read"] = ", ".join(unread)
    return found


def _recognised(
    recogniser: Recogniser, data: bytes, scans: Sequence[Sheet], where: str
) -> dict[int, Recognised]:
    """Return what is read on scanned pages, by number."""
    found = {}
    for sheet in scans:
        dots = sheet.width * sheet.height * SCALE**2
        scale = SCALE * min(1.0, (LARGEST / max(dots, 1.0)) ** 0.5)
        picture = _run(data, ["picture", str(sheet.number - 1), f"{scale:.4f}"], where)
        found[sheet.number] = recogniser.read(picture, sheet.number, scale, where)
    return found


# The worker.


def open_pdf(data: bytes, where: str, most: int) -> tuple[list[Sheet], dict[str, Any]]:
    """Return the pages of a file and what it says of itself.

    Args:
        data: The file.
        where: For messages.
        most: Characters; a file with more is refused.

    Raises:
        LockedFileError: It needs a password.
        DocumentError: It is damaged, or brings the parser down.
        TooLargeError: It has too many pages or characters.
    """
    out = _run(data, [str(MOST_PAGES), str(most)], where)
    told, _, rest = out.partition(b"\n")
    head = _head(told, where)
    match head.get("error"):
        case "locked":
            raise LockedFileError(where, "it is locked with a password")
        case "pages":
            raise TooLargeError(where, f"it has {head['pages']} pages; {MOST_PAGES} are read")
        case None:
            pass
        case _:
            raise DocumentError(where, "it is damaged, or no PDF")
    return list(_sheets(rest, where, most)), head


def _sheets(rest: bytes, where: str, most: int) -> Iterator[Sheet]:
    at = number = 0
    while at < len(rest):
        number += 1
        end = rest.index(b"\n", at) + 1
        told = _head(rest[at:end], where)
        count = told["characters"]
        if count < 0:
            raise TooLargeError(where, f"its text is over {most} characters")
        signs = rest[end : end + 4 * count].decode("utf-32-le")
        at = end + 4 * count + 4 * _FLOATS * count
        floats = struct.unpack(f"<{_FLOATS * count}f", rest[end + 4 * count : at])
        boxes = list(zip(*[iter(floats)] * _FLOATS, strict=True))
        yield Sheet(
            number=number,
            width=told["width"],
            height=told["height"],
            text=signs,
            boxes=[(_on(box[0]), _on(box[1]), _on(box[2]), _on(box[3])) for box in boxes],
            pictured=told["pictures"],
        )


def _on(edge: float) -> float:
    """Return an edge that can stand on paper; a file can give any number, and none."""
    return min(max(edge, -FARTHEST), FARTHEST) if edge == edge else 0.0  # noqa: PLR0124 - no number


def _head(line: bytes, where: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(line)
    except ValueError as error:
        raise DocumentError(where, "it brings the parser down") from error
    return found


def _run(data: bytes, arguments: list[str], where: str) -> bytes:
    """Return what the worker writes of a file.

    Raises:
        DocumentError: It died, or took too long.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and no shell
            [sys.executable, "-I", str(_WORKER), *arguments],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise DocumentError(where, f"it took over {SECONDS} seconds") from error
    if done.returncode:
        raise DocumentError(where, "it brings the parser down, or needs too much memory or time")
    return done.stdout
