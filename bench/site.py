"""A news site on this machine's loopback address: a real server, for tests and benches.

It publishes pages, feeds and sitemaps, answers conditional requests, and can be told to be slow,
to lead in circles, to send bombs, to change its pages and to break off. It counts what it is asked.
"""

from __future__ import annotations

import gzip
import hashlib
import http.server
import json
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

HOST: Final = "127.0.0.1"
BOMB: Final = 64 * 2**20
"""Bytes that the bomb unpacks to."""


@dataclass
class Page:
    """One page; ``body`` is HTML."""

    title: str
    text: str
    published: str = "2031-05-04"
    edited: int = 0

    def html(self) -> bytes:
        """Return the page as it is sent."""
        paragraphs = "".join(f"<p>{escape(part)}</p>" for part in self.text.split("\n"))
        return (
            f'<!doctype html><html lang="en"><head><title>{escape(self.title)}</title>'
            f'<meta property="article:published_time" content="{self.published}">'
            f"</head><body><main><article><h1>{escape(self.title)}</h1>{paragraphs}"
            f"</article></main></body></html>"
        ).encode()


@dataclass
class Site:
    """What the server publishes, and what it was asked.

    Attributes:
        pages: By path.
        feed: Paths of the pages in the feeds, newest first.
        robots: Text of ``/robots.txt``; ``None`` where there is none.
        asked: How often each path was asked for.
        conditional: How often the answer was that nothing changed.
        sent: Headers of the last request, by path.
        noise: Whether each page comes with a number that changes at every request.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    feed: list[str] = field(default_factory=list)
    robots: str | None = None
    asked: Counter[str] = field(default_factory=Counter)
    conditional: int = 0
    sent: dict[str, Mapping[str, str]] = field(default_factory=dict)
    special: dict[str, Callable[[Handler], None]] = field(default_factory=dict)
    noise: bool = False
    root: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def publish(self, path: str, page: Page) -> str:
        """Put a page at the head of the feed, and return its address."""
        with self.lock:
            self.pages[path] = page
            self.feed.insert(0, path)
        return self.root + path

    def edit(self, path: str, old: str, new: str) -> None:
        """Change words of a page."""
        with self.lock:
            page = self.pages[path]
            assert old in page.text  # noqa: S101 - a bench that edits nothing measures nothing
            page.text = page.text.replace(old, new)
            page.edited += 1


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer by the path."""
        site, path = self.server.site, urlsplit(self.path).path
        with site.lock:
            site.asked[path] += 1
            site.sent[path] = dict(self.headers.items())
        self.close_connection = True
        own = site.special.get(path)
        try:
            if own is not None:
                own(self)
            elif path in site.pages:
                page = site.pages[path].html()
                noise = f"<!-- {site.asked[path]} -->".encode() if site.noise else b""
                self.give(page + noise, "text/html; charset=utf-8")
            elif path in FIXED:
                FIXED[path](self, site)
            elif path.startswith(BEHAVIOUR):
                TRICKS[path.split("/")[2]](self)
            else:
                self.give(b"not here", "text/plain", status=404)
        except (BrokenPipeError, ConnectionResetError, KeyError):
            return

    def give(
        self, body: bytes, kind: str, *, status: int = 200, more: Mapping[str, str] | None = None
    ) -> None:
        """Answer with a body, or with 304 where the asker has it."""
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == tag:
            with self.server.site.lock:
                self.server.site.conditional += 1
            self.send_response(304)
            self.send_header("ETag", tag)
            self.end_headers()
            return
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if status == 200:
            self.send_header("ETag", tag)
            self.send_header("Last-Modified", formatdate(0, usegmt=True))
        for name, value in (more or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def send_on(self, location: str, status: int = 302) -> None:
        """Answer with a redirect."""
        self.give(b"", "text/plain", status=status, more={"Location": location})

    def log_message(self, *_: object) -> None:
        """Stay silent."""

    def query(self, name: str, default: str = "") -> str:
        """Return a value of the query."""
        return parse_qs(urlsplit(self.path).query).get(name, [default])[0]


class Server(http.server.ThreadingHTTPServer):
    """A server with a site; it waits for no request that is still open."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, site: Site, host: str = HOST) -> None:
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, 0), Handler)
        self.site = site

    def handle_error(self, *_: object) -> None:
        """Stay silent: askers that hang up are part of the tests."""


def _rss(handler: Handler, site: Site) -> None:
    items = "".join(
        f"<item><title>{escape(site.pages[path].title)}</title><link>{site.root}{path}</link>"
        f"<guid>{site.root}{path}</guid><description>{site.pages[path].edited}</description></item>"
        for path in site.feed
    )
    body = (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{items}</channel></rss>'
    )
    handler.give(body.encode(), "application/rss+xml")


def _atom(handler: Handler, site: Site) -> None:
    entries = "".join(
        f'<entry><id>{site.root}{path}</id><link rel="alternate" href="{path}"/>'
        f"<updated>2031-05-04T00:00:{site.pages[path].edited:02}Z</updated></entry>"
        for path in site.feed
    )
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>{entries}</feed>'
    handler.give(body.encode(), "application/atom+xml")


def _json(handler: Handler, site: Site) -> None:
    items = [{"id": site.root + path, "url": site.root + path} for path in site.feed]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": items}
    handler.give(json.dumps(feed).encode(), "application/feed+json")


def _sitemap(handler: Handler, site: Site) -> None:
    urls = "".join(f"<url><loc>{site.root}{path}</loc></url>" for path in site.feed)
    body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    handler.give(gzip.compress(body.encode(), mtime=0), "application/gzip")


def _index(handler: Handler, site: Site) -> None:
    entry = f"<sitemap><loc>{site.root}/sitemap.xml.gz</loc></sitemap>"
    body = (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entry}</sitemapindex>'
    )
    handler.give(body.encode(), "application/xml")


def _robots(handler: Handler, site: Site) -> None:
    if site.robots is None:
        handler.give(b"", "text/plain", status=404)
    else:
        handler.give(site.robots.encode(), "text/plain")


FIXED: Final[dict[str, Callable[[Handler, Site], None]]] = {
    "/feed.rss": _rss,
    "/feed.atom": _atom,
    "/feed.json": _json,
    "/sitemap.xml.gz": _sitemap,
    "/sitemap.xml": _index,
    "/robots.txt": _robots,
}
BEHAVIOUR: Final = "/do/"


def _steps(handler: Handler) -> None:
    """Redirect so many times, then to the first page."""
    left = int(handler.query("n", "1"))
    target = f"/do/steps?n={left - 1}" if left > 1 else next(iter(handler.server.site.pages))
    handler.send_on(target)


def _drip(handler: Handler) -> None:
    """Send a byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(600):
        handler.wfile.write(b"<")
        handler.wfile.flush()
        time.sleep(0.05)


def _endless(handler: Handler) -> None:
    """Send without end and without saying how much."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(4096):
        handler.wfile.write(b"<p>more</p>" * 8192)


def _bomb(handler: Handler) -> None:
    """Send a little that unpacks to much."""
    packed = gzip.compress(bytes(BOMB), mtime=0)
    handler.give(packed, "text/html", more={"Content-Encoding": "gzip"})


def _packed(handler: Handler) -> None:
    """Send the first page packed, though it was not asked for so."""
    page = next(iter(handler.server.site.pages.values()))
    body = gzip.compress(page.html(), mtime=0)
    handler.give(body, "text/html", more={"Content-Encoding": "gzip"})


def _cut(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"<html><body><p>The harbour office said")


def _chunked(handler: Handler) -> None:
    """Send the first page in chunks."""
    page = next(iter(handler.server.site.pages.values())).html()
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for at in range(0, len(page), 100):
        part = page[at : at + 100]
        handler.wfile.write(f"{len(part):x}\r\n".encode() + part + b"\r\n")
    handler.wfile.write(b"0\r\n\r\n")


def _headers(handler: Handler) -> None:
    """Send headers without end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(100_000):
        handler.wfile.write(f"X-{number}: {'y' * 500}\r\n".encode())


def _noise(handler: Handler) -> None:
    """Send what is no HTTP."""
    handler.wfile.write(b"\x00\x01\x02 no HTTP\r\n\r\n")


TRICKS: Final[dict[str, Callable[[Handler], None]]] = {
    "steps": _steps,
    "loop": lambda handler: handler.send_on("/do/loop"),
    "pair": lambda handler: handler.send_on("/do/riap"),
    "riap": lambda handler: handler.send_on("/do/pair"),
    "to": lambda handler: handler.send_on(unquote(handler.query("u"))),
    "drip": _drip,
    "endless": _endless,
    "bomb": _bomb,
    "packed": _packed,
    "cut": _cut,
    "chunked": _chunked,
    "headers": _headers,
    "silent": lambda _: time.sleep(30),
    "noise": _noise,
    "busy": lambda handler: handler.give(
        b"", "text/plain", status=429, more={"Retry-After": "120"}
    ),
    "broken": lambda handler: handler.give(b"", "text/plain", status=500),
    "picture": lambda handler: handler.give(b"\x89PNG\r\n", "image/png"),
}


@contextmanager
def serve(site: Site, host: str = HOST) -> Iterator[Site]:
    """Serve a site while the block lasts; its ``root`` then begins all its addresses."""
    server = Server(site, host)
    port = server.server_address[1]
    site.root = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
