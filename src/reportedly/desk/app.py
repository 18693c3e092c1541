"""The pages of the desk and what leads to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from reportedly.api import Ledger
from reportedly.desk import (
    differences,
    dossier,
    family,
    findings,
    incident,
    login,
    naming,
    overview,
    people,
    report,
    reviewing,
    search,
    trouble,
)
from reportedly.desk.accounts import Accounts
from reportedly.desk.guard import HEADERS, Guard, KnownHost
from reportedly.desk.layers import Layer
from reportedly.desk.page import Make, answer, inside
from reportedly.desk.ruling import posted
from reportedly.desk.wording import LANGUAGES
from reportedly.desk.work import Work
from reportedly.errors import ReportedlyError
from reportedly.ids import canonical

FILES: Final = Path(__file__).parent / "static"
HOSTS: Final = ("127.0.0.1", "localhost", "::1")
"""Names the desk answers to; a page elsewhere whose name leads here is refused."""


def make_app(
    ledger: Ledger,
    person: str | None = None,
    *,
    accounts: Accounts | None = None,
    hosts: Sequence[str] = (),
    layers: Sequence[Layer] = (),
) -> Starlette:
    """Return the desk of a ledger, as an ASGI application.

    Args:
        ledger: Open, as its reader may see it; it stays open.
        person: In whose name rulings are made where there are no accounts; ``None`` where nothing
            may be ruled.
        accounts: Who may open the desk; ``None`` for whoever reaches it.
        hosts: Names it answers to besides those of this machine.
        layers: Drawn on its maps, below the incidents.
    """
    veiled = ledger.veiled()

    def shown(make: Make, kind: str = "") -> Callable[[Request], Response]:
        # Not a coroutine, so that a query holds up nobody else's page.
        def endpoint(request: Request) -> Response:
            names = naming.hidden(request) if kind and veiled is not ledger else None
            return answer(request, make(veiled, request), ledger, names=names)

        return endpoint

    def on_map(request: Request) -> Response:
        told = canonical(overview.places(veiled, request))
        return Response(told, media_type="application/geo+json")

    def about(kind: str, make: Make) -> Iterator[Route]:
        """Yield the page of one incident or report, and the same with names."""
        path = f"/{kind}/{{key}}"
        yield Route(path, shown(make, kind))
        yield Route(f"{path}/names", posted(ledger, naming.with_names(kind, make)),
                    methods=["POST"])  # fmt: skip
        yield Route(f"{path}/names", naming.without)

    def failed(request: Request, error: Exception) -> Response:
        return answer(request, trouble.page(request, error), ledger)

    routes = [
        Route("/", shown(overview.page)),
        Route("/places.geojson", on_map),
        Route("/dossier.html", partial(dossier.of_chosen, ledger)),
        Route("/incident/{key}/dossier.html", partial(dossier.of_one, ledger)),
        *about("incident", incident.page),
        *about("report", report.page),
        *about("copies", family.page),
        Route("/reports", shown(report.every)),
        Route("/findings", shown(findings.page)),
        Route("/differences", shown(differences.page)),
        Route("/search", shown(search.page)),
        *reviewing.routes(ledger, shown),
        Route("/layers/{number:int}.geojson", _layer),
        Route("/language/{code}", _language),
        Mount("/static", _Kept(directory=FILES)),
    ]
    around = [
        Middleware(Guard),
        Middleware(KnownHost, hosts=(*HOSTS, *hosts)),
        # The highest level takes five times as long and saves a fifteenth.
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
    ]
    door = None if accounts is None else login.Door.of(accounts)
    if door is not None:
        routes += [
            Route("/login", shown(login.page)),
            Route("/login", posted(ledger, login.enter), methods=["POST"]),
            Route("/logout", posted(ledger, login.leave), methods=["POST"]),
            Route("/people", shown(people.page)),
        ]
        around.append(Middleware(login.Doorkeeper, door=door))
    app = Starlette(
        routes=routes,
        middleware=around,
        exception_handlers={HTTPException: failed, ReportedlyError: failed, Exception: _bug},
    )
    app.state.layers = tuple(layers)
    app.state.person, app.state.door = person, door
    app.state.work = Work(ledger, veiled)
    app.state.accounts, app.state.copy = door is not None, veiled is ledger
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


def _bug(_: Request, __: Exception) -> Response:
    """Answer where the desk itself failed; it stands outside all layers, and brings its headers."""
    return PlainTextResponse("the desk failed; what was stored is kept", 500, dict(HEADERS))


def _layer(request: Request) -> Response:
    """Return a layer of the house's own."""
    number: int = request.path_params["number"]
    if number >= len(request.app.state.layers):
        raise HTTPException(404)
    return Response(request.app.state.layers[number].body, media_type="application/geo+json")


def _language(request: Request) -> Response:
    """Remember in which language the pages are to be, and go back."""
    code = request.path_params["code"]
    target = inside(request.query_params.get("back", "/"))
    response = RedirectResponse(target, status_code=303)
    if code in LANGUAGES:
        secure = request.url.scheme == "https"
        response.set_cookie(
            "lang", code, max_age=31_536_000, httponly=True, samesite="strict", secure=secure
        )
    return response
