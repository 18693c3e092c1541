"""Settles namesakes that a report leaves open by weighing all of its names together.

The rules of ``place_resolve`` come first. What they leave open with several candidates is settled
here only where the atlas is all but sure, and where something in the report speaks for it: size
alone, however overwhelming, is for the rules to judge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.atlas import Atlas, Named, Reading
from reportedly.read.place_mention import Mention
from reportedly.read.place_resolve import Choice

SURE = 0.95
"""Share above which a reading counts; 98 to 99 of 100 such are right (``docs/atlas.md``)."""

_TELLS = frozenset(
    {
        "around",
        "could_be_division",
        "could_be_near",
        "country_named",
        "division",
        "near",
        "neighbours",
        "qualifier",
        "words",
    }
)
_OPEN = "unresolved:homonym"


@dataclass(frozen=True, slots=True)
class Draft:
    """A mention with what it was settled as.

    Attributes:
        mention: The name.
        choice: What it was settled as.
        inside: Number of the mention that it lies in by the words.
    """

    mention: Mention
    choice: Choice
    inside: int | None


def read_together(text: str, drafts: Sequence[Draft], atlas: Atlas) -> list[Draft]:
    """Return the drafts, those left open settled where all names together leave no doubt.

    Args:
        text: The whole report.
        drafts: Its mentions, in order.
        atlas: The gazetteer that the mentions were looked up in.
    """
    if not any(draft.choice.basis == _OPEN for draft in drafts):
        return list(drafts)
    # Generic words are left out of the names: "Rafah crossing" has a mention of its own kind.
    named = [Named(d.mention.start, d.mention.start + len(d.mention.name)) for d in drafts]
    readings = atlas.read_names(text, named)
    return [_settled(draft, reading) for draft, reading in zip(drafts, readings, strict=True)]


def _settled(draft: Draft, reading: Reading) -> Draft:
    place = reading.place
    if draft.choice.basis != _OPEN or place is None or reading.guessed or reading.share < SURE:
        return draft
    known = any(place.id == candidate.id for candidate in draft.mention.candidates)
    agrees = draft.choice.country in {None, place.country}
    if not known or not agrees or not _TELLS & set(reading.reasons):
        return draft
    return replace(draft, choice=Choice(place, place.country, basis="gazetteer:together"))
