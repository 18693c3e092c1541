"""What somebody denies or is accused of, without what that takes for granted."""

from __future__ import annotations

import re

from reportedly.read.attribution_hit import Hit
from reportedly.read.lexica import pointing

_GIVEN = re.compile(pointing.GIVEN)


def without_given(text: str, hit: Hit, spread: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take out what a denial or an accusation takes for granted: "the shell that hit the mill".

    The page says itself that it happened; only who did it is in doubt.
    """
    if hit.cue.speech not in {"denial", "accusation"}:
        return spread
    told = ((start, _GIVEN.search(text, start, end), end) for start, end in spread)
    return [(start, end if given is None else given.start()) for start, given, end in told]
