"""Who is logged in at a desk, and how often somebody may try: kept in memory, gone with the desk.

A browser holds a random token and nothing else; here stands its hash alone. Times are of a clock
that cannot be set back.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Final

from reportedly.desk.accounts import Account, Accounts
from reportedly.ids import digest

IDLE: Final = 2 * 3600.0
"""Seconds without a request after which a session ends."""

LASTING: Final = 12 * 3600.0
"""Seconds after which every session ends."""

SESSIONS: Final = 1000
"""Sessions at a time; the one that was idle longest ends for a further one."""

WINDOW: Final = 900.0
"""Seconds for which a failed log-in counts."""

PER_NAME: Final = 10
PER_PLACE: Final = 20
PER_BOTH: Final = 5
"""Failed log-ins in the window: for a name, from an address, and for a name from an address."""

REMEMBERED: Final = 10_000
"""Names and addresses whose failures are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A log-in that holds.

    Attributes:
        account: As it was at log-in.
        form: What every form of this session has to carry.
        began: Moment of the log-in.
        seen: Moment of the last request.
    """

    account: Account
    form: str
    began: float
    seen: float


class Sessions:
    """The sessions of a desk.

    Args:
        accounts: Of its ledger.
    """

    __slots__ = ("_accounts", "_lock", "_open")

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._open: OrderedDict[str, Session] = OrderedDict()
        self._lock = threading.Lock()

    def begin(self, account: Account, now: float | None = None) -> str:
        """Begin a session and return the token that the browser keeps."""
        token, at = secrets.token_urlsafe(32), _now(now)
        session = Session(account=account, form=secrets.token_urlsafe(32), began=at, seen=at)
        with self._lock:
            self._open[digest(token.encode())] = session
            while len(self._open) > SESSIONS:
                self._open.popitem(last=False)
        return token

    def get(self, token: str | None, now: float | None = None) -> Session | None:
        """Return the session of a token, with the account's role of today.

        ``None`` where it ended: by time, by log-out, or because the account was removed or got
        another password.
        """
        if not token:
            return None
        key, at = digest(token.encode()), _now(now)
        with self._lock:
            session = self._open.get(key)
            if session is None:
                return None
            account = self._accounts.get(session.account.name)
            over = at - session.seen > IDLE or at - session.began > LASTING
            if over or account is None or account.stamp != session.account.stamp:
                del self._open[key]
                return None
            session = replace(session, account=account, seen=at)
            self._open[key] = session
            self._open.move_to_end(key)
            return session

    def end(self, token: str | None) -> None:
        """End a session; one that is not there is none."""
        with self._lock:
            self._open.pop(digest((token or "").encode()), None)


class Attempts:
    """Failed log-ins of the last minutes, and whether there were too many.

    They are counted by what was typed, so that an account that is not there cannot be told from one
    that is.
    """

    __slots__ = ("_failed", "_lock")

    def __init__(self) -> None:
        self._failed: OrderedDict[tuple[str, str], list[float]] = OrderedDict()
        self._lock = threading.Lock()

    def too_many(self, name: str, place: str, now: float | None = None) -> bool:
        """Tell whether a log-in has to wait, whatever its password."""
        at = _now(now)
        limits = zip(_kinds(name, place), (PER_NAME, PER_PLACE, PER_BOTH), strict=True)
        with self._lock:
            return any(len(self._recent(kind, at)) >= limit for kind, limit in limits)

    def failed(self, name: str, place: str, now: float | None = None) -> None:
        """Count a failure."""
        at = _now(now)
        with self._lock:
            for kind in _kinds(name, place):
                self._failed[kind] = [*self._recent(kind, at), at][-PER_PLACE:]
                self._failed.move_to_end(kind)
            while len(self._failed) > REMEMBERED:
                self._failed.popitem(last=False)

    def passed(self, name: str, place: str) -> None:
        """Forget the failures of this name from this address; those of others stay."""
        with self._lock:
            self._failed.pop(_kinds(name, place)[2], None)

    def _recent(self, kind: tuple[str, str], at: float) -> list[float]:
        return [one for one in self._failed.get(kind, ()) if at - one < WINDOW]


def _kinds(name: str, place: str) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
    key = digest(name.strip().casefold().encode("utf8", "replace"))
    return (key, ""), ("", place), (key, place)


def _now(now: float | None) -> float:
    return time.monotonic() if now is None else now
