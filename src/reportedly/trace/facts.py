"""What a text states, apart from its words: numbers and names, in order.

Two texts that share no run of words may still tell the same: a translation, or a rewrite sentence
by sentence. They are held for one only where many figures stand in both in one order, and names
with them; two reporters who ask one ministry share some of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.model import Span
from reportedly.trace.figures import Number, numbers
from reportedly.trace.letters import SHORTEST, skeleton, skeletons
from reportedly.trace.winnow import WORD

FIGURES = 4
"""Different figures that have to stand in texts of two languages, in one order."""

FIGURES_ALIKE = 5
"""The same for texts of one language, whose words could show more and do not."""

RARE = 10
"""A figure from which on it tells something by itself; two of the shared ones have to."""

FIGURE_SHARE = 0.75
"""Of the figures of the text with fewer: those that stand in the other, in order."""

NAMES = 3
"""Names that have to stand in texts of two languages, in one order."""

NAMES_ALIKE = 5
"""The same for texts of one language."""

NAME_SHARE = 0.5
"""Of the names of the text with fewer."""

_SMALLEST = 3
"""Figures below are too common to count."""

_MOST = 200
"""Figures and names of a text that are looked at; a table is no story."""

_INITIAL: Final = re.compile(r"(?:^|[.!?\u2026:]['\"\u201d\u2019)]*\s+|\n\s*)['\"\u201c\u2018(]*$")
_CASED: Final = re.compile(r"[^\W\d_][^\W\d_'\u2019-]*[^\W\d_]")
_CALENDAR: Final = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the code points ``[start, end)`` of its first mention."""

    start: int
    end: int
    said: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The figures and names of one text.

    Attributes:
        text: As stored.
        figures: In order, without the smallest.
        names: Words of names, each once, in order; none in a script without capitals.
        cased: Whether the script has capitals.
    """

    text: str
    figures: tuple[Number, ...]
    names: tuple[Name, ...]
    cased: bool


def facts_of(text: str, found: Sequence[Number]) -> Facts:
    """Return the figures and names of a text, of which the numbers are known."""
    figures = tuple(one for one in found if one.value >= _SMALLEST)[:_MOST]
    cased = any(sign.isupper() for sign in text[:2000])
    return Facts(text, figures, tuple(_names(text))[:_MOST] if cased else (), cased)


def figure_keys(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield every three figures that follow each other, as keys to texts that tell the same."""
    values = [one.value for one in numbers(text) if one.value >= _SMALLEST][:_MOST]
    for at in range(len(values) - 2):
        three = values[at], values[at + 1], values[at + 2]
        if len(set(three)) == len(three):
            yield three


def _names(text: str) -> Iterator[Name]:
    """Yield the words that are capitalised within a sentence, each once."""
    inside: dict[str, Name] = {}
    for match in _CASED.finditer(text):
        word = match[0]
        if not word[0].isupper() or word.casefold() in _CALENDAR:
            continue
        if _INITIAL.search(text[max(match.start() - 12, 0) : match.start()]):
            continue
        inside.setdefault(word.casefold(), Name(match.start(), match.end(), word.casefold()))
    yield from inside.values()


def same_facts(a: Facts, b: Facts, *, one_language: bool) -> tuple[tuple[Span, Span], ...] | None:
    """Return the figures and names that show that two texts tell the same.

    Args:
        a: Of the one text.
        b: Of the other.
        one_language: Names are compared as written; otherwise by their consonants.

    Returns:
        Pairs of spans, or ``None`` where the texts may be two accounts.
    """
    figures = _common([one.value for one in a.figures], [one.value for one in b.figures])
    values = {a.figures[at].value for at, _ in figures}
    fewest = FIGURES_ALIKE if one_language else FIGURES
    if len(values) < fewest or sum(value >= RARE for value in values) < 2:  # noqa: PLR2004
        return None
    if len(figures) < FIGURE_SHARE * min(len(a.figures), len(b.figures)):
        return None
    names = _shared_names(a, b, one_language=one_language)
    if names is None:
        return None
    shown = [
        (Span.of(a.text, one.start, one.end), Span.of(b.text, other.start, other.end))
        for one, other in [(a.figures[at], b.figures[other]) for at, other in figures]
    ]
    return tuple((shown + names)[:12])


def _shared_names(a: Facts, b: Facts, *, one_language: bool) -> list[tuple[Span, Span]] | None:
    """Return the names in both texts, in order; ``None`` where they are too few."""
    if not (a.cased or b.cased):
        return None
    if not a.cased:
        turned = _shared_names(b, a, one_language=one_language)
        return None if turned is None else [(one, other) for other, one in turned]
    if one_language:
        mine = [(one.said, one) for one in a.names]
        yours = [(one.said, one) for one in b.names]
    else:
        mine = [(sound, one) for one in a.names if len(sound := skeleton(one.said)) >= SHORTEST]
        yours = _sounds(b)
    fewest = min(len(mine), len(yours) if b.cased else len(mine))
    pairs = _common([said for said, _ in mine], _first([said for said, _ in yours], mine))
    if len(pairs) < (NAMES_ALIKE if one_language else NAMES) or len(pairs) < NAME_SHARE * fewest:
        return None
    return [(_span(a.text, mine[at][1]), _span(b.text, yours[other][1])) for at, other in pairs]


def _first(said: Sequence[str], wanted: Sequence[tuple[str, Name]]) -> list[str]:
    """Return the same, with all blank but the first mention of what is wanted."""
    open_ones = {one for one, _ in wanted}
    kept = []
    for one in said:
        kept.append(one if one in open_ones else "")
        open_ones.discard(one)
    return kept


def _sounds(facts: Facts) -> list[tuple[str, Name]]:
    """Return the skeletons of the names of a text, or of all its words without capitals."""
    if facts.cased:
        return [(sound, one) for one in facts.names for sound in skeletons(one.said)]
    found: list[tuple[str, Name]] = []
    for match in WORD.finditer(facts.text):
        word = match[0]
        found.extend((one, Name(*match.span(), word)) for one in skeletons(word))
    return found


def _span(text: str, name: Name) -> Span:
    return Span.of(text, name.start, name.end)


def _common(a: Sequence[object], b: Sequence[object]) -> list[tuple[int, int]]:
    """Return the longest common subsequence, as pairs of places; blanks never match."""
    rows = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            rows[i][j] = max(rows[i + 1][j], rows[i][j + 1])
            if a[i] == b[j] and a[i] != "":
                rows[i][j] = max(rows[i][j], rows[i + 1][j + 1] + 1)
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j] and a[i] != "" and rows[i][j] == rows[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif rows[i + 1][j] >= rows[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
