"""Classes of events as newsrooms tell them in ordinary words, in sentences invented here."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import EventType, Modality, Period, Polarity
from reportedly.read import RulesReader
from tests.short_reports import claims, told

T = EventType


@pytest.mark.parametrize(
    "text",
    [
        "Bandits hauled away 30 travellers from two buses near Karsh.",
        "Armed men bundled a tax inspector into a van in Orven.",
        "Raiders herded 14 girls into the forest near Lemis.",
        "Gunmen spirited away a chief and two of his sons.",
        "Six fishermen have been held at sea by gunmen.",
        "Four engineers were whisked off a barge near Vesk.",
        "The gang drove off with a teacher and three pupils.",
        "Masked men forced their way into a clinic and dragged two patients out.",
    ],
)
def test_abduction_by_ordinary_verbs_is_detention(text: str) -> None:
    """Taking, leading or driving people off is abduction, and one event with the breaking in."""
    (event,) = told(text)

    assert event.type is T.DETENTION
    assert event.subtype == "hostage"


def test_officers_who_take_people_off_arrest_them() -> None:
    """The same verbs with soldiers or police as subject tell of an arrest."""
    (event,) = told("Soldiers took two brothers away after a search in Karsh.")

    assert event.subtype == "arrest"


@pytest.mark.parametrize(
    "text",
    [
        "Two inmates died in a brawl between rival factions in Orven.",
        "Border guards shot at each other near Lemis.",
        "The soldiers fired first.",
        "Marines returned fire at Karsh.",
        "Insurgents were beaten back at the gates of Vesk.",
        "Three militants were killed in an encounter near Dorn.",
        "The fighters engaged an army column near Tolmar.",
    ],
)
def test_fighting_verbs_and_nouns_are_clashes(text: str) -> None:
    """Two sides that shoot, fight or are beaten back clash, whatever the harm is called."""
    (event,) = told(text)

    assert event.type is T.ARMED_CLASH


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A glide bomb levelled a block of flats in Orven.", T.AIR_STRIKE),
        ("They hit the depot at Karsh with two drones.", T.AIR_STRIKE),
        ("The garrison answered with mortars.", T.SHELLING_ROCKET),
        ("Six men died when their boat struck a sea mine.", T.EXPLOSIVE_DEVICE),
        ("Two guards were hurt by a hand grenade.", T.EXPLOSIVE_DEVICE),
        ("Five recruits died when their lorry hit a roadside charge.", T.EXPLOSIVE_DEVICE),
        ("A bomber killed three at a bank in Vesk.", T.EXPLOSIVE_DEVICE),
        ("Farmers found 40 unexploded shells near Dorn.", T.MATERIEL_CAPTURE),
        ("Some 900 villagers are sheltering in a monastery.", T.DISPLACEMENT),
        ("Nearly 700 households have packed up.", T.DISPLACEMENT),
        ("The army will not let the lorries into Orven.", T.RESTRICTION),
        ("The strait has been shut to shipping for a week.", T.RESTRICTION),
        ("The army gave the people of Vesk two hours to get out.", T.RESTRICTION),
        ("Blankets were flown to Karsh on Monday.", T.AID_RESCUE),
        ("Reinforcements are on their way to Dorn.", T.FORCE_MOVEMENT),
        ("They have taken three hill posts above Lemis.", T.TERRITORY_CONTROL),
        ("Mothers sat down on the road to stop the lorries.", T.DEMONSTRATION),
        ("A crowd burned ten shops in Vesk.", T.PROPERTY_DAMAGE),
        ("The raiders drove off with 200 head of cattle.", T.PROPERTY_DAMAGE),
        ("Their outpost came under mortar attack near Karsh.", T.SHELLING_ROCKET),
        ("Militiamen stopped a food convoy and took the flour.", T.PROPERTY_DAMAGE),
        ("The army has lost the village of Lemis.", T.TERRITORY_CONTROL),
        ("Hundreds of refugees were pushed back across the river.", T.DISPLACEMENT),
        ("A ceasefire is due to start at dawn.", T.TALKS_AGREEMENT),
        ("Shots rang out in Orven overnight.", T.UNSPECIFIED_FORCE),
    ],
)
def test_plain_words_name_events(text: str, kind: EventType) -> None:
    """What is told in plain verbs is the same event as by its technical noun."""
    assert kind in {event.type for event in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "It was the ninth kidnapping in Karsh this year.",
        "The villagers will stay if the shelling stops.",
        "A rival producer has threatened to sue.",
        "An update that wiped out half of all saved games drew a storm of protest.",
        "City bombarded the goal and killed off the match 3-0 for the title.",
        "The new season of a crime series opens with an ambush.",
        "Casualties: the clinic keeps no list.",
    ],
)
def test_words_of_force_without_an_event(text: str) -> None:
    """Counts of occasions, conditions, fiction, sport and headings tell of no event."""
    assert told(text) == []


def test_what_fails_to_go_off_did_not_happen() -> None:
    """A device that does not explode is told with negative polarity, and is no denial."""
    (event,) = told("A grenade thrown at a post in Karsh failed to explode.")

    assert event.polarity is Polarity.NEGATIVE
    assert event.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orven denied that its drones had been over Lemis that day.", T.AIR_STRIKE),
        ("The ministry denied that any shots had been fired.", T.UNSPECIFIED_FORCE),
        ("The militia denied hurting anyone in Karsh.", T.UNSPECIFIED_FORCE),
        ("The ministry denied abandoning the town.", T.FORCE_MOVEMENT),
        ("The governor denied that his men had set foot in the camp.", T.GROUND_RAID),
    ],
)
def test_a_denial_keeps_the_type_of_the_deed(text: str, kind: EventType) -> None:
    """What is denied is the claim, even where no noun or verb names it as an event."""
    (event,) = told(text)

    assert event.type is kind
    assert event.modality is Modality.DENIED
    assert event.polarity is Polarity.NEGATIVE


def test_a_denial_takes_the_means_told_before(reader: RulesReader) -> None:
    """A bombing that is denied after an air raid is that air raid."""
    first, second = claims(
        reader,
        "Jets bombed a school in Sloviansk on Monday, killing two people. "
        "The army denied bombing Sloviansk.",
    )

    assert first.type is second.type is T.AIR_STRIKE
    assert second.modality is Modality.DENIED


def test_deeds_not_done_are_denied_without_a_verb_of_denying() -> None:
    """That an army has not done it is a denial; that no shots were fired is only said so."""
    (done,) = told("The army has not shut the crossing at Dorn.")
    (fired,) = told("No shots were fired at Dorn.")

    assert done.modality is Modality.DENIED
    assert fired.modality is Modality.ASSERTED
    assert fired.polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("Detectives suspect a smuggling ring.", "accusation"),
        ("The envoy pointed the finger at Orven.", "accusation"),
        ("Messages to the ministry were not returned.", "silence"),
        ("The presidency has not said why the road was shut.", "silence"),
        ("The front took credit for the blast.", "responsibility_claim"),
        ("The killing went unclaimed.", "responsibility_claim"),
        ("Orven called the charge 'hollow'.", "denial"),
    ],
)
def test_speech_acts_in_ordinary_words(text: str, subtype: str) -> None:
    """Suspecting, claiming, keeping silent and calling untrue are statements of their own."""
    (event,) = told(text)

    assert event.type is T.STATEMENT
    assert event.subtype == subtype


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The bulletin does not mention the shell fired at the ferry.",
            T.SHELLING_ROCKET,
        ),
        ("The front has said nothing about the grenade thrown at a queue.", T.EXPLOSIVE_DEVICE),
        ("The governor made no comment on the bomb planted under a bus.", T.EXPLOSIVE_DEVICE),
    ],
)
def test_what_was_done_is_told_by_whoever_says_that_it_is_not_spoken_of(
    text: str, kind: EventType
) -> None:
    """A silence on a deed with a verb of its own tells of the deed."""
    assert [event.type for event in told(text)] == [T.STATEMENT, kind]


@pytest.mark.parametrize(
    "text",
    ["The army has not commented on the strike.", "The front has said nothing about the attacks."],
)
def test_a_silence_that_only_points_tells_of_nothing_else(text: str) -> None:
    """What is pointed back to was told before."""
    assert [event.subtype for event in told(text)] == ["silence"]


def test_a_threat_is_a_statement_and_what_it_threatens_is_hypothetical() -> None:
    """What begins with "we will burn" gives both."""
    threat, burning = told("If they stay in the mines, 'we will burn their boats one by one'.")

    assert threat.subtype == "threat"
    assert burning.type is T.PROPERTY_DAMAGE
    assert burning.modality is Modality.HYPOTHETICAL


def test_status_of_the_victims_needs_victims(reader: RulesReader) -> None:
    """Who people were is a claim where force has struck them, and else is none."""
    told_after = claims(
        reader,
        "A drone hit a bus near Sloviansk on Monday, killing nine people. "
        "They were only farmers, the driver's brother said.",
    )
    told_alone = claims(reader, "They were only farmers, the driver's brother said.")

    assert [claim.type for claim in told_after][-1] is T.TARGET_STATUS
    assert not told_alone


def test_harm_after_several_blasts_is_a_toll(reader: RulesReader) -> None:
    """A count that follows bombs in several provinces belongs to none of them alone."""
    found = claims(
        reader,
        "Six bombs went off at shops across three provinces on Monday. Two people were killed.",
    )

    assert found[-1].type is T.CASUALTY_TOLL
    assert [figure.period.kind for figure in found[-1].figures] == [Period.UNCLEAR]


def test_who_died_of_wounds_is_in_the_raised_toll(reader: RulesReader) -> None:
    """The reason for raising a toll adds no deaths and no event."""
    found = claims(
        reader,
        "The hospital raised the toll of Monday's shelling of Sloviansk to nine from seven after "
        "two women died of their wounds.",
    )

    assert not any(figure.value == 2 for claim in found for figure in claim.figures)


@pytest.mark.parametrize(
    "text",
    [
        "Sirens sounded in Haifa as rescuers rehearsed a raid; 600 'wounded' were carried off.",
        "A gas cylinder exploded at a wedding hall in Sukkur, injuring 14 guests.",
        "A bus plunged into a ravine near Quetta, killing 14 people.",
        "Forty extras stormed a fort for the film. 'We killed one man nine times,' she said.",
    ],
)
def test_drills_accidents_and_films_harm_nobody(reader: RulesReader, text: str) -> None:
    """Neither events nor counts come of them, nor of what is said of them next."""
    assert not any(claim.figures for claim in claims(reader, text))


def test_a_participle_goes_on_behind_the_source(reader: RulesReader) -> None:
    """The deaths told behind "the army said" belong to the attack told before it."""
    found = claims(
        reader,
        "Helicopters attacked a camp near Sloviansk, the army announced, killing 15 rebels.",
    )

    assert len(found) == 1
    assert [figure.value for figure in found[0].figures] == [15]


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        ("Hombres armados se llevaron a tres jóvenes.", T.DETENTION, Polarity.POSITIVE),
        ("Dos menores murieron al activar una mina.", T.EXPLOSIVE_DEVICE, Polarity.POSITIVE),
        ("Desconocidos incendiaron cuatro camiones.", T.PROPERTY_DAMAGE, Polarity.POSITIVE),
        ("L'attentat n'a pas été revendiqué.", T.STATEMENT, Polarity.NEGATIVE),
        ("Le gouvernement n'a pas réagi.", T.STATEMENT, Polarity.NEGATIVE),
        ("Trois obus sont tombés sur le marché.", T.SHELLING_ROCKET, Polarity.POSITIVE),
    ],
)
def test_spanish_and_french_tell_the_same_classes(
    text: str, kind: EventType, polarity: Polarity
) -> None:
    """Plain verbs of both languages are read as those of English are."""
    (event,) = told(text)

    assert event.type is kind
    assert event.polarity is polarity


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("Some 3,200 people reached Karsh from Orven by nightfall.", "flight"),
        ("About 900 villagers are hiding in swamps south of Lemis.", "flight"),
        ("Every family in Orven has left.", "flight"),
        ("Between 400 and 500 people were on the road to the capital.", "flight"),
    ],
)
def test_people_on_the_way_are_displaced(text: str, subtype: str) -> None:
    """Where people in numbers have got to, or still are, tells of their flight."""
    (event,) = told(text)

    assert (event.type, event.subtype) == (T.DISPLACEMENT, subtype)


@pytest.mark.parametrize(
    "text",
    [
        "Pirates boarded a tanker off Vesk and took four of its 22 crew.",
        "Corps men took the brothers Anwar and Saif from their home in Orven.",
        "Six pilgrims are missing after gunmen stopped their bus near Karsh.",
        "The gang is still holding its captain and crew.",
    ],
)
def test_taking_people_from_where_they_are_is_detention(text: str) -> None:
    """A crew, a home, a bus: who is taken from there is taken."""
    assert [event.type for event in told(text)] == [T.DETENTION]


@pytest.mark.parametrize(
    "text",
    [
        "In the final hours of this month's joint drills marines stormed two beaches.",
        "During the four-day exercise divers freed 12 'hostages'.",
        "The bank's shares took a pounding from brokers after the attack on the dividend.",
        "The assault on the budget went into a second reading under fire from the back benches.",
        "A navy band fired a salute of 21 shots.",
        "The old port is under siege from tourists.",
        "The new drama opens with an ambush in which forty men die.",
        "The bill blew up in everybody's faces.",
    ],
)
def test_figures_of_speech_drills_and_films_tell_of_nothing(text: str) -> None:
    """Words of war in markets, parliaments, theatres and drills are no events."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked the stock exchange in Orven and killed two brokers.",
        "Rebels shelled a restaurant in Karsh, and three cooks and a baker's boy were hurt.",
    ],
)
def test_real_force_among_such_words_is_told(text: str) -> None:
    """Arms or people harmed make it an event again."""
    assert told(text)


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("No faction has said anything.", "silence"),
        ("Orven has published no figures.", "silence"),
        ("The coast guard said it had no record of the attack.", "silence"),
        ("No one had accepted responsibility until late at night.", "responsibility_claim"),
        ("No group has claimed the abduction.", "responsibility_claim"),
    ],
)
def test_silence_in_other_words(text: str, subtype: str) -> None:
    """Who has not spoken, published or claimed anything is silent."""
    found = told(text)

    assert [(e.type, e.subtype) for e in found] == [(T.STATEMENT, subtype)]
    assert found[0].polarity is Polarity.NEGATIVE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen sprayed a bar in Orven with bullets.", T.DIRECT_VIOLENCE),
        ("A suitcase left at a station in Karsh exploded.", T.EXPLOSIVE_DEVICE),
        ("A boy lost a hand to a mine near Vesk.", T.EXPLOSIVE_DEVICE),
        ("A cluster bomblet in an orchard near Lemis went off.", T.EXPLOSIVE_DEVICE),
        ("Officers answered with batons and tear-smoke shells.", T.CROWD_FORCE),
        ("Masked men threw flares and bottles.", T.DEMONSTRATION),
        ("The army has banned motorcycles from the town.", T.RESTRICTION),
        ("Pirates hijacked a cement carrier and a freighter off Vesk.", T.PROPERTY_DAMAGE),
        ("Partners assisted 2,400 people with tents.", T.AID_RESCUE),
        ("Mediators met a delegation of the movement in Doha.", T.TALKS_AGREEMENT),
        ("The two sides sealed an accord in Orven.", T.TALKS_AGREEMENT),
        ("Automatic fire and blasts could be heard for an hour.", T.UNSPECIFIED_FORCE),
        ("All foreign fighters are to leave Karsh.", T.FORCE_MOVEMENT),
    ],
)
def test_ordinary_verbs_name_their_events(text: str, kind: EventType) -> None:
    """One verb with its object settles the type."""
    assert [event.type for event in told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers slashed the tyres of eleven cars.", T.PROPERTY_DAMAGE),
        ("Fighters helped themselves to rice and oil from a depot.", T.PROPERTY_DAMAGE),
        ("Vandals toppled thirty headstones in Vesk.", T.PROPERTY_DAMAGE),
        ("Retreating rebels poisoned the wells of Lemis.", T.PROPERTY_DAMAGE),
        ("A rocket fired by a helicopter hit a barn.", T.AIR_STRIKE),
        ("Two bombs dropped by a jet hit a mill.", T.AIR_STRIKE),
        ("Twenty rounds landed on the northern suburbs.", T.SHELLING_ROCKET),
        ("Al-Shabaab raided an AU base near Karsh.", T.ARMED_CLASH),
        ("Kidnappers let nine pupils go.", T.DETENTION),
        ("Three suspects are in custody.", T.DETENTION),
        ("Six bodies with gunshot wounds were found near Vesk.", T.DIRECT_VIOLENCE),
        ("Militiamen went from house to house killing men and boys.", T.DIRECT_VIOLENCE),
        ("A child was killed by a shell left over from the war.", T.EXPLOSIVE_DEVICE),
        ("Sappers cleared twelve shells from a playground.", T.MATERIEL_CAPTURE),
        ("Planes dropped food over Karsh.", T.AID_RESCUE),
        ("The two sides agreed on a 72-hour pause.", T.TALKS_AGREEMENT),
        ("Soldiers are not letting anyone into Lemis.", T.RESTRICTION),
        ("Checkpoints have gone up on every road.", T.RESTRICTION),
        ("The town emptied within hours.", T.DISPLACEMENT),
        ("The minister called the attack an outrage.", T.STATEMENT),
        ("Officials declined to give figures.", T.STATEMENT),
        ("The commander warned that any boat off the cape would be sunk.", T.STATEMENT),
    ],
)
def test_more_ways_of_saying_it(text: str, kind: EventType) -> None:
    """What a newsroom, a monitor or a ministry would write for the same classes."""
    assert [event.type for event in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Torrential rain cut the road to Karsh.",
        "A forest fire destroyed forty homes.",
        "Nurses are fighting an outbreak of measles.",
        "The firm launched an assault on the tablet market.",
        "The college raided its reserves to pay the staff.",
    ],
)
def test_weather_illness_and_business_are_no_force(text: str) -> None:
    """Nature, disease and money take verbs of war without any war."""
    events = [event for event in told(text) if event.type is not T.PROPERTY_DAMAGE]

    assert events == []


def test_the_month_of_may_is_no_doubt() -> None:
    """A day in May supposes nothing."""
    (event,) = told("On 25 May soldiers smashed the windows of four shops in Karsh.")

    assert event.modality is Modality.ASSERTED


def test_neither_confirming_nor_denying_is_silence() -> None:
    """Who does not deny denies nothing."""
    (event,) = told("Orven has neither confirmed nor denied the report.")

    assert (event.type, event.subtype) == (T.STATEMENT, "silence")
