"""Nouns and set phrases that carry harm: "48 deaths", "the death of three miners", "lives lost"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_around import falls, wrapped
from reportedly.read.figure_moves import driven
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token
from reportedly.read.figure_triggers import Trigger, modal_before
from reportedly.read.lexica import casualties as lex

_WRONG: Final = frozenset(
    [
        "exaggerated", "false", "untrue", "baseless", "unfounded", "denied", "denies", "rejected",
        "rejects", "fabricated", "inaccurate", "incorrect", "wrong", "misleading",
    ]
)  # fmt: skip
_NURSING: Final = frozenset(
    [
        "hospital", "hospitals", "clinic", "clinics", "medics", "medic", "doctors", "doctor",
        "cross", "crescent", "ambulance", "surgeons", "wounds", "injuries", "burns", "fractures",
        "tear", "inhalation", "shrapnel", "gunshot", "paramedics", "nurses", "infirmary", "msf",
    ]
)  # fmt: skip
_TREATS: Final = frozenset({"treated", "treating", "admitted", "admitting", "treats"})
_SICKNESS: Final = frozenset(
    [
        "cholera", "malaria", "measles", "malnutrition", "covid", "disease", "diseases", "dengue",
        "ebola", "infection", "infections", "fever", "diarrhoea", "polio", "patients-a-day",
        "monthly", "daily", "annually", "month", "year", "rape",
    ]
)  # fmt: skip
_JOINT_HARM: Final = (
    ["killed", "or", "wounded"], ["killed", "and", "wounded"], ["dead", "or", "wounded"],
    ["dead", "and", "wounded"], ["killed", "or", "injured"], ["killed", "and", "injured"],
)  # fmt: skip
_JOINT_NOUNS: Final = frozenset({"killing", "wounding", "injuring", "death", "injury", "maiming"})
_TELLING: Final = frozenset(
    [
        "reports", "report", "claims", "allegations", "rumours", "rumors", "claim", "account",
        "accounts",
    ]
)  # fmt: skip
_TAKES_LIVES: Final = frozenset(
    [
        "claimed", "claiming", "claim", "claims", "taken", "took", "take", "takes", "taking",
        "cost", "costing", "costs",
    ]
)  # fmt: skip


def noun_pairs(tokens: list[Token], mentions: Sequence[Mention]) -> list[tuple[Mention, Trigger]]:
    """Attach mentions whose noun carries the outcome, and those after "the death of"."""
    found: list[tuple[Mention, Trigger]] = []
    for mention in mentions:
        trigger = _own_noun(tokens, mention) if mention.outcome else _noun_before(tokens, mention)
        if mention.outcome is Outcome.DETAINED:
            # "The murder of 37 prisoners" tells of deaths.
            trigger = _noun_before(tokens, mention) or trigger
        if trigger is not None:
            doubtful = modal_before(tokens, trigger.first, trigger)
            found.append((mention, replace(trigger, hypothetical=doubtful)))
    return found


def _own_noun(tokens: list[Token], mention: Mention) -> Trigger | None:
    if mention.outcome is None or _rejected(tokens, mention) or _released(tokens, mention):
        return None
    return Trigger(mention.first, mention.last, mention.outcome, "noun", mention.first)


def _noun_before(tokens: list[Token], mention: Mention) -> Trigger | None:
    at = mention.first - 2
    if at < 0 or tokens[at + 1].low != "of" or mention.kind is MentionKind.MANY:
        return None
    noun = tokens[at].low
    joint = [t.low for t in tokens[max(at - 2, 0) : at]]
    if noun in _JOINT_NOUNS and joint[-1:] in (["or"], ["and"]) and joint[0] in _JOINT_NOUNS:
        return Trigger(at - 2, at + 1, Outcome.CASUALTIES_UNSPECIFIED, "noun", at - 2)
    if noun not in lex.OF_NOUNS or (noun == "loss" and mention.group is not Group.COMBATANT):
        return None
    return Trigger(at, at + 1, lex.OF_NOUNS[noun], "noun", at)


def _rejected(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether the sentence calls reports of such harm wrong."""
    at = mention.first
    told = at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in _TELLING
    return told and any(t.low in _WRONG for t in tokens)


def _released(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether people held are told of as being let go."""
    if mention.outcome is not Outcome.DETAINED:
        return False
    return any(t.low in lex.RELEASE for t in tokens)


def phrase_pairs(tokens: list[Token], mentions: Sequence[Mention]) -> list[tuple[Mention, Trigger]]:
    """Attach people that a phrase wraps around: lives lost or taken, hostages, lost men."""
    found: list[tuple[Mention, Trigger]] = []
    for mention in mentions:
        outcome = _wrapped(tokens, mention)
        if outcome is not None:
            at = mention.last if mention.last < len(tokens) else mention.first
            if outcome is Outcome.MISSING:
                # What is not known of prisoners and sailors is said before them.
                at = max(mention.first - 2, 0)
            trigger = Trigger(at, at + 1, outcome, "wrap", mention.first)
            doubtful = modal_before(tokens, mention.first, trigger)
            found.append((mention, replace(trigger, hypothetical=doubtful)))
    return found


def _wrapped(tokens: list[Token], mention: Mention) -> Outcome | None:
    after = [t.low for t in tokens[mention.last : mention.last + 3]]
    before = [t.low for t in tokens[max(mention.first - 5, 0) : mention.first]]
    if mention.noun == "lives" or (
        before[-1:] == ["of"] and before[-2:-1] in (["life"], ["lives"])
    ):
        return _lives(mention, before, after)
    if mention.quantity is not None and driven(tokens, mention):
        return Outcome.DISPLACED
    around = wrapped(tokens, mention)
    if around is not None:
        return around
    if _counted(mention) and after and after[0] in {"hostage", "prisoner", "captive"}:
        return Outcome.DETAINED
    if _treated(tokens, mention, before) or not _fighters_lost(tokens, mention, before):
        return Outcome.INJURED if _treated(tokens, mention, before) else None
    # "Lost 900 men killed or wounded" does not say how many died.
    return Outcome.CASUALTIES_UNSPECIFIED if after in _JOINT_HARM else Outcome.KILLED


def _treated(tokens: list[Token], mention: Mention, before: Sequence[str]) -> bool:
    """Read "treated 38 people", said by those who nurse or of wounds, not of sickness."""
    operated = before[-2:] in (["operated", "on"], ["operating", "on"])
    received = (before[-1:] and before[-1] in _TREATS) or before[-2:] == ["took", "in"]
    if not (operated or received) or mention.quantity is None or mention.outcome is not None:
        return False
    words = {t.low for t in tokens}
    return bool(words & _NURSING or operated) and not words & _SICKNESS


def _counted(mention: Mention) -> bool:
    return mention.kind in {MentionKind.COUNTED, MentionKind.ONE}


def _lives(mention: Mention, before: Sequence[str], after: Sequence[str]) -> Outcome | None:
    """Read "claimed 40 lives", "40 lives were lost", "claiming the lives of 40 people"."""
    lost = after[:1] == ["lost"] or after[1:2] == ["lost"] or after[:3] == ["have", "been", "lost"]
    taken = before[-1:] if mention.noun == "lives" else before
    return Outcome.KILLED if lost or _TAKES_LIVES & set(taken) else None


def _lost_by_fighters(tokens: list[Token], mention: Mention) -> bool:
    """Tell whether those who lost "40 men" are fighters: "the insurgents lost 40 men"."""
    if mention.noun not in {"men", "fighters", "members"} or mention.first < 2:  # noqa: PLR2004
        return False
    words = [t.low for t in tokens[max(mention.first - 5, 0) : mention.first - 1]]
    return any(w in lex.ARMED_BODIES or lex.PERSONS.get(w) is Group.COMBATANT for w in words)


def _fighters_lost(tokens: list[Token], mention: Mention, before: Sequence[str]) -> bool:
    """Read "lost three soldiers" and "two of our men fell", said of fighters alone."""
    if mention.group is not Group.COMBATANT and not _lost_by_fighters(tokens, mention):
        return falls(tokens, mention)
    if before[-1:] in (["lost"], ["losing"]) and mention.kind is MentionKind.COUNTED:
        return True
    return falls(tokens, mention)
