"""One writing process at a time.

The lock is an advisory one on a file beside the ledger, never on the ledger itself: closing any
descriptor of the database would drop the locks SQLite holds on it. The system releases it when the
process ends, however it ends, so a killed writer blocks nobody.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from pathlib import Path

from reportedly.errors import LockedError, StorageError


class WriterLock:
    """The right to write to one ledger, held until ``release``."""

    __slots__ = ("_descriptor", "_path")

    def __init__(self, descriptor: int, path: Path) -> None:
        self._descriptor: int | None = descriptor
        self._path = path

    @classmethod
    def acquire(cls, ledger: Path) -> WriterLock:
        """Take the lock of a ledger, at once or not at all.

        Raises:
            LockedError: Another process, or another store of this one, has it.
            StorageError: The lock file cannot be made.
        """
        path = ledger.with_name(ledger.name + ".lock")
        while True:
            try:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            except OSError as error:
                detail = f"cannot make its lock file ({error.strerror})"
                raise StorageError(str(ledger), detail) from error
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                os.close(descriptor)
                raise LockedError(str(ledger), "another process is writing to it") from error
            if _still_there(descriptor, path):
                return cls(descriptor, path)
            # Its last holder removed the file between open and lock: this lock guards nothing.
            os.close(descriptor)

    def release(self) -> None:
        """Give the lock back and remove its file; a second call does nothing."""
        if self._descriptor is not None:
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()
            os.close(self._descriptor)
            self._descriptor = None


def _still_there(descriptor: int, path: Path) -> bool:
    """Tell whether the path still names the file that is open."""
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    mine = os.fstat(descriptor)
    return (there.st_dev, there.st_ino) == (mine.st_dev, mine.st_ino)
