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
from reportedly.desk.phrases import value_words
from reportedly.desk.ruled import about_incident, just_ruled, value_parts
from reportedly.desk.ruling import may
from reportedly.desk.sentences import facts_of
from reportedly.desk.wording import Wording, spoken
from reportedly.desk.work import work_of
from reportedly.model import Cell, Claim, ClaimRef, Estimate, Incident, ReportHead, Ruled, Voice
from reportedly.model.vocabulary import Grade, OriginKind, RuleSet

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
            "rulings": about_incident(work_of(request), incident.members),
            "ruled": [_ruled(one, members) for one in incident.ruled],
            "sights": _sights(request, incident, [one for one, _ in near]),
            "grades": [one.value for one in Grade],
            "done": just_ruled(ledger, request),
            "voices": [_voice(voice, at) for at, voice in enumerate(matrix.voices)],
            "rows": [(row, [_cell(cell, members, t) for cell in row.cells]) for row in matrix.rows],
        },
    )


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
        "left_out": [
            (members[ref].number, reason) for ref, reason in estimate.left_out if ref in members
        ],
    }


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
