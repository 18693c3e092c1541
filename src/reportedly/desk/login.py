"""Logging in and out, and whom a desk with accounts lets in at all."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from reportedly.api import Ledger
from reportedly.desk.accounts import Accounts, fits
from reportedly.desk.page import Shown, answer, inside
from reportedly.desk.ruling import Form
from reportedly.desk.sessions import LASTING, Attempts, Sessions

COOKIE: Final = "desk"
OPEN: Final = ("/static/", "/language/")
"""What is answered before anybody logged in, beside the log-in: it holds no word of the ledger."""


@dataclass(frozen=True, slots=True)
class Door:
    """What a desk with accounts knows of who comes.

    Attributes:
        accounts: Of its ledger.
        sessions: Of those who are in.
        attempts: Of those who tried.
        turn: Taken while a password is tried: each takes 64 MiB, and one at a time will do.
    """

    accounts: Accounts
    sessions: Sessions
    attempts: Attempts = field(default_factory=Attempts)
    turn: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, accounts: Accounts) -> Door:
        """Return the door of a desk that was just started."""
        return cls(accounts, Sessions(accounts))


class Doorkeeper:
    """Lets in who is logged in, and leads everybody else to the page where one does.

    Args:
        app: What answers.
        door: Who is in.
    """

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self._app, self._door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        came = HTTPConnection(scope)
        session = self._door.sessions.get(came.cookies.get(COOKIE))
        scope.setdefault("state", {})["session"] = session
        path = scope["path"]
        if session is not None or path == "/login" or path.startswith(OPEN):
            await self._app(scope, receive, send)
            return
        await _turned_away(came, scope["method"])(scope, receive, send)


def _turned_away(came: HTTPConnection, method: str) -> Response:
    """Return the way to the log-in, and back to a page; a file gets a refusal."""
    if method not in {"GET", "POST"} or "text/html" not in came.headers.get("accept", ""):
        return PlainTextResponse("log in first", status_code=401)
    path, query = came.url.path, came.url.query
    told = {"back": path + (f"?{query}" if query else "")}
    if COOKIE in came.cookies:
        told["ended"] = "1"
    if method == "POST":
        # Back to the page on which the form stood; what it brought is gone, and it says so.
        told = {"back": path.removesuffix("/rule").removesuffix("/names"), "lost": "1"}
    return RedirectResponse(f"/login?{urlencode(told, safe='/')}", status_code=303)


def page(_: Ledger, request: Request) -> Shown:
    """Return the page where one logs in."""
    asked = request.query_params
    trouble = "login.lost" if asked.get("lost") else "login.ended" if asked.get("ended") else ""
    return _page(asked.get("back", "/"), trouble)


def _page(back: str, trouble: str = "", status: int = 200) -> Shown:
    return Shown("login.html", {"back": inside(back), "trouble": trouble}, status=status)


def enter(ledger: Ledger, request: Request, form: Form) -> Response:
    """Log somebody in, or say that name and password do not go together."""
    door: Door = request.app.state.door
    name, place = form["name"], request.client.host if request.client else ""
    # As it was typed: blanks may belong to a password.
    password = next(iter(form.every("password")), "")
    with door.turn:
        if door.attempts.too_many(name, place):
            return answer(request, _page(form["back"], "login.wait", 429), ledger)
        account = door.accounts.get(name)
        if not fits(account, password) or account is None:
            door.attempts.failed(name, place)
            return answer(request, _page(form["back"], "login.wrong", 403), ledger)
        door.attempts.passed(name, place)
    # A token that was there before is never kept: nobody can have planted it.
    door.sessions.end(request.cookies.get(COOKIE))
    response = RedirectResponse(inside(form["back"]), status_code=303)
    response.set_cookie(
        COOKIE,
        door.sessions.begin(account),
        max_age=int(LASTING),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return response


def leave(_: Ledger, request: Request, __: Form) -> Response:
    """Log somebody out."""
    door: Door = request.app.state.door
    door.sessions.end(request.cookies.get(COOKIE))
    response = RedirectResponse("/login", status_code=303)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return response
