"""Periods, feasts, lengths and habits: what each is, and that none dates by itself."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas import open_atlas
from reportedly.model import PageDate, Report, Segment, Span
from reportedly.model.vocabulary import SegmentKind
from reportedly.read import RulesReader
from reportedly.read.found import FoundTime
from reportedly.read.sentences import lines
from reportedly.read.time_feasts import FEASTS, feast_near, feast_of, rosh_hashanah
from reportedly.read.time_lengths import length
from reportedly.read.times import find_times

PAGE = dt.date(2024, 5, 15)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
MONTHS += ["October", "November", "December"]
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1))


def found(text: str, page: dt.date = PAGE) -> list[FoundTime]:
    """Return the times of a text that is all body."""
    body = [Segment(kind=SegmentKind.BODY, span=Span.of(text, 0, len(text)))]
    date = PageDate(raw="", earliest=page, latest=page, role="given")
    return find_times(text, lines(text, body), page=date, language="en")


@pytest.mark.parametrize(("number", "back"), list(itertools.product(range(7), range(7))))
def test_every_weekday_from_every_page_weekday(number: int, back: int) -> None:
    """Past is at or before the page, "last" before it, "next" and "will" after it."""
    page, name = PAGE + dt.timedelta(days=back), WEEKDAYS[number]
    gaps = {}
    for words in (
        f"Shells fell on {name}.",
        f"Shells fell last {name}.",
        f"They meet next {name}.",
        f"They will leave on {name}.",
        f"Shells fell in the early hours of {name}.",
    ):
        (time,) = found(words, page)
        assert time.time.earliest is not None
        assert time.time.earliest == time.time.latest
        assert time.time.earliest.weekday() == number
        gaps[words.split()[1] + words.split()[2]] = (page - time.time.earliest).days
    past, last, next_, will, early = gaps.values()
    assert past == early
    assert 0 <= past <= 6
    assert 1 <= last <= 7
    assert -7 <= next_ == will <= -1


@given(DAYS, st.integers(1, 12), st.integers(1, 31))
def test_a_day_without_a_year_crosses_the_turn_of_the_year_backwards(
    page: dt.date, month: int, number: int
) -> None:
    """It is the latest such day up to the page, or open where it lies just ahead."""
    times = found(f"Shells fell on {number} {MONTHS[month - 1]}.", page)
    if not times or times[0].time.earliest is None:
        return
    day = times[0].time.earliest
    assert (day.month, day.day) == (month, number)
    assert day <= page
    # Leap days apart, the next such day is after the page.
    assert (page - day).days <= (8 * 366 if (month, number) == (2, 29) else 366)


@given(DAYS, st.sampled_from(MONTHS))
def test_a_month_without_a_year_is_the_latest_that_has_begun(page: dt.date, name: str) -> None:
    """In January, "in December" is last year's."""
    (time,) = found(f"Shells fell in {name}.", page)

    assert time.time.earliest is not None
    assert time.time.latest is not None
    assert time.time.earliest <= page
    assert (page - time.time.earliest).days < 366
    assert time.time.earliest <= time.time.latest


@pytest.mark.parametrize(
    ("text", "interval", "use"),
    [
        ("Nine died in the first quarter of 2024.", "2024-01-01..2024-03-31", "event"),
        ("Nine died in the second half of last year.", "2023-07-01..2023-12-31", "event"),
        ("Nine died in Q3 2023.", "2023-07-01..2023-09-30", "event"),
        ("Nine died during Ramadan.", "2024-03-10..2024-04-10", "event"),
        ("Nine died on Yom Kippur.", "2023-09-25..2023-09-25", "event"),
        ("Nine died on the second day of Eid al-Adha 2023.", "2023-06-29..2023-07-01", "event"),
        ("Nine died on Christmas Eve.", "2023-12-24..2023-12-24", "event"),
        ("Nine died over Easter.", "2024-03-31..2024-03-31", "event"),
        ("Since Nowruz nine died.", "2024-03-20..None", "since"),
        ("Nine died last summer.", "None..None", "event"),
        ("A year later, in March 2023, nine died.", "None..None", "event"),
    ],
)
def test_periods_and_feasts_have_their_days(text: str, interval: str, use: str) -> None:
    """The page is Wednesday, 15 May 2024. A season differs between the halves of the earth."""
    time = found(text)[0]

    assert (f"{time.time.earliest}..{time.time.latest}", time.use) == (interval, use)


@pytest.mark.parametrize(
    "text",
    [
        "They fought in the Yom Kippur War.",
        "The Armenian quarter of the town was shelled.",
        "They met Ramadan Karvath.",
        "They played the first half well.",
        "After the fall of Ostra they left.",
        "Fire came at 2030 GMT.",
        "A 12-year-old boy was hurt.",
    ],
)
def test_what_only_looks_like_a_period_has_no_days(text: str) -> None:
    """Names, places in a town, matches and ages are no times."""
    assert [one for one in found(text) if one.time.earliest and one.use != "other"] == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("five hours", "PT5H"),
        ("nearly three months", "P3M"),
        ("a two-week truce", "P2W"),
        ("the past 24 hours", "PT24H"),
        ("the past year", "P1Y"),
        ("several days", "PXD"),
        ("two decades", "P20Y"),
        ("half an hour", "PT30M"),
        ("two years and a half", "P2Y6M"),
        ("three", None),
    ],
)
def test_a_length_has_its_value(words: str, value: str | None) -> None:
    """ISO 8601, with X where the count is open."""
    assert length(words) == value


@pytest.mark.parametrize(
    ("text", "use", "value"),
    [
        ("Shells fall daily.", "habit", "P1D"),
        ("They met every Thursday.", "habit", "XXXX-WXX-4"),
        ("Shells now fall.", "reference", "PRESENT_REF"),
        ("They recently left.", "reference", "PAST_REF"),
        ("A two-week truce held.", "duration", "P2W"),
        ("It was so in the 1990s.", "history", "199"),
    ],
)
def test_what_dates_nothing_keeps_its_value(text: str, use: str, value: str) -> None:
    """No claim takes its day from a habit, a length or a word such as now."""
    (time,) = found(text)

    assert (time.use, time.value, time.time.date_prec) == (use, value, None)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("In March 2023 nine died, against two a year earlier.", "2022-03-01"),
        ("In 2020 nine died; two years later, two.", "2022-01-01"),
    ],
)
def test_a_year_apart_is_counted_from_the_time_beside_it(text: str, first: str) -> None:
    """It keeps the unit it is counted from."""
    assert str(found(text)[1].time.earliest) == first
    assert (found(text)[1].time.basis or "").startswith("relative_to_text:")


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2019, "2019-04-21"),
        ("easter", 2025, "2025-04-20"),
        ("orthodox easter", 2022, "2022-04-24"),
        ("orthodox easter", 2024, "2024-05-05"),
        ("rosh hashanah", 2020, "2020-09-19"),
        ("yom kippur", 1973, "1973-10-06"),
        ("passover", 2024, "2024-04-23"),
        ("hanukkah", 2023, "2023-12-08"),
        ("purim", 2025, "2025-03-14"),
        ("eid fitr", 2024, "2024-04-10"),
        ("eid fitr", 2021, "2021-05-13"),
        ("eid adha", 2023, "2023-06-28"),
        ("ramadan", 2022, "2022-04-02"),
        ("ashura", 2024, "2024-07-17"),
    ],
)
def test_feasts_hold_the_days_they_were_kept_on(name: str, year: int, day: str) -> None:
    """Days as they were announced; sightings of the moon lie within the interval."""
    feast = feast_of(name, year)

    assert feast is not None
    assert feast[0] <= dt.date.fromisoformat(day) <= feast[0] + dt.timedelta(days=2)


@given(st.sampled_from(sorted(FEASTS)), DAYS, st.booleans())
def test_the_feast_near_a_day_lies_on_the_side_that_is_asked_for(
    name: str,
    page: dt.date,
    ahead: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    """It has begun, or it has not ended, and it lies within two years."""
    feast = feast_near(name, page, ahead=ahead)

    assert feast is not None
    assert feast[0] <= feast[1]
    assert feast[1] >= page if ahead else feast[0] <= page
    assert abs((feast[0] - page).days) < 2 * 366


@given(st.integers(1900, 2098))
def test_jewish_years_have_the_lengths_they_can_have(year: int) -> None:
    """And none begins on a Sunday, Wednesday or Friday."""
    first = rosh_hashanah(year)

    assert (rosh_hashanah(year + 1) - first).days in {353, 354, 355, 383, 384, 385}
    assert first.weekday() not in {6, 2, 4}


@pytest.mark.parametrize(
    ("head", "published", "inferred"),
    [
        ("", "2024-05-15", True),
        ("", "2024-05", None),
        ("", None, None),
        ("date 2024-05-15 ", None, None),
        ("Retrieved 15 May 2024\n\n", None, None),
    ],
)
def test_the_page_date_is_no_day_of_a_happening(
    head: str,
    published: str | None,
    inferred: bool | None,  # noqa: FBT001 - a parameter
) -> None:
    """Without words a happening has the week up to a trusted page date, marked; else no day."""
    text = head + "Shells killed nine people in Ostra."
    report = Report(name="r", capture="c", text=text, published=published, language="en")
    with open_atlas() as atlas:
        reading = RulesReader(atlas).read(report)

    (claim,) = reading.claims
    if inferred is None:
        assert claim.time is None
    else:
        assert claim.time is not None
        assert claim.time.inferred
        assert claim.time.mention is None
        assert claim.time.basis == "recency_default"
        assert (claim.time.earliest, claim.time.latest) == (dt.date(2024, 5, 9), PAGE)
        assert claim.time.date_prec == 3
