"""Counts as ordinary reports tell them: asides, names, tolls, lists, sides, captives, flight."""

from __future__ import annotations

import pytest

from reportedly.atlas import open_atlas
from reportedly.model import Claim, Report
from reportedly.model.vocabulary import EventType, Group, Outcome, Period, Qualifier
from reportedly.read import open_reader
from reportedly.read.figures import find_figures
from reportedly.read.found import FoundFigure

K, I, M = Outcome.KILLED, Outcome.INJURED, Outcome.MISSING  # noqa: E741
D, H, C = Outcome.DISPLACED, Outcome.DETAINED, Outcome.CASUALTIES_UNSPECIFIED
ANY, CIVIL, FIGHTER = Group.UNKNOWN, Group.CIVILIAN, Group.COMBATANT
CHILD, WOMAN, MEDIC, PRESS = Group.CHILDREN, Group.WOMEN, Group.MEDIC, Group.JOURNALIST

Brief = tuple[Outcome, Group, int | None, int | None]


def read(*sentences: str) -> list[FoundFigure]:
    """Read sentences of one report; return the figures of the last that are not only feared."""
    found: list[FoundFigure] = []
    last: list[FoundFigure] = []
    for text in sentences:
        last = find_figures(text, 0, len(text), language="en", previous=found)
        found += last
    return [f for f in last if not f.hypothetical]


def brief(*sentences: str) -> list[Brief]:
    """Give outcome, group and bounds of each figure of the last sentence."""
    figures = (f.figure for f in read(*sentences))
    return [(f.outcome, f.group, f.low, f.high) for f in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 people including two boys died in Orven.", [(K, ANY, 12, 12), (K, CHILD, 2, 2)]),
        (
            "Nine villagers among them a nurse were wounded.",
            [(I, CIVIL, 9, 9), (I, MEDIC, 1, 1)],
        ),
        (
            "Six people including a guard and two women were killed and four others were hurt.",
            [(K, ANY, 6, 6), (K, ANY, 1, 1), (K, WOMAN, 2, 2), (I, ANY, 4, 4)],
        ),
        (
            "The 40 people, most of them under 20, who were killed by a shell in Orven.",
            [(K, ANY, 40, 40), (K, ANY, 21, 40)],
        ),
    ],
)
def test_a_part_between_people_and_their_verb_takes_no_verb(
    text: str, expected: list[Brief]
) -> None:
    """With or without commas, the verb is said of the people before the lead."""
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two unarmed villagers were killed.", [(K, CIVIL, 2, 2)]),
        ("Seven heavily armed fighters were killed.", [(K, FIGHTER, 7, 7)]),
        ("Three unidentified bodies were found.", [(K, ANY, 3, 3)]),
        ("Five masked men were arrested.", [(H, ANY, 5, 5)]),
        ("Four crew members were abducted.", [(H, CIVIL, 4, 4)]),
        ("Six members of one family were killed.", [(K, CIVIL, 6, 6)]),
        ("Troops killed 15 Taliban members.", [(K, FIGHTER, 15, 15)]),
        ("Nine regime forces were killed.", [(K, FIGHTER, 9, 9)]),
        ("Six Houthis were killed.", [(K, FIGHTER, 6, 6)]),
        ("A mortar killed five recruits of the police academy.", [(K, ANY, 5, 5)]),
        ("One of our non-commissioned officers was wounded.", [(I, FIGHTER, 1, 1)]),
        ("Some 20 bandits were eliminated.", [(C, FIGHTER, 18, 22)]),
        ("Three bandits were killed.", [(K, ANY, 3, 3)]),
    ],
)
def test_words_around_a_noun_say_who_people_are(text: str, expected: list[Brief]) -> None:
    """Participles, bodies and names settle the group; a label does only where it is meant so."""
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aram Hadi, a pupil of 16, was shot dead in Orven.", [(K, CHILD, 1, 1)]),
        ("Lena Sadi, 9, was killed and her brother was wounded.",
         [(K, CHILD, 1, 1), (I, ANY, 1, 1)]),
        ("The shell killed Omar Tal, 45, a baker.", [(K, CIVIL, 1, 1)]),
        ("A watchman of 67 died and his granddaughter, 8, lost a leg.",
         [(K, ANY, 1, 1), (I, CHILD, 1, 1)]),
        ("Three women aged 46 to 71 were wounded.", [(I, WOMAN, 3, 3)]),
        ("One, a boy of 12, died on Friday.", [(K, CHILD, 1, 1)]),
        ("Soldier killed in shelling near Orven", [(K, FIGHTER, 1, 1)]),
        ("Journalist, two others wounded in blast", [(I, PRESS, 1, 1), (I, ANY, 2, 2)]),
        ("Soldier killed two civilians, court hears", [(K, CIVIL, 2, 2)]),
        ("Omar Tal, a spokesman, said two men were killed.", [(K, ANY, 2, 2)]),
        ("A bus was taken with its driver, a relative of one of them said.", []),
        ("The bishop of San Marin, a town of 16 villages, was at prayer.", []),
    ],
)  # fmt: skip
def test_one_person_is_counted_by_name_age_or_headline(text: str, expected: list[Brief]) -> None:
    """A name with an age or a calling is one person; a number of years counts nobody."""
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Not a single soldier was killed.", K),
        ("There was not one casualty.", C),
        ("Nobody on board was hurt.", I),
        ("Village school bombed, none hurt", I),
        ("One drone fell on a barn, where nobody was hurt.", I),
    ],
)
def test_nobody_is_a_zero_and_no_one_person(text: str, outcome: Outcome) -> None:
    """A negated one is nobody, and the verb of nobody is said of no one else."""
    (found,) = read(text)
    figure = found.figure
    assert (figure.outcome, figure.qualifier, figure.value) == (outcome, Qualifier.NONE, 0)


def test_no_one_held_is_no_prisoner() -> None:
    """The "one" of "no one" is not counted."""
    assert brief("Police are still searching and no one is in custody.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of soldiers killed in the ambush rose to six from four.",
         [(K, FIGHTER, 6, 6)]),
        ("The ministry raised its count of the dead to 24 from 13, and that of the wounded to 90.",
         [(K, ANY, 24, 24), (I, ANY, 90, 90)]),
        ("They put the number of burnt huts at 61 and that of people who fled at 4,000.",
         [(D, ANY, 4000, 4000)]),
        ("A spokesman put army losses at 11 dead.", [(K, FIGHTER, 11, 11)]),
        ("The army put the losses at five dead and two missing.",
         [(K, FIGHTER, 5, 5), (M, FIGHTER, 2, 2)]),
        ("The enemy left 17 dead on the field.", [(K, FIGHTER, 17, 17)]),
        ("On our side three men fell and eight were wounded.",
         [(K, FIGHTER, 3, 3), (I, FIGHTER, 8, 8)]),
        ("The toll had stood at eight at noon.", []),
        ("The ministry had earlier reported 12 dead.", []),
        ("One soldier died of his wounds, which took the number of troops killed to four.",
         [(K, FIGHTER, 4, 4)]),
        ("Five people were killed on Monday, which took the toll to 40.",
         [(K, ANY, 5, 5), (K, ANY, 40, 40)]),
    ],
)  # fmt: skip
def test_a_toll_says_of_whom_it_is_and_what_it_was(text: str, expected: list[Brief]) -> None:
    """Its name gives harm and group; an earlier number is no count of its own."""
    assert brief(text) == expected


def test_a_nameless_number_is_another_version_of_the_one_before() -> None:
    """It takes harm, period and group from there, and never the force that tells it."""
    first = "More than 500 people were detained at the march on Sunday."
    (found,) = read(first, "The army put the number at 373.")
    assert brief(first, "The interior ministry gave the figure as 373.") == [(H, ANY, 373, 373)]
    assert (found.figure.group, found.figure.period.kind) == (ANY, Period.INCIDENT)
    missing = "A lawyer has registered 41 people as missing since Wednesday."
    (found,) = read(missing, "The ombudsman put the number at 12.")
    assert (found.figure.outcome, found.figure.period.kind) == (M, Period.CUMULATIVE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed five people, a woman and four children.",
         [(K, ANY, 5, 5), (K, WOMAN, 1, 1), (K, CHILD, 4, 4)]),
        ("Twelve people were killed: seven rebels, three soldiers and two villagers.",
         [(K, ANY, 12, 12), (K, FIGHTER, 7, 7), (K, FIGHTER, 3, 3), (K, CIVIL, 2, 2)]),
        ("Nine people died: four in a camp at Orven, three in Tarvo and two on the road to Ostel.",
         [(K, ANY, 9, 9), (K, ANY, 4, 4), (K, ANY, 3, 3), (K, ANY, 2, 2)]),
        ("Seven civilians died and 20 were hurt: four in a raid on Orven, three when a bus burnt.",
         [(K, CIVIL, 7, 7), (I, CIVIL, 20, 20), (K, CIVIL, 4, 4), (K, CIVIL, 3, 3)]),
        ("Ten bodies were found, including those of a nurse and two boys.",
         [(K, ANY, 10, 10), (K, MEDIC, 1, 1), (K, CHILD, 2, 2)]),
        ("Of the 32 injured 19 were still in hospital.", [(I, ANY, 32, 32), (I, ANY, 19, 19)]),
    ],
)  # fmt: skip
def test_a_total_told_item_by_item_is_counted_once(text: str, expected: list[Brief]) -> None:
    """Each item is a part of the total, by place, by way or by who they were."""
    figures = [f.figure for f in read(text)]
    assert [(f.outcome, f.group, f.low, f.high) for f in figures] == expected
    totals = [f for f in figures if f.subset_of is None]
    assert len(totals) in {1, 2}
    assert {f.subset_of for f in figures if f.subset_of} <= {f.id for f in totals}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pirates boarded a tanker and took six of its 19 crew.", [(H, CIVIL, 6, 6)]),
        ("Armed men boarded a dhow and are holding its nine sailors.", [(H, CIVIL, 9, 9)]),
        ("Gunmen in two boats took 11 crew off a tug.", [(H, CIVIL, 11, 11)]),
        ("An ambulance took six people to hospital.", []),
        ("The gunmen fled and an ambulance took six people to hospital.", []),
        ("14 passengers were taken off two buses near Orven and shot dead.", [(K, CIVIL, 14, 14)]),
        ("The rebels said they had killed 35 and captured ten more.",
         [(K, ANY, 35, 35), (H, ANY, 10, 10)]),
        ("The rebels captured ten tanks.", []),
        ("47 people were brought in dead.", [(K, ANY, 47, 47)]),
        ("We buried sixteen.", [(K, ANY, 16, 16)]),
        ("Surgeons had operated on 117 people, a third of them children.",
         [(I, ANY, 117, 117), (I, CHILD, 39, 39)]),
        ("60 people were hurt, the police say that nine officers were.",
         [(I, ANY, 60, 60), (I, ANY, 9, 9)]),
        ("Between 20 and 25 people are believed to have been killed.", [(K, ANY, 20, 25)]),
        ("Nine khwarij were sent to hell.", [(C, FIGHTER, 9, 9)]),
    ],
)  # fmt: skip
def test_plain_words_of_harm_are_read_where_they_can_mean_nothing_else(
    text: str, expected: list[Brief]
) -> None:
    """Taking and holding need captors; a second verb and a verb left out keep their people."""
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Fighting has driven 1,100 people from five hamlets.", (1100, 1100)),
        ("Some 4,200 people left for Orven, OCHA said.", (3780, 4620)),
        ("IOM says 900 people reached Tarvo on Friday.", (900, 900)),
        ("700 people were on the road to the capital, the UN refugee agency said.", (700, 700)),
    ],
)
def test_a_crowd_on_the_move_is_displaced_where_flight_is_spoken_of(
    text: str, bounds: tuple[int, int]
) -> None:
    """The same words in a report of something else count nobody."""
    (found,) = read(text)
    assert found.figure.outcome is D
    assert (found.figure.low, found.figure.high) == bounds
    assert brief("Some 4,200 people left for Orven after the match.") == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Landmines killed four people in the district during the week.", Period.ROLLING),
        ("46 people were injured over the same seven days.", Period.ROLLING),
        ("Between 12 and 18 June nine attacks left 17 people dead.", Period.ROLLING),
        ("In August our teams recorded seven accidents, which left 12 people dead.",
         Period.ROLLING),
        ("Nine men were killed between 3 and 7 October.", Period.INCIDENT),
        ("Four fishermen were killed on an island, which had been quiet since the rains.",
         Period.INCIDENT),
    ],
)  # fmt: skip
def test_a_window_of_time_is_rolling_where_several_events_lie_in_it(
    text: str, period: Period
) -> None:
    """Days alone make no window, nor does a state that has lasted since."""
    (found,) = read(text)
    assert found.figure.period.kind is period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three children were among at least 19 villagers killed in a raid.",
         [(K, CHILD, 3, 3), (K, CIVIL, 19, None)]),
        ("The raids killed 19 people outside Orven and another 23 in Tarvo.",
         [(K, ANY, 19, 19), (K, ANY, 23, 23)]),
        ("He was shot dead along with two guards.", [(K, ANY, 2, 2)]),
        ("Soldiers took away a man of 63 together with his two sons.", [(H, ANY, 3, 3)]),
        ("Twelve members of the security forces and three villagers died.",
         [(K, ANY, 12, 12), (K, CIVIL, 3, 3)]),
        ("The gang managed to abduct three traders.", [(H, CIVIL, 3, 3)]),
        ("The gang planned to abduct three traders.", []),
        ("12 villagers mostly women and children were killed.", [(K, CIVIL, 12, 12)]),
        ("13 villagers killed 43 others injured in rocket fire", [(K, CIVIL, 13, 13),
                                                                (I, CIVIL, 43, 43)]),
        ("The strikes ended in the killing or wounding of nine rebels.", [(C, FIGHTER, 9, 9)]),
        ("There was no immediate death toll.", []),
        ("Wreaths were laid for the 71 people who were killed by a shell.", [(K, ANY, 71, 71)]),
        ("He was tried for the murder of 37 prisoners.", [(K, ANY, 37, 37)]),
        ("Since 24 February 553 villagers have lost their lives.", [(K, CIVIL, 553, 553)]),
        ("The hospital received 31 injured, nine of whom were flown to the capital.",
         [(I, ANY, 31, 31), (I, ANY, 9, 9)]),
        ("Four members of that group were killed in the clash.", [(K, FIGHTER, 4, 4)]),
        ("Over 1 000 villagers have been killed.", [(K, CIVIL, 1001, None)]),
    ],
)  # fmt: skip
def test_people_keep_their_harm_over_what_stands_between(text: str, expected: list[Brief]) -> None:
    """Company, an of-phrase, a second place or a relative clause parts nobody from the verb."""
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They stopped a mayor near Orven and shot him dead.", [(K, ANY, 1, 1)]),
        ("Armed men stopped a teacher and took her away.", [(H, CIVIL, 1, 1)]),
        ("Gunmen broke into the house of a reporter and killed him.", [(K, PRESS, 1, 1)]),
        ("A man approached a soldier and shot him.", []),
        ("A doctor told the court that a policeman had shot him.", []),
        ("A boy said that soldiers beat him.", []),
        ("A woman said that gunmen had killed him.", []),
    ],
)
def test_a_pronoun_stands_for_the_one_person_it_can(text: str, expected: list[Brief]) -> None:
    """Not for who speaks, who does it, or one of two."""
    assert brief(text) == expected


def test_a_part_of_an_earlier_total_covers_as_much() -> None:
    """Some of the civilians, those of the worst attack, and "the same period" lean on the total."""
    total = "Since May 206 people have been killed: 104 rebels, 58 guards and 44 civilians."
    (some,) = read(total, "Twenty of the civilians died near their homes.")
    (same,) = read(total, "Some 250 people were wounded in the same period.")
    week = "Between 12 and 18 June nine attacks left 17 villagers dead."
    (worst,) = read(week, "In the worst, on 14 June, raiders beheaded four farmers.")
    assert (some.figure.period.kind, some.figure.subset_of) == (Period.CUMULATIVE, "f0")
    assert same.figure.period.kind is Period.CUMULATIVE
    assert worst.figure.subset_of == "f0"


def test_a_side_that_kills_right_after_fighters_fell_kills_fighters() -> None:
    """A bare number on the attackers' word goes on the soldiers counted before."""
    first = "Twelve soldiers were killed when fighters attacked a base."
    expected = [(K, FIGHTER, 35, 35), (H, FIGHTER, 10, 10)]
    assert brief(first, "The rebels said they had killed 35 and captured ten more.") == expected


def claims(text: str) -> tuple[Claim, ...]:
    """Read a report by rules alone."""
    with open_atlas() as atlas:
        report = Report(name="own", capture="c", text=text, language="en")
        return open_reader(atlas, "rules").read(report).claims


def told(text: str) -> list[tuple[EventType | None, list[Brief]]]:
    """Give type and figures of each claim."""
    return [
        (c.type, [(f.outcome, f.group, f.low, f.high) for f in c.figures]) for c in claims(text)
    ]


def test_each_place_of_a_total_is_a_claim_in_the_way_it_names() -> None:
    """The total covers several events, what stands beside it too; a part has its own type."""
    text = (
        "Nine people were killed and 20 wounded in Tarvo on Tuesday, police said: four in a car "
        "bombing in Orven, three when a mine went off in Vesk and two guards at a gate in Ostel."
    )
    assert told(text) == [
        (EventType.CASUALTY_TOLL, [(K, ANY, 9, 9), (I, ANY, 20, 20)]),
        (EventType.EXPLOSIVE_DEVICE, [(K, ANY, 4, 4)]),
        (EventType.EXPLOSIVE_DEVICE, [(K, ANY, 3, 3)]),
        (EventType.UNSPECIFIED_FORCE, [(K, ANY, 2, 2)]),
    ]


def test_counts_at_places_that_share_a_verb_are_claims_of_their_own() -> None:
    """A number at another place is another event, with no total told."""
    text = "Shelling killed two people in Kherson on Tuesday, three in Kharkiv and 14 near Sumy."
    assert told(text) == [
        (EventType.SHELLING_ROCKET, [(K, ANY, 2, 2)]),
        (EventType.SHELLING_ROCKET, [(K, ANY, 3, 3)]),
        (EventType.SHELLING_ROCKET, [(K, ANY, 14, 14)]),
    ]
    assert len(told("Shells killed two people in Kherson, and three in hospital died.")) == 1
    parts = [f.figure for f in read("Two raids left 33 people dead, 20 in Orven and 13 in Tarvo.")]
    assert [f.subset_of is None for f in parts] == [True, False, False]


def test_fighters_captured_beside_the_fallen_are_of_one_fight() -> None:
    """Told of both in one clause, a side tells of a clash and of no arrest."""
    text = "Troops and rebels clashed in Orven. The army said it killed 35 rebels and captured ten."
    assert told(text)[-1] == (EventType.ARMED_CLASH, [(K, FIGHTER, 35, 35), (H, FIGHTER, 10, 10)])


def test_who_died_later_is_in_the_toll_already() -> None:
    """No claim of its own stands beside the toll that the death raised."""
    text = (
        "One soldier had died of his wounds on Monday, which took the number of troops killed in "
        "the bombing near Orven to four, the governor said."
    )
    assert [figures for _, figures in told(text)] == [[(K, FIGHTER, 4, 4)]]


def test_a_number_put_anew_is_claimed_with_who_puts_it() -> None:
    """A bare number names nothing; who put it there is part of the words."""
    text = (
        "A lawyer has registered 41 people as missing since Wednesday. The ombudsman put the "
        "number at 12."
    )
    assert claims(text)[-1].span.quote == "The ombudsman put the number at 12"


def test_people_who_fled_within_days_are_one_flight() -> None:
    """A window of days makes no sum of several flights."""
    text = "IOM said 61,000 people fled the town of Orven between 29 June and 2 July."
    (claim,) = claims(text)
    assert (claim.type, claim.figures[0].period.kind) == (EventType.DISPLACEMENT, Period.ROLLING)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Six people were killed, two of them children, and 14 were hurt.",
            [(K, ANY, 6, 6), (K, CHILD, 2, 2), (I, ANY, 14, 14)],
        ),
        (
            "Nine men died, including two guards, and 14 were wounded.",
            [(K, ANY, 9, 9), (K, ANY, 2, 2), (I, ANY, 14, 14)],
        ),
        ("Rebels kidnapped a councilwoman on Monday.", [(H, ANY, 1, 1)]),
        ("Police arrested two former soldiers on Friday.", [(H, ANY, 2, 2)]),
        ("The blast left some thirty workers with burns.", [(I, CIVIL, 27, 33)]),
        ("Nine people were killed in the raid, the rights league said.", [(K, ANY, 9, 9)]),
        ("Two women were among the dead, hospital officials said.", [(K, WOMAN, 2, 2)]),
        ("It is not known how many of the dead were soldiers.", []),
    ],
)
def test_what_stands_beside_a_count_is_told_apart(text: str, expected: list[Brief]) -> None:
    """Harm behind a part is of others; speakers and open questions count nobody."""
    assert brief(text) == expected


def test_people_who_have_come_after_an_attack_have_fled() -> None:
    """In a report of harm a crowd that "has moved to" a place is displaced; elsewhere it is not."""
    moved = "About 700 people have moved to the Catholic mission since."
    assert brief("Raiders killed 19 farmers at night.", moved) == [(D, ANY, 630, 770)]
    assert brief(moved) == []
