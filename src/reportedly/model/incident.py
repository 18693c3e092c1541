"""What several reports together say: derived from claims and decisions, and rebuilt at will."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.ids import make_id
from reportedly.model.claim import PlaceRef, TimeRef
from reportedly.model.relation import Relation
from reportedly.model.vocabulary import (
    Contradiction,
    Corroboration,
    EventType,
    Grade,
    Group,
    OriginKind,
    Outcome,
    SourceType,
    Verdict,
)


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """A claim of a report: the report's id and the claim's id in its reading."""

    report: str
    claim: str


def incident_id(founder: ClaimRef) -> str:
    """Return the id of the incident that a claim founds.

    Whichever of its claims an incident was named after once, the name leads to it.
    """
    return make_id("incident", [founder.report, founder.claim])


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Two ends of a count, ``None`` for an open one."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Why one number of an estimate is what it is.

    Attributes:
        number: ``low``, ``best`` or ``high``.
        value: The number; ``None`` where it stays open.
        claims: Those that set it, or that leave it open.
        reason: Why, in words.
    """

    number: str
    value: int | None
    claims: tuple[ClaimRef, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Low, best and high of one outcome and group under a named rule set.

    Attributes:
        outcome: What happened.
        group: To whom.
        rule_set: Name of the rules, for instance ``codebook``.
        low: By the codebook, the smallest lower bound over the latest figure of each root;
            ``None`` open.
        best: By the codebook, the figure of the root nearest to the count; ``None`` where all are
            vague.
        high: By the codebook, the largest upper bound; ``None`` where any is open.
        whose: Canonical actor whose people are counted.
        claimed_by_opponent: What only the other side says; never part of the rest.
        used: Claims the numbers come from.
        left_out: Claims passed over, each with the reason in words.
        grounds: Why low, best and high are what they are, in that order.
    """

    outcome: Outcome
    group: Group
    rule_set: str
    low: int | None
    best: int | None
    high: int | None
    whose: str | None = None
    claimed_by_opponent: Bounds | None = None
    used: tuple[ClaimRef, ...] = ()
    left_out: tuple[tuple[ClaimRef, str], ...] = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """An origin: the person, institution or wire text that claims go back to.

    Attributes:
        id: Hash of its key.
        name: As the first of its claims names it.
        type: What kind of source.
        members: Claims that go back to it.
        may_rest_on: Ids of roots it is not shown to be independent of.
        kind: What stands at the inner end of the chains.
        side: Canonical actor of the party that it is, or that runs it.
    """

    id: str
    name: str | None
    type: SourceType | None
    members: tuple[ClaimRef, ...]
    may_rest_on: tuple[str, ...] = ()
    kind: OriginKind | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictionPair:
    """Two claims that cannot both be right, and in what."""

    facet: Contradiction
    a: ClaimRef
    b: ClaimRef
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A value that a person gave, beside the machine's.

    Attributes:
        field: ``grade``, or of a claim ``type``, ``place``, ``time`` or ``figure/`` with the id of
            the figure.
        value: What holds, as canonical JSON; ``null`` where there is none.
        machine: What the reader, or the rules, gave, in the same form; ``None`` for nothing.
        claim: The claim; ``None`` for the incident itself.
    """

    field: str
    value: str
    machine: str | None
    claim: ClaimRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """The claims judged to tell of the same happening.

    Attributes:
        id: Hash of its first member by id.
        type: The type most of its claims give, the more specific before UNSPECIFIED_FORCE.
        members: Its claims, sorted.
        place: The most precise event place among them.
        time: The narrowest interval all dated members share, else that of the best-supported.
        estimates: Low, best, high by outcome and group.
        roots: Ids of its roots, sorted.
        origins_low: Origins shown to be independent.
        origins_high: Origins that cannot be shown to be one.
        reports: Number of reports that tell of it.
        corroboration: On whose word it stands.
        grade: How well it is supported.
        grade_reason: Why, in words.
        contradictions: Where its claims exclude each other.
        circle: Ids of the reports that name only each other as the source of something; what goes
            round has no origin.
        ruled: Values that people gave, those of the incident first, then by claim and field.
    """

    id: str
    type: EventType | None
    members: tuple[ClaimRef, ...]
    place: PlaceRef | None = None
    time: TimeRef | None = None
    estimates: tuple[Estimate, ...] = ()
    roots: tuple[str, ...] = ()
    origins_low: int = 0
    origins_high: int = 0
    reports: int = 0
    corroboration: Corroboration | None = None
    grade: Grade | None = None
    grade_reason: str | None = None
    contradictions: tuple[ContradictionPair, ...] = ()
    circle: tuple[str, ...] = ()
    ruled: tuple[Ruled, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLink:
    """Two incidents that may be one, or were ruled to be different.

    Attributes:
        a: Id of the one incident, the smaller of the two.
        b: Id of the other.
        verdict: ``possible``, or ``different`` where that does not go without saying.
        reason: Which condition failed or is missing, in words.
    """

    a: str
    b: str
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """All that is derived from reports, claims and decisions."""

    incidents: tuple[Incident, ...] = ()
    links: tuple[IncidentLink, ...] = ()
    roots: tuple[Root, ...] = ()
    relations: tuple[Relation, ...] = ()
