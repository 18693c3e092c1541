"""The gate: what any reader returns passes it before it is stored.

A value that does not quote the text, uses a code that is not in the codebook or states bounds that
cannot be is dropped, and counted under its reason; the rest of the reading stands. What hangs on a
dropped value goes with it: a claim without one of its sources would be put in somebody else's
mouth, and a part without its total would be added to it.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar

from reportedly.errors import QuoteError, SpanError
from reportedly.model.claim import Claim, Figure
from reportedly.model.reading import Reading, holders
from reportedly.model.span import Span
from reportedly.model.vocabulary import Qualifier

T = TypeVar("T")

PAGE: Final = "PAGE"
"""The first link of every chain; it is implied, and no other link may be called so."""

Fault = str | None


def gate(reading: Reading, text: str) -> tuple[Reading, Counter[str]]:
    """Return a reading without what does not hold, and how often each reason was met.

    Args:
        reading: As a reader made it.
        text: Of its report.

    Returns:
        The reading itself where all of it holds. Reasons are short English phrases.
    """
    dropped: Counter[str] = Counter()

    def keep(items: Iterable[T]) -> tuple[T, ...]:
        return tuple(_kept(items, lambda item: _fault(item, text), dropped))

    claims = [
        claim
        for given in reading.claims
        if (claim := _claim(given, text, dropped, keep)) is not None
    ]
    passed = dataclasses.replace(
        reading,
        segments=keep(reading.segments),
        sentences=keep(reading.sentences),
        claims=_whole(claims, dropped),
        citations=keep(reading.citations),
        loaded_terms=keep(reading.loaded_terms),
        anchors=keep(reading.anchors),
    )
    if reading.page_date is not None and (fault := _fault(reading.page_date, text)):
        dropped[fault] += 1
        passed = dataclasses.replace(passed, page_date=None)
    return (passed, dropped) if dropped else (reading, dropped)


def _kept(items: Iterable[T], fault_of: Callable[[T], Fault], dropped: Counter[str]) -> Iterator[T]:
    for item in items:
        fault = fault_of(item)
        if fault is None:
            yield item
        else:
            dropped[fault] += 1


def _claim(
    claim: Claim,
    text: str,
    dropped: Counter[str],
    keep: Callable[[Iterable[Any]], tuple[Any, ...]],
) -> Claim | None:
    """Return a claim with what of it holds; ``None`` where its heart does not."""
    bare = dataclasses.replace(
        claim, actors=(), targets=(), weapons=(), places=(), time=None, figures=(), damage=(),
        labels=(),
    )  # fmt: skip
    fault = _fault(bare, text)
    if fault is None and any(source.name == PAGE for source in claim.attribution):
        fault = "chain that names the page itself"
    if fault is not None:
        dropped[fault] += 1
        return None
    figures = tuple(_kept(claim.figures, lambda one: _figure_fault(one, text), dropped))
    time = claim.time
    if time is not None and (fault := _fault(time, text)):
        dropped[fault] += 1
        time = None
    return dataclasses.replace(
        claim,
        figures=figures,
        time=time,
        actors=keep(claim.actors),
        targets=keep(claim.targets),
        weapons=keep(claim.weapons),
        places=keep(claim.places),
        damage=keep(claim.damage),
        labels=keep(claim.labels),
    )


def _figure_fault(figure: Figure, text: str) -> Fault:
    fault = _fault(figure, text)
    if fault is not None:
        return fault
    low, high = figure.low, figure.high
    if any(number is not None and number < 0 for number in (low, figure.value, high)):
        return "bounds that cannot be"
    if low is not None and high is not None and low > high:
        return "bounds that cannot be"
    # "More than 30" has the value 30 and the lower bound 31: a hedge may leave its number out.
    inside = figure.qualifier not in {Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.NEARLY}
    if inside and figure.value is not None and not _within(figure.value, low, high):
        return "bounds that cannot be"
    return None


def _within(value: int, low: int | None, high: int | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


def _whole(claims: list[Claim], dropped: Counter[str]) -> tuple[Claim, ...]:
    """Drop what stands twice, parts whose total is gone, and pointers to nothing."""
    seen: set[str] = set()
    once: list[Claim] = []
    for claim in claims:
        if claim.id in seen:
            dropped["id that stands twice"] += 1
        else:
            seen.add(claim.id)
            once.append(claim)
    once = _without_orphans(once, dropped)
    found: list[Claim] = []
    for claim in once:
        if claim.denies is not None and claim.denies not in seen:
            dropped["reference to what is not there"] += 1
            claim = dataclasses.replace(claim, denies=None)  # noqa: PLW2901 - mended
        found.append(claim)
    return tuple(found)


def _without_orphans(claims: list[Claim], dropped: Counter[str]) -> list[Claim]:
    while True:
        names = Counter(figure.id for claim in claims for figure in claim.figures)

        def fault_of(figure: Figure, names: Counter[str] = names) -> Fault:
            if names[figure.id] > 1:
                return "id that stands twice"
            parents = (figure.subset_of, figure.drawn_from)
            gone = any(parent is not None and parent not in names for parent in parents)
            return "reference to what is not there" if gone else None

        kept = [
            dataclasses.replace(claim, figures=tuple(_kept(claim.figures, fault_of, dropped)))
            for claim in claims
        ]
        if kept == claims:
            return claims
        claims = kept


def _fault(record: object, text: str) -> Fault:
    """Return what is wrong with a record and all in it, if anything is."""
    if isinstance(record, Span):
        return _span_fault(record, text)
    if isinstance(record, tuple):
        parts: Iterable[object] = record
    elif record is not None:
        kind: type = type(record)
        for name, kinds in _codes(kind).items():
            value = getattr(record, name)
            if value is not None and not isinstance(value, kinds):
                return "code that is not in the codebook"
        parts = [getattr(record, name) for name in holders(kind)]
    else:
        return None
    return next((fault for part in parts if (fault := _fault(part, text))), None)


def _span_fault(span: Span, text: str) -> Fault:
    try:
        span.check(text)
    except SpanError:
        return "span outside the text"
    except QuoteError:
        return "span that quotes other words"
    return None


@functools.cache
def _codes(kind: type) -> dict[str, tuple[type[enum.Enum], ...]]:
    """Return the fields of a record that hold codes, with what a code must be one of."""
    found: dict[str, tuple[type[enum.Enum], ...]] = {}
    for name, hint in typing.get_type_hints(kind).items():
        kinds = tuple(
            one
            for one in (typing.get_args(hint) or (hint,))
            if isinstance(one, type) and issubclass(one, enum.Enum)
        )
        if kinds and typing.get_origin(hint) is not tuple:
            found[name] = kinds
    return found
