"""Small questions by the driver's own cursor, written once for both databases.

Tracing and resolving ask thousands of them a report, so they pay no query builder. They are written
as SQLite reads them; what a server spells otherwise is put in its place here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

SERVER: Final = "postgresql"


def is_server(connection: sa.Connection) -> bool:
    """Tell whether a connection leads to a server."""
    return connection.dialect.name == SERVER


class Asking:
    """Questions and changes inside one transaction.

    Args:
        connection: In a transaction.
    """

    __slots__ = ("_cursor", "_spell", "is_server")

    def __init__(self, connection: sa.Connection) -> None:
        self._cursor: Any = connection.connection.cursor()
        self.is_server = is_server(connection)
        self._spell = for_server if self.is_server else str

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return all rows of an answer."""
        self._cursor.execute(self._spell(query), values)
        return [tuple(row) for row in self._cursor.fetchall()]

    def run(self, change: str, *values: object) -> int:
        """Make a change; return how many rows it touched."""
        self._cursor.execute(self._spell(change), values)
        return int(self._cursor.rowcount)

    def run_many(self, change: str, rows: Iterable[Sequence[object]]) -> None:
        """Make a change for each of some rows of values."""
        self._cursor.executemany(self._spell(change), list(rows))


@lru_cache(maxsize=256)
def for_server(query: str) -> str:
    """Return a question as a server reads it.

    ``CROSS JOIN ... ON`` tells SQLite alone in which order to go; there is no other meaning to it.
    """
    return query.replace("CROSS JOIN", "JOIN").replace("?", "%s")


def stream(connection: sa.Connection, query: sa.Select[Any], at_once: int) -> Iterator[sa.Row[Any]]:
    """Yield the rows of an answer, a few in memory; whoever stops early leaves nothing open."""
    with connection.execute(query, execution_options={"yield_per": at_once}) as rows:
        yield from rows


def insert_new(connection: sa.Connection, table: sa.Table) -> sa.Insert:
    """Return an insertion that passes over rows whose key is there."""
    make: Any = postgresql.insert if is_server(connection) else sqlite.insert
    statement: sa.Insert = make(table).on_conflict_do_nothing()
    return statement


def insert_over(connection: sa.Connection, table: sa.Table) -> sa.Insert:
    """Return an insertion that takes the place of rows whose key is there."""
    make: Any = postgresql.insert if is_server(connection) else sqlite.insert
    keys = list(table.primary_key.columns)
    made = make(table)
    rest = {one.name: made.excluded[one.name] for one in table.columns if one not in keys}
    statement: sa.Insert = made.on_conflict_do_update(index_elements=keys, set_=rest)
    return statement
