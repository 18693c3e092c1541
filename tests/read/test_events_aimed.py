"""Force for one person, what people were, what is only said, in sentences invented here."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import (
    EventType,
    Modality,
    Outcome,
    Period,
    Polarity,
)
from reportedly.read import RulesReader
from tests.short_reports import claims, told

T = EventType


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("A drone killed a commander of the front near Vesk.", "completed"),
        ("A missile killed the militia leader in his house.", "completed"),
        ("A bomb missed the governor of the province in Orven.", "attempt"),
        ("A radio reporter who had exposed fraud was shot dead in Orven.", "completed"),
        ("A retired colonel was shot dead at the gate of his house.", "completed"),
        ("Gunmen shot dead a teacher who was standing in the council elections.", "completed"),
    ],
)
def test_force_for_one_person_is_a_targeted_killing(text: str, subtype: str) -> None:
    """One person of rank, killed from afar or looked for at home, is what the attack was for."""
    (event,) = told(text)

    assert (event.type, event.subtype) == (T.TARGETED_KILLING, subtype)
    assert event.alternatives


def test_a_judge_shot_with_his_driver_is_shot() -> None:
    """Rank alone says of no attack that it was for that person."""
    (event,) = told("Gunmen in two cars shot dead a judge and his driver in Orven.")

    assert event.type is T.DIRECT_VIOLENCE


def test_gunmen_who_attack_a_village_and_kill() -> None:
    """Men who come and kill villagers do violence to persons; arms of other kinds are left."""
    (event,) = told("Armed men attacked the village of Vesk, killing 14 people.")

    assert event.type is T.DIRECT_VIOLENCE
    (attack,) = told("Armed men attacked the village of Vesk with grenades, killing 14 people.")
    assert attack.type is T.EXPLOSIVE_DEVICE


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("The compound was a command post of the secret service.", "military_use"),
        ("The station had been used to move ammunition to the border.", "military_use"),
        ("The building was a clinic.", "civilian_use"),
        ("He was a baker fetching flour.", "civilian_use"),
        ("She had been a sniper.", "combatant"),
        ("The man had led a cell.", "combatant"),
    ],
)
def test_what_a_place_or_person_was(text: str, subtype: str) -> None:
    """Plain words that say what was struck are claims of its status."""
    (event,) = told(text)

    assert (event.type, event.subtype) == (T.TARGET_STATUS, subtype)


@pytest.mark.parametrize(
    ("text", "subtype", "polarity"),
    [
        ("Nobody claimed the attacks.", "responsibility_claim", Polarity.NEGATIVE),
        ("The front has not claimed the raid.", "responsibility_claim", Polarity.NEGATIVE),
        ("The commandant has not replied to questions.", "silence", Polarity.NEGATIVE),
        ("We ask all sides to let ambulances pass.", "appeal", Polarity.POSITIVE),
        ("We call on the elders to come.", "appeal", Polarity.POSITIVE),
    ],
)
def test_statements_in_the_first_person_and_by_their_absence(
    text: str, subtype: str, polarity: Polarity
) -> None:
    """Who speaks for "we", and who has not spoken, makes a statement."""
    event = next(event for event in told(text) if event.type is T.STATEMENT)

    assert (event.subtype, event.polarity) == (subtype, polarity)


@pytest.mark.parametrize(
    "text",
    [
        "Its shares bombed in Madrid.",
        "The founder's office was stormed by accountants.",
        "The chairman came under heavy fire from small investors.",
        "Rivals had besieged the company for months with offers.",
        "Rebels in the ruling party ambushed the finance minister on Thursday.",
        "The bill was shot down by 12 votes.",
        "The siege is the subject of a lecture at the museum.",
        "Jets dropped dummy bombs on the last day of the exercise Eager Falcon.",
        "Two workers were killed when a crane collapsed at the port.",
        "Two extras were treated for sunstroke.",
    ],
)
def test_words_of_war_without_war(reader: RulesReader, text: str) -> None:
    """Boardrooms, parliaments, exhibitions, drills and building sites tell of no force."""
    assert claims(reader, text) == ()


def test_arms_that_were_found_did_nothing() -> None:
    """A home-made bomb among what was recovered has not gone off."""
    events = told("Two rifles and a homemade bomb were recovered at the site.")

    assert [event.type for event in events] == [T.MATERIEL_CAPTURE]


def test_no_strikes_carried_out_is_a_denial(reader: RulesReader) -> None:
    """Who says that aircraft flew no strikes denies them."""
    (claim,) = claims(
        reader, "The ministry said its aircraft had carried out no strikes in Kunduz on Friday."
    )

    assert (claim.modality, claim.polarity) == (Modality.DENIED, Polarity.NEGATIVE)


def test_who_has_not_withdrawn_denies_nothing(reader: RulesReader) -> None:
    """Troops that stay are told to have stayed."""
    (claim,) = claims(reader, "Troops have not withdrawn from Idlib, the council said.")

    assert (claim.modality, claim.polarity) == (Modality.ASSERTED, Polarity.NEGATIVE)


def test_some_of_the_rockets(reader: RulesReader) -> None:
    """What fell is of the rockets told before, and of nothing where none were told."""
    text = "Six rockets were fired at Kiryat Shmona on Monday. Two fell in open ground near Metula."

    assert [claim.type for claim in claims(reader, text)] == [T.SHELLING_ROCKET] * 2
    assert claims(reader, "Two fell in open ground near Metula.") == ()


def test_the_bombs_of_aircraft_are_no_devices(reader: RulesReader) -> None:
    """The bombs that aircraft have dropped stay bombs from the air."""
    found = claims(
        reader,
        "Jets bombed a checkpoint near Idlib on Monday, the ministry said."
        " Rebels said the bombs had destroyed a row of garages.",
    )

    assert {claim.type for claim in found} == {T.AIR_STRIKE}


def test_attackers_who_fall_were_fought(reader: RulesReader) -> None:
    """Attackers killed behind mortar fire fell in a fight."""
    found = claims(
        reader,
        "Militants fired mortars at a base near Gao on Monday, the army said."
        " Five attackers were killed, it added.",
    )

    assert found[-1].type is T.ARMED_CLASH


def test_all_counts_between_two_days_are_over_that_time(reader: RulesReader) -> None:
    """Killed and injured of one count over days share its claim and its period."""
    (claim,) = claims(
        reader, "Mines killed five people and injured nine in Idlib between 4 and 10 March."
    )

    assert claim.type is T.CASUALTY_TOLL
    assert {figure.outcome for figure in claim.figures} == {Outcome.KILLED, Outcome.INJURED}
    assert {figure.period.kind for figure in claim.figures} == {Period.ROLLING}


def test_a_fight_that_follows_is_an_event_of_its_own() -> None:
    """What ensued from a bomb is told beside it."""
    events = told(
        "A roadside bomb hit a truck outside Vesk, killing three soldiers, and the gunfight that"
        " followed lasted an hour."
    )

    assert [event.type for event in events] == [T.EXPLOSIVE_DEVICE, T.ARMED_CLASH]
