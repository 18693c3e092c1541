"""Addresses of the web, read strictly: what two programs could read differently is refused.

The same text has to mean the same host to the check, to the resolver and to the server. So there
is one form of a host: a name of letters, digits and hyphens, an IPv4 address of four decimal
numbers, or an IPv6 address in brackets. ``http://2130706433/`` and ``http://0x7f.1/`` are
addresses of this machine to some programs and names to others; they are no addresses here.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin

from reportedly.errors import AddressError

LONGEST: Final = 4096
"""Characters of an address."""

PORTS: Final = {"http": 80, "https": 443}
"""The schemes that are fetched, each with the port it means unless another is named."""

_WHOLE: Final = re.compile(r"(?is)(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(?:#.*)?")
_SCHEME: Final = re.compile(r"(?i)https?:")
_NAMED: Final = re.compile(r"([^:\[\]]+)(?::([0-9]{1,5}))?")
_BRACKETS: Final = re.compile(r"\[([0-9a-fA-F:.]+)\](?::([0-9]{1,5}))?")
_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LONGEST_NAME: Final = 253
_LARGEST_PORT: Final = 65535
_USER: Final = re.compile(r"//[^/?#]*@")
_SHOWN: Final = 200
_PRINTABLE: Final = "".join(map(chr, range(0x21, 0x7F)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that may be fetched.

    Attributes:
        scheme: ``http`` or ``https``.
        host: A name in lower case and in ASCII, or an IP address in its one usual form; an IPv6
            address stands without brackets.
        port: From 1 to 65535.
        target: Path and query, as they are asked for; begins with ``/``.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """Host, and port where it is not the scheme's own, as the ``Host`` header names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def root(self) -> str:
        """What all addresses of one server begin with."""
        return f"{self.scheme}://{self.site}"

    def __str__(self) -> str:
        return self.root + self.target


def is_address(given: str) -> bool:
    """Tell whether an input is meant as an address of the web, well written or not."""
    return _SCHEME.match(given) is not None and "//" in given[:8]


def parse(given: str) -> Address:
    """Return the address that a text is.

    A name in another script is written in ASCII (IDNA), letters outside ASCII in the path are
    percent-encoded as UTF-8, and what follows ``#`` is left out.

    Raises:
        AddressError: It is none, or one that could be read in two ways.
    """
    where = shown(given)
    if len(given) > LONGEST:
        raise AddressError(where, f"over {LONGEST} characters")
    if any(sign.isspace() or not sign.isprintable() or sign == "\\" for sign in given):
        raise AddressError(where, "a blank, a backslash or a control code in it")
    whole = _WHOLE.fullmatch(given)
    if whole is None:
        raise AddressError(where, "it does not begin with http:// or https://")
    scheme = whole[1].lower()
    host, port = _authority(whole[2], where)
    target = quote((whole[3] or "/") + (whole[4] or ""), safe=_PRINTABLE)
    return Address(scheme=scheme, host=host, port=port or PORTS[scheme], target=target)


def join(base: Address, given: str) -> Address:
    """Return the address that a reference in a page or a redirect means.

    Raises:
        AddressError: It means none that may be fetched.
    """
    # Looked at before joining: the standard library drops line ends and tabs without a word.
    if any(sign.isspace() or not sign.isprintable() or sign == "\\" for sign in given):
        raise AddressError(shown(given), "a blank, a backslash or a control code in it")
    if _SCHEME.match(given):
        # Joined, ``http:///host`` and ``http:path`` would become paths of the base.
        return parse(given)
    try:
        return parse(urljoin(str(base), given))
    except ValueError as error:
        raise AddressError(shown(given), "it cannot be parsed") from error


def shown(given: str) -> str:
    """Return an address as messages name it: in one line, cut, without a user name or password."""
    flat = "".join(sign if sign.isprintable() else "�" for sign in given)
    plain = _USER.sub("//…@", flat)
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"


def _authority(given: str, where: str) -> tuple[str, int | None]:
    """Return host and port.

    Raises:
        AddressError: There is more or less than these, or they can be read in two ways.
    """
    if "@" in given:
        raise AddressError(where, "a user name or password in it")
    brackets = _BRACKETS.fullmatch(given)
    found = brackets or _NAMED.fullmatch(given)
    if found is None:
        raise AddressError(where, "the host cannot be told")
    port = None if found[2] is None else int(found[2])
    if port is not None and not 0 < port <= _LARGEST_PORT:
        raise AddressError(where, "there is no such port")
    return (_version_6(found[1], where) if brackets else _name(found[1], where)), port


def _version_6(given: str, where: str) -> str:
    try:
        return str(ipaddress.IPv6Address(given))
    except ValueError as error:
        raise AddressError(where, "the IPv6 address is none") from error


def _name(given: str, where: str) -> str:
    """Return a host's name, or its IPv4 address.

    Raises:
        AddressError: It is neither, or a number in an unusual form.
    """
    if len(given) > _LONGEST_NAME:
        raise AddressError(where, "the host's name is too long")
    try:
        # Also maps full-width digits and dots to plain ones, as browsers do.
        name = given.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise AddressError(where, "the host's name is none") from error
    labels = name.removesuffix(".").split(".")
    if not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressError(where, "the host's name is none")
    if not _NUMBER.fullmatch(labels[-1]):
        return ".".join(labels)
    try:
        return str(ipaddress.IPv4Address(name))
    except ValueError as error:
        detail = "the host is a number that is no IPv4 address of four decimal parts"
        raise AddressError(where, detail) from error
