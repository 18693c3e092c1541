"""ENEMY_LOSS_UNCONFIRMED: a party's losses on its opponent's word, or its opponent's media."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.check.page import Page, counted_side, nobody, overlap, own_people, side_of
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Claim, Figure, Source
from reportedly.model.vocabulary import (
    CheckCode,
    ClaimKind,
    EventType,
    Group,
    Modality,
    Outcome,
    Qualifier,
    Severity,
    SourceType,
)

_LOSSES = {Outcome.KILLED, Outcome.INJURED, Outcome.CASUALTIES_UNSPECIFIED}
_FIGHTS = {EventType.ARMED_CLASH, EventType.TERRITORY_CONTROL}
_STATE_MEDIA = re.compile(
    r"\bstate(?:-run|-owned|-controlled)? (?:\w+ )?(?:media|television|tv|radio|news|daily"
    r"|newspaper|agency|broadcaster)\b",
    re.IGNORECASE,
)
_ROUT = re.compile(
    r"\b(?:wip(?:e[sd]?|ing) out|rout(?:s|ed|ing)?|crush(?:es|ed|ing)?|annihilat\w+"
    r"|defeat(?:s|ed|ing)?|decimat\w+)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:our|its own|their own|his own|of its|of ours)\b", re.IGNORECASE)


def enemy_loss(page: Page) -> Iterator[Remark]:
    """A party's losses, defeat or retreat are told by its opponent, its opponent's media or nobody.

    Fires on either side's losses alike. Silent on a party's own losses; on a claim that gives the
    losses of both sides; and where the side that lost, or a source of no side, gives a count that
    fits. Losses in the page's own voice are those of fighters of a named side alone.
    """
    found = [
        (claim, figure)
        for claim in page.reading.claims
        if _counted(claim)
        for figure in claim.figures
        if _enemys(claim, figure) and not _confirmed(page, claim, figure)
    ]
    defeats = [claim for claim in page.reading.claims if _defeat(claim)]
    if found or defeats:
        yield Remark(
            message="Losses or a defeat of one party are told by its opponent alone.",
            claims=(*(claim.id for claim, _ in found), *(claim.id for claim in defeats)),
            evidence=(*(figure.span for _, figure in found), *(claim.span for claim in defeats)),
        )


RULE = Rule(
    code=CheckCode.ENEMY_LOSS_UNCONFIRMED,
    severity=Severity.WARNING,
    needs=(Need.TEXT,),
    find=enemy_loss,
)


def _side(source: Source | None) -> str | None:
    """Return the party that speaks; ``""`` for a state's media, whose state fights or may."""
    side = side_of(source)
    if side is None and source is not None and source.type is SourceType.MEDIA:
        return "" if _STATE_MEDIA.search(source.name) else None
    return side


def _defeat(claim: Claim) -> bool:
    """Tell whether a party calls its own fight a victory, or says that its opponent withdrew."""
    side = _side(claim.root)
    actors = {actor.actor_id for actor in claim.actors if actor.actor_id}
    if side is not None and claim.type in _FIGHTS and _ROUT.search(claim.span.quote):
        return claim.modality is Modality.ASSERTED
    if not side or not actors or claim.modality is not Modality.ASSERTED:
        return False
    if claim.kind is ClaimKind.ASSESSMENT:
        return claim.type in _FIGHTS and side in actors
    retreat = claim.type is EventType.FORCE_MOVEMENT and claim.subtype == "withdraw"
    houses = {actor.partition("_")[0] for actor in actors}
    return retreat and side.partition("_")[0] not in houses


def _counted(claim: Claim) -> bool:
    """Tell whether a claim gives losses, and of one side alone."""
    if claim.modality in {Modality.DENIED, Modality.HYPOTHETICAL, Modality.PLANNED}:
        return False
    sides = {figure.whose for figure in claim.figures if figure.outcome in _LOSSES}
    return len(sides - {None}) < 2  # noqa: PLR2004 - two sides


def _enemys(claim: Claim, figure: Figure) -> bool:
    side = _side(claim.root)
    loss = figure.outcome in _LOSSES and figure.qualifier is not Qualifier.NONE
    if not loss or figure.subset_of is not None:
        return False
    whose = counted_side(claim, figure)
    if claim.root is None:
        return figure.group is Group.COMBATANT and whose is not None
    if side is None:
        return False
    if own_people(claim.root, whose):
        return False
    if whose is not None:
        return figure.group is Group.COMBATANT or bool(side)
    return figure.group is Group.COMBATANT and not _OWN.search(claim.span.quote)


def _confirmed(page: Page, claim: Claim, figure: Figure) -> bool:
    """Tell whether the side that lost, or a source of no side, gives a count that fits."""
    return any(
        other.outcome is figure.outcome
        and other.group is figure.group
        and overlap(other, figure)
        and _may_confirm(one, other, claim)
        for one in page.reading.claims
        if one.id != claim.id
        for other in one.figures
    )


def _may_confirm(one: Claim, figure: Figure, claim: Claim) -> bool:
    if nobody(one.root):
        return False
    side = side_of(one.root)
    return side is None or (side != side_of(claim.root) and own_people(one.root, figure.whose))
