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
        if value is None and quantity.low in _YEARS and quantity.high in _YEARS:
            # "Between 2007 and 2011".
            found.append(quantity)
            continue
        # "The 2014" is one quantity; the number itself is its last word.
        led = quantity.last - 1 - quantity.first
        if value is None or led > int(tokens[quantity.first].low == "the"):
            if _range_of_ages(tokens, quantity.first):
                found.append(quantity)
            continue
        listed = _listed_after(tokens, quantity.first, ends)
        aged = value < _OLDEST and (
            listed or _aged(tokens, quantity) or _one_each(tokens, quantity.first)
        )
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
    if first == at or _counts(tokens, at + 1):
        return False
    return first in ends or _behind_age(tokens, first)


def _behind_age(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the number before ``at`` is told as an age: "aged 19" of "aged 19, 22 and 31".

    Such a number is no quantity at all, so that the list of ages knows nothing of it.
    """
    while at > 1 and _number(tokens[at - 1]) is not None:
        if tokens[at - 2].low in _AGED:
            return True
        at -= 1
        while at > 0 and tokens[at - 1].low in _JOINS:
            at -= 1
    return False


def _number(token: Token) -> int | None:
    """Return the number that a token writes, up to the oldest age."""
    if token.kind is TokenKind.NUMBER and token.text.isdigit():
        years = int(token.text)
    else:
        years = number_words.UNITS_EN.get(token.low, number_words.TENS_EN.get(token.low, _OLDEST))
    return years if years < _OLDEST else None


def _one_each(tokens: Sequence[Token], at: int) -> bool:
    """Recognise one of "two girls, 7 and 5, …": as many ages as people, set off behind them."""
    first, last = at, at + 1
    while first > 0 and (tokens[first - 1].low in _JOINS or _number(tokens[first - 1]) is not None):
        first -= 1
    while last < len(tokens) and (tokens[last].low in _JOINS or _number(tokens[last]) is not None):
        last += 1
    ages = [token for token in tokens[first:last] if _number(token) is not None]
    if len(ages) < 2 or first < 2 or tokens[first].low != ",":  # noqa: PLR2004
        return False
    closed = tokens[last - 1].low == ","
    if tokens[first - 1].low not in lex.PERSONS or (not closed and _counts(tokens, last)):
        return False
    told = [_number(token) for token in tokens[max(first - 4, 0) : first - 1]]
    return len(ages) in told


def ages_behind(tokens: Sequence[Token], at: int) -> list[int]:
    """Return the ages told of people that end at ``at``: "aged 9 and 12", "of 16 and 17".

    Args:
        tokens: All tokens of the sentence.
        at: Index past the people.
    """
    while at < len(tokens) and tokens[at].low in {",", "(", *_TOGETHER}:
        at += 1
    lead = tokens[at].low if at < len(tokens) else ""
    if lead not in _AGED | {"of"}:
        return []
    found: list[int] = []
    for token in tokens[at + 1 :]:
        years = _number(token)
        if years is None and token.low not in _JOINS | {"between", "to", "or"}:
            break
        if years is not None:
            found.append(years)
    return found if lead != "of" or len(found) > 1 else []


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
