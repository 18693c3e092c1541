"""Incidents taken up again from a ledger: under other rules, or to see who says what of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly.ledger import Store
from reportedly.model import Claim, Decision, Incident, Relation, ReportHead
from reportedly.model.vocabulary import RelationKind, RuleSet

if TYPE_CHECKING:
    from reportedly.resolve.again import Case

_COPIES = {RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE}


def case_of(store: Store, incident: Incident, decisions: Sequence[Decision] | None = None) -> Case:
    """Return an incident with all that resolving looked at when it was made.

    Args:
        store: The ledger.
        incident: Of it.
        decisions: Those in force; asked for where they are not given.
    """
    from reportedly.resolve.again import reopen  # noqa: PLC0415 - queries resolve nothing

    reports, relations = _connected(store, {ref.report for ref in incident.members})
    roots = store.roots_of(incident.roots)
    ruled = store.decisions() if decisions is None else decisions
    return reopen(incident, _readings(store, reports), relations, roots, ruled)


def _connected(store: Store, reports: set[str]) -> tuple[list[str], tuple[Relation, ...]]:
    """Return reports with all that share their text, directly or not, and what relates them."""
    known: set[str] = set()
    waiting = sorted(reports)
    relations: dict[tuple[str, str, str], Relation] = {}
    while waiting:
        report = waiting.pop()
        if report in known:
            continue
        known.add(report)
        for relation in store.relations(report):
            if relation.kind in _COPIES:
                relations[relation.a, relation.b, relation.kind] = relation
                waiting += [one for one in (relation.a, relation.b) if one not in known]
    return sorted(known), tuple(relations[key] for key in sorted(relations))


def _readings(store: Store, reports: Sequence[str]) -> Iterator[tuple[ReportHead, Sequence[Claim]]]:
    for report in reports:
        reading = store.reading_of(report)
        if reading is not None:
            yield store.head_of(report), reading.claims


def under(store: Store, rules: RuleSet) -> Callable[[Incident], Incident]:
    """Return what gives an incident the estimates that other rules make of it."""
    from reportedly.resolve.again import estimates_under  # noqa: PLC0415

    decisions = store.decisions()

    def reckon(incident: Incident) -> Incident:
        estimates = estimates_under(case_of(store, incident, decisions), rules)
        return dataclasses.replace(incident, estimates=estimates)

    return reckon
