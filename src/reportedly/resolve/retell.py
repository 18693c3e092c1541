"""What has become of the incidents around what changed.

The strands that hang together with changed ones are grouped anew; the incidents that come of them
take the place of those that their claims were in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from reportedly.model import ClaimRef, IncidentLink
from reportedly.model.vocabulary import Verdict
from reportedly.resolve.account import Account, Origin, Terms, account_of, loose_origins
from reportedly.resolve.cluster import grow
from reportedly.resolve.loom import Loom, Sid
from reportedly.resolve.rulings import RULED, Rulings
from reportedly.resolve.strands import Strand
from reportedly.resolve.weave import Touched, Weaver


@dataclass(slots=True)
class Change:
    """What takes the place of what.

    Attributes:
        gone: Incidents whose claims are told anew, by id; they may be among ``accounts`` again.
        accounts: The incidents in their place.
        pages: Reports the origins of all claims of which are told anew.
        claims: Further claims whose origin is told anew.
        origins: Their origins.
        linked: Incidents all links of which are told anew.
        links: These links.
    """

    gone: set[str] = field(default_factory=set)
    accounts: list[Account] = field(default_factory=list)
    pages: set[str] = field(default_factory=set)
    claims: set[ClaimRef] = field(default_factory=set)
    origins: list[Origin] = field(default_factory=list)
    linked: set[str] = field(default_factory=set)
    links: list[IncidentLink] = field(default_factory=list)


@dataclass(slots=True)
class Retelling:
    """Tells the incidents anew that changed strands are in.

    Attributes:
        weaver: Has taken in what changed.
        ruled: What people ruled.
        terms: What holds for all incidents.
    """

    weaver: Weaver
    ruled: Rulings
    terms: Terms = field(default_factory=Terms)
    _change: Change = field(default_factory=Change)
    _was: dict[str, dict[str, str]] = field(default_factory=dict)
    _now: dict[ClaimRef, str | None] = field(default_factory=dict)
    _groups: dict[str, list[Strand]] = field(default_factory=dict)
    _homes: dict[Sid, str | None] = field(default_factory=dict)

    def tell(self, touched: Touched) -> Change:
        """Return what takes the place of what."""
        self._change.pages |= touched.pages
        strands = self._hanging_together(touched.strands)
        self._withdraw(touched, strands)
        for part in strands:
            self._group(part)
        every = {sid for part in strands for sid in part}
        self._origins(touched, every)
        self._links(touched)
        return self._change

    @property
    def _loom(self) -> Loom:
        return self.weaver.loom

    # Which strands.

    def _hanging_together(self, seeds: Iterable[Sid]) -> list[list[Sid]]:
        """Return the strands that hang together with some, in sorted parts."""
        must = self._must_links()
        parts: list[list[Sid]] = []
        seen: set[Sid] = set()
        for seed in sorted(seeds):
            if seed in seen:
                continue
            seen.add(seed)
            part, waiting = [], [seed]
            while waiting:
                sid = waiting.pop()
                part.append(sid)
                others = [other for other, _ in self._loom.ties(sid)]
                for other in (*others, *must.get(sid, ())):
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
            parts.append(sorted(part))
        return parts

    def _must_links(self) -> dict[Sid, set[Sid]]:
        found: dict[Sid, set[Sid]] = {}
        for pair in self.ruled.same:
            ends = [sid for ref in sorted(pair) if (sid := self._sid(ref)) is not None]
            if len(ends) == 2:  # noqa: PLR2004 - both ends known
                found.setdefault(ends[0], set()).add(ends[1])
                found.setdefault(ends[1], set()).add(ends[0])
        return found

    def _sid(self, ref: ClaimRef) -> Sid | None:
        """Return the strand that a claim is in."""
        for sid in self.weaver.sids(ref.report):
            if any(item.ref == ref for item in self.weaver.strand(sid).items):
                return sid
        return None

    # What they were, and what they are.

    def _was_in(self, report: str) -> dict[str, str]:
        if report not in self._was:
            self._was[report] = self._loom.incident_of(report)
        return self._was[report]

    def _withdraw(self, touched: Touched, parts: Sequence[Sequence[Sid]]) -> None:
        """Note the incidents that the claims were in, those of changed pages in whatever strand."""
        for report in touched.pages:
            for claim, incident in self._was_in(report).items():
                self._now[ClaimRef(report, claim)] = None
                self._change.gone.add(incident)
        for part in parts:
            for sid in part:
                for item in self.weaver.strand(sid).items:
                    self._now[item.ref] = None
                    if (was := self._was_in(sid[0]).get(item.ref.claim)) is not None:
                        self._change.gone.add(was)

    def _group(self, part: Sequence[Sid]) -> None:
        strands = [self.weaver.strand(sid) for sid in part]
        place = {sid: number for number, sid in enumerate(part)}
        edges = [
            (strength, place[sid], place[other])
            for sid in part
            for other, strength in self._loom.ties(sid)
            if sid < other
        ]
        grown = grow(strands, edges, self.ruled.same, self.weaver.bench)
        for group in grown.groups().values():
            if not any(strand.opens for strand in group):
                continue
            reports = {strand.report for strand in group}
            pages = {one: page for one in reports if (page := self.weaver.page(one)) is not None}
            account = account_of(group, pages, self.terms)
            self._change.accounts.append(account)
            self._groups[account.incident.id] = group
            self._now |= dict.fromkeys(account.incident.members, account.incident.id)

    def _in(self, ref: ClaimRef) -> str | None:
        """Return the incident that a claim is in by now."""
        if ref in self._now:
            return self._now[ref]
        return self._was_in(ref.report).get(ref.claim)

    # Origins.

    def _origins(self, touched: Touched, strands: Collection[Sid]) -> None:
        change = self._change
        for account in change.accounts:
            change.origins.extend(account.origins)
            change.claims.update(account.incident.members)
        for report in sorted({sid[0] for sid in strands} | touched.pages):
            page = self.weaver.page(report)
            if page is None:
                continue
            told = {item.ref: name for item in page.items if (name := self._in(item.ref))}
            moved = any(item.ref in self._now for item in page.items)
            if moved or report in touched.pages:
                change.claims.update(item.ref for item in page.items if item.ref not in told)
                change.origins.extend(loose_origins(page, told, self.terms))

    # Links.

    def _links(self, touched: Touched) -> None:
        change = self._change
        change.linked |= change.gone | {one.incident.id for one in change.accounts}
        for sid in touched.listed:
            if (home := self._home(sid)) is not None:
                change.linked.add(home)
        found: dict[tuple[str, str], IncidentLink] = {}
        for name in sorted(change.linked):
            for other, pair in self._near(name).items():
                ends = (name, other) if name < other else (other, name)
                if ends not in found and not self._told_apart(*ends):
                    reason = self.weaver.judge(*pair).reason
                    found[ends] = IncidentLink(
                        a=ends[0], b=ends[1], verdict=Verdict.POSSIBLE, reason=reason
                    )
        for ruling in self.ruled.apart:
            known = sorted({home for ref in ruling if (home := self._in(ref)) is not None})
            if len(known) == 2 and not change.linked.isdisjoint(known):  # noqa: PLR2004
                a, b = known
                found[a, b] = IncidentLink(a=a, b=b, verdict=Verdict.DIFFERENT, reason=RULED)
        change.links.extend(found[ends] for ends in sorted(found))

    def _near(self, name: str) -> dict[str, tuple[Sid, Sid]]:
        """Return the incidents that one is near to, each with the first pair of strands."""
        found: dict[str, tuple[Sid, Sid]] = {}
        for strand in self._group_of(name):
            sid = self._sid(strand.ref)
            if sid is None:
                continue
            for other, _ in self._loom.nearest(sid):
                home = self._home(other)
                mutual = any(one == sid for one, _ in self._loom.nearest(other))
                if mutual and home is not None and home != name:
                    pair = (sid, other) if sid < other else (other, sid)
                    found[home] = min(found.get(home, pair), pair)
        return found

    def _home(self, sid: Sid) -> str | None:
        """Return the incident that a strand is in."""
        if sid not in self._homes:
            self._homes[sid] = self._in(self.weaver.strand(sid).ref)
        return self._homes[sid]

    def _group_of(self, name: str) -> list[Strand]:
        """Return the strands of an incident, sorted; none where there is no such incident."""
        if name not in self._groups:
            if name in self._change.gone:
                return []
            sids = set()
            for report, claim in self._loom.members_of(name):
                sid = self._sid(ClaimRef(report, claim))
                if sid is not None:
                    sids.add(sid)
            self._groups[name] = [self.weaver.strand(sid) for sid in sorted(sids)]
        return self._groups[name]

    def _told_apart(self, a: str, b: str) -> bool:
        return self.weaver.bench.told_apart(self._group_of(a), self._group_of(b))
