"""People told of one by one as killed or hurt: who they are to each other, not who they are.

Most reports of one shooting count nobody: they name a victim, or speak of "the man", then of a
"23-year-old".
``people_in`` finds such mentions in one sentence with the same grammar as the counts
(``figure_attach``), and adds names and pronouns; ``Roll`` joins mentions of one person by name, age
and sex. Names serve to tell people apart inside one report and leave this module in no output.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from reportedly.model.vocabulary import Outcome
from reportedly.read.figure_attach import Harmed, attach
from reportedly.read.figure_people import Mention, MentionKind, find_mentions
from reportedly.read.figure_tokens import Token, TokenKind, tokens_of
from reportedly.read.lexica import numbers as number_words
from reportedly.read.lexica import tolls as words
from reportedly.read.numbers import quantities_in

_HARM: Final = frozenset({Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES_UNSPECIFIED})
_AGE: Final = re.compile(r"(\d{1,3}|[a-z]+)-years?-olds?")
_LONGEST_NAME: Final = 4
_OLDEST: Final = 110
_YOUNGEST_MAN: Final = 15
_OLDEST_BOY: Final = 19
_CROWD: Final = 0.6
_HEADLINE: Final = 5
_DEFINITE: Final = frozenset({"the", "he", "she", "him"})
_ANOTHER: Final = frozenset({"another", "second", "third", "fourth", "fifth", "other"})
_PRONOUNS: Final = frozenset({"he", "she"})
_SUFFIXES: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})


@dataclass(frozen=True, slots=True)
class Told:
    """One mention of one person as killed or hurt.

    Attributes:
        outcome: ``KILLED`` or ``INJURED``.
        open: The word of harm leaves open whether the person lived ("was shot").
        name: Last part of the name, folded.
        age: Years.
        male: Sex as far as the words say, ``None`` otherwise.
        grown: Whether the words tell of an adult or of a child, ``None`` otherwise.
        definite: The words point back ("the victim", "he").
        another: The words set the person apart from those told before.
    """

    outcome: Outcome
    open: bool
    name: str | None = None
    age: int | None = None
    male: bool | None = None
    grown: bool | None = None
    definite: bool = False
    another: bool = False


def surnames(texts: Sequence[str]) -> frozenset[str]:
    """Return the last parts of the names that a report gives in full, folded.

    Args:
        texts: Its sentences.
    """
    found: set[str] = set()
    for text in texts:
        tokens = tokens_of(text, 0, len(text))
        if not _title_case(tokens):
            found |= {_surname(tokens, first, last) for first, last in _names(tokens)}
    return frozenset(found)


def people_in(text: str, known: frozenset[str]) -> list[Told]:
    """Return the people a sentence tells of one by one as killed or hurt, in order.

    Args:
        text: The sentence.
        known: What ``surnames`` gave for the report, so that a name alone is known again.
    """
    tokens = tokens_of(text, 0, len(text))
    counted = find_mentions(tokens, quantities_in(tokens, "en"))
    named = [] if _title_case(tokens) else list(_named(tokens, known))
    taken = {index for m in named for index in range(m.first, m.last)}
    rest = [m for m in counted if not taken & set(range(m.first, m.last))]
    mentions = sorted([*_led_by_kin(named, rest), *_pronouns(tokens)], key=lambda m: m.first)
    found = [_told(tokens, h) for h in attach(tokens, mentions) if _one_person(h)]
    told = [one for one in found if one is not None]
    if len(told) == 1 and words.ALIVE.search(text.lower()):
        return [replace(told[0], open=False)]
    return told


def _led_by_kin(named: Sequence[Mention], rest: Sequence[Mention]) -> list[Mention]:
    """Join "his brother" to the name right behind it."""
    lead = {m.last: m for m in rest if m.kind is MentionKind.ONE}
    joined = [replace(m, first=lead[m.first].first) if m.first in lead else m for m in named]
    used = {m.first for m in joined}
    return [*joined, *(m for m in rest if m.first not in used)]


def _one_person(harmed: Harmed) -> bool:
    mention = harmed.mention
    single = mention.quantity is not None and mention.quantity.value == 1
    one = mention.kind is MentionKind.ONE or single
    return one and harmed.trigger.outcome in _HARM


def _told(tokens: Sequence[Token], harmed: Harmed) -> Told | None:
    """Return what a mention says of its person, ``None`` where the harm is not certain."""
    mention, trigger = harmed.mention, harmed.trigger
    if trigger.hypothetical or trigger.negated:
        return None
    inside = list(tokens[mention.first : mention.last])
    around = list(tokens[max(mention.first - 1, 0) : mention.last])
    lows = {t.low for t in around}
    harm = {t.low for t in tokens[trigger.first : trigger.last]}
    name = None
    if mention.noun == "name":
        name = _surname(tokens, mention.first, mention.last)
    nouns = lows | {part for low in lows for part in low.split("-")}
    male = True if nouns & words.MALE else False if nouns & words.FEMALE else None
    if {"his", "her"} & {t.low for t in inside[:1]} and len(inside) > 1:
        after = {t.low for t in inside[1:]}
        male = True if after & words.MALE else False if after & words.FEMALE else None
    age = next(_ages(inside, named=name is not None), None)
    grown = True if nouns & words.GROWN else False if nouns & words.YOUNG else None
    killed = trigger.outcome is Outcome.KILLED
    return Told(
        Outcome.KILLED if killed else Outcome.INJURED,
        not killed and (bool(harm & words.SHOT) or trigger.outcome is not Outcome.INJURED),
        name,
        age,
        male,
        grown,
        definite=bool(inside) and inside[0].low in _DEFINITE and name is None,
        another=bool(lows & _ANOTHER),
    )


def _ages(inside: Sequence[Token], *, named: bool) -> Iterator[int]:
    for token in inside:
        match = _AGE.fullmatch(token.low)
        years = number_words.UNITS_EN.get(match[1]) if match else None
        if match and match[1].isdigit():
            years = int(match[1])
        if match is None and named and token.kind is TokenKind.NUMBER and token.text.isdigit():
            years = int(token.text)
        if years is not None and years < _OLDEST:
            yield years


def _title_case(tokens: Sequence[Token]) -> bool:
    """Tell whether most words are written with a capital, as in a headline."""
    said = [t for t in tokens if t.kind is TokenKind.WORD]
    capital = sum(t.capital for t in said)
    return len(said) >= _HEADLINE and capital > len(said) * _CROWD


def _names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield (first, past the last) of each run of two to four capitalised words that may name."""
    at = 0
    while at < len(tokens):
        if not _part_of_name(tokens[at]) or tokens[at].low in words.TITLES:
            at += 1
            continue
        last = at
        while last < len(tokens) and _part_of_name(tokens[last]):
            last += 1
        owned = last < len(tokens) and tokens[last].capital and tokens[last].kind is TokenKind.WORD
        if 1 < last - at <= _LONGEST_NAME and not owned:
            yield at, last
        at = last + 1 if owned else last


def _part_of_name(token: Token) -> bool:
    if token.kind is not TokenKind.WORD or not token.capital:
        return False
    shouted = token.text.isupper() and len(token.text) > len("JJ.")
    return not shouted and token.low not in words.NOT_NAMES and token.low not in words.TITLES


def _surname(tokens: Sequence[Token], first: int, last: int) -> str:
    parts = [
        t.low
        for t in tokens[first:last]
        if t.kind is TokenKind.WORD
        and t.capital
        and t.low not in _SUFFIXES | words.TITLES
        and len(t.low) > 1
    ]
    return parts[-1] if parts else ""


def _named(tokens: list[Token], known: frozenset[str]) -> Iterator[Mention]:
    """Yield the mentions that name a person, with an age beside the name."""
    full = dict(_names(tokens))
    at = 0
    while at < len(tokens):
        last = full.get(at)
        if last is None and tokens[at].capital and tokens[at].low in known:
            last = at + 1
        if last is None or _led_as_place(tokens, at):
            at = max(last or 0, at + 1)
            continue
        first, end = _with_age(tokens, at, last)
        yield Mention(first, end, MentionKind.ONE, noun="name")
        at = end


def _led_as_place(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].low in {"in", "at", "near", "on", "from", "to"}


def _with_age(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Take in an age before or behind a name: "23-year-old X", "X, 23,", "X (23)"."""
    if first and _AGE.fullmatch(tokens[first - 1].low):
        first -= 1
        first -= first > 0 and tokens[first - 1].low in {"a", "an", "the"}
    ahead = tokens[last : last + 3]
    if len(ahead) > 1 and ahead[0].low in {",", "("} and _years(ahead[1]):
        last += 2 + (len(ahead) > 2 and ahead[2].low in {",", ")"})  # noqa: PLR2004
    return first, last


def _years(token: Token) -> bool:
    return token.kind is TokenKind.NUMBER and token.text.isdigit() and int(token.text) < _OLDEST


def _pronouns(tokens: Sequence[Token]) -> Iterator[Mention]:
    for at, token in enumerate(tokens):
        if token.low in _PRONOUNS:
            yield Mention(at, at + 1, MentionKind.ONE, noun=token.low)


def _of_age(grown: bool | None, age: int | None) -> bool:  # noqa: FBT001 - a fact, not a switch
    """Tell whether a word such as "man" or "boy" fits an age; young people are called both."""
    if grown is None or age is None:
        return True
    return age >= _YOUNGEST_MAN if grown else age < _OLDEST_BOY


@dataclass(slots=True)
class _Person:
    """What the mentions joined so far say of one person."""

    killed: bool
    open: bool
    name: str | None
    age: int | None
    male: bool | None
    grown: bool | None
    sentence: int


@dataclass(slots=True)
class Roll:
    """The people of one report, each once.

    Attributes:
        people: In order of their first mention.
    """

    people: list[_Person] = field(default_factory=list)

    def add(self, told: Told, sentence: int) -> None:
        """Join a mention to the person it can only mean, else enter a new one."""
        person = self._same(told, sentence)
        if person is None:
            if not told.definite or not self.people:
                self.people.append(
                    _Person(
                        told.outcome is Outcome.KILLED,
                        told.open,
                        told.name,
                        told.age,
                        told.male,
                        told.grown,
                        sentence,
                    )
                )
            return
        person.killed = person.killed or told.outcome is Outcome.KILLED
        person.open = person.open and told.open
        person.name = person.name or told.name
        person.age = person.age if person.age is not None else told.age
        person.male = person.male if person.male is not None else told.male
        person.grown = person.grown if person.grown is not None else told.grown

    def _same(self, told: Told, sentence: int) -> _Person | None:
        near = reversed(self.people) if told.definite else self.people
        fitting = [p for p in near if self._fits(p, told, sentence)]
        if told.name is not None:
            by_name = [p for p in fitting if p.name == told.name]
            fitting = by_name or [p for p in fitting if p.name is None]
        if told.age is not None:
            by_age = [p for p in fitting if p.age == told.age]
            fitting = by_age or fitting
        killed = told.outcome is Outcome.KILLED
        alike = [p for p in fitting if p.killed == killed]
        return next(iter(alike or fitting), None)

    @staticmethod
    def _fits(person: _Person, told: Told, sentence: int) -> bool:
        if told.another and not told.definite:
            return False
        if told.name is not None and person.name is not None:
            return told.name == person.name
        apart = sentence == person.sentence and not told.definite and told.age != person.age
        pairs = ((told.age, person.age), (told.male, person.male), (told.grown, person.grown))
        alike = all(a is None or b is None or a == b for a, b in pairs)
        return (
            not apart
            and alike
            and _of_age(told.grown, person.age)
            and _of_age(person.grown, told.age)
        )

    def deaths(self) -> list[int]:
        """Return the sentences that first tell of somebody dead, in order of the people."""
        return [person.sentence for person in self.people if person.killed]

    def count(self) -> tuple[int, int, int]:
        """Return how many are killed, hurt and alive, and hurt with it left open who lived."""
        killed = sum(person.killed for person in self.people)
        left = sum(person.open and not person.killed for person in self.people)
        return killed, len(self.people) - killed - left, left


__all__ = ["Roll", "Told", "people_in", "surnames"]
