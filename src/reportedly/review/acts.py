"""What a person rules, as the decisions that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly import clock
from reportedly.errors import ReadingError, UsageError
from reportedly.model import GRADE, NOTHING, UNDO, VALUE, Decision, understand

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
    if verb in {VALUE, GRADE}:
        try:
            understand(GRADE if verb == GRADE else field or "", NOTHING if value is None else value)
        except ReadingError as error:
            if verb == VALUE or value is not None:
                raise UsageError(error.reason) from error
