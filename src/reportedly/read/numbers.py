"""Numbers that count something, with their hedges and bounds.

``find_quantities`` gives the numbers of one sentence that may count people: clock times, years,
dates, ages, measures, money, percentages, ordinals and the numbers of roads, units and
resolutions are left out. Whether a quantity counts anybody harmed is for ``figures`` to say.

Bounds follow codebook part 5; ``None`` is open. Offsets are code points, half-open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from reportedly.model.vocabulary import Qualifier
from reportedly.read.figure_tokens import (
    PhraseIndex,
    Token,
    TokenKind,
    language_of,
    matches,
    tokens_of,
)
from reportedly.read.lexica import numbers as lex
from reportedly.read.lexica.casualties import PERSON, PERSONS
from reportedly.read.number_words import (
    HUNDRED,
    SCALES,
    THOUSAND,
    UNITS,
    parse_digits,
    parse_words,
    read_words,
)

_SUFFIXED: Final = re.compile(r"(\d[\d.,]*|[a-z-]+?)(?:(k)|-odd|-plus)")
_YEAR_FIRST: Final = 1800
_YEAR_LAST: Final = 2100
#: No more people than this can be counted: a number above it is of something else, or noise.
_MOST: Final = 10_000_000_000
_VAGUE: Final = {"en": PhraseIndex(lex.VAGUE_EN)} | {
    code: PhraseIndex(table) for code, table in lex.VAGUE_OTHER.items()
}
_BEFORE: Final = {"en": PhraseIndex(lex.BEFORE_EN)} | {
    code: PhraseIndex(table) for code, table in lex.BEFORE_OTHER.items()
}
_BEGINNINGS: Final = (
    {phrase[0] for phrase in lex.VAGUE_EN}
    | {"between", "half", "half-a-dozen", "a", "an"}
    | lex.UNITS_EN.keys()
    | lex.TENS_EN.keys()
    | lex.SCALES_EN.keys()
)
_ONE_OTHER: Final = frozenset({"un", "une", "una"})
_LEADS_EN: Final = PhraseIndex(lex.LEADS_EN)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or vague word that may count people.

    Attributes:
        first: Index of its first token, hedge included.
        last: Index one past its last token.
        core: Index of the first token of the number itself.
        start: First code point, hedge included.
        end: One past the last.
        qualifier: How it is hedged.
        value: The stated number; ``None`` for vague words and ranges.
        low: Lower bound, ``None`` open.
        high: Upper bound, ``None`` open.
        more: Added to a count given before ("another four", "six more").
    """

    first: int
    last: int
    core: int
    start: int
    end: int
    qualifier: Qualifier
    value: int | None
    low: int | None
    high: int | None
    more: bool = False


def bounds(qualifier: Qualifier, number: int) -> tuple[int | None, int | None]:
    """Return the bounds of a number under a hedge, ``None`` for open.

    Args:
        qualifier: Any but RANGE and VAGUE, whose bounds do not follow from one number; these give
            the number itself.
        number: The stated number, 0 or more.

    Source:
        Codebook part 5, Bounds.
    """
    low: dict[Qualifier, int | None] = {
        Qualifier.MORE_THAN: number + 1,
        Qualifier.UP_TO: None,
        Qualifier.LESS_THAN: None,
        Qualifier.ABOUT: number * 9 // 10,
        Qualifier.NEARLY: number * 9 // 10,
        Qualifier.NONE: 0,
    }
    high: dict[Qualifier, int | None] = {
        Qualifier.AT_LEAST: None,
        Qualifier.MORE_THAN: None,
        Qualifier.LESS_THAN: number - 1,
        Qualifier.ABOUT: -(-number * 11 // 10),
        Qualifier.NEARLY: number - 1,
        Qualifier.NONE: 0,
    }
    return low.get(qualifier, number), high.get(qualifier, number)


def _scaled(tokens: list[Token], at: int, number: float, language: str) -> tuple[int, int] | None:
    """Apply a following "million", "thousand" or "dozen" to digits; (number, tokens used)."""
    nxt = tokens[at + 1].low if at + 1 < len(tokens) else ""
    scale = SCALES[language].get(nxt)
    if language == "en" and nxt == "hundred":
        scale = HUNDRED
    if language == "en" and nxt == "dozen":
        scale = 12
    if scale is not None:
        return round(number * scale), 2
    return (int(number), 1) if number == int(number) else None


def _half_phrase(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Read "half a million", "a dozen", "two dozen", "a hundred", "two and a half million"."""
    low = [t.low for t in tokens[at : at + 5]] + [""] * 5
    if low[0] == "half" and low[1] in {"a", "the"} and low[2] in lex.SCALES_EN:
        return lex.SCALES_EN[low[2]] // 2, 3
    if low[0] in {"a", "an"} and low[1] in {"hundred", *lex.SCALES_EN}:
        rest = read_words(["one", *low[1:5]], "en")
        return (rest[0], rest[1]) if rest else None
    if low[0] in lex.UNITS_EN and low[1:4] == ["and", "a", "half"] and low[4] in lex.SCALES_EN:
        return round((lex.UNITS_EN[low[0]] + 0.5) * lex.SCALES_EN[low[4]]), 5
    if low[0] in lex.UNITS_EN and low[1] == "dozen":
        return 12 * lex.UNITS_EN[low[0]], 2
    return None


def _read_number(tokens: list[Token], at: int, language: str) -> tuple[int, int] | None:
    """Return (number, tokens used) where a number begins at ``at``."""
    token = tokens[at]
    if token.kind is TokenKind.OTHER or token.low.endswith("-odd"):
        return _suffixed(token)
    if token.kind is TokenKind.NUMBER:
        return _digits_at(tokens, at, language)
    if token.kind is not TokenKind.WORD:
        return None
    if language == "en":
        phrase = _half_phrase(tokens, at)
        if phrase:
            return phrase
    first = token.low.split("-")[0]
    if first not in UNITS[language] and first not in SCALES[language]:
        return None
    return read_words([t.low for t in tokens[at : at + 9]], language)


def _digits_at(tokens: list[Token], at: int, language: str) -> tuple[int, int] | None:
    """Return (number, tokens used) of digits, with a scale word or further groups after them."""
    joined = _spaced_groups(tokens, at, language)
    if joined:
        return joined
    number = parse_digits(tokens[at].text, language)
    return None if number is None else _scaled(tokens, at, number, language)


def _suffixed(token: Token) -> tuple[int, int] | None:
    """Read "12k", "15-odd", "forty-odd" and "300-plus", each one token."""
    match = _SUFFIXED.fullmatch(token.low)
    if match is None:
        return None
    stem, ending = match.groups()
    number = parse_digits(stem) if stem[:1].isdecimal() else parse_words([stem])
    if number is None:
        return None
    return round(number * THOUSAND) if ending == "k" else int(number), 1


def _spaced_groups(tokens: list[Token], at: int, language: str) -> tuple[int, int] | None:
    """Read thousands parted by plain spaces ("30 035"), where the language writes them so."""
    ahead = tokens[at + 1].text if at + 1 < len(tokens) else ""
    # English writes commas; a group of zeros alone ("1 000") is no number beside another.
    spaced = language in {"fr", "es"} or ahead == "000"
    if not spaced or not re.fullmatch(r"\d{1,3}", tokens[at].text):
        return None
    digits, last = tokens[at].text, at
    for token, before in zip(tokens[at + 1 : at + 4], tokens[at:], strict=False):
        if not re.fullmatch(r"\d{3}", token.text) or token.start != before.end + 1:
            break
        digits, last = digits + token.text, last + 1
    return (int(digits), last - at + 1) if last > at else None


def _is_name_or_measure(tokens: list[Token], at: int, last: int, number: int) -> bool:
    """Tell whether a number names, dates or measures something instead of counting people."""
    before = _word_before(tokens, at)
    after = _month_or_word(tokens[last]) if last < len(tokens) else ""
    digits = tokens[at].kind is TokenKind.NUMBER and last == at + 1
    measured = after in lex.UNITS_AFTER and not _describes_people(tokens, last)
    named = before in lex.NAMES_BEFORE and not _behind_date(tokens, at, last)
    if measured or (digits and (named or _numbers_a_place(tokens, at, after))):
        return True
    if after in {"per", "meter"} and last + 1 < len(tokens) and tokens[last + 1].low == "cent":
        return True
    if digits and after in lex.MONTHS:
        return True
    if _proportion(tokens, at, last):
        return True
    if digits and _YEAR_FIRST <= number <= _YEAR_LAST and "," not in tokens[at].text:
        return len(tokens[at].text) == 4 and (  # noqa: PLR2004
            before in lex.YEAR_BEFORE or before in lex.MONTHS or before == ","
        )
    return _is_age(tokens, at, last) or _glued(tokens, at, last)


def _numbers_a_place(tokens: list[Token], at: int, after: str) -> bool:
    """Tell whether a number goes on a name: "near Avenue 208", not "on Mill Road 12 people"."""
    named = at > 0 and tokens[at - 1].capital and tokens[at - 1].low in lex.PLACES_BEFORE
    ahead = [t.low for t in tokens[at + 1 : at + 4]]
    return named and after not in PERSONS and not any(word in PERSONS for word in ahead)


def _behind_date(tokens: list[Token], at: int, last: int) -> bool:
    """Tell whether people are counted right behind a date: "on 24 February 553 civilians"."""
    month = tokens[at - 1].low in lex.MONTHS and at > 1
    day = month and tokens[at - 2].kind is TokenKind.NUMBER and len(tokens[at - 2].text) <= 2  # noqa: PLR2004
    people = last < len(tokens) and tokens[last].low in PERSONS
    return day and people


def _describes_people(tokens: list[Token], at: int) -> bool:
    """Tell whether a word that can be a measure says what people do: "two road workers"."""
    ahead = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low in lex.WORK_PLACES and (ahead in PERSON or ahead in PERSONS)


def _month_or_word(token: Token) -> str:
    """Return the folded word, but nothing for the verb "may"."""
    return "" if token.low in {"may", "march"} and not token.capital else token.low


def _word_before(tokens: list[Token], at: int) -> str:
    """Return the word before ``at``, reading over the dot of "Oct." and "No."."""
    if at > 1 and tokens[at - 1].low == "." and tokens[at - 1].start == tokens[at - 2].end:
        word = tokens[at - 2].low
        return word if word in lex.NAMES_BEFORE else "."
    return _month_or_word(tokens[at - 1]) if at else ""


def _proportion(tokens: list[Token], at: int, last: int) -> bool:
    """Recognise both numbers of "nine in ten" and "one out of five"."""
    if last + 1 < len(tokens) and tokens[last].low == "in":
        after = _read_number(tokens, last + 1, "en")
        if after and (last + 1 + after[1] >= len(tokens) or after[0] in {10, 100}):
            return True
    return at > 1 and tokens[at - 1].low == "in" and _read_number(tokens, at - 2, "en") is not None


def _is_age(tokens: list[Token], at: int, last: int) -> bool:
    """Recognise ages: "Name, 63," and "a woman of 60"."""
    if at == 0:
        return False
    before = tokens[at - 1].low
    if before in {"and", "to", "or"} and any(
        t.low in {"aged", "ages", "age"} for t in tokens[max(at - 5, 0) : at]
    ):
        return True
    closes = last >= len(tokens) or tokens[last].kind is TokenKind.MARK
    if before == "," and closes and at > 1 and tokens[at - 2].kind is TokenKind.WORD:
        return (
            tokens[at].kind is TokenKind.NUMBER
            and (last < len(tokens) and tokens[last].low in {",", ")", "."})
            and not (tokens[last].low == "." and not tokens[at - 2].capital)
        )
    person = tokens[at - 2].low if at > 1 else ""
    # "A relative of one of them" is of no age.
    counts = last < len(tokens) and tokens[last].low == "of"
    return before == "of" and not counts and (person in PERSON or person == "age")


def _glued(tokens: list[Token], at: int, last: int) -> bool:
    """Tell whether the number is tied to a neighbour: "3-1", "F-16", "1/3", "$5", "61%"."""
    if at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].low in "-/+#$€£¥₪.:":
        return True
    follows = last < len(tokens) and tokens[last].start == tokens[last - 1].end
    return follows and tokens[last].low in {"/", "%", "°", "-", ":"}


def _range_at(tokens: list[Token], at: int, language: str) -> tuple[int, int, int] | None:
    """Read "10-15", "three to five", "two or three" from ``at``: (low, high, end index)."""
    one = _read_number(tokens, at, language)
    if one is None or at + one[1] + 1 >= len(tokens):
        return None
    middle = at + one[1]
    if _word_before(tokens, at) in lex.MONTHS:
        return None
    link = tokens[middle]
    dashed = link.low in {"-", "–", "—"} and link.start == tokens[middle - 1].end
    worded = link.low in {"to", "or", "a", "à", "o", "ou", "الي", "او"} and not _moving(tokens, at)
    two = _read_number(tokens, middle + 1, language) if dashed or worded else None
    if two is None or two[0] <= one[0]:
        return None
    if link.low == "or" and two[0] - one[0] > max(3, one[0]):
        return None
    low = one[0]
    scales = SCALES[language]
    end = middle + 1 + two[1]
    # "three to five thousand" spreads the scale over both.
    scale = scales.get(tokens[end - 1].low)
    if scale and two[1] > 1 and low < THOUSAND <= two[0] and tokens[at].low not in scales:
        low *= scale
    return low, two[0], end


def _moving(tokens: list[Token], at: int) -> bool:
    """Tell whether "from" before a number begins a change, not a spread of people counted."""
    if not at or tokens[at - 1].low not in {"from", "de", "من"}:
        return False
    opens = at == 1 or tokens[at - 2].low in lex.SPREAD_FROM
    return not (tokens[at - 1].low == "from" and opens)


def _between(tokens: list[Token], at: int, language: str) -> tuple[int, int, int] | None:
    """Read "between 15 and 20" from ``at``."""
    if tokens[at].low not in {"between", "entre", "بين"} or at + 1 >= len(tokens):
        return None
    one = _read_number(tokens, at + 1, language)
    if one is None:
        return None
    middle = at + 1 + one[1]
    if middle + 1 < len(tokens) and tokens[middle].low in {"and", "y", "et", "و"}:
        two = _read_number(tokens, middle + 1, language)
        if two and two[0] > one[0]:
            return one[0], two[0], middle + 1 + two[1]
    return None


def _vague_at(
    tokens: list[Token], at: int, language: str
) -> tuple[tuple[int, int | None], int] | None:
    """Return (bounds, tokens used) where a vague word begins at ``at``."""
    if language == "en" and matches(tokens, at - 1, ("as", "many", "as")):
        return None
    table = _vague_table(language)
    phrase = _VAGUE[language].at(tokens, at)
    return (table[phrase], len(phrase)) if phrase else None


def _vague_table(language: str) -> dict[tuple[str, ...], tuple[int, int | None]]:
    return lex.VAGUE_EN if language == "en" else lex.VAGUE_OTHER[language]


def _dozen(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Read "a dozen" and "half a dozen", which are vague words with exact bounds."""
    if matches(tokens, at, ("half", "a", "dozen")):
        return 6, 3
    if matches(tokens, at, ("half-a-dozen",)):
        return 6, 1
    if matches(tokens, at, ("a", "half", "dozen")) or matches(tokens, at, ("a", "half-dozen")):
        return 6, 3 if tokens[at + 1].low == "half" else 2
    if matches(tokens, at, ("a", "dozen")):
        return 12, 2
    if matches(tokens, at, ("a", "score")):
        return 20, 2
    return None


_ON_WHICH: Final = frozenset({("about",), ("around",), ("over",)})


def _hedge(tokens: list[Token], at: int, language: str) -> tuple[Qualifier | None, int, bool]:
    """Return (hedge, index where the mention begins, whether it adds) for a number at ``at``."""
    table = lex.BEFORE_EN if language == "en" else lex.BEFORE_OTHER[language]
    qualifier: Qualifier | None = None
    more = False
    for _ in range(3):
        phrase = _BEFORE[language].before(tokens, at)
        if phrase in _ON_WHICH and tokens[at].low == "the":
            # "Questions about the 40 killed".
            break
        if phrase and qualifier is None:
            qualifier, at = table[phrase], at - len(phrase)
            continue
        lead = None
        if language == "en":
            lead = _LEADS_EN.before(tokens, at)
        if lead is None:
            break
        more = more or bool(lex.MORE_EN & set(lead))
        at -= len(lead)
    return qualifier, at, more


def _tail(tokens: list[Token], last: int, language: str) -> tuple[Qualifier | None, int]:
    """Read a hedge after the number: "or more", "or so", a plus sign."""
    table = lex.AFTER_EN if language == "en" else lex.AFTER_OTHER[language]
    suffix = tokens[last - 1].low.rpartition("-")[2]
    if suffix in lex.SUFFIX_HEDGES:
        return lex.SUFFIX_HEDGES[suffix], last
    for phrase, qualifier in table.items():
        if matches(tokens, last, phrase) and not _leads_on(tokens, last, last + len(phrase)):
            return qualifier, last + len(phrase)
    if (
        last < len(tokens)
        and tokens[last].low == "+"
        and tokens[last].start == tokens[last - 1].end
    ):
        return Qualifier.AT_LEAST, last + 1
    return None, last


def _leads_on(tokens: list[Token], at: int, end: int) -> bool:
    """Tell whether a hedge belongs to a number after it, not before: "113 at least nine people"."""
    if end >= len(tokens):
        return False
    after = tokens[end]
    counts = after.kind is TokenKind.NUMBER or after.low.split("-")[0] in _BEGINNINGS
    return tokens[at].capital or counts or after.low == "than"


def hedged_after(tokens: list[Token], quantity: Quantity, last: int) -> tuple[Quantity, int]:
    """Read a hedge after the noun: "ten people or more", "ten people at least".

    Args:
        tokens: All tokens of the sentence.
        quantity: The number before the noun.
        last: Index one past the noun.

    Returns:
        The quantity with that hedge, and the index past it; both unchanged where there is none.
    """
    if quantity.qualifier is not Qualifier.EXACT or quantity.value is None:
        return quantity, last
    for phrase, qualifier in lex.AFTER_NOUN_EN.items():
        if matches(tokens, last, phrase) and not _leads_on(tokens, last, last + len(phrase)):
            low, high = bounds(qualifier, quantity.value)
            return replace(quantity, qualifier=qualifier, low=low, high=high), last + len(phrase)
    return quantity, last


def _spanned(tokens: list[Token], quantity: Quantity) -> Quantity:
    return replace(quantity, start=tokens[quantity.first].start, end=tokens[quantity.last - 1].end)


def _quantity_at(tokens: list[Token], at: int, language: str) -> Quantity | None:
    """Return the quantity whose number begins exactly at ``at``."""
    noun = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if tokens[at].low in _ONE_OTHER and noun in lex.ROUND_OTHER.get(language, {}):
        return _rounded(tokens, at, language)
    return _counting(tokens, at, language)


def _counting(tokens: list[Token], at: int, language: str) -> Quantity | None:
    """Return the range, number or vague word that begins exactly at ``at``."""
    limits = _between(tokens, at, language)
    between = limits is not None
    limits = limits or _range_at(tokens, at, language)
    if limits:
        low, high, last = limits
        if _is_name_or_measure(tokens, at + between, last, high):
            return None
        plain = Quantity(at, last, at, 0, 0, Qualifier.RANGE, None, low, high)
        return _spanned(tokens, plain)
    vague = _vague_at(tokens, at, language)
    number = _dozen(tokens, at) if language == "en" else None
    counted = number is not None
    if number is None and vague is None:
        number = _read_number(tokens, at, language)
    if number is not None:
        return _hedged(tokens, at, number, language=language, vague=counted)
    if vague is None:
        return None
    (low, open_high), used = vague
    if at + used < len(tokens) and tokens[at + used].low in lex.UNITS_AFTER:
        return None
    _, first, more = _hedge(tokens, at, language)
    first = at if not more else first
    return _spanned(
        tokens,
        Quantity(first, at + used, at, 0, 0, Qualifier.VAGUE, None, low, open_high, more),
    )


def _hedged(
    tokens: list[Token], at: int, number: tuple[int, int], *, language: str, vague: bool
) -> Quantity | None:
    """Return the quantity of a number read at ``at``, with hedges before and after it."""
    value, used = number
    last = at + used
    if _is_name_or_measure(tokens, at, last, value):
        return None
    before, first, more = _hedge(tokens, at, language)
    if before is None and first == at and _bare_year(tokens, at, last):
        return None
    after, last = _tail(tokens, last, language)
    qualifier = before if before is not Qualifier.ABOUT or after is None else after
    qualifier = qualifier or after
    if qualifier is None and vague:
        return _spanned(
            tokens, Quantity(first, last, at, 0, 0, Qualifier.VAGUE, None, value, value, more)
        )
    qualifier = qualifier or Qualifier.EXACT
    low, high = bounds(qualifier, value)
    return _spanned(tokens, Quantity(first, last, at, 0, 0, qualifier, value, low, high, more))


def _rounded(tokens: list[Token], at: int, language: str) -> Quantity:
    """Return the quantity of "une dizaine" or "una decena": about so many, unless hedged."""
    value = lex.ROUND_OTHER[language][tokens[at + 1].low]
    qualifier, first, more = _hedge(tokens, at, language)
    qualifier = qualifier or Qualifier.ABOUT
    low, high = bounds(qualifier, value)
    return _spanned(tokens, Quantity(first, at + 2, at, 0, 0, qualifier, value, low, high, more))


def _bare_year(tokens: list[Token], at: int, last: int) -> bool:
    """Tell whether four bare digits read as a year, with nothing counted after them."""
    text = tokens[at].text
    if last != at + 1 or not (text.isdecimal() and len(text) == 4):  # noqa: PLR2004
        return False
    if not _YEAR_FIRST <= int(text) <= _YEAR_LAST:
        return False
    return last >= len(tokens) or tokens[last].kind is not TokenKind.WORD


def _may_begin(token: Token) -> bool:
    """Tell quickly whether an English number can begin with this word."""
    if token.kind in {TokenKind.NUMBER, TokenKind.OTHER}:
        return True
    return token.low in _BEGINNINGS or token.low.split("-")[0] in UNITS["en"]


def quantities_in(tokens: list[Token], language: str) -> list[Quantity]:
    """Return the quantities of a tokenised sentence in order, none overlapping another.

    Args:
        tokens: All tokens of the sentence.
        language: ``en``, ``ar``, ``es`` or ``fr``.
    """
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        if tokens[at].kind not in {TokenKind.WORD, TokenKind.NUMBER} and not (
            tokens[at].kind is TokenKind.OTHER and _suffixed(tokens[at])
        ):
            at += 1
            continue
        if language == "en" and not _may_begin(tokens[at]):
            at += 1
            continue
        quantity = _quantity_at(tokens, at, language)
        if quantity is not None:
            if max(quantity.low or 0, quantity.value or 0) > _MOST:
                at = quantity.last
                continue
            if found and found[-1].last > quantity.first:
                quantity = _spanned(tokens, replace(quantity, first=found[-1].last))
            found.append(quantity)
            at = quantity.last
            continue
        number = _read_number(tokens, at, language)
        at += number[1] if number else 1
    return found


def find_quantities(text: str, start: int, end: int, *, language: str | None) -> list[Quantity]:
    """Return the numbers of ``text[start:end]`` that may count people, in order.

    Args:
        text: The whole report's text.
        start: First code point of the sentence.
        end: One past its last.
        language: The report's language; ``None`` reads as English, unless the script is Arabic. A
            language without a lexicon gives an empty list.
    """
    tokens = tokens_of(text, start, end)
    code = language_of(tokens, language)
    return quantities_in(tokens, code) if code else []
