"""The queue: one question a screen, both accounts side by side, answered by one key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from reportedly.api import Ledger
from reportedly.cli.words import in_order
from reportedly.desk.page import Shown, answer
from reportedly.desk.phrases import estimate_words, figure_words, group_words, outcome_words
from reportedly.desk.ruled import conflict, just_ruled
from reportedly.desk.ruling import NO_REASON, Form, may, person_of
from reportedly.desk.sentences import claim_told
from reportedly.desk.wording import Wording, spoken
from reportedly.desk.work import sight_of, work_of
from reportedly.errors import UnknownIdError
from reportedly.ids import shown
from reportedly.ledger import Ruling
from reportedly.model import FIGURE, VALUE, ClaimRef, Incident, incident_id
from reportedly.review.acts import DIFFERENT, SAME, By, founder, named
from reportedly.review.answers import MATTERS, NONE_OF_THEM, decisions_of, needs_reason
from reportedly.review.places import Named, places_of
from reportedly.review.questions import Kind, Question
from reportedly.review.second import second_opinions

SHOWN: Final = 3
"""Claims of an incident that stand side by side with those of another."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with where it stands in its queue.

    Attributes:
        question: The question.
        place: From 1; ``None`` where it is not in the queue any more.
        total: Questions in the queue.
        next: Id of the one after it, the first after the last; ``None`` where there is no other.
    """

    question: Question
    place: int
    total: int
    next: str | None


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the question that the address names, else the first."""
    second = bool(request.query_params.get("second"))
    asked = _asked(request, request.path_params.get("key"), second=second)
    done = just_ruled(ledger, request)
    mine = person_of(request) if may(request) else ""
    told = [one.decision.person for one in work_of(request).rulings() if one.in_force]
    common: dict[str, Any] = {
        "asked": asked,
        "done": done,
        "second": second,
        "ruled": len(told),
        "mine": told.count(mine),
        "trouble": "",
    }
    if asked is None:
        return Shown("queue.html", common)
    return Shown("queue.html", {**common, **_screen(ledger, request, asked.question)})


def _asked(request: Request, key: str | None, *, second: bool) -> Asked | None:
    """Return a question by its id, or the first; ``None`` where none waits.

    Raises:
        UnknownIdError: There is no such question, or it has been answered.
    """
    work = work_of(request)
    person = person_of(request) if second else ""
    queue = second_opinions(work.ledger.store, person) if second else work.pile().queue
    if not queue:
        return None
    at = 0
    if key is not None:
        found = [n for n, one in enumerate(queue) if one.id.startswith(key)]
        if not found:
            raise UnknownIdError(str(work.ledger.path), f"no question {key} that waits")
        at = found[0]
    following = queue[(at + 1) % len(queue)].id if len(queue) > 1 else None
    question = queue[at] if second else work.pile().waiting.weighed(queue[at])
    return Asked(question, at + 1, len(queue), following)


# ------------------------------------------------------------------ the screen


def _screen(ledger: Ledger, request: Request, question: Question) -> Mapping[str, Any]:
    t = spoken(request)
    work = work_of(request)
    incidents = _incidents(work.ledger, question)
    standing = _standing(work.ledger, question)
    blind = bool(request.query_params.get("second"))
    person = person_of(request) if may(request) else ""
    return {
        "question": question,
        "sides": _sides(ledger, question, [] if blind else incidents, t),
        "choices": _choices(question, _places(work.ledger, question)),
        "effects": [] if blind else _effects(work.pile().waiting.answers(question), t),
        "figure": _figure(ledger, question, t),
        "said_name": _name_said(work.ledger, question),
        "sight": sight_of(incidents, standing),
        "needs": {
            answer: not blind and needs_reason(question, answer, standing, person)
            for answer in (SAME, DIFFERENT, NONE_OF_THEM, *question.options)
        },
        "matters": MATTERS,
    }


def _incidents(ledger: Ledger, question: Question) -> list[Incident]:
    """Return the incidents that the claims of a question are in now, each once."""
    found: dict[str, Incident] = {}
    for ref in question.claims:
        # A claim that is in no incident any more has no part in what is asked.
        with suppress(UnknownIdError):
            one = ledger.store.get_incident(incident_id(ref))
            found[one.id] = one
    return [found[name] for name in sorted(found)]


def _standing(ledger: Ledger, question: Question) -> Ruling | None:
    if question.kind is Kind.SAME:
        return ledger.standing(SAME, *map(named, question.claims))
    return ledger.standing(VALUE, named(question.claims[0]), field=question.field)


def _sides(
    ledger: Ledger, question: Question, incidents: Sequence[Incident], t: Wording
) -> list[dict[str, Any]]:
    """Return what stands side by side: the claims of each incident, or those asked about."""
    if question.kind is Kind.SAME and incidents:
        return [
            {"incident": one, "claims": [claim_told(ledger, ref, t) for ref in _telling(one)]}
            for one in incidents
        ]
    refs = question.claims[: SHOWN if question.kind is Kind.PLACE else 2]
    sides = [{"incident": None, "claims": [claim_told(ledger, ref, t)]} for ref in refs]
    if question.kind is Kind.GROUP and incidents:
        stated = [
            ref
            for one in incidents[0].estimates
            if str(one.group) in question.options
            for ref in one.used
            if ref not in refs
        ]
        sides += [
            {"incident": None, "claims": [claim_told(ledger, ref, t)]}
            for ref in dict.fromkeys(stated[:2])
        ]
    return sides


def _telling(incident: Incident) -> list[ClaimRef]:
    """Return the claims that stand for an incident: the founding one, then those that count."""
    used = [ref for one in incident.estimates for ref in one.used if ref in incident.members]
    return list(dict.fromkeys([founder(incident), *used]))[:SHOWN]


def _figure(ledger: Ledger, question: Question, t: Wording) -> str:
    """Return the figure that a question is about, in words."""
    if question.kind is not Kind.GROUP:
        return ""
    _, claim = ledger.claim(question.claims[0])
    name = (question.field or "").removeprefix(FIGURE)
    return next((figure_words(t, one, {}) for one in claim.figures if one.id == name), "")


def _places(ledger: Ledger, question: Question) -> tuple[Named, ...]:
    if question.kind is not Kind.PLACE:
        return ()
    return places_of(_name_said(ledger, question), question.options)


def _name_said(ledger: Ledger, question: Question) -> str:
    """Return the name that a place question is about."""
    if question.kind is not Kind.PLACE:
        return ""
    _, claim = ledger.claim(question.claims[0])
    return next((one.name or "" for one in claim.places if one.candidates == question.options), "")


def _choices(question: Question, places: Sequence[Named]) -> list[dict[str, Any]]:
    """Return the answers with their keys, the first nine of them."""
    if question.kind is Kind.SAME:
        return [{"answer": SAME, "key": "s"}, {"answer": DIFFERENT, "key": "d"}]
    told: list[dict[str, Any]] = (
        [{"answer": one.id, "place": one} for one in places]
        if question.kind is Kind.PLACE
        else [{"answer": one} for one in question.options]
    )
    keyed = [one | {"key": str(n)} for n, one in enumerate(told[:9], start=1)]
    return [*keyed, {"answer": NONE_OF_THEM, "key": "0"}]


def _effects(answers: Any, t: Wording) -> list[dict[str, Any]]:  # noqa: ANN401 - pairs of incidents
    """Return for each answer that changes something the numbers and grades before and after."""
    return [
        {
            "before": [_published(one, t) for one in before],
            "after": [_published(one, t) for one in after],
        }
        for before, after in answers
    ]


def _published(incident: Incident, t: Wording) -> dict[str, Any]:
    return {
        "grade": incident.grade,
        "counts": [
            (outcome_words(t, one.outcome), group_words(t, one), estimate_words(t, one))
            for one in in_order(incident.estimates)
        ],
    }


# ------------------------------------------------------------------ the answer


def answered(_: Ledger, request: Request, form: Form) -> Response:
    """Store an answer, and lead to the next question."""
    person, work, reason = person_of(request), work_of(request), form["reason"]
    second = bool(request.query_params.get("second"))
    with work.taking() as held:
        question = _question(held, request, second=second)
        if question is None:
            return _overtaken(request, form)
        incidents, standing = _incidents(held, question), _standing(held, question)
        if sight_of(incidents, standing) != form["sight"]:
            return _overtaken(request, form)
        needed = not second and needs_reason(question, form["answer"], standing, person)
        if needed and not reason:
            return _asked_again(request)
        by, places = By(person, reason or NO_REASON), _places(held, question)
        decisions = decisions_of(question, form["answer"], by, incidents, places, standing)
        done = held.store.add_decisions(decisions)
    # Left, so that what was decided is stored, and obeyed.
    return RedirectResponse(_following(request, form, done, second=second), status_code=303)


def _question(held: Ledger, request: Request, *, second: bool) -> Question | None:
    """Return the question that a form answers; ``None`` where it does not wait any more."""
    work, key = work_of(request), request.path_params["key"]
    if second:
        asked = second_opinions(held.store, person_of(request))
        return next((one for one in asked if one.id.startswith(key)), None)
    pile = work.pile(held)
    found = next((one for one in pile.queue if one.id.startswith(key)), None)
    return None if found is None else pile.waiting.weighed(found)


def _following(request: Request, form: Form, done: Sequence[str], *, second: bool) -> str:
    """Return the address of the next question, with what was just stored."""
    told = {"done": ",".join(map(shown, done))}
    if second:
        return f"/queue?{urlencode({'second': '1', **told}, safe=',')}"
    wanted = form["next"]
    path = f"/queue/{shown(wanted)}" if wanted in work_of(request).pile().by_id else "/queue"
    return f"{path}?{urlencode(told, safe=',')}"


def _asked_again(request: Request) -> Response:
    """Return the same screen, with the word that this answer needs a reason."""
    work = work_of(request)
    shown_again = page(work.veiled, request)
    told = {**shown_again.values, "trouble": "queue.reason_needed"}
    return answer(request, replace(shown_again, values=told, status=400), work.ledger)


def _overtaken(request: Request, form: Form) -> Response:
    """Return the page that says that somebody was faster, and what holds now."""
    ledger, key = work_of(request).ledger, request.path_params["key"]
    claims, field = form.every("claim"), form["field"] or None
    standing = None
    if claims:
        verb, about = (VALUE, claims[:1]) if field else (SAME, claims)
        standing = ledger.standing(verb, *about, field=field)
    waits = any(one.id.startswith(key) for one in work_of(request).pile().queue)
    return conflict(request, standing, f"/queue/{key}" if waits else "/queue")
