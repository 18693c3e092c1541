"""Cutting a sentence into clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.clauses import clauses, fold, pieces

WORDS = st.lists(
    st.sampled_from(
        ["The", "raiders", "left", ",", " and ", ";", ":", " - ", "after", "when", "were", "killed",
         "two", "said", "“", "”", "’", "ملجأ", "İzmir", "\n", ".", "bringing the toll", "fled"]
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


@given(text=st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    """Folded words have the length of the words, whatever the script."""
    assert len(fold(text)) == len(text)


@given(text=WORDS)
def test_clauses_lie_apart_inside_their_sentence(text: str) -> None:
    """Clauses are in order, not empty, apart from each other and inside the sentence."""
    found = clauses(text, 0, len(text))

    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))


@given(text=WORDS)
def test_no_word_is_lost_between_the_first_and_the_last_clause(text: str) -> None:
    """What stands between two clauses is a sign or a joining word, never a place or a number."""
    found = clauses(text, 0, len(text))
    gaps = [text[a[1] : b[0]] for a, b in pairwise(found)]

    assert not any("raiders" in gap or "ملجأ" in gap for gap in gaps)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Orven was shelled; the mayor left", ["Orven was shelled", "the mayor left"]),
        (
            "Tolmar was shelled, and the school was looted",
            ["Tolmar was shelled", "the school was looted"],
        ),
        ("Nine men died when the hall was hit", ["Nine men died", "the hall was hit"]),
        (
            "A bridge fell in Orven, two weeks after rockets struck it",
            ["A bridge fell in Orven", "rockets struck it"],
        ),
        (
            "Two men were killed in Orven, bringing the toll to 40",
            ["Two men were killed in Orven", "the toll to 40"],
        ),
    ],
)
def test_clauses_part_at_joining_words(sentence: str, expected: list[str]) -> None:
    """A sign or word that joins two clauses with verbs parts them."""
    assert [sentence[a:b] for a, b in clauses(sentence, 0, len(sentence))] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The strike killed nine and wounded four",
        "Troops entered Orven, Tolmar and Vesk",
        "Men and women were among the dead",
        "The raid, which began at dawn, lasted an hour",
    ],
)
def test_what_belongs_together_stays_together(sentence: str) -> None:
    """Verbs of one subject, lists and relative clauses make no new clause."""
    assert clauses(sentence, 0, len(sentence)) == [(0, len(sentence))]


def test_a_piece_knows_how_it_hangs_on_the_one_before() -> None:
    """The joining word is kept, and a distance in time is told apart from an occasion."""
    sentence = "A hall was hit, two days after a drone struck Orven"

    assert [piece.link for piece in pieces(sentence, 0, len(sentence))] == ["", "apart"]


def test_an_adjective_in_ed_is_no_verb() -> None:
    """The subject of a clause may open with "armed", which hides no clause."""
    text = "Nine barns were torched when armed men stormed Karsh"

    assert [text[a:b] for a, b in clauses(text, 0, len(text))] == [
        "Nine barns were torched",
        "armed men stormed Karsh",
    ]
