"""Sentences are the unit of copies: the splitter is exact, linear and stable."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Segment, Span
from reportedly.model.vocabulary import SegmentKind
from reportedly.read import sentences

CASES = [
    ["Dr. Adel Marun counted nine bodies.", "He gave no names."],
    ["Lt. Col. Ivo Brandt spoke at 4:15 p.m.", "The men had gone."],
    ["They came at 3 a.m. on Tuesday.", "Nobody fired."],
    ["The U.S. said it was “concerned.”", "The U.N. did not comment."],
    ["“Why here?” she asked.", "“There is nothing left!”"],
    ["“Why here?” Umm Salma asked.", "No one answered."],
    ['"We ran," he said.', '"Then it fell."'],
    ["‘All of it,’ he said.", "‘Even the doors.’"],
    ["The toll rose to 30,035 from 2.5 thousand.", "52 are missing."],
    ["Bus No. 5 stood at No. 12 Quay St. near the port.", "It burned."],
    ["He waited...", "It never came."],
    ["Who fired?!", "Nobody knows."],
    ["They named Karim Z. Lutfi and B.A. Sorn.", "Both drove lorries."],
    ["He declined to comment (the line was cut.)", "She did not."],
    ["PORT SELA, May 29 (Levant Wire) - Three died.", "Two were hurt."],
    ["هل قصفوا المستشفى؟", "قال د. سامي إنه لا يعلم.", "انتهى البيان."],
    ["حملہ ہوا۔", "تین افراد ہلاک ہوئے۔"],
    ["Am 3. März fielen Schüsse.", "Niemand starb."],
    ["1. Who is Ansar?", "It is an armed group."],
    ["Beans, rice, etc. were burned.", "The army denied it."],
]


def cut(text: str) -> list[str]:
    """Return the sentences of a text as words."""
    return [text[start:end] for start, end in sentences.split(text, 0, len(text))]


@given(st.text(alphabet=st.sampled_from("aB1 .!?\n\r\t“”\"')(،؟。-•\u200f\u2028"), max_size=80))
def test_sentences_hold_every_visible_character_once_and_in_order(text: str) -> None:
    """Nothing visible is lost, doubled or moved, and no sentence has blanks around it."""
    ranges = sentences.split(text, 0, len(text))
    before = 0
    for start, end in ranges:
        assert before <= start < end
        assert not text[before:start].replace("\u200f", "").strip()
        assert text[start:end] == text[start:end].strip()
        before = end
    assert not text[before:].replace("\u200f", "").strip()


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_stretch_is_split_as_if_nothing_stood_before_it(before: str, after: str) -> None:
    """What lies outside the stretch has no influence."""
    text = "One died. Two fled."
    whole = before + text + after
    ranges = sentences.split(whole, len(before), len(before) + len(text))
    assert [whole[a:b] for a, b in ranges] == ["One died.", "Two fled."]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:30])
def test_a_stop_ends_a_sentence_only_where_it_does(case: list[str]) -> None:
    """Abbreviations, hours, numbers, quotations and scripts without capitals are told apart."""
    assert cut(" ".join(case)) == case


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("All was lost.The men left.", ["All was lost.", "The men left."]),
        ("قتل خمسة.وقال المتحدث شيئا.", ["قتل خمسة.", "وقال المتحدث شيئا."]),
        ("他们来了。我们走了。", ["他们来了。", "我们走了。"]),
        ("See www.example.Com or v2.Beta now.", ["See www.example.Com or v2.Beta now."]),
    ],
)
def test_a_missing_blank_does_not_hide_a_stop(text: str, parts: list[str]) -> None:
    """Scraped pages lose blanks; addresses and versions are no sentences."""
    assert cut(text) == parts


def test_lines_are_sentences_unless_they_are_wrapped() -> None:
    """Headings and list items need no stop; a line broken for want of room is one sentence."""
    listed = "What is known\n- Two died\n- Nine were hurt\nThe mayor spoke."
    assert cut(listed) == ["What is known", "- Two died", "- Nine were hurt", "The mayor spoke."]
    wrapped = (
        "The men of the second column crossed the river at the old\n"
        "Kasr bridge before noon and went on to the market of the\nsmall town."
    )
    assert len(cut(wrapped)) == 1


def test_a_text_without_capitals_is_split_all_the_same() -> None:
    """Lower-cased copies keep their stops."""
    assert cut("two men died. nine were hurt.") == ["two men died.", "nine were hurt."]


def test_the_hash_sees_letters_and_digits_alone() -> None:
    """Quotation marks, case, width and marks of vowels do not make another sentence."""
    one = sentences.sentence_hash("“The TOLL rose—to 12,” he said.")
    assert one == sentences.sentence_hash("the toll rose to 12 he said")
    assert sentences.sentence_hash("قَصْف") == sentences.sentence_hash("قصف")
    assert one != sentences.sentence_hash("the toll rose to 13 he said")
    assert len(one) == 64


def test_lines_number_paragraphs_and_keep_their_segment() -> None:
    """Segments that share a line share a paragraph."""
    text = "Date: today. One fell. Two fled.\n\nThree came."
    segments = [
        Segment(kind=SegmentKind.DATE_LINE, span=Span.of(text, 0, 12)),
        Segment(kind=SegmentKind.BODY, span=Span.of(text, 13, 32)),
        Segment(kind=SegmentKind.BODY, span=Span.of(text, 34, len(text))),
    ]
    found = sentences.lines(text, segments)
    assert [(text[line.start : line.end], line.paragraph) for line in found] == [
        ("Date: today.", 0),
        ("One fell.", 0),
        ("Two fled.", 0),
        ("Three came.", 1),
    ]
    assert found[0].segment is SegmentKind.DATE_LINE


@pytest.mark.parametrize("unit", ["a", "a. ", "A.B.", "?!", "“.”", " ", "\n", "x\n", ". . "])
def test_the_time_is_linear_in_the_length(unit: str) -> None:
    """A line of megabytes costs seconds, whatever it is made of."""
    text = unit * (600_000 // len(unit))
    began = time.process_time()
    sentences.split(text, 0, len(text))
    assert time.process_time() - began < 4
