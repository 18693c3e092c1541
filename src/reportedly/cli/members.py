"""The claims of an incident in the order they are shown, and the sentences they stand in."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.api import Ledger
from reportedly.cli.annotate import figures_of
from reportedly.model import Claim, ClaimRef, Figure, Incident, Reading, ReportHead


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of an incident, or of one that contradicts it.

    Attributes:
        ref: Of the claim.
        head: Of its report.
        claim: The claim.
        reading: That it stands in.
        figures: All figures of the reading, by id.
    """

    ref: ClaimRef
    head: ReportHead
    claim: Claim
    reading: Reading | None
    figures: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Words:
    """What stands before a claim in its sentences, the claim, and what stands behind it."""

    before: str
    claim: str
    after: str


def told_of(ledger: Ledger, incident: Incident) -> Iterator[Told]:
    """Yield the claims of an incident and of its contradictions, as the reports run."""
    pairs = (ref for pair in incident.contradictions for ref in (pair.a, pair.b))
    refs = sorted({*incident.members, *pairs})
    for report, group in itertools.groupby(refs, key=lambda ref: ref.report):
        reading = ledger.reading(report)
        figures = figures_of(reading.claims) if reading else {}
        claims = {one.id: one for one in reading.claims} if reading else {}
        head, found = ledger.head(report), [(claims[ref.claim], ref) for ref in group]
        for claim, ref in sorted(found, key=lambda one: (one[0].span, one[1])):
            yield Told(ref, head, claim, reading, figures)


def sentence_of(reading: Reading | None, claim: Claim) -> Words:
    """Return the sentences that a claim stands in; its words alone where there is no reading."""
    span = claim.span
    touched = [
        one.span
        for one in (reading.sentences if reading else ())
        if one.span.start < span.end and span.start < one.span.end
    ]
    first = min([span.start, *(one.start for one in touched)])
    last = max([span.end, *(one.end for one in touched)])
    before = next((one.quote for one in touched if one.start == first), "")[: span.start - first]
    after = next((one.quote for one in reversed(touched) if one.end == last), "")
    after = after[len(after) - (last - span.end) :] if last > span.end else ""
    return Words(before, span.quote, after)
