"""Finds what may be the name of a private person in a text.

A capitalised word is taken for a name unless a place, a body, an office, a date or an ordinary word
explains it. Where a sentence begins, and in a line of titles, a word that stands in small letters
elsewhere in the ledger is an ordinary word. A name with a public office beside it is an official's.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import Final

from reportedly.export.withhold import lexicon
from reportedly.export.withhold.words import Key, Phrases, Word, cased, fold, words
from reportedly.model.vocabulary import Withheld

ADULT: Final = 18
NEAR: Final = 160
"""Code points of a sentence that are looked at on either side of a name."""

_BLANK: Final = re.compile(r"[ \t\u00a0\u202f]+|[ \t]*\r?\n[ \t]*(?![ \t\r\n])|[-\u2010\u2011]")
_INITIAL: Final = re.compile(r"\.[ \t\u00a0]?(?:[ \t\u00a0]*)")
_BEGINS: Final = re.compile(
    r"(?:^|[.!?:\u2026\n|\u2022*#>]|\)\s*[-\u2013\u2014])"
    r"[\s\"'\u201c\u201d\u2018\u2019\u00ab\u00bb()\[\]]*$"
)
_SHORTENED: Final = re.compile(r"(\w+)\.\s*$")
_AGED: Final = re.compile(
    r"\s*(?:,\s*(?:aged?\s+)?|\(\s*(?:aged?\s+)?)(\d{1,3})"
    r"(?![\d%.:/])(?!\s+(?!and\b)[A-Za-z]|[- ]?year-old \w+s\b)"
)
_SPEAKS: Final = re.compile(r"\s+(?:said|says|told|added|recalled|recounted|wept|cried)\b")
_YOUNG: Final = re.compile(r"(\d{1,3})[- ](year|month|week|day)s?[- ]old\s+(?:\w+\s+){0,2}$")
_ENDS: Final = re.compile(r"[.!?\n](?=\s|$)")
_TITLED: Final = 0.75
_TITLE_WORDS: Final = 4
_LONG: Final = 3
_HEAD_REACH: Final = 4
_ACRONYM: Final = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text that are one name.

    Attributes:
        start: The first code point.
        end: One past the last.
        key: Folded words.
        why: What the sentence says of the person; ``None`` for one named with a public office.
    """

    start: int
    end: int
    key: Key
    why: Withheld | None


@dataclass(frozen=True, slots=True)
class Known:
    """What explains capital letters in one ledger.

    Attributes:
        phrases: Names of places, countries, peoples, actors and outlets.
        small: Words that stand in small letters somewhere.
    """

    phrases: Phrases
    small: Collection[str]

    def ordinary(self, key: str) -> bool:
        """Tell whether a word is an ordinary one."""
        return (
            key in lexicon.FUNCTION
            or key in lexicon.COMMON
            or key in self.small
            or key in ordinary_words()
        )


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Return ordinary words of reports in English, for ledgers too small to show them."""
    path = resources.files("reportedly.export.withhold") / "ordinary.txt"
    lines = path.read_text("utf8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def small_words(text: str) -> Iterator[str]:
    """Yield the words of a text that stand in small letters, folded; addresses are passed over."""
    bare = re.sub(r"\S*(?:://|www\.|[@#])\S*", " ", text)
    if not caseless(bare):
        yield from (word.key for word in words(bare) if word.text.islower())


def caseless(text: str) -> bool:
    """Tell whether a text does without capitals, so that its names cannot be told from words."""
    found = [word for word in words(text) if cased(word.text)]
    begun = [word for word in found if begins(text, word)]
    if len(found) >= _HEAD_REACH and not any(word.capital for word in found):
        return True
    return len(begun) > _LONG and sum(word.capital for word in begun) < 0.3 * len(begun)


def runs(text: str, known: Known) -> Iterator[Run]:
    """Yield what may be names of persons, in order."""
    line_words = list(words(text))
    kinds = _Kinds(text, line_words, known)
    at = 0
    while at < len(line_words):
        end = kinds.run_from(at)
        if end == at:
            at += 1
            continue
        first, last = kinds.trim(at, end)
        if first < last:
            yield _run(text, line_words, first, last)
        at = end


class _Kinds:
    """What each word of a text can be."""

    def __init__(self, text: str, found: list[Word], known: Known) -> None:
        self.text, self.words, self.known = text, found, known
        self.titled = _titled(text, found)
        keys = [word.key for word in found]
        self.explained = [0] * len(found)
        at = 0
        while at < len(found):
            length = known.phrases.at(keys, at) if found[at].capital else 0
            for inner in range(at, at + length):
                self.explained[inner] = length
            at += max(length, 1)
        self.name = [self._is_name(at) for at in range(len(found))]
        self._explain_bodies()
        self._absorb()

    def _is_name(self, at: int) -> bool:
        word = self.words[at]
        if not word.capital or self.explained[at] or not cased(word.text) or _plain(word):
            return False
        ordinary = self.known.ordinary(word.key)
        if word.shouted:
            return not ordinary and (len(word.text) > _ACRONYM or self._beside_shouted(at))
        if _AGED.match(self.text, word.end):
            return word.key not in lexicon.FUNCTION
        if ordinary and (self.titled[at] or self.begins(at)):
            return _SPEAKS.match(self.text, word.end) is not None and self._one(word.key)
        return not (word.key in lexicon.FUNCTION or self._adjective(at))

    @staticmethod
    def _one(key: str) -> bool:
        """Tell whether an ordinary word that speaks may be one person's name: "Hope said"."""
        return not (key.endswith("s") or key in lexicon.COMMON or key in lexicon.FUNCTION)

    def _beside_shouted(self, at: int) -> bool:
        sides = [
            self.words[one]
            for one in (at - 1, at + 1)
            if 0 <= one < len(self.words) and self.gap(min(one, at), max(one, at))
        ]
        return any(one.shouted and len(one.text) > _LONG for one in sides)

    def _adjective(self, at: int) -> bool:
        """Tell whether a word is the adjective of a people before what is theirs."""
        if at + 1 >= len(self.words) or not self.gap(at, at + 1):
            return False
        after = self.words[at + 1]
        alone = (
            at == 0
            or not (self.words[at - 1].capital and self.gap(at - 1, at))
            or (self.begins(at - 1))
        )
        return alone and after.text.islower() and after.key in lexicon.PEOPLE

    def begins(self, at: int) -> bool:
        """Tell whether a sentence begins with this word."""
        return begins(self.text, self.words[at])

    def gap(self, left: int, right: int) -> bool:
        """Tell whether two neighbouring words can belong to one name."""
        between = self.text[self.words[left].end : self.words[right].start]
        if _BLANK.fullmatch(between):
            return True
        return len(self.words[left].text) <= _LONG and bool(_INITIAL.fullmatch(between))

    def _explain_bodies(self) -> None:
        """Take for a body what runs up to its head: not in lines of titles, where names do too."""
        for at, word in enumerate(self.words):
            if word.key not in lexicon.HEADS or not word.capital or self.titled[at]:
                continue
            if word.key in lexicon.OFFICES:
                continue
            inner = at
            while (
                inner > 0
                and at - inner < _HEAD_REACH
                and self.words[inner - 1].capital
                and self.gap(inner - 1, inner)
                and self.words[inner - 1].key not in lexicon.TITLES | lexicon.OFFICES - {"general"}
            ):
                inner -= 1
                self.name[inner] = False

    def _absorb(self) -> None:
        """Draw into a name what stands beside it and would be no name alone."""
        for at in range(len(self.words)):
            if not self.name[at]:
                continue
            for step in (-1, 1):
                beside = at + step
                while 0 <= beside < len(self.words) and self._part(beside, beside - step):
                    self.name[beside] = True
                    beside += step

    def _part(self, at: int, beside: int) -> bool:
        word = self.words[at]
        if self.name[at] or not word.capital or not self.gap(min(at, beside), max(at, beside)):
            return False
        key = word.key
        if key in lexicon.DATES | lexicon.HEADS | lexicon.OFFICES | lexicon.TITLES | lexicon.WORLD:
            return False
        if key in lexicon.FUNCTION or key in lexicon.COMMON or self.explained[at] > 1:
            return False
        return not (word.shouted and len(word.text) > 1) and not self.titled[at]

    def run_from(self, at: int) -> int:
        """Return one past the last word of the name that begins here; ``at`` where none does."""
        if not self.name[at]:
            return at
        end = at + 1
        while end < len(self.words) and self.gap(end - 1, end):
            if self.name[end]:
                end += 1
            elif self._joins(end):
                end += 1 + self._particles(end)
            else:
                break
        return min(end, len(self.words))

    def _joins(self, at: int) -> bool:
        """Tell whether an initial or a small word leads on to more of the name."""
        key = self.words[at].key
        if not (key in lexicon.PARTICLES or len(self.words[at].text) == 1):
            return False
        after = at + 1 + self._particles(at)
        return after < len(self.words) and self.gap(after - 1, after) and self.name[after]

    def _particles(self, at: int) -> int:
        more = 0
        while (
            at + more + 1 < len(self.words)
            and self.words[at + more + 1].key in lexicon.PARTICLES
            and not self.name[at + more + 1]
            and self.gap(at + more, at + more + 1)
        ):
            more += 1
        return more

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """Return the run with an article or initial before it taken in."""
        while (
            first > 0
            and self.gap(first - 1, first)
            and (
                self.words[first - 1].key in lexicon.PARTICLES - {"la", "le", "do", "y", "the"}
                or (len(self.words[first - 1].text) == 1 and self.words[first - 1].capital)
            )
            and not (
                self.words[first - 1].capital
                and self.begins(first - 1)
                and len(self.words[first - 1].text) == 1
                and self.words[first - 1].key in "ai"
            )
        ):
            first -= 1
        return first, last


def _plain(word: Word) -> bool:
    """Tell whether a capitalised word is a date, a body's head, an office, or a single letter."""
    lists = (lexicon.DATES, lexicon.WORLD, lexicon.HEADS, lexicon.SITES, lexicon.OFFICES)
    alone = len(word.text) == 1 or word.key in lexicon.TITLES
    return alone or any(word.key in one for one in lists)


def begins(text: str, word: Word) -> bool:
    """Tell whether a sentence begins with a word; none does behind an abbreviated title."""
    shortened = _SHORTENED.search(text, max(0, word.start - 12), word.start)
    if shortened:
        key = fold(shortened[1])
        if len(key) == 1 or key in lexicon.TITLES or key in lexicon.OFFICES:
            return False
    return word.start == 0 or bool(_BEGINS.search(text, max(0, word.start - 12), word.start))


def _titled(text: str, found: list[Word]) -> list[bool]:
    """Tell for each word whether it stands in a line whose words nearly all have capitals."""
    lines: dict[int, list[int]] = {}
    line, at = 0, 0
    for number, word in enumerate(found):
        line += text.count("\n", at, word.start)
        at = word.start
        lines.setdefault(line, []).append(number)
    titled = [False] * len(found)
    for numbers in lines.values():
        long = [n for n in numbers if len(found[n].text) > _LONG and cased(found[n].text)]
        capital = sum(found[n].capital for n in long)
        if len(numbers) >= _TITLE_WORDS and capital >= _TITLED * max(len(long), 1):
            for n in numbers:
                titled[n] = True
    return titled


def _run(text: str, found: list[Word], first: int, last: int) -> Run:
    start, end = found[first].start, found[last - 1].end
    key = tuple(word.key for word in found[first:last])
    left, right = _sentence(text, start, end)
    if _official(left, right):
        return Run(start, end, key, None)
    return Run(start, end, key, _why(left, right))


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind a name in its sentence."""
    before, behind = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    cuts = [cut.end() for cut in _ENDS.finditer(before) if not _abbreviated(before, cut.start())]
    stop = next(
        (cut.start() for cut in _ENDS.finditer(behind) if not _abbreviated(behind, cut.start())),
        len(behind),
    )
    return before[cuts[-1] :] if cuts else before, behind[:stop]


def _abbreviated(text: str, dot: int) -> bool:
    """Tell whether a point ends an abbreviation such as "Gen." rather than a sentence."""
    found = re.search(r"(\w+)$", text[:dot])
    return text[dot] == "." and found is not None and len(found[1]) <= _LONG


_APPOSED: Final = re.compile(
    r"^,\s+(?:(?:the|a|an|its|their|his|her|then|former|acting|deputy|[\w'\u2019-]+)\s+){0,6}?"
    r"(?P<office>[\w-]+)\b(?!['\u2019]s)"
)
_KIN: Final = re.compile(rf"\b(?:{lexicon.KIN})\b", re.IGNORECASE)


def _official(left: str, right: str) -> bool:
    """Tell whether a public office stands right beside the name."""
    before = re.search(r"([\w-]+)\.?\s+$", left)
    if before and before[1].casefold() in lexicon.OFFICES:
        return not re.search(
            rf"\b(?:{lexicon.KIN})\s+(?:of\s+)?(?:\w+\s+)?{re.escape(before[1])}\.?\s+$", left
        )
    if _office_then_comma(left):
        return True
    return _comma_then_office(right)


def _office_then_comma(left: str) -> bool:
    """Tell whether an office, and nobody else, stands before a comma and the name."""
    found = re.search(
        r"(?P<office>[\w-]+)(?:\s+(?:of|for|at)(?:\s+[\w'\u2019-]+){1,6})?,\s*$", left
    )
    if found is None or found["office"].casefold() not in lexicon.OFFICES:
        return False
    if found["office"][0].isupper() and "of" not in found[0] and "for" not in found[0]:
        return False
    return not _KIN.search(left[max(0, found.start() - 24) :].split(",", maxsplit=1)[0])


def _comma_then_office(right: str) -> bool:
    """Tell whether behind the name and a comma stands the office that the person holds."""
    if not re.match(r",\s", right):
        return False
    part = right[1:].split(",", maxsplit=1)[0]
    row = re.findall(r"[\w'\u2019-]+", part)[:8]
    for number, word in enumerate(row):
        if _KIN.fullmatch(word) or word.casefold() in {"of", "in", "at"}:
            return False
        if word.casefold() in lexicon.OFFICES:
            after = row[number + 1] if number + 1 < len(row) else ""
            return not after[:1].isupper() or (word[0].isupper() is False and number > 0)
    return False


def _why(left: str, right: str) -> Withheld:
    """Return what the sentence says of a person; the most protective that fits."""
    near = f"{left[-60:]} {right[:60]}"
    age = _age(left, right)
    if (age is not None and age < ADULT) or lexicon.CHILD.search(near):
        return Withheld.CHILD
    whole = f"{left} {right}"
    if lexicon.HELD.search(whole):
        return Withheld.DETAINEE
    if lexicon.HURT.search(whole):
        return Withheld.SURVIVOR
    if age is not None and lexicon.DEAD.search(whole):
        return Withheld.DEAD
    if lexicon.SAW.search(near):
        return Withheld.WITNESS
    return Withheld.PRIVATE


def _age(left: str, right: str) -> int | None:
    """Return the age that stands beside a name; of months or weeks it is 0."""
    found = _AGED.match(right) or re.match(r"\s*,\s*(?:aged?\s+|an?\s+)?(\d{1,3})[- ]year", right)
    if found:
        return int(found[1])
    young = _YOUNG.search(left)
    if young:
        return int(young[1]) if young[2] == "year" else 0
    return None
