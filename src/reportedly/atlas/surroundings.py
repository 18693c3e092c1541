"""What the words of a text say of where its names lie: qualifiers, other names, institutions."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.atlas.candidates import Candidate, Way
from reportedly.atlas.contain import division_of, owners
from reportedly.atlas.divisions import has_generic, without_generic
from reportedly.atlas.gazetteer import Gazetteer
from reportedly.atlas.named import Named
from reportedly.atlas.names import fold
from reportedly.atlas.place import Place
from reportedly.atlas.regions import institutions

_AFTER, _BEFORE = 12, 24
_GAP = re.compile(r"(?:[’']s?)?(?:,| \(| in| of|, in| \||/)? (?:the )?")
_NEXT = re.compile(r"(?:, (?:in (?:the )?)?| \(| in (?:the )?)([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})")
_OWNS = re.compile(r"[’']s? ")
_WORDS = re.compile(r"[A-Z][\w]+(?:\.[A-Z]\.?)?(?: [A-Z][\w]+)?")
Words = Counter[tuple[str, str]]
"""Counts by country and folded name of a first-order division, empty for the country itself."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text with its mentions and what each may mean.

    Attributes:
        text: The text.
        mentions: Names that mean places, in order.
        known: What each name may mean, by its words.
        gazetteer: Where names are looked up.
    """

    text: str
    mentions: Sequence[Named]
    known: Mapping[str, Sequence[Candidate]]
    gazetteer: Gazetteer

    def words(self, number: int) -> str:
        """Return the words of a mention."""
        return self.text[self.mentions[number].start : self.mentions[number].end]

    def qualifiers(self, number: int) -> list[Place]:
        """Return the larger places that the words beside a mention put it in.

        They may be mentions of their own or not ("Paris, Texas", "Libya's Zawiya").
        """
        found = self._named_next(number) or self._named_before(number)
        if not found:
            found = self._written_next(self.mentions[number].end)
        return _no_row(self.known[self.words(number)], found)

    def _gap(self, number: int) -> str:
        """Return what stands between a mention and the next."""
        return self.text[self.mentions[number].end : self.mentions[number + 1].start]

    def _larger(self, number: int) -> list[Place]:
        """Return the countries and divisions that a mention names outright."""
        words = self.words(number)
        generic = has_generic(fold(words))
        return [
            option.place
            for option in self.known[words]
            if (option.place.kind in {"adm1", "country"} and option.way in {Way.NAME, Way.SHORT})
            # A county is a qualifier only with its word: "Clay, Douglas, Grant" is a list.
            or (option.place.kind == "adm2" and option.way is Way.NAME and generic)
        ]

    def _named_next(self, number: int) -> list[Place]:
        if number + 1 >= len(self.mentions):
            return []
        gap = self._gap(number)
        if not 0 < len(gap) < _AFTER or not _GAP.fullmatch(gap) or _OWNS.search(gap):
            return []
        found = self._larger(number + 1)
        if found and number + 2 < len(self.mentions) and self._gap(number + 1) == ", ":
            found += self._larger(number + 2)
        return found

    def _named_before(self, number: int) -> list[Place]:
        if number == 0:
            return []
        gap = self._gap(number - 1)
        return self._larger(number - 1) if len(gap) < _BEFORE and _OWNS.fullmatch(gap) else []

    def _written_next(self, end: int) -> list[Place]:
        match = _NEXT.match(self.text, end)
        words = match.group(1).split(" ") if match else []
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            for written in dict.fromkeys((name, name.rstrip("."))):
                short = self.gazetteer.abbreviation(written)
                if short is not None:
                    return [short]
                places = self.gazetteer.find(written)
                found = [place for place in places if place.kind in {"adm1", "country"}]
                if found:
                    return found
        return []

    def other_words(self) -> Words:
        """Count countries and divisions that words outside the mentions name, each once."""
        found: Words = Counter()
        seen: set[str] = set()
        at = 0
        for match in _WORDS.finditer(self.text):
            while at < len(self.mentions) and self.mentions[at].end <= match.start():
                at += 1
            if at < len(self.mentions) and self.mentions[at].start < match.end():
                continue
            words = match.group()
            for written in dict.fromkeys((words, *words.split(" "))):
                if written not in seen:
                    seen.add(written)
                    found.update(_fixed(self.gazetteer, written))
        return found

    def institutions(self) -> dict[str, float]:
        """Return for each country how much of the text's institutions are its own, 0 to 1."""
        pattern, country = institutions()
        kinds = {match.group() for match in pattern.finditer(self.text)}
        counted = Counter(country[words] for words in sorted(kinds))
        total = sum(counted.values()) + 1
        return {code: amount / total for code, amount in sorted(counted.items())}

    def about(self) -> Place | None:
        """Return the division or country that words other than the mentions speak for most."""
        words = self.other_words()
        if words:
            country, division = min(words, key=lambda key: (-words[key], key))
            found = self.gazetteer.division(division) if division else ()
            own = [place for place in found if place.country == country]
            return own[0] if own else self.gazetteer.country(country)
        ways = self.institutions()
        if ways:
            return self.gazetteer.country(min(ways, key=lambda code: (-ways[code], code)))
        return None


def _no_row(options: Sequence[Candidate], outer: Sequence[Place]) -> list[Place]:
    """Leave out what only stands in a row with the name: countries, or states, one by one."""
    kinds = {option.place.kind for option in options if option.place.first}
    return [place for place in outer if place.kind not in kinds]


def _fixed(gazetteer: Gazetteer, written: str) -> list[tuple[str, str]]:
    found = []
    for place in gazetteer.fixed(written):
        if place.country and place.kind == "adm1":
            found.append((place.country, without_generic(fold(place.name))))
        elif place.country and place.kind == "country":
            found.append((place.country, ""))
    return found


def spoken_for(words: Words, place: Place) -> float:
    """Return how much the other words speak for a place, from 0 to 1."""
    division = division_of(place)
    amount = float(words[division]) if division is not None else 0.0
    amount += 0.5 * math.fsum(words[owner, ""] for owner in owners(place))
    return amount / (1.0 + amount)
