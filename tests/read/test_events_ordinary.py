"""Events as ordinary reports tell them, and what only sounds like one, in invented sentences."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import EventType, Modality, Outcome
from reportedly.read import RulesReader
from tests.short_reports import claims, told

T = EventType


@pytest.mark.parametrize(
    "text",
    [
        "The Falcons were shelled for 33 points in the first half in Vesk.",
        "The coalition parties ambushed the finance minister and his bills were shot down.",
        "The director shot the scene in which nine men are killed in a barn near Orven.",
        "Gunners will fire live shells at a range outside Karsh on Friday.",
        "Eleven miners died when their bus left the road near Orven on Monday.",
        "Five people were killed when a blast tore through a paint factory in Vesk.",
        "A fire swept through the hostel on Sunday and killed six lodgers.",
    ],
)
def test_games_films_parliaments_drills_and_accidents_tell_no_force(
    reader: RulesReader, text: str
) -> None:
    """Words of war and of death count only where somebody used force."""
    assert claims(reader, text) == ()


def test_a_report_of_an_accident_stays_one(reader: RulesReader) -> None:
    """The blast told again in a later paragraph is the accident that the report began with."""
    report = (
        "Six people were killed when a blast tore through a fireworks depot in Vesk.\n\n"
        "The blast shattered windows across the river. Two workers are missing."
    )

    assert claims(reader, report) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The attackers fled across the river.",
        "Police sealed off the street after noon.",
        "A rockfall closed the road on Monday.",
        "The statement gave no figure for the army's losses.",
        "The police have not confirmed that anyone was kidnapped.",
        "She helped to carry the bodies to the roadside.",
        "Some bodies had been counted twice.",
        "Attacks on relief workers may constitute war crimes.",
        "The death toll could rise, a nurse said.",
        "The experts found that the mortar had been there for two days.",
    ],
)
def test_what_follows_a_deed_or_is_left_open_is_no_event(text: str) -> None:
    """Who gets away, closes a street, buries the dead or knows nothing tells of no deed."""
    assert [e for e in told(text) if e.type is not T.STATEMENT] == []


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("A glide bomb damaged nine houses in Orven.", T.AIR_STRIKE, "guided"),
        ("Two guided bombs hit a barn near Karsh.", T.AIR_STRIKE, "guided"),
        ("Two tourists were hurt in a knife attack in Vesk.", T.DIRECT_VIOLENCE, None),
        ("Men with machetes attacked two hamlets near Orven.", T.DIRECT_VIOLENCE, None),
        ("The guns of both armies exchanged fire near Karsh.", T.SHELLING_ROCKET, "artillery"),
        ("Air defences destroyed seven drones over the province.", T.MATERIEL_CAPTURE,
         "interception"),
        ("The raiders took rifles and two trucks with them.", T.MATERIEL_CAPTURE, "weapons"),
        ("Fighters have kept fuel lorries from entering Orven.", T.RESTRICTION, "blockade"),
        ("Their convoy was stopped for six hours at a checkpoint.", T.RESTRICTION, "movement"),
        ("The governor ordered the compulsory evacuation of six hamlets.", T.RESTRICTION,
         "evacuation_order"),
        ("Police opened fire on workers blocking a highway.", T.CROWD_FORCE, "live_fire"),
        ("Some 700 villagers have been moved to nine shelters.", T.DISPLACEMENT, "flight"),
        ("A blast rattled the market at noon.", T.UNSPECIFIED_FORCE, "explosions_heard"),
        ("Residents spoke of six explosions.", T.UNSPECIFIED_FORCE, "explosions_heard"),
        ("A neighbour counted nine shells in an hour.", T.SHELLING_ROCKET, None),
        ("The rebels launched an offensive on Vesk.", T.ARMED_CLASH, "attack_on_force"),
        ("Rebels attacked the valley to retake two posts.", T.ARMED_CLASH, "attack_on_force"),
        ("The army foiled an attack on the dam.", T.ARMED_CLASH, "clash"),
        ("The ministry said it had taken Orven.", T.TERRITORY_CONTROL, None),
        ("The editor was shot five times in Vesk.", T.DIRECT_VIOLENCE, "shooting"),
        ("Gunmen shot into a cattle market in Orven.", T.DIRECT_VIOLENCE, "shooting"),
        ("A boy was hurt when he picked up a fuse near Vesk.", T.EXPLOSIVE_DEVICE, None),
        ("The bomb squad destroyed two more on Sunday.", T.MATERIEL_CAPTURE, "interception"),
        ("Chiefs of four clans met in Vesk to talk about a truce.", T.TALKS_AGREEMENT, "talks"),
        ("A retired nurse was pulled out alive.", T.AID_RESCUE, "rescue"),
        ("A bomb hidden in a parked motorcycle went off in Vesk.", T.EXPLOSIVE_DEVICE,
         "vehicle_bomb"),
        ("Attacks in two districts displaced 8,200 people.", T.DISPLACEMENT, "flight"),
        ("The governor promised 400 soldiers.", T.FORCE_MOVEMENT, "deploy"),
    ],
)  # fmt: skip
def test_plain_words_give_the_type(text: str, kind: EventType, subtype: str | None) -> None:
    """The means, the doers or the purpose that a clause names settle what it tells of."""
    assert (kind, subtype) in [(event.type, event.subtype) for event in told(text)]


def test_a_clause_led_by_an_old_year_is_history(reader: RulesReader) -> None:
    """What is told by "when" behind "since 2019" goes on in the year that it turns to."""
    text = "It was the deadliest attack since May 2019, when 22 guards were killed in an ambush."
    (claim,) = [c for c in claims(reader, text) if c.figures]

    assert claim.modality is Modality.GENERIC_BACKGROUND


def test_a_count_by_sites_is_told_site_by_site(reader: RulesReader) -> None:
    """Those arrested in each of several towns are parts of one total, and arrests."""
    text = "Soldiers arrested 14 people in raids, eight of them in Jenin, four in Nablus."
    found = claims(reader, text)

    assert [f.value for c in found for f in c.figures] == [14, 8, 4]
    assert {c.type for c in found[1:]} == {T.DETENTION}
    assert {f.outcome for c in found for f in c.figures} == {Outcome.DETAINED}


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ('Jets hit a barn in Orven. The army said it had struck "a weapons depot of the rebels".',
         "military_use"),
        ("Shells hit a school in Orven. The army said the school was a rebel gun position.",
         "military_use"),
        ("Shells hit a school. A panel found that rebels had placed a mortar behind the building.",
         "military_use"),
        ('Jets hit a house in Orven. "It was a bakery with two flats above it," the mayor said.',
         "civilian_use"),
    ],
)  # fmt: skip
def test_what_a_struck_place_was_is_a_claim(reader: RulesReader, text: str, subtype: str) -> None:
    """Who says what a place was used for says so of what force has struck."""
    assert (T.TARGET_STATUS, subtype) in [(c.type, c.subtype) for c in claims(reader, text)]


@pytest.mark.parametrize(
    ("text", "subtypes"),
    [
        ("The ministry called Monday's rocket fire on Orven \"a barbaric act\".",
         ["condemnation"]),
        ("The Red Front rebel group was behind the ambush.", ["accusation"]),
        ("Both sides said the other had broken the truce.", ["accusation"]),
        ("The army has not commented; its spokesman could not be reached.", ["silence"]),
        ("It published no pictures.", []),
    ],
)  # fmt: skip
def test_speech_acts_that_name_a_deed_or_nothing(text: str, subtypes: list[str]) -> None:
    """A word for a deed inside a speech act hides no speech act, and silence is told once."""
    assert [e.subtype for e in told(text) if e.type is T.STATEMENT] == subtypes


def test_people_shot_at_a_protest_are_shot_in_a_crowd(reader: RulesReader) -> None:
    """Who is shot at a protest, or dies of a bullet after one, met force against a crowd."""
    text = (
        "Police opened fire on protesters in Vesk on Monday. "
        "A doctor said a student had died of a bullet wound."
    )

    assert {c.type for c in claims(reader, text)} == {T.CROWD_FORCE}
