"""Sentences that only tell when and where: "It happened around 7:30 Wednesday night in Ulmar".

A newsroom tells what happened first and sets the scene in a sentence of its own, which names no
event anew: "The blast took place on Monday outside the court", "Officers were called to the bar at
about 2 a.m. Sunday". Such a sentence gives the event told right before it the day and the place
that this does not give itself.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportedly.model import Claim, PlaceRef, TimeRef
from reportedly.model.vocabulary import TYPES, ClaimKind, Modality, PlaceRole, SegmentKind
from reportedly.read.compose_type import Facts
from reportedly.read.found import FoundTime, Line
from reportedly.read.settle import within
from reportedly.read.settle_times import SAID_ON

BACK: Final = 4
"""Sentences that such a sentence looks back for its event."""

ON: Final = 2
"""Sentences that one on those who were called to the scene looks ahead."""

_NOUN: Final = (
    r"(?:shooting|incident|attack|blast|explosion|bombing|killing|raid|ambush|assault"
    r"|(?:air ?)?strike|clash(?:es)?|shelling|gunfire|gunfight|shoot-?out|firefight|stabbing"
    r"|slaying|murder|homicide|violence|crime|abduction|kidnapping|massacre|tragedy|confrontation"
    r"|robbery|drive-by|murder-suicide|gun ?battle)s?"
)
_HAPPENED: Final = re.compile(
    rf"\b(?:it|this|all this|(?P<noun>(?:the|that|this) (?:[\w'’-]+ ){{0,4}}?{_NOUN}))"
    r"(?: (?:reportedly|apparently|also|all|first|itself))?"
    r" (?:happened|occurr?ed|took place|unfolded|transpired|broke out|erupted"
    r"|(?(noun)(?:was|were) (?:first )?reported(?! that\b)|happened))\b",
    re.IGNORECASE,
)
_CALLED: Final = re.compile(
    r"\b(?:police|officers?|deput(?:y|ies)|troopers?|detectives|investigators|firefighters"
    r"|paramedics|medics|crews|rescuers|ambulances)\b[^.;]{0,60}?"
    r"\b(?:(?:was|were) (?:called|dispatched|sent|summoned)|responded|received (?:a|several)\b"
    r"|rushed)\b",
    re.IGNORECASE,
)
_HINT: Final = re.compile(
    r"happened|occur|took place|reported|unfolded|transpired|broke out|erupted|called|dispatched"
    r"|sent|summoned|responded|received|rushed"
)
_REPORTED: Final = re.compile(
    r"\b(?:was|were) (?:first )?reported(?: to (?:the )?police)?[^.;]{0,30}\Z"
)
_FEW_DAYS: Final = 2
"""Precision of a time up to which it tells the day."""

_BEFORE: Final = 80


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence tells of the event beside it.

    Attributes:
        when: Its day, if it tells one.
        where: Its places.
        ahead: The event may be told after it.
    """

    when: TimeRef | None
    where: tuple[PlaceRef, ...]
    ahead: bool


def with_settings(claims: Sequence[Claim], facts: Facts) -> list[Claim]:
    """Return the claims with the day and place that a sentence beside them sets.

    Args:
        claims: Of a report, in order of the text.
        facts: Its sentences, times and places.
    """
    found = list(claims)
    starts = [claim.span.start for claim in claims]
    for at, line in enumerate(facts.lines):
        setting = _setting(line, facts) if line.segment is SegmentKind.BODY else None
        if setting is None:
            continue
        for number in _told(found, starts, facts.lines, (at, setting)):
            found[number] = _filled(found[number], setting)
    return found


def _setting(line: Line, facts: Facts) -> Setting | None:
    if _HINT.search(facts.text, line.start, line.end) is None:
        return None
    happened = _HAPPENED.search(facts.text, line.start, line.end)
    if happened is None and _CALLED.search(facts.text, line.start, line.end) is None:
        return None
    when = _day(line, facts)
    named = [
        found
        for found in within(facts.ordered, line)
        if found.place.role is PlaceRole.EVENT and found.place.relation != "towards"
    ]
    outer = {id(facts.places[found.inside]) for found in named if found.inside is not None}
    where = tuple(found.place for found in named if id(found) not in outer)
    if happened is not None:
        return Setting(when, where, ahead=False)
    # Where they were called to is where it was if nothing else is named.
    return None if when is None else Setting(when, where if len(where) == 1 else (), ahead=True)


def _day(line: Line, facts: Facts) -> TimeRef | None:
    """Return the one day that a sentence tells of its event."""
    told = [
        found.time
        for found in within(facts.times, line)
        if found.use == "event"
        and found.time.date_prec is not None
        and found.time.date_prec <= _FEW_DAYS
        and not _of_saying(line, found, facts.text)
    ]
    days = {(time.earliest, time.latest) for time in told}
    return told[0] if len(days) == 1 else None


def _of_saying(line: Line, found: FoundTime, text: str) -> bool:
    """Tell whether somebody said so then; what "was reported on Monday" happened then."""
    ahead = text[max(line.start, found.start - _BEFORE) : found.start]
    return SAID_ON.search(ahead) is not None and _REPORTED.search(ahead) is None


def _told(
    claims: Sequence[Claim],
    starts: Sequence[int],
    lines: Sequence[Line],
    setting: tuple[int, Setting],
) -> list[int]:
    """Return the claims that a sentence sets the scene of: its own, the last before, the next.

    "The shooting took place on Monday" may be read as a claim; it points back all the same.
    """
    at, told = setting
    line = lines[at]
    low = bisect_left(starts, lines[max(0, at - BACK)].start)
    here, end = bisect_left(starts, line.start), bisect_left(starts, line.end)
    own = [number for number in range(here, end) if _of_force(claims[number])]
    before = [number for number in range(low, here) if _of_force(claims[number])]
    if not told.ahead:
        return [*own[:1], *before[-1:]]
    last = bisect_left(starts, lines[min(len(lines) - 1, at + ON)].end)
    after = [number for number in range(end, last) if _of_force(claims[number])]
    return own[:1] or before[-1:] or after[:1]


def _of_force(claim: Claim) -> bool:
    """Tell whether a claim says that force was used, on an occasion."""
    told = claim.kind is ClaimKind.INCIDENT and claim.type is not None and TYPES[claim.type].force
    return told and claim.modality in {Modality.ASSERTED, Modality.ALLEGED}


def _filled(claim: Claim, setting: Setting) -> Claim:
    """Return a claim with what it does not say itself."""
    time = claim.time
    said = time is not None and time.date_prec is not None and not time.inferred
    if said and setting.when is not None and _days(time) != _days(setting.when):
        return claim
    placed = any(place.role is PlaceRole.EVENT for place in claim.places)
    return dataclasses.replace(
        claim,
        time=time if said or setting.when is None else setting.when,
        places=claim.places if placed else (*setting.where, *claim.places),
    )


def _days(time: TimeRef | None) -> tuple[object, object] | None:
    return None if time is None else (time.earliest, time.latest)
