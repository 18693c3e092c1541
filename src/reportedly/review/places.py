"""What the places mean that a name may be: as the atlas has them, and as a ruling gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.ids import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place that a name may mean.

    Attributes:
        id: In the gazetteer.
        said: The name as the report has it.
        name: Canonical name.
        country: ISO 3166-1 alpha-2.
        admin1: First-order division.
        population: Inhabitants; 0 unknown.
        value: Canonical JSON of the ruling that this is the place.
    """

    id: str
    said: str
    name: str
    country: str | None
    admin1: str | None
    population: int
    value: str


def places_of(name: str, among: Sequence[str] = ()) -> tuple[Named, ...]:
    """Return the places of a name, the likeliest first.

    Args:
        name: As a report has it.
        among: Ids of those that are asked about, in order; all of the name where none are given.
            Ids that the atlas of this machine does not know under that name are left out.
    """
    from reportedly.atlas import user_atlas  # noqa: PLC0415 - most questions need no gazetteer

    with user_atlas() as atlas:
        found = {place.id: place for place in atlas.places.find(name)}
    wanted = [one for one in among if one in found] if among else list(found)
    return tuple(
        Named(
            id=place.id,
            said=name,
            name=place.name,
            country=place.country,
            admin1=place.admin1,
            population=place.population,
            value=canonical(
                {
                    "name": place.name,
                    "place_id": place.id,
                    "country": place.country,
                    "admin1": place.admin1,
                    "lat": place.lat,
                    "lon": place.lon,
                    "where_prec": place.prec,
                }
            ).decode(),
        )
        for place in (found[one] for one in wanted)
    )
