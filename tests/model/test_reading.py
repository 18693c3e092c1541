"""The gate: nothing a reader returns is stored unless every span quotes the text."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.atlas import open_atlas
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
from reportedly.read import RulesReader

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"

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


def every(record: object) -> Iterator[Span]:
    """Yield the spans of a record by looking into all it holds, whatever its fields declare."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from every(item)
    elif dataclasses.is_dataclass(record):
        for field in dataclasses.fields(record):
            yield from every(getattr(record, field.name))


def test_the_walk_passes_over_no_field_that_holds_a_span() -> None:
    """Only fields whose declared types hold records are walked; a real reading has all of them."""
    text = (EXAMPLES / "radio-karvath-market.txt").read_text("utf-8")
    report = Report(name="a", capture="c", text=text, language="en")
    with open_atlas() as atlas:
        found = RulesReader(atlas).read(report)

    assert found.claims
    assert list(spans(found)) == list(every(found))
