"""How much of two texts stands in both, where, and what differs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from reportedly.model import Difference, Span
from reportedly.trace.align import Alignment, Stretch
from reportedly.trace.figures import Number
from reportedly.trace.text import Text

NEAR_COPY = 0.5
"""Jaccard of shingles from which two texts are near copies."""

REWRITE = 0.15
"""Jaccard of shingles from which one text is derived from the other."""

SHOWN_RUNS = 3
"""Shared runs that are kept as evidence, the longest."""

SHOWN_NUMBERS = 6
"""Changed numbers that are kept."""

SHOWN_OTHERS = 3
"""Other differences of each sort that are kept, the longest."""

_AROUND: Final = 60
"""Code points on each side of a count that have to speak of the same."""

_ALIKE: Final = 3
"""Longer words around a count that have to stand around the other too."""

_LONGER: Final = re.compile(r"[^\W\d_]{4,}")

_OWN_WORDS = 3
"""Words from which a stretch that only one text has is worth showing."""

_COUNTED: Final = re.compile(r"[\s-]+([^\W\d_]{4,})")
_MEASURES: Final = frozenset({
    "days", "hours", "minutes", "weeks", "months", "years", "times", "percent", "people",
    "kilometres", "kilometers", "miles", "metres", "meters", "other", "others", "more",
})  # fmt: skip
"""Words after a number that do not tell what one count is about."""


def share_of(a: frozenset[int], b: Collection[int]) -> float:
    """Return the share of distinct shingles in common, rounded to four decimals.

    Two texts without shingles have nothing in common. Nothing in ``b`` stands twice.
    """
    both = len(a.intersection(b))
    either = len(a) + len(b) - both
    return round(both / either, 4) if either else 0.0


def share(words: int, total: int) -> float:
    """Return some words' share of a text, rounded to four decimals."""
    return round(words / total, 4) if total else 0.0


def evidence(found: Alignment, a: Text, b: Text) -> tuple[tuple[Span, Span], ...]:
    """Return the longest runs of words that stand in both texts, in the order of the first."""
    longest = sorted(found.runs, key=lambda run: (-run.length, run))[:SHOWN_RUNS]
    return tuple(
        (a.span(run.a, run.a + run.length), b.span(run.b, run.b + run.length))
        for run in sorted(longest)
    )


def differences(found: Alignment, a: Text, b: Text) -> tuple[Difference, ...]:
    """Return what differs: changed numbers first, then the longest of what else does.

    A number is changed where another stands in its place, or where both texts count one thing
    once, in a sentence of their own making.
    """
    changed: list[Difference] = []
    other: list[tuple[int, Difference]] = []
    for stretch_a, stretch_b in found.changed:
        pair = _one_in(a, stretch_a), _one_in(b, stretch_b)
        if pair[0] and pair[1] and pair[0].value != pair[1].value:
            changed.append(_number(a, b, pair[0], pair[1]))
        elif not (pair[0] and pair[1]) or max(map(_size, (stretch_a, stretch_b))) > 1:
            length = max(_size(stretch_a), _size(stretch_b))
            other.append((-length, Difference(a=_span(a, stretch_a), b=_span(b, stretch_b))))
    changed.extend(_recounted(a, b, changed))
    only_a = [_own(a, stretch, first=True) for stretch in _longest(found.only_a)]
    only_b = [_own(b, stretch, first=False) for stretch in _longest(found.only_b)]
    words = [difference for _, difference in sorted(other, key=lambda one: one[0])]
    return (*changed[:SHOWN_NUMBERS], *words[:SHOWN_OTHERS], *only_a, *only_b)


def _size(stretch: Stretch) -> int:
    return stretch[1] - stretch[0]


def _span(text: Text, stretch: Stretch) -> Span | None:
    return text.span(*stretch) if _size(stretch) else None


def _longest(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the longest stretches that are worth showing, in order."""
    worth = [one for one in stretches if _size(one) >= _OWN_WORDS]
    return sorted(sorted(worth, key=lambda one: (-_size(one), one))[:SHOWN_OTHERS])


def _own(text: Text, stretch: Stretch, *, first: bool) -> Difference:
    span = _span(text, stretch)
    return Difference(a=span, b=None) if first else Difference(a=None, b=span)


def _one_in(text: Text, stretch: Stretch) -> Number | None:
    """Return the number in a stretch, ``None`` where there is none or are several."""
    if not _size(stretch):
        return None
    start, end = text.ends(*stretch)
    inside = [one for one in text.numbers if one.start < end and start < one.end]
    return inside[0] if len(inside) == 1 else None


def _number(a: Text, b: Text, one: Number, other: Number) -> Difference:
    return Difference(
        a=Span.of(a.text, one.start, one.end),
        b=Span.of(b.text, other.start, other.end),
        a_value=one.value,
        b_value=other.value,
    )


def _recounted(a: Text, b: Text, known: Sequence[Difference]) -> list[Difference]:
    """Return the numbers that differ where both texts count one thing, each once."""
    mine, yours = _counts(a), _counts(b)
    told = {one.a.start for one in known if one.a}
    return [
        _number(a, b, one, yours[noun])
        for noun, one in mine.items()
        if noun in yours
        and one.value != yours[noun].value
        and one.start not in told
        and len(_around(a.text, one) & _around(b.text, yours[noun])) >= _ALIKE
    ]


def _counts(text: Text) -> dict[str, Number]:
    """Return the number of each thing that the text counts exactly once, in order."""
    seen: dict[str, list[Number]] = {}
    for one in text.numbers:
        match = _COUNTED.match(text.text, one.end)
        noun = match[1].casefold() if match else ""
        if noun and noun not in _MEASURES:
            seen.setdefault(noun.removesuffix("s"), []).append(one)
    return {noun: every[0] for noun, every in seen.items() if len(every) == 1}


def _around(text: str, one: Number) -> set[str]:
    """Return the longer words near a number."""
    near = text[max(one.start - _AROUND, 0) : one.end + _AROUND]
    return {word.casefold() for word in _LONGER.findall(near)}
