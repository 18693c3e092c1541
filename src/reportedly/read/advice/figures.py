"""Counts that the encoder sees and no rule knows, and those it is sure are none."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence

from reportedly.model import Figure, FigurePeriod, Span
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier
from reportedly.read.encode.marks import EventMark, FigureMark
from reportedly.read.found import FoundFigure, Line
from reportedly.read.numbers import Quantity, find_quantities

_REPLACED = re.compile(
    r"\b(?:from|earlier|previous|previously|initial|count of|toll of)\W+\Z", re.IGNORECASE
)
_ONE = ("a ", "an ", "one ", "another ")


def with_counted(
    text: str,
    line: Line,
    found: Sequence[FoundFigure],
    seen: tuple[Sequence[FigureMark], Sequence[EventMark]],
    before: Sequence[FoundFigure],
    limits: Mapping[str, float],
) -> list[FoundFigure]:
    """Return the counts of a sentence, those of the rules with those only the encoder found.

    Args:
        text: Of the report.
        line: The sentence.
        found: By the rules, in order; their ids go on from those before.
        seen: The encoder's counts and events, in the whole report.
        before: Counts of earlier sentences.
        limits: ``figure``: the probability a new count needs.
    """
    marks, events = seen
    kept = list(found)
    told = {one.figure.outcome for one in found}
    if any(one.figure.update is not None for one in found):
        # Whoever is told beside a count that rises is mostly in it.
        return kept
    for mark in marks:
        span = mark.span
        if not line.start <= span.start < line.end or span.p < limits["figure"]:
            continue
        if _named(found, mark) is not None or (mark.whole is None and span.label in told):
            continue
        whole = None
        if mark.whole is not None:
            whole = _named([*before, *kept], marks[mark.whole])
            if whole is None:
                # A part whose total nobody counted would be added to it.
                continue
        made = _made(text, mark, events, f"f{len(before) + len(kept)}")
        if made is not None:
            figure = dataclasses.replace(made.figure, subset_of=whole)
            kept.append(dataclasses.replace(made, figure=figure))
    return kept


def _named(found: Sequence[FoundFigure], mark: FigureMark) -> str | None:
    """Return the id of the count that stands in a mark's words."""
    for one in found:
        span = one.figure.span
        if span.start < mark.span.end and mark.span.start < span.end:
            return one.figure.id
    return None


def _made(
    text: str, mark: FigureMark, events: Sequence[EventMark], name: str
) -> FoundFigure | None:
    """Return a count whose bounds the words themselves give, of people they name.

    A bare number is left to the rules: it may be an earlier count that this one replaces.
    """
    span = mark.span
    words = text[span.start : span.end]
    event = events[mark.event] if mark.event is not None else None
    if event is None or event.modality.label not in {"asserted", "alleged"}:
        return None
    quantities = find_quantities(text, span.start, span.end, language="en")
    if len(quantities) == 1:
        one = quantities[0]
        if not _of_people(text, one, span.end):
            return None
        qualifier, value, low, high = one.qualifier, one.value, one.low, one.high
    elif not quantities and words.lower().startswith(_ONE):
        qualifier, value, low, high = Qualifier.EXACT, 1, 1, 1
    else:
        return None
    figure = Figure(
        id=name,
        span=Span.of(text, span.start, span.end),
        outcome=Outcome(span.label),
        group=Group(mark.group.label),
        qualifier=qualifier,
        value=value,
        low=low,
        high=high,
        period=FigurePeriod(kind=Period.INCIDENT),
        rule=f"encoder:figure:{span.p:.2f}",
    )
    return FoundFigure(
        figure=figure, outcome_start=event.trigger.start, outcome_end=event.trigger.end
    )


def _of_people(text: str, one: Quantity, end: int) -> bool:
    """Tell whether a number has a noun of its own, and is none that another replaces."""
    return _REPLACED.search(text, max(0, one.start - 40), one.start) is None and (
        re.search(r"[^\W\d_]{3,}", text[one.end : end]) is not None
    )
