"""The many ways in which each kind of event is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import EventType, Modality, Polarity, SegmentKind
from reportedly.read.events import find_events
from reportedly.read.found import FoundEvent, Line

T = EventType
M = Modality


def read(text: str, page_year: int | None = 2024) -> list[FoundEvent]:
    """Read a text of one sentence without sources."""
    line = Line(0, len(text), SegmentKind.BODY, 0)
    return find_events(text, line, [], language="en", page_year=page_year)


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("Orven was hit from the air on Friday.", T.AIR_STRIKE, None),
        ("FPV drones hit a minibus in Lemis.", T.AIR_STRIKE, "drone"),
        ("Jets returned at dusk and levelled a clinic.", T.AIR_STRIKE, "crewed"),
        ("Gunboats opened fire on the harbour of Lemis.", T.SHELLING_ROCKET, "naval"),
        ("A missile ploughed into a block of flats.", T.SHELLING_ROCKET, "missile"),
        ("A van packed with explosives blew up in Vesk.", T.EXPLOSIVE_DEVICE, "vehicle_bomb"),
        ("A man detonated his vest at a mosque in Dorn.", T.EXPLOSIVE_DEVICE, "suicide"),
        ("The camp came under fire on Thursday.", T.UNSPECIFIED_FORCE, "attack"),
        ("Fierce battles took place in Orven.", T.ARMED_CLASH, "clash"),
        ("Soldiers came under fire as they reached Orven.", T.ARMED_CLASH, "attack_on_force"),
        ("Gunmen lay in wait for a patrol near Karsh.", T.ARMED_CLASH, "ambush"),
        ("The garrison beat back an assault on Karsh.", T.ARMED_CLASH, "clash"),
        ("Troops crossed into the village of Karsh.", T.GROUND_RAID, "incursion"),
        ("Special forces burst into a clinic.", T.GROUND_RAID, "raid"),
        ("Soldiers went from house to house in Karsh.", T.GROUND_RAID, "search"),
    ],
)
def test_force_is_told_in_many_ways(text: str, kind: EventType, subtype: str | None) -> None:
    """Passives, light verbs and impact verbs name the means as plainly as the nouns do."""
    (event,) = read(text)

    assert event.type is kind
    assert subtype is None or event.subtype == subtype


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("The army retook Tolmar on Wednesday.", T.TERRITORY_CONTROL, None),
        ("Karsh changed hands twice in a week.", T.TERRITORY_CONTROL, None),
        ("The army has lost control of Karsh.", T.TERRITORY_CONTROL, None),
        ("Loyal forces drove the rebels out of Vesk.", T.TERRITORY_CONTROL, None),
        ("The army has withdrawn the Lion Brigade from Orven.", T.FORCE_MOVEMENT, "withdraw"),
        ("Troops have been stationed in Lemis for a month.", T.FORCE_MOVEMENT, "presence"),
        ("Tanks massed along the frontier.", T.FORCE_MOVEMENT, "deploy"),
        ("A column is advancing on Tolmar.", T.FORCE_MOVEMENT, "advance"),
        ("The Third Brigade was replaced by the Ninth.", T.FORCE_MOVEMENT, "rotate"),
        ("Two men were led away in handcuffs.", T.DETENTION, "arrest"),
        ("Bandits took 20 passengers captive near Karsh.", T.DETENTION, "hostage"),
        ("The rebels took six soldiers prisoner.", T.DETENTION, "capture_combatant"),
        ("Three students went missing after a search.", T.DETENTION, "disappearance"),
        ("All 14 miners kidnapped in March have been set free.", T.DETENTION, "release"),
        ("Hundreds took to the streets of Orven.", T.DEMONSTRATION, None),
        ("Rioters pelted police with stones in Vesk.", T.DEMONSTRATION, "violent"),
        ("An angry mob attacked a shop in Vesk.", T.DEMONSTRATION, "mob"),
        ("Police charged the crowd with batons.", T.CROWD_FORCE, "less_lethal"),
        ("The attackers made off with 200 cows.", T.PROPERTY_DAMAGE, "looting"),
        ("Bulldozers tore down four houses in Vesk.", T.PROPERTY_DAMAGE, "demolition"),
        ("The authorities impounded 12 tractors.", T.PROPERTY_DAMAGE, "seizure"),
        ("Engineers found a tunnel under the fence.", T.MATERIEL_CAPTURE, "tunnels"),
        ("A roadside bomb was defused in Lemis.", T.MATERIEL_CAPTURE, "interception"),
        ("The rebels knocked out two tanks near Vesk.", T.MATERIEL_CAPTURE, "weapons"),
        ("Police cordoned off the market in Vesk.", T.RESTRICTION, "movement"),
        ("Power and water were cut off in Karsh.", T.RESTRICTION, "services_cut"),
        ("No aid has been allowed in for nine days.", T.RESTRICTION, "aid_denial"),
        ("Some 450 households left Dorn within a week.", T.DISPLACEMENT, "flight"),
        ("Nine families were thrown out of their homes.", T.DISPLACEMENT, "eviction"),
        ("Some villagers have gone back to their homes.", T.DISPLACEMENT, "return"),
        ("Both sides agreed to stop fighting.", T.TALKS_AGREEMENT, "ceasefire"),
        ("The rebels declared a truce.", T.TALKS_AGREEMENT, "ceasefire"),
        ("The army is trying to hide its losses.", T.STATEMENT, "concealment"),
        ("The ministry refuses to acknowledge its casualties.", T.STATEMENT, "concealment"),
        ("The school doubled as a command post.", T.TARGET_STATUS, "military_use"),
    ],
)
def test_other_events_are_told_in_many_ways(
    text: str, kind: EventType, subtype: str | None
) -> None:
    """Light verbs, passives and participles tell of an event as its own verb does."""
    (event,) = read(text)

    assert event.type is kind
    assert subtype is None or event.subtype == subtype
    assert not event.reference


@pytest.mark.parametrize(
    "text",
    [
        "The company left Orven after a tax dispute.",
        "She captured the mood of the town in a song.",
        "The company withdrew its bid.",
        "With that remark the mayor shot himself in the foot.",
        "The party was massacred at the polls.",
        "Fighting inflation is the aim of the bank.",
        "The road was closed by heavy snow.",
        "The police band marched through the park.",
        "The court has set no date for the release of figures.",
    ],
)
def test_figures_of_speech_tell_of_no_event(text: str) -> None:
    """Verbs of war are used of trade, sport and weather as well."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [("The rebels captured Orven.", True), ("The rebels captured attention.", False)],
)
def test_a_bare_object_is_a_place_only_with_a_capital(text: str, *, named: bool) -> None:
    """Without a word such as town only the capital shows that a place was taken."""
    assert any(e.type is T.TERRITORY_CONTROL for e in read(text)) is named


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("The rebels failed to capture the town of Dorn.", M.ASSERTED, Polarity.NEGATIVE),
        ("An attempt to seize the bridge failed.", M.ASSERTED, Polarity.NEGATIVE),
        ("Nobody attacked the convoy.", M.ASSERTED, Polarity.NEGATIVE),
        ("Guards thwarted a planned suicide bombing in Vesk.", M.PLANNED, Polarity.NEGATIVE),
        ("The army is preparing to storm the camp.", M.PLANNED, Polarity.POSITIVE),
        ("The army is fighting on to retake Tolmar.", M.ASSERTED, Polarity.POSITIVE),
        ("Troops are waiting to enter the town of Dorn.", M.PLANNED, Polarity.POSITIVE),
        ("The state ordered 2,000 troops to the border.", M.PLANNED, Polarity.POSITIVE),
        ("If the truce ends, jets will bomb the port.", M.HYPOTHETICAL, Polarity.POSITIVE),
        ("An attack on the dam could flood the valley.", M.HYPOTHETICAL, Polarity.POSITIVE),
        ("The air force allegedly bombed a wedding.", M.ALLEGED, Polarity.POSITIVE),
        ("Nothing of the sort happened in the raid on Dorn.", M.DENIED, Polarity.NEGATIVE),
        ("In 1996 soldiers shot 40 villagers.", M.GENERIC_BACKGROUND, Polarity.POSITIVE),
    ],
)
def test_the_standing_of_an_event_follows_its_words(
    text: str, modality: Modality, polarity: Polarity
) -> None:
    """Failed, foiled, ordered, conditional and denied events are not told as done."""
    event = read(text)[0]

    assert (event.modality, event.polarity) == (modality, polarity)


def test_what_a_crowd_demands_is_no_event_of_its_own() -> None:
    """A demand is the content of the demonstration, and so are the cries of those who march."""
    demand = "Thousands marched in Dorn to demand the release of prisoners."
    cries = "Solidarity rallies were held, with marchers calling for an end to the war."

    assert [e.type for e in read(demand)] == [T.DEMONSTRATION]
    assert [e.type for e in read(cries)] == [T.DEMONSTRATION]


def test_homes_burned_when_men_attacked_are_damage_of_the_attack() -> None:
    """A passive of destruction beside the attack that caused it is no event of its own."""
    (event,) = read("Two people died and nine homes were burned when men attacked Karsh.")

    assert event.type is T.UNSPECIFIED_FORCE
    assert [(d.object, d.count) for d in event.damage] == [("home", 9)]


def test_two_shot_dead_when_police_opened_fire_is_one_event() -> None:
    """The clause that tells how it came about belongs to the outcome."""
    (event,) = read("Two students were shot dead when police opened fire on protesters.")

    assert event.type is T.CROWD_FORCE


@given(number=st.integers(2, 99_999))
def test_numbers_with_signs_count_as_one_word(number: int) -> None:
    """A thousands comma does not hide the words behind it."""
    events = read(f"The militia drove {number:,} people from their villages.")

    assert [e.type for e in events] == [T.DISPLACEMENT]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army dealt the insurgents a heavy blow near Vesk.", T.ARMED_CLASH),
        ("Gunmen stopped a bus and took its driver with them.", T.DETENTION),
        ("The guards fired on a lorry near Karsh.", T.UNSPECIFIED_FORCE),
        ("Troops fired on farmers near Tolmar.", T.DIRECT_VIOLENCE),
    ],
)
def test_who_is_struck_and_how_settles_the_type(text: str, kind: EventType) -> None:
    """Blows are combat, people taken along are detained, fire on a bus leaves the aim open."""
    assert [e.type for e in read(text)] == [kind]


@pytest.mark.parametrize(
    "text", ["The attackers fled on a motorcycle.", "The minister has everything under control."]
)
def test_making_off_is_no_flight_and_order_no_control(text: str) -> None:
    """Those who run after a deed are not displaced; a thing under control is no place."""
    assert read(text) == []
