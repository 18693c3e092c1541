"""Collects what may be a mention of a place in one sentence.

A mention is kept when something shows that a place is meant: a preposition of place, a generic word
("Majengo district"), a verb of attacking, or a name so well known that it needs nothing. Names
that a place shares with people, months and bodies are left out; when in doubt there is no mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.atlas import Place
from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.lexica import places as lexicon
from reportedly.read.place_lookup import Lookup
from reportedly.read.place_words import Before, Word, before, runs

_TITLE_CASE = 0.6
_LONGEST = 5
_SHORT = 4
_KNOWN = 50_000
_CODE = 5
_STRONG = frozenset(
    {"part", "beside", "near", "off", "along", "towards", "from", "in", "foreign_near"}
)
_MIDDLE = frozenset({"on", "to", "hit", "of", "foreign_in", "adjective"})
_UNKNOWN = frozenset({"part", "beside", "near", "off", "in", "foreign_near"})
_SPEAKS = re.compile(rf" (?:had |has |have |also )?(?:{lexicon.SPEECH})\b", re.IGNORECASE)
_GENERIC = re.compile(r" (?:refugee |displacement |IDP |displaced )?([\w-]+)")
_COMPASS = re.compile(r"[- ]")


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
        generic: ``adm1``, ``adm2``, ``quarter``, ``camp``, ``site``, ``line`` or ``None``.
        owner: Followed by ``'s``.
        line: Index of its sentence.
        sure: Something besides the name shows that a place is meant.
        scope: Country that an adjoining place gives.
        quote_tail: The generic word after the name, with its blank.
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


def titled(line: Sequence[Word]) -> bool:
    """Tell whether capitals in this line tell nothing about names."""
    capitals = sum(word.capital for word in line)
    return len(line) > _SHORT + 1 and capitals >= _TITLE_CASE * len(line)


def persons(sentence: Sentence, lookup: Lookup) -> Iterator[str]:
    """Yield words that end a chain of capitalised words which is no place: often surnames."""
    if sentence.titled:
        return
    for first, last in runs(sentence.text, sentence.words):
        words = sentence.words[first:last]
        if not 1 < len(words) <= _SHORT or any(_common(word) for word in words[1:]):
            continue
        if (
            _common(words[0])
            or words[0].text.isupper()
            or words[0].key in lexicon.COMPASS
            or _generic_word(words[-1])
        ):
            continue
        if not lookup.find(_words(sentence, first, last)) and not lookup.demonym(words[0].text):
            yield words[-1].key


def _generic_word(word: Word) -> bool:
    return kind_of(word.key) is not None or word.key in lexicon.LANDFORM


def collect(sentence: Sentence, lookup: Lookup) -> Iterator[Mention]:
    """Yield the mentions of one sentence, in order, without overlaps."""
    for first, last in runs(sentence.text, sentence.words):
        yield from _in_run(sentence, lookup, first, last)


def _in_run(sentence: Sentence, lookup: Lookup, first: int, last: int) -> Iterator[Mention]:
    at = first
    while at < last:
        word = sentence.words[at]
        # Capitals of a headline or a sentence's first word are skipped where they are common words.
        if not word.capital or (_common(word) and not _begins_name(sentence, lookup, at, last)):
            at += 1
            continue
        mention, after = _match(sentence, lookup, (first, at, last))
        if mention is not None:
            yield mention
        at = max(after, at + 1)


def _common(word: Word) -> bool:
    return word.key in lexicon.NEVER


def _begins_name(sentence: Sentence, lookup: Lookup, at: int, last: int) -> bool:
    """Tell whether a longer known name begins with this common word ("Red Sea", "West Bank")."""
    return any(
        lookup.find(_words(sentence, at, end))
        for end in range(min(at + _LONGEST, last), at + 1, -1)
        if sentence.words[end - 1].capital
    )


def _words(sentence: Sentence, at: int, end: int) -> str:
    return sentence.text[sentence.words[at].start : sentence.words[end - 1].end]


def _match(
    sentence: Sentence, lookup: Lookup, place: tuple[int, int, int]
) -> tuple[Mention | None, int]:
    first, at, last = place
    for end in range(min(at + _LONGEST, last), at, -1):
        if not sentence.words[end - 1].capital or _never(sentence, at, end):
            continue
        found = lookup.find(_words(sentence, at, end))
        if found:
            mention = _known(sentence, lookup, (first, at, end, last), found)
            return mention, end
    return _unknown(sentence, lookup, first, at, last)


def _never(sentence: Sentence, at: int, end: int) -> bool:
    return end - at == 1 and (
        sentence.words[at].key in lexicon.NEVER or len(sentence.words[at].text) < 2  # noqa: PLR2004
    )


def _known(
    sentence: Sentence,
    lookup: Lookup,
    place: tuple[int, int, int, int],
    found: tuple[Place, ...],
) -> Mention | None:
    first, at, end, last = place
    head = before(sentence.text, sentence.start, sentence.words[at].start)
    if _compass_before(sentence, first, at):
        # "Northern Gaza" in a headline or at the start of a sentence is one run.
        first = at
    generic, stop, found = _generic_after(sentence, lookup, at, end, found)
    whole = at == first and (end == last or generic is not None)
    owner = sentence.words[end - 1].owner
    evidence = _evidence(sentence, head, (at, end, last), whole)
    if evidence == "apposition" and found and found[0].kind == "country":
        # "Turkey, Jordan and Iran condemned": governments in a row.
        evidence = None
    if evidence is None and _owned(sentence, lookup, at):
        evidence = "owned"
    if evidence is None and generic is None and not (whole and _alone(sentence, stop, found)):
        return None
    if _acronym(sentence, at, end, found) or _with_article(sentence, at, generic, found):
        return None
    if generic is not None and _goes_on(sentence, stop, last):
        return None
    if _is_body(sentence, stop, head, generic) or _is_person(sentence, at, first, whole, found):
        return None
    return Mention(
        start=sentence.words[at].start,
        end=stop,
        outer=_outer(head, sentence.words[at].start),
        name=_words(sentence, at, end),
        candidates=found,
        relation=head.relation,
        rule=head.rule,
        generic=generic,
        owner=owner,
        line=sentence.index,
        quote_tail=sentence.text[sentence.words[end - 1].end : stop],
        sure=evidence is not None or generic is not None,
    )


def _compass_before(sentence: Sentence, first: int, at: int) -> bool:
    return at == first + 1 and _COMPASS.sub("", sentence.words[first].key) in lexicon.COMPASS


def _outer(head: Before, start: int) -> int:
    return start if head.relation is PlaceRelation.IN else head.start


def _evidence(
    sentence: Sentence,
    head: Before,
    place: tuple[int, int, int],
    whole: bool,  # noqa: FBT001
) -> str | None:
    _, end, last = place
    if head.rule in _STRONG or head.rule in _MIDDLE:
        # "in Paris Hilton's words": a preposition vouches for a whole run only.
        return head.rule if end == last or whole or sentence.titled else None
    if end == last and not sentence.words[end - 1].owner:
        ahead = sentence.text[sentence.words[end - 1].end : sentence.words[end - 1].end + 3]
        if ahead.startswith(", ") and ahead[2:].isupper():
            return "apposition"
    return None


def _owned(sentence: Sentence, lookup: Lookup, at: int) -> bool:
    """Tell whether a larger place owns the name: "Libya's Zawiya"."""
    if at == 0 or not sentence.words[at - 1].owner:
        return False
    found = lookup.find(sentence.words[at - 1].text)
    return bool(found) and found[0].kind in {"country", "adm1", "informal"}


def _alone(sentence: Sentence, stop: int, found: tuple[Place, ...]) -> bool:
    """Tell whether a bare name is well known, and not that of somebody who speaks."""
    if not found or not _well_known(found[0]):
        return False
    if sentence.text[stop : stop + 2].strip().isdigit():
        return False
    return found[0].kind != "settlement" or _SPEAKS.match(sentence.text, stop) is None


def _acronym(sentence: Sentence, at: int, end: int, found: tuple[Place, ...]) -> bool:
    name = sentence.words[at].text
    if end - at > 1 or not found or found[0].kind != "settlement" or sentence.titled:
        return False
    return name.isupper() and len(name) <= _CODE


def _with_article(
    sentence: Sentence, at: int, generic: str | None, found: tuple[Place, ...]
) -> bool:
    """Tell whether "the" stands before a town, which takes no article in English."""
    if at == 0 or generic is not None or not found or found[0].kind != "settlement":
        return False
    previous = sentence.words[at - 1]
    gap = sentence.text[previous.end : sentence.words[at].start]
    return previous.key in {"the", "a", "an"} and gap == " "


def _goes_on(sentence: Sentence, stop: int, last: int) -> bool:
    """Tell whether capitals go on after a generic word: "Box Creek School District"."""
    if sentence.titled:
        return False
    match = _GENERIC.match(sentence.text, stop)
    end = match.end() if match and match.group(1)[0].isupper() else stop
    return sentence.words[last - 1].end > end > stop


def _well_known(place: Place) -> bool:
    if place.kind == "settlement":
        return place.main and place.population >= _KNOWN
    return place.kind in {"adm1", "informal", "water", "line", "site", "country"}


def _generic_after(
    sentence: Sentence, lookup: Lookup, at: int, end: int, found: tuple[Place, ...]
) -> tuple[str | None, int, tuple[Place, ...]]:
    """Read the generic word after a name; a division or site of that name replaces the place."""
    stop = sentence.words[end - 1].end
    match = None if sentence.words[end - 1].owner else _GENERIC.match(sentence.text, stop)
    if match is None:
        return None, stop, found
    word = match.group(1).lower()
    kind = kind_of(word)
    longer = lookup.find(sentence.text[sentence.words[at].start : match.end()])
    if longer:
        return kind, match.end(), longer
    if word in lexicon.ADM1 | lexicon.ADM2:
        return _division(lookup, _words(sentence, at, end), (word, stop, match.end()), found)
    if kind in {"camp", "line"} and found[0].kind not in {"camp", "line", "water", "site"}:
        return kind, match.end(), ()
    return kind, stop, found


def _division(
    lookup: Lookup, name: str, word: tuple[str, int, int], found: tuple[Place, ...]
) -> tuple[str | None, int, tuple[Place, ...]]:
    generic, short, long = word
    divisions = lookup.division(name, generic)
    if divisions:
        return divisions[0].kind, long, divisions
    if found[0].kind in {"site", "informal"}:
        return kind_of(generic), short, found
    # The package knows the town, not the division that bears its name.
    return kind_of(generic), long, found if generic in lexicon.SETTLEMENT else ()


def kind_of(word: str) -> str | None:
    """Return what a generic word says about the name beside it."""
    for kind, words in (
        ("adm1", lexicon.ADM1),
        ("adm2", lexicon.ADM2 - lexicon.QUARTER),
        ("quarter", lexicon.QUARTER),
        ("camp", lexicon.CAMP),
        ("line", lexicon.LINE),
        ("site", lexicon.SITE),
        ("settlement", lexicon.SETTLEMENT),
    ):
        if word in words:
            return kind
    return None


def _is_body(sentence: Sentence, stop: int, head: Before, generic: str | None) -> bool:
    """Tell whether the name only qualifies a body or a matter ("the Kandahar police chief")."""
    if generic is not None:
        return False
    match = _GENERIC.match(sentence.text, stop)
    word = match.group(1).lower() if match else ""
    if word not in lexicon.BODY:
        return False
    # "in Gaza police said": a preposition right before the name outweighs a lower-case noun.
    return head.rule not in {"in", "near", "beside"} or (match is not None and word == "times")


def _is_person(
    sentence: Sentence,
    at: int,
    first: int,
    whole: bool,  # noqa: FBT001
    found: tuple[Place, ...],
) -> bool:
    if at == 0 or not found or found[0].first:
        return False
    previous = sentence.words[at - 1]
    gap = sentence.text[previous.end : sentence.words[at].start]
    return (
        gap.strip(".") == " "
        and previous.key in lexicon.TITLES
        and not (whole and at == first and previous.key in {"st", "governor", "mayor", "sheikh"})
    )


def _unknown(
    sentence: Sentence, lookup: Lookup, first: int, at: int, last: int
) -> tuple[Mention | None, int]:
    """Read a name that the gazetteer does not know, where the words vouch for it."""
    if at != first or sentence.titled or _not_a_name(sentence, lookup, at, last):
        return None, at + 1
    head = before(sentence.text, sentence.start, sentence.words[at].start)
    stop = sentence.words[last - 1].end
    match = None if sentence.words[last - 1].owner else _GENERIC.match(sentence.text, stop)
    kind = kind_of(match.group(1).lower()) if match else None
    if kind in {"adm1", "adm2", "quarter", "camp"} and match is not None:
        stop = match.end()
    elif sentence.words[last - 1].key in lexicon.LANDFORM and last - at > 1:
        kind = "site"
    elif head.rule not in _UNKNOWN or _noun_follows(sentence, last):
        return None, at + 1
    candidates = lookup.loose(_words(sentence, at, last)) if kind is None else ()
    mention = Mention(
        start=sentence.words[at].start,
        end=stop,
        outer=_outer(head, sentence.words[at].start),
        name=_words(sentence, at, last),
        candidates=candidates,
        relation=head.relation,
        rule="loose" if candidates else head.rule,
        generic=kind,
        owner=sentence.words[last - 1].owner,
        line=sentence.index,
        quote_tail=sentence.text[sentence.words[last - 1].end : stop],
    )
    return mention, last


def _noun_follows(sentence: Sentence, last: int) -> bool:
    """Tell whether an unknown name only qualifies a noun, or owns something."""
    if sentence.words[last - 1].owner:
        return True
    match = _GENERIC.match(sentence.text, sentence.words[last - 1].end)
    if match is None:
        return False
    word = match.group(1)
    return word not in lexicon.AFTER_NAME and not word.endswith("ed") and not word.isdigit()


def _not_a_name(sentence: Sentence, lookup: Lookup, at: int, last: int) -> bool:
    chain = sentence.words[at:last]
    if any(word.key in lexicon.NEVER or word.key in lexicon.ORG_WORDS for word in chain):
        return True
    if len(chain) > 3 or sum(len(w.text) for w in chain) < _SHORT:  # noqa: PLR2004
        return True
    if any(lookup.demonym(word.text) for word in chain) or any(w.text.isupper() for w in chain):
        return True
    if any(character.isdigit() for word in chain for character in word.text):
        return True
    return chain[0].key in lexicon.TITLES or any(w.text[0].islower() for w in chain[-1:])
