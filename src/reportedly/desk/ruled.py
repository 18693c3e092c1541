"""Rulings as pages show them, and the page of those who were overtaken."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from reportedly.api import Ledger
from reportedly.desk.page import Shown, answer
from reportedly.desk.work import Work, work_of
from reportedly.errors import AmbiguousIdError, ReadingError, UnknownIdError
from reportedly.ids import shown
from reportedly.ledger import Ruling
from reportedly.model import (
    UNDO,
    ClaimRef,
    Decision,
    claim_ref,
    incident_id,
    read_groups,
)
from reportedly.review.acts import PAIRS, subjects_of


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A claim or incident that a ruling is about.

    Attributes:
        path: Of its page; ``None`` where there is none any more.
        label: How it is called: the name of a report and the claim's number, or an id.
        former: Id of the incident that the claim founded, where that is another now.
    """

    path: str | None
    label: str
    former: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledOn:
    """A ruling as it is shown.

    Attributes:
        id: Shown form of its id.
        decision: The decision.
        in_force: Whether it holds.
        about: What it is about.
        groups: How many claims stand on either side of a ruling on two groups.
        value: Parts of the value that is ruled, each with its name.
        undone: For an undoing: the ruling that was taken back.
    """

    id: str
    decision: Decision
    in_force: bool
    about: Sequence[About]
    groups: tuple[int, int] | None
    value: Sequence[tuple[str, str]]
    undone: RuledOn | None = None


def ruled_on(ledger: Ledger, ruling: Ruling) -> RuledOn:
    """Return a ruling as it is shown."""
    decision = ruling.decision
    undone = None
    if decision.verb == UNDO:
        undone = ruled_on(ledger, ledger.ruling(decision.subject[0]))
    return RuledOn(
        id=shown(ruling.id),
        decision=decision,
        in_force=ruling.in_force,
        about=[] if undone else [_about(ledger, one) for one in decision.subject],
        groups=_groups(decision),
        value=_value(decision),
        undone=undone,
    )


def rulings_shown(ledger: Ledger, keys: Iterable[str]) -> list[RuledOn]:
    """Return the rulings with these ids, or beginnings of ids, as far as there are such."""
    found = []
    for key in keys:
        with suppress(UnknownIdError, AmbiguousIdError):
            found.append(ruled_on(ledger, ledger.ruling(key)))
    return found


def just_ruled(ledger: Ledger, request: Request) -> list[RuledOn]:
    """Return the rulings that a form has just stored, as the address names them."""
    return rulings_shown(ledger, request.query_params.get("done", "").split(","))


def about_incident(work: Work, members: Sequence[ClaimRef]) -> list[RuledOn]:
    """Return the rulings on claims of an incident, or on any id it has or had, the latest first."""
    subjects, told = subjects_of(members), work.rulings()
    mine = {one.id for one in told if not subjects.isdisjoint(one.decision.subject)}
    return rulings_shown(
        work.veiled,
        (
            one.id
            for one in reversed(told)
            if one.id in mine or (one.decision.verb == UNDO and one.decision.subject[0] in mine)
        ),
    )


def disputes_of(work: Work, members: Sequence[ClaimRef]) -> list[tuple[RuledOn, RuledOn]]:
    """Return what two people ruled otherwise on an incident, and nobody settled since."""
    subjects = subjects_of(members)
    return [
        (first, second)
        for one in work.opinions()
        if not one.agree and not one.settled and not subjects.isdisjoint(one.topic[1])
        for first, second in [rulings_shown(work.veiled, (one.first.id, one.second.id))]
    ]


def conflict(request: Request, standing: Ruling | None, again: str) -> Response:
    """Return the page that says that nothing was stored, since somebody was faster.

    Args:
        request: The form's.
        standing: What holds now.
        again: Path at which it can be looked at again.
    """
    work = work_of(request)
    holds = rulings_shown(work.veiled, [standing.id]) if standing else []
    page = Shown("conflict.html", {"holds": holds, "again": again}, status=409)
    return answer(request, page, work.ledger)


def _about(ledger: Ledger, subject: str) -> About:
    if "/" not in subject:
        with suppress(UnknownIdError):
            return About(path=f"/incident/{shown(ledger.store.find_incident(subject))}",
                         label=shown(subject))  # fmt: skip
        return About(path=None, label=shown(subject))
    ref = claim_ref(subject)
    try:
        head = ledger.head(ref.report)
    except UnknownIdError:
        return About(path=None, label=subject)
    label = f"{head.name} [{ref.claim}]"
    founded = incident_id(ref)
    try:
        home = ledger.store.find_incident(founded)
    except UnknownIdError:
        return About(path=f"/report/{shown(ref.report)}", label=label)
    former = shown(founded) if home != founded else None
    return About(path=f"/incident/{shown(home)}", label=label, former=former)


def _groups(decision: Decision) -> tuple[int, int] | None:
    if decision.verb not in PAIRS:
        return None
    try:
        groups = read_groups(decision.value)
    except ReadingError:
        return None
    return None if groups is None else (len(groups.one), len(groups.other))


def _value(decision: Decision) -> list[tuple[str, str]]:
    """Return the parts of the value that is ruled; one without a name for a plain value."""
    if decision.value is None or decision.verb in PAIRS:
        return []
    return value_parts(decision.value)


def value_parts(value: str) -> list[tuple[str, str]]:
    """Return the parts of a ruled value, each with its name; a plain value has none."""
    told: Any = json.loads(value)
    if isinstance(told, dict):
        return [(name, _plain(one)) for name, one in sorted(told.items())]
    return [("", _plain(told))]


def _plain(value: Any) -> str:  # noqa: ANN401 - any JSON
    return "–" if value is None else str(value).replace("_", " ")
