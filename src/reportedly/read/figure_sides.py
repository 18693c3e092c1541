"""Whose dead a count tells of, where the words beside it say that they are fighters.

"Put the army's losses at more than 30 dead", "the defence ministry admitted nine dead".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
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
_RANKS: Final = frozenset({"side", "ranks", "part", "men"})
_ENEMY: Final = frozenset({"enemy", "adversary", "foe"})
_LOSES: Final = frozenset({"left", "lost", "suffered", "had", "took", "leaving", "losing", "has"})
#: Names for an opponent that say what he is blamed for; whoever is "eliminated" is held to fight.
_LABELS: Final = frozenset(
    ["bandits", "criminals", "thugs", "outlaws", "dacoits", "gangsters", "nazis", "orcs",
     "traitors", "occupiers", "aggressors", "enemies", "mercenaries"]
)  # fmt: skip
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
    ours = _our_side(tokens)
    for draft in drafts:
        gap = [] if lost is None else [t.low for t in tokens[lost.last : draft.first]]
        joined = bool(gap) and set(gap) <= _JOINS and draft.group is Group.UNKNOWN
        found = replace(draft, group=Group.COMBATANT) if joined else _of_side(tokens, draft)
        if ours and found.parent is None and _unnamed(tokens, found):
            found = replace(found, group=Group.COMBATANT, own=True)
        lost = found if found is not draft else None
        out.append(found)
    return out


def _of_side(tokens: Sequence[Token], draft: Draft) -> Draft:
    if draft.group is not Group.UNKNOWN or draft.occupation or draft.outcome not in _HARMS:
        return draft
    words = tokens[draft.first : draft.last]
    if draft.outcome is Outcome.CASUALTIES_UNSPECIFIED and any(t.low in _LABELS for t in words):
        return replace(draft, group=Group.COMBATANT)
    if any(t.kind is TokenKind.WORD and t.low in lex.PERSONS for t in words):
        return draft
    before = tokens[max(draft.first - _REACH, 0) : draft.first]
    lost = _losses_of(before) or _admitted(before) or _enemy(before) or _own(tokens, draft)
    return replace(draft, group=Group.COMBATANT) if lost else draft


def _our_side(tokens: Sequence[Token]) -> bool:
    """Recognise "on our side", "in our ranks", "among our men"."""
    words = [t.low for t in tokens]
    return any(one == "our" and other in _RANKS for one, other in pairwise(words))


def _unnamed(tokens: Sequence[Token], draft: Draft) -> bool:
    """Tell whether a count of harm says no more of people than that they are men."""
    words = {t.low for t in tokens[draft.first : draft.last] if t.low in lex.PERSONS}
    return draft.outcome in _HARMS and draft.group is Group.UNKNOWN and words <= {"men"}


def _enemy(before: Sequence[Token]) -> bool:
    """Recognise "the enemy left 17 dead" and "the enemy lost 30"."""
    words = [t.low for t in before]
    at = max((k for k, word in enumerate(words) if word in _ENEMY), default=None)
    if at is None:
        return False
    return bool(_LOSES & set(words[at + 1 : at + 4])) and not {",", "and", ";"} & set(words[at:])


def _own(tokens: Sequence[Token], draft: Draft) -> bool:
    """Recognise "put the losses at five dead", said by a force of its own."""
    near = [t.low for t in tokens[max(draft.first - _REACH, 0) : draft.first]]
    at = max((k for k, word in enumerate(near[:-1]) if word == "losses"), default=0)
    if not at or near[at - 1] not in {"the", "its", "their", "own", "our"}:
        return False
    stops = set(near[at + 1 :]) & ({";", ":"} | lex.VERB_FORMS.keys())
    return not stops and any(t.low in _SIDES for t in tokens[: draft.first])


def _losses_of(before: Sequence[Token]) -> bool:
    """Recognise "the army's losses at" and "army losses at" before a number."""
    for index, token in enumerate(before[:-1]):
        owner = before[index - 1].low if index and token.kind is TokenKind.OWNS else token.low
        held = before[index + 1].low in _LOSSES
        links = {t.low for t in before[index + 2 :]}
        stops = links & ({";", ":", ",", "and"} | lex.VERB_FORMS.keys())
        if held and not stops and owner in _SIDES | {"enemy"}:
            return True
    return False


def _admitted(before: Sequence[Token]) -> bool:
    """Recognise a force that admits so many dead."""
    if len(before) < 2 or before[-1].low not in _ADMITS:  # noqa: PLR2004
        return False
    words = [t.low for t in before[-5:-1]]
    speaks = words[-1].startswith("spokes") and any(w in _SIDES for w in words[:-1])
    ministry = bool(_MINISTRY & set(words[-1:])) and bool(_DEFENCE & set(words))
    return speaks or words[-1] in _FORCES or ministry
