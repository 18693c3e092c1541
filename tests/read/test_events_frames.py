"""Event clauses where somebody says them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Source, Span
from reportedly.model.vocabulary import EventType, Holder, SegmentKind, SourceType
from reportedly.read.events import find_events
from reportedly.read.found import FoundEvent, Frame, Line

CONTENTS = ("shells fell on Orven", "nine people were killed", "rebels burned a mill in Tolmar")


def frame(text: str, words: tuple[str, str, str], speech: str | None = None) -> Frame:
    """Make a frame from the words of source, cue and content."""
    who, cue, content = (text.index(word) for word in words)
    source = Source(
        name=words[0],
        type=SourceType.UNNAMED,
        span=Span.of(text, who, who + len(words[0])),
        cue=Span.of(text, cue, cue + len(words[1])),
    )
    return Frame(source, content, content + len(words[2]), speech=speech)


def read(text: str, frames: list[Frame]) -> list[FoundEvent]:
    """Read a text of one sentence."""
    return find_events(text, Line(0, len(text), SegmentKind.BODY, 0), frames, language="en")


@given(content=st.sampled_from(CONTENTS), before=st.booleans())
def test_a_clause_never_holds_the_words_that_introduce_it(content: str, before: bool) -> None:  # noqa: FBT001
    """Source and cue are cut away on either side."""
    text = f"the clerk said {content}" if before else f"{content}, the clerk said"

    (event,) = read(text, [frame(text, ("the clerk", "said", content))])

    assert text[event.start : event.end] == content


def test_words_outside_a_sources_content_are_not_its_own() -> None:
    """A second clause that leaves the source's scope is a clause of its own."""
    text = "the clerk said shells fell on Orven; a drone hit Tolmar"
    found = read(text, [frame(text, ("the clerk", "said", "shells fell on Orven"))])

    assert [text[e.start : e.end] for e in found] == ["shells fell on Orven", "a drone hit Tolmar"]


def test_outcomes_of_two_sources_stay_apart() -> None:
    """What another source counts is another claim."""
    text = "Shells fell on Orven, villagers said; the clinic counted four dead"
    found = read(
        text,
        [
            frame(text, ("villagers", "said", "Shells fell on Orven")),
            frame(text, ("the clinic", "counted", "four dead")),
        ],
    )

    assert [text[e.start : e.end] for e in found] == ["Shells fell on Orven", "four dead"]
    assert found[1].rule.endswith(":weak")


def test_a_speech_act_that_only_the_frame_knows_is_a_statement() -> None:
    """A cue that is an act of its own gives a claim even without a trigger."""
    content = "the silence of the valley"
    text = f"The envoy lamented {content}"
    (event,) = read(text, [frame(text, ("The envoy", "lamented", content), "concern")])

    assert (event.type, event.subtype, event.rule) == (
        EventType.STATEMENT,
        "concern",
        "frame.speech",
    )
    assert text[event.start : event.end] == text


def test_a_label_is_held_by_whoever_says_it() -> None:
    """A moral word inside a source's content is the source's."""
    content = "his men eliminated nine fighters in Vesk"
    text = f"the colonel said {content}"
    (event,) = read(text, [frame(text, ("the colonel", "said", content))])

    assert [(label.label, label.holder) for label in event.labels] == [
        ("eliminated", Holder.SOURCE)
    ]
