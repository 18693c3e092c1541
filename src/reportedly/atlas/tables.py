"""Rows of the user's lists: CSV and JSON as text cells, each with its place in the file.

The separator of a CSV file is a comma, semicolon or tab, whichever its first line holds most of.
A JSON list is an array of objects, an object with such an array in it, or an object with
``columns`` and ``rows``.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.errors import AtlasListError, EncodingError

Row = dict[str, str]
"""Column to cell, without blanks around it; an absent cell is empty."""

_SEPARATORS = ",;\t"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Table:
    """One list.

    Attributes:
        head: What a JSON object says beside its rows; empty for CSV.
        columns: Names of the columns, in order.
        rows: Pairs of the row's place in the file and its cells.
    """

    head: Mapping[str, object]
    columns: Sequence[str]
    rows: Iterator[tuple[str, Row]]


def decoded(where: str, data: bytes) -> str:
    """Return the text of a file.

    Raises:
        EncodingError: It is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EncodingError(where, "it is not UTF-8") from error


def read_table(where: str, data: bytes) -> Table:
    """Return the table of a CSV or JSON file; rows are parsed as they are taken.

    Raises:
        EncodingError: It is not UTF-8.
        AtlasListError: It is no such table; names file and line or row.
    """
    text = decoded(where, data)
    if text.lstrip()[:1] in {"{", "["}:
        return _of_json(where, read_json(where, text))
    return _of_csv(where, text)


def read_json(where: str, text: str) -> object:
    """Return the value of a JSON text.

    Raises:
        AtlasListError: It is no JSON; names the line.
    """
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise AtlasListError(f"{where}:{error.lineno}", error.msg) from error
    except (RecursionError, ValueError) as error:
        raise AtlasListError(where, "it is nested too deeply, or a number too long") from error
    return value


def _of_csv(where: str, text: str) -> Table:
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=lambda sign: (first.count(sign), -_SEPARATORS.index(sign)))
    lines = _csv_lines(where, text, separator)
    columns = [name.strip() for name in next(lines, (0, []))[1]]
    if len(set(columns)) < len(columns):
        raise AtlasListError(f"{where}:1", "two columns have one name")
    return Table({}, columns, _csv_rows(where, columns, lines))


def _csv_lines(where: str, text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in lines:
            yield lines.line_num, cells
    except csv.Error as error:
        raise AtlasListError(f"{where}:{lines.line_num}", str(error)) from error


def _csv_rows(
    where: str, columns: Sequence[str], lines: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[str, Row]]:
    for number, cells in lines:
        here = f"{where}:{number}"
        if len(cells) > len(columns):
            raise AtlasListError(here, f"{len(cells)} cells, but {len(columns)} columns")
        if any(cell.strip() for cell in cells):
            filled = [*map(str.strip, cells), *[""] * (len(columns) - len(cells))]
            yield here, dict(zip(columns, filled, strict=True))


def _of_json(where: str, value: object) -> Table:
    if isinstance(value, dict):
        head = {name: part for name, part in value.items() if not isinstance(part, list)}
        columns, rows = value.get("columns"), value.get("rows")
        if isinstance(columns, list) and isinstance(rows, list):
            return Table(head, [str(name) for name in columns], _listed(where, columns, rows))
        lists = [part for part in value.values() if isinstance(part, list)]
        if len(lists) != 1:
            raise AtlasListError(where, "it holds no one array of rows")
        value = lists[0]
    else:
        head = {}
    if not isinstance(value, list):
        raise AtlasListError(where, "it is no array of rows")
    for number, row in enumerate(value, 1):
        if not isinstance(row, dict):
            raise AtlasListError(f"{where}: row {number}", "it is no object")
    names = list(dict.fromkeys(name for row in value for name in row))
    found = (
        (f"{where}: row {number}", {n: _cell(where, number, row.get(n)) for n in names})
        for number, row in enumerate(value, 1)
    )
    return Table(head, names, found)


def _listed(
    where: str, columns: Sequence[object], rows: Sequence[object]
) -> Iterator[tuple[str, Row]]:
    for number, row in enumerate(rows, 1):
        if not isinstance(row, list) or len(row) != len(columns):
            raise AtlasListError(f"{where}: row {number}", f"it has not {len(columns)} cells")
        cells = (_cell(where, number, cell) for cell in row)
        yield f"{where}: row {number}", dict(zip(map(str, columns), cells, strict=True))


def _cell(where: str, number: int, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(one is None or isinstance(one, str) for one in value):
        return "|".join(one or "" for one in value)
    if isinstance(value, bool | list | dict | float):
        raise AtlasListError(f"{where}: row {number}", f"a cell is a {type(value).__name__}")
    return str(value).strip()


def day(where: str, column: str, given: str) -> dt.date | None:
    """Return the day of a cell, written ``YYYY-MM-DD``; ``None`` for an empty cell.

    Raises:
        AtlasListError: It is no such day.
    """
    if not given:
        return None
    try:
        if _DAY.fullmatch(given):
            return dt.date.fromisoformat(given)
    except ValueError:
        pass
    raise AtlasListError(where, f"{column} {given!r} is no day in the form 2023-10-07")


def whole(where: str, column: str, given: str) -> int:
    """Return the whole number of a cell, written in digits alone.

    Raises:
        AtlasListError: It is no such number.
    """
    if not (given.isascii() and _WHOLE.fullmatch(given)):
        raise AtlasListError(where, f"{column} {given!r} is no whole number in digits alone")
    return int(given)


def several(given: str) -> tuple[str, ...]:
    """Return the parts of a cell that ``|`` parts, none empty and none twice."""
    return tuple(dict.fromkeys(part for part in map(str.strip, given.split("|")) if part))
