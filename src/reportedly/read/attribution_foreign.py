"""Attribution in Spanish and French: cue first or cue last, and the source beside it.

Arabic, which mostly puts the verb first, has a module of its own.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Source, Span
from reportedly.model.vocabulary import Modality, SourceRole, SourceType, Stance
from reportedly.read.attribution_arabic import arabic_frames
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import foreign as lexicon
from reportedly.read.source_types import Setting, parties_of

PARAGRAPH_END = 2
"""Line ends between a paragraph and the next."""
LONGEST_SOURCE = 120
"""Longest source, in code points."""
SHORTEST = 3
"""Shortest thing said, in code points."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """The patterns of one language.

    Attributes:
        first: Cue, source, link, content: groups ``cue``, ``who``, ``what``.
        last: Content, cue, source at the end of a sentence.
        lead: "According to X, …" at the beginning of one.
        types: Patterns of source words, in order of precedence.
        stances: Cue words that are not neutral.
        denials: Cue words that deny.
        added: A verb that points back to the last source by itself.
    """

    first: tuple[re.Pattern[str], ...]
    last: tuple[re.Pattern[str], ...]
    lead: tuple[re.Pattern[str], ...]
    types: tuple[tuple[re.Pattern[str], SourceType, SourceRole | None], ...]
    stances: re.Pattern[str]
    endorsing: re.Pattern[str]
    denials: re.Pattern[str]
    added: re.Pattern[str]


@functools.cache
def _tongue(language: str) -> Tongue:
    table = lexicon.TONGUES[language]
    return Tongue(
        first=tuple(re.compile(p) for p in table["first"]),
        last=tuple(re.compile(p) for p in table["last"]),
        lead=tuple(re.compile(p) for p in table["lead"]),
        types=tuple(
            (
                re.compile(pattern, re.IGNORECASE),
                SourceType(kind),
                SourceRole(role) if role else None,
            )
            for pattern, kind, role in lexicon.TYPES[language]
        ),
        stances=re.compile(table["doubting"][0]),
        endorsing=re.compile(table["endorsing"][0]),
        denials=re.compile(table["denying"][0]),
        added=re.compile(table["added"][0]),
    )


def foreign_frames(
    text: str, lines: Sequence[Line], language: str, setting: Setting
) -> list[Frame]:
    """Return the frames of a report in a language other than English.

    A sentence gives at most one frame in front and one behind; a source that no word identifies
    gives none, unless it is a proper name or clearly a person.
    """
    if language in {"ar", "fa"}:
        return arabic_frames(text, lines, setting)
    tongue = _tongue(language)
    frames: list[Frame] = []
    for line in lines:
        found = _match(text, line, tongue, setting)
        frames += found or _goes_on(text, line, tongue, frames)
    return frames


def _goes_on(text: str, line: Line, tongue: Tongue, before: Sequence[Frame]) -> list[Frame]:
    """Read "and he added that …", where the verb alone points back to the last source."""
    match = tongue.added.match(text, line.start, line.end)
    if match is None or not before:
        return []
    last = before[-1]
    if text.count("\n", last.end, line.start) > PARAGRAPH_END:
        return []
    cue = Span.of(text, match.start("cue"), match.end("cue"))
    end = match.start("what") + len(text[match.start("what") : line.end].rstrip(" .،؛\n"))
    if end <= match.start("what"):
        return []
    source = dataclasses.replace(last.source, cue=cue, stance=Stance.NEUTRAL)
    return [Frame(source, match.start("what"), end, rule="foreign_anaphora")]


def _match(text: str, line: Line, tongue: Tongue, setting: Setting) -> list[Frame]:
    found: list[Frame] = []
    end = line.end
    for pattern in tongue.last:
        match = pattern.search(text, line.start, line.end)
        if match is None:
            continue
        frame = _frame(text, match, tongue, setting, (line.start, match.start()))
        if frame is not None:
            found.append(frame)
            end = match.start()
            break
    for pattern in (*tongue.lead, *tongue.first):
        leading = pattern in tongue.lead
        match = (pattern.match if leading else pattern.search)(text, line.start, end)
        if match is None:
            continue
        frame = _frame(text, match, tongue, setting, (match.start("what"), end))
        if frame is not None:
            found.append(frame)
            break
    return found


def _frame(
    text: str,
    match: re.Match[str],
    tongue: Tongue,
    setting: Setting,
    stretch: tuple[int, int],
) -> Frame | None:
    who_start = match.start("who")
    who = match["who"].strip(' ،,:"«»“”')
    who_start += match["who"].index(who) if who else 0
    start, end = stretch
    while end > start and text[end - 1] in " .,،؛\n":
        end -= 1
    typed = _type(who, tongue, setting)
    if not who or len(who) > LONGEST_SOURCE or typed is None or end - start < SHORTEST:
        return None
    kind, role, actor_id, aligned = typed
    cue = match["cue"]
    stance = Stance.NEUTRAL
    if tongue.stances.search(cue):
        stance = Stance.DOUBTING
    elif tongue.endorsing.search(cue):
        stance = Stance.ENDORSING
    denied = tongue.denials.search(cue) is not None
    source = Source(
        name=who,
        type=kind,
        span=Span.of(text, who_start, who_start + len(who)),
        cue=Span.of(text, match.start("cue"), match.end("cue")),
        stance=stance,
        role=role,
        named=kind is not SourceType.UNNAMED and len(who.split()) > 1,
        actor_id=actor_id,
        aligned=aligned,
    )
    return Frame(
        source,
        start,
        end,
        hedge=Modality.DENIED if denied else None,
        speech="denial" if denied else None,
        rule="foreign",
    )


def _type(
    who: str, tongue: Tongue, setting: Setting
) -> tuple[SourceType, SourceRole | None, str | None, str | None] | None:
    entry = setting.actors.find(who, None) if setting.actors is not None else None
    actor = entry.id if entry is not None else None
    aligned = entry.aligned if entry is not None else None
    for pattern, kind, role in tongue.types:
        if pattern.search(who):
            return kind, role, actor, aligned
    if parties_of(who):
        return SourceType.PARTY, None, actor, aligned
    if re.match(r"[A-ZÁÉÍÓÚÑ][\w'-]+ [A-ZÁÉÍÓÚÑ]", who):
        return SourceType.NAMED_OTHER, None, actor, aligned
    return None
