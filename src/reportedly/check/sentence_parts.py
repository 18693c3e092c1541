"""What a sentence names that could be checked, told from its words alone.

A reader finds fewer claims than a person does. Whether a text is padded must not hang on what the
reader missed, so a sentence is asked for its names, numbers, times, places, things and sources, in
any field of life: a court report and a flood are as dense as a battle.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from reportedly.atlas import Atlas
from reportedly.check.lexica.sentences import (
    ACCOUNT,
    BODIES,
    GO_ON,
    IDIOM,
    LABEL,
    NAME,
    NUMBER,
    OPENERS,
    PLACED,
    SITE,
    SPEAKER,
    SPEECH_WORD,
    THING,
    TIME,
    WEAK,
)
from reportedly.model import Sentence


class Part(StrEnum):
    """Kinds of things that make a claim strong.

    Source:
        The project's codebook, part 7: resolvable actor, place, time expression, number, named
        source, specific weapon, unit or object.
    """

    ACTOR = "actor"
    PLACE = "place"
    TIME = "time"
    NUMBER = "number"
    SOURCE = "source"
    THING = "thing"


_COUNTRY = 6


_WORDS = (
    (Part.NUMBER, NUMBER),
    (Part.TIME, TIME),
    (Part.THING, THING),
    (Part.ACTOR, BODIES),
)


def names_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the capitalised names of a sentence and where they begin, its opener left out."""
    for match in NAME.finditer(text):
        start, words = match.start(), match[0]
        first, _, rest = words.partition(" ")
        if start == 0 and first.casefold() in OPENERS:
            if not rest:
                continue
            start, words = len(first) + 1, rest
        yield start, words


def parts_of(sentence: Sentence, atlas: Atlas | None, text: str) -> frozenset[Part]:
    """Return what kinds of things that could be checked a sentence names.

    Args:
        sentence: The sentence.
        atlas: For actors and countries; ``None`` knows neither.
        text: Of the report.
    """
    words = IDIOM.sub(" ", sentence.span.quote)
    found: set[Part | None] = {part for part, pattern in _WORDS if pattern.search(words)}
    named = list(names_in(words))
    if named and SITE.search(words):
        found.add(Part.PLACE)
    found.update(_part_named(words, start, name, atlas) for start, name in named)
    span = sentence.span
    if atlas is not None and atlas.actors.mentions(text, span.start, span.end):
        found.add(Part.ACTOR)
    if speaks(words):
        found.add(Part.SOURCE)
    return frozenset(part for part in found if part is not None)


def _part_named(words: str, start: int, name: str, atlas: Atlas | None) -> Part | None:
    """Return what a name in a sentence is, by what stands before it."""
    if PLACED.search(words, 0, start) and not _is_country(atlas, name):
        return Part.PLACE
    known = " " in name or (start and not _is_people(atlas, name))
    return Part.ACTOR if known else None


@lru_cache(maxsize=1024)
def speaks(words: str) -> bool:
    """Tell whether a sentence is said by somebody with a name, an office or an institution."""
    if GO_ON.search(words):
        return True
    if not SPEECH_WORD.search(words):
        return False
    return BODIES.search(words) is not None or any(True for _ in names_in(words))


def names_speaker(words: str) -> bool:
    """Tell whether a name, an office or an institution stands beside a word of speech.

    Stricter than :func:`speaks`: the name has to be where the speaker stands.
    """
    said = GO_ON.search(words) is not None or SPEAKER.search(words) is not None
    return said or LABEL.search(words) is not None or gives_account(words)


def gives_account(words: str) -> bool:
    """Tell whether somebody is named for a count, a list or an account: "the mayor gave the toll".

    That a body appeals or condemns in the same sentence takes nothing from it.
    """
    return ACCOUNT.search(words) is not None


def is_opinion(words: str) -> bool:
    """Tell whether a sentence appeals or judges rather than tells."""
    return WEAK.search(words) is not None


def _is_people(atlas: Atlas | None, name: str) -> bool:
    """Tell whether a name is the adjective or noun of a country's people."""
    return _is_country(atlas, name) or (
        atlas is not None and atlas.places.demonym(name) is not None
    )


def _is_country(atlas: Atlas | None, name: str) -> bool:
    """Tell whether a name is that of a country: a place too wide to be looked at."""
    if atlas is None:
        return False
    found = atlas.places.fixed(name)
    return any(place.country is not None and place.prec >= _COUNTRY for place in found)
