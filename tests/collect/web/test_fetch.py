"""A fetch keeps what belongs to it, and ends whatever the server does."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from bench.site import BOMB, Site
from reportedly.collect.web.address import parse
from reportedly.collect.web.fetch import Answer
from reportedly.errors import (
    InputError,
    MalformedError,
    RedirectError,
    TimeLimitError,
    TooLargeError,
    UnreachableError,
)
from tests.collect.web.conftest import allowing


def fetched(site: Site, path: str) -> Answer:
    """Fetch a path of the site."""
    return allowing(site).get(parse(site.root + path))


def test_a_fetch_is_kept_with_headers_moment_and_server(site: Site) -> None:
    """Whoever doubts a capture can see how it came."""
    answer = fetched(site, "/rail")
    fetch = answer.fetch
    assert answer.response.body == site.pages["/rail"].html()
    assert (fetch.status, fetch.server, fetch.url) == (200, "127.0.0.1", f"{site.root}/rail")
    assert dict(fetch.request)["User-Agent"].startswith("reportedly/")
    assert dict(fetch.response)["Content-Type"] == "text/html; charset=utf-8"
    assert len(fetch.at) == len("2031-05-04T00:00:00Z")
    assert dict(fetch.request)["Accept-Encoding"] == "identity"


def test_redirects_are_followed_and_kept(site: Site) -> None:
    """The address is that which answered; the way there is kept."""
    answer = fetched(site, "/do/steps?n=3")
    assert str(answer.address) == f"{site.root}/rail"
    assert [hop.location for hop in answer.fetch.redirects] == [
        "/do/steps?n=2",
        "/do/steps?n=1",
        "/rail",
    ]


def test_a_page_in_chunks_is_the_page(site: Site) -> None:
    """How it was cut up is the transport's business."""
    assert fetched(site, "/do/chunked").response.body == site.pages["/rail"].html()


def test_an_answer_that_nothing_changed_is_an_answer(site: Site) -> None:
    """The validator of the first answer serves the second question."""
    first = fetched(site, "/rail")
    tag = first.response.header("etag")
    assert tag is not None
    again = allowing(site).get(first.address, conditions=(("If-None-Match", tag),))
    assert (again.response.status, again.response.body) == (304, b"")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/do/loop", RedirectError),
        ("/do/pair", RedirectError),
        ("/do/steps?n=20", RedirectError),
        ("/do/cut", UnreachableError),
        ("/do/noise", UnreachableError),
        ("/do/headers", UnreachableError),
        ("/do/endless", TooLargeError),
    ],
)
def test_what_has_no_good_end_is_refused(path: str, kind: type[InputError], site: Site) -> None:
    """Each with an error of its own, and soon."""
    with pytest.raises(kind):
        fetched(site, path)


@pytest.mark.parametrize("path", ["/do/drip", "/do/silent"])
def test_a_slow_server_gains_no_time(path: str, site: Site) -> None:
    """Neither by saying nothing nor by saying it byte by byte."""
    started = time.monotonic()
    with pytest.raises(TimeLimitError):
        allowing(site, seconds=0.3).get(parse(site.root + path))
    assert time.monotonic() - started < 3


def test_a_server_that_is_gone_is_told(site: Site) -> None:
    """A closed port is no bug."""
    site.root = "http://127.0.0.1:1"
    with pytest.raises(UnreachableError):
        fetched(site, "/")


def test_an_unknown_packing_is_refused(site: Site) -> None:
    """Bytes that nobody here unpacks are no page."""
    site.special["/br"] = lambda handler: handler.give(
        b"packed", "text/html", more={"Content-Encoding": "br"}
    )
    with pytest.raises(MalformedError):
        fetched(site, "/br")


def test_a_bomb_is_held_packed(site: Site) -> None:
    """Fetching unpacks nothing; whoever unpacks has a limit."""
    tracemalloc.start()
    answer = fetched(site, "/do/bomb")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert answer.compression == "gzip"
    assert len(answer.response.body) < BOMB // 500
    assert peak < BOMB * 2
