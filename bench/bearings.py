"""Pairs of towns of the gazetteer with right and wrong compass words, for ``bench checks``.

A pair is two towns of one country, 4 to 100 km apart, the one that is told by the other no larger.
Half of the pairs use the eight points, half the sixteen; a wrong word is any other point that lies
more than 22.5 degrees off. Names that a pair shares with other towns stay in: their share is what
is measured too. The pairs whose names no other town of the country bears are counted apart.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bench.common import Figures
from reportedly.atlas.cache import ensure
from reportedly.check import compass
from reportedly.check.place_bearing import FITS
from reportedly.ids import make_id
from reportedly.model import Finding
from reportedly.model.vocabulary import CheckCode

NEAREST, FARTHEST = 4.0, 100.0
TEMPLATES = (
    "Shelling killed two people in {name}, {word} of {other}, on Monday, officials said.",
    "Gunmen attacked {name}, a town {word} of {other}, killing four people, police said.",
    "An air strike hit {name}, located {word} of {other}, residents said.",
    "Three people were killed in clashes in {name}, {km} km {word} of {other}, the army said.",
)
_LETTERS = {"N": "north", "E": "east", "S": "south", "W": "west"}


@dataclass(frozen=True, slots=True)
class Town:
    """A settlement of the gazetteer."""

    id: int
    name: str
    country: str
    at: tuple[float, float]
    population: int


@dataclass(frozen=True, slots=True)
class Case:
    """Two towns with a right and a wrong point of the one as seen from the other."""

    town: Town
    other: Town
    right: str
    wrong: str
    alone: bool

    def text(self, point: str) -> str:
        """Return a sentence that puts the one town at this point of the other."""
        km = round(compass.kilometres(self.other.at, self.town.at))
        template = TEMPLATES[_draw("text", self.town.id) % len(TEMPLATES)]
        return template.format(name=self.town.name, other=self.other.name, word=word(point), km=km)


def measure(find: Callable[[str], Sequence[Finding]], number: int) -> Figures:
    """Return how many right words are doubted and wrong ones caught."""
    counts: Counter[str] = Counter()
    for case in cases(number):
        counts["pairs"] += 1
        counts["alarms"] += _fires(find(case.text(case.right)))
        caught = _fires(find(case.text(case.wrong)))
        counts["caught"] += caught
        counts["alone"] += case.alone
        counts["alone_caught"] += case.alone and caught
    return {
        "bearing_pairs": counts["pairs"],
        "bearing_false_alarms": counts["alarms"],
        "bearing_wrong_caught": round(100 * counts["caught"] / max(counts["pairs"], 1), 1),
        "bearing_pairs_of_unshared_names": counts["alone"],
        "bearing_wrong_caught_unshared": round(
            100 * counts["alone_caught"] / max(counts["alone"], 1), 1
        ),
    }


def _fires(found: Sequence[Finding]) -> bool:
    return any(one.code == CheckCode.PLACE_BEARING for one in found)


def cases(number: int) -> Iterator[Case]:
    """Yield the pairs, in an order drawn by their ids."""
    towns = _towns()
    names = Counter((town.country, town.name) for town in towns)
    cells: dict[tuple[int, int], list[Town]] = {}
    for town in towns:
        cells.setdefault((int(town.at[0]), int(town.at[1])), []).append(town)
    given = 0
    for town in sorted(towns, key=lambda one: (_draw("town", one.id), one.id)):
        beside = cells[int(town.at[0]), int(town.at[1])]
        near = [one for one in beside if _may_tell(one, town)]
        if not near:
            continue
        other = min(near, key=lambda one: (_draw("other", town.id, one.id), one.id))
        alone = names[town.country, town.name] == names[other.country, other.name] == 1
        yield _case(town, other, alone=alone)
        given += 1
        if given == number:
            return


def _may_tell(other: Town, town: Town) -> bool:
    if other.country != town.country or other.name == town.name:
        return False
    near = NEAREST <= compass.kilometres(other.at, town.at) <= FARTHEST
    return near and other.population >= town.population


def _case(town: Town, other: Town, *, alone: bool) -> Case:
    true = compass.bearing(other.at, town.at)
    points = compass.POINTS if _draw("points", town.id) % 2 else compass.POINTS[::2]
    off = {point: compass.apart(true, compass.degrees_of(point)) for point in points}
    wrong = [point for point in points if off[point] > FITS]
    drawn = wrong[_draw("wrong", town.id) % len(wrong)]
    return Case(town, other, min(points, key=off.__getitem__), drawn, alone)


def _towns() -> list[Town]:
    """Return the towns of a thousand people or more that are plainly named in Latin letters."""
    with sqlite3.connect(f"{ensure().absolute().as_uri()}?mode=ro", uri=True) as index:
        rows = index.execute(
            "SELECT id, name, country, lat, lon, population FROM place"
            " WHERE population >= 1000 AND kind = 'settlement'"
        ).fetchall()
    return [
        Town(number, name, country, (lat, lon), population)
        for number, name, country, lat, lon, population in rows
        if name.isascii() and all(word.isalpha() and word[0].isupper() for word in name.split())
    ]


def _draw(*what: object) -> int:
    return int(make_id("bearing", list(what))[:12], 16)


def word(point: str) -> str:
    """Return the English word of a point: ``northeast``, ``north-northeast``."""
    names = [_LETTERS[letter] for letter in point]
    return names[0] + ("-" if len(names) > 2 else "") + "".join(names[1:])
