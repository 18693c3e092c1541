"""What the lists of a user's folder hold, as an atlas takes it up."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.atlas.actor_files import load_actors
from reportedly.atlas.actors import ActorEntry
from reportedly.atlas.adding import places_source, series_source
from reportedly.atlas.folder import LIST, AddedList, ListKind, content, read_entry
from reportedly.atlas.own_index import build_index, index_name
from reportedly.atlas.own_places import read_places
from reportedly.atlas.series import Point
from reportedly.atlas.series_files import load_series
from reportedly.atlas.timeline import Happening
from reportedly.atlas.timeline_files import load_timeline
from reportedly.errors import AtlasFolderError


class AddedLists:
    """The lists of an atlas, by their own folders, in the order in which later ones win.

    Raises:
        AtlasFolderError: One is missing or damaged; raised wherever it is needed.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)

    def ids(self) -> list[str]:
        """Return the ids, which stand for the bytes and all that was said with them."""
        return [read_entry(path).id for path in self.folders]

    def indexes(self) -> list[Path]:
        """Return the indexes of the lists of places, made anew where an older version made them."""
        return [_index(path, entry) for path, entry in self._of(ListKind.PLACES)]

    def actors(self) -> Iterator[ActorEntry]:
        """Yield the actors."""
        for path, entry in self._of(ListKind.ACTORS):
            yield from load_actors(entry.name, content(path))

    def points(self) -> Iterator[Point]:
        """Yield the published values."""
        for path, entry in self._of(ListKind.SERIES):
            yield from load_series(series_source(Path(entry.name), entry.said), content(path))

    def happenings(self) -> Iterator[Happening]:
        """Yield the entries of timelines."""
        for path, entry in self._of(ListKind.TIMELINE):
            yield from load_timeline(entry.name, content(path))

    def _of(self, kind: ListKind) -> Iterator[tuple[Path, AddedList]]:
        for path in self.folders:
            entry = read_entry(path)
            if entry.kind is kind:
                yield path, entry


def _index(path: Path, entry: AddedList) -> Path:
    target = path / index_name()
    if target.is_file():
        return target
    content(path)
    source = places_source(Path(entry.name), entry.said)
    try:
        with tempfile.TemporaryDirectory(dir=path, prefix=".indexing-") as scratch:
            made = Path(scratch) / target.name
            build_index(made, read_places(source, path / LIST))
            made.replace(target)
    except OSError as error:
        raise AtlasFolderError(str(path), error.strerror or "it cannot be written") from error
    return target
