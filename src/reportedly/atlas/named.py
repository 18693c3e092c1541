"""Names in a text that are known to be places, and what each was read as."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.atlas.place import Place


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a text that name a place: code points ``[start, end)``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name was read as.

    Attributes:
        place: The place; ``None`` where the gazetteer knows none of that name, or only guesses that
            nothing in the text supports.
        share: How likely it is among the candidates, from 0 to 1.
        reasons: Features that spoke for it and against the next best, strongest first.
        others: Candidates passed over with their shares, best first.
        beside: Where there is no place: the place of the text that stands nearest by.
        guessed: Whether only its spelling or a part of the name led to the place, or it is a small
            one in a country that nothing else in the text speaks for.
    """

    place: Place | None
    share: float
    reasons: tuple[str, ...] = ()
    others: tuple[tuple[Place, float], ...] = ()
    beside: Place | None = None
    guessed: bool = False
