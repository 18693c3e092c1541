"""Counts in the turns of ordinary news: single victims, parts, groups by antecedent, no harm."""

from __future__ import annotations

import pytest

from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier, UpdateOp
from reportedly.read.figures import find_figures
from reportedly.read.found import FoundFigure

K, I, M = Outcome.KILLED, Outcome.INJURED, Outcome.MISSING  # noqa: E741
H, C, D = Outcome.DETAINED, Outcome.CASUALTIES_UNSPECIFIED, Outcome.DISPLACED
U, V, F = Group.UNKNOWN, Group.CIVILIAN, Group.COMBATANT
KIDS, WOMEN, MEDIC, PRESS = Group.CHILDREN, Group.WOMEN, Group.MEDIC, Group.JOURNALIST

Row = tuple[Outcome, Group, int | None, int | None]


def report(*sentences: str, language: str = "en") -> list[FoundFigure]:
    """Read sentences one after the other, each knowing the counts before it."""
    text = " ".join(sentences)
    found: list[FoundFigure] = []
    start = 0
    for sentence in sentences:
        end = start + len(sentence)
        found += find_figures(text, start, end, language=language, previous=found)
        start = end + 1
    return [one for one in found if not one.hypothetical]


def rows(*sentences: str, language: str = "en") -> list[Row]:
    """Return outcome, group and bounds of each count."""
    figures = [one.figure for one in report(*sentences, language=language)]
    return [(f.outcome, f.group, f.low, f.high) for f in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A widow who had gone to the well was shot dead.", [(K, WOMEN, 1, 1)]),
        ("Two shepherds who would not hand over their flock were beaten to death.",
         [(K, V, 2, 2)]),
        ("A baker whose shop was hit by a shell was wounded.", [(I, V, 1, 1)]),
        ("A mother who lost two sons in the war was wounded.", [(I, WOMEN, 1, 1)]),
        ("One man who stood at the bridge said three trucks were hit.", []),
        ("Radio reporter Ada Berg was shot dead on Tuesday.", [(K, PRESS, 1, 1)]),
        ("Police commander Jan Orlo was killed by a mine.", [(K, U, 1, 1)]),
        ("Captain Jan Orlo was killed near Vesk.", [(K, F, 1, 1)]),
        ("Police spokesman Jan Orlo said two drivers were hurt.", [(I, V, 2, 2)]),
        ("Two nurses of the town clinic, arrested at Vesk in May, are still being held.",
         [(H, MEDIC, 2, 2)]),
        ("The bus with 40 passengers was hit by a shell.", []),
    ],
)  # fmt: skip
def test_people_stand_apart_from_their_verb(text: str, expected: list[Row]) -> None:
    """A clause or a name between people and their verb leaves them its subject, in number too."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two road workers were shot dead and a third is missing.", [(K, V, 2, 2), (M, V, 1, 1)]),
        ("Three soldiers died and a fourth is unaccounted for.", [(K, F, 3, 3), (M, F, 1, 1)]),
        ("Four marines died and six others were hurt.", [(K, F, 4, 4), (I, F, 6, 6)]),
        ("Four marines and six others were killed.", [(K, F, 4, 4), (K, U, 6, 6)]),
        ("Three 'bandits' were killed and two others arrested.", [(K, U, 3, 3), (H, U, 2, 2)]),
        ("Five 'rebels' had been killed.", [(K, F, 5, 5)]),
        ("Seven members of a rebel column were killed.", [(K, F, 7, 7)]),
        ("Three members of parliament were arrested.", [(H, U, 3, 3)]),
        ("Four members of the rescue brigade were killed.", [(K, U, 4, 4)]),
        ("Two police reservists and a cook were killed.", [(K, U, 2, 2), (K, V, 1, 1)]),
        ("A shell wounded a nurse and a weaver.", [(I, MEDIC, 1, 1), (I, V, 1, 1)]),
        ("A shell killed his brother and two nephews.", [(K, U, 3, 3)]),
        ("The general staff put the army's losses at 'more than 20 dead'.", [(K, F, 21, None)]),
        ("The army acknowledged four dead and nine wounded.", [(K, F, 4, 4), (I, F, 9, 9)]),
        ("The city admitted three deaths.", [(K, U, 3, 3)]),
        ("Gunmen carried off 30 pupils and a cook.", [(H, KIDS, 30, 30), (H, V, 1, 1)]),
        ("Two trucks burned and four howitzers captured.", []),
    ],
)  # fmt: skip
def test_a_group_follows_its_antecedent(text: str, expected: list[Row]) -> None:
    """Who "the others" and "members of" are is told by whom they are counted with."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("sentences", "expected", "whole"),
    [
        (("The army killed nine fighters.", "Doctors have identified four of them as boys."),
         (K, KIDS, 4, 4), "f0"),
        (("A shell killed six people and hurt 12.", "'Two of the dead are girls.'"),
         (K, KIDS, 2, 2), "f0"),
        (("A shell killed six people and hurt 12.", "One of the wounded is a child of four."),
         (I, KIDS, 1, 1), "f1"),
        (("Six people were killed.", "Two women and a guard were among the dead."),
         (K, U, 1, 1), "f0"),
        (("Two villagers, one of them a girl of ten, were shot dead.",), (K, KIDS, 1, 1), "f0"),
        (("Twelve people were held.", "Three of those held are minors."), (H, KIDS, 3, 3), None),
        (("A charity counted 41 deaths; most of the dead were women.",), (K, WOMEN, 21, 41), "f0"),
    ],
)  # fmt: skip
def test_a_part_is_told_by_what_its_words_point_at(
    sentences: tuple[str, ...], expected: Row, whole: str | None
) -> None:
    """A part takes the harm that its words name, and belongs to the count of that harm."""
    figure = report(*sentences)[-1].figure
    assert (figure.outcome, figure.group, figure.low, figure.high) == expected
    assert whole is None or figure.subset_of == whole


@pytest.mark.parametrize(
    "text",
    [
        "Six people were hurt, among them two guards, a district clerk told reporters.",
        "The blast hurt six people, including two guards, the mayor said.",
        "The blast hurt six people, including two guards, a doctor at the clinic said.",
    ],
)
def test_who_speaks_is_no_part_of_a_list(text: str) -> None:
    """A speaker behind a comma ends the list of victims."""
    assert rows(text) == [(I, U, 6, 6), (I, U, 2, 2)]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("A second rocket fell in a field and hurt nobody.", I),
        ("A drone broke windows in Vesk, injuring no one.", I),
        ("The bomb went off without wounding anyone.", I),
        ("The blast did not hurt anybody.", I),
        ("The shell landed in a yard, killing or wounding nobody.", C),
    ],
)
def test_nobody_hurt_is_an_asserted_zero(text: str, outcome: Outcome) -> None:
    """A verb of harm with nobody behind it asserts a zero."""
    (found,) = report(text)
    assert found.figure.qualifier is Qualifier.NONE
    assert found.figure.outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "We have killed nobody, the captain said.",
        "The aim is to hurt no one.",
        "The guard hurt nobody but himself.",
        "Eight men died when a gas leak set the kitchen on fire.",
        "Ninety 'wounded' were carried out as the city rehearsed a rocket alarm drill.",
    ],
)
def test_no_harm_by_force_gives_no_figure(text: str) -> None:
    """A denied deed, an aim, an accident and a drill count nobody harmed."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'We have no dead,' a captain said.", True),
        ("There were no wounded on our side.", True),
        ("None of our men was hurt.", True),
        ("Two of ours were killed.", True),
        ("There were no wounded in the village.", False),
    ],
)
def test_the_speakers_own_are_marked(text: str, *, expected: bool) -> None:
    """Words such as "ours" and "we have no" count the speaker's own people."""
    (found,) = report(text)
    assert found.own is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders took away six of her 14 crew.", [(H, V, 6, 6)]),
        ("The gang also took a minibus with its driver and nine passengers.",
         [(H, V, 1, 1), (H, V, 9, 9)]),
        ("Pirates boarded the tanker and are holding her crew of 19.", [(H, V, 19, 19)]),
        ("The centre counts 44 seafarers taken since March.", [(H, V, 44, 44)]),
        ("The navy stopped a boat with two tonnes of hashish.", []),
    ],
)  # fmt: skip
def test_crews_and_passengers_are_taken_with_what_carries_them(
    text: str, expected: list[Row]
) -> None:
    """Whoever is aboard a vehicle that is seized is held."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Mines killed 31 people between January and June.", Period.CUMULATIVE),
        ("Mines killed 31 people in the first half of the year.", Period.CUMULATIVE),
        ("Two soldiers were killed on Sunday and that up to 80 troops died since Friday.",
         Period.INCIDENT),
        ("Mines killed three people between Vesk and Orven.", Period.INCIDENT),
    ],
)  # fmt: skip
def test_months_make_a_count_cumulative(text: str, period: Period) -> None:
    """Words of time reach the counts of their own clause alone."""
    assert report(text)[0].figure.period.kind is period


def test_a_toll_may_name_its_old_number_first() -> None:
    """A toll "raised to nine from seven" is one count that raises; who died since is no new one."""
    text = (
        "The ministry raised to nine from seven the number of people killed at the mine, after "
        "two men died of their wounds."
    )
    (found,) = report(text)
    assert found.figure.value == 9
    assert found.figure.update is not None
    assert (found.figure.update.op, found.figure.update.previous) == (UpdateOp.RAISES, 7)


@pytest.mark.parametrize(
    ("text", "value", "group"),
    [
        ("He was the fourth farmer to die in the district since May.", 4, V),
        ("She was the third reporter to be killed this year.", 3, PRESS),
    ],
)
def test_an_ordinal_in_words_counts_up(text: str, value: int, group: Group) -> None:
    """Who is "the fourth to die" tells of four, not of one beside them."""
    (found,) = report(text)
    assert (found.figure.value, found.figure.group) == (value, group)
    assert found.figure.period.kind is Period.CUMULATIVE


@pytest.mark.parametrize(
    ("language", "sentences", "expected"),
    [
        ("es", ("Tres soldados murieron y otros dos resultaron heridos.",),
         [(K, F, 3, 3), (I, F, 2, 2)]),
        ("es", ("Murieron diez personas, entre ellas dos niñas y un maestro.",),
         [(K, U, 10, 10), (K, KIDS, 2, 2), (K, V, 1, 1)]),
        ("es", ("Seis personas resultaron heridas.", "Entre los heridos hay dos menores."),
         [(I, U, 6, 6), (I, KIDS, 2, 2)]),
        ("es", ("Una decena de campesinos fueron secuestrados.",), [(H, V, 9, 11)]),
        ("es", ("Más de una veintena de civiles huyeron.",), [(D, V, 21, None)]),
        ("es", ("Fueron detenidas ocho personas.",), [(H, U, 8, 8)]),
        ("es", ("Un niño de seis años murió.",), [(K, KIDS, 1, 1)]),
        ("es", ("Confirmaron la muerte de tres guerrilleros.",), [(K, F, 3, 3)]),
        ("es", ("La caravana llevaba una veintena de camiones.",), []),
        ("fr", ("Quatre soldats tués et une dizaine d'assaillants « neutralisés ».",),
         [(K, F, 4, 4), (C, F, 9, 11)]),
        ("fr", ("Vingt civils ont été tués.", "Parmi eux figurent neuf marchands et deux élèves."),
         [(K, V, 20, 20), (K, V, 9, 9), (K, KIDS, 2, 2)]),
        ("fr", ("Il y a eu huit blessés, dont trois enfants.",), [(I, U, 8, 8), (I, KIDS, 3, 3)]),
        ("fr", ("Plus d'une vingtaine de personnes ont été enlevées.",), [(H, U, 21, None)]),
    ],
)  # fmt: skip
def test_parts_and_round_numbers_in_spanish_and_french(
    language: str, sentences: tuple[str, ...], expected: list[Row]
) -> None:
    """Parts are led, others inherit, and a round noun is about so many."""
    assert rows(*sentences, language=language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 200 people have left their rooms.", [(D, U, 180, 220)]),
        ("The refugee agency said 900 people had been registered in camps.", [(D, U, 900, 900)]),
        ("Two hundred people left their seats.", []),
        ("'The enemy was repelled with losses,' the army said.", [(C, F, 1, None)]),
        ("The clinic took in 30 people with war wounds.", [(I, U, 30, 30)]),
        ("A cook was hit in the leg.", [(I, V, 1, 1)]),
        ("Two men were taken in for questioning.", [(H, U, 2, 2)]),
    ],
)
def test_plain_words_tell_harm(text: str, expected: list[Row]) -> None:
    """Homes left, wounds told by where they are, and custody told as questioning are counts."""
    assert rows(text) == expected


def test_days_of_a_month_are_a_window_of_flight_alone() -> None:
    """People fled "between 1 and 7 May" within a window; people shot then were shot once."""
    (fled,) = report("Some 900 people fled Vesk between 1 and 7 May.")
    (shot,) = report("Nine men were shot dead in Vesk between 1 and 7 May.")
    assert fled.figure.period.kind is Period.ROLLING
    assert shot.figure.period.kind is Period.INCIDENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The victims, aged 19, 22 and 31, were pronounced dead.", []),
        ("Three men, ages 22, 28, and 25, died.", [(K, U, 3, 3)]),
        ("One of two girls, 7 and 5, critically hurt on Monday has died.", None),
        ("He had served between 2007 and 2011, and had been arrested.", None),
        ("Two brothers aged 9 and 12 were killed by a mine.", [(K, KIDS, 2, 2)]),
        ("The hospital put the dead at nine, all aged between 8 and 15.", [(K, KIDS, 9, 9)]),
        ("Two men shot at them.", []),
        ("Two men were shooting at each other.", []),
        ("Three mine blasts killed eight people in Orven.", [(K, U, 8, 8)]),
        ("Deputies asked about the 40 people killed in Orven.", [(K, U, 40, 40)]),
        ("The statement mentioned no civilian deaths.", []),
    ],
)  # fmt: skip
def test_ages_years_shots_and_topics_are_no_counts(text: str, expected: list[Row] | None) -> None:
    """A number counts people harmed only where it is theirs; ages under 18 make them children."""
    found = rows(text)

    if expected is None:
        assert not {low for *_, low, _ in found} & {5, 7, 2007}
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A police officer was wounded in Orven.", [(I, U, 1, 1)]),
        ("Six novices and an elderly monk died on the spot.", [(K, V, 6, 6), (K, V, 1, 1)]),
        ("Three people were shot dead and 27 treated for bullet wounds.",
         [(K, U, 3, 3), (I, U, 27, 27)]),
        ("Two guards travelling in the bus were among the dead.", [(K, U, 2, 2)]),
        ("Three people were still in intensive care.", [(I, U, 3, 3)]),
        ("One man was killed and others were injured.", [(K, U, 1, 1), (I, U, 2, None)]),
        ("They lost 900 soldiers killed or wounded.", [(C, F, 900, 900)]),
        ("The death brought to five the number of Dutch soldiers killed since Friday.",
         [(K, F, 5, 5)]),
        ("The toll from the blast rose to 33 after two of the wounded died.", [(K, U, 33, 33)]),
        ("About 700 villagers have been moved to nine schools.", [(D, V, 630, 770)]),
        ('The rebels said six "apostates" had been killed.', [(K, U, 6, 6)]),
        ('The army said it had killed 18 "takfiris" near Vesk.', [(K, F, 18, 18)]),
        ('He sold 18 "classics" in Vesk.', []),
        ("One of the dead was identified as the head of the band.", []),
        ("Among the dead in the blast at Orven were a woman and a child.",
         [(K, WOMEN, 1, 1), (K, KIDS, 1, 1)]),
        ("They had counted 30 enemy dead.", [(K, F, 30, 30)]),
        ("The insurgents lost 40 men in the attack.", [(K, U, 40, 40)]),
        ("A picker was hurt between Road 148 and Avenue 208 on Friday.", [(I, V, 1, 1)]),
    ],
)  # fmt: skip
def test_people_harmed_in_ordinary_turns(text: str, expected: list[Row]) -> None:
    """An officer, somebody behind "and", the treated and those among the dead are counted."""
    assert rows(text) == expected


def test_the_previous_day_is_a_date_and_no_window() -> None:
    """Those killed "the previous day" fell in one event; "over the previous day" sums several."""
    one = report("Twelve rebels were killed in a raid the previous day.")
    many = report("Over the previous day, twelve rebels were killed.")

    assert [found.figure.period.kind for found in one] == [Period.INCIDENT]
    assert [found.figure.period.kind for found in many] == [Period.ROLLING]
