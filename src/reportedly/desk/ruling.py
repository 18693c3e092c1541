"""The one door of all writing at the desk: who rules, and whether a form may be taken at all.

Every route that writes goes through ``posted``, so that what guards one guards all. A desk without
accounts has one person, named when it is started, and answers this machine alone; with accounts it
is whoever is logged in.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from reportedly.api import Ledger
from reportedly.desk.accounts import Role
from reportedly.desk.sessions import Session
from reportedly.errors import FormError, NotAllowedError

LARGEST: Final = 256 * 1024
"""Bytes of a form; a split names claims, and nothing that is sent here is longer."""

NO_REASON: Final = "none given"
"""Stands on record where a ruling needs no reason and got none."""

URLENCODED: Final = "application/x-www-form-urlencoded"


class Act(StrEnum):
    """What somebody is about to do."""

    #: answer a question, take back an answer of their own
    RULE = "rule"
    #: settle where two differ, take back an answer of somebody else
    SETTLE = "settle"
    #: see the names of private people
    NAMES = "names"
    #: see the accounts, and the log of who saw names
    OVERSEE = "oversee"


@dataclass(frozen=True, slots=True)
class Form:
    """What a form brings, by the names of its fields."""

    fields: Mapping[str, list[str]]

    def __getitem__(self, name: str) -> str:
        """Return a field's first value without blanks around it; empty where it has none."""
        return next(iter(self.fields.get(name, ())), "").strip()

    def every(self, name: str) -> list[str]:
        """Return all values of a field."""
        return list(self.fields.get(name, ()))


MAY: Final[Mapping[Role, frozenset[Act]]] = {
    Role.READER: frozenset(),
    Role.REVIEWER: frozenset({Act.RULE, Act.NAMES}),
    Role.EDITOR: frozenset({Act.RULE, Act.NAMES, Act.SETTLE}),
    Role.ADMIN: frozenset(Act),
}
"""What each role may do; without accounts the one person may do all but oversee."""

FIELD: Final = "session"
"""The field in which a form carries what its session gave it."""

Do = Callable[[Ledger, Request, Form], Response]
"""Does what a form asks for; not a coroutine, so that a write holds up nobody else's page."""


def person_of(request: Request, act: Act = Act.RULE) -> str:
    """Return who rules.

    Raises:
        NotAllowedError: Nobody may do that here.
    """
    state = request.app.state
    if state.copy or (state.person is None and not state.accounts):
        raise NotAllowedError(
            act, "this desk shows a copy of the ledger, and nothing is ruled here"
        )
    if not state.accounts:
        return str(state.person)
    account = session_of(request).account
    if act not in MAY[account.role]:
        raise NotAllowedError(act, f"a {account.role} may not do that")
    return account.name


def session_of(request: Request) -> Session:
    """Return the session of whoever asks, at a desk with accounts.

    Raises:
        NotAllowedError: Nobody is logged in.
    """
    session: Session | None = getattr(request.state, "session", None)
    if session is None:
        raise NotAllowedError("enter", "nobody is logged in")
    return session


def may(request: Request, act: Act = Act.RULE) -> bool:
    """Tell whether whoever asks may do that, so that no page offers what will be refused."""
    try:
        person_of(request, act)
    except NotAllowedError:
        return False
    return True


def hidden_of(request: Request) -> Mapping[str, str]:
    """Return the hidden fields that every form of a page carries."""
    session: Session | None = getattr(request.state, "session", None)
    return {} if session is None else {FIELD: session.form}


def check_form(request: Request, form: Form) -> None:
    """Refuse a form that another site sent.

    A browser says from where it sends; what says nothing is no browser, and without accounts it had
    to be started on this machine. In a session the form has to carry what the session gave it.

    Raises:
        FormError: It comes from elsewhere.
    """
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None:
        elsewhere = site not in {"same-origin", "none"}
    else:
        elsewhere = origin is not None and urlsplit(origin).netloc != request.url.netloc
    if elsewhere:
        raise FormError("another site sent it")
    for name, value in hidden_of(request).items():
        if not hmac.compare_digest(form[name].encode(), value.encode()):
            raise FormError("it is not one of this session")


def posted(ledger: Ledger, do: Do) -> Callable[[Request], Awaitable[Response]]:
    """Return the endpoint of a form.

    Args:
        ledger: Open.
        do: Does what it asks for; called with a form that may be taken.
    """

    async def endpoint(request: Request) -> Response:
        form = await _read(request)
        check_form(request, form)
        return await run_in_threadpool(do, ledger, request, form)

    return endpoint


async def _read(request: Request) -> Form:
    """Return the form of a request.

    Raises:
        FormError: It is none, or too long.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != URLENCODED:
        raise FormError("it is not written as forms are")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            raise FormError(f"it is longer than {LARGEST} bytes")
    try:
        return Form(parse_qs(body.decode("utf8"), keep_blank_values=True, errors="strict"))
    except ValueError as error:
        raise FormError("its text is not UTF-8") from error
