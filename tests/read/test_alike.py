"""Reports with one print read alike, whatever else stands on them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from reportedly.atlas import user_atlas
from reportedly.model import Link, PageDate, Report
from reportedly.read import RulesReader
from reportedly.read.alike import SEEN, print_of, taken_over

TEXT = """Omru, 3 May 2031 - Shells hit a market in Omru on Friday, killing at least 12 people,
the district hospital said. The Marrow Front told Lake Courier that it had struck a depot.
Two others were wounded on Monday."""

REPORT = Report(name="one", capture="c", text=TEXT, title="Market shelled", language="en")

OTHERWISE = {
    "name": "two",
    "capture": "d",
    "url": "https://elsewhere.example/7",
    "byline": "By Somebody",
    "page_date": PageDate(
        raw="x", earliest=dt.date(2030, 1, 1), latest=dt.date(2030, 1, 1), role="given"
    ),
    "metadata": (("section", "World"),),
    "layout": (),
}
"""Another value for each field that no reader looks at."""


def test_every_field_is_looked_at_or_is_not() -> None:
    """A new field of a report has to be put on one of the two sides."""
    assert {one.name for one in dataclasses.fields(Report)} == {*SEEN, *OTHERWISE}


@pytest.mark.parametrize("name", sorted(OTHERWISE))
def test_what_is_not_looked_at_changes_no_reading(name: str) -> None:
    """The reading of one is the reading of the other, but for the id of the report."""
    reader = RulesReader(user_atlas())
    changed: dict[str, Any] = {name: OTHERWISE[name]}
    other = dataclasses.replace(REPORT, **changed)
    assert print_of(other) == print_of(REPORT)
    assert reader.read(other) == taken_over(reader.read(REPORT), other.id)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", TEXT + " It rained."),
        ("title", "Another"),
        ("outlet", "Lake Courier"),
        ("published", "2031-05-09"),
        ("language", None),
        ("links", (Link(url="https://source.example/1", text="hospital"),)),
    ],
)
def test_what_is_looked_at_makes_another_print(name: str, value: object) -> None:
    """A copy that may read otherwise is read by itself."""
    changed: dict[str, Any] = {name: value}
    assert print_of(dataclasses.replace(REPORT, **changed)) != print_of(REPORT)
