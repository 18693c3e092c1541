"""TARGET_STATUS_UNCONFIRMED: only the attacker says that the target was military."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.check.lexica.targets import AIM, CAPITAL_SAYS, NEGATED, PARTY_SAYS, PUT, USE
from reportedly.check.page import Page, nobody, side_of
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Claim, Span
from reportedly.model.vocabulary import (
    ActorRole,
    CheckCode,
    EventType,
    Group,
    Modality,
    Polarity,
    Severity,
)

_MILITARY = {"military_use", "combatant"}
_REMOTE = {EventType.AIR_STRIKE, EventType.SHELLING_ROCKET, EventType.UNSPECIFIED_FORCE}
_UNARMED = {Group.CIVILIAN, Group.CHILDREN, Group.WOMEN, Group.MEDIC, Group.JOURNALIST}


def target_status(page: Page) -> Iterator[Remark]:
    """Only the attacking party says that what it struck was military.

    Fires where a party, or media it runs, says so of what was hit, and its own side attacked or no
    attacker is named: that it was used for arms, fighters or command; or that these were aimed at,
    where others tell of people harmed there.
    Silent where a source of no side says so too, and where the page tells it in its own voice.
    """
    said = [claim for claim in page.reading.claims if _military(claim) or _worded(page, claim)]
    if any(not nobody(claim.root) and side_of(claim.root) is None for claim in said):
        return
    attackers = {
        actor.actor_id
        for claim in page.told()
        for actor in claim.actors
        if actor.role in {ActorRole.PERPETRATOR, ActorRole.INITIATOR} and actor.actor_id
    }
    own = [claim for claim in said if _attackers_word(claim, attackers)]
    unread = [] if said or _others_say(page) else list(_unread(page))
    if own or unread:
        yield Remark(
            message="Only the attacking party says that the target was military.",
            claims=(claim.id for claim in own),
            evidence=(*(claim.span for claim in own), *unread),
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


def _worded(page: Page, claim: Claim) -> bool:
    """Tell whether a party's words beside a claim of its own say what the target was.

    What was aimed at is news of the fight; it is the status of a target where others tell of people
    who took no part in it.
    """
    if side_of(claim.root) is None or claim.root is None or claim.root.span is None:
        return False
    for line in page.reading.sentences:
        words = line.span.quote
        if not line.span.overlaps(claim.span) or not line.span.overlaps(claim.root.span):
            continue
        match = USE.search(words) or (AIM.search(words) if _harmed(page, claim) else None)
        if match is not None and not NEGATED.search(words[: match.end()].rpartition(" and ")[2]):
            return True
    return False


def _unread(page: Page) -> Iterator[Span]:
    """Yield sentences without a claim in which a party says what a place was used for."""
    told = [claim.span for claim in page.reading.claims]
    if not any(
        figure.group in _UNARMED or figure.value for c in page.told() for figure in c.figures
    ):
        return
    for line in page.body:
        for part in _CLAUSE.finditer(line.span.quote):
            words = part[0]
            use = USE.search(words) or AIM.search(words)
            before = "" if use is None else words[: use.end()]
            if not _party_says(page, before) or NEGATED.search(before):
                continue
            start = line.span.start + part.start()
            span = Span.of(page.report.text, start, start + len(words))
            if not any(span.overlaps(one) for one in told):
                yield span


def _others_say(page: Page) -> bool:
    """Tell whether words that are no party's put arms or fighters where the force fell."""
    parts = (part[0] for line in page.body for part in _CLAUSE.finditer(line.span.quote))
    told = (words for words in parts if (USE.search(words) or PUT.search(words)))
    return any(not _party_says(page, words) and not NEGATED.search(words) for words in told)


_CLAUSE = re.compile(r"[^;]+")


def _party_says(page: Page, words: str) -> bool:
    """Tell whether a party speaks: by its name, or by its capital."""
    if PARTY_SAYS.search(words):
        return True
    capital = CAPITAL_SAYS.match(words)
    if capital is None or page.atlas is None:
        return False
    return page.atlas.places.is_capital(capital[1])


def _harmed(page: Page, claim: Claim) -> bool:
    """Tell whether somebody else tells of people harmed who are not counted as fighters."""
    return any(
        figure.group in _UNARMED or (figure.group is Group.UNKNOWN and other.type in _REMOTE)
        for other in page.reading.claims
        if side_of(other.root) != side_of(claim.root)
        for figure in other.figures
    )


def _attackers_word(claim: Claim, attackers: set[str]) -> bool:
    side = side_of(claim.root)
    return side is not None and (not side or not attackers or side in attackers)
