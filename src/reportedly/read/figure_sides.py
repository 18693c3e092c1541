"""Whose dead a count tells of, where the words beside it say that they are fighters.

"Put the army's losses at more than 30 dead", "the defence ministry admitted nine dead".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_draft import Draft
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.lexica import casualties as lex

_LOSSES: Final = frozenset({"losses", "dead", "casualties", "toll", "wounded", "deaths", "missing"})
_ADMITS: Final = frozenset(
    ["admitted", "admits", "admitting", "acknowledged", "acknowledges", "conceded", "concedes"]
)
_FORCES: Final = frozenset(
    {"army", "military", "navy", "rebels", "militia", "marines", "guerrillas"}
)
_SIDES: Final = _FORCES | lex.ARMED_BODIES
_MINISTRY: Final = frozenset({"ministry", "ministry's", "forces", "staff"})
_DEFENCE: Final = frozenset({"defence", "defense", "armed", "general"})
_JOINS: Final = frozenset({"and", ",", "dead", "killed", "wounded", "injured", "missing"})
_REACH: Final = 8
_HARMS: Final = frozenset(
    {Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.CASUALTIES_UNSPECIFIED}
)


def of_sides(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """Return counts of nobody in particular as ones of fighters, where they are a force's losses.

    Args:
        tokens: All tokens of the sentence.
        drafts: Its counts in order; those with a group or an occupation stay as they are.
    """
    out: list[Draft] = []
    lost: Draft | None = None
    for draft in drafts:
        gap = [] if lost is None else [t.low for t in tokens[lost.last : draft.first]]
        joined = bool(gap) and set(gap) <= _JOINS and draft.group is Group.UNKNOWN
        found = replace(draft, group=Group.COMBATANT) if joined else _of_side(tokens, draft)
        lost = found if found is not draft else None
        out.append(found)
    return out


def _of_side(tokens: Sequence[Token], draft: Draft) -> Draft:
    if draft.group is not Group.UNKNOWN or draft.occupation or draft.outcome not in _HARMS:
        return draft
    bare = all(
        t.kind is not TokenKind.WORD or t.low not in lex.PERSONS
        for t in tokens[draft.first : draft.last]
    )
    before = tokens[max(draft.first - _REACH, 0) : draft.first]
    if bare and (_losses_of(before) or _admitted(before)):
        return replace(draft, group=Group.COMBATANT)
    return draft


def _losses_of(before: Sequence[Token]) -> bool:
    """Recognise "the army's losses at" before a number."""
    for index, token in enumerate(before[:-1]):
        owner = before[index - 1].low if index else ""
        held = before[index + 1].low in _LOSSES
        links = {t.low for t in before[index + 2 :]}
        stops = links & ({";", ":", ",", "and"} | lex.VERB_FORMS.keys())
        if token.kind is TokenKind.OWNS and held and not stops:
            return owner in lex.ARMED_BODIES or owner == "military"
    return False


def _admitted(before: Sequence[Token]) -> bool:
    """Recognise a force that admits so many dead."""
    if len(before) < 2 or before[-1].low not in _ADMITS:  # noqa: PLR2004
        return False
    words = [t.low for t in before[-5:-1]]
    speaks = words[-1].startswith("spokes") and any(w in _SIDES for w in words[:-1])
    ministry = bool(_MINISTRY & set(words[-1:])) and bool(_DEFENCE & set(words))
    return speaks or words[-1] in _FORCES or ministry
