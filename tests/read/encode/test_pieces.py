"""Units and pieces: every offset quotes the text, in any script."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.encode.pieces import (
    LONGEST,
    SHAPES,
    SIDE,
    UNKNOWN,
    Vocabulary,
    shape,
)
from tests.read.encode.small import PIECES, VOCABULARY

SCRIPTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("aZé1 _.\n\u200f\u0301قصفіїЖ東京ก😀İß"),
    ),
    max_size=60,
)


@given(text=SCRIPTS)
def test_units_are_all_of_a_text_but_its_blanks(text: str) -> None:
    """Nothing is lost, nothing stands twice, and no unit holds a blank."""
    units = VOCABULARY.units(text, 0, len(text))

    assert "".join(text[unit.start : unit.end] for unit in units) == re.sub(r"\s", "", text)
    assert all(unit.start < unit.end for unit in units)
    assert all(a.end <= b.start for a, b in pairwise(units))


@given(text=SCRIPTS)
def test_every_unit_has_pieces_and_a_shape(text: str) -> None:
    """Whatever the script, the encoder has something to see."""
    for unit in VOCABULARY.units(text, 0, len(text)):
        assert unit.pieces
        assert all(0 <= piece < len(PIECES) for piece in unit.pieces)
        assert 0 <= unit.shape < SHAPES


@given(text=SCRIPTS, data=st.data())
def test_a_stretch_is_read_as_a_text_of_its_own(text: str, data: st.DataObject) -> None:
    """What stands around a stretch changes only the offsets."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    there = VOCABULARY.units(text, start, end)
    alone = VOCABULARY.units(text[start:end], 0, end - start)

    assert [(u.start - start, u.end - start, u.pieces, u.shape) for u in there] == [
        (u.start, u.end, u.pieces, u.shape) for u in alone
    ]


@given(word=st.text("abcxyzéÀÖ019", min_size=1, max_size=20))
def test_pieces_spell_their_word_without_accents_and_capitals(word: str) -> None:
    """The vocabulary is uncased; what capitals say is the shape."""
    (unit,) = VOCABULARY.units(word, 0, len(word))

    spelt = "".join(PIECES[piece].removeprefix("##") for piece in unit.pieces)

    assert spelt == word.lower().translate(str.maketrans("éàö", "eao"))


def test_the_longest_piece_is_taken_first() -> None:
    """Greedy from the left, as the base model was trained."""
    (unit,) = VOCABULARY.units("theing", 0, 6)

    assert [PIECES[piece] for piece in unit.pieces] == ["the", "##ing"]


@pytest.mark.parametrize("word", ["a" * (LONGEST + 1), "東", "aæ", "\u0301"])
def test_a_word_the_vocabulary_cannot_spell_is_one_unknown_piece(word: str) -> None:
    """Half a word would say something else."""
    (unit,) = VOCABULARY.units(word, 0, len(word))

    assert unit.pieces == (UNKNOWN,)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        (".", 0),
        ("”", 0),
        ("shelled", 1),
        ("м", 1),
        ("b52", 1),
        ("قصف", 1),
        ("Tesk", 2),
        ("ORVAN", 3),
        ("B52", 3),
        ("McKay", 4),
        ("iPhone", 4),
        ("1991", 5),
        ("A", 6),
    ],
)
def test_the_shape_says_what_capitals_do(word: str, wanted: int) -> None:
    """One number each; the encoder has a row for it."""
    assert shape(word) == wanted


def test_names_of_sides_are_one_piece() -> None:
    """Whose name it is changes nothing that the encoder sees; its place and capitals stay."""
    plain = Vocabulary([*"abcdefghijklmnopqrstuvwxyz"])
    masked = Vocabulary([*"abcdefghijklmnopqrstuvwxyz"], {"orvan", "tesk"})

    one, other = masked.units("An Orvan a", 0, 10), masked.units("An Tesk a", 0, 9)

    assert [unit.pieces for unit in one] == [unit.pieces for unit in other]
    assert [unit.shape for unit in one] == [unit.shape for unit in other]
    assert one[1].pieces == (SIDE,)
    assert [unit.pieces for unit in plain.units("An Orvan a", 0, 10)] != [u.pieces for u in one]
