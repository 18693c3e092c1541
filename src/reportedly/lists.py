"""The Python interface to the lists of the atlas: adding, listing, asking, taking out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.atlas import Atlas
    from reportedly.atlas.adding import Addition
    from reportedly.atlas.folder import AddedList
    from reportedly.atlas.meanings import Meaning

__all__ = ["Lists"]


class Lists:
    """The lists that a user added to the atlas; every later reading consults them.

    Args:
        folder: Where they are kept; by default what the environment's ``REPORTEDLY_ATLAS`` names,
            else ``reportedly/atlas`` in the user's data folder. Reading consults the default.

    Example::

        lists = reportedly.Lists()
        lists.add_places("camps.geojson", kind="camp", country="SD")
        lists.add_series("ministry.csv", publisher="GAZA_MOH")
    """

    __slots__ = ("_folder",)

    def __init__(self, folder: Path | str | None = None) -> None:
        from reportedly.atlas.folder import ListFolder, atlas_folder  # noqa: PLC0415

        self._folder = ListFolder(atlas_folder() if folder is None else Path(folder))

    @property
    def path(self) -> Path:
        """The folder; it need not exist yet."""
        return self._folder.path

    def add_places(
        self,
        path: Path | str,
        *,
        fields: Sequence[tuple[str, str]] = (),
        country: str | None = None,
        kind: str | None = None,
    ) -> Addition:
        """Add places; a file that was added before changes nothing.

        Args:
            path: A table (CSV, JSON), GeoJSON or a dump of GeoNames.
            fields: Pairs of a column of the package's own and the one that holds it in the file.
            country: Two-letter code of places whose row says none.
            kind: Kind of places whose row says none.

        Raises:
            InputError: The file cannot be read or is no list of places; names file and row.
            UsageError: A field or kind is not known.
            AtlasFolderError: The folder cannot be written.
        """
        from reportedly.atlas.adding import add_places  # noqa: PLC0415
        from reportedly.atlas.kinds import kind_of  # noqa: PLC0415
        from reportedly.atlas.own_places import FIELDS  # noqa: PLC0415

        for own, _ in fields:
            if own not in FIELDS:
                raise UsageError(f"no field {own}; there is {', '.join(FIELDS)}")
        if kind is not None and kind_of(kind) is None:
            raise UsageError(f"no kind of place {kind}; docs/atlas.md lists them")
        if country is not None and not (len(country) == len("XX") and country.isalpha()):
            raise UsageError(f"country {country} is not two letters")
        code = country and country.upper()
        return add_places(self._folder, Path(path), fields=fields, country=code, kind=kind)

    def add_actors(self, path: Path | str) -> Addition:
        """Add actors, TOML or a table; errors as of :meth:`add_places`."""
        from reportedly.atlas.adding import add_actors  # noqa: PLC0415

        return add_actors(self._folder, Path(path))

    def add_series(
        self,
        path: Path | str,
        *,
        publisher: str | None = None,
        area: str | None = None,
        since: dt.date | None = None,
    ) -> Addition:
        """Add reference series; errors as of :meth:`add_places`.

        Args:
            path: A table, one value or one day a row.
            publisher: Code or name of whose figures they are, where the file does not say.
            area: Where the people were counted, where the file does not say.
            since: First day counted, where the file does not say.
        """
        from reportedly.atlas import SeriesFile  # noqa: PLC0415
        from reportedly.atlas.adding import add_series  # noqa: PLC0415

        source = SeriesFile(path=Path(path), publisher=publisher, area=area, since=since)
        return add_series(self._folder, source)

    def add_timeline(self, path: Path | str) -> Addition:
        """Add dated happenings, CSV or JSON; errors as of :meth:`add_places`."""
        from reportedly.atlas.adding import add_timeline  # noqa: PLC0415

        return add_timeline(self._folder, Path(path))

    def all(self) -> tuple[AddedList, ...]:
        """Return the lists, in the order they were added.

        Raises:
            AtlasFolderError: The folder cannot be read, or a list in it is damaged.
        """
        from reportedly.atlas.folder import lists  # noqa: PLC0415

        return tuple(entry for _, entry in lists(self.path))

    def remove(self, key: str) -> AddedList:
        """Take a list out, named by its file or the beginning of its id; return what it was.

        Raises:
            UsageError: There is none, or several.
            AtlasFolderError: The folder cannot be written.
        """
        return self._folder.remove(key)

    def atlas(self) -> Atlas:
        """Return the atlas with these lists."""
        from reportedly.atlas import added_lists, open_atlas  # noqa: PLC0415

        return open_atlas(added=added_lists(self.path))

    def meanings(self, name: str, country: str | None = None) -> tuple[Meaning, ...]:
        """Return what a name may stand for, with reasons.

        Args:
            name: As a report writes it.
            country: Two-letter code of the country that a report is about.
        """
        from reportedly.atlas.meanings import meanings  # noqa: PLC0415

        with self.atlas() as atlas:
            return meanings(atlas, name, country and country.upper())
