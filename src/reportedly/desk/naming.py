"""The names of private people: hidden on every page, shown on one at a time, and on record.

A page with names is the answer to a form and to nothing else. No address leads to it and nothing
remembers it: whoever opens the page again asks again, and the log has a line for every showing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.api import Ledger
from reportedly.desk.page import Make, answer
from reportedly.desk.ruling import Act, Do, Form, may, person_of
from reportedly.desk.showings import note


def hidden(request: Request) -> Mapping[str, Any]:
    """Return what a page says of the names hidden on it: where to ask for them, and who may."""
    path, query = quote(request.url.path), request.url.query
    return {
        "shown": False,
        "may": may(request, Act.NAMES),
        "path": f"{path}/names" + (f"?{query}" if query else ""),
    }


def with_names(kind: str, make: Make) -> Do:
    """Return what answers the form under a page: the same page with the names, once on record.

    Args:
        kind: ``incident``, ``report`` or ``copies``.
        make: Makes the page.
    """

    def do(ledger: Ledger, request: Request, _: Form) -> Response:
        person = person_of(request, Act.NAMES)
        key = request.path_params["key"]
        one = ledger.incident(key).id if kind == "incident" else ledger.report(key).id
        page = make(ledger, request)
        note(ledger.path, person, f"{'incident' if kind == 'incident' else 'report'}/{one}")
        return answer(request, page, ledger, names={"shown": True, "path": _plain(request)})

    return do


def without(request: Request) -> Response:
    """Lead back to the page itself: its address with names shows nothing."""
    return RedirectResponse(_plain(request), status_code=303)


def _plain(request: Request) -> str:
    """Return the address of the page without the names."""
    path, query = quote(request.url.path.removesuffix("/names")), request.url.query
    return path + (f"?{query}" if query else "")
