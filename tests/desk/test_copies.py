"""The copy tree as a drawing and a list, and two texts beside each other."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

import reportedly
from reportedly.desk import make_app
from reportedly.desk.differences import Parts, blocks, compared
from reportedly.desk.drawing import WIDTH, Leaf, drawing_of
from reportedly.model import PageDate, Relation, ReportHead
from reportedly.model.vocabulary import RelationKind
from tests.demo_ledger import demo_ledger

TEXTS = st.text(st.sampled_from("ab .\n!؟ي"), max_size=40)
DAY = dt.date(2031, 5, 3)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TestClient]:
    """The desk of the examples."""
    with (
        reportedly.open(demo_ledger(tmp_path)) as ledger,
        TestClient(make_app(ledger, "A. Reader"), base_url="http://127.0.0.1") as client,
    ):
        yield client


def joined(sides: list[Parts]) -> str:
    """Return the words of one side without blanks."""
    return "".join("".join(words for _, words in side) for side in sides).replace("\n", "")


@given(TEXTS, TEXTS)
def test_nothing_of_either_text_is_lost(one: str, other: str) -> None:
    """The rows hold every word of both, in order, and what is the same is marked in neither."""
    rows = list(compared(one, other))
    for text, sides in ((one, [row.one for row in rows]), (other, [row.other for row in rows])):
        kept = joined(sides).replace(" ", "")
        assert kept == text.replace("\n", "").replace(" ", "")
    for row in rows:
        if row.kind == "same":
            assert not any(differs for differs, _ in (*row.one, *row.other))
    assert [row for block in blocks(rows) for row in block.rows] == rows


def test_a_changed_number_is_all_that_is_marked() -> None:
    """Within a sentence that is otherwise the same, and far sentences are folded away."""
    rows = list(compared("Nine died. It rained. Men ran.", "Twelve died. It rained. Men ran."))
    assert [row.kind for row in rows] == ["changed", "same", "same"]
    assert rows[0].one == ((True, "Nine"), (False, " died. "))
    assert [block.folded for block in blocks(rows)] == [False, True]


@given(st.lists(st.tuples(st.integers(0, 3), st.none() | st.integers(0, 900)), max_size=30))
def test_a_tree_of_any_shape_is_drawn(told: list[tuple[int, int | None]]) -> None:
    """Each report once, in a row of its own, later ones further on, all on the paper."""
    leaves = []
    for number, (back, day) in enumerate(told, start=1):
        when = None if day is None else DAY + dt.timedelta(days=day)
        page = PageDate(raw="", earliest=when, latest=when, role="given") if when else None
        parent = number - back if 0 < back < number else None
        relation = Relation(kind=RelationKind.NEAR_COPY, a="a", b="b", direction=None)
        leaves.append(
            Leaf(
                number=number,
                head=ReportHead(id=f"r{number}", name="n" * 80, page_date=page),
                relation=relation if parent else None,
                parent=parent,
                depth=0,
            )
        )
    drawing = drawing_of(leaves, "r1")
    assert len({dot.y for dot in drawing.dots}) == len(leaves)
    assert all(0 < dot.x < WIDTH and dot.y < drawing.height for dot in drawing.dots)
    dated = sorted(
        (day, dot.x) for (_, day), dot in zip(told, drawing.dots, strict=True) if day is not None
    )
    assert [x for _, x in dated] == sorted(x for _, x in dated)
    assert len(drawing.hops) == sum(leaf.parent is not None for leaf in leaves)


def test_a_copy_tree_is_drawn_and_told(desk: TestClient) -> None:
    """Each dot leads to its line in the list, and each hop says what changed."""
    report = re.findall(r'href="(/report/[0-9a-f]+)"', desk.get("/reports").text)
    trees = [desk.get(one.replace("report", "copies")).text for one in report]
    told = max(trees, key=len)
    dots = re.findall(r'<a href="#(r\d+)" class="dot', told)
    assert len(dots) > 3
    assert all(f'id="{dot}"' in told for dot in dots)
    assert told.count('class="hop') >= len(dots) - told.count('class="dot root')
    assert "Changed:" in told
    two = re.search(r'href="(/differences\?[^"]+)"', told)
    assert two is not None
    page = desk.get(html.unescape(two[1]))
    assert page.status_code == 200
    assert "<del>" in page.text
    assert "<ins>" in page.text
    a, b = re.findall(r'value="([0-9a-f]{10})"', told)[:2]
    assert desk.get(f"/differences?a={a}&b={a}").text.count("The texts are the same.") == 1
    assert desk.get(f"/differences?a={a}&b=ffffffff").status_code == 404
    assert desk.get(f"/differences?a={a}&b={b}&lang=ar").status_code == 200
