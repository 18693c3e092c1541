"""Sources heard through somebody else: "was quoted as saying", "seen by X", "told X".

Also headlines, in which a colon or a dash stands for the verb.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Sequence

from reportedly.model import Source, Span
from reportedly.model.vocabulary import SegmentKind, SourceRole, SourceType, Stance
from reportedly.read.attribution_behind import behind
from reportedly.read.attribution_context import Page
from reportedly.read.attribution_hit import Hit
from reportedly.read.attribution_settle import floor_of
from reportedly.read.attribution_words import (
    Token,
    clause_subject,
    skip_auxiliaries,
    subject,
)
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import agencies, pointing
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica import speech_nouns as nouns
from reportedly.read.lexica.cues import Cue
from reportedly.read.lexica.sources import CAPITALS, COUNTRIES, PARTIES
from reportedly.read.source_types import Setting, Typed, type_source

QUOTED = frozenset({"quoted", "quotes", "quote", "cited", "cites", "cite", "reported", "described"})
HANDED = nouns.HANDED
"""What an outlet has done with a document or a speaker: "a cable seen by X"."""
NEAR = 90
"""Code points between a source and the outlet beside it."""
AS_SAYING = 24
"""Tokens between "quoted" and "as saying"."""
LONGEST_NAME = 5
"""Most words of a source in a headline."""
HEAD_END = 160
"""Longest headline that is read, in code points."""
_SAYING = frozenset(
    [
        "saying",
        "telling",
        "claiming",
        "stating",
        "alleging",
        "confirming",
        "announcing",
        "warning",
        "denying",
    ]
)


def quoted(toks: Sequence[Token], at: int, hits: Sequence[Hit]) -> Hit | None:
    """Read the outer half of "Y quoted X as saying …"; the passive has none.

    The inner half, X, is read at "saying" by ``as_saying``.
    """
    saying = _saying_behind(toks, at)
    if saying is None or toks[at].word in {"reported", "described"}:
        return None
    before, negated = skip_auxiliaries(toks, at - 1)
    if negated or before < 0 or toks[before].word in lexicon.BE:
        return None
    if toks[before].word in {"and", "but"}:
        found = clause_subject(toks, before, 0)
    else:
        found = subject(toks, before, floor_of(toks, before, hits))
    if found is None or toks[at + 1].word == "by":
        return None
    cue = Cue(frozenset({"say"}))
    if _closes(toks, saying):
        return Hit(cue, at, at + 1, found, "after", rule="quoted")
    return Hit(cue, at, at + 1, found, "before", content=at + 1, rule="quoted")


def _closes(toks: Sequence[Token], saying: int) -> bool:
    """Tell whether "…, Y quoted X as saying." ends here: what is said stands before it."""
    return saying + 1 >= len(toks) or toks[saying + 1].word in {".", ",", ";", "!", "”", '"'}


def citing_in_turn(toks: Sequence[Token], at: int) -> Hit | None:
    """Read "X, quoting Y, which in turn cited Z, said …": Z stands behind Y."""
    here = at - 1
    while here > 0 and toks[here].word in {
        "in",
        "turn",
        "itself",
        "also",
        "itselves",
        "had",
        "has",
    }:
        here -= 1
    if here < 1 or toks[here].word not in {"which", "who"} or toks[here - 1].word != ",":
        return None
    found = behind(toks, at + 1)
    if found is None or at + 1 >= len(toks):
        return None
    return Hit(Cue(frozenset({"quote"})), at, at + 1, found, "host", rule="quoting")


def _saying_behind(toks: Sequence[Token], at: int) -> int | None:
    for here in range(at + 1, min(len(toks) - 1, at + AS_SAYING)):
        if toks[here].word in {".", ";"}:
            return None
        if toks[here].word == "as" and toks[here + 1].word in _SAYING:
            return here + 1
    return None


def as_saying(toks: Sequence[Token], first: int, cue: Cue) -> Hit | None:
    """Read "X was quoted (by Y) as saying …" and the inner half of "Y quoted X as saying …"."""
    at = next(
        (k for k in range(first - 2, max(-1, first - AS_SAYING), -1) if toks[k].word in QUOTED),
        None,
    )
    if at is None:
        return None
    if _closes(toks, first) and toks[at].word not in {"reported", "described"}:
        source = _quoted_one(toks, at + 1, first - 1)
        return source and Hit(cue, first, first + 1, source, "host", rule="quoting")
    hit = Hit(cue, first, first + 1, None, "before", content=first + 1, rule="as_saying")
    if hit.content < len(toks) and toks[hit.content].word == "that":
        hit.content += 1
    here = at - 1
    while here > 0 and (toks[here].word.endswith("ly") or toks[here].word in {"also", "later"}):
        here -= 1
    if here >= 0 and toks[here].word in lexicon.BE:
        before, _ = skip_auxiliaries(toks, here - 1)
        hit.source = subject(toks, before, 0) if before >= 0 else None
        if toks[at + 1].word == "by":
            hit.outlet = behind(toks, at + 2)
    else:
        hit.source = _quoted_one(toks, at + 1, first - 1)
    return hit if hit.source is not None and hit.content < len(toks) else None


def _quoted_one(toks: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    found = behind(toks, start)
    if found is None or found[0] >= end:
        return None
    return found[0], min(found[1], end)


_MEETING = re.compile(pointing.MEETING)
_BODIES = {SourceType.HUMANITARIAN, SourceType.INTL_BODY}
_SAME_OUTLET = re.compile(
    r"(?:the|that) same (?:\w+ )?"
    r"(?:station|agency|channel|paper|site|outlet|programme|broadcast|interview|daily|weekly)"
)


def type_outlet(words: str, setting: Setting) -> Typed:
    """Tell what kind of source words beside a speaker name; "the same station" is an outlet."""
    typed = type_source(words, setting)
    if _SAME_OUTLET.fullmatch(words.lower()):
        return dataclasses.replace(typed, type=SourceType.MEDIA, sure=True, role=None)
    return typed


def split_relay(
    page: Page, toks: Sequence[Token], source: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Part "a cable seen by Y" into the cable and Y, where Y is an outlet.

    Returns:
        Tokens of the inner source and of the outlet; ``None`` where nothing is to be parted.
    """
    first, last = source
    for at in range(first + 1, last - 1):
        word, after = toks[at].word, toks[at + 1].word
        handed = word in HANDED and after == "by"
        given = word in {"shared", "provided", "leaked", "sent", "speaking"} and after in {
            "to",
            "with",
        }
        if not (handed or given) or at + 2 >= last:
            continue
        words = page.text[toks[at + 2].start : toks[last - 1].end]
        typed = type_outlet(words, page.setting)
        body = toks[at].word in nouns.ASKED and typed.sure and typed.type in _BODIES
        if typed.type is SourceType.MEDIA or is_acronym(words) or body:
            end = at - 1 if toks[at - 1].word in {",", "exclusively"} else at
            return (first, end), (at + 2, last)
    return None


def hears_people(speaker: Source, words: str, typed: Typed) -> bool:
    """Tell whether a body passes on what people told it: "survivors told the UN mission".

    A council or a conference that an office addresses is only a hearer.
    """
    body = typed.type in _BODIES and typed.sure
    people = speaker.type in {SourceType.UNNAMED, SourceType.WITNESS_NAMED}
    return body and people and _MEETING.search(words.lower()) is None


def is_acronym(words: str) -> bool:
    """Tell whether a name is written as an acronym, with an article or without: "the AFP"."""
    return re.fullmatch(r"(?:the )?[A-Z]{2,6}", words) is not None


def of_the_page(page: Page, words: str, typed: Typed) -> bool:
    """Tell whether an outlet is the page's own, or one of its people: no further link."""
    low = re.sub(r"^the ", "", words.lower())
    same = low.startswith("same ")
    if (
        not same
        and _OUTLET_NOUN.fullmatch(words.lower()) is not None
        and not _outlet_before(page, low)
    ):
        return True
    own = any(low in name or name in low for name in page.own)
    return own or typed.role is SourceRole.CORRESPONDENT


_OUTLET_NOUN = re.compile(rf"{agencies.THE_OUTLET}|this .*")


def _outlet_before(page: Page, low: str) -> bool:
    """Tell whether an outlet that "the paper" can mean has been named: not the page's own."""
    named = any(known.typed.type is SourceType.MEDIA for known in page.memory.known)
    return (
        named
        or re.search(rf"\b{re.escape(low)}s? [A-Z]|[A-Z]\w* {re.escape(low)}\b", page.text)
        is not None
    )


_BESIDE = re.compile(nouns.BESIDE)


def through_outlets(page: Page, line: Line, made: Sequence[Frame]) -> None:
    """Put the outlet that a speaker spoke to, or that quotes him, around what he says."""
    for found in _BESIDE.finditer(page.text, line.start, line.end):
        who = found["who"]
        typed = type_outlet(who, page.setting)
        outlet = typed.type is SourceType.MEDIA or (is_acronym(who) and not typed.sure)
        if not (outlet or typed.type in _BODIES) or of_the_page(page, who, typed):
            continue
        at, to = found.span("who")
        if any(_touches(other.source.span, at, to) for other in made):
            continue
        frame = _spoken_near(made, found.start(), found.end())
        if frame is None or not (outlet or hears_people(frame.source, who, typed)):
            continue
        source = Source(
            name=who,
            type=SourceType.MEDIA if outlet else typed.type,
            span=Span.of(page.text, found.start("who"), found.end("who")),
            stance=Stance.NEUTRAL,
            named=typed.named or is_acronym(who),
            actor_id=typed.actor_id,
            aligned=typed.aligned,
        )
        for other in made:
            if other.source.span == frame.source.span:
                page.frames.append(Frame(source, other.start, other.end, rule="told_outlet"))


def _touches(span: Span | None, start: int, end: int) -> bool:
    return span is not None and span.start < end and start < span.end


def _spoken_near(made: Sequence[Frame], start: int, end: int) -> Frame | None:
    """Return the frame of the speaker nearest to an outlet's mention, if one is beside it."""
    best: tuple[int, Frame] | None = None
    for frame in made:
        span = frame.source.span
        if span is None or frame.source.type is SourceType.MEDIA or frame.end == frame.start:
            continue
        if _touches(span, start, end):
            gap = 0
        else:
            gap = start - span.end if span.end <= start else span.start - end
        if gap <= NEAR and (best is None or gap < best[0]):
            best = (gap, frame)
    return best[1] if best else None


@functools.cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"(?:the )?(?:{COUNTRIES})\Z", re.IGNORECASE)


_COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|people|killed|dead|dies?|died)\b"
)
_LEAD = re.compile(r"(?P<who>[A-Z][^:;,\n\"“”]{1,50}): (?P<what>\S[^:\n]{8,})\Z")
_TAIL = re.compile(
    r"(?P<what>[^\n]{12,}?)(?:: | [-–—|] |, per )"
    r"(?P<who>(?:[A-Z]|the |an? |[a-z])[^:;,.\n\"“”–—]{1,50})\Z"
)
_DASH = re.compile(
    r"(?P<what>[^\n]{12,}?) [-–—] (?P<who>(?:[A-Z]|the |an? |[a-z])[^:;,.\n\"“”–—]{1,50})\Z"
)
_BRACKETED = re.compile(
    r"(?P<what>[^\n]{12,}?) \((?:[Ss]ource: )?(?P<who>[A-Za-z][^()\n]{1,50})\)\Z"
)
_BARE = re.compile(rf"(?P<what>[^\n]{{12,}}?)(?P<mark>,?) (?P<who>{nouns.BARE_TAIL})\Z")


def headline(page: Page, line: Line) -> None:
    """Read "Army: two rebels killed" and "Two rebels killed - police" where a headline has it."""
    text = page.text
    end = line.end
    while end > line.start and text[end - 1].isspace():
        end -= 1
    alone = text[line.start - 1 : line.start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}
    patterns: tuple[re.Pattern[str], ...] = (_TAIL, _BRACKETED, _BARE, _LEAD)
    if text[end - 1] == "." or not alone:
        patterns = (_DASH, _BRACKETED)  # "Nine huts burned – the prefecture." inside a text
        end -= text[end - 1] == "."
    if end - line.start > HEAD_END or text[end - 1] in '!?”"':
        return
    if line.segment not in {SegmentKind.HEADLINE, SegmentKind.SUBHEADING, SegmentKind.BODY}:
        return
    for pattern in patterns:
        found = pattern.match(text, line.start, end)
        if found is None or (pattern is _BARE and not _set_apart(found)):
            continue
        who = found["who"].strip()
        typed = type_source(who, page.setting)
        if not _heads(who, typed) or _is_site(text, found, typed):
            continue
        at = found.start("who") + found["who"].index(who)
        page.memory.keep(who, typed, at)
        source = typed.source(Span.of(text, at, at + len(who)))
        page.frames.append(Frame(source, found.start("what"), found.end("what"), rule="headline"))
        return


def _heads(who: str, typed: Typed) -> bool:
    """Tell whether words at an end of a headline name its source: no place, count or picture."""
    low = who.lower()
    if len(who.split()) > LONGEST_NAME or _COUNTED.search(low):
        return False
    place = low in PARTIES or low in CAPITALS or _places().match(low)
    shown = typed.role is SourceRole.FOOTAGE
    return typed.sure and not (place or shown or typed.type is SourceType.NAMED_OTHER)


def _is_site(text: str, found: re.Match[str], typed: Typed) -> bool:
    """Tell whether an outlet behind a bar is the name of the page's own site."""
    return typed.type is SourceType.MEDIA and "|" in text[found.end("what") : found.start("who")]


_GOVERNS = re.compile(nouns.GOVERNS)


def _set_apart(found: re.Match[str]) -> bool:
    """Tell whether the last word of a headline is its source and no part of what it tells.

    "Strike kills ten near hospital Monitor" loses its colon in copies; "Blast injures army monitor"
    and "Gunmen seize two from aid NGO" tell of them. Plain callings need a comma.
    """
    who, what = found["who"], found["what"]
    if found["mark"]:
        return True
    counts = _COUNTED.search(what.lower()) is not None
    return who in {"Monitor", "NGO", "monitor"} and counts and not _GOVERNS.search(what)


def headline_kinds(lines: Sequence[Line], frames: Sequence[Frame]) -> list[Frame]:
    """Give a headline's bare "minister" the kind of the minister whom the body then names."""
    heads = [line for line in lines if line.segment is SegmentKind.HEADLINE]
    end = max((line.end for line in heads), default=0)
    found = []
    for frame in frames:
        span = frame.source.span
        word = frame.source.name.lower().removesuffix("s")
        if span is not None and span.end <= end and word.isalpha():
            fuller = next(
                (
                    other.source
                    for other in frames
                    if other.source.span is not None
                    and other.source.span.start >= end
                    and re.search(rf"\b{word}s?\b", other.source.name.lower())
                ),
                None,
            )
            if fuller is not None and fuller.type is not SourceType.UNNAMED:
                source = dataclasses.replace(frame.source, type=fuller.type, role=fuller.role)
                found.append(dataclasses.replace(frame, source=source))
                continue
        found.append(frame)
    return found
