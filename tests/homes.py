"""Where tests make their ledgers: in files, or on a server that ``./run test-postgres`` starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import quote

import pytest
import sqlalchemy as sa

from reportedly.ids import digest
from reportedly.ledger import Mode, Server, Store, Where, database, schema

SERVER: Final = os.environ.get("REPORTEDLY_TEST_SERVER")
"""Address of a database in which tests may make and drop schemas."""

needs_server: Final = pytest.mark.skipif(
    SERVER is None, reason="there is no PostgreSQL server: ./run test-postgres starts one"
)


def home(path: Path) -> Where:
    """Return where a test's ledger is: the file, or a schema named after it."""
    return path if SERVER is None else on_server(path)


def on_server(path: Path) -> Server:
    """Return a schema named after a path; it is made where there is none."""
    if SERVER is None:
        pytest.skip("there is no PostgreSQL server: ./run test-postgres starts one")
    schema = f"t_{digest(str(path).encode())[:20]}"
    engine = sa.create_engine(Server(SERVER).url)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {schema}")
    engine.dispose()
    sign = "&" if "?" in SERVER else "?"
    return Server(f"{SERVER}{sign}options={quote(f'-csearch_path={schema}')}")


@contextmanager
def scratch() -> Iterator[sa.Connection]:
    """Give a database with the tables of a ledger and no row, gone when the block is left."""
    if SERVER is None:
        engine = database.scratch()
        with engine.begin() as connection:
            schema.metadata.create_all(connection)
            yield connection
    else:
        engine = sa.create_engine(_made().url)
        with engine.connect() as connection:
            yield connection
            connection.rollback()
    engine.dispose()


@cache
def _made() -> Server:
    """Return a schema with the tables of a ledger."""
    place = on_server(Path("scratch"))
    Store.open(place, Mode.CREATE).close()
    return place
