"""What the readers of places hand to one another: sentences in words, names with their marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.atlas import Place
from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.lexica import place_nouns as nouns
from reportedly.read.place_words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text that may be a place's.

    Attributes:
        start: First code point of the name, with a generic word of a division.
        end: One past the last.
        outer: First code point with its preposition, where that changes the relation.
        name: The words to look up.
        candidates: What the gazetteer knows under it.
        relation: How the event lies to it.
        rule: What stands before it.
        generic: ``adm1``, ``adm2``, ``district`` (a division, or a quarter where it lies in a
            town), ``quarter``, ``camp``, ``site``, ``line``, ``informal``, ``water``,
            ``settlement`` or ``None``.
        owner: Followed by ``'s``.
        line: Index of its sentence.
        sure: Something besides the name shows that a place is meant.
        scope: Country that an adjoining place gives.
        quote_tail: The generic word after the name, with its blank.
        noun: The generic word, before or behind the name, in lower case.
        afloat: The words put the event at sea, so many nautical miles away.
    """

    start: int
    end: int
    outer: int
    name: str
    candidates: tuple[Place, ...]
    relation: PlaceRelation
    rule: str
    generic: str | None = None
    owner: bool = False
    line: int = 0
    sure: bool = True
    scope: str | None = None
    quote_tail: str = ""
    noun: str = ""
    afloat: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence cut into words.

    Attributes:
        text: The whole report.
        index: Number of the sentence.
        start: First code point.
        end: One past the last.
        words: Its words.
        titled: Most of its words begin with a capital, so that capitals tell nothing.
    """

    text: str
    index: int
    start: int
    end: int
    words: tuple[Word, ...]
    titled: bool


def words_of(sentence: Sentence, at: int, end: int) -> str:
    """Return the text from the word at ``at`` to the one before ``end``."""
    return sentence.text[sentence.words[at].start : sentence.words[end - 1].end]


_KINDS = {
    word: kind
    for kind, words in reversed(
        (
            ("adm1", nouns.ADM1),
            ("adm2", nouns.ADM2 - nouns.QUARTER),
            ("district", nouns.ADM2 & nouns.QUARTER),
            ("quarter", nouns.QUARTER),
            ("camp", nouns.CAMP),
            ("line", nouns.LINE),
            ("site", nouns.SITE),
            ("settlement", nouns.SETTLEMENT),
        )
    )
    for word in words
}
_AFTER = re.compile(rf" (?:{nouns.BEFORE_NOUN} ){{0,2}}(?P<noun>[\w-]+)")
_FIRST = re.compile(r" (?:refugee |displacement |IDP |displaced )?(?P<noun>[\w-]+)")
_LOCAL_AREA = re.compile(r" (?P<noun>(?:[Ll]ocal [Gg]overnment|tribal) (?:[Aa]rea|district)s?)\b")


def kind_of(word: str) -> str | None:
    """Return what a generic word says about the name beside it."""
    return _KINDS.get(word)


@dataclass(frozen=True, slots=True)
class Noun:
    """A generic word behind a name.

    Attributes:
        word: In lower case.
        kind: What it says; as ``Mention.generic``.
        end: One past it.
    """

    word: str
    kind: str
    end: int


def noun_after(text: str, end: int) -> Noun | None:
    """Return the generic word right behind a name that ends at ``end``."""
    area = _LOCAL_AREA.match(text, end)
    if area is not None:
        return Noun(area["noun"].lower(), "adm2", area.end())
    for pattern in (_AFTER, _FIRST):
        match = pattern.match(text, end)
        if match is None:
            return None
        word = match["noun"]
        kind = _wider_kind(word)
        if kind is not None:
            return Noun(word.lower(), kind, match.end())
    return None


def _wider_kind(word: str) -> str | None:
    key = word.lower()
    if word in nouns.POST:
        return "site"
    if key in nouns.EXPANSE:
        return "informal"
    if key in nouns.WATER:
        return "water"
    return kind_of(key) or ("site" if key in nouns.SPOT else None)


def word_after(text: str, end: int) -> str:
    """Return the word right behind ``end``, as it is written; empty where none follows."""
    match = _FIRST.match(text, end)
    return match["noun"] if match is not None else ""


def titled(line: Sequence[Word]) -> bool:
    """Tell whether capitals in this line tell nothing about names."""
    capitals = sum(word.capital for word in line)
    return len(line) > _FEW and capitals >= _TITLE_CASE * len(line)


_FEW = 5
_TITLE_CASE = 0.6
