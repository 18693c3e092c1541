"""Drafts to claims: types, modality, places, times, actors and figures, field by field.

Composition is plain rules over what the facets found. Every rule that fills a field from outside
the claim's own words says so in ``Claim.basis``.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.model import (
    ActorRef,
    Claim,
    Figure,
    PageDate,
    PlaceRef,
    Span,
    TimeRef,
)
from reportedly.model.vocabulary import (
    TYPES,
    ActorRole,
    ClaimKind,
    EventType,
    Group,
    Modality,
    Outcome,
    Period,
    Polarity,
    SegmentKind,
    UpdateOp,
    Weapon,
)
from reportedly.read.claims_together import finished
from reportedly.read.clauses import fold
from reportedly.read.compose_figures import TOLL_PERIOD, figures_of
from reportedly.read.denied import ECHO
from reportedly.read.draft import TOLL_SUBTYPE, Draft, in_a_window, taken_in_battle
from reportedly.read.event_hits import force_in
from reportedly.read.found import FoundEvent, FoundPlace, FoundTime, Line
from reportedly.read.settle import (
    Stretch,
    lasting,
    places_of,
    points_to_place,
    recency,
    stated_places,
    time_of,
    within,
)

DEFAULT_TYPE = {
    Outcome.DETAINED: EventType.DETENTION,
    Outcome.DISPLACED: EventType.DISPLACEMENT,
}
"""The type of a figure that no event explains; any harm is UNSPECIFIED_FORCE."""


INHERITED = "inherited:earlier_claim"
"""Basis of what a claim takes from the one before it."""

OWN_VOICE = "own_voice"
"""Basis of the attribution of what no source is given for."""
SEVERAL_TOLD = "rule:several_events_told"
"""Basis of a toll whose events the claim before it tells together."""

LASTING = {EventType.RESTRICTION, EventType.TERRITORY_CONTROL}
"""Types of what may hold since a day, though it is told as a happening."""

OUTCOME_ALONE = ":outcome"
"""Marks the rule of an event that only a word of harm tells of."""


SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|dozens of"
    r"|a series of) (?:[\w-]+ ){0,2}?(?:bombs|devices|blasts|explosions|bombings|attacks"
    r"|strikes|air ?strikes|raids|shootings)\b"
)
SITES = re.compile(
    r"\b(?:across|(?:in|at) (?:several|various|different|(?:two|three|four|five|six|seven|\d+))"
    r"|provinces|districts|towns|cities|villages|regions|counties)\b"
)
"""Together: a claim that tells of several events at several sites."""

ON_A_CROWD = re.compile(
    r"\b(?:broke up|dispers\w+|protests?|demonstrat\w+|march(?:es)?|rall(?:y|ies))\b"
)
"""People who are shot at such a thing are shot in a crowd."""

CHARGE = re.compile(r"\b(?:charges?|accusations?|allegations?)\b", re.IGNORECASE)
"""What somebody who is blamed calls untrue."""

FRAGMENTS = "force.debris"
"""Rule of what the fragments of a weapon do; which weapon is told before."""

ARRIVING = frozenset({EventType.FORCE_MOVEMENT, EventType.AID_RESCUE})
"""Events that happen where forces or lorries are sent to."""

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
    }
)
"""Uses of force that wreck what stands where they happen."""

BOMBS = "device.bomb"
"""Rule of bombs that do something; those that aircraft have just dropped are no devices."""

THE_BOMBS = re.compile(r"\b(?:the|its|their|these|those|other)(?: [\w-]+)? $", re.IGNORECASE)

SOME = "force.debris.some"
"""Rule of what became of some of the shells or drones just told of."""

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

STATUS = ("status.combatant", "status.civilian", "status.use.was")
"""Rules of what people were; only of those whom force has struck is it a claim."""


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
    """

    text: str
    places: Sequence[FoundPlace]
    ordered: Sequence[FoundPlace]
    times: Sequence[FoundTime]
    page: PageDate | None
    sources: tuple[tuple[int, int], ...]
    actors: Callable[[int, int], str | None]


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


def compose(by_line: Sequence[tuple[Line, Sequence[Draft]]], facts: Facts) -> tuple[Claim, ...]:
    """Return the claims of a report, numbered in order of the text.

    Args:
        by_line: Each sentence with its drafts.
        facts: Places, times and actors of the report.
    """
    claims: list[Claim] = []
    heads: set[int] = set()
    told = Told()
    for line, drafts in by_line:
        for draft in drafts:
            others = tuple((d.start, d.end) for d in drafts if d is not draft)
            stretch = Stretch(
                text=facts.text,
                start=draft.start,
                end=draft.end,
                anchor=draft.anchor,
                line=line,
                others=others,
                sources=_near(facts.sources, line),
                leaving=_leaves(draft.event),
                arriving=draft.event is not None and draft.event.type in ARRIVING,
                fleeing=draft.event is not None and draft.event.type is EventType.DISPLACEMENT,
            )
            claim = _claim(draft, stretch, facts, told)
            if claim is None:
                continue
            if line.segment is SegmentKind.HEADLINE:
                heads.add(len(claims))
            claims.append(claim)
            told = _remember(claim, draft, line, told)
    return finished(claims, heads)


def _leaves(event: FoundEvent | None) -> bool:
    """Tell whether an event happens where people or troops go away from."""
    if event is None:
        return False
    withdraws = event.type is EventType.FORCE_MOVEMENT and event.subtype == "withdraw"
    return withdraws or event.type is EventType.DISPLACEMENT


def _near(sources: Sequence[tuple[int, int]], line: Line) -> tuple[tuple[int, int], ...]:
    """Return the sorted stretches that begin in a sentence."""
    return tuple(sources[bisect_left(sources, (line.start,)) : bisect_left(sources, (line.end,))])


def _claim(draft: Draft, stretch: Stretch, facts: Facts, told: Told) -> Claim | None:
    event = draft.event
    basis: dict[str, str] = {}
    kind, type_, subtype = _type(draft, told, facts, basis)
    if event is not None and _idle(event, told) and not draft.figures:
        return None
    if event is not None and event.rule.startswith(STATUS) and told.type is None:
        return None
    if event is not None and event.rule.startswith(SOME) and told.type not in FROM_AFAR:
        return None
    modality, polarity = _commitment(draft, basis)
    places = _places(draft, stretch, facts, told, kind)
    time = _time(draft, stretch, facts, told, (kind, modality))
    basis["attribution"] = " < ".join(draft.chain.rules) or OWN_VOICE
    actors = _actors(draft, facts, type_)
    if actors:
        basis["actors"] = event.agent_rule if event and event.agent else "speaker"
    span = Span.of(facts.text, draft.start, draft.end)
    return Claim(
        id="",
        kind=kind,
        span=span,
        type=type_,
        subtype=subtype,
        type_alternatives=event.alternatives if event else (),
        modality=modality,
        polarity=polarity,
        attribution=draft.chain.sources,
        actors=actors,
        targets=event.targets if event else (),
        weapons=event.weapons if event else (),
        places=places,
        time=time,
        figures=figures_of(
            draft,
            stretch,
            within(facts.times, stretch.line),
            modality,
            over=Period.UNCLEAR if basis["type"] == SEVERAL_TOLD else None,
        ),
        damage=event.damage if event else (),
        labels=event.labels if event else (),
        basis=tuple(sorted(basis.items())),
    )


def _points_back(event: FoundEvent | None) -> bool:
    """Tell whether a claim tells of harm, or of "the attack", without saying what happened."""
    if event is None or event.reference or event.rule.startswith(FRAGMENTS):
        return True
    return OUTCOME_ALONE in event.rule


def _idle(event: FoundEvent, told: Told) -> bool:
    """Tell whether an event says nothing new, or nothing of force, without a figure.

    "Two homes were destroyed in the assault" points back and is an account of its own all the same:
    it may stand on another's word.
    """
    if event.modality is Modality.DENIED and event.type is not EventType.STATEMENT:
        return False
    if event.reference or event.rule.endswith(":outcome:zero"):
        return not (event.reference and event.damage)
    weak = event.rule.endswith(":outcome:weak")
    return weak and (told.type is None or not (event.damage or event.targets))


def _type(
    draft: Draft, told: Told, facts: Facts, basis: dict[str, str]
) -> tuple[ClaimKind, EventType, str | None]:
    event = draft.event
    if draft.toll and in_a_window(draft):
        basis["type"] = "rule:outcome"
        return ClaimKind.INCIDENT, EventType.DISPLACEMENT, "flight"
    if draft.toll and not (event is not None and event.type is EventType.DETENTION):
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
    pointing = _points_back(event) and (
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
    if draft.part_of is not None or not _points_back(draft.event):
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
        named = force_in(fold(text[draft.start : draft.end])) or force_in(words)
        shot = named is not None and named[0] is EventType.DIRECT_VIOLENCE
        if shot and ON_A_CROWD.search(words) is not None:
            return EventType.CROWD_FORCE, "live_fire"
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


def _commitment(draft: Draft, basis: dict[str, str]) -> tuple[Modality, Polarity]:
    event = draft.event
    modality = event.modality if event else Modality.ASSERTED
    polarity = event.polarity if event else Polarity.POSITIVE
    speech = event is not None and event.type is EventType.STATEMENT
    if draft.chain.hedge is not None and modality is Modality.ASSERTED and not speech:
        modality = draft.chain.hedge
        basis["modality"] = "cue"
    if modality is Modality.DENIED:
        polarity = Polarity.NEGATIVE
    basis.setdefault("modality", _why(event))
    return modality, polarity


def _why(event: FoundEvent | None) -> str:
    """Return which words of a clause, or which head, settled how far it is asserted."""
    if event is None or not event.rule:
        return "plain"
    if event.rule.startswith("encoder:modality"):
        return event.rule.partition("+")[0]
    return event.rule.partition("+")[2] or "plain"


def _places(
    draft: Draft, stretch: Stretch, facts: Facts, told: Told, kind: ClaimKind
) -> tuple[PlaceRef, ...]:
    """Only incidents inherit a place, and only from a claim not far before."""
    near = stretch.line.paragraph - told.paragraph <= 1
    pointing = _points_back(draft.event)
    inherits = kind in {ClaimKind.INCIDENT, ClaimKind.SITUATION}
    pointing = pointing or points_to_place(stretch)
    inherits = inherits or (kind is ClaimKind.BACKGROUND and points_to_place(stretch))
    before = told.places if inherits and (near or pointing) else ()
    around = within(facts.ordered, stretch.line)
    if draft.event is not None and TYPES[draft.event.type].family == "speech":
        return stated_places(stretch, around)
    return places_of(stretch, around, facts.places, before)


def _time(
    draft: Draft,
    stretch: Stretch,
    facts: Facts,
    told: Told,
    commitment: tuple[ClaimKind, Modality],
) -> TimeRef | None:
    kind, modality = commitment
    later = any(_later(found.figure) for found in draft.figures)
    if later and _points_back(draft.event):
        return dataclasses.replace(told.time, mention=None, basis=INHERITED) if told.time else None
    times = within(facts.times, stretch.line)
    found = _own_time(draft, stretch, times, modality)
    if found is not None:
        return found
    state = kind in {ClaimKind.SITUATION, ClaimKind.BACKGROUND}
    if state or draft.toll or (draft.event is not None and draft.event.type in LASTING):
        since = lasting(stretch, times)
        if state or since is not None:
            return since
    if _points_back(draft.event) and not draft.toll and told.time is not None:
        return dataclasses.replace(told.time, mention=None, basis=INHERITED)
    if kind is ClaimKind.INCIDENT and modality in {Modality.ASSERTED, Modality.ALLEGED}:
        # What has gone on since a day is not of the week before the page.
        return lasting(stretch, times) or recency(facts.page)
    return None


def _own_time(
    draft: Draft, stretch: Stretch, times: Sequence[FoundTime], modality: Modality
) -> TimeRef | None:
    """Return when a claim's event happened by its own words, or by those of its total."""
    ahead = modality in {Modality.PLANNED, Modality.HYPOTHETICAL}
    speaks = draft.event is not None and TYPES[draft.event.type].family == "speech"
    found = time_of(stretch, times, open_future=ahead, speaks=speaks)
    if found is None and draft.part_of is not None:
        start, end = draft.part_of
        whole = dataclasses.replace(stretch, start=start, end=end, anchor=start, others=())
        found = time_of(whole, times, open_future=ahead, speaks=speaks)
    return found


def _later(figure: Figure) -> bool:
    """Tell whether people are counted who died or were found after the event's day."""
    update = figure.update
    more = update is not None and update.op is UpdateOp.RAISES and update.previous is None
    return more or figure.drawn_from is not None


def _actors(draft: Draft, facts: Facts, type_: EventType) -> tuple[ActorRef, ...]:
    event = draft.event
    if event is not None and type_ is EventType.STATEMENT and draft.chain.sources:
        speaker = draft.chain.sources[-1]
        role = ActorRole.SPEAKER
        return (ActorRef(role=role, actor_id=speaker.actor_id, span=speaker.span),)
    if event is None or event.agent is None:
        return ()
    start, end = event.agent
    found = facts.actors(start, end)
    role = ActorRole.PERPETRATOR
    if TYPES[type_].family in {"speech", "diplomacy"}:
        role = ActorRole.SPEAKER
    elif type_ in {EventType.ARMED_CLASH, EventType.DEMONSTRATION, EventType.FORCE_MOVEMENT}:
        role = ActorRole.PARTICIPANT
    elif type_ is EventType.AID_RESCUE:
        role = ActorRole.RESPONDER
    span = Span.of(facts.text, start, end)
    return (ActorRef(role=role, actor_id=found, span=span),)


def _remember(claim: Claim, draft: Draft, line: Line, told: Told) -> Told:
    told = dataclasses.replace(told, accused=claim.subtype == "accusation")
    echoes = claim.type is not None and TYPES[claim.type].family not in {"speech", "toll"}
    if claim.type is not None and echoes and claim.modality is not Modality.DENIED:
        told = dataclasses.replace(told, last=(claim.kind, claim.type, claim.subtype))
    if claim.kind not in {ClaimKind.INCIDENT, ClaimKind.SITUATION}:
        return told
    if claim.modality in {Modality.HYPOTHETICAL, Modality.PLANNED}:
        return told
    places = tuple(place for place in claim.places if place.role == "event")
    force = (
        claim.type is not None
        and TYPES[claim.type].force
        # People killed later on were not killed by a town's changing hands.
        and claim.type is not EventType.TERRITORY_CONTROL
    )
    time = claim.time
    # A day on which somebody died of wounds is not the day of the event.
    dated = time is not None and time.date_prec is not None and not time.inferred
    dated = dated and not _points_back(draft.event)
    if line.segment is SegmentKind.SUBHEADING:
        kept = claim.type if force else None
        last, accused = told.last, told.accused
        return Told(kept, places=places, paragraph=line.paragraph, last=last, accused=accused)
    type_, subtype = (claim.type, claim.subtype) if force else (told.type, told.subtype)
    if claim.type is EventType.MATERIEL_CAPTURE and claim.subtype == "interception":
        type_, subtype = _intercepted(claim) or (type_, subtype)
    burnt = claim.type is EventType.PROPERTY_DAMAGE and type_ is None
    own = force and not _points_back(draft.event)
    return Told(
        type=type_,
        subtype=subtype,
        places=places or told.places,
        time=claim.time if dated else (told.time if _same_places(places, told) else None),
        paragraph=line.paragraph,
        taken=(claim.type is EventType.TERRITORY_CONTROL and claim.subtype != "presence")
        or (told.taken and not own),
        several=_several(claim, places) if own else told.several,
        burnt=(claim.subtype or "unspecified") if burnt else told.burnt,
        last=told.last,
        accused=told.accused,
    )


def _intercepted(claim: Claim) -> tuple[EventType, str | None] | None:
    """Return the attack that was shot down: what its fragments do is still its doing."""
    weapons = {found.weapon for found in claim.weapons}
    if Weapon.DRONE in weapons:
        return EventType.AIR_STRIKE, "drone"
    if weapons & {Weapon.MISSILE, Weapon.ROCKET}:
        return EventType.SHELLING_ROCKET, None
    return None


def _several(claim: Claim, places: Sequence[PlaceRef]) -> bool:
    """Tell whether a claim tells of several events at several sites."""
    words = fold(claim.span.quote)
    if claim.figures or SEVERAL.search(words) is None:
        return False
    return len(places) > 1 or SITES.search(words) is not None


def _same_places(places: Sequence[PlaceRef], told: Told) -> bool:
    names = {(place.place_id, place.name) for place in places}
    before = {(place.place_id, place.name) for place in told.places}
    return not names or not before or bool(names & before)
