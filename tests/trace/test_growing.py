"""A ledger that grows report by report says what one made at once says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Relation, ReportHead
from reportedly.trace import Tracer, grow, settle, trace
from reportedly.trace.shelf import Memory
from tests.trace.makers import head, sentences_of

PARTS = (
    "A barge with grain sank below the lock at Tarvo when two shells struck its stern.",
    "Five sailors swam to the eastern bank and 13 are still missing, Lowland Press said.",
    "The lock keeper closed both gates until the evening and 40 boats waited at the quay.",
    "It was the third barge lost on this stretch of the river since the thaw began.",
    "Teachers in the hill town of Omru returned to their classes after a week of snow.",
    "The council voted to hire 2 ploughs and asked the province for money to pay drivers.",
    "Write to the editors of this page with your own account of what you have seen.",
    "Follow us for more news from the river and the hills on every day of the week.",
)


@st.composite
def corpora(draw: st.DrawFn) -> tuple[dict[str, str], dict[str, ReportHead]]:
    """Draw some reports of few sentences, few days and few outlets, so that much is shared."""
    texts: dict[str, str] = {}
    heads: dict[str, ReportHead] = {}
    for number in range(draw(st.integers(2, 9))):
        name = f"{draw(st.integers(0, 99)):02}-{number}"
        some = draw(st.lists(st.sampled_from(PARTS), min_size=1, max_size=4))
        texts[name] = " ".join(some)
        heads[name] = head(
            name,
            day=draw(st.sampled_from((None, 3, 4, 5, 20))),
            outlet=draw(st.sampled_from((None, "Lowland Press", "Omru Post"))),
        )
    return texts, heads


def grown(
    texts: Mapping[str, str], heads: Mapping[str, ReportHead], parts: list[list[str]]
) -> tuple[Relation, ...]:
    """Take reports in part by part, each with a tracer that remembers nothing of the last."""
    shelf = Memory()
    for part in parts:
        told = {name: sentences_of(texts[name]) for name in texts}
        Tracer(shelf, heads.__getitem__, texts.__getitem__, told.__getitem__).add(part)
    return settle(shelf.relations(), heads.__getitem__)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nine reports be as many as a thousand are otherwise."""
    monkeypatch.setattr(grow, "NEAR", 2)
    monkeypatch.setattr(grow, "LOOKED_AT", 4)


@settings(max_examples=150)
@given(corpora(), st.data())
def test_any_order_and_any_split_gives_the_same(
    corpus: tuple[dict[str, str], dict[str, ReportHead]], data: st.DataObject
) -> None:
    """What follows from the reports does not depend on when each came."""
    texts, heads = corpus
    order = data.draw(st.permutations(sorted(texts)))
    cut = data.draw(st.integers(0, len(order)))
    at_once = trace(list(heads.values()), texts.__getitem__, lambda n: sentences_of(texts[n]))
    assert grown(texts, heads, [order[:cut], order[cut:]]) == at_once
    assert grown(texts, heads, [[name] for name in reversed(order)]) == at_once


def test_the_reports_of_a_flood_are_linked_from_each_to_the_next() -> None:
    """However many print one text, all hang together, and relations stay linear in number."""
    texts = {f"{n:03}": " ".join(PARTS[:4]) for n in range(50)}
    heads = {
        name: head(name, outlet=f"Page {name}", published=str(dt.date(2031, 5, 1)))
        for name in texts
    }
    found = grown(texts, heads, [sorted(texts)])
    linked = {"000"}
    for relation in sorted(found, key=lambda one: (one.a, one.b)):
        if relation.a in linked:
            linked.add(relation.b)
    assert linked == set(texts)
    assert len(found) <= grow.NEAR * len(texts)
