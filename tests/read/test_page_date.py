"""A page's date is what is printed or given; what could be two days stays an interval."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.page_date import page_date, parse_date
from reportedly.read.segments import segment

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31))


@given(DAYS)
def test_every_unambiguous_form_gives_the_day_back(day: dt.date) -> None:
    """ISO, RFC 2822 and dates in words round-trip."""
    for form in (
        "%Y-%m-%d",
        "%Y-%m-%dT23:59:59Z",
        "%Y-%m-%dT00:30:00.123+03:00",
        "%Y%m%d",
        "%Y/%m/%d",
        "%a, %d %b %Y 10:00:00 +0000",
        "%A, %B %d, %Y",
        "%d %B %Y, 10:15 a.m.",
        "Published: %B %d, %Y",
    ):
        assert parse_date(day.strftime(form)) == (day, day), form


@given(DAYS)
def test_figures_whose_order_is_open_give_an_interval_that_holds_the_day(day: dt.date) -> None:
    """Without a language that writes the day first, both readings are covered."""
    found = parse_date(day.strftime("%d/%m/%Y"))
    assert found is not None
    assert found[0] <= day <= found[1]
    assert parse_date(day.strftime("%d/%m/%Y"), "ar") == (day, day)


@given(st.text(max_size=30))
def test_any_words_give_a_date_or_none(words: str) -> None:
    """No input is an error."""
    found = parse_date(words)
    assert found is None or found[0] <= found[1]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2023-10", "2023-10-01..2023-10-31"),
        ("October 2023", "2023-10-01..2023-10-31"),
        ("2023", "2023-01-01..2023-12-31"),
        ("24/04/2024", "2024-04-24..2024-04-24"),
        ("04/05/2024", "2024-04-05..2024-05-04"),
        ("الأربعاء ٢٤ نيسان ٢٠٢٤", "2024-04-24..2024-04-24"),
        ("24 أبريل 2024", "2024-04-24..2024-04-24"),
        ("24 أبريل/نيسان 2024", "2024-04-24..2024-04-24"),
        ("24 de abril de 2024", "2024-04-24..2024-04-24"),
        ("1er mai 2024", "2024-05-01..2024-05-01"),
        ("24. April 2024", "2024-04-24..2024-04-24"),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_printed(raw: str, expected: str) -> None:
    """A month stays a month; Arabic has two sets of names and two of digits."""
    found = parse_date(raw)
    assert found is not None
    assert f"{found[0]}..{found[1]}" == expected


@pytest.mark.parametrize(
    "raw",
    ["", "yesterday", "2 hours ago", "24 April", "24/04/24", "31 April 2024", "2024-13-01",
     "Monday, April 24, 2024", "1714000000", "page 2024 of 3", "99999999"],
)  # fmt: skip
def test_what_needs_a_guess_is_refused(raw: str) -> None:
    """No year, two digits of one, no such day, a weekday that does not fit."""
    assert parse_date(raw) is None


def shown(text: str, given: str | None = None) -> tuple[str, str] | None:
    """Return the page date of a text as its first day and role."""
    found = page_date(text, segment(text, title=None), given, "en")
    if found is None:
        return None
    if found.span is not None:
        found.span.check(text)
    return str(found.earliest), found.role


@pytest.mark.parametrize(
    ("text", "beside", "expected"),
    [
        ("Shells fell on Ostra.", "2021-05-03T10:00:00Z", ("2021-05-03", "given")),
        ("Shells fell on Ostra.", None, None),
        ("Shells fell on 3 May 2021.", None, None),
        ("date 2021-05-03 Shells fell on Ostra.", None, ("2021-05-03", "header")),
        ("Monday, May 3, 2021\n\nShells on Ostra\n\nNine died.", None, ("2021-05-03", "header")),
        (
            "Ostra relief office, 3 May 2021\n\nShells fell on Ostra.",
            "2021-05-09",
            ("2021-05-03", "publication"),
        ),
        (
            "Shells on Ostra\n\nPublished: 3 May 2021\n\nNine died.",
            None,
            ("2021-05-03", "publication"),
        ),
        (
            "Shells on Ostra\n\nPublished 3 May 2021 | Updated 5 May 2021\n\nNine died.",
            None,
            ("2021-05-03", "publication"),
        ),
        (
            "Shells on Ostra\n\nLast updated: 5 May 2021\n\nNine died.",
            None,
            ("2021-05-05", "updated"),
        ),
        (
            "Shells on Ostra\n\nLast updated: 5 May 2021\n\nNine died.",
            "2021-05-03",
            ("2021-05-03", "given"),
        ),
        ("Retrieved 9 June 2022\n\nShells on Ostra\n\nNine died.", None, ("2022-06-09", "crawled")),
        ("PORT SELA, May 29 (Levant Wire) - Nine died.", "2021-05", ("2021-05-29", "dateline")),
        ("PORT SELA, 29 May 2021 (Levant Wire) - Nine died.", None, ("2021-05-29", "dateline")),
        ("PORT SELA, May 29 (Levant Wire) - Nine died.", None, None),
    ],
)
def test_the_page_date_and_its_role(
    text: str, beside: str | None, expected: tuple[str, str] | None
) -> None:
    """A date inside the story is never the page's; a dateline borrows its year, or has none."""
    assert shown(text, beside) == expected
