"""One happening gives one claim, in sentences invented here."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import EventType
from tests.short_reports import told

T = EventType


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nine travellers were dragged off a coach near Karsh and shot dead.", T.DIRECT_VIOLENCE),
        ("Two brothers were abducted and beheaded in Orven.", T.DIRECT_VIOLENCE),
        ("Soldiers arrested eleven people in a raid on a camp in Lemis.", T.DETENTION),
        ("During a search in Vesk soldiers smashed the windows of two shops.", T.PROPERTY_DAMAGE),
        ("The rebels took control of Orven airport after a fierce battle.", T.TERRITORY_CONTROL),
        ("Seven people were shot dead by police at a demonstration in Karsh.", T.CROWD_FORCE),
        ("Four people were shot dead as police dispersed protesters in Karsh.", T.CROWD_FORCE),
    ],
)
def test_means_and_occasion_belong_to_the_deed(text: str, kind: EventType) -> None:
    """What only says how, where or when somebody was harmed or taken is no second event."""
    assert [event.type for event in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Raiders burned 30 huts in Orven and drove off 200 goats.",
        "A crowd looted a pharmacy in Karsh and torched the council offices.",
    ],
)
def test_burning_and_looting_are_two_deeds(text: str) -> None:
    """Each verb with an object of its own is told for itself."""
    found = told(text)

    assert {event.subtype for event in found} == {"arson", "looting"}
    assert all(event.type is T.PROPERTY_DAMAGE for event in found)


def test_a_raid_without_more_stays_a_raid() -> None:
    """Nothing is dropped where nothing else is told."""
    (event,) = told("Soldiers stormed a refugee camp in Lemis before dawn.")

    assert event.type is T.GROUND_RAID
