"""Pages: text, what stands beside it, and pages that are none."""

from __future__ import annotations

import gzip
import logging
from pathlib import Path

import pytest

from reportedly.collect import Collected, CollectOptions, Refused, collect
from reportedly.errors import (
    EncodingError,
    InputError,
    MalformedError,
    NoTextError,
    TooLargeError,
)
from reportedly.model import Report

BODY = (
    "<p>Two shells fell on the rail yard of Ostrel on Sunday, the harbour office said.</p>"
    '<p>A watchman was hurt, according to <a href="/yard">the yard</a>; the line is closed.</p>'
)
HEAD = """<title>Shells fall on Ostrel rail yard</title>
<meta property="og:site_name" content="Ostrel News Agency">
<meta name="author" content="Ila Vern">
<link rel="canonical" href="https://ona.example/2025/yard">"""

LINKED_DATA = (
    '<script type="application/ld+json">'
    '{"@type": "NewsArticle", "datePublished": "2025-05-04"}</script>'
)


def page(head: str = "", body: str = BODY, before: str = "", lang: str = "en") -> str:
    """Return a page."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{before}'
        f"<article><h1>Shells fall on Ostrel rail yard</h1>{body}</article></body></html>"
    )


def read(folder: Path, source: str | bytes, name: str = "yard.html") -> Report:
    """Collect a page that is read."""
    data = source.encode() if isinstance(source, str) else source
    (folder / name).write_bytes(data)
    (found,) = collect([str(folder / name)])
    assert isinstance(found, Collected), found
    assert found.data == data
    return found.report


def refusal(folder: Path, source: str | bytes) -> InputError:
    """Collect a page that is refused."""
    (folder / "yard.html").write_bytes(source.encode() if isinstance(source, str) else source)
    (found,) = collect([str(folder / "yard.html")])
    assert isinstance(found, Refused), found
    return found.error


def test_a_page_gives_its_text_and_what_it_says_of_itself(tmp_path: Path) -> None:
    """Navigation is left out, the text is whole, names stand where they belong."""
    nav = '<nav><a href="/">Home of all the news</a></nav>'
    report = read(tmp_path, page(HEAD, before=nav))
    assert "Two shells fell on the rail yard" in report.text
    assert "the line is closed." in report.text
    assert "Home of all" not in report.text
    assert report.name == "yard"
    assert report.title == "Shells fall on Ostrel rail yard"
    assert report.outlet == "Ostrel News Agency"
    assert report.byline == "Ila Vern"
    assert report.url == "https://ona.example/2025/yard"
    assert report.language == "en"
    assert [(link.url, link.text) for link in report.links] == [
        ("https://ona.example/yard", "the yard")
    ]


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta property="article:published_time" content="2025-05-04T07:00+02:00">', "",
         "2025-05-04T07:00+02:00"),
        ('<meta name="date" content="4 May 2025">', "", "4 May 2025"),
        (LINKED_DATA, "", "2025-05-04"),
        ("", '<time datetime="2025-05-04">Sunday</time>', "2025-05-04"),
        ("", "<time>4 May 2025</time>", "4 May 2025"),
        ("", '<span class="post-date">Published 04/05/2025</span>', "Published 04/05/2025"),
        ("", '<span class="date-updated">6 May 2025</span>', None),
        ("", "<p>It fell on 4 May 2025, the office said.</p>", None),
        ("", "<footer>Copyright 2019</footer>", None),
        ("", "", None),
    ],
)  # fmt: skip
def test_a_date_is_taken_verbatim_and_only_where_it_is_declared(
    tmp_path: Path, head: str, body: str, expected: str | None
) -> None:
    """A date in the text is the reader's; a copyright year is no date of publication."""
    assert read(tmp_path, page(head, body + BODY)).published == expected


def test_the_day_of_the_visit_in_a_banner_is_no_date_of_publication(tmp_path: Path) -> None:
    """What stands above the headline belongs to the site."""
    banner = '<div class="date">Monday, 1 June 2026</div><header><time>1 June 2026</time></header>'
    assert read(tmp_path, page(before=banner)).published is None


def test_a_host_is_not_the_name_of_an_outlet(tmp_path: Path) -> None:
    """Who published a page is taken only if stated."""
    assert (
        read(tmp_path, page('<link rel="canonical" href="https://www.ona.example/y">')).outlet
        is None
    )


def test_a_language_is_read_off_the_text_before_the_template(tmp_path: Path) -> None:
    """Templates keep the language of whoever made them."""
    arabic = "<p>سقطت قذيفتان على ساحة القطارات في أوسترل يوم الأحد، بحسب مكتب الميناء.</p>" * 3
    assert read(tmp_path, page(body=arabic, lang="en")).language == "ar"


@pytest.mark.parametrize(
    ("named", "codec"),
    [
        ("windows-1256", "cp1256"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "utf-8"),
        ("no-such", "utf-8"),
    ],
)
def test_the_encoding_a_page_names_is_used(tmp_path: Path, named: str, codec: str) -> None:
    """As browsers understand the name."""
    words = (
        "<p>أوسترل: سقطت قذيفتان على ساحة القطارات.</p>"
        if codec == "cp1256"
        else "<p>“Ostrel”, said the office.</p>"
    )
    data = page(f'<meta charset="{named}">', words + BODY).encode(codec)
    assert words[3:-4] in read(tmp_path, data).text


def test_a_page_that_names_a_wrong_encoding_is_refused(tmp_path: Path) -> None:
    """It is said rather than mended by guessing."""
    source = page('<meta charset="utf-8">', "<p>أوسترل</p>" + BODY).encode("cp1256")
    assert isinstance(refusal(tmp_path, source), EncodingError)


def test_a_declared_encoding_overrules_the_page(tmp_path: Path) -> None:
    """The caller knows better."""
    (tmp_path / "a.html").write_bytes(
        page('<meta charset="utf-8">', "<p>أوسترل</p>" + BODY).encode("cp1256")
    )
    (found,) = collect([str(tmp_path / "a.html")], CollectOptions(encoding="cp1256"))
    assert isinstance(found, Collected)
    assert "أوسترل" in found.report.text


def test_a_fragment_is_a_page(tmp_path: Path) -> None:
    """Archives keep the article without its frame."""
    assert "Two shells" in read(tmp_path, BODY).text


def test_a_packed_page_is_read(tmp_path: Path) -> None:
    """The name loses both endings."""
    assert read(tmp_path, gzip.compress(page().encode()), "yard.html.gz").name == "yard"


BOMBS: dict[str, tuple[str, type[InputError]]] = {
    "script only": ("<html><body><script>var a = 1;</script></body></html>", NoTextError),
    "nothing": ("<html></html>", NoTextError),
    "deep": ("<html><body>" + "<div>" * 100_000 + "words", InputError),
    "rather deep": ("<html><body>" + "<div>" * 400 + BODY, MalformedError),
    "deep lists": ("<html><body>" + "<ul><li>" * 300 + BODY, MalformedError),
    "many tags": ("<html><body>" + "<p>x" * 120_000, TooLargeError),
    "no closing": ("<html><body>" + "<a " * 120_000, TooLargeError),
}


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_page_made_to_break_readers_is_refused(tmp_path: Path, name: str) -> None:
    """Before it takes time, and without losing text in silence."""
    source, kind = BOMBS[name]
    assert isinstance(refusal(tmp_path, source), kind)


def test_a_huge_attribute_does_no_harm(tmp_path: Path) -> None:
    """Pages carry pictures in attributes."""
    picture = f'<img src="data:image/png;base64,{"A" * 300_000}">'
    assert "Two shells" in read(tmp_path, page(body=picture + BODY)).text


def test_the_same_page_gives_the_same_report(tmp_path: Path) -> None:
    """No cache of the library reaches the answer."""
    source = page(HEAD, BODY * 3)
    assert len({read(tmp_path, source).id for _ in range(5)}) == 1


def test_libraries_are_kept_quiet_and_logging_is_left_as_it_was(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What they have to say is an error of this program or nothing."""
    logger = logging.getLogger("trafilatura")
    before = (list(logger.handlers), logger.propagate, logger.level, list(logging.root.handlers))
    refusal(tmp_path, "<html></html>")
    after = (list(logger.handlers), logger.propagate, logger.level, list(logging.root.handlers))
    assert after == before
    assert capfd.readouterr() == ("", "")
