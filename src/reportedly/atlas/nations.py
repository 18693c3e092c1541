"""Countries for those who write tables: names, numbers, and the words that stand for them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from reportedly.atlas.build import data_folder
from reportedly.atlas.regions import capitals, countries


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """One country.

    Attributes:
        code: ISO 3166-1 alpha-2.
        name: In English.
        number: ISO 3166-1 numeric.
        continent: Two letters.
    """

    code: str
    name: str
    number: int
    continent: str


@cache
def country_table() -> dict[str, CountryEntry]:
    """Return every country by its code."""
    text = (data_folder() / "countries.json").read_text("utf-8")
    return {
        code: CountryEntry(code, row["name"].strip(), int(row["isonumeric"]), row["continentcode"])
        for code, row in sorted(json.loads(text).items())
    }


@cache
def country_words() -> tuple[str, ...]:
    """Return the folded names of countries, their peoples and their capitals, sorted."""
    found = {word for one in countries() for word in (*one.keys, *one.demonyms)}
    return tuple(sorted(found | capitals()))
