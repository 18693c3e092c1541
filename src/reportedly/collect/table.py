"""CSV tables: one row a report, the first row names the columns.

Fields are quoted as RFC 4180 says: a field that begins with a double quote ends with one, and a
doubled one inside stands for itself; a quoted field may span lines. Columns are parted by commas,
semicolons or tabs, whichever the first row has most of. The standard library's reader is not used
since its limit on the length of a field is a setting of the whole process.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportedly.collect.encoding import Decoding, decode, opened
from reportedly.collect.fields import Place, Seen, make_report, shown_keys, text_key
from reportedly.collect.lines import Line, split_lines
from reportedly.collect.options import Collected, CollectOptions, Refused
from reportedly.collect.source import Content
from reportedly.errors import (
    EmptyInputError,
    InputError,
    MalformedError,
    NoTextError,
    TooLargeError,
)
from reportedly.ids import digest

MEDIA_TYPE = "text/csv"
DELIMITERS = ",;\t"


@dataclass(slots=True)
class Draft:
    """A row as far as it has been read.

    Attributes:
        cells: Those that are complete.
        open: Pieces of a quoted cell whose closing quote has not come; ``None`` outside quotes.
    """

    cells: list[str] = field(default_factory=list)
    open: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row.

    Attributes:
        line: Number of its first line.
        data: Its bytes, without the line end.
        cells: What it holds; empty where it could not be read.
        error: Why it could not.
    """

    line: int
    data: bytes = b""
    cells: tuple[str, ...] = ()
    error: InputError | None = None


def read_table(content: Content, options: CollectOptions) -> Iterator[Collected | Refused]:
    """Yield every row of a table as a report; a broken row is refused and the rest is read.

    Raises:
        InputError: The table as a whole cannot be read, or not further; what came before was
            yielded.
    """
    item = content.item
    decoding, found = open_rows(content, options.encoding, options.max_bytes)
    columns = _columns(next(found, None), item.where, options)
    place = Place.of(content, MEDIA_TYPE, decoding.codec)
    seen = Seen()
    number = 0
    for number, row in enumerate(found, start=1):
        here = replace(place, where=f"{item.where}:{row.line}", number=number)
        try:
            yield from _read_row(row, columns, here, options, seen)
        except InputError as error:
            known = digest(row.data) if row.data else None
            yield Refused(address=here.label, error=error, sha256=known)
    if not number:
        raise EmptyInputError(item.where, "there is no row below the column names")


def open_rows(content: Content, encoding: str | None, limit: int) -> tuple[Decoding, Iterator[Row]]:
    """Return how a table is encoded, and its rows with the names of the columns first.

    Args:
        content: The table.
        encoding: As the caller names it.
        limit: Bytes of a row.

    Raises:
        InputError: The table is no text, or its encoding cannot be told.
    """
    decoding, source = opened(content, encoding)
    lines = split_lines(source, decoding.newline, limit)
    return decoding, iter(Rows(lines, decoding, content.item.where, limit))


def _read_row(
    row: Row, columns: tuple[str, ...], place: Place, options: CollectOptions, seen: Seen
) -> Iterator[Collected]:
    """Yield the report of a row, or nothing where it repeats another.

    Raises:
        InputError: The row is broken, has too many cells, or holds no text.
    """
    if row.error is not None:
        raise row.error
    if len(row.cells) > len(columns):
        held = f"{len(row.cells)} cells under {len(columns)} column names"
        raise MalformedError(place.where, f"{held}; a comma inside a cell needs quotes")
    capture, report = make_report(
        dict(zip(columns, row.cells, strict=False)), row.data, place, options
    )
    if seen.is_new(report, place.where):
        yield Collected(capture=capture, data=row.data, report=report)


def _columns(row: Row | None, where: str, options: CollectOptions) -> tuple[str, ...]:
    """Return the names of the columns, made distinct.

    Raises:
        EmptyInputError: There is no row.
        NoTextError: No column can hold the text.
    """
    if row is None:
        raise EmptyInputError(where, "there is no row in it")
    if row.error is not None:
        raise row.error
    names: list[str] = []
    for number, cell in enumerate(row.cells, start=1):
        name = cell.strip() or f"column {number}"
        names.append(name if name not in names else f"{name} ({number})")
    columns = tuple(names)
    if text_key(columns, options) is None:
        raise NoTextError(where, f"no column holds the text; columns: {shown_keys(columns)}")
    return columns


class Rows:
    """The rows of a table, put together of its lines; blank lines are passed over.

    A quote that is never closed, or closed in the middle of a cell, breaks the row it stands in
    and no other: reading goes on with the line after. No more bytes than the limit are held.
    """

    def __init__(self, lines: Iterator[Line], decoding: Decoding, where: str, limit: int) -> None:
        self._lines = lines
        self._decoding = decoding
        self._where = where
        self._limit = limit
        self._waiting: deque[Line] = deque()
        self._delimiter = ""

    def __iter__(self) -> Iterator[Row]:
        while (line := self._next()) is not None:
            if line.data is not None and not line.data.strip(b" \t\r\n\0"):
                continue
            taken = [line]
            try:
                yield self._row(taken)
            except InputError as error:
                self._waiting.extendleft(reversed(taken[1:]))
                yield Row(line=line.number, data=line.data or b"", error=error)

    def _next(self) -> Line | None:
        """Return the next line: one put back, else a new one."""
        return self._waiting.popleft() if self._waiting else next(self._lines, None)

    def _row(self, taken: list[Line]) -> Row:
        """Return the row that begins with a line; every line it needs is added to ``taken``.

        Raises:
            InputError: The row is broken.
        """
        first = taken[0].number
        draft = Draft()
        text = self._feed(draft, taken[0])
        size = len(text)
        while draft.open is not None:
            if size > self._limit:
                return self._pass_over(draft, first)
            line = self._next()
            if line is None:
                raise MalformedError(f"{self._where}:{first}", "a quoted cell is never closed")
            taken.append(line)
            text = self._feed(draft, line)
            size += len(line.data or b"")
        data = b"".join(line.data or b"" for line in taken)
        end = text[len(text.rstrip("\r\n")) :].encode(self._decoding.codec)
        return Row(line=first, data=data[: len(data) - len(end)], cells=tuple(draft.cells))

    def _feed(self, draft: Draft, line: Line) -> str:
        """Read one more line into a row and return its text.

        Raises:
            InputError: It is too long, in another encoding, or quoted badly.
        """
        where = f"{self._where}:{line.number}"
        if line.data is None:
            raise TooLargeError(where, f"the line is over {self._limit} bytes")
        text = decode(line.data, self._decoding, where)
        self._delimiter = self._delimiter or _delimiter(text)
        if not feed(draft, text, self._delimiter):
            raise MalformedError(where, "a closing quote is followed by more of the cell")
        return text

    def _pass_over(self, draft: Draft, first: int) -> Row:
        """Read to the end of a row that is over the limit, keeping nothing of it."""
        while draft.open is not None and (line := self._next()) is not None:
            draft.open.clear()
            draft.cells.clear()
            try:
                self._feed(draft, line)
            except InputError:
                break
        over = f"the row is over {self._limit} bytes"
        return Row(line=first, error=TooLargeError(f"{self._where}:{first}", over))


def feed(draft: Draft, text: str, delimiter: str) -> bool:
    """Read one more line of a row; afterwards the row is complete unless a quote is open.

    Returns:
        False where a closing quote is followed by anything but a delimiter or the line's end.
    """
    place = 0
    while True:
        if draft.open is not None:
            place = _quoted(draft, draft.open, text, place)
            if place < 0 or not text[place : place + 3].rstrip("\r\n"):
                return True
            if text[place] != delimiter:
                return False
            place += 1
        if text.startswith('"', place):
            draft.open = []
            place += 1
            continue
        end = text.find(delimiter, place)
        if end < 0:
            draft.cells.append(text[place:].rstrip("\r\n"))
            return True
        draft.cells.append(text[place:end])
        place = end + 1


def _quoted(draft: Draft, pieces: list[str], text: str, place: int) -> int:
    """Read on inside quotes; return the place after the closing one, or -1 if there is none."""
    while (end := text.find('"', place)) >= 0:
        if text.startswith('""', end):
            pieces.append(text[place : end + 1])
            place = end + 2
            continue
        pieces.append(text[place:end])
        draft.cells.append("".join(pieces))
        draft.open = None
        return end + 1
    pieces.append(text[place:])
    return -1


def _delimiter(text: str) -> str:
    """Return what parts the columns: the mark the first row has most of, else the comma."""
    return max(DELIMITERS, key=lambda mark: (text.count(mark), -DELIMITERS.index(mark)))
