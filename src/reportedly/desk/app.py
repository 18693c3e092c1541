"""The pages of the desk and what leads to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from reportedly.api import Ledger
from reportedly.desk import family, findings, incident, overview, report, search
from reportedly.desk.guard import Guard
from reportedly.desk.page import Shown, answer
from reportedly.desk.wording import LANGUAGES, spoken
from reportedly.errors import (
    AmbiguousIdError,
    FormError,
    NotAllowedError,
    ReportedlyError,
    UnknownIdError,
)

FILES: Final = Path(__file__).parent / "static"
HOSTS: Final = ("127.0.0.1", "localhost", "[::1]", "testserver")
"""Names the desk answers to; a page elsewhere whose name leads here is refused."""

Make = Callable[[Ledger, Request], Shown]


def make_app(ledger: Ledger, person: str | None = None) -> Starlette:
    """Return the desk of a ledger, as an ASGI application.

    Args:
        ledger: Open, as its reader may see it; it stays open.
        person: In whose name rulings are made; ``None`` where nothing may be ruled.
    """

    def shown(make: Make) -> Callable[[Request], Response]:
        # Not a coroutine, so that a query holds up nobody else's page.
        def endpoint(request: Request) -> Response:
            return answer(request, make(ledger, request), ledger)

        return endpoint

    def on_map(request: Request) -> Response:
        return JSONResponse(overview.places(ledger, request), media_type="application/geo+json")

    def failed(request: Request, error: Exception) -> Response:
        return answer(request, _trouble(request, error), ledger)

    routes = [
        Route("/", shown(overview.page)),
        Route("/places.geojson", on_map),
        Route("/incident/{key}", shown(incident.page)),
        Route("/report/{key}", shown(report.page)),
        Route("/copies/{key}", shown(family.page)),
        Route("/reports", shown(report.every)),
        Route("/findings", shown(findings.page)),
        Route("/search", shown(search.page)),
        Route("/language/{code}", _language),
        Mount("/static", _Kept(directory=FILES)),
    ]
    app = Starlette(
        routes=routes,
        middleware=[
            Middleware(Guard),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS)),
            Middleware(GZipMiddleware, minimum_size=1000),
        ],
        exception_handlers={HTTPException: failed, ReportedlyError: failed},
    )
    app.state.person = person
    return app


class _Kept(StaticFiles):
    """What pages are drawn with; it changes with the version alone."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file, to be asked for again after an hour."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = "max-age=3600"
        if path.endswith(".geojson.gz"):
            # Kept packed, and unpacked by the browser.
            response.headers["content-encoding"] = "gzip"
            response.headers["content-type"] = "application/geo+json"
        return response


def _trouble(request: Request, error: Exception) -> Shown:
    """Return the page that says what went wrong, and what to do."""
    status, said, remedy = 500, str(error), ""
    if isinstance(error, UnknownIdError | AmbiguousIdError):
        status = 404
    elif isinstance(error, FormError):
        status = 400
    elif isinstance(error, NotAllowedError):
        status = 403
    if isinstance(error, ReportedlyError):
        remedy = error.remedy
    if isinstance(error, HTTPException):
        status, said = error.status_code, spoken(request)("trouble.nothing")
    return Shown("trouble.html", {"said": said, "remedy": remedy}, status=status)


def _language(request: Request) -> Response:
    """Remember in which language the pages are to be, and go back."""
    code = request.path_params["code"]
    back: Mapping[str, str] = request.query_params
    target = back.get("back", "/")
    # A path of this desk and nothing else: never an address of another host.
    safe = target if target.startswith("/") and not target.startswith(("//", "/\\")) else "/"
    response = RedirectResponse(safe, status_code=303)
    if code in LANGUAGES:
        response.set_cookie("lang", code, max_age=31_536_000, httponly=True, samesite="strict")
    return response
