"""The page of a search over the reports' texts."""

from __future__ import annotations

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.desk.page import Shown


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the reports that match the words asked for, the best first."""
    words = request.query_params.get("q", "").strip()
    hits = ledger.search(words, limit=50) if words else ()
    return Shown("search.html", {"words": words, "hits": hits})
