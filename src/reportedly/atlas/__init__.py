"""What a reader may consult: gazetteer, actors, reference series and timeline.

The user extends or replaces each; the package has no series and no timeline of its own.

Nothing here decides what a text means: a look-up returns every entry a name may stand for, in a
fixed order, and the reader chooses. Opening an atlas costs nothing; the index of settlements is
opened at the first look-up, and built at the first look-up on a machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.atlas.actors import ActorEntry, Actors, Affiliation
from reportedly.atlas.actors_in_text import TextActors
from reportedly.atlas.contain import distance
from reportedly.atlas.named import Named, Reading
from reportedly.atlas.names import fold, loose
from reportedly.atlas.place import Place
from reportedly.atlas.series import Match, Point, Series, Sought
from reportedly.atlas.series_files import SeriesFile
from reportedly.atlas.timeline import Happening, Mention, Timeline
from reportedly.ids import digest, make_id

if TYPE_CHECKING:
    from types import TracebackType

    from reportedly.atlas.added import AddedLists
    from reportedly.atlas.gazetteer import Gazetteer
    from reportedly.atlas.nations import CountryEntry

__all__ = [
    "ActorEntry",
    "Actors",
    "Affiliation",
    "Atlas",
    "Happening",
    "Match",
    "Mention",
    "Named",
    "Place",
    "Point",
    "Reading",
    "Series",
    "SeriesFile",
    "Sought",
    "TextActors",
    "Timeline",
    "added_lists",
    "country_table",
    "country_words",
    "distance",
    "fold",
    "loose",
    "open_atlas",
    "user_atlas",
]


class Atlas:
    """Places, actors, series and dated happenings that one run consults.

    May be used after a fork and pickled to worker processes: what is sent is the paths of the
    user's files. Files named for one run come after the lists added for every run, and win.

    Attributes:
        place_files: The user's CSV files.
        actor_files: The user's TOML files.
        series_files: The user's reference series.
        timeline_files: The user's timelines.
        added: Folders of the lists that were added with ``reportedly atlas``.
    """

    def __init__(
        self,
        place_files: Sequence[Path],
        actor_files: Sequence[Path],
        series_files: Sequence[SeriesFile] = (),
        timeline_files: Sequence[Path] = (),
        added: Sequence[Path] = (),
    ) -> None:
        self.place_files = tuple(place_files)
        self.actor_files = tuple(actor_files)
        self.series_files = tuple(series_files)
        self.timeline_files = tuple(timeline_files)
        self.added = tuple(added)

    @cached_property
    def _lists(self) -> AddedLists:
        from reportedly.atlas.added import AddedLists  # noqa: PLC0415 (opened on first use)

        return AddedLists(self.added)

    @cached_property
    def places(self) -> Gazetteer:
        """The gazetteer.

        Raises:
            InputError: One of the user's files cannot be read.
            ArtefactError: The index is damaged and cannot be built anew.
            AtlasFolderError: An added list is damaged.
        """
        from reportedly.atlas.extended import ExtendedGazetteer  # noqa: PLC0415
        from reportedly.atlas.gazetteer import Gazetteer  # noqa: PLC0415 (opened on first use)
        from reportedly.atlas.users import load_places, read_bytes  # noqa: PLC0415

        own = [pair for path in self.place_files for pair in load_places(path, read_bytes(path))]
        added = self._lists.indexes()
        return ExtendedGazetteer(own, added) if added else Gazetteer(own)

    def read_names(self, text: str, mentions: Sequence[Named]) -> tuple[Reading, ...]:
        """Return what each name of a text means, by all that the text names.

        Args:
            text: The text that the mentions count in.
            mentions: Names that are known to mean places, in order of the text.
        """
        from reportedly.atlas.context import read_names  # noqa: PLC0415

        return read_names(text, mentions, self.places)

    @cached_property
    def actors(self) -> Actors:
        """The actors, the user's after the package's own.

        Raises:
            InputError: One of the user's files cannot be read.
        """
        from reportedly.atlas.actor_files import builtin_text, load_actors  # noqa: PLC0415
        from reportedly.atlas.users import read_bytes  # noqa: PLC0415

        entries = [*load_actors("actors.toml", builtin_text().encode()), *self._lists.actors()]
        for path in self.actor_files:
            entries += load_actors(str(path), read_bytes(path))
        return Actors(entries)

    @cached_property
    def series(self) -> Series:
        """The reference series; of two values for one day of one series the later file's counts.

        Raises:
            InputError: One of the user's files cannot be read.
        """
        from reportedly.atlas.series_files import load_series  # noqa: PLC0415
        from reportedly.atlas.users import read_bytes  # noqa: PLC0415

        points = [
            point
            for source in self.series_files
            for point in load_series(source, read_bytes(source.path))
        ]
        return Series([*self._lists.points(), *points], self._code_of)

    def _code_of(self, publisher: str) -> str | None:
        actor = self.actors.named(publisher)
        return None if actor is None else actor.id

    @cached_property
    def timeline(self) -> Timeline:
        """The timeline; of two entries with one id the later file's counts.

        Raises:
            InputError: One of the user's files cannot be read.
        """
        from reportedly.atlas.timeline_files import load_timeline  # noqa: PLC0415
        from reportedly.atlas.users import read_bytes  # noqa: PLC0415

        named = (
            entry
            for path in self.timeline_files
            for entry in load_timeline(str(path), read_bytes(path))
        )
        return Timeline([*self._lists.happenings(), *named])

    @cached_property
    def digest(self) -> str:
        """SHA-256 over everything a look-up rests on."""
        from reportedly.atlas.actor_files import builtin_text  # noqa: PLC0415
        from reportedly.atlas.build import version  # noqa: PLC0415
        from reportedly.atlas.own_index import index_name as own_revision  # noqa: PLC0415
        from reportedly.atlas.regions import table_bytes  # noqa: PLC0415
        from reportedly.atlas.users import read_bytes  # noqa: PLC0415

        content = [
            version(),
            digest(table_bytes()),
            digest(builtin_text().encode()),
            [digest(read_bytes(path)) for path in self.place_files],
            [digest(read_bytes(path)) for path in self.actor_files],
            [
                (digest(read_bytes(one.path)), one.publisher, one.area, one.since)
                for one in self.series_files
            ],
            [digest(read_bytes(path)) for path in self.timeline_files],
            [own_revision(), *self._lists.ids()] if self.added else [],
        ]
        return make_id("atlas", content)

    def close(self) -> None:
        """Close what is open; a later look-up opens it again."""
        if "places" in self.__dict__:
            self.places.close()

    def __enter__(self) -> Atlas:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __reduce__(self) -> tuple[type[Atlas], tuple[Sequence[Path | SeriesFile], ...]]:
        files = (self.place_files, self.actor_files, self.series_files, self.timeline_files)
        return Atlas, (*files, self.added)


def open_atlas(
    *,
    places: Sequence[Path] = (),
    actors: Sequence[Path] = (),
    series: Sequence[SeriesFile] = (),
    timeline: Sequence[Path] = (),
    added: Sequence[Path] = (),
) -> Atlas:
    """Return an atlas of the built-in lists and the user's own.

    Args:
        places: CSV files with columns name, aliases, lat, lon, country, admin1, kind, prec.
        actors: TOML files in the form of the package's ``atlas/data/actors.toml``.
        series: Files with reference series, and what they leave out.
        timeline: CSV or JSON files of dated happenings.
        added: Folders of lists that were added for every run; see :func:`added_lists`.

    Returns:
        The atlas; files are read at the first use, and errors in them are raised there.
    """
    return Atlas(places, actors, series, timeline, added)


def user_atlas(*, places: Sequence[Path] = (), actors: Sequence[Path] = ()) -> Atlas:
    """Return the atlas of this machine's user: the built-in lists and those the user added.

    Args:
        places: As for :func:`open_atlas`, for one run.
        actors: As for :func:`open_atlas`, for one run.

    Raises:
        AtlasFolderError: The folder of added lists cannot be read, or a list in it is damaged.
    """
    return open_atlas(places=places, actors=actors, added=added_lists())


def added_lists(folder: Path | None = None) -> tuple[Path, ...]:
    """Return the folders of the lists that a user added, in the order they were added.

    Args:
        folder: The user's atlas folder; by default the one of this machine's user, which the
            environment's ``REPORTEDLY_ATLAS`` may name.

    Raises:
        AtlasFolderError: The folder cannot be read, or a list in it is damaged.
    """
    from reportedly.atlas.folder import atlas_folder, lists  # noqa: PLC0415

    return tuple(path for path, _ in lists(folder or atlas_folder()))


def country_table() -> dict[str, CountryEntry]:
    """Return every country, with its name and number, by its ISO 3166-1 alpha-2 code.

    Raises:
        ArtefactError: The package of the gazetteer's data is not installed.
    """
    from reportedly.atlas.nations import country_table as table  # noqa: PLC0415 (on first use)

    return table()


def country_words() -> tuple[str, ...]:
    """Return the folded names of countries, their peoples and their capitals, sorted.

    Raises:
        ArtefactError: The package of the gazetteer's data is not installed.
    """
    from reportedly.atlas.nations import country_words as found  # noqa: PLC0415 (on first use)

    return found()
