"""Serving the desk: on the loopback address, or further where there are accounts and encryption."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import webbrowser
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn

from reportedly.api import Ledger
from reportedly.desk.accounts import Accounts
from reportedly.desk.app import make_app
from reportedly.errors import ExposedError, PortError

HOST: Final = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where a desk listens, and how.

    Attributes:
        host: Address to listen on.
        port: To listen on; 0 for any that is free.
        names: Names by which browsers may call it, besides the address and those of this machine.
        certificate: File of a certificate chain, PEM.
        key: File of its private key, PEM.
    """

    host: str = HOST
    port: int = 8765
    names: tuple[str, ...] = ()
    certificate: Path | None = None
    key: Path | None = None

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
    app = make_app(ledger, person, accounts=accounts if closed else None, hosts=where.called)
    encrypted = _certificate(where)
    family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((where.host, where.port))
        except OSError as error:
            named = f"{where.host}:{where.port}"
            raise PortError(named, error.strerror or str(error)) from error
        host = f"[{where.host}]" if ":" in where.host else where.host
        address = f"{'https' if encrypted else 'http'}://{host}:{listening.getsockname()[1]}/"
        for_whom = _for_whom(where, accounts=closed)
        print(f"the desk is at {address} {for_whom}; Ctrl-C ends it", flush=True)  # noqa: T201
        if browser:
            webbrowser.open(address)
        config = uvicorn.Config(
            app,
            log_level="warning",
            server_header=False,
            access_log=False,
            # What a proxy says of where a request came from is not believed.
            proxy_headers=False,
            ssl_certfile=where.certificate if encrypted else None,
            ssl_keyfile=where.key if encrypted else None,
        )
        uvicorn.Server(config).run(sockets=[listening])


def check_exposure(where: Listening, *, accounts: bool) -> None:
    """Refuse what would let others read the ledger, or passwords on their way to it.

    Args:
        where: To listen.
        accounts: Whether there are any.

    Raises:
        ExposedError: It would.
    """
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
