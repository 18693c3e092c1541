"""Ordinary reports stay quiet, and what the codebook names still fires."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.atlas import Atlas, open_atlas
from reportedly.check import RULES, Checks
from reportedly.model import PageDate, Report, ReportHead
from reportedly.model.vocabulary import CheckCode, Scope
from reportedly.read import open_reader

REPORTS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("ordinary.toml").read_text("utf8")
)["report"]
OF_PLACES = {CheckCode.PLACE_BEARING, CheckCode.PLACE_UNRESOLVED}
"""They hang on the gazetteer, and have tests of their own."""


@pytest.fixture(scope="module")
def atlas() -> Iterator[Atlas]:
    """The package's own atlas."""
    with open_atlas() as opened:
        yield opened


def fired(atlas: Atlas, one: dict[str, Any]) -> set[str]:
    """Return the codes that fire on a report as a whole."""
    text, published = one["text"].strip() + "\n", one.get("published")
    date = None
    if published is not None:
        day = dt.date.fromisoformat(published)
        date = PageDate(raw=published, earliest=day, latest=day, role="given")
    report = Report(
        name="case",
        capture="",
        text=text,
        published=published,
        page_date=date,
        language=one.get("language", "en"),
    )
    reading = open_reader(atlas, "rules").read(report)
    head = ReportHead(id=report.id, name="case", page_date=reading.page_date or date)
    found = Checks(RULES, atlas)(head, report, reading, relations=(), conflicts=())
    return {one.code for one in found if one.scope is Scope.REPORT and one.code not in OF_PLACES}


@pytest.mark.parametrize("one", REPORTS, ids=[one["name"] for one in REPORTS])
def test_only_what_the_codebook_names_fires(atlas: Atlas, one: dict[str, Any]) -> None:
    """A false finding is read as a fault of the page, so none may stand on ordinary prose."""
    assert fired(atlas, one) - set(one.get("may", ())) == set(one["fires"])
