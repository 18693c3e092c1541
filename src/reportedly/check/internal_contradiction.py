"""INTERNAL_CONTRADICTION: two claims of one page exclude each other, the page itself on one side.

Two attributed accounts that differ are a dispute that the page reports, not a fault of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reportedly.check.lexica.contradictions import ANOTHER, COMMON, ENDING, THE_EVENT, WORD
from reportedly.check.page import Page, fine_places, one_event, overlap
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Claim, Figure
from reportedly.model.vocabulary import (
    ActorRole,
    CheckCode,
    EventType,
    Outcome,
    Period,
    PlaceRole,
    Polarity,
    Qualifier,
    Severity,
)

_WATER = 7
"""``where_prec`` of what happened on the water."""

SHARED = 3
"""Words that two sentences have in common where they tell of one event."""

LONG = 4
"""Letters from which a word counts."""

_EXCLUDED = {
    Outcome.INJURED: frozenset({Outcome.KILLED, Outcome.INJURED}),
    Outcome.KILLED: frozenset({Outcome.KILLED}),
}
"""What "nobody was hurt" and "nobody was killed" exclude."""


def internal_contradiction(page: Page) -> Iterator[Remark]:
    """Two claims of the page exclude each other, the page itself on one side.

    Fires on two exact counts of one event, one of them in the page's own voice; where one says that
    nobody was hurt and the other counts dead or wounded; and where the page
    says that an actor explained nothing and then gives its explanation.
    Silent where both sides are attributed: that is a dispute that the page reports; and where two
    counts may be of two events, as in a round-up: the sentences share few words, or one says
    "another", "also", "in all". Headlines are left to HEADLINE_UNSUPPORTED.
    """
    pairs = [*_counts(page), *_silences(page)]
    if pairs:
        yield Remark(
            message="Two claims of this page exclude each other.",
            claims=(claim.id for pair in pairs for claim in pair),
            evidence=(claim.span for pair in pairs for claim in pair),
        )


RULE = Rule(
    code=CheckCode.INTERNAL_CONTRADICTION,
    severity=Severity.WARNING,
    needs=(Need.TEXT,),
    find=internal_contradiction,
)


def _counts(page: Page) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of claims of one event with exact counts that differ, one in own voice."""
    told = [one for one in page.told() if _places(one) and not page.in_headline(one.span)]
    for a, b in combinations(told, 2):
        if a.root is not None and b.root is not None:
            continue
        placed = _places(a) == _places(b) and a.type is b.type
        if not placed or not one_event(a, b):
            continue
        pairs = [(f, g) for f in a.figures for g in b.figures if _clash(f, g)]
        denied = any(_none_and_some(f, g) for f, g in pairs)
        apart = (a.root is None) != (b.root is None)
        if pairs and ((denied and (apart or _of_the_same(page, a, b))) or _retold(page, a, b)):
            yield a, b


def _of_the_same(page: Page, a: Claim, b: Claim) -> bool:
    """Tell whether the later of two claims speaks of "the blast" that the earlier is about."""
    later = _told_by(page, max(a, b, key=lambda claim: claim.span.start))
    return THE_EVENT.search(later) is not None and ANOTHER.search(later) is None


def _retold(page: Page, a: Claim, b: Claim) -> bool:
    """Tell whether two claims tell one event twice, by the words that they share.

    A round-up tells of many in one place, each with a count of its own.
    """
    one, two = _told_by(page, a), _told_by(page, b)
    if ANOTHER.search(one) or ANOTHER.search(two):
        return False
    return len(_content(one) & _content(two)) >= SHARED


def _told_by(page: Page, claim: Claim) -> str:
    """Return the words of the sentences of a claim."""
    lines = page.reading.sentences
    told = [one.span.quote for one in lines if one.span.overlaps(claim.span)]
    return " ".join(told) or claim.span.quote


def _content(words: str) -> set[str]:
    """Return the words of a sentence that say what happened to whom, without their endings."""
    found = (ENDING.sub("", word) for word in WORD.findall(words) if word not in COMMON)
    return {word for word in found if len(word) >= LONG}


def _places(claim: Claim) -> frozenset[str]:
    """Return the event places of a claim that are no country or region, water among them."""
    off = {
        place.name.casefold()
        for place in claim.places
        if place.role is PlaceRole.EVENT and place.name and place.where_prec == _WATER
    }
    return fine_places(claim) | off


def _clash(a: Figure, b: Figure) -> bool:
    alike = (a.outcome, a.group, a.whose) == (b.outcome, b.group, b.whose)
    event = a.period.kind is b.period.kind is Period.INCIDENT
    # One person may be one of several, told of by name.
    exact = a.qualifier is b.qualifier is Qualifier.EXACT and 1 not in {a.value, b.value}
    whole = not (a.subset_of or b.subset_of or a.update or b.update or a.as_of != b.as_of)
    if event and whole and a.whose == b.whose and _none_and_some(a, b):
        return True
    return alike and event and exact and whole and not overlap(a, b)


def _none_and_some(a: Figure, b: Figure) -> bool:
    """Tell whether one says that nobody was hurt and the other counts people killed or hurt."""
    for none, some in ((a, b), (b, a)):
        harm = _EXCLUDED.get(none.outcome, frozenset())
        unhurt = none.qualifier is Qualifier.NONE and some.outcome in harm
        if unhurt and (some.value or some.low or 0) > 0:
            return some.qualifier is not Qualifier.NONE
    return False


def _silences(page: Page) -> Iterator[tuple[Claim, Claim]]:
    """Yield where the page says that an actor gave no explanation, with the one it gave."""
    for silent in page.reading.claims:
        if not _own_silence(silent):
            continue
        speakers = _silent_ones(page, silent)
        for said in page.reading.claims:
            root = said.root
            if root is not None and root.actor_id in speakers and _explains(said):
                yield silent, said


def _silent_ones(page: Page, claim: Claim) -> set[str]:
    """Return the actors that are said to be silent: by role, else the first one named."""
    actors = {a.actor_id for a in claim.actors if a.role is ActorRole.SPEAKER and a.actor_id}
    if actors or page.atlas is None:
        return actors
    named = page.atlas.actors.mentions(page.report.text, claim.span.start, claim.span.end)
    return {named[0][2].id} if named else set()


def _own_silence(claim: Claim) -> bool:
    silence = claim.type is EventType.STATEMENT and claim.subtype == "silence"
    return silence and claim.root is None


def _explains(claim: Claim) -> bool:
    if claim.polarity is not Polarity.POSITIVE:
        return False
    if claim.type is EventType.TARGET_STATUS:
        return True
    return claim.type is EventType.STATEMENT and claim.subtype == "justification"
