"""Who people are by what stands beside their noun: a name, an age, the body they are members of.

"Radio journalist Ada Berg was shot dead", "nine members of a rebel column".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.model.vocabulary import Group
from reportedly.read.figure_ages import ADULT, age_group, is_age
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.lexica import casualties as lex
from reportedly.read.lexica import numbers as number_words

HARM_NOUNS: Final = frozenset(
    {"deaths", "fatalities", "fatality", "bodies", "body", "corpses", "corpse", "graves", "martyrs",
     "arrests", "abductions", "kidnappings", "injuries", "casualties", "casualty", "losses", "idps",
     "death", "killings", "slayings"}
)  # fmt: skip
"""Nouns that carry harm themselves: "19 dead", "three arrests"."""
MEMBERS: Final = frozenset({"members", "member"})
_LONGEST_NAME: Final = 5
_SHORTEST_NAME: Final = 2
_MOST_BEFORE: Final = 3
_BODIES: Final = frozenset({"organisation", "organization", "group", "movement", "cell", "network"})
#: Beside these words the members of some group are those who fight.
_COMBAT: Final = frozenset(
    ["exchange", "combat", "clash", "clashes", "firefight", "gunfight", "shoot-out", "shootout",
     "captured", "neutralised", "neutralized", "eliminated", "surrendered", "themselves", "ambush"]
)  # fmt: skip
_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "their"})
_OLDEST: Final = 110
_OPEN: Final = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "that", "this"})
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


def apposed(tokens: Sequence[Token], at: int) -> tuple[int, str | None, Group] | None:
    """Return (index past all, noun, group) of a person told by name and an age or a calling.

    "Aram Hadi, a pupil of 16, was shot", "Aram Hadi, 16, was shot". A name alone may be anything.

    Args:
        tokens: All tokens of the sentence.
        at: Index of the first word of a name.
    """
    before = tokens[at - 1] if at else None
    if not _part_of_name(tokens[at]) or (before is not None and not _may_precede(before)):
        return None
    if at > 1 and tokens[at - 1].low == "," and tokens[at - 2].low in lex.PERSON:
        # "The mayor, Aram Hadi, 61": who he is was told before the name.
        return None
    last = at
    while last < min(at + _LONGEST_NAME, len(tokens)) and _part_of_name(tokens[last]):
        last += 1
    if last - at < _SHORTEST_NAME or last + 1 >= len(tokens) or tokens[last].low != ",":
        return None
    age = _age(tokens, last + 1)
    if age is not None and last + 2 < len(tokens) and tokens[last + 2].low == ",":
        group = Group.CHILDREN if age < ADULT else Group.UNKNOWN
        noun = _described_as(tokens, last + 3)
        if noun is not None:
            return noun[2], tokens[noun[0]].low, group if age < ADULT else noun[1]
        return last + 2, None, group
    noun = _described_as(tokens, last + 1)
    return None if noun is None else (noun[2], tokens[noun[0]].low, noun[1])


def _may_precede(token: Token) -> bool:
    """Tell whether a name may begin behind a word: at the head of a clause, or as an object."""
    return (
        token.kind is TokenKind.MARK
        or token.low in _LEADS
        or token.low in lex.VERB_FORMS
        or (token.low == "of" and not token.capital)
    )


def _described_as(tokens: Sequence[Token], at: int) -> tuple[int, Group, int] | None:
    """Return (index of the noun, group, index past it) of "a school pupil of 16" at ``at``."""
    if at >= len(tokens) or tokens[at].low not in _ARTICLES:
        return None
    words: list[str] = []
    for index in range(at + 1, min(at + 2 + _MOST_BEFORE, len(tokens))):
        low = tokens[index].low
        group = lex.PERSON.get(low, lex.SINGULAR_EXTRA.get(low))
        ahead = tokens[index + 1] if index + 1 < len(tokens) else None
        ends = ahead is None or ahead.kind is TokenKind.MARK or ahead.low in lex.STOPS
        if group is not None and ends:
            years = _age(tokens, index + 2) if ahead is not None and ahead.low == "of" else None
            if years is not None and years < ADULT:
                group = Group.CHILDREN
            last = index + 1 if years is None else index + 3
            return index, settled(group, low, words), last
        if not _describes(tokens[index]) and not is_age(low):
            return None
        words.append(low)
    return None


def _age(tokens: Sequence[Token], at: int) -> int | None:
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.kind is not TokenKind.NUMBER or not token.text.isdecimal():
        return None
    years = int(token.text)
    return years if years <= _OLDEST else None


def bare_single(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a headline tells of one person without an article: "Soldier killed near Orven".

    Args:
        tokens: All tokens of the sentence.
        at: Index of the noun for one person.
    """
    first = at
    while first and at - first < _MOST_BEFORE and _describes(tokens[first - 1]):
        first -= 1
    if first and tokens[first - 1].low not in {":", ";", "—", "–"}:
        return False
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    past = lex.VERB_FORMS.get(ahead, (None, ""))[1] == "past"
    listed = ahead in {",", "and"} and at + 2 < len(tokens) and (
        tokens[at + 2].kind is TokenKind.NUMBER or tokens[at + 2].low in number_words.UNITS_EN
    )  # fmt: skip
    return past or listed or ahead in {"dies", "dead", "beheaded", "gunned"}


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


def of_body(tokens: Sequence[Token], at: int) -> Group | None:
    """Return the group of members by what "of" at ``at`` says they are members of, if it does.

    "Members of a rebel column" are fighters, those of one family or of a ship's crew are not. Of
    two bodies that differ ("of the army and police") nothing is said.
    """
    if at + 1 >= len(tokens) or tokens[at].low != "of":
        return None
    words: list[str] = []
    for token in tokens[at + 1 : at + 1 + _MEMBER_REACH]:
        stop = token.low in lex.STOPS and token.low not in _OPEN
        if stop or token.low in lex.VERB_FORMS or token.kind is TokenKind.MARK:
            break
        words.append(token.low)
    joined = "-".join(words).replace("'", "-")
    named = any(f"-{name}-" in f"-{joined}-" for name in lex.ARMED_NAMES)
    civil = any(word in lex.UNARMED_BODIES for word in words)
    ahead = [t.low for t in tokens[at + 1 + len(words) : at + 4 + len(words)]]
    if ahead[:1] == ["and"] and set(ahead) & lex.UNARMED_BODIES:
        return None
    if named or (not civil and any(word in lex.ARMED_BODIES for word in words)):
        return Group.COMBATANT
    if set(words) & _BODIES and any(t.low in _COMBAT for t in tokens):
        return Group.COMBATANT
    found = [lex.MEMBERS_OF[word] for word in words if word in lex.MEMBERS_OF]
    return found[0] if found else None


_NO_LONGER = frozenset({"former", "retired", "ex", "demobilised", "demobilized", "discharged"})
"""Words for those who have laid down arms: "two former soldiers"."""


def settled(group: Group, noun: str, words: Sequence[str]) -> Group:
    """Let the words before an open noun settle its group ("health workers", "their children")."""
    if any(age_group(word) for word in words):
        return Group.CHILDREN
    if noun in MEMBERS and words and is_armed(words):
        return Group.COMBATANT
    if noun in lex.OPEN_NOUNS or noun in HARM_NOUNS:
        for word in words:
            if word in lex.MODIFIERS:
                return lex.MODIFIERS[word]
        if noun in MEMBERS and words and words[-1] in lex.MEMBERS_OF:
            return lex.MEMBERS_OF[words[-1]]
    if group is Group.COMBATANT and any(word in _NO_LONGER for word in words):
        return Group.UNKNOWN
    # Police are no combatants, whatever their rank: "police reservists", "a police commander".
    return Group.UNKNOWN if group is Group.COMBATANT and "police" in words else group


def is_armed(words: Sequence[str]) -> bool:
    """Tell whether the last word or two before "members" name an armed group."""
    return words[-1] in lex.ARMED_NAMES or "-".join(words[-2:]) in lex.ARMED_NAMES


def occupation_of(noun: str, words: Sequence[str]) -> str | None:
    """Return the calling of people, where it does not settle their group."""
    if noun in lex.OCCUPATIONS:
        return lex.OCCUPATIONS[noun]
    return "police" if "police" in words else None
