"""Sentences that name a speaker whom the reader did not take for a source."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page, nobody
from reportedly.check.sentence_parts import names_speaker
from reportedly.model import Sentence
from reportedly.model.vocabulary import SegmentKind


def unread_speakers(page: Page) -> Iterator[Sentence]:
    """Yield sentences that name a speaker where no claim in them has a source with a name."""
    for sentence in page.reading.sentences:
        if sentence.segment is SegmentKind.BOILERPLATE or not names_speaker(sentence.span.quote):
            continue
        told = [c.attribution for c in page.reading.claims if c.span.overlaps(sentence.span)]
        if all(nobody(link) for chain in told for link in chain):
            yield sentence
