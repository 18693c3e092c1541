"""Passages: all of a text, never too long, cut alike in every print."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.read.encode.passages import LONGEST, Passage, cut
from reportedly.read.encode.pieces import Vocabulary
from tests.read.encode.small import VOCABULARY

WORD = st.text("abcdefgh", min_size=1, max_size=30)
PLAIN = st.lists(WORD, min_size=1, max_size=12).map(" ".join).map("{}.".format)
QUOTED = st.one_of(PLAIN, PLAIN.map("“{}".format), PLAIN.map("{}”".format), PLAIN.map('"{}'.format))


def laid(sentences: list[str], before: int = 0) -> tuple[str, list[tuple[int, int]]]:
    """Return a text of sentences with a blank between, and where each stands."""
    text = " " * before + " ".join(sentences)
    ends = itertools.accumulate((len(one) + 1 for one in sentences), initial=before)
    return text, [(at, at + len(one)) for at, one in zip(ends, sentences, strict=False)]


def passages(sentences: list[str]) -> list[Passage]:
    """Return the passages of sentences."""
    return list(cut(VOCABULARY, *laid(sentences)))


def ending(number: int) -> str:
    """Return the sentence of a number, counted among those that end a passage."""
    words = (f"a{n}." for n in itertools.count())
    return next(
        itertools.islice((one for one in words if len(passages([one, "b."])) > 1), number, None)
    )


@given(sentences=st.lists(QUOTED, max_size=30))
@example(sentences=["a" * 100 + " b" * LONGEST])
def test_passages_hold_all_units_in_order(sentences: list[str]) -> None:
    """No word is left out and none is read twice."""
    text, stretches = laid(sentences)

    found = list(cut(VOCABULARY, text, stretches))

    wanted = [unit for start, end in stretches for unit in VOCABULARY.units(text, start, end)]
    assert [unit for passage in found for unit in passage.units] == wanted
    for passage in found:
        assert (passage.start, passage.end) == (passage.units[0].start, passage.units[-1].end)


@given(sentences=st.lists(QUOTED, max_size=30))
@example(sentences=["b " * (3 * LONGEST)])
@example(sentences=["a" * 100] * 9)
def test_no_passage_is_longer_than_the_encoder_takes(sentences: list[str]) -> None:
    """Neither many sentences nor a long one go over."""
    assert all(passage.size - 2 <= LONGEST for passage in passages(sentences))


@given(
    before=st.lists(PLAIN, max_size=12),
    after=st.lists(QUOTED, max_size=12),
    number=st.integers(0, 5),
)
def test_what_stands_before_moves_no_cut_after_the_next_end(
    before: list[str], after: list[str], number: int
) -> None:
    """A wire text under another headline is cut as it was, so its passages are remembered."""
    text = [ending(number), *after]
    moved = sum(len(one) + 1 for one in before)
    whole = len(text[0])

    alone = [(p.start, p.end) for p in passages(text) if p.start >= whole]
    there = [(p.start - moved, p.end - moved) for p in passages([*before, *text])]

    assert [stretch for stretch in there if stretch[0] >= whole] == alone


@pytest.mark.parametrize(("mark", "close"), [("“", "”"), ('"', '"')])
def test_a_quotation_is_not_cut_where_it_fits(mark: str, close: str) -> None:
    """What somebody says belongs to one cue."""
    last = ending(0)

    assert len(passages([last, "b."])) == 2
    assert len(passages([f"{mark}b.", last, f"c.{close}"])) == 1


def test_a_text_without_words_has_no_passages() -> None:
    """Blanks are no passage."""
    assert passages([]) == []
    assert passages([" "]) == []


def test_exchanging_the_names_of_sides_moves_no_cut() -> None:
    """Where a passage ends would otherwise hang on whose name stands in its last sentence."""
    words = [f"w{n}" for n in range(30)]
    pieces = ["[PAD]", "[unused0]", *words, "guards", *(f"[unused{n}]" for n in range(80))]
    vocabulary = Vocabulary(pieces, ["north", "south", "levies=guards"])
    one = [f"North levies {a} {b} {a}" for a in words for b in words[:6]]
    other = [words.replace("North", "South").replace("levies", "guards") for words in one]

    cuts, swapped = (
        [passage.units[0].start for passage in cut(vocabulary, *laid(some))]
        for some in (one, other)
    )

    assert cuts == swapped
    assert len(cuts) > 1
