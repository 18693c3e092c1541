"""Answers to questions, as the decisions that they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.errors import UsageError
from reportedly.ids import canonical
from reportedly.ledger import Ruling
from reportedly.model import PLACE, VALUE, Decision, Incident
from reportedly.model.vocabulary import Group
from reportedly.review.acts import DIFFERENT, SAME, By, joining, named, ruling, telling_apart
from reportedly.review.places import Named
from reportedly.review.questions import Kind, Question, group_value

NONE_OF_THEM: Final = "none"
"""The answer that the place, or the group, is none of those that are offered."""

MATTERS: Final = 10
"""People; from such a change of a published number on, an answer needs a reason."""


def needs_reason(question: Question, answer: str, standing: Ruling | None, person: str) -> bool:
    """Tell whether an answer needs a reason.

    It does where it moves a published number by ``MATTERS`` people or more, and where somebody else
    ruled otherwise before.
    """
    if standing is not None and standing.decision.person != person:
        return True
    keeps = question.kind is Kind.SAME and answer == DIFFERENT
    return not keeps and question.effect is not None and question.effect.people >= MATTERS


def decisions_of(
    question: Question,
    answer: str,
    by: By,
    incidents: Sequence[Incident],
    places: Sequence[Named] = (),
    standing: Ruling | None = None,
) -> list[Decision]:
    """Return the decisions that an answer is.

    Args:
        question: What was asked.
        answer: For ``SAME``: ``same`` or ``different``; for the others an option, or ``none``.
        by: Who answers, and why.
        incidents: That the claims of the question are in now.
        places: What the ids of places mean, for ``PLACE``.
        standing: The ruling in force on it, if somebody ruled before.

    Raises:
        UsageError: There is no such answer.
    """
    if question.kind is Kind.SAME:
        return [_identity(question, answer, by, incidents, standing)]
    if question.kind is Kind.GROUP:
        if answer not in {*question.options, NONE_OF_THEM}:
            raise UsageError(f"no answer {answer!r}")
        value = group_value(Group.UNKNOWN if answer == NONE_OF_THEM else answer)
        return [
            ruling(by, VALUE, named(ref), field=question.field, value=value)
            for ref in question.claims
        ]
    meant = next((one for one in places if one.id == answer), None)
    if meant is None and answer != NONE_OF_THEM:
        raise UsageError(f"no answer {answer!r}")
    name = places[0].said if places else ""
    value = canonical({"name": name}).decode() if meant is None else meant.value
    return [ruling(by, VALUE, named(ref), field=PLACE, value=value) for ref in question.claims]


def _identity(
    question: Question,
    answer: str,
    by: By,
    incidents: Sequence[Incident],
    standing: Ruling | None,
) -> Decision:
    if answer == SAME:
        if len(incidents) == 2:  # noqa: PLR2004 - two that are to be one
            return joining(by, *incidents)
        value = standing.decision.value if standing and standing.decision.verb == SAME else None
        return ruling(by, SAME, *map(named, question.claims), value=value)
    if answer != DIFFERENT:
        raise UsageError(f"no answer {answer!r}")
    if len(incidents) == 2:  # noqa: PLR2004 - two that stay so
        return telling_apart(by, *incidents)
    return ruling(by, DIFFERENT, *map(named, question.claims))
