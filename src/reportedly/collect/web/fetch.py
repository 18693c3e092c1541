"""An address fetched: every hop through the guard, within limits, with all that belongs to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from reportedly import __version__, clock
from reportedly.collect.options import MAX_BYTES
from reportedly.collect.web.address import Address, join
from reportedly.collect.web.guard import Guard
from reportedly.collect.web.wire import Headers, Response, ask
from reportedly.errors import MalformedError, RedirectError
from reportedly.model import Fetch, Hop

PRODUCT: Final = "reportedly"
"""What rules for robots call this program."""

MOVED: Final = frozenset({301, 302, 303, 307, 308})
MOST_HOPS: Final = 8
SECONDS: Final = 30.0
GZIP: Final = frozenset({"gzip", "x-gzip"})

Before = Callable[[Address], None]
"""Called before each hop; may wait, and may raise what is to be told."""


def _at_once(_: Address) -> None:
    """Let every hop pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one fetch may take.

    Attributes:
        seconds: From the first connection to the last byte, redirects included.
        max_bytes: Of the body, packed and unpacked.
        hops: Redirects that are followed.
    """

    seconds: float = SECONDS
    max_bytes: int = MAX_BYTES
    hops: int = MOST_HOPS


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a fetch.

    Attributes:
        address: That answered, after redirects.
        response: Its answer.
        fetch: How it was come by, as a capture keeps it.
        compression: ``gzip`` or ``None``.
    """

    address: Address
    response: Response
    fetch: Fetch
    compression: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetcher:
    """Fetches addresses.

    Attributes:
        guard: Says what may be asked.
        limits: Of one fetch.
    """

    guard: Guard = field(default_factory=Guard)
    limits: Limits = field(default_factory=Limits)

    def get(
        self,
        address: Address,
        *,
        named_by: Address | None = None,
        conditions: Headers = (),
        before: Before = _at_once,
    ) -> Answer:
        """Fetch an address and follow where it leads.

        Args:
            address: What to fetch.
            named_by: What names it; ``None`` where the user does.
            conditions: Further headers, such as ``If-None-Match``.
            before: Called before each hop.

        Raises:
            InputError: It may not be asked, does not answer, takes too long, leads in a circle,
                or is too large. An answer like "404 Not Found" is an answer.
        """
        at, hops, seen = clock.now(), list[Hop](), set[str]()
        here, origin, until = address, named_by, 0.0
        while True:
            if str(here) in seen:
                raise RedirectError(str(address), "it leads in a circle")
            seen.add(str(here))
            before(here)
            # Waiting for one's turn is no time that the server took.
            until = until or time.monotonic() + self.limits.seconds
            ips = self.guard.check(here, named_by=origin)
            sent = _headers(here, conditions)
            response = ask(here, ips, sent, until=until, limit=self.limits.max_bytes)
            location = response.header("Location") if response.status in MOVED else None
            if location is None:
                break
            if len(hops) == self.limits.hops:
                raise RedirectError(str(address), f"over {self.limits.hops} redirects")
            hops.append(Hop(url=str(here), status=response.status, location=location))
            here, origin = join(here, _decoded(location)), here
        fetch = Fetch(
            at=at,
            url=str(address),
            status=response.status,
            reason=response.reason,
            server=response.peer,
            request=sent,
            response=response.headers,
            redirects=tuple(hops),
        )
        return Answer(
            address=here, response=response, fetch=fetch, compression=_compression(here, response)
        )


def _headers(address: Address, conditions: Headers) -> Headers:
    """Return what is sent. Bytes are asked for as they are, so that a capture is the page."""
    return (
        ("Host", address.site),
        ("User-Agent", f"{PRODUCT}/{__version__}"),
        ("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
        *conditions,
    )


def _decoded(location: str) -> str:
    """Return a header's text; servers write UTF-8, where the standard says Latin 1."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _compression(address: Address, response: Response) -> str | None:
    """Return how the body is packed, asked for or not.

    Raises:
        MalformedError: In a way that is not unpacked here.
    """
    if not response.coding:
        return None
    if response.coding not in GZIP:
        raise MalformedError(str(address), "it is packed in a way that was not asked for")
    return "gzip"
