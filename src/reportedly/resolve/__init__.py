"""Claims and decisions to incidents, estimates, contradictions and grades.

A pure function: the same reports, claims and decisions give the same bytes in whatever order they
come. Readings are streamed once; of each claim only what the comparison needs is kept.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.ids import make_id
from reportedly.model import (
    Claim,
    ClaimRef,
    Decision,
    Incident,
    IncidentLink,
    PlaceRef,
    Relation,
    ReportHead,
    Resolution,
    Root,
    TimeRef,
)
from reportedly.model.vocabulary import EventType, Verdict
from reportedly.resolve.candidates import Item, Part, Pool, bounded, compact
from reportedly.resolve.cluster import Clusters, by_cluster, cluster
from reportedly.resolve.contradictions import contradictions_of
from reportedly.resolve.copies import copies_of, related, rewritten, settle_copies
from reportedly.resolve.estimates import RULE_SET, estimates_of
from reportedly.resolve.grades import support_of
from reportedly.resolve.roots import Roots, roots_of
from reportedly.resolve.rulings import rulings_of
from reportedly.resolve.sites import reasons_of
from reportedly.resolve.strands import FORCED, Strand, strands_of

__all__ = ["RULE_SETS", "resolve"]

RULE_SETS = (RULE_SET,)
"""Names of the rules by which estimates can be made."""


def resolve(
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]],
    relations: Sequence[Relation],
    decisions: Sequence[Decision],
    *,
    rule_set: str = RULE_SET,
) -> Resolution:
    """Group claims into incidents and say what they amount to.

    Args:
        readings: Each report once, with its claims in order; any order of reports.
        relations: Which reports copy, rewrite or cite which.
        decisions: Rulings of people; ``same`` and ``different`` are obeyed here.
        rule_set: Name of the rules for estimates, one of ``RULE_SETS``.

    Returns:
        Everything derived, each list sorted by id.

    Raises:
        ValueError: There are no rules of that name.
    """
    if rule_set not in RULE_SETS:
        raise ValueError(f"no rule set {rule_set!r}; there are {', '.join(RULE_SETS)}")
    copies = copies_of(relations)
    alike = related(copies)
    heads, items = _gather(readings, frozenset(alike))
    items = settle_copies(items, heads, copies)
    ruled = rulings_of(decisions)
    strands = _strands(items, ruled.apart)
    pairs = {frozenset((relation.a, relation.b)) for relation in copies}
    grown, possible = cluster(strands, pairs, ruled.same, ruled.apart)
    groups = {_identify(group): group for group in by_cluster(grown).values()}
    incident = {
        item.ref: name
        for name, group in groups.items()
        for strand in group
        for item in strand.items
    }
    roots = roots_of(items, heads, copies, incident)
    days = _first_days(heads, copies)
    incidents = [_incident(name, groups[name], roots.of, (days, alike)) for name in sorted(groups)]
    return Resolution(
        incidents=tuple(incidents),
        links=_links(grown, possible, ruled.apart, incident),
        roots=roots.roots,
        relations=_relations(relations, roots),
    )


def _gather(
    readings: Iterable[tuple[ReportHead, Sequence[Claim]]], copied: frozenset[str]
) -> tuple[dict[str, ReportHead], list[Item]]:
    """Keep of the readings what is needed; claims sorted by report, then in order."""
    heads: dict[str, ReportHead] = {}
    items: list[Item] = []
    pool = Pool(copied=copied)
    for head, claims in readings:
        heads[head.id] = head
        reasons = reasons_of(claims)
        items.extend(
            compact(head, number, claim, pool, reasons.get(claim.id, frozenset()))
            for number, claim in enumerate(claims)
        )
    items.sort(key=lambda item: (item.ref.report, item.number))
    return heads, items


def _strands(items: Sequence[Item], apart: frozenset[frozenset[ClaimRef]]) -> list[Strand]:
    by_report: dict[str, list[Item]] = {}
    for item in items:
        if item.part is not Part.NONE:
            by_report.setdefault(item.ref.report, []).append(item)
    found = [
        strand for report in sorted(by_report) for strand in strands_of(by_report[report], apart)
    ]
    return sorted(found, key=lambda strand: strand.ref)


def _identify(group: Sequence[Strand]) -> str:
    first = min(item.ref for strand in group for item in strand.items)
    return make_id("incident", [first.report, first.claim])


def _first_days(
    heads: Mapping[str, ReportHead], relations: Sequence[Relation]
) -> dict[str, dt.date]:
    """Return the day of each report, or of the earliest report with which it shares its text.

    A late copy does not make an old figure new.
    """
    days = {
        name: head.page_date.earliest
        for name, head in heads.items()
        if head.page_date is not None and head.page_date.day is not None
    }
    first = dict(days)
    for relation in relations:
        for one, other in ((relation.a, relation.b), (relation.b, relation.a)):
            if one in days and other in days:
                first[one] = min(first[one], days[other])
    return first


# ------------------------------------------------------------------ one incident


def _incident(
    name: str,
    group: Sequence[Strand],
    roots: Mapping[ClaimRef, Root],
    known: tuple[Mapping[str, dt.date], Mapping[str, frozenset[str]]],
) -> Incident:
    days, alike = known
    items = sorted((item for strand in group for item in strand.items), key=lambda i: i.ref)
    pairs = contradictions_of(items, roots, days)
    support = support_of(items, roots, pairs)
    estimates = estimates_of(items, roots, days, rewritten(items, alike))
    reason = support.reason
    if not estimates and any(item.figures for item in items):
        reason += "; no count of people that stands on a stated origin"
    return Incident(
        id=name,
        type=_type(items),
        members=tuple(item.ref for item in items),
        place=_place(items),
        time=_time(items),
        estimates=estimates,
        roots=support.roots,
        origins_low=support.low,
        origins_high=support.high,
        reports=len({item.ref.report for item in items}),
        corroboration=support.corroboration,
        grade=support.grade,
        grade_reason=reason,
        contradictions=pairs,
    )


def _type(items: Sequence[Item]) -> EventType | None:
    """Return the type most claims give, the specific before the unspecified."""
    counts = Counter(item.type for item in items if item.part is not Part.ATTACHES and item.type)
    if not counts:
        return None
    # What was destroyed in a use of force is no kind of event beside it.
    counts = Counter({kind: n for kind, n in counts.items() if kind in FORCED}) or counts
    order = {item.type: number for number, item in reversed(list(enumerate(items)))}
    return max(
        counts,
        key=lambda kind: (kind is not EventType.UNSPECIFIED_FORCE, counts[kind], -order[kind]),
    )


def _place(items: Sequence[Item]) -> PlaceRef | None:
    """Return the most precise event place, those in the gazetteer first."""
    places = [place for item in items for place in item.places]
    return min(
        places,
        key=lambda place: (place.where_prec or 8, place.place_id is None, place.name or ""),
        default=None,
    )


def _time(items: Sequence[Item]) -> TimeRef | None:
    """Return the days that all dated claims share, else the narrowest; defaults come last."""
    times = [item.time for item in items if item.dated and item.time]
    if not times:
        weak = [item.time for item in items if item.time and bounded(item.time)]
        return min(weak, key=_narrowness, default=None)
    narrow = min(times, key=_narrowness)
    earliest = max(time.earliest for time in times if time.earliest)
    latest = min(time.latest for time in times if time.latest)
    if earliest > latest:
        # What follows an event is told with later days, so the first to end holds.
        return min(times, key=lambda time: (time.latest or dt.date.max, _narrowness(time)))
    exact = [t for t in times if (t.earliest, t.latest) == (earliest, latest)]
    if exact:
        return exact[0]
    days = (latest - earliest).days + 1
    return TimeRef(
        earliest=earliest,
        latest=latest,
        date_prec=1 if days == 1 else narrow.date_prec,
        basis="shared: the days that all dated claims have in common",
    )


def _narrowness(time: TimeRef) -> tuple[int, dt.date]:
    first = time.earliest or dt.date.min
    return ((time.latest or dt.date.max) - first).days, first


# ------------------------------------------------------------------ between incidents


def _links(
    grown: Clusters,
    possible: Sequence[tuple[int, int, str]],
    apart: Iterable[frozenset[ClaimRef]],
    incident: Mapping[ClaimRef, str],
) -> tuple[IncidentLink, ...]:
    """Return which incidents are possibly one, and which a person ruled to be different."""
    found: dict[tuple[str, str], IncidentLink] = {}
    for a, b, reason in possible:
        ends = [incident.get(grown.strands[number].ref) for number in (a, b)]
        _link(found, ends, Verdict.POSSIBLE, reason)
    for pair in sorted(apart, key=sorted):
        ends = [incident.get(ref) for ref in sorted(pair)]
        _link(found, ends, Verdict.DIFFERENT, "a person ruled so")
    return tuple(found[pair] for pair in sorted(found))


def _link(
    found: dict[tuple[str, str], IncidentLink],
    ends: Sequence[str | None],
    verdict: Verdict,
    reason: str,
) -> None:
    known = sorted({end for end in ends if end is not None})
    if len(known) != 2:  # noqa: PLR2004 - two incidents
        return
    a, b = known
    if verdict is Verdict.DIFFERENT:
        found[a, b] = IncidentLink(a=a, b=b, verdict=verdict, reason=reason)
    else:
        found.setdefault((a, b), IncidentLink(a=a, b=b, verdict=verdict, reason=reason))


def _relations(relations: Sequence[Relation], roots: Roots) -> tuple[Relation, ...]:
    """Return what was traced, with the citations of reports that are not copies anyway."""
    known = {(relation.a, relation.b) for relation in relations}
    new: dict[tuple[str, str], Relation] = {}
    for relation in roots.cites:
        if (relation.a, relation.b) not in known:
            new.setdefault((relation.a, relation.b), relation)
    return tuple(sorted((*relations, *new.values()), key=lambda one: (one.a, one.b, one.kind)))
