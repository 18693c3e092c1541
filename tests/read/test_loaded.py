"""Loaded words and who uses them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Source, Span
from reportedly.model.vocabulary import Holder, SegmentKind, SourceType
from reportedly.read.found import Frame, Line
from reportedly.read.loaded import find_loaded


def line(text: str, segment: SegmentKind = SegmentKind.BODY) -> Line:
    """Make a sentence of a whole text."""
    return Line(0, len(text), segment, 0)


@given(text=st.text(st.sampled_from("regime \"massacre' heroic.İ"), max_size=60))
def test_every_term_quotes_the_text(text: str) -> None:
    """No term without its words."""
    for term in find_loaded(text, [line(text)], []):
        term.span.check(text)


@pytest.mark.parametrize("party", ["Orvenian", "Tolmari", "government", "rebel"])
def test_the_list_is_the_same_for_every_party(party: str) -> None:
    """The same words count whichever party they are said of."""
    text = f"In a barbaric massacre the {party} terrorists struck again."

    assert [t.term for t in find_loaded(text, [line(text)], [])] == [
        "barbaric",
        "massacre",
        "terrorists",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bacteria show resistance to the drug.",
        "The club was eliminated from the cup.",
        "The trade regime was changed.",
        'The colonel spoke of "terrorists" in the hills.',
        "Counter-terrorist police came.",
    ],
)
def test_literal_and_quoted_words_do_not_count(text: str) -> None:
    """A word that judges nobody, or that the page only quotes, is no loaded term."""
    assert find_loaded(text, [line(text)], []) == ()


def test_the_voice_is_the_sources_inside_its_content() -> None:
    """Inside what a source says, the word is the source's; outside, the page's."""
    text = "The mayor said the brutal raid failed. A heroic defence followed."
    source = Source(name="The mayor", type=SourceType.GOVERNMENT, span=Span.of(text, 0, 9))
    frame = Frame(source, 15, 38)

    found = find_loaded(
        text, [Line(0, 38, SegmentKind.BODY, 0), Line(39, 65, SegmentKind.BODY, 0)], [frame]
    )

    assert [(t.term, t.voice) for t in found] == [
        ("brutal", Holder.SOURCE),
        ("heroic", Holder.PAGE),
    ]


def test_a_headline_says_so() -> None:
    """A term of the headline is marked, since one there is enough for a finding."""
    text = "Savage attack on Orven"

    (term,) = find_loaded(text, [line(text, SegmentKind.HEADLINE)], [])

    assert term.headline
