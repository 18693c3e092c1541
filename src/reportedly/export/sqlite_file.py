"""Reports, claims and incidents as one SQLite file with plain tables, to ask with SQL."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from reportedly.errors import ExportError
from reportedly.export.cases import cases
from reportedly.export.csv_table import COLUMNS, row
from reportedly.export.formats import Format, Losses
from reportedly.export.tables import house
from reportedly.export.withhold.publication import Publication
from reportedly.ledger import Store
from reportedly.model import Claim

TABLES: Final[dict[str, Sequence[str]]] = {
    "report": ("id", "name", "title", "text", "url", "outlet", "published", "language"),
    "claim": (
        *("report", "claim", "kind", "type", "subtype", "modality", "polarity"),
        *("start", "end", "quote", "root", "root_type"),
    ),
    "source": ("report", "claim", "link", "name", "type", "role", "stance", "aligned"),
    "figure": (
        *("report", "claim", "figure", "outcome", "people", "qualifier", "value", "low", "high"),
        *("period", "as_of", "subset_of", "quote"),
    ),
    "place": (
        *("report", "claim", "role", "name", "country", "admin1", "lat", "lon", "where_prec"),
    ),
    "incident": COLUMNS,
    "incident_claim": ("incident", "report", "claim"),
    "copy": ("a", "b", "kind", "direction", "jaccard"),
}
"""Tables with their columns."""


def rows_of(store: Store) -> Iterator[tuple[str, Iterable[Any]]]:
    """Yield rows with their tables."""
    for head in store.iter_heads():
        one, reading = store.report_of(head.id), store.reading_of(head.id)
        named = (one.id, one.name, one.title, one.text, one.url, one.outlet, one.published)
        yield "report", (*named, one.language)
        for claim in reading.claims if reading else ():
            yield from _claim(one.id, claim)
    for case in cases(store):
        cells = row(case)
        yield "incident", (cells.get(name) for name in COLUMNS)
        for ref in case.incident.members:
            yield "incident_claim", (case.incident.id, ref.report, ref.claim)
    for relation in store.relations():
        kind, direction = relation.kind, relation.direction
        yield "copy", (relation.a, relation.b, kind, direction, relation.jaccard)


def _claim(report: str, claim: Claim) -> Iterator[tuple[str, Iterable[Any]]]:
    root, span, key = claim.root, claim.span, (report, claim.id)
    told = (claim.kind, claim.type, claim.subtype, claim.modality, claim.polarity)
    origin = (root.name, root.type) if root else (None, None)
    yield "claim", (*key, *told, span.start, span.end, span.quote, *origin)
    for link, one in enumerate(claim.attribution, start=1):
        yield "source", (*key, link, one.name, one.type, one.role, one.stance, one.aligned)
    for figure in claim.figures:
        counted = (figure.outcome, figure.group, figure.qualifier)
        ends = (figure.value, figure.low, figure.high, figure.period.kind)
        day = figure.as_of.isoformat() if figure.as_of else None
        rest = (day, figure.subset_of, figure.span.quote)
        yield "figure", (*key, figure.id, *counted, *ends, *rest)
    for place in claim.places:
        where = (place.country, place.admin1, place.lat, place.lon, place.where_prec)
        yield "place", (*key, place.role, place.name, *where)


def write(pub: Publication, path: Path, losses: Losses) -> None:  # noqa: ARG001 - a writer's form
    """Write the file."""
    with contextlib.closing(sqlite3.connect(path)) as base, base:
        for name, columns in TABLES.items():
            base.execute(f"CREATE TABLE {name} ({', '.join(map(_quoted, columns))})")
        for name, cells in rows_of(pub.store):
            marks = ", ".join("?" * len(TABLES[name]))
            values = [str(one) if isinstance(one, str) else one for one in cells]
            base.execute(f"INSERT INTO {name} VALUES ({marks})", values)  # noqa: S608 - our names


def _quoted(column: str) -> str:
    return f'"{column}"'


def read(path: Path, table: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of one table.

    Raises:
        ExportError: It cannot be read.
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as base:
            base.row_factory = sqlite3.Row
            found = base.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608 - our names
            yield from map(dict, found)
    except sqlite3.Error as error:
        raise ExportError(f"{path.name}: table {table} cannot be read") from error


def parts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the text of every cell, and the plain letters of the file's bytes."""
    for table in TABLES:
        for number, cells in enumerate(read(path, table), start=1):
            text = "\n".join(value for value in cells.values() if isinstance(value, str))
            yield f"{path.name}, {table}, row {number}", text
    yield f"{path.name}, bytes", path.read_bytes().decode("ascii", "replace")


def validate(path: Path) -> None:
    """Hold the tables together.

    Raises:
        ExportError: The file is damaged, or a claim of an incident is not there.
    """
    known = {(one["report"], one["claim"]) for one in read(path, "claim")}
    told = {(one["report"], one["claim"]) for one in read(path, "incident_claim")}
    if told - known:
        raise ExportError(f"{path.name}: an incident names a claim that is not there")
    reports = {one["id"] for one in read(path, "report")}
    if {report for report, _ in known} - reports:
        raise ExportError(f"{path.name}: a claim of a report that is not there")


SQLITE: Final = Format(
    name="sqlite",
    summary="Reports, claims and incidents as one SQLite file with plain tables",
    ending=".sqlite",
    write=write,
    validate=validate,
    parts=parts,
    lossy=(
        "Segments, sentences, targets, weapons, damage and findings are not held.",
        "Which figures set which number of an estimate is not held.",
    ),
    house=house([*TABLES, *(name for names in TABLES.values() for name in names)])
    | house(["sqlite format create table"]),
)
