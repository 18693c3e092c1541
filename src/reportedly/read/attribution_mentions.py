"""Bodies that a report has named before a noun takes them up: "the organisation", "the force".

Such a body may not have spoken nor acted: "Two Red Crescent volunteers are among the dead, the
organisation said". The nearest name before that is of a kind the noun can stand for is taken.
"""

from __future__ import annotations

import bisect
import re

from reportedly.model.vocabulary import SourceType
from reportedly.read.attribution_context import Page
from reportedly.read.attribution_memory import KINDS_OF, Known
from reportedly.read.lexica import pointing
from reportedly.read.lexica.sources import CAPITALS, PARTIES
from reportedly.read.lexica.states import STATES
from reportedly.read.source_types import Typed, type_source

BACK = 2
"""Sentences before a noun in which its body may have been named."""
FAR = 600
"""Code points between them, at most."""
_NOUN = re.compile(pointing.BODY_NOUN, re.IGNORECASE)
_NAME = re.compile(
    r"(?<![\w'’-])(?:[A-ZÀ-Þ][\w'’-]*|[Pp]olice)"
    r"(?: (?:(?:of|for|the|and|de|du|des|la|al|on) ){0,2}[A-ZÀ-Þ][\w'’-]*){0,6}"
    r"(?: (?:hospital|clinic|university|ministry|council|brigade|agency|union|company)\b)?"
)
_HOUSE = re.compile(
    r"\b(?:hospital|clinic|infirmary|health (?:centre|center|post))\b", re.IGNORECASE
)
_STATE_FORCE = re.compile(r"\b(?:army|military|armed forces|navy|air force|ministry)\b")


def keep_named(page: Page, low: str, at: int) -> None:
    """Let the memory know the body that a noun takes up, if it has been named shortly before.

    Args:
        page: The report being read.
        low: A source in lower case.
        at: Where it stands.
    """
    found = _NOUN.match(low)
    if found is None:
        return
    kinds = KINDS_OF[found["noun"].rstrip("s")]
    spoken = any(
        known.typed.type in kinds and not known.typed.person for known in page.memory.known
    )
    named = None if spoken else _nearest(page, kinds, at)
    if named is not None:
        bisect.insort(page.memory.known, named, key=lambda known: known.at)


def keep_house(page: Page, at: int) -> None:
    """Let the memory know the hospital that "a nurse there" belongs to."""
    start = _begin(page, at)
    found = None
    for found in _HOUSE.finditer(page.text, start, at):  # noqa: B007
        pass
    if found is not None:
        known = Known(found[0], Typed(SourceType.HEALTH_AUTHORITY), found.start())
        bisect.insort(page.memory.known, known, key=lambda known: known.at)


def keep_owner(page: Page, at: int) -> None:
    """Let the memory know the body in the sentence of "its director", where none has acted."""
    start = _line(page, at)
    if any(start <= known.at < at for known in page.memory.known):
        return
    named = _nearest(page, _OWNERS, at, start)
    if named is not None:
        bisect.insort(page.memory.known, named, key=lambda known: known.at)


_OWNERS = frozenset(
    {
        SourceType.HEALTH_AUTHORITY,
        SourceType.HUMANITARIAN,
        SourceType.INTL_BODY,
        SourceType.NAMED_OTHER,
    }
)


def _line(page: Page, at: int) -> int:
    here = bisect.bisect_right(page.lines, at, key=lambda line: line.start) - 1
    return page.lines[here].start if here >= 0 else 0


def _begin(page: Page, at: int) -> int:
    here = bisect.bisect_right(page.lines, at, key=lambda line: line.start) - 1
    first = page.lines[max(0, here - BACK)].start if page.lines else 0
    return max(first, at - FAR)


def _nearest(
    page: Page, kinds: frozenset[SourceType], at: int, start: int | None = None
) -> Known | None:
    best: Known | None = None
    for found in _NAME.finditer(page.text, _begin(page, at) if start is None else start, at):
        words = found[0]
        typed = type_source(words, page.setting)
        low = words.lower()
        of_state = typed.type is SourceType.PARTY and _STATE_FORCE.search(low)
        place = low in CAPITALS or low in STATES or low in PARTIES
        if typed.sure and typed.type in kinds and not (typed.person or of_state or place):
            best = Known(words, typed, found.start())
    return best
