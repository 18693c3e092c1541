"""Whether what an origin says is to the disadvantage of the side it belongs to."""

from __future__ import annotations

from collections.abc import Collection

from reportedly.model import Figure
from reportedly.model.vocabulary import Group, Interest
from reportedly.resolve.candidates import Item, Origin
from reportedly.resolve.contradictions import house
from reportedly.resolve.counts import of_opponent, own_name


def interest_of(item: Item, figure: Figure | None, blamed: Collection[str]) -> Interest:
    """Return whether a claim, or one count of it, speaks against its origin's interest.

    A side speaks against it when it counts its own losses, or owns to an act that harmed others
    than fighters. It serves it when it counts the other side's
    losses, blames the other side, or denies what it is blamed for. Who belongs to no side has no
    interest that the text tells of.

    Args:
        item: The claim.
        figure: The count in question, if any.
        blamed: All actors that are said to have done it.
    """
    origin = item.origin
    if origin is None or origin.side is None:
        return Interest.NONE
    if item.denied:
        return Interest.SERVING if _among(origin, blamed) else Interest.NONE
    if figure is not None and figure.whose is not None and own_name(origin, figure.whose):
        return Interest.AGAINST
    losses = figure is not None and of_opponent(origin, figure)
    if losses or (item.doers and not _among(origin, item.doers)):
        return Interest.SERVING
    counted = [figure] if figure is not None else item.figures
    harmed = any(one.low != 0 and one.group is not Group.COMBATANT for one in counted)
    return Interest.AGAINST if item.doers and harmed else Interest.NONE


def _among(origin: Origin, actors: Collection[str]) -> bool:
    return origin.side is not None and house(origin.side) in set(map(house, actors))
