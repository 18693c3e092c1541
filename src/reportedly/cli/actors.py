"""Names of actors, where the atlas of this machine's user knows them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reportedly.atlas import Actors, added_lists, open_atlas


def actor_words(code: str) -> str:
    """Return an actor's name; the code itself where no list on this machine has it.

    Raises:
        AtlasFolderError: The folder of added lists cannot be read.
    """
    entry = _actors(added_lists()).get(code)
    return code if entry is None else entry.name


def actor_named(words: str) -> tuple[str, str] | None:
    """Return code and name of the actor that some words name, in whatever spelling its list has.

    Raises:
        AtlasFolderError: The folder of added lists cannot be read.
    """
    entry = _actors(added_lists()).named(words)
    return None if entry is None else (entry.id, entry.name)


@lru_cache(maxsize=1)
def _actors(added: tuple[Path, ...]) -> Actors:
    return open_atlas(added=added).actors
