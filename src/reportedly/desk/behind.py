"""A desk behind a reverse proxy: under a path of its own, and never in the clear.

The pages know nothing of either. A path is taken off where a request comes in, and put on where an
answer leaves, so that no page can forget it.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import MutableMapping
from typing import Any, Final

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.errors import UsageError

_PREFIX: Final = re.compile(r"(?:/[A-Za-z0-9._~-]+)+")
_LEADING: Final = re.compile(rb'( (?:href|action|src|data-places|data-borders)=")/(?!/)')
"""An attribute that leads into the desk. Words of reports cannot hold one: templates escape the
quotation mark in them."""


def check_prefix(prefix: str) -> str:
    """Return a path under which a desk can stand, without a slash at its end.

    Raises:
        UsageError: It is none.
    """
    bare = prefix.rstrip("/")
    if bare and (not _PREFIX.fullmatch(bare) or {".", ".."} & set(bare.split("/"))):
        raise UsageError(f"a path of a desk is written /desk, not {prefix}")
    return bare


def check_proxy(address: str) -> str:
    """Return the address, or the network, of a proxy.

    Raises:
        UsageError: It is none; in particular, not everybody is believed.
    """
    try:
        return str(ipaddress.ip_network(address))
    except ValueError as error:
        raise UsageError(f"the address of a proxy is written 127.0.0.1, not {address}") from error


class Encrypted:
    """Refuses what came in the clear, also where it was the proxy that it came to.

    So every cookie is one that browsers send over HTTPS alone.

    Args:
        app: What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["scheme"] != "https":
            told = "only over HTTPS, and the proxy has to say so (X-Forwarded-Proto)"
            await PlainTextResponse(told, 400)(scope, receive, send)
            return
        await self._app(scope, receive, send)


class Prefix:
    """Puts a desk under a path.

    Args:
        app: The desk, which knows nothing of it.
        prefix: The path, without a slash at its end.
    """

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app, self._prefix = app, prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if path == self._prefix:
            await RedirectResponse(f"{path}/", 308)(scope, receive, send)
        elif path.startswith(f"{self._prefix}/"):
            inner = dict(scope, path=path.removeprefix(self._prefix))
            raw = scope.get("raw_path")
            if raw is not None:
                inner["raw_path"] = raw.removeprefix(self._prefix.encode())
            # What is rewritten has to come as it is; packing it is the proxy's work.
            inner["headers"] = [one for one in scope["headers"] if one[0] != b"accept-encoding"]
            await self._app(inner, receive, _Rewritten(send, self._prefix).send)
        else:
            await PlainTextResponse("nothing is here", 404)(scope, receive, send)


class _Rewritten:
    """One answer, with all that leads into the desk led under its path."""

    def __init__(self, send: Send, prefix: str) -> None:
        self._send, self._prefix = send, prefix
        self._start: MutableMapping[str, Any] | None = None
        self._body = bytearray()

    async def send(self, message: Message) -> None:
        """Pass on a part of the answer; a page is held until it is whole."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            self._lead(headers)
            if _is_page(headers):
                self._start = message
                return
        elif self._start is not None and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if message.get("more_body", False):
                return
            body = _LEADING.sub(rb"\1" + self._prefix.encode() + b"/", bytes(self._body))
            MutableHeaders(scope=self._start)["content-length"] = str(len(body))
            await self._send(self._start)
            message = {"type": "http.response.body", "body": body}
        await self._send(message)

    def _lead(self, headers: MutableHeaders) -> None:
        target = headers.get("location", "")
        if target.startswith("/"):
            headers["location"] = self._prefix + target
        cookies = headers.getlist("set-cookie")
        if cookies:
            del headers["set-cookie"]
            for cookie in cookies:
                headers.append("set-cookie", cookie.replace("Path=/", f"Path={self._prefix}", 1))


def _is_page(headers: MutableHeaders) -> bool:
    """Tell a page of the desk from a file to save, which holds no way into the desk."""
    return headers.get("content-type", "").startswith("text/html") and not headers.get(
        "content-disposition", ""
    ).startswith("attachment")
