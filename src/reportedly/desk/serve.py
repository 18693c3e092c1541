"""Serving the desk on the loopback address."""

from __future__ import annotations

import socket
import webbrowser
from contextlib import closing
from typing import Final

import uvicorn

from reportedly.api import Ledger
from reportedly.desk.app import make_app
from reportedly.errors import PortError

HOST: Final = "127.0.0.1"
"""The desk has no accounts yet, so it answers this machine alone."""


def serve(ledger: Ledger, *, port: int, browser: bool, person: str | None) -> None:
    """Serve a ledger until interrupted.

    Args:
        ledger: Open, as its reader may see it.
        port: To listen on; 0 for any that is free.
        browser: Whether to open the first page.
        person: In whose name rulings are made; ``None`` where nothing may be ruled.

    Raises:
        PortError: Another program listens there.
    """
    app = make_app(ledger, person)
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((HOST, port))
        except OSError as error:
            raise PortError(f"{HOST}:{port}", error.strerror or str(error)) from error
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        print(f"the desk is at {address} for this machine alone; Ctrl-C ends it", flush=True)  # noqa: T201
        if browser:
            webbrowser.open(address)
        config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
        uvicorn.Server(config).run(sockets=[listening])
