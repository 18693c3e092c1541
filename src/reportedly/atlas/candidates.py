"""What a name in a text may mean, when it is known that a place is meant.

Wider than ``Gazetteer.find``: adjectives of countries, customary abbreviations, divisions with and
without their generic word, names with a compass word or a word such as "downtown" before them, and,
where all that gives nothing, other spellings and the known name inside a longer one. Each candidate
says how the name led to it, so that a chooser may trust the direct ways more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.atlas.divisions import has_generic, without_generic
from reportedly.atlas.gazetteer import Gazetteer
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place

MOST = 40
"""Candidates kept for one name."""

_BESIDE = re.compile(
    r"^(?:(?:the|downtown|greater|central|metro|metropolitan|old|inner|outer|mid|"
    r"(?:north|south|east|west)(?:ern|side)?|(?:north|south)[- ]?(?:east|west)(?:ern)?|upper|lower|"
    r"city of|town of|village of|port of|state of|county of|region of|province of)[- ])+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:[- ](?:city|town|township|village|area|valley|region|metro|suburbs?|downtown|proper|"
    r"charter township|twp\.?|harbou?r|airport|beach))+$",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:the|north|south|east|west|northern|southern|eastern|western|central|upper|lower|great|new|"
    r"old|saint|mount|island|islands|gulf|republic|city|town|river|creek|lake|park|valley|hill|"
    r"hills|mountain|mountains|bay|beach|sound|sea|ocean|strait|channel|forest|national|state|"
    r"international|airport|center|centre|square|side|point|cape|port|fort|field|garden|gardens)",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\b(?:street|st\.|avenue|ave\.?|road|rd\.?|lane|drive|boulevard|blvd\.?|highway|hwy\.?|route|"
    r"turnpike|bypass|bridge|school|hospital|church|cathedral|university|college|museum|library|"
    r"hotel|mall|stadium|hall|cemetery|interstate)\b|^[A-Z]{1,2}-?\d+$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"(?=(n|an|ian|i|ese|ite|er)s?$)")
_ROOTS = ("", "a", "e", "o", "ia")
_SPELLED = (
    (re.compile(r"\bMt\.? ", re.IGNORECASE), "Mount "),
    (re.compile(r"\bFt\.? ", re.IGNORECASE), "Fort "),
    (re.compile(r"\bSte?\.? ", re.IGNORECASE), "Saint "),
    (re.compile(r" Co\.?$", re.IGNORECASE), " County"),
    (re.compile(r" Twp\.?$", re.IGNORECASE), " Township"),
)


class Way(StrEnum):
    """How a name led to a place."""

    #: it is its name
    NAME = "name"
    #: it is an adjective or a noun for its people
    PEOPLE = "people"
    #: it is the customary abbreviation
    SHORT = "abbreviation"
    #: it is the division's name without its generic word, or the other way round
    DIVISION = "division"
    #: it is the name with a word beside it
    STRIPPED = "stripped"
    #: it may be another spelling
    LOOSE = "spelling"
    #: the name stands inside it
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place a name may mean, and how the name led there."""

    place: Place
    way: Way


def candidates(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Return what a name may mean; at most ``MOST``, each place once, direct ways first."""
    found: dict[str, Candidate] = {}
    for written in dict.fromkeys((name, spelled_out(name))):
        for candidate in _direct(written, gazetteer):
            found.setdefault(candidate.place.id, candidate)
    if not found:
        for candidate in _indirect(name, gazetteer):
            found.setdefault(candidate.place.id, candidate)
    return tuple(_without_namesakes(tuple(found.values())))[:MOST]


def _without_namesakes(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Leave out a division called by its town's name: texts say "governorate" when they mean it."""
    towns = {
        candidate.place.country
        for candidate in found
        if candidate.place.kind == "settlement" and candidate.way is Way.NAME
    }
    for candidate in found:
        place = candidate.place
        small = candidate.way is Way.DIVISION and place.kind == "adm1" and not place.first
        if not (small and place.country in towns):
            yield candidate


def _direct(name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    short = gazetteer.abbreviation(name.strip())
    if short is not None:
        yield Candidate(short, Way.SHORT)
    people = gazetteer.country(gazetteer.demonym(name))
    if people is not None:
        yield Candidate(people, Way.PEOPLE)
    broad = gazetteer.continent(name)
    if broad is not None:
        yield Candidate(broad, Way.NAME)
    key = fold(name)
    if has_generic(key):
        whole = (*gazetteer.division(key), *gazetteer.find(name))
        yield from (Candidate(place, Way.NAME) for place in whole)
        if whole:
            return
        base = without_generic(key)
        yield from (Candidate(place, Way.DIVISION) for place in gazetteer.division(base))
        yield from (Candidate(place, Way.STRIPPED) for place in gazetteer.find(base))
    else:
        yield from (Candidate(place, _way(place, key)) for place in gazetteer.find(name))
        yield from (Candidate(place, Way.DIVISION) for place in gazetteer.division(key))


def _way(place: Place, key: str) -> Way:
    """Tell a division called by its name from one whose generic word is left out."""
    whole = fold(place.name)
    if place.kind not in {"adm1", "adm2"} or place.first or whole == key or not has_generic(whole):
        return Way.NAME
    return Way.DIVISION if without_generic(whole) == key else Way.NAME


def _indirect(name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    bare = _BEHIND.sub("", _BESIDE.sub("", name.strip())) or name
    if bare != name:
        for candidate in _direct(bare, gazetteer):
            yield Candidate(candidate.place, Way.STRIPPED)
    for written in dict.fromkeys((name, bare)):
        yield from _people(written, gazetteer)
    if not _SITE.search(name):
        yield from (Candidate(place, Way.LOOSE) for place in gazetteer.find_loose(bare))
        yield from _inside(bare, gazetteer)


def spelled_out(name: str) -> str:
    """Return a name with its customary short words written out ("Mt.", "Ft.", "Co.")."""
    for pattern, whole in _SPELLED:
        name = pattern.sub(whole, name)
    return name


def _people(name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield divisions and regions whose people or things a word may name ("Chechen")."""
    stems = [name[: match.start()] for match in _PEOPLE.finditer(name)] or [name]
    for stem in (name, *stems):
        for root in _ROOTS:
            for place in gazetteer.find(f"{stem}{root}"):
                if place.kind in {"adm1", "informal"}:
                    yield Candidate(place, Way.PEOPLE)


def _inside(name: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield what the longest known part of a name of several words may mean."""
    words = name.split()
    for length in range(len(words) - 1, 0, -1):
        for at in range(len(words) - length + 1):
            part = " ".join(words[at : at + length]).strip(",.")
            if len(part) < 4 or not part[0].isupper() or _GENERIC.fullmatch(part):  # noqa: PLR2004
                continue
            places = gazetteer.find(part)
            if places:
                yield from (Candidate(place, Way.INSIDE) for place in places)
                return
