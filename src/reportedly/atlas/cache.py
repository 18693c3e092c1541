"""Keeps the built index in the user's cache folder.

The file's name carries the package's version and the builder's revision, so that two versions live
side by side. It is built under another name and moved into place in one step: two processes that
build at once both succeed, and the last one wins with the same content.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from functools import lru_cache
from pathlib import Path

from reportedly.atlas.build import build, version
from reportedly.errors import ArtefactError

_HEADER = 100
_MAGIC = b"SQLite format 3\x00"
_LEAST = 200_000
"""Fewer settlements than this mean a build that was cut short."""


def cache_folder() -> Path:
    """Return the folder the index is kept in; it need not exist."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return Path(base) / "reportedly"


def ensure(folder: Path | None = None) -> Path:
    """Return the path of a sound index, built on first use.

    Where the cache folder cannot be written or is full, the index is built in a temporary folder
    that lasts as long as the process.

    Raises:
        ArtefactError: It cannot be built anywhere.
    """
    folder = cache_folder() if folder is None else folder
    path = folder / f"gazetteer-{version()}.sqlite"
    if sound(path):
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _build_into(path)
    except (OSError, ArtefactError):
        # No rights, no room, or a file system that SQLite cannot use.
        return _build_aside()


def sound(path: Path) -> bool:
    """Tell whether the file is a whole index: right size, openable, with all its rows.

    Only the header and the counts are read; :func:`check` reads everything.
    """
    try:
        with path.open("rb") as stream:
            header = stream.read(_HEADER)
        if not header.startswith(_MAGIC) or _size(header) != path.stat().st_size:
            return False
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            row = database.execute("SELECT value FROM meta WHERE key = 'places'").fetchone()
        finally:
            database.close()
    except (OSError, sqlite3.Error):
        return False
    return row is not None and int(row[0]) >= _LEAST


def check(path: Path) -> bool:
    """Tell whether every page of the file is sound."""
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return bool(database.execute("PRAGMA quick_check").fetchone()[0] == "ok")
        finally:
            database.close()
    except sqlite3.Error:
        return False


def _size(header: bytes) -> int:
    page = int.from_bytes(header[16:18], "big")
    return (65_536 if page == 1 else page) * int.from_bytes(header[28:32], "big")


def _build_into(path: Path) -> Path:
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="building-") as scratch:
        made = Path(scratch) / "gazetteer.sqlite"
        build(made)
        if not sound(made):
            raise ArtefactError("the gazetteer that was built is not whole")
        made.replace(path)
    return path


@lru_cache(maxsize=1)
def _scratch() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="reportedly-")


def _build_aside() -> Path:
    path = Path(_scratch().name) / f"gazetteer-{version()}.sqlite"
    if sound(path):
        return path
    try:
        return _build_into(path)
    except OSError as error:
        raise ArtefactError(f"there is no place to build the gazetteer: {error}") from error
