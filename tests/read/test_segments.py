"""The parts of a page are told by shape and by a site's own words, on any page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.vocabulary import SegmentKind as Kind
from reportedly.read.segments import segment
from reportedly.read.sentences import lines

PIECES = st.sampled_from(
    [
        "Shells Fall on Ostra",
        "Shells fell. Two men died.",
        "Sources:",
        "– [A](https://a.test/)",
        "Leave a Comment",
        "1. Who fired?",
        "Nobody knows.",
        "3 May 2021",
        "By Ana Petrov",
        "",
        " ",
        "#",
        "date 2021-05-03 Shells fell.",
        "Source :",
        "قصف على أوسترا",
        "؟",
    ]
)


def parts(text: str, title: str | None = None) -> list[tuple[Kind, str]]:
    """Return the parts of a page as kind and words."""
    return [(part.kind, part.span.quote) for part in segment(text, title=title)]


@given(st.lists(PIECES, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_segments_are_in_order_apart_and_without_blanks(pieces: list[str], glue: str) -> None:
    """No code point stands in two segments, and each quotes the text."""
    text = glue.join(pieces)
    before = 0
    for part in segment(text, title=None):
        part.span.check(text)
        assert part.span.start >= before
        assert part.span.quote == part.span.quote.strip()
        before = part.span.end


@given(st.lists(PIECES, max_size=12))
def test_every_letter_stands_in_a_segment(pieces: list[str]) -> None:
    """A reader that loses words loses claims."""
    text = "\n\n".join(pieces)
    kept = "".join(words for _, words in parts(text))
    letters = [char for char in text if char.isalnum()]
    assert [char for char in kept if char.isalnum()] == letters


def test_a_page_with_everything_falls_into_its_parts() -> None:
    """Headline, issuer line, body, subheading, questions, answers, sources and furniture."""
    text = (
        "Relief trucks reach Ostra\n\nBy Ana Petrov\n\nOstra relief office, 3 May 2021\n\n"
        "Ten trucks arrived on Monday.\n\nShelling Goes On in the North\n\nTwo men died there.\n\n"
        "Frequently Asked Questions:\n\n1. Who runs Ostra?\n\nThe council runs it.\n\n"
        "The road is open.\n\nSources:\n\n– [Ostra Post](https://ostra.test/news)\n\n"
        "Related Articles\n\nFlood hits Kasr\n\nLeave a Comment"
    )
    assert [kind for kind, _ in parts(text)] == [
        Kind.HEADLINE, Kind.BYLINE, Kind.DATE_LINE, Kind.BODY, Kind.SUBHEADING, Kind.BODY,
        Kind.SUBHEADING, Kind.QUESTION, Kind.ANSWER, Kind.BODY, Kind.SOURCE_LIST, Kind.SOURCE_LIST,
        Kind.BOILERPLATE, Kind.BOILERPLATE, Kind.BOILERPLATE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "date 2021-05-03 Shells fell on Ostra.",
            [(Kind.DATE_LINE, "date 2021-05-03"), (Kind.BODY, "Shells fell on Ostra.")],
        ),
        (
            "3 May 2021 Shells fell on Ostra.",
            [(Kind.DATE_LINE, "3 May 2021"), (Kind.BODY, "Shells fell on Ostra.")],
        ),
        (
            "Shells fell on Ostra. Sources: Ostra Post, Radio Kasr",
            [
                (Kind.BODY, "Shells fell on Ostra."),
                (Kind.SOURCE_LIST, "Sources: Ostra Post, Radio Kasr"),
            ],
        ),
        (
            "Leave a CommentShells fell on Ostra.",
            [(Kind.BOILERPLATE, "Leave a Comment"), (Kind.BODY, "Shells fell on Ostra.")],
        ),
        (
            "Shells fell on Ostra. (Reporting by Ana Petrov; editing by Ivo Brandt)",
            [
                (Kind.BODY, "Shells fell on Ostra."),
                (Kind.BYLINE, "(Reporting by Ana Petrov; editing by Ivo Brandt)"),
            ],
        ),
    ],
)
def test_a_segment_may_share_a_line_with_the_body(
    text: str, expected: list[tuple[Kind, str]]
) -> None:
    """Scraped pages glue dates, furniture and sources to sentences."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021 shells fell on Ostra.",
        "3 May 2021 was a quiet day in Ostra.",
        "Sources: the ministry says nine men were killed.",
        "Share prices fell. Comments by the minister did not help.",
        "PORT SELA, May 29 (Levant Wire) - Three died.",
        "Don't miss the point, he said.",
    ],
)
def test_a_sentence_is_not_taken_for_furniture(text: str) -> None:
    """Words that also stand on buttons are body where they tell of something."""
    assert parts(text) == [(Kind.BODY, text)]


def test_a_source_field_takes_nothing_from_the_next_line() -> None:
    """An empty field stays empty."""
    found = parts("Shells fell on Ostra.\nSource :\n\nLeave a Comment")
    assert found[1:] == [(Kind.SOURCE_FIELD, "Source :"), (Kind.BOILERPLATE, "Leave a Comment")]


def test_the_given_title_is_a_headline_even_with_a_stop() -> None:
    """A title known from beside the text is recognised in it."""
    text = "Shells fell on Ostra.\n\nTwo men died there."
    assert parts(text, title="Shells fell on OSTRA")[0][0] is Kind.HEADLINE
    assert parts(text)[0][0] is Kind.BODY


def test_a_blank_text_has_no_segments() -> None:
    """Nothing is made of nothing."""
    assert segment(" \n\u200f\n", title=None) == ()


@pytest.mark.shared
@pytest.mark.parametrize("name", ["001", "002"])
def test_the_gold_sentences_are_found_with_their_segments(shared: Path, name: str) -> None:
    """Both annotated seeds fall into the very sentences and segments of the codebook."""
    gold = json.loads((shared / "codebook" / "gold" / f"{name}.json").read_text("utf8"))
    text = (shared / "seeds" / gold["file"]).read_text("utf8")
    found = [(x.start, x.end, x.segment.value) for x in lines(text, segment(text, title=None))]
    assert found == [(x["start"], x["end"], x["segment"]) for x in gold["sentences"]]
