"""What resolving keeps of a claim, and which claims may open or join an incident.

An incident is opened by a claim of an incident type that its root asserts or alleges. A denial, a
figure of one event, a claim about a target's status and a claim of responsibility join what is
there. Threats, plans, habits,
history, statements and totals of several events do neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from hashlib import blake2b

from reportedly.model import (
    RULED,
    Claim,
    ClaimRef,
    Figure,
    PlaceRef,
    ReportHead,
    Ruled,
    Source,
    TimeRef,
)
from reportedly.model.vocabulary import (
    TYPES,
    ActorRole,
    ClaimKind,
    EventType,
    Group,
    Modality,
    PlaceRole,
    Polarity,
    SourceRole,
    SourceType,
)
from reportedly.resolve.details import detailed, persons
from reportedly.resolve.scenes import scene_of
from reportedly.resolve.sites import named_sites, part_of_day
from reportedly.resolve.words import (
    KIN,
    WORD,
    ages,
    content,
    fold,
    fold_text,
    located,
    proper,
    sights,
    stem,
)

_OUT = {Modality.HYPOTHETICAL, Modality.PLANNED, Modality.GENERIC_BACKGROUND}
_DOERS = {ActorRole.PERPETRATOR, ActorRole.INITIATOR, ActorRole.ACCUSED}
_DATED_TO = 3
"""Precision of a date up to which it can establish a match; 4 and 5 only support one."""


OWNED = "responsibility_claim"
"""Subtype of the statement by which a party takes an attack upon itself."""

_PARTY = SourceType.PARTY

TELLING_WORDS = 5
"""Words; the same words, if fewer, can stand in any two texts."""

_OWN = re.compile(r"(?:our|its|his|their)\s+(?:own\s+)?\w+", re.IGNORECASE)
_LATE = re.compile(
    r"\b(?:died|dies|dead|succumbed)\b[^.;]{0,40}\b(?:wounds?|injur(?:y|ies))\b"
    r"|\bbod(?:y|ies)\b[^.;]{0,40}\b(?:recovered|found|retrieved|pulled)\b",
    re.IGNORECASE,
)


class Part(Enum):
    """What a claim can do for an incident."""

    OPENS = "opens"
    JOINS = "joins"
    ATTACHES = "attaches"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Origin:
    """The root of a claim, as far as roots are compared.

    Attributes:
        name: As the text names it.
        type: What kind of source.
        role: What it is said to be.
        actor: Canonical actor.
        aligned: Canonical actor that runs it.
        via: Folded names of the outlets the chain runs through, the page's own not among them.
        issuer: It issued the whole document.
    """

    name: str
    type: SourceType
    role: SourceRole | None
    actor: str | None
    aligned: str | None
    via: tuple[str, ...]
    issuer: bool

    @property
    def identified(self) -> bool:
        """Whether it is known who it is, down to person or institution."""
        return self.type is not SourceType.UNNAMED

    @property
    def side(self) -> str | None:
        """The party it belongs to: itself for a party, else the one that runs it."""
        if self.type is SourceType.PARTY:
            return self.actor or self.aligned or fold(self.name)
        return self.aligned


@dataclass(frozen=True, slots=True)
class Item:
    """A claim without its words.

    Attributes:
        ref: The claim.
        number: Its place in the reading.
        part: What it can do for an incident.
        type: What kind of event.
        alternatives: Other types the words would bear.
        subtype: A code of the type's list.
        denied: Said not to have happened.
        alleged: Hedged by its root.
        doers: Canonical actors said to have acted.
        places: Event places.
        time: When.
        figures: Counts.
        weapons: Codes of means named.
        objects: Content words of what was hit.
        sites: Folded proper names below the place's own.
        victims: Content words of who was counted.
        day_part: Part of the day, where the words settle it.
        denies: Id of the claim it denies.
        origin: Its root; ``None`` for the page's own voice.
        words: Hash of its folded words, 0 where they are too few to tell one text from another.
        placed: Its own words name a place, it is not taken over from an earlier sentence.
        timed: Its own words say when.
        late: It tells of those who died of it, or were found, afterwards.
        outlet: Folded name of the outlet that publishes it.
        names: Folded capitalised words of the claim.
        at: Those of them with which it names its own places.
        located: Sites at which its words put it; among ``objects`` too.
        counted: Things hit with their number, ``vehicle 6``.
        named: Marks of the names by which its words name sites below the town.
        reason_of: Ids of the claims that give it as their reason.
        aside: It is told as a reason, or by where it came from, and has no place of its own.
        blames: It names who acted, by whatever words.
        detail: It tells of pictures, or names a person with an age.
        spots: The same with more kinds of streets and buildings; another is no other happening.
        persons: Folded full names of persons that it names, its sources not among them.
        ages: Ages that it gives where it counts people, ``aged 12``.
        ruled: Values that a person gave, beside those that were read.
        owns: Its party says by it that the attack told beside it was its own.
        scene: Places it names without setting its event there, that tell where its page is at home.
    """

    ref: ClaimRef
    number: int
    part: Part
    type: EventType | None
    alternatives: tuple[EventType, ...] = ()
    subtype: str | None = None
    denied: bool = False
    alleged: bool = False
    doers: tuple[str, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    time: TimeRef | None = None
    figures: tuple[Figure, ...] = ()
    weapons: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    victims: frozenset[str] = frozenset()
    day_part: str | None = None
    denies: str | None = None
    origin: Origin | None = None
    words: int = 0
    placed: bool = False
    timed: bool = False
    late: bool = False
    outlet: str | None = None
    names: frozenset[str] = frozenset()
    at: frozenset[str] = frozenset()
    located: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    reason_of: frozenset[str] = frozenset()
    aside: bool = False
    blames: bool = False
    detail: bool = False
    spots: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    ruled: tuple[Ruled, ...] = ()
    scene: tuple[PlaceRef, ...] = ()
    owns: bool = False

    @property
    def dated(self) -> bool:
        """Whether its words resolve to days that can establish a match."""
        time = self.time
        return (
            bounded(time)
            and time is not None
            and not time.inferred
            and (time.date_prec or 1) <= _DATED_TO
        )


def bounded(time: TimeRef | None) -> bool:
    """Tell whether a time has both ends."""
    return time is not None and time.earliest is not None and time.latest is not None


def part_of(claim: Claim) -> Part:
    """Return what a claim can do for an incident."""
    if claim.type is EventType.TARGET_STATUS and claim.polarity is Polarity.POSITIVE:
        return Part.ATTACHES
    if _owns(claim):
        return Part.ATTACHES
    if claim.type is None or TYPES[claim.type].record or claim.modality in _OUT:
        return Part.NONE
    if claim.kind is ClaimKind.FIGURE:
        return Part.JOINS
    if claim.kind is not ClaimKind.INCIDENT:
        return Part.NONE
    return Part.JOINS if _denied(claim) else Part.OPENS


def _owns(claim: Claim) -> bool:
    """Tell whether a party says that an attack was its own."""
    said = claim.type is EventType.STATEMENT and claim.subtype == OWNED
    plain = claim.modality is Modality.ASSERTED and claim.polarity is Polarity.POSITIVE
    return said and plain and bool(claim.attribution) and claim.attribution[-1].type is _PARTY


def _denied(claim: Claim) -> bool:
    return claim.modality is Modality.DENIED or claim.polarity is Polarity.NEGATIVE


@dataclass(slots=True)
class Pool:
    """Places and times met before, kept once without the words that name them."""

    places: dict[PlaceRef, PlaceRef] = field(default_factory=dict)
    times: dict[TimeRef, TimeRef] = field(default_factory=dict)
    origins: dict[Origin, Origin] = field(default_factory=dict)
    words: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def text(self, text: str) -> str:
        """Return the one copy of a text."""
        return self.texts.setdefault(text, text)

    def set_of(self, words: Iterable[str]) -> frozenset[str]:
        """Return the one record of a set of words."""
        found = frozenset(words)
        return self.words.setdefault(found, found)

    def place(self, place: PlaceRef) -> PlaceRef:
        """Return the one record of a place."""
        bare = replace(place, mention=None)
        return self.places.setdefault(bare, bare)

    def time(self, time: TimeRef | None) -> TimeRef | None:
        """Return the one record of a time."""
        if time is None:
            return None
        bare = replace(time, mention=None)
        return self.times.setdefault(bare, bare)

    def origin(self, origin: Origin | None) -> Origin | None:
        """Return the one record of an origin."""
        return None if origin is None else self.origins.setdefault(origin, origin)


def compact(
    head: ReportHead,
    number: int,
    claim: Claim,
    pool: Pool,
    reason_of: frozenset[str] = frozenset(),
) -> Item:
    """Keep of a claim what resolving needs.

    Args:
        head: Its report.
        number: Its place in the reading.
        claim: The claim.
        pool: What is shared between claims; grows.
        reason_of: Ids of the claims of the report that give it as their reason.
    """
    part = part_of(claim)
    ref = ClaimRef(head.id, claim.id)
    origin = pool.origin(_origin(head, claim.attribution))
    scene = tuple(map(pool.place, scene_of(claim)))
    if part is Part.NONE:
        return Item(ref, number, part, claim.type, origin=origin, scene=scene)
    places = tuple(place for place in claim.places if place.role is PlaceRole.EVENT)
    targets = [target.span.quote for target in claim.targets]
    objects = [*targets, *(damage.object for damage in claim.damage)]
    return Item(
        ref,
        number,
        part,
        claim.type,
        alternatives=claim.type_alternatives,
        subtype=None if claim.subtype == "unspecified" else claim.subtype,
        denied=_denied(claim),
        alleged=claim.modality is Modality.ALLEGED,
        doers=tuple(sorted(set(_doers(claim, origin)))),
        places=tuple(map(pool.place, places)),
        time=pool.time(claim.time),
        figures=_with_sides(claim.figures),
        weapons=pool.set_of(str(weapon.weapon) for weapon in claim.weapons),
        objects=pool.set_of(_objects(claim, objects)),
        sites=pool.set_of(_sites(places, targets)),
        victims=pool.set_of(_victims(claim)),
        day_part=_day_part(claim),
        denies=claim.denies,
        origin=origin,
        words=text_hash(claim.span.quote),
        placed=any(place.mention is not None or place.basis == RULED for place in places),
        timed=_timed(claim.time),
        late=_LATE.search(claim.span.quote) is not None,
        names=pool.set_of(map(fold, proper(claim.span.quote))),
        at=pool.set_of(_own_names(places)),
        located=pool.set_of(located(claim.span.quote)),
        counted=pool.set_of(_counted(claim)),
        named=pool.set_of(_named(claim, places, objects)),
        spots=pool.set_of(_named(claim, places, objects, spots=True)),
        reason_of=reason_of,
        aside=_aside(claim, reason_of),
        blames=any(actor.role in _DOERS for actor in claim.actors),
        detail=detailed(claim.span.quote, (source.name for source in claim.attribution)),
        persons=pool.set_of(_persons(claim)),
        ages=pool.set_of(ages(claim.span.quote) if claim.figures else ()),
        outlet=pool.text(fold(head.outlet)) if head.outlet else None,
        scene=scene,
        owns=_owns(claim),
    )


def _with_sides(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Say of a count without a side that it is of the side that the rest of its clause counts.

    "Four soldiers were killed and seven wounded": the seven are of the same army.
    """
    if len(figures) < 2:  # noqa: PLR2004 - nothing to learn from
        return figures
    sides = {figure.whose for figure in figures if figure.group is Group.COMBATANT} - {None}
    if len(sides) != 1:
        return figures
    (side,) = sides
    return tuple(
        replace(figure, whose=side)
        if figure.whose is None and figure.group is Group.COMBATANT
        else figure
        for figure in figures
    )


def _doers(claim: Claim, origin: Origin | None) -> Iterator[str]:
    """Yield who is said to have acted; "its men", in a party's own account, are the party's."""
    for actor in claim.actors:
        if actor.role not in _DOERS:
            continue
        own = actor.span is not None and _OWN.match(actor.span.quote) is not None
        party = origin is not None and origin.type is SourceType.PARTY
        known = actor.actor_id or (origin.actor if origin and party and own else None)
        if known is not None:
            yield known


def _timed(time: TimeRef | None) -> bool:
    """Tell whether its own words say when, or a person does."""
    return time is not None and (time.mention is not None or time.basis == RULED)


def _victims(claim: Claim) -> Iterator[str]:
    for figure in claim.figures:
        # A figure that a person put in stands on all words of its claim, and they tell nothing.
        if figure.span != claim.span:
            yield from content(figure.span.quote) - KIN


def _persons(claim: Claim) -> frozenset[str]:
    """Return who is named, but for who speaks and for places."""
    others = [source.name for source in claim.attribution]
    others += [name for p in claim.places for name in (p.name, p.admin1, p.country) if name]
    others += [place.mention.quote for place in claim.places if place.mention]
    return persons(claim.span.quote, others)


def _objects(claim: Claim, phrases: Sequence[str]) -> Iterator[str]:
    yield from (word for phrase in phrases for word in content(phrase))
    yield from sights(claim.span.quote)


def _own_names(places: Sequence[PlaceRef]) -> Iterator[str]:
    for place in places:
        if place.mention is not None:
            yield from map(fold, proper(place.mention.quote))


def _counted(claim: Claim) -> Iterator[str]:
    """Yield the things that a claim counts, one count each."""
    things = [(target.span.quote, target.count) for target in claim.targets]
    things += [(damage.object, damage.count) for damage in claim.damage]
    for name, count in things:
        head = WORD.findall(name)[-1:]
        if head and count is not None and count > 1:
            yield f"{stem(head[0])} {count}"


def text_hash(quote: str) -> int:
    """Return a hash of the folded words of a claim, 0 where there are fewer than five."""
    if len(WORD.findall(quote)) < TELLING_WORDS:
        return 0
    digest = blake2b(fold_text(quote).encode("utf8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") or 1


def _day_part(claim: Claim) -> str | None:
    mention = claim.time.mention if claim.time else None
    said = part_of_day(mention.quote) if mention else None
    return said or part_of_day(claim.span.quote)


def _named(
    claim: Claim, places: Sequence[PlaceRef], phrases: Sequence[str], *, spots: bool = False
) -> set[str]:
    names = [n for place in claim.places for n in (place.name, place.admin1, place.country) if n]
    mentions = [place.mention.quote for place in places if place.mention]
    return named_sites([claim.span.quote, *mentions, *phrases], names, phrases, spots=spots)


def _aside(claim: Claim, reason_of: frozenset[str]) -> bool:
    """Tell whether an attack is told for another's sake, with no place of its own."""
    if any(p.role is PlaceRole.EVENT and p.mention is not None for p in claim.places):
        return False
    origins = any(place.role is PlaceRole.ORIGIN for place in claim.places)
    return bool(reason_of) or (origins and not any(p.role is PlaceRole.EVENT for p in claim.places))


def _sites(places: Sequence[PlaceRef], targets: Sequence[str]) -> frozenset[str]:
    """Return proper names in mentions and targets that are not the places' own names."""
    known = {
        fold(word)
        for place in places
        for name in (place.name, place.admin1, place.country)
        if name
        for word in name.replace("-", " ").split()
    }
    known |= {fold(place.name) for place in places if place.name}
    # A place that was given no name is called by its mention, which is then no site below it.
    unnamed = [place.mention.quote for place in places if place.mention and not place.name]
    known |= {fold(word) for quote in unnamed for word in proper(quote)}
    phrases = [*(place.mention.quote for place in places if place.mention), *targets]
    found = {fold(word) for phrase in phrases for word in proper(phrase)}
    return frozenset(found - known - {""})


def _origin(head: ReportHead, chain: Sequence[Source]) -> Origin | None:
    if not chain:
        return None
    root = chain[-1]
    own = fold(head.outlet or "")
    via = tuple(
        fold(link.name)
        for link in chain
        if link.type is SourceType.MEDIA and fold(link.name) != own
    )
    return Origin(
        name=root.name,
        type=root.type,
        role=root.role,
        actor=root.actor_id,
        aligned=root.aligned,
        via=via,
        issuer=root.span is None or (root.cue is None and root.role is SourceRole.DOCUMENT),
    )
