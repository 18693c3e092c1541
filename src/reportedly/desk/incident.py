"""The page of one incident: who says what of it, facet by facet, and how each number came about."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.members import Words, sentence_of, told_of
from reportedly.cli.words import in_order
from reportedly.desk import acts
from reportedly.desk.page import Shown, rules_of
from reportedly.desk.past import steps_of
from reportedly.desk.phrases import value_words
from reportedly.desk.ruled import about_incident, disputes_of, just_ruled, value_parts
from reportedly.desk.ruling import may
from reportedly.desk.sentences import facts_of
from reportedly.desk.sites import drawn, sites_of
from reportedly.desk.wording import Wording, spoken
from reportedly.desk.work import work_of
from reportedly.model import (
    Cell,
    Claim,
    ClaimRef,
    Estimate,
    FacetRow,
    Incident,
    ReportHead,
    Ruled,
    Voice,
)
from reportedly.model.vocabulary import Grade, Group, OriginKind, Outcome, RuleSet

LETTERS: Final = 26
"""Columns that are called by a letter."""


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of the incident, or of one that contradicts it.

    Attributes:
        ref: Of the claim.
        number: By which the page refers to it.
        head: Of its report.
        claim: The claim.
        words: The sentences it stands in, its own words apart.
        facts: What it says, facet by facet.
    """

    ref: ClaimRef
    number: int
    head: ReportHead
    claim: Claim
    words: Words
    facts: Sequence[tuple[str, str]]


def page(ledger: Ledger, request: Request) -> Shown:
    """Return one incident under the rules that the address asks for."""
    rules = rules_of(request)
    incident = ledger.incident(request.path_params["key"], rules=rules)
    t = spoken(request)
    members = _members(ledger, incident, t)
    near = [
        (link.b if link.a == incident.id else link.a, link) for link in ledger.links(incident.id)
    ]
    matrix = ledger.matrix(incident.id)
    found = sites_of(
        t,
        incident,
        [(one.number, one.claim) for one in members.values() if one.ref in set(incident.members)],
        _open_name(request, incident),
    )
    rulings = about_incident(work_of(request), incident.members)
    named = {head.id: head for head in (member.head for member in members.values())}
    return Shown(
        "incident.html",
        {
            "incident": incident,
            "rules": rules,
            "rule_sets": [one.value for one in RuleSet],
            "counts": [_count(one, members) for one in in_order(incident.estimates)],
            "groups": [
                (named[report], list(group))
                for report, group in itertools.groupby(
                    members.values(), key=lambda member: member.head.id
                )
            ],
            "differences": [
                (pair, members[pair.a], members[pair.b])
                for pair in incident.contradictions
                if pair.a in members and pair.b in members
            ],
            "links": [
                (ledger.incident(one), link.verdict.value, link.reason) for one, link in near
            ],
            "former": _former(request, incident),
            "past": steps_of(_taken_in(ledger, incident, named), rulings),
            "disputes": disputes_of(work_of(request), incident.members),
            "sites": found,
            "drawn": drawn(found),
            "ruled": [_ruled(one, members) for one in incident.ruled],
            "sights": _sights(request, incident, [one for one, _ in near]),
            "grades": [one.value for one in Grade],
            "done": just_ruled(ledger, request),
            "voices": [_voice(voice, at) for at, voice in enumerate(matrix.voices)],
            "rows": [
                (row, [_cell(cell, members, t) for cell in row.cells])
                for row in sorted(matrix.rows, key=_row_order)
            ],
        },
    )


def _open_name(request: Request, incident: Incident) -> str | None:
    """Return the name of a place that was left open; what has several places is a place's name."""
    if incident.place is None or not incident.place.candidates:
        return None
    place = work_of(request).ledger.incident(incident.id).place
    return None if place is None else place.name


def _taken_in(
    ledger: Ledger, incident: Incident, heads: Mapping[str, ReportHead]
) -> list[tuple[str, ReportHead]]:
    """Return the reports of an incident, each with the moment it was stored."""
    told = ledger.taken_in({ref.report for ref in incident.members})
    return [(at, heads[name]) for name, at in sorted(told.items()) if name in heads]


def _members(ledger: Ledger, incident: Incident, t: Wording) -> dict[ClaimRef, Member]:
    """Return the claims of an incident and of its contradictions, numbered as the reports run."""
    members: dict[ClaimRef, Member] = {}
    for one in told_of(ledger, incident):
        words, facts = sentence_of(one.reading, one.claim), facts_of(t, one.claim, one.figures)
        members[one.ref] = Member(one.ref, len(members) + 1, one.head, one.claim, words, facts)
    return members


def _voice(voice: Voice, at: int) -> dict[str, Any]:
    """Return the head of a column: a letter for an origin, none for what has no origin."""
    counted = voice.root is not None and voice.kind is not OriginKind.OWN_VOICE
    return {"voice": voice, "letter": chr(ord("A") + at) if counted and at < LETTERS else ""}


def _row_order(row: FacetRow) -> tuple[int, int]:
    """Return where a row stands: facets as they come, then counts in the order of estimates."""
    if row.outcome is None:
        return -1, 0
    groups = [None, Group.UNKNOWN, *Group]
    return list(Outcome).index(row.outcome), groups.index(row.group)


def _cell(cell: Cell, members: Mapping[ClaimRef, Member], t: Wording) -> dict[str, Any]:
    """Return a cell of the matrix with its values in words and the numbers of its claims."""
    said = value_words(t, cell.value) if cell.value is not None else ""
    told = dict.fromkeys(value_words(t, other) for other in cell.others)
    others = [words for words in told if words != said]
    return {
        "standing": cell.standing,
        "said": said,
        "others": others,
        "interest": cell.interest,
        "claims": [members[ref].number for ref in cell.claims if ref in members],
    }


def _count(estimate: Estimate, members: Mapping[ClaimRef, Member]) -> dict[str, Any]:
    """Return an estimate with the claims each of its numbers stands on."""
    return {
        "estimate": estimate,
        "grounds": [
            (ground, [members[ref].number for ref in ground.claims if ref in members])
            for ground in estimate.grounds
        ],
        "left_out": _by_reason(
            (reason, members[ref].number) for ref, reason in estimate.left_out if ref in members
        ),
    }


def _by_reason(told: Iterable[tuple[str, int]]) -> list[tuple[str, list[int]]]:
    """Return the claims that are left out for each reason, in the order of their numbers."""
    found: dict[str, list[int]] = {}
    for reason, number in sorted(told, key=lambda pair: pair[1]):
        found.setdefault(reason, []).append(number)
    return list(found.items())


def _former(request: Request, incident: Incident) -> str | None:
    """Return the id that was asked for, where it is that of an incident joined to this one."""
    key: str = request.path_params["key"]
    return None if incident.id.startswith(key) else key


def _ruled(one: Ruled, members: Mapping[ClaimRef, Member]) -> dict[str, Any]:
    """Return a value that a person gave, beside the machine's."""
    return {
        "field": one.field,
        "kind": one.field.partition("/")[0],
        "claim": members[one.claim].number if one.claim and one.claim in members else None,
        "value": value_parts(one.value),
        "machine": value_parts(one.machine) if one.machine is not None else [],
    }


def _sights(request: Request, incident: Incident, near: Iterable[str]) -> Mapping[str, str]:
    """Return what rulings on the incident are made in sight of; nothing where none can be made.

    Args:
        request: Asks for the page.
        incident: Whose page it is.
        near: Ids of those that are possibly this one, or were ruled not to be.
    """
    if not may(request):
        return {}
    plain = work_of(request).ledger
    return acts.sights_of(plain, incident, [plain.incident(one) for one in near])
