"""Marks on a report's text: every claim once, every word kept, nothing beside a line that turns."""

from __future__ import annotations

import dataclasses
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from reportedly.cli.annotate import annotated, blocks, marked, note, runs_leftwards
from reportedly.model import Claim, Reading, Source, Span
from reportedly.model.vocabulary import ClaimKind, EventType, Modality, Polarity, SourceType

WORDS = st.lists(
    st.sampled_from(["mill", "fire", "the", "\n", "\n\n", "Orven", "صراب"]), min_size=3
)


@st.composite
def texts_with_claims(draw: st.DrawFn) -> tuple[str, list[Claim]]:
    """Draw a text with claims that may touch, nest, overlap and run over paragraphs."""
    text = " ".join(draw(WORDS))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=6))
    spans = [Span.of(text, min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]]
    spans = sorted(span for span in spans if span.quote.strip())
    return text, [claim(f"c{number}", span) for number, span in enumerate(spans, 1)]


def claim(identifier: str, span: Span) -> Claim:
    """Return a claim with words of a source."""
    return Claim(
        id=identifier,
        kind=ClaimKind.INCIDENT,
        span=span,
        type=EventType.UNSPECIFIED_FORCE,
        modality=Modality.ASSERTED,
        polarity=Polarity.POSITIVE,
        attribution=(Source(name="the mill office", type=SourceType.NAMED_OTHER),),
    )


@given(texts_with_claims())
def test_marks_take_no_word_away(drawn: tuple[str, list[Claim]]) -> None:
    """Without marks, brackets or not, the paragraphs are those of the text."""
    text, claims = drawn
    for block in blocks(text, claims):
        words = text[block.start : block.end]
        plain = marked(text, block, styled=False).plain
        assert re.sub(r"\]\(c\d+\)|\[", "", plain) == words
        assert plain.count("[") == len(block.touching) == plain.count("](")
        assert re.sub(r"\(c\d+\)", "", marked(text, block, styled=True).plain) == words


@given(texts_with_claims())
def test_every_claim_is_noted_in_one_paragraph(drawn: tuple[str, list[Claim]]) -> None:
    """A claim that runs over several paragraphs is marked in each and noted in the first."""
    text, claims = drawn
    parts = list(blocks(text, claims))
    noted = [one.id for block in parts for one in block.begun]
    assert len(noted) == len(set(noted))
    marked_somewhere = {one.id for block in parts for one in block.touching}
    assert set(noted) <= marked_somewhere
    for block in parts:
        want = {c.id for c in claims if c.span.start < block.end and block.start < c.span.end}
        assert {one.id for one in block.touching} == want


@pytest.mark.parametrize("width", [50, 96, 140, 240])
def test_notes_stand_beside_the_text_where_there_is_room(width: int) -> None:
    """In a wide window the first note begins on the first line of its paragraph."""
    text = "A fire broke out at the mill in Orven " * 6
    reading = Reading(
        report="r",
        reader="none",
        splitter="none",
        atlas="none",
        claims=(claim("c1", Span.of(text, 0, 38)),),
    )
    console = Console(file=io.StringIO(), force_terminal=True, width=width)
    lines = [line.plain for line in annotated(text, reading, console)]
    assert all(cell_len(line) <= width and line == line.rstrip() for line in lines)
    assert ("c1  page ← the mill office" in lines[0]) == (width >= 96)
    assert any("the mill office" in line for line in lines)
    turned = dataclasses.replace(reading, claims=(claim("c1", Span.of("صراب" * 9, 0, 9)),))
    lines = [line.plain for line in annotated("صراب" * 9, turned, console)]
    assert "page" not in lines[0]


def test_direction_is_that_of_most_letters() -> None:
    """An English name in an Arabic text turns nothing; a text without letters runs rightwards."""
    assert runs_leftwards("قصف على بلدة صراب (VPA)")
    assert not runs_leftwards("The paper Al-Sahil (الساحل) said so.")
    assert not runs_leftwards("12 – 14")


def test_a_note_says_what_is_not_plain() -> None:
    """A denial, a threat and a negation are named; what is asserted needs no word."""
    plain = claim("c1", Span(start=0, end=1, quote="x"))
    assert note(plain, {}) == "attack, means not stated"
    denied = dataclasses.replace(plain, modality=Modality.DENIED, polarity=Polarity.NEGATIVE)
    assert note(denied, {}) == "attack, means not stated; denied"
    negative = dataclasses.replace(plain, polarity=Polarity.NEGATIVE)
    assert note(negative, {}) == "attack, means not stated; said not to be so"
    finer = dataclasses.replace(plain, subtype="explosions_heard")
    assert note(finer, {}) == "attack, means not stated (explosions heard)"
