"""What is taken for a name of a private person, and what is let stand."""

from __future__ import annotations

import pytest

from reportedly.export.withhold.scan import Known, caseless, runs
from reportedly.export.withhold.words import Phrases, Squeezed, fold, key_of, words
from reportedly.model.vocabulary import Withheld

KNOWN = Known(Phrases([("orven",), ("veldria",), ("coast", "daily")]), frozenset({"hope", "young"}))


def found(text: str) -> list[tuple[str, Withheld | None]]:
    """Return the names in a text, with what the sentence says of each."""
    return [(text[run.start : run.end], run.why) for run in runs(text, KNOWN)]


def names(text: str) -> list[str]:
    """Return the names that are no official's."""
    return [name for name, why in found(text) if why is not None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The teacher Lomi Taskar was killed on Monday.", "Lomi Taskar"),
        ("Shells killed Jorin al-Beska in Orven.", "Jorin al-Beska"),
        ("Her name is Ana de la Torvik, relatives said.", "Ana de la Torvik"),
        ("Mr. Young was at home.", "Young"),
        ("In Orven, P. Taskar saw it.", "P. Taskar"),
        ("Hope Mendrik ran to the school.", "Hope Mendrik"),
        ("Hope said that she ran.", "Hope"),
        ("Among the dead: Hope, 7, of Orven.", "Hope"),
        ("Sarah Hill lost her mother.", "Sarah Hill"),
        ("LOMI TASKAR KILLED IN ORVEN", "LOMI TASKAR"),
        ("Strike Kills Lomi Taskar In Orven Market", "Lomi Taskar"),
        ("They buried Taskar-Beska on Friday.", "Taskar-Beska"),
        ("Ло́ми Таскар погиб в понедельник.", "Ло́ми Таскар"),
        ("The minister's son Lomi Taskar was hurt.", "Lomi Taskar"),
        ("Lomi Taskar, a brother of the minister, was hurt.", "Lomi Taskar"),
        ("Lomi Taskar, who accused the president, was held.", "Lomi Taskar"),
    ],
)
def test_a_capitalised_word_that_nothing_explains_is_a_name(text: str, name: str) -> None:
    """Where a sentence begins, in titles, beside initials and small words, in capitals."""
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Orven fled on Monday, 3 March.",
        "The Ministry of Health in Orven said so.",
        "Orven General Hospital took in the wounded.",
        "The Northern Brigade and the UNHCR left Veldria.",
        "The Veldrian army denied it. The Coast Daily had asked.",
        "Shells Strike Market in Orven",
        "ORVEN (VNA) - Shells fell on the town.",
    ],
)
def test_places_bodies_dates_and_ordinary_words_are_no_names(text: str) -> None:
    """They stand in public."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Lomi Taskar spoke.", "Lomi Taskar"),
        ("A spokesman, Colonel Jorin Beska, denied it.", "Jorin Beska"),
        ("Jorin Beska, the army spokesman, denied it.", "Jorin Beska"),
        ("The spokeswoman for the ministry, Ana Torvik, spoke.", "Ana Torvik"),
        ("Gen. Jorin Beska spoke.", "Jorin Beska"),
    ],
)
def test_an_office_beside_a_name_makes_it_public(text: str, name: str) -> None:
    """Before it, behind it between commas, or before the comma."""
    assert found(text) == [(name, None)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Lomi Taskar, 7, was killed.", Withheld.CHILD),
        ("A 9-year-old boy, Lomi Taskar, ran.", Withheld.CHILD),
        ("Lomi Taskar, 34, was killed.", Withheld.DEAD),
        ("Lomi Taskar was killed.", Withheld.PRIVATE),
        ("Soldiers arrested Lomi Taskar on Monday.", Withheld.DETAINEE),
        ("Lomi Taskar, 40, was wounded; two others were killed.", Withheld.SURVIVOR),
        ("A trader, Lomi Taskar, said he saw it.", Withheld.WITNESS),
    ],
)
def test_the_most_protective_reason_counts(text: str, why: Withheld) -> None:
    """An adult among the dead is one only with an age and with nothing else beside the name."""
    assert [reason for _, reason in found(text)] == [why]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ána", "ana"), ("O'Brek", "OBREK"), ("Łomi", "lomi"), ("ﬁn", "fin"), ("Lo\u00admi", "lomi")],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    """Case, accents, apostrophes, ligatures, strokes and hidden characters do not matter."""
    assert fold(one) == fold(other)
    assert len(list(words(one))) == 1


def test_a_text_without_capitals_says_so() -> None:
    """Its names cannot be told from its words."""
    assert caseless("lomi taskar was killed in orven yesterday")
    assert not caseless("Lomi was killed. His house burned.")
    assert not caseless("")


def test_a_name_without_blanks_is_found_in_a_word() -> None:
    """Handles and addresses run names together; short names are not looked for there."""
    squeezed = Squeezed([key_of("Lomi Taskar"), key_of("Al Bo")])
    assert squeezed.inside("thelomitaskar24")
    assert not squeezed.inside("lomitask")
    assert not squeezed.inside("albo")
