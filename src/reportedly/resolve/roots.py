"""Claims to roots: which claims of one incident go back to one person, institution or wire text.

Merged are: one canonical actor and its media arm; one named person or institution; unnamed sources
of one role through one outlet; a spokesperson and the one body of that kind on the page; like
sources in texts that copy each other; and an outlet quoted by another page with the root that its
own report names. What cannot be shown independent says so in ``may_rest_on``. Circular citation is
not looked for yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.ids import make_id
from reportedly.model import ClaimRef, Relation, ReportHead, Root
from reportedly.model.vocabulary import Direction, RelationKind, SourceRole, SourceType
from reportedly.resolve.candidates import Item, Origin
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
    """The roots, and the root of each claim that has one."""

    roots: tuple[Root, ...]
    of: Mapping[ClaimRef, Root]
    cites: tuple[Relation, ...]


@dataclass(slots=True)
class _Work:
    items: Sequence[Item]
    heads: Mapping[str, ReportHead]
    incident: Mapping[ClaimRef, str]
    keys: dict[ClaimRef, Key] = field(default_factory=dict)
    merger: Merger = field(default_factory=Merger)
    rests: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))


def roots_of(
    items: Sequence[Item],
    heads: Mapping[str, ReportHead],
    relations: Sequence[Relation],
    incident: Mapping[ClaimRef, str],
) -> Roots:
    """Return the roots of all claims that have a source.

    Asked of one incident at a time, with the pages that tell of it: what one page says of a source
    counts wherever that page does, and nothing has to be known of the rest of the ledger.

    Args:
        items: All claims of some pages, sorted by reference.
        heads: The reports by id.
        relations: Which of them copy which.
        incident: Incident of each claim that is in it.
    """
    work = _Work(items, heads, incident)
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
    cites = tuple(
        relation
        for reports in told
        for relation in _merge_quoted(work, reports, _outlets(reports, heads))
    )
    for reports in told:
        _rest_hearsay(work, reports)
    return _finish(work, cites)


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
    if origin.actor is not None:
        return ("actor", origin.actor)
    if origin.type is SourceType.MEDIA and origin.aligned is not None:
        return ("actor", origin.aligned)
    if origin.type is SourceType.UNNAMED:
        who = str(origin.role) if origin.role else "".join(sorted(content(origin.name)))
        return ("unnamed", scope, who or fold(origin.name), through)
    name = take_apart(origin.name)
    if name.person:
        return ("named", name.person)
    words = "".join(sorted(name.body))
    if not words:
        return ("said", item.ref.report, str(origin.type), fold(origin.name))
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
    items = [item for report in sorted(reports) for item in reports[report]]
    named = {word for item in items for place in item.places for word in split(place.name or "")}
    told, keys = _speakers(work, items)
    for a, b in alike(told, frozenset(named)):
        if told[a].kind is not SourceType.UNNAMED:
            work.merger.merge(keys[a], keys[b])


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
    if one.type not in _RELAYS and two.type not in _RELAYS:
        return False
    return fold(one.name) == fold(two.name) or same_count(a, b)


def same_count(a: Item, b: Item) -> bool:
    """Tell whether two claims give one number for one outcome."""
    mine = {(f.outcome, f.value) for f in a.figures if f.value is not None}
    yours = {(f.outcome, f.value) for f in b.figures if f.value is not None}
    return bool(mine & yours)


def _outlets(
    reports: Mapping[str, Sequence[Item]], heads: Mapping[str, ReportHead]
) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for report in sorted(reports):
        outlet = heads[report].outlet
        if outlet:
            found[fold(outlet)].append(report)
    return found


def _merge_quoted(
    work: _Work,
    reports: Mapping[str, Sequence[Item]],
    outlets: Mapping[str, Sequence[str]],
) -> list[Relation]:
    """Take the root of a quoted outlet for that of its own report of the incident."""
    cites: dict[tuple[str, str], Relation] = {}
    for report in sorted(reports):
        for item in reports[report]:
            for outlet in item.origin.via if item.origin else ():
                for quoted in outlets.get(outlet, ()):
                    if quoted == report:
                        continue
                    cites[report, quoted] = _citation(report, quoted)
                    _adopt(work, item, reports[quoted])
    return [cites[pair] for pair in sorted(cites)]


def _adopt(work: _Work, item: Item, told: Sequence[Item]) -> None:
    if item.origin is None or item.origin.type is not SourceType.MEDIA:
        return
    mine = work.keys[item.ref]
    alike = sorted({work.merger.find(work.keys[one.ref]) for one in told if same_count(one, item)})
    every = sorted({work.merger.find(work.keys[one.ref]) for one in told})
    chosen = alike if len(alike) == 1 else every
    if len(chosen) == 1:
        work.merger.merge(mine, chosen[0])
    else:
        work.rests[mine].update(chosen)


def _citation(report: str, quoted: str) -> Relation:
    a, b = sorted((report, quoted))
    return Relation(
        kind=RelationKind.CITES,
        a=a,
        b=b,
        direction=Direction.A_FROM_B if a == report else Direction.B_FROM_A,
        reason="the one names the other's outlet as its source",
    )


def _rest_hearsay(work: _Work, reports: Mapping[str, Sequence[Item]]) -> None:
    """Note that what "reports" say may come from any other root of the incident."""
    keys = {work.keys[item.ref] for items in reports.values() for item in items}
    for items in reports.values():
        for item in items:
            origin = item.origin
            if origin and origin.type is SourceType.UNNAMED and origin.role is SourceRole.REPORTS:
                work.rests[work.keys[item.ref]].update(keys)


# ------------------------------------------------------------------ records


def _finish(work: _Work, cites: tuple[Relation, ...]) -> Roots:
    members: defaultdict[Key, list[Item]] = defaultdict(list)
    for item in work.items:
        key = work.keys.get(item.ref)
        if key is not None:
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
    return Roots(tuple(sorted(found.values(), key=lambda root: root.id)), of, cites)


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
