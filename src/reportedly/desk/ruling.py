"""The one door of all writing at the desk: who rules, and whether a form may be taken at all.

Every route that writes goes through ``posted``, so that what guards one guards all. A desk without
accounts has one person, named when it is started, and answers this machine alone.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from reportedly.api import Ledger
from reportedly.errors import FormError, NotAllowedError

LARGEST: Final = 256 * 1024
"""Bytes of a form; a split names claims, and nothing that is sent here is longer."""

URLENCODED: Final = "application/x-www-form-urlencoded"


class Act(StrEnum):
    """What somebody is about to do."""

    #: answer a question, take back an answer of their own
    RULE = "rule"
    #: settle where two differ, take back an answer of somebody else
    SETTLE = "settle"
    #: see the names of private people
    NAMES = "names"


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


Do = Callable[[Ledger, Request, Form], Response]
"""Does what a form asks for; not a coroutine, so that a write holds up nobody else's page."""


def person_of(request: Request, act: Act = Act.RULE) -> str:
    """Return who rules.

    Raises:
        NotAllowedError: Nobody may do that here.
    """
    name: str | None = request.app.state.person
    if name is None:
        raise NotAllowedError(
            act, "this desk shows a copy of the ledger, and nothing is ruled here"
        )
    return name


def may(request: Request, act: Act = Act.RULE) -> bool:
    """Tell whether whoever asks may do that, so that no page offers what will be refused."""
    try:
        person_of(request, act)
    except NotAllowedError:
        return False
    return True


def hidden_of(request: Request) -> Mapping[str, str]:  # noqa: ARG001 - sessions will need it
    """Return the hidden fields that every form of a page carries."""
    return {}


def check_form(request: Request, form: Form) -> None:  # noqa: ARG001 - sessions will need it
    """Refuse a form that another site sent.

    A browser says from where it sends; what says nothing is no browser, and had to be started on
    this machine.

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
