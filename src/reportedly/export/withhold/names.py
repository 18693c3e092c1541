"""The names in one ledger, and from which tier on each may be shown.

A name is judged by all reports together: the most protective thing that any of them says of a
person counts, and a name withheld once is withheld everywhere, in every spelling that folds alike.
"""

from __future__ import annotations

import functools
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
from reportedly.model.post import post_of
from reportedly.model.vocabulary import Tier, Withheld

VERB: Final = "name"
"""The verb of a decision on a name; its subject is the name, its value the lowest tier it has."""

_ORDER: Final = list(Withheld)
_RANK: Final = {Tier.PUBLIC: 0, Tier.RESTRICTED: 1, Tier.INTERNAL: 2}

Rulings = Mapping[Key, tuple[str, Tier]]
"""What people ruled on names: the name as they wrote it and its widest tier, by key."""

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


@dataclass(frozen=True, slots=True)
class Scan:
    """What one report alone shows of names; made by :func:`scan`.

    Attributes:
        report: Its id.
        social: Whether it was published on social media.
        phrases: Names of its outlet and of its resolved places.
        small: Words that stand in it in small letters.
        senders: Words of the names of those who sent it, where it is a message.
        told: The names in it, as they are spelled, with what is said of each.
        text: Those in its text, in order.
    """

    report: str
    social: bool
    phrases: tuple[Key, ...]
    small: frozenset[str]
    senders: frozenset[str]
    told: tuple[tuple[str, Run], ...]
    text: tuple[Run, ...]


class Names:
    """The names of one ledger, or of a few of its reports; made by ``of`` and ``among``.

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
            _see(seen, head.id, _told(report, known), social=is_social(report))
        return cls(known, _settled(seen, rulings_of(store.decisions())))

    @classmethod
    def among(cls, scans: Iterable[Scan], rulings: Rulings) -> Names:
        """Return the names in a few reports, each judged by these alone.

        What other reports of the ledger say of a person has no part in it: an office told elsewhere
        lets nobody stand, and a name that only another report makes known is not looked for.

        Args:
            scans: Of the reports.
            rulings: What people ruled on names.
        """
        phrases = Phrases(base=_listed())
        small: set[str] = set()
        senders: set[str] = set()
        seen: dict[Key, _Seen] = {}
        for scan in scans:
            for key in scan.phrases:
                phrases.add(key)
            small |= scan.small
            senders |= scan.senders
            _see(seen, scan.report, scan.told, social=scan.social)
        return cls(Known(phrases, frozenset(small - senders)), _settled(seen, rulings))

    def withheld(self, tier: Tier) -> Iterator[Person]:
        """Yield the names that an output of this tier must not hold."""
        yield from (one for one in self.persons if not one.shown_at(tier))


def known_of(store: Store) -> Known:
    """Return what explains capital letters in a ledger: its resolved places, and lists.

    The lists are those of the package alone, so that every machine withholds alike.
    """
    phrases = Phrases(listed_names())
    small: set[str] = set()
    senders: set[str] = set()
    for head in store.iter_heads():
        report = store.report_of(head.id)
        small.update(small_words(report.text))
        senders |= _senders(report)
        phrases.add(_outlet(report))
    for _, reading in store.iter_readings():
        for name in _places(reading):
            phrases.add(key_of(name))
    # People write each other without capitals: such a word is no ordinary one for that.
    return Known(phrases, frozenset(small - senders))


def is_social(report: Report) -> bool:
    """Tell whether a report is a post: of a messenger, or at an address of social media."""
    return post_of(report) is not None or on_social_media(report.url)


@functools.cache
def listed_names() -> tuple[Key, ...]:
    """Return the names of countries, peoples and actors in the package's own lists."""
    found = {tuple(word.split()) for word in country_words()}
    with open_atlas() as atlas:
        for entry in atlas.actors:
            found.update(key_of(name) for name in (entry.name, *entry.aliases))
    return tuple(sorted(found))


@functools.cache
def _listed() -> Phrases:
    """Return the listed names to look things up in; nothing is ever added to it."""
    return Phrases(listed_names())


def scan(report: Report, reading: Reading | None) -> Scan:
    """Return what one report alone shows of names.

    Args:
        report: The report.
        reading: What a reader found in it, for its places.
    """
    names = () if reading is None else map(key_of, _places(reading))
    own = {_outlet(report), *names} - {()}
    small = frozenset(small_words(report.text)) - _senders(report)
    known = Known(Phrases(own, base=_listed()), small)
    text = tuple(runs(report.text, known))
    told = tuple(_told(report, known, text))
    return Scan(
        report=report.id,
        social=is_social(report),
        phrases=tuple(sorted(own)),
        small=small,
        senders=_senders(report),
        told=told,
        text=text,
    )


def _outlet(report: Report) -> Key:
    """Return the folded name of an outlet; no words for an account on social media."""
    return key_of(report.outlet) if report.outlet and not is_social(report) else ()


def _senders(report: Report) -> frozenset[str]:
    """Return the folded words of the names of those who sent a message."""
    post = post_of(report)
    return frozenset(word for name in (post.persons if post else ()) for word in key_of(name))


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


def _told(
    report: Report, known: Known, found: Iterable[Run] | None = None
) -> Iterator[tuple[str, Run]]:
    """Yield every name of a report as it is spelled, with where it stands.

    Args:
        report: The report.
        known: What explains capital letters.
        found: The names in its text, where they were looked for.
    """
    text, title = report.text, report.title or ""
    for run in runs(text, known) if found is None else found:
        yield text[run.start : run.end], run
    yield from ((title[run.start : run.end], run) for run in runs(title, known))
    byline = report.byline or ""
    for run in runs(byline, known):
        told = Run(run.start, run.end, run.key, Withheld.PRIVATE)
        yield byline[run.start : run.end], told
    post = post_of(report)
    # Who sends is a person's name whatever its letters: many write theirs without capitals.
    for name in () if post is None else post.persons:
        if key := key_of(name):
            yield name, Run(0, len(name), key, Withheld.PRIVATE)


def _see(
    seen: dict[Key, _Seen], report: str, told: Iterable[tuple[str, Run]], *, social: bool
) -> None:
    """Note what a report says of the names in it."""
    for name, run in told:
        one = seen.setdefault(run.key, _Seen(name))
        one.reports.add(report)
        one.press |= not social
        # An office that somebody gives himself on social media makes nobody public.
        one.official |= run.why is None and not social
        if run.why is not None:
            one.reasons.add(run.why)


def _settled(seen: Mapping[Key, _Seen], rulings: Rulings) -> Iterable[Person]:
    persons = {key: _judged(key, one) for key, one in seen.items()}
    _apply(persons, rulings)
    _surnames(persons)
    return persons.values()


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


def rulings_of(decisions: Iterable[Decision]) -> Rulings:
    """Return what people ruled on names, by key."""
    return {
        key_of(one.subject[0]): (one.subject[0], decode(one.value or "", Tier))
        for one in decisions
        if one.verb == VERB and one.subject
    }


def _apply(persons: dict[Key, Person], rulings: Rulings) -> None:
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
