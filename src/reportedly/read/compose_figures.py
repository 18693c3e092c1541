"""Counts of a claim: what they cover, and whose people they are, by the claim around them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from reportedly.model import Figure, Source
from reportedly.model.vocabulary import (
    EventType,
    Group,
    Modality,
    Period,
    SourceType,
)
from reportedly.read.draft import Draft
from reportedly.read.found import FoundFigure, FoundTime
from reportedly.read.settle import Stretch
from reportedly.read.settle_times import since_of

TOLL_PERIOD: dict[str | None, Period] = {
    "cumulative": Period.CUMULATIVE,
    "rolling": Period.ROLLING,
    "area": Period.UNCLEAR,
}
"""What the figures of a toll cover where only the words around them say so."""

FORCES = re.compile(
    r"(?<!liberation )(?<!independence )(?<!resistance )(?<!salvation )(?<!arakan )(?<!republican )"
    r"(?<!people's )(?<!people\u2019s )(?<!lord's )(?<!free syrian )(?<!wa state )(?<!shan state )"
    r"\b(?:army|military|armed forces|defen[cs]e (?:ministry|forces?)|general staff|navy)\b",
    re.IGNORECASE,
)
"""Names of the forces of a state; a "Liberation Army" is one of its opponents'."""

LOSER = re.compile(
    r"\b(?P<who>(?!The\b|It\b|They\b|We\b)[A-Z]\w+) (?:(?:has|had|have|also) ){0,2}"
    r"(?:lost|loses|suffered|sustained)(?: [a-z]+){0,3} \Z"
)
"""Who is said to have lost so many, right before the number."""

BARE_SOLDIERS = re.compile(
    r"(?:(?:at least|more than|up to|about|some|nearly|over) )?[\w,.-]+ "
    r"(?:soldiers?|troops|servicem[ae]n|service members?|officers?)",
    re.IGNORECASE,
)
"""A count of soldiers with nothing between number and noun that says whose they are."""

OWN_LOSSES = re.compile(
    r"(?:no|zero|without|not|none of our (?:men|people)|[\w-]+ of ours)\b.*", re.IGNORECASE
)
"""A zero, or a count of "ours", with no noun that says who they are."""


def figures_of(
    draft: Draft,
    stretch: Stretch,
    times: Sequence[FoundTime],
    modality: Modality,
    *,
    over: Period | None,
) -> tuple[Figure, ...]:
    """Return the counts of a claim; what is denied, feared or planned harms nobody.

    Args:
        draft: The claim in the making.
        stretch: Where it stands.
        times: Times of its sentence.
        modality: Of the claim.
        over: What its counts cover by what was told before, where that is more than one event.
    """
    if modality in {Modality.DENIED, Modality.HYPOTHETICAL, Modality.PLANNED}:
        return ()
    figures = tuple(_figure(found, draft, stretch, times) for found in draft.figures)
    event = draft.event
    if over is None and event is not None and event.type is EventType.CASUALTY_TOLL:
        over = TOLL_PERIOD.get(event.subtype)
    return figures if over is None else tuple(_over(figure, over) for figure in figures)


def _over(figure: Figure, kind: Period) -> Figure:
    """Return a count that covers more than one incident by the words around it."""
    if figure.period.kind is not Period.INCIDENT:
        return figure
    return dataclasses.replace(figure, period=dataclasses.replace(figure.period, kind=kind))


def _figure(
    found: FoundFigure, draft: Draft, stretch: Stretch, times: Sequence[FoundTime]
) -> Figure:
    figure = found.figure
    period = figure.period
    if period.kind is Period.CUMULATIVE and period.since is None:
        period = dataclasses.replace(period, since=since_of(stretch, times))
    whose = figure.whose
    group = figure.group
    root = draft.chain.sources[-1] if draft.chain.sources else None
    if whose is None and root is not None and (found.own or _own_soldiers(figure, root, stretch)):
        whose = root.actor_id or root.name
    if found.own and OWN_LOSSES.fullmatch(figure.span.quote) and group is Group.UNKNOWN:
        # Who fights and counts "ours" counts fighters.
        group = Group.COMBATANT if root is not None and root.type is SourceType.PARTY else group
    return dataclasses.replace(figure, period=period, whose=whose, group=group)


def _own_soldiers(figure: Figure, root: Source, stretch: Stretch) -> bool:
    """Tell whether a state's forces speak of soldiers that no word makes somebody else's.

    "Four soldiers were killed, the army said" are the army's own; "four enemy soldiers" and
    "four fighters" are not, and an armed group that counts soldiers counts its opponent's.
    """
    loser = LOSER.search(stretch.text, stretch.line.start, figure.span.start)
    if loser is not None and loser["who"] not in root.name:
        return False  # "Velm lost 40 soldiers, the general staff of its neighbour said"
    return (
        root.type is SourceType.PARTY
        and FORCES.search(root.name) is not None
        and BARE_SOLDIERS.fullmatch(figure.span.quote) is not None
    )
