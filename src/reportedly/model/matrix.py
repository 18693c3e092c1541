"""Who says what of one incident: facets down, origins across."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reportedly.model.claim import PlaceRef, TimeRef
from reportedly.model.incident import Bounds, ClaimRef
from reportedly.model.vocabulary import (
    Contradiction,
    EventType,
    Group,
    Interest,
    OriginKind,
    Outcome,
    SourceType,
    Standing,
)

Value: TypeAlias = EventType | PlaceRef | TimeRef | Bounds | bool | str
"""By facet: a type; a place; a time; bounds of a count; whether it happened; an actor's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A column: one origin, or all that has none.

    Attributes:
        root: Id of the root; ``None`` for pages in their own voice and for those that name only
            each other.
        name: As the claims name it, or the outlets of a round.
        kind: What it is.
        type: What kind of source.
        sides: Parties it belongs to; ``state`` for public bodies without a stated one.
        counted: It counts as an origin that is shown to be independent.
        pages: Reports that carry it.
    """

    root: str | None
    name: str | None
    kind: OriginKind
    type: SourceType | None
    sides: tuple[str, ...]
    counted: bool
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one column says of one facet.

    Attributes:
        standing: How that stands to the first of the row's facts.
        value: What it says, its latest word; ``None`` where it is silent.
        others: What else it says, or said before.
        claims: Those that say so.
        interest: Whether it speaks against the interest of its side.
    """

    standing: Standing
    value: Value | None = None
    others: tuple[Value, ...] = ()
    claims: tuple[ClaimRef, ...] = ()
    interest: Interest = Interest.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value, and on whose word it stands.

    Attributes:
        value: The value.
        claims: Claims that give it.
        pages: Reports that give it.
        texts: The same, near copies of one text counted once.
        origins_low: Origins that are shown to be independent.
        origins_high: Origins that cannot be shown to be one.
        voices: Columns that give it, by their place in the matrix.
    """

    value: Value
    claims: tuple[ClaimRef, ...]
    pages: int
    texts: int
    origins_low: int
    origins_high: int
    voices: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetRow:
    """One facet of an incident.

    Attributes:
        facet: Which; ``OCCURRENCE`` is whether it happened.
        facts: What is said of it, first what the incident shows, then what else there is.
        cells: One for each column.
        outcome: Of a count.
        group: Of a count.
        whose: Of a count.
    """

    facet: Contradiction
    facts: tuple[Fact, ...]
    cells: tuple[Cell, ...]
    outcome: Outcome | None = None
    group: Group | None = None
    whose: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Who says what of one incident.

    Attributes:
        incident: Its id.
        voices: The columns: origins, then pages that name only each other, then own voices.
        rows: The facets: whether, kind, place, date, actor, and each count.
    """

    incident: str
    voices: tuple[Voice, ...]
    rows: tuple[FacetRow, ...]
