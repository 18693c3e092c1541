"""What kind of event a draft tells of: by its own words, or by what was told before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.model import (
    PageDate,
    PlaceRef,
    TimeRef,
)
from reportedly.model.vocabulary import (
    ClaimKind,
    EventType,
    Group,
    Modality,
    Outcome,
    Period,
)
from reportedly.read.clauses import fold
from reportedly.read.compose_figures import TOLL_PERIOD
from reportedly.read.denied import ECHO
from reportedly.read.draft import TOLL_SUBTYPE, Draft, in_a_window, taken_in_battle
from reportedly.read.event_hits import force_in
from reportedly.read.found import FoundEvent, FoundPlace, FoundTime, Line

DEFAULT_TYPE = {
    Outcome.DETAINED: EventType.DETENTION,
    Outcome.DISPLACED: EventType.DISPLACEMENT,
}
"""The type of a figure that no event explains; any harm is UNSPECIFIED_FORCE."""

INHERITED = "inherited:earlier_claim"
"""Basis of what a claim takes from the one before it."""

SEVERAL_TOLD = "rule:several_events_told"
"""Basis of a toll whose events the claim before it tells together."""

OUTCOME_ALONE = ":outcome"
"""Marks the rule of an event that only a word of harm tells of."""

ON_A_CROWD = re.compile(
    r"\b(?:broke up|dispers\w+|protests?|demonstrat\w+|march(?:es)?|rall(?:y|ies))\b"
)
"""People who are shot at such a thing are shot in a crowd."""

ARRESTED = re.compile(r"\b(?:arrest|detain|round(?:ed|ing) up)")
"""Those who are counted were taken by right of office."""

CHARGE = re.compile(r"\b(?:charges?|accusations?|allegations?)\b", re.IGNORECASE)
"""What somebody who is blamed calls untrue."""

FRAGMENTS = "force.debris"
"""Rule of what the fragments of a weapon do; which weapon is told before."""

REMOTE_AGAIN = ("force.strike", "force.bombard", "raid.raid", "device.bombing")
"""Rules of words for force from afar: in a text that has just named the means, they mean it."""

WRECKED = "harm.property:outcome:weak"
"""Rule of things that are told to be destroyed, and not how."""

WRECKING = frozenset(
    {
        EventType.AIR_STRIKE,
        EventType.SHELLING_ROCKET,
        EventType.EXPLOSIVE_DEVICE,
        EventType.UNSPECIFIED_FORCE,
        EventType.ARMED_CLASH,
        EventType.GROUND_RAID,
    }
)
"""Uses of force that wreck what stands where they happen."""

BOMBS = "device.bomb"
"""Rule of bombs that do something; those that aircraft have just dropped are no devices."""

THE_BOMBS = re.compile(r"\b(?:the|its|their|these|those|other)(?: [\w-]+)? $", re.IGNORECASE)

POLICEMEN = re.compile(r"\b(?:policem[ae]n|police officers?|gendarmes?|border guards?)\b")
"""Armed men whom a count takes for neither fighters nor civilians."""

FROM_AFAR = frozenset({EventType.AIR_STRIKE, EventType.SHELLING_ROCKET, EventType.EXPLOSIVE_DEVICE})
"""Force whose doers are not there to be killed by it."""

ATTACKERS = re.compile(
    r"\b(?:attackers|assailants|raiders|(?:of )?the (?:attackers|raiders|assailants))\b[^,;]{0,20}"
    r"\b(?:killed|dead|died|wounded|neutrali[sz]ed|eliminated|shot|slain)"
)
"""Those who came on foot, and what became of them."""

ONE_SHOT = re.compile(
    r"\b(?:soldiers?|constables?|policem[ae]n|officers?|gendarmes?|guards?|sergeants?|fighters?)"
    r" (?:was|were|had been) (?:\w+ )?(?:shot|hit)\b"
)
"""An armed man who was hit."""

SHOT = re.compile(
    r"(?:[\w-]+ ){0,2}?(?:was |were |been )?(?:hit|shot|struck|killed|wounded)\b(?! (?:at|on))"
)
"""Words of one who was shot, without who shot."""

ANOTHER = re.compile(
    r"\b(?:an?|another|new|fresh|separate|second|third) (?:[\w-]+ ){0,2}$", re.IGNORECASE
)
"""Before force that is told for the first time."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What composition looks things up in.

    Attributes:
        text: Of the report.
        places: All places of the report, as ``FoundPlace.inside`` counts them.
        ordered: The same by their first code points.
        times: All times of the report, by their first code points.
        page: The page date.
        sources: Stretches that name sources, sorted.
        actors: Returns the canonical actor named in a stretch, if one is.
        lines: All sentences that can carry claims.
    """

    text: str
    places: Sequence[FoundPlace]
    ordered: Sequence[FoundPlace]
    times: Sequence[FoundTime]
    page: PageDate | None
    sources: tuple[tuple[int, int], ...]
    actors: Callable[[int, int], str | None]
    lines: Sequence[Line] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the claims so far leave behind for later ones that only point back.

    Attributes:
        type: Type of the last incident that used force.
        subtype: Its subtype.
        places: Event places of the last incident claim.
        time: When the last incident happened.
        paragraph: Paragraph of that claim.
        taken: That claim told that ground changed hands.
        several: That claim told of several events at several sites.
        burnt: The last incident was damage done to property, and none before it used force.
        last: Kind, type and subtype of the last claim of an event; a bare denial is of that.
        accused: The claim before was a charge.
        end: One past the last code point of the claim before.
    """

    type: EventType | None = None
    subtype: str | None = None
    places: tuple[PlaceRef, ...] = ()
    time: TimeRef | None = None
    paragraph: int = -1
    taken: bool = False
    several: bool = False
    burnt: str | None = None
    last: tuple[ClaimKind, EventType, str | None] | None = None
    accused: bool = False
    end: int = 0


def points_back(event: FoundEvent | None) -> bool:
    """Tell whether a claim tells of harm, or of "the attack", without saying what happened."""
    if event is None or event.reference or event.rule.startswith(FRAGMENTS):
        return True
    return OUTCOME_ALONE in event.rule


def type_of(
    draft: Draft, told: Told, facts: Facts, basis: dict[str, str]
) -> tuple[ClaimKind, EventType, str | None]:
    """Return kind, type and subtype of a draft's claim.

    Args:
        draft: What was found.
        told: What the claims before it leave behind.
        facts: Places and text of the report.
        basis: Gets ``type``, the rule that decided.
    """
    event = draft.event
    if draft.toll and in_a_window(draft):
        basis["type"] = "rule:outcome"
        return ClaimKind.INCIDENT, EventType.DISPLACEMENT, "flight"
    if draft.toll and not _one_sweep(draft):
        basis["type"] = "rule:count_over_several_events"
        return _toll(draft)
    if told.several and draft.figures and _of_several(draft, facts):
        basis["type"] = SEVERAL_TOLD
        return ClaimKind.FIGURE, EventType.CASUALTY_TOLL, "area"
    if event is None:
        return ClaimKind.INCIDENT, *_type_of_figures(draft, told, facts.text, basis)
    taken = _taken_over(draft, event, told, facts)
    if taken is not None:
        basis["type"] = INHERITED
        return taken
    battle = taken_in_battle(draft)
    basis["type"] = "rule:outcome" if battle else event.rule or "rule:trigger"
    told_as = (EventType.ARMED_CLASH, "clash") if battle else (event.type, event.subtype)
    return event.kind, *told_as


def _one_sweep(draft: Draft) -> bool:
    """Tell whether arrests over some days are told as one: not where a breakdown parts them."""
    event = draft.event
    if event is None or event.type is not EventType.DETENTION:
        return False
    return not any(f.figure.period.kind is Period.UNCLEAR for f in draft.figures)


def _taken_over(
    draft: Draft, event: FoundEvent, told: Told, facts: Facts
) -> tuple[ClaimKind, EventType, str | None] | None:
    """Return what a claim takes from the one before it, ``None`` where it stands for itself."""
    if event.rule == ECHO:
        return _echoed(draft, told, facts.text)
    inherited = _inherited(draft, event, told, facts)
    return None if inherited is None else (event.kind, *inherited)


def _echoed(draft: Draft, told: Told, text: str) -> tuple[ClaimKind, EventType, str | None]:
    """Return what a denial is that names no deed: the last event, or the answer to a charge."""
    charged = told.accused and CHARGE.search(text, draft.start, draft.end)
    if told.last is None or charged:
        return ClaimKind.STATEMENT, EventType.STATEMENT, "denial"
    return told.last


def _toll(draft: Draft) -> tuple[ClaimKind, EventType, str | None]:
    """Return what a count over several events is."""
    event = draft.event
    period = next((f.figure.period.kind for f in draft.figures), Period.UNCLEAR)
    if period is Period.INCIDENT and event is not None and event.subtype in TOLL_PERIOD:
        period = TOLL_PERIOD[event.subtype]
    background = event is not None and event.kind is ClaimKind.BACKGROUND
    kind = ClaimKind.BACKGROUND if background else ClaimKind.FIGURE
    return kind, EventType.CASUALTY_TOLL, TOLL_SUBTYPE[period]


def _inherited(
    draft: Draft, event: FoundEvent, told: Told, facts: Facts
) -> tuple[EventType, str | None] | None:
    """Return the type of what was told before, where an event's own words only point to it."""
    pointing = points_back(event) and (
        event.type is EventType.UNSPECIFIED_FORCE or told.type in event.alternatives
    )
    if pointing and (
        (told.taken and _combatants(draft, facts.text)) or _attackers(draft, told, facts.text)
    ):
        return EventType.ARMED_CLASH, "clash"
    if _hit_in_a_crowd(event, told, facts.text):
        return EventType.CROWD_FORCE, "live_fire"
    if _hit_in_a_fight(event, told, draft, facts.text):
        return told.type or event.type, told.subtype
    answering = pointing or _again(draft, event, told, facts) or _answers(draft, told, facts)
    if told.type is not None and answering:
        unhurt = event.modality is Modality.DENIED and told.type is EventType.GROUND_RAID
        # Who denies that anyone was hurt denies no raid.
        harmless = pointing and unhurt
        return (EventType.DIRECT_VIOLENCE, None) if harmless else (told.type, told.subtype)
    if pointing and told.burnt is not None:
        return EventType.PROPERTY_DAMAGE, told.burnt
    return None


def _again(draft: Draft, event: FoundEvent, told: Told, facts: Facts) -> bool:
    """Tell whether force, or what it wrecked, is by the means just told."""
    if event.rule == WRECKED:
        return told.type in WRECKING
    if event.rule == BOMBS and told.type is EventType.AIR_STRIKE:
        return THE_BOMBS.search(facts.text, draft.start, event.trigger_start) is not None
    remote = event.rule.startswith(REMOTE_AGAIN) and told.type in event.alternatives
    return remote and not _elsewhere(draft, event, told, facts)


def _elsewhere(draft: Draft, event: FoundEvent, told: Told, facts: Facts) -> bool:
    """Tell whether "a bombardment" is told of a place where nothing was told before."""
    if (
        ANOTHER.search(facts.text[max(draft.start, event.trigger_start - 40) : event.trigger_start])
        is None
    ):
        return False
    named = {
        found.place.name
        for found in facts.ordered
        if draft.start <= found.start and found.end <= draft.end
    }
    return bool(named) and not named & {place.name for place in told.places}


def _hit_in_a_crowd(event: FoundEvent, told: Told, text: str) -> bool:
    """Tell whether somebody was shot, nobody says by whom, where force met a crowd."""
    if told.type is not EventType.CROWD_FORCE or event.subtype != "shooting":
        return False
    if event.rule.startswith("harm.gunshot"):
        return True
    words = fold(text[event.trigger_start : event.trigger_end])
    return event.agent is None and SHOT.match(words) is not None


def _hit_in_a_fight(event: FoundEvent, told: Told, draft: Draft, text: str) -> bool:
    """Tell whether a soldier or policeman was shot, nobody says by whom, where men were fought."""
    if told.type is not EventType.ARMED_CLASH or event.subtype != "shooting":
        return False
    words = fold(text[draft.start : event.trigger_end + 4])
    return event.agent is None and ONE_SHOT.search(words) is not None


def _combatants(draft: Draft, text: str) -> bool:
    """Tell whether a claim counts fighters, or policemen, and nobody else."""
    return bool(draft.figures) and all(
        found.figure.group is Group.COMBATANT
        or POLICEMEN.search(fold(text[found.figure.span.start : found.figure.span.end])) is not None
        for found in draft.figures
    )


def _attackers(draft: Draft, told: Told, text: str) -> bool:
    """Tell whether those who fell are the ones who had attacked from afar: they were fought."""
    if told.type not in FROM_AFAR:
        return False
    return ATTACKERS.search(fold(text[draft.start : draft.end])) is not None


def _of_several(draft: Draft, facts: Facts) -> bool:
    """Tell whether a count names neither an event nor a site of its own."""
    if draft.part_of is not None or not points_back(draft.event):
        return False
    return not any(draft.start <= found.start and found.end <= draft.end for found in facts.ordered)


def _answers(draft: Draft, told: Told, facts: Facts) -> bool:
    """Tell whether a denial answers what was told before: its words fit, and its place."""
    event = draft.event
    if event is None or event.modality is not Modality.DENIED or told.type is None:
        return False
    if event.type is not EventType.UNSPECIFIED_FORCE and told.type not in event.alternatives:
        return False
    named = {
        found.place.name
        for found in facts.ordered
        if draft.start <= found.start and found.end <= draft.end
    }
    return named <= {place.name for place in told.places}


def _type_of_figures(
    draft: Draft, told: Told, text: str, basis: dict[str, str]
) -> tuple[EventType, str | None]:
    """Return the type of harm that no event of its own clause explains."""
    if draft.part_of is not None:
        basis["type"] = "rule:part_of_a_total"
        start, end = draft.part_of
        words = fold(text[start:end])
        if draft.figures[0].figure.outcome is Outcome.DETAINED:
            return EventType.DETENTION, "arrest" if ARRESTED.search(words) else None
        named = force_in(fold(text[draft.start : draft.end])) or force_in(words)
        shot = named is not None and named[0] is EventType.DIRECT_VIOLENCE
        if shot and ON_A_CROWD.search(words) is not None:
            return EventType.CROWD_FORCE, "live_fire"
        held = DEFAULT_TYPE.get(draft.figures[0].figure.outcome)
        named = named if held is None else (held, None)
        return named or (EventType.UNSPECIFIED_FORCE, None)
    outcome = draft.figures[0].figure.outcome
    if outcome in DEFAULT_TYPE:
        basis["type"] = "rule:outcome"
        return DEFAULT_TYPE[outcome], None
    if told.type is not None:
        basis["type"] = INHERITED
        return told.type, told.subtype
    basis["type"] = "rule:harm_without_means"
    return EventType.UNSPECIFIED_FORCE, None
