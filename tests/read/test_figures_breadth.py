"""Counts of people harmed in many wordings: verb classes, lists, parts, bounds, zeros, traps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import Group, Outcome, UpdateOp
from reportedly.read.figures import find_figures
from reportedly.read.found import FoundFigure
from reportedly.read.lexica.casualty_phrases import AROUND, PHRASES

K, I, M = Outcome.KILLED, Outcome.INJURED, Outcome.MISSING  # noqa: E741
D, H, C = Outcome.DISPLACED, Outcome.DETAINED, Outcome.CASUALTIES_UNSPECIFIED


def read(text: str) -> list[FoundFigure]:
    """Read one English sentence, leaving out what is only feared or planned."""
    found = find_figures(text, 0, len(text), language="en")
    return [f for f in found if not f.hypothetical]


def bounds(text: str) -> list[tuple[Outcome, Group, int | None, int | None]]:
    """Give outcome, group and bounds of each figure, sorted."""
    figures = [f.figure for f in read(text)]
    return sorted(((f.outcome, f.group, f.low, f.high) for f in figures), key=repr)


INTRANSITIVE = {
    "perished": K, "suffocated in the cellar": K, "choked to death": K, "lost their lives": K,
    "met their deaths": K, "paid with their lives": K, "succumbed to their wounds": K,
    "were mown down": K, "were cut down at dawn": K, "were crushed under a wall": K,
    "were burned alive": K, "were trampled to death": K, "were laid to rest": K,
    "sustained shrapnel wounds": I, "suffered burns": I, "were rushed to hospital": I,
    "remain missing": M, "vanished": M, "have not been heard of since": M,
    "are unaccounted for": M, "were driven from their homes": D, "took flight": D,
    "sought refuge in a church": D, "were left homeless": D, "were led away": H,
    "are in custody": H, "remain behind bars": H, "were thrown into jail": H,
    "are being held by the militia": H, "were snatched": H,
}  # fmt: skip


@given(number=st.integers(2, 9_999), verb=st.sampled_from(sorted(INTRANSITIVE)))
def test_people_before_their_verb_are_counted(number: int, verb: str) -> None:
    """Whatever the register, the verb after the people gives the outcome."""
    text = f"{number:,} villagers {verb}, the mayor of Tarvo said."
    assert bounds(text) == [(INTRANSITIVE[verb], Group.CIVILIAN, number, number)]


@given(
    number=st.integers(2, 9_999),
    around=st.sampled_from(
        sorted((verb, tail, outcome) for verb, tails in AROUND.items()
               for tail, outcome in tails.items())
    ),
)  # fmt: skip
def test_people_inside_a_phrase_are_counted(
    number: int, around: tuple[str, tuple[str, ...], Outcome]
) -> None:
    """A verb before the people and its particle after them make one phrase of harm."""
    verb, tail, outcome = around
    found = read(f"Gunmen {verb} {number} villagers {' '.join(tail)} on Sunday.")
    assert {(f.figure.outcome, f.figure.value) for f in found} == {(outcome, number)}


@given(
    total=st.integers(3, 900),
    aside=st.sampled_from(
        [", among them two children,", ", including two children and a nurse,", " (mostly men)",
         " - including a woman and two children -", ", all from one street,"]
    ),
)  # fmt: skip
def test_an_aside_does_not_part_people_from_their_verb(total: int, aside: str) -> None:
    """What stands between two commas, brackets or dashes is passed over."""
    found = read(f"{total} people{aside} were killed in Tarvo.")
    assert [f.figure.value for f in found if f.figure.subset_of is None] == [total]


@given(number=st.integers(2, 500), factor=st.sampled_from([("", 1), ("twice ", 2)]))
def test_as_many_takes_the_number_before_it(number: int, factor: tuple[str, int]) -> None:
    """The words "as many" repeat the number told, "twice as many" double it."""
    word, times = factor
    found = read(f"A mine killed {number} people and wounded {word}as many.")
    assert [(f.figure.outcome, f.figure.value) for f in found] == [(K, number), (I, number * times)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight people were killed, all of them civilians.", (K, Group.CIVILIAN, 8, 8)),
        ("Two men were killed, both of them fishermen.", (K, Group.CIVILIAN, 2, 2)),
        ("Nine people died, all but two of them women.", (K, Group.WOMEN, 7, 7)),
        ("Six people died, of whom two were children.", (K, Group.CHILDREN, 2, 2)),
        ("Four soldiers were wounded, one critically.", (I, Group.COMBATANT, 1, 1)),
    ],
)
def test_parts_led_by_all_both_whom_or_gravity(
    text: str, expected: tuple[Outcome, Group, int, int]
) -> None:
    """A part names its whole and is never added to it."""
    parts = [f.figure for f in read(text) if f.figure.subset_of is not None]
    assert [(p.outcome, p.group, p.low, p.high) for p in parts] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A little over 200 people were hurt.", (I, 201, None)),
        ("Ten people or more were killed.", (K, 10, None)),
        ("Ten people at most were killed.", (K, None, 10)),
        ("From 8 to 10 people were killed.", (K, 8, 10)),
        ("Twenty-odd people were abducted.", (H, 18, 22)),
        ("The raid killed 300-plus people.", (K, 300, None)),
        ("Some 12k people fled the shelling.", (D, 10_800, 13_200)),
        ("As few as three people died.", (K, 3, None)),
        ("The death toll topped 100.", (K, 101, None)),
        ("The number of injured passed 90.", (I, 91, None)),
        ("The tally of dead stood at 44.", (K, 44, 44)),
        ("The whereabouts of 14 detainees are unknown.", (M, 14, 14)),
        ("Contact was lost with three divers.", (M, 3, 3)),
        ("Twelve people, not nine, were killed.", (K, 12, 12)),
    ],
)
def test_bounds_in_other_words(text: str, expected: tuple[Outcome, int | None, int | None]) -> None:
    """Hedges keep the bounds of the codebook in every wording."""
    assert [(f.figure.outcome, f.figure.low, f.figure.high) for f in read(text)] == [expected]


def test_a_family_is_counted_whole_with_its_parts() -> None:
    """Kin listed one by one and by number make one count."""
    text = "A man, his wife and their four children were killed in Ostel."
    assert bounds(text) == [
        (K, Group.CHILDREN, 4, 4), (K, Group.UNKNOWN, 6, 6), (K, Group.WOMEN, 1, 1),
    ]  # fmt: skip


def test_an_earlier_count_is_what_the_toll_had_before() -> None:
    """A toll earlier put at 12 that has climbed to 15 is one count of 15."""
    (found,) = read("The death toll, earlier put at 12, has climbed to 15.")
    update = found.figure.update
    assert update is not None
    assert (found.figure.value, update.op, update.previous) == (15, UpdateOp.RAISES, 12)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("No lives were lost.", K),
        ("No soldier was wounded.", I),
        ("None of the 12 passengers was hurt.", I),
        ("The rocket fell in a field without causing casualties.", C),
        ("The blast did not cause any casualties.", C),
    ],
)
def test_a_zero_is_one_zero(text: str, outcome: Outcome) -> None:
    """Denied harm is one count of nobody, never a mass of casualties."""
    assert [(f.figure.outcome, f.figure.value) for f in read(text)] == [(outcome, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "The team cut down 40 errors and mowed down its rivals.",
        "Loggers cut down 300 trees.",
        "The hall holds 400 people.",
        "Twelve hostages were freed.",
        "Three players remain in Tarvo and two visitors took shelter from the rain of questions.",
        "Two laws were laid to rest.",
        "He was buried in work.",
        "Three hundred people attended the funeral.",
        "Twenty people took part in the search.",
    ],
)
def test_everyday_senses_count_nobody(text: str) -> None:
    """Words of harm said of things, sport and daily life give no figure."""
    assert [f for f in read(text) if f.figure.outcome is not D] == []


def test_every_phrase_has_an_outcome_and_a_known_form() -> None:
    """The table of phrases holds no empty phrase and no unknown form."""
    assert all(phrase and all(phrase) for phrase in PHRASES)
    assert {form for _, form in PHRASES.values()} <= {"past", "ing", "base", "intr", "adj"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic reported neither dead nor wounded.", [(I, 0, 0), (K, 0, 0)]),
        ("Nine rebels were killed and 11 surrendered.", [(H, 11, 11), (K, 9, 9)]),
        ("The mine killed two guards, which brings to 31 the number of dead since May.",
         [(K, 2, 2), (K, 31, 31)]),
        ("An earlier report gave the number of dead as 12; the correct figure is nine.",
         [(K, 9, 9)]),
        ("The clinic logged 12 deaths in the past week and 300 since March.",
         [(K, 12, 12), (K, 300, 300)]),
        ("Some 100 herders crossed into Lusania after a raid on their wells.", [(D, 90, 110)]),
        ("The Red Crescent treated 40 people on Sunday.", [(I, 40, 40)]),
        ("The Red Crescent treated 40 people for cholera.", []),
        ("Police picked up three youths at a checkpoint.", [(H, 3, 3)]),
        ("A trawler picked up three youths.", []),
        ("Forty rowers left Paris for Rome.", []),
        ("Villagers burned three trucks.", []),
        ("The uprising, which began in May, has cost more than 400 lives.", [(K, 401, None)]),
        ("The mayor shot himself in the foot on live television.", []),
        ("The army ordered 4,000 residents to leave their homes.", []),
        ("The raid caused 4,000 residents to flee.", [(D, 4000, 4000)]),
        ("Some 40,000 people are likely to be displaced.", []),
        ("Several other armoured vehicles were incinerated.", []),
        ("As a nurse, my son gave his life.", [(K, 1, 1)]),
        ("The total number mobilised rose to 3,000 after 12 soldiers died.", [(K, 12, 12)]),
        ("Porters carried 30 mutilated bodies.", [(K, 30, 30)]),
        ("The news page lists 113 At least nine people were killed.", [(K, 9, None)]),
        ("A weaver, his brother and three apprentices died.", [(K, 5, 5)]),
    ],
)  # fmt: skip
def test_counts_that_lean_on_their_sentence(
    text: str, expected: list[tuple[Outcome, int, int | None]]
) -> None:
    """What else the sentence says decides whether, and as what, people are counted."""
    figures = [f.figure for f in read(text)]
    assert sorted(((f.outcome, f.low, f.high) for f in figures), key=repr) == expected
