"""Claims to roots: which claims of one incident go back to one person, institution or wire text.

Merged are: one canonical actor and its media arm; one named person or institution; unnamed sources
of one role through one outlet; a spokesperson and the one body of that kind on the page; like
sources in texts that copy each other; outlets of one family of publishers; and an outlet quoted by
another page with the root that its own report names. What cannot be shown independent says so in
``may_rest_on``. Claims that go round in circles have no root.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from reportedly.ids import make_id
from reportedly.model import ClaimRef, Relation, ReportHead, Root
from reportedly.model.vocabulary import Direction, RelationKind, SourceRole, SourceType
from reportedly.resolve.candidates import Item, Origin
from reportedly.resolve.circles import ends_of, quoted, same_count
from reportedly.resolve.copies import page_day
from reportedly.resolve.names import take_apart
from reportedly.resolve.speakers import Speaker, alike, on_page
from reportedly.resolve.words import WORD, content, fold, stem

Key = tuple[str, ...]

Standing = tuple[bool, bool, int, ClaimRef]
"""What puts one claim of a root before another as the one that names it."""

_RELAYS = {SourceType.UNNAMED, SourceType.MEDIA}


@dataclass(slots=True)
class Merger:
    """A union of keys; the smallest key stands for all, so that order changes nothing.

    The smallest is the one that is known farthest: an actor, then a name, then a description.
    """

    parent: dict[Key, Key] = field(default_factory=dict)

    def find(self, key: Key) -> Key:
        """Return the key that stands for all that were merged with this one."""
        while (above := self.parent.get(key, key)) != key:
            key = above
        return key

    def merge(self, a: Key, b: Key) -> None:
        """Make two keys one root."""
        first, second = sorted((self.find(a), self.find(b)))
        if first != second:
            self.parent[second] = first


@dataclass(frozen=True, slots=True)
class Roots:
    """The roots, and the root of each claim that has one.

    Attributes:
        roots: Sorted by id.
        of: The root of each claim; none of those in the page's own voice, or in a round.
        cites: Which report names the other's outlet.
        circular: Claims that go back to nobody but each other.
    """

    roots: tuple[Root, ...]
    of: Mapping[ClaimRef, Root]
    cites: tuple[Relation, ...]
    circular: frozenset[ClaimRef]


@dataclass(slots=True)
class _Work:
    items: Sequence[Item]
    heads: Mapping[str, ReportHead]
    incident: Mapping[ClaimRef, str]
    houses: Mapping[str, str]
    keys: dict[ClaimRef, Key] = field(default_factory=dict)
    merger: Merger = field(default_factory=Merger)
    rests: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))
    rounds: set[ClaimRef] = field(default_factory=set)


def roots_of(
    items: Sequence[Item],
    heads: Mapping[str, ReportHead],
    relations: Sequence[Relation],
    incident: Mapping[ClaimRef, str],
    houses: Mapping[str, str] = MappingProxyType({}),
) -> Roots:
    """Return the roots of all claims that have a source.

    Asked of one incident at a time, with the pages that tell of it: what one page says of a source
    counts wherever that page does, and nothing has to be known of the rest of the ledger.

    Args:
        items: All claims of some pages, sorted by reference.
        heads: The reports by id.
        relations: Which of them copy which.
        incident: Incident of each claim that is in it.
        houses: Name of the publishers' family of each outlet that is in one, by its folded name.
    """
    work = _Work(items, heads, incident, houses)
    for item in items:
        if item.origin is not None:
            work.keys[item.ref] = _key(item, item.origin, work)
    for mine in _by_report(items):
        _merge_named(work, mine)
    told = _by_incident(work)
    copied: dict[str, list[str]] = {}
    for relation in relations:
        copied.setdefault(relation.a, []).append(relation.b)
    for reports in told:
        _merge_alike(work, reports)
        _merge_copies(work, reports, copied)
    cites: list[Relation] = []
    for reports in told:
        outlets = _outlets(reports, heads)
        cites += _citations(reports, outlets)
        _merge_quoted(work, reports, outlets)
    for reports in told:
        _rest_hearsay(work, reports)
    return _finish(work, tuple(cites))


def split(name: str) -> frozenset[str]:
    """Return the words of a name, stemmed."""
    return frozenset(stem(word) for word in WORD.findall(name))


def _by_report(items: Sequence[Item]) -> list[list[Item]]:
    """Return the sourced claims of each report; items come sorted by reference."""
    found: dict[str, list[Item]] = {}
    for item in items:
        if item.origin is not None:
            found.setdefault(item.ref.report, []).append(item)
    return list(found.values())


def _by_incident(work: _Work) -> list[dict[str, list[Item]]]:
    """Return the sourced claims of each incident, by report."""
    found: dict[str, dict[str, list[Item]]] = {}
    for item in work.items:
        name = work.incident.get(item.ref)
        if name is not None and item.origin is not None:
            found.setdefault(name, {}).setdefault(item.ref.report, []).append(item)
    return [found[name] for name in sorted(found)]


# ------------------------------------------------------------------ keys


def _key(item: Item, origin: Origin, work: _Work) -> Key:
    scope = work.incident.get(item.ref, item.ref.report)
    outlet = fold(work.heads[item.ref.report].outlet or item.ref.report)
    through = origin.via[-1] if origin.via else outlet
    through = work.houses.get(through, through)
    if origin.actor is not None:
        return ("actor", origin.actor)
    if origin.type is SourceType.MEDIA and origin.aligned is not None:
        return ("actor", origin.aligned)
    if origin.type is SourceType.UNNAMED:
        who = str(origin.role) if origin.role else "".join(sorted(content(origin.name)))
        return ("unnamed", scope, who or fold(origin.name), through)
    if origin.type is SourceType.MEDIA and (house := work.houses.get(fold(origin.name))):
        return ("house", house)
    return _name_key(item.ref.report, origin, scope)


def _name_key(report: str, origin: Origin, scope: str) -> Key:
    """Return the key of a person, or of a body that is known by its name at most."""
    name = take_apart(origin.name)
    if name.person:
        return ("named", name.person)
    words = "".join(sorted(name.body))
    if not words:
        return ("said", report, str(origin.type), fold(origin.name))
    return ("named", words) if name.proper else ("said", scope, str(origin.type), words)


# ------------------------------------------------------------------ merging


def _merge_named(work: _Work, items: Sequence[Item]) -> None:
    """Merge the ways in which one page names an origin."""
    told, keys = _speakers(work, items)
    for a, b in on_page(told):
        work.merger.merge(keys[a], keys[b])


def _merge_alike(work: _Work, reports: Mapping[str, Sequence[Item]]) -> None:
    """Merge bodies that the reports of one incident name by words of which one set holds the other.

    All is about one place, so that its name in a body's name tells nothing.
    """
    items = _with_page(work, [item for report in sorted(reports) for item in reports[report]])
    named = {word for item in items for place in item.places for word in split(place.name or "")}
    told, keys = _speakers(work, items)
    for a, b in alike(told, frozenset(named)):
        if told[a].kind is not SourceType.UNNAMED:
            work.merger.merge(keys[a], keys[b])


def _with_page(work: _Work, items: Sequence[Item]) -> list[Item]:
    """Return claims with all others of their pages that were found to go back to the same.

    A surname alone may speak here of whom the page introduces with another event.
    """
    tops = {(item.ref.report, work.merger.find(work.keys[item.ref])) for item in items}
    return [
        item
        for item in work.items
        if item.ref in work.keys
        and (item.ref.report, work.merger.find(work.keys[item.ref])) in tops
    ]


def _speakers(work: _Work, items: Sequence[Item]) -> tuple[list[Speaker], list[Key]]:
    """Return the distinct origins of some claims, in order, with their keys."""
    found: dict[tuple[Key, Origin], Speaker] = {}
    for item in sorted(items, key=lambda item: (item.number, item.ref)):
        if item.origin is not None:
            key = work.keys[item.ref], item.origin
            found.setdefault(key, Speaker(item.origin, take_apart(item.origin.name), item.number))
    return list(found.values()), [key for key, _ in found]


def _merge_copies(
    work: _Work,
    reports: Mapping[str, Sequence[Item]],
    copied: Mapping[str, Sequence[str]],
) -> None:
    """Merge like sources of one incident in reports that copy each other."""
    pairs = [(a, b) for a in sorted(reports) for b in copied.get(a, ()) if b in reports]
    for a, b in pairs:
        for one in reports[a]:
            for two in reports[b]:
                if _retold(one, two):
                    work.merger.merge(work.keys[one.ref], work.keys[two.ref])


def _retold(a: Item, b: Item) -> bool:
    one, two = a.origin, b.origin
    if one is None or two is None or a.type is not b.type:
        return False
    if a.words and a.words == b.words and one.type is two.type:
        # One wire text, which each page gives a source in words of its own.
        return True
    if one.type not in _RELAYS and two.type not in _RELAYS:
        return False
    return fold(one.name) == fold(two.name) or same_count(a, b)


def _outlets(
    reports: Mapping[str, Sequence[Item]], heads: Mapping[str, ReportHead]
) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for report in sorted(reports):
        outlet = heads[report].outlet
        if outlet:
            found[fold(outlet)].append(report)
    return found


def _citations(
    reports: Mapping[str, Sequence[Item]], outlets: Mapping[str, Sequence[str]]
) -> list[Relation]:
    """Return which report of the incident names the outlet of which other, each pair once."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for report in sorted(reports):
        for item in reports[report]:
            via = item.origin.via if item.origin else ()
            named = [name for outlet in via for name in outlets.get(outlet, ())]
            for other in {*named, *quoted(item, outlets)} - {report}:
                a, b = sorted((report, other))
                found[a, b].add(report)
    return [_citation(pair, found[pair]) for pair in sorted(found)]


def _merge_quoted(
    work: _Work,
    reports: Mapping[str, Sequence[Item]],
    outlets: Mapping[str, Sequence[str]],
) -> None:
    """Take the root of a quoted outlet for that of its own report of the incident."""
    ends = ends_of(reports, outlets)
    work.rounds |= {ref for ref, reached in ends.items() if not reached}
    for report in sorted(reports):
        for item in reports[report]:
            if item.ref in work.rounds:
                continue
            if item.ref in ends:
                _adopt(work, item, {work.keys[ref] for ref in ends[item.ref]})
                continue
            if item.origin is None or item.origin.type is not SourceType.MEDIA:
                continue
            for other in quoted(item, outlets):
                if other != report:
                    told = [one for one in reports[other] if one.ref not in work.rounds]
                    _adopt(work, item, _told(work, item, told))


def _told(work: _Work, item: Item, told: Sequence[Item]) -> set[Key]:
    """Return what a report goes back to for the number of a claim, or at all."""
    alike = {work.merger.find(work.keys[one.ref]) for one in told if same_count(one, item)}
    every = {work.merger.find(work.keys[one.ref]) for one in told}
    return alike if len(alike) == 1 else every


def _adopt(work: _Work, item: Item, others: Collection[Key]) -> None:
    """Make an outlet's word that of whoever stands behind it; one of several it may rest on."""
    mine = work.keys[item.ref]
    chosen = sorted({work.merger.find(key) for key in others})
    if len(chosen) == 1:
        work.merger.merge(mine, chosen[0])
    else:
        work.rests[mine].update(chosen)


def _citation(pair: tuple[str, str], citing: Collection[str]) -> Relation:
    a, b = pair
    if len(citing) > 1:
        direction, reason = Direction.BOTH, "each names the other's outlet as its source"
    else:
        direction = Direction.A_FROM_B if a in citing else Direction.B_FROM_A
        reason = "the one names the other's outlet as its source"
    return Relation(kind=RelationKind.CITES, a=a, b=b, direction=direction, reason=reason)


def _rest_hearsay(work: _Work, reports: Mapping[str, Sequence[Item]]) -> None:
    """Trace what "reports" say to the one other root with the same words; else to any of them.

    Hearsay names nobody, so all of it in one incident shows one unknown origin at most, however
    many pages pass it on.
    """
    told = [item for report in sorted(reports) for item in reports[report]]
    told = [item for item in told if item.ref not in work.rounds]
    hearsay = [item for item in told if _hearsay(item)]
    known = [item for item in told if not _hearsay(item)]
    for item in hearsay:
        same = {
            work.merger.find(work.keys[one.ref])
            for one in known
            if item.words and item.words == one.words and not _later(work.heads, one, item)
        }
        if len(same) == 1:
            work.keys[item.ref] = same.pop()
    left = [item for item in hearsay if work.merger.find(work.keys[item.ref])[0] == "unnamed"]
    every = {work.keys[item.ref] for item in told}
    for item in left:
        work.merger.merge(work.keys[left[0].ref], work.keys[item.ref])
        work.rests[work.keys[item.ref]].update(every)


def _hearsay(item: Item) -> bool:
    origin = item.origin
    return (
        origin is not None
        and origin.type is SourceType.UNNAMED
        and origin.role is SourceRole.REPORTS
    )


def _later(heads: Mapping[str, ReportHead], one: Item, other: Item) -> bool:
    """Tell whether the one stands on a page of a later day than the other."""
    mine, yours = (page_day(heads[item.ref.report]) for item in (one, other))
    return mine is not None and yours is not None and mine > yours


# ------------------------------------------------------------------ records


def _finish(work: _Work, cites: tuple[Relation, ...]) -> Roots:
    members: defaultdict[Key, list[Item]] = defaultdict(list)
    for item in work.items:
        key = work.keys.get(item.ref)
        if key is not None and item.ref not in work.rounds:
            members[work.merger.find(key)].append(item)
    # Of the key that stands for all, so that another name for it gives it no other id.
    ids = {top: make_id("root", top) for top in members}
    rests: defaultdict[Key, set[str]] = defaultdict(set)
    for key, others in work.rests.items():
        top = work.merger.find(key)
        known = (work.merger.find(other) for other in others)
        rests[top].update(ids[other] for other in known if other in ids and other != top)
    found = {top: _root(ids[top], members[top], rests[top]) for top in members}
    of = {item.ref: found[top] for top in members for item in members[top]}
    return Roots(
        tuple(sorted(found.values(), key=lambda root: root.id)), of, cites, frozenset(work.rounds)
    )


def _root(identifier: str, items: Sequence[Item], rests: set[str]) -> Root:
    best = min(items, key=standing_of)
    first = best.origin
    return Root(
        id=identifier,
        name=first.name if first else None,
        type=first.type if first else None,
        members=tuple(sorted(item.ref for item in items)),
        # A root that the claims themselves identify does not rest on hearsay's other sources.
        may_rest_on=tuple(sorted(rests)) if _relay(best) else (),
    )


def standing_of(item: Item) -> Standing:
    """Return what puts the fullest name first: who speaks himself before who passes on.

    Then a known actor, and the most words of a body.
    """
    origin = item.origin
    if origin is None:
        return True, True, 0, item.ref
    words = len(take_apart(origin.name).body)
    return _relay(item), origin.actor is None, -words, item.ref


def _relay(item: Item) -> bool:
    return item.origin is not None and item.origin.type in _RELAYS
