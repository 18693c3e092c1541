"""One entry of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that has a name.

    Attributes:
        id: ``geonames:NUMBER``, ``region:COUNTRY.NAME`` or ``user:HASH``.
        name: Canonical name.
        kind: ``settlement``, ``country``, ``adm1``, ``adm2``, ``informal``, ``water``, ``line`` or
            ``site``.
        prec: ``where_prec`` of an event told to be in it: 1 named place, 3 second-order and 4
            first-order division, 5 informal region or line, 6 country, 7 water.
        country: ISO 3166-1 alpha-2, or a user-assigned code; ``None`` where it is nobody's, lies in
            several countries, or is claimed by several.
        claimed: Every country that claims it, where that is in dispute.
        admin1: Name of the first-order division, where known.
        lat: Degrees WGS84; ``None`` where unknown.
        lon: Degrees WGS84; ``None`` where unknown.
        population: Inhabitants; 0 unknown.
        main: Whether the name asked for is the canonical one rather than an alternate.
        first: Whether the bare name means this place even where a settlement shares it.
    """

    id: str
    name: str
    kind: str
    prec: int
    country: str | None = None
    claimed: tuple[str, ...] = ()
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    main: bool = True
    first: bool = False
