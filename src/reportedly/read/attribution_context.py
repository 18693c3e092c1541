"""What stands around a cue: sources that go on, quotations over paragraphs, silence."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Source, Span
from reportedly.model.vocabulary import Modality, SourceRole, SourceType, Stance
from reportedly.read.attribution_memory import BODY, PLURAL, SINGULAR, Memory
from reportedly.read.attribution_quotes import Quotes
from reportedly.read.attribution_words import Token, clause_subject
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import cues as lexicon
from reportedly.read.lexica.sources import WITNESS
from reportedly.read.source_types import Setting, type_source

FAR = 160
"""Code points between a count and its breakdown beyond which no source is inherited."""
SHORT_QUOTATION = 25
"""Shorter quotations are single words in marks, not speech."""
SHORT_SENTENCE = 12
"""Quotations that are a sentence of their own may be shorter."""
BESIDE = 80
"""Code points between a cue and a quotation of the same sentence."""
NEAR = 300
"""Code points between what a speaker says and the next quotation of the same speaker."""

_WORD_FROM = re.compile(lexicon.WORD_FROM)
_DENIED_OF = re.compile(lexicon.DENIED_OF, re.IGNORECASE)
_NOTHING = re.compile(lexicon.NOTHING, re.IGNORECASE)
_SAYS_OF = re.compile(r"sa(?:ys?|id)\b[^,.;:]{0,60}? of ")
_CHARGE = re.compile(lexicon.CHARGE, re.IGNORECASE)
_HEADLINE = re.compile(lexicon.HEADLINE)
_PARTITIVE = re.compile(lexicon.PARTITIVE)
_HEADLESS = re.compile(lexicon.HEADLESS)


@dataclass(slots=True)
class Page:
    """One report while it is being read; ``body`` is where its text begins behind a credit."""

    text: str
    lines: Sequence[Line]
    setting: Setting
    quotes: Quotes
    memory: Memory
    frames: list[Frame]
    own: frozenset[str]
    body: int = 0
    issuer: Source | None = None
    last: Frame | None = None


def special(page: Page, line: Line) -> None:
    """Read constructions that are no cue word with a subject."""
    text = page.text
    found = _WORD_FROM.search(text, line.start, line.end)
    if found is not None:
        span = Span.of(text, found.start("who"), found.end("who"))
        source = Source(
            name=span.quote,
            type=SourceType.UNNAMED,
            span=span,
            stance=Stance.NEUTRAL,
            role=SourceRole.REPORTS,
            named=False,
        )
        end = found.start("what") + len(found["what"].rstrip(" ."))
        page.frames.append(
            Frame(source, found.start("what"), end, hedge=Modality.ALLEGED, rule="word_from")
        )
    _bracketed(page, line)
    _denied_of(page, line)
    charge = _CHARGE.search(text, line.start, line.end)
    inside = [
        f
        for f in page.frames
        if f.rule in {"in_words_of", "cue_verb", "according_to", "inverted"}
        and f.start >= line.start
    ]
    if charge is not None and inside:
        frame = inside[-1]
        page.frames.remove(frame)
        page.frames.append(
            dataclasses.replace(
                frame,
                start=charge.start("what"),
                end=charge.end("what"),
                hedge=Modality.DENIED,
                speech="denial",
                rule="charge_denied",
            )
        )
    elif charge is not None and page.issuer is not None:
        cue = Span.of(text, charge.start(), charge.start("what"))
        page.frames.append(
            Frame(
                dataclasses.replace(page.issuer, cue=cue),
                charge.start("what"),
                charge.end("what"),
                hedge=Modality.DENIED,
                speech="denial",
                rule="charge_denied",
            )
        )
    headline = _HEADLINE.search(text, line.start, line.end)
    if headline is not None and page.last is not None and page.last.start >= line.start:
        cue = Span.of(text, headline.start(), headline.start() + len("headline"))
        source = dataclasses.replace(page.last.source, cue=cue, stance=Stance.NEUTRAL)
        page.frames.append(
            Frame(source, headline.start("what"), headline.end("what"), rule="headline")
        )


_COLON_QUOTE = re.compile(r"(?P<who>[A-ZÀ-Þ][^:;,.!?\n\"“”]{2,60}): ?(?=[\"“'‘«])")


def before_quote(page: Page, line: Line) -> None:
    """Read 'The mayor: "Nine died."', as interviews and round-ups have it."""
    found = _COLON_QUOTE.match(page.text, line.start, line.end)
    quote = page.quotes.around(found.end() + 1) if found is not None else None
    if found is None or quote is None:
        return
    if any(frame.start < quote[1] and quote[0] < frame.end for frame in page.frames):
        return
    source = _speaker(page, *found.span("who"))
    if source is not None:
        page.frames.append(Frame(source, quote[0], quote[1], rule="colon"))


def _speaker(page: Page, start: int, end: int, *, speaks: bool = True) -> Source | None:
    """Return the source that some words surely name, and remember it.

    A pronoun brings back whom it means where they speak, and not where they are silent.
    """
    span = Span.of(page.text, start, end)
    known = page.memory.resolve(span.quote, page.setting)
    if known is None or not known[1].sure:
        return None
    name, typed = known
    if speaks or span.quote.lower() not in SINGULAR | BODY | PLURAL:
        page.memory.keep(name, typed, start)
    return typed.source(span)


_IN_BRACKETS = re.compile(r"[(\[] ?[Ss]ources?: (?P<who>[^()\[\]\n]{2,60}?) ?[)\]]")


def _bracketed(page: Page, line: Line) -> None:
    """Read "Nine huts burned (source: the prefecture)."."""
    if page.text.find("ource", line.start, line.end) < 0:
        return
    found = _IN_BRACKETS.search(page.text, line.start, line.end)
    source = _speaker(page, *found.span("who")) if found is not None else None
    if found is not None and source is not None:
        page.frames.append(Frame(source, line.start, found.start(), rule="bracketed"))


def _denied_of(page: Page, line: Line) -> None:
    """Read "Nothing of the kind happened, says X of the looting": the looting is denied."""
    if page.text.find(" of ", line.start, line.end) < 0:
        return
    # What the long pattern would look for from every letter of the line.
    if any(p.search(page.text, line.start, line.end) is None for p in (_NOTHING, _SAYS_OF)):
        return
    found = _DENIED_OF.search(page.text, line.start, line.end)
    if found is None:
        return
    source = _speaker(page, *found.span("last" if found["last"] else "first"))
    if source is None:
        return
    start, stop = found.span("what")
    page.frames.append(Frame(source, start, stop, hedge=Modality.DENIED, rule="denied_of"))


@functools.cache
def _silence() -> re.Pattern[str]:
    return re.compile(lexicon.SILENCE, re.IGNORECASE)


def silences(page: Page, line: Line, toks: Sequence[Token]) -> None:
    """Note a speaker who has not commented: a frame of no length."""
    found = _silence().search(page.text, line.start, line.end)
    if found is None:
        return
    at = next((k for k, tok in enumerate(toks) if tok.start >= found.start()), None)
    who = clause_subject(toks, at, 0) if at else None
    if who is None:
        return
    source = _speaker(page, toks[who[0]].start, toks[who[1] - 1].end, speaks=False)
    if source is None:
        return
    source = dataclasses.replace(source, cue=Span.of(page.text, found.start(), found.end()))
    page.frames.append(Frame(source, found.end(), found.end(), speech="silence", rule="silence"))


_INTRODUCED = re.compile(
    r"(?:A|An|One|Another) (?:[a-z-]+ ){0,2}(?:"
    + WITNESS
    + r")\b(?: (?:named|called) [A-Z]\w+|, [A-Z]\w+(?: [A-Z]\w+)*)?"
)


def _introduce(page: Page, line: Line, here: Sequence[Frame]) -> None:
    """Remember a person whom a sentence begins with, for the "he said" that follows."""
    found = None if here else _INTRODUCED.match(page.text, line.start, line.end)
    if found is not None:
        typed = type_source(found[0], page.setting)
        page.memory.keep(found[0], dataclasses.replace(typed, person=True), line.start)


def inherit(page: Page, line: Line, here: Sequence[Frame]) -> None:
    """Let a sentence that breaks down the figure before it stay with that figure's source.

    "Of them, 12 were children." or "Another four are being treated." tells of people whom only the
    sentence before has counted.
    """
    text = page.text
    last = page.last
    _introduce(page, line, here)
    if any(frame.end > frame.start for frame in here) or last is None or last.rule == "silence":
        return
    if not _HEADLESS.match(text, line.start) or not _PARTITIVE.match(text, line.start, line.end):
        return
    between = text[last.end : line.start]
    if "\n" in between.strip("\n") or len(between) > FAR or last.speech is not None:
        return
    source = dataclasses.replace(last.source, cue=None)
    frame = Frame(source, line.start, line.end, rule="inherited")
    page.frames.append(frame)
    page.last = frame


_OUTLETS = {"told_outlet", "has_read"}


def go_on_quoting(page: Page) -> None:
    """Give quotations without a cue of their own to the speaker before them."""
    numbers = {line.start: line.paragraph for line in page.lines}
    for start, end in page.quotes.spans:
        begins = next((at for at in (start, start + 1) if at in numbers), None)
        shortest = SHORT_SENTENCE if begins is not None else SHORT_QUOTATION
        if end - start < shortest or any(_shares(frame, start, end) for frame in page.frames):
            continue
        before = [
            f
            for f in page.frames
            if f.source.span is not None
            and _place(f) < start
            and f.speech != "silence"
            and f.rule not in _OUTLETS
        ]
        if not before:
            continue
        last = max(before, key=_place)
        paragraphs = page.text.count("\n\n", _place(last), start)
        same_sentence = start - _place(last) < BESIDE and "." not in page.text[
            _place(last) : start
        ].rstrip(" .,")
        if (
            (begins is None and not same_sentence)
            or paragraphs > 1
            or start - max(last.end, _place(last)) > NEAR
        ):
            continue
        heard = [
            f
            for f in page.frames
            if f.rule in _OUTLETS and (f.start, f.end) == (last.start, last.end)
        ]
        for frame in heard:
            page.frames.append(dataclasses.replace(frame, start=start, end=end))
        source = dataclasses.replace(last.source, cue=None)
        page.frames.append(Frame(source, start, end, rule="quotation_goes_on"))


def _place(frame: Frame) -> int:
    span = frame.source.cue or frame.source.span
    return span.end if span is not None else frame.end


def _shares(frame: Frame, start: int, end: int) -> bool:
    return min(frame.end, end) - max(frame.start, start) > (end - start) / 2
