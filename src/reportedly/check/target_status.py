"""TARGET_STATUS_UNCONFIRMED: only the attacker says that the target was military."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page, nobody, side_of
from reportedly.model import Claim, Finding
from reportedly.model.vocabulary import ActorRole, CheckCode, EventType, Modality, Polarity

_MILITARY = {"military_use", "combatant"}


def target_status(page: Page) -> Iterator[Finding]:
    """Fire on a party's word about what it struck, without a source of no side for it."""
    said = [claim for claim in page.reading.claims if _military(claim)]
    if any(not nobody(claim.root) and side_of(claim.root) is None for claim in said):
        return
    attackers = {
        actor.actor_id
        for claim in page.told()
        for actor in claim.actors
        if actor.role in {ActorRole.PERPETRATOR, ActorRole.INITIATOR} and actor.actor_id
    }
    own = [claim for claim in said if _attackers_word(claim, attackers)]
    if own:
        yield page.finding(
            CheckCode.TARGET_STATUS_UNCONFIRMED,
            "Only the attacking party says that the target was military.",
            claims=(claim.id for claim in own),
            evidence=(claim.span for claim in own),
        )


def _military(claim: Claim) -> bool:
    return (
        claim.type is EventType.TARGET_STATUS
        and claim.subtype in _MILITARY
        and claim.polarity is Polarity.POSITIVE
        and claim.modality in {Modality.ASSERTED, Modality.ALLEGED}
    )


def _attackers_word(claim: Claim, attackers: set[str]) -> bool:
    side = side_of(claim.root)
    return side is not None and (not side or not attackers or side in attackers)
