"""How far a sentence commits itself to one of its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model.vocabulary import TYPES, EventType, Modality, Polarity, SourceType
from reportedly.read.clauses import trimmed
from reportedly.read.event_hits import Hit
from reportedly.read.event_types import Sort
from reportedly.read.found import Frame, Line
from reportedly.read.lexica import modality as words
from reportedly.read.lexica.triggers import Role
from reportedly.read.modality import Judgement, is_background, judge, segment_of

#: Who announces what it will do itself.
_DECIDES = frozenset({SourceType.PARTY, SourceType.GOVERNMENT, SourceType.INTL_BODY})
_PLANNABLE = frozenset(
    {
        EventType.GROUND_RAID,
        EventType.FORCE_MOVEMENT,
        EventType.RESTRICTION,
        EventType.TALKS_AGREEMENT,
        EventType.DEMONSTRATION,
        EventType.TERRITORY_CONTROL,
        EventType.AID_RESCUE,
    }
)
#: What somebody was to do: who has not done it is told to have failed, and denies nothing.
_OWED = frozenset({"withdraw", "release", "delivery", "ceasefire"})
_STATES = frozenset({EventType.TERRITORY_CONTROL, EventType.RESTRICTION})
#: What is agreed to is itself the event, and "will not let them in" a restriction that holds.
_UNJUDGED = frozenset({EventType.TALKS_AGREEMENT, EventType.RESTRICTION})


@dataclass(frozen=True, slots=True)
class Scene:
    """What every rule needs to know of the sentence at hand.

    Attributes:
        text: The whole text.
        folded: The folded sentence.
        line: The sentence.
        frames: Who says what in the report.
        page_year: Year of the page, where known.
        accident: It speaks of illness, accident or disaster.
    """

    text: str
    folded: str
    line: Line
    frames: Sequence[Frame]
    page_year: int | None
    accident: bool


#: "Has not been seen since" is how a disappearance is told.
_UNSEEN = "detain.disappear"


def standing(sentence: Scene, start: int, end: int, sort: Sort, speech: Hit | None) -> Judgement:
    """Judge an event by the words of its clause, and of the cue before it.

    Args:
        sentence: The sentence.
        start: First code point of the event's stretch.
        end: One past its last.
        sort: The event.
        speech: The speech act that it stands in, if any.
    """
    base = sentence.line.start
    hit = sort.hit
    begin = start - base
    left = sentence.folded[begin : hit.start]
    if speech is not None and speech.end <= hit.start:
        left = sentence.folded[min(begin, speech.start) : hit.start]
        if speech.trigger.subtype == "threat":
            return Judgement(Modality.HYPOTHETICAL, Polarity.POSITIVE, "threat")
    return _settled(sentence, sort, sentence.folded[begin : end - base], begin) or _judged(
        sentence, sort, left, begin
    )


def _settled(sentence: Scene, sort: Sort, clause: str, begin: int) -> Judgement | None:
    """Return what the clause settles as a whole, before the words around the trigger are read."""
    if sort.rule.endswith(".ordered") or sort.rule == "aid.planned":
        return Judgement(Modality.PLANNED, Polarity.POSITIVE, "ordered")
    if words.NO_SUCH.search(sentence.folded):
        return Judgement(Modality.DENIED, Polarity.NEGATIVE, "no_such")
    around = segment_of(clause, sort.hit.start - begin)
    led = words.WHEN_IN.search(sentence.folded, max(0, begin - 60), begin)
    if led is not None:
        around = f"{led['date'].replace('since', 'in').replace('from', 'in')} {around}"
    begun = sort.type is not EventType.CASUALTY_TOLL and words.ORIGIN.search(
        sentence.folded, 0, sort.hit.start
    )
    if (
        begun
        or is_background(around, sentence.page_year, state=sort.type in _STATES)
        or (words.HELD_SINCE.search(clause) and sort.rule == "control.hold")
    ):
        return Judgement(Modality.GENERIC_BACKGROUND, Polarity.POSITIVE, "background")
    return None


def _judged(sentence: Scene, sort: Sort, left: str, begin: int) -> Judgement:
    """Judge an event by the words before and behind its trigger."""
    hit = sort.hit
    force = hit.role not in {Role.HARM, Role.WEAK_HARM}
    if sort.type is EventType.CASUALTY_TOLL:
        force = False
    before = sentence.folded[max(0, begin - 60) : begin]
    lead = before if _leads(before) else ""
    unjudged = sort.type in _UNJUDGED or sort.subtype == "explosions_heard"
    named = "" if unjudged or sort.rule == _UNSEEN else hit.words
    if sort.type is EventType.RESTRICTION and hit.words.startswith(("not ", "never ")):
        left = words.AUXILIARY.sub("", left)
    found = judge(lead + left, sentence.folded[hit.end :], words=named, force=force)
    behind = sentence.folded[hit.end : hit.end + 40]
    would = left + named if words.WOULD.search((left + named).rsplit(" ", 1)[0] + " ") else ""
    if words.WOULD_BE.match(behind):
        would = "would be done"
    if found.modality is Modality.HYPOTHETICAL and _announced(sentence, sort, would):
        return Judgement(Modality.PLANNED, Polarity.POSITIVE, "announced")
    if found.why == "negated" and _said_not(sentence, left, hit):
        return Judgement(Modality.DENIED, Polarity.NEGATIVE, "said_not")
    behind_no = sentence.folded.startswith(" no ", hit.end)
    owed = sort.subtype in _OWED
    if (
        found.why == "negated"
        and not owed
        and (behind_no or words.NOT_DONE.search(left + hit.words))
    ):
        # Somebody who acts has not done it; a bomb may also fail to go off.
        return Judgement(Modality.DENIED, Polarity.NEGATIVE, "disowned")
    return found


def _said_not(sentence: Scene, left: str, hit: Hit) -> bool:
    """Whether somebody says that none of the things that were hit were: "no depot had been hit"."""
    at = sentence.line.start + hit.start
    told = words.NONE_WERE.search(left + hit.words + " ")
    return told is not None and any(f.start <= at < f.end for f in sentence.frames)


def charged(sentence: Scene, start: int, end: int, hit: Hit) -> tuple[int, int]:
    """Return the words of a charge, without those that call it untrue.

    Args:
        sentence: The sentence.
        start: First code point of the charge with the words around it.
        end: One past their last.
        hit: The trigger of what is charged.
    """
    base = sentence.line.start
    charge = words.CHARGE.search(sentence.folded, max(0, start - base), hit.start)
    verdict = words.VERDICT.search(sentence.folded, hit.end, end - base)
    begin = base + charge.end() if charge else start
    stop = base + verdict.start() if verdict else end
    return trimmed(sentence.text, max(start, begin), max(stop, base + hit.end))


def _announced(sentence: Scene, sort: Sort, left: str) -> bool:
    """Whether those who decide on it say that something would be done, without a condition."""
    at = sentence.line.start + sort.hit.start
    own = TYPES[sort.type].force and words.SELF.search(left)
    if not left or not (sort.type in _PLANNABLE or own):
        return False
    if words.DOUBT.search(sentence.folded):
        return False
    return any(f.source.type in _DECIDES for f in sentence.frames if f.start <= at < f.end)


def _leads(before: str) -> bool:
    """Whether the words just before a clause put it as a charge, denial or fear of someone."""
    last = before.rstrip().rsplit(" ", 1)
    return bool(last) and last[-1] in {"that", "of", "if", "to", "no", "not", "denied", "denies"}
