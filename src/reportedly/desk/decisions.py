"""The pages of rulings: all of them, taking them back, and where two people differ."""

from __future__ import annotations

from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.api import Ledger
from reportedly.desk.page import Shown, inside, number_of
from reportedly.desk.ruled import conflict, just_ruled, rulings_shown
from reportedly.desk.ruling import NO_REASON, Act, Form, person_of
from reportedly.desk.work import work_of
from reportedly.errors import ConflictError, UsageError
from reportedly.ids import shown
from reportedly.model import UNDO, Decision
from reportedly.review.acts import By, ruling
from reportedly.review.agreement import Opinions, agreement_of

LISTED: Final = 50


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the rulings, the latest first."""
    told = work_of(request).rulings()[::-1]
    at = max(number_of(request.query_params.get("page")) or 1, 1)
    begin = (at - 1) * LISTED
    return Shown(
        "decisions.html",
        {
            "rulings": rulings_shown(ledger, (one.id for one in told[begin : begin + LISTED])),
            "done": just_ruled(ledger, request),
            "total": len(told),
            "undo_verb": UNDO,
            "earlier": at - 1 if at > 1 else None,
            "later": at + 1 if begin + LISTED < len(told) else None,
        },
    )


def undone(ledger: Ledger, request: Request, form: Form) -> Response:
    """Take rulings back: one's own, or as an editor anybody's."""
    keys = form.every("ruling")
    person = person_of(request)
    work = work_of(request)
    with work.taking() as held:
        found = [held.ruling(key) for key in keys]
        if any(one.decision.person != person for one in found):
            person = person_of(request, Act.SETTLE)
        try:
            done = held.undo(*keys, person=person, reason=form["reason"] or NO_REASON)
        except ConflictError:
            subject = found[0].decision
            now = ledger.standing(subject.verb, *subject.subject, field=subject.field)
            return conflict(request, now, "/decisions")
    back = inside(form["back"], "/decisions")
    joint = "&" if "?" in back else "?"
    return RedirectResponse(f"{back}{joint}done={','.join(map(shown, done))}", 303)


def agreement(ledger: Ledger, request: Request) -> Shown:
    """Return how often two people agree, and the questions on which they do not."""
    opinions = work_of(request).opinions()
    open_ones = [one for one in opinions if not one.agree and not one.settled]
    return Shown(
        "agreement.html",
        {
            "figures": agreement_of(opinions),
            "differing": [_differing(ledger, one) for one in open_ones],
            "done": just_ruled(ledger, request),
        },
    )


def _differing(ledger: Ledger, one: Opinions) -> dict[str, Any]:
    return {
        "first": rulings_shown(ledger, [one.first.id])[0],
        "second": rulings_shown(ledger, [one.second.id])[0],
        "holds": None if one.holds is None else one.holds.id,
    }


def settled(_: Ledger, request: Request, form: Form) -> Response:
    """Settle a question on which two people differ, by ruling as one of them did.

    Raises:
        UsageError: Without a reason nothing is settled.
    """
    person = person_of(request, Act.SETTLE)
    if not form["reason"]:
        raise UsageError("a settlement needs a reason")
    with work_of(request).taking() as held:
        chosen = held.ruling(form["ruling"]).decision
        now = held.standing(chosen.verb, *chosen.subject, field=chosen.field)
        if (now.id if now else "") != form["holds"]:
            return conflict(request, now, "/agreement")
        done = held.store.add_decisions([_again(chosen, By(person, form["reason"]))])
    return RedirectResponse(f"/agreement?done={shown(done[0])}", status_code=303)


def _again(chosen: Decision, by: By) -> Decision:
    """Return the same ruling in the name of somebody else."""
    return ruling(by, chosen.verb, *chosen.subject, field=chosen.field, value=chosen.value)
