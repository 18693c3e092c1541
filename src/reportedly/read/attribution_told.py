"""Who was told what a speaker says: an outlet, or a body that passes on what people told it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from reportedly.model import Source, Span
from reportedly.model.vocabulary import SourceType, Stance
from reportedly.read.attribution_context import Page
from reportedly.read.attribution_hit import Hit
from reportedly.read.attribution_memory import SINGULAR
from reportedly.read.attribution_relay import (
    hears_people,
    is_acronym,
    of_the_page,
    type_outlet,
)
from reportedly.read.attribution_words import Token
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import bodies
from reportedly.read.source_types import Typed

NEXT = 200
"""Code points between a speaker's cue and the next sentence in which he goes on."""
_LONE_NAME = re.compile(r"(?:[Tt]he )?[A-ZÀ-Þ][\w'’.-]*\Z")
_FORMED = {SourceType.MEDIA, SourceType.NAMED_OTHER}


def still_told(page: Page, line: Line, hit: Hit, frame: Frame) -> None:
    """Let "he added" right behind "X told Radio Y" be told to Radio Y as well."""
    span, last = frame.source.span, page.last
    if hit.outlet is not None or last is None or last.source.cue is None or span is None:
        return
    if span.quote.lower() not in SINGULAR or last.source.name != frame.source.name:
        return
    between = page.text[last.source.cue.end : line.start]
    if len(between) > NEXT or "\n" in between.strip("\n") or last.source.cue.end > line.start:
        return
    for other in reversed(page.frames):
        if other.rule == "told_outlet" and (other.start, other.end) == (last.start, last.end):
            page.frames.append(dataclasses.replace(other, start=frame.start, end=frame.end))
            return


_OUTLET_FORM = re.compile(bodies.OUTLET_FORM)


def _told_name(page: Page, words: str, typed: Typed) -> bool:
    """Tell whether a lone name of which nothing is known is that of an outlet: "told Velmia"."""
    if typed.type is not SourceType.NAMED_OTHER or typed.sure or _LONE_NAME.match(words) is None:
        return False
    return re.search(rf"[A-ZÀ-Þ][\w'’.-]* {re.escape(words)}\b", page.text) is None


def told_outlet(page: Page, toks: Sequence[Token], hit: Hit, frame: Frame) -> None:
    """Put the outlet that was told around what was said."""
    if hit.outlet is None:
        return
    start, end = toks[hit.outlet[0]].start, toks[hit.outlet[1] - 1].end
    words = page.text[start:end]
    typed = type_outlet(words, page.setting)
    acronym = is_acronym(words) and not typed.sure
    formed = typed.type in _FORMED and _OUTLET_FORM.fullmatch(words) is not None
    heard = hears_people(frame.source, words, typed)
    formed = formed or _told_name(page, words, typed)
    if typed.type is not SourceType.MEDIA and not (acronym or formed or heard):
        return
    if of_the_page(page, words, typed):
        return
    source = Source(
        name=words,
        type=typed.type if heard else SourceType.MEDIA,
        span=Span.of(page.text, start, end),
        stance=Stance.NEUTRAL,
        named=typed.named or acronym,
        actor_id=typed.actor_id,
        aligned=typed.aligned,
    )
    page.frames.append(Frame(source, frame.start, frame.end, rule="told_outlet"))
