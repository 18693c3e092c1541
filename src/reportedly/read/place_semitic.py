"""Places in Arabic and Hebrew text, where no capitals show a name.

A name is looked for after a word that leads to a place: a preposition, a compass word, or a word
such as "town" or "camp". One-letter prepositions are written onto the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.atlas import Place
from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.lexica import places as lexicon
from reportedly.read.lexica.arabic_places import NO_NAMES
from reportedly.read.place_lookup import Lookup
from reportedly.read.place_mention import Mention

_SCRIPT = re.compile(r"[\u0590-\u06ff]")
_WORD = re.compile(r"[\u0590-\u05ff\u0620-\u06ff״\"']+")
_LONGEST = 4
_ATTACHED = ("ب", "ل", "ב", "ל", "מ")
_LINKED = "و"
_KNOWN = 20_000
_RELATIONS = {
    "in": PlaceRelation.IN,
    "near": PlaceRelation.NEAR,
    "from": PlaceRelation.FROM,
    "towards": PlaceRelation.TOWARDS,
    "between": PlaceRelation.BETWEEN,
    "off": PlaceRelation.AT_SEA_OFF,
    "centre": PlaceRelation.PART_OF_CENTRE,
}


def present(text: str) -> bool:
    """Tell whether a text holds letters of either script."""
    return _SCRIPT.search(text) is not None


def collect_semitic(
    text: str, span: tuple[int, int], line: int, lookup: Lookup
) -> Iterator[Mention]:
    """Yield the mentions of one sentence."""
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, *span)]
    at = 0
    while at < len(words):
        found = _at(text, words, at, lookup)
        if found is None:
            at += 1
            continue
        (start, length, places), (leader, relation, generic) = found, _leader(text, words, at)
        end = words[at + length - 1][1]
        if relation.value.endswith("_of") and places[0].kind not in {"settlement", "site"}:
            # "South" before a region means its south, before a town what lies beyond it.
            relation = PlaceRelation(f"part_of_{relation.value.removesuffix('_of')}")
        yield Mention(
            start=start,
            end=end,
            outer=start if relation is PlaceRelation.IN else leader,
            name=text[start:end],
            candidates=places,
            relation=relation,
            rule="in",
            generic=generic,
            line=line,
        )
        at += length


def _at(
    text: str, words: Sequence[tuple[int, int]], at: int, lookup: Lookup
) -> tuple[int, int, tuple[Place, ...]] | None:
    start, _ = words[at]
    led = at > 0 and _bare(text, words[at - 1]) in lexicon.SEMITIC
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        end = words[at + length - 1][1]
        if _broken(text, words[at : at + length]):
            continue
        for skip in (0, 1):
            attached = skip == 1 and text[start] in (*_ATTACHED, _LINKED)
            places = _places(text, words, (at, length, skip), lookup)
            if places and (led or attached or length > 1 or _stands_alone(places[0])):
                if skip and not attached:
                    continue
                return start + skip, length, places
        if end - start <= 2:  # noqa: PLR2004
            return None
    return None


def _places(
    text: str, words: Sequence[tuple[int, int]], piece: tuple[int, int, int], lookup: Lookup
) -> tuple[Place, ...]:
    at, length, skip = piece
    start, end = words[at][0] + skip, words[at + length - 1][1]
    name = text[start:end]
    if end - start < 3 or name in lexicon.SEMITIC or name in NO_NAMES:  # noqa: PLR2004
        return ()
    if skip and text[start - 1 : end] in NO_NAMES:
        return ()
    if at > 0 and _bare(text, words[at - 1]) in lexicon.SEMITIC_DIVISION:
        return lookup.division_of(name) or lookup.find(name)
    if at > 0 and _bare(text, words[at - 1]) in lexicon.SEMITIC_CAMP:
        return lookup.find(text[words[at - 1][0] : end].removeprefix("ب"))
    found = lookup.find(name)
    return found if not found or skip == 0 or _sound(found[0]) else ()


def _sound(place: Place) -> bool:
    return place.kind != "settlement" or place.population >= _KNOWN


def _stands_alone(place: Place) -> bool:
    return place.kind in {"country", "informal", "water"} and place.first


def _broken(text: str, words: Sequence[tuple[int, int]]) -> bool:
    return any(text[one[1] : other[0]] != " " for one, other in pairwise(words))


def _bare(text: str, word: tuple[int, int]) -> str:
    plain = text[word[0] : word[1]]
    return plain[1:] if plain[0] == _LINKED and plain[1:] in lexicon.SEMITIC else plain


def _leader(
    text: str, words: Sequence[tuple[int, int]], at: int
) -> tuple[int, PlaceRelation, str | None]:
    """Return where the leading words begin, the relation they give and the generic word."""
    code, generic, start = "in", None, words[at][0]
    for back in range(at - 1, max(at - 4, -1), -1):
        word = _bare(text, words[back])
        if word not in lexicon.SEMITIC:
            break
        if word in lexicon.SEMITIC_DIVISION:
            generic = "adm1"
        if lexicon.SEMITIC[word] != "in" and code == "in":
            code = lexicon.SEMITIC[word]
        start = words[back][0]
    if code in _RELATIONS:
        return start, _RELATIONS[code], generic
    return start, PlaceRelation(f"{code}_of"), generic
