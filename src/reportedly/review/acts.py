"""What a person rules, as the decisions that say so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly import clock
from reportedly.errors import ReadingError, UsageError
from reportedly.ids import canonical
from reportedly.model import (
    GRADE,
    NOTHING,
    UNDO,
    VALUE,
    ClaimRef,
    Decision,
    Groups,
    Incident,
    incident_id,
    read_groups,
    understand,
)

SAME: Final = "same"
DIFFERENT: Final = "different"
UNDECIDED: Final = "undecided"
"""Verbs of the decisions on two claims."""

PAIRS: Final = frozenset({SAME, DIFFERENT, UNDECIDED})


@dataclass(frozen=True, slots=True)
class By:
    """Who rules, and why."""

    person: str
    reason: str


def ruling(
    by: By, verb: str, *subject: str, field: str | None = None, value: str | None = None
) -> Decision:
    """Return a decision that is made now; see ``Decision`` for its parts."""
    return Decision(
        verb=verb,
        subject=subject,
        person=by.person,
        at=clock.now(),
        reason=by.reason,
        field=field,
        value=value,
    )


def undoing(by: By, identifier: str) -> Decision:
    """Return what takes back the decision with this whole id."""
    return Decision(
        verb=UNDO,
        subject=(identifier,),
        person=by.person,
        at=clock.now(),
        reason=by.reason,
        supersedes=identifier,
    )


def in_form(verb: str, subject: Sequence[str], field: str | None, value: str | None) -> None:
    """Hold a ruling that incidents obey to its form.

    Raises:
        UsageError: It is not in it.
    """
    if verb in PAIRS and (len(set(subject)) != 2 or not all("/" in one for one in subject)):  # noqa: PLR2004 - a pair
        raise UsageError(f"{verb} is ruled of two claims, each as report/claim")
    if verb == VALUE and (len(subject) != 1 or "/" not in subject[0]):
        raise UsageError("a value is ruled of one claim, as report/claim")
    if verb == GRADE and len(subject) != 1:
        raise UsageError("a grade is ruled of one incident")
    try:
        if verb in {SAME, DIFFERENT}:
            read_groups(value)
        elif verb == VALUE or (verb == GRADE and value is not None):
            understand(GRADE if verb == GRADE else field or "", NOTHING if value is None else value)
    except ReadingError as error:
        raise UsageError(error.reason) from error


def named(ref: ClaimRef) -> str:
    """Return a claim as decisions name it."""
    return f"{ref.report}/{ref.claim}"


def subjects_of(members: Iterable[ClaimRef]) -> set[str]:
    """Return how rulings name claims, and every incident that one of them founds or founded."""
    return {name for ref in members for name in (named(ref), incident_id(ref))}


def founder(incident: Incident) -> ClaimRef:
    """Return the claim that an incident is named after."""
    return next(ref for ref in incident.members if incident_id(ref) == incident.id)


def joining(by: By, one: Incident, other: Incident) -> Decision:
    """Return the ruling that two incidents, as they are, are one happening."""
    return _on_groups(by, SAME, _founder_first(one), _founder_first(other))


def telling_apart(by: By, one: Incident, other: Incident) -> Decision:
    """Return the ruling that two incidents are two happenings."""
    return ruling(by, DIFFERENT, named(founder(one)), named(founder(other)))


def parting(by: By, incident: Incident, out: Collection[ClaimRef]) -> Decision:
    """Return the ruling that some claims of an incident are a happening of their own.

    Raises:
        UsageError: None of its claims is meant, or all are.
    """
    taken = [ref for ref in incident.members if ref in set(out)]
    rest = [ref for ref in _founder_first(incident) if ref not in set(out)]
    if not taken or not rest:
        raise UsageError("a part of an incident is some of its claims, and not all")
    return _on_groups(by, DIFFERENT, taken, rest)


def _founder_first(incident: Incident) -> list[ClaimRef]:
    first = founder(incident)
    return [first, *(ref for ref in incident.members if ref != first)]


def _on_groups(by: By, verb: str, one: Sequence[ClaimRef], other: Sequence[ClaimRef]) -> Decision:
    value = canonical(Groups(one=tuple(one), other=tuple(other))).decode()
    return ruling(by, verb, named(one[0]), named(other[0]), value=value)
