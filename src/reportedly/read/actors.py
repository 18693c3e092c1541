"""Actors: which of those named stands in a stretch, and what sort of people plain words mean.

Known actors come from the atlas. Words that name nobody in particular ("gunmen", "residents") give
a sort: combatants, forces of a state, officials, civilians. Nationality is no status, so "Syrians"
have no sort.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from reportedly.atlas import ActorEntry
from reportedly.read.lexica.actors import SORTS


class Sort(StrEnum):
    """What sort of people or body some words mean."""

    COMBATANTS = "combatants"
    FORCES = "forces"
    POLICE = "police"
    OFFICIALS = "officials"
    CIVILIANS = "civilians"


_PATTERN = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{name}>{words})" for name, words in SORTS) + r")(?![\w])",
    re.IGNORECASE,
)  # fmt: skip
_PREPOSITION = re.compile(r" (?:of|from|in|at|with|near|by|against|outside|for) ", re.IGNORECASE)


def sort_of(words: str) -> Sort | None:
    """Return what sort of people a noun phrase means by its head, or ``None``.

    The head is the last such word before a preposition: "two police officers from the army" are
    police, "army doctors" are civilians, "the family of a soldier" is one too.
    """
    cut = _PREPOSITION.search(words)
    head = words[: cut.start()] if cut and _PATTERN.search(words, 0, cut.start()) else words
    last: re.Match[str] | None = None
    for last in _PATTERN.finditer(head):  # noqa: B007
        pass
    return None if last is None or last.lastgroup is None else Sort[last.lastgroup]


def first_actor(
    found: Sequence[tuple[int, int, ActorEntry]], start: int, end: int
) -> ActorEntry | None:
    """Return the first actor of a list whose mention lies wholly inside ``[start, end)``."""
    return next((entry for at, to, entry in found if start <= at and to <= end), None)
