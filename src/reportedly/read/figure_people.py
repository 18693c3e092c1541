"""Mentions of people that may be counted: "at least 20 people", "a 12-year-old boy", "19 dead".

A mention is not yet a figure: an outcome has to be attached to it (``figure_attach``). What is
counted and is no person (cattle, homes, boats, families) gives no mention at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_ages import ADULT, age_group, ages_behind, is_age
from reportedly.read.figure_phrases import (
    ADJECTIVES,
    COLLECTIVES,
    LONGEST,
    Head,
    head_of,
    is_noun_like,
    owned,
    plain_number,
    plural_group,
    singular_head,
)
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.figure_victims import (
    HARM_NOUNS,
    MEMBERS,
    apposed,
    bare_single,
    named_at,
    occupation_of,
    of_body,
    settled,
)
from reportedly.read.lexica import casualties as lex
from reportedly.read.numbers import Quantity, hedged_after

_OURS: Final = frozenset({"ours", "theirs"})
_POSSESSIVE: Final = frozenset({"his", "her", "their", "its", "our", "my"})
_THEM: Final = frozenset({"them", "whom", "these", "those"})
_TOLD: Final = frozenset(
    {"dead", "wounded", "injured", "missing", "victims", "fatalities", "killed"}
)
#: What closes an age set off by a comma or brackets.
_AFTER_AGE: Final = frozenset({",", ".", ")", ";"})
#: Beside "police" these are no soldiers.
_TRAINEES: Final = frozenset({"recruit", "recruits", "cadet", "cadets", "reservist", "reservists"})
#: Plurals that count people only behind a number.
_NO_MANY: Final = frozenset({"lives", "souls", "forces", "elements", "locals", "regulars"})
_BEFORE_MANY: Final = frozenset(
    {"and", "or", "when", "including", "while", "after", "where", "were", "that", "but", "as"}
)
_NOT: Final = frozenset({"no", "not"})


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


def _joined(tokens: Sequence[Token], head: Head) -> tuple[int, Group]:
    """Take in a second noun under the same number: "1,400 civilians and soldiers"."""
    end, group = head.at + 1, head.group
    if end + 1 >= len(tokens) or tokens[end].low not in {"and", "or"} or head.outcome:
        return end, group
    index = end + 1
    while index < min(end + 4, len(tokens)) and is_noun_like(tokens, index):
        if plain_number(tokens[index]) is not None:
            break
        other = plural_group(tokens[index])
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
        held = at + 2 < len(tokens) and plain_number(tokens[at + 2]) is not None
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
    total = plain_number(tokens[at])
    if total is not None:
        return at + 1, False, MentionKind.PART, total
    if tokens[at].low in _TOLD:
        return at + 1, False, MentionKind.PART, None
    return at, False, None, None


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
    head = head_of(tokens, at, one=quantity.value == 1)
    if part:
        return _part(tokens, quantity, at, head, total=total)
    if own and tokens[at - 1].low in _OURS:
        return Mention(quantity.first, at, MentionKind.COUNTED, quantity, "ours", own=True)
    if not isinstance(head, Head):
        return None if head is None else _bare(tokens, quantity, at, head)
    last, group = _joined(tokens, head)
    if head.noun in MEMBERS:
        group = of_body(tokens, last) or group
    quantity, last = hedged_after(list(tokens), quantity, last)
    if own and head.noun in lex.OPEN_NOUNS:
        group = Group.COMBATANT if head.noun in {"men", "man"} else group
    kind = MentionKind.NOUN if head.noun in HARM_NOUNS else MentionKind.COUNTED
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
    head = head_of(tokens, at + 1, one=True)
    if not isinstance(head, Head) or head.outcome is not None or head.guessed:
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
    tokens: Sequence[Token], quantity: Quantity, at: int, head: Head | int | None,
    *, total: int | None,
) -> Mention:  # fmt: skip
    """Return "9 of them", "six of them women", "7 of the 30"."""
    if isinstance(head, Head) and head.at < at + 3 and head.noun != "others":
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
        number = plain_number(tokens[at + 1])
        if number is not None and number <= ADULT:
            return Group.CHILDREN, at + 2
    if at < len(tokens) and tokens[at].low in {"a", "an"}:
        at += 1
    if at < len(tokens) and tokens[at].low in MEMBERS and of_body(tokens, at + 1):
        return of_body(tokens, at + 1) or Group.UNKNOWN, at + 2
    head = head_of(tokens, at, one=True) if at < len(tokens) else None
    if isinstance(head, Head) and not head.guessed and head.outcome is None:
        ages = ages_behind(tokens, head.at + 1)
        young = bool(ages) and max(ages) < ADULT
        return Group.CHILDREN if young else head.group, head.at + 1
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
    index, limit = at + 1, min(at + LONGEST, len(tokens))
    words: list[str] = []
    while index < limit:
        if owned(tokens, index + 1):
            # "the driver's mother": what comes before the possessive is not counted.
            index, words = index + 2, []
            continue
        head = singular_head(tokens, index, words)
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
    if low == "police" and at + 1 < len(tokens):
        # "A police officer".
        return tokens[at + 1].low in lex.PERSON or tokens[at + 1].low in lex.SINGULAR_EXTRA
    if low in lex.ANIMALS_AND_THINGS or plural_group(tokens[at]):
        return False
    known = is_age(low) or low in ADJECTIVES or low.endswith("ed")
    return known or is_noun_like(tokens, at)


def _one(tokens: Sequence[Token], at: int, head: Head) -> Mention:
    last = head.at + 1
    group = head.group
    told = tokens[last].low if last + 1 < len(tokens) else ""
    years = plain_number(tokens[last + 1]) if told in {"of", "aged", ",", "("} else None
    if told == "of" and last + 2 < len(tokens) and tokens[last + 2].low == "of":
        years = None
    if years is not None and told in {"of", "aged"}:
        last += 2
    elif years is not None and (last + 2 >= len(tokens) or tokens[last + 2].low not in _AFTER_AGE):
        years = None
    if years is not None and years < ADULT:
        group = Group.CHILDREN
    return Mention(at, last, MentionKind.ONE, None, head.noun, group, head.occupation)


def _titled(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return the person named behind the noun at ``at``, where there is one."""
    low = tokens[at].low
    group = lex.PERSON.get(low, lex.SINGULAR_EXTRA.get(low))
    found = named_at(tokens, at) if group is not None else None
    if group is None or found is None:
        return None
    first, last, words = found
    group = settled(group, low, words)
    return Mention(first, last, MentionKind.ONE, None, low, group, occupation_of(low, words))


def _named(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return the person named at ``at`` with the age or calling that follows."""
    found = apposed(tokens, at) if tokens[at].capital else None
    if found is None:
        return None
    last, noun, group = found
    return Mention(at, last, MentionKind.ONE, None, noun, group)


def _headed(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return the one person whom a headline tells of without an article."""
    low = tokens[at].low
    known = low in lex.PERSON or low in {"officer", "teen", "sergeant", "captain"} or is_age(low)
    if not known or not bare_single(tokens, at):
        return None
    words = [t.low for t in tokens[max(at - 3, 0) : at] if t.kind is TokenKind.WORD]
    group = lex.PERSON.get(low, lex.SINGULAR_EXTRA.get(low, Group.UNKNOWN))
    group = age_group(low) or settled(group, low, words)
    return Mention(at, at + 1, MentionKind.ONE, None, low, group, occupation_of(low, words))


def _many(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return a plural without a number or an article that ends at ``at``."""
    low = tokens[at].low
    if low == "others" and _more_of_them(tokens, at):
        return Mention(at, at + 1, MentionKind.MANY, None, low, Group.UNKNOWN)
    if low not in lex.PERSONS or low in COLLECTIVES or low in HARM_NOUNS or low in _NO_MANY:
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
        or before.low in lex.SAYS - {"told", "tells"}
        or before.low in _BEFORE_MANY
    ):
        return None
    group = settled(lex.PERSONS[low], low, words)
    return Mention(first, at + 1, MentionKind.MANY, None, low, group, occupation_of(low, words))


def _more_of_them(tokens: Sequence[Token], at: int) -> bool:
    """Recognise "others" of "one man was killed and others were wounded"."""
    ahead = [t.low for t in tokens[at + 1 : at + 3]]
    joined = at > 0 and tokens[at - 1].low in {"and", "while"}
    told = len(ahead) > 1 and ahead[0] in {"were", "are", "was"}
    return joined and told and lex.VERB_FORMS.get(ahead[1], (None, ""))[1] == "past"


def find_mentions(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Mention]:
    """Return the mentions of people in an English sentence, in order, none overlapping another.

    Args:
        tokens: All tokens of the sentence.
        quantities: Its numbers, from ``numbers.quantities_in``.
    """
    taken = [False] * len(tokens)
    found: list[Mention] = []

    def take(mention: Mention | None) -> bool:
        if mention is None or any(taken[mention.first : mention.last]):
            return False
        found.append(mention)
        taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
        return True

    for quantity in (q for q in quantities if not _asked(tokens, q)):
        if not _none(tokens, quantity) and not take(_counted(tokens, quantity)):
            taken[quantity.first : quantity.last] = [True] * (quantity.last - quantity.first)
    for told in (_named, _uncounted):
        for at in range(len(tokens)):
            if not taken[at]:
                take(told(tokens, at))
    found = [_of_age(tokens, mention) for mention in _trained(tokens, found)]
    return sorted(found, key=lambda m: (m.first, m.last))


def _of_age(tokens: Sequence[Token], mention: Mention) -> Mention:
    """Make children of people whose ages say so: "two brothers aged 9 and 12"."""
    counted = mention.quantity is not None and mention.group not in {
        Group.COMBATANT,
        Group.CHILDREN,
    }
    ages = ages_behind(tokens, mention.last) if counted else []
    young = bool(ages) and max(ages) < ADULT
    return replace(mention, group=Group.CHILDREN) if young else mention


def _uncounted(tokens: Sequence[Token], at: int) -> Mention | None:
    """Return people told without a number by the word at ``at``."""
    if tokens[at].kind not in {TokenKind.WORD, TokenKind.OTHER}:
        return None
    found = _single(tokens, at) if tokens[at].low in _ONE_LEADS else _many(tokens, at)
    return found or _titled(tokens, at) or _headed(tokens, at)


def _none(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Tell whether "one" is nobody: "no one is in custody", "not one soldier fell"."""
    return quantity.value == 1 and quantity.first > 0 and tokens[quantity.first - 1].low in _NOT


def _asked(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Tell whether a number is asked for: "it is not known how many of the dead were fighters"."""
    return quantity.first > 0 and tokens[quantity.first - 1].low == "how"


def _trained(tokens: Sequence[Token], found: Sequence[Mention]) -> list[Mention]:
    """Make recruits and cadets beside the word "police" no soldiers."""
    if not any(t.low == "police" for t in tokens):
        return list(found)
    return [
        replace(m, group=Group.UNKNOWN, occupation="police") if m.noun in _TRAINEES else m
        for m in found
    ]
