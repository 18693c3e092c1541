"""A report as resolving keeps it: its claims without their words, gathered into strands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from reportedly.model import (
    Claim,
    ClaimRef,
    PlaceRef,
    Relation,
    ReportHead,
    Ruled,
    corrected_claims,
    read_value,
)
from reportedly.resolve.candidates import Item, Part, Pool, compact
from reportedly.resolve.scenes import page_scene
from reportedly.resolve.sites import reasons_of
from reportedly.resolve.strands import Forbidden, Strand, strands_of


@dataclass(frozen=True, slots=True)
class Page:
    """A report as far as its incidents need it.

    Attributes:
        head: Its head.
        strands: What it tells.
        loose: Its claims that are in no strand, in order.
        copies: The relations by which it and others share their text.
        day: Day of the earliest report with which it shares its text, if known.
    """

    head: ReportHead
    strands: tuple[Strand, ...]
    loose: tuple[Item, ...]
    copies: tuple[Relation, ...] = ()
    day: dt.date | None = None

    @property
    def items(self) -> list[Item]:
        """All its claims, in order of their references."""
        told = [item for strand in self.strands for item in strand.items]
        return sorted([*told, *self.loose], key=lambda item: item.ref)

    @property
    def in_order(self) -> list[Item]:
        """All its claims, in the order of the text."""
        return sorted(self.items, key=lambda item: item.number)


@dataclass(frozen=True, slots=True)
class Kept:
    """A page without its head, as it is stored."""

    strands: tuple[Strand, ...]
    loose: tuple[Item, ...]
    copies: tuple[Relation, ...]
    day: dt.date | None

    @classmethod
    def of(cls, page: Page) -> Kept:
        """Return what is stored of a page."""
        return cls(page.strands, page.loose, page.copies, page.day)

    def page(self, head: ReportHead) -> Page:
        """Return the page with its head."""
        return Page(head, self.strands, self.loose, self.copies, self.day)


Values = Mapping[ClaimRef, Mapping[str, str]]
"""What people ruled of the values of claims: canonical JSON by claim and field."""

NO_VALUES: Values = MappingProxyType({})


def items_of(
    head: ReportHead, claims: Sequence[Claim], pool: Pool, values: Values = NO_VALUES
) -> list[Item]:
    """Return what is kept of the claims of one report, in order.

    Args:
        head: The report's head.
        claims: Its claims, in order.
        pool: What is shared between claims; grows.
        values: What people ruled of them; it takes the place of what was read.
    """
    reasons = reasons_of(claims)
    fixed = corrected_claims(head.id, claims, values) if values else claims
    items = [
        compact(head, number, claim, pool, reasons.get(claim.id, frozenset()))
        for number, claim in enumerate(fixed)
    ]
    return [
        replace(item, ruled=_ruled(claim, item.ref, values[item.ref]))
        if item.ref in values
        else item
        for item, claim in zip(items, claims, strict=True)
    ]


def _ruled(claim: Claim, ref: ClaimRef, fields: Mapping[str, str]) -> tuple[Ruled, ...]:
    """Return what is ruled of a claim, beside what was read."""
    return tuple(
        Ruled(field=name, value=value, machine=read_value(claim, name), claim=ref)
        for name, value in sorted(fields.items())
    )


def page_of(
    head: ReportHead,
    items: Sequence[Item],
    copies: tuple[Relation, ...],
    day: dt.date | None,
    apart: Forbidden,
) -> Page:
    """Return a report with its strands.

    Args:
        head: Its head.
        items: Its claims, in order, with the days that copies took from their originals.
        copies: The relations by which it and others share their text.
        day: Day of the earliest of these, if known.
        apart: Pairs of claims that a person ruled to be different.
    """
    active = [item for item in items if item.part is not Part.NONE]
    told = strands_of(active, apart) if active else []
    scene = page_scene(place for item in items for place in item.scene)
    strands = tuple(_at_home(strand, scene) for strand in told)
    taken = {item.ref for strand in strands for item in strand.items}
    loose = tuple(item for item in items if item.ref not in taken)
    return Page(head, strands, loose, copies, day)


def _at_home(strand: Strand, scene: tuple[PlaceRef, ...]) -> Strand:
    """Return a strand with where its page is at home, if it names no known place itself."""
    known = any(place.lat is not None for place in strand.places)
    return strand if known or not scene else replace(strand, scene=scene)
