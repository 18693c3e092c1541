"""The names in one ledger, and from which tier on each may be shown.

A name is judged by all reports together: the most protective thing that any of them says of a
person counts, and a name withheld once is withheld everywhere, in every spelling that folds alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from reportedly.atlas import country_words, open_atlas
from reportedly.export.withhold import lexicon
from reportedly.export.withhold.scan import Known, Run, runs, small_words
from reportedly.export.withhold.words import Key, Phrases, key_of
from reportedly.ids import decode
from reportedly.ledger import Store
from reportedly.model import Decision, Reading, Report
from reportedly.model.vocabulary import Tier, Withheld

VERB: Final = "name"
"""The verb of a decision on a name; its subject is the name, its value the lowest tier it has."""

_ORDER: Final = list(Withheld)
_RANK: Final = {Tier.PUBLIC: 0, Tier.RESTRICTED: 1, Tier.INTERNAL: 2}


_UNDONE: Final = frozenset({Withheld.PRIVATE, Withheld.WITNESS, Withheld.DEAD})
"""What may be undone by the whole name."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name, with what is known of it.

    Attributes:
        key: Folded words.
        name: As the first report by id spells it.
        tier: The widest tier it may be shown at.
        why: Why it is not public; ``None`` for an official's and a released one.
        reports: How many reports name the person.
    """

    key: Key
    name: str
    tier: Tier
    why: Withheld | None
    reports: int

    def shown_at(self, tier: Tier) -> bool:
        """Tell whether an output of this tier may hold the name."""
        return _RANK[self.tier] <= _RANK[tier]


@dataclass(slots=True)
class _Seen:
    """What the reports say of one name."""

    name: str
    reasons: set[Withheld] = field(default_factory=set)
    official: bool = False
    press: bool = False
    reports: set[str] = field(default_factory=set)


class Names:
    """All names of one ledger; made by :meth:`of`.

    Attributes:
        known: What explains capital letters in this ledger.
        persons: The names, sorted by key.
    """

    __slots__ = ("known", "persons")

    def __init__(self, known: Known, persons: Iterable[Person]) -> None:
        self.known = known
        self.persons = tuple(sorted(persons, key=lambda one: one.key))

    @classmethod
    def of(cls, store: Store) -> Names:
        """Read all reports of a ledger and return the names in them.

        Raises:
            LedgerError: The ledger cannot be read.
        """
        known = known_of(store)
        seen: dict[Key, _Seen] = {}
        for head in store.iter_heads():
            report = store.report_of(head.id)
            social = on_social_media(report.url)
            for text, run in _told(report, known):
                one = seen.setdefault(run.key, _Seen(text[run.start : run.end]))
                one.reports.add(head.id)
                one.press |= not social
                # An office that somebody gives himself on social media makes nobody public.
                one.official |= run.why is None and not social
                if run.why is not None:
                    one.reasons.add(run.why)
        persons = {key: _judged(key, one) for key, one in seen.items()}
        _apply(persons, _rulings(store.decisions()))
        _surnames(persons)
        return cls(known, persons.values())

    def withheld(self, tier: Tier) -> Iterator[Person]:
        """Yield the names that an output of this tier must not hold."""
        yield from (one for one in self.persons if not one.shown_at(tier))


def known_of(store: Store) -> Known:
    """Return what explains capital letters in a ledger: its resolved places, and lists.

    The lists are those of the package alone, so that every machine withholds alike.
    """
    phrases = Phrases(tuple(word.split()) for word in country_words())
    with open_atlas() as atlas:
        for entry in atlas.actors:
            for name in (entry.name, *entry.aliases):
                phrases.add(key_of(name))
    small: set[str] = set()
    for head in store.iter_heads():
        report = store.report_of(head.id)
        small.update(small_words(report.text))
        if head.outlet and not on_social_media(report.url):
            phrases.add(key_of(head.outlet))
    for _, reading in store.iter_readings():
        for name in _places(reading):
            phrases.add(key_of(name))
    return Known(phrases, frozenset(small))


def on_social_media(url: str | None) -> bool:
    """Tell whether an address is one where people publish under names of their own."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return True
    return bool(lexicon.SOCIAL.search(host))


def _places(reading: Reading) -> Iterator[str]:
    """Yield the names of the places that a gazetteer knows, as written and as listed."""
    for claim in reading.claims:
        for place in claim.places:
            if place.place_id is None:
                continue
            yield from (name for name in (place.name, place.admin1) if name)
            if place.mention is not None:
                yield place.mention.quote


def _told(report: Report, known: Known) -> Iterator[tuple[str, Run]]:
    """Yield every name of a report with the text it stands in."""
    for text in (report.text, report.title or ""):
        yield from ((text, run) for run in runs(text, known))
    byline = report.byline or ""
    for run in runs(byline, known):
        yield byline, Run(run.start, run.end, run.key, Withheld.PRIVATE)


def _judged(key: Key, seen: _Seen) -> Person:
    why = next((reason for reason in _ORDER if reason in seen.reasons), Withheld.PRIVATE)
    tier = Tier.INTERNAL
    if not seen.press:
        why = Withheld.SOCIAL
    elif seen.official:
        return Person(key, seen.name, Tier.PUBLIC, None, len(seen.reports))
    elif why is Withheld.DEAD and seen.reasons <= {Withheld.DEAD, Withheld.PRIVATE}:
        tier = Tier.RESTRICTED
    return Person(key, seen.name, tier, why, len(seen.reports))


def _rulings(decisions: Iterable[Decision]) -> Mapping[Key, tuple[str, Tier]]:
    """Return what people ruled on names, by key."""
    return {
        key_of(one.subject[0]): (one.subject[0], decode(one.value or "", Tier))
        for one in decisions
        if one.verb == VERB and one.subject
    }


def _apply(persons: dict[Key, Person], rulings: Mapping[Key, tuple[str, Tier]]) -> None:
    for key, (name, tier) in sorted(rulings.items()):
        known = persons.get(key)
        persons[key] = Person(
            key,
            known.name if known else name,
            tier,
            None if tier is Tier.PUBLIC else Withheld.RULED,
            known.reports if known else 0,
        )


def _surnames(persons: dict[Key, Person]) -> None:
    """Let the last name of somebody stand where the whole name does.

    Where several bear it, it stands where all of their names do. What is said of a child, a
    detainee or a survivor by the last name alone is not undone.
    """
    bearers: dict[Key, list[Person]] = {}
    for one in persons.values():
        for start in range(1, len(one.key)):
            bearers.setdefault(one.key[start:], []).append(one)
    for key in sorted(bearers.keys() & persons.keys()):
        one = persons[key]
        widest = max((bearer.tier for bearer in bearers[key]), key=_RANK.__getitem__)
        if one.why in _UNDONE and _RANK[widest] < _RANK[one.tier]:
            why = None if widest is Tier.PUBLIC else Withheld.DEAD
            persons[key] = Person(key, one.name, widest, why, one.reports)
