"""Names of a toll: "the death toll", "the number of soldiers killed", "that of the wounded".

A fixed name stands in the lexicon. The others are built: a word for a number, "of", then who, and
what befell them. "That of" and "those" take the word for a number from the toll told before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group
from reportedly.read.figure_tokens import PhraseIndex, Token, TokenKind
from reportedly.read.lexica import casualties as lex

_NAMES: Final = PhraseIndex(lex.TOLL)
_NUMBER: Final = frozenset({"number", "count", "tally", "toll", "total", "figure", "numbers"})
_AGAIN: Final = frozenset({"that", "those"})
_DETERMINERS: Final = frozenset({"the", "those", "people", "its", "their", "persons", "all"})
_LONGEST: Final = 6
#: Words that end the name.
_ENDS: Final = frozenset(
    {"at", "to", "as", "in", "from", "on", "by", "since", "near", "rose", "had"}
)


def toll_name(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Return (first, last) of the longest name of a toll that begins at ``at``.

    Args:
        tokens: All tokens of the sentence.
        at: Index of its first word.
    """
    phrase = _NAMES.at(tokens, at)
    fixed = at + len(phrase) if phrase is not None else None
    built = _built(tokens, at)
    ends = [end for end in (fixed, built) if end is not None]
    return (at, max(ends)) if ends else None


def elliptic(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the name at ``at`` goes on a toll told before: "…, and that of the wounded"."""
    low = tokens[at].low
    before = [t.low for t in tokens[max(at - 2, 0) : at]]
    if low == "that":
        return before[-1:] in (["and"], [","], ["while"])
    led = before == ["that", "of"] or (low == "those" and before[-1:] == ["of"])
    return led or before in (["and", "of"], [",", "of"])


def toll_group(tokens: Sequence[Token], name: tuple[int, int]) -> Group:
    """Return the group of the people whose toll a name is of: "the number of soldiers killed"."""
    groups: list[Group] = []
    for token in tokens[name[0] : name[1]]:
        if token.low in lex.PERSONS:
            groups.append(lex.PERSONS[token.low])
        elif token.low in lex.MODIFIERS:
            groups.append(lex.MODIFIERS[token.low])
    known = [group for group in groups if group is not Group.UNKNOWN]
    police = any(token.low == "police" for token in tokens[name[0] : name[1]])
    return known[0] if known and not police else Group.UNKNOWN


def _built(tokens: Sequence[Token], at: int) -> int | None:
    """Return the index past "number of injured officers" or "that of people who fled" at ``at``."""
    low = tokens[at].low
    if low not in _NUMBER | _AGAIN or at + 2 >= len(tokens):
        return None
    if low == "those":
        index = at + 1 if at and tokens[at - 1].low == "of" else None
    else:
        index = at + 2 if tokens[at + 1].low == "of" else None
    if index is None:
        return None
    return _people_harmed(tokens, index)


def _people_harmed(tokens: Sequence[Token], at: int) -> int | None:
    """Return the index past "soldiers killed", "injured officers", "people who fled" at ``at``."""
    harmed = people = False
    last: int | None = None
    for index in range(at, min(at + _LONGEST, len(tokens))):
        token = tokens[index]
        low = token.low
        harm = low in lex.TOLL_OUTCOMES and low not in {"body", "lives"}
        person = low in lex.PERSONS or low in lex.NATIONS
        if harm or person:
            harmed, people, last = harmed or harm, people or person, index + 1
        elif token.capital and index + 1 < len(tokens) and tokens[index + 1].low in lex.PERSONS:
            # "The number of Thai soldiers killed".
            continue
        elif (
            low in _ENDS
            or token.kind is not TokenKind.WORD
            or (harmed and people and low not in _DETERMINERS)
        ):
            break
    return last if harmed else None
