"""Incidents as one Parquet file with typed columns, by the library pyarrow (an extra)."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ExportError, MissingPackageError
from reportedly.export.cases import cases
from reportedly.export.csv_table import COLUMNS as NAMES
from reportedly.export.csv_table import CSV, row
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import house
from reportedly.export.withhold.publication import Publication

_REALS: Final = frozenset({"lat", "lon"})
_WHOLES: Final = frozenset({"date_prec", "where_prec", "reports", "origins_low", "origins_high"})
_ENDS: Final = ("_low", "_best", "_high")


def _library(name: str) -> Any:  # noqa: ANN401 - a module of a package that may be absent
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingPackageError("parquet", "pyarrow", "parquet") from error


def _type(arrow: Any, name: str) -> Any:  # noqa: ANN401 - types of that package
    if name in _REALS:
        return arrow.float64()
    if name in _WHOLES or name.endswith(_ENDS):
        return arrow.int64()
    return arrow.string()


def write(pub: Publication, path: Path, losses: Losses) -> None:  # noqa: ARG001 - a writer's form
    """Write the file, uncompressed, so that one version of the library gives the same bytes.

    Raises:
        UsageError: The library is not installed.
    """
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    schema = arrow.schema([(name, _type(arrow, name)) for name in NAMES])
    rows = [
        {name: str(x) if isinstance(x := cells.get(name), str) else x for name in NAMES}
        for cells in map(row, cases(pub.store))
    ]
    table = arrow.Table.from_pylist(rows, schema=schema)
    parquet.write_table(table, path, compression="none", use_dictionary=False)


def read(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file.

    Raises:
        UsageError: The library is not installed.
    """
    found: list[dict[str, Any]] = _library("pyarrow.parquet").read_table(path).to_pylist()
    return found


def parts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the text of every row, and the plain letters of the file's bytes."""
    for number, cells in enumerate(read(path), start=1):
        text = "\n".join(value for value in cells.values() if isinstance(value, str))
        yield f"{path.name}, row {number}", text
    yield f"{path.name}, bytes", path.read_bytes().decode("ascii", "replace")


def validate(path: Path) -> None:
    """Hold a file against its columns.

    Raises:
        ExportError: An id stands twice, or columns are others.
    """
    rows = read(path)
    ids = [one["id"] for one in rows]
    if len(set(ids)) != len(ids) or any(tuple(one) != NAMES for one in rows):
        raise ExportError(f"{path.name}: an id stands twice, or the columns are others")


PARQUET: Final = Format(
    name="parquet",
    summary="Incidents as one Parquet file with typed columns",
    ending=".parquet",
    write=write,
    validate=validate,
    parts=parts,
    lossy=CSV.lossy,
    house=CSV.house | house(["parquet arrow schema cpp version created par pandas"]),
)
