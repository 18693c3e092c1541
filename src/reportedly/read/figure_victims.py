"""Who people are by what stands behind their noun: a name, or the body they are members of.

"Radio journalist Ada Berg was shot dead", "nine members of a rebel column".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.lexica import casualties as lex

_LONGEST_NAME: Final = 5
_SHORTEST_NAME: Final = 2
_MOST_BEFORE: Final = 3
#: Words between "members of" and whom they are members of.
_MEMBER_REACH: Final = 7
#: Before such a person stands nothing, a mark, or the beginning of a clause.
_LEADS: Final = frozenset(
    ["that", "when", "where", "and", "but", "as", "after", "while", "said", "says", "which", "how"]
)


def named_at(tokens: Sequence[Token], at: int) -> tuple[int, int, list[str]] | None:
    """Return (first token, index past the name, words before the noun) of a person told by name.

    Args:
        tokens: All tokens of the sentence.
        at: Index of a noun for one person, with the name behind it.
    """
    last = at + 1
    while last < min(at + 1 + _LONGEST_NAME, len(tokens)) and _part_of_name(tokens[last]):
        last += 1
    if last - at - 1 < _SHORTEST_NAME:
        return None
    first = at
    while first and at - first < _MOST_BEFORE and _describes(tokens[first - 1]):
        first -= 1
    before = tokens[first - 1] if first else None
    if before is not None and before.kind is not TokenKind.MARK and before.low not in _LEADS:
        return None
    return first, last, [t.low for t in tokens[first:at]]


def _part_of_name(token: Token) -> bool:
    known = token.low in lex.VERB_FORMS or token.low in lex.STOPS or token.low in lex.BE
    return token.kind is TokenKind.WORD and token.capital and not known


def _describes(token: Token) -> bool:
    return (
        token.kind is TokenKind.WORD
        and token.low not in lex.STOPS
        and token.low not in lex.VERB_FORMS
        and token.low not in lex.CLAUSE_OPENERS
        and token.low not in lex.BE
        and not token.low.endswith("ly")
    )


def of_armed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "of" and those who fight follow: "members of a rebel column"."""
    if at + 1 >= len(tokens) or tokens[at].low != "of":
        return False
    words: list[str] = []
    for token in tokens[at + 1 : at + 1 + _MEMBER_REACH]:
        stop = token.low in lex.STOPS and token.low not in {"the", "a", "an", "his", "their", "its"}
        if stop or token.low in lex.VERB_FORMS or token.kind is TokenKind.MARK:
            break
        words.append(token.low)
    joined = "-".join(words).replace("'", "-")
    named = any(f"-{name}-" in f"-{joined}-" for name in lex.ARMED_NAMES)
    civil = any(word in lex.UNARMED_BODIES for word in words)
    return named or (not civil and any(word in lex.ARMED_BODIES for word in words))
