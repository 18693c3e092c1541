"""Chooses among the places that names of one text may mean, by what the text names besides.

What stands right beside a name counts ("Paris, Texas"), then names in the same division, then
nearness, then the country; the number of inhabitants tells where these do not. Repeated names take
one reading, unless a mention has a qualifier of its own. Nothing is known of who published the
text. Every reading keeps its reasons and the candidates passed over, so that a caller may leave a
doubtful name open.

Source:
    The kinds of evidence are those of Lieberman and Samet (2012), Adaptive context features for
    toponym resolution in streaming news: dominance, siblings, proximity, containment.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reportedly.atlas.candidates import Way, candidates, spelled_out
from reportedly.atlas.contain import POINTS, distance, inside, owner, owners
from reportedly.atlas.gazetteer import Gazetteer
from reportedly.atlas.named import Named, Reading
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place
from reportedly.atlas.surroundings import Surroundings, spoken_for
from reportedly.atlas.weighing import (
    AROUND_KM,
    WEIGHTS,
    Evidence,
    Name,
    Row,
    features,
    fixed_features,
    mark_possible,
    weigh,
)

_BESIDE_CHARACTERS = 60
_REACH = 600.0
_SAYS_WHERE = {"adm1": 0.3, "country": 0.1, "continent": 0.01}
_KEPT = 5
_LARGE = 100_000
_REASONS = 3
_TELLS = 0.3


def read_names(text: str, mentions: Sequence[Named], gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """Return a reading for every mention, in their order.

    Args:
        text: The text that the mentions count in.
        mentions: Names that mean places, in order of the text.
        gazetteer: Where names are looked up.
    """
    around = look_around(text, mentions, gazetteer)
    names = gather(around)
    weigh(names)
    evidence = Evidence(names)
    readings: dict[int, Reading] = {}
    for name in names:
        readings |= dict.fromkeys(name.at, _reading(name, evidence))
    return _beside(around, [readings[number] for number in range(len(mentions))])


def look_around(text: str, mentions: Sequence[Named], gazetteer: Gazetteer) -> Surroundings:
    """Look up what every name of a text may mean."""
    quotes = dict.fromkeys(text[mention.start : mention.end] for mention in mentions)
    known = {quote: candidates(quote, gazetteer) for quote in quotes}
    return Surroundings(text, mentions, known, gazetteer)


def gather(around: Surroundings) -> list[Name]:
    """Return the names of a text, each once, with what does not depend on other readings."""
    count = len(around.mentions)
    outer = [around.qualifiers(number) for number in range(count)]
    holders: Counter[str] = Counter()
    for number, places in enumerate(outer):
        options = around.known[around.words(number)]
        for place in places:
            holders[place.id] += any(inside(option.place, place) for option in options)
    names = []
    for at in _grouped(around, outer):
        options = list(around.known[around.words(at[0])])
        qualified = [place for number in at for place in outer[number]]
        fixed = fixed_features(options, qualified, holders)
        names.append(Name(at, options, [1 / max(len(options), 1)] * len(options), fixed))
    _mark_words(around, names)
    mark_possible(names)
    _mark_neighbours(around, names)
    return names


def _grouped(around: Surroundings, outer: Sequence[Sequence[Place]]) -> list[list[int]]:
    """Put mentions of one name together, apart where they are told with different qualifiers."""
    told: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    keys: list[tuple[str, tuple[str, ...]]] = []
    for number, places in enumerate(outer):
        words = around.words(number)
        key, ids = fold(spelled_out(words)) or words, tuple(place.id for place in places)
        keys.append((key, ids))
        if ids:
            told[key].add(ids)
    groups: defaultdict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, (key, ids) in enumerate(keys):
        groups[key, ids if len(told[key]) > 1 else ()].append(number)
    return list(groups.values())


def _mark_words(around: Surroundings, names: Sequence[Name]) -> None:
    words, ways = around.other_words(), around.institutions()
    for name in names:
        for option, row in zip(name.options, name.fixed, strict=True):
            row["words"] = spoken_for(words, option.place)
            own = [ways.get(code, 0.0) for code in owners(option.place)]
            row["institutions"] = max(own, default=0.0)


def _mark_neighbours(around: Surroundings, names: Sequence[Name]) -> None:
    """Tell each name which others stand within a few words of one of its mentions."""
    of = {number: name for name in names for number in name.at}
    for name in names:
        beside: dict[int, Name] = {}
        for number in name.at:
            for other in (number - 2, number - 1, number + 1, number + 2):
                if other not in of or of[other] is name:
                    continue
                first, second = (around.mentions[n] for n in sorted((number, other)))
                if second.start - first.end <= _BESIDE_CHARACTERS:
                    beside[of[other].at[0]] = of[other]
        name.neighbours = [beside[number] for number in sorted(beside)]


# ------------------------------------------------------------------ the answer


def _reading(name: Name, evidence: Evidence) -> Reading:
    if not name.options:
        return Reading(None, 0.0)
    places = [option.place for option in name.options]
    ranked = sorted(range(len(places)), key=lambda n: (-name.shares[n], places[n].id))
    countries: defaultdict[str, float] = defaultdict(float)
    for place, share in zip(places, name.shares, strict=True):
        countries[owner(place)] += share
    # A wrong country is worse than a wrong town, so that the country is chosen first.
    country = min(countries, key=lambda code: (-round(countries[code], 4), code))
    best = next(number for number in ranked if owner(places[number]) == country)
    rows = features(name, evidence)
    row = rows[best]
    rival: Row = next((rows[number] for number in ranked if number != best), {})
    weighed = sorted(
        (-WEIGHTS[key] * (row.get(key, 0.0) - rival.get(key, 0.0)), key)
        for key in sorted({*row, *rival})
    )
    return Reading(
        place=places[best],
        share=name.shares[best],
        reasons=tuple(key for amount, key in weighed if -amount >= _TELLS)[:_REASONS],
        others=tuple((places[n], name.shares[n]) for n in ranked if n != best)[:_KEPT],
        guessed=name.options[best].way in {Way.LOOSE, Way.INSIDE} or _strange(places[best], row),
    )


def _strange(place: Place, row: Row) -> bool:
    """Tell whether a small place lies in a country that nothing else in the text speaks for.

    The text then rather means a place that the gazetteer lacks.
    """
    if place.kind not in {"settlement", "adm2"} or place.population >= _LARGE:
        return False
    evidence = ("country", "country_named", "words", "institutions", "qualifier")
    return not any(row.get(key, 0.0) > 0 for key in evidence)


def _beside(around: Surroundings, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give a name without a known place the one that the names around it speak for."""
    found = []
    for number, reading in enumerate(readings):
        kept = reading
        if reading.place is None or (
            reading.guessed and len(readings) > 1 and not _supported(reading.place, readings)
        ):
            beside = _closest(around.mentions, readings, number) or reading.place or around.about()
            kept = replace(reading, place=None, beside=beside)
        found.append(kept)
    return tuple(found)


def _supported(place: Place, readings: Sequence[Reading]) -> bool:
    """Tell whether a name that is no guess lies around a guessed place, or holds it."""
    sure = [other.place for other in readings if other.place is not None and not other.guessed]
    return any(
        inside(place, other)
        if other.kind == "adm1"
        else other.kind in POINTS and distance(place, other) < AROUND_KM
        for other in sure
    )


def _closest(mentions: Sequence[Named], readings: Sequence[Reading], number: int) -> Place | None:
    """Return the place of the mention that says most of where this one is."""
    here = mentions[number]
    best: tuple[float, Place] | None = None
    for there, reading in zip(mentions, readings, strict=True):
        place = reading.place
        if there is here or place is None or place.lat is None or reading.guessed:
            continue
        gap = max(here.start - there.end, there.start - here.end, 0)
        worth = reading.share * _SAYS_WHERE.get(place.kind, 0.8) * math.exp(-gap / _REACH)
        if best is None or worth > best[0]:
            best = (worth, place)
    return None if best is None else best[1]
