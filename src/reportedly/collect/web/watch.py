"""Feeds polled, and the pages they name fetched: each once, and again when it was changed.

What is found is handed over with a word to say when it is stored. Only then is it noted as had, so
that a crash at any moment costs a request: what was fetched and not stored is fetched again, and
what was stored and not noted is recognised by the ledger.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from reportedly import clock
from reportedly.collect.options import Collected, CollectOptions, Passed, Refused
from reportedly.collect.web.address import Address, parse
from reportedly.collect.web.fetch import Answer, Fetcher
from reportedly.collect.web.listing import parse_listing
from reportedly.collect.web.pace import LONGEST, Pace, retry_after
from reportedly.collect.web.pages import GOOD, Read, read_answer, refused
from reportedly.collect.web.queue import NOT_MODIFIED, Due, Queue
from reportedly.collect.web.robots import Robots, obedient
from reportedly.collect.web.visit import fetcher_of, listing_of
from reportedly.errors import (
    CompressedError,
    EmptyInputError,
    InputError,
    StatusError,
    TimeLimitError,
    UnreachableError,
)

EVERY: Final = 15 * 60.0
"""Seconds between two polls of a feed."""

REVISITS: Final = (1.0, 6.0, 24.0, 72.0)
"""Hours after which a page is asked for again: when tolls are edited."""

FIRST_RETRY: Final = 5 * 60.0
TRIES: Final = 8
"""How often a page is tried in all; with doubled waits, over most of a day."""

PASSING: Final = (
    CompressedError,
    EmptyInputError,
    StatusError,
    TimeLimitError,
    UnreachableError,
)
"""What may be otherwise the next time; a page that fails for another reason is given up."""

AT_A_TIME: Final = 10_000
"""Pages that are due and held in memory."""

BUSY: Final = frozenset({429, 503})


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchOptions:
    """How feeds are watched.

    Attributes:
        every: Seconds between two polls of a feed.
        revisits: Hours after its first fetch at which a page is asked for again.
        retry: Seconds until a page that failed is tried again; doubled after each failure.
        once: Stop when nothing is due any more.
    """

    every: float = EVERY
    retry: float = FIRST_RETRY
    revisits: tuple[float, ...] = REVISITS
    once: bool = False


WATCHING: Final = WatchOptions()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A report or a refusal; ``stored`` is to be called when it is in the ledger."""

    item: Collected | Refused
    stored: Callable[[], None]


def _nothing() -> None:
    """Do nothing."""


@dataclass(slots=True)
class Tally:
    """What a watch did: polls of feeds, those that brought nothing new, pages asked for."""

    polls: int = 0
    unchanged: int = 0
    pages: int = 0


@dataclass(slots=True, kw_only=True)
class Watch:
    """Watches feeds.

    Attributes:
        queue: What is watched and due.
        options: How inputs are read.
        how: How feeds are watched.
        read: Reads what is in an input of a known format.
        stop: Set, it ends a round after the fetch in hand.
        now: The present moment in seconds since 1970.
        tally: What was done so far.
    """

    queue: Queue
    options: CollectOptions
    how: WatchOptions
    read: Read
    stop: threading.Event = field(default_factory=threading.Event)
    now: Callable[[], float] = clock.seconds
    tally: Tally = field(default_factory=Tally)
    _fetcher: Fetcher = field(init=False)
    _pace: Pace = field(init=False)
    _robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        self._fetcher = fetcher_of(self.options)
        self._pace = Pace(pause=self.options.pause, now=self.now, wait=self.stop.wait)
        self._robots = Robots(fetcher=self._fetcher, now=self.now, kept=self.queue.rules())

    def round(self) -> Iterator[Sighting]:
        """Poll the feeds that are due, fetch the pages that are due, and yield what they hold."""
        for feed in self.queue.feeds(self.now()):
            if self.stop.is_set():
                return
            yield from self._poll(feed)
        asked: set[str] = set()
        while not self.stop.is_set():
            # Pages handed over and not stored yet are still due.
            due = self.queue.pages(self.now(), AT_A_TIME)
            fresh = [page for page in due if page.url not in asked]
            if not fresh:
                return
            for page in fresh:
                asked.add(page.url)
                yield from self._visit(page)
                if self.stop.is_set():
                    return

    def is_due(self) -> bool:
        """Tell whether anything is due now."""
        then = self.queue.next_due()
        return then is not None and then <= self.now()

    def pause(self) -> None:
        """Wait until something is due, or until it is stopped."""
        then = self.queue.next_due()
        left = self.how.every if then is None else then - self.now()
        self.stop.wait(min(max(left, 0.0), self.how.every))

    def _poll(self, feed: Due) -> Iterator[Sighting]:
        """Ask for a feed; note what it names."""
        self.tally.polls += 1
        try:
            answer = self._asked(feed)
            if answer is None:
                return
            if answer.response.status == NOT_MODIFIED:
                self.tally.unchanged += 1
                self._had_feed(feed, answer)
                return
            data = listing_of(answer, self.options.max_bytes)
            if data is None:
                # Not a feed: a page that is to be watched itself.
                yield from self._held(answer, lambda: self._had_feed(feed, answer))
                return
            listing = parse_listing(data, answer.address)
        except InputError as error:
            yield self._failed("feed", feed, error)
            return
        self.queue.nested(feed, listing.listings, self.now())
        self.queue.listed(feed, answer.response, listing.pages, most=self.options.most)
        self._had_feed(feed, answer)

    def _visit(self, page: Due) -> Iterator[Sighting]:
        """Ask for a page and yield what is in it."""
        self.tally.pages += 1
        try:
            answer = self._asked(page)
            if answer is None:
                return
            if answer.response.status == NOT_MODIFIED:
                self._had_page(page, answer)
                return
            yield from self._held(answer, lambda: self._had_page(page, answer))
        except InputError as error:
            yield self._failed("page", page, error)

    def _held(self, answer: Answer, stored: Callable[[], None]) -> Iterator[Sighting]:
        """Yield what an answer holds; with the last of it stored, it is had.

        Raises:
            InputError: It holds nothing that is read.
        """
        found = read_answer(answer, self.options, self.read)
        items = [item for item in found if not isinstance(item, Passed)]
        for item in items[:-1]:
            yield Sighting(item, _nothing)
        if items:
            yield Sighting(items[-1], stored)
        else:
            stored()

    def _asked(self, due: Due) -> Answer | None:
        """Return what a server answers; ``None`` where it wants to be left alone now.

        Raises:
            InputError: It cannot be had.
        """
        address = parse(due.url)
        until = self.queue.held_until(address.host)
        if until > self.now():
            self.queue.put_off(due.url, until)
            return None
        named_by: Address | None = None if due.named_by is None else parse(due.named_by)
        self._robots.check(address, named_by=named_by)
        answer = self._fetcher.get(
            address,
            named_by=named_by,
            conditions=due.conditions,
            before=obedient(address, self._robots, self._pace),
        )
        status = answer.response.status
        if status in BUSY:
            asked = retry_after(answer.response.header("Retry-After"), self.now())
            if asked is not None:
                self.queue.hold(answer.address.host, self.now() + asked)
                self.queue.hold(address.host, self.now() + asked)
        if status not in {GOOD, NOT_MODIFIED}:
            raise StatusError(str(answer.address), f"the server answered {status}")
        return answer

    def _had_feed(self, feed: Due, answer: Answer) -> None:
        # A sitemap within another is asked for again when that one says it was changed.
        nested = feed.named_by is not None and feed.wanted is not None
        then = None if nested else self.now() + self.how.every
        self.queue.had("feed", feed, answer.response, self.now(), then)

    def _had_page(self, page: Due, answer: Answer) -> None:
        now = self.now()
        first = now if page.first is None else page.first
        moments = (first + hours * 3600 for hours in self.how.revisits)
        then = min((moment for moment in moments if moment > now), default=None)
        self.queue.had("page", page, answer.response, now, then)

    def _failed(self, table: str, due: Due, error: InputError) -> Sighting:
        """Return a refusal; the next try is noted at once: a crash must not make it sooner."""
        begin = max(self.how.every, self.how.retry) if table == "feed" else self.how.retry
        wait = min(begin * 2**due.failures, LONGEST)
        hopeless = due.failures + 1 >= TRIES or not isinstance(error, PASSING)
        given_up = table == "page" and hopeless
        held = self.queue.held_until(parse(due.url).host)
        self.queue.failed(table, due, None if given_up else max(self.now() + wait, held))
        return Sighting(refused(due.url, error), _nothing)
