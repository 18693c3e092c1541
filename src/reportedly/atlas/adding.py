"""Adds a user's file to the folder of lists: copied, read through once, then moved into place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.atlas.actor_files import load_actors
from reportedly.atlas.folder import AddedList, Adding, ListFolder, ListKind
from reportedly.atlas.own_index import build_index, index_name
from reportedly.atlas.own_places import Source, read_places
from reportedly.atlas.series_files import SeriesFile, load_series
from reportedly.atlas.timeline_files import load_timeline
from reportedly.errors import EmptyInputError

_COLUMN = "column:"


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of a file.

    Attributes:
        entry: The list.
        fresh: Whether it was not there before.
        unknown: Words for kinds of place that are not known, with the number of their rows; those
            places count as named places.
    """

    entry: AddedList
    fresh: bool
    unknown: Mapping[str, int]


def add_places(
    folder: ListFolder,
    file: Path,
    *,
    fields: Sequence[tuple[str, str]] = (),
    country: str | None = None,
    kind: str | None = None,
) -> Addition:
    """Add a list of places.

    Args:
        folder: Where it goes.
        file: A table, GeoJSON or a dump of GeoNames.
        fields: Pairs of one of the package's columns and the column that holds it in the file.
        country: Country of rows that say none.
        kind: Kind of rows that say none.

    Raises:
        InputError: The file cannot be read or is no list of places; names file and row.
        AtlasFolderError: The folder cannot be written.
    """
    said = [(f"{_COLUMN}{own}", column) for own, column in fields]
    said += [(name, value) for name, value in (("country", country), ("kind", kind)) if value]
    with folder.adding(ListKind.PLACES, file, said) as adding:
        if adding.known is not None:
            return Addition(adding.known, fresh=False, unknown={})
        source = places_source(file, said)
        target = adding.folder / index_name()
        rows = build_index(target, read_places(source, adding.file))
        return _kept(adding, file, rows, source.unknown)


def add_actors(folder: ListFolder, file: Path) -> Addition:
    """Add a list of actors, TOML or a table; errors as of :func:`add_places`."""
    with folder.adding(ListKind.ACTORS, file, ()) as adding:
        if adding.known is not None:
            return Addition(adding.known, fresh=False, unknown={})
        rows = len(load_actors(str(file), adding.file.read_bytes()))
        return _kept(adding, file, rows, {})


def add_series(folder: ListFolder, source: SeriesFile) -> Addition:
    """Add reference series; errors as of :func:`add_places`."""
    since = source.since.isoformat() if source.since else None
    given = (("publisher", source.publisher), ("area", source.area), ("since", since))
    said = [(name, value) for name, value in given if value]
    with folder.adding(ListKind.SERIES, source.path, said) as adding:
        if adding.known is not None:
            return Addition(adding.known, fresh=False, unknown={})
        rows = len(load_series(source, adding.file.read_bytes()))
        return _kept(adding, source.path, rows, {})


def add_timeline(folder: ListFolder, file: Path) -> Addition:
    """Add a timeline; errors as of :func:`add_places`."""
    with folder.adding(ListKind.TIMELINE, file, ()) as adding:
        if adding.known is not None:
            return Addition(adding.known, fresh=False, unknown={})
        rows = len(load_timeline(str(file), adding.file.read_bytes()))
        return _kept(adding, file, rows, {})


def _kept(adding: Adding, file: Path, rows: int, unknown: Mapping[str, int]) -> Addition:
    if not rows:
        raise EmptyInputError(str(file), "there is nothing in the list")
    return Addition(adding.keep(rows), fresh=True, unknown=unknown)


def places_source(path: Path, said: Sequence[tuple[str, str]]) -> Source:
    """Return how a file of places is to be read, by what was said when it was added."""
    given = dict(said)
    fields = tuple((n.removeprefix(_COLUMN), c) for n, c in said if n.startswith(_COLUMN))
    return Source(path, fields, given.get("country"), given.get("kind"))


def series_source(path: Path, said: Sequence[tuple[str, str]]) -> SeriesFile:
    """Return a file of series with what was said when it was added."""
    given = dict(said)
    since = given.get("since")
    return SeriesFile(
        path=path,
        publisher=given.get("publisher"),
        area=given.get("area"),
        since=dt.date.fromisoformat(since) if since else None,
    )
