"""Weighs what a text's names may mean against one another.

Every name speaks for what lies near its readings and in the same country and division, in
proportion to how likely each reading is; all names are weighed again until they settle. What tells
for a reading is a row of features, each from 0 to about 1; the weights say how much each counts.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.atlas.candidates import Candidate, Way
from reportedly.atlas.contain import NEAR_KM, POINTS, distance, division_of, inside, owners
from reportedly.atlas.divisions import without_generic
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place
from reportedly.atlas.regions import seats

ROUNDS = 4
"""How often the names are weighed against one another."""

WEIGHTS: Mapping[str, float] = {
    "around": 1.5,
    "canonical": 3.04,
    "could_be_division": 0.66,
    "could_be_near": 1.5,
    "country": 1.87,
    "country_kind": 1.86,
    "country_named": 1.38,
    "county_kind": -0.04,
    "division": 4.07,
    "division_kind": 3.21,
    "division_of_its_capitals_name": -3.87,
    "generic_left_out": -2.41,
    "holds": 0.59,
    "institutions": 0.91,
    "known_first": 1.33,
    "largest": 0.78,
    "lesser_division_kind": 0.25,
    "near": 0.44,
    "neighbours": 1.36,
    "other_kind": 0.59,
    "population": 4.91,
    "qualifier": 1.73,
    "shares_its_towns_name": 0.73,
    "words": 1.31,
}
"""How much each feature counts: a conditional logit, fitted by ``tools/fit_places.py``."""

AROUND_KM = 200.0
INDIRECT = frozenset({Way.LOOSE, Way.INSIDE, Way.STRIPPED})
"""Ways so doubtful that a reading found by them hardly speaks for others."""

_DOUBTFUL = 0.3
_SPEAKING = 3
_LEAST = 0.05
_BROAD = 1.3
_REACH = 9.0
"""Degrees of latitude beyond which nothing is around."""
_FROM_INDEX = re.compile(r"region:[A-Z]{2}-\w+\.")
_KINDS = {
    "settlement": "",
    "country": "country_kind",
    "adm1": "division_kind",
    "adm2": "county_kind",
}
Row = dict[str, float]


@dataclass(slots=True, eq=False)
class Name:
    """One name of a text.

    Attributes:
        at: Numbers of its mentions.
        options: What it may mean.
        shares: How likely each of these is.
        fixed: For each the features that do not depend on what other names are read as.
        neighbours: Names within a few words of one of its mentions.
        divisions: The first-order division of each option.
    """

    at: list[int]
    options: list[Candidate]
    shares: list[float]
    fixed: list[Row]
    neighbours: list[Name] = field(default_factory=list)
    divisions: list[tuple[str, str] | None] = field(init=False)

    def __post_init__(self) -> None:
        self.divisions = [division_of(option.place) for option in self.options]

    @property
    def weight(self) -> float:
        """How much it says; a name told ten times is not ten witnesses."""
        return 1.0 + math.log(len(self.at))


def weigh(names: Sequence[Name], weights: Mapping[str, float] = WEIGHTS) -> None:
    """Settle the shares of all names."""
    for _ in range(ROUNDS):
        evidence = Evidence(names)
        for name in names:
            name.shares = shares(features(name, evidence), weights)


def shares(rows: Sequence[Row], weights: Mapping[str, float]) -> list[float]:
    """Return how likely each candidate is: a softmax over the weighted features."""
    scores = [score(row, weights) for row in rows]
    top = max(scores, default=0.0)
    raised = [math.exp(one - top) for one in scores]
    total = math.fsum(raised)
    return [round(one / total, 4) for one in raised]


def score(row: Row, weights: Mapping[str, float]) -> float:
    """Return the weighted sum of a row of features."""
    return math.fsum(weights[key] * value for key, value in row.items())


def saturated(amount: float) -> float:
    """Return an amount from 0 to infinity on a scale from 0 to 1."""
    return max(0.0, amount) / (1.0 + max(0.0, amount))


# ------------------------------------------------------------------ features of a name alone


def fixed_features(
    options: Sequence[Candidate], qualified: Sequence[Place], holders: Counter[str]
) -> list[Row]:
    """Return for each candidate what does not depend on the readings of other names.

    Args:
        options: What the name may mean.
        qualified: Larger places that the text puts one of its mentions in.
        holders: By place the number of names that it is said to hold, and could.
    """
    rows = [_fixed(option, qualified, holders) for option in options]
    _mark_namesakes(options, rows)
    _mark_largest(options, rows)
    return rows


def _fixed(option: Candidate, qualified: Sequence[Place], holders: Counter[str]) -> Row:
    place = option.place
    known = _BROAD if place.kind == "continent" else math.log10(1 + place.population) / 7
    row: Row = {
        "population": known,
        "canonical": float(place.main),
        "known_first": float(place.first),
        "holds": min(1.0, float(holders[place.id])),
    }
    if qualified:
        within = any(inside(place, outer) for outer in qualified)
        row["qualifier"] = 1.0 if within else -1.0
    kind = _KINDS.get(place.kind, "other_kind")
    if kind == "division_kind" and _FROM_INDEX.match(place.id):
        # Not in the package's own tables, which list the divisions that news names.
        kind = "lesser_division_kind"
    if kind:
        row[kind] = 1.0
    if option.way is Way.DIVISION:
        row["generic_left_out"] = 1.0
    return row


def _mark_largest(options: Sequence[Candidate], rows: Sequence[Row]) -> None:
    """Mark the settlement that is far larger than every other of the name."""
    towns = sorted(
        (option.place.population, number)
        for number, option in enumerate(options)
        if option.place.kind == "settlement" and option.way not in INDIRECT
    )
    if towns:
        second = towns[-2][0] if len(towns) > 1 else 0
        ratio = (1 + towns[-1][0]) / (1 + max(second, 1000))
        rows[towns[-1][1]]["largest"] = max(0.0, min(2.0, math.log10(ratio)))


def _mark_namesakes(options: Sequence[Candidate], rows: Sequence[Row]) -> None:
    """Mark divisions that bear the name of a town of their country, or of its capital."""
    towns = {
        (option.place.country, fold(option.place.name))
        for option in options
        if option.place.kind == "settlement"
    }
    for option, row in zip(options, rows, strict=True):
        place = option.place
        if place.kind in {"adm1", "adm2"} and not place.first:
            name = (place.country or "", without_generic(fold(place.name)))
            row["shares_its_towns_name"] = float(name in towns)
            row["division_of_its_capitals_name"] = float(name in seats())


# ------------------------------------------------------------------ what could go together


def mark_possible(names: Sequence[Name]) -> None:
    """Add how many of the other names have some reading near, or in the same division.

    A name of many readings has one near by chance, so that it counts less.
    """
    cells: defaultdict[tuple[int, int], list[tuple[int, Place, float]]] = defaultdict(list)
    divisions: defaultdict[tuple[str, str], dict[int, float]] = defaultdict(dict)
    for number, name in enumerate(names):
        amount = name.weight / math.sqrt(max(len(name.options), 1))
        for option, division in zip(name.options, name.divisions, strict=True):
            if option.way in INDIRECT:
                continue
            if division is not None:
                divisions[division][number] = amount
            cell = _cell(option.place)
            if cell is not None:
                cells[cell].append((number, option.place, amount))
    for number, name in enumerate(names):
        options = zip(name.options, name.divisions, name.fixed, strict=True)
        for option, division, row in options:
            held = {} if division is None else divisions.get(division, {})
            row["could_be_division"] = saturated(
                math.fsum(amount for other, amount in held.items() if other != number)
            )
            row["could_be_near"] = saturated(_close(number, option.place, cells))


def _cell(place: Place) -> tuple[int, int] | None:
    if place.kind not in POINTS or place.lat is None or place.lon is None:
        return None
    return math.floor(place.lat), math.floor(place.lon)


def _close(
    number: int,
    place: Place,
    cells: Mapping[tuple[int, int], Sequence[tuple[int, Place, float]]],
) -> float:
    """Return how many other names could lie close, of each the closest reading alone."""
    cell = _cell(place)
    if cell is None:
        return 0.0
    best: dict[int, float] = {}
    for beside in [(cell[0] + i, cell[1] + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]:
        for other, at, amount in cells.get(beside, ()):
            if other != number and at.id != place.id:
                value = amount * math.exp(-distance(place, at) / NEAR_KM)
                best[other] = max(value, best.get(other, 0.0))
    return math.fsum(best.values())


# ------------------------------------------------------------------ what the other names say


@dataclass(frozen=True, slots=True)
class _Said:
    """What one name speaks for."""

    countries: defaultdict[str, float]
    divisions: defaultdict[tuple[str, str], float]


class Evidence:
    """What all names speak for; each can be taken out, so that none speaks for itself."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.countries: defaultdict[str, float] = defaultdict(float)
        self.divisions: defaultdict[tuple[str, str], float] = defaultdict(float)
        self.named: defaultdict[str, float] = defaultdict(float)
        self.total = math.fsum(name.weight for name in names)
        self._points: list[tuple[Name, Place, float]] = []
        self._said: dict[int, _Said] = {}
        for name in names:
            self._add(name)

    def _add(self, name: Name) -> None:
        said = _Said(defaultdict(float), defaultdict(float))
        ranked = sorted(range(len(name.options)), key=lambda n: (-name.shares[n], n))
        for rank, number in enumerate(ranked):
            if name.shares[number] < _LEAST / 2:
                break
            amount = self._say(name, number, said)
            place = name.options[number].place
            tells_where = place.kind in POINTS or place.kind == "country"
            heard = rank < _SPEAKING and name.shares[number] >= _LEAST
            if heard and tells_where and place.lat is not None:
                self._points.append((name, place, amount))
        self._said[id(name)] = said
        for code, amount in said.countries.items():
            self.countries[code] += amount
        for key, amount in said.divisions.items():
            self.divisions[key] += amount

    def _say(self, name: Name, number: int, said: _Said) -> float:
        """Note what one reading of a name speaks for; return how loudly."""
        option, division = name.options[number], name.divisions[number]
        doubt = _DOUBTFUL if option.way in INDIRECT else 1.0
        amount = name.shares[number] * name.weight * doubt
        for code in owners(option.place):
            said.countries[code] += amount
            if option.place.kind == "country":
                self.named[code] += amount
        if division is not None:
            said.divisions[division] += amount
        return amount

    def country(self, name: Name, place: Place) -> float:
        """Return the share of the other names that lie in the country of a place."""
        own = self._said[id(name)].countries
        amount = math.fsum(self.countries[code] - own[code] for code in owners(place))
        return amount / (self.total - name.weight + 1)

    def division(self, name: Name, division: tuple[str, str] | None) -> float:
        """Return how much of the other names lies in a first-order division."""
        if division is None:
            return 0.0
        return self.divisions[division] - self._said[id(name)].divisions[division]

    def near(self, name: Name, place: Place) -> tuple[float, float]:
        """Return how much of the other names lies close to a place, and how much around it."""
        close = around = 0.0
        lat = place.lat or 0.0
        for owner, other, amount in self._points:
            if owner is name or other.id == place.id or abs(lat - (other.lat or 0.0)) > _REACH:
                continue
            far = distance(place, other)
            if far < 5 * AROUND_KM:
                close += amount * math.exp(-far / NEAR_KM)
                around += amount * math.exp(-far / AROUND_KM)
        return close, around


def features(name: Name, evidence: Evidence) -> list[Row]:
    """Return the features of every candidate of a name."""
    rows = []
    options = zip(name.options, name.divisions, name.fixed, strict=True)
    for option, division, fixed in options:
        place = option.place
        row = fixed | {"country": evidence.country(name, place)}
        if place.kind != "country":
            named = max((evidence.named[code] for code in owners(place)), default=0.0)
            row["country_named"] = saturated(named)
            row["division"] = saturated(evidence.division(name, division))
        if place.kind in POINTS and place.lat is not None:
            close, around = evidence.near(name, place)
            row |= {"near": saturated(close), "around": saturated(around)}
        row["neighbours"] = saturated(_beside(name, place))
        rows.append(row)
    return rows


def _beside(name: Name, place: Place) -> float:
    """Return how much of the names beside this one lies around a reading, in it or outside it."""
    total = 0.0
    for other in name.neighbours:
        best = 0.0
        for option, share in zip(other.options, other.shares, strict=True):
            at = option.place
            if share < _LEAST:
                continue
            if inside(place, at) or inside(at, place):
                best = max(best, share)
            elif at.kind in POINTS and place.kind in POINTS:
                best = max(best, share * math.exp(-distance(place, at) / AROUND_KM))
        total += best
    return total
