"""What a task was at when its process was killed, so that a text that kills is found.

A text that exhausts the memory or crashes a library takes its process with it, and would do so
again in the next. The process notes beside the task which record it begins; who takes the task up
after it counts a death against that record. A record at which five processes died is refused.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

DEATHS: Final = 5
"""So many that a process killed from outside is hardly ever blamed on the record in hand."""


def is_poison(deaths: int) -> bool:
    """Tell whether a record has killed often enough."""
    return deaths >= DEATHS


class Note:
    """The note of one task, open as long as the task is done."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._deaths = _left(path)
        self._stream = path.open("w", encoding="ascii")
        self._stream.write(json.dumps(self._deaths) + "\n")
        self._stream.flush()
        self._end = self._stream.tell()

    @classmethod
    @contextlib.contextmanager
    def open(cls, folder: Path, key: str) -> Iterator[Note]:
        """Give the note of a task; it is gone when the task is done or fails by itself."""
        note = cls(folder / "notes" / key)
        try:
            yield note
        finally:
            note.close()

    def deaths(self, at: int) -> int:
        """Return how many processes died at a record."""
        return self._deaths.get(str(at), 0)

    def at(self, at: int) -> None:
        """Note that a record is begun; no loss of power has to be survived, so no sync."""
        self._stream.seek(self._end)
        # One width, so that no digits of a longer number stay behind.
        self._stream.write(f"{at:020d}")
        self._stream.flush()

    def close(self) -> None:
        """Remove it."""
        self._stream.close()
        self._path.unlink(missing_ok=True)


def _left(path: Path) -> dict[str, int]:
    """Return the deaths by record that the last process left noted, its own with them."""
    if not path.exists():
        return {}
    head, _, last = path.read_text("ascii").partition("\n")
    try:
        deaths: dict[str, int] = json.loads(head)
    except ValueError:
        # Killed while it wrote the note.
        return {}
    if last:
        at = str(int(last))
        deaths[at] = deaths.get(at, 0) + 1
    return deaths
