"""Addresses that a user names: a page is read, a feed or sitemap is followed to its pages."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.collect.options import CollectOptions, Gathered, Refused
from reportedly.collect.source import chunks, gather, open_file
from reportedly.collect.web.address import Address, is_address, parse, shown
from reportedly.collect.web.fetch import Answer, Fetcher, Limits
from reportedly.collect.web.guard import Allowed, Guard
from reportedly.collect.web.listing import Entry, is_listing, parse_listing
from reportedly.collect.web.pace import Pace
from reportedly.collect.web.pages import Read, content_of, read_answer, refused
from reportedly.collect.web.robots import Robots, obedient
from reportedly.errors import AddressError, InputError, MalformedError

MOST_BYTES = 16 * 2**20
"""Of a list of addresses."""


def fetcher_of(options: CollectOptions) -> Fetcher:
    """Return a fetcher with the limits and permissions of some options."""
    allowed = frozenset(map(Allowed.of, options.allow_hosts))
    return Fetcher(guard=Guard(allowed=allowed), limits=Limits(max_bytes=options.max_bytes))


def read_address(given: str, options: CollectOptions, read: Read) -> Iterator[Gathered]:
    """Yield the reports that an address leads to; what fails is one refusal and stops nothing.

    What a feed or sitemap names is fetched by the site's rules for robots, with a pause between
    two requests; what the user names is fetched as by a browser.
    """
    fetcher = fetcher_of(options)
    pace = Pace(pause=options.pause, now=time.monotonic, wait=time.sleep)
    robots = Robots(fetcher=fetcher, now=time.monotonic)
    yield from _Visit(options, read, fetcher, pace, robots).run(given)


@dataclass(slots=True)
class _Visit:
    """One address on the way."""

    options: CollectOptions
    read: Read
    fetcher: Fetcher
    pace: Pace
    robots: Robots

    def run(self, given: str) -> Iterator[Gathered]:
        try:
            start = parse(given)
            answer = self.fetcher.get(start, before=self.pace.turn)
        except InputError as error:
            yield refused(shown(given), error)
            return
        try:
            data = listing_of(answer, self.options.max_bytes)
        except InputError as error:
            yield refused(str(answer.address), error)
            return
        if data is None:
            yield from self._page(answer)
            return
        for page in self._pages(answer.address, data):
            if isinstance(page, Refused):
                yield page
            else:
                yield from self._entry(page[0], page[1])

    def _page(self, answer: Answer) -> Iterator[Gathered]:
        try:
            yield from read_answer(answer, self.options, self.read)
        except InputError as error:
            yield refused(str(answer.address), error)

    def _entry(self, entry: Entry, named_by: Address) -> Iterator[Gathered]:
        try:
            answer = self._listed(entry.address, named_by)
        except InputError as error:
            yield refused(str(entry.address), error)
            return
        yield from self._page(answer)

    def _listed(self, address: Address, named_by: Address) -> Answer:
        """Fetch what a listing names, by the rules of its site.

        Raises:
            InputError: The rules say no, or it cannot be had.
        """
        self.robots.check(address, named_by=named_by)
        before = obedient(address, self.robots, self.pace)
        return self.fetcher.get(address, named_by=named_by, before=before)

    def _pages(self, base: Address, data: bytes) -> Iterator[tuple[Entry, Address] | Refused]:
        """Yield the pages that a listing names, and those of the sitemaps it names."""
        left, seen = self.options.most, {base}
        waiting = deque([(base, data)])
        later: deque[tuple[Address, Address]] = deque()
        while left and (waiting or later):
            if not waiting:
                address, named_by = later.popleft()
                nested = self._nested(address, named_by)
                if isinstance(nested, Refused):
                    yield nested
                else:
                    waiting.append(nested)
                continue
            where, held = waiting.popleft()
            try:
                found = parse_listing(held, where)
            except InputError as error:
                yield refused(str(where), error)
                continue
            for entry in found.pages[:left]:
                yield entry, where
            left -= len(found.pages[:left])
            named = [one.address for one in found.listings]
            fresh = [one for one in named if one not in seen][: self.options.most]
            seen.update(fresh)
            later.extend((one, where) for one in fresh)

    def _nested(self, address: Address, named_by: Address) -> tuple[Address, bytes] | Refused:
        try:
            answer = self._listed(address, named_by)
            data = listing_of(answer, self.options.max_bytes)
        except InputError as error:
            return refused(str(address), error)
        if data is None:
            return refused(str(address), MalformedError(str(address), "no feed and no sitemap"))
        return answer.address, data


def listing_of(answer: Answer, limit: int) -> bytes | None:
    """Return the unpacked bytes of a feed or sitemap; ``None`` where the answer is neither.

    Raises:
        InputError: The server answered with an error, or the body cannot be unpacked.
    """
    _, data = content_of(answer).whole(limit)
    return data if is_listing(data) else None


def read_list(path: str) -> Iterator[str | Refused]:
    """Yield the addresses of a file: one a line, but for blank lines and those with ``#``.

    What else stands there is refused, and never taken for a file of this machine.
    """
    name = Path(path).name
    try:
        with open_file(path, name) as stream:
            data = gather(chunks(stream, name), MOST_BYTES, name)
    except InputError as error:
        yield refused(name, error)
        return
    for number, line in enumerate(data.decode("utf-8-sig", "replace").splitlines(), start=1):
        given = line.strip()
        if is_address(given):
            yield given
        elif given and not given.startswith("#"):
            yield refused(f"{name}:{number}", AddressError(f"{name}:{number}", "no address"))
