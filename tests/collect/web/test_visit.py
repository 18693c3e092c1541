"""Pages, feeds, sitemaps and lists of addresses become reports."""

from __future__ import annotations

import dataclasses
import functools
import gzip
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.papers import Put, pdf
from bench.site import Handler, Page, Site, serve
from reportedly.collect import Collected, CollectOptions, Gathered, Refused, collect
from reportedly.collect.web.address import parse
from reportedly.collect.web.listing import is_listing, parse_listing
from reportedly.collect.web.pace import Pace, retry_after
from reportedly.errors import MalformedError
from reportedly.ids import digest
from tests.collect.web.conftest import RAIL

BASE = parse("https://coast.example/news/feed")
FEEDS = ("/feed.rss", "/feed.atom", "/feed.json", "/sitemap.xml.gz", "/sitemap.xml")


def options(site: Site, **more: object) -> CollectOptions:
    """Return options under which the site may be read, without pauses."""
    held = CollectOptions(allow_hosts=(site.root.removeprefix("http://"),), pause=0)
    return dataclasses.replace(held, **more)  # type: ignore[arg-type]


def read(site: Site, *paths: str, **more: object) -> list[Gathered]:
    """Collect paths of the site."""
    return list(collect([site.root + path for path in paths], options(site, **more)))


def only(found: list[Gathered]) -> Collected:
    """Return the one report that was found."""
    (one,) = found
    assert isinstance(one, Collected), one
    return one


def codes(found: list[Gathered]) -> list[str]:
    """Return the codes of what was refused."""
    return [one.error.code for one in found if isinstance(one, Refused)]


def test_a_page_is_a_report_with_its_capture_and_its_fetch(site: Site) -> None:
    """Text, title, date and address come from the page; bytes and headers are kept."""
    one = only(read(site, "/rail"))
    address = f"{site.root}/rail"
    assert one.report.text == "\n".join((RAIL.title, RAIL.text))
    assert (one.report.name, one.report.url) == (address, address)
    assert (one.report.title, one.report.published) == ("Shells fall on rail yard", "2031-05-04")
    assert (one.capture.address, one.capture.sha256) == (address, digest(one.data))
    assert one.data == site.pages["/rail"].html()
    assert one.capture.fetch is not None
    assert one.capture.fetch.status == 200
    assert one.report.outlet is None


def test_the_address_of_a_capture_is_that_which_answered(site: Site) -> None:
    """Two ways to one page give one capture."""
    direct, through = only(read(site, "/rail")), only(read(site, "/do/steps?n=2"))
    assert direct.capture.id == through.capture.id
    assert direct.report.id == through.report.id
    assert through.capture.fetch is not None
    assert len(through.capture.fetch.redirects) == 2


def test_a_page_that_claims_the_address_of_another_host_keeps_its_own(site: Site) -> None:
    """What a page says of itself is believed within its own house."""
    html = site.pages["/rail"].html()
    for stated, believed in (("https://daily.example/x", False), (f"{site.root}/canon", True)):
        page = html.replace(b"</head>", f'<link rel="canonical" href="{stated}"></head>'.encode())
        site.special["/own"] = functools.partial(Handler.give, body=page, kind="text/html")
        url = only(read(site, "/own")).report.url
        assert url == (stated if believed else f"{site.root}/own")


def test_the_encoding_that_the_server_names_is_used(site: Site) -> None:
    """Also against what the page says, as browsers do."""
    text = site.pages["/rail"].html().decode().replace("harbour", "Hafenbehörde")
    site.special["/latin"] = lambda handler: handler.give(
        text.encode("cp1252"), "text/html; charset=windows-1252"
    )
    assert "Hafenbehörde" in only(read(site, "/latin")).report.text


@pytest.mark.parametrize("path", FEEDS)
def test_what_a_feed_or_sitemap_names_is_read(path: str, site: Site) -> None:
    """In its order, each page once, by whatever kind of list."""
    site.publish("/port", Page("Port closed", "The port of Ostrel was closed on Monday at noon."))
    names = [one.report.name for one in read(site, path) if isinstance(one, Collected)]
    assert names == [f"{site.root}/port", f"{site.root}/rail"]


def test_no_more_pages_of_a_feed_are_fetched_than_asked_for(site: Site) -> None:
    """A sitemap can name fifty thousand."""
    for number in range(5):
        site.publish(f"/{number}", Page("Brief", f"The harbour office said number {number}."))
    assert len(read(site, "/feed.rss", most=3)) == 3
    assert sum(count for path, count in site.asked.items() if path[1:].isdigit()) == 3


def test_pages_of_a_feed_obey_the_rules_and_named_pages_need_not(site: Site) -> None:
    """Who names a page reads it as with a browser; a list is followed by a robot."""
    site.robots = "User-agent: *\nDisallow: /rail"
    assert codes(read(site, "/feed.rss")) == ["N107"]
    assert codes(read(site, "/rail")) == []


def test_a_redirect_leads_nowhere_that_its_rules_close(site: Site) -> None:
    """Each site on the way is asked for its rules."""
    with serve(Site(robots="User-agent: *\nDisallow: /closed")) as other:
        other.publish("/closed", Page("Closed", "Nobody's robot may read this."))
        site.special["/rail"] = lambda handler: handler.send_on(f"{other.root}/closed")
        hosts = tuple(one.root.removeprefix("http://") for one in (site, other))
        assert codes(read(site, "/feed.rss", allow_hosts=hosts)) == ["N107"]
        assert other.asked["/closed"] == 0


def test_a_feed_cannot_send_its_reader_to_other_hosts_of_this_machine(site: Site) -> None:
    """The permission for one host is not passed on."""
    feed = "<rss><channel><item><link>http://127.0.0.1:9/x</link></item></channel></rss>"
    site.special["/bad"] = lambda handler: handler.give(feed.encode(), "application/rss+xml")
    assert codes(read(site, "/bad")) == ["N102"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/nowhere", "N106"),
        ("/do/broken", "N106"),
        ("/do/busy", "N106"),
        ("/do/loop", "N105"),
        ("/do/cut", "N103"),
        ("/do/bomb", "R106"),
        ("/do/picture", "R108"),
    ],
)
def test_what_fails_is_one_refusal_and_stops_nothing(path: str, code: str, site: Site) -> None:
    """The next address is read."""
    found = read(site, path, "/rail")
    assert codes(found) == [code]
    assert isinstance(found[-1], Collected)


def test_a_page_that_comes_packed_is_read(site: Site) -> None:
    """The capture keeps the bytes as they came."""
    one = only(read(site, "/do/packed"))
    assert one.capture.compression == "gzip"
    assert gzip.decompress(one.data) == site.pages["/rail"].html()


def test_a_paper_that_is_published_on_a_site_is_read(site: Site) -> None:
    """Whatever has an adapter as a file has one as an answer."""
    words = "Two shells fell on the rail yard of Ostrel, the harbour office said."
    data = pdf([[Put(72, 90, words)]])
    site.special["/paper"] = functools.partial(Handler.give, body=data, kind="application/pdf")
    one = only(read(site, "/paper"))
    assert words in one.report.text
    assert (one.report.url, one.data) == (f"{site.root}/paper", data)


def test_a_list_of_addresses_is_read_and_its_other_lines_are_refused(
    site: Site, tmp_path: Path
) -> None:
    """A line that is a path must never open a file."""
    (tmp_path / "secret.txt").write_text("Nobody named this file.")
    lines = f"# pages\n\n{site.root}/rail\n{tmp_path}/secret.txt\nfile:///etc/hosts\n"
    (tmp_path / "pages.list").write_text(lines)
    found = list(collect([], options(site, lists=(str(tmp_path / "pages.list"),))))
    assert codes(found) == ["N101", "N101"]
    assert [one.address for one in found if isinstance(one, Refused)] == [
        "pages.list:4",
        "pages.list:5",
    ]
    assert len(found) == 3


def test_no_address_means_no_network(site: Site, tmp_path: Path, tried: list[str]) -> None:
    """A file that holds addresses is a report and no more."""
    (tmp_path / "links.txt").write_text(f"See {site.root}/rail for the report of the harbour.")
    assert len(list(collect([str(tmp_path)]))) == 1
    assert tried == []


RSS = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0"><channel><title>&b;</title><image><url>/logo.png</url></image>
<item><link>https://coast.example/1</link><pubDate>Sun, 04 May 2031</pubDate></item>
<item><guid>https://coast.example/2</guid></item>
<item><guid isPermaLink="false">tag:2</guid></item>
<item><link> ../3 </link></item><item><link>javascript:alert(1)</link></item>
<item><link>https://coast.example/1</link></item><item><link>https://coast.example/4"""


def test_a_feed_is_read_as_forgivingly_as_feeds_are_written() -> None:
    """Cut short, with entities, ids for links, one entry twice, nonsense between."""
    found = parse_listing(RSS, BASE)
    assert [str(entry.address) for entry in found.pages] == [
        "https://coast.example/1",
        "https://coast.example/2",
        "https://coast.example/news/feed",
        "https://coast.example/3",
        "https://coast.example/4",
    ]
    assert found.pages[0].changed == "Sun, 04 May 2031"


def test_the_link_of_an_atom_entry_is_its_page() -> None:
    """Not its picture, not its edit address, and by the feed's own base."""
    feed = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://coast.example/x/">
    <link href="https://coast.example/"/><entry><link rel="enclosure" href="a.jpg"/>
    <link rel="alternate" href="a"/><updated>2031-05-04T10:00:00Z</updated></entry>
    <entry><link href="b"/></entry></feed>"""
    found = parse_listing(feed, BASE)
    assert [str(one.address) for one in found.pages] == [
        "https://coast.example/x/a",
        "https://coast.example/x/b",
    ]
    assert found.pages[0].changed == "2031-05-04T10:00:00Z"


@pytest.mark.parametrize("data", [b"{", b'{"items": 3}', b"<rss", b"", b"<", b"\x00<rss>"])
def test_what_is_no_feed_is_refused_or_names_nothing(data: bytes) -> None:
    """Never a crash."""
    try:
        assert parse_listing(data, BASE).pages == ()
    except MalformedError:
        return


def test_a_page_about_feeds_is_a_page() -> None:
    """The root decides, not a word."""
    assert not is_listing(b"<!doctype html><html><body>&lt;rss&gt; <rss></rss></body></html>")
    assert (
        is_listing(b"\xef\xbb\xbf<?xml version='1.0'?><!-- made for <html> --><rss></rss>") is False
    )


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader_of_listings(data: bytes) -> None:
    """Feeds come from strangers."""
    is_listing(data)
    try:
        parse_listing(b"<rss>" + data, BASE)
    except MalformedError:
        return


def test_requests_to_one_host_are_kept_apart() -> None:
    """The second waits; another host's does not."""
    waited: list[float] = []
    pace = Pace(pause=2.0, now=lambda: 100.0 + sum(waited), wait=waited.append)
    here, there = parse("https://a.example/"), parse("https://b.example/")
    pace.turn(here)
    pace.turn(there)
    pace.turn(here)
    pace.turn(parse("https://a.example:8443/x"))
    assert waited == [2.0, 2.0]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (None, None),
        ("120", 120.0),
        ("Thu, 01 Jan 1970 00:20:00 GMT", 200.0),
        ("Thu, 01 Jan 1970 00:00:10 GMT", 0.0),
        ("999999999", 86400.0),
        ("soon", None),
        ("-3", None),
    ],
)
def test_how_long_a_server_asks_to_be_left_alone(value: str | None, wanted: float | None) -> None:
    """Seconds or a date, never for ever."""
    assert retry_after(value, 1000.0) == wanted


def test_reading_waits_between_pages(site: Site) -> None:
    """The pause is real."""
    site.publish("/port", Page("Port closed", "The port of Ostrel was closed on Monday at noon."))
    started = time.monotonic()
    read(site, "/feed.rss", pause=0.1)
    assert time.monotonic() - started >= 0.2
