"""Ages and years beside people count nobody."""

from __future__ import annotations

import pytest

from reportedly.read.figures import find_figures


def counts(text: str) -> list[int | None]:
    """Return the values that the figures of one sentence have."""
    return [f.figure.value for f in find_figures(text, 0, len(text), language="en")]


@pytest.mark.parametrize(
    "text",
    [
        "Lina Marek, three, was shot dead in Tolmar on Monday.",
        "Karim Haddad Jr., 72, was killed near Orven.",
        "Friends of Omar Bassil, 40, died out over the years.",
        "Police wrote of the 2014 Orven killings.",
    ],
)
def test_an_age_or_a_year_is_no_count(text: str) -> None:
    """A number set off behind a name, or a year before an event, counts nobody."""
    assert not {3, 72, 40, 2014} & set(counts(text))


def test_ages_in_a_list_are_no_counts() -> None:
    """One word for age leads them all."""
    assert counts("Three bakers, aged 21, 22 and 24, were killed in Vesk.") in ([3], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the ten, five were killed.", [5]),
        ("In the raid, 72 people were killed.", [72]),
        ("Twelve villagers, 3 of them children, were killed.", [12, 3]),
    ],
)
def test_counts_behind_a_comma_stay(text: str, expected: list[int]) -> None:
    """Only a number that closes an aside behind a person is an age."""
    assert counts(text) == expected


def test_a_verb_with_its_own_pronoun_takes_nobody_else() -> None:
    """Who took him there did not die."""
    assert counts("Medics took him to a clinic where he was pronounced dead.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men suffered a gunshot wound each.", [2]),
        ("The blast sent three weavers to the hospital.", [3]),
        ("Five villagers were found shot dead in Orven.", [5]),
        ("He was tried over the slayings of four people.", [4]),
    ],
)
def test_common_words_of_harm_are_known(text: str, expected: list[int]) -> None:
    """Wounds suffered, people sent to hospital, people found dead."""
    assert counts(text) == expected
