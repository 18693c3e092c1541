"""What an answer would change of what is published: numbers of people, and grades.

What is published of some incidents is, for every outcome and group, the sum of their lows, of their
bests and of their highs: that is what a reader who adds the incidents up gets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reportedly.ids import decode
from reportedly.ledger import Store
from reportedly.ledger.loom import Loom
from reportedly.model import ClaimRef, Incident
from reportedly.model.vocabulary import Group, Outcome, RuleSet
from reportedly.resolve.account import Terms, account_of, terms_of
from reportedly.resolve.candidates import Item, Pool
from reportedly.resolve.pages import Kept, Page, items_of
from reportedly.resolve.rulings import Rulings, rulings_of

Cell = tuple[Outcome, Group, str | None]
"""Outcome, group, and whose people."""

Sums = Mapping[Cell, tuple[int | None, ...]]
"""Low, best and high by outcome and group; ``None`` for an end that is open."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Effect:
    """By how much an answer changes what is published.

    Attributes:
        people: The largest change of a sum of lows, bests or highs of one outcome and group. An end
            that is open before or after is no number and changes by none.
        grades: Incidents that have another grade, or are no incident of their own any more.
    """

    people: int = 0
    grades: int = 0


NOTHING: Final = Effect()


def effect_of(before: Sequence[Incident], after: Sequence[Incident]) -> Effect:
    """Return what changes where some incidents take the place of others."""
    was, now = _sums(before), _sums(after)
    people = 0
    for cell in was.keys() | now.keys():
        for old, new in zip(was.get(cell, _NONE), now.get(cell, _NONE), strict=True):
            if old is not None and new is not None:
                people = max(people, abs(new - old))
    grades = sorted(str(one.grade) for one in before), sorted(str(one.grade) for one in after)
    left = list(grades[0])
    for grade in grades[1]:
        if grade in left:
            left.remove(grade)
    return Effect(people=people, grades=len(left))


_NONE: Final = (0, 0, 0)


def _sums(incidents: Iterable[Incident]) -> dict[Cell, tuple[int | None, ...]]:
    """Return the sums of low, best and high by outcome and group; ``None`` where one is open."""
    found: dict[Cell, tuple[int | None, ...]] = {}
    for incident in incidents:
        for one in incident.estimates:
            cell = one.outcome, one.group, one.whose
            mine = (one.low or 0, one.best, one.high)
            found[cell] = _added(found.get(cell, _NONE), mine)
    return found


def _added(one: Sequence[int | None], other: Sequence[int | None]) -> tuple[int | None, ...]:
    # Written out: the queue of a large ledger adds thousands of them.
    (a, b, c), (x, y, z) = one, other
    return (
        None if a is None or x is None else a + x,
        None if b is None or y is None else b + y,
        None if c is None or z is None else c + z,
    )


def sums_of(incident: Incident) -> Sums:
    """Return low, best and high of an incident by outcome and group; ``None`` for an open end."""
    return _sums([incident])


def most_of(sums: Iterable[Sums]) -> int:
    """Return the largest sum that is published of some incidents.

    No answer that joins them changes a number by more: joined, each end is that of one of the
    figures they count now, and at least none.

    Args:
        sums: Of each of them.
    """
    total: dict[Cell, tuple[int | None, ...]] = {}
    for one in sums:
        for cell, mine in one.items():
            total[cell] = _added(total[cell], mine) if cell in total else tuple(mine)
    return max((end for ends in total.values() for end in ends if end is not None), default=0)


@dataclass(slots=True)
class Preview:
    """What incidents would be after a ruling, from what resolving keeps of their reports.

    Attributes:
        store: The ledger, brought up to date.
        terms: What holds for all incidents.
        ruled: What people ruled.
    """

    store: Store
    terms: Terms
    ruled: Rulings

    @classmethod
    def of(cls, store: Store) -> Preview:
        """Return the preview of a ledger as it is now."""
        decisions = store.decisions()
        return cls(store, terms_of(RuleSet.CODEBOOK, decisions), rulings_of(decisions))

    def joined(self, incidents: Sequence[Incident]) -> Incident | None:
        """Return the one incident that several would be; ``None`` where their pages are not kept.

        It is what resolving makes of the claims of all of them; what further incidents that one
        might draw in is not foreseen.
        """
        return self._told({ref for one in incidents for ref in one.members}, {})

    def counted(self, incident: Incident, ref: ClaimRef, field: str, value: str) -> Incident | None:
        """Return what an incident would be if a person ruled so on a figure of a claim of it.

        Args:
            incident: As it is.
            ref: The claim.
            field: ``figure/`` and the figure's id.
            value: Canonical JSON.
        """
        page, reading = self._page(ref.report), self.store.reading_of(ref.report)
        if page is None or reading is None:
            return None
        values = dict(self.ruled.values)
        values[ref] = {**values.get(ref, {}), field: value}
        told = items_of(page.head, reading.claims, Pool(), values)
        new = next(item for item in told if item.ref == ref)

        def counts(item: Item) -> Item:
            return item if item.ref != ref else replace(item, figures=new.figures, ruled=new.ruled)

        strands = tuple(
            replace(strand, items=tuple(map(counts, strand.items))) for strand in page.strands
        )
        changed = replace(page, strands=strands)
        return self._told(set(incident.members), {ref.report: changed})

    def _told(self, members: set[ClaimRef], changed: dict[str, Page]) -> Incident | None:
        pages: dict[str, Page] = {}
        for report in sorted({ref.report for ref in members}):
            page = changed.get(report) or self._page(report)
            if page is None:
                return None
            pages[report] = page
        group = [
            strand
            for page in pages.values()
            for strand in page.strands
            if any(item.ref in members for item in strand.items)
        ]
        return account_of(group, pages, self.terms).incident if group else None

    def _page(self, report: str) -> Page | None:
        with self.store.moment() as connection:
            body = Loom(connection).page(report)
        return None if body is None else decode(body, Kept).page(self.store.head_of(report))
