"""The cells of a sheet of an Excel workbook (``.xlsx``), as text; dates as ISO 8601.

Source:
    ECMA-376, Office Open XML: SpreadsheetML. Only values are read: no formula is run, and nothing
    that a workbook names is fetched.
"""

from __future__ import annotations

import datetime as dt
import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from reportedly.collect.office import OLE, tree
from reportedly.errors import DocumentError, LockedFileError, TooLargeError, UsageError

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

LARGEST: Final = 256 * 2**20
"""Bytes that one part of a workbook may unpack to."""

MOST_COLUMNS: Final = 4096

_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, LookupError, NotImplementedError, EOFError, OSError),
    *(OverflowError, RuntimeError, ValueError),
)
_DATES: Final = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Numbers of the formats of dates and times that every workbook has."""

_ASIDE: Final = re.compile(r"\[[^\]]*\]|\"[^\"]*\"|\\.")
"""What a format shows as it stands: colours and places in brackets, words, single signs."""

_DATE_SIGN: Final = re.compile(r"[dmyh]", re.IGNORECASE)
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})(\d+)")
_EPOCH: Final = dt.datetime(1899, 12, 30, tzinfo=dt.UTC)
_EPOCH_1904: Final = dt.datetime(1904, 1, 1, tzinfo=dt.UTC)


def xlsx_rows(data: bytes, where: str, sheet: str | None = None) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a sheet, each with its number; empty rows are left out.

    Args:
        data: The workbook.
        where: For messages.
        sheet: Name of the sheet; the first one where none is given.

    Raises:
        DocumentError: It is damaged, or no workbook.
        LockedFileError: It needs a password.
        TooLargeError: A part of it unpacks to too much.
        UsageError: It has no sheet of that name.
    """
    if data.startswith(OLE):
        raise LockedFileError(where, "it is locked with a password, or of an old kind")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _rows(archive, where, sheet)
    except _BROKEN as error:
        raise DocumentError(where, "it is damaged, or no workbook") from error


def _part(archive: zipfile.ZipFile, name: str, where: str) -> _Element:
    with archive.open(name) as part:
        data = part.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise TooLargeError(where, f"{name} in it is over {LARGEST} bytes")
    return tree(data, where)


def _rows(
    archive: zipfile.ZipFile, where: str, sheet: str | None
) -> Iterator[tuple[int, list[str]]]:
    book = _part(archive, "xl/workbook.xml", where)
    names = set(archive.namelist())
    shared = (
        _strings(_part(archive, "xl/sharedStrings.xml", where))
        if "xl/sharedStrings.xml" in names
        else []
    )
    dates = _dated(_part(archive, "xl/styles.xml", where)) if "xl/styles.xml" in names else set()
    properties = book.find(f"{_S}workbookPr")
    old = properties is not None and properties.get("date1904") in {"1", "true"}
    found = _part(archive, _path(archive, book, where, sheet), where)
    reader = _Cells(shared, dates, _EPOCH_1904 if old else _EPOCH)
    for number, row in enumerate(found.iter(f"{_S}row"), start=1):
        cells = reader.of(row)
        if any(cells):
            yield int(row.get("r") or number), cells


def _path(archive: zipfile.ZipFile, book: _Element, where: str, sheet: str | None) -> str:
    """Return the name of a sheet's part."""
    links = {
        one.get("Id"): one.get("Target") or ""
        for one in _part(archive, "xl/_rels/workbook.xml.rels", where)
    }
    sheets = {one.get("name"): one.get(f"{_R}id") for one in book.iter(f"{_S}sheet")}
    if sheet is not None and sheet not in sheets:
        raise UsageError(f"no sheet {sheet}; there is {', '.join(map(str, sheets))}")
    target = links[sheets[sheet] if sheet is not None else next(iter(sheets.values()), None)]
    return posixpath.normpath(posixpath.join("xl", target)) if target[0] != "/" else target[1:]


def _strings(root: _Element) -> list[str]:
    return [_said(one) for one in root.iter(f"{_S}si")]


def _said(element: _Element) -> str:
    """Return the words of a string; what tells how to speak them is passed over."""
    return "".join(
        one.text or ""
        for one in element.iter(f"{_S}t")
        if one.getparent() is None or one.getparent().tag != f"{_S}rPh"
    )


def _dated(root: _Element) -> set[int]:
    """Return the numbers of the cell styles that show a date."""
    own = {
        int(one.get("numFmtId") or 0): bool(
            _DATE_SIGN.search(_ASIDE.sub("", one.get("formatCode") or ""))
        )
        for one in root.iter(f"{_S}numFmt")
    }
    styles = root.find(f"{_S}cellXfs")
    found = set()
    for number, style in enumerate(styles if styles is not None else ()):
        form = int(style.get("numFmtId") or 0)
        if own.get(form, form in _DATES):
            found.add(number)
    return found


class _Cells:
    """Turns the cells of a row into text."""

    def __init__(self, shared: list[str], dates: set[int], epoch: dt.datetime) -> None:
        self._shared, self._dates, self._epoch = shared, dates, epoch

    def of(self, row: _Element) -> list[str]:
        """Return the cells of a row, those left out as empty ones."""
        found: list[str] = []
        for cell in row.iter(f"{_S}c"):
            reference = _REFERENCE.fullmatch(cell.get("r") or "")
            at = _column(reference[1]) if reference else len(found)
            if at >= MOST_COLUMNS:
                break
            found += [""] * (at + 1 - len(found))
            found[at] = self._text(cell)
        return found

    def _text(self, cell: _Element) -> str:
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            return _said(cell)
        value = cell.findtext(f"{_S}v") or ""
        if kind == "s":
            return self._shared[int(value)] if value else ""
        if kind != "n" or not value:
            return value
        if int(cell.get("s") or 0) in self._dates:
            return self._moment(float(value))
        number = float(value)
        return str(int(number)) if number.is_integer() else value

    def _moment(self, days: float) -> str:
        moment = self._epoch + dt.timedelta(days=days)
        return moment.strftime("%Y-%m-%d" if days == int(days) else "%Y-%m-%d %H:%M:%S")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
