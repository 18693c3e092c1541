"""What a denial denies, where no trigger names it.

Three ways: the deed is named in words that tell of no event when they are asserted ("any shots had
been fired"); the denial only points at what was told before ("denied this", "any part in it", "any
such abuse"); or nobody uses a word of denying ("no launcher had been hit", "we have no hand in
this"). What is pointed at, composition finds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model.vocabulary import ClaimKind, EventType, Modality, Polarity
from reportedly.read.clauses import trimmed
from reportedly.read.denied_plain import deed_done
from reportedly.read.found import FoundEvent, Frame, Line
from reportedly.read.lexica import denials as words

#: Ends the rule of such an event: it may point back at what was told before.
RULE = "denied.deed:outcome+denied"
#: The denial names no deed; it is of whatever was told last.
ECHO = "denied.echo:outcome+denied"


def deed_denied(
    text: str, folded: str, line: Line, event: FoundEvent, found: Sequence[FoundEvent]
) -> FoundEvent | None:
    """Return the event that a denial denies, ``None`` where it is no denial or names no deed.

    Args:
        text: The whole text.
        folded: The folded sentence.
        line: The sentence.
        event: One of its events.
        found: All of them; what another event tells already is not told again.
    """
    if event.type is not EventType.STATEMENT or event.subtype != "denial":
        return None
    rejected = words.REJECTED.search(folded, max(0, event.trigger_start - line.start - 1))
    if rejected is not None:
        return _denied(text, event, (event.start, event.end), event.trigger_start, ECHO)
    opening = words.OPENING.search(folded, max(0, event.trigger_start - line.start - 1))
    if opening is None or words.NOT_DENIED.search(folded, 0, opening.start() + len("denying ")):
        return None
    begin, stop = opening.end(), _stop(folded, opening.end(), event.end - line.start)
    content = folded[begin:stop]
    kind, subtype, at, rule = EventType.UNSPECIFIED_FORCE, None, 0, ECHO
    if words.POINTING.match(content) is None:
        named = _named(content)
        if named is None:
            return None
        (kind, subtype), at = named
        rule = RULE
    start, end = _bounds(text, folded, line, event, (begin, stop), echo=rule == ECHO)
    at += line.start + begin
    if any(start <= other.trigger_start < end for other in found if other is not event):
        return None
    return replace(
        _denied(text, event, (start, end), at, rule),
        type=kind,
        subtype=subtype,
        kind=ClaimKind.STATEMENT if kind is EventType.TARGET_STATUS else ClaimKind.INCIDENT,
    )


def deeds_negated(
    text: str, folded: str, line: Line, frames: Sequence[Frame], found: Sequence[FoundEvent]
) -> list[FoundEvent]:
    """Return what somebody says was not done, in words that name no event when it was.

    Args:
        text: The whole text.
        folded: The folded sentence.
        line: The sentence.
        frames: Who says what in the report; what nobody says is no denial.
        found: The events of the sentence.
    """
    made: list[FoundEvent] = []
    if words.NEGATIVE.search(folded) is None:
        return made
    for match in words.NEGATED.finditer(folded):
        at = line.start + match.start()
        said = [frame for frame in frames if frame.start <= at < frame.end]
        if not said or any(_over(event, at, line.start + match.end()) for event in found):
            continue
        stop = words.CLAUSE_END.search(folded, match.end())
        end = line.start + (stop.start() if stop else len(folded))
        limit = min(frame.end for frame in said)
        start, end = trimmed(text, max(at, *(f.start for f in said), at), min(end, limit))
        if start < end:
            made.append(_negated(text, folded[match.end() : end - line.start], match, (start, end)))
    return made


def _over(event: FoundEvent, start: int, end: int) -> bool:
    """Tell whether an event is told in the words of a negation, or around them."""
    return event.start <= start < event.end or start <= event.start < end


def _negated(text: str, content: str, match: re.Match[str], stretch: tuple[int, int]) -> FoundEvent:
    """Build the event that a negated clause denies."""
    kind, subtype, rule = EventType.UNSPECIFIED_FORCE, None, RULE
    if match["hand"]:
        rule = ECHO
    elif match["there"]:
        kind, subtype = EventType.TARGET_STATUS, "military_use"
    else:
        named = _named(match.group() + content)
        kind, subtype = named[0] if named else (kind, subtype)
    start, end = stretch
    event = FoundEvent(start, end, start, start + 1, kind, subtype=subtype)
    made = _denied(text, event, stretch, start, rule)
    return replace(made, kind=ClaimKind.STATEMENT) if match["there"] else made


def _denied(
    text: str, event: FoundEvent, stretch: tuple[int, int], at: int, rule: str
) -> FoundEvent:
    start, end = trimmed(text, *stretch)
    return replace(
        event,
        start=start,
        end=end,
        trigger_start=at,
        trigger_end=max(at + 1, min(event.trigger_end, end)),
        type=EventType.UNSPECIFIED_FORCE if rule == ECHO else event.type,
        kind=ClaimKind.INCIDENT,
        modality=Modality.DENIED,
        polarity=Polarity.NEGATIVE,
        subtype=None if rule == ECHO else event.subtype,
        rule=rule,
    )


def _stop(folded: str, begin: int, end: int) -> int:
    """Return where the content ends: at a semicolon, or where the speaker goes on to say more."""
    further = words.FURTHER.search(folded, begin, max(begin, end))
    return max(begin, further.start() if further else end)


def _bounds(
    text: str,
    folded: str,
    line: Line,
    event: FoundEvent,
    content: tuple[int, int],
    *,
    echo: bool,
) -> tuple[int, int]:
    """Return the stretch of a denial: what is denied, or the whole clause where that is a word."""
    begin, stop = content
    if echo and words.PRONOUN.match(folded, begin):
        return trimmed(text, event.start, line.start + stop)
    if folded[:begin].endswith("having "):
        begin -= len("having ")
    return trimmed(text, line.start + begin, line.start + stop)


def _named(content: str) -> tuple[tuple[EventType, str | None], int] | None:
    """Return the deed that folded words name, and where; ``None`` where they name none."""
    for pattern, kind, subtype in words.DEEDS:
        match = pattern.search(content)
        if match is not None:
            return (kind, subtype), match.start()
    done = deed_done(content)
    return None if done is None else (done, 0)
