"""What the facets of the rules reader hand to composition.

Each facet looks at a text on its own and says what it found and where; ``compose`` joins them into
claims. Offsets are code points of the whole report's text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import (
    Damage,
    Figure,
    Label,
    PlaceRef,
    Source,
    Target,
    TimeRef,
    WeaponRef,
)
from reportedly.model.vocabulary import (
    ClaimKind,
    EventType,
    Modality,
    Polarity,
    SegmentKind,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as the facets see it.

    Attributes:
        start: First code point.
        end: One past the last.
        segment: The part of the page it stands in.
        paragraph: Number of its paragraph, from 0.
    """

    start: int
    end: int
    segment: SegmentKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Frame:
    """One source saying one stretch of text.

    The chain of a claim is the frames whose ``content`` covers the claim, outermost first: a frame
    whose content contains another's stands before it; at equal content the list's order decides.

    Attributes:
        source: The link of the chain, with span, cue and stance.
        start: First code point of what it says.
        end: One past the last; the stretch may run over several sentences.
        hedge: The modality the cue itself lends to the content: ALLEGED for accusing or hedging
            cues, DENIED for denials, PLANNED for vows and orders, HYPOTHETICAL for warnings of what
            may come, ``None`` for plain saying.
        speech: Whether the cue is a speech act worth a claim of its own (condemned, threatened,
            called on, denied, claimed responsibility, has not commented), as a STATEMENT subtype.
        rule: Which rule found it.
    """

    source: Source
    start: int
    end: int
    hedge: Modality | None = None
    speech: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """A clause that tells of an event.

    Attributes:
        start: First code point of the clause: the shortest stretch that states the event.
        end: One past the last.
        trigger_start: First code point of the word or words that name it.
        trigger_end: One past the last.
        type: What kind of event.
        kind: What sort of proposition.
        modality: As far as the clause itself tells; a frame's hedge may override it.
        polarity: As far as the clause itself tells.
        subtype: A code of the type's list.
        alternatives: Other types the words would bear.
        agent: Code points of who acts, where the clause says so.
        patient: Code points of who or what it is done to.
        weapons: Means named in the clause.
        targets: What was hit.
        damage: Things hit.
        labels: Moral and legal words in the clause.
        reference: The words only point back at an event told elsewhere ("the attack").
        rule: Which rule found it.
        agent_rule: Which rule or head gave the agent.
    """

    start: int
    end: int
    trigger_start: int
    trigger_end: int
    type: EventType
    kind: ClaimKind = ClaimKind.INCIDENT
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    subtype: str | None = None
    alternatives: tuple[EventType, ...] = ()
    agent: tuple[int, int] | None = None
    patient: tuple[int, int] | None = None
    weapons: tuple[WeaponRef, ...] = ()
    targets: tuple[Target, ...] = ()
    damage: tuple[Damage, ...] = ()
    labels: tuple[Label, ...] = ()
    reference: bool = False
    rule: str = ""
    agent_rule: str = "parties"


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A count of people harmed.

    Attributes:
        figure: The record; its id is provisional (``f0``, ``f1`` … in order of the text), and
            ``subset_of`` and ``drawn_from`` use such ids.
        outcome_start: First code point of the word that gives the outcome (killed, wounded).
        outcome_end: One past the last.
        several: The count covers several events or a whole area, by its own words.
        own: The people counted are the speaker's own ("two of our men").
        hypothetical: The words fear, plan or assume the harm; no figure may come of it.
    """

    figure: Figure
    outcome_start: int
    outcome_end: int
    several: bool = False
    own: bool = False
    hypothetical: bool = False


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place named in the text.

    Attributes:
        place: The record; its role is the facet's best guess and may be changed in composition.
        start: First code point of the mention, with its preposition or compass word.
        end: One past the last.
        inside: Index, in the list handed over, of the place this one lies in by the words ("the
            Majengo district of Goma"); ``None`` where it stands alone.
    """

    place: PlaceRef
    start: int
    end: int
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class FoundTime:
    """An expression of time.

    Attributes:
        time: The record.
        start: First code point.
        end: One past the last.
        use: ``event``, ``since`` (the beginning of a period), ``rolling`` (a window such as the
            past 24 hours), ``duration``, ``history`` (over a year before the page), ``future``,
            ``clock`` (a time of day alone), ``habit`` (every day), ``reference`` (now, lately) or
            ``other``.
        unit: The unit of the calendar the words name, such as day, week, quarter.
        value: What the words give beside days, as in ``Expression``.
        feast: The feast they name.
    """

    time: TimeRef
    start: int
    end: int
    use: str
    unit: str = "day"
    value: str | None = None
    feast: str | None = None
