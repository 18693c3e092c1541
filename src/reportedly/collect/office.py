"""Word and OpenDocument texts: the words as they are shown, one line a paragraph.

What was deleted under tracked changes, comments, field codes and hidden alternatives are no part of
the text; footnotes follow it. A row of a table is a line with tabs between its cells. Both kinds of
file are ZIP archives of XML: they are unpacked within limits, and nothing they name is fetched.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reportedly.collect.fields import check_strings
from reportedly.collect.json_document import DOCUMENT_FACTOR
from reportedly.collect.language import detect_language
from reportedly.collect.options import Collected, CollectOptions, Gathered, Refused
from reportedly.collect.source import Content
from reportedly.errors import (
    DocumentError,
    InputError,
    LockedFileError,
    NoTextError,
    TooLargeError,
)
from reportedly.ids import digest
from reportedly.model import Capture, Report

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

DOCX_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT_TYPE: Final = "application/vnd.oasis.opendocument.text"

OLE: Final = b"\xd0\xcf\x11\xe0"
"""Begins old office files, and new ones that are locked."""

XML_FACTOR: Final = 4
"""How many times the size of a text its XML may have."""

MOST_TAGS: Final = 2_000_000
"""Of one part; a tag takes many times the memory of its letters."""

MOST_BLANKS: Final = 100

LONGEST_CELL: Final = 200
"""Code points of a cell up to which a row of a table is one line."""

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS: Final = "{http://purl.org/dc/terms/}"

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    KeyError,
    NotImplementedError,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises over archives that are not as they should be."""

_LOCKED_FLAG: Final = 0x1


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of document calls its parts.

    Attributes:
        media_type: Of the file.
        parts: Files in the archive that hold text, the first of them always.
        about: The file that says what the document is.
        paragraphs: Tags of a paragraph.
        row: Tag of a row of a table.
        cell: Tag of a cell.
        passed: Tags of what is not shown, or is shown elsewhere.
        told: Metadata by the tags that hold it.
    """

    media_type: str
    parts: tuple[str, ...]
    about: str
    paragraphs: frozenset[str]
    row: str
    cell: str
    passed: frozenset[str]
    told: dict[str, str]


DOCX: Final = Kind(
    media_type=DOCX_TYPE,
    parts=("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"),
    about="docProps/core.xml",
    paragraphs=frozenset({f"{_W}p"}),
    row=f"{_W}tr",
    cell=f"{_W}tc",
    passed=frozenset(
        {f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback", f"{_W}rPr", f"{_W}pPr", f"{_W}instrText"}
    ),
    told={
        f"{_DC}title": "document_title",
        f"{_DC}creator": "document_author",
        f"{_DC}subject": "document_subject",
        f"{_DCTERMS}created": "document_created",
    },
)
ODT: Final = Kind(
    media_type=ODT_TYPE,
    parts=("content.xml",),
    about="meta.xml",
    paragraphs=frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
    row=f"{_TABLE}table-row",
    cell=f"{_TABLE}table-cell",
    passed=frozenset(
        {f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}note", f"{_TEXT}hidden-text"}
    ),
    told={
        f"{_DC}title": "document_title",
        f"{_META}initial-creator": "document_author",
        f"{_DC}subject": "document_subject",
        f"{_META}creation-date": "document_created",
    },
)

_SIGNS: Final = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_TEXT}tab": "\t",
    f"{_TEXT}line-break": "\n",
}
"""Empty tags that stand for a sign."""


def read_docx(content: Content, options: CollectOptions) -> Iterator[Gathered]:
    """Yield the one report of a document of Word."""
    return _read(content, DOCX, options)


def read_odt(content: Content, options: CollectOptions) -> Iterator[Gathered]:
    """Yield the one report of an OpenDocument text."""
    return _read(content, ODT, options)


def _read(content: Content, kind: Kind, options: CollectOptions) -> Iterator[Gathered]:
    raw, data = content.whole(options.max_bytes * DOCUMENT_FACTOR)
    try:
        yield _collected(content, (raw, data), kind, options)
    except InputError as error:
        yield Refused(address=content.item.address, error=error, sha256=digest(raw))


def _collected(
    content: Content, held: tuple[bytes, bytes], kind: Kind, options: CollectOptions
) -> Collected:
    """Return the report of a file's bytes, given as received and unpacked."""
    item = content.item
    raw, data = held
    if data.startswith(OLE):
        raise LockedFileError(item.where, "it is locked with a password, or of an old kind")
    try:
        lines, told = _parsed(data, kind, item.where, options.max_bytes * XML_FACTOR)
    except _BROKEN as error:
        raise DocumentError(item.where, "it is damaged, or of another kind") from error
    text = "\n".join(lines)
    if not text.strip():
        raise NoTextError(item.where, "there is no text in it")
    if len(text) > options.max_bytes:
        raise TooLargeError(item.where, f"its text is over {options.max_bytes} bytes")
    capture = Capture(
        address=item.address,
        sha256=digest(raw),
        size=len(raw),
        media_type=kind.media_type,
        compression=content.compression,
    )
    report = Report(
        name=item.stem,
        capture=capture.id,
        text=text,
        language=detect_language(text),
        metadata=tuple(sorted(told.items())),
    )
    check_strings([report.text, *told.values()], item.where)
    return Collected(capture=capture, data=raw, report=report)


def _parsed(data: bytes, kind: Kind, where: str, most: int) -> tuple[list[str], dict[str, str]]:
    """Return the lines of a document, and what it says of itself.

    Raises:
        InputError: It is locked, damaged or too large.
        Exception: One of ``_BROKEN``.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        if kind is ODT and "META-INF/manifest.xml" in names:
            manifest = _part(archive, "META-INF/manifest.xml", where, most)
            if b"encryption-data" in manifest:
                raise LockedFileError(where, "it is locked with a password")
        lines: list[str] = []
        for name in kind.parts:
            if name in names or name == kind.parts[0]:
                root = tree(_part(archive, name, where, most), where)
                lines += _lines(root, kind)
        told: dict[str, str] = {}
        if kind.about in names:
            about = tree(_part(archive, kind.about, where, most), where)
            for element in about.iter(*kind.told):
                words = " ".join((element.text or "").split())
                if words:
                    told.setdefault(kind.told[element.tag], words[:500])
    return lines, told


def _part(archive: zipfile.ZipFile, name: str, where: str, most: int) -> bytes:
    """Return one file of an archive.

    Raises:
        LockedFileError: It needs a password.
        TooLargeError: It is over the limit; no more than that is unpacked.
    """
    if archive.getinfo(name).flag_bits & _LOCKED_FLAG:
        raise LockedFileError(where, "it is locked with a password")
    with archive.open(name) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise TooLargeError(where, f"{name} in it is over {most} bytes")
    return data


def tree(data: bytes, where: str) -> _Element:
    """Return the root of some XML; no entity is resolved and nothing is fetched.

    Raises:
        DocumentError: It is no XML.
        TooLargeError: It has too many tags.
    """
    if data.count(b"<") > MOST_TAGS:
        raise TooLargeError(where, f"it has over {MOST_TAGS} tags")
    # Imported here: it takes a while, and a run over text files has no use for it.
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DocumentError(where, "its XML is damaged") from error


def _lines(root: _Element, kind: Kind) -> Iterator[str]:
    """Yield the lines of a part, notes after the rest; lines without a word are left out."""
    notes: list[_Element] = []
    yield from _walk([root], kind, notes)
    for note in notes:
        yield from _walk([note], kind, [])


def _walk(start: Sequence[_Element], kind: Kind, notes: list[_Element]) -> Iterator[str]:
    # A stack instead of recursion: a document can nest deeper than Python.
    waiting: list[Any] = list(reversed(start))
    while waiting:
        element = waiting.pop()
        if element.tag == kind.row:
            # Each cell is walked once: tables within tables would double the work at each depth.
            cells = [list(_walk(list(x), kind, notes)) for x in element if x.tag == kind.cell]
            told = [" ".join(lines) for lines in cells]
            if told and max(map(len, told)) <= LONGEST_CELL:
                yield from [line] if (line := "\t".join(told)).strip() else []
            else:
                yield from (line for lines in cells for line in lines)
            continue
        if element.tag in kind.paragraphs:
            inner: list[_Element] = []
            text = "".join(_said(element, kind, inner, notes))
            yield from (line for line in text.split("\n") if line.strip())
            waiting += reversed(inner)
        elif element.tag not in kind.passed:
            waiting += reversed(element)


def _said(
    paragraph: _Element, kind: Kind, inner: list[_Element], notes: list[_Element]
) -> Iterator[str]:
    """Yield the words of a paragraph; paragraphs within it, as in a frame, are put aside."""
    waiting: list[Any] = list(reversed(_parts(paragraph, kind)))
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            yield part
        elif part.tag in kind.paragraphs:
            inner.append(part)
        elif part.tag == f"{_TEXT}note":
            notes += part.iter(f"{_TEXT}note-body")
        elif part.tag not in kind.passed:
            yield _sign(part)
            waiting += reversed(_parts(part, kind))


def _parts(element: _Element, kind: Kind) -> list[Any]:
    """Return words and elements that stand in an element, in order."""
    odf = kind is ODT
    found: list[Any] = []
    if element.text and (odf or element.tag == f"{_W}t"):
        found.append(_blanks(element.text) if odf else element.text)
    for child in element:
        if isinstance(child.tag, str):
            found.append(child)
        if odf and child.tail:
            found.append(_blanks(child.tail))
    return found


def _sign(element: _Element) -> str:
    """Return the sign that an empty element stands for."""
    if element.tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c") or "1"
        return " " * min(int(count), MOST_BLANKS) if count.isdecimal() else " "
    return _SIGNS.get(element.tag, "")


def _blanks(words: str) -> str:
    """Return words of OpenDocument, in which several blanks are one."""
    flat = " ".join(words.split())
    before = " " if words[:1].isspace() else ""
    after = " " if flat and words[-1:].isspace() else ""
    return f"{before}{flat}{after}"
