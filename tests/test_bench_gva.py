"""The registry benchmark on invented data of the same form."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from bench import gva
from bench.common import Asked
from bench.gva_incidents import b_cubed
from reportedly.errors import BenchError

INCIDENTS: list[dict[str, Any]] = [
    {"incident_id": "i1", "killed": 1, "injured": 2, "report_ids": ["a", "b"]},
    {"incident_id": "i2", "killed": 0, "injured": 1, "report_ids": ["c"]},
]
REPORTS: list[dict[str, Any]] = [
    {
        "report_id": "a",
        "title": "Three hurt in Orven",
        "text": "Three people were wounded in Orven.",
        "published": "2020-01-02",
    },
    {
        "report_id": "b",
        "title": "One dead, two hurt in Orven",
        "text": "One baker died and two weavers were wounded in Orven.",
        "published": "2020-01-03",
    },
    {"report_id": "c", "title": None, "text": "A man was shot in Vesk.", "published": None},
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder in the form of the data."""
    lines = "".join(json.dumps(one) + "\n" for one in INCIDENTS)
    (tmp_path / "incidents.jsonl").write_text(lines, "utf8")
    with gzip.open(tmp_path / "reports.jsonl.gz", "wt", encoding="utf8") as out:
        out.writelines(json.dumps(one) + "\n" for one in REPORTS)
    return tmp_path


def test_reports_are_scored_against_their_incident(data: Path) -> None:
    """Exact, within one, and by whether a report is its incident's last."""
    figures = gva.run(Asked(data, "dev", {}))

    assert figures["reports"] == 3
    assert figures["killed_exact"] == pytest.approx(66.7)
    assert figures["killed_within_1"] == 100.0
    assert figures["both_exact_last"] == 100.0
    assert figures["both_exact_earlier"] == 0.0
    assert figures["reports_last"] == figures["reports_earlier"] == 1


def test_reports_are_grouped_from_their_text(data: Path) -> None:
    """Alone, each report of an incident of two is half a group; nothing false is merged."""
    figures = gva.run(Asked(data, "dev", {"reader": "rules"}))

    assert figures["grouping_b3_precision"] == 1.0
    assert figures["false_merge_rate"] == 0.0
    assert figures["grouping_alone_f1"] == pytest.approx(0.8)
    assert figures["incidents"] == 2


def test_b_cubed_counts_each_report_once() -> None:
    """Two of three together: all precise, the parted third covered by a third."""
    told = b_cubed({"a": "x", "b": "x", "c": "y"}, {"a": "1", "b": "1", "c": "1"})
    assert told["grouping_b3_precision"] == 1.0
    assert told["grouping_b3_recall"] == pytest.approx(0.5556)


def test_the_halves_part_incidents_and_not_reports(data: Path) -> None:
    """So that nothing of one incident is seen while rules are made from another."""
    paths = [data / name for name in gva.FILES]
    halves = {row.report.name: row.half for row in gva.rows(*paths)}

    assert halves["a"] == halves["b"]
    chosen = [gva.run(Asked(data, "dev", {"half": half}))["reports"] for half in gva.HALVES]
    assert sum(int(count or 0) for count in chosen) == len(REPORTS)


def test_a_title_is_read_where_the_text_lacks_it() -> None:
    """It stands on top once."""
    titled = gva.as_report(REPORTS[1])
    assert titled.text.startswith("One dead, two hurt in Orven\n\n")
    again = gva.as_report({**REPORTS[1], "text": titled.text})
    assert again.text == titled.text


@pytest.mark.parametrize("options", [{"half": "2"}, {"every": "0"}, {"reader": "none"}])
def test_an_option_without_such_a_value_is_refused(data: Path, options: dict[str, str]) -> None:
    """The bench says what it takes."""
    with pytest.raises(BenchError):
        gva.run(Asked(data, "dev", options))


def test_absent_data_is_refused(tmp_path: Path) -> None:
    """A folder without the files is no data."""
    with pytest.raises(BenchError):
        gva.run(Asked(tmp_path, "dev", {}))
