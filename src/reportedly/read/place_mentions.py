"""Collects what may be a mention of a place in one sentence.

A mention is kept when something shows that a place is meant: a preposition of place, a generic word
("Majengo district"), a verb of attacking, or a name so well known that it needs nothing. Names
that a place shares with people, months and bodies are left out; when in doubt there is no mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.atlas import Place
from reportedly.model.vocabulary import PlaceRelation
from reportedly.read.lexica import place_nouns as nouns
from reportedly.read.lexica import places as lexicon
from reportedly.read.place_abbreviated import division_behind
from reportedly.read.place_lookup import Lookup
from reportedly.read.place_mention import (
    Mention,
    Noun,
    Sentence,
    kind_of,
    noun_after,
    word_after,
    words_of,
)
from reportedly.read.place_unknown import STARTERS, is_no_name, of_a_people, read_unknown
from reportedly.read.place_words import Before, Word, before, runs

_LONGEST = 5
_SHORT = 4
_KNOWN = 50_000
_LARGE = 100_000
_TOWN = 5_000
_CODE = 5
_STRONG = frozenset(
    {"part", "beside", "near", "off", "along", "towards", "from", "in", "foreign_near", "romance"}
)
_MIDDLE = frozenset({"on", "to", "hit", "of", "foreign_in", "adjective"})
_SPEAKS = re.compile(rf" (?:had |has |have |also )?(?:{lexicon.SPEECH})\b", re.IGNORECASE)
_COMPASS = re.compile(r"[- ]")


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
            or words[0].key in STARTERS
            or _generic_word(words[-1])
        ):
            continue
        if not lookup.find(words_of(sentence, first, last)) and not lookup.demonym(words[0].text):
            yield words[-1].key


def _generic_word(word: Word) -> bool:
    return kind_of(word.key) is not None or word.key in nouns.LANDFORM


def collect(
    sentence: Sentence, lookup: Lookup, vouched: frozenset[str] = frozenset()
) -> Iterator[Mention]:
    """Yield the mentions of one sentence, in order, without overlaps.

    Args:
        sentence: The sentence.
        lookup: The questions to the atlas.
        vouched: Names, in lower case, that other sentences vouch for as places.
    """
    done = 0
    for first, last in runs(sentence.text, sentence.words):
        start = max(first, done)
        whole = _owned_name(sentence, lookup, last)
        if whole is not None:
            done = last + 1
            yield from _in_run(sentence, lookup, (start, last - 1), vouched)
            yield whole
        elif start < last:
            yield from _in_run(sentence, lookup, (start, last), vouched)


def _owned_name(sentence: Sentence, lookup: Lookup, last: int) -> Mention | None:
    """Return the place whose name has an owner inside, where a run ends with it: "Cox's Bazar"."""
    if last == len(sentence.words) or not sentence.words[last - 1].owner:
        return None
    if not sentence.words[last].capital:
        return None
    found = lookup.find(words_of(sentence, last - 1, last + 1))
    if not found:
        return None
    return _known(sentence, lookup, (last - 1, last - 1, last + 1, last + 1), found)


def _in_run(
    sentence: Sentence, lookup: Lookup, run: tuple[int, int], vouched: frozenset[str]
) -> Iterator[Mention]:
    first, last = run
    at = first
    while at < last:
        word = sentence.words[at]
        # Capitals of a headline or a sentence's first word are skipped where they are common words.
        common = _common(word) and not _begins_name(sentence, lookup, at, last)
        if not word.capital or (common and word.key not in STARTERS):
            at += 1
            continue
        if common:
            mention, after = read_unknown(sentence, lookup, (first, at, last), vouched)
        else:
            mention, after = _match(sentence, lookup, (first, at, last), vouched)
        if mention is not None:
            yield mention
        at = max(after, at + 1)


def _common(word: Word) -> bool:
    return word.key in lexicon.NEVER


def _begins_name(sentence: Sentence, lookup: Lookup, at: int, last: int) -> bool:
    """Tell whether a longer known name begins with this common word ("Red Sea", "West Bank")."""
    return any(
        lookup.find(words_of(sentence, at, end))
        for end in range(min(at + _LONGEST, last), at + 1, -1)
        if sentence.words[end - 1].capital
    )


def _match(
    sentence: Sentence, lookup: Lookup, place: tuple[int, int, int], vouched: frozenset[str]
) -> tuple[Mention | None, int]:
    first, at, last = place
    for end in range(min(at + _LONGEST, last), at, -1):
        if not sentence.words[end - 1].capital or _never(sentence, at, end):
            continue
        found = lookup.find(words_of(sentence, at, end))
        if not found:
            continue
        if _is_part(sentence, lookup, (at, end, last), found):
            longer, after = read_unknown(sentence, lookup, place, vouched)
            if longer is not None:
                return longer, after
        return _known(sentence, lookup, (first, at, end, last), found), end
    return read_unknown(sentence, lookup, place, vouched)


def _is_part(
    sentence: Sentence, lookup: Lookup, place: tuple[int, int, int], found: tuple[Place, ...]
) -> bool:
    """Tell whether a known name may be but the first word of one nobody knows: "Ain Issa"."""
    at, end, last = place
    if end == last or found[0].first or sentence.words[end - 1].owner:
        return False
    if last - end == 1 and sentence.words[end].key in nouns.LANDFORM | nouns.WATER:
        return True
    if found[0].main and found[0].population >= _LARGE:
        return False
    rest = lookup.find(words_of(sentence, end, last))
    if rest and (rest[0].kind in {"country", "adm1"} or rest[0].population >= _LARGE):
        return False
    return not is_no_name(sentence, lookup, at, last)


def _never(sentence: Sentence, at: int, end: int) -> bool:
    return end - at == 1 and (
        sentence.words[at].key in lexicon.NEVER or len(sentence.words[at].text) < 2  # noqa: PLR2004
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """A known name in its sentence.

    Attributes:
        sentence: Where it stands.
        first: Index of the run's first word, or of the name where only a compass word leads it.
        at: Index of its first word.
        end: One past its last word.
        last: One past the run's last word.
        head: What stands before it.
        generic: Kind of the generic word behind it.
        stop: One past the mention, with that word where it belongs to the name.
        found: Places of the name.
    """

    sentence: Sentence
    first: int
    at: int
    end: int
    last: int
    head: Before
    generic: str | None
    stop: int
    found: tuple[Place, ...]

    @property
    def whole(self) -> bool:
        """Whether the run is the name and no more."""
        return self.at == self.first and (self.end == self.last or self.generic is not None)

    @property
    def owner(self) -> bool:
        """Whether it is followed by ``'s``."""
        return self.sentence.words[self.end - 1].owner


def _known(
    sentence: Sentence,
    lookup: Lookup,
    place: tuple[int, int, int, int],
    found: tuple[Place, ...],
) -> Mention | None:
    first, at, end, last = place
    if _compass_before(sentence, first, at):
        # "Northern Gaza" in a headline or at the start of a sentence is one run.
        first = at
    if end < last and sentence.words[end].key in {"the", "a", "an"}:
        # "In Sudan the Sudanese army" is no one name, nor is "In Agadez a UN lorry".
        last = end
    if _no_mention(sentence, lookup, (first, at, end, last), found):
        return None
    head = before(sentence.text, sentence.start, sentence.words[at].start)
    told = division_behind(sentence.text, sentence.words[end - 1].end, found, lookup)
    if told is not None:
        return _told(_Seen(sentence, first, at, end, last, head, None, 0, told[0]), told[1])
    generic, stop, found = _generic_after(sentence, lookup, at, end, found)
    seen = _Seen(sentence, first, at, end, last, head, generic, stop, found)
    owned = _owned(sentence, lookup, at) or _owned_far(sentence, lookup, head)
    sure = generic is not None or owned or _evident(seen)
    if not (sure or _happened(seen) or (seen.whole and _alone(sentence, stop, found))):
        return None
    if _means_no_place(seen):
        return None
    relation = head.relation
    if head.rule == "adjective" and head.fixed and (owned or generic in _BOUNDED):
        # "Mali's central Mopti region" lies in the middle of Mali.
        relation = PlaceRelation.IN
    start, name_end = sentence.words[at].start, sentence.words[end - 1].end
    return Mention(
        start=start,
        end=stop,
        outer=start if relation is PlaceRelation.IN else head.start,
        name=sentence.text[start:name_end],
        candidates=found,
        relation=relation,
        rule=head.rule,
        generic=generic,
        owner=seen.owner,
        line=sentence.index,
        quote_tail=sentence.text[name_end:stop],
        sure=sure,
        noun=_noun(sentence, end, generic) or head.noun,
        afloat=head.afloat,
        scope=of_a_people(sentence, lookup, start),
    )


def _no_mention(
    sentence: Sentence,
    lookup: Lookup,
    place: tuple[int, int, int, int],
    found: tuple[Place, ...],
) -> bool:
    """Tell whether a known name is but a part of a longer one, or that of no place."""
    first, at, end, last = place
    return (
        _inside_a_name(sentence, at, first)
        or _cut_short(sentence, lookup, (at, end, last), found)
        or _is_side(sentence, at, end)
        or _names_a_site(sentence, end, found)
        or _names_a_street(sentence, end, last)
    )


def _told(seen: _Seen, country: str | None) -> Mention:
    """Return a town that the abbreviation of its division follows; it needs no other evidence."""
    sentence, head = seen.sentence, seen.head
    start, end = sentence.words[seen.at].start, sentence.words[seen.end - 1].end
    return Mention(
        start=start,
        end=end,
        outer=start if head.relation is PlaceRelation.IN else head.start,
        name=sentence.text[start:end],
        candidates=seen.found,
        relation=head.relation,
        rule=head.rule,
        line=sentence.index,
        scope=country,
        noun=head.noun,
        afloat=head.afloat,
    )


def _is_side(sentence: Sentence, at: int, end: int) -> bool:
    """Tell whether a name is but a side of some town: "on the West Side"."""
    words = sentence.words[at:end]
    return words[-1].key == "side" and all(word.key in lexicon.SIDED for word in words[:-1])


def _names_a_site(sentence: Sentence, end: int, found: tuple[Place, ...]) -> bool:
    """Tell whether a small town's name is more likely that of who owns a site: "Cole's Place"."""
    if not sentence.words[end - 1].owner or end == len(sentence.words):
        return False
    small = found[0].kind == "settlement" and found[0].population < _TOWN
    gap = sentence.text[sentence.words[end - 1].end : sentence.words[end].start]
    return small and sentence.words[end].capital and gap in {"'s ", "’s "}


def _names_a_street(sentence: Sentence, end: int, last: int) -> bool:
    """Tell whether a name is that of a street or a school: "Spain St.", "Troy Middle School"."""
    if end == last or sentence.words[end - 1].owner or not sentence.words[end].capital:
        return False
    gap = sentence.text[sentence.words[end - 1].end : sentence.words[end].start]
    return gap == " " and sentence.words[end].key in lexicon.STREETS


def _evident(seen: _Seen) -> bool:
    """Tell whether the words beside a name show that a place is meant."""
    evidence = _evidence(seen.sentence, seen.head, (seen.at, seen.end, seen.last), seen.whole)
    if evidence == "apposition":
        # "Turkey, Jordan and Iran condemned": governments in a row.
        return seen.found[0].kind != "country"
    if evidence is None and seen.head.rule == "between":
        return _between(seen.sentence, seen.head, seen.at, seen.found)
    return evidence is not None


def _happened(seen: _Seen) -> bool:
    """Tell whether what happened in a town is named after it; others must speak for it too."""
    if seen.generic is not None or seen.owner or seen.end < seen.last or seen.at > seen.first:
        return False
    if seen.found[0].kind != "settlement" or seen.found[0].population < _TOWN:
        return False
    return word_after(seen.sentence.text, seen.stop) in lexicon.HAPPENINGS


def _means_no_place(seen: _Seen) -> bool:
    """Tell whether a name is that of a body, a person, or part of a longer one."""
    sentence, at, generic = seen.sentence, seen.at, seen.generic
    if _acronym(sentence, at, seen.end, seen.found):
        return True
    if _with_article(sentence, at, generic, seen.found):
        return True
    if generic is not None and _goes_on(sentence, seen.stop, seen.last):
        return True
    return _is_body(sentence, seen.stop, seen.head, generic) or _is_person(
        sentence, at, seen.first, seen.whole, seen.found
    )


def _noun(sentence: Sentence, end: int, generic: str | None) -> str:
    noun = noun_after(sentence.text, sentence.words[end - 1].end) if generic else None
    return "" if noun is None else noun.word


def _inside_a_name(sentence: Sentence, at: int, first: int) -> bool:
    """Tell whether other capitals, that are no common words, stand right before the name."""
    if at == first or sentence.titled:
        return False
    previous = sentence.words[at - 1]
    return (
        previous.capital
        and not previous.owner
        and not _common(previous)
        and (
            noun_after(sentence.text, sentence.words[at].end) is not None
            and kind_of(previous.key) is None
        )
    )


def _cut_short(
    sentence: Sentence, lookup: Lookup, place: tuple[int, int, int], found: tuple[Place, ...]
) -> bool:
    """Tell whether a small town's name in a headline may go on in the next word: "Ain Baal"."""
    at, end, last = place
    if not sentence.titled or end == last or _well_known(found[0]) or end - at > 1:
        return False
    word = sentence.words[end]
    return (
        word.capital
        and not _common(word)
        and not lookup.find(word.text)
        and (noun_after(sentence.text, sentence.words[end - 1].end) is None)
        and not word.key.endswith(("s", "ed", "ing"))
    )


_CLASH = re.compile(
    r"\b(?:talks?|ceasefire|truce|war|wars|conflict|relations?|ties|tensions?|agreement|deal|"
    r"accord|"
    r"treaty|match|game|summit|contacts?|negotiations|exchange|dispute|cooperation|dialogue) "
    r"(?:[\w-]+ ){0,2}\Z"
)
_FRONTIER = re.compile(
    r"\b(?:border|frontier|boundary|crossings?|roads?|highway|strait|sea|line) (?:that )?\Z"
)


def _between(sentence: Sentence, head: Before, at: int, found: tuple[Place, ...]) -> bool:
    """Tell whether "between" leads to a place: of countries only their border does."""
    ahead = sentence.text[max(sentence.start, head.start - 40) : head.start]
    led = sentence.text[head.start : sentence.words[at].start].startswith("between")
    if not led or _FRONTIER.search(ahead):
        return True
    return not (found[0].kind == "country" or found[0].first or _CLASH.search(ahead))


def _compass_before(sentence: Sentence, first: int, at: int) -> bool:
    return at == first + 1 and _COMPASS.sub("", sentence.words[first].key) in lexicon.COMPASS


def _evidence(
    sentence: Sentence,
    head: Before,
    place: tuple[int, int, int],
    whole: bool,  # noqa: FBT001
) -> str | None:
    at, end, last = place
    if head.rule == "hit" and _taken_person(sentence, head, end):
        return None
    if head.rule in _STRONG or head.rule in _MIDDLE:
        # "in Paris Hilton's words": a preposition vouches for a whole run only.
        return head.rule if end == last or whole or sentence.titled else None
    if at == 0 and end == last and _HEADED.match(sentence.text, sentence.words[end - 1].end):
        # "Mali: five soldiers killed in two attacks".
        return "heading"
    if end == last and not sentence.words[end - 1].owner:
        ahead = sentence.text[sentence.words[end - 1].end : sentence.words[end - 1].end + 3]
        if ahead.startswith(", ") and ahead[2:].isupper():
            return "apposition"
    return None


_HEADED = re.compile(r": (?=[\w])| [–—-] (?=[\w])")
_TOOK = re.compile(r"t(?:ook|ak(?:es?|en|ing)) ", re.IGNORECASE)
_AS_A_TOWN = re.compile(
    r"[,.;:]|\Z| (?:on|in|after|by|and|back|without|late|early|last|at|this|before|during|"
    r"with|under)\b"
)


def _taken_person(sentence: Sentence, head: Before, end: int) -> bool:
    """Tell whether "took Omar hostage" may be of a person: towns are taken and that is all."""
    if _TOOK.match(sentence.text, head.start) is None:
        return False
    stop = sentence.words[end - 1].end
    return _AS_A_TOWN.match(sentence.text[: sentence.end], stop) is None


def _owned(sentence: Sentence, lookup: Lookup, at: int) -> bool:
    """Tell whether a larger place owns the name: "Libya's Zawiya"."""
    if at == 0 or not sentence.words[at - 1].owner:
        return False
    found = lookup.find(sentence.words[at - 1].text)
    return bool(found) and found[0].kind in {"country", "adm1", "informal"}


def _owned_far(sentence: Sentence, lookup: Lookup, head: Before) -> bool:
    """Tell whether a larger place owns a name behind a compass word: "Mali's central Mopti"."""
    if head.rule != "adjective" or not head.fixed:
        return False
    owner = next((w for w in reversed(sentence.words) if w.end <= head.start), None)
    if owner is None or not owner.owner:
        return False
    found = lookup.find(owner.text)
    return bool(found) and found[0].kind in {"country", "adm1", "informal"}


_BOUNDED = frozenset({"adm1", "adm2", "district", "settlement"})


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
    word = word_after(sentence.text, stop)
    end = stop + 1 + len(word) if word[:1].isupper() else stop
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
    following = "" if sentence.words[end - 1].owner else word_after(sentence.text, stop)
    if not following:
        return None, stop, found
    noun = noun_after(sentence.text, stop)
    start = sentence.words[at].start
    for after in sorted({stop + 1 + len(following)} | ({noun.end} if noun else set())):
        longer = lookup.find(sentence.text[start:after])
        if longer:
            return noun.kind if noun else kind_of(following.lower()), after, longer
    if noun is None:
        return None, stop, found
    if noun.word in nouns.ADM1 | nouns.ADM2 or noun.kind == "adm2":
        return _division(lookup, words_of(sentence, at, end), (noun.word, stop, noun.end), found)
    if _of_another(noun, found[0]):
        return noun.kind, noun.end, ()
    return noun.kind, stop, found


def _of_another(noun: Noun, place: Place) -> bool:
    """Tell whether "the Boni forest" or "the Gusau road" is not the town of that name."""
    if noun.word in {"front", "frontline", "axis"}:
        return place.kind != "settlement"
    if noun.kind in {"camp", "line"}:
        return place.kind not in {"camp", "line", "water", "site"}
    return noun.kind in {"informal", "water"} and place.kind == "settlement"


def _division(
    lookup: Lookup, name: str, word: tuple[str, int, int], found: tuple[Place, ...]
) -> tuple[str | None, int, tuple[Place, ...]]:
    generic, short, long = word
    kind = kind_of(generic) or "adm2"
    divisions = lookup.division(name, generic)
    if divisions:
        return "district" if kind == "district" else divisions[0].kind, long, divisions
    if found[0].kind in {"site", "informal"}:
        return kind, short, found
    # The package knows the town, not the division that bears its name.
    return kind, long, found if generic in nouns.SETTLEMENT else ()


def _is_body(sentence: Sentence, stop: int, head: Before, generic: str | None) -> bool:
    """Tell whether the name only qualifies a body or a matter ("the Kandahar police chief")."""
    if generic is not None:
        return False
    word = word_after(sentence.text, stop).lower()
    if word not in lexicon.BODY:
        return False
    # "in Gaza police said": a preposition right before the name outweighs a lower-case noun.
    return head.rule not in {"in", "near", "beside"} or word == "times"


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
