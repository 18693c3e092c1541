"""PDF, Word and OpenDocument: words in reading order, their places, and files that are refused."""

from __future__ import annotations

import gzip
import io
import json
import re
import shutil
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.papers import Put, W, docx, odt, pdf, scan
from reportedly.collect import Collected, CollectOptions, Passed, Refused, collect
from reportedly.collect.ocr import recognised
from reportedly.collect.page_lines import lines_of
from reportedly.collect.page_text import compose
from reportedly.collect.pdf import _run
from reportedly.errors import InputError
from reportedly.ids import canonical, decode
from reportedly.model import Report, Span
from reportedly.model.layout import boxes_of

LEFT = (
    "Two shells fell on the rail yard of",
    "Ostrel on Sunday, the harbour office",
    "said. At least 13 people were kil-",
    "led and 20 were injured, said the",
    "follow-up report of the city. The",
)
RIGHT = (
    "army denied that its forces had",
    "shelled the yard. A follow-",
    "up visit found no craters. Trains to",
    "the coast were stopped until night.",
    "The line was mended overnight.",
)
TITLE = "Shells fall on rail yard of Ostrel and halt all the trains"
READ = (
    f"{TITLE}\nTwo shells fell on the rail yard of Ostrel on Sunday, the harbour office said. At "
    "least 13 people were killed and 20 were injured, said the follow-up report of the city. The "
    "army denied that its forces had shelled the yard. A follow-up visit found no craters. Trains "
    "to the coast were stopped until night. The line was mended overnight."
)


def column(lines: tuple[str, ...], x: float, y: float = 110) -> list[Put]:
    """Return lines below each other."""
    return [Put(x, y + 14 * number, line) for number, line in enumerate(lines)]


def found(
    folder: Path, name: str, data: bytes, options: CollectOptions | None = None
) -> tuple[Report | None, InputError | None, dict[str, int]]:
    """Collect a file; return its report, why it was refused, and what was passed over."""
    path = folder / name
    path.write_bytes(data)
    given_back = list(collect([str(path)], options or CollectOptions()))
    reports = [one.report for one in given_back if isinstance(one, Collected)]
    errors = [one.error for one in given_back if isinstance(one, Refused)]
    passed = dict(pair for one in given_back if isinstance(one, Passed) for pair in one.counts)
    return next(iter(reports), None), next(iter(errors), None), passed


@pytest.mark.parametrize("across", [False, True])
def test_columns_are_read_one_after_the_other(tmp_path: Path, *, across: bool) -> None:
    """Whether the file goes down the columns or across them; hyphens that part words go."""
    rows = zip(column(LEFT, 50), column(RIGHT, 320), strict=True)
    body = (
        [put for row in rows for put in row] if across else [*column(LEFT, 50), *column(RIGHT, 320)]
    )
    report, _, _ = found(tmp_path, "yard.pdf", pdf([[Put(50, 60, TITLE, 16), *body]]))
    assert report is not None
    assert (report.name, report.text) == ("yard", READ)


def test_words_lead_back_to_page_and_box(tmp_path: Path) -> None:
    """A figure that goes over a line end has a box on each line; the second page is page 2."""
    pages = [column(LEFT, 50), column(RIGHT, 100, 300)]
    report, _, _ = found(tmp_path, "yard.pdf", pdf(pages))
    assert report is not None
    start = report.text.index("people were killed")
    first, second = report.boxes(Span.of(report.text, start, start + 18))
    assert (first.page, second.page) == (1, 1)
    assert second.left == pytest.approx(50, abs=1)
    assert first.right > first.left > 100
    assert first.top < 110 + 28 < first.bottom
    assert second.top - first.top == pytest.approx(14, abs=0.2)
    start = report.text.index("craters")
    (other,) = report.boxes(Span.of(report.text, start, start + 7))
    assert (other.page, other.top < 328 < other.bottom) == (2, True)
    again = decode(canonical(report), Report)
    assert (again.layout, again.id) == (report.layout, report.id)


def test_a_turned_page_is_read_as_it_is_shown(tmp_path: Path) -> None:
    """Words that run up the paper stand where they are seen when it is turned by a quarter."""
    report, _, _ = found(tmp_path, "t.pdf", pdf([[Put(50, 100, "Shells fell here.")]], turn=90))
    assert report is not None
    (box,) = report.boxes(Span.of(report.text, 0, 6))
    assert box.left == pytest.approx(50, abs=1)
    assert box.bottom == pytest.approx(103, abs=3)


def test_heads_and_feet_are_read_once_and_page_numbers_never(tmp_path: Path) -> None:
    """What stands on every page would part its sentences; a number that counts incidents stays."""
    texts = ["Two shells fell on the yard and", "13 people were killed by them in", "the night."]
    pages = [
        [
            Put(50, 40, "Ostrel Harbour Office - Situation Report"),
            Put(50, 70, f"Incident {number + 7}"),
            *column((texts[number % 3],), 50, 120),
            Put(280, 810, f"Page {number + 1} of 6"),
        ]
        for number in range(6)
    ]
    report, _, _ = found(tmp_path, "b.pdf", pdf(pages))
    assert report is not None
    assert report.text.count("Situation Report") == 1
    assert "Page" not in report.text
    assert [f"Incident {n}" in report.text for n in range(7, 13)] == [True] * 6
    assert dict(report.metadata)["running_lines_left_out"] == "11"


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    """Narrow cells beside each other are a row and no columns of text."""
    rows = [("Ostrel", "13"), ("Karvath", "4"), ("Tarvo", "7"), ("Omru", "2")]
    puts = [
        Put(x, 100 + 20 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((50, 300), row, strict=True)
    ]
    report, _, _ = found(tmp_path, "t.pdf", pdf([puts]))
    assert report is not None
    assert report.text.split("\n") == ["Ostrel 13", "Karvath 4", "Tarvo 7", "Omru 2"]


def test_paragraphs_are_told_by_space_indent_and_type(tmp_path: Path) -> None:
    """A line is no paragraph; a sentence goes on over the end of a page."""
    first = ["The first paragraph is set in lines that", "are as wide as this one and end here."]
    second = [
        "Another begins after a space of the page",
        "and is not finished on the page on which",
    ]
    pages = [
        [Put(50, 60, "A headline", 16), *column((*first,), 50, 100), *column((*second,), 50, 150)],
        column(("it began.", "Next"), 50, 100),
    ]
    report, _, _ = found(tmp_path, "p.pdf", pdf(pages))
    assert report is not None
    assert report.text.split("\n") == [
        "A headline",
        " ".join(first),
        " ".join([*second, "it began."]),
        "Next",
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.4\nnothing more", "R116"),
        (pdf([[Put(50, 50, "Shells fell.")]])[:200], "R116"),
        (pdf([[]]), "R109"),
        (b"\xd0\xcf\x11\xe0 locked", "R116"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    """Damaged, cut, and without a word on its pages."""
    report, error, _ = found(tmp_path, "x.pdf", data)
    assert report is None
    assert error is not None
    assert error.code == code


def test_a_pdf_over_the_limit_is_refused(tmp_path: Path) -> None:
    """As long a text as the limit is read, a longer one is not."""
    data = pdf([column(tuple("Two shells fell on the yard." for _ in range(40)), 50)])
    report, error, _ = found(tmp_path, "x.pdf", data, CollectOptions(max_bytes=1000))
    assert report is None
    assert error is not None
    assert error.code == "R106"


def test_a_scan_without_an_engine_names_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages with text are read, and the scans among them are counted."""
    monkeypatch.setenv("PATH", "")
    _, error, _ = found(tmp_path, "scan.pdf", scan(40, 60, bytes(2400)))
    assert error is not None
    assert error.code == "R117"
    assert "tesseract" in str(error)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_a_scan_is_read_by_the_engine_and_marked(tmp_path: Path) -> None:
    """The picture of a page gives its words, near where they stood."""
    lines = ("Two shells fell on the rail yard", "of Ostrel. Nine people were killed.")
    printed = pdf([[Put(60, 100 + 30 * n, line, 20) for n, line in enumerate(lines)]])
    head, _, dots = _run(printed, ["picture", "0", "2.5"], "x").partition(b"255\n")
    width, height = map(int, head.split()[1:3])
    report, _, passed = found(
        tmp_path, "scan.pdf", scan(width, height, dots), CollectOptions(ocr="eng")
    )
    assert report is not None
    assert not passed
    assert report.text == " ".join(lines)
    assert dict(report.metadata)["ocr"].startswith("tesseract")
    (box,) = report.boxes(Span.of(report.text, 0, 10))
    assert box.left == pytest.approx(60, abs=4)
    assert box.top < 100 < box.bottom + 4


def test_the_engines_table_gives_lines_and_paragraphs() -> None:
    """Words of low confidence are noise; boxes are in points again."""
    rows = [
        "level page_num block_num par_num line_num word_num left top width height conf text",
        "5\t1\t1\t1\t1\t1\t100\t50\t40\t20\t96.1\tTwo",
        "5\t1\t1\t1\t1\t2\t150\t50\t60\t20\t91\tshells",
        "5\t1\t1\t1\t2\t1\t100\t80\t40\t20\t90\tfell.",
        "5\t1\t1\t2\t1\t1\t100\t120\t40\t20\t3\t~|~",
        "5\t1\t1\t2\t1\t1\t100\t120\t40\t20\t88\tNext",
        "4\t1\t1\t2\t1\t0\t100\t120\t40\t20\t-1\t",
    ]
    read = recognised(rows, 3, 2.0)
    composed = compose(read.lines, [0, 0, 400])
    assert composed.text == "Two shells fell.\nNext"
    (box,) = boxes_of(composed.layout, composed.text, 0, 3)
    assert (box.page, box.left, box.right, box.top, box.bottom) == (3, 50, 70, 25, 35)


@settings(max_examples=60)
@given(
    words=st.lists(
        st.tuples(
            st.text("abcDE.-1é\u05d0\u0628", min_size=1, max_size=9),
            st.integers(0, 500),
            st.integers(0, 780),
        ),
        min_size=1,
        max_size=40,
    )
)
def test_every_word_of_a_page_is_read_with_its_box(words: list[tuple[str, int, int]]) -> None:
    """Wherever words stand, none is lost, and each stretch of the text has its boxes."""
    signs: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for text, x, y in words:
        for at, sign in enumerate(text):
            signs.append(sign)
            boxes.append((x + 6.0 * at, float(y), x + 6.0 * at + 5, y + 10.0))
        signs.append(" ")
        boxes.append((0.0, 0.0, 0.0, 0.0))
    lines = lines_of(1, "".join(signs), boxes)
    read = "".join(word.text for line in lines for word in line.words)
    assert sorted(read) == sorted("".join(text for text, _, _ in words))
    composed = compose(lines, [842.0])
    for one in composed.layout:
        stretch = composed.text[one.start : one.end]
        assert stretch == stretch.strip()
        assert len(stretch.split()) == len(one.edges) // 2
        assert boxes_of(composed.layout, composed.text, one.start, one.end)


WORD_BODY = """
<w:p><w:r><w:t>Two shells fell on </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Ostrel</w:t></w:r>
<w:del><w:r><w:delText>gone</w:delText><w:t>gone too</w:t></w:r></w:del>
<w:ins><w:r><w:t>, the office said.</w:t></w:r></w:ins>
<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
<w:p/>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Killed</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>13</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Boxed</w:t>
<w:p><w:r><w:t>In a frame</w:t></w:r></w:p></mc:Choice>
<mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent>
<w:br/><w:t>A&amp;B</w:t><w:tab/><w:t>end</w:t></w:r></w:p>
"""


def drawn(line: str, right: float, top: float) -> tuple[str, list[tuple[float, ...]]]:
    """Return a line that is written from the right, each letter where it is drawn, 10 wide.

    Every second word is told backwards, as PDFium tells some; a mark stands over its letter.
    """
    text, boxes = "", list[tuple[float, ...]]()
    for number, word in enumerate(line.split(" ")):
        signs = list[tuple[str, tuple[float, ...]]]()
        for run in re.findall(r"\d+|[^\d]", word):
            left = right - 10 * len(run)
            if unicodedata.combining(run[0]):
                signs.append((run, (right + 3, top - 6, right + 7, top - 3)))
                continue
            signs += [
                (sign, (left + 10 * n, top, left + 10 * n + 9, top + 10))
                for n, sign in enumerate(run)
            ]
            right = left
        for sign, box in reversed(signs) if number % 2 else signs:
            text += sign
            boxes.append(box)
        text += " "
        boxes.append((right, top, right, top))
        right -= 8
    return text, boxes


def test_words_told_backwards_are_read_from_the_right() -> None:
    """The right column first; numbers run from the left, and marks stay with their letters."""
    right = ("سقطت قذيفتان على محطة", "القطار في 2031، وقتل شخصًا", "واحدًا على الأقل")
    left = ("ونفى الجيش ذلك كله", "وقال إنه لم يقصف", "المحطة منذ 13 يومًا")
    text, boxes = "", list[tuple[float, ...]]()
    for number in range(3):
        # The file goes through both columns at once.
        for line, edge in ((left[number], 300), (right[number], 600)):
            more, places = drawn(line, edge, 100 + 14 * number)
            text += more
            boxes += places
    read = lines_of(1, text, boxes)  # type: ignore[arg-type]
    assert [line.text for line in read] == [*right, *left]


def test_a_document_of_word_gives_what_is_shown(tmp_path: Path) -> None:
    """Deleted words, field codes and second forms of a frame are left out; tables are rows."""
    head = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = "<w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>"
    notes = f"<w:footnotes {head}>{note}</w:footnotes>"
    data = docx(WORD_BODY, **{"word/footnotes.xml": notes})
    report, error, _ = found(tmp_path, "yard.docx", data)
    assert error is None
    assert report is not None
    assert report.text.split("\n") == [
        "Two shells fell on Ostrel, the office said.",
        "Killed\t13",
        "Boxed",
        "A&B\tend",
        "In a frame",
        "A note.",
    ]


def test_an_opendocument_text_gives_what_is_shown(tmp_path: Path) -> None:
    """Blanks are counted as the format counts them; comments and old versions are left out."""
    body = (
        "<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
        "<text:h>Shells fall</text:h><text:p>Two\n   shells<text:s text:c='2'/>fell <text:span>on"
        "</text:span> Ostrel<office:annotation><text:p>who says?</text:p></office:annotation>."
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Noted."
        "</text:p></text:note-body></text:note><text:line-break/>Next</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Killed</text:p></table:table-cell>"
        "<table:table-cell><text:p>13</text:p></table:table-cell></table:table-row></table:table>"
    )
    report, error, _ = found(tmp_path, "yard.odt.gz", gzip.compress(odt(body)))
    assert error is None
    assert report is not None
    assert report.text.split("\n") == [
        "Shells fall",
        "Two shells  fell on Ostrel.",
        "Next",
        "Killed\t13",
        "Noted.",
    ]
    assert dict(report.metadata) == {"document_title": "Yard"}


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("x.docx", b"no archive", "R116"),
        ("x.docx", docx("<w:p><w:r><w:t>x</w:t></w:r>"), "R116"),
        ("x.docx", docx("<w:p/>"), "R109"),
        ("x.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "R115"),
        ("x.odt", odt("<text:p>x</text:p>", "<m:encryption-data xmlns:m='x'/>"), "R115"),
        ("x.odt", docx("<w:p/>"), "R116"),
        ("x.docx", docx(f"<w:p><w:r><w:t>{'x' * 9000}</w:t></w:r></w:p>"), "R106"),
        ("x.docx", docx("<!--" + "x" * 99_000 + "-->"), "R106"),
    ],
)
def test_office_files_that_cannot_be_read_are_refused(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    """Damaged, empty, locked, of another kind, too long, and one that unpacks to too much."""
    report, error, _ = found(tmp_path, name, data, CollectOptions(max_bytes=8000))
    assert report is None
    assert error is not None
    assert error.code == code


def test_tables_within_tables_cost_what_they_hold(tmp_path: Path) -> None:
    """Each is walked once; walked twice, eighty of them would never end."""
    body = f"<w:p><w:r><w:t>{'Two shells fell. ' * 20}</w:t></w:r></w:p>"
    for _ in range(70):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    report, _, _ = found(tmp_path, "x.docx", docx(body))
    assert report is not None
    assert report.text.count("shells") == 20


def test_an_entity_is_not_resolved(tmp_path: Path) -> None:
    """A document cannot make the program read another file."""
    (tmp_path / "secret.txt").write_text("secret words")
    inner = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{tmp_path}/secret.txt">]>'
    body = "<w:p><w:r><w:t>shown &x;</w:t></w:r></w:p>"
    text = f'<?xml version="1.0"?>{inner}<w:document xmlns:w="{W}">{body}</w:document>'
    report, error, _ = found(tmp_path, "x.docx", docx("", **{"word/document.xml": text}))
    assert "secret" not in (report.text if report else str(error))


def test_documents_come_from_standard_input_too() -> None:
    """They are told by their first bytes."""
    made = pdf([[Put(50, 50, "Shells fell on Ostrel.")]])
    for data in (
        made,
        docx("<w:p><w:r><w:t>Shells fell.</w:t></w:r></w:p>"),
        odt("<text:p>Shells.</text:p>"),
    ):
        (one,) = collect(["-"], CollectOptions(), io.BytesIO(data))
        assert isinstance(one, Collected)
        assert one.report.text.startswith("Shells")


def test_a_layout_is_small_beside_the_text(tmp_path: Path) -> None:
    """It is kept for every word, and has to stay of the order of the text."""
    line = "Two shells fell on the rail yard of Ostrel on Sunday, the office said"
    report, _, _ = found(tmp_path, "l.pdf", pdf([column((line,) * 40, 50, 60)]))
    assert report is not None
    assert len(json.dumps(json.loads(canonical(report.layout)))) < 4 * len(report.text)
