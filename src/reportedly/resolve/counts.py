"""One figure with who gave it: how near they are to the count, and whose losses it is about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reportedly.model import ClaimRef, Figure
from reportedly.model.vocabulary import Group, SourceRole, SourceType
from reportedly.resolve.alignment import sides_of
from reportedly.resolve.candidates import Origin
from reportedly.resolve.words import WORD, content, fold, stem

_RESCUE = frozenset(
    {"ambulance", "rescue", "rescuer", "paramedic", "firefighter", "emergency", "civil"}
)
_UNIFORMED = frozenset(
    {"police", "policeman", "policewoman", "constable", "officer", "guard", "gendarme", "soldier"}
    | {"trooper", "conscript", "recruit", "marine", "paramilitary", "fighter", "serviceman"}
)
_RANKS = {
    SourceType.HEALTH_AUTHORITY: 0,
    SourceType.GOVERNMENT: 2,
    SourceType.HUMANITARIAN: 3,
    SourceType.NAMED_OTHER: 3,
    SourceType.INTL_BODY: 4,
    SourceType.MEDIA: 5,
    SourceType.WITNESS_NAMED: 6,
    SourceType.UNNAMED: 7,
}
_RANK_RESCUE = 1
_RANK_OWN = 8
RANKS = (
    "health authority or hospital",
    "rescue service",
    "public authority",
    "monitor or named body",
    "international body",
    "an outlet's own count",
    "named witness",
    "unnamed source",
    "a party on its own losses",
)
"""What stands nearest to the count first, in words."""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with who gave it and when.

    Attributes:
        ref: The claim that gives it.
        number: The claim's place in its reading.
        figure: The figure.
        origin: Who says so: the root itself, not whoever passes it on.
        root: Id of the root.
        rests: Ids of roots that it may be.
        taken: The day as of which it holds; the first day where nothing tells.
    """

    ref: ClaimRef
    number: int
    figure: Figure
    origin: Origin
    root: str
    rests: frozenset[str]
    taken: dt.date

    @property
    def order(self) -> tuple[dt.date, str, int, str]:
        """What makes one figure of a root later than another."""
        return self.taken, self.ref.report, self.number, self.figure.id

    @property
    def of_own_side(self) -> bool:
        """Whether a party counts its own losses."""
        whose = self.figure.whose
        return partisan(self.origin) and whose is not None and own_name(self.origin, whose)

    @property
    def nearness(self) -> int | None:
        """How near its source is to the count, 0 the nearest; a party to its own losses alone."""
        return _RANK_OWN if self.of_own_side else rank(self.origin)


def of_opponent(origin: Origin, figure: Figure) -> bool:
    """Tell whether a party, or who speaks for one, counts the losses of the other side."""
    if origin.side is None or not partisan(origin):
        return False
    if figure.whose is not None:
        return not own_name(origin, figure.whose)
    return figure.group is Group.COMBATANT


def of_those_it_struck(origin: Origin, figure: Figure) -> bool:
    """Tell whether a party counts armed or uniformed people in an attack that it says was its own.

    Whoever claims the attack in which three policemen fell counts the other side's dead.
    """
    if not partisan(origin) or (figure.whose is not None and own_name(origin, figure.whose)):
        return False
    uniformed = figure.occupation is not None or bool(_counted(figure) & _UNIFORMED)
    return figure.group is Group.COMBATANT or uniformed


def _counted(figure: Figure) -> set[str]:
    return set(map(stem, WORD.findall(figure.span.quote)))


def own_name(origin: Origin, whose: str) -> bool:
    """Tell whether a side that is counted is the one the origin belongs to."""
    names = {fold(origin.name), fold(origin.actor or ""), fold(origin.side or "")}
    return fold(whose) in names - {""}


def partisan(origin: Origin) -> bool:
    """Tell whether a source is a party or its media arm; a ministry it runs keeps its own type."""
    return origin.type is SourceType.PARTY or (
        origin.type is SourceType.MEDIA and origin.aligned is not None
    )


def rank(origin: Origin) -> int | None:
    """Return how near a source is to the count, 0 the nearest; ``None`` for a party."""
    if origin.type is SourceType.PARTY:
        return None
    rescue = origin.role is SourceRole.RESCUE or bool(content(origin.name) & _RESCUE)
    if rescue and origin.type in {SourceType.GOVERNMENT, SourceType.HUMANITARIAN}:
        return _RANK_RESCUE
    return _RANKS[origin.type]


def independent(a: Count, b: Count) -> bool:
    """Tell whether two figures come of two identified origins of different alignment."""
    if a.root == b.root or a.rests or b.rests:
        return False
    if not (a.origin.identified and b.origin.identified):
        return False
    return not sides_of(a.origin) & sides_of(b.origin)
