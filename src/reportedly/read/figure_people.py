"""Mentions of people that may be counted: "at least 20 people", "a 12-year-old boy", "19 dead".

A mention is not yet a figure: an outcome has to be attached to it (``figure_attach``). What is
counted and is no person (cattle, homes, boats, families) gives no mention at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.figure_victims import named_at, of_armed
from reportedly.read.lexica import casualties as lex
from reportedly.read.lexica import numbers as number_words
from reportedly.read.numbers import Quantity, hedged_after

_MAX_RUN: Final = 7
_ADULT: Final = 18
_AGE: Final = re.compile(r"(\d{1,3})-(?:year|month|week|day)s?-olds?")
_WORD_AGE: Final = re.compile(r"([a-z]+)-(year|month|week|day)s?-olds?")
_SUFFIXES: Final = ("ers", "ors", "ists", "ians", "men", "women", "ees", "ants", "eers")
_GUESS_LENGTH: Final = 6
_OURS: Final = frozenset({"ours", "theirs"})
_POSSESSIVE: Final = frozenset({"his", "her", "their", "its", "our", "my"})
_THEM: Final = frozenset({"them", "whom", "these", "those"})
_TOLD: Final = frozenset(
    {"dead", "wounded", "injured", "missing", "victims", "fatalities", "killed"}
)
_ADJECTIVES: Final = frozenset(
    {"wounded", "injured", "missing", "dead", "displaced", "slain", "captured", "killed",
     "kidnapped",
     "abducted", "detained", "trapped", "eliminated", "neutralised", "neutralized", "liquidated"}
)  # fmt: skip
_NOUNS: Final = frozenset(
    {"deaths", "fatalities", "fatality", "bodies", "body", "corpses", "corpse", "graves", "martyrs",
     "arrests", "abductions", "kidnappings", "injuries", "casualties", "casualty", "losses", "idps",
     "death", "killings", "slayings"}
)  # fmt: skip
_COLLECTIVE: Final = frozenset({"police", "crew", "staff", "militia", "personnel"})


#: Verbs that begin a phrase of harm ("laid down their arms") and are no nouns.
_HARM_FIRST: Final = frozenset(
    phrase[0]
    for phrase, (_, form) in lex.PHRASES.items()
    if len(phrase) > 1 and phrase[0] != "in" and form not in {"base", "adj"}
)


_MEMBERS: Final = frozenset({"members", "member"})
_ADDING: Final = frozenset({"more", "other"})


class MentionKind(StrEnum):
    """How people are mentioned."""

    COUNTED = "counted"
    BARE = "bare"
    PART = "part"
    ONE = "one"
    MANY = "many"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Mention:
    """People mentioned in one sentence.

    Attributes:
        first: Index of its first token.
        last: Index one past its last.
        kind: How they are mentioned.
        quantity: The number; ``None`` for one person, and for a plural without a number.
        noun: The folded head noun, where there is one.
        group: Who they are, as far as the words say.
        occupation: A calling that does not settle the group.
        own: The speaker's or subject's own people ("two of their men").
        outcome: The outcome the noun itself carries.
        total: The number in "7 of the 30".
        guessed: The noun is taken for people by its ending alone.
    """

    first: int
    last: int
    kind: MentionKind
    quantity: Quantity | None = None
    noun: str | None = None
    group: Group = Group.UNKNOWN
    occupation: str | None = None
    own: bool = False
    outcome: Outcome | None = None
    total: int | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    """The head noun of a noun phrase: its index, group, and what the words around it say."""

    at: int
    noun: str
    group: Group
    occupation: str | None = None
    outcome: Outcome | None = None
    guessed: bool = False


def _age_group(word: str) -> Group | None:
    """Return CHILDREN for "12-year-old" under eighteen, ``None`` for other ages and words."""
    match = _AGE.fullmatch(word)
    if match:
        young = int(match.group(1)) < _ADULT or "year" not in word
        return Group.CHILDREN if young else None
    match = _WORD_AGE.fullmatch(word)
    if match:
        years = number_words.UNITS_EN.get(match.group(1), _ADULT)
        return Group.CHILDREN if years < _ADULT or match.group(2) != "year" else None
    return None


def _is_age(word: str) -> bool:
    return bool(_AGE.fullmatch(word) or _WORD_AGE.fullmatch(word))


def _is_noun_like(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the token at ``at`` would go on a noun phrase."""
    if at >= len(tokens) or tokens[at].kind is not TokenKind.WORD:
        return False
    low = tokens[at].low
    if tokens[at].text.isupper() and len(low) > 1:
        return True
    return (
        low not in lex.STOPS
        and low not in lex.VERB_FORMS
        and low not in lex.ADVERBS
        and not low.endswith(("ly", "ing", "ed"))
        and (low,) not in lex.PHRASES
        and low not in _HARM_FIRST
    )


def _plural_group(token: Token) -> tuple[Group, bool] | None:
    """Return (group, guessed by ending) of a plural noun for people."""
    low = token.low
    if low in lex.PERSONS:
        return lex.PERSONS[low], False
    if low in lex.NATIONS:
        return Group.UNKNOWN, False
    if _is_age(low) and low.endswith("s"):
        return _age_group(low) or Group.UNKNOWN, False
    if low in lex.NOT_PEOPLE or low in lex.ANIMALS_AND_THINGS or len(low) < _GUESS_LENGTH:
        return None
    last = low.split("-")[-1]
    if last in lex.PERSONS:
        return lex.PERSONS[last], False
    return (Group.UNKNOWN, True) if low.endswith(_SUFFIXES) else None


def _settled(group: Group, noun: str, words: Sequence[str]) -> Group:
    """Let the words before an open noun settle its group ("health workers", "their children")."""
    if any(_age_group(word) for word in words):
        return Group.CHILDREN
    if noun in lex.OPEN_NOUNS or noun in _NOUNS:
        for word in words:
            if word in lex.MODIFIERS:
                return lex.MODIFIERS[word]
    # Police are no combatants, whatever their rank: "police reservists", "a police commander".
    return Group.UNKNOWN if group is Group.COMBATANT and "police" in words else group


def _occupation(noun: str, words: Sequence[str]) -> str | None:
    if noun in lex.OCCUPATIONS:
        return lex.OCCUPATIONS[noun]
    return "police" if "police" in words else None


def _head(tokens: Sequence[Token], at: int, *, one: bool) -> _Head | int | None:
    """Find the head noun of the phrase that goes on at ``at``.

    Returns:
        The head; ``None`` where something else than people is meant; or the index at which the
        phrase ends without any noun.
    """
    words: list[str] = []
    adjective: Outcome | None = None
    if at < len(tokens) and tokens[at].low in "'’‘\"“”":
        at += 1
    for index in range(at, min(at + _MAX_RUN, len(tokens))):
        token = tokens[index]
        low = token.low
        if _owns(tokens, index + 1) or low in lex.ANIMALS_AND_THINGS:
            return None
        found = _head_here(tokens, index, words, one=one)
        if found:
            outcome = _intrinsic(found, adjective)
            return _Head(
                found.at, found.noun, found.group, found.occupation, outcome, found.guessed
            )
        if low in _ADJECTIVES and _person_soon(tokens, index + 1):
            adjective = _adjective_outcome(low)
        elif low == "dead" or not (_goes_on(tokens, index) or _worn_body(tokens, index)):
            return index if set(words) <= _ADDING else None
        words.append(low)
    return (
        None if any(w not in {"more", "other"} for w in words) else min(at + _MAX_RUN, len(tokens))
    )


def _owns(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind is TokenKind.OWNS


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a counted noun phrase goes on with the token at ``at``."""
    low = tokens[at].low
    known = low in _ADDING or low == "new" or low in lex.NOUN_ADJECTIVES
    return known or _is_age(low) or _is_noun_like(tokens, at)


def _worn_body(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle describes bodies: "20 mutilated bodies"."""
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return ahead in {"bodies", "corpses", "remains"} and tokens[at].low.endswith(("ed", "ing"))


def _adjective_outcome(low: str) -> Outcome:
    if low in lex.OUTCOME_NOUNS:
        return lex.OUTCOME_NOUNS[low]
    return lex.VERB_FORMS[low][0] if low in lex.VERB_FORMS else Outcome.MISSING


def _intrinsic(head: _Head, adjective: Outcome | None) -> Outcome | None:
    """Return the outcome the noun phrase carries by itself."""
    if head.outcome is not None:
        return head.outcome
    if head.noun in lex.HELD_NOUNS:
        return Outcome.DETAINED
    return adjective


def _person_soon(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a plural noun for people follows within three words of the same phrase."""
    for index in range(at, min(at + 3, len(tokens))):
        token = tokens[index]
        if token.kind is not TokenKind.WORD or token.low in lex.STOPS:
            return False
        if token.low in lex.PERSONS or token.low in lex.PERSON or token.low in lex.NATIONS:
            return True
    return False


def _head_here(
    tokens: Sequence[Token], at: int, words: Sequence[str], *, one: bool
) -> _Head | None:
    """Return the head if the noun at ``at`` is one."""
    low = tokens[at].low
    if (low in _NOUNS and low not in {"graves", "body", "death"}) or (low in _NOUNS and not words):
        return _Head(at, low, _settled(Group.UNKNOWN, low, words), None, lex.OUTCOME_NOUNS[low])
    if low == "others":
        return _Head(at, low, Group.UNKNOWN)
    plural = _plural_group(tokens[at])
    if plural and not (low in _COLLECTIVE and _is_noun_like(tokens, at + 1)):
        return _plural_head(tokens, at, words, plural)
    if one:
        return _singular_head(tokens, at, words)
    return None


def _plural_head(
    tokens: Sequence[Token], at: int, words: Sequence[str], plural: tuple[Group, bool]
) -> _Head | None:
    group, guessed = plural
    nxt = _plural_group(tokens[at + 1]) if at + 1 < len(tokens) else None
    if nxt and not nxt[1] and tokens[at + 1].kind is TokenKind.WORD:
        # "police officers", "women fighters": the second noun is the head.
        words, at, (group, guessed) = [*words, tokens[at].low], at + 1, nxt
    elif guessed and _is_noun_like(tokens, at + 1):
        return None
    low = tokens[at].low
    group = _settled(group, low, words)
    return _Head(at, low, group, _occupation(low, words), None, guessed)


def _singular_head(tokens: Sequence[Token], at: int, words: Sequence[str]) -> _Head | None:
    low = tokens[at].low
    extra = lex.SINGULAR_EXTRA.get(low)
    group = lex.PERSON.get(low, extra)
    if group is None:
        group = lex.PERSON.get(low.split("-")[-1]) if "-" in low else None
    if group is None and _is_age(low) and not _is_noun_like(tokens, at + 1):
        group = _age_group(low) or Group.UNKNOWN
    if group is None or (_is_noun_like(tokens, at + 1) and not tokens[at + 1].capital):
        return None
    return _Head(at, low, _settled(group, low, words), _occupation(low, words))


def _joined(tokens: Sequence[Token], head: _Head) -> tuple[int, Group]:
    """Take in a second noun under the same number: "1,400 civilians and soldiers"."""
    end, group = head.at + 1, head.group
    if end + 1 >= len(tokens) or tokens[end].low not in {"and", "or"} or head.outcome:
        return end, group
    index = end + 1
    while index < min(end + 4, len(tokens)) and _is_noun_like(tokens, index):
        if _plain_number(tokens[index]) is not None:
            break
        other = _plural_group(tokens[index])
        if other and not other[1]:
            # "officers and soldiers": the second noun says which officers are meant.
            officers = head.noun == "officers" and other[0] is Group.COMBATANT
            return index + 1, other[0] if officers or other[0] is group else Group.UNKNOWN
        index += 1
    return end, group


def _after_of(
    tokens: Sequence[Token], quantity: Quantity
) -> tuple[int, bool, MentionKind | None, int | None]:
    """Read what follows "of" after a quantity.

    Returns:
        (index where the noun phrase goes on, own people, PART for a part of people told before,
        the total of "7 of the 30").
    """
    at = quantity.last
    if at + 1 >= len(tokens) or tokens[at].low != "of":
        return at, False, None, None
    nxt = tokens[at + 1].low
    if nxt in _OURS:
        return at + 2, True, None, None
    if nxt in _POSSESSIVE:
        # "Ten of her 18 crew" counts people by a noun, whole or not.
        held = at + 2 < len(tokens) and _plain_number(tokens[at + 2]) is not None
        return at + 2 + held, not held, None, None
    if nxt in _THEM:
        return at + 2, False, MentionKind.PART, None
    if nxt == "the" and at + 2 < len(tokens):
        return _after_of_the(tokens, at + 2)
    vague = quantity.value is None
    return (at + 1 if vague else at), False, None, None


def _after_of_the(
    tokens: Sequence[Token], at: int
) -> tuple[int, bool, MentionKind | None, int | None]:
    """Read what follows "of the": people told of before, their number, or a plain noun."""
    total = _plain_number(tokens[at])
    if total is not None:
        return at + 1, False, MentionKind.PART, total
    if tokens[at].low in _TOLD:
        return at + 1, False, MentionKind.PART, None
    return at, False, None, None


def _plain_number(token: Token) -> int | None:
    if token.kind is TokenKind.NUMBER and token.text.replace(",", "").isdigit():
        return int(token.text.replace(",", ""))
    value = number_words.UNITS_EN.get(token.low, number_words.TENS_EN.get(token.low))
    return value if value != 0 else None


def _counted(tokens: Sequence[Token], quantity: Quantity) -> Mention | None:
    """Return the mention a quantity leads, ``None`` where it counts something else."""
    at, own, part, total = _after_of(tokens, quantity)
    crew = quantity.first >= 2 and tokens[quantity.first - 1].low == "of"  # noqa: PLR2004
    if crew and tokens[quantity.first - 2].low == "crew":
        return Mention(
            quantity.first - 2, quantity.last, MentionKind.COUNTED, quantity, "crew", Group.CIVILIAN
        )
    alone = _one_as(tokens, quantity, at, part=part is not None, total=total)
    if alone is not None:
        return alone
    head = _head(tokens, at, one=quantity.value == 1)
    if part:
        return _part(tokens, quantity, at, head, total=total)
    if own and tokens[at - 1].low in _OURS:
        return Mention(quantity.first, at, MentionKind.COUNTED, quantity, "ours", own=True)
    if not isinstance(head, _Head):
        return None if head is None else _bare(tokens, quantity, at, head)
    last, group = _joined(tokens, head)
    if head.noun in _MEMBERS and of_armed(tokens, last):
        group = Group.COMBATANT
    quantity, last = hedged_after(list(tokens), quantity, last)
    if own and head.noun in lex.OPEN_NOUNS:
        group = Group.COMBATANT if head.noun in {"men", "man"} else group
    kind = MentionKind.NOUN if head.noun in _NOUNS else MentionKind.COUNTED
    return Mention(
        quantity.first, last, kind, quantity, head.noun, group, head.occupation,
        own, head.outcome, None, head.guessed,
    )  # fmt: skip


def _one_as(
    tokens: Sequence[Token], quantity: Quantity, at: int, *, part: bool, total: int | None
) -> Mention | None:
    """Read "one of them a child" and "one a nurse": one of those told, with what they are."""
    article = at < len(tokens) and tokens[at].low in {"a", "an"}
    if quantity.value != 1 or not article or not (part or at == quantity.last):
        return None
    head = _head(tokens, at + 1, one=True)
    if not isinstance(head, _Head) or head.outcome is not None or head.guessed:
        return None
    return _part(tokens, quantity, head.at, head, total=total)


def _bare(tokens: Sequence[Token], quantity: Quantity, at: int, head: int) -> Mention | None:
    """Return a number without a noun, whose phrase ends at ``head``; ``None`` after "of"."""
    if at != quantity.last or (at < len(tokens) and tokens[at].low == "of"):
        return None
    # "12 more", "20 other": the word belongs to the number.
    last = head if head > at and tokens[head - 1].low in {"more", "other"} else at
    bare = Mention(quantity.first, last, MentionKind.BARE, quantity)
    return None if _other_thing(tokens, last) else bare


def _other_thing(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun follows "other": "several other armoured vehicles"."""
    thing = tokens[at].low if at < len(tokens) else ""
    return tokens[at - 1].low == "other" and thing not in lex.VERB_FORMS


def _part(
    tokens: Sequence[Token], quantity: Quantity, at: int, head: _Head | int | None,
    *, total: int | None,
) -> Mention:  # fmt: skip
    """Return "9 of them", "six of them women", "7 of the 30"."""
    if isinstance(head, _Head) and head.at < at + 3 and head.noun != "others":
        return Mention(
            quantity.first, head.at + 1, MentionKind.PART, quantity, head.noun, head.group,
            head.occupation, total=total,
        )  # fmt: skip
    group, _ = _predicate_group(tokens, at)
    return Mention(quantity.first, at, MentionKind.PART, quantity, None, group, total=total)


def _predicate_group(tokens: Sequence[Token], at: int) -> tuple[Group, int | None]:
    """Return the group a predicate gives: "... were children", "were under ten"."""
    for index in range(at, min(at + 14, len(tokens))):
        if tokens[index].low in {";", ":", "."}:
            break
        told_as = tokens[index].low == "as" and index == at
        if tokens[index].low in {"were", "are", "was", "is", "being"} or told_as:
            return _group_after(tokens, index + 1)
    return Group.UNKNOWN, None


def _group_after(tokens: Sequence[Token], at: int) -> tuple[Group, int | None]:
    """Return the group named at ``at`` and the index past it."""
    if at + 1 < len(tokens) and tokens[at].low in {"under", "below", "younger"}:
        number = _plain_number(tokens[at + 1])
        if number is not None and number <= _ADULT:
            return Group.CHILDREN, at + 2
    if at < len(tokens) and tokens[at].low in {"a", "an"}:
        at += 1
    if at < len(tokens) and tokens[at].low in _MEMBERS and of_armed(tokens, at + 1):
        return Group.COMBATANT, at + 2
    head = _head(tokens, at, one=True) if at < len(tokens) else None
    if isinstance(head, _Head) and not head.guessed and head.outcome is None:
        return head.group, head.at + 1
    return Group.UNKNOWN, None


def group_of_predicate(tokens: Sequence[Token], at: int) -> Group | None:
    """Return the group that "were children" or "were under ten" after ``at`` gives, if any."""
    group, last = _predicate_group(tokens, at)
    return group if last is not None else None


_ONE_LEADS: Final = frozenset(
    {"a", "an", "the", "his", "her", "their", "its", "another", "my", "our", "your"}
)
_ORDINALS: Final = frozenset({"second", "third", "fourth", "fifth", "sixth"})


def _single(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return one person led by an article or possessive at ``at``."""
    pronoun = _pronoun(tokens, at)
    if pronoun is not None:
        return pronoun
    index, limit = at + 1, min(at + _MAX_RUN, len(tokens))
    words: list[str] = []
    while index < limit:
        if _owns(tokens, index + 1):
            # "the driver's mother": what comes before the possessive is not counted.
            index, words = index + 2, []
            continue
        head = _singular_head(tokens, index, words)
        if head:
            return _one(tokens, at, head)
        if not _describes(tokens, index):
            return None
        words.append(tokens[index].low)
        index += 1
    return None


def _pronoun(tokens: Sequence[Token], at: int) -> Mention | None:
    """Read "another was wounded" and "a third was hurt": one more of those just counted."""
    index = at + 1
    ordinal = tokens[at].low == "a" and index < len(tokens) and tokens[index].low in _ORDINALS
    if not ordinal and tokens[at].low != "another":
        return None
    index += ordinal
    low = tokens[index].low if index < len(tokens) else ""
    verb = low in lex.VERB_FORMS and lex.VERB_FORMS[low][1] == "past"
    if verb or low in lex.ONE_MORE_VERBS:
        return Mention(at, index, MentionKind.ONE, noun="another")
    return None


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word may stand between an article and the person."""
    low = tokens[at].low
    if low in lex.ANIMALS_AND_THINGS or _plural_group(tokens[at]):
        return False
    known = _is_age(low) or low in _ADJECTIVES or low.endswith("ed")
    return known or _is_noun_like(tokens, at)


def _one(tokens: Sequence[Token], at: int, head: _Head) -> Mention:
    last = head.at + 1
    group = head.group
    aged = last + 1 < len(tokens) and tokens[last].low in {"of", "aged"}
    if aged:
        years = _plain_number(tokens[last + 1])
        if years is not None:
            last += 2
            group = Group.CHILDREN if years < _ADULT else group
    return Mention(at, last, MentionKind.ONE, None, head.noun, group, head.occupation)


def _titled(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return the person named behind the noun at ``at``, where there is one."""
    low = tokens[at].low
    group = lex.PERSON.get(low, lex.SINGULAR_EXTRA.get(low))
    found = named_at(tokens, at) if group is not None else None
    if group is None or found is None:
        return None
    first, last, words = found
    settled = _settled(group, low, words)
    return Mention(first, last, MentionKind.ONE, None, low, settled, _occupation(low, words))


def _many(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return a plural without a number or an article that ends at ``at``."""
    low = tokens[at].low
    if low not in lex.PERSONS or low in _COLLECTIVE or low in _NOUNS or low in {"lives", "souls"}:
        return None
    if at + 1 < len(tokens) and tokens[at + 1].kind is TokenKind.OWNS:
        return None
    first = at
    while first and (tokens[first - 1].capital or tokens[first - 1].low in lex.MODIFIERS):
        if tokens[first - 1].low in lex.STOPS or tokens[first - 1].kind is not TokenKind.WORD:
            break
        first -= 1
    words = [t.low for t in tokens[first:at]]
    before = tokens[first - 1] if first else None
    if before is not None and not (
        before.kind is TokenKind.MARK
        or before.low in lex.VERB_FORMS
        or before.low in {"and", "or", "when", "including", "while", "after", "where", "were"}
    ):
        return None
    group = _settled(lex.PERSONS[low], low, words)
    return Mention(first, at + 1, MentionKind.MANY, None, low, group, _occupation(low, words))


def find_mentions(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Mention]:
    """Return the mentions of people in an English sentence, in order, none overlapping another.

    Args:
        tokens: All tokens of the sentence.
        quantities: Its numbers, from ``numbers.quantities_in``.
    """
    found: list[Mention] = []
    taken = [False] * len(tokens)
    for quantity in quantities:
        mention = _counted(tokens, quantity)
        span = (quantity.first, quantity.last) if mention is None else (mention.first, mention.last)
        if mention is not None and not any(taken[mention.first : mention.last]):
            found.append(mention)
        for index in range(*span):
            taken[index] = True
    for at, token in enumerate(tokens):
        if taken[at] or token.kind is not TokenKind.WORD:
            continue
        single = _single(tokens, at) if token.low in _ONE_LEADS else _many(tokens, at)
        single = single or _titled(tokens, at)
        if single and not any(taken[single.first : single.last]):
            found.append(single)
            for index in range(single.first, single.last):
                taken[index] = True
    return sorted(found, key=lambda m: (m.first, m.last))
