"""Counts told only as earlier ones, which a later count of the same report has replaced.

"The ministry had earlier reported 12 dead", "an initial report of 12 dead". They are no counts of
their own: the later one may name them as the number before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Period
from reportedly.read.figure_draft import Draft
from reportedly.read.figure_tokens import Token

_EARLIER: Final = frozenset({"earlier", "previously", "initially", "originally", "first"})
_EARLIER_ONE: Final = frozenset({"earlier", "previous", "initial", "original", "preliminary"})
_TELLING: Final = frozenset(
    [
        "reported", "given", "put", "spoken", "counted", "listed", "announced", "said", "stated",
        "estimated", "confirmed", "registered", "recorded", "claimed", "mentioned",
    ]
)  # fmt: skip
_DOCUMENTS: Final = frozenset(
    ["report", "reports", "count", "counts", "toll", "estimate", "estimates", "figure", "tally",
     "account", "accounts", "version", "statement"]
)  # fmt: skip
_REACH: Final = 8
_ENDS: Final = frozenset({";", ":", ".", "but", "now"})


def without_earlier(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the counts that the words before them do not call earlier ones.

    Args:
        tokens: All tokens of the sentence.
        drafts: Its counts.
    """
    return [d for d in drafts if d.update is not None or not _earlier(tokens, d)]


def _earlier(tokens: Sequence[Token], draft: Draft) -> bool:
    if draft.period not in {None, Period.INCIDENT, Period.UNCLEAR}:
        return False
    words = [t.low for t in tokens[max(draft.first - _REACH, 0) : draft.first]]
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _ENDS:
            return False
        if words[at] in _TELLING and _had_earlier(words[:at], words[at + 1 : at + 3]):
            return True
        one = words[at] in _EARLIER_ONE and at + 2 < len(words)
        if one and words[at + 1] in _DOCUMENTS and words[at + 2] in {"of", "that", "said", "put"}:
            return True
    return False


def _had_earlier(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether "had" stands before a verb of telling, and "earlier" beside it."""
    return "had" in before[-3:] and bool(_EARLIER & {*before[-2:], *after[:1]})
