"""Harm to one person whom a pronoun stands for: "stopped a mayor near Orven and shot him dead".

It is attached where one person alone can be meant: not who speaks, not the one who does it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_people import Mention, MentionKind
from reportedly.read.figure_tokens import Token, TokenKind, matches
from reportedly.read.figure_triggers import Trigger
from reportedly.read.lexica import casualties as lex

_HIM: Final = frozenset({"him", "her"})
_FEMALE: Final = frozenset(
    {"woman", "girl", "mother", "wife", "daughter", "sister", "widow", "actress", "schoolgirl"}
)
_MALE: Final = frozenset(
    {"man", "boy", "father", "husband", "son", "brother", "policeman", "businessman", "fisherman"}
)
_SPEAKS_WITHIN: Final = 3


def by_pronoun(
    tokens: list[Token],
    triggers: Sequence[Trigger],
    mentions: Sequence[Mention],
    done: set[int],
) -> list[tuple[Mention, Trigger]]:
    """Return the people whom "him" or "her" behind a word of harm stands for.

    Args:
        tokens: All tokens of the sentence.
        triggers: Its words of harm.
        mentions: Its mentions of people.
        done: First tokens of those to whom harm is attached already.
    """
    found: list[tuple[Mention, Trigger]] = []
    for at, trigger in _objects(tokens, triggers):
        one = [
            m
            for m in mentions
            if m.kind is MentionKind.ONE and m.last < trigger.chain and m.first not in done
            and _fits(tokens[at].low, m) and not _acts(tokens, m, trigger)
        ]  # fmt: skip
        if len(one) == 1:
            found.append((one[0], trigger))
    return found


def _objects(tokens: list[Token], triggers: Sequence[Trigger]) -> list[tuple[int, Trigger]]:
    """Return each pronoun that is the object of harm, with the word of harm."""
    told = {t.first: t for t in triggers}
    out: list[tuple[int, Trigger]] = []
    for at in range(1, len(tokens)):
        if tokens[at].low not in _HIM:
            continue
        around = _around(tokens, at)
        trigger = told.get(at - 1)
        if around is not None:
            out.append((at, around))
        elif trigger is not None and trigger.last == at and _plain(tokens, trigger, at):
            out.append((at, trigger))
    return out


def _around(tokens: list[Token], at: int) -> Trigger | None:
    """Return the harm of "took him away" or "beat her to death" around the pronoun at ``at``."""
    tails = lex.AROUND.get(tokens[at - 1].low, {})
    fits = [tail for tail in tails if tail and matches(tokens, at + 1, tail)]
    if not fits:
        return None
    tail = max(fits, key=lambda words: (len(words), words))
    return Trigger(at - 1, at + 1 + len(tail), tails[tail], "wrap", at - 1)


def _plain(tokens: Sequence[Token], trigger: Trigger, at: int) -> bool:
    """Tell whether the pronoun is the object itself: "killed her", not "killed her son"."""
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    bare = ahead is None or ahead.kind is not TokenKind.WORD or ahead.low in lex.STOPS
    unsure = trigger.passive or trigger.negated or trigger.hypothetical
    return (
        not unsure and (tokens[at].low == "him" or bare) and trigger.outcome is not Outcome.MISSING
    )


def _fits(low: str, mention: Mention) -> bool:
    women = mention.group is Group.WOMEN or mention.noun in _FEMALE
    return not (women if low == "him" else mention.noun in _MALE)


def _acts(tokens: Sequence[Token], mention: Mention, trigger: Trigger) -> bool:
    """Tell whether one speaks, or is the one who does the harm."""
    ahead = [t.low for t in tokens[mention.last : mention.last + _SPEAKS_WITHIN]]
    speaks = any(word in lex.SAYS for word in ahead)
    doer = mention.last == trigger.chain or (
        ahead[:1] == ["who"] and mention.last + 1 == trigger.chain
    )
    return speaks or doer
