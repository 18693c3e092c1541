"""What surrounds the words that name a source, and what is asked of canonical actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class ActorEntry(Protocol):
    """What the reader needs to know of a canonical actor."""

    @property
    def id(self) -> str:
        """Canonical id."""

    @property
    def name(self) -> str:
        """Descriptive name."""

    @property
    def kind(self) -> str:
        """Kind of actor, as the atlas names it."""

    @property
    def aligned(self) -> str | None:
        """Canonical actor that runs it."""

    @property
    def side(self) -> str | None:
        """Side in a conflict; ``None`` for no party."""


class ActorLookup(Protocol):
    """Finds canonical actors by their names."""

    def find(self, words: str, country_hint: str | None = None) -> ActorEntry | None:
        """Return the actor of that name, ``None`` where no or no single one has it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the words.

    Attributes:
        sentence: The sentence they stand in and what follows it, for witnesses.
        parties: Countries, as ISO 3166-1 codes, that the report names and that are states party to
            a conflict, in order of mention.
        actors: The atlas's actors, where there is one.
        fighting: Other states whose forces the report shows in a fight, by the same codes.
        unrest: The report tells of crowds and police and not of war.
        armed: Names of which the report says that they are rebels, fighters or the like.
        war: The report tells of war; ``False`` where it tells of the police and of none, ``None``
            where it shows neither.
        at_war: The report shows a government's own troops in that war.
    """

    sentence: str = ""
    parties: tuple[str, ...] = ()
    actors: ActorLookup | None = None
    fighting: frozenset[str] = frozenset()
    unrest: bool = False
    armed: frozenset[str] = frozenset()
    war: bool | None = None
    at_war: bool = False
