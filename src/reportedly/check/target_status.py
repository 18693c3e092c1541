"""TARGET_STATUS_UNCONFIRMED: only the attacker says that the target was military."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page, nobody, side_of
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Claim
from reportedly.model.vocabulary import (
    ActorRole,
    CheckCode,
    EventType,
    Modality,
    Polarity,
    Severity,
)

_MILITARY = {"military_use", "combatant"}


def target_status(page: Page) -> Iterator[Remark]:
    """Only the attacking party says that what it struck was military.

    Fires where a party, or media it runs, says so of what was hit, and its own side attacked or no
    attacker is named.
    Silent where a source of no side says so too, and where the page tells it in its own voice.
    """
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
        yield Remark(
            message="Only the attacking party says that the target was military.",
            claims=(claim.id for claim in own),
            evidence=(claim.span for claim in own),
        )


RULE = Rule(
    code=CheckCode.TARGET_STATUS_UNCONFIRMED,
    severity=Severity.INFO,
    needs=(Need.TEXT,),
    find=target_status,
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
