"""Claims and decisions to incidents, estimates, contradictions and grades.

A pure function: the same reports, claims and decisions give the same bytes in whatever order they
come. Readings are streamed once; of each claim only what the comparison needs is kept. What comes
of a report follows from its neighbourhood: the strands that share a block with its own, those they
hang together with, and the pages these stand on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reportedly.ids import canonical
from reportedly.model import (
    Claim,
    ClaimRef,
    Decision,
    IncidentLink,
    Relation,
    ReportHead,
    Resolution,
    Root,
)
from reportedly.model.vocabulary import RuleSet, Verdict
from reportedly.resolve.account import (
    Account,
    Origin,
    account_of,
    loose_origins,
    terms_of,
)
from reportedly.resolve.candidates import Item, Pool
from reportedly.resolve.cluster import Bench, compare, grow, possible_pairs
from reportedly.resolve.copies import by_report, copies_of, first_days, settle_copies
from reportedly.resolve.pages import Page, Values, items_of, page_of
from reportedly.resolve.roots import Standing
from reportedly.resolve.rulings import RULED, rulings_of
from reportedly.resolve.strands import Forbidden
from reportedly.resolve.woven import Woven

__all__ = ["RULE_SETS", "resolve", "resolve_all"]

RULE_SETS = tuple(map(str, RuleSet))
"""Names of the rules by which estimates can be made."""


def resolve(
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
    relations: Sequence[Relation],
    decisions: Sequence[Decision],
    *,
    rule_set: str = RuleSet.CODEBOOK,
) -> Resolution:
    """Group claims into incidents and say what they amount to.

    Args:
        readings: Each report once, with its claims in order; any order of reports.
        relations: Which reports copy, rewrite or cite which.
        decisions: Rulings of people; those on pairs, values and grades are obeyed here.
        rule_set: Name of the rules for estimates, one of ``RULE_SETS``.

    Returns:
        Everything derived, each list sorted by id.

    Raises:
        ValueError: There are no rules of that name.
    """
    return resolve_all(readings, relations, decisions, rule_set=rule_set).resolution


def resolve_all(
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
    relations: Sequence[Relation],
    decisions: Sequence[Decision],
    *,
    rule_set: str = RuleSet.CODEBOOK,
) -> Woven:
    """Return what ``resolve`` does, with what is to be kept so that reports can be added.

    Raises:
        ValueError: There are no rules of that name.
    """
    if rule_set not in RULE_SETS:
        raise ValueError(f"no rule set {rule_set!r}; there are {', '.join(RULE_SETS)}")
    ruled = rulings_of(decisions)
    heads, items = _gather(readings, ruled.values)
    copies = tuple(one for one in copies_of(relations) if one.a in heads and one.b in heads)
    items = settle_copies(items, heads, copies)
    pages = _pages(heads, items, copies, ruled.apart)
    strands = [strand for page in pages.values() for strand in page.strands]
    copied = {frozenset((one.a, one.b)) for one in copies}
    bench = Bench(copied, ruled.apart)
    edges, nearest = compare(strands, copied, bench)
    grown = grow(strands, edges, ruled.same, bench)
    terms = terms_of(rule_set, decisions)
    accounts = {
        number: account_of(group, pages, terms)
        for number, group in grown.groups().items()
        if any(strand.opens for strand in group)
    }
    incidents = sorted((one.incident for one in accounts.values()), key=lambda one: one.id)
    incident = {ref: one.id for one in incidents for ref in one.members}
    origins = [origin for account in accounts.values() for origin in account.origins]
    origins += [
        origin for page in pages.values() for origin in loose_origins(page, incident, terms)
    ]
    found = Resolution(
        incidents=tuple(incidents),
        links=_links(possible_pairs(grown, nearest), accounts, ruled.apart, incident),
        roots=roots_from(origins),
        relations=_relations(relations, accounts.values()),
    )
    cites = {one.incident.id: one.cites for one in accounts.values() if one.cites}
    return Woven(found, pages, strands, edges, nearest, origins, cites)


def _gather(
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]], values: Values
) -> tuple[dict[str, ReportHead], list[Item]]:
    """Keep of the readings what is needed; claims sorted by report, then in order."""
    heads: dict[str, ReportHead] = {}
    items: list[Item] = []
    pool = Pool()
    for head, claims in readings:
        heads[head.id] = head
        items.extend(items_of(head, claims, pool, values))
    items.sort(key=lambda item: (item.ref.report, item.number))
    return heads, items


def _pages(
    heads: Mapping[str, ReportHead],
    items: Sequence[Item],
    copies: Sequence[Relation],
    apart: Forbidden,
) -> dict[str, Page]:
    """Return the reports that have claims, sorted by id."""
    told: dict[str, list[Item]] = {}
    for item in items:
        told.setdefault(item.ref.report, []).append(item)
    shared = by_report(copies)
    days = first_days(heads, copies)
    return {
        report: page_of(
            heads[report], told[report], tuple(shared.get(report, ())), days.get(report), apart
        )
        for report in sorted(told)
    }


# ------------------------------------------------------------------ between incidents


def _links(
    possible: Mapping[tuple[int, int], str],
    accounts: Mapping[int, Account],
    apart: Forbidden,
    incident: Mapping[ClaimRef, str],
) -> tuple[IncidentLink, ...]:
    """Return which incidents are possibly one, and which a person ruled to be different."""
    found: dict[tuple[str, str], IncidentLink] = {}
    for (one, two), reason in possible.items():
        if one in accounts and two in accounts:
            ends = accounts[one].incident.id, accounts[two].incident.id
            _link(found, ends, Verdict.POSSIBLE, reason)
    for pair in apart:
        ends_known = [incident[ref] for ref in pair if ref in incident]
        if len(set(ends_known)) == 2:  # noqa: PLR2004 - two incidents
            _link(found, ends_known, Verdict.DIFFERENT, RULED)
    return tuple(found[pair] for pair in sorted(found))


def _link(
    found: dict[tuple[str, str], IncidentLink], ends: Sequence[str], verdict: Verdict, reason: str
) -> None:
    a, b = sorted(ends)
    found[a, b] = IncidentLink(a=a, b=b, verdict=verdict, reason=reason)


def roots_from(origins: Iterable[Origin]) -> tuple[Root, ...]:
    """Return the roots that claims go back to, sorted by id."""
    members: defaultdict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        members[origin.root].append(origin)
    return tuple(_root(name, members[name]) for name in sorted(members))


def _root(name: str, origins: Sequence[Origin]) -> Root:
    first = min(origins, key=_standing)
    return Root(
        id=name,
        name=first.name,
        type=first.type,
        kind=first.kind,
        # A member that names the party tells whose arm the others are too.
        side=next((one.side for one in sorted(origins, key=_standing) if one.side), None),
        members=tuple(sorted(origin.claim for origin in origins)),
        may_rest_on=tuple(sorted({other for origin in origins for other in origin.rests})),
    )


def _standing(origin: Origin) -> Standing:
    return origin.standing


def _relations(relations: Sequence[Relation], accounts: Iterable[Account]) -> tuple[Relation, ...]:
    """Return what was traced, with the citations of reports that are not copies anyway."""
    known = {(relation.a, relation.b) for relation in relations}
    new: dict[tuple[str, str], Relation] = {}
    for account in accounts:
        for relation in account.cites:
            pair = relation.a, relation.b
            if pair not in known and (pair not in new or _order(relation) < _order(new[pair])):
                new[pair] = relation
    return tuple(sorted((*relations, *new.values()), key=lambda one: (one.a, one.b, one.kind)))


def _order(relation: Relation) -> bytes:
    return canonical(relation)
