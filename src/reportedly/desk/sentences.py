"""What claims say, and texts with the claims in them marked."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.api import Ledger
from reportedly.cli.annotate import figures_of
from reportedly.cli.members import sentence_of
from reportedly.desk.phrases import chain_words, figure_words, place_words, time_words
from reportedly.desk.wording import Wording
from reportedly.model import Claim, ClaimRef, Figure, Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a paragraph with the claims that all of them belong to.

    Attributes:
        text: The words.
        claims: Numbers of the claims, in order; none for words in no claim.
        begins: Those of which these are the first words.
        source: They name who says something.
        place: They name a place.
    """

    text: str
    claims: tuple[int, ...]
    begins: tuple[int, ...]
    source: bool = False
    place: bool = False


def facts_of(t: Wording, claim: Claim, figures: Mapping[str, Figure]) -> list[tuple[str, str]]:
    """Return what a claim says, facet by facet, in words; ``figures`` are its reading's, by id."""
    facts = [("source", chain_words(t, claim))]
    facts += [("count", figure_words(t, one, figures)) for one in claim.figures]
    facts += [("place", place_words(t, one)) for one in claim.places]
    if claim.time is not None:
        facts.append(("time", time_words(t, claim.time)))
    return facts


def claim_told(ledger: Ledger, ref: ClaimRef, t: Wording) -> dict[str, Any]:
    """Return a claim with its report's head, the sentences it stands in and what it says."""
    head, claim = ledger.claim(ref)
    reading = ledger.reading(ref.report)
    figures = figures_of(reading.claims) if reading else {}
    return {
        "head": head,
        "claim": claim,
        "words": sentence_of(reading, claim),
        "facts": facts_of(t, claim, figures),
    }


def stretches(
    text: str, start: int, end: int, claims: Sequence[tuple[int, Claim]]
) -> Iterator[Stretch]:
    """Cut ``text[start:end]`` where claims begin and end, and who says them, and places in them.

    So overlapping ones can be marked.

    Args:
        text: Of the report.
        start: First code point.
        end: One past the last.
        claims: Those with words in it, each with its number.
    """
    spans = [(max(one.span.start, start), min(one.span.end, end), n) for n, one in claims]
    begun = {(one.span.start, n) for n, one in claims}
    sources = _clipped((one.span for _, claim in claims for one in claim.attribution), start, end)
    places = _clipped((one.mention for _, claim in claims for one in claim.places), start, end)
    ends = {cut for a, b, *_ in (*spans, *sources, *places) for cut in (a, b)}
    for a, b in itertools.pairwise(sorted({start, end, *ends})):
        inside = tuple(n for low, high, n in spans if low <= a and b <= high)
        yield Stretch(
            text[a:b],
            inside,
            tuple(n for n in inside if (a, n) in begun),
            source=any(low <= a and b <= high for low, high in sources),
            place=any(low <= a and b <= high for low, high in places),
        )


def _clipped(spans: Iterable[Span | None], start: int, end: int) -> set[tuple[int, int]]:
    """Return the parts of spans that lie between two code points, empty ones left out."""
    cut = {(max(one.start, start), min(one.end, end)) for one in spans if one is not None}
    return {(a, b) for a, b in cut if a < b}
