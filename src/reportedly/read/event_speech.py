"""Speech acts that are themselves the reported event, and the events named in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.model.vocabulary import ClaimKind, EventType, Modality, Polarity
from reportedly.read.event_hits import Hit
from reportedly.read.event_types import points_back
from reportedly.read.found import FoundEvent, Frame, Line
from reportedly.read.lexica.triggers import Role

#: What such an act names is its content, not an event told for itself.
_CLOSED = frozenset({"accusation", "appeal", "silence", "support", "publication"})
#: An act whose content is a thing that happened, if it is told with particulars.
_FACTIVE = frozenset({"condemnation", "concern", "responsibility_claim", "justification"})
#: What people who gather in the street do with their voices.
_CHANTED = frozenset({"appeal", "condemnation", "concern", "support"})
#: The crowd itself speaks: by a participle, an infinitive, or as "protesters who".
_CHANTING = re.compile(
    r"^[^;]*?(?:\bto |, |^ |\band |\b(?:with|as) (?:[\w-]+ ){0,3}?(?:protest[eo]rs|demonstrators"
    r"|marchers|participants|people|crowds?|they|many|some|students) (?:\w+ )?)$"
)
#: What leads to the cause of a demonstration.
_CAUSE = re.compile(
    r"\b(?:to (?:demand|press for|call for|mark|commemorate)|demanding|calling for"
    r"|in (?:support|memory|solidarity))\b"
    r"(?![^;]*\b(?:as|when|before|after|and) )[^;]*$"
)
#: Behind the attack that is claimed: nothing more of it, or only where it is claimed.
_CLAIMED = re.compile(
    r"s?(?:\s*$|[,.;]|\s+(?:and|but|as)\b"
    r"|\s+(?:in|on|through|via|over|by) (?:an? |its |the |their )?(?:[\w-]+ ){0,2}?"
    r"(?:video|audio|statement|message|radio|channels?|websites?|telegram|agency|media|leaflets?|call|letter|post)\b)"
)
#: What somebody is blamed for, up to the noun.
_FOR = re.compile(r"\bfor (?:the |an? |both )(?:[\w'-]+ ){0,3}$")
#: A relative clause that tells that it happened.
_THAT_HAPPENED = re.compile(
    r"\b(?:that|which) (?:went off|hit|struck|killed|exploded|destroyed|wounded|tore|ripped|left"
    r"|landed|fell|levelled)\b"
)
#: What somebody is silent on, told with a verb of its own.
_ON_WHAT_WAS_DONE = re.compile(
    r"\s*(?:(?:about|of|on|over|to) )?(?:the|an?|that|those) (?:[\w'-]+ ){1,3}?"
    r"(?:that |which )?(?:was |were |had been )?(?:thrown|fired|planted|laid|dropped|launched"
    r"|left|hurled|lobbed|detonated) (?:at|on|in|into|under|near|outside|by|from)\b"
)
#: The speaker goes on, with another verb of saying.
_MOREOVER = re.compile(
    r"\b(?:but|and|although|though|while) (?:(?:it|he|she|they) )?(?:\w+ly )?"
    r"(?:said|says|announced|confirmed|acknowledged|insisted|reported|added|admitted)\b"
)
_FIRST = ("accusation", "threat", "responsibility_claim", "silence")


def is_speech(hit: Hit) -> bool:
    """Tell whether a trigger names a speech act.

    Args:
        hit: The trigger.
    """
    return hit.role is Role.SPEECH and hit.trigger.type is EventType.STATEMENT


def speech_bounds(
    line: Line, frames: Sequence[Frame], words: tuple[int, int], clause: tuple[int, int]
) -> tuple[int, int]:
    """Return the stretch of a speech act: who speaks, the act, and what is said of the sentence.

    Args:
        line: The sentence.
        frames: Who says what in the report.
        words: Code points of the trigger.
        clause: Code points of its clause.
    """
    start, end = clause
    for frame in frames:
        cue, source = frame.source.cue, frame.source.span
        if cue is None or not (cue.start < words[1] and words[0] < cue.end):
            continue
        if source is not None and line.start <= source.start <= words[0]:
            start = min(start, source.start)
        if words[0] <= frame.start < line.end:
            end = max(end, min(frame.end, line.end))
    return start, end


def without_denials(found: Sequence[FoundEvent]) -> list[FoundEvent]:
    """Drop denials whose content is an event of its own: that event carries the denial.

    Args:
        found: The events of one sentence.
    """
    told = [event.trigger_start for event in found if event.type is not EventType.STATEMENT]
    return [
        event
        for event in found
        if event.rule != "speech.deny" or not any(event.start <= at for at in told)
    ]


def statement_of(hits: Sequence[Hit]) -> Hit | None:
    """Return the trigger of the clause's speech act: the strongest, else the first.

    Args:
        hits: Triggers of one clause.
    """
    speech = [h for h in hits if is_speech(h)]
    for subtype in _FIRST:
        for hit in speech:
            if hit.trigger.subtype == subtype:
                return hit
    return speech[0] if speech else None


def voiced(sentence: str, speech: Hit, hits: Sequence[Hit]) -> bool:
    """Tell whether a speech act is only what a crowd that gathers in the same clause says.

    Args:
        sentence: The folded sentence.
        speech: The trigger of the speech act.
        hits: The clause's triggers.
    """
    if speech.trigger.subtype not in _CHANTED:
        return False
    crowd = [h for h in hits if h.trigger.type is EventType.DEMONSTRATION and h.end <= speech.start]
    return any(_CHANTING.search(sentence[h.end : speech.start]) for h in crowd)


def without_causes(sentence: str, hits: Sequence[Hit]) -> list[Hit]:
    """Drop what people demonstrate for or against: it is not told as an event of its own.

    Args:
        sentence: The folded sentence.
        hits: Triggers of one clause.
    """
    crowd = [h.end for h in hits if h.trigger.type is EventType.DEMONSTRATION]
    if not crowd:
        return list(hits)
    return [
        h
        for h in hits
        if not any(end <= h.start and _CAUSE.search(sentence[end : h.start]) for end in crowd)
        or h.trigger.type is EventType.CROWD_FORCE
    ]


def in_scope(sentence: str, speech: Hit, hits: Sequence[Hit]) -> list[Hit]:
    """Return the triggers that still tell of an event beside the speech act.

    Args:
        sentence: The folded sentence.
        speech: The trigger of the speech act.
        hits: The clause's other triggers.
    """
    subtype = speech.trigger.subtype
    if subtype in _CLOSED or "exaggerated" in speech.words:
        return [h for h in hits if _told_beside(sentence, speech, h)]
    if subtype == "responsibility_claim":
        hits = [
            h for h in hits if not (h.start >= speech.end and _CLAIMED.match(sentence[h.end :]))
        ]
    if subtype == "condemnation" and speech.words.startswith("drew"):
        # "The burning of a church drew condemnation": the cause stands before.
        return list(hits)
    if subtype in _FACTIVE:
        return [h for h in hits if h.start >= speech.start and not points_back(sentence, h)]
    return [h for h in hits if h.start >= speech.start or subtype == "denial"]


def _told_beside(sentence: str, speech: Hit, hit: Hit) -> bool:
    """Tell whether an event near a closed act is told for itself.

    It is the thing that somebody is blamed for with a verb of its own ("the two bombs that went off
    outside the town hall") or is silent on ("no word of the grenade thrown at the bus queue"), or
    what the speaker goes on to say.
    """
    if hit.start < speech.end:
        return False
    between = sentence[speech.end : hit.start]
    if _MOREOVER.search(between):
        return True
    if speech.trigger.subtype == "silence":
        on = _ON_WHAT_WAS_DONE.match(sentence, speech.end)
        return on is not None and hit.start < on.end()
    blamed = speech.trigger.subtype == "accusation" and _FOR.search(between)
    return bool(blamed) and _THAT_HAPPENED.search(hit.words + sentence[hit.end :][:60]) is not None


def frame_statements(
    line: Line, frames: Sequence[Frame], found: Sequence[FoundEvent]
) -> list[FoundEvent]:
    """Return the speech acts that a sentence's cues tell of and no trigger has told.

    Args:
        line: The sentence.
        frames: Who says what in the report.
        found: Events that the sentence's own triggers gave.
    """
    made = []
    for frame in frames:
        cue = frame.source.cue
        if frame.speech is None or cue is None or not line.start <= cue.start < line.end:
            continue
        if any(_tells(event, frame, cue.start, cue.end) for event in found):
            continue
        if frame.speech in _CHANTED and any(
            event.type is EventType.DEMONSTRATION and line.start <= event.trigger_end <= cue.start
            for event in found
        ):
            continue
        made.append(_statement(line, frame, cue.start, cue.end))
    return made


def _tells(event: FoundEvent, frame: Frame, start: int, end: int) -> bool:
    """Whether an event is the frame's speech act, or what a denial denies."""
    if event.type is EventType.STATEMENT:
        return event.start < end and start < event.end
    return frame.speech == "denial" and frame.start <= event.trigger_start < frame.end


def _statement(line: Line, frame: Frame, start: int, end: int) -> FoundEvent:
    source = frame.source.span
    begin = min(start, source.start) if source and source.start >= line.start else start
    stop = max(end, min(frame.end, line.end))
    subtype = frame.speech
    modality = (
        frame.hedge if subtype in {"accusation", "denial"} and frame.hedge else Modality.ASSERTED
    )
    negative = subtype in {"silence", "denial"}
    return FoundEvent(
        start=begin,
        end=stop,
        trigger_start=start,
        trigger_end=end,
        type=EventType.STATEMENT,
        kind=ClaimKind.STATEMENT,
        modality=modality,
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        subtype=subtype,
        rule="frame.speech",
    )
