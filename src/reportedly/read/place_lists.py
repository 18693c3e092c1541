"""Reads rows of names: what the words vouch for in one, they vouch for in all.

"In Toretsk, Chasiv Yar and Bare" and "the villages of Bare, Ulah and Tanga" name three places,
known to the gazetteer or not; "Yala and Pattani provinces" are two provinces.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.lexica import place_nouns as nouns
from reportedly.read.lexica import places as lexicon
from reportedly.read.place_lookup import Lookup
from reportedly.read.place_mention import Mention, Noun, Sentence, kind_of, noun_after, words_of
from reportedly.read.place_unknown import is_no_name, noun_follows
from reportedly.read.place_words import runs

_JOINT = re.compile(
    r"(?:(?P<last>,? (?:and|or|as well as|plus) |/)|(?P<next>, ))"
    r"(?:(?:in|near|at|around|outside) )?(?:(?:the )?(?:nearby|neighbou?ring|adjacent) )?"
)
_BACK = re.compile(r"(?:, | and |, and | or )")
_FINITE = re.compile(
    r" (?:was|were|is|are|has|have|had|will|would|could|can|did|do|does|said|says|told|\w+ed)\b"
)
_LEADS = frozenset(
    {"part", "beside", "near", "off", "in", "of", "hit", "on", "from", "to", "loose"}
)
_OF_MANY = 6
Run = tuple[int, int]


def read_rows(
    sentence: Sentence, mentions: Sequence[Mention], lookup: Lookup, people: frozenset[str]
) -> list[Mention]:
    """Return the mentions of a sentence, with those that stand in a row with them.

    Args:
        sentence: The sentence.
        mentions: What was found in it, in order.
        lookup: The questions to the atlas.
        people: Last words of names of people in the report, in lower case.
    """
    if sentence.titled or not mentions:
        return list(mentions)
    chains = {sentence.words[first].start: (first, last) for first, last in _chains(sentence)}
    found: dict[int, Mention] = {mention.start: mention for mention in mentions}
    for mention in mentions:
        if mention.sure and (mention.rule in _LEADS or mention.noun):
            for other in _onward(sentence, mention, chains, lookup, people, found):
                found[other.start] = other
    for mention in mentions:
        if mention.noun in nouns.PLURAL and mention.quote_tail.endswith(mention.noun):
            for other in _backward(sentence, mention, chains, lookup, found):
                found[other.start] = other
    return [found[start] for start in sorted(found)]


def _chains(sentence: Sentence) -> list[Run]:
    return [
        (first, last)
        for first, last in runs(sentence.text, sentence.words)
        if sentence.words[first].key not in lexicon.NEVER or last - first > 1
    ]


def _onward(
    sentence: Sentence,
    mention: Mention,
    chains: Mapping[int, Run],
    lookup: Lookup,
    people: frozenset[str],
    found: Mapping[int, Mention],
) -> list[Mention]:
    """Return the names in a row behind a mention; none where no "and" closes the row."""
    row: list[Mention] = []
    at, closed, opening = mention.end, False, _opens_sentence(sentence, mention)
    for _ in range(_OF_MANY):
        joint = _JOINT.match(sentence.text, at)
        if joint is None:
            break
        start = joint.end()
        known = found.get(start)
        if known is None:
            known = _member(sentence, mention, chains.get(start), lookup, people)
        if known is None:
            break
        row.append(known if known.sure else replace(known, sure=True))
        at, closed = known.end, closed or joint["last"] is not None
        if joint["last"] is not None:
            break
    if opening and _FINITE.match(sentence.text, at):
        return []
    return row if closed else []


def _opens_sentence(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a sentence begins "In X,": what follows the comma may be its subject."""
    ahead = sentence.text[sentence.start : mention.start].split()
    return len(ahead) <= 1 and sentence.text[mention.end : mention.end + 1] == ","


def _member(
    sentence: Sentence,
    mention: Mention,
    run: Run | None,
    lookup: Lookup,
    people: frozenset[str],
) -> Mention | None:
    """Read a chain of capitals in a row with a mention."""
    if run is None or is_no_name(sentence, lookup, *run):
        return None
    first, last = run
    words = sentence.words
    if words[first].key in lexicon.TITLES or words[last - 1].key in people:
        return None
    name = words_of(sentence, first, last)
    if noun_follows(sentence, last) and noun_after(sentence.text, words[last - 1].end) is None:
        return None
    places = lookup.find(name)
    if places and places[0].kind == "country" and not _of_countries(mention):
        return None
    noun = noun_after(sentence.text, words[last - 1].end)
    stop = noun.end if noun is not None and noun.word in nouns.PLURAL else words[last - 1].end
    candidates = places or lookup.loose(name)
    return Mention(
        start=words[first].start,
        end=stop,
        outer=words[first].start,
        name=name,
        candidates=candidates,
        relation=_shared(mention.relation),
        rule=mention.rule if places or not candidates else "loose",
        generic=mention.generic if mention.noun in nouns.PLURAL else None,
        line=sentence.index,
        noun=noun.word if noun is not None and stop == noun.end else mention.noun,
        quote_tail=sentence.text[words[last - 1].end : stop],
    )


def _of_countries(mention: Mention) -> bool:
    return bool(mention.candidates) and mention.candidates[0].kind == "country"


def _shared(relation: PlaceRelation) -> PlaceRelation:
    kept = {PlaceRelation.NEAR, PlaceRelation.FROM, PlaceRelation.TOWARDS, PlaceRelation.AT_SEA_OFF}
    return relation if relation in kept else PlaceRelation.IN


def _backward(
    sentence: Sentence,
    mention: Mention,
    chains: Mapping[int, Run],
    lookup: Lookup,
    found: Mapping[int, Mention],
) -> list[Mention]:
    """Return the names before "and Pattani provinces", each with that noun."""
    ends = {sentence.words[last - 1].end: (first, last) for first, last in chains.values()}
    starts = sorted(ends)
    row: list[Mention] = []
    at = mention.start
    noun = Noun(mention.noun, mention.generic or "", mention.end)
    for _ in range(_OF_MANY):
        place = bisect_left(starts, at) - 1
        end = starts[place] if place >= 0 else None
        if end is None or _BACK.fullmatch(sentence.text[end:at]) is None:
            break
        first, last = ends[end]
        one = _before(sentence, (first, last), noun, lookup, found)
        if one is None:
            break
        row.append(one)
        at = one.start
    return row


def _before(
    sentence: Sentence,
    run: Run,
    noun: Noun,
    lookup: Lookup,
    found: Mapping[int, Mention],
) -> Mention | None:
    first, last = run
    while first < last and sentence.words[first].key in lexicon.NEVER:
        first += 1
    if first == last or is_no_name(sentence, lookup, first, last):
        return None
    start, name = sentence.words[first].start, words_of(sentence, first, last)
    known = found.get(start)
    kind = noun.kind or kind_of(noun.word)
    candidates = known.candidates if known is not None else lookup.find(name)
    if kind in {"adm1", "adm2", "district"}:
        candidates = lookup.division(name, noun.word)
    if known is not None:
        return replace(known, generic=kind, noun=noun.word, candidates=candidates, sure=True)
    return Mention(
        start=start,
        end=sentence.words[last - 1].end,
        outer=start,
        name=name,
        candidates=candidates,
        relation=PlaceRelation.IN,
        rule="in",
        generic=kind,
        line=sentence.index,
        noun=noun.word,
    )
