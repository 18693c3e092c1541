"""Countries, divisions, informal regions, waters, lines and well-known sites.

They come from tables of this package, all written from general knowledge. A division without
coordinates of its own takes the point of the table of divisions, else that of its seat, which is
good enough at the precision of a division. A disputed place names every country that claims it and
belongs to none.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from reportedly.atlas.build import data_folder
from reportedly.atlas.divisions import division_bytes
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place

_BEFORE_SETTLEMENTS = "first"
_NEVER_BARE = "never"
# States whose bare name as often means a city or a country.
_SHARED = frozenset({"GA", "NY", "WA"})


@dataclass(frozen=True, slots=True)
class Region:
    """One row of the table of regions.

    Attributes:
        place: The entry, without the coordinates of its seat.
        base: The name without its generic word.
        keys: Folded names it answers to on its own.
        division_keys: Folded names it answers to when a generic word stands beside them.
        seat: Settlement that gives coordinates and the code of the division.
    """

    place: Place
    base: str
    keys: tuple[str, ...]
    division_keys: tuple[str, ...]
    seat: str


@dataclass(frozen=True, slots=True)
class Country:
    """One country with its names and the adjectives of its people."""

    place: Place
    keys: tuple[str, ...]
    demonyms: tuple[str, ...]


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of this package."""
    text = _read(name)
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def table_bytes() -> bytes:
    """Return the bytes of the tables, for the digest of the atlas."""
    names = ("regions.tsv", "countries.tsv", "abbreviations.tsv", "broad.tsv", "institutions.tsv")
    return "".join(map(_read, names)).encode() + division_bytes()


@cache
def _read(name: str) -> str:
    return (resources.files("reportedly.atlas") / "data" / name).read_text("utf-8")


@cache
def regions() -> tuple[Region, ...]:
    """Return every row of the table of regions, in its order."""
    return tuple(_region(row) for row in table("regions.tsv"))


def _region(row: dict[str, str]) -> Region:
    name, base, country = row["name"], row["base"], row["country"] or None
    claimed = tuple(filter(None, row["claimed"].split("|")))
    owner = country or "-".join(claimed) or "XX"
    aliases = tuple(filter(None, row["aliases"].split("|")))
    divided = tuple(dict.fromkeys(fold(n) for n in (name, base, *aliases)))
    # A name that is a common word on its own ("Northern", "Unity") needs its generic word.
    never = row["bare"] == _NEVER_BARE
    alone = tuple(dict.fromkeys(fold(n) for n in (name, *([] if never else [base]), *aliases)))
    place = Place(
        id=f"region:{owner}.{fold(base).replace(' ', '-')}.{row['kind']}",
        name=name,
        kind=row["kind"],
        prec=int(row["prec"]),
        country=None if len(claimed) > 1 else country,
        claimed=claimed,
        admin1=row["parent"] or None,
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
        first=row["bare"] == _BEFORE_SETTLEMENTS,
    )
    return Region(place, base, alone, divided, row["seat"])


@cache
def countries() -> tuple[Country, ...]:
    """Return every country, by its code."""
    own = {row["country"]: row for row in table("countries.tsv")}
    text = (data_folder() / "countries.json").read_text("utf-8")
    found = []
    for code, entry in sorted(json.loads(text).items()):
        if not entry["population"]:
            # States that are no more, and islands where nobody lives.
            continue
        row = own.get(code, {"aliases": "", "demonyms": "", "lat": "", "lon": ""})
        names = (entry["name"].strip(), *filter(None, row["aliases"].split("|")))
        place = Place(
            id=f"geonames:{entry['geonameid']}",
            name=names[0],
            kind="country",
            prec=6,
            country=code,
            lat=float(row["lat"]) if row["lat"] else None,
            lon=float(row["lon"]) if row["lon"] else None,
            population=entry["population"],
            first=True,
        )
        demonyms = tuple(fold(word) for word in row["demonyms"].split("|") if word)
        found.append(Country(place, tuple(dict.fromkeys(map(fold, names))), demonyms))
    return tuple(found)


@cache
def capitals() -> frozenset[str]:
    """Return the folded names of capitals, which often stand for a government."""
    text = (data_folder() / "countries.json").read_text("utf-8")
    return frozenset(fold(entry["capital"]) for entry in json.loads(text).values()) - {""}


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Return country and code of divisions by the abbreviations that news uses.

    An empty code means the country itself. They count as they are written, with capitals and full
    stops.
    """
    return {
        written: (row["country"], row["code"])
        for row in table("abbreviations.tsv")
        for written in row["written"].split("|")
    }


@cache
def continents() -> dict[str, Place]:
    """Return continents and broad regions by their folded names and adjectives."""
    text = (data_folder() / "continents.json").read_text("utf-8")
    found: dict[str, Place] = {}
    for _, entry in sorted(json.loads(text).items()):
        name = entry["name"]
        place = Place(
            id=f"geonames:{entry['geonameId']}",
            name=name,
            kind="continent",
            prec=6,
            lat=float(entry["lat"]),
            lon=float(entry["lng"]),
            population=entry["population"],
            first=True,
        )
        stem = fold(name)
        adjective = f"{stem}an" if stem.endswith("e") else f"{stem}n"
        found |= dict.fromkeys((stem, adjective, f"{adjective}s"), place)
    for row in table("broad.tsv"):
        place = Place(
            id=f"region:XX.{fold(row['name']).replace(' ', '-')}.continent",
            name=row["name"],
            kind="continent",
            prec=6,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            first=True,
        )
        names = (row["name"], *filter(None, row["aliases"].split("|")))
        found |= dict.fromkeys(map(fold, names), place)
    return found


@cache
def institutions() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of words for institutions that one country has, and whose they are."""
    whose = {
        words: row["country"]
        for row in table("institutions.tsv")
        for words in row["words"].split("|")
    }
    longest = sorted(whose, key=lambda words: (-len(words), words))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), whose


@cache
def seats() -> frozenset[tuple[str, str]]:
    """Return countries with the folded names of their capitals."""
    text = (data_folder() / "countries.json").read_text("utf-8")
    held = json.loads(text)
    return frozenset((code, fold(entry["capital"])) for code, entry in held.items())


@cache
def states() -> dict[str, Place]:
    """Return the states of the United States by code; the package knows them apart."""
    text = (data_folder() / "us_states.json").read_text("utf-8")
    return {
        code: Place(
            id=f"geonames:{entry['geonameid']}",
            name=entry["name"],
            kind="adm1",
            prec=4,
            country="US",
            first=code not in _SHARED,
        )
        for code, entry in sorted(json.loads(text).items())
    }
