"""A site on loopback, and a network that ends there."""

from __future__ import annotations

import errno
import ipaddress
import socket
from collections.abc import Iterator

import pytest

from bench.site import Page, Site, serve
from reportedly.collect.web.fetch import Fetcher, Limits
from reportedly.collect.web.guard import Allowed, Guard

RAIL = Page(
    "Shells fall on rail yard",
    "Two shells fell on the rail yard of Ostrel on Sunday morning, the harbour office said.\n"
    "At least 13 people were killed and 20 were injured, the head of the city hospital said.\n"
    "Trains to the coast were stopped until the evening, when the line was mended.",
)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let connections reach this machine alone; the others fail, and are noted."""
    real, tried = socket.socket.connect, list[str]()

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            tried.append(address[0])
            if not ipaddress.ip_address(address[0]).is_loopback:
                raise OSError(errno.ENETUNREACH, "the network is unreachable")
        real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    return tried


@pytest.fixture
def tried(_no_network: list[str]) -> list[str]:
    """The IP addresses that the test tried to connect to."""
    return _no_network


@pytest.fixture
def site() -> Iterator[Site]:
    """A site with one page."""
    with serve(Site()) as served:
        served.publish("/rail", Page(RAIL.title, RAIL.text))
        yield served


def allowing(site: Site, seconds: float = 5.0, max_bytes: int = 1 << 20) -> Fetcher:
    """Return a fetcher that may reach the site."""
    host = site.root.removeprefix("http://")
    return Fetcher(
        guard=Guard(allowed=frozenset({Allowed.of(host)})),
        limits=Limits(seconds=seconds, max_bytes=max_bytes),
    )
