"""Tables as comma-separated values, safe to open in a spreadsheet, and read back.

Cells that a spreadsheet would run as a formula get an apostrophe before them; so do cells that
begin with an apostrophe, so that reading undoes it. Numbers are left alone.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from reportedly.errors import ExportError

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = Mapping[str, Cell]

_RUNS: Final = re.compile(r"^\s*[=+\-@|%'\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]")
LONGEST_CELL: Final = 32_767
"""Characters that a cell of a spreadsheet holds; what is beyond them is left out."""

MORE: Final = "…"
"""Ends a cell of which some is left out."""

CUT: Final = "cells that are longer than a spreadsheet holds, cut"
"""What ``write_table`` counts, as a loss."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ud800-\udfff]")


def safe(value: Cell) -> str:
    """Return a cell as it is written; absent is empty."""
    if value is None:
        return ""
    if isinstance(value, float):
        return format(value, ".10g")
    if not isinstance(value, str):
        return str(value)
    text = _CONTROL.sub("\ufffd", value)
    return f"'{text}" if _RUNS.match(text) else text


def plain(text: str) -> str:
    """Return what a cell said before it was made safe."""
    return text[1:] if text.startswith("'") and _RUNS.match(text[1:]) else text


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Write rows under a row of column names, in UTF-8 with line ends as RFC 4180 has them.

    Returns:
        How many cells were cut.

    Raises:
        OSError: The file cannot be written.
    """
    cut = 0
    with path.open("w", encoding="utf8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        for row in rows:
            cells = [safe(row.get(column)) for column in columns]
            cut += sum(len(cell) > LONGEST_CELL for cell in cells)
            writer.writerow(map(fitting, cells))
    return cut


def read_table(path: Path, columns: Sequence[str]) -> Iterator[dict[str, str]]:
    """Yield the rows of a table that was written here.

    Raises:
        ExportError: Its columns are others, a row is of another length, or it is no such table.
    """
    try:
        with path.open(encoding="utf8", newline="") as lines:
            reader = csv.reader(lines)
            if next(reader, None) != list(columns):
                raise ExportError(f"{path.name}: the columns are not those of the format")
            for number, row in enumerate(reader, start=2):
                if len(row) != len(columns):
                    raise ExportError(f"{path.name}, row {number}: {len(row)} cells")
                yield dict(zip(columns, map(plain, row), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise ExportError(f"{path.name}: not a table in UTF-8") from error


def read_json(path: Path) -> dict[str, Any]:
    """Return the one object that a file of JSON holds.

    Raises:
        ExportError: It holds something else.
    """
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise ExportError(f"{path.name}: not JSON") from error
    if not isinstance(found, dict):
        raise ExportError(f"{path.name}: not a JSON object")
    return found


def objects(where: str, found: object) -> list[dict[str, Any]]:
    """Return a list whose elements are objects.

    Raises:
        ExportError: It is something else.
    """
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ExportError(f"{where}: not a list of objects")
    return found


def listed(values: Iterable[str | None], separator: str = "; ") -> str:
    """Return values in one cell, without the separator inside them."""
    mark = separator.strip()
    found = dict.fromkeys(value.replace(mark, ",") for value in values if value)
    return separator.join(found)


def fitting(text: str) -> str:
    """Return as much of a cell as a spreadsheet holds; of a list, whole parts."""
    if len(text) <= LONGEST_CELL:
        return text
    held = text[: LONGEST_CELL - len(MORE)]
    parts, mark, _ = held.rpartition(";")
    return (parts + mark if mark else held) + MORE


def house(columns: Iterable[str]) -> frozenset[str]:
    """Return the words that column names are made of, folded."""
    return frozenset(word for name in columns for word in re.findall(r"[a-z]+", name.lower()))


def whole(where: str, text: str, *, least: int = 0) -> int | None:
    """Return the whole number in a cell; ``None`` where it is empty.

    Raises:
        ExportError: It is no whole number, or below ``least``.
    """
    if not text:
        return None
    if not re.fullmatch(r"-?\d+", text) or int(text) < least:
        raise ExportError(f"{where}: not a whole number from {least}")
    return int(text)


def degrees(where: str, text: str, limit: int) -> float | None:
    """Return the degrees in a cell; ``None`` where it is empty.

    Raises:
        ExportError: It is no number, or out of range.
    """
    if not text:
        return None
    try:
        value = float(text)
    except ValueError as error:
        raise ExportError(f"{where}: not a number") from error
    if not -limit <= value <= limit:
        raise ExportError(f"{where}: out of range")
    return value
