"""Sentences that name a speaker whom the reader did not take for a source."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page, nobody
from reportedly.check.sentence_parts import gives_account, names_speaker
from reportedly.model import Sentence
from reportedly.model.vocabulary import EventType, SegmentKind


def unread_speakers(page: Page) -> Iterator[Sentence]:
    """Yield sentences that name a speaker where no claim in them has a source with a name.

    Who appeals or condemns there and gives an account besides was read for the appeal alone.
    """
    for sentence in page.reading.sentences:
        words = sentence.span.quote
        if sentence.segment is SegmentKind.BOILERPLATE or not names_speaker(words):
            continue
        told = [c for c in page.reading.claims if c.span.overlaps(sentence.span)]
        if gives_account(words):
            told = [claim for claim in told if claim.type is not EventType.STATEMENT]
        if all(nobody(link) for claim in told for link in claim.attribution):
            yield sentence
