"""Attribution in Arabic: the cue mostly comes first, then the source, then what is said."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Source, Span
from reportedly.model.vocabulary import Modality, SourceRole, SourceType, Stance
from reportedly.read.arabic_script import View, view
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import arabic_sources as lexicon
from reportedly.read.source_types import Setting, parties_of

PARAGRAPH_END = 2
"""Line ends between a paragraph and the next."""
LONGEST_SOURCE = 120
"""Longest source, in code points."""
LONGEST_LINE = 3000
"""Longest line, in code points, that is read; longer ones are no sentences."""
REST = 15
"""What must follow a source in brackets of commas, in code points, to be told by it as well."""

_NAME = r"[^،؛.:\n\"«»“”()]{2,90}?"
_OPENING = re.compile(lexicon.OPENING)
_HEDGES = {"accusation": Modality.ALLEGED, "threat": Modality.HYPOTHETICAL}


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of Arabic attribution, compiled."""

    nested: re.Pattern[str]
    denial: re.Pattern[str]
    acts: tuple[tuple[str, re.Pattern[str]], ...]
    told: re.Pattern[str]
    first: re.Pattern[str]
    subject: re.Pattern[str]
    colon: re.Pattern[str]
    lead: re.Pattern[str]
    last: re.Pattern[str]
    added: re.Pattern[str]
    turn: re.Pattern[str]
    types: tuple[tuple[re.Pattern[str], SourceType, SourceRole | None], ...]


@functools.cache
def _patterns() -> _Patterns:
    lex = lexicon
    that = (
        rf"(?<!\w)(?P<what>{lex.THAT}|(?:عن |ب|الي |علي |من )?(?:ال)?(?:{lex.NOUNS})\b|\d+|[\"«“:])"
    )
    start = r"(?<!\w)(?P<cue>[وف]?(?:"
    who = rf"(?P<who>{_NAME})"
    return _Patterns(
        nested=re.compile(
            rf"{start}{lex.SAYING})) (?P<outer>{_NAME}) (?:نقلا )?(?:عن|علي لسان) {who}{lex.LINK} ?"
            rf"(?:قول\w*|تاكيد\w*|افادت\w*)? ?(?<!\w)(?P<what>{lex.THAT})"
        ),
        denial=re.compile(
            rf"{start}{lex.DENYING})) {who}{lex.LINK}\s*(?<!\w)(?P<what>{lex.DENIED})"
        ),
        acts=tuple(
            (
                speech,
                re.compile(
                    rf"{start}{cue})) {who}{lex.LINK}\s*(?<!\w)(?P<what>(?:{what})\b|{lex.THAT})"
                ),
            )
            for cue, speech, what in lex.ACTS
        ),
        told=re.compile(
            rf"{start}{lex.SAYING})) {who} (?:ل(?=\w)|الي )(?P<outer>{lex.MEDIA}[^،؛.\n]{{0,40}}?)"
            rf"{lex.LINK}\s*{that}"
        ),
        first=re.compile(rf"{start}{lex.SAYING})) {who}{lex.LINK}\s*{that}"),
        subject=re.compile(
            rf"\s*و?{who} (?P<cue>{lex.SAYING})\s(?:[^،؛.\n]{{1,40}} )??(?<!\w)(?P<what>{lex.THAT})"
        ),
        colon=re.compile(rf"\s*(?P<who>(?!{lex.FIELD}\b)[^:،؛.\d\n]{{3,60}}): ?(?P<what>\S)"),
        lead=re.compile(rf"\s*و?(?P<cue>{lex.LAST})\s*{who}،\s*(?P<what>\S)"),
        last=re.compile(
            rf"(?:[،,]\s*|\s(?!كما|حسب |وفق ))(?P<cue>{lex.LAST})"
            r"\s*(?P<who>(?:(?! ب?ان )[^،؛.:\n]){2,90}?)"
            r"\s*(?=[.،؛]|\s*\Z)"
        ),
        added=re.compile(
            rf"\s*و?(?P<cue>{lex.ADDING}) (?:{lex.SAME}{lex.LINK}\s*)?(?<!\w)(?P<what>{lex.THAT})"
        ),
        turn=re.compile(
            rf"،\s*(?:فيما|بينما|كما|في حين)\s(?=(?:{lex.SAYING}|{lex.DENYING})\b)"
            rf"|،\s*(?=و(?:{lex.SAYING}|{lex.DENYING}) )"
        ),
        types=tuple(
            (re.compile(pattern), SourceType(kind), SourceRole(role) if role else None)
            for pattern, kind, role in lex.TYPES
        ),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """One line as it is matched, and what surrounds it."""

    text: str
    seen: View
    line: Line
    setting: Setting

    def frame(
        self,
        match: re.Match[str],
        stretch: tuple[int, int],
        rule: str,
        *,
        group: str = "who",
        speech: str | None = None,
    ) -> Frame | None:
        """Return the frame of a match, if its source is known for one."""
        who = match[group].strip(" ،,:")
        at = match.start(group) + match[group].index(who) if who else 0
        typed = _type(who, self.setting)
        start, end = self._trimmed(*stretch)
        if not who or len(who) > LONGEST_SOURCE or typed is None or (end <= start and not speech):
            return None
        kind, role, actor_id, aligned = typed
        cue = match["cue"] if group == "who" and "cue" in match.re.groupindex else None
        name = Span.of(self.text, self.seen.at(at), self.seen.at(at + len(who)))
        source = Source(
            name=name.quote,
            type=kind,
            span=name,
            cue=self._cue(match) if cue else None,
            stance=_stance(cue or ""),
            role=role,
            named=kind is not SourceType.UNNAMED and " " in who and not _unnamed(who),
            actor_id=actor_id,
            aligned=aligned,
        )
        hedge = Modality.DENIED if speech == "denial" else _HEDGES.get(speech or "")
        if "what" in match.re.groupindex and match["what"].startswith(lexicon.OF) and cue:
            hedge = hedge or (Modality.HYPOTHETICAL if lexicon.WARNING in cue else None)
        if hedge is None and re.search(lexicon.UNSURE, who):
            hedge = Modality.ALLEGED
        return Frame(source, start, end, hedge=hedge, speech=speech, rule=rule)

    def _cue(self, match: re.Match[str]) -> Span:
        start, end = self.seen.at(match.start("cue")), self.seen.at(match.end("cue"))
        return Span.of(self.text, start, start + len(self.text[start:end].rstrip()))

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        opening = _OPENING.match(self.seen.words, first, last)
        first = opening.end() if opening else first
        start, end = self.seen.at(first), self.seen.at(last)
        while end > start and self.text[end - 1] in " .,،؛\n":
            end -= 1
        while start < end and self.text[start] in " ،,\n":
            start += 1
        return start, end


def arabic_frames(text: str, lines: Sequence[Line], setting: Setting) -> list[Frame]:
    """Return the frames of an Arabic report, an outer one before those it holds.

    Args:
        text: The whole text.
        lines: Its sentences.
        setting: Actors and parties that the sources are looked up in.
    """
    frames: list[Frame] = []
    for line in lines:
        if line.end - line.start > LONGEST_LINE:
            continue
        reader = _Reader(text, view(text, line.start, line.end), line, setting)
        found = _line(reader)
        frames += found or _goes_on(reader, frames)
    return frames


def _line(reader: _Reader) -> list[Frame]:
    """Read each part of a sentence that has a cue of its own."""
    words = reader.seen.words
    cuts = [match.end() for match in _patterns().turn.finditer(words)]
    frames: list[Frame] = []
    for start, stop in zip([0, *cuts], [*cuts, len(words)], strict=True):
        behind, end = _behind(reader, start, stop)
        frames += [*behind, *_front(reader, start, end)]
    return frames


def _behind(reader: _Reader, begin: int, stop: int) -> tuple[list[Frame], int]:
    """Read a source told behind what it says; the second value is where that begins."""
    words = reader.seen.words
    patterns = _patterns()
    for match in patterns.last.finditer(words, begin, stop):
        if match.start() < begin + 3:
            continue
        rest = words[match.end() : stop].strip(" ،.؛\n")
        last = stop if len(rest) > REST else match.start()
        frame = reader.frame(match, (begin, last), "arabic_last")
        if frame is not None:
            return [frame], match.start()
    return [], stop


def _front(reader: _Reader, begin: int, end: int) -> list[Frame]:
    """Read a source told before what it says."""
    words, patterns = reader.seen.words, _patterns()
    found = _nested(reader, begin, end)
    if found:
        return found
    match = patterns.denial.search(words, begin, end)
    if match is not None:
        frame = reader.frame(match, (match.start("what"), end), "arabic_denial", speech="denial")
        if frame is not None:
            return [frame]
    for speech, pattern in patterns.acts:
        match = pattern.search(words, begin, end)
        frame = match and reader.frame(
            match, (match.start("cue"), end), "arabic_act", speech=speech
        )
        if frame:
            return [frame]
    return _plain(reader, begin, end)


def _plain(reader: _Reader, begin: int, end: int) -> list[Frame]:
    """Read "according to X, …", "X said that …" and "X: …"."""
    words, patterns = reader.seen.words, _patterns()
    for pattern, rule in (
        (patterns.lead, "arabic_lead"),
        (patterns.first, "arabic_first"),
        (patterns.subject, "arabic_subject"),
        (patterns.colon, "arabic_colon"),
    ):
        match = pattern.search(words, begin, end) if rule == "arabic_first" else pattern.match(
            words, begin, end
        )  # fmt: skip
        if match is None:
            continue
        frame = reader.frame(match, (match.start("what"), end), rule)
        if frame is not None:
            return [frame]
    return []


def _nested(reader: _Reader, begin: int, end: int) -> list[Frame]:
    """Read a source that another passes on, the passing one first."""
    for pattern in (_patterns().nested, _patterns().told):
        match = pattern.search(reader.seen.words, begin, end)
        if match is None:
            continue
        stretch = (match.start("what"), end)
        inner = reader.frame(match, stretch, "arabic_nested")
        outer = reader.frame(match, stretch, "arabic_nested", group="outer")
        if inner is not None and outer is not None:
            return [outer, inner]
    return []


def _goes_on(reader: _Reader, before: Sequence[Frame]) -> list[Frame]:
    """Read "and he added that …", where the verb or "the source" points back to the last one."""
    match = _patterns().added.match(reader.seen.words)
    if match is None or not before:
        return []
    last = before[-1]
    if reader.text.count("\n", last.end, reader.line.start) > PARAGRAPH_END:
        return []
    start, end = reader._trimmed(match.start("what"), len(reader.seen.words))  # noqa: SLF001
    if end <= start:
        return []
    cue = reader._cue(match)  # noqa: SLF001
    source = dataclasses.replace(last.source, cue=cue, stance=_stance(match["cue"]))
    return [Frame(source, start, end, rule="arabic_anaphora")]


def _stance(cue: str) -> Stance:
    if re.search(lexicon.DOUBTING, cue):
        return Stance.DOUBTING
    return Stance.ENDORSING if re.search(lexicon.ENDORSING, cue) else Stance.NEUTRAL


def _unnamed(who: str) -> bool:
    """Tell whether an institution's member speaks without a name."""
    return re.match(r"(?:ال)?(?:مصدر|مصادر|مسؤول|مسؤولون|مسؤولين|قيادي|ضابط)\b", who) is not None


def _type(
    who: str, setting: Setting
) -> tuple[SourceType, SourceRole | None, str | None, str | None] | None:
    entry = setting.actors.find(who, None) if setting.actors is not None else None
    actor = entry.id if entry is not None else None
    aligned = entry.aligned if entry is not None else None
    # "According to the …" melts preposition and article together.
    forms = (who, lexicon.ALEF + who) if who.startswith(lexicon.MELTED) else (who,)
    for pattern, kind, role in _patterns().types:
        if any(pattern.search(form) for form in forms):
            return kind, role, actor, aligned
    return (SourceType.PARTY, None, actor, aligned) if parties_of(who) else None
