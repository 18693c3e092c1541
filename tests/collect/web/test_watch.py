"""A watch polls politely, loses nothing and reads nothing twice."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import reportedly
from bench.site import Handler, Page, Site
from reportedly.api import Ledger
from reportedly.collect import Collected, CollectOptions, Refused
from reportedly.collect.watching import Sighting, WatchOptions, watching
from reportedly.collect.web.watch import FIRST_RETRY, TRIES, Watch
from reportedly.errors import LockedError, StorageError
from reportedly.pipeline import Outcome, State
from reportedly.watched import WatchSummary

HOUR = 3600.0


def options(site: Site) -> CollectOptions:
    """Return options under which the site may be fetched, without pauses."""
    return CollectOptions(allow_hosts=(site.root.removeprefix("http://"),), pause=0)


@dataclasses.dataclass
class Clock:
    """A clock that stands still until it is moved."""

    at: float = 1e9

    def __call__(self) -> float:
        """Return the moment."""
        return self.at


@pytest.fixture
def clock() -> Clock:
    """A clock."""
    return Clock()


@pytest.fixture
def watch(site: Site, tmp_path: Path, clock: Clock) -> Iterator[Watch]:
    """A watch of the site's Atom feed, its clock set by the test."""
    with watching([f"{site.root}/feed.atom"], tmp_path / "a.ledger", options(site)) as (made, _):
        stopped = Watch(
            queue=made.queue, options=made.options, how=made.how, read=made.read, now=clock
        )
        made.queue.watch([f"{site.root}/feed.atom"], clock(), at_once=True)
        yield stopped


def found(watch: Watch) -> list[Sighting]:
    """Do one round, and store all that it finds."""
    held = []
    for one in watch.round():
        one.stored()
        held.append(one)
    return held


def names(held: Sequence[Sighting]) -> list[str]:
    """Return the last part of the addresses of what was found."""
    items = [one.item for one in held]
    addresses = [
        one.capture.address if isinstance(one, Collected) else one.address for one in items
    ]
    return [address.rpartition("/")[2] for address in addresses]


def test_a_page_is_had_once(watch: Watch, site: Site, clock: Clock) -> None:
    """The second poll is answered "not modified", and nothing is due."""
    assert names(found(watch)) == ["rail"]
    clock.at += HOUR / 4
    assert found(watch) == []
    assert (watch.tally.polls, watch.tally.unchanged) == (2, 1)
    assert site.asked["/rail"] == 1


def test_what_is_not_stored_is_found_again(watch: Watch, site: Site, clock: Clock) -> None:
    """As after a crash: the feed is not modified, the page still due."""
    assert names(list(watch.round())) == ["rail"]
    assert names(found(watch)) == ["rail"]
    assert site.asked["/feed.atom"] == 1
    clock.at += HOUR / 4
    assert found(watch) == []


def test_a_new_and_a_changed_page_are_found(watch: Watch, site: Site, clock: Clock) -> None:
    """The feed says when a page was changed."""
    found(watch)
    site.publish("/port", Page("Port closed", "The port of Ostrel was closed on Monday."))
    site.edit("/rail", "13 people", "17 people")
    clock.at += HOUR / 4
    assert sorted(names(found(watch))) == ["port", "rail"]


def test_pages_are_asked_for_again_though_no_feed_says_so(
    watch: Watch, site: Site, clock: Clock
) -> None:
    """After 1, 6, 24 and 72 hours, with the validator of the last answer."""
    found(watch)
    for hours in (1, 5, 18, 48, 200):
        clock.at += hours * HOUR + 1
        found(watch)
    assert site.asked["/rail"] == 5
    assert site.sent["/rail"]["If-None-Match"]


def test_a_page_that_fails_is_tried_with_longer_waits_and_given_up(
    watch: Watch, site: Site, clock: Clock
) -> None:
    """A server that is down is not hammered."""
    site.special["/rail"] = lambda handler: handler.give(b"", "text/plain", status=500)
    waits = []
    for _ in range(TRIES):
        assert found(watch)
        due = watch.queue.next_due()
        assert due is not None
        waits.append(due - clock())
        clock.at += 12 * HOUR
    assert site.asked["/rail"] == TRIES
    assert waits[0] <= FIRST_RETRY
    clock.at += 100 * HOUR
    found(watch)
    assert site.asked["/rail"] == TRIES


def test_a_server_that_asks_for_time_gets_it(watch: Watch, site: Site, clock: Clock) -> None:
    """Retry-After holds for the whole host."""
    site.special["/rail"] = lambda handler: handler.give(
        b"", "text/plain", status=429, more={"Retry-After": "7200"}
    )
    found(watch)
    total = site.asked.total()
    clock.at += 7100
    found(watch)
    assert site.asked.total() == total
    site.special.clear()
    clock.at += 200
    assert names(found(watch)) == ["rail"]


def test_what_rules_close_is_refused_and_not_asked_for(watch: Watch, site: Site) -> None:
    """Once, and for good."""
    site.robots = "User-agent: *\nDisallow: /rail"
    (one,) = found(watch)
    assert isinstance(one.item, Refused)
    assert one.item.error.code == "N107"
    assert site.asked["/rail"] == 0
    assert found(watch) == []


def test_of_a_long_list_the_first_pages_are_read_and_later_all_new_ones(
    site: Site, tmp_path: Path
) -> None:
    """What a sitemap held before it was watched is not news."""
    for number in range(5):
        site.publish(f"/{number}", Page("Brief", f"The harbour office said number {number}."))
    few = dataclasses.replace(options(site), most=2)
    feeds = [f"{site.root}/sitemap.xml"]
    with watching(feeds, tmp_path / "a.ledger", few, WatchOptions(once=True)) as (watch, _):
        assert len(found(watch)) + len(found(watch)) == 2
    site.publish("/new", Page("Brief", "The harbour office said that it was new."))
    with watching(feeds, tmp_path / "a.ledger", few, WatchOptions(once=True)) as (watch, _):
        assert names(found(watch) + found(watch)) == ["new"]


def test_two_cannot_watch_for_one_ledger(site: Site, tmp_path: Path) -> None:
    """The second is told so; the file is free again when the first ends."""
    ledger = tmp_path / "a.ledger"
    with (
        watching([site.root], ledger, options(site)),
        pytest.raises(LockedError),
        watching([site.root], ledger, options(site)),
    ):
        pass
    with watching([site.root], ledger, options(site)):
        pass


def test_a_file_that_is_none_is_told(site: Site, tmp_path: Path) -> None:
    """What stands beside the ledger may be deleted, never guessed."""
    (tmp_path / "a.ledger.watch").write_bytes(b"not a database, not at all, no" * 50)
    with pytest.raises(StorageError), watching([site.root], tmp_path / "a.ledger", options(site)):
        pass


def test_a_full_disk_is_told(site: Site, tmp_path: Path) -> None:
    """Under the code for that, and what was noted before is kept."""
    feed = f"{site.root}/feed.atom"
    with watching([feed], tmp_path / "a.ledger", options(site)) as (watch, _):
        base = watch.queue._db  # noqa: SLF001 - the one way to a disk that is full
        (size,) = base.execute("PRAGMA page_count").fetchone()
        base.execute(f"PRAGMA max_page_count = {size}")
        many = [f"{site.root}/{number}?{'x' * 500}" for number in range(100)]
        with pytest.raises(StorageError):
            watch.queue.watch(many, 0.0, at_once=False)
        assert [one.url for one in watch.queue.feeds(1e12)] == [feed]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger that is read by rules."""
    with reportedly.open(tmp_path / "my.ledger", reader="rules") as opened:
        yield opened


def once(ledger: Ledger, site: Site, *paths: str) -> tuple[WatchSummary, list[Outcome]]:
    """Watch paths of the site once."""
    told: list[Outcome] = []
    done = ledger.watch(
        *(site.root + path for path in paths),
        options=options(site),
        plan=WatchOptions(once=True),
        on_outcome=told.append,
    )
    return done, told


def test_what_is_watched_is_in_the_ledger(ledger: Ledger, site: Site) -> None:
    """Read once, then a version when it is edited; a failing feed stops nothing."""
    done, told = once(ledger, site, "/nowhere", "/feed.atom")
    assert [one.state for one in told] == [State.REFUSED, State.READ]
    assert (done.polls, done.read, done.refused) == (2, 1, 1)
    site.edit("/rail", "13 people", "17 people")
    _, told = once(ledger, site, "/feed.atom")
    assert told[0].changes[0] == "toll edited from at least 13 to at least 17"
    assert once(ledger, site, "/feed.atom")[1] == []
    assert len(list(ledger.reports())) == 2
    assert list(ledger.verify())


def test_no_address_is_a_refusal(ledger: Ledger, site: Site) -> None:
    """Named beside good ones, it stops nothing."""
    told: list[Outcome] = []
    ledger.watch(
        "ftp://coast.example/feed",
        f"{site.root}/rail",
        options=options(site),
        plan=WatchOptions(once=True),
        on_outcome=told.append,
    )
    assert [one.state for one in told] == [State.REFUSED, State.READ]


def test_a_watch_that_is_stopped_ends_at_once(ledger: Ledger, site: Site) -> None:
    """Also while it waits for the next poll."""
    stop = threading.Event()
    stopper = threading.Timer(0.5, stop.set)
    stopper.start()
    done = ledger.watch(f"{site.root}/feed.rss", options=options(site), stop=stop)
    stopper.join()
    assert done.read == 1


PROGRAM = "from reportedly.cli import main; main()"


@pytest.mark.slow
def test_a_signal_to_end_lets_the_watch_end_well(site: Site, tmp_path: Path) -> None:
    """The program says what it did, and exits with 0."""
    waiting = threading.Event()

    def slow(handler: Handler) -> None:
        waiting.set()
        handler.give(site.pages["/rail"].html(), "text/html")

    site.special["/slow"] = slow
    site.publish("/slow", Page("Slow", "The harbour office said that it was slow."))
    host = site.root.removeprefix("http://")
    arguments = ["watch", f"{site.root}/feed.rss", "--allow-host", host, "--reader", "rules"]
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments, "--pause", "0", "--ledger", "my.ledger"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert waiting.wait(120)
        process.terminate()
        _, words = process.communicate(timeout=120)
    assert process.returncode == 0, words
    assert "stopping after the fetch in hand" in words
    assert "poll" in words.splitlines()[-1]
