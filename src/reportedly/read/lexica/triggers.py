"""All triggers of the rules reader, and the look-up that finds those worth trying."""

from __future__ import annotations

from functools import cache

from reportedly.read.lexica.triggers_acts import ACT_ROWS
from reportedly.read.lexica.triggers_base import NO_PLACE, Role, Trigger, trigger
from reportedly.read.lexica.triggers_force import FORCE_ROWS
from reportedly.read.lexica.triggers_ground import GROUND_ROWS
from reportedly.read.lexica.triggers_other import OTHER_ROWS
from reportedly.read.lexica.triggers_persons import PERSONS_ROWS
from reportedly.read.lexica.triggers_speech import SPEECH_ROWS
from reportedly.read.lexica.triggers_things import THINGS_ROWS

__all__ = ["NO_PLACE", "Role", "Trigger", "by_key", "triggers"]


@cache
def triggers() -> tuple[Trigger, ...]:
    """Return every trigger, in the order in which they are tried."""
    ours = (*FORCE_ROWS, *GROUND_ROWS, *PERSONS_ROWS, *THINGS_ROWS, *ACT_ROWS, *SPEECH_ROWS)
    return tuple(map(trigger, (*ours, *OTHER_ROWS)))


@cache
def by_key() -> dict[str, tuple[int, ...]]:
    """Return, for each key, the numbers of the triggers that it may belong to."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(triggers()):
        for key in one.keys:
            found.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in found.items()}
