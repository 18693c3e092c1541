"""The noun that says which people a phrase is about: "at least six heavily armed men"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.model.vocabulary import Group, Outcome
from reportedly.read.figure_ages import age_group, is_age
from reportedly.read.figure_tokens import Token, TokenKind
from reportedly.read.figure_victims import HARM_NOUNS, is_armed, occupation_of, settled
from reportedly.read.lexica import casualties as lex
from reportedly.read.lexica import numbers as number_words

LONGEST: Final = 7
"""So many words a phrase for people has at most before its noun ends it."""

_SUFFIXES: Final = ("ers", "ors", "ists", "ians", "men", "women", "ees", "ants", "eers")
_GUESS_LENGTH: Final = 6
ADJECTIVES: Final = frozenset(
    {"wounded", "injured", "missing", "dead", "displaced", "slain", "captured", "killed",
     "kidnapped",
     "abducted", "detained", "trapped", "eliminated", "neutralised", "neutralized", "liquidated"}
)  # fmt: skip
COLLECTIVES: Final = frozenset({"police", "crew", "staff", "militia", "personnel"})
#: Verbs that begin a phrase of harm ("laid down their arms") and are no nouns.
_HARM_FIRST: Final = frozenset(
    phrase[0]
    for phrase, (_, form) in lex.PHRASES.items()
    if len(phrase) > 1 and phrase[0] != "in" and form not in {"base", "adj"}
)
_FALLEN: Final = frozenset({"dead", "wounded"})
_ADDING: Final = frozenset({"more", "other"})


@dataclass(frozen=True, slots=True)
class Head:
    """The head noun of a noun phrase: its index, group, and what the words around it say."""

    at: int
    noun: str
    group: Group
    occupation: str | None = None
    outcome: Outcome | None = None
    guessed: bool = False


def is_noun_like(tokens: Sequence[Token], at: int) -> bool:
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
        and (not low.endswith(("ly", "ing", "ed")) or low == "elderly")
        and (low,) not in lex.PHRASES
        and low not in _HARM_FIRST
    )


def plural_group(token: Token) -> tuple[Group, bool] | None:
    """Return (group, guessed by ending) of a plural noun for people."""
    low = token.low
    if low in lex.PERSONS:
        return lex.PERSONS[low], False
    if low in lex.NATIONS:
        return Group.UNKNOWN, False
    if is_age(low) and low.endswith("s"):
        return age_group(low) or Group.UNKNOWN, False
    if low in lex.NOT_PEOPLE or low in lex.ANIMALS_AND_THINGS or len(low) < _GUESS_LENGTH:
        return None
    last = low.split("-")[-1]
    if last in lex.PERSONS:
        return lex.PERSONS[last], False
    return (Group.UNKNOWN, True) if low.endswith(_SUFFIXES) else None


def head_of(tokens: Sequence[Token], at: int, *, one: bool) -> Head | int | None:
    """Find the head noun of the phrase that goes on at ``at``.

    Returns:
        The head; ``None`` where something else than people is meant; or the index at which the
        phrase ends without any noun.
    """
    words: list[str] = []
    adjective: Outcome | None = None
    quoted = _quoted_head(tokens, at)
    if isinstance(quoted, Head):
        return quoted
    at = quoted
    for index in range(at, min(at + LONGEST, len(tokens))):
        token = tokens[index]
        low = token.low
        verb = bool(words) and low in lex.VERB_FORMS and words[-1].endswith("s")
        if owned(tokens, index + 1) or low in lex.ANIMALS_AND_THINGS or verb:
            # "Three mine blasts killed eight people" counts no people by its first number.
            return None
        if low in lex.ONE_THING and not is_noun_like(tokens, index + 1):
            return None
        found = _head_here(tokens, index, words, one=one)
        if found:
            outcome = _intrinsic(found, adjective)
            return Head(found.at, found.noun, found.group, found.occupation, outcome, found.guessed)
        if low in ADJECTIVES and _person_soon(tokens, index + 1):
            adjective = _adjective_outcome(low)
        elif low == "dead" or not (_goes_on(tokens, index) or _described(tokens, index)):
            return index if set(words) <= _ADDING else None
        words.append(low)
    return (
        None if any(w not in {"more", "other"} for w in words) else min(at + LONGEST, len(tokens))
    )


def _quoted_head(tokens: Sequence[Token], at: int) -> Head | int:
    """Return the plural that a speaker calls people by, in quotation marks: "six 'apostates'".

    Where there is none, the index past an opening quotation mark at ``at``, else ``at``.
    """
    if at >= len(tokens) or tokens[at].low not in "'’‘\"“”":
        return at
    at += 1
    for index in range(at, min(at + 3, len(tokens) - 1)):
        if tokens[index].kind is not TokenKind.WORD:
            break
        if tokens[index + 1].low in "'’‘\"“”":
            low = tokens[index].low
            plural = low.endswith("s") and low not in lex.ANIMALS_AND_THINGS
            ahead = tokens[index + 2].low if index + 2 < len(tokens) else ""
            people = plural and low not in lex.PERSONS and low not in lex.NOT_PEOPLE
            before = [t.low for t in tokens[max(at - 5, 0) : at - 1]]
            harmed = ahead in lex.BE or any(w in lex.VERB_FORMS for w in (ahead, *before))
            return Head(index, low, Group.UNKNOWN, guessed=True) if people and harmed else at
    return at


def owned(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a possessive ending stands at ``at``."""
    return at < len(tokens) and tokens[at].kind is TokenKind.OWNS


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a counted noun phrase goes on with the token at ``at``."""
    low = tokens[at].low
    known = low in _ADDING or low == "new" or low in lex.NOUN_ADJECTIVES
    return known or is_age(low) or is_noun_like(tokens, at)


def _described(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle or an adverb only describes people: "six heavily armed men"."""
    low = tokens[at].low
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if ahead in {"bodies", "corpses", "remains"} and low.endswith(("ed", "ing")):
        return True
    if low in lex.VERB_FORMS or (low,) in lex.PHRASES or low in _HARM_FIRST:
        return False
    if low.endswith("ly"):
        return ahead.endswith(("ed", "led", "ing")) and _described(tokens, at + 1)
    return low.endswith(("ed", "ing")) and _person_soon(tokens, at + 1)


def _adjective_outcome(low: str) -> Outcome:
    if low in lex.OUTCOME_NOUNS:
        return lex.OUTCOME_NOUNS[low]
    return lex.VERB_FORMS[low][0] if low in lex.VERB_FORMS else Outcome.MISSING


def _intrinsic(head: Head, adjective: Outcome | None) -> Outcome | None:
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


def _head_here(tokens: Sequence[Token], at: int, words: Sequence[str], *, one: bool) -> Head | None:
    """Return the head if the noun at ``at`` is one."""
    low = tokens[at].low
    # "30 enemy dead".
    fallen = low in _FALLEN and bool(words) and set(words) <= lex.MODIFIERS.keys() | lex.NATIONS
    harm = low in HARM_NOUNS and (not words or low not in {"graves", "body", "death"})
    if harm or fallen:
        group = settled(Group.UNKNOWN, "members" if fallen else low, words)
        return Head(at, low, group, None, lex.OUTCOME_NOUNS.get(low, Outcome.INJURED))
    if low == "others":
        return Head(at, low, Group.UNKNOWN)
    if not one and is_armed([*words, low]) and not is_noun_like(tokens, at + 1):
        # "Six Taliban were killed", "four Abu Sayyaf".
        return Head(at, low, Group.COMBATANT)
    plural = plural_group(tokens[at])
    if plural and not (low in COLLECTIVES and is_noun_like(tokens, at + 1)):
        return _plural_head(tokens, at, words, plural)
    if one:
        return singular_head(tokens, at, words)
    return None


def _plural_head(
    tokens: Sequence[Token], at: int, words: Sequence[str], plural: tuple[Group, bool]
) -> Head | None:
    group, guessed = plural
    nxt = plural_group(tokens[at + 1]) if at + 1 < len(tokens) else None
    if nxt and not nxt[1] and tokens[at + 1].kind is TokenKind.WORD:
        # "police officers", "women fighters": the second noun is the head.
        words, at, (group, guessed) = [*words, tokens[at].low], at + 1, nxt
    elif guessed and is_noun_like(tokens, at + 1):
        return None
    low = tokens[at].low
    group = settled(group, low, words)
    return Head(at, low, group, occupation_of(low, words), None, guessed)


def singular_head(tokens: Sequence[Token], at: int, words: Sequence[str]) -> Head | None:
    """Return the head if the noun at ``at`` is one for one person."""
    low = tokens[at].low
    extra = lex.SINGULAR_EXTRA.get(low)
    group = lex.PERSON.get(low, extra)
    if group is None:
        group = lex.PERSON.get(low.split("-")[-1]) if "-" in low else None
    if group is None and is_age(low) and not is_noun_like(tokens, at + 1):
        group = age_group(low) or Group.UNKNOWN
    if group is None or (is_noun_like(tokens, at + 1) and not tokens[at + 1].capital):
        return None
    return Head(at, low, settled(group, low, words), occupation_of(low, words))


def plain_number(token: Token) -> int | None:
    """Return the number that one token writes in digits or as a word, zero left out."""
    if token.kind is TokenKind.NUMBER and token.text.replace(",", "").isdigit():
        return int(token.text.replace(",", ""))
    value = number_words.UNITS_EN.get(token.low, number_words.TENS_EN.get(token.low))
    return value if value != 0 else None
