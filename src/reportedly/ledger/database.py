"""The SQLite library, its settings, and its errors turned into this project's.

SQLite before 3.51.3 can corrupt a database in WAL mode when a write-ahead log is reset while
another process checkpoints. An older library therefore never runs WAL here: it falls back to a
rollback journal, which costs readers some waiting and nothing else.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool

from reportedly.errors import (
    ChainError,
    LedgerError,
    LockedError,
    NotALedgerError,
    StorageError,
)

WAL_FIXED: Final = (3, 51, 3)
"""First SQLite without the WAL-reset bug. Source: SQLite's change log."""

OLDEST: Final = (3, 37, 0)
"""First SQLite with STRICT tables."""

WAIT: Final = 2.0
"""Seconds to wait for a lock inside SQLite; long locks are the writer lock's business."""

PRAGMAS: Final = (
    "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -16000",
    "PRAGMA journal_size_limit = 67108864",
    # A ledger may come from anybody: its schema gets no rights beyond plain SQL.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)

_LOCKED: Final = {5, 6}
_STORAGE: Final = {3, 8, 10, 13, 14, 18}
_CORRUPT: Final = 11
_IO: Final = 10
_NOT_A_DATABASE: Final = 26


@functools.cache
def driver() -> ModuleType:
    """Return the SQLite module to use: the one shipped as a wheel where there is one."""
    wheel = importlib.util.find_spec("pysqlite3") is not None
    return importlib.import_module("pysqlite3.dbapi2" if wheel else "sqlite3")


def journal_for(version: tuple[int, ...]) -> str:
    """Return the journal mode that is safe with this version of SQLite.

    Raises:
        StorageError: The library is too old for the schema.
    """
    if version < OLDEST:
        shown = ".".join(map(str, version))
        raise StorageError(f"SQLite {shown}", "too old; 3.37 is the oldest that will do")
    return "wal" if version >= WAL_FIXED else "delete"


def connect(path: Path, *, write: bool, journal: str) -> sa.Engine:
    """Return an engine on a database file. Nothing is opened yet.

    Args:
        path: The file.
        write: May make the file and change it; otherwise every change is refused.
        journal: ``wal`` or ``delete``.
    """
    module = driver()
    uri = f"{path.absolute().as_uri()}?{_access(path, write=write, journal=journal)}"

    def creator() -> Any:  # noqa: ANN401 - the driver has no types
        return module.connect(
            uri, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False
        )

    engine = sa.create_engine(
        "sqlite://", module=module, creator=creator, poolclass=QueuePool, max_overflow=-1
    )

    @sa.event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - untyped driver
        for pragma in PRAGMAS:
            connection.execute(pragma)
        if write:
            connection.execute(f"PRAGMA journal_mode = {journal}")
            if journal != "wal":
                # Spilling would need an exclusive lock while a rebuild still reads.
                connection.execute("PRAGMA cache_spill = OFF")
        else:
            connection.execute("PRAGMA query_only = ON")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        # Taking the write lock at the start avoids a deadlock between two that upgrade later.
        immediate = connection.get_execution_options().get("write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def scratch() -> sa.Engine:
    """Return an engine on a private database that goes away with it, and to disk when large."""
    module = driver()
    return sa.create_engine("sqlite://", module=module, creator=lambda: module.connect(""))


def begin_file(path: Path, application: int) -> None:
    """Mark an empty or missing file as one of ours, before anything else is written to it.

    From then on the mark stands in the file itself and never in a log alone, so that a look at its
    first bytes tells what it is.

    Raises:
        LedgerError: The file cannot be made.
    """
    module = driver()
    try:
        connection = module.connect(str(path), timeout=WAIT, isolation_level=None)
        try:
            connection.execute(f"PRAGMA application_id = {application}")
        finally:
            connection.close()
    except module.Error as error:
        known = translate(path, error)
        if known is None:
            raise
        raise known from error


def _access(path: Path, *, write: bool, journal: str) -> str:
    """Return the part of the address that says how the file may be used."""
    if write:
        return "mode=rw"
    folder = os.access(path.parent, os.W_OK)
    if folder and os.access(path, os.W_OK) and journal == "wal":
        # The last one to leave tidies the log away, which a read-only connection could not.
        return "mode=rw"
    log = path.with_name(path.name + "-wal")
    if not folder and not (log.exists() and log.stat().st_size):
        # Without a log nothing is missing from the file, and none could be made here.
        return "mode=ro&immutable=1"
    return "mode=ro"


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn errors of the database inside the block into errors of the ledger.

    Raises:
        LedgerError: One of its kinds. An error that has none is a bug and flies as it is.
    """
    try:
        yield
    except (sa.exc.DBAPIError, driver().Error) as error:
        # Small questions go to the driver itself, whose errors nothing wraps.
        known = translate(path, error.orig if isinstance(error, sa.exc.DBAPIError) else error)
        if known is None:
            raise
        raise known from error


def translate(path: Path, error: BaseException | None) -> LedgerError | None:
    """Return what an error of the database means for a ledger; ``None`` where it is a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    name, primary = str(path), code & 0xFF
    detail = str(error)
    if primary in _LOCKED:
        return LockedError(name, "another process is writing to it")
    if primary == _CORRUPT or (primary == _IO and _cut_short(path)):
        return ChainError(name, "the file is damaged or cut short")
    if primary in _STORAGE:
        return StorageError(name, detail)
    if primary == _NOT_A_DATABASE:
        return NotALedgerError(name, "the file is not a database")
    return None


def _cut_short(path: Path) -> bool:
    """Tell whether a database file ends inside a page; no write ever leaves it so."""
    with path.open("rb") as stream:
        page = int.from_bytes(stream.read(18)[16:18], "big")
    # The header writes the largest page, 65,536 bytes, as 1.
    return path.stat().st_size % (65536 if page == 1 else max(page, 1)) != 0
