"""No more of a server than it can bear: one request at a time, with a pause between two."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

from reportedly.collect.web.address import Address

LONGEST: Final = 24 * 3600.0
"""Seconds that a server can ask to be left alone."""

_SECONDS: Final = re.compile(r"\s*([0-9]{1,9})\s*")


@dataclass(slots=True, kw_only=True)
class Pace:
    """Keeps requests to one host apart.

    Attributes:
        pause: Seconds between two of them.
        now: The present moment in seconds.
        wait: Waits so many seconds; returns early where there is no need any more.
        free: From when on each host may be asked.
    """

    pause: float
    now: Callable[[], float]
    wait: Callable[[float], object]
    free: dict[str, float] = field(default_factory=dict)

    def turn(self, address: Address) -> None:
        """Wait until a host may be asked, and take the turn."""
        left = self.free.get(address.host, 0.0) - self.now()
        if left > 0:
            self.wait(left)
        self.free[address.host] = self.now() + self.pause


def retry_after(value: str | None, now: float) -> float | None:
    """Return the seconds that a ``Retry-After`` header asks for; ``None`` where it asks nothing.

    Args:
        value: A number of seconds or a date, as RFC 9110 says.
        now: The present moment in seconds since 1970, UTC.
    """
    if value is None:
        return None
    seconds = _SECONDS.fullmatch(value)
    if seconds:
        return min(float(seconds[1]), LONGEST)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max(moment.timestamp() - now, 0.0), LONGEST)
