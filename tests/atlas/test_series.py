"""Reference series: on which days a publisher's figure stood at what a report states."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.atlas import Point, Series, SeriesFile, Sought, open_atlas
from reportedly.atlas.series_files import load_series
from reportedly.errors import AtlasListError, EncodingError
from reportedly.model import Figure, FigurePeriod, Span
from reportedly.model.vocabulary import Group, Outcome, Period, Qualifier

START = dt.date(2031, 3, 1)
HEAD = "date,outcome,group,value,publisher,area,since\n"


def day(number: int) -> dt.date:
    """Return the day that many days after the first."""
    return START + dt.timedelta(days=number)


def series(*values: int | None, outcome: Outcome = Outcome.KILLED, publisher: str = "P") -> Series:
    """Return a series with one value a day; ``None`` where nothing was published."""
    return Series(
        Point(date=day(n), outcome=outcome, group=Group.UNKNOWN, value=v, publisher=publisher)
        for n, v in enumerate(values)
        if v is not None
    )


def exactly(value: int) -> Sought:
    """Return a killed figure without a hedge."""
    return Sought(outcome=Outcome.KILLED, low=value, high=value, value=value)


def spans(found: Series, sought: Sought) -> list[tuple[int, int | None, bool]]:
    """Return the matches as day numbers, with whether they are exact."""
    return [
        ((m.first - START).days, None if m.last is None else (m.last - START).days, m.exact)
        for m in found.find(sought)
    ]


def test_a_figure_stands_until_the_next_one_is_published() -> None:
    """A plateau is one match; a day without a value is the day before's."""
    assert spans(series(10, 12, 12, None, 12, None, 15), exactly(12)) == [(1, 5, True)]


def test_the_last_value_stands_open_ended() -> None:
    """Nobody has published another one."""
    (match,) = series(10, 12).find(exactly(12))
    assert (match.first, match.seen, match.last) == (day(1), day(1), None)


def test_a_value_that_comes_back_matches_twice() -> None:
    """A count may be revised downwards."""
    assert spans(series(10, 12, 11, 12, 13), exactly(12)) == [(1, 1, True), (3, 3, True)]


def test_a_rounded_figure_matches_what_rounds_to_it() -> None:
    """More than 11,000 is written of 11,078 and 11,500, and not of 12,000."""
    found = series(10_800, 11_078, 11_240, 11_500, 12_000)
    sought = Sought(outcome=Outcome.KILLED, low=11_001, value=11_000)
    assert spans(found, sought) == [(1, 3, False)]
    (match,) = found.find(sought)
    assert (match.lowest, match.highest) == (11_078, 11_500)


@pytest.mark.parametrize(
    ("sought", "expected"),
    [
        (Sought(outcome=Outcome.KILLED, low=11_078), [(1, 1, True)]),
        (Sought(outcome=Outcome.KILLED, low=11_079, value=11_078), [(1, 1, True)]),
        (Sought(outcome=Outcome.KILLED, low=11_000, value=11_000), [(1, 2, False)]),
        (Sought(outcome=Outcome.KILLED, high=11_000, value=11_000), [(0, 0, False)]),
        (Sought(outcome=Outcome.KILLED, low=9_900, high=12_100, value=11_000), [(0, None, False)]),
        (Sought(outcome=Outcome.KILLED, low=12_000, high=12_000), [(3, 3, True)]),
        (Sought(outcome=Outcome.KILLED, low=12_001, value=12_000), [(4, None, False)]),
        (Sought(outcome=Outcome.KILLED, low=11_100, high=11_900), [(2, 2, False)]),
        (Sought(outcome=Outcome.KILLED, low=13_000, high=13_000), []),
        (Sought(outcome=Outcome.KILLED), []),
        (Sought(outcome=Outcome.INJURED, low=11_078, high=11_078), []),
    ],
)
def test_bounds_choose_what_fits(
    sought: Sought, expected: list[tuple[int, int | None, bool]]
) -> None:
    """A hedge on a round number widens; on one that ends in no zeros it is a manner of speech."""
    assert spans(series(10_800, 11_078, 11_240, 12_000, 12_050), sought) == expected


@given(st.lists(st.integers(0, 40), min_size=1, max_size=60), st.integers(0, 40))
def test_exact_matches_are_those_a_walk_over_the_days_finds(values: list[int], asked: int) -> None:
    """The search by value says what reading the whole series would."""
    walked: list[tuple[int, int | None, bool]] = []
    for number, value in enumerate(values):
        if value != asked or (number and values[number - 1] == asked):
            continue
        end = next((n for n in range(number, len(values)) if values[n] != asked), None)
        walked.append((number, None if end is None else end - 1, True))
    found = series(*values)
    assert [hit for hit in spans(found, exactly(asked)) if hit[2]] == walked


def test_group_area_and_publisher_narrow_the_search() -> None:
    """Without them every series of the outcome is looked up."""
    points = [
        Point(date=START, outcome=Outcome.KILLED, group=group, value=7, publisher=who, area=area)
        for group, who, area in [
            (Group.UNKNOWN, "Vesk Registry", "Vesk"),
            (Group.CHILDREN, "Vesk Registry", "Vesk"),
            (Group.UNKNOWN, "Teldan Office", None),
        ]
    ]
    found = Series(points, {"Vesk Registry": "XV_REG"}.get)
    assert len(found.find(exactly(7))) == 3
    children = Sought(outcome=Outcome.KILLED, group=Group.CHILDREN, low=7, high=7)
    assert [m.group for m in found.find(children)] == [Group.CHILDREN]
    assert len(found.find(exactly(7), area="vesk")) == 2
    assert len(found.find(exactly(7), publisher="XV_REG")) == 2
    assert [m.actor for m in found.find(exactly(7), publisher="teldan office")] == [None]


def test_vague_words_are_not_looked_up() -> None:
    """Dozens fits anything."""
    figure = Figure(
        id="f1",
        span=Span(0, 6, "Dozens"),
        outcome=Outcome.KILLED,
        group=Group.UNKNOWN,
        qualifier=Qualifier.VAGUE,
        value=None,
        low=12,
        high=99,
        period=FigurePeriod(kind=Period.CUMULATIVE),
    )
    assert Sought.of(figure) is None


def load(text: str, **given: str) -> tuple[Point, ...]:
    """Return the points of a file with this text."""
    source = SeriesFile(path=Path("mine.csv"), publisher=given.get("publisher"))
    return load_series(source, text.encode())


def test_long_wide_and_json_say_the_same() -> None:
    """Three forms of one series."""
    long = load(HEAD + "2031-03-01,killed,,10,P,Vesk,2031-02-01\n")
    wide = load("date;killed_since_2031-02-01;area;more\n2031-03-01;10;Vesk;x\n", publisher="P")
    head = {"id": "P", "area": "Vesk", "since": "2031-02-01", "columns": ["date", "killed_cum"]}
    table = load(json.dumps({**head, "rows": [["2031-03-01", 10]]}))
    assert long == wide == table
    assert long[0].group is Group.UNKNOWN


def test_wide_columns_may_name_a_group_and_be_empty() -> None:
    """An empty cell is a day on which nothing was published."""
    points = load("report_date,killed_children_cum,killed_cum\n2031-03-01,,9\n", publisher="P")
    assert [(p.group, p.value) for p in points] == [(Group.UNKNOWN, 9)]


def test_filled_in_values_are_left_out() -> None:
    """What somebody interpolated was never published."""
    text = "date,killed_cum,basis\n2031-03-01,9,reported\n2031-03-02,10,interpolated\n"
    assert [p.value for p in load(text, publisher="P")] == [9]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2031-02-30,killed,,1,P,,", "date '2031-02-30' is no day"),
        ("20310301,killed,,1,P,,", "is no day in the form"),
        (",killed,,1,P,,", "date is empty"),
        ("2031-03-01,dead,,1,P,,", "outcome 'dead' is none of killed"),
        ("2031-03-01,killed,people,1,P,,", "group 'people' is none of"),
        ('2031-03-01,killed,,"1,000",P,,', "value '1,000' is no whole number"),
        ("2031-03-01,killed,,-1,P,,", "value '-1' is no whole number"),
        ("2031-03-01,killed,,,P,,", "value '' is no whole number"),
        ("2031-03-01,killed,,1,,,", "it has no publisher"),
        ("2031-03-01,killed,,1,P,,2031-04-01", "it counts since 2031-04-01"),
        ("2031-03-03,killed,,4,P,,", "another value for 2031-03-03"),
        ("2031-03-01,killed,,1,P,,,,", "9 cells, but 7 columns"),
    ],
)
def test_a_wrong_row_is_refused_with_file_and_line(row: str, told: str) -> None:
    """The message says where and what, and the remedy where the form is described."""
    with pytest.raises(AtlasListError) as caught:
        load(HEAD + "2031-03-03,killed,,3,P,,\n" + row + "\n")
    assert caught.value.where == "mine.csv:3"
    assert told in caught.value.detail
    assert "docs/atlas.md" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("when,value\n", "mine.csv:1"),
        ("date,victims\n", "mine.csv:1"),
        ("date,date,value\n", "mine.csv:1"),
        ("", "mine.csv:1"),
        ('{"columns": ["date"]', "mine.csv:1"),
        ('{"a": [], "b": []}', "mine.csv"),
        ("[1]", "mine.csv: row 1"),
        ('{"columns": ["date", "killed_cum"], "rows": [["2031-03-01"]]}', "mine.csv: row 1"),
        ('{"columns": ["date", "killed_cum"], "rows": [["2031-03-01", 1.5]]}', "mine.csv: row 1"),
        ("[" * 100_000, "mine.csv"),
    ],
)
def test_a_file_that_is_no_series_is_refused(text: str, where: str) -> None:
    """Whatever is wrong, it is named with its place."""
    with pytest.raises(AtlasListError) as caught:
        load(text)
    assert caught.value.where == where


def test_another_encoding_has_its_own_code() -> None:
    """Latin-1 would give wrong names without a word."""
    with pytest.raises(EncodingError):
        load_series(SeriesFile(path=Path("a.csv")), "date,área\n".encode("latin-1"))


def test_an_atlas_opens_series_lazily_and_knows_publishers(tmp_path: Path) -> None:
    """The publisher's name leads to the actor; of two files the later one's value counts."""
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_text(HEAD + "2031-03-01,killed,,10,Hayat Tahrir al-Sham,,\n")
    new.write_text(HEAD + "2031-03-01,killed,,11,Hayat Tahrir al-Sham,,\n")
    atlas = open_atlas(series=[SeriesFile(path=old), SeriesFile(path=new)])
    assert "series" not in vars(atlas)
    (match,) = atlas.series.find(exactly(11))
    assert match.actor == "SY_HTS"
    assert atlas.series.find(exactly(10)) == ()
    other = open_atlas(series=[SeriesFile(path=new), SeriesFile(path=old)])
    assert atlas.digest != other.digest != open_atlas().digest


@pytest.mark.shared
def test_real_series_load_and_answer(shared: Path) -> None:
    """A real pair of totals leads to its day, a sparse series to the days up to its next value."""
    reference = shared / "bench" / "reference"
    files = [
        SeriesFile(path=reference / "series_GAZA_MOH.csv", publisher="GAZA_MOH"),
        SeriesFile(path=reference / "series_IDF_PUBLISHED.json", publisher="IL_MIL"),
    ]
    found = open_atlas(series=files).series
    (match,) = found.find(exactly(30_035))
    assert (match.first, match.last) == (dt.date(2024, 2, 29),) * 2
    (match,) = found.find(exactly(582), publisher="IL_MIL")
    assert (match.first, match.last) == (dt.date(2024, 2, 28), dt.date(2024, 3, 10))
