"""Places: what a report names, where it lies, and how the event lies to it.

The facet reads a whole report, because what a name means rests on what else is named: "Tripoli"
beside "the Lebanese army" is the one in Lebanon. It gives every mention in order of the text, with
the place each lies in by the words. Its role is a guess for composition to settle; an unresolved
name keeps its words and no coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.atlas import Atlas, Place, fold
from reportedly.model import PlaceRef, Span
from reportedly.model.vocabulary import PlaceRelation, PlaceRole, SegmentKind
from reportedly.read.found import FoundPlace, Line
from reportedly.read.lexica import place_nouns as nouns
from reportedly.read.place_links import OWNED, linked
from reportedly.read.place_lists import read_rows
from reportedly.read.place_lookup import Lookup
from reportedly.read.place_mention import Mention, Sentence, titled
from reportedly.read.place_mentions import collect, persons
from reportedly.read.place_resolve import Choice, Ground, Support, choose, country_of, lent
from reportedly.read.place_roles import dateline_end, role_of
from reportedly.read.place_semitic import collect_semitic, present
from reportedly.read.place_together import Draft, read_together
from reportedly.read.place_words import split

_SKIPPED = frozenset(
    {
        SegmentKind.BYLINE,
        SegmentKind.DATE_LINE,
        SegmentKind.SOURCE_LIST,
        SegmentKind.SOURCE_FIELD,
        SegmentKind.BOILERPLATE,
    }
)
_LISTED = re.compile(r"(?:,| and| or|, and|, or) (?:in |near )?\Z")
_SPREAD = {
    PlaceRelation.NEAR,
    *(r for r in PlaceRelation if r.value.endswith("_of")),
}
_SPOKEN_AT = frozenset({PlaceRole.SPEAKER_LOCATION, PlaceRole.REPORTER_LOCATION})
_PARTS = frozenset(r for r in PlaceRelation if r.value.startswith("part_of"))
_PLAIN_PLACE = frozenset({"near", "beside", "part", "in"})
_DEMONYM, _ACTOR, _CAPITAL = 1.5, 0.5, 1.0


@dataclass(frozen=True, slots=True)
class Survey:
    """What the names of a report say together, before each is settled.

    Attributes:
        sentences: Its sentences in words.
        mentions: Names that may be places, in order.
        support: How much speaks for each country.
    """

    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    support: Support

    @property
    def country(self) -> str | None:
        """The one country the report is about, by its places and adjectives."""
        return country_of(self.support.total)


def survey(text: str, lines: Sequence[Line], atlas: Atlas, *, language: str | None) -> Survey:
    """Look through a whole report once, for ``find_places`` and for the country it is about.

    Args:
        text: The whole report.
        lines: Its sentences, in order.
        atlas: Gazetteer and actors.
        language: ISO 639-1 code of the report; used to skip scripts it does not have.
    """
    lookup = Lookup.of(atlas)
    sentences = _sentences(text, lines)
    mentions = _mentions(text, sentences, lookup, language)
    return Survey(sentences, mentions, _support(text, sentences, mentions, lookup, atlas))


def _mentions(
    text: str, sentences: Sequence[Sentence], lookup: Lookup, language: str | None
) -> list[Mention]:
    semitic = language in {"ar", "he", None} and present(text)
    people = frozenset(name for one in sentences for name in persons(one, lookup))
    found = [list(collect(sentence, lookup)) for sentence in sentences]
    vouched = frozenset(
        mention.name.lower()
        for row in found
        for mention in row
        if not mention.candidates or mention.rule == "loose"
    )
    mentions: list[Mention] = []
    for sentence, first in zip(sentences, found, strict=True):
        row = first
        if vouched and any(name in text[sentence.start : sentence.end].lower() for name in vouched):
            row = list(collect(sentence, lookup, vouched))
        mentions += read_rows(sentence, row, lookup, people)
        if semitic:
            span = (sentence.start, sentence.end)
            mentions += collect_semitic(text, span, sentence.index, lookup)
    mentions.sort(key=lambda m: (m.start, m.end))
    return [mention for mention in mentions if not _surname(mention, people)]


def find_places(
    text: str,
    lines: Sequence[Line],
    atlas: Atlas,
    *,
    language: str | None,
    surveyed: Survey | None = None,
) -> list[FoundPlace]:
    """Return the places that a report names, in order of the text.

    Args:
        text: The whole report.
        lines: Its sentences, in order.
        atlas: Gazetteer and actors.
        language: ISO 639-1 code of the report; used to skip scripts it does not have.
        surveyed: What ``survey`` gave for the same arguments, if it was called before.

    Returns:
        One entry for each mention; empty for a text without one.
    """
    known = surveyed or survey(text, lines, atlas, language=language)
    drafts = _settle(linked(text, known.mentions), known.support)
    drafts = read_together(text, drafts, atlas)
    kept = _kept(drafts)
    numbered = {sentence.index: sentence for sentence in known.sentences}
    return _aside([_found(text, numbered, kept, number) for number in range(len(kept))])


def _aside(places: Sequence[FoundPlace]) -> list[FoundPlace]:
    """Set what a speaker's or reporter's place lies in aside with it: "from X in northern Y"."""
    roles = {one.inside: one.place.role for one in places if one.place.role in _SPOKEN_AT}
    return [
        replace(one, place=replace(one.place, role=roles[number]))
        if number in roles and one.place.role is PlaceRole.EVENT
        else one
        for number, one in enumerate(places)
    ]


def country_hint(text: str, lines: Sequence[Line], atlas: Atlas) -> str | None:
    """Return the one country that a report is about, by its places and adjectives, or ``None``."""
    return survey(text, lines, atlas, language=None).country


def _sentences(text: str, lines: Sequence[Line]) -> list[Sentence]:
    found = []
    for index, line in enumerate(lines):
        if line.segment in _SKIPPED:
            continue
        words = tuple(split(text, line.start, line.end))
        found.append(Sentence(text, index, line.start, line.end, words, titled(words)))
    return found


def _surname(mention: Mention, people: frozenset[str]) -> bool:
    """Tell whether a name ends the name of a person elsewhere in the report."""
    if mention.name.lower() not in people or mention.generic is not None:
        return False
    first = mention.candidates[0] if mention.candidates else None
    if first is not None and (first.first or first.kind != "settlement"):
        return False
    return mention.rule not in _PLAIN_PLACE


def _support(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    lookup: Lookup,
    atlas: Atlas,
) -> Support:
    support = Support(lookup.country)
    # A capital inside a longer name ("Mexico City") speaks for nothing of its own.
    longer = [(m.start, m.end) for m in mentions if " " in m.name]
    covered = {at for start, end in longer for at in range(start, end)}
    for sentence in sentences:
        for word in sentence.words:
            if word.capital and word.start not in covered:
                support.add(fold(word.text), _of_word(word.text, lookup))
        for start, end, actor in atlas.actors.mentions(text, sentence.start, sentence.end):
            if len(actor.countries) == 1:
                support.add(fold(text[start:end]), {actor.countries[0]: _ACTOR})
    # A town named ten times is one witness.
    for name, mention in {fold(m.name): m for m in reversed(mentions)}.items():
        support.add(name, lent(mention, None))
    return support


def _of_word(word: str, lookup: Lookup) -> dict[str, float]:
    """Return what one word lends: an adjective, a country, a capital that stands for one."""
    parts = (word, *word.split("-")) if "-" in word else (word,)
    for part in parts:
        country = lookup.demonym(part)
        if country:
            return {country: _DEMONYM}
    if lookup.is_capital(word):
        found = lookup.find(word)
        if found and found[0].country and found[0].kind == "settlement":
            return {found[0].country: _CAPITAL} if found[0].population > 0 else {}
        return {}
    found = lookup.find(word)
    if found and found[0].kind == "country" and found[0].country and len(found) < 6:  # noqa: PLR2004
        return {found[0].country: _CAPITAL}
    return {}


# ------------------------------------------------------------------ settling


def _settle(mentions: Sequence[tuple[Mention, int | None]], support: Support) -> list[Draft]:
    choices: list[Choice] = []
    for _ in range(2):
        anchors = [c.place for c in choices if c.place is not None]
        backing = _backing(support, mentions, choices)
        ground = Ground(anchors, support.homes())
        choices = [choose(m, backing.without(fold(m.name)), ground) for m, _ in mentions]
    drafts = [
        Draft(mention, choice, inside)
        for (mention, inside), choice in zip(mentions, choices, strict=True)
    ]
    return _inherited(_agreed(drafts))


def _inherited(drafts: Sequence[Draft]) -> list[Draft]:
    """Give an open part the country of what it lies in."""
    found = []
    for draft in drafts:
        choice = draft.choice
        holder = None if draft.inside is None else drafts[draft.inside].choice
        if holder is not None and holder.country and choice.place is None and not choice.country:
            choice = replace(choice, country=holder.country, basis="unresolved:qualifier")
        found.append(replace(draft, choice=choice))
    return found


def _backing(
    support: Support,
    mentions: Sequence[tuple[Mention, int | None]],
    choices: Sequence[Choice],
) -> Support:
    backing = support.copy()
    told: set[str] = set()
    for (mention, _), choice in zip(mentions, choices, strict=False):
        name = fold(mention.name)
        if choice.place is not None and name not in told and not lent(mention, None):
            told.add(name)
            backing.add(name, lent(mention, choice.place))
    return backing


def _agreed(drafts: Sequence[Draft]) -> list[Draft]:
    """Let a name that was settled by its qualifier settle the same name elsewhere."""
    told: dict[str, set[Place]] = {}
    for draft in drafts:
        if draft.mention.scope and draft.choice.place is not None:
            told.setdefault(fold(draft.mention.name), set()).add(draft.choice.place)
    return [_same_name(draft, told.get(fold(draft.mention.name), set())) for draft in drafts]


def _same_name(draft: Draft, told: set[Place]) -> Draft:
    if draft.mention.scope or len(told) != 1 or draft.mention.generic in {"adm1", "adm2"}:
        return draft
    (place,) = told
    if place not in draft.mention.candidates:
        return draft
    return replace(draft, choice=Choice(place, place.country, basis="gazetteer:same_name"))


def _kept(drafts: Sequence[Draft]) -> list[Draft]:
    """Drop names that nothing but a small namesake speaks for; renumber the holders."""
    sure = {fold(d.mention.name) for d in drafts if d.mention.sure and d.choice.place}
    numbers: dict[int, int] = {}
    kept: list[Draft] = []
    for at, draft in enumerate(drafts):
        if draft.mention.sure or _speaks_for_itself(draft, sure):
            numbers[at] = len(kept)
            kept.append(draft)
    return [
        replace(draft, inside=None if draft.inside is None else numbers.get(draft.inside))
        for draft in kept
    ]


def _speaks_for_itself(draft: Draft, sure: set[str]) -> bool:
    place = draft.choice.place
    if place is None or place.kind == "country":
        # A country without a preposition is most often its government.
        return False
    return fold(draft.mention.name) in sure or place.kind != "settlement" or place.population > 0


# ------------------------------------------------------------------ the record


def _found(
    text: str, sentences: Mapping[int, Sentence], drafts: Sequence[Draft], number: int
) -> FoundPlace:
    draft = drafts[number]
    mention, place = draft.mention, draft.choice.place
    sentence = sentences[mention.line]
    place = _gaza(text, drafts, number, place)
    role = role_of(text, sentence, mention.outer, mention.start, mention.end)
    if _tells_where(text, drafts, number) or _second_end(drafts, number):
        # "The West Bank town of X" and "between X and Y" are told by X.
        role = PlaceRole.BACKGROUND
    if mention.start < dateline_end(text, sentence):
        role = PlaceRole.DATELINE
    relation = mention.relation
    if mention.generic == "line":
        relation = PlaceRelation.NEAR if mention.noun in _FRONTS else PlaceRelation.ALONG
    town = None if place is not None else _town_around(drafts, draft)
    if town is not None and mention.generic in _ADDRESSES:
        # A street or a market that nobody knows is told by its town.
        place, relation = town, PlaceRelation.IN
    spot = place or town
    record = PlaceRef(
        role=role,
        mention=Span.of(text, mention.outer, mention.end),
        name=_name(mention, place),
        place_id=place.id if place else None,
        country=spot.country if spot else draft.choice.country,
        admin1=spot.admin1 if spot else None,
        lat=None if spot is None or spot.lat is None else round(spot.lat, 5),
        lon=None if spot is None or spot.lon is None else round(spot.lon, 5),
        relation=relation,
        where_prec=_precision(mention, place, relation, in_a_town=town is not None),
        candidates=draft.choice.candidates if spot is None else (),
        basis=f"within:{town.id}" if town else _basis(draft.choice, place),
    )
    return FoundPlace(record, mention.outer, mention.end, draft.inside)


def _town_around(drafts: Sequence[Draft], draft: Draft) -> Place | None:
    """Return the town that a part of it, which the gazetteer lacks, is said to lie in."""
    if draft.mention.generic in {"adm1", "adm2", "informal", "water"}:
        return None
    inside = draft.inside
    if inside is None:
        name = fold(draft.mention.name)
        held = (one.inside for one in drafts if fold(one.mention.name) == name)
        inside = next((number for number in held if number is not None), None)
    if inside is None:
        return _only_town(drafts) if draft.mention.noun in nouns.URBAN else None
    around = drafts[inside]
    town = around.choice.place
    whole = around.mention.relation is not PlaceRelation.NEAR
    whole = whole and around.mention.relation not in _SPREAD
    return town if whole and town is not None and town.kind == "settlement" else None


def _only_town(drafts: Sequence[Draft]) -> Place | None:
    """Return the one town that a report names, if something happens in it."""
    towns = {
        draft.choice.place.id: draft
        for draft in drafts
        if draft.choice.place is not None and draft.choice.place.kind == "settlement"
    }
    if len(towns) != 1:
        return None
    (only,) = towns.values()
    return only.choice.place if only.mention.relation is PlaceRelation.IN else None


def _basis(choice: Choice, place: Place | None) -> str:
    """Return the rule that decided; a disputed place names every country that claims it."""
    if place is None or len(place.claimed) < 2:  # noqa: PLR2004
        return choice.basis
    return f"{choice.basis};claimed:{','.join(place.claimed)}"


def _tells_where(text: str, drafts: Sequence[Draft], number: int) -> bool:
    if number + 1 >= len(drafts) or drafts[number + 1].inside != number:
        return False
    return (
        OWNED.fullmatch(text, drafts[number].mention.end, drafts[number + 1].mention.start)
        is not None
    )


def _second_end(drafts: Sequence[Draft], number: int) -> bool:
    """Tell whether a place is the second of two that something lies between."""
    if number == 0:
        return False
    one, other = drafts[number - 1].mention, drafts[number].mention
    between = PlaceRelation.BETWEEN
    return one.line == other.line and one.relation is between and other.relation is between


def _gaza(text: str, drafts: Sequence[Draft], number: int, place: Place | None) -> Place | None:
    """Read a division as its town where it stands in a row with other towns.

    "Gaza" alone is the Strip; "Gaza and Khan Younis" contrasts the city with another.
    """
    mention = drafts[number].mention
    if place is None or place.kind != "adm1" or mention.relation in _PARTS or mention.generic:
        return place
    town = next(
        (
            p
            for p in mention.candidates
            if p.kind == "settlement" and p.country == place.country and p.main
        ),
        None,
    )
    if town is None:
        return place
    for other in (number - 1, number + 1):
        if 0 <= other < len(drafts) and _in_a_row(text, drafts[other], mention, place):
            return town
    return place


def _in_a_row(text: str, other: Draft, mention: Mention, place: Place) -> bool:
    found = other.choice.place
    if found is None or found.kind != "settlement" or found.country != place.country:
        return False
    first, second = sorted((other.mention, mention), key=lambda m: m.start)
    return _LISTED.fullmatch(text[first.end : second.start]) is not None


def _name(mention: Mention, place: Place | None) -> str:
    return place.name if place is not None else f"{mention.name}{_generic_words(mention)}"


def _generic_words(mention: Mention) -> str:
    if mention.generic in {"adm1", "adm2", "camp", "line", "informal", "water", "site"}:
        return mention.quote_tail
    return ""


_ADDRESSES = frozenset({"site", "line"})
_FRONTS = frozenset({"front", "frontline"})
_FORM = {"adm1": 4, "adm2": 3, "line": 5, "informal": 5, "water": 7}


def _precision(
    mention: Mention, place: Place | None, relation: PlaceRelation, *, in_a_town: bool
) -> int:
    if relation is PlaceRelation.AT_SEA_OFF or mention.afloat:
        return 7
    if relation in {PlaceRelation.ALONG, PlaceRelation.BETWEEN}:
        return 7 if place is not None and place.kind == "water" else 5
    base = place.prec if place is not None else _FORM.get(mention.generic or "", 1)
    if base == _FORM["adm2"] and mention.noun in nouns.TOWNS:
        base = 1
    if base == 1:
        site = mention.generic == "site" and place is not None
        around = mention.noun in nouns.AROUND and mention.generic == "quarter" and not in_a_town
        return 2 if (relation in _SPREAD and not site) or around else 1
    return 5 if relation in _PARTS and base != 7 else base  # noqa: PLR2004
