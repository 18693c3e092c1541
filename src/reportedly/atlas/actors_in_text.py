"""Actors as one text means them.

An acronym may be that of several bodies, or of one that the lists do not know. What the text itself
says comes first: a name in full with the acronym in brackets behind it, as the lists have it or as
writers translate it, or the name in full of just one of them elsewhere. Only then comes the country
that the text is about. What neither settles stays open. Affiliations are those of the day on which
the text was published.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from reportedly.atlas.actors import ActorEntry, Actors, Key, key_of

_BRACKETS = re.compile(r"[ \t]\(([^()\n]{2,60})\)")
_TOKEN = re.compile(r"(?<![\w-])[A-Z][A-Za-z]*(?:[-/][A-Z]+)*[A-Z](?![\w-])")
_BEFORE = re.compile(r"[\w’'-]+")
_LONGEST = 9
_STRETCH = 120
_LEAST = 2


class TextActors:
    """The actors of an atlas, as one text names them.

    Args:
        actors: The atlas's actors.
        text: The text.
        country: The one country it is about, where there is one.
        day: Day on which it was published, where that is known.
    """

    def __init__(
        self, actors: Actors, text: str, country: str | None = None, day: dt.date | None = None
    ) -> None:
        self._actors = actors
        self._country = country
        self._day = day
        self._meant = dict(_meant(actors, text))

    def find(self, words: str, country_hint: str | None = None) -> ActorEntry | None:
        """Return the actor that the longest alias inside some words of the text names."""
        found = self._actors.find(words, country_hint or self._country, self._meant)
        return found and found.on(self._day)

    def mentions(self, text: str, start: int, end: int) -> list[tuple[int, int, ActorEntry]]:
        """Return the actors named in ``text[start:end]``, in order, without overlaps.

        Returns:
            Triples of start, end (without an article) and actor.
        """
        found = self._actors.mentions(text, start, end, self._country, self._meant)
        return [(at, to, entry.on(self._day)) for at, to, entry in found]


def _meant(actors: Actors, text: str) -> Iterator[tuple[Key, ActorEntry | None]]:
    """Yield what acronyms of the text stand for, where it says so."""
    told: dict[Key, set[ActorEntry | None]] = {}
    for match in _BRACKETS.finditer(text):
        before = text[max(0, match.start() - _STRETCH) : match.start()]
        for acronym in _TOKEN.findall(match[1]):
            if actors.meanings(acronym):
                told.setdefault(key_of(acronym), set()).update(_spelt_out(actors, before, acronym))
    for acronym in dict.fromkeys(_TOKEN.findall(text)):
        key, holders = key_of(acronym), [entry for entry, _ in actors.meanings(acronym)]
        if told.get(key):
            entries = told[key]
            # A text that spells one acronym out in two ways leaves it open.
            yield key, next(iter(entries)) if len(entries) == 1 else None
        elif len(holders) > 1:
            named = [entry for entry in holders if _is_named_in_full(entry, acronym, text)]
            if len(named) == 1:
                yield key, named[0]


def _spelt_out(actors: Actors, before: str, acronym: str) -> Iterator[ActorEntry | None]:
    """Yield what the words just before a bracket with an acronym name; ``None`` for a stranger.

    Nothing is yielded where they are no name that the acronym could stand for.
    """
    starts = [match.start() for match in _BEFORE.finditer(before)][-_LONGEST:]
    phrases = [before[start:] for start in starts if before[start].isupper()]
    holders = [entry for entry, _ in actors.meanings(acronym)]
    for phrase in phrases:
        entry = actors.named(phrase)
        if entry in holders:
            yield entry
            return
    for phrase in phrases:
        if _initials(phrase) == acronym.upper():
            kin = [entry for entry in holders if _is_kin(phrase, entry)]
            if len(kin) == 1:
                yield kin[0]
            elif not kin and all(_stands_for(acronym, entry) for entry in holders):
                yield None


def _initials(phrase: str) -> str:
    """Return the capitals that a name's words begin with."""
    words = re.split(r"[\s-]+", phrase)
    return "".join(word[0] for word in words if word[:1].isupper())


def _is_kin(phrase: str, entry: ActorEntry) -> bool:
    """Tell whether half the words of a spelling are those of a name: writers translate freely."""
    words = _capital_words(phrase)
    return any(
        2 * len(words & _capital_words(name)) >= len(words)
        for name in (entry.name, *entry.aliases)
        if len(name.split()) >= _LEAST
    )


def _capital_words(name: str) -> set[str]:
    return {
        word for part in re.split(r"[\s-]+", name) if part[:1].isupper() for word in key_of(part)
    }


def _stands_for(acronym: str, entry: ActorEntry) -> bool:
    """Tell whether an acronym abbreviates a name of the actor, rather than one of its parts."""
    names = (entry.name, *entry.aliases)
    return any(acronym.upper() in {_initials(name), _initials(name.title())} for name in names)


def _is_named_in_full(entry: ActorEntry, acronym: str, text: str) -> bool:
    """Tell whether the text has a name of some words that is this actor's alone."""
    names = [name for name in (entry.name, *entry.aliases) if len(name.split()) >= _LEAST]
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names if acronym not in name
    )
