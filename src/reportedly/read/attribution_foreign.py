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
NEAR = 160
"""Code points between a count and its breakdown beyond which no source is inherited."""
HEAD_END = 160
"""Longest headline that is read, in code points."""
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
        charges: Cue words that accuse.
        added: A verb that points back to the last source by itself.
        parts: The beginning of a sentence that breaks down the count before it.
        relayed: A source with the outlet that quotes it: groups ``inner``, ``outlet``.
        callings: Trades and kin that make a witness of a named person.
    """

    first: tuple[re.Pattern[str], ...]
    last: tuple[re.Pattern[str], ...]
    lead: tuple[re.Pattern[str], ...]
    types: tuple[tuple[re.Pattern[str], SourceType, SourceRole | None], ...]
    stances: re.Pattern[str]
    endorsing: re.Pattern[str]
    denials: re.Pattern[str]
    charges: re.Pattern[str]
    added: re.Pattern[str]
    parts: re.Pattern[str]
    relayed: re.Pattern[str]
    callings: re.Pattern[str]


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
        charges=re.compile(table["accusing"][0]),
        added=re.compile(table["added"][0]),
        parts=re.compile(table["parts"][0]),
        relayed=re.compile(table["relayed"][0]),
        callings=re.compile(table["callings"][0], re.IGNORECASE),
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
    if not before:
        return []
    last = before[-1]
    if text.count("\n", last.end, line.start) > PARAGRAPH_END:
        return []
    match = tongue.added.match(text, line.start, line.end)
    if match is None:
        return _breaks_down(text, line, tongue, last)
    cue = Span.of(text, match.start("cue"), match.end("cue"))
    end = match.start("what") + len(text[match.start("what") : line.end].rstrip(" .،؛\n"))
    if end <= match.start("what"):
        return []
    source = dataclasses.replace(last.source, cue=cue, stance=Stance.NEUTRAL)
    return [Frame(source, match.start("what"), end, rule="foreign_anaphora")]


def _breaks_down(text: str, line: Line, tongue: Tongue, last: Frame) -> list[Frame]:
    """Let "Among the wounded are three minors." stay with the source of the figure before it."""
    between = text[last.end : line.start]
    if last.speech is not None or len(between) > NEAR or "\n" in between:
        return []
    if tongue.parts.match(text, line.start, line.end) is None:
        return []
    end = line.start + len(text[line.start : line.end].rstrip(" .\n"))
    source = dataclasses.replace(last.source, cue=None)
    return [Frame(source, line.start, end, rule="inherited")]


def _match(text: str, line: Line, tongue: Tongue, setting: Setting) -> list[Frame]:
    found: list[Frame] = []
    end = line.end
    for pattern in tongue.last:
        match = pattern.search(text, line.start, line.end)
        if match is None:
            continue
        made = _frames(text, match, tongue, setting, (line.start, match.start()))
        if made:
            found += made
            end = match.start()
            break
    for pattern in (*tongue.lead, *tongue.first):
        leading = pattern in tongue.lead
        match = (pattern.match if leading else pattern.search)(text, line.start, end)
        if match is None:
            continue
        made = _frames(text, match, tongue, setting, (match.start("what"), end))
        if made:
            found += made
            break
    return found or _headline(text, line, tongue, setting)


_HEADLINE = re.compile(
    r"(?P<what>[^:\n]{12,}?)(?P<cue>\s*:\s|\s\()(?P<who>[^:;,.\n()]{3,40})\)?\s*\Z"
)


def _headline(text: str, line: Line, tongue: Tongue, setting: Setting) -> list[Frame]:
    """Read "Tres muertos en Tarra: Policía" and "Dix morts à Djibo (gouverneur)"."""
    if line.end - line.start > HEAD_END or text[line.start - 1 : line.start] not in {"", "\n"}:
        return []
    match = _HEADLINE.match(text, line.start, line.end)
    if match is None or any(char.isdigit() for char in match["who"]):
        return []
    frame = _frame(text, match, tongue, setting, match.span("what"))
    if frame is None or frame.source.type is SourceType.NAMED_OTHER:
        return []
    source = dataclasses.replace(frame.source, cue=None)
    return [dataclasses.replace(frame, source=source, rule="headline")]


def _frames(
    text: str,
    match: re.Match[str],
    tongue: Tongue,
    setting: Setting,
    stretch: tuple[int, int],
) -> list[Frame]:
    """Return the frame of a match, behind that of the outlet which heard or quotes the speaker."""
    frame = _frame(text, match, tongue, setting, stretch)
    if frame is None or frame.source.span is None:
        return []
    heard = match.span("outlet") if match.re.groupindex.get("outlet") else (-1, -1)
    relay = tongue.relayed.match(frame.source.name)
    if relay is not None:
        at = frame.source.span.start
        inner = relay["inner"]
        typed = _type(inner, tongue, setting)
        if typed is not None:
            source = dataclasses.replace(
                frame.source,
                name=inner,
                span=Span.of(text, at, at + len(inner)),
                type=typed[0],
                role=typed[1],
                named=typed[0] is not SourceType.UNNAMED and len(inner.split()) > 1,
            )
            frame = dataclasses.replace(frame, source=source)
            heard = (at + relay.start("outlet"), at + relay.end("outlet"))
    if heard[0] < 0:
        return [frame]
    words = text[heard[0] : heard[1]]
    typed = _type(words, tongue, setting)
    medium = typed is not None and typed[0] is SourceType.MEDIA
    if not medium and re.search(r"(?:^|['’ ])[A-Z]{2,6}$", words) is None:
        return [frame]
    outlet = Source(
        name=words,
        type=SourceType.MEDIA,
        span=Span.of(text, *heard),
        stance=Stance.NEUTRAL,
        named=True,
        actor_id=typed[2] if typed is not None and medium else None,
        aligned=typed[3] if typed is not None and medium else None,
    )
    return [Frame(outlet, frame.start, frame.end, rule="told_outlet"), frame]


_OWN_VOICE = re.compile(r", (?:ce qu(?:e|i|['’])|lo (?:que|cual) |algo que )")
"""Where the page takes up what has been said: "…, ce que l'armée n'a pas commenté"."""


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
    own = _OWN_VOICE.search(text, start, end)
    end = own.start() if own is not None else end
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
    accused = not denied and tongue.charges.match(cue) is not None
    if accused:
        start = match.start("cue")
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
        hedge=Modality.DENIED if denied else Modality.ALLEGED if accused else None,
        speech="denial" if denied else "accusation" if accused else None,
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
    if re.match(r"(?:[a-zà-ÿ' ’]+ )?[A-ZÀ-Þ][\w'-]+ [A-ZÀ-Þ]", who):
        if tongue.callings.search(who):
            return SourceType.WITNESS_NAMED, SourceRole.EYEWITNESS, actor, aligned
        return SourceType.NAMED_OTHER, None, actor, aligned
    return None
