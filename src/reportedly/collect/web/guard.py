"""Which servers may be asked: those of the public internet, and what the user allows by name.

A feed or a redirect can name any host. Without a guard it could make this program ask machines
that only this one can reach: a router, a neighbour's printer, the metadata service of a cloud, the
desk of this program itself. So a name is resolved once, every address it resolves to is checked,
and the connection is made to the very addresses that were checked. A name that resolves otherwise
a moment later (rebinding) changes nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.collect.web.address import Address, parse
from reportedly.errors import AddressError, ForbiddenAddressError, UnreachableError, UsageError

Resolve = Callable[[str, int], Sequence[str]]
"""From host and port to IP addresses; raises ``OSError`` where there are none."""

OPEN_PORTS: Final = frozenset({80, 443, 8080, 8443})
"""Ports on which pages are published. Others belong to mail, databases and remote control."""

_CLOSED_4: Final = (
    ("0.0.0.0/8", "an address of this machine"),
    ("10.0.0.0/8", "a private address"),
    ("100.64.0.0/10", "an address behind a carrier's gateway"),
    ("127.0.0.0/8", "an address of this machine"),
    ("168.63.129.16/32", "a cloud's own service"),
    ("169.254.0.0/16", "a link-local address, as metadata services have"),
    ("172.16.0.0/12", "a private address"),
    ("192.0.0.0/24", "a reserved address"),
    ("192.0.2.0/24", "an address for documentation"),
    ("192.31.196.0/24", "a reserved address"),
    ("192.52.193.0/24", "a reserved address"),
    ("192.88.99.0/24", "a relay's address"),
    ("192.168.0.0/16", "a private address"),
    ("192.175.48.0/24", "a reserved address"),
    ("198.18.0.0/15", "an address for tests of networks"),
    ("198.51.100.0/24", "an address for documentation"),
    ("203.0.113.0/24", "an address for documentation"),
    ("224.0.0.0/4", "a multicast address"),
    ("240.0.0.0/4", "a reserved address"),
)
"""IPv4 ranges that are not asked.

Source:
    IANA IPv4 Special-Purpose Address Registry; 168.63.129.16 is the wire server of one cloud and
    lies in a public range.
"""

_OPEN_6: Final = ipaddress.IPv6Network("2000::/3")
_CLOSED_6: Final = (
    ("2001::/23", "a reserved or tunnelled address"),
    ("2001:db8::/32", "an address for documentation"),
    ("2002::/16", "a tunnelled address (6to4)"),
    ("2620:4f:8000::/48", "a reserved address"),
    ("3fff::/20", "an address for documentation"),
)
"""IPv6 ranges of the global unicast block that are not asked; nothing outside that block is.

Source:
    IANA IPv6 Special-Purpose Address Registry.
"""

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
"""Where a network without IPv4 puts all of IPv4; what lies inside is judged as IPv4."""

_TUNNELLED: Final = frozenset({0x00005EFE, 0x02005EFE})
"""Upper half of an interface id whose lower half is an IPv4 address (ISATAP)."""

_RANGES_4: Final = tuple((ipaddress.IPv4Network(net), why) for net, why in _CLOSED_4)
_RANGES_6: Final = tuple((ipaddress.IPv6Network(net), why) for net, why in _CLOSED_6)


def system_resolve(host: str, port: int) -> Sequence[str]:
    """Return the addresses that the system knows for a host.

    Raises:
        OSError: It knows none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def closed(ip: str) -> str | None:
    """Return why an IP address is not asked; ``None`` where it may be."""
    try:
        given = ipaddress.ip_address(ip)
    except ValueError:
        return "no IP address"
    if isinstance(given, ipaddress.IPv6Address) and given.scope_id is None and given in _NAT64:
        given = ipaddress.IPv4Address(int(given) & 0xFFFFFFFF)
    if isinstance(given, ipaddress.IPv4Address):
        return next((why for net, why in _RANGES_4 if given in net), None)
    if given.scope_id is not None or given not in _OPEN_6:
        return _why_not_open(given)
    if (int(given) >> 32) & 0xFFFFFFFF in _TUNNELLED:
        return "a tunnelled address (ISATAP)"
    return next((why for net, why in _RANGES_6 if given in net), None)


def _why_not_open(given: ipaddress.IPv6Address) -> str:
    if given.ipv4_mapped is not None:
        return "an IPv4 address written as IPv6"
    if given.is_loopback or given.is_unspecified:
        return "an address of this machine"
    if given.is_multicast:
        return "a multicast address"
    if given.is_link_local:
        return "a link-local address"
    return "a private or reserved address"


@dataclass(frozen=True, slots=True)
class Allowed:
    """A host that the user allows whatever its address is; ``port`` is ``None`` for any port."""

    host: str
    port: int | None = None

    @classmethod
    def of(cls, given: str) -> Allowed:
        """Return what ``HOST`` or ``HOST:PORT`` allows; an IPv6 address stands in brackets.

        Raises:
            UsageError: It is neither.
        """
        try:
            address = parse(f"http://{given}/")
        except AddressError as error:
            raise UsageError(f"no host {given}: {error.detail}") from error
        if address.target != "/":
            raise UsageError(f"no host {given}: more than a host and a port")
        named = given.rpartition(":")[2].isdigit() and not given.endswith("]")
        return cls(address.host, address.port if named else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Says for each address which IP addresses may be asked.

    Attributes:
        allowed: Hosts that the user allows though the guard would not.
        resolve: From host and port to IP addresses.
    """

    allowed: frozenset[Allowed] = frozenset()
    resolve: Resolve = system_resolve

    def check(self, address: Address, *, named_by: Address | None = None) -> tuple[str, ...]:
        """Return the IP addresses to connect to, and to no other.

        Args:
            address: What is to be fetched.
            named_by: The page, feed or redirect that names it; ``None`` where the user does. What
                the user allows, others may not point to.

        Raises:
            ForbiddenAddressError: It, or one of the addresses its name resolves to, is not public.
            UnreachableError: Its name does not resolve.
        """
        where = str(address)
        free = self._is_allowed(address) and (named_by is None or self._is_allowed(named_by))
        if not free and address.port not in OPEN_PORTS:
            raise ForbiddenAddressError(where, f"port {address.port} is none that pages have")
        try:
            found = tuple(self.resolve(address.host, address.port))
        except (OSError, UnicodeError) as error:
            raise UnreachableError(where, "its host is not known") from error
        if not found:
            raise UnreachableError(where, "its host has no address")
        if not free:
            # One closed address among open ones refuses all: which is asked is a matter of luck.
            for ip in found:
                why = closed(ip)
                if why is not None:
                    raise ForbiddenAddressError(where, f"its host is {why}")
        return found

    def _is_allowed(self, address: Address) -> bool:
        return not self.allowed.isdisjoint(
            (Allowed(address.host), Allowed(address.host, address.port))
        )
