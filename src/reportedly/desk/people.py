"""The page of those who may open the desk, and of who saw names of private people."""

from __future__ import annotations

from collections import deque
from typing import Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.desk.page import Shown
from reportedly.desk.ruling import Act, person_of
from reportedly.desk.showings import showings

LISTED: Final = 200


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the accounts, and the last showings of names, the latest first."""
    person_of(request, Act.OVERSEE)
    accounts = request.app.state.door.accounts.all()
    last = deque(showings(ledger.path), maxlen=LISTED)
    return Shown(
        "people.html",
        {
            "accounts": [accounts[key] for key in sorted(accounts)],
            "showings": list(reversed(last)),
            "total": last[-1].number if last else 0,
        },
    )
