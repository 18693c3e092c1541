"""One incident in full: its origins, contradictions, support, estimates, place and time.

All follows from the claims of the incident, the pages they stand on, and which of these pages copy
each other. Nothing else of the ledger is asked, so what is told of an incident changes only when
one of its pages does.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.ids import canonical
from reportedly.model import (
    GRADE,
    ClaimRef,
    Decision,
    Family,
    Incident,
    PlaceRef,
    Relation,
    Root,
    Ruled,
    RuledGrade,
    TimeRef,
    families_of,
    grades_of,
    incident_id,
)
from reportedly.model.vocabulary import EventType, Grade, OriginKind, RuleSet, SourceType
from reportedly.resolve.alignment import kind_of, party_of
from reportedly.resolve.candidates import Item, Part, bounded
from reportedly.resolve.contradictions import contradictions_of
from reportedly.resolve.copies import page_day, related, rewritten, texts_of
from reportedly.resolve.estimates import estimates_of
from reportedly.resolve.grades import support_of
from reportedly.resolve.pages import Page
from reportedly.resolve.roots import Standing, roots_of, standing_of
from reportedly.resolve.rulings import RULED as RULED_SO
from reportedly.resolve.strands import FORCED, Strand
from reportedly.resolve.words import fold


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for all incidents; where it changes, all are to be made again.

    Attributes:
        rules: By which estimates are made.
        houses: Name of the publishers' family of each outlet that is in one, by its folded name.
        grades: Grades that people gave, by the id of the incident, or any that it had.
    """

    rules: RuleSet = RuleSet.CODEBOOK
    houses: Mapping[str, str] = field(default_factory=dict)
    grades: Mapping[str, RuledGrade] = field(default_factory=dict)

    def graded(self, members: Iterable[ClaimRef]) -> Grade | None:
        """Return the grade that a person gave an incident, the latest; ``None`` without one."""
        if not self.grades:
            return None
        names = map(incident_id, members)
        ruled = [(self.grades[name].at, name) for name in names if name in self.grades]
        return self.grades[max(ruled)[1]].grade if ruled else None


def terms_of(rule_set: str, decisions: Sequence[Decision]) -> Terms:
    """Return what holds for all incidents, by the decisions in force."""
    return Terms(RuleSet(rule_set), houses_of(families_of(decisions)), grades_of(decisions))


def houses_of(families: Iterable[Family]) -> dict[str, str]:
    """Return the family of each outlet that is in one, by the outlet's folded name."""
    return {fold(outlet): family.name for family in families for outlet in family.outlets}


@dataclass(frozen=True, slots=True)
class Origin:
    """What one claim goes back to, as its incident shows it.

    Attributes:
        claim: The claim.
        root: Id of its root.
        standing: Of all claims of a root the one that stands first gives it name and type.
        name: As the claim names it.
        type: What kind of source the claim makes of it.
        kind: What stands at the inner end of its chain.
        side: The party it belongs to.
        rests: Ids of the roots of its incident that it is not shown to be independent of.
    """

    claim: ClaimRef
    root: str
    standing: Standing
    name: str | None
    type: SourceType | None
    kind: OriginKind
    side: str | None
    rests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """An incident with what it adds to the ledger beside itself.

    Attributes:
        incident: The incident.
        origins: Of its claims, sorted.
        cites: Which of its reports name another's outlet as their source.
    """

    incident: Incident
    origins: tuple[Origin, ...]
    cites: tuple[Relation, ...]


@dataclass(slots=True)
class _Context:
    """The pages of one incident and what they are to each other."""

    pages: Mapping[str, Page]
    reports: Sequence[str]
    copies: list[Relation] = field(default_factory=list)

    def __post_init__(self) -> None:
        mine = set(self.reports)
        self.copies = [
            relation
            for report in self.reports
            for relation in self.pages[report].copies
            if relation.a == report and relation.b in mine
        ]


def name_of(group: Sequence[Strand], pages: Mapping[str, Page]) -> str:
    """Return the id of an incident: the hash of its founding claim.

    That is the first claim of the earliest report, of several the one with the smallest id. So a
    later report does not rename an incident.
    """
    refs = (item.ref for strand in group for item in strand.items)
    return incident_id(min(refs, key=lambda ref: (_page_day(pages[ref.report]), ref)))


def _page_day(page: Page) -> dt.date:
    return page_day(page.head) or dt.date.max


def account_of(
    group: Sequence[Strand], pages: Mapping[str, Page], terms: Terms | None = None
) -> Account:
    """Return what is told of one incident.

    Args:
        group: Its strands, in any order.
        pages: At least the reports that these stand in.
        terms: What holds for all incidents.
    """
    terms = terms or Terms()
    name = name_of(group, pages)
    reports = sorted({strand.report for strand in group})
    context = _Context(pages, reports)
    items = sorted((item for strand in group for item in strand.items), key=lambda item: item.ref)
    mine = {item.ref: name for item in items}
    heads = {report: pages[report].head for report in reports}
    every = [item for report in reports for item in pages[report].items]
    found = roots_of(every, heads, context.copies, mine, terms.houses)
    roots = {ref: found.of[ref] for ref in mine if ref in found.of}
    days = {report: day for report in reports if (day := pages[report].day) is not None}
    pairs = contradictions_of(items, roots, days)
    circle = tuple(sorted({ref.report for ref in found.circular}))
    outlets = sorted({heads[report].outlet or heads[report].name for report in circle})
    texts = texts_of(reports, context.copies)
    support = support_of(items, roots, pairs, days, outlets, texts)
    aside = rewritten(items, related(context.copies))
    estimates = estimates_of(items, roots, days, aside, terms.rules)
    reason = support.reason
    if not estimates and any(item.figures for item in items):
        reason += "; no count of people that stands on a stated origin"
    ruled = [one for item in items for one in item.ruled]
    grade = terms.graded(mine)
    if grade is not None:
        machine = canonical(support.grade).decode()
        ruled.insert(0, Ruled(field=GRADE, value=canonical(grade).decode(), machine=machine))
        reason = f"{RULED_SO}; by the rules it is {support.grade}: {reason}"
    incident = Incident(
        id=name,
        type=_type(items, roots),
        members=tuple(item.ref for item in items),
        place=_place(items),
        time=_time(items),
        estimates=estimates,
        roots=support.roots,
        origins_low=support.low,
        origins_high=support.high,
        reports=len(reports),
        corroboration=support.corroboration,
        grade=grade or support.grade,
        grade_reason=reason,
        contradictions=pairs,
        circle=circle,
        ruled=tuple(ruled),
    )
    return Account(incident, _origins(items, roots), found.cites)


def loose_origins(
    page: Page, told: Mapping[ClaimRef, str], terms: Terms | None = None
) -> tuple[Origin, ...]:
    """Return what the claims of a page go back to that are in no incident.

    Args:
        page: The page.
        told: The claims that are in an incident.
        terms: What holds for all pages.
    """
    loose = [item for item in page.items if item.origin is not None and item.ref not in told]
    if not loose:
        return ()
    heads = {page.head.id: page.head}
    found = roots_of(page.items, heads, (), {}, (terms or Terms()).houses)
    return _origins(loose, found.of)


def _origins(items: Sequence[Item], roots: Mapping[ClaimRef, Root]) -> tuple[Origin, ...]:
    return tuple(
        Origin(
            claim=item.ref,
            root=root.id,
            standing=standing_of(item),
            name=source.name,
            type=source.type,
            kind=kind_of(source),
            side=party_of(source),
            rests=root.may_rest_on,
        )
        for item in items
        if (source := item.origin) is not None and (root := roots.get(item.ref)) is not None
    )


# ------------------------------------------------------------------ what, where, when


def _type(items: Sequence[Item], roots: Mapping[ClaimRef, Root]) -> EventType | None:
    """Return the type that most origins give, of several that most claims give, specific first.

    All pages in their own voice have one vote, so that reposts decide nothing.
    """
    told = [item for item in items if item.part is not Part.ATTACHES and item.type]
    votes = {(item.type, roots[item.ref].id if item.ref in roots else None) for item in told}
    counts = Counter(kind for kind, _ in votes if kind)
    claims = Counter(item.type for item in told)
    if not counts:
        return None
    # What was destroyed in a use of force is no kind of event beside it.
    counts = Counter({kind: n for kind, n in counts.items() if kind in FORCED}) or counts
    order = {item.type: number for number, item in reversed(list(enumerate(items)))}
    return max(
        counts,
        key=lambda kind: (
            kind is not EventType.UNSPECIFIED_FORCE,
            counts[kind],
            claims[kind],
            -order[kind],
        ),
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
