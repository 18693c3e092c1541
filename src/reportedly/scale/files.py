"""Files of a backfill: Parquet tables and notes, each whole or not there."""

from __future__ import annotations

import bisect
import contextlib
import hashlib
import importlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from reportedly.errors import JobError, MissingPackageError

ROWS: Final = 256
"""Rows that are held before they are written, and read at a time."""

BYTES: Final = 16 * 2**20
"""Of rows with long texts fewer are held."""

Schema = Mapping[str, str]
"""Columns with the names of their types in Arrow."""

INPUTS: Final = {"at": "int64", "capture": "string", "data": "binary", "report": "string"}
REFUSED: Final = {
    "at": "int64",
    "address": "string",
    "code": "string",
    "reason": "string",
    "parts": "string",
    "sha256": "string",
}
PASSAGES: Final = {"bucket": "int64", "key": "string", "passage": "binary"}
MARKS: Final = {"shard": "string", "key": "string", "marks": "string"}
PRINTS: Final = {"bucket": "int64", "print": "string", "at": "int64"}
ALIKE: Final = {"shard": "string", "at": "int64", "as_shard": "string", "as_at": "int64"}
READINGS: Final = {
    "at": "int64",
    "report": "string",
    "reading": "string",
    "code": "string",
    "parts": "string",
    "as_shard": "string",
    "as_at": "int64",
}


def library(name: str) -> Any:  # noqa: ANN401 - a module of a package that may be absent
    """Return a module of pyarrow.

    Raises:
        MissingPackageError: It is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingPackageError("backfill", "pyarrow", "parquet") from error


@contextlib.contextmanager
def renewed(path: Path) -> Iterator[Path]:
    """Give a place to write to; what is there afterwards is put in the place of ``path``.

    Raises:
        JobError: It cannot be written.
    """
    scratch: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(suffix=".tmp", dir=path.parent)
        os.close(descriptor)
        scratch = Path(name)
        yield scratch
        with scratch.open("rb") as stream:
            os.fsync(stream.fileno())
        scratch.replace(path)
    except OSError as error:
        raise JobError(path.name, f"it cannot be written ({error.strerror})") from error
    finally:
        if scratch is not None:
            scratch.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Write a note.

    Raises:
        JobError: It cannot be written.
    """
    with renewed(path) as scratch:
        scratch.write_bytes(data)


class Table:
    """A Parquet table that is being written, a group of rows at a time."""

    def __init__(self, path: Path, schema: Schema) -> None:
        arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
        types = {"int64": arrow.int64(), "string": arrow.large_string()}
        types["binary"] = arrow.large_binary()
        self._schema = arrow.schema([(name, types[kind]) for name, kind in schema.items()])
        self._make = arrow.Table.from_pylist
        self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Mapping[str, object]] = []
        self._held = 0
        self.count = 0

    def add(self, row: Mapping[str, object]) -> None:
        """Add a row."""
        self._rows.append(row)
        self.count += 1
        self._held += sum(len(x) for x in row.values() if isinstance(x, str | bytes))
        if len(self._rows) >= ROWS or self._held >= BYTES:
            self.flush()

    def flush(self) -> None:
        """Write what is held as a group of rows."""
        if self._rows:
            self._writer.write_table(self._make(self._rows, schema=self._schema))
            self._rows, self._held = [], 0

    def close(self) -> None:
        """Write what is held and the table's end."""
        self.flush()
        self._writer.close()


@contextlib.contextmanager
def table(path: Path, schema: Schema) -> Iterator[Table]:
    """Give a table to fill; it is there when the block is left without an error.

    Raises:
        JobError: It cannot be written.
    """
    with renewed(path) as scratch:
        made = Table(scratch, schema)
        try:
            yield made
        finally:
            made.close()


def grouped(path: Path, schema: Schema, groups: Iterable[Iterable[Mapping[str, object]]]) -> int:
    """Write a table in which each group of rows can be read without the others.

    Returns:
        How many rows it has.
    """
    with table(path, schema) as made:
        for rows in groups:
            for row in rows:
                made.add(row)
            made.flush()
        return made.count


def rows(
    path: Path,
    columns: Sequence[str] | None = None,
    where: tuple[str, Any] | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table, a few in memory.

    Args:
        path: Of the table.
        columns: All by default.
        where: A column and its value; groups of rows without it are not read. The table is sorted
            by it.

    Raises:
        JobError: It is gone or damaged.
    """
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    try:
        with parquet.ParquetFile(path) as source:
            groups = _groups(source, where)
            for batch in source.iter_batches(ROWS, row_groups=groups, columns=columns):
                for row in batch.to_pylist():
                    if where is None or row[where[0]] == where[1]:
                        yield row
    except (OSError, arrow.ArrowException) as error:
        raise JobError(path.name, "it is gone or damaged") from error


def _groups(source: Any, where: tuple[str, Any] | None) -> list[int]:  # noqa: ANN401 - pyarrow's
    """Return the groups of rows that can hold a value; a few of many are looked at."""
    meta = source.metadata
    every = range(meta.num_row_groups)
    if where is None:
        return list(every)
    place = source.schema_arrow.names.index(where[0])

    def bounds(number: int) -> Any:  # noqa: ANN401 - pyarrow's
        return meta.row_group(number).column(place).statistics

    first = bisect.bisect_left(every, where[1], key=lambda number: bounds(number).max)
    last = bisect.bisect_right(every, where[1], key=lambda number: bounds(number).min)
    return list(every[first:last])


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
