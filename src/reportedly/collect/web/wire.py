"""One question to one server, over a connection to an address that was checked beforehand.

The standard library speaks HTTP; what is added is that it connects to a given IP address and to
nothing else, that no proxy of the environment comes in between, and that all of it, from the first
packet to the last, is over by one moment. A server that sends a byte now and then gains no time.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.collect.web.address import Address
from reportedly.errors import TimeLimitError, TooLargeError, UnreachableError

CHUNK: Final = 1 << 16
CONNECTING: Final = 10.0
"""Seconds to wait for a connection to one of several addresses."""

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """An answer in HTTP, from a server or out of an archive.

    Attributes:
        status: Three digits.
        reason: The words beside them.
        headers: In the server's order and spelling.
        body: Without transfer coding where that can be undone, otherwise as received.
    """

    status: int
    reason: str
    headers: Headers
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the first header of a name, whatever its capitals."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def coding(self) -> str:
        """How the body is said to be packed, in lower case; ``""`` where it is not, or is empty."""
        stated = (self.header("Content-Encoding") or "").strip().lower()
        return "" if stated == "identity" or not self.body else stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Message):
    """What a server answered; ``peer`` is its IP address."""

    peer: str


class _Timed(io.RawIOBase):
    """Reads from a socket until a moment."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        super().__init__()
        self._sock, self._until = sock, until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        self._sock.settimeout(_left(self._until))
        return self._sock.recv_into(buffer)


class _Wire:
    """A socket as ``http.client`` wants one; it is closed by whoever made it."""

    def __init__(self, sock: socket.socket, until: float) -> None:
        self._sock, self._until = sock, until

    def makefile(self, mode: str) -> io.BufferedReader:  # noqa: ARG002 - http.client's call
        return io.BufferedReader(_Timed(self._sock, self._until))

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(_left(self._until))
        self._sock.sendall(data)

    def close(self) -> None:
        """Do nothing: the body is read after the connection has let go of its socket."""


def ask(
    address: Address, ips: Sequence[str], headers: Headers, *, until: float, limit: int
) -> Response:
    """Ask a server for one address.

    Args:
        address: What for.
        ips: Where the server is; tried in order until one takes the connection.
        headers: To be sent.
        until: Monotonic moment by which all must be over, in seconds.
        limit: Bytes of a body; more are not read.

    Raises:
        TimeLimitError: It took too long.
        TooLargeError: The body is over the limit.
        UnreachableError: No connection, or no whole answer in HTTP.
    """
    where = str(address)
    try:
        with _connected(address, ips, until) as sock:
            return exchange(address, sock, headers, until, limit)
    except TimeoutError as error:
        raise TimeLimitError(where, "no whole answer came in time") from error
    except ssl.SSLCertVerificationError as error:
        raise UnreachableError(where, "its certificate is not that of its host") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise UnreachableError(where, _words(error)) from error


def _left(until: float) -> float:
    """Return the seconds that are left.

    Raises:
        TimeoutError: None are.
    """
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


@contextlib.contextmanager
def _connected(address: Address, ips: Sequence[str], until: float) -> Iterator[socket.socket]:
    """Give a connection to the first IP address that takes one, encrypted where it has to be."""
    sock = _connect(ips, address.port, until)
    try:
        if address.scheme == "https":
            sock.settimeout(_left(until))
            # The certificate is held against the name, though the connection is to an address.
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=address.host)
        yield sock
    finally:
        sock.close()


def _connect(ips: Sequence[str], port: int, until: float) -> socket.socket:
    for place, ip in enumerate(ips, start=1):
        family = socket.AF_INET6 if ":" in ip else socket.AF_INET
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.settimeout(min(CONNECTING, _left(until)))
            sock.connect((ip, port))
        except BaseException as error:
            sock.close()
            if place == len(ips) or not isinstance(error, OSError):
                raise
        else:
            return sock
    raise OSError("no address to connect to")


def exchange(
    address: Address, sock: socket.socket, headers: Headers, until: float, limit: int
) -> Response:
    """Send the question and read the answer."""
    connection = http.client.HTTPConnection(address.host, address.port)
    connection.auto_open = 0
    connection.sock = _Wire(sock, until)
    connection.request("GET", address.target, headers=dict(headers))
    with connection.getresponse() as answer:
        body = _body(answer, str(address), limit)
        return Response(
            status=answer.status,
            reason=answer.reason,
            headers=tuple(answer.getheaders()),
            body=body,
            peer=str(sock.getpeername()[0]),
        )


def _body(answer: http.client.HTTPResponse, where: str, limit: int) -> bytes:
    """Return the body.

    Raises:
        TooLargeError: It is over the limit, or says that it is.
        HTTPException: It ends early.
    """
    stated = answer.length
    if stated is not None and stated > limit:
        raise TooLargeError(where, f"over {limit} bytes")
    held = bytearray()
    while data := answer.read(min(CHUNK, limit + 1 - len(held))):
        held += data
        if len(held) > limit:
            raise TooLargeError(where, f"over {limit} bytes")
    if stated is not None and len(held) < stated:
        # The library stays silent about a body that is shorter than it was announced to be.
        raise http.client.IncompleteRead(b"", stated - len(held))
    return bytes(held)


def _words(error: Exception) -> str:
    """Return what went wrong, in words without addresses."""
    match error:
        case http.client.IncompleteRead():
            return "the answer is cut short"
        case http.client.HTTPException() | ValueError():
            return "what it answers is no HTTP"
        case ssl.SSLError():
            return "no encrypted connection can be made"
        case OSError() if error.strerror:
            return error.strerror.lower()
        case _:
            return "the connection broke"
