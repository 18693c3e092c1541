"""Takes the characters, or pictures of pages, out of a PDF, in a process that may die of it.

PDFium is a parser in C++ of files that strangers made. Run by itself, with limits on memory and
time, it can neither crash nor stall the reading of other files. This file is run as a program and
imports nothing of the package: its start would take longer than most PDFs.

Standard input is the PDF. Standard output is, in order: a line of JSON with what went wrong or what
the file says of itself; then for each page a line of JSON (width and height in points, number of
characters, whether pictures stand on it), the characters in UTF-32, and four floats each: left,
top, right and bottom, in points from the upper left corner. With ``picture NUMBER SCALE`` as
arguments it is that page as a portable grey map.
"""

from __future__ import annotations

import json
import resource
import struct
import sys
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as c  # type: ignore[import-untyped]

MEMORY = 2 * 2**30
"""Bytes of address space."""

SECONDS = 240
"""Of the processor's time."""

PASSWORD = 4
"""PDFium's number for a file that is locked."""

KEYS = ("Title", "Author", "Subject", "CreationDate", "Producer")
LONGEST = 500
HIGH, LOW = (0xD800, 0xDBFF), (0xDC00, 0xDFFF)
MOST_CODE = 0x110000
"""One past the last code point."""


def main() -> None:
    """Read the file and write what is in it."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    data = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError:
        _line({"error": "locked" if c.FPDF_GetLastError() == PASSWORD else "damaged"})
        return
    if sys.argv[1:2] == ["picture"]:
        _picture(document, int(sys.argv[2]), float(sys.argv[3]))
        return
    most_pages, most_characters = int(sys.argv[1]), int(sys.argv[2])
    if count > most_pages:
        _line({"error": "pages", "pages": count})
        return
    _line({"error": None, "pages": count, "info": _info(document)})
    left = most_characters
    for number in range(count):
        left -= _page(document, number, left)
        if left < 0:
            break


def _line(told: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n")


def _info(document: Any) -> dict[str, str]:  # noqa: ANN401 - the library has no types
    found = {}
    for key in KEYS:
        words = document.get_metadata_value(key).strip()
        if words:
            found[key] = words[:LONGEST]
    return found


def _page(document: Any, number: int, most: int) -> int:  # noqa: ANN401
    """Write one page; return how many characters it has. One that is broken is empty."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        _line({"width": 0, "height": 0, "characters": 0, "pictures": False, "broken": True})
        return 0
    width, height = page.get_size()
    count = int(c.FPDFText_CountChars(text))
    if count > most:
        _line({"width": width, "height": height, "characters": -1})
        return count
    codes, boxes = _characters(page, text, count)
    pictures = any(
        c.FPDFPageObj_GetType(c.FPDFPage_GetObject(page, at)) == c.FPDF_PAGEOBJ_IMAGE
        for at in range(min(c.FPDFPage_CountObjects(page), 10_000))
    )
    told = {"width": width, "height": height, "characters": len(codes), "pictures": pictures}
    _line(told)
    # Half of a pair stands for nothing.
    codes = [0xFFFD if HIGH[0] <= code <= LOW[1] else code for code in codes]
    sys.stdout.buffer.write(struct.pack(f"<{len(codes)}I", *codes))
    sys.stdout.buffer.write(struct.pack(f"<{len(boxes)}f", *boxes))
    text.close()
    page.close()
    return count


def _characters(page: Any, text: Any, count: int) -> tuple[list[int], list[float]]:  # noqa: ANN401
    """Return the code points of a page, and their boxes as a reader sees the page."""
    low, bottom, right, top = page.get_bbox()
    turned = page.get_rotation()
    codes: list[int] = []
    boxes: list[float] = []
    box = c.FS_RECTF()
    for at in range(count):
        code = c.FPDFText_GetUnicode(text, at)
        if LOW[0] <= code <= LOW[1] and codes and HIGH[0] <= codes[-1] <= HIGH[1]:
            codes[-1] = 0x10000 + ((codes[-1] - HIGH[0]) << 10) + code - LOW[0]
            continue
        if not 0 < code < MOST_CODE:
            continue
        if not c.FPDFText_GetLooseCharBox(text, at, box):
            box.left = box.right = box.top = box.bottom = 0.0
        codes.append(code)
        x0, x1 = box.left - low, box.right - low
        y0, y1 = top - max(box.top, box.bottom), top - min(box.top, box.bottom)
        boxes += _turned((x0, y0, x1, y1), (right - low, top - bottom), turned)
    return codes, boxes


def _turned(
    box: tuple[float, float, float, float], size: tuple[float, float], degrees: int
) -> tuple[float, float, float, float]:
    """Return a box on a page that is shown turned clockwise."""
    x0, y0, x1, y1 = box
    width, height = size
    if degrees == 90:  # noqa: PLR2004 - a quarter
        return height - y1, x0, height - y0, x1
    if degrees == 180:  # noqa: PLR2004 - a half
        return width - x1, height - y1, width - x0, height - y0
    if degrees == 270:  # noqa: PLR2004 - three quarters
        return y0, width - x1, y1, width - x0
    return box


def _picture(document: Any, number: int, scale: float) -> None:  # noqa: ANN401
    bitmap = document[number].render(scale=scale, grayscale=True)
    sys.stdout.buffer.write(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height))
    data = bytes(bitmap.buffer)
    for row in range(bitmap.height):
        start = row * bitmap.stride
        sys.stdout.buffer.write(data[start : start + bitmap.width])


if __name__ == "__main__":
    main()
