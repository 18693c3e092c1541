"""Watch a site that is edited all the time, kill the watch, and count what is lost or doubled.

A site on loopback with ten feeds is polled 10,000 times. Meanwhile it publishes pages, edits tolls,
moves pages out of its feeds, sends every page with a number that changes at each request, and fails
one request in ten: an error, a cut answer, a redirect, a wait. Ten times the watch is killed at a
moment drawn from a hash, and begun again. In the end the ledger has to hold every version of every
page once and nothing else, and to verify.

A page is edited only when its last version was to be had for 60 to 150 polls during which nothing
was killed: what is gone before anybody could ask for it is not the watch's loss.
"""

from __future__ import annotations

import hashlib
import itertools
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import reportedly
from bench.common import ROOT, Asked, Figures, store
from bench.kill import fraction
from bench.site import Handler, Page, Site, serve
from reportedly.collect import CollectOptions
from reportedly.collect.watching import WatchOptions
from reportedly.errors import BenchError
from reportedly.ids import canonical, digest

POLLS: Final = 10_000
KILLS: Final = 10
FEEDS: Final = 10
WINDOW: Final = 12
"""Entries of a feed; older pages are no longer named."""

NEWS_EVERY: Final = 100
"""Polls from one hour of news to the next."""

NEWS: Final = 3
"""Pages that are published or edited then; what is stored together is resolved together."""

CALM: Final = 150
LEAST_CALM: Final = 60
"""Polls before and after a kill in which no page is edited; fewer where kills are close."""

TOWNS: Final = (
    *("Ostrel", "Veldin", "Karsk", "Amrut", "Tolva", "Brenik", "Sadowa", "Lirna", "Peshtil"),
    *("Orvane", "Dulmen", "Hastir", "Nevrok", "Zalin", "Quorra", "Mirdas", "Felsk", "Ustrin"),
)
HIT: Final = (
    *("rail yard", "market", "grain store", "water works", "bus park", "school", "harbour"),
    *("bakery", "town hall", "paper mill", "cattle fair", "radio mast", "brick works"),
)

STALLED: Final = 900
"""Seconds without a poll after which the watch is given up; a busy machine may need many."""

CHILD: Final = "import sys; from bench.watch import child; child(*sys.argv[1:])"


def run(asked: Asked) -> Figures:
    """Watch, kill and count; options ``polls`` and ``kills``.

    Raises:
        BenchError: The watch ended by itself, or made no headway.
    """
    polls, kills = asked.number("polls", POLLS), asked.number("kills", KILLS)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as place, serve(Site(noise=True)) as site:
        calm = max(LEAST_CALM, min(CALM, polls // (kills + 1) // 4))
        newsroom = _Newsroom(site, _kill_moments(polls, kills), calm)
        newsroom.open()
        ledger = Path(place) / "watched.ledger"
        killed = _watch(newsroom, ledger, polls)
        took = time.monotonic() - started
        figures: Figures = {
            "polls": newsroom.polls,
            "not_modified": site.conditional,
            "kills": killed,
            "pages": len(newsroom.versions),
            "versions": sum(map(len, newsroom.versions.values())),
            "requests_failed": newsroom.failed,
            "seconds": round(took, 1),
        }
        counted, lost = _counted(ledger, newsroom)
    schedule = [polls, kills, FEEDS, WINDOW, NEWS_EVERY, NEWS, CALM, LEAST_CALM]
    figures |= counted
    detail = {"killed_after": newsroom.kill_at, "lost": lost}
    store("watch", digest(canonical(schedule)), figures, detail)
    return figures


def child(ledger: str, root: str) -> None:
    """Watch the site until a signal to end; what is killed."""
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    options = CollectOptions(allow_hosts=(root.removeprefix("http://"),), pause=0)
    plan = WatchOptions(every=0, revisits=(0.0002,), retry=0.05)
    with reportedly.open(ledger, reader="rules") as opened:
        opened.watch(
            *map(f"{root}/feeds/{{}}".format, range(FEEDS)), options=options, plan=plan, stop=stop
        )


def _kill_moments(polls: int, kills: int) -> list[int]:
    """Return after how many polls the watch is killed, drawn from hashes."""
    share = polls / (kills + 1)
    return [int((number + 0.5 + fraction(number) / 2) * share) for number in range(kills)]


@dataclass
class _Newsroom:
    """What is published and when, by the number of polls."""

    site: Site
    kill_at: list[int]
    calm: int
    polls: int = 0
    failed: int = 0
    open_for_edits: bool = True
    versions: dict[str, list[str]] = field(default_factory=dict)
    since: dict[tuple[str, str], int] = field(default_factory=dict)
    sections: dict[int, list[str]] = field(default_factory=dict)
    edited_at: dict[str, int] = field(default_factory=dict)
    closed: bool = False
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def open(self) -> None:
        """Put the feeds in place, and the first pages in them."""
        for section in range(FEEDS):
            self.sections[section] = []
            self.site.special[f"/feeds/{section}"] = self._feed(section)
            self._publish(section)

    def _feed(self, section: int) -> Callable[[Handler], None]:
        def answer(handler: Handler) -> None:
            with self.site.lock:
                self.polls += 1
                number = self.polls
                if number % NEWS_EVERY == 0 and not self.closed:
                    for piece in range(NEWS):
                        self._news(number, piece)
                body = self._atom(section)
            handler.give(body, "application/atom+xml")

        return answer

    def _atom(self, section: int) -> bytes:
        entries = "".join(
            f'<entry><link href="{path}"/><updated>{len(self.versions[path]):04}</updated></entry>'
            for path in self.sections[section][:WINDOW]
        )
        return f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'.encode()

    def _news(self, number: int, piece: int) -> None:
        """Publish a page, or edit one."""
        draw = hashlib.sha256(f"news {number} {piece}".encode()).digest()
        section = draw[0] % FEEDS
        near = any(abs(number - moment) < self.calm for moment in self.kill_at)
        # What the other pieces push out of the feed at once was never to be had.
        near_top = self.sections[section][: WINDOW - NEWS]
        old = [path for path in near_top if number - self.edited_at[path] > self.calm]
        if draw[1] % 3 == 0 and old and not near:
            path = old[draw[2] % len(old)]
            self.edited_at[path] = number
            self._write(path, len(self.versions[path]))
        else:
            self._publish(section, number)

    def _publish(self, section: int, number: int = 0) -> None:
        path = f"/page/{section}/{next(self._numbers)}"
        self.versions[path] = []
        self.edited_at[path] = number
        self.sections[section].insert(0, path)
        self._write(path, 0)
        self.site.special[path] = lambda handler: self._page(handler, path)

    def _write(self, path: str, version: int) -> None:
        toll, number = 3 + version * 4, path.rpartition("/")[2]
        # Pages tell of different things, so that what one more of them costs does not grow.
        draw = hashlib.sha256(f"page {number}".encode()).digest()
        town, hit, day = TOWNS[draw[0] % len(TOWNS)], HIT[draw[1] % len(HIT)], 1 + draw[2] % 28
        text = (
            f"Shells fell on the {hit} of {town} on {day} May 2031, place {number} in a row.\n"
            f"At least {toll} people were killed, the head of the {town} hospital said.\n"
            f"The road from the {hit} to {TOWNS[draw[3] % len(TOWNS)]} was shut for {day} hours."
        )
        self.site.pages[path] = Page(f"Shells on the {hit} of {town}", text)
        self.versions[path].append(text)
        self.since[path, text] = self.polls

    def _page(self, handler: Handler, path: str) -> None:
        """Send a page; one request in ten fails, each path's first as often as any."""
        with self.site.lock:
            count = self.site.asked[path]
            body = self.site.pages[path].html()
        draw = hashlib.sha256(f"{path} {count}".encode()).digest()[0]
        if draw < 26:
            self.failed += 1
            if draw < 9:
                handler.give(b"", "text/plain", status=500)
            elif draw < 18:
                handler.send_response(200)
                handler.send_header("Content-Type", "text/html")
                handler.send_header("Content-Length", str(len(body)))
                handler.end_headers()
                handler.wfile.write(body[: len(body) // 2])
            else:
                time.sleep(0.2)
                handler.give(b"", "text/plain", status=503, more={"Retry-After": "0"})
            return
        handler.give(body + f"<!-- {count} -->".encode(), "text/html; charset=utf-8")


def _watch(newsroom: _Newsroom, ledger: Path, polls: int) -> int:
    """Let the site be watched so many times, killing the watch on the way; return the kills."""
    for moment in newsroom.kill_at:
        process = _begin(ledger, newsroom.site.root)
        _until(newsroom, process, moment)
        process.kill()
        process.wait()
    process = _begin(ledger, newsroom.site.root)
    _until(newsroom, process, polls)
    newsroom.closed = True
    # Long enough for failed pages to be tried again, and for the last news to be fetched.
    _until(newsroom, process, newsroom.polls + 400)
    process.terminate()
    if process.wait(STALLED):
        raise BenchError(f"the watch ended with exit code {process.returncode}")
    return len(newsroom.kill_at)


def _begin(ledger: Path, root: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", CHILD, str(ledger), root], cwd=ROOT)


def _until(newsroom: _Newsroom, process: subprocess.Popen[bytes], polls: int) -> None:
    """Wait until the site was polled so often.

    Raises:
        BenchError: The watch ended, or nothing happened for a long time.
    """
    last, since = newsroom.polls, time.monotonic()
    while newsroom.polls < polls:
        time.sleep(0.002)
        if process.poll() is not None:
            raise BenchError(f"the watch ended with exit code {process.returncode}")
        if newsroom.polls != last:
            last, since = newsroom.polls, time.monotonic()
        elif time.monotonic() - since > STALLED:
            raise BenchError(f"no poll for {STALLED} seconds after {last}")


def _counted(ledger: Path, newsroom: _Newsroom) -> tuple[Figures, list[str]]:
    """Hold the ledger against what was published; return counts, and what of it is lost."""
    held: Counter[tuple[str, str]] = Counter()
    told = 0
    with reportedly.open(ledger, create=False) as opened:
        for _ in opened.verify():
            pass
        for head in opened.reports():
            report = opened.report(head.id)
            path = report.name.removeprefix(newsroom.site.root)
            held[path, report.text.partition("\n")[2]] += 1
        for path, versions in newsroom.versions.items():
            if len(versions) > 1:
                changes = [one.changes for one in opened.versions(newsroom.site.root + path)][1:]
                told += sum(any("toll edited" in each for each in one) for one in changes)
    wanted = {(path, text) for path, texts in newsroom.versions.items() for text in texts}
    lost = [
        f"{path}, version {newsroom.versions[path].index(text)} of {len(newsroom.versions[path])},"
        f" from poll {newsroom.since[path, text]}"
        for path, text in sorted(wanted - set(held))
    ]
    counted: Figures = {
        "reports": held.total(),
        "lost": len(lost),
        "doubled": sum(number - 1 for number in held.values()),
        "foreign": len(set(held) - wanted),
        "edits": sum(len(texts) - 1 for texts in newsroom.versions.values()),
        "edits_told_in_words": told,
    }
    return counted, lost
