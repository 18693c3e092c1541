"""Sources that the encoder hears and no rule knows."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import Source, Span
from reportedly.model.vocabulary import Modality, SourceType, Stance
from reportedly.read.attribution_memory import BODY, PLURAL, SINGULAR, Memory
from reportedly.read.attribution_order import in_order
from reportedly.read.encode.marks import SpeechMark
from reportedly.read.found import Frame
from reportedly.read.lexica import cues as lexicon
from reportedly.read.source_types import Setting, Typed, type_source

_WORD = re.compile(r"[^\W\d_]+")
_BIDDING = re.compile(r"(?i)\b(?:order|tell|told|ask|urg|instruct|command|call|forc)\w*")
_DOING = re.compile(r"(?!that\b|[“\"])[^,.;:]*\bto [a-z]+")


def with_heard(
    text: str,
    found: Sequence[Frame],
    heard: Sequence[SpeechMark],
    setting: Setting,
    limits: Mapping[str, float],
) -> list[Frame]:
    """Return the frames of the rules with those that only the encoder found.

    Args:
        text: Of the report.
        found: By the rules, in their order.
        heard: By the encoder, in order of the text.
        setting: Parties and actors of the report.
        limits: ``speech``: the probability a cue and its source need; ``kind``: what the type of a
            source needs.
    """
    found = _typed(found, heard, setting, limits["kind"])
    memory = Memory()
    named = [frame for frame in found if frame.source.span is not None]
    for frame in sorted(named, key=_place):
        memory.keep(frame.source.name, type_source(frame.source.name, setting), _place(frame))
    added = [
        frame
        for said in heard
        if not _known(said, found)
        for frame in _frames(text, said, (memory, setting), limits)
    ]
    return in_order([*found, *added]) if added else list(found)


OPEN = frozenset({"UNNAMED", "NAMED_OTHER", "PAGE"})
"""Source types that say nothing of what a source is; the rules give them to whatever is left."""


def _typed(
    found: Sequence[Frame], heard: Sequence[SpeechMark], setting: Setting, least: float
) -> list[Frame]:
    """Give sources of which no rule knows what they are the kind that the encoder is sure of.

    All frames of one name are of one kind, so that "he added" follows "the prefect said".
    """
    kinds: dict[str, SourceType] = {}
    for frame in found:
        span, name = frame.source.span, frame.source.name
        if span is None or name in kinds or str(frame.source.type) not in OPEN:
            continue
        if type_source(name, setting).sure:
            continue
        for said in heard:
            source = said.source
            if (
                source is not None
                and source.label not in OPEN
                and said.kind >= least
                and source.start < span.end
                and span.start < source.end
            ):
                kinds[name] = SourceType(source.label)
                break
    return [
        dataclasses.replace(
            frame,
            source=dataclasses.replace(frame.source, type=kinds[frame.source.name]),
            rule=f"{frame.rule}+encoder:source_type",
        )
        if frame.source.name in kinds and str(frame.source.type) in OPEN
        else frame
        for frame in found
    ]


def _place(frame: Frame) -> int:
    span = frame.source.span
    return span.start if span is not None else frame.start


def _known(said: SpeechMark, found: Sequence[Frame]) -> bool:
    """Tell whether a rule has the same cue, or the same source for the same words."""
    for frame in found:
        cue, source = frame.source.cue, frame.source.span
        if cue is not None and cue.start < said.cue.end and said.cue.start < cue.end:
            return True
        same = (
            source is not None
            and said.source is not None
            and source.start < said.source.end
            and said.source.start < source.end
        )
        if same and any(c.start < frame.end and frame.start < c.end for c in said.contents):
            return True
    return False


def _frames(
    text: str,
    said: SpeechMark,
    known: tuple[Memory, Setting],
    limits: Mapping[str, float],
) -> Iterator[Frame]:
    if said.source is None or not said.contents or _bids(text, said):
        return
    sure = min(said.cue.p, said.source.p)
    if sure < limits["speech"]:
        return
    resolved = _source(text, said, known, limits["kind"])
    if resolved is None:
        return
    name, typed = resolved
    cue = Span.of(text, said.cue.start, said.cue.end)
    word = _lexical(cue.quote)
    source = Source(
        name=name,
        type=typed.type,
        span=Span.of(text, said.source.start, said.source.end),
        cue=cue,
        stance=word.stance if word else Stance.NEUTRAL,
        role=typed.role,
        named=typed.named,
        actor_id=typed.actor_id,
        aligned=typed.aligned,
    )
    for content in said.contents:
        yield Frame(
            source,
            content.start,
            content.end,
            hedge=_hedge(word, text[content.start : content.end]),
            rule=f"encoder:attribution:{sure:.2f}",
        )


def _bids(text: str, said: SpeechMark) -> bool:
    """Tell whether somebody is told to do something: what is bidden is no account of it.

    "It is said" has no speaker either, nor has "a count that neither side disputed".
    """
    first = said.contents[0]
    words = text[first.start : first.end].lower()
    source = said.source
    spoken = text[source.start : source.end].lower().split() if source is not None else []
    if spoken == ["it"] or spoken[:1] in (["neither"], ["nobody"], ["none"], ["no"]):
        return True
    bidding = _BIDDING.search(text[said.cue.start : said.cue.end]) is not None
    return words.startswith("to ") or (bidding and _DOING.match(words) is not None)


def _source(
    text: str, said: SpeechMark, known: tuple[Memory, Setting], least: float
) -> tuple[str, Typed] | None:
    """Return name and kind of a source; the head decides where no rule knows the words."""
    mark, (memory, setting) = said.source, known
    if mark is None:
        return None
    words = text[mark.start : mark.end]
    resolved = memory.resolve(words, setting)
    if resolved is None:
        return None
    name, typed = resolved
    low = words.lower()
    if low in SINGULAR | BODY | PLURAL:
        return name, typed
    if not typed.sure and said.kind >= least:
        typed = Typed(
            SourceType(mark.label),
            role=typed.role,
            named=typed.named and mark.label != "UNNAMED",
            sure=False,
            person=typed.person,
        )
    memory.keep(words, typed, mark.start)
    return words, typed


def _lexical(cue: str) -> lexicon.Cue | None:
    """Return what the lexicon says of a cue's words, the first it knows."""
    for match in _WORD.finditer(cue.lower()):
        if match[0] in lexicon.WORDS:
            return lexicon.WORDS[match[0]]
    return None


def _hedge(word: lexicon.Cue | None, content: str) -> Modality | None:
    if word is None:
        return None
    if word.takes == lexicon.WORDS["warned"].takes:
        ahead = re.search(r"\b(?:will|would|could|may|might|if|risk\w*)\b", content, re.IGNORECASE)
        return Modality.HYPOTHETICAL if ahead else None
    return word.hedge
