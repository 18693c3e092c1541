"""A page: a template, what it is filled with, and the frame all pages share."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from reportedly import __version__
from reportedly.api import Ledger
from reportedly.cli.screen import clean
from reportedly.desk import phrases
from reportedly.desk.ruling import Act, hidden_of, may
from reportedly.desk.sayings import said
from reportedly.desk.wording import LANGUAGES, Wording, spoken
from reportedly.ids import shown
from reportedly.model.vocabulary import RuleSet

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
    session = getattr(request.state, "session", None)
    # Whoever is not in yet learns nothing of the ledger, its name neither.
    closed = request.app.state.accounts and session is None
    html = (
        environment()
        .get_template(page.template)
        .render(
            page.values,
            t=words,
            languages=LANGUAGES,
            here=_here(request),
            ledger_name="reportedly" if closed else ledger.path.name,
            closed=closed,
            who=None if session is None else session.account,
            may_oversee=may(request, Act.OVERSEE),
            may_rule=may(request),
            may_settle=may(request, Act.SETTLE),
            hidden=hidden_of(request),
            layers=[one.name for one in request.app.state.layers],
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
    # A drawing and the title of a window have no box that holds an override of direction.
    made.filters.update(shown=shown, clean=clean)
    made.filters.update({name: _worded(words) for name, words in FILTERS.items()})
    return made


FILTERS: Final[Mapping[str, Callable[[Wording, Any], str]]] = {
    "type": phrases.type_words,
    "time": phrases.time_words,
    "place": phrases.place_words,
    "origins": phrases.origins_words,
    "outcome": phrases.outcome_words,
    "estimate": phrases.estimate_words,
    "group": phrases.group_words,
    "facet": phrases.facet_words,
    "kind": phrases.kind_words,
    "direction": phrases.direction_words,
    "worded": said,
}
"""What templates may put a record into words with, in the language of the page."""


def _worded(words: Callable[[Wording, Any], str]) -> Callable[[Context, Any], str]:
    @pass_context
    def filtered(context: Context, value: Any) -> str:  # noqa: ANN401 - of a record
        return words(context["t"], value)

    return filtered


LONGEST: Final = 9
"""Figures of a number that an address may give; a database takes no longer ones."""


def number_of(written: str | None) -> int | None:
    """Return the whole number an address gives; ``None`` where it gives none."""
    known = written and written.isascii() and written.isdigit() and len(written) <= LONGEST
    return int(written) if written and known else None


def rules_of(request: Request) -> RuleSet:
    """Return the rules that an address asks for; the codebook's where it asks for none."""
    asked = request.query_params.get("rules", "")
    return RuleSet(asked) if asked in set(RuleSet) else RuleSet.CODEBOOK


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which part of a long list a page shows.

    Attributes:
        skip: How many stand before it.
        first: Number of its first, from 1; 0 where the list is empty.
        last: Number of its last.
        earlier: Number of the page before; ``None`` for none.
        later: Number of the page behind; ``None`` for none.
    """

    skip: int
    first: int
    last: int
    earlier: int | None
    later: int | None


def place_in(written: str | None, total: int, listed: int) -> Stretch:
    """Return the stretch of a list that an address asks for; the last one where it goes beyond.

    Args:
        written: Number of the page, from 1.
        total: Length of the list.
        listed: Length of a page.
    """
    pages = max(-(-total // listed), 1)
    at = min(max(number_of(written) or 1, 1), pages)
    skip = (at - 1) * listed
    return Stretch(
        skip=skip,
        first=skip + 1 if total else 0,
        last=min(skip + listed, total),
        earlier=at - 1 if at > 1 else None,
        later=at + 1 if at < pages else None,
    )


def inside(target: str, otherwise: str = "/") -> str:
    """Return a path of this desk; ``otherwise`` where it is none, as an address elsewhere."""
    safe = target.startswith("/") and not target.startswith(("//", "/\\"))
    return target if safe and target.isprintable() else otherwise


def _here(request: Request) -> str:
    """Return the path of this page with what it was asked for, without the host.

    A page with names, which an address alone never leads to, is left for the one without.
    """
    path, query = request.url.path.removesuffix("/names"), request.url.query
    return path + (f"?{query}" if query else "")
