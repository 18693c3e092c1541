"""The gate: nothing a reader returns is stored unless every span quotes the text."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from reportedly.errors import QuoteError, ReadingError, SpanError
from reportedly.model import Claim, Figure, FigurePeriod, Reading, Report, Span
from reportedly.model.reading import spans
from reportedly.model.vocabulary import (
    ClaimKind,
    EventType,
    Group,
    Modality,
    Outcome,
    Period,
    Polarity,
    Qualifier,
)

TEXT = "Three people were killed in Mirosel."


def figure(**changes: Any) -> Figure:
    """Return the figure of the text, with changes."""
    base = Figure(
        id="f1",
        span=Span.of(TEXT, 0, 12),
        outcome=Outcome.KILLED,
        group=Group.UNKNOWN,
        qualifier=Qualifier.EXACT,
        value=3,
        low=3,
        high=3,
        period=FigurePeriod(kind=Period.INCIDENT),
    )
    return dataclasses.replace(base, **changes)


def claim(*figures: Figure, **changes: Any) -> Claim:
    """Return the claim of the text, with changes."""
    base = Claim(
        id="c1",
        kind=ClaimKind.INCIDENT,
        span=Span.of(TEXT, 0, len(TEXT)),
        type=EventType.UNSPECIFIED_FORCE,
        modality=Modality.ASSERTED,
        polarity=Polarity.POSITIVE,
        figures=figures,
    )
    return dataclasses.replace(base, **changes)


def reading(*claims: Claim) -> Reading:
    """Return a reading of the text."""
    return Reading(report="r", reader="test/1", splitter="test/1", atlas="none", claims=claims)


def test_a_sound_reading_passes() -> None:
    """The gate lets through what quotes the text."""
    reading(claim(figure())).check(TEXT)


def test_a_span_that_quotes_other_words_is_refused() -> None:
    """However deep in the record it lies."""
    wrong = figure(span=Span(0, 12, "Nine persons"))

    with pytest.raises(QuoteError):
        reading(claim(wrong)).check(TEXT)


def test_a_span_outside_the_text_is_refused() -> None:
    """A reader cannot assert what the text does not hold."""
    with pytest.raises(SpanError):
        reading(claim(span=Span(30, 99, "x"))).check(TEXT)


@pytest.mark.parametrize(
    "claims",
    [
        (claim(figure(), figure()),),
        (claim(), claim()),
        (claim(figure(subset_of="f9")),),
        (claim(figure(drawn_from="f9")),),
        (claim(denies="c7"),),
    ],
    ids=["figure twice", "claim twice", "no parent", "no origin", "nothing denied"],
)
def test_a_reference_to_nothing_is_refused(claims: tuple[Claim, ...]) -> None:
    """Ids are unique, and what is referred to is there."""
    with pytest.raises(ReadingError):
        reading(*claims).check(TEXT)


def test_every_span_of_a_record_is_found() -> None:
    """The gate would be blind to a span that the walk misses."""
    found = list(spans(reading(claim(figure()))))

    assert len(found) == 2


def test_the_language_is_not_part_of_a_report_id() -> None:
    """A better guess at the language must not make a second report."""
    report = Report(name="a", capture="c", text=TEXT, language="en")

    assert dataclasses.replace(report, language=None).id == report.id
    assert dataclasses.replace(report, text=TEXT + " ").id != report.id
