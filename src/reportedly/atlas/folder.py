"""The folder of lists that a user added to the atlas.

Each list has a folder of its own, named by its kind and its id: the file's bytes as they came, what
was said when it was added, and an index where it holds places. A list's folder is made under
another name and moved into place in one step, and is never changed afterwards: two processes may
add and remove at once, and nobody sees half a list. The id is a hash of the bytes and of what was
said with them, so that adding a file twice changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from reportedly import clock
from reportedly.errors import AtlasFolderError, UnreadableError, UsageError
from reportedly.ids import canonical, digest, make_id, shown

ENVIRONMENT = "REPORTEDLY_ATLAS"
LIST = "list"
ENTRY = "entry.json"

_FORM = 1
_PIECE = 1 << 20
_ID = 16
_NAME = re.compile(rf"(?:places|actors|series|timeline)-[0-9a-f]{{{_ID}}}")


class ListKind(StrEnum):
    """What a list holds."""

    PLACES = "places"
    ACTORS = "actors"
    SERIES = "series"
    TIMELINE = "timeline"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedList:
    """One list in the folder.

    Attributes:
        id: Hash of its bytes and of what was said with them.
        kind: What it holds.
        name: The file's name when it was added.
        number: Its place in the order of adding; lists added at once may share one.
        at: When it was added, UTC.
        rows: Entries in it: places, actors, published values, happenings.
        sha256: Of its bytes.
        said: What was said with it, such as the publisher of a series, as pairs.
        form: Form of this record.
    """

    id: str
    kind: ListKind
    name: str
    number: int
    at: str
    rows: int
    sha256: str
    said: tuple[tuple[str, str], ...] = ()
    form: int = _FORM


def atlas_folder() -> Path:
    """Return the folder of the user's lists; it need not exist.

    ``REPORTEDLY_ATLAS`` names it; else it is ``reportedly/atlas`` in the user's data folder, which
    ``XDG_DATA_HOME`` names and which is ``~/.local/share`` otherwise.
    """
    given = os.environ.get(ENVIRONMENT)
    if given:
        return Path(given)
    base = os.environ.get("XDG_DATA_HOME") or str(Path("~/.local/share").expanduser())
    return Path(base) / "reportedly" / "atlas"


def lists(folder: Path) -> tuple[tuple[Path, AddedList], ...]:
    """Return the lists of a folder with their own folders, in the order they were added.

    A folder that does not exist has none.

    Raises:
        AtlasFolderError: It cannot be read, or a list in it is damaged.
    """
    try:
        names = sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise AtlasFolderError(str(folder), error.strerror or "it cannot be read") from error
    found = []
    for path in names:
        try:
            found.append((path, read_entry(path)))
        except AtlasFolderError:
            # Another process may have taken it out since the folder was listed.
            if path.is_dir():
                raise
    return tuple(sorted(found, key=lambda pair: (pair[1].number, pair[1].id)))


def read_entry(path: Path) -> AddedList:
    """Return the record of one list's folder.

    Raises:
        AtlasFolderError: It is missing or damaged.
    """
    try:
        entry = msgspec.json.decode((path / ENTRY).read_bytes(), type=AddedList)
    except (OSError, msgspec.MsgspecError) as error:
        raise AtlasFolderError(str(path), "its record is missing or damaged") from error
    if entry.form != _FORM or path.name != _folder_name(entry.kind, entry.id):
        raise AtlasFolderError(str(path), "its record is of another form, or was moved")
    return entry


def content(path: Path) -> bytes:
    """Return the bytes of a list, as they were added.

    Raises:
        AtlasFolderError: They are missing or were changed since.
    """
    entry = read_entry(path)
    try:
        data = (path / LIST).read_bytes()
    except OSError as error:
        raise AtlasFolderError(str(path), "its bytes are missing") from error
    if digest(data) != entry.sha256:
        raise AtlasFolderError(str(path), "its bytes were changed since it was added")
    return data


@dataclass(slots=True)
class Adding:
    """A list that is being added, not yet seen by anybody.

    Attributes:
        folder: Its own folder under a passing name; the file's bytes lie in it.
        known: The list, where it had been added before.
        sha256: Of the bytes.
    """

    folder: Path
    known: AddedList | None
    sha256: str
    _kind: ListKind
    _said: tuple[tuple[str, str], ...]
    _id: str
    _name: str

    @property
    def file(self) -> Path:
        """The file's bytes, as they will be kept."""
        return self.folder / LIST

    @property
    def root(self) -> Path:
        """The folder of lists."""
        return self.folder.parent.parent

    def keep(self, rows: int) -> AddedList:
        """Move the list into place.

        Raises:
            AtlasFolderError: The folder cannot be written.
        """
        entry = AddedList(
            id=self._id,
            kind=self._kind,
            name=self._name,
            number=1 + max((one.number for _, one in _readable(self.root)), default=0),
            at=clock.now(),
            rows=rows,
            sha256=self.sha256,
            said=self._said,
        )
        target = self.root / _folder_name(self._kind, self._id)
        try:
            (self.folder / ENTRY).write_bytes(canonical(entry))
            for path in self.folder.iterdir():
                _settle(path)
            _settle(self.folder)
            self.folder.rename(target)
            _settle(target.parent)
        except OSError as error:
            if target.is_dir():
                # Another process added the same list in the meantime.
                return read_entry(target)
            raise _unwritable(target.parent, error) from error
        return entry


class ListFolder:
    """The folder of a user's lists.

    Args:
        path: The folder; it is made when the first list is added.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def adding(
        self, kind: ListKind, file: Path, said: Sequence[tuple[str, str]]
    ) -> AbstractContextManager[Adding]:
        """Return a context in which a file's bytes are copied and may be looked at and kept."""
        return _Scratch(self.path, kind, file, tuple(said))

    def remove(self, key: str) -> AddedList:
        """Take a list out; ``key`` is its file's name or the beginning of its id.

        Raises:
            UsageError: There is none, or several.
            AtlasFolderError: The folder cannot be written.
        """
        path, entry = self._one(key)
        try:
            with tempfile.TemporaryDirectory(dir=self.path, prefix=".removing-") as scratch:
                path.rename(Path(scratch) / path.name)
        except OSError as error:
            raise _unwritable(self.path, error) from error
        return entry

    def _one(self, key: str) -> tuple[Path, AddedList]:
        fitting = [
            (path, entry)
            for path, entry in _readable(self.path)
            if key and (key in {entry.name, path.name} or entry.id.startswith(key))
        ]
        if not fitting:
            raise UsageError(f"no list {key} in the atlas; see: reportedly atlas list")
        if len(fitting) > 1:
            ids = ", ".join(shown(entry.id) for _, entry in fitting)
            raise UsageError(f"several lists fit {key}: {ids}; give more of the id")
        return fitting[0]


class _Scratch:
    """Copies a file into the folder under a passing name, and clears up."""

    def __init__(
        self, folder: Path, kind: ListKind, file: Path, said: tuple[tuple[str, str], ...]
    ) -> None:
        self._folder, self._kind, self._file, self._said = folder, kind, file, said
        self._scratch: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Adding:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._scratch = tempfile.TemporaryDirectory(dir=self._folder, prefix=".adding-")
            own = Path(self._scratch.name) / "list"
            own.mkdir()
        except OSError as error:
            raise _unwritable(self._folder, error) from error
        try:
            sha256 = _copy(self._file, own / LIST)
        except BaseException:
            self._scratch.cleanup()
            raise
        code = make_id("atlas-list", [self._kind, sha256, self._said])
        there = self._folder / _folder_name(self._kind, code)
        known = read_entry(there) if there.is_dir() else None
        return Adding(own, known, sha256, self._kind, self._said, code, self._file.name)

    def __exit__(self, *_: object) -> None:
        if self._scratch is not None:
            self._scratch.cleanup()


def _readable(folder: Path) -> Iterator[tuple[Path, AddedList]]:
    """Yield the lists; a damaged one answers to the name of its folder, so that it can go."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if _NAME.fullmatch(path.name):
            try:
                yield path, read_entry(path)
            except AtlasFolderError:
                yield path, _unknown(path)


def _unknown(path: Path) -> AddedList:
    """Return what the name of a damaged list's folder tells."""
    kind, _, code = path.name.partition("-")
    return AddedList(
        id=code, kind=ListKind(kind), name=path.name, number=0, at="", rows=0, sha256=""
    )


def _copy(file: Path, target: Path) -> str:
    """Copy a file's bytes and return their SHA-256."""
    total = hashlib.sha256()
    try:
        source = file.open("rb")
    except OSError as error:
        raise UnreadableError(str(file), error.strerror or "it cannot be read") from error
    with source:
        try:
            with target.open("wb") as copy:
                while piece := source.read(_PIECE):
                    total.update(piece)
                    copy.write(piece)
        except OSError as error:
            raise _unwritable(target.parent.parent, error) from error
    return total.hexdigest()


def _settle(path: Path) -> None:
    """Have the disk keep a file or a folder's names before anything rests on them."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folder_name(kind: ListKind, code: str) -> str:
    return f"{kind}-{code[:_ID]}"


def _unwritable(folder: Path, error: OSError) -> AtlasFolderError:
    return AtlasFolderError(str(folder), error.strerror or "it cannot be written")
