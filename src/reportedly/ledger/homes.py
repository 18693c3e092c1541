"""What is different between a ledger in a file and one on a server, in one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa

from reportedly.ledger import database, migrate, server
from reportedly.ledger.lock import WriterLock
from reportedly.ledger.records import Mode
from reportedly.ledger.schema import APPLICATION_ID
from reportedly.ledger.server import Server, Where


class Home(Protocol):
    """Where a ledger is, opened."""

    @property
    def engine(self) -> sa.Engine:
        """On the ledger."""

    def guarded(self) -> AbstractContextManager[None]:
        """Turn errors of the database inside the block into errors of the ledger."""

    def take_turn(self, connection: sa.Connection) -> None:
        """Make a writing transaction the only one."""

    def alone(self, *, wait: bool) -> AbstractContextManager[None]:
        """Keep other writers out until the block is left."""

    def close(self) -> None:
        """Let go of everything."""


class FileHome:
    """A file of this machine, with the writer's lock where it may be written.

    Args:
        path: The file.
        mode: What for.

    Raises:
        LedgerError: See ``Store.open``.
    """

    def __init__(self, path: Path, mode: Mode) -> None:
        self._path = path
        migrate.look_at_file(path, mode)
        write = mode is not Mode.READ
        self._lock = WriterLock.acquire(path.resolve()) if write else None
        try:
            journal = database.journal_for(database.driver().sqlite_version_info)
            # Looked at again: under the lock nobody else is making it.
            if not migrate.look_at_file(path, mode):
                database.begin_file(path, APPLICATION_ID)
            self.engine = database.connect(path.resolve(), write=write, journal=journal)
        except BaseException:
            self._release()
            raise

    def guarded(self) -> AbstractContextManager[None]:
        """Turn errors of SQLite into errors of the ledger."""
        return database.guarded(self._path)

    def take_turn(self, connection: sa.Connection) -> None:
        """Nothing: the lock is held as long as the file is open for writing."""

    @contextmanager
    def alone(self, *, wait: bool) -> Iterator[None]:
        """Nothing: see ``take_turn``."""
        del wait
        yield

    def close(self) -> None:
        """Close the file, and give the lock back."""
        self.engine.dispose()
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()


class ServerHome:
    """A schema of a server's database.

    Args:
        where: The server.
        mode: What for.

    Raises:
        UsageError: The driver is not installed, or the address is none.
    """

    def __init__(self, where: Server, mode: Mode) -> None:
        # A reader's transactions are read-only as well, see ``connect``.
        del mode
        self._name = str(where)
        self._alone = False
        self.engine = server.connect(where)

    def guarded(self) -> AbstractContextManager[None]:
        """Turn errors of the server into errors of the ledger."""
        return server.guarded(self._name)

    def take_turn(self, connection: sa.Connection) -> None:
        """Wait for other writers, unless they wait for this one already."""
        if not self._alone:
            server.take_turn(connection)

    @contextmanager
    def alone(self, *, wait: bool) -> Iterator[None]:
        """Keep other writers waiting; a block inside a block is part of it."""
        if self._alone:
            yield
            return
        with self.guarded(), server.alone(self.engine, self._name, wait=wait):
            self._alone = True
            try:
                yield
            finally:
                self._alone = False

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_home(where: Where, mode: Mode) -> Home:
    """Open where a ledger is.

    Raises:
        LedgerError: It cannot be.
    """
    if isinstance(where, Server):
        return ServerHome(where, mode)
    return FileHome(where, mode)
