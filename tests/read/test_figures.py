"""Counts of people harmed in one sentence: groups, outcomes, parts, updates, periods."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Update
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier, UpdateOp
from reportedly.read.figures import find_figures
from reportedly.read.found import FoundFigure

K, I, M = Outcome.KILLED, Outcome.INJURED, Outcome.MISSING  # noqa: E741
D, H, C = Outcome.DISPLACED, Outcome.DETAINED, Outcome.CASUALTIES_UNSPECIFIED
PEOPLE = ["people", "villagers", "soldiers", "children", "nurses", "reporters", "women"]
VERBS = {
    "were killed": K,
    "died": K,
    "were wounded": I,
    "were abducted": H,
    "are missing": M,
    "were displaced": D,
    "were eliminated": C,
}


def read(
    text: str, previous: Sequence[FoundFigure] = (), language: str | None = "en"
) -> list[FoundFigure]:
    """Read one sentence, leaving out what is only feared or planned."""
    found = find_figures(text, 0, len(text), language=language, previous=previous)
    return [f for f in found if not f.hypothetical]


def brief(text: str) -> list[tuple[str, Outcome, Group, int | None, int | None]]:
    """Give quote, outcome, group and bounds of each figure."""
    figures = [f.figure for f in read(text)]
    return [(f.span.quote, f.outcome, f.group, f.low, f.high) for f in figures]


@given(
    number=st.integers(2, 99_999),
    people=st.sampled_from(PEOPLE),
    verb=st.sampled_from(sorted(VERBS)),
    place=st.sampled_from(["in Tarvo", "near the Ostel bridge", "at dawn"]),
)
def test_a_plain_count_is_read_whatever_the_number(
    number: int, people: str, verb: str, place: str
) -> None:
    """Number, noun and word of harm make one figure whose span quotes the text."""
    text = f"{number:,} {people} {verb} {place}, officials said."
    (found,) = read(text)
    figure = found.figure
    assert (figure.value, figure.low, figure.high) == (number, number, number)
    assert (figure.outcome, figure.qualifier) == (VERBS[verb], Qualifier.EXACT)
    assert figure.span.quote == f"{number:,} {people}"
    figure.span.check(text)


@given(
    number=st.integers(2, 99_999),
    thing=st.sampled_from(
        ["goats", "homes", "villages", "families", "drones", "boats", "trucks", "households"]
    ),
    verb=st.sampled_from(["were killed", "were lost", "were destroyed", "were seized"]),
)
def test_things_and_animals_are_no_casualties(number: int, thing: str, verb: str) -> None:
    """What is counted and is no person gives no figure."""
    assert read(f"{number} {thing} {verb} in Tarvo on Monday.") == []


@given(
    number=st.integers(2, 99_999),
    people=st.sampled_from(PEOPLE),
    verb=st.sampled_from(["gathered", "live", "attended", "voted", "marched", "will be deployed"]),
)
def test_no_figure_without_a_word_of_harm(number: int, people: str, verb: str) -> None:
    """People who only live, gather or march are not casualties."""
    assert read(f"Some {number} {people} {verb} in Tarvo.") == []


@given(total=st.integers(2, 500), part=st.integers(2, 500))
def test_a_part_is_never_larger_than_its_whole(total: int, part: int) -> None:
    """A part names its whole and fits inside it, or it is not made."""
    figures = [f.figure for f in read(f"{total} people were killed, including {part} children.")]
    parts = [f for f in figures if f.subset_of]
    assert len(parts) == (part <= total)
    assert all(f.subset_of == figures[0].id and f.high <= total for f in parts if f.high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell killed 4 miners and wounded 9.",
         [("4 miners", K, Group.CIVILIAN, 4, 4), ("9", I, Group.UNKNOWN, 9, 9)]),
        ("Two nurses, a 9-year-old girl and one soldier died in Tarvo.",
         [("Two nurses", K, Group.MEDIC, 2, 2), ("a 9-year-old girl", K, Group.CHILDREN, 1, 1),
          ("one soldier", K, Group.COMBATANT, 1, 1)]),
        ("Fifteen sailors are missing and feared dead.", [
            ("Fifteen sailors", M, Group.UNKNOWN, 15, 15)]),
        ("Between 6 and 9 rebels died.", [("Between 6 and 9 rebels", K, Group.COMBATANT, 6, 9)]),
        ("Rescuers counted 19 dead and more than 40 injured.",
         [("19", K, Group.UNKNOWN, 19, 19), ("more than 40", I, Group.UNKNOWN, 41, None)]),
        ("Ten people were killed or wounded.", [("Ten people", C, Group.UNKNOWN, 10, 10)]),
        ("The militia lost seven fighters.", [("seven fighters", K, Group.COMBATANT, 7, 7)]),
        ("The raid led to the arrest of three teachers.",
         [("three teachers", H, Group.CIVILIAN, 3, 3)]),
        ("The army suffered heavy losses.", [("heavy losses", C, Group.UNKNOWN, 1, None)]),
        ("Civilians were killed.", [("Civilians", K, Group.CIVILIAN, 2, None)]),
        ("A woman and her son were killed.",
         [("A woman and her son", K, Group.UNKNOWN, 2, 2), ("A woman", K, Group.WOMEN, 1, 1)]),
        ("Three gunmen shot and wounded four drivers.", [
            ("four drivers", I, Group.CIVILIAN, 4, 4)]),
        ("Six herders were shot dead.", [("Six herders", K, Group.CIVILIAN, 6, 6)]),
        ("The blast claimed 14 lives.", [("14 lives", K, Group.UNKNOWN, 14, 14)]),
    ],
)  # fmt: skip
def test_constructions(
    text: str, expected: list[tuple[str, Outcome, Group, int | None, int | None]]
) -> None:
    """Each construction gives the counts that the codebook asks for."""
    assert sorted(brief(text), key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize(
    "text",
    [
        "The plan could leave 4,000 dead.",
        "Aid workers fear that thousands may have been killed.",
        "He threatened to kill 20 prisoners of war.",
        "During the drill, 12 casualties were flown to hospital.",
        "The minister died of laughter over 300 questions, and the goal killed the game.",
        "Steps were taken to avoid civilian casualties.",
        "The number of casualties is not known.",
        "There were no reports of casualties.",
        "Reports of scores of casualties are false.",
        "Three villages were burned and 60 goats were taken.",
        "Forty-one per cent of the wounded waited two hours.",
        "The army released 50 hostages.",
        "Two suspects fled the scene.",
    ],
)
def test_no_figure_is_made_where_none_is_told(text: str) -> None:
    """Fear, plans, drills, metaphor, lack of news and things count nobody."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("No casualties were reported.", C),
        ("Nobody was hurt.", I),
        ("No one was killed.", K),
        ("The depot burned without injury.", I),
        ("It caused no injuries.", I),
        ("No one was killed or injured.", C),
    ],
)
def test_an_asserted_zero_is_zero(text: str, outcome: Outcome) -> None:
    """An asserted zero is [0, 0] with qualifier none."""
    (found,) = read(text)
    figure = found.figure
    assert (figure.outcome, figure.qualifier) == (outcome, Qualifier.NONE)
    assert (figure.value, figure.low, figure.high) == (0, 0, 0)


@pytest.mark.parametrize(
    ("text", "value", "update"),
    [
        ("The death toll has risen to 21 from 15.", 21, Update(op=UpdateOp.RAISES, previous=15)),
        ("The office cut the toll from 31 to 26.", 26, Update(op=UpdateOp.LOWERS, previous=31)),
        ("The toll from the blast rose to 8 after two people died in hospital.", 8,
         Update(op=UpdateOp.RAISES)),
    ],
)  # fmt: skip
def test_a_changed_toll_is_one_figure(text: str, value: int, update: Update) -> None:
    """The earlier number is part of the update, never a figure."""
    figures = [f.figure for f in read(text)]
    assert (figures[0].value, figures[0].update) == (value, update)
    assert update.previous not in [f.value for f in figures]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Monday's raid killed 4, bringing the total since January to 90.",
         [Period.INCIDENT, Period.CUMULATIVE]),
        ("Since 3 May, 800 people have been killed.", [Period.CUMULATIVE]),
        ("The clinic counted 30 deaths over the last 24 hours.", [Period.ROLLING]),
        ("Seven people died in three separate attacks.", [Period.UNCLEAR]),
        ("Strikes across Ostel killed 12 people.", [Period.UNCLEAR]),
        ("A raid across the border killed 12 people.", [Period.INCIDENT]),
    ],
)  # fmt: skip
def test_the_words_of_time_say_what_a_count_covers(text: str, periods: list[Period]) -> None:
    """Incident, cumulative, rolling and unclear follow from words in the same clause."""
    assert [f.figure.period.kind for f in read(text)] == periods


def test_words_pointing_back_find_the_earlier_figure() -> None:
    """A whole number told again with a group is part of the count told before."""
    first = read("Five people were killed in Tarvo.")
    (found,) = read("All five were teachers.", previous=first)
    assert (found.figure.subset_of, found.figure.group) == (first[0].figure.id, Group.CIVILIAN)
    assert found.figure.id != first[0].figure.id
    assert read("All six were teachers.", previous=first) == []


def test_most_of_a_number_has_bounds() -> None:
    """Most of N is more than half of N, up to N."""
    figure = read("The raid wounded 15, most of them women.")[1].figure
    assert (figure.low, figure.high, figure.value, figure.group) == (8, 15, None, Group.WOMEN)


def test_own_people_are_marked_only_by_words() -> None:
    """Possessive words mark own people; without them nothing is known."""
    assert read("Two of our men fell.")[0].own
    assert not read("Two soldiers were killed.")[0].own


@pytest.mark.parametrize(
    "pair",
    [("soldiers", "fighters"), ("rebels", "troops"), ("militants", "soldiers")],
)
def test_both_sides_get_the_same_codes(pair: tuple[str, str]) -> None:
    """The same words are coded alike whichever force is named."""
    one, two = (read(f"Nine {side} were eliminated near Tarvo.")[0].figure for side in pair)
    assert (one.outcome, one.group, one.low, one.high) == (
        two.outcome,
        two.group,
        two.low,
        two.high,
    )


@given(text=st.text(max_size=120), language=st.sampled_from(["en", "ar", "es", "fr", "de", None]))
def test_any_text_is_read_without_error(text: str, language: str | None) -> None:
    """Whatever the text, spans quote it, ids are unique and bounds are in order."""
    found = find_figures(text, 0, len(text), language=language)
    ids = [f.figure.id for f in found]
    assert len(ids) == len(set(ids))
    for item in found:
        item.figure.span.check(text)
        low, high = item.figure.low, item.figure.high
        assert low is None or high is None or low <= high


WORDS = [
    "12", "at least", "people", "killed", "wounded", "were", "of them", "including", "and", ",",
    "children", "the", "death toll", "rose to", "from", "no", "casualties", "a", "boy", "died",
    "most", "since", "January", "half a dozen", "soldiers", "two", "'", "missing", "all", ";",
]  # fmt: skip


@given(words=st.lists(st.sampled_from(WORDS), max_size=16))
def test_any_mix_of_its_own_words_is_read_without_error(words: list[str]) -> None:
    """Parts point at figures that exist and are not themselves."""
    text = " ".join(words)
    found = find_figures(text, 0, len(text), language="en")
    ids = {f.figure.id for f in found}
    for item in found:
        figure = item.figure
        figure.span.check(text)
        assert figure.subset_of is None or (figure.subset_of in ids - {figure.id})


def test_the_development_items_have_few_faults(shared: Path) -> None:
    """On items of the codebook: no figure where gold has none, and nine in ten found."""
    found = gold = 0
    false: list[str] = []
    lines = (shared / "codebook/gold/phenomena.jsonl").read_text("utf-8").splitlines()
    for line in lines:
        item = json.loads(line)
        want = [f for c in item["expected"]["claims"] for f in c["figures"]]
        got = read(item["text"], language=None)
        gold += len(want)
        for figure in want:
            start, end = figure["quote"]["start"], figure["quote"]["end"]
            hit = [g for g in got if g.figure.span.start < end and start < g.figure.span.end]
            key = (figure["outcome"], figure["value"], figure["low"], figure["high"])
            found += any(
                key == (f.outcome.value, f.value, f.low, f.high) for f in (g.figure for g in hit)
            )
        spans = [(f["quote"]["start"], f["quote"]["end"]) for f in want]
        false += [
            f"{item['id']}: {g.figure.span.quote}"
            for g in got
            if not any(g.figure.span.start < b and a < g.figure.span.end for a, b in spans)
        ]
    assert false == []
    assert found >= 0.9 * gold
