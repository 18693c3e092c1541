"""What two reports are to each other, decided on their texts alone.

The answer depends on the two reports and on what their own sites repeat, on nothing else; so it is
the same whenever it is asked.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from reportedly.model import Relation, ReportHead, Sentence
from reportedly.model.post import Post
from reportedly.model.vocabulary import Direction, RelationKind
from reportedly.trace.align import align
from reportedly.trace.citation import cites
from reportedly.trace.compare import (
    NEAR_COPY,
    REWRITE,
    differences,
    evidence,
    share,
    share_of,
)
from reportedly.trace.direction import direct
from reportedly.trace.facts import Facts, facts_of, same_facts
from reportedly.trace.forwards import Posted, directed, forwarded
from reportedly.trace.marks import Role, site_key, site_of
from reportedly.trace.moments import days_apart
from reportedly.trace.text import Text
from reportedly.trace.winnow import shingles

FACT_DAYS = 7
"""Days between two pages after which like facts are not taken for one text's."""

_KEPT = 512
"""Texts that are kept while others are compared with them."""

_PACKED = 16_384
"""Reports whose shingles are kept, a few kilobytes each."""


@dataclass(frozen=True, slots=True)
class Page:
    """One report, as it is compared."""

    head: ReportHead
    text: Text
    shingles: frozenset[int]
    post: Post | None = None

    @property
    def posted(self) -> Posted:
        """The report with what a messenger knows of it."""
        return Posted(self.head, self.post)


@dataclass(slots=True)
class Judge:
    """Compares reports two at a time.

    Attributes:
        head_of: Gives a report's head by its id.
        text_of: Gives its text.
        sentences: Gives its sentences.
        furniture: Gives the keys of the sentences that its site repeats.
        post_of: Gives what a messenger knows of it.
    """

    head_of: Callable[[str], ReportHead]
    text_of: Callable[[str], str]
    sentences: Callable[[str], Sequence[Sentence]]
    furniture: Callable[[str], frozenset[int]]
    post_of: Callable[[str], Post | None]
    _pages: dict[str, Page] = field(default_factory=dict)
    _packed: dict[str, array[int]] = field(default_factory=dict)
    _words: dict[str, int] = field(default_factory=dict)

    def forget(self, report: str) -> None:
        """Let go of a report whose furniture has changed."""
        self._pages.pop(report, None)
        self._packed.pop(report, None)

    def shingles(self, report: str) -> Collection[int]:
        """Return the distinct shingles of a report without its site's furniture."""
        found = self._packed.pop(report, None)
        if found is None:
            if len(self._packed) >= _PACKED:
                self._packed.pop(next(iter(self._packed)))
            found = array("Q", sorted(self._page(report).shingles))
        self._packed[report] = found
        return found

    def __call__(self, one: str, other: str, roles: frozenset[Role]) -> Relation | None:
        """Return the relation of two reports, ``None`` where there is none.

        Args:
            one: Id of a report.
            other: Id of another.
            roles: What the keys may show that both reports hold.
        """
        if roles & {Role.POSTED, Role.FORWARDED}:
            a, b = (self._page(name) for name in sorted((one, other)))
            if a.text.text == b.text.text and (
                stated := forwarded(a.posted, b.posted, a.text.text)
            ):
                return stated
        alike = self._alike(one, other) if Role.TEXT in roles else 0.0
        if alike < REWRITE and not roles & {Role.FACTS, Role.CITES}:
            return None
        a, b = (self._page(name) for name in sorted((one, other)))
        if alike >= REWRITE:
            return _copied(a, b, alike)
        told = _retold(a, b) if Role.FACTS in roles else None
        if told is None and Role.CITES in roles:
            told = _cited(a, b)
        return told

    def _alike(self, one: str, other: str) -> float:
        """Return the Jaccard of two reports, 0.0 where their sizes rule out a rewrite."""
        mine, theirs = self._page(one).shingles, self.shingles(other)
        smaller, larger = sorted((len(mine), len(theirs)))
        # The share cannot exceed that of the sizes, which costs nothing to compare.
        return share_of(mine, theirs) if smaller >= REWRITE * larger else 0.0

    def _page(self, name: str) -> Page:
        found = self._pages.pop(name, None)
        if found is None:
            if len(self._pages) >= _KEPT:
                self._pages.pop(next(iter(self._pages)))
            found = self._made(name)
        # Put behind the others: the one not asked for longest is let go of first.
        self._pages[name] = found
        return found

    def _made(self, name: str) -> Page:
        head, repeated = self.head_of(name), self.furniture(name)
        site = site_of(head)
        stretches = [
            (one.span.start, one.span.end)
            for one in (self.sentences(name) if repeated and site else ())
            if site_key(site or "", one) in repeated
        ]
        text = Text.of(self.text_of(name), sorted(stretches))
        shared = frozenset(shingles(text.said, self._words))
        return Page(head, text, shared, self.post_of(name))


def _copied(a: Page, b: Page, alike: float) -> Relation:
    found = align(a.text, b.text)
    shown = direct(a.head, b.head, (a.text.text, b.text.text))
    direction, reason = directed(a.posted, b.posted, shown)
    return Relation(
        kind=RelationKind.NEAR_COPY if alike >= NEAR_COPY else RelationKind.DERIVED_REWRITE,
        a=a.head.id,
        b=b.head.id,
        direction=direction,
        jaccard=alike,
        share_a=share(found.shared_a, a.text.total),
        share_b=share(found.shared_b, b.text.total),
        evidence=evidence(found, a.text, b.text),
        differences=differences(found, a.text, b.text),
        reason=reason,
    )


def _retold(a: Page, b: Page) -> Relation | None:
    """Return that both tell the same facts in the same order, in other words."""
    apart = days_apart(a.head, b.head)
    if apart is not None and apart > FACT_DAYS:
        return None
    languages = a.head.language, b.head.language
    one_language = languages[0] == languages[1] or None in languages
    shown = same_facts(_facts(a), _facts(b), one_language=one_language)
    if shown is None:
        return None
    direction, reason = direct(a.head, b.head, (a.text.text, b.text.text))
    # That a page is later does not show that it was made from this one and not from its source.
    stated = reason.startswith(("a names", "b names", "a credits", "b credits"))
    how = "both give the same figures and names in one order"
    if not one_language:
        how += ", in two languages"
    return Relation(
        kind=RelationKind.DERIVED_REWRITE,
        a=a.head.id,
        b=b.head.id,
        direction=direction if stated else None,
        jaccard=share_of(a.shingles, b.shingles),
        evidence=shown,
        reason=f"{how}; {reason}" if stated else f"{how}; which came first is not shown",
    )


def _facts(page: Page) -> Facts:
    return facts_of(page.text.text, page.text.numbers)


def _cited(a: Page, b: Page) -> Relation | None:
    """Return that one names the other's outlet as its source, for what the other holds."""
    texts = a.text.text, b.text.text
    mine = cites(a.head, texts[0], b.head, texts[1])
    theirs = cites(b.head, texts[1], a.head, texts[0])
    if not (mine or theirs):
        return None
    relation = Relation(
        kind=RelationKind.CITES,
        a=a.head.id,
        b=b.head.id,
        direction=Direction.A_FROM_B if mine else Direction.B_FROM_A,
        evidence=(*mine, *((here, there) for there, here in theirs)),
        reason=f"the one names {(b if mine else a).head.outlet} as its source",
    )
    if mine and theirs:
        return replace(
            relation,
            direction=Direction.BOTH,
            reason="each names the other as its source, so neither shows where it has it from",
        )
    return relation
