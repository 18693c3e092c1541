"""First- and second-order divisions of the world, from a table of this package.

``data/divisions.tsv.gz`` is written by ``tools/make_divisions.py`` from data of GeoNames
(CC BY 4.0). A division's point is the mean over the half-degree cells its settlements lie in.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportedly.atlas.names import fold

KINDS = {"1": "adm1", "2": "adm2"}
"""Kind of place by the table's order of a division."""

_GENERIC = (
    r"county borough|metropolitan borough|county|parish|borough|district|governorate|province|"
    r"region|state|territory|raion|rayon|oblast|krai|prefecture|municipality|department|division|"
    r"canton|voivodeship|wilaya|autonomous region|republic|metropolitan area|city"
)
_AFTER = re.compile(rf" (?:{_GENERIC})$")
_BEFORE = re.compile(
    rf"^(?:(?:{_GENERIC})(?: of)?|muhafazat|wilayat|departement(?: de| du| des)?"
    r"|departamento(?: de)?|provincia(?: de)?|estado(?: de)?|the) (?=\w{3})"
)
_COMMON = re.compile(
    r"(?:(?:north|south|east|west|northern|southern|eastern|western|central|centre|center|upper|"
    r"lower|capital|middle|coast|coastal|islands?|unity|nord|sud|est|ouest|norte|sur|oriental|"
    r"occidental|federal|national|city|district|region|area|province|state|territory) ?)+"
)


@dataclass(frozen=True, slots=True)
class Division:
    """One row of the table.

    Attributes:
        country: ISO 3166-1 alpha-2.
        code: Code of the first-order division: its own, or that of the one it lies in.
        kind: ``adm1`` or ``adm2``.
        name: Its name, mostly with its generic word.
        lat: Degrees WGS84.
        lon: Degrees WGS84.
        population: Inhabitants of its towns, to the thousand.
    """

    country: str
    code: str
    kind: str
    name: str
    lat: float
    lon: float
    population: int

    @property
    def base(self) -> str:
        """The folded name without its generic word."""
        return without_generic(fold(self.name))

    @property
    def alone(self) -> tuple[str, ...]:
        """Folded names that mean it without a generic word beside them.

        A second-order division answers to its full name alone, unless that is "X Province", and a
        name made of common words ("Northern") to none.
        """
        full = fold(self.name)
        bare = self.kind == "adm1" or full.endswith(" province")
        keys = (full, self.base) if bare else (full,)
        return tuple(dict.fromkeys(key for key in keys if not _COMMON.fullmatch(key)))


def without_generic(key: str) -> str:
    """Return a folded name without the generic word before or behind it ("greene county")."""
    return _AFTER.sub("", _BEFORE.sub("", key)) or key


def has_generic(key: str) -> bool:
    """Tell whether a folded name carries the generic word of a division."""
    return without_generic(key) != key


@cache
def division_bytes() -> bytes:
    """Return the table's bytes, for the digest of the atlas."""
    return (resources.files("reportedly.atlas") / "data" / "divisions.tsv.gz").read_bytes()


_OF = re.compile(r"Province of (?P<name>.+)")


def _named(name: str) -> str:
    """Return a name with its generic word behind it, as most others have it."""
    match = _OF.fullmatch(name)
    return name if match is None else f"{match['name']} Province"


def divisions() -> Iterator[Division]:
    """Yield every row of the table, in its order."""
    lines = gzip.decompress(division_bytes()).decode().splitlines()
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        yield Division(
            country=row["country"],
            code=row["code"],
            kind=KINDS[row["order"]],
            name=_named(row["name"]),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            population=1000 * int(row["thousands"]),
        )
