"""The routes by which people rule, and the pages around them."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.api import Ledger
from reportedly.desk import acts, correct, decisions, queue
from reportedly.desk.page import Make
from reportedly.desk.ruling import posted


def routes(ledger: Ledger, shown: Callable[[Make], Callable[[Request], Response]]) -> list[Route]:
    """Return the routes.

    Args:
        ledger: Open, with all its names.
        shown: Makes an endpoint of what makes a page.
    """
    post = ["POST"]
    return [
        Route("/queue", shown(queue.page)),
        Route("/queue/{key}", shown(queue.page)),
        Route("/queue/{key}", posted(ledger, queue.answered), methods=post),
        Route("/incident/{key}/rule", posted(ledger, acts.ruled), methods=post),
        Route("/correct/{report}/{claim}", shown(correct.page)),
        Route("/correct/{report}/{claim}", posted(ledger, correct.ruled), methods=post),
        Route("/decisions", shown(decisions.page)),
        Route("/decisions/undo", posted(ledger, decisions.undone), methods=post),
        Route("/agreement", shown(decisions.agreement)),
        Route("/agreement", posted(ledger, decisions.settled), methods=post),
    ]
