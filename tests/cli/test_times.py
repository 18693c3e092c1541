"""A claim's days are shown with what they rest on, and a text's own date with its evidence."""

from __future__ import annotations

import datetime as dt

import pytest

from reportedly.cli.times import evidence, when_words
from reportedly.model import Anchor, PageDate, Reading, Span, TimeRef, Written

DAY = dt.date(2031, 4, 2)
PAGE = PageDate(raw="x", earliest=dt.date(2031, 5, 14), latest=dt.date(2031, 5, 14), role="given")
WEEK = Written(earliest=dt.date(2031, 4, 1), latest=dt.date(2031, 4, 4))


def time(basis: str, *, open_: bool = False) -> TimeRef:
    """Return a time of one day, or one without a day."""
    day = None if open_ else DAY
    mention = Span(start=0, end=12, quote="on Wednesday")
    prec = None if open_ else 1
    return TimeRef(mention=mention, earliest=day, latest=day, date_prec=prec, basis=basis)


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (time("absolute:numeric"), "“on Wednesday”, 2031-04-02 (day), as the text dates it"),
        (
            time("relative_to_page:weekday"),
            "“on Wednesday”, 2031-04-02 (day), counted from the page date, 2031-05-14",
        ),
        (
            time("relative_to_written:weekday"),
            (
                "“on Wednesday”, 2031-04-02 (day), counted from when the text was written, "
                "2031-04-01 – 2031-04-04; page date 2031-05-14"
            ),
        ),
        (time("unresolved:weekday", open_=True), "“on Wednesday”, no day, left open"),
        (None, "none stated"),
    ],
)
def test_a_time_is_shown_with_what_it_rests_on(shown: TimeRef | None, words: str) -> None:
    """A reader sees the words, the days, and where they are counted from."""
    assert when_words(shown, PAGE, WEEK) == f"time: {words}"


def test_the_evidence_for_a_texts_own_date_is_shown_row_by_row() -> None:
    """First what it comes to, and whether the page date is left; then each piece with its words."""
    anchor = Anchor(
        kind="series",
        span=Span(start=0, end=5, quote="4,391"),
        earliest=dt.date(2031, 4, 1),
        latest=dt.date(2031, 4, 4),
        basis="series:Veldt health office, killed 4391",
    )
    reading = Reading(
        report="r",
        reader="t",
        splitter="t",
        atlas="t",
        page_date=PAGE,
        anchors=(anchor,),
        written=WEEK,
    )

    rows = [row.body.plain for row in evidence(reading)]

    assert rows == [
        "written 2031-04-01 – 2031-04-04 by its own evidence, which excludes the page date",
        "2031-04-01 – 2031-04-04: series Veldt health office, killed 4391, “4,391”",
    ]


def test_a_report_without_evidence_shows_none() -> None:
    """Most reports have none."""
    assert list(evidence(Reading(report="r", reader="t", splitter="t", atlas="t"))) == []
