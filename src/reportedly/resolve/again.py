"""One incident as resolving saw it, taken up again from what a ledger keeps.

Estimates by other rules, and the matrix of who says what, follow from an incident's own reports,
the copies of them, and the roots of its claims; nothing else of the ledger is needed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import (
    Claim,
    ClaimRef,
    Decision,
    Estimate,
    Incident,
    Relation,
    ReportHead,
    Root,
    corrections_of,
)
from reportedly.model.vocabulary import RuleSet
from reportedly.resolve.candidates import Item, Pool
from reportedly.resolve.copies import copies_of, first_days, related, rewritten, settle_copies
from reportedly.resolve.estimates import estimates_of
from reportedly.resolve.pages import items_of


@dataclass(frozen=True, slots=True)
class Case:
    """What was known of one incident when it was made.

    Attributes:
        incident: The incident.
        items: Its claims, sorted, with the days that copies take from their originals.
        roots: The root of each claim that has one.
        days: Day on which each report, or the earliest whose text it shares, was published.
        copies: The reports of the incident with which each shares its text.
        rewritten: Claims of a copy or rewrite that do not say where its numbers are from.
    """

    incident: Incident
    items: Sequence[Item]
    roots: Mapping[ClaimRef, Root]
    days: Mapping[str, dt.date]
    copies: tuple[Relation, ...]
    rewritten: frozenset[ClaimRef]


def reopen(
    incident: Incident,
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
    relations: Sequence[Relation],
    roots: Iterable[Root],
    decisions: Sequence[Decision] = (),
) -> Case:
    """Take up an incident again.

    Args:
        incident: As it was made.
        readings: Its reports and those that share their text, each once, with their claims.
        relations: Between any of them.
        roots: Its roots.
        decisions: Rulings of people in force.
    """
    values = corrections_of(decisions)
    heads: dict[str, ReportHead] = {}
    items: list[Item] = []
    pool = Pool()
    for head, claims in readings:
        heads[head.id] = head
        items += items_of(head, claims, pool, values)
    items.sort(key=lambda item: (item.ref.report, item.number))
    copies = tuple(one for one in copies_of(relations) if one.a in heads and one.b in heads)
    settled = settle_copies(items, heads, copies)
    members = frozenset(incident.members)
    mine = sorted((item for item in settled if item.ref in members), key=lambda item: item.ref)
    return Case(
        incident=incident,
        items=mine,
        roots={ref: root for root in roots for ref in root.members if ref in members},
        days=first_days(heads, copies),
        copies=copies,
        rewritten=rewritten(mine, related(copies)),
    )


def estimates_under(case: Case, rule_set: RuleSet) -> tuple[Estimate, ...]:
    """Return the estimates of an incident under other rules than it was made with."""
    return estimates_of(case.items, case.roots, case.days, case.rewritten, rule_set)
