"""Asks the atlas on behalf of the reader, and remembers the answers of one report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.atlas import Atlas, Place


@dataclass(frozen=True, slots=True)
class Lookup:
    """The questions the reader asks of the gazetteer.

    Attributes:
        find: Every place of a name.
        loose: Settlements whose name may be another spelling.
        demonym: The country an adjective names.
        division_of: The divisions of a name given without its generic word.
        is_capital: Whether a name may stand for a government.
        country: The country of a code.
        abbreviation: What a customary abbreviation names, as it is written.
    """

    find: Callable[[str], tuple[Place, ...]]
    loose: Callable[[str], tuple[Place, ...]]
    demonym: Callable[[str], str | None]
    division_of: Callable[[str], tuple[Place, ...]]
    is_capital: Callable[[str], bool]
    country: Callable[[str | None], Place | None]
    abbreviation: Callable[[str], Place | None]

    @classmethod
    def of(cls, atlas: Atlas) -> Lookup:
        """Return the questions put to this atlas."""
        places = atlas.places
        return cls(
            places.find,
            places.find_loose,
            places.demonym,
            places.division,
            places.is_capital,
            places.country,
            places.abbreviation,
        )

    def division(self, name: str, word: str) -> tuple[Place, ...]:
        """Return the divisions of a name that a generic word may mean, best first.

        "Province", "state" and the like mean a first-order division where there is one; "district"
        and "county" a second-order one.
        """
        found = self.division_of(name)
        lower = word in {"district", "districts", "county", "territory", "zone", "raion"}
        wanted = "adm2" if lower else "adm1"
        # Officials say "governorate" of both orders in some countries.
        return tuple(sorted(found, key=lambda place: place.kind != wanted))
