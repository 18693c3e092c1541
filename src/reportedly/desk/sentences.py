"""What claims say, and texts with the claims in them marked."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.api import Ledger
from reportedly.cli.annotate import figures_of
from reportedly.cli.members import sentence_of
from reportedly.desk.phrases import chain_words, figure_words, place_words, time_words
from reportedly.desk.wording import Wording
from reportedly.model import Claim, ClaimRef, Figure


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a paragraph with the claims that all of them belong to.

    Attributes:
        text: The words.
        claims: Numbers of the claims, in order; none for words in no claim.
        begins: Those of which these are the first words.
    """

    text: str
    claims: tuple[int, ...]
    begins: tuple[int, ...]


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
    """Cut ``text[start:end]`` where claims begin and end, so that overlapping ones can be marked.

    Args:
        text: Of the report.
        start: First code point.
        end: One past the last.
        claims: Those with words in it, each with its number.
    """
    spans = [(max(one.span.start, start), min(one.span.end, end), n) for n, one in claims]
    begun = {(one.span.start, n) for n, one in claims}
    cuts = sorted({start, end, *(a for a, _, _ in spans), *(b for _, b, _ in spans)})
    for a, b in itertools.pairwise(cuts):
        inside = tuple(n for low, high, n in spans if low <= a and b <= high)
        yield Stretch(text[a:b], inside, tuple(n for n in inside if (a, n) in begun))
