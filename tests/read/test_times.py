"""Times are resolved against the page or the text, or kept without dates; never made up."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import PageDate, Segment, Span
from reportedly.model.vocabulary import SegmentKind
from reportedly.read.found import FoundTime
from reportedly.read.page_date import page_date
from reportedly.read.segments import segment
from reportedly.read.sentences import lines
from reportedly.read.times import find_times

WEDNESDAY = "2024-05-15"
SENTENCE = (
    "on Monday last Friday since 7 October in May early late 3 March 2021 overnight two days ago "
    "later a day after before between and to from the week of past 24 hours will . , أمس منذ يوم"
)
WORDS = st.sampled_from(SENTENCE.split())


def day(value: str) -> PageDate:
    """Return a page date of one day."""
    one = dt.date.fromisoformat(value)
    return PageDate(raw=value, earliest=one, latest=one, role="given")


def found(text: str, page: str | None = WEDNESDAY, language: str = "en") -> list[FoundTime]:
    """Return the times of a text that is all body."""
    body = [Segment(kind=SegmentKind.BODY, span=Span.of(text, 0, len(text)))]
    date = day(page) if page else None
    return find_times(text, lines(text, body), page=date, language=language)


def one(text: str, page: str | None = WEDNESDAY, language: str = "en") -> tuple[str, str]:
    """Return the interval and use of the only time of a text."""
    (time,) = found(text, page, language)
    return f"{time.time.earliest}..{time.time.latest}", time.use


@given(st.lists(WORDS, max_size=14))
def test_times_quote_the_text_in_order_and_apart(words: list[str]) -> None:
    """Every time quotes its words, none overlaps another, no interval runs backwards."""
    text = "It " + " ".join(words) + " x"
    before = 0
    for time in found(text):
        assert time.time.mention is not None
        time.time.mention.check(text)
        assert time.start >= before
        before = time.end
        if time.time.earliest and time.time.latest:
            assert time.time.earliest <= time.time.latest
        assert (time.time.date_prec is None) == (time.time.earliest is None)
        assert (time.time.basis or "").startswith("unresolved") == (time.time.earliest is None)


@given(st.lists(WORDS, max_size=14))
def test_without_a_page_date_nothing_relative_has_dates(words: list[str]) -> None:
    """An unresolved date is never today's in disguise."""
    for time in found("It " + " ".join(words) + " x", page=None):
        if time.time.earliest is not None:
            assert not (time.time.basis or "").startswith("relative_to_page")


@given(st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_latest_one_that_is_not_after_the_page(page: dt.date, number: int) -> None:
    """A past weekday equal to the page's is the page's own day."""
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    (time,) = found(f"Shells fell on {name}.", page.isoformat())
    assert time.time.earliest == time.time.latest
    assert time.time.earliest is not None
    assert time.time.earliest.weekday() == number
    assert 0 <= (page - time.time.earliest).days <= 6


@pytest.mark.parametrize(
    ("text", "interval", "use"),
    [
        ("Shells fell on 3 March.", "2024-03-03..2024-03-03", "event"),
        ("Shells fell on Oct. 7.", "2023-10-07..2023-10-07", "event"),
        ("Shells fell on 15 April 2023.", "2023-04-15..2023-04-15", "history"),
        ("Since October 7, nine died.", "2023-10-07..None", "since"),
        ("Nine died last Wednesday.", "2024-05-08..2024-05-08", "event"),
        ("Nine died yesterday.", "2024-05-14..2024-05-14", "event"),
        ("Overnight shelling killed nine.", "2024-05-14..2024-05-15", "event"),
        ("Nine died in the early hours of Monday.", "2024-05-13..2024-05-13", "event"),
        ("Nine died this morning.", "2024-05-15..2024-05-15", "event"),
        ("Nine died two days ago.", "2024-05-13..2024-05-13", "event"),
        ("Nine died last week.", "2024-05-06..2024-05-12", "event"),
        ("Nine died earlier this month.", "2024-05-01..2024-05-15", "event"),
        ("Nine died in April.", "2024-04-01..2024-04-30", "event"),
        ("Nine died in early April.", "2024-04-01..2024-04-10", "event"),
        ("Nine died over the weekend.", "2024-05-11..2024-05-12", "event"),
        ("Nine died on the night of 6 to 7 May.", "2024-05-06..2024-05-07", "event"),
        ("Nine died between 27 April and 3 May.", "2024-04-27..2024-05-03", "event"),
        ("Nine died between Monday and Tuesday.", "2024-05-13..2024-05-14", "event"),
        ("Nine died in the past 24 hours.", "2024-05-14..2024-05-15", "rolling"),
        ("Nine died in 2008.", "2008-01-01..2008-12-31", "history"),
        ("The 2014 war killed nine.", "2014-01-01..2014-12-31", "history"),
        ("They will leave on Friday.", "2024-05-17..2024-05-17", "future"),
        ("They must leave by Friday.", "2024-05-17..2024-05-17", "future"),
        ("The court meets next Friday.", "2024-05-17..2024-05-17", "future"),
        ("They besieged it for nearly three months.", "None..None", "duration"),
        ("A mine went off at dusk.", "None..None", "clock"),
        ("A mine went off days later.", "None..None", "other"),
        ("A mine went off on 31 April.", "None..None", "event"),
        ("A mine went off on Monday, 14 May 2024.", "None..None", "event"),
        ("Shells fell on 12/05/2024.", "None..None", "event"),
        ("Nine died before dawn on Tuesday.", "2024-05-14..2024-05-14", "event"),
        ("It was retaken by noon on Monday.", "2024-05-13..2024-05-13", "event"),
        ("He was freed by Monday noon.", "2024-05-13..2024-05-13", "event"),
        ("Nine died on Monday and Tuesday.", "2024-05-13..2024-05-14", "event"),
        ("Nine died late Saturday or early Sunday.", "2024-05-11..2024-05-12", "event"),
        ("Shells fell in the night to Friday.", "2024-05-09..2024-05-10", "event"),
        ("Nine died on the eve of Tuesday's vote.", "2024-05-13..2024-05-13", "event"),
        ("Nine died on Monday last week.", "2024-05-06..2024-05-06", "event"),
        ("Nine died during Friday prayers.", "2024-05-10..2024-05-10", "event"),
        ("Nine died late on the 3rd.", "2024-05-03..2024-05-03", "event"),
        ("On the 17th a lorry hit a mine.", "2024-04-17..2024-04-17", "event"),
        ("Nine died in the 24 hours to Sunday evening.", "2024-05-11..2024-05-12", "rolling"),
        ("Drones were shot down in the night.", "2024-05-14..2024-05-15", "event"),
        ("Nine died in the first four months of the year.", "2024-01-01..2024-04-30", "event"),
        ("Nine died in the last quarter of 2023.", "2023-10-01..2023-12-31", "event"),
        ("Since the start of the year nine died.", "2024-01-01..None", "since"),
        ("Nine died during last year's Ramadan.", "2023-03-22..2023-04-22", "history"),
        ("Nine died during the week.", "None..None", "duration"),
        ("The 20 June vote worries them.", "2024-06-20..2024-06-20", "future"),
        ("Shells fell on 20 June.", "2023-06-20..2023-06-20", "event"),
        ("He led November's raid on Ostra.", "2023-11-01..2023-11-30", "event"),
        ("Nine died in April's deadly attack.", "2024-04-01..2024-04-30", "event"),
    ],
)
def test_an_expression_has_its_interval_and_use(text: str, interval: str, use: str) -> None:
    """The page is Wednesday, 15 May 2024."""
    assert one(text) == (interval, use)


@pytest.mark.parametrize(
    "text",
    [
        "They may leave, and a second strike hit them.",
        "The 17 May Movement held the 3 June Street.",
        "A 12-year-old boy lived under a 24-hour siege.",
        "Mr. August of Ostra met May Karam.",
        "They march on the town.",
        "After Friday prayers they met, as on Mondays and every Sunday.",
        "He counted a total of 2000 people and 1990 homes.",
        "They met on the 3rd floor of the 17th precinct, along the 38th parallel.",
        "April's mother and August's brother came home.",
        "The night market sells bread, and the first four months were hard.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    """Verbs, names, ages, habits and counts are not dates."""
    assert [time for time in found(text) if time.time.earliest is not None] == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("On Monday nine died, a day after a drone fell.", "2024-05-12"),
        ("Nine died on 3 May; two days later the army left.", "2024-05-05"),
        ("On Monday nine died. Earlier the same day a mine went off.", "2024-05-13"),
        ("On Monday nine died. The evening before, a mine went off.", "2024-05-12"),
        ("Nine died on 3 May; the Friday before that, two.", "2024-04-26"),
        ("A day later nine died.", "None"),
        ("On Monday nine died.\n\nA day later two did.", "None"),
        ("On Monday nine died.\n\nOn the same day two did.", "2024-05-13"),
        ("On Monday nine died. At dawn, jets had flown over.", "2024-05-13"),
        ("On 3 March nine died. At dawn, jets had flown over.", "None"),
        ("On 6 May nine died. In the night two more did.", "2024-05-06"),
        ("In March nine died. On the 17th a lorry hit a mine.", "2024-03-17"),
        ("WEEKLY NOTE, 6-12 May 2024. Nine died during the week.", "2024-05-06"),
        ("NOTE for March 2024. Nine died during the week.", "None"),
    ],
)
def test_a_time_counted_from_the_text_hangs_on_the_one_before(text: str, last: str) -> None:
    """The anchor stands in the same paragraph; where there is none the time stays open."""
    assert str(found(text)[-1].time.earliest) == last


def test_a_page_known_to_the_month_resolves_only_what_all_its_days_agree_on() -> None:
    """A month is not its first day."""
    page = PageDate(
        raw="2024-05", earliest=dt.date(2024, 5, 1), latest=dt.date(2024, 5, 31), role="given"
    )
    text = "Nine died on Monday and in April; two on 3 February."
    body = [Segment(kind=SegmentKind.BODY, span=Span.of(text, 0, len(text)))]
    times = find_times(text, lines(text, body), page=page, language="en")
    assert [str(time.time.earliest) for time in times] == ["None", "2024-04-01", "2024-02-03"]


def test_the_day_of_a_dateline_is_not_the_day_of_an_event() -> None:
    """A dateline says where and when the report was written."""
    times = found("PORT SELA, May 14 (Levant Wire) - Nine died on Monday.")
    assert [time.use for time in times] == ["other", "event"]


@pytest.mark.parametrize(
    ("text", "language", "interval"),
    [
        ("قتل تسعة أمس.", "ar", "2024-05-14..2024-05-14"),
        ("قتل تسعة فجر الاثنين.", "ar", "2024-05-13..2024-05-13"),
        ("قتل تسعة في ٣ آذار.", "ar", "2024-03-03..2024-03-03"),
        ("قتل تسعة منذ ٧ أكتوبر.", "ar", "2023-10-07..None"),
        ("قتل تسعة الليلة الماضية.", "ar", "2024-05-14..2024-05-14"),
        ("Nueve murieron el lunes.", "es", "2024-05-13..2024-05-13"),
        ("Nueve murieron el 3 de marzo.", "es", "2024-03-03..2024-03-03"),
        ("Neuf personnes tuées hier.", "fr", "2024-05-14..2024-05-14"),
        ("Neuf personnes tuées le 3 mars.", "fr", "2024-03-03..2024-03-03"),
    ],
)
def test_other_languages_have_their_days_and_months(
    text: str, language: str, interval: str
) -> None:
    """Arabic with both month names and both kinds of digits; Spanish and French."""
    assert one(text, language=language)[0] == interval


@pytest.mark.shared
def test_the_gold_intervals_are_found(shared: Path) -> None:
    """All but three of the dated mentions of the codebook's items are exact."""
    right = wrong = 0
    for name in ("phenomena.jsonl", "phenomena_dev2.jsonl"):
        for row in (shared / "codebook" / "gold" / name).read_text("utf8").splitlines():
            item = json.loads(row)
            text = item.get("text")
            if not text:
                continue
            parts = segment(text, title=None)
            page = page_date(text, parts, item["publication_date"], "en")
            times = find_times(text, lines(text, parts), page=page, language="en")
            for claim in item["expected"].get("claims", []):
                gold = claim.get("time") or {}
                if not gold.get("interval"):
                    continue
                mention = gold["mention"]
                hits = {
                    f"{x.time.earliest}..{x.time.latest}"
                    for x in times
                    if x.start < mention["end"] and mention["start"] < x.end
                }
                if "..".join(str(end) for end in gold["interval"]) in hits:
                    right += 1
                else:
                    wrong += 1
    assert wrong <= 3
    assert right >= 40


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A mine went off at 6.30 a.m.", "2024-05-15T06:30"),
        ("On Monday nine died. A mine went off at 10 p.m.", "2024-05-13T22:00"),
        ("A mine went off at midday.", "2024-05-15T12:00"),
        ("A mine went off at dusk.", None),
    ],
)
def test_a_time_of_day_has_the_day_told_before_it(text: str, value: str | None) -> None:
    """It dates nothing by itself; its value is of the day told before it, else of the page's."""
    clock = found(text)[-1]
    assert clock.time.earliest is None
    assert clock.value == value
