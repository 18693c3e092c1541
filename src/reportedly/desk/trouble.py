"""The page that says what went wrong, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request

from reportedly.desk.page import Shown
from reportedly.desk.sayings import said
from reportedly.desk.wording import spoken
from reportedly.errors import (
    AmbiguousIdError,
    ConflictError,
    FormError,
    LedgerError,
    LockedError,
    NotAllowedError,
    ReadingError,
    ReportedlyError,
    UnknownIdError,
    UsageError,
)

NOT_FOUND: Final = 404
FAULT: Final = 500

STATUS: Final[Mapping[type[ReportedlyError], int]] = {
    UnknownIdError: NOT_FOUND,
    AmbiguousIdError: NOT_FOUND,
    FormError: 400,
    UsageError: 400,
    ReadingError: 400,
    ConflictError: 409,
    LockedError: 409,
    NotAllowedError: 403,
}
"""What each error is as HTTP numbers it; one that is not named here is the desk's own fault."""


def page(request: Request, error: Exception) -> Shown:
    """Return the page of an error, in the language of whoever met it."""
    t, words, code = spoken(request), "", ""
    if isinstance(error, HTTPException):
        status = error.status_code
        words = t("trouble.nothing") if status == NOT_FOUND else ""
    else:
        status = next((n for kind, n in STATUS.items() if isinstance(error, kind)), FAULT)
    if isinstance(error, ReportedlyError):
        # Where a ledger lies is nobody's business who only looks at it.
        words = said(t, error.detail if isinstance(error, LedgerError) else error.reason)
        code = error.code
    kind = status if status in STATUS.values() else 400 if status < FAULT else FAULT
    return Shown("trouble.html", {"said": words, "code": code, "kind": kind}, status=status)
