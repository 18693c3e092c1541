"""What a reading marks in a text, flat: claims, sources, cues, figures, places, times, targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportedly.ids import shown
from reportedly.model import Claim, Reading, Report, Span

CLAIM: Final = "Claim"
FEATURES: Final = {
    CLAIM: ("code", "kind", "subtype", "modality", "polarity"),
    "Source": ("code", "link", "role", "stance"),
    "Cue": ("link",),
    "Figure": ("code", "group", "qualifier", "value", "low", "high", "period", "figure"),
    "Place": ("role", "name", "precision"),
    "Time": ("earliest", "latest", "precision"),
    "Target": ("code",),
    "Weapon": ("code",),
}
"""Kinds of mark with what is told of each, in order."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a text with what it is.

    Attributes:
        kind: A key of ``FEATURES``.
        claim: Id of the claim it belongs to.
        start: First code point.
        end: One past the last.
        features: What is told of it, by the names of its kind; absent ones are left out.
    """

    kind: str
    claim: str
    start: int
    end: int
    features: tuple[tuple[str, str], ...]


def marks(reading: Reading) -> Iterator[Mark]:
    """Yield the marks of a reading: each claim, then what belongs to it."""
    for claim in reading.claims:
        told = (claim.type, claim.kind, claim.subtype, claim.modality, claim.polarity)
        yield _mark(CLAIM, claim, claim.span, told)
        yield from _parts(claim)


def _parts(claim: Claim) -> Iterator[Mark]:
    yield from _sources(claim)
    for one in claim.figures:
        kind, number = one.period.kind, (one.value, one.low, one.high)
        counted = (one.outcome, one.group, one.qualifier, *number, kind, one.id)
        yield _mark("Figure", claim, one.span, counted)
    for place in claim.places:
        if place.mention is not None:
            named = (place.role, place.name, place.where_prec)
            yield _mark("Place", claim, place.mention, named)
    time = claim.time
    if time is not None and time.mention is not None:
        yield _mark("Time", claim, time.mention, (time.earliest, time.latest, time.date_prec))
    for target in claim.targets:
        yield _mark("Target", claim, target.span, (target.kind,))
    for weapon in claim.weapons:
        yield _mark("Weapon", claim, weapon.span, (weapon.weapon,))


def _sources(claim: Claim) -> Iterator[Mark]:
    for link, source in enumerate(claim.attribution, start=1):
        if source.span is not None:
            told = (source.type, link, source.role, source.stance)
            yield _mark("Source", claim, source.span, told)
        if source.cue is not None:
            yield _mark("Cue", claim, source.cue, (link,))


def _mark(kind: str, claim: Claim, span: Span, told: tuple[object, ...]) -> Mark:
    pairs = zip(FEATURES[kind], told, strict=True)
    features = tuple((name, str(value)) for name, value in pairs if value is not None)
    return Mark(kind, claim.id, span.start, span.end, features)


def file_name(report: Report) -> str:
    """Return a name for a report's file that every system takes, and that no other report has."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", report.name).strip("-")[:60]
    return f"{plain or 'report'}-{shown(report.id)}"
