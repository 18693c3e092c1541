"""Clauses that tell of an event, by trigger words and rules, for one sentence at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Label, Span
from reportedly.model.vocabulary import (
    TYPES,
    ClaimKind,
    EventType,
    Modality,
    Polarity,
)
from reportedly.read.clauses import fold, trimmed
from reportedly.read.damage import find_damage, find_targets, find_weapons
from reportedly.read.denied import deed_denied, deeds_negated
from reportedly.read.event_cells import Cell, make_cells
from reportedly.read.event_hits import Hit, find_hits
from reportedly.read.event_single import single
from reportedly.read.event_speech import (
    frame_statements,
    in_scope,
    is_speech,
    speech_bounds,
    statement_of,
    voiced,
    without_causes,
    without_denials,
)
from reportedly.read.event_standing import Scene, charged, standing
from reportedly.read.event_types import (
    Sort,
    parted,
    points_back,
    sort_acts,
    sort_force,
    tells_harm,
)
from reportedly.read.event_words import find_parties
from reportedly.read.found import FoundEvent, Frame, Line
from reportedly.read.lexica.denials import FOREIGN
from reportedly.read.lexica.loaded import LABELS
from reportedly.read.lexica.modality import NO_ONE
from reportedly.read.lexica.sorting import (
    BESIDE,
    BODIES,
    CARRIED,
    CONDITIONAL,
    DAY_OF,
    EARLIER,
    GOES_ON,
    IN_LAW,
    INDIRECT,
    KEPT_FROM,
    LEADING,
    MADE_OFF,
    MAY_RISE,
    NAMED_AS,
    ORDINAL,
    TIME_OF,
    TWICE,
    UNCONFIRMED,
)
from reportedly.read.lexica.triggers import Role
from reportedly.read.loaded import holder_of
from reportedly.read.modality import Judgement, is_accident, is_no_event

# Longer lines are tables, lists or lost line ends; no sentence of the corpora comes near it.
_LONGEST = 2000
#: Behind a condition: what follows from it.
_FOLLOWS = re.compile(r"\b(?:will|would|could|may|might|shall|'ll)\b")
#: What joins a second speech act to the first of the same speaker.
_SECOND_ACT = re.compile(
    r"\b(?:denied|accused|blamed|condemned|denounced|rejected|dismissed|claimed|threatened|warned"
    r"|called)\b.*[, ]and (?:also |again |later )?$"
)
KINDS = {
    EventType.STATEMENT: ClaimKind.STATEMENT,
    EventType.TARGET_STATUS: ClaimKind.STATEMENT,
    EventType.CASUALTY_TOLL: ClaimKind.FIGURE,
    EventType.TALKS_AGREEMENT: ClaimKind.SITUATION,
}


def find_events(
    text: str,
    line: Line,
    frames: Sequence[Frame],
    *,
    language: str | None,
    page_year: int | None = None,
) -> list[FoundEvent]:
    """Find the events that one sentence tells of.

    Args:
        text: The whole text.
        line: The sentence.
        frames: Who says what in the report; a clause never runs over the words that introduce a
            source, and a cue that is a speech act of its own gives a statement.
        language: Language of the report (ISO 639-1). The lexica of all languages are tried in any
            case, since a report may quote another language.
        page_year: Year of the page, where known: what lies more than a year back is background.

    Returns:
        The events in order of the text. ``rule`` begins with the trigger's name; ``outcome:weak``
        marks an event told by words such as "died" alone, which holds only where its surroundings
        tell of force; ``outcome:zero`` one that only says that nobody was harmed.
    """
    del language
    parts = _parts(text, line)
    return [event for part in parts for event in _in_line(text, part, frames, page_year)]


def _parts(text: str, line: Line) -> list[Line]:
    """Cut what is too long to be a sentence at blanks, so that no text takes forever."""
    found = []
    start = line.start
    while line.end - start > _LONGEST:
        blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        stop = blank + 1 if blank >= 0 else start + _LONGEST
        found.append(replace(line, start=start, end=stop))
        start = stop
    return [*found, replace(line, start=start)]


def _in_line(
    text: str, line: Line, frames: Sequence[Frame], page_year: int | None
) -> list[FoundEvent]:
    """Find the events of a sentence of ordinary length."""
    folded = fold(text[line.start : line.end])
    hits = without_causes(folded, find_hits(folded, text[line.start : line.end]))
    if not hits:
        bare = frame_statements(line, frames, [])
        bare = [deed_denied(text, folded, line, event, bare) or event for event in bare]
        return [*bare, *deeds_negated(text, folded, line, frames, bare)]
    if is_no_event(folded):
        return []
    sentence = Scene(text, folded, line, frames, page_year, is_accident(folded))
    found: list[FoundEvent] = []
    speech: Hit | None = None
    for cell in make_cells(text, folded, line, frames, hits):
        # Words that a source's content is cut off from still say what is made of it.
        before = speech if cell.link == "frame" else None
        kept = replace(cell, hits=tuple(without_causes(folded, cell.hits)))
        speech = statement_of(kept.hits)
        if speech is not None and voiced(folded, speech, kept.hits):
            kept = replace(kept, hits=tuple(h for h in kept.hits if not is_speech(h)))
            speech = None
        found += _in_cell(sentence, kept, speech, before)
    found = without_denials(found)
    found += frame_statements(line, frames, found)
    found = [deed_denied(text, folded, line, event, found) or event for event in found]
    found += deeds_negated(text, folded, line, frames, found)
    found = _silent_once(_denied_once(found))
    found = [event for event in found if not _names_a_source(event, frames)]
    return sorted(
        found, key=lambda event: (event.start, event.end, event.trigger_start, event.type)
    )


def _names_a_source(event: FoundEvent, frames: Sequence[Frame]) -> bool:
    """Whether the words of an event only say who speaks ("a station in the rebels' hands")."""
    if event.type is EventType.STATEMENT:
        return False
    return any(
        frame.source.span is not None
        and frame.source.span.start <= event.trigger_start
        and event.trigger_end <= frame.source.span.end
        for frame in frames
    )


def _denied_once(found: Sequence[FoundEvent]) -> list[FoundEvent]:
    """Drop what only says a denial again: "denied bombing it; there had been no sorties"."""
    kept: list[FoundEvent] = []
    for event in sorted(found, key=lambda event: event.start):
        again = event.modality is Modality.DENIED and any(
            other.modality is Modality.DENIED and other.type is event.type for other in kept
        )
        if not again:
            kept.append(event)
    return kept


def _silent_once(found: Sequence[FoundEvent]) -> list[FoundEvent]:
    """Keep one silence of a sentence: "has not commented; its spokesman could not be reached"."""
    kept: list[FoundEvent] = []
    for event in sorted(found, key=lambda event: event.start):
        if event.subtype != "silence" or not any(one.subtype == "silence" for one in kept):
            kept.append(event)
    return kept


def _in_cell(
    sentence: Scene, cell: Cell, speech: Hit | None, before: Hit | None
) -> list[FoundEvent]:
    """Find the events of one clause; ``before`` is a speech act whose content the clause is."""
    found: list[FoundEvent] = []
    rest = [h for h in cell.hits if not is_speech(h)]
    for act in (before, speech):
        if act is not None:
            rest = in_scope(sentence.folded, act, rest)
    clause = sentence.folded[cell.start - sentence.line.start : cell.end - sentence.line.start]
    sorts = [
        *sort_force(sentence.folded, clause, rest, accident=sentence.accident),
        *sort_acts(sentence.folded, clause, rest),
    ]
    sorts = [sort for sort in sorts if not _only_named(sentence.folded, sort.hit)]
    sorts = single(sentence.folded, sorts)
    scope = speech or before
    made = (_event(sentence, cell, sort, scope) for sort in parted(sentence.folded, sorts))
    found += [event for event in made if not _idle(event)]
    if speech is not None and not _unpublished(speech):
        found.append(_statement(sentence, cell, speech))
    return found


def _unpublished(speech: Hit) -> bool:
    """Whether a trigger of publishing says that nothing was: "it published no pictures"."""
    return speech.trigger.subtype == "publication" and " no " in f" {speech.words} "


def _only_named(folded: str, hit: Hit) -> bool:
    """Whether an event is only named: as a condition, or as one of a count of occasions."""
    left = folded[: hit.start]
    if not left.strip() and folded[hit.end :].startswith(":"):
        return True
    return (
        _supposed(left, hit)
        or _without_deed(folded, left, hit)
        or (hit.role is Role.FORCE and _of_no_time(folded, left, hit))
        or _way_of_going(left, hit)
        or ORDINAL.search(left) is not None
    )


def _supposed(left: str, hit: Hit) -> bool:
    """Whether an event stands in a condition, or nobody will say that it happened."""
    condition = CONDITIONAL.search(left)
    if condition is not None and not _FOLLOWS.search(left[condition.start() :]):
        return True
    return hit.role is not Role.SPEECH and UNCONFIRMED.search(left) is not None


def _without_deed(folded: str, left: str, hit: Hit) -> bool:
    """Whether a word of harm, or of massacre, only calls something by a name."""
    if hit.trigger.name == "force.massacre":
        return NAMED_AS.search(left) is not None
    if hit.role not in {Role.HARM, Role.WEAK_HARM}:
        return False
    told = EARLIER.search(left) or INDIRECT.search(left)
    return told is not None or _no_deed(folded, left, hit)


def _of_no_time(folded: str, left: str, hit: Hit) -> bool:
    """Whether force is spoken of as the law sees it, or gives its name to a time or a place."""
    if IN_LAW.match(folded, hit.end):
        return True
    return TIME_OF.search(left) is not None and points_back(folded, hit)


def _way_of_going(left: str, hit: Hit) -> bool:
    """Whether attackers get away, the wounded are carried, or fighting is only how long it is."""
    if hit.trigger.type is EventType.FORCE_MOVEMENT:
        return MADE_OFF.search(hit.words) is not None or CARRIED.search(hit.words) is not None
    return hit.trigger.type is EventType.ARMED_CLASH and DAY_OF.search(left) is not None


def _no_deed(folded: str, left: str, hit: Hit) -> bool:
    """Whether a word of harm tells of nothing done: a toll that may rise, bodies buried."""
    if MAY_RISE.match(folded, hit.end) or KEPT_FROM.search(left):
        return True
    if hit.words not in {"bodies", "corpses"}:
        return False
    return BODIES.search(folded) is None or TWICE.search(folded) is not None


def _idle(event: FoundEvent) -> bool:
    """Whether an event that is no use of force is only assumed."""
    force = TYPES[event.type].force
    return (
        event.modality is Modality.HYPOTHETICAL
        and not force
        and event.type is not EventType.DISPLACEMENT
        and not event.rule.endswith("+threat")
    )


def _event(sentence: Scene, cell: Cell, sort: Sort, speech: Hit | None) -> FoundEvent:
    """Build the event of one sort that a clause tells of."""
    base = sentence.line.start
    start, end = _stretch(sentence, cell, sort, speech)
    judgement = standing(sentence, start, end, sort, speech)
    hit = sort.hit
    foreign = FOREIGN.search(sentence.folded, 0, hit.start)
    if foreign is not None:
        judgement = Judgement(Modality.DENIED, Polarity.NEGATIVE, "denied")
        start = max(start, base + foreign.end())
    if judgement.why == "charge_denied":
        start, end = charged(sentence, start, end, hit)
    clause = sentence.folded[start - base : end - base]
    parties = find_parties(
        clause, sentence.text[start:end], hit.start + base - start, hit.end + base - start
    )
    targets = find_targets(sentence.text, clause, start) if sort.physical else ()
    return FoundEvent(
        start=start,
        end=end,
        trigger_start=base + hit.start,
        trigger_end=base + hit.end,
        type=sort.type,
        kind=_kind(sort, judgement),
        modality=judgement.modality,
        polarity=judgement.polarity,
        subtype=sort.subtype,
        alternatives=sort.alternatives,
        agent=_at(parties.agent, start),
        patient=_at(parties.patient, start),
        weapons=find_weapons(sentence.text, clause, start) if sort.physical else (),
        targets=targets,
        damage=find_damage(sentence.text, clause, start) if sort.physical else (),
        labels=_labels(sentence, start, end, clause),
        reference=sort.reference,
        rule=sort.rule + (f"+{judgement.why}" if judgement.why else ""),
    )


def _stretch(sentence: Scene, cell: Cell, sort: Sort, speech: Hit | None) -> tuple[int, int]:
    """Return the shortest stretch of a clause that states the event."""
    base = sentence.line.start
    start, end = cell.start, cell.end
    if sort.start is not None:
        start = max(start, base + sort.start)
    if sort.end is not None:
        end = min(end, base + sort.end)
    left = sentence.folded[start - base : sort.hit.start]
    beside = [m for m in BESIDE.finditer(left) if not tells_harm(left[: m.start()])]
    if beside:
        start += beside[-1].end()
    denied = speech is not None and speech.trigger.subtype == "denial" and cell.link == "frame"
    if speech is not None and speech.end <= sort.hit.start and not denied:
        start = max(start, base + sort.phrase if sort.phrase is not None else base + speech.end)
    leading = LEADING.match(sentence.folded, start - base)
    if leading is not None and leading.end() <= min(hit.start for hit in cell.hits):
        start = base + leading.end()
    last = max(hit.end for hit in cell.hits)
    further = GOES_ON.search(sentence.folded, last)
    if sort.subtype == "explosions_heard" and further is not None:
        end = min(end, base + further.start())
    start, end = trimmed(
        sentence.text, min(start, base + sort.hit.start), max(end, base + sort.hit.end)
    )
    return start, end


def _kind(sort: Sort, judgement: Judgement) -> ClaimKind:
    if judgement.modality is Modality.GENERIC_BACKGROUND:
        return ClaimKind.BACKGROUND
    if sort.type is EventType.AID_RESCUE and sort.subtype == "delivery":
        return ClaimKind.SITUATION
    if sort.type is EventType.TERRITORY_CONTROL and sort.subtype == "presence":
        return ClaimKind.SITUATION
    if sort.type is EventType.RESTRICTION and sort.subtype in {"blockade", "movement"}:
        return ClaimKind.SITUATION
    return KINDS.get(sort.type, ClaimKind.INCIDENT)


def _statement(sentence: Scene, cell: Cell, speech: Hit) -> FoundEvent:
    """Build the event of a speech act."""
    base = sentence.line.start
    start, end = speech_bounds(
        sentence.line,
        sentence.frames,
        (base + speech.start, base + speech.end),
        (cell.start, cell.end),
    )
    if _SECOND_ACT.search(sentence.folded, max(0, start - base), speech.start):
        # "Denied any part in it and accused the army": the second act is its verb and what follows.
        start = base + speech.start
    further = GOES_ON.search(sentence.folded, speech.end, end - base)
    if speech.trigger.subtype == "accusation" and further is not None:
        end = base + further.start()
    left = sentence.folded[start - base : speech.start]
    negative = speech.trigger.subtype == "silence" or _nobody(left, speech.words)
    denial = speech.trigger.subtype == "denial"
    modality = Modality.ALLEGED if speech.trigger.subtype == "accusation" else Modality.ASSERTED
    clause = sentence.folded[start - base : end - base]
    return FoundEvent(
        start=start,
        end=end,
        trigger_start=base + speech.start,
        trigger_end=base + speech.end,
        type=EventType.STATEMENT,
        kind=ClaimKind.STATEMENT,
        modality=Modality.DENIED if denial else modality,
        polarity=Polarity.NEGATIVE if negative or denial else Polarity.POSITIVE,
        subtype=speech.trigger.subtype,
        labels=_labels(sentence, start, end, clause),
        rule=speech.trigger.name,
    )


def _nobody(left: str, words: str) -> bool:
    """Whether nobody is said to have spoken."""
    told = words.startswith(("no ", "nobody ", "no-one ", "none ")) or " not " in words
    return told or NO_ONE.search(left) is not None


def _labels(sentence: Scene, start: int, end: int, clause: str) -> tuple[Label, ...]:
    """Return the moral and legal words of a clause, each with its holder."""
    return tuple(
        Label(
            label=sentence.text[start + m.start() : start + m.end()],
            holder=holder_of(sentence.frames, start + m.start(), start + m.end()),
            span=Span.of(sentence.text, start + m.start(), start + m.end()),
        )
        for m in LABELS.finditer(clause)
        if start + m.end() <= end
    )


def _at(stretch: tuple[int, int] | None, start: int) -> tuple[int, int] | None:
    return None if stretch is None else (start + stretch[0], start + stretch[1])
