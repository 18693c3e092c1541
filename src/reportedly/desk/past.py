"""How an incident came to be as it is: when its reports were taken in, and what people ruled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportedly.desk.ruled import RuledOn
from reportedly.model import ReportHead


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happened to an incident.

    Attributes:
        at: Moment, UTC.
        reports: Those that were taken in then; none for a ruling.
        ruling: What was ruled; ``None`` for reports.
    """

    at: str
    reports: tuple[ReportHead, ...] = field(default=())
    ruling: RuledOn | None = None


def steps_of(taken_in: Iterable[tuple[str, ReportHead]], rulings: Sequence[RuledOn]) -> list[Step]:
    """Return what happened, the earliest first; reports of one minute are one step.

    Args:
        taken_in: Each report with the moment it was stored.
        rulings: On the incident, the latest first.
    """
    told = [Step(at=at, reports=(head,)) for at, head in taken_in]
    told += [Step(at=one.decision.at, ruling=one) for one in reversed(rulings)]
    told.sort(key=lambda one: (one.at, one.ruling is not None, [head.id for head in one.reports]))
    found: list[Step] = []
    for one in told:
        before = found[-1] if found else None
        joined = before is not None and before.ruling is None and one.ruling is None
        if before is not None and joined and before.at[:_MINUTE] == one.at[:_MINUTE]:
            found[-1] = replace(before, reports=(*before.reports, *one.reports))
        else:
            found.append(one)
    return found


_MINUTE = len("2031-05-03T12:00")
