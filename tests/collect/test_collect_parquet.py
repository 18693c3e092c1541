"""Tables of Parquet: one row a report, what is wrong told by its row."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.collect import Collected, CollectOptions, Refused, collect
from reportedly.ids import digest

arrow: Any = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
parquet: Any = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")

ROWS = [
    {"id": "a", "text": "Shells fell on Drumal.", "date": dt.date(2031, 5, 6), "n": 3},
    {"id": "b", "text": None, "date": None, "n": None},
    {"id": "c", "text": "It rained in Ostrel.", "date": None, "n": 7},
]


def table(path: Path, rows: list[dict[str, object]] | None = None) -> Path:
    """Write a table."""
    parquet.write_table(arrow.Table.from_pylist(ROWS if rows is None else rows), path)
    return path


def test_each_row_is_a_report_whose_capture_is_the_row_as_json(tmp_path: Path) -> None:
    """Names, dates and further columns are taken as from JSON; the bytes have their hash."""
    first, refused, last = collect([str(table(tmp_path / "wire.parquet"))])
    assert isinstance(first, Collected)
    assert isinstance(last, Collected)
    assert (first.report.name, first.report.text) == ("a", "Shells fell on Drumal.")
    assert first.report.published == "2031-05-06"
    assert first.report.metadata == (("n", "3"),)
    assert json.loads(first.data) == {
        "id": "a",
        "text": "Shells fell on Drumal.",
        "date": "2031-05-06",
        "n": 3,
    }
    assert first.capture.sha256 == digest(first.data)
    assert [first.capture.address, last.capture.address] == ["wire.parquet#a", "wire.parquet#c"]
    assert isinstance(refused, Refused)
    assert refused.error.code == "R109"
    assert refused.error.where.endswith("wire.parquet#2")


def test_the_same_table_gives_the_same_reports_however_it_is_packed(tmp_path: Path) -> None:
    """Groups of rows, compression and gzip around it are no part of a report."""
    plain = table(tmp_path / "wire.parquet")
    other = tmp_path / "other"
    other.mkdir()
    packed = other / "wire.parquet.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    one = [item.report for item in collect([str(plain)]) if isinstance(item, Collected)]
    two = [item.report for item in collect([str(packed)]) if isinstance(item, Collected)]
    assert [(a.name, a.text, a.published) for a in one] == [
        (b.name, b.text, b.published) for b in two
    ]


@pytest.mark.parametrize(
    ("content", "code"), [(b"PAR1", "R107"), (b"no table at all", "R107"), (b"", "R102")]
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    """A broken or cut file is one refusal with its reason."""
    path = tmp_path / "wire.parquet"
    path.write_bytes(content)
    (refused,) = collect([str(path)])
    assert isinstance(refused, Refused)
    assert refused.error.code == code


def test_a_table_that_breaks_off_and_one_without_rows(tmp_path: Path) -> None:
    """Its end tells where everything is: without it nothing is read, and that is told."""
    whole = table(tmp_path / "wire.parquet").read_bytes()
    (tmp_path / "wire.parquet").write_bytes(whole[:-10])
    (refused,) = collect([str(tmp_path / "wire.parquet")])
    assert isinstance(refused, Refused)
    assert refused.error.code == "R107"
    empty = arrow.table({"text": arrow.array([], arrow.string())})
    parquet.write_table(empty, tmp_path / "none.parquet")
    (refused,) = collect([str(tmp_path / "none.parquet")], CollectOptions())
    assert isinstance(refused, Refused)
    assert refused.error.code == "R102"


def test_words_that_are_no_utf_8_are_refused(tmp_path: Path) -> None:
    """A damaged page of a column may unpack well; its words do not."""
    path = table(tmp_path / "wire.parquet")
    path.write_bytes(path.read_bytes().replace(b"Drumal.", b"Drum\xe5l."))
    found = list(collect([str(path)]))
    assert [one.error.code for one in found if isinstance(one, Refused)][-1] == "R107"
