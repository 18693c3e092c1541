"""A ledger on a PostgreSQL server: where it is, how it is connected to, what its errors mean.

A ledger is a schema of a database: that of the connection, ``public`` unless its address says
otherwise (``?options=-csearch_path=NAME``). Any number of processes write. Each write takes one
advisory lock of the schema for as long as its transaction lasts, so that rows of the chain follow
one another; deriving takes the same lock for as long as it lasts. There is no second lock, so
nothing can wait in a circle.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from reportedly.errors import (
    ChainError,
    LedgerError,
    LockedError,
    MissingPackageError,
    ServerError,
    StorageError,
    UsageError,
)

SCHEMES: Final = ("postgresql://", "postgres://")
DRIVER: Final = "postgresql+psycopg"

PATIENCE: Final = "600s"
"""How long a writer waits for others; a rebuild of a large ledger is the longest of them."""

ONE_MOMENT: Final = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"

LOCK: Final = "hashtextextended('reportedly ' || current_schema(), 0)"
"""The number of the lock of this ledger, as the server computes it."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where a ledger on a server is.

    Attributes:
        address: As given, with its password if it has one; never shown.
    """

    address: str = field(repr=False)

    @property
    def url(self) -> sa.URL:
        """The address for the driver.

        Raises:
            UsageError: It is none.
        """
        try:
            given = sa.make_url(self.address)
        except (sa.exc.ArgumentError, ValueError) as error:
            raise UsageError("not an address: postgresql://USER@HOST/DATABASE") from error
        return given.set(drivername=DRIVER)

    @property
    def name(self) -> str:
        """Name of the database."""
        return self.url.database or "postgresql"

    def with_name(self, name: str) -> Path:
        """Return where a file beside the ledger is kept: in the folder of the process."""
        return Path(name)

    def __str__(self) -> str:
        """Return the address without user and password."""
        url = self.url
        bare = sa.URL.create("postgresql", host=url.host, port=url.port, database=url.database)
        return bare.render_as_string()


Where = Path | Server
"""Where a ledger is: a file, or a server."""


def where_of(given: Path | Server | str) -> Where:
    """Return where a ledger is, from what a person wrote."""
    if isinstance(given, Server):
        return given
    if isinstance(given, str) and given.startswith(SCHEMES):
        return Server(given.replace("postgres://", "postgresql://", 1))
    return Path(given)


def beside(where: Where) -> Path:
    """Return a path with which files beside a ledger are named; see ``Server.with_name``."""
    return where.with_name(where.name)


def connect(where: Server) -> sa.Engine:
    """Return an engine on a server's ledger. Nothing is opened yet.

    Readers see one moment for as long as a transaction lasts. Writers see what the last one before
    them has written: they wait for each other first, and look then.

    Raises:
        MissingPackageError: The driver is not installed.
    """
    try:
        importlib.import_module("psycopg")
    except ImportError as error:
        raise MissingPackageError("a ledger on a server", "psycopg", "postgres") from error
    engine = sa.create_engine(
        where.url,
        isolation_level="READ COMMITTED",
        max_overflow=-1,
        # A server that was started anew has ended what lay in the pool; nobody need be told.
        pool_pre_ping=True,
        connect_args={"application_name": "reportedly"},
    )

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        if not connection.get_execution_options().get("write", False):
            connection.exec_driver_sql(ONE_MOMENT)

    return engine


def take_turn(connection: sa.Connection) -> None:
    """Wait until no other process writes, and keep others waiting until the transaction ends."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}'")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


@contextmanager
def alone(engine: sa.Engine, name: str, *, wait: bool) -> Iterator[None]:
    """Keep other writers waiting until the block is left.

    Args:
        engine: On the ledger.
        name: Of the ledger, for messages.
        wait: For others to be done; otherwise it is now or not at all.

    Raises:
        LockedError: Others write.
    """
    with engine.connect() as connection:
        held = connection.execution_options(isolation_level="AUTOCOMMIT", write=True)
        if wait:
            held.exec_driver_sql(f"SET lock_timeout = '{PATIENCE}'")
            held.exec_driver_sql(f"SELECT pg_advisory_lock({LOCK})")
        elif not held.exec_driver_sql(f"SELECT pg_try_advisory_lock({LOCK})").scalar_one():
            raise LockedError(name, "another process is writing to it")
        try:
            yield
        finally:
            held.exec_driver_sql(f"SELECT pg_advisory_unlock({LOCK})")


@contextmanager
def guarded(name: str) -> Iterator[None]:
    """Turn errors of the server inside the block into errors of the ledger.

    Raises:
        LedgerError: One of its kinds. An error that has none is a bug and flies as it is.
    """
    driver = importlib.import_module("psycopg")
    try:
        yield
    except (sa.exc.DBAPIError, driver.Error) as error:
        # Small questions go to the driver itself, whose errors nothing wraps.
        known = translate(name, error.orig if isinstance(error, sa.exc.DBAPIError) else error)
        if known is None:
            raise
        raise known from error


def translate(name: str, error: BaseException | None) -> LedgerError | None:
    """Return what an error of the server means for a ledger; ``None`` where it is a bug."""
    state = getattr(error, "sqlstate", None)
    if state is None:
        # Without a state nothing came back: no server, or it went away.
        gone = isinstance(error, importlib.import_module("psycopg").OperationalError)
        return ServerError(name, "the server cannot be reached") if gone else None
    for states, kind, detail in _MEANINGS:
        if state.startswith(states):
            return kind(name, detail)
    return None


_MEANINGS: Final[tuple[tuple[tuple[str, ...], type[LedgerError], str], ...]] = (
    (("55P03", "40001", "40P01"), LockedError, "another process is writing to it"),
    (("25006", "42501"), StorageError, "this user may not write to it"),
    (("53",), StorageError, "the server has no room left"),
    (("3D", "3F"), ServerError, "the server has no such database, or no such schema"),
    (("08", "57", "28"), ServerError, "the server refuses, or has ended the connection"),
    (("XX",), ChainError, "the server says that its files are damaged"),
)
"""What an SQLSTATE, or the class it begins with, means for a ledger."""
