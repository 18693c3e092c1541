"""People told of in an Arabic sentence: by number and noun, or by the form of the noun alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Qualifier
from reportedly.read.figure_tokens import Token, TokenKind, fold
from reportedly.read.lexica import casualties_arabic as lex
from reportedly.read.lexica import numbers as number_words
from reportedly.read.lexica.casualties_arabic import Number, Person
from reportedly.read.numbers import Quantity, quantities_in

_DIGITS: Final = re.compile(r"^([وفبلك]{0,2}(?:ال)?\u0640?)([0-9\u0660-\u0669\u06f0-\u06f9].*)$")
_HIDDEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]+")
_CLITICS: Final = ("و", "ف")
_PREPOSITIONS: Final = ("ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class Counted:
    """One mention of people.

    Attributes:
        first: Index of its first token.
        last: Index one past its last.
        noun: The noun as written in the lexicon; ``None`` for a bare number.
        group: Whom it names.
        outcome: What the noun itself says happened to them.
        number: The form of the noun where no numeral stands; ``None`` with one.
        qualifier: How the count is hedged.
        value: The stated number.
        low: Lower bound, ``None`` open.
        high: Upper bound, ``None`` open.
        occupation: A calling that does not settle the group.
        accusative: The noun has the form of an object.
        definite: The noun has the article.
        partitive: The noun stands behind "of".
    """

    first: int
    last: int
    noun: str | None
    group: Group
    outcome: Outcome | None
    number: Number | None
    qualifier: Qualifier
    value: int | None
    low: int | None
    high: int | None
    occupation: str | None = None
    accusative: bool = False
    definite: bool = False
    partitive: bool = False


def plain(word: str, known: Collection[str]) -> str:
    """Return a word without the clitics before it, where ``known`` holds what is left."""
    if word in known:
        return word
    for cut in _PREPOSITIONS:
        rest = word[1:]
        if word.startswith(cut) and rest in known:
            return rest
    bare = word.removeprefix("ال")
    return bare if bare in known else word


@lru_cache(maxsize=8192)
def person(word: str) -> Person | None:
    """Return what a form of a noun for people says, the article and clitics cut off."""
    forms = lex.people()
    found = forms.get(word)
    if found is not None:
        return found
    for cut in ("ال", "بال", "لل", "ب", "ل"):
        if word.startswith(cut) and word[len(cut) :] in forms and len(word) > len(cut) + 2:
            return forms[word[len(cut) :]]
    # "fighters of the movement", "its fighters": the plural's last letter falls away.
    for end in lex.OWNERS:
        stem = word.removesuffix(end) if end else word
        if stem.endswith(("ي", "و")) and len(stem) > 4 and f"{stem}ن" in forms:  # noqa: PLR2004
            return forms[f"{stem}ن"]
    return None


def split(tokens: Sequence[Token]) -> list[Token]:
    """Cut conjunctions off words and clitics off digits; drop signs that are not seen.

    Args:
        tokens: Tokens of an Arabic sentence.

    Returns:
        Tokens whose spans quote the text as before; a cut token gives two.
    """
    out: list[Token] = []
    for token in tokens:
        if _HIDDEN.fullmatch(token.text):
            continue
        digits = _DIGITS.match(token.text) if token.kind is not TokenKind.NUMBER else None
        if digits and digits[1] and token.kind in {TokenKind.WORD, TokenKind.OTHER}:
            out += _cut(token, len(digits[1]), TokenKind.NUMBER)
        elif token.kind is TokenKind.WORD and _conjoined(token.low):
            out += _cut(token, _letters(token.text), TokenKind.WORD)
        else:
            out.append(token)
    return out


def _letters(text: str) -> int:
    """Return how many code points the first letter takes with its vowel signs."""
    end = 1
    while end < len(text) - 1 and ("\u064b" <= text[end] <= "\u0652" or text[end] == "\u0640"):
        end += 1
    return end


def _cut(token: Token, at: int, kind: TokenKind) -> list[Token]:
    head, tail = token.text[:at], token.text[at:]
    return [
        token._replace(text=head, low=fold(head), end=token.start + at, kind=TokenKind.WORD),
        token._replace(text=tail, low=fold(tail), start=token.start + at, kind=kind),
    ]


@lru_cache(maxsize=8192)
def _conjoined(word: str) -> bool:
    """Tell whether a word is "and" written onto a word that the grammar knows."""
    if not word.startswith(_CLITICS) or len(word) < 3 or _known(word):  # noqa: PLR2004
        return False
    return _known(word[1:])


def _known(word: str) -> bool:
    heads = {phrase[0] for phrase in number_words.BEFORE_OTHER["ar"]}
    heads |= {phrase[0] for phrase in number_words.VAGUE_OTHER["ar"]}
    return (
        word in heads
        or word in number_words.UNITS_AR
        or word in number_words.SCALES_AR
        or plain(word, lex.triggers()) in lex.triggers()
        or word in lex.TOTALS
        or word in lex.TURNS
        or word in lex.NEGATIVES
        or word in lex.PART_LEADS
        or word in lex.RAISED
        or word in lex.LOWERED
        or word in lex.YIELDED
        or person(word) is not None
    )


def may_stand_bare(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what follows a number shows that it counts people without naming them."""
    if at >= len(tokens) or tokens[at].kind is TokenKind.MARK:
        return True
    return tokens[at].low in lex.FOLLOW or tokens[at].low.startswith("بال")


def counted_people(tokens: list[Token], words: Sequence[str]) -> list[Counted]:
    """Return the mentions of people in a sentence, in order.

    Args:
        tokens: Its tokens.
        words: Their folded words.
    """
    found: list[Counted] = []
    numbers = _joined_thousands(words, quantities_in(tokens, "ar"))
    for quantity in numbers:
        if _no_count(words, quantity):
            continue
        counted = _numbered(words, quantity)
        if counted is not None:
            found.append(counted)
    covered = {i for c in found for i in range(c.first, c.last)}
    covered |= {i for q in numbers for i in range(q.first, q.last)}
    for at, word in enumerate(words):
        if at not in covered and tokens[at].kind is TokenKind.WORD:
            counted = _formed(words, at, word)
            if counted is not None:
                found.append(counted)
    return sorted(found, key=lambda c: (c.first, c.last))


def _no_count(words: Sequence[str], quantity: Quantity) -> bool:
    """Tell whether a number word only goes with a noun: "one of the men", "two medics, both"."""
    number = list(words[quantity.core : quantity.last])
    if len(number) == 1 and number[0] in lex.ONE_OF:
        return True
    before = person(words[quantity.core - 1]) if quantity.core else None
    return before is not None and len(number) == 1 and number[0] in lex.PAIRED


def _joined_thousands(words: Sequence[str], numbers: Sequence[Quantity]) -> list[Quantity]:
    """Join "48 thousand" and "503", which "and" parts."""
    out: list[Quantity] = []
    for quantity in numbers:
        last = out[-1] if out else None
        if (
            last is not None
            and last.value
            and quantity.value
            and quantity.core == last.last + 1
            and words[last.last] == "و"
            and words[last.last - 1] in number_words.SCALES_AR
            and 0 < quantity.value < 1000 <= last.value  # noqa: PLR2004
            and quantity.qualifier is Qualifier.EXACT
        ):
            out[-1] = _sum(last, quantity)
        else:
            out.append(quantity)
    return out


def _sum(first: Quantity, second: Quantity) -> Quantity:
    added = second.value or 0
    low = None if first.low is None else first.low + added
    high = None if first.high is None else first.high + added
    value = (first.value or 0) + added
    return replace(first, last=second.last, end=second.end, value=value, low=low, high=high)


def _numbered(words: Sequence[str], quantity: Quantity) -> Counted | None:
    """Return a number with the noun behind it; ``None`` where it counts something else."""
    at = quantity.last
    partitive = at < len(words) and words[at] == "من"
    index = at + 1 if partitive else at
    noun = words[index] if index < len(words) else None
    found = (lex.INJURIES if noun in lex.INJURY else person(noun)) if noun else None
    definite = noun is not None and noun.startswith("ال")
    if found is None or (partitive and found.number is not Number.MANY):
        return Counted(
            quantity.first, at, None, Group.UNKNOWN, None, None, quantity.qualifier,
            quantity.value, quantity.low, quantity.high,
        )  # fmt: skip
    counted = Counted(
        quantity.first, index + 1, noun, found.group, found.outcome, None, quantity.qualifier,
        quantity.value, quantity.low, quantity.high, found.occupation, partitive=partitive,
        definite=definite and not partitive and quantity.qualifier is not Qualifier.VAGUE,
    )  # fmt: skip
    return _hedged_behind(words, _police(words, counted))


def _hedged_behind(words: Sequence[str], counted: Counted) -> Counted:
    """Read "at least" behind the noun."""
    if list(words[counted.last : counted.last + 2]) != ["علي", "الاقل"]:
        return counted
    if counted.qualifier is not Qualifier.EXACT:
        return counted
    return replace(counted, last=counted.last + 2, qualifier=Qualifier.AT_LEAST, high=None)


def _police(words: Sequence[str], counted: Counted) -> Counted:
    """Let "members of the police" be police, whose calling settles no group."""
    ahead = list(words[counted.last : counted.last + 2])
    noun = counted.noun or ""
    if noun.endswith(("عنصر", "عنصرا", "عناصر", "رجال", "افراد", "ضباط", "ضابط")) and any(
        w in lex.POLICE for w in (ahead if ahead[:1] == ["من"] else ahead[:1])
    ):
        return replace(counted, group=Group.UNKNOWN, occupation="police")
    return counted


def _formed(words: Sequence[str], at: int, word: str) -> Counted | None:
    """Return people whom the form of the noun counts: one, two or more."""
    found = person(word)
    if word in lex.ONE_OF:
        return _one_of(words, at)
    if found is None or (at and words[at - 1] in lex.ONE_OF):
        return None
    after = words[at + 1] if at + 1 < len(words) else ""
    paired = after in lex.PAIRED and found.number is not Number.ONE
    if paired or found.number is Number.TWO:
        return _two(at, at + 1 + paired, word, found)
    definite = word.startswith("ال") and word not in lex.people()
    one = replace(_one(at, at + 1, word, found), definite=definite)
    if found.number is Number.ONE:
        return _police(words, one)
    return None if definite else replace(
        one, number=Number.MANY, qualifier=Qualifier.VAGUE, value=None, low=2, high=None
    )  # fmt: skip


def _one_of(words: Sequence[str], at: int) -> Counted | None:
    """Return one of several: "one of the soldiers"."""
    whole = person(words[at + 1]) if at + 1 < len(words) else None
    if whole is None or whole.number is not Number.MANY:
        return None
    return _police(words, _one(at, at + 2, words[at + 1], whole))


def _one(first: int, last: int, noun: str, found: Person) -> Counted:
    return Counted(
        first, last, noun, found.group, found.outcome, Number.ONE, Qualifier.EXACT, 1, 1, 1,
        found.occupation, accusative=found.accusative,
    )  # fmt: skip


def _two(first: int, last: int, noun: str, found: Person) -> Counted:
    return Counted(
        first, last, noun, found.group, found.outcome, Number.TWO, Qualifier.EXACT, 2, 2, 2,
        found.occupation, accusative=noun.endswith("ين"),
    )  # fmt: skip
