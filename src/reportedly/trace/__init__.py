"""Reports to relations: which copy, rewrite or cite which.

Candidates share a sentence, a winnowed fingerprint, a row of figures or an outlet's name; what they
are to each other is decided on their texts, two at a time. A new report touches its neighbourhood
alone, and what comes of many is the same in whatever order they came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from reportedly.model import Family, Relation, ReportHead, Sentence
from reportedly.model.post import Post
from reportedly.trace.families import as_value, read_families
from reportedly.trace.grow import Tracer, no_post
from reportedly.trace.marks import Marks
from reportedly.trace.settle import settle
from reportedly.trace.shelf import Memory, Shelf

__all__ = [
    "REVISION",
    "Marks",
    "Shelf",
    "Tracer",
    "as_value",
    "read_families",
    "settle",
    "trace",
]

REVISION: Final = 4
"""Raised whenever marks, or what is decided on two texts, may come out otherwise."""


def trace(
    heads: Sequence[ReportHead],
    text_of: Callable[[str], str],
    sentences: Callable[[str], Sequence[Sentence]],
    families: Sequence[Family] = (),
    post_of: Callable[[str], Post | None] = no_post,
) -> tuple[Relation, ...]:
    """Return which reports depend on which, from nothing, sorted by their ids.

    Args:
        heads: The reports, in any order, each once.
        text_of: Gives the text of a report by its id; asked several times for some.
        sentences: Gives the sentences of a report by its id.
        families: Publishers that belong together.
        post_of: Gives what a messenger knows of a report by its id.

    Returns:
        Near copies (Jaccard of 5-word shingles at least 0.50), derived rewrites (0.15 to 0.50, or
        the same facts) and citations.
    """
    by_id: Mapping[str, ReportHead] = {head.id: head for head in heads}
    shelf = Memory()
    Tracer(shelf, by_id.__getitem__, text_of, sentences, post_of).add(sorted(by_id))
    return settle(shelf.relations(), by_id.__getitem__, families)
