"""Which names in one report, or about one incident, name one origin.

A body and whoever speaks for it are one; so are a person named in full and by surname, an office
and its holder, and a generic word and the one body on the page that it can mean. In doubt two
names stay two, but a name that fits one body alone never adds an origin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.model.vocabulary import SourceType
from reportedly.resolve.candidates import Origin
from reportedly.resolve.names import Name, one_body
from reportedly.resolve.words import fold, listed

BODIES = frozenset(
    {
        SourceType.PARTY,
        SourceType.GOVERNMENT,
        SourceType.HEALTH_AUTHORITY,
        SourceType.INTL_BODY,
        SourceType.HUMANITARIAN,
        SourceType.NAMED_OTHER,
    }
)
PRONOUNS = frozenset(
    {"it", "he", "she", "they", "theministry", "thegroup", "thearmy", "theagency", "theunion"}
)
_RESCUE = listed("rescue team crew worker")
_RESCUERS = frozenset({"defence", "fire", "ambulance"})

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One origin as one text names it.

    Attributes:
        origin: The origin.
        name: Its name, taken apart.
        number: Place of the claim in its reading.
    """

    origin: Origin
    name: Name
    number: int

    @property
    def kind(self) -> SourceType:
        """What kind of source it is."""
        return self.origin.type

    @property
    def bodiless(self) -> bool:
        """Whether it speaks for a body that it does not name: a pronoun, or an office alone."""
        if self.origin.actor is not None or self.kind not in BODIES or self.name.body:
            return False
        return bool(self.name.office) or fold(self.origin.name) in PRONOUNS


def on_page(told: Sequence[Speaker]) -> Iterator[Pair]:
    """Yield pairs of speakers of one report, by index, that are one origin.

    Args:
        told: In the order of the text.
    """
    yield from _persons(told)
    yield from alike(told, frozenset())
    for at, one in enumerate(told):
        if one.bodiless:
            body = _body_of(at, told)
            if body is not None:
                yield at, body
        elif one.name.body <= _RESCUE and one.name.body:
            yield from _rescuers(at, told)
    yield from _introduced(told)


def alike(told: Sequence[Speaker], places: frozenset[str]) -> Iterator[Pair]:
    """Yield pairs of speakers whose words name one body.

    Args:
        told: The speakers.
        places: Words of place names that tell nothing here, because all is about one place.
    """
    kinds: defaultdict[SourceType, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        if one.kind in BODIES or one.kind is SourceType.UNNAMED:
            kinds[one.kind].append(at)
    for members in kinds.values():
        words = {at: told[at].name.body - places or told[at].name.body for at in members}
        every = list(words.values())
        for a, b in combinations(members, 2):
            like = told[a].kind is not SourceType.UNNAMED or _same_outlet(told[a], told[b])
            if like and one_body(words[a], words[b]) and not _torn(words[a], words[b], every):
                yield a, b


def _torn(a: frozenset[str], b: frozenset[str], every: Sequence[frozenset[str]]) -> bool:
    """Tell whether the shorter of two names also fits a third that is not the longer one's body."""
    short, long = sorted((a, b), key=len)
    others = [words for words in every if short <= words and not one_body(words, long)]
    return bool(others)


def _same_outlet(a: Speaker, b: Speaker) -> bool:
    roles = {a.origin.role, b.origin.role} - {None}
    return a.origin.via == b.origin.via and len(roles) < 2  # noqa: PLR2004 - two roles


def _persons(told: Sequence[Speaker]) -> Iterator[Pair]:
    """Yield a person named in full with the same surname alone."""
    for a, b in combinations(range(len(told)), 2):
        one, two = told[a].name, told[b].name
        if one.surname and one.surname == two.surname and not (one.person and two.person):
            yield a, b


def _body_of(at: int, told: Sequence[Speaker]) -> int | None:
    """Return the body that a speaker without one speaks for: by office, else the nearest before."""
    one = told[at]
    others = [n for n, two in enumerate(told) if two.kind is one.kind and n != at]
    office = [n for n in others if told[n].name.office & one.name.office and told[n].name.body]
    if office and one.name.office:
        return office[0]
    bodies = [n for n in others if told[n].name.body or told[n].origin.actor]
    before = [n for n in bodies if told[n].number <= one.number]
    if before:
        return before[-1]
    return bodies[0] if len(bodies) == 1 else None


def _rescuers(at: int, told: Sequence[Speaker]) -> Iterator[Pair]:
    """Yield "rescuers" with the one rescue service of the page."""
    fits = [
        n
        for n, two in enumerate(told)
        if n != at and two.kind is told[at].kind and two.name.body & _RESCUERS
    ]
    if fits and all(one_body(told[fits[0]].name.body, told[n].name.body) for n in fits):
        yield at, fits[0]


def _introduced(told: Sequence[Speaker]) -> Iterator[Pair]:
    """Yield a bare personal name with the one office holder that a page left without a name.

    A page introduces whom it quotes; a name that comes without a word about who it is belongs to
    someone spoken of before.
    """
    holders = [
        n
        for n, one in enumerate(told)
        if one.kind is SourceType.NAMED_OTHER and one.name.office and not one.name.person
    ]
    persons = {one.name.person for one in told if one.name.plain and one.name.person}
    if not holders or len(persons) != 1:
        return
    if not all(told[holders[0]].name.body == told[n].name.body for n in holders):
        return
    for n, one in enumerate(told):
        bare = one.name.plain and one.name.person and one.kind is SourceType.WITNESS_NAMED
        if bare and one.number > told[holders[0]].number:
            yield n, holders[0]
