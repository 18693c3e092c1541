"""A page: a template, what it is filled with, and the frame all pages share."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from reportedly import __version__
from reportedly.api import Ledger
from reportedly.cli.matrix import count_words
from reportedly.cli.words import (
    FACET_WORDS,
    counted,
    estimate_words,
    group_words,
    origins_words,
    place_words,
    time_words,
    type_words,
)
from reportedly.desk.ruling import Act, hidden_of, may
from reportedly.desk.wording import LANGUAGES, spoken
from reportedly.ids import shown
from reportedly.model import FacetRow

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows.

    Attributes:
        template: File name of its template.
        values: What the template is filled with.
        status: Of the answer.
    """

    template: str
    values: Mapping[str, Any]
    status: int = 200


Make = Callable[[Ledger, Request], Shown]
"""Makes a page of what a ledger holds."""


def answer(
    request: Request, page: Shown, ledger: Ledger, *, names: Mapping[str, Any] | None = None
) -> Response:
    """Return a page as an answer.

    Args:
        request: Asks for it.
        page: What it shows.
        ledger: Whose name stands on it.
        names: What the page says of the names hidden on it; see ``naming``.
    """
    words = spoken(request)
    html = (
        environment()
        .get_template(page.template)
        .render(
            page.values,
            t=words,
            languages=LANGUAGES,
            here=_here(request),
            ledger_name=ledger.path.name,
            may_rule=may(request),
            may_settle=may(request, Act.SETTLE),
            hidden=hidden_of(request),
            names=names,
            version=__version__,
        )
    )
    return HTMLResponse(html, status_code=page.status)


@functools.cache
def environment() -> Environment:
    """Return what makes pages; all that is put in is escaped, and nothing may be missing."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        shown=shown,
        time=time_words,
        place=place_words,
        type=type_words,
        origins=origins_words,
        estimate=estimate_words,
        group=group_words,
        facet=facet_words,
    )
    made.globals.update(counted=counted)
    return made


def number_of(written: str | None) -> int | None:
    """Return the whole number an address gives; ``None`` where it gives none."""
    return int(written) if written and written.isascii() and written.isdigit() else None


def facet_words(row: FacetRow) -> str:
    """Return what a row of the matrix is about: a facet, or a count of whom."""
    return count_words(row) or FACET_WORDS[row.facet]


def _here(request: Request) -> str:
    """Return the path of this page with what it was asked for, without the host.

    A page with names, which an address alone never leads to, is left for the one without.
    """
    path, query = request.url.path.removesuffix("/names"), request.url.query
    return path + (f"?{query}" if query else "")
