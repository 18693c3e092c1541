"""Which reports copy which: candidates, exact shares, evidence and direction."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Relation, ReportHead
from reportedly.model.vocabulary import Direction, RelationKind
from reportedly.trace import trace
from reportedly.trace.align import align
from reportedly.trace.compare import evidence, share_of
from reportedly.trace.text import Text
from reportedly.trace.winnow import WINDOW, K, shingles, winnow
from tests.trace.makers import head, sentences_of

VOCABULARY = ("mill", "road", "ford", "hill", "barge", "kiln", "quay", "dyke")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=60)
RUNS = st.lists(st.sampled_from(VOCABULARY), min_size=K + WINDOW - 1, max_size=K + WINDOW + 9)


def run(texts: dict[str, str], heads: Sequence[ReportHead]) -> tuple[Relation, ...]:
    """Trace texts by id."""
    return trace(heads, texts.__getitem__, lambda one: sentences_of(texts[one]))


STORY = (
    "A barge with grain sank below the lock at Tarvo when two shells struck its stern, the "
    "harbour office said. Five sailors swam to the eastern bank and one is still missing. "
    "The lock keeper closed both gates until the evening and traffic waited at the quay. "
    "It was the third barge lost on this stretch of the river since the thaw began."
)
OTHER = (
    "Teachers in the hill town of Omru returned to their classes after a week in which the "
    "road was closed by snow and by a dispute over who should clear it for the buses. "
    "The council voted to hire two ploughs and asked the province for money to pay drivers."
)


def test_winnowing_keeps_what_the_paper_keeps() -> None:
    """The worked example of the paper that defines the method gives its fingerprints."""
    hashes = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98]
    assert winnow(hashes, 4) == [17, 17, 8, 39, 17]


@given(WORDS, RUNS, WORDS)
def test_texts_that_share_a_long_run_share_a_fingerprint(
    before: list[str], shared: list[str], after: list[str]
) -> None:
    """A shared run of K + WINDOW - 1 words never escapes the index."""
    known: dict[str, int] = {}
    a = winnow(shingles(before + shared, known))
    b = winnow(shingles(shared + after, known))
    assert set(a) & set(b)


@given(WORDS)
def test_a_shingle_depends_on_its_words_and_their_order(found: list[str]) -> None:
    """Equal windows have equal hashes, wherever they stand; others differ."""
    hashes = shingles(found, {})
    windows = [tuple(found[at : at + K]) for at in range(len(found) - K + 1)]
    assert len(hashes) == len(windows)
    assert len(set(hashes)) == len(set(windows))


def test_a_print_with_another_headline_is_a_near_copy() -> None:
    """The words decide, not the headline; the later page is the copy."""
    texts = {"a": STORY, "b": "Barge lost. " + STORY}
    (found,) = run(texts, [head("a", 3), head("b", 4)])
    assert (found.kind, found.direction) == (RelationKind.NEAR_COPY, Direction.B_FROM_A)
    assert found.jaccard is not None
    assert found.jaccard >= 0.5
    for mine, theirs in found.evidence:
        mine.check(texts["a"])
        theirs.check(texts["b"])
        assert mine.quote == theirs.quote


def test_a_part_in_a_longer_text_is_a_derived_rewrite() -> None:
    """Between 0.15 and 0.50 of the shingles in common."""
    lifted = STORY[: len(STORY) // 2]
    (found,) = run({"a": STORY, "b": lifted + OTHER}, [head("a", 3), head("b", 4)])
    assert found.kind is RelationKind.DERIVED_REWRITE


def test_independent_texts_are_not_related() -> None:
    """Other words, no relation."""
    assert run({"a": STORY, "b": OTHER}, [head("a", 3), head("b", 4)]) == ()


def test_two_prints_of_one_agency_have_no_direction() -> None:
    """A credit to an agency shows a common origin, whatever the times say."""
    wire = "TARVO (Lowland Press) - " + STORY
    (found,) = run({"a": wire, "b": STORY}, [head("a", 3), head("b", 4)])
    assert found.direction is None
    assert "Lowland Press" in (found.reason or "")


def test_times_of_one_day_count_only_in_full() -> None:
    """Two pages of one day: the clock decides where both give it in UTC, else nothing does."""
    texts = {"a": STORY, "b": STORY}
    early, late = "2031-05-03T08:00:00Z", "2031-05-03T09:30:00Z"
    (found,) = run(texts, [head("a", published=late), head("b", published=early)])
    assert found.direction is Direction.A_FROM_B
    (found,) = run(texts, [head("a", 3), head("b", published=early)])
    assert found.direction is None
    (found,) = run(texts, [head("a"), head("b", published=early)])
    assert found.direction is None


def test_a_rewrite_of_one_of_two_prints_has_no_direction() -> None:
    """Which print was used cannot be told."""
    wire = "TARVO (Lowland Press) - " + STORY
    texts = {"a": wire, "b": STORY, "c": STORY[: len(STORY) // 2] + OTHER}
    found = {(one.a, one.b): one for one in run(texts, [head("a", 3), head("b", 3), head("c", 5)])}
    assert found["b", "c"].direction is None
    assert "several prints" in (found["b", "c"].reason or "")


def test_a_rewrite_of_the_fuller_of_two_prints_has_a_direction() -> None:
    """A print that holds less of the rewrite than the source does was not the one used."""
    lifted = STORY[len(STORY) // 2 :]
    shorter = STORY[: STORY.rindex(". ", 0, len(STORY) * 3 // 4) + 1]
    texts = {"a": STORY, "b": shorter, "c": lifted + OTHER}
    found = {(one.a, one.b): one for one in run(texts, [head("a", 3), head("b", 3), head("c", 5)])}
    assert found["a", "b"].direction is None
    assert found["a", "c"].direction is Direction.B_FROM_A


def test_the_order_of_reports_changes_nothing() -> None:
    """Heads may come in any order."""
    texts = {"a": STORY, "b": "Barge lost. " + STORY, "c": OTHER, "d": OTHER + STORY}
    heads = [head(name, day) for day, name in enumerate(texts, start=3)]
    assert run(texts, heads) == run(texts, heads[::-1])


def test_site_furniture_makes_no_candidates() -> None:
    """A sentence on every page relates none of them, and texts differ otherwise."""
    tail = " Write to the editors of this page with your own account of events."
    texts = {f"{n:03}": " ".join(f"w{n}x{k}" for k in range(40)) + "." + tail for n in range(60)}
    assert run(texts, [head(name) for name in texts]) == ()


def test_texts_without_shingles_have_nothing_in_common() -> None:
    """Empty and four-word texts are no copies of each other."""
    assert share_of(frozenset(), []) == 0.0
    assert run({"a": "", "b": "", "c": "one two three four"}, [head(n) for n in "abc"]) == ()


@given(WORDS, WORDS)
def test_evidence_quotes_both_texts(a: list[str], b: list[str]) -> None:
    """Every pair of spans says the same words, in whatever case and punctuation."""
    one, two = " ".join(a), ", ".join(b).upper()
    mine_, theirs_ = Text.of(one), Text.of(two)
    for mine, theirs in evidence(align(mine_, theirs_), mine_, theirs_):
        mine.check(one)
        theirs.check(two)
        assert re.findall(r"\w+", mine.quote.upper()) == re.findall(r"\w+", theirs.quote)
