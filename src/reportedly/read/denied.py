"""Denials whose content is a deed that no trigger names: "denied that any shots had been fired"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model.vocabulary import ClaimKind, EventType, Modality, Polarity
from reportedly.read.clauses import trimmed
from reportedly.read.found import FoundEvent, Line
from reportedly.read.lexica.denials import DEEDS, OPENING

#: Ends the rule of such an event: it may point back at what was told before.
RULE = "denied.deed:outcome+denied"


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
    opening = OPENING.search(folded, max(0, event.trigger_start - line.start - 1))
    if opening is None:
        return None
    limit = min((stop for stop in (folded.find(";", opening.end()),) if stop >= 0), default=None)
    stop = min(event.end - line.start, limit if limit is not None else len(folded))
    stop = max(stop, opening.end())
    content = folded[opening.end() : stop]
    for pattern, kind, subtype in DEEDS:
        match = pattern.search(content)
        if match is None:
            continue
        begin = opening.end()
        if folded[:begin].endswith("having "):
            begin -= len("having ")
        start, end = trimmed(text, line.start + begin, line.start + stop)
        at = line.start + opening.end() + match.start()
        if any(start <= other.trigger_start < end for other in found if other is not event):
            return None
        return replace(
            event,
            start=start,
            end=end,
            trigger_start=at,
            trigger_end=at + len(match.group()),
            type=kind,
            kind=ClaimKind.INCIDENT,
            modality=Modality.DENIED,
            polarity=Polarity.NEGATIVE,
            subtype=subtype,
            rule=RULE,
        )
    return None
