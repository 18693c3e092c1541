"""When a report was published, as far as its page and what came with it say."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from reportedly.model import ReportHead

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?")


@dataclass(frozen=True, slots=True)
class Moment:
    """When a report was published: a day and, where given in the form of UTC, a time."""

    day: str
    clock: str | None


def moment(head: ReportHead) -> Moment | None:
    """Return when a report was published, ``None`` where the day is not known."""
    match = _MOMENT.search(head.published or "")
    if match:
        clock = match[2].ljust(8, "0") if match[3] == "Z" else None
        return Moment(match[1], clock)
    day = head.page_date.day if head.page_date else None
    return Moment(day.isoformat(), None) if day else None


def days_apart(a: ReportHead, b: ReportHead) -> int | None:
    """Return the days between two pages, ``None`` where one day is not known."""
    first, second = moment(a), moment(b)
    if first is None or second is None:
        return None
    return abs((dt.date.fromisoformat(first.day) - dt.date.fromisoformat(second.day)).days)
