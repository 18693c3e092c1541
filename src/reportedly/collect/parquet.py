"""Parquet tables: one row a report, by the library pyarrow (an extra).

A row of such a table has no bytes of its own: its columns lie apart and packed. Its capture is the
row as JSON, in the order of the table's columns' names, dates and numbers written as JSON has them.
"""

from __future__ import annotations

import importlib
import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import IO, Final

from reportedly.collect.fields import Place, Seen
from reportedly.collect.json_document import read_record
from reportedly.collect.options import Collected, CollectOptions, Refused
from reportedly.collect.source import Content
from reportedly.errors import EmptyInputError, MalformedError, UnknownFormatError
from reportedly.ids import canonical

MEDIA_TYPE: Final = "application/vnd.apache.parquet"

ROWS: Final = 64
"""Read at a time."""


def read_parquet(content: Content, options: CollectOptions) -> Iterator[Collected | Refused]:
    """Yield every row of a table as a report; a row without a text is refused and the rest is read.

    The file is put on the disk first where it is not there as it is, since its end is read first.

    Raises:
        InputError: The table as a whole cannot be read, or not further; what came before was
            yielded.
    """
    place = Place.of(content, MEDIA_TYPE, "utf-8")
    with tempfile.TemporaryFile() as spool:
        for chunk in content.plain():
            spool.write(chunk)
        yield from _rows(spool, place, options)


def _rows(spool: IO[bytes], place: Place, options: CollectOptions) -> Iterator[Collected | Refused]:
    """Yield what the rows of a file hold.

    Raises:
        UnknownFormatError: The library is not installed.
        MalformedError: The file is no such table, or damaged.
        EmptyInputError: There is no row.
    """
    arrow, parquet = _library("pyarrow", place), _library("pyarrow.parquet", place)
    seen, number = Seen(), 0
    try:
        with parquet.ParquetFile(spool) as table:
            for batch in table.iter_batches(ROWS):
                for row in batch.to_pylist():
                    number += 1
                    yield from _row(row, place, number, options, seen)
    # Words that are no UTF-8 and days beyond the calendar show when a row is made.
    except (OSError, ValueError, OverflowError, arrow.ArrowException) as error:
        raise MalformedError(place.where, "no Parquet table, or a damaged one") from error
    if not number:
        raise EmptyInputError(place.where, "there is no row in it")


def _row(
    row: dict[str, object], place: Place, number: int, options: CollectOptions, seen: Seen
) -> Iterator[Collected | Refused]:
    """Yield the report of a row, or why there is none, or nothing where it repeats another."""
    # Columns without a value are left out, as a writer of JSON leaves them out.
    data = canonical({name: value for name, value in row.items() if value is not None})
    here = replace(place, where=f"{place.where}#{number}", number=number)
    yield from read_record(json.loads(data), data, here, options, seen)


def _library(name: str, place: Place) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        detail = "a Parquet table is read by pyarrow: ./run extra parquet"
        raise UnknownFormatError(place.where, detail) from error
