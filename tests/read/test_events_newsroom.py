"""Events as newsrooms, ministries, monitors and channels tell them, in sentences invented here."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import EventType, Modality
from reportedly.read import RulesReader
from tests.short_reports import claims, told

T = EventType


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("The coalition is bombing the port of Vesk.", "bombardment"),
        ("Army units bombed two villages near Karsh.", "bombardment"),
        ("Heavy bombing of Orven went on for days.", "bombardment"),
        ("The bombing by government forces went on all night.", "bombardment"),
    ],
)
def test_bombing_that_an_army_does_names_no_device(text: str, subtype: str) -> None:
    """What an army bombs, nobody says by what, is bombardment, and not one device."""
    event = next(event for event in told(text) if event.type is T.UNSPECIFIED_FORCE)

    assert event.subtype == subtype
    assert T.AIR_STRIKE in event.alternatives


def test_a_bombing_named_by_its_town_is_a_device() -> None:
    """What people call the Orven bombing is the blast of one device."""
    (event,) = told("The Orven bombing killed nine shoppers.")

    assert event.type is T.EXPLOSIVE_DEVICE


@pytest.mark.parametrize(
    "text",
    [
        "Full control of the airstrip passed to the rebels.",
        "The Taliban seized the oilfields east of Vesk.",
        "The town is mainly controlled by an alliance of militias.",
        "Rebels wrested back the police station in Karsh.",
        "The army re-established control over two hamlets.",
        "Commandos had driven Hezbollah out of the village.",
    ],
)
def test_ground_that_changes_hands_or_is_held(text: str) -> None:
    """Taking, regaining, holding a place and driving a named group from it is control."""
    assert T.TERRITORY_CONTROL in {event.type for event in told(text)}


def test_entry_without_a_fight_is_a_transfer() -> None:
    """Fighters who enter a town that nobody defends take it."""
    (event,) = told("Fighters of the front entered Orven unopposed on Friday.")

    assert (event.type, event.subtype) == (T.TERRITORY_CONTROL, "nonviolent_transfer")


@pytest.mark.parametrize(
    "text",
    [
        "The enemy was forced to retreat from the ridge.",
        "Government armour has since left the valley.",
        "Two hundred marines will be flown in on Sunday.",
        "The contingent will leave its base in May.",
        "Militiamen were seen digging trenches along the canal.",
        "Insurgents made rapid advances towards the dam.",
    ],
)
def test_forces_on_the_move(text: str) -> None:
    """Going, being sent, being driven back and digging in are movement."""
    assert [event.type for event in told(text)] == [T.FORCE_MOVEMENT]


@pytest.mark.parametrize(
    "text",
    [
        "A patrol that came to the well was fired upon.",
        "Its men had been shot at from the ridge.",
        "The brigade crushed a convoy of the rebels near Vesk.",
    ],
)
def test_fire_at_soldiers_is_combat(text: str) -> None:
    """Who shoots at armed men attacks a force, and does no violence to persons."""
    assert [event.type for event in told(text)] == [T.ARMED_CLASH]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen on horseback killed nine herders near Karsh.",
        "Men in uniform killed a teacher and her sister.",
        "Raiders stormed past, shooting at least four people dead.",
        "Militiamen kicked a clerk to death at the gate.",
    ],
)
def test_killing_at_close_quarters_is_violence_against_persons(text: str) -> None:
    """Gunmen who kill, however they are described, do it by hand."""
    assert T.DIRECT_VIOLENCE in {event.type for event in told(text)}


def test_rounds_and_gas_against_one_crowd_are_one_event() -> None:
    """Those hurt, the live rounds and the gas are told of the same dispersal."""
    (event,) = told(
        "Four people died and 30 were wounded when police fired live rounds and tear gas"
        " to break up a sit-in."
    )

    assert (event.type, event.subtype) == (T.CROWD_FORCE, "live_fire")


@pytest.mark.parametrize(
    "text",
    [
        "Nine constables were injured when demonstrators threw stones at the gate.",
        "The crowd had first attacked a post office with stones.",
        "Several hundred young people burned tyres in Vesk.",
    ],
)
def test_a_crowd_that_turns_violent(text: str) -> None:
    """Stones, burning tyres and attacks by a crowd are a violent demonstration."""
    (event,) = told(text)

    assert (event.type, event.subtype) == (T.DEMONSTRATION, "violent")


def test_what_a_drone_sets_alight_is_its_damage() -> None:
    """Fire that a strike starts is no arson of its own."""
    assert [event.type for event in told("A drone hit a depot and set two tanks ablaze.")] == [
        T.AIR_STRIKE
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mines killed three people and injured seven between 4 and 11 May.",
        "The clinic treated 12 people for gunshot wounds between 2 and 9 May.",
        "The league recorded 33 killings in April.",
    ],
)
def test_a_count_over_days_is_a_rolling_toll(text: str) -> None:
    """Harm counted from one day to another, or in a month, is of no single event."""
    events = [event for event in told(text) if event.type is T.CASUALTY_TOLL]

    assert [event.subtype for event in events] == ["rolling"]


def test_a_brigade_with_a_number_counts_no_dead() -> None:
    """The number of a brigade that killed is no count of deaths."""
    types = {event.type for event in told("Troops of the 12th Brigade killed two guerrillas.")}

    assert T.CASUALTY_TOLL not in types


def test_a_boiler_that_blows_up_is_no_device() -> None:
    """An accident's explosion is no use of force."""
    assert told("Three men died in a gas explosion at a bakery.") == []


def test_what_is_done_for_is_planned() -> None:
    """What follows "to" says what a campaign is for."""
    event = next(
        event
        for event in told("The alliance began a campaign last week to seize control of Vesk.")
        if event.type is T.TERRITORY_CONTROL
    )

    assert event.modality is Modality.PLANNED


def test_how_a_war_began_is_background() -> None:
    """What happened when the conflict broke out is history."""
    (event,) = told("The conflict began with protests in the capital.")

    assert event.modality is Modality.GENERIC_BACKGROUND


def test_houses_told_as_damaged_take_the_means_told_before(reader: RulesReader) -> None:
    """Damage behind shelling is the shelling's."""
    _, damage = claims(
        reader, "Army artillery shelled Slovyansk on Monday.\nFour houses were damaged."
    )

    assert damage.type is T.SHELLING_ROCKET


def test_somebody_hit_by_a_bullet_where_a_crowd_was_dispersed(reader: RulesReader) -> None:
    """Who is hit, nobody says by whom, is hit by the force that dispersed the crowd."""
    found = claims(
        reader,
        "Police dispersed protesters in Kisumu with tear gas on Monday."
        " A boy of 15 was hit by a bullet, a nurse said.",
    )
    hurt = next(claim for claim in found if claim.figures)

    assert (hurt.type, hurt.subtype) == (T.CROWD_FORCE, "live_fire")


def test_a_bombardment_elsewhere_takes_no_means(reader: RulesReader) -> None:
    """What is called a bombardment of another town is by means that nobody has told."""
    found = claims(
        reader,
        "Warplanes bombed a camp in Tripoli on Saturday."
        " In Misrata six fighters died in a bombardment on Sunday.",
    )

    assert found[-1].type is T.UNSPECIFIED_FORCE
