"""Existing lists beside a ledger: what is the same, what may be, what differs, what is missing."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.compare.lists import Choice, ListKind, day_of, kind_of, read_list, types_of
from reportedly.compare.match import Match, Verdict, words_of
from reportedly.compare.run import Comparison
from reportedly.compare.xlsx import xlsx_rows
from reportedly.errors import (
    DocumentError,
    InputError,
    ReportedlyError,
    TooLargeError,
    UsageError,
)
from reportedly.export import acled, airwars, ged
from reportedly.model.vocabulary import EventType
from tests.cli.conftest import program as program  # noqa: PLC0414 - the fixture
from tests.cli.program import Program

REPORTS = [
    {
        "id": "strike",
        "source": "Coast",
        "published": "2025-03-12",
        "text": "An air strike hit the market in Khan Younis on 11 March 2025 and killed 12 people,"
        " the hospital said.",
    },
    {
        "id": "shells",
        "source": "Coast",
        "published": "2025-03-15",
        "text": "Shells fell on Rafah on 14 March 2025 and killed three people, the mayor said.",
    },
]
HEAD = ["id", "date", "place", "lat", "lon", "type", "killed"]
KHAN = ["k", "2025-03-11", "Khan Younis", "31.34", "34.30", "airstrike", "12"]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with two incidents of known place, day and deaths."""
    folder = tmp_path_factory.mktemp("compared")
    (folder / "reports.json").write_text(json.dumps(REPORTS))
    path = folder / "a.ledger"
    with reportedly.open(path, reader="rules") as opened:
        opened.read(folder / "reports.json")
        assert len(list(opened.incidents())) == 2
    return path


def table(folder: Path, *rows: list[str], name: str = "list.csv") -> Path:
    """Write a table."""
    path = folder / name
    with path.open("w", newline="", encoding="utf8") as out:
        csv.writer(out).writerows(rows)
    return path


def compared(ledger: Path, file: Path, choice: Choice | None = None) -> Comparison:
    """Hold a list against a ledger."""
    with reportedly.open(ledger) as opened:
        return opened.compare(file, choice)


def only(found: Comparison) -> Match:
    """Return the one match."""
    (one,) = found.matches
    return one


def test_a_row_with_place_day_kind_and_count_is_the_same(ledger: Path, tmp_path: Path) -> None:
    """All that makes two incidents one agrees."""
    one = only(compared(ledger, table(tmp_path, HEAD, KHAN)))
    assert (one.verdict, one.differences, one.apart_days) == (Verdict.SAME, (), 0)
    assert one.apart_km is not None
    assert one.apart_km < 4


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("killed", "2"),
        ("killed", ""),
        ("date", "2025-03-13"),
        ("lat", "31.9"),
        ("type", "protest"),
        ("date", ""),
    ],
)
def test_one_thing_that_is_missing_leaves_it_open_or_apart(
    ledger: Path, tmp_path: Path, column: str, value: str
) -> None:
    """A count that does not agree, or none, is possible; another place, day or kind is another."""
    row = [value if name == column else cell for name, cell in zip(HEAD, KHAN, strict=True)]
    found = compared(ledger, table(tmp_path, HEAD, row))
    if column == "killed":
        one = only(found)
        assert one.verdict is Verdict.POSSIBLE
        assert [each.excludes for each in one.differences] == ([True] if value else [])
    else:
        assert found.matches == ()
        assert len(found.missing_here) + len(found.outside) == 1


def test_two_rows_that_are_both_the_same_are_both_possible(ledger: Path, tmp_path: Path) -> None:
    """One of the two is wrong, and nothing says which."""
    found = compared(ledger, table(tmp_path, HEAD, KHAN, ["l", *KHAN[1:]]))
    assert [one.verdict for one in found.matches] == [Verdict.POSSIBLE] * 2


def test_what_is_missing_on_either_side_is_told_within_the_days_of_both(
    ledger: Path, tmp_path: Path
) -> None:
    """A row of another year says nothing of a ledger of this one."""
    other = ["o", "2025-03-14", "Nowhere Known", "10", "10", "airstrike", "4"]
    old = ["p", "2019-01-01", "Khan Younis", "31.34", "34.30", "airstrike", "4"]
    found = compared(ledger, table(tmp_path, HEAD, KHAN, other, old))
    assert [row.id for row in found.missing_here] == ["o"]
    assert [row.id for row in found.outside] == ["p"]
    with reportedly.open(ledger) as opened:
        (rafah,) = (one.id for one in opened.incidents() if one.place and one.place.name == "Rafah")
    assert found.missing_there == (rafah,)


@pytest.mark.parametrize("form", ["ged", "acled", "airwars"])
def test_our_own_lists_are_recognised_and_match_themselves(
    ledger: Path, tmp_path: Path, form: str
) -> None:
    """What is exported in the columns of a field comes back as the same incidents."""
    with reportedly.open(ledger) as opened:
        opened.export(form, tmp_path / form)
    file = tmp_path / form / "incidents.csv" if form == "airwars" else tmp_path / form
    if form != "airwars":
        file = file.rename(file.with_suffix(".csv"))
    found = compared(ledger, file)
    assert found.kind == form
    assert len(found.matches) == 2
    assert {one.verdict for one in found.matches} == {Verdict.SAME}
    assert not found.missing_here
    assert not found.missing_there


def test_each_columns_are_known() -> None:
    """The lists of the field are told apart by their columns, in any case of letters."""
    assert kind_of(ged.COLUMNS) is ListKind.GED
    assert kind_of([name.upper() for name in acled.COLUMNS]) is ListKind.ACLED
    assert kind_of(airwars.INCIDENTS) is ListKind.AIRWARS
    assert kind_of(HEAD) is ListKind.PLAIN


def test_other_columns_are_named_by_the_user(ledger: Path, tmp_path: Path) -> None:
    """Whatever they are called; a name that is not there is said."""
    head = ["Nr", "Tag", "Ort", "Tote"]
    file = table(tmp_path, head, ["1", "11.03.2025", "Khan Yunis", "10-14"])
    named = (("date", "Tag"), ("place", "Ort"), ("killed", "Tote"))
    choice = Choice(fields=named, date_order="dmy")
    one = only(compared(ledger, file, choice))
    assert one.verdict is Verdict.SAME
    (difference,) = one.differences
    assert (difference.listed, difference.held, difference.excludes) == ("10–14", "12", False)
    with pytest.raises(UsageError):
        read_list(file, Choice(fields=(("place", "Town"),)))
    with pytest.raises(InputError):
        read_list(file, Choice())


def test_a_row_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    """A count in words, a day of no month, a place beyond the pole."""
    rows = [
        ["k", "2025-03-11", "X", "31", "34", "", "a dozen"],
        ["k", "2025-13-11", "X", "31", "34", "", "1"],
        ["k", "2025-03-11", "X", "131", "34", "", "1"],
        KHAN,
    ]
    found = read_list(table(tmp_path, HEAD, *rows), Choice())
    assert [row for row, _ in found.unread] == [2, 3, 4]
    assert [row.id for row in found.rows] == ["k"]


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("2025-03-04 00:00:00.000", None, dt.date(2025, 3, 4)),
        ("4 March 2025", None, dt.date(2025, 3, 4)),
        ("04-Mar-2025", None, dt.date(2025, 3, 4)),
        ("March 4, 2025", None, dt.date(2025, 3, 4)),
        ("25/03/2025", None, dt.date(2025, 3, 25)),
        ("03/25/2025", None, dt.date(2025, 3, 25)),
        ("03/04/2025", None, None),
        ("03/04/2025", "mdy", dt.date(2025, 3, 4)),
        ("04/04/2025", None, dt.date(2025, 4, 4)),
        ("", None, None),
    ],
)
def test_days_are_read_as_lists_write_them(
    written: str, order: str | None, day: dt.date | None
) -> None:
    """What may be two days is none unless the user says which."""
    assert day_of(written, order) == day


def test_kinds_of_other_lists_are_told_by_their_words() -> None:
    """A word can mean several kinds; one that means none rules nothing out."""
    assert types_of("Airstrike") == {EventType.AIR_STRIKE}
    assert EventType.SHELLING_ROCKET in types_of("missile attack")
    assert types_of("unclear") == frozenset()


@given(low=st.none() | st.integers(0, 99), best=st.none() | st.integers(0, 99))
def test_counts_are_told_in_words(low: int | None, best: int | None) -> None:
    """Whatever is open is shown as such."""
    assert words_of(low, best, None).startswith("?" if low is None else str(low))


# Workbooks.

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(*rows: list[object], old: bool = False) -> bytes:
    """Return a workbook: words shared, days as numbers in a style of a date, gaps left out."""
    words: list[str] = []
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = []
        for at, value in enumerate(row):
            name = f"{chr(65 + at)}{number}"
            if isinstance(value, dt.date):
                days = (value - (dt.date(1904, 1, 1) if old else dt.date(1899, 12, 30))).days
                cells.append(f'<c r="{name}" s="1"><v>{days}</v></c>')
            elif isinstance(value, int | float):
                cells.append(f'<c r="{name}"><v>{value}</v></c>')
            elif value:
                words.append(str(value))
                cells.append(f'<c r="{name}" t="s"><v>{len(words) - 1}</v></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    date = "<workbookPr date1904='1'/>" if old else ""
    sheets = "<sheets><sheet name='One' sheetId='1' r:id='a'/></sheets>"
    shared = "".join(f"<si><t>{escape(word)}</t></si>" for word in words)
    files = {
        "xl/workbook.xml": f"<workbook xmlns='{S}' xmlns:r='{R}'>{date}{sheets}</workbook>",
        "xl/_rels/workbook.xml.rels": "<R><Relationship Id='a' Target='worksheets/s.xml'/></R>",
        "xl/worksheets/s.xml": f"<worksheet xmlns='{S}'>{''.join(lines)}</worksheet>",
        "xl/sharedStrings.xml": f"<sst xmlns='{S}'>{shared}</sst>",
        "xl/styles.xml": f"<styleSheet xmlns='{S}'><numFmts><numFmt numFmtId='200' "
        "formatCode='[$-409]d/mm/yyyy'/></numFmts><cellXfs><xf numFmtId='0'/>"
        "<xf numFmtId='200'/></cellXfs></styleSheet>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return out.getvalue()


@pytest.mark.parametrize("old", [False, True])
def test_a_workbook_says_what_its_table_says(ledger: Path, tmp_path: Path, *, old: bool) -> None:
    """Numbers, shared words and days of either count of days."""
    row = ["k", dt.date(2025, 3, 11), "Khan Younis", 31.34, 34.30, "airstrike", 12]
    (tmp_path / "list.xlsx").write_bytes(workbook([*HEAD], row, old=old))
    assert only(compared(ledger, tmp_path / "list.xlsx")).verdict is Verdict.SAME


def test_gaps_and_sheets_of_a_workbook_are_understood() -> None:
    """An empty cell is not written, and a sheet is asked for by its name."""
    data = workbook(["a", "", "c"], [], ["", 2.5])
    assert list(xlsx_rows(data, "x", "One")) == [(1, ["a", "", "c"]), (3, ["", "2.5"])]
    with pytest.raises(UsageError):
        list(xlsx_rows(data, "x", "Two"))
    with pytest.raises(DocumentError):
        list(xlsx_rows(data[:200], "x"))


def test_a_format_made_to_stall_does_not() -> None:
    """Brackets that could be read in many ways, and a style without its number."""
    data = workbook(["a"], [dt.date(2025, 3, 11)])
    body = zipfile.ZipFile(io.BytesIO(data)).read("xl/styles.xml").decode()
    bad = body.replace("[$-409]d/mm/yyyy", "[]" * 60).replace("numFmtId='0'", "x='0'")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, bad if name.endswith("styles.xml") else old.read(name))
    assert list(xlsx_rows(out.getvalue(), "x")) == [(1, ["a"]), (2, ["45727"])]


@pytest.mark.parametrize(
    ("part", "body"),
    [
        ("xl/worksheets/s.xml", f"<worksheet xmlns='{S}'><row>{'<c/>' * 16_385}</row></worksheet>"),
        (
            "xl/worksheets/s.xml",
            f"<worksheet xmlns='{S}'><row><c t='str'><v>{'x' * 32_769}</v></c></row></worksheet>",
        ),
        ("xl/sharedStrings.xml", f"<sst xmlns='{S}'><si><t>{'x' * 32_769}</t></si></sst>"),
        ("xl/styles.xml", f"<styleSheet xmlns='{S}'>{'<xf/>' * 1_700_000}</styleSheet>"),
    ],
)
def test_a_workbook_that_no_spreadsheet_could_hold_is_refused(part: str, body: str) -> None:
    """Before its memory is taken: it may be a small file that unpacks to much."""
    data = workbook(["a"])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, body if name == part else old.read(name))
    with pytest.raises(TooLargeError):
        list(xlsx_rows(out.getvalue(), "x"))


def test_words_of_a_workbook_stand_in_pieces_and_without_their_reading_aids() -> None:
    """Rich text is one cell; how a word is spoken is none of it; a formula is not run."""
    strings = "<si><r><t>Ost</t></r><r><t>rel</t></r><rPh sb='0' eb='1'><t>os</t></rPh></si>"
    cells = (
        "<row r='4'><c t='s'><v>0</v></c><c t='inlineStr'><is><t>a</t><rPh><t>b</t></rPh></is></c>"
        "<c><f>SUM(A1)</f><v>3</v></c></row>"
    )
    data = workbook(["a"])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            body = {
                "xl/sharedStrings.xml": f"<sst xmlns='{S}'>{strings}</sst>",
                "xl/worksheets/s.xml": f"<worksheet xmlns='{S}'>{cells}</worksheet>",
            }.get(name)
            new.writestr(name, old.read(name) if body is None else body)
    assert list(xlsx_rows(out.getvalue(), "x")) == [(4, ["Ostrel", "a", "3"])]


# The verb.


def test_the_verb_lists_counts_and_writes(ledger: Path, tmp_path: Path, program: Program) -> None:
    """A line a match, a table that a spreadsheet cannot run, and an error with its code."""
    file = table(
        tmp_path, HEAD, [*KHAN[:6], "20"], ["=x", "2025-03-12", "Elsewhere", "1", "1", "", "1"]
    )
    done = program("compare", file, "--missing", "--ledger", ledger, "--output", tmp_path / "o.csv")
    assert done.code == 0
    assert "possible" in done.out
    assert "killed ≠ list 20, ledger 12" in done.out
    assert "1 possible, 1 not in the ledger" in done.err
    written = (tmp_path / "o.csv").read_text("utf8")
    assert "'=x" in written
    told = json.loads(program("compare", file, "--json", "--ledger", ledger).out)
    assert told["kind"] == "plain"
    (tmp_path / "x.pdf").write_bytes(b"x")
    assert program("compare", tmp_path / "x.pdf", "--ledger", ledger).code == 3


def test_nothing_of_a_list_enters_the_ledger(ledger: Path, tmp_path: Path) -> None:
    """Its last row is the same before and after."""
    with reportedly.open(ledger) as opened:
        before = opened.tip()
        opened.compare(table(tmp_path, HEAD, KHAN), output=tmp_path / "o.csv")
        assert opened.tip() == before
    with pytest.raises(ReportedlyError), reportedly.open(ledger) as opened:
        opened.compare(tmp_path / "none.csv")
