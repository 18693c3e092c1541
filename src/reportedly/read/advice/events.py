"""Events that the encoder sees and no rule knows, and who acts in those that rules found."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from reportedly.model.vocabulary import TYPES, ClaimKind, EventType, Modality, Polarity
from reportedly.read.clauses import fold, innermost
from reportedly.read.compose_type import OUTCOME_ALONE
from reportedly.read.encode.marks import EventMark, Mark
from reportedly.read.events import KINDS
from reportedly.read.found import FoundEvent, Line
from reportedly.read.modality import is_no_event


def with_seen(
    text: str,
    line: Line,
    parts: Sequence[tuple[int, int]],
    found: Sequence[FoundEvent],
    seen: Sequence[EventMark],
    limits: Mapping[str, float],
) -> list[FoundEvent]:
    """Return the events of a sentence, those of the rules with what the encoder knows of them.

    Args:
        text: Of the report.
        line: The sentence.
        parts: Its clauses.
        found: By the rules.
        seen: By the encoder, in the whole report, in order of the text.
        limits: ``event``: the probability a new use of force needs, ``deed`` any other new event;
            ``agent`` who acts, ``type`` the kind of force, ``modality`` to take back an assertion.
    """
    here = [event for event in seen if line.start <= event.trigger.start < line.end]
    if not here:
        return list(found)
    kept = [_completed(event, _same(event, here), limits) for event in found]
    if is_no_event(fold(text[line.start : line.end])):
        return kept
    for event in here:
        if not any(_covers(other, event) for other in found):
            made = _made(event, parts, line, limits)
            if made is not None:
                kept.append(made)
    return sorted(kept, key=lambda one: (one.start, one.end, one.trigger_start, one.type))


def _covers(found: FoundEvent, seen: EventMark) -> bool:
    """Tell whether a rule's event is the same, or speaks of the same words."""
    return found.start < seen.trigger.end and seen.trigger.start < found.end


def _same(found: FoundEvent, here: Sequence[EventMark]) -> EventMark | None:
    """Return the encoder's mark for a rule's event, by its trigger, else by its clause and type."""
    for event in here:
        if found.trigger_start < event.trigger.end and event.trigger.start < found.trigger_end:
            return event
    inside = [event for event in here if _covers(found, event)]
    return next((event for event in inside if event.trigger.label == found.type), None)


def _completed(
    found: FoundEvent, seen: EventMark | None, limits: Mapping[str, float]
) -> FoundEvent:
    """Return a rule's event with what the encoder knows better."""
    if seen is None or found.kind is ClaimKind.STATEMENT:
        return found
    return _typed(_judged(_acted(found, seen, limits), seen, limits), seen, limits)


def _acted(found: FoundEvent, seen: EventMark, limits: Mapping[str, float]) -> FoundEvent:
    """Say who acts, where no rule does."""
    agent = _role(seen, "agent", limits["agent"])
    if found.agent is not None or agent is None:
        return found
    if agent.start < found.trigger_end and found.trigger_start < agent.end:
        return found
    rule = f"encoder:agent:{agent.p:.2f}"
    return dataclasses.replace(found, agent=(agent.start, agent.end), agent_rule=rule)


def _judged(found: FoundEvent, seen: EventMark, limits: Mapping[str, float]) -> FoundEvent:
    """Take back an assertion of which the encoder is sure that it is none."""
    modality = Modality(seen.modality.label)
    if (
        found.modality is not Modality.ASSERTED
        or modality is Modality.ASSERTED
        or seen.modality.p < limits["modality"]
    ):
        return found
    background = modality is Modality.GENERIC_BACKGROUND
    return dataclasses.replace(
        found,
        modality=modality,
        polarity=Polarity.NEGATIVE if modality is Modality.DENIED else found.polarity,
        kind=ClaimKind.BACKGROUND if background else found.kind,
        rule=f"encoder:modality:{seen.modality.p:.2f}+{found.rule}",
    )


def _typed(found: FoundEvent, seen: EventMark, limits: Mapping[str, float]) -> FoundEvent:
    """Give harm of which no rule knows how it came about the type the encoder is sure of.

    A bare "strike" or "raid" stays unspecified force whatever is usual (codebook, decision 12).
    """
    type_ = EventType(seen.trigger.label)
    if (
        OUTCOME_ALONE not in found.rule
        or found.type is not EventType.UNSPECIFIED_FORCE
        or not TYPES[type_].force
        or type_ is found.type
        or seen.trigger.p < limits["type"]
    ):
        return found
    rule = f"encoder:trigger:{seen.trigger.p:.2f}+{found.rule}"
    return dataclasses.replace(found, type=type_, subtype=None, alternatives=(), rule=rule)


def _role(seen: EventMark, role: str, least: float) -> Mark | None:
    marks = [mark for mark in seen.roles if mark.label == role and mark.p >= least]
    return max(marks, key=lambda mark: mark.p) if marks else None


def _made(
    seen: EventMark, parts: Sequence[tuple[int, int]], line: Line, limits: Mapping[str, float]
) -> FoundEvent | None:
    trigger = seen.trigger
    type_ = EventType(trigger.label)
    least = limits["event"] if TYPES[type_].force else limits["deed"]
    if trigger.p < least or type_ in {EventType.STATEMENT, EventType.CASUALTY_TOLL}:
        return None
    start, end = innermost(parts, (trigger.start, trigger.end), (line.start, line.end))
    modality = Modality(seen.modality.label)
    if modality is Modality.HYPOTHETICAL and not TYPES[type_].force:
        return None
    agent = _role(seen, "agent", limits["agent"])
    patient = _role(seen, "target", limits["agent"])
    kind = KINDS.get(type_, ClaimKind.INCIDENT)
    if modality is Modality.GENERIC_BACKGROUND:
        kind = ClaimKind.BACKGROUND
    other = seen.other
    return FoundEvent(
        start=start,
        end=end,
        trigger_start=trigger.start,
        trigger_end=trigger.end,
        type=type_,
        kind=kind,
        modality=modality,
        polarity=Polarity.NEGATIVE if modality is Modality.DENIED else Polarity.POSITIVE,
        alternatives=(EventType(other.label),) if other.p >= limits["alternative"] else (),
        agent=(agent.start, agent.end) if agent else None,
        patient=(patient.start, patient.end) if patient else None,
        rule=f"encoder:trigger:{trigger.p:.2f}",
        agent_rule=f"encoder:agent:{agent.p:.2f}" if agent else "",
    )
