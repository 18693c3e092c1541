"""Tables of auto-archiver: links with a text become reports, and nothing is run."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.collect import Collected, Gathered, Passed, Refused, collect
from reportedly.collect.archive.literal import read_literal

MOMENT = dt.datetime(2031, 5, 4, 18, 0, tzinfo=dt.UTC)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)
CELLS = ("__import__('os')", "{1: ", "[" * 5000, "{'a': open('x')} x", "", "1 2")


def own(*rows: tuple[str, object, object]) -> str:
    """Return a table as the archiver writes it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["status", "metadata", "media"])
    writer.writerows([status, repr(metadata), repr(media)] for status, metadata, media in rows)
    return out.getvalue()


def read(folder: Path, text: str) -> list[Gathered]:
    """Collect a table."""
    (folder / "db.csv").write_text(text, "utf8", newline="")
    return list(collect([str(folder / "db.csv")]))


def test_a_link_with_a_text_is_a_report(tmp_path: Path) -> None:
    """Link, title, moment and words; what else it says is kept beside."""
    metadata = {
        "_processed_at": MOMENT,
        "url": "https://coast.example/shells",
        "title": "Shells fall",
        "content": 'Two shells fell on the rail yard, the harbour office\'s "duty" log says.\n',
        "timestamp": dt.datetime(2031, 5, 4, tzinfo=dt.UTC),
    }
    media = [{"filename": "x.wacz", "urls": ["https://store.example/x.wacz"], "_key": None}]
    (one,) = read(tmp_path, own(("wacz: success", metadata, media)))
    assert isinstance(one, Collected)
    assert one.report.text == metadata["content"]
    assert one.report.url == "https://coast.example/shells"
    assert (one.report.title, one.report.published) == ("Shells fall", "2031-05-04T00:00:00Z")
    kept = dict(one.report.metadata)
    assert kept["archiver status"] == "wacz: success"
    assert kept["archiver processed_at"] == "2031-05-04T18:00:00Z"
    assert "store.example" in kept["archiver media"]


def test_a_link_without_a_text_is_counted(tmp_path: Path) -> None:
    """Its page lies in the archive beside; an answer of a site's interface is no text."""
    answer = {"url": "https://x.example/2", "content": '{"a": 1}', "title": "Two shells."}
    rows: list[tuple[str, object, object]] = [
        ("nothing archived", {"url": "https://coast.example/1"}, []),
        ("success", answer, []),
    ]
    found = read(tmp_path, own(*rows))
    assert [one.report.text for one in found if isinstance(one, Collected)] == ["Two shells."]
    assert [dict(one.counts) for one in found if isinstance(one, Passed)] == [
        {"links of an archiver without a text of their own": 1}
    ]


def test_the_sheet_is_read_by_its_columns(tmp_path: Path) -> None:
    """As a team exports it."""
    text = (
        "Link,Archive status,Archive location,Upload timestamp,Upload title,Text content\n"
        "https://coast.example/1,success,s3://x,2031-05-04,Shells,Two shells fell on the yard.\n"
        "https://coast.example/2,,,,,\n"
    )
    found = read(tmp_path, text)
    (one,) = [one for one in found if isinstance(one, Collected)]
    assert (one.report.url, one.report.title) == ("https://coast.example/1", "Shells")
    assert dict(one.report.metadata)["archiver archive location"] == "s3://x"


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_that_is_no_dictionary_is_refused(cell: str, tmp_path: Path) -> None:
    """Nothing in it is run, however it is written; the next row is read."""
    good = {"url": "https://coast.example/1", "content": "Two shells fell on the yard."}
    text = own(("x", {}, []), ("success", good, [])).replace("{}", '"' + cell + '"', 1)
    found = read(tmp_path, text)
    assert [one.error.code for one in found if isinstance(one, Refused)] == ["R107"]
    assert len([one for one in found if isinstance(one, Collected)]) == 1


def test_a_row_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    """Found by damage: a row of fewer cells than columns."""
    found = read(tmp_path, "status,metadata,media\nsuccess\n")
    assert [one.error.code for one in found if isinstance(one, Refused)] == ["R107"]


@given(VALUES)
def test_a_value_that_python_wrote_is_read_as_it_was(value: object) -> None:
    """Whatever it holds; keys are text."""
    assert read_literal(repr(value)) == value


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader_of_values(text: str) -> None:
    """It gives a value or says that there is none."""
    try:
        read_literal(text)
    except ValueError:
        return
