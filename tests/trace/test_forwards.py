"""What a messenger states of forwards goes before texts and times, and is exact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Relation, ReportHead
from reportedly.model.post import Post
from reportedly.model.vocabulary import Direction, RelationKind
from reportedly.trace import Tracer, settle, trace
from reportedly.trace.forwards import is_marked, sides
from reportedly.trace.shelf import Memory
from tests.trace.makers import head, sentences_of

LONG = (
    "A barge with grain sank below the lock at Tarvo when two shells struck its stern. "
    "Five sailors swam to the eastern bank and 13 are still missing, Lowland Press said. "
    "The lock keeper closed both gates until the evening and 40 boats waited at the quay."
)


@dataclass(frozen=True)
class Sent:
    """A message: who sent it, when, what, and from whom it was forwarded."""

    sender: str
    minute: int
    text: str
    source: str | None = None
    edited: str | None = None

    def head(self, name: str) -> ReportHead:
        moment = f"2031-05-04T10:{self.minute:02}:00Z"
        return head(name, published=moment, outlet=self.sender)

    @property
    def post(self) -> Post:
        voices = () if self.source else (self.sender,)
        return Post(voices=voices, forwarded=self.source, edited=self.edited)


def traced(sent: Mapping[str, Sent]) -> tuple[Relation, ...]:
    """Trace messages from nothing."""
    return trace(
        [one.head(name) for name, one in sent.items()],
        lambda name: sent[name].text,
        lambda name: sentences_of(sent[name].text),
        (),
        lambda name: sent[name].post,
    )


def edges(relations: tuple[Relation, ...]) -> set[tuple[str, str]]:
    """Return who is forwarded from whom, as the messenger states it."""
    return {sides(one) for one in relations if is_marked(one)}


def test_a_forward_of_two_words_is_a_copy_with_its_direction() -> None:
    """No shared sentence would show it; a message of the same words by another is nothing."""
    sent = {
        "a": Sent("Tarvo", 1, "Air raid!"),
        "b": Sent("Omru", 2, "Air raid!", source="Tarvo"),
        "c": Sent("Else", 3, "Air raid!"),
    }
    (found,) = traced(sent)
    assert sides(found) == ("b", "a")
    assert (found.kind, found.jaccard, found.share_a) == (RelationKind.NEAR_COPY, 1.0, 1.0)
    assert found.evidence[0][0].quote == "Air raid!"


def test_of_posts_of_the_same_words_the_last_before_the_forward_is_its_source() -> None:
    """A post that came after the forward is none."""
    sent = {
        "a": Sent("Tarvo", 1, LONG),
        "b": Sent("Tarvo", 5, LONG),
        "c": Sent("Omru", 6, LONG, source="Tarvo"),
        "d": Sent("Tarvo", 9, LONG),
    }
    relations = traced(sent)
    assert edges(relations) == {("c", "b")}
    (other,) = (one for one in relations if {one.a, one.b} == {"a", "c"})
    assert other.direction is None
    (later,) = (one for one in relations if {one.a, one.b} == {"c", "d"})
    assert later.direction is not Direction.A_FROM_B


def test_two_at_the_same_moment_leave_it_open() -> None:
    """Of two that could be meant alike, none is shown to be."""
    sent = {
        "a": Sent("Tarvo", 1, LONG),
        "b": Sent("Tarvo", 1, LONG),
        "c": Sent("Omru", 6, LONG, source="Tarvo"),
    }
    assert edges(traced(sent)) == set()


def test_two_forwards_of_one_sender_are_not_made_from_each_other() -> None:
    """The later one is from the sender too, who may be in no ledger."""
    sent = {
        "a": Sent("Tarvo", 1, LONG, source="Absent"),
        "b": Sent("Omru", 2, LONG, source="Absent"),
        "c": Sent("Else", 3, LONG, source="Somebody"),
    }
    relations = {(one.a, one.b): one for one in traced(sent)}
    assert relations["a", "b"].direction is None
    assert relations["b", "c"].direction is None


def test_a_forward_of_words_that_were_edited_since_is_still_from_there() -> None:
    """Telegram keeps the words of the forward as they were; most of them show where from."""
    sent = {
        "a": Sent("Tarvo", 1, LONG.replace("13", "17"), edited="2031-05-04T11:00:00Z"),
        "b": Sent("Omru", 2, LONG, source="Tarvo"),
    }
    (found,) = traced(sent)
    assert sides(found) == ("b", "a")
    assert is_marked(found)
    assert [(one.a_value, one.b_value) for one in found.differences] == [(17, 13)]


def test_an_edit_after_the_other_appeared_takes_the_direction_of_time_back() -> None:
    """The earlier post may have had other words."""
    posts = {"a": Sent("Tarvo", 1, LONG), "b": Sent("Omru", 2, LONG)}
    (found,) = traced(posts)
    assert found.direction is Direction.B_FROM_A
    edited = {**posts, "a": Sent("Tarvo", 1, LONG, edited="2031-05-04T11:00:00Z")}
    (found,) = traced(edited)
    assert found.direction is None
    before = {**posts, "a": Sent("Tarvo", 1, LONG, edited="2031-05-04T10:01:30Z")}
    (found,) = traced(before)
    assert found.direction is Direction.B_FROM_A


def test_a_post_that_a_hundred_forward_is_the_source_of_each() -> None:
    """However far a forward stands from it among those that hold the words."""
    sent = {"p": Sent("Tarvo", 0, LONG)}
    sent |= {f"f{n:03}": Sent(f"c{n}", 1 + n // 2, LONG, source="Tarvo") for n in range(100)}
    assert edges(traced(sent)) == {(name, "p") for name in sent if name != "p"}


@settings(max_examples=60)
@given(st.data())
def test_any_order_gives_the_same(data: st.DataObject) -> None:
    """What follows from the messages does not depend on when each came."""
    sent = {}
    for number in range(data.draw(st.integers(2, 8))):
        sender = data.draw(st.sampled_from(("A", "B", "C")))
        source = data.draw(st.sampled_from((None, "A", "B")))
        sent[f"m{number}"] = Sent(
            sender,
            data.draw(st.integers(0, 5)),
            data.draw(st.sampled_from(("Air raid!", LONG, LONG.replace("13", "17")))),
            source=None if source == sender else source,
        )
    order = data.draw(st.permutations(sorted(sent)))
    heads = {name: one.head(name) for name, one in sent.items()}
    shelf = Memory()
    for name in order:
        Tracer(
            shelf,
            heads.__getitem__,
            lambda one: sent[one].text,
            lambda one: sentences_of(sent[one].text),
            lambda one: sent[one].post,
        ).add([name])
    assert settle(shelf.relations(), heads.__getitem__) == traced(sent)
