"""Serving the desk: on the loopback address, or further where there are accounts and encryption."""

from __future__ import annotations

import ipaddress
import signal
import socket
import ssl
import threading
import webbrowser
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

import uvicorn
from starlette.types import ASGIApp
from uvicorn.config import LOGGING_CONFIG

from reportedly.api import Ledger
from reportedly.desk.accounts import Accounts
from reportedly.desk.app import make_app
from reportedly.desk.behind import Encrypted, Prefix
from reportedly.desk.layers import Layer
from reportedly.desk.logs import settings, tell
from reportedly.desk.service import Service
from reportedly.errors import ExposedError, PortError

HOST: Final = "127.0.0.1"

LAST: Final = 20
"""Seconds that requests have to be answered once the desk is told to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where a desk listens, and how.

    Attributes:
        host: Address to listen on.
        port: To listen on; 0 for any that is free.
        names: Names by which browsers may call it, besides the address and those of this machine.
        certificate: File of a certificate chain, PEM.
        key: File of its private key, PEM.
        proxies: Addresses of reverse proxies whose word is taken for where a request came from and
            whether it was encrypted. Where there are any, nothing is answered in the clear.
        prefix: Path under which the desk stands, without a slash at its end.
        lines: Whether a line of JSON is written for each answer; see ``logs``.
        layers: Layers of the house's own on its maps.
    """

    host: str = HOST
    port: int = 8765
    names: tuple[str, ...] = ()
    certificate: Path | None = None
    key: Path | None = None
    proxies: tuple[str, ...] = ()
    prefix: str = ""
    lines: bool = False
    layers: tuple[Layer, ...] = ()

    @property
    def called(self) -> tuple[str, ...]:
        """Names by which browsers may call it; an address that stands for all is none."""
        return self.names if self.host in {"0.0.0.0", "::"} else (self.host, *self.names)  # noqa: S104

    @property
    def local(self) -> bool:
        """Whether nobody but this machine can reach it."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def serve(ledger: Ledger, where: Listening, *, browser: bool, person: str | None) -> None:
    """Serve a ledger until interrupted.

    Args:
        ledger: Open, as its reader may see it.
        where: To listen.
        browser: Whether to open the first page.
        person: In whose name rulings are made where there are no accounts; ``None`` where nothing
            may be ruled.

    Raises:
        ExposedError: Others could reach it, and there are no accounts or no certificate.
        PortError: Nothing can listen there, or the certificate cannot be used.
        AccountError: The accounts cannot be read.
    """
    accounts = Accounts(ledger.path)
    closed = bool(accounts.all())
    check_exposure(where, accounts=closed)
    app = _stood(ledger, where, person, accounts if closed else None)
    encrypted = _certificate(where)
    family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((where.host, where.port))
        except OSError as error:
            named = f"{where.host}:{where.port}"
            raise PortError(named, error.strerror or str(error)) from error
        # Whoever reads the address may connect at once.
        listening.listen()
        host = f"[{where.host}]" if ":" in where.host else where.host
        scheme, port = "https" if encrypted else "http", listening.getsockname()[1]
        address = f"{scheme}://{host}:{port}{where.prefix}/"
        for_whom = _for_whom(where, accounts=closed)
        print(f"the desk is at {address} {for_whom}; Ctrl-C ends it", flush=True)  # noqa: T201
        if browser:
            webbrowser.open(address)
        config = uvicorn.Config(
            app,
            log_level="warning",
            log_config=settings() if where.lines else LOGGING_CONFIG,
            server_header=False,
            access_log=False,
            # What a proxy says of where a request came from is believed of those named alone.
            proxy_headers=bool(where.proxies),
            forwarded_allow_ips=list(where.proxies),
            timeout_graceful_shutdown=LAST,
            ssl_certfile=where.certificate if encrypted else None,
            ssl_keyfile=where.key if encrypted else None,
        )
        if threading.current_thread() is threading.main_thread():
            # The server answers what is in hand, and raises the signal again when it is done.
            signal.signal(signal.SIGTERM, _leave)
        tell("started", prefix=where.prefix, proxies=len(where.proxies))
        try:
            uvicorn.Server(config).run(sockets=[listening])
        finally:
            tell("stopped")


def _stood(
    ledger: Ledger, where: Listening, person: str | None, accounts: Accounts | None
) -> ASGIApp:
    """Return the desk with all that stands around it."""
    hosts, layers = where.called, where.layers
    desk = make_app(ledger, person, accounts=accounts, hosts=hosts, layers=layers)
    app: ASGIApp = Prefix(desk, where.prefix) if where.prefix else desk
    return Service(Encrypted(app) if where.proxies else app, desk, ledger, where.prefix)


def _leave(*_: object) -> NoReturn:
    """End the program as if it had come to its end, so that everything is closed."""
    raise SystemExit(0)


def check_exposure(where: Listening, *, accounts: bool) -> None:
    """Refuse what would let others read the ledger, or passwords on their way to it.

    Args:
        where: To listen.
        accounts: Whether there are any.

    Raises:
        ExposedError: It would.
    """
    if where.proxies and not accounts:
        message = "behind a proxy and without accounts whoever reaches it could read and rule"
        raise ExposedError(where.host, message)
    if where.local:
        return
    if not accounts:
        raise ExposedError(where.host, "without accounts whoever reaches it could read and rule")
    if where.certificate is None:
        raise ExposedError(where.host, "without a certificate passwords would travel in the clear")


def _certificate(where: Listening) -> bool:
    """Tell whether the desk is encrypted, having tried its certificate.

    Raises:
        PortError: It cannot be used.
    """
    if where.certificate is None:
        return False
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(
            where.certificate, where.key
        )
    except OSError as error:
        raise PortError(where.certificate.name, "the certificate cannot be used") from error
    return True


def _for_whom(where: Listening, *, accounts: bool) -> str:
    if not accounts:
        return "for this machine alone, without accounts"
    return f"for those with an account{', on this machine alone' if where.local else ''}"
