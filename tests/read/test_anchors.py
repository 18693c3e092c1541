"""Own evidence says when a text was written; a page date it excludes is counted from no more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas import Atlas, SeriesFile, open_atlas
from reportedly.model import Anchor, PageDate, Reading, Report, Span, Written
from reportedly.read import RulesReader
from reportedly.read.anchor_counts import counted
from reportedly.read.written import WRITTEN, counted_from, written

HEAD = "date,outcome,group,value,publisher,area,since\n"
TIMELINE = """id,name,kind,first,last,names,words
war,War of Veldt,period,2031-03-02,,Veldt war,
push,Offensive on Ostra,period,2031-05-10,2031-07-01,,Ostra|tanks
blast,Blast at the Marn depot,event,2031-04-04,2031-04-04,Marn depot blast,
"""
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2080, 1, 1))


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atlas]:
    """An atlas with a series of a thousand more dead a day, and three happenings."""
    folder = tmp_path_factory.mktemp("atlas")
    first = dt.date(2031, 3, 2)
    rows = [
        f"{first + dt.timedelta(days=n)},{outcome},unknown,{base + 13 * n},Veldt health office,,"
        for n in range(200)
        for outcome, base in (("killed", 4001), ("injured", 9002))
    ]
    series = folder / "series.csv"
    series.write_text(HEAD + "\n".join(rows) + "\n", "utf8")
    timeline = folder / "timeline.csv"
    timeline.write_text(TIMELINE, "utf8")
    with open_atlas(series=[SeriesFile(path=series)], timeline=[timeline]) as opened:
        yield opened


@pytest.fixture(scope="module")
def reader(atlas: Atlas) -> RulesReader:
    """One reader for all tests."""
    return RulesReader(atlas)


def read(reader: RulesReader, text: str, published: str | None) -> Reading:
    """Read a text as a report of its own."""
    report = Report(name="r", capture="c", text=text, published=published, language="en")
    reading = reader.read(report)
    reading.check(text)
    return reading


def kinds(reading: Reading) -> list[tuple[str, str, str]]:
    """Return kind and interval of each anchor."""
    return [(one.kind, str(one.earliest), str(one.latest)) for one in reading.anchors]


def anchor(first: dt.date | None, last: dt.date | None) -> Anchor:
    """Return an anchor of an interval."""
    span = Span(start=0, end=1, quote="x")
    return Anchor(kind="timeline", span=span, earliest=first, latest=last, basis="b")


def page(first: dt.date, last: dt.date) -> PageDate:
    """Return a page date that covers some days."""
    return PageDate(raw="", earliest=first, latest=last, role="given")


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=5))
def test_what_anchors_leave_over_lies_in_each_of_them(
    pairs: list[tuple[dt.date | None, dt.date | None]],
) -> None:
    """The interval runs forwards, and is no wider than any anchor."""
    anchors = [anchor(a, b) for a, b in pairs if a is None or b is None or a <= b]

    when = written(anchors)

    if when is None:
        return
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    for one in anchors:
        assert one.earliest is None or (when.earliest is not None and when.earliest >= one.earliest)
        assert one.latest is None or (when.latest is not None and when.latest <= one.latest)


@given(DAYS, DAYS, DAYS, DAYS)
def test_a_page_date_is_excluded_where_no_day_is_common(
    a: dt.date, b: dt.date, c: dt.date, d: dt.date
) -> None:
    """Then words are counted from the evidence, and never from the page."""
    shown, when = page(min(a, b), max(a, b)), Written(earliest=min(c, d), latest=max(c, d))
    common = max(shown.earliest, min(c, d)) <= min(shown.latest, max(c, d))

    assert when.excludes(shown) is not common
    day = counted_from(shown, when)
    assert day is not None
    assert (day == shown) is common
    assert common or (day.role, day.earliest, day.latest) == (WRITTEN, min(c, d), max(c, d))


def test_evidence_that_is_open_at_an_end_dates_nothing_in_place_of_the_page() -> None:
    """A text that cannot be from 2024 has no day because it is from 2025 or later."""
    shown = page(dt.date(2024, 5, 1), dt.date(2024, 5, 1))

    assert counted_from(shown, Written(earliest=dt.date(2025, 1, 1))) is None


def test_two_counts_of_one_day_in_a_series_date_the_text(reader: RulesReader) -> None:
    """Under a page date six weeks later, a weekday is the one before any of the series' days."""
    text = (
        "Shells killed two people in Ostra on Wednesday. Since the war began 4,391 people have "
        "been killed and 9,392 injured, the health office said."
    )

    reading = read(reader, text, "2031-05-14")

    assert kinds(reading)[:1] == [("series", "2031-04-01", "2031-04-04")]
    assert reading.written is not None
    assert reading.written.excludes(reading.page_date)
    (strike, *_) = reading.claims
    assert strike.time is not None
    assert (strike.time.earliest, strike.time.latest) == (dt.date(2031, 3, 26), dt.date(2031, 4, 2))
    assert strike.time.basis == "relative_to_written:weekday"


def test_a_total_in_passing_dates_a_text_from_below_alone(reader: RulesReader) -> None:
    """A stale total at the end of fresh news is stale; the news keeps its page date."""
    text = (
        "Shells hit Ostra on Wednesday. Two people died. A third was hurt. Its bakery closed. "
        "Since the war began 4,391 people have been killed."
    )

    reading = read(reader, text, "2031-06-18")

    assert kinds(reading) == [("series", "2031-04-01", "None")]
    assert reading.written is not None
    assert not reading.written.excludes(reading.page_date)
    assert reading.claims[0].time is not None
    assert reading.claims[0].time.earliest == dt.date(2031, 6, 18)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Tanks have advanced further into Ostra.", "2031-05-10", "2031-07-01"),
        ("Tanks took Ostra.", "2031-05-10", "None"),
        ("Just days after the Marn depot blast, shells fell.", "2031-04-04", "2031-04-18"),
        ("The Marn depot blast killed nine.", "2031-04-04", "None"),
    ],
)
def test_a_happening_bounds_a_text_from_above_only_where_it_is_told_as_present_or_fresh(
    reader: RulesReader, text: str, first: str, last: str
) -> None:
    """Wars and blasts are spoken of for years; "days after" and "have advanced" are not."""
    assert kinds(read(reader, text, "2031-05-20")) == [("timeline", first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Fears grow of an assault in which tanks would enter Ostra.",
        "The tanks may enter Ostra before long.",
    ],
)
def test_what_lies_ahead_shows_nothing(reader: RulesReader, text: str) -> None:
    """A text can speak of an operation before it begins."""
    assert read(reader, text, "2031-05-20").anchors == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Shells fell on the 40th day of the Veldt war.", "2031-04-09", "2031-04-11"),
        ("On day 40 of the war shells fell.", "2031-04-09", "2031-04-11"),
        ("The war is now in its third month.", "2031-04-22", "2031-06-11"),
        ("The Veldt war entered its third month.", "2031-04-22", "2031-05-12"),
        ("Six weeks into the war shells fell.", "2031-04-09", "2031-04-17"),
        ("Since 1 April 2031, on the 10th day of shelling, ten died.", "2031-04-09", "2031-04-11"),
    ],
)
def test_a_stretch_counted_from_a_known_start_gives_days(
    reader: RulesReader, text: str, first: str, last: str
) -> None:
    """The first day is day one; the third month begins two months after the start."""
    found = [one for one in kinds(read(reader, text, "2031-04-20")) if one[0] == "duration"]

    assert found == [("duration", first, last)]


def test_a_stretch_of_something_unknown_gives_nothing(reader: RulesReader) -> None:
    """No truce stands in the timeline."""
    assert kinds(read(reader, "Shells fell on the third day of the truce.", "2031-04-20")) == []


@given(st.integers(1, 400), st.sampled_from(["day", "week", "month", "year"]), DAYS)
def test_counted_stretches_run_forwards_and_not_before_their_start(
    number: int, unit: str, begun: dt.date
) -> None:
    """Whatever is counted, its days lie on or after the first."""
    text = f"It came {number} {unit}s into the war."
    (stretch,) = counted(text, 0, len(text))

    days = stretch.days(begun)

    assert days is not None
    assert begun <= days[0] <= days[1]


def test_a_feast_that_is_today_excludes_a_page_months_later(reader: RulesReader) -> None:
    """The feast nearest to the page is meant."""
    text = "Shells fell today, on the first day of Eid al-Fitr."

    reading = read(reader, text, "2024-07-30")

    assert kinds(reading) == [("feast", "2024-04-09", "2024-04-20")]
    assert reading.written is not None
    assert reading.written.excludes(reading.page_date)


def test_a_happening_dated_after_the_page_excludes_the_page(reader: RulesReader) -> None:
    """What was told cannot have been written before; a date that lies ahead shows nothing."""
    told = read(reader, "Shells killed nine people in Ostra on 5 June 2031.", "2031-05-20")
    ahead = read(reader, "Shells will be handed over on 5 June 2031.", "2031-05-20")

    assert kinds(told) == [("dated", "2031-06-05", "None")]
    assert told.written is not None
    assert told.written.excludes(told.page_date)
    assert ahead.anchors == ()


def test_without_a_page_date_weeks_are_counted_from_the_evidence(reader: RulesReader) -> None:
    """Only what all its days agree on has dates."""
    text = "Tanks have advanced further into Ostra. Shells killed nine people there this year."

    reading = read(reader, text, None)

    assert reading.page_date is None
    time = reading.claims[-1].time
    assert time is not None
    assert time.basis == "unresolved:this_year"


def test_reading_twice_gives_the_same(reader: RulesReader, tmp_path: Path) -> None:
    """Anchors depend on nothing but report and atlas."""
    del tmp_path
    text = "Just days after the Marn depot blast, tanks have entered Ostra."

    assert read(reader, text, "2031-05-20") == read(reader, text, "2031-05-20")


def test_a_total_under_other_news_does_not_move_their_days(reader: RulesReader) -> None:
    """Old totals stand under fresh news: two counts that agree bound only a text about them."""
    total = (
        "By then 4,209 people had been killed and 9,210 injured in the Veldt war since 2 March, the"
        " Veldt health office said."
    )
    news = "A shell killed two brothers in Ostra on Wednesday, their cousin said."
    filler = "Bakers hope for fuel. Bread is dear. The mill is shut."
    aside = read(reader, f"{news} {filler} {total}", "2031-06-20")
    assert aside.written is not None
    assert aside.written.latest is None
    assert str(next(one for one in aside.claims if one.time).time.earliest) == "2031-06-18"  # type: ignore[union-attr]


def test_what_lasts_over_a_week_is_a_period_whatever_its_list_calls_it(
    tmp_path: Path,
) -> None:
    """A list without kinds says nothing of how long its happenings are."""
    timeline = tmp_path / "timeline.csv"
    timeline.write_text(
        "id,name,first,last,words\npush,Offensive,2031-05-10,2031-07-01,Ostra|tanks\n", "utf8"
    )
    with open_atlas(timeline=[timeline]) as opened:
        reading = read(RulesReader(opened), "Tanks have advanced into Ostra.", None)
    assert reading.written == Written(earliest=dt.date(2031, 5, 10), latest=dt.date(2031, 7, 1))
