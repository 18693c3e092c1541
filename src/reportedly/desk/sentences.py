"""The sentences a claim stands in, and texts with the claims in them marked."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Claim, Reading


@dataclass(frozen=True, slots=True)
class Words:
    """What stands before a claim in its sentences, the claim, and what stands behind it."""

    before: str
    claim: str
    after: str


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


def sentence_of(reading: Reading | None, claim: Claim) -> Words:
    """Return the sentences that a claim stands in; its words alone where there is no reading."""
    span = claim.span
    touched = [
        one.span
        for one in (reading.sentences if reading else ())
        if one.span.start < span.end and span.start < one.span.end
    ]
    if not touched:
        return Words("", span.quote, "")
    first, last = touched[0], touched[-1]
    before = first.quote[: max(span.start - first.start, 0)]
    after = last.quote[max(span.end - last.start, 0) :] if last.end > span.end else ""
    return Words(before, span.quote, after)


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
