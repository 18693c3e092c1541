"""The cells of a sheet of an Excel workbook (``.xlsx``), as text; dates as ISO 8601.

Sheets and their words are read a piece at a time, so that a small file that unpacks to much costs
no more memory than its words.

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
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from reportedly.collect.office import OLE, tree
from reportedly.errors import DocumentError, LockedFileError, TooLargeError, UsageError

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]

LARGEST: Final = 256 * 2**20
"""Bytes that one part of a workbook may unpack to."""

SMALL: Final = 8 * 2**20
"""Bytes of the parts that are held whole: what sheets and styles there are."""

MOST_COLUMNS: Final = 4096
"""That are read of a row."""

MOST_CELLS: Final = 1 << 14
"""Of a row; Excel has no more."""

MOST_ROWS: Final = 1 << 20
"""Of a sheet; Excel has no more."""

MOST_STRINGS: Final = 1 << 22
LONGEST_CELL: Final = 1 << 15
"""Code points of a cell; Excel has one less."""

CHUNK: Final = 1 << 18

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
    """Return the root of a part that is held whole."""
    with archive.open(name) as part:
        data = part.read(SMALL + 1)
    if len(data) > SMALL:
        raise TooLargeError(where, f"{name} in it is over {SMALL} bytes")
    return tree(data, where)


def _pieces(
    archive: zipfile.ZipFile, name: str, where: str, target: _Strings | _Sheet
) -> Iterator[None]:
    """Feed a part to what takes its tags and words; pause after each piece of it."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - few need it

    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    left = LARGEST
    try:
        with archive.open(name) as part:
            while data := part.read(CHUNK):
                left -= len(data)
                if left < 0:
                    raise TooLargeError(where, f"{name} in it is over {LARGEST} bytes")
                parser.feed(data)
                yield
        parser.close()
    except etree.XMLSyntaxError as error:
        raise DocumentError(where, "its XML is damaged") from error
    yield


def _rows(
    archive: zipfile.ZipFile, where: str, sheet: str | None
) -> Iterator[tuple[int, list[str]]]:
    book = _part(archive, "xl/workbook.xml", where)
    names = set(archive.namelist())
    strings = _Strings(where)
    if "xl/sharedStrings.xml" in names:
        for _ in _pieces(archive, "xl/sharedStrings.xml", where, strings):
            pass
    dates = _dated(_part(archive, "xl/styles.xml", where)) if "xl/styles.xml" in names else set()
    properties = book.find(f"{_S}workbookPr")
    old = properties is not None and properties.get("date1904") in {"1", "true"}
    found = _Sheet(where, _Meaning(strings.found, dates, _EPOCH_1904 if old else _EPOCH))
    for _ in _pieces(archive, _path(archive, book, where, sheet), where, found):
        yield from found.taken()


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


class _Said:
    """Gathers the words of a string; what tells how to speak them is passed over."""

    def __init__(self, where: str) -> None:
        self._where, self._parts, self._length, self._aside = where, list[str](), 0, 0
        self._open = False

    def begin(self) -> None:
        self._parts, self._length = [], 0

    def start(self, tag: str) -> None:
        self._aside += tag == f"{_S}rPh"
        self._open = tag == f"{_S}t" and not self._aside

    def end(self, tag: str) -> None:
        self._aside -= tag == f"{_S}rPh"
        self._open = False

    def data(self, words: str) -> None:
        if self._open:
            self.put(words)

    def put(self, words: str) -> None:
        self._length += len(words)
        if self._length > LONGEST_CELL:
            raise TooLargeError(self._where, f"a cell is over {LONGEST_CELL} characters")
        self._parts.append(words)

    def text(self) -> str:
        return "".join(self._parts)


class _Strings:
    """Takes the tags of the part that holds the words of all sheets."""

    def __init__(self, where: str) -> None:
        self.found: list[str] = []
        self._where, self._said = where, _Said(where)

    def start(self, tag: str, _: object) -> None:
        if tag == f"{_S}si":
            self._said.begin()
        self._said.start(tag)

    def data(self, words: str) -> None:
        self._said.data(words)

    def end(self, tag: str) -> None:
        self._said.end(tag)
        if tag == f"{_S}si":
            self.found.append(self._said.text())
            if len(self.found) > MOST_STRINGS:
                raise TooLargeError(self._where, f"it has over {MOST_STRINGS} strings")

    def close(self) -> None:
        """Nothing is left to do."""


class _Sheet:
    """Takes the tags of a sheet, and gives its rows."""

    def __init__(self, where: str, meaning: _Meaning) -> None:
        self._where, self._meaning, self._said = where, meaning, _Said(where)
        self._ready: list[tuple[int, list[str]]] = []
        self._rows, self._row, self._cells, self._count = 0, "", list[str](), 0
        self._at, self._cell, self._value = 0, dict[str, str](), False

    def taken(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows that are whole and were not given yet."""
        ready, self._ready = self._ready, []
        yield from ready

    def start(self, tag: str, told: Mapping[str, str]) -> None:
        if tag == f"{_S}row":
            self._row, self._cells, self._count = told.get("r") or "", [], 0
        elif tag == f"{_S}c":
            reference = _REFERENCE.fullmatch(told.get("r") or "")
            self._at = _column(reference[1]) if reference else len(self._cells)
            self._cell = dict(told)
            self._said.begin()
            self._count += 1
            if self._count > MOST_CELLS:
                raise TooLargeError(self._where, f"a row has over {MOST_CELLS} cells")
        self._value = tag == f"{_S}v"
        self._said.start(tag)

    def data(self, words: str) -> None:
        if self._value and self._cell.get("t") != "inlineStr":
            self._said.put(words)
        elif self._cell.get("t") == "inlineStr":
            self._said.data(words)

    def end(self, tag: str) -> None:
        self._value = False
        self._said.end(tag)
        if tag == f"{_S}c":
            if self._at < MOST_COLUMNS:
                self._cells += [""] * (self._at + 1 - len(self._cells))
                self._cells[self._at] = self._meaning.of(self._cell, self._said.text())
            self._cell = {}
        elif tag == f"{_S}row":
            self._rows += 1
            if self._rows > MOST_ROWS:
                raise TooLargeError(self._where, f"it has over {MOST_ROWS} rows")
            if any(self._cells):
                self._ready.append((int(self._row or self._rows), self._cells))
            self._cells = []

    def close(self) -> None:
        """Nothing is left to do."""


class _Meaning:
    """Turns what stands in a cell into text."""

    def __init__(self, shared: list[str], dates: set[int], epoch: dt.datetime) -> None:
        self._shared, self._dates, self._epoch = shared, dates, epoch

    def of(self, told: Mapping[str, str], value: str) -> str:
        """Return the text of a cell by its attributes and what it holds."""
        kind = told.get("t") or "n"
        if kind == "s":
            return self._shared[int(value)] if value else ""
        if kind != "n" or not value:
            return value
        if int(told.get("s") or 0) in self._dates:
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
