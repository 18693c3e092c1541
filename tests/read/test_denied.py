"""What a denial denies, in reports invented here."""

from __future__ import annotations

import pytest

from reportedly.model import Claim, Report
from reportedly.model.vocabulary import EventType, Modality, Polarity
from reportedly.read import RulesReader

T = EventType


def last(reader: RulesReader, text: str) -> Claim:
    """Return the last claim of a short report."""
    report = Report(name="r", capture="c", text=text, published="2024-03-12")
    return reader.read(report).claims[-1]


@pytest.mark.parametrize(
    ("told", "text", "kind", "quote"),
    [
        (
            "Rebels left Orven, the governor said.",
            "A spokesman denied that any fighter had left the town.",
            T.FORCE_MOVEMENT,
            "any fighter had left the town",
        ),
        (
            "Mines killed two children near Karsh, a hospital said.",
            "The militia denied planting mines in the area.",
            T.EXPLOSIVE_DEVICE,
            "planting mines in the area",
        ),
        (
            "Tanks shelled the hospital in Vesk on Monday, a doctor said.",
            "The army denied striking the building.",
            T.SHELLING_ROCKET,
            "striking the building",
        ),
        (
            "Troops hit the school in Lemis on Monday, residents said.",
            "The headmaster denied that any weapons were stored in the school.",
            T.TARGET_STATUS,
            "any weapons were stored in the school",
        ),
        (
            "The envoy met rebel leaders in Doha on Monday.",
            "The rebels denied that any meeting had taken place.",
            T.TALKS_AGREEMENT,
            "any meeting had taken place",
        ),
    ],
)
def test_a_deed_denied_keeps_its_type(
    reader: RulesReader, told: str, text: str, kind: EventType, quote: str
) -> None:
    """The verb of what is denied says which event it would have been."""
    claim = last(reader, f"{told} {text}")

    assert (claim.type, claim.modality, claim.polarity) == (
        kind,
        Modality.DENIED,
        Polarity.NEGATIVE,
    )
    assert claim.span.quote == quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The army denied this in a statement.", "The army denied this in a statement"),
        ("The army has denied any part in it.", "The army has denied any part in it"),
        ("The army called the report a fabrication.", "The army called the report a fabrication"),
        (
            '"We had nothing to do with this," an army colonel said.',
            "We had nothing to do with this",
        ),
        ("The army said no building had been hit.", "no building had been hit"),
    ],
)
def test_a_denial_that_names_nothing_is_of_what_was_told(
    reader: RulesReader, text: str, quote: str
) -> None:
    """Words such as "this", "it" and "the report" take the type of the last event."""
    claim = last(reader, f"Jets bombed a school in Orven on Monday, a medic said. {text}")

    assert (claim.type, claim.modality) == (T.AIR_STRIKE, Modality.DENIED)
    assert claim.span.quote == quote


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that prices had risen.",
        "Rebels blamed the army for the closure. The army called the charge 'hollow'.",
        "The army said the figure was exaggerated.",
    ],
)
def test_a_denial_of_no_event_stays_a_statement(reader: RulesReader, text: str) -> None:
    """Prices, charges and extents are no events that could be denied."""
    claim = last(reader, text)

    assert (claim.type, claim.subtype) == (T.STATEMENT, "denial")


@pytest.mark.parametrize(
    "text",
    [
        "Armed men denied the mission passage at a checkpoint in Orven.",
        "The garrison denied relief lorries entry to Karsh.",
    ],
)
def test_who_is_denied_passage_denies_nothing(reader: RulesReader, text: str) -> None:
    """To deny somebody passage is to restrict him."""
    claim = last(reader, text)

    assert (claim.type, claim.modality) == (T.RESTRICTION, Modality.ASSERTED)


def test_what_is_said_after_a_denial_is_not_denied(reader: RulesReader) -> None:
    """A speaker may deny one thing and assert the next."""
    claim = last(
        reader,
        "The army denied shelling Orven and said that rebel jets had bombed a depot in Karsh.",
    )

    assert (claim.type, claim.modality) == (T.AIR_STRIKE, Modality.ASSERTED)
