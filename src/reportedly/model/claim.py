"""What one report says in one proposition, on whose word.

A claim is one proposition by one chain of sources, on the shortest stretch that states it. A
clause with three figures is one claim; two clauses with two sources are two claims; a thing said
twice is one claim.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportedly.model.span import Span
from reportedly.model.vocabulary import (
    ActorRole,
    ClaimKind,
    DamageExtent,
    EventType,
    Group,
    Holder,
    Modality,
    Outcome,
    Period,
    PlaceRelation,
    PlaceRole,
    Polarity,
    Qualifier,
    SourceRole,
    SourceType,
    Stance,
    TargetKind,
    UpdateOp,
    Weapon,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One link of an attribution chain.

    Attributes:
        name: The source as the text names it.
        type: What kind of source it is.
        span: The words that name it; ``None`` for the issuer of a whole document given beside it.
        cue: The words that introduce what it says.
        stance: The distance the cue takes.
        role: What the source is said to be.
        named: Whether the text names it, rather than describing it.
        actor_id: Canonical actor, where the atlas knows it.
        aligned: Canonical actor that runs it or that it belongs to.
    """

    name: str
    type: SourceType
    span: Span | None = None
    cue: Span | None = None
    stance: Stance | None = None
    role: SourceRole | None = None
    named: bool | None = None
    actor_id: str | None = None
    aligned: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRef:
    """Someone who acts, suffers or speaks in the event; ``span`` is ``None`` where only implied."""

    role: ActorRole
    actor_id: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What was hit or aimed at. Counts of homes, boats and drones stand here, never in figures."""

    span: Span
    kind: TargetKind | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponRef:
    """A means named in the text."""

    weapon: Weapon
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef:
    """A place of the claim.

    Attributes:
        role: What the place is to the claim.
        mention: The words; ``None`` where an earlier sentence named the place.
        name: Canonical name, or the words where the gazetteer does not know it.
        place_id: Gazetteer entry, for instance ``geonames:281292``.
        country: ISO 3166-1 alpha-2.
        admin1: First-order division.
        lat: Degrees WGS84; ``None`` unless resolved.
        lon: Degrees WGS84; ``None`` unless resolved.
        relation: How the event lies to the place.
        where_prec: 1 named place, 2 limited area around it, 3 second-order and 4 first-order
            division, 5 informal region or line, 6 country, 7 over water or international airspace.
        candidates: Gazetteer entries it could be where it was left open, best first.
        basis: The rule that resolved it or left it open.
    """

    role: PlaceRole
    mention: Span | None = None
    name: str | None = None
    place_id: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    relation: PlaceRelation | None = None
    where_prec: int | None = None
    candidates: tuple[str, ...] = ()
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRef:
    """When the event happened; both days inclusive, ``None`` for an open or unknown end.

    Attributes:
        mention: The words about time.
        earliest: First possible day.
        latest: Last possible day.
        date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 up to a year; ``None`` unresolved.
        inferred: Rests on the recency default, not on words.
        basis: ``absolute``, ``relative_to_page``, ``relative_to_written`` (counted from when the
            text was written by its own evidence), ``relative_to_text``, ``recency_default`` or
            ``unresolved``, with the rule's name behind a colon.
    """

    mention: Span | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    date_prec: int | None = None
    inferred: bool = False
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePeriod:
    """The stretch of time a count covers."""

    kind: Period
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """How a count changes an earlier one."""

    op: UpdateOp
    previous: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One count of people harmed.

    Attributes:
        id: Unique in its reading; ``subset_of`` and ``drawn_from`` name it.
        span: The words that state it.
        outcome: What happened to the people.
        group: Who they were, as stated.
        qualifier: How the count is hedged.
        value: The stated number; ``None`` for vague words and ranges.
        low: Lower bound, ``None`` open.
        high: Upper bound, ``None`` open.
        period: What the count covers.
        as_of: Day the count was taken.
        whose: Canonical actor whose people were counted.
        subset_of: Id of the figure that already contains this one; never added to it.
        drawn_from: Id of the earlier figure these people were counted in, under another outcome.
        update: How it changes an earlier count.
        occupation: A calling that does not settle the group, such as police.
        rule: The rule or head that gave it.
    """

    id: str
    span: Span
    outcome: Outcome
    group: Group
    qualifier: Qualifier
    value: int | None
    low: int | None
    high: int | None
    period: FigurePeriod
    as_of: dt.date | None = None
    whose: str | None = None
    subset_of: str | None = None
    drawn_from: str | None = None
    update: Update | None = None
    occupation: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A thing destroyed or damaged in the event."""

    object: str
    extent: DamageExtent
    count: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A moral or legal word, kept verbatim with its holder; it never chooses a type."""

    label: str
    holder: Holder | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One proposition in one report.

    Attributes:
        id: ``c1``, ``c2`` … in order of the text; unique in its reading.
        kind: What sort of proposition.
        span: The shortest stretch that states it.
        type: What kind of event; ``None`` where the claim names none.
        subtype: A code of the type's own list.
        type_alternatives: Other types the words would bear.
        modality: The root's commitment.
        polarity: Said to have happened or not.
        attribution: Sources from the outside in, without the page: empty is the page's own voice,
            the last entry is the root.
        actors: Who acts; empty where the text does not say.
        targets: What was hit.
        weapons: Means named.
        places: Places, the event's own first.
        time: When.
        figures: Counts of people.
        damage: Things hit.
        labels: Moral and legal words.
        denies: Id of the claim of this reading that this one denies.
        basis: Which rule or head gave which field: pairs of field and rule.
    """

    id: str
    kind: ClaimKind
    span: Span
    type: EventType | None
    modality: Modality
    polarity: Polarity
    subtype: str | None = None
    type_alternatives: tuple[EventType, ...] = ()
    attribution: tuple[Source, ...] = ()
    actors: tuple[ActorRef, ...] = ()
    targets: tuple[Target, ...] = ()
    weapons: tuple[WeaponRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    time: TimeRef | None = None
    figures: tuple[Figure, ...] = ()
    damage: tuple[Damage, ...] = ()
    labels: tuple[Label, ...] = ()
    denies: str | None = None
    basis: tuple[tuple[str, str], ...] = ()

    @property
    def root(self) -> Source | None:
        """The innermost source; ``None`` for the page's own voice."""
        return self.attribution[-1] if self.attribution else None
