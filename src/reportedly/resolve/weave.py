"""Reports come in one by one; each touches its neighbourhood and nothing else.

Kept are the pages, the blocks their strands are in, the pairs that are the same, and those that are
nearest to each strand. A report that comes, or is read anew, is taken out of its blocks and put
into them; then the pairs are judged whose place in a block that has changed. What is kept
afterwards follows from the reports that are there, not from the order in which they came.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from reportedly.ids import canonical, decode
from reportedly.model import Claim, Relation, ReportHead
from reportedly.model.vocabulary import Verdict
from reportedly.resolve.blocks import CROWD, NEIGHBOURS, Key, asks, keys_of, marks_of
from reportedly.resolve.candidates import Pool
from reportedly.resolve.cluster import LINKS, STRONGEST, Bench, share_words
from reportedly.resolve.copies import earlier, first_day, page_order, settled
from reportedly.resolve.loom import Loom, Sid, block_of
from reportedly.resolve.pages import NO_VALUES, Kept, Page, Values, items_of, page_of
from reportedly.resolve.pairs import Judgement
from reportedly.resolve.strands import Forbidden, Strand

Pair = tuple[Sid, Sid]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where reports are asked for.

    Attributes:
        head_of: Gives a report's head by its id.
        claims_of: Gives the claims of its current reading, in order; none where it has none.
        copies_of: Gives the relations by which it and other reports that are read share their
            text, bare and sorted.
    """

    head_of: Callable[[str], ReportHead]
    claims_of: Callable[[str], Sequence[Claim]]
    copies_of: Callable[[str], tuple[Relation, ...]]


@dataclass(slots=True)
class Touched:
    """What has changed.

    Attributes:
        pages: Reports of which anything that resolving keeps is another.
        strands: Strands that are new, on such a page, or the same as others than before.
        gone: Strands that are no more.
        listed: Strands that are nearest to others than before.
    """

    pages: set[str] = field(default_factory=set)
    strands: set[Sid] = field(default_factory=set)
    gone: set[Sid] = field(default_factory=set)
    listed: set[Sid] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Copies:
    """Which two reports copy each other, as the pages have it."""

    weaver: Weaver

    def __contains__(self, pair: object) -> bool:
        a, b = sorted(pair) if isinstance(pair, frozenset) else ("", "")
        return b in self.weaver.copies(a)


@dataclass(slots=True)
class Weaver:
    """Takes reports in.

    Attributes:
        loom: Where pages and pairs are kept.
        sources: Where reports are asked for.
        apart: Pairs of claims that a person ruled to be different.
        values: What people ruled of the values of claims.
        bench: Judges two strands.
        touched: What has changed so far.
    """

    loom: Loom
    sources: Sources
    apart: Forbidden
    values: Values = field(default_factory=lambda: NO_VALUES)
    bench: Bench = field(init=False)
    touched: Touched = field(default_factory=Touched)
    _pool: Pool = field(default_factory=Pool)
    _pages: dict[str, Page | None] = field(default_factory=dict)
    _heads: dict[str, ReportHead] = field(default_factory=dict)
    _keys: dict[Sid, frozenset[Key]] = field(default_factory=dict)
    _unsure: set[Pair] = field(default_factory=set)
    _renewed: set[Sid] = field(default_factory=set)
    _relisted: set[Sid] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Judge by what is kept of copies."""
        self.bench = Bench(_Copies(self), self.apart)

    def add(
        self,
        read: Collection[str],
        stirred: Collection[str] = (),
        ruled: Mapping[str, Collection[str]] = MappingProxyType({}),
    ) -> Touched:
        """Take reports in.

        Args:
            read: Reports that are new, or were read anew.
            stirred: Reports whose copies are others than before.
            ruled: Reports about whose claims a person ruled otherwise than before, each with those
                of the claims on the other side, if there are two.

        Returns:
            What has changed.
        """
        before = {report: self.page(report) for report in {*stirred, *ruled}}
        fresh = self._remake({*read, *ruled}, stirred)
        remade = {report for report, page in fresh.items() if self._told_anew(report, page)}
        for report in sorted(remade):
            self._take_out(report)
        for report in sorted(fresh):
            self._keep(report, fresh[report])
        for report in sorted(remade):
            self._put_in(report)
        self._doubt_copies(before, ruled, remade)
        self._judge_anew({sid for report in remade for sid in self.sids(report)})
        self.touched.pages |= set(fresh) | set(before)
        self.touched.strands |= {sid for one in self.touched.pages for sid in self.sids(one)}
        self.touched.strands -= self.touched.gone
        self.touched.listed -= self.touched.gone
        return self.touched

    # Pages.

    def page(self, report: str) -> Page | None:
        """Return what is kept of a report, ``None`` where nothing is."""
        if report not in self._pages:
            body = self.loom.page(report)
            kept = None if body is None else decode(body, Kept)
            self._pages[report] = None if kept is None else kept.page(self.head(report))
        return self._pages[report]

    def head(self, report: str) -> ReportHead:
        """Return a report's head."""
        if report not in self._heads:
            self._heads[report] = self.sources.head_of(report)
        return self._heads[report]

    def strand(self, sid: Sid) -> Strand:
        """Return a strand that is kept."""
        page = self.page(sid[0])
        if page is None:
            raise KeyError(sid)
        return page.strands[sid[1]]

    def sids(self, report: str) -> list[Sid]:
        """Return the strands of a report."""
        page = self.page(report)
        return [] if page is None else [(report, number) for number in range(len(page.strands))]

    def judge(self, a: Sid, b: Sid) -> Judgement:
        """Return the verdict on two strands."""
        one, two = sorted((a, b))
        return self.bench.judge(self.strand(one), self.strand(two))

    def _remake(self, read: Collection[str], stirred: Collection[str]) -> dict[str, Page | None]:
        """Make pages anew, the earliest first, since later ones take days from earlier ones."""
        fresh: dict[str, Page | None] = {}
        changed: set[str] = set(read)
        queue = [page_order(self.head(report)) for report in {*read, *stirred}]
        heapq.heapify(queue)
        done: set[str] = set()
        while queue:
            report = heapq.heappop(queue)[1]
            if report in done:
                continue
            done.add(report)
            old, new = self.page(report), self._made(report, fresh, changed)
            if new == old:
                continue
            fresh[report] = new
            if old is None or new is None or old.items != new.items:
                changed.add(report)
                for relation in () if new is None else new.copies:
                    other = relation.b if relation.a == report else relation.a
                    heapq.heappush(queue, page_order(self.head(other)))
        return fresh

    def _made(
        self, report: str, fresh: dict[str, Page | None], changed: Collection[str]
    ) -> Page | None:
        """Return the page of a report, with the days its sources have by now."""
        head, copies = self.head(report), self.sources.copies_of(report)
        day = first_day(report, copies, self.head)
        sources = earlier(report, copies, self.head)
        old = self.page(report)
        if old is not None and report not in changed:
            same = sources == earlier(report, old.copies, self.head)
            if same and not any(source.id in changed for source, _ in sources):
                return replace(old, copies=copies, day=day)
        claims = self.sources.claims_of(report)
        if not claims:
            return None
        told = {}
        for source, _ in sources:
            page = fresh[source.id] if source.id in fresh else self.page(source.id)
            told[source.id] = [] if page is None else page.in_order
        items = settled(items_of(head, claims, self._pool, self.values), head, sources, told)
        return page_of(head, items, copies, day, self.bench.apart)

    def _told_anew(self, report: str, page: Page | None) -> bool:
        old = self.page(report)
        return old is None or page is None or old.strands != page.strands

    def _keep(self, report: str, page: Page | None) -> None:
        self._pages[report] = page
        if page is None:
            self.loom.drop_page(report)
        else:
            self.loom.put_page(report, canonical(Kept.of(page)))

    # Blocks.

    def _take_out(self, report: str) -> None:
        """Take the strands of a report out of their blocks, and from those they hang with."""
        for sid in self.sids(report):
            strand = self.strand(sid)
            for key in sorted(keys_of(strand)):
                self._unfile(key, sid, strand)
            for other, _ in self.loom.ties(sid):
                self.loom.untie(sid, other)
                self.touched.strands.add(other)
            for other in self.loom.near_to(sid):
                self._relisted.add(other)
                self._list(other, [one for one in self.loom.nearest(other) if one[0] != sid])
            self.loom.set_nearest(sid, ())
            self.touched.gone.add(sid)

    def _put_in(self, report: str) -> None:
        """File the strands of a report."""
        for sid in self.sids(report):
            strand = self.strand(sid)
            for key in sorted(self._blocks(sid)):
                self._file(key, sid, strand)
            self.touched.gone.discard(sid)

    def _blocks(self, sid: Sid) -> frozenset[Key]:
        if sid not in self._keys:
            self._keys[sid] = frozenset(keys_of(self.strand(sid)))
        return self._keys[sid]

    def _file(self, key: Key, sid: Sid, strand: Strand) -> None:
        block, asking = block_of(key), asks(key, strand)
        size = self.loom.size(block, CROWD + 2)
        self.loom.file(block, sid, asks=asking)
        if size == CROWD:
            self._divide(key, block)
        elif size > CROWD:
            for mark in marks_of(strand):
                part = block_of((*key, mark))
                self._doubt_around(part, sid)
                self.loom.file(part, sid, asks=asking)

    def _unfile(self, key: Key, sid: Sid, strand: Strand) -> None:
        block = block_of(key)
        size = self.loom.size(block, CROWD + 2)
        self.loom.unfile(block, sid)
        if size <= CROWD:
            return
        for mark in marks_of(strand):
            part = block_of((*key, mark))
            self.loom.unfile(part, sid)
            self._doubt_around(part, sid)
        if size == CROWD + 1:
            self._unite(key, block)

    def _divide(self, key: Key, block: int) -> None:
        """File the strands of a block that has become crowded by their marks."""
        holders = self.loom.holders(block)
        inside = {sid for sid, _ in holders}
        for sid, asking in holders:
            for mark in marks_of(self.strand(sid)):
                self.loom.file(block_of((*key, mark)), sid, asks=asking)
            known = [*self.loom.ties(sid), *self.loom.nearest(sid)]
            self._unsure.update(_pair(sid, other) for other, _ in known if other in inside)

    def _unite(self, key: Key, block: int) -> None:
        """Take the strands of a block that is crowded no more out of its parts."""
        for sid, _ in self.loom.holders(block):
            for mark in marks_of(self.strand(sid)):
                self.loom.unfile(block_of((*key, mark)), sid)
            self._renewed.add(sid)

    def _doubt_around(self, part: int, sid: Sid) -> None:
        """Note the pairs that a strand moves out of each other's reach, or lets into it."""
        before, after = self.loom.around(part, sid, NEIGHBOURS)
        for at, (one, asking) in enumerate(before):
            # Around a strand they stand just too far apart, without it just near enough.
            opposite = NEIGHBOURS - 1 - at
            if opposite < len(after):
                other, also = after[opposite]
                if asking or also:
                    self._unsure.add(_pair(one, other))

    def _compared(self, a: Sid, b: Sid) -> bool:
        """Tell whether two strands are worth comparing."""
        if a[0] == b[0]:
            return False
        one, two = self.strand(a), self.strand(b)
        for key in sorted(self._blocks(a) & self._blocks(b)):
            if not (asks(key, one) or asks(key, two)):
                continue
            if self.loom.size(block_of(key), CROWD + 1) <= CROWD:
                return True
            for mark in marks_of(one) & marks_of(two):
                near = self.loom.around(block_of((*key, mark)), a, NEIGHBOURS)
                if any(sid == b for side in near for sid, _ in side):
                    return True
        return self._copied(a[0], b[0]) and share_words(one, two)

    def _partners(self, sid: Sid) -> set[Sid]:
        """Return the strands that one is compared with."""
        strand = self.strand(sid)
        found: set[Sid] = set()
        for key in sorted(self._blocks(sid)):
            block, asking = block_of(key), asks(key, strand)
            if self.loom.size(block, CROWD + 1) <= CROWD:
                found.update(other for other, _ in self.loom.holders(block, askers=not asking))
                continue
            for mark in marks_of(strand):
                for side in self.loom.around(block_of((*key, mark)), sid, NEIGHBOURS):
                    found.update(other for other, also in side if asking or also)
        for report in self.copies(sid[0]):
            found.update(
                other for other in self.sids(report) if share_words(strand, self.strand(other))
            )
        return {other for other in found if other[0] != sid[0]}

    def copies(self, report: str) -> list[str]:
        """Return the reports that share their text with one."""
        page = self.page(report)
        relations = () if page is None else page.copies
        return sorted({one.b if one.a == report else one.a for one in relations})

    def _copied(self, a: str, b: str) -> bool:
        return b in self.copies(a)

    def _doubt_copies(
        self,
        before: Mapping[str, Page | None],
        ruled: Mapping[str, Collection[str]],
        remade: Collection[str],
    ) -> None:
        """Note the strands of reports that are copies since now, or no more, or ruled on."""
        for report in before:
            old = before[report]
            was = {(one.a, one.b) for one in (() if old is None else old.copies)}
            page = self.page(report)
            now = {(one.a, one.b) for one in (() if page is None else page.copies)}
            others = {one for pair in was ^ now for one in pair} | {*ruled.get(report, ())}
            for other in sorted(others - {report}):
                if report in remade and other in remade:
                    continue
                for one in self.sids(report):
                    self._unsure.update(_pair(one, two) for two in self.sids(other))

    # Pairs.

    def _judge_anew(self, fresh: Collection[Sid]) -> None:
        renewed = {sid for sid in self._renewed if self._here(sid)} - set(fresh)
        for sid in sorted({*fresh, *renewed}):
            self._compare(sid)
        for a, b in sorted(self._unsure):
            if a not in fresh and b not in fresh and self._here(a) and self._here(b):
                self._settle(a, b)
        for sid in sorted(self._relisted | renewed):
            if self._here(sid):
                self._relist(sid)

    def _here(self, sid: Sid) -> bool:
        return sid[1] < len(self.sids(sid[0]))

    def _compare(self, sid: Sid) -> None:
        """Judge a strand with all that it is compared with."""
        self.touched.strands.add(sid)
        possible: list[tuple[Sid, int]] = []
        partners = self._partners(sid)
        for other in sorted(partners):
            found = self.judge(sid, other)
            if found.verdict is Verdict.SAME:
                self._tie(sid, other, found.strength)
            elif found.verdict is Verdict.POSSIBLE:
                strength = min(found.strength, STRONGEST)
                possible.append((other, strength))
                self._offer(other, sid, strength)
        self._list(sid, _first(possible))

    def _settle(self, a: Sid, b: Sid) -> None:
        """Judge two strands that are there, if they are to be compared, and keep what comes."""
        found = self.judge(a, b) if self._compared(a, b) else None
        verdict = None if found is None else found.verdict
        if found is not None and verdict is Verdict.SAME:
            self._tie(a, b, found.strength)
        elif any(other == b for other, _ in self.loom.ties(a)):
            self.loom.untie(a, b)
            self.touched.strands |= {a, b}
        strength = min(found.strength, STRONGEST) if found is not None else 0
        for one, other in ((a, b), (b, a)):
            known = dict(self.loom.nearest(one)).get(other)
            if verdict is Verdict.POSSIBLE and known in {None, strength}:
                self._offer(one, other, strength)
            elif known is not None:
                self._relisted.add(one)

    def _tie(self, a: Sid, b: Sid, strength: int) -> None:
        if dict(self.loom.ties(a)).get(b) != strength:
            self.loom.untie(a, b)
            self.loom.tie(a, b, strength)
            self.touched.strands |= {a, b}

    def _offer(self, sid: Sid, other: Sid, strength: int) -> None:
        """Put a strand among the nearest of another, if it is."""
        self._list(sid, _first([*self.loom.nearest(sid), (other, strength)]))

    def _relist(self, sid: Sid) -> None:
        """Look for the nearest of a strand among all."""
        possible = []
        for other in sorted(self._partners(sid)):
            found = self.judge(sid, other)
            if found.verdict is Verdict.POSSIBLE:
                possible.append((other, min(found.strength, STRONGEST)))
        self._list(sid, _first(possible))

    def _list(self, sid: Sid, near: Sequence[tuple[Sid, int]]) -> None:
        if list(self.loom.nearest(sid)) != list(near):
            self.loom.set_nearest(sid, near)
            self.touched.listed.add(sid)


def _pair(a: Sid, b: Sid) -> Pair:
    return (a, b) if a < b else (b, a)


def _first(near: Iterable[tuple[Sid, int]]) -> list[tuple[Sid, int]]:
    """Return the nearest, the strongest first."""
    return sorted(set(near), key=lambda one: (-one[1], one[0]))[:LINKS]
