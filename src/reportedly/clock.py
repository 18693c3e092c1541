"""The one place that asks what time it is.

Time never enters an id, an export or anything that a rebuild must repeat; it is written into runs,
captures and decisions alone.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> str:
    """Return the present moment, UTC, as ``YYYY-MM-DDTHH:MM:SSZ``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")  # noqa: TID251 - the one place


def seconds() -> float:
    """Return the present moment as seconds since 1970, UTC; for what is due, never for records."""
    return time.time()
