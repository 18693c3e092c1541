"""The page of one claim: what the machine read, and what a person rules in its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.api import Ledger
from reportedly.desk.page import Shown, answer, number_of
from reportedly.desk.phrases import figure_words, place_words, time_words, type_words
from reportedly.desk.ruled import conflict, just_ruled, rulings_shown, value_parts
from reportedly.desk.ruling import Form, person_of
from reportedly.desk.sentences import claim_told
from reportedly.desk.wording import Wording, spoken
from reportedly.desk.work import work_of
from reportedly.errors import UnknownIdError, UsageError
from reportedly.ids import canonical, shown
from reportedly.model import (
    FIGURE,
    NOTHING,
    PLACE,
    TIME,
    TYPE,
    VALUE,
    Claim,
    ClaimRef,
    incident_id,
)
from reportedly.model.vocabulary import EventType, Group, PlaceRole, Qualifier
from reportedly.review.acts import By, in_form, named, ruling
from reportedly.review.places import Named, places_of


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the claim that the address names."""
    return _shown(ledger, request, None)


def _shown(ledger: Ledger, request: Request, found: tuple[Named, ...] | None) -> Shown:
    t, plain = spoken(request), work_of(request).ledger
    report = ledger.report(request.path_params["report"])
    ref = ClaimRef(report.id, request.path_params["claim"])
    told = claim_told(ledger, ref, t)
    return Shown(
        "correct.html",
        {
            **told,
            "fields": [
                _field(ledger, ref, name, words) for name, words in _fields(t, told["claim"])
            ],
            "incident": _home(plain, ref),
            "types": [one.value for one in EventType],
            "groups": [one.value for one in Group],
            "qualifiers": [Qualifier.EXACT.value, Qualifier.AT_LEAST.value],
            "found": found,
            "done": just_ruled(ledger, request),
        },
    )


def _home(ledger: Ledger, ref: ClaimRef) -> str | None:
    """Return the id of the incident that a claim is in; ``None`` for none."""
    try:
        return shown(ledger.store.find_incident(incident_id(ref)))
    except UnknownIdError:
        return None


def _fields(t: Wording, claim: Claim) -> list[tuple[str, str]]:
    """Return what may be ruled on, each with what the machine read."""
    where = next((one for one in claim.places if one.role is PlaceRole.EVENT), None)
    known = {figure.id: figure for figure in claim.figures}
    return [
        (TYPE, type_words(t, claim.type)),
        (PLACE, place_words(t, where)),
        (TIME, time_words(t, claim.time)),
        *((FIGURE + one.id, figure_words(t, one, known)) for one in claim.figures),
    ]


def _field(ledger: Ledger, ref: ClaimRef, name: str, words: str) -> Mapping[str, Any]:
    standing = ledger.standing(VALUE, named(ref), field=name)
    holds = standing is not None and standing.decision.value is not None
    return {
        "name": name,
        "kind": name.partition("/")[0],
        "machine": words,
        "standing": standing.id if standing else "",
        "ruled": rulings_shown(ledger, [standing.id]) if standing and holds else [],
        "parts": value_parts(standing.decision.value or NOTHING) if standing and holds else [],
    }


def ruled(_: Ledger, request: Request, form: Form) -> Response:
    """Rule on a value of a claim.

    Raises:
        UsageError: It is no value, or without a reason.
    """
    person, work = person_of(request), work_of(request)
    if form["act"] == "find":
        found = places_of(form["name"])
        return answer(request, _shown(work.veiled, request, found), work.ledger)
    if not form["reason"]:
        raise UsageError("a ruling on a value needs a reason")
    field, value = form["field"], _value(form)
    with work.taking() as held:
        report = held.report(request.path_params["report"])
        ref = ClaimRef(report.id, request.path_params["claim"])
        held.claim(ref)
        in_form(VALUE, (named(ref),), field, value)
        standing = held.standing(VALUE, named(ref), field=field)
        here = f"/correct/{shown(report.id)}/{ref.claim}"
        if (standing.id if standing else "") != form["standing"]:
            return conflict(request, standing, here)
        by = By(person, form["reason"])
        done = held.store.add_decisions([ruling(by, VALUE, named(ref), field=field, value=value)])
    return RedirectResponse(f"{here}?done={shown(done[0])}", status_code=303)


def _value(form: Form) -> str | None:
    """Return the value that a form gives, as decisions hold it.

    Raises:
        UsageError: It gives none.
    """
    field, act = form["field"], form["act"]
    if act == "machine":
        return None
    if act == "nothing":
        return NOTHING
    if field == TYPE:
        return canonical(form["type"]).decode()
    if field == TIME:
        return canonical(
            {"earliest": _day(form["earliest"]), "latest": _day(form["latest"])}
        ).decode()
    if field == PLACE:
        return _place(form)
    if field.startswith(FIGURE):
        return _figure(form)
    raise UsageError(f"no field {field!r} of a claim")


def _day(written: str) -> dt.date:
    try:
        return dt.date.fromisoformat(written)
    except ValueError as error:
        raise UsageError("a time needs a first and a last day") from error


def _place(form: Form) -> str:
    if not form["place"]:
        return canonical({"name": form["name"]}).decode()
    for one in places_of(form["name"]):
        if one.id == form["place"]:
            return one.value
    raise UsageError("the atlas knows no such place under that name")


def _figure(form: Form) -> str:
    """Return the parts of a figure that a form fills in."""
    told: dict[str, Any] = {}
    if form["group"]:
        told["group"] = form["group"]
    low, high, value = (number_of(form[name]) for name in ("low", "high", "value"))
    if value is not None:
        told |= {"value": value, "qualifier": form["qualifier"] or Qualifier.EXACT}
    elif low is not None or high is not None:
        told |= {"value": None, "low": low, "high": high, "qualifier": Qualifier.RANGE}
    if not told:
        raise UsageError("a figure needs a number, its bounds, or a group")
    return canonical(told).decode()
