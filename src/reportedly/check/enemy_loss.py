"""ENEMY_LOSS_UNCONFIRMED: a party's losses on its opponent's word, or its opponent's media."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.fallen import (
    Camp,
    are_called_enemies,
    are_foreign,
    are_foreign_losses,
    are_members,
    camp_of_fallen,
    camp_of_source,
    is_foreign,
)
from reportedly.check.lexica.fallen import DESTROYED, FORCES, ROUT, ROUTED, STATE_MEDIA, THEIR_DEED
from reportedly.check.lexica.targets import PARTY_SAYS
from reportedly.check.page import (
    Page,
    counted_side,
    nobody,
    one_event,
    overlap,
    own_people,
    side_of,
)
from reportedly.check.rule import Need, Remark, Rule
from reportedly.check.unread import unread_speakers
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

_LOSSES = {
    Outcome.KILLED,
    Outcome.INJURED,
    Outcome.CASUALTIES_UNSPECIFIED,
    Outcome.DETAINED,
}
_FIGHTERS = {Group.COMBATANT, Group.UNKNOWN}
_FIGHTS = {EventType.ARMED_CLASH, EventType.TERRITORY_CONTROL}
_BOTH = 2
_BESIDE = 24
"""Code points behind a number in which a side's name begins: "40 Boko Haram fighters"."""


def enemy_loss(page: Page) -> Iterator[Remark]:
    """A party's losses, defeat or retreat are told by its opponent, its opponent's media or nobody.

    Fires on either side's losses alike: dead, wounded and captured fighters, and posts and vehicles
    that a party says its own arms destroyed.
    Silent on a party's own losses; on a claim that gives the losses of both sides; where the words
    do not tell whose losses they are; and where the side that lost, or a source of no side, gives a
    count that fits. Losses in the page's own voice are those of fighters of a named side alone, and
    where no outsider speaks that was not read as a source.
    """
    found = [
        (claim, figure)
        for claim in page.reading.claims
        if _counted(page, claim)
        for figure in claim.figures
        if _enemys(page, claim, figure) and not _confirmed(page, claim, figure)
    ]
    defeats = [claim for claim in page.reading.claims if _defeat(page, claim)]
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
        return "" if STATE_MEDIA.search(source.name) else None
    return side


def _defeat(page: Page, claim: Claim) -> bool:
    """Tell whether a party calls its own fight a victory, or says that its opponent withdrew."""
    side, words = _side(claim.root), claim.span.quote
    if side is None or claim.modality is not Modality.ASSERTED:
        return False
    if DESTROYED.search(words) or (claim.type in _FIGHTS and ROUT.search(words)):
        return True
    retreat = claim.type is EventType.FORCE_MOVEMENT and claim.subtype == "withdraw"
    if retreat and (_foreigners(page, claim) or ROUTED.match(words)):
        return True
    actors = {actor.actor_id for actor in claim.actors if actor.actor_id}
    if not side or not actors:
        return False
    if claim.kind is ClaimKind.ASSESSMENT:
        return claim.type in _FIGHTS and side in actors
    houses = {actor.partition("_")[0] for actor in actors}
    return retreat and side.partition("_")[0] not in houses


def _foreigners(page: Page, claim: Claim) -> bool:
    """Tell whether a claim opens with forces of another nation than the one who tells of them."""
    match = FORCES.match(claim.span.quote)
    if match is None or page.atlas is None or claim.root is None:
        return False
    return is_foreign(page.atlas, match["nation"], claim.root)


def _counted(page: Page, claim: Claim) -> bool:
    """Tell whether a claim gives losses, and of one side alone."""
    if claim.modality in {Modality.DENIED, Modality.HYPOTHETICAL, Modality.PLANNED}:
        return False
    sides = {figure.whose for figure in claim.figures if figure.outcome in _LOSSES}
    fallen = {camp_of_fallen(page, figure) for figure in claim.figures if figure.outcome in _LOSSES}
    return len(sides - {None}) < _BOTH and len(fallen - {None}) < _BOTH


def _enemys(page: Page, claim: Claim, figure: Figure) -> bool:
    """Tell whether a figure counts losses of an opponent of who tells it, or of a named side."""
    loss = figure.outcome in _LOSSES and figure.qualifier is not Qualifier.NONE
    if not loss or figure.subset_of is not None:
        return False
    if claim.root is None:
        told = figure.group is Group.COMBATANT and _sided(page, claim, figure)
        return told and not _outsider_speaks(page, claim)
    if _side(claim.root) is None:
        return False
    if figure.outcome is Outcome.DETAINED:
        camps = (camp_of_fallen(page, figure), camp_of_source(claim.root, page.atlas))
        return figure.group is Group.COMBATANT and camps == (Camp.STATE, Camp.OTHER)
    own = own_people(claim.root, figure.whose)
    if figure.group in _FIGHTERS and are_called_enemies(page, figure, own=own):
        return True
    return _opponents(page, claim, figure, claim.root)


def _outsider_speaks(page: Page, claim: Claim) -> bool:
    """Tell whether a speaker who is no party to the fight tells of the event, read or not."""
    if any(
        not nobody(other.root) and side_of(other.root) is None and one_event(claim, other)
        for other in page.told()
    ):
        return True
    return any(not PARTY_SAYS.search(line.span.quote) for line in unread_speakers(page))


def _sided(page: Page, claim: Claim, figure: Figure) -> bool:
    """Tell whether fighters that the page counts itself are of one named side, or its enemies."""
    whose = counted_side(claim, figure)
    return whose is not None or are_called_enemies(page, figure) or _names_side(page, figure)


def _opponents(page: Page, claim: Claim, figure: Figure, root: Source) -> bool:
    """Tell whether people are of another side than who tells of them, as far as words say so."""
    whose = counted_side(claim, figure)
    if whose is not None:
        fought = figure.group is Group.COMBATANT
        return not own_people(root, whose) and (fought or bool(_side(root)))
    fallen, teller = camp_of_fallen(page, figure), camp_of_source(root, page.atlas)
    if figure.group in _FIGHTERS and are_foreign_losses(page, figure, root):
        return True
    deed = THEIR_DEED.search(claim.span.quote) is not None
    if fallen is None and figure.group is Group.UNKNOWN:
        return deed and claim.type in _FIGHTS
    if figure.group is Group.COMBATANT and (deed or are_foreign(page, figure, root)):
        return True
    if fallen is None and figure.group is Group.COMBATANT and are_members(page, figure):
        return teller is Camp.STATE
    known = fallen is not None and teller is not None
    return figure.group in _FIGHTERS and known and fallen is not teller


def _names_side(page: Page, figure: Figure) -> bool:
    """Tell whether the words behind a number name the group or army of its people."""
    if page.atlas is None:
        return False
    start, end = figure.span.start, figure.span.end
    named = page.atlas.actors.mentions(page.report.text, start, end + _BESIDE)
    return any(low - end < _BESIDE for low, _, _ in named)


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
