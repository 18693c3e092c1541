"""What is ruled on the page of an incident: joined, told apart, parted, graded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.api import Ledger
from reportedly.desk.ruled import conflict
from reportedly.desk.ruling import Form, person_of
from reportedly.desk.work import sight_of, work_of
from reportedly.errors import UsageError
from reportedly.ids import canonical, shown
from reportedly.ledger import Ruling
from reportedly.model import GRADE, Decision, Incident, claim_ref
from reportedly.model.vocabulary import Grade
from reportedly.review.acts import (
    SAME,
    By,
    founder,
    joining,
    named,
    parting,
    ruling,
    telling_apart,
)

JOIN: Final = "join"
APART: Final = "apart"
PART: Final = "part"
GRADED: Final = "grade"


def sights_of(ledger: Ledger, incident: Incident, others: Sequence[Incident]) -> Mapping[str, str]:
    """Return what rulings on an incident are made in sight of, by what the form carries it for.

    Args:
        ledger: With all its names.
        incident: Whose page it is.
        others: Those it may be joined with.
    """
    told = {
        other.id: sight_of([incident, other], _pair(ledger, incident, other)) for other in others
    }
    return {
        PART: sight_of([incident], None),
        GRADED: sight_of([incident], ledger.standing(GRADE, incident.id)),
        **told,
    }


def _pair(ledger: Ledger, one: Incident, other: Incident) -> Ruling | None:
    return ledger.standing(SAME, named(founder(one)), named(founder(other)))


def ruled(_: Ledger, request: Request, form: Form) -> Response:
    """Rule on an incident, and show it as it is then.

    Raises:
        UsageError: It is no ruling, or lacks what it needs.
    """
    person, act = person_of(request), form["act"]
    if not form["reason"]:
        raise UsageError("a ruling on an incident needs a reason")
    by, work = By(person, form["reason"]), work_of(request)
    with work.taking() as held:
        incident = held.incident(request.path_params["key"])
        standing, decision, seen = _decision(held, incident, act, form, by)
        if seen != form["sight"]:
            return conflict(request, standing, f"/incident/{shown(incident.id)}")
        done = held.store.add_decisions([decision])
    told = urlencode({"done": shown(done[0])})
    return RedirectResponse(f"/incident/{shown(incident.id)}?{told}", status_code=303)


def _decision(
    held: Ledger, incident: Incident, act: str, form: Form, by: By
) -> tuple[Ruling | None, Decision, str]:
    """Return the ruling that stands, the one that is made, and what it has to have in sight."""
    if act in {JOIN, APART}:
        other = held.incident(form["other"])
        if other.id == incident.id:
            raise UsageError("these are one incident already")
        standing = _pair(held, incident, other)
        made = joining(by, incident, other) if act == JOIN else telling_apart(by, incident, other)
        # An id that was typed in was looked up by the person, and no form has seen it.
        seen = form["sight"] if form["typed"] else sight_of([incident, other], standing)
        return standing, made, seen
    if act == PART:
        out = [claim_ref(one) for one in form.every("claim")]
        return None, parting(by, incident, out), sight_of([incident], None)
    if act == GRADED and form["grade"] in {"", *Grade}:
        standing = held.standing(GRADE, incident.id)
        value = canonical(Grade(form["grade"])).decode() if form["grade"] else None
        return standing, ruling(by, GRADE, incident.id, value=value), sight_of([incident], standing)
    raise UsageError(f"no ruling {act!r} on an incident")
