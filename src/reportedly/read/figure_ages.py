"""Numbers beside people that count nobody: ages and years.

"Omar Bassil, 72, died", "both 16, were killed", "aged 21, 22 and 24", "the 2014 killings".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.lexica import casualties as lex
from reportedly.read.lexica import numbers as number_words
from reportedly.read.numbers import Quantity

ADULT: Final = 18
"""Who is younger counts as a child."""

_AGE: Final = re.compile(r"(\d{1,3})-(?:year|month|week|day)s?-olds?")
_WORD_AGE: Final = re.compile(r"([a-z]+)-(year|month|week|day)s?-olds?")
_OLDEST: Final = 110
_YEARS: Final = range(1900, 2100)
_AGED: Final = frozenset({"aged", "ages", "age"})
_TOGETHER: Final = frozenset({"both", "all"})
_CLOSES: Final = frozenset({",", ".", "(", ")", ";", ":", "—", "–", "--"})
_JOINS: Final = frozenset({",", "and"})
_SUFFIXES: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})


def ages_and_years(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of an English sentence that are ages or years, and so count nobody.

    Args:
        tokens: All tokens of the sentence.
        quantities: Its numbers, in order.
    """
    found: list[Quantity] = []
    ends: set[int] = set()
    for quantity in quantities:
        value = quantity.value
        # "The 2014" is one quantity; the number itself is its last word.
        led = quantity.last - 1 - quantity.first
        if value is None or led > int(tokens[quantity.first].low == "the"):
            if _range_of_ages(tokens, quantity.first):
                found.append(quantity)
            continue
        listed = _listed_after(tokens, quantity.first, ends)
        aged = value < _OLDEST and (listed or _aged(tokens, quantity))
        if aged:
            ends.add(quantity.last)
        if aged or _year(tokens, quantity):
            found.append(quantity)
    return found


def _range_of_ages(tokens: Sequence[Token], at: int) -> bool:
    """Recognise "aged 46 to 71", "aged between 9 and 14", "between the ages of six and 15"."""
    at -= at > 0 and tokens[at - 1].low in {"between", "from", "of"}
    return at > 0 and tokens[at - 1].low in _AGED


def _aged(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Recognise a number set off behind a person, or led by a word for age."""
    at = quantity.first
    before = tokens[at - 1].low if at else ""
    closed = quantity.last >= len(tokens) or tokens[quantity.last].low in _CLOSES
    if before in _AGED:
        return True
    if before in _TOGETHER:
        return closed and at > 1 and tokens[at - 2].low == ","
    end = at - 3 if at > 2 and tokens[at - 2].low == "." else at - 2  # noqa: PLR2004
    return before == "," and closed and end >= 0 and _person(tokens[end])


def _person(token: Token) -> bool:
    """Tell whether a word ends the name or the noun of one person."""
    named = token.kind is TokenKind.WORD and token.capital
    return named or token.low in lex.PERSON or token.low in _SUFFIXES


def _listed_after(tokens: Sequence[Token], at: int, ends: set[int]) -> bool:
    """Tell whether a number goes on a list of ages: "aged 21, 22 and 24"."""
    first = at
    while first > 0 and tokens[first - 1].low in _JOINS:
        first -= 1
    return first < at and first in ends and not _counts(tokens, at + 1)


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun or a verb follows that a count would have."""
    return at < len(tokens) and tokens[at].kind is TokenKind.WORD and tokens[at].low != "and"


def _year(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Recognise a year before a name or an event: "the 2014 Orven killings"."""
    at = quantity.last - 1
    token = tokens[at]
    plain = token.kind is TokenKind.NUMBER and token.text.isdigit()
    if not plain or quantity.value not in _YEARS or quantity.last >= len(tokens):
        return False
    before = tokens[at - 1].low if at else "the"
    ahead = tokens[quantity.last]
    return before in {"the", "a", "in", "of", "for", "see", "from"} and (
        ahead.capital or ahead.low in lex.OUTCOME_NOUNS
    )


def age_group(word: str) -> Group | None:
    """Return CHILDREN for "12-year-old" under eighteen, ``None`` for other ages and words."""
    if not word.endswith(("old", "olds")):
        return None
    match = _AGE.fullmatch(word)
    if match:
        young = int(match.group(1)) < ADULT or "year" not in word
        return Group.CHILDREN if young else None
    match = _WORD_AGE.fullmatch(word)
    if match:
        years = number_words.UNITS_EN.get(match.group(1), ADULT)
        return Group.CHILDREN if years < ADULT or match.group(2) != "year" else None
    return None


def is_age(word: str) -> bool:
    """Tell whether a folded word is an age, such as "12-year-old"."""
    return word.endswith(("old", "olds")) and bool(
        _AGE.fullmatch(word) or _WORD_AGE.fullmatch(word)
    )
