"""Actors: which of those named stands in a stretch; they come from the atlas."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.atlas import ActorEntry


def first_actor(
    found: Sequence[tuple[int, int, ActorEntry]], start: int, end: int
) -> ActorEntry | None:
    """Return the first actor of a list whose mention lies wholly inside ``[start, end)``."""
    return next((entry for at, to, entry in found if start <= at and to <= end), None)
