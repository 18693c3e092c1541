"""Where a page is at home: what its date line names, and the towns of local people it tells of.

A local page says its town once, and often not beside the event: in the date line, in "Ulmar
police", in "an Ulmar woman". That is not where the event was, so no incident gets its place from
here. It only lets two accounts meet that share what no two events share: a person, a street, a
witness, or several things that could each be chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reportedly.model import Claim, PlaceRef
from reportedly.model.vocabulary import PlaceRole
from reportedly.resolve.places import any_compatible
from reportedly.resolve.words import fold, listed

MOST: Final = 4
"""Places that a page is at home in; one that names more is no local page."""

_FILED: Final = {PlaceRole.DATELINE, PlaceRole.REPORTER_LOCATION}
_LOCAL: Final = re.compile(
    r"(?P<name>(?:\b[A-Z\u00c0-\u00de][\w'\u2019-]+ ){1,3})"
    r"(?:(?:[Cc]ity |[Mm]etro |[Mm]etropolitan |[Mm]unicipal |[Vv]olunteer )?"
    r"(?:[Pp]olice|[Ff]ire (?:[Dd]epartment|[Rr]escue|[Bb]rigade|[Ss]ervice)|[Ff]irefighters|EMS"
    r"|[Ss]heriff|[Cc]oroner|[Mm]ayor|[Pp]rosecutors?|[Dd]istrict [Aa]ttorney)"
    r"|(?:[Mm]an|[Ww]oman|[Tt]een(?:ager)?|[Bb]oy|[Gg]irl|[Mm]other|[Mm]om|[Ff]ather|[Dd]ad"
    r"|[Cc]ouple|[Ff]amily|[Rr]esidents?|[Tt]oddler|[Cc]hild|[Jj]uvenile|[Yy]outh))\b"
)
"""A local body, or somebody of a town: "Ulmar Police Department", "two Ulmar residents"."""

_NO_TOWN: Final = listed(
    """a an the this that local state federal military national royal county city town village
    metro metropolitan municipal chief deputy acting assistant detective officer captain lieutenant
    sergeant lt sgt capt det police fire sheriff north south east west northern southern eastern
    western central american young old elderly black white asian hispanic armed unarmed another one
    two three four five six seven eight nine ten his her their our no dead injured wounded teen"""
)
"""Words that stand before such bodies and people and are no town's name."""


def scene_of(claim: Claim) -> Iterator[PlaceRef]:
    """Yield the places that a claim names without setting its event there."""
    for place in claim.places:
        if place.role in _FILED and place.name:
            yield place
    said = [claim.span.quote, *(source.name for source in claim.attribution)]
    for name in dict.fromkeys(name for words in said for name in _towns(words)):
        yield PlaceRef(role=PlaceRole.SPEAKER_LOCATION, name=name, where_prec=1, basis="local")


def _towns(words: str) -> Iterator[str]:
    """Yield the names of which a text says that a body or a person is of there."""
    for match in _LOCAL.finditer(words):
        parts = match["name"].split()
        while parts and parts[0].casefold() in _NO_TOWN:
            del parts[0]
        if parts and not any(part.casefold() in _NO_TOWN for part in parts):
            yield " ".join(parts)


def page_scene(scenes: Iterable[PlaceRef]) -> tuple[PlaceRef, ...]:
    """Return where a page is at home, each name once; nothing where it names too many."""
    by_name: dict[str, PlaceRef] = {}
    for place in scenes:
        name = fold(place.name or "")
        known = by_name.get(name)
        if name and (known is None or (known.lat is None and place.lat is not None)):
            by_name[name] = place
    return tuple(by_name.values()) if len(by_name) <= MOST else ()


def at_home(
    a: tuple[Sequence[PlaceRef], Sequence[PlaceRef]],
    b: tuple[Sequence[PlaceRef], Sequence[PlaceRef]],
) -> bool:
    """Tell whether two accounts agree in place where one or both name theirs by the page alone.

    Args:
        a: The places of the one, and where its page is at home.
        b: The same of the other.
    """
    mine, yours = (placed + scene for placed, scene in ((tuple(x), tuple(y)) for x, y in (a, b)))
    return bool(a[1] or b[1]) and any_compatible(mine, yours)
