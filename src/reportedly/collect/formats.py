"""Which adapter reads which file: by its ending, or for a stream by how it begins."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import PurePosixPath

from reportedly.collect.archive.headings import is_auto_archiver
from reportedly.collect.telegram import is_telegram
from reportedly.collect.whatsapp import is_whatsapp


class Format(StrEnum):
    """A kind of file that is read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSON_LINES = "json lines"
    CSV = "csv"
    PARQUET = "parquet"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    AUTO_ARCHIVER = "auto-archiver"
    WARC = "warc"
    WACZ = "wacz"


ENDINGS = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".csv": Format.CSV,
    ".parquet": Format.PARQUET,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".odt": Format.ODT,
    ".warc": Format.WARC,
    ".wacz": Format.WACZ,
}
"""Endings, whatever their capitals; each may be followed by ``.gz``."""

PACKED = ".gz"
LOOKED_AT = 4096
"""Bytes in which an office file names its first parts."""

MEDIA = {
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "text/plain": Format.TEXT,
    "text/markdown": Format.MARKDOWN,
    "application/json": Format.JSON,
    "application/jsonl": Format.JSON_LINES,
    "application/x-ndjson": Format.JSON_LINES,
    "text/csv": Format.CSV,
    "application/pdf": Format.PDF,
    "application/vnd.oasis.opendocument.text": Format.ODT,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.DOCX,
    "application/warc": Format.WARC,
    "application/wacz": Format.WACZ,
}
"""What a server's ``Content-Type`` means, without its parameters."""


def is_packed(name: str) -> bool:
    """Tell whether a file's name says that it is gzip."""
    return name.lower().endswith(PACKED)


def format_of(name: str) -> Format | None:
    """Return the format that a file's name says it has."""
    plain = name[: -len(PACKED)] if is_packed(name) else name
    return ENDINGS.get(PurePosixPath(plain).suffix.lower())


def format_of_media(stated: str | None) -> Format | None:
    """Return the format that a server says its answer has."""
    return MEDIA.get((stated or "").partition(";")[0].strip().lower())


def stem(address: str) -> str:
    """Return the name of a file without the endings that say its format."""
    name = PurePosixPath(address).name
    plain = name[: -len(PACKED)] if is_packed(name) else name
    path = PurePosixPath(plain)
    return (path.stem if path.suffix.lower() in ENDINGS else plain) or name


def binary(head: bytes) -> Format | None:
    """Return the format of a stream that is no text, by its first bytes."""
    if head.startswith(b"%PDF-"):
        return Format.PDF
    if head.startswith(b"PK\x03\x04") and b"opendocument.text" in head[:200]:
        return Format.ODT
    if head.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in head[:LOOKED_AT]:
        return Format.DOCX
    return None


def sniff(head: str) -> Format:
    """Return the format that the beginning of a stream looks like.

    A table cannot be told from text by looks, so it has to come as a file.
    """
    begin = head.lstrip()
    if begin.startswith("{"):
        first, _, rest = begin.partition("\n")
        return Format.JSON_LINES if _is_value(first) and rest.strip() else Format.JSON
    if begin.startswith("[") and _is_list(begin):
        return Format.JSON
    lower = begin[:1024].lower()
    if lower.startswith("<") and ("<html" in lower or lower.startswith("<!doctype html")):
        return Format.HTML
    return Format.TEXT


def refine(kind: Format, head: str, name: str) -> Format:
    """Return the format that a file has by how it begins, beyond what its name says.

    Args:
        kind: By its name, or its looks.
        head: How it begins.
        name: Of the file.
    """
    if kind is Format.JSON and is_telegram(head):
        return Format.TELEGRAM
    if kind is Format.CSV and is_auto_archiver(head):
        return Format.AUTO_ARCHIVER
    if kind is Format.TEXT and is_whatsapp(head, name):
        return Format.WHATSAPP
    return kind


def _is_value(line: str) -> bool:
    """Tell whether a line is a whole JSON value."""
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _is_list(begin: str) -> bool:
    """Tell whether a text that opens a bracket goes on as JSON; a bracketed word does not."""
    rest = begin[1:].lstrip()
    return rest[:1] in {"{", "]"}
