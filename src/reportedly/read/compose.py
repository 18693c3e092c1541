"""Drafts to claims: types, modality, places, times, actors and figures, field by field.

Composition is plain rules over what the facets found. Every rule that fills a field from outside
the claim's own words says so in ``Claim.basis``.
"""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Sequence

from reportedly.model import (
    ActorRef,
    Claim,
    Figure,
    PlaceRef,
    Span,
    TimeRef,
)
from reportedly.model.vocabulary import (
    TYPES,
    ActorRole,
    ClaimKind,
    EventType,
    Modality,
    Outcome,
    Period,
    PlaceRelation,
    PlaceRole,
    Polarity,
    SegmentKind,
    UpdateOp,
    Weapon,
)
from reportedly.read.claims_together import finished
from reportedly.read.clauses import fold
from reportedly.read.compose_figures import figures_of
from reportedly.read.compose_type import (
    FROM_AFAR,
    INHERITED,
    SEVERAL_TOLD,
    Facts,
    Told,
    points_back,
    type_of,
)
from reportedly.read.draft import Draft
from reportedly.read.found import FoundEvent, FoundTime, Line
from reportedly.read.setting import with_settings
from reportedly.read.settle import (
    WIDE,
    Stretch,
    between,
    places_of,
    points_to_place,
    stated_places,
    within,
)
from reportedly.read.settle_times import lasting, recency, time_of

OWN_VOICE = "own_voice"
"""Basis of the attribution of what no source is given for."""

LASTING = {EventType.RESTRICTION, EventType.TERRITORY_CONTROL}
"""Types of what may hold since a day, though it is told as a happening."""

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

ARRIVING = frozenset({EventType.FORCE_MOVEMENT, EventType.AID_RESCUE})
"""Events that happen where forces or lorries are sent to."""

AN_EARLIER_LINE = 160
"""Code points back in which a place has to be named for "there" to mean it."""

SOME = "force.debris.some"
"""Rule of what became of some of the shells or drones just told of."""

STATUS = ("status.combatant", "status.civilian", "status.use.was")
"""Rules of what people were; only of those whom force has struck is it a claim."""


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
                leaving=_leaves(draft),
                arriving=draft.event is not None and draft.event.type in ARRIVING,
                fleeing=draft.event is not None and draft.event.type is EventType.DISPLACEMENT,
                talking=draft.event is not None and _talks(draft.event),
                whole=any(d.part_of and d.part_of[0] == draft.start for d in drafts),
            )
            claim = _claim(draft, stretch, facts, told)
            if claim is None:
                continue
            if line.segment is SegmentKind.HEADLINE:
                heads.add(len(claims))
            claims.append(claim)
            told = dataclasses.replace(_remember(claim, draft, line, told), end=draft.end)
    return finished(with_settings(claims, facts), heads)


def _leaves(draft: Draft) -> bool:
    """Tell whether an event happens where people or troops go away from."""
    event = draft.event
    if event is None:
        return draft.figures[0].figure.outcome is Outcome.DISPLACED
    withdraws = event.type is EventType.FORCE_MOVEMENT and event.subtype == "withdraw"
    return withdraws or event.type is EventType.DISPLACEMENT


def _talks(event: FoundEvent) -> bool:
    return TYPES[event.type].family == "diplomacy"


def _near(sources: Sequence[tuple[int, int]], line: Line) -> tuple[tuple[int, int], ...]:
    """Return the sorted stretches that begin in a sentence."""
    return tuple(sources[bisect_left(sources, (line.start,)) : bisect_left(sources, (line.end,))])


def _claim(draft: Draft, stretch: Stretch, facts: Facts, told: Told) -> Claim | None:
    event = draft.event
    basis: dict[str, str] = {}
    kind, type_, subtype = type_of(draft, told, facts, basis)
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
    pointing = points_back(draft.event)
    inherits = kind in {ClaimKind.INCIDENT, ClaimKind.SITUATION}
    pointing = pointing or points_to_place(stretch)
    inherits = inherits or (kind is ClaimKind.BACKGROUND and points_to_place(stretch))
    before = told.places if inherits and (near or pointing) else ()
    if points_to_place(stretch):
        before = _untold(facts, stretch, told) or before
    around = within(facts.ordered, stretch.line)
    if draft.event is not None and TYPES[draft.event.type].family == "speech":
        return stated_places(stretch, around)
    if stretch.talking and not pointing:
        before = ()
    return places_of(stretch, around, facts.places, before)


def _untold(facts: Facts, stretch: Stretch, told: Told) -> tuple[PlaceRef, ...]:
    """Return the last town named since the claim before, in a sentence that holds no claim.

    "The first raid was on Bare. Seven men died there."
    """
    here = stretch.line.start
    near = between(facts.ordered, max(told.end, here - AN_EARLIER_LINE), here)
    named = [found for found in near if "\n" not in facts.text[found.end : here]]
    last = named[-1].place if named else None
    if last is None or last.role is not PlaceRole.EVENT or (last.where_prec or WIDE) >= WIDE:
        return ()
    return (last,)


def _time(
    draft: Draft,
    stretch: Stretch,
    facts: Facts,
    told: Told,
    commitment: tuple[ClaimKind, Modality],
) -> TimeRef | None:
    kind, modality = commitment
    later = any(_later(found.figure) for found in draft.figures)
    if later and points_back(draft.event):
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
    if points_back(draft.event) and not draft.toll and told.time is not None:
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
    if told.accused:
        # What somebody is accused of happened where the accusation says, and not where the accused
        # is said to stand, "in the hills south of" it.
        blamed = tuple(
            place
            for place in claim.places
            if place.role == "event" and place.relation is PlaceRelation.IN
        )
        if blamed:
            return dataclasses.replace(told, places=blamed, paragraph=line.paragraph)
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
    dated = dated and not points_back(draft.event)
    if line.segment is SegmentKind.SUBHEADING:
        kept = claim.type if force else None
        last, accused = told.last, told.accused
        return Told(kept, places=places, paragraph=line.paragraph, last=last, accused=accused)
    type_, subtype = (claim.type, claim.subtype) if force else (told.type, told.subtype)
    if claim.type is EventType.MATERIEL_CAPTURE and claim.subtype == "interception":
        type_, subtype = _intercepted(claim) or (type_, subtype)
    burnt = claim.type is EventType.PROPERTY_DAMAGE and type_ is None
    own = force and not points_back(draft.event)
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
