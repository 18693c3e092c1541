"""Whose people a count of losses is about, told from the words beside it.

An army that reports "two militants and a soldier" speaks of its opponent and of itself. Where the
reader could not say whose people they are, the noun often can: soldiers fall on a state's side,
rebels on its opponent's. The same holds in the other direction.
"""

from __future__ import annotations

from enum import StrEnum

from reportedly.atlas import Atlas
from reportedly.check.lexica.fallen import (
    ENEMY_AFTER,
    ENEMY_BEFORE,
    GROUP_WORDS,
    LOSER,
    LOSSES_OF,
    MEMBERS,
    NAME,
    NATION,
    NEXT,
    OF_GROUP,
    OF_THEIRS,
    PEOPLE,
    STATE_WORDS,
    THINGS,
)
from reportedly.check.page import Page
from reportedly.model import Figure, Source


class Camp(StrEnum):
    """The kind of force that people fight in."""

    STATE = "state"
    OTHER = "other"


_STATE_KINDS = {"state", "state_forces", "government", "coalition"}
_GROUP_KINDS = {"armed_group", "armed_group_set", "political_armed"}
_BESIDE = 14
"""Code points behind a number in which the name of the group has to begin."""
AHEAD = 60
"""Code points after a number in which its noun is looked for."""


def _window(page: Page, figure: Figure) -> str:
    """Return the words of a figure and what stands behind it, up to the next count."""
    window = page.report.text[figure.span.start : figure.span.end + AHEAD]
    stop = NEXT.search(window, len(figure.span.quote))
    return window[: stop.start()] if stop else window


def camp_of_fallen(page: Page, figure: Figure) -> Camp | None:
    """Return the kind of force of the people whom a figure counts, by their noun or group."""
    window = _window(page, figure)
    if OF_GROUP.search(window):
        return Camp.OTHER
    match = PEOPLE.search(window)
    if match is None:
        before = page.report.text[max(0, figure.span.start - AHEAD) : figure.span.start]
        match = LOSSES_OF.search(before)
    if match is not None:
        return Camp.STATE if match["state"] else Camp.OTHER
    return _camp_named(page, figure, window)


def _camp_named(page: Page, figure: Figure, window: str) -> Camp | None:
    """Return the camp of the group that stands right behind a number: "11 Abu Sayyaf members"."""
    if page.atlas is None or MEMBERS.search(window) is None:
        return None
    start = figure.span.start
    named = page.atlas.actors.mentions(page.report.text, start, start + len(window))
    near = [entry for low, _, entry in named if low - start <= _BESIDE + len(figure.span.quote)]
    return _camp_of(near[0].kind) if near else None


def _camp_of(kind: str) -> Camp | None:
    if kind in _STATE_KINDS:
        return Camp.STATE
    return Camp.OTHER if kind in _GROUP_KINDS else None


def are_called_enemies(page: Page, figure: Figure, *, own: bool = False) -> bool:
    """Tell whether the words around a figure are those that a party has for its opponents.

    Args:
        page: Where it stands.
        figure: The count.
        own: It was read as one of the speaker's own people: "four of their men" then are.
    """
    before = page.report.text[max(0, figure.span.start - AHEAD) : figure.span.start]
    if THINGS.search(_window(page, figure)):
        return False
    window = _window(page, figure)
    if not own and OF_THEIRS.search(window):
        return True
    return bool(ENEMY_AFTER.search(window) or ENEMY_BEFORE.search(before))


def are_foreign(page: Page, figure: Figure, source: Source) -> bool:
    """Tell whether people are of another nation than the one who tells of them names as its own.

    "Ukraine's general staff said 740 Russian soldiers had been killed."
    """
    match = NATION.match(_window(page, figure))
    return match is not None and _foreign(page, match["nation"], source)


def are_foreign_losses(page: Page, figure: Figure, source: Source) -> bool:
    """Tell the same of what a nation is said to have lost: "Kyiv says Russia lost 740"."""
    before = page.report.text[max(0, figure.span.start - AHEAD) : figure.span.start]
    match = LOSER.search(before)
    return match is not None and _foreign(page, match["nation"], source)


def _foreign(page: Page, nation: str, source: Source) -> bool:
    return page.atlas is not None and is_foreign(page.atlas, nation, source)


def are_members(page: Page, figure: Figure) -> bool:
    """Tell whether a count is of "members" or "operatives" of what is no force of a state."""
    window = _window(page, figure)
    return MEMBERS.search(window) is not None and not STATE_WORDS.search(window)


def is_foreign(atlas: Atlas, nation: str, source: Source) -> bool:
    """Tell whether a nation, by its name or adjective, is another than the one a source names."""
    theirs = _nations(atlas, nation)
    own = {one for name in NAME.findall(source.name) for one in _nations(atlas, name)}
    return bool(own) and bool(theirs) and not own & theirs


def _nations(atlas: Atlas, name: str) -> set[str]:
    """Return the countries that a word names: an adjective, a country, a capital."""
    found = {atlas.places.demonym(name), *(place.country for place in atlas.places.fixed(name))}
    return {one for one in found if one is not None}


def camp_of_source(source: Source, atlas: Atlas | None) -> Camp | None:
    """Return the kind of force that a source is or speaks for."""
    code = source.actor_id or source.aligned
    entry = atlas.actors.get(code) if atlas is not None and code is not None else None
    camp = _camp_of(entry.kind) if entry is not None else None
    if camp is not None:
        return camp
    if GROUP_WORDS.search(source.name):
        return Camp.OTHER
    return Camp.STATE if STATE_WORDS.search(source.name) else None
