"""Bearings on the globe and the compass words for them; degrees clockwise from north."""

from __future__ import annotations

import math
import re
from typing import Final

KM_OF_DEGREE: Final = 111.195
"""Kilometres in one degree of a great circle of a sphere of radius 6,371 km."""

POINTS: Final = (
    "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE",
    "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW",
)  # fmt: skip
"""The sixteen points, 22.5 degrees apart."""

_LETTER: Final = {"north": "N", "south": "S", "east": "E", "west": "W"}
_MAIN: Final = "north|south|east|west"

WORD: Final = rf"(?:{_MAIN})(?:[- ]?(?:{_MAIN})){{0,2}}"
"""Pattern of a compass word: one to three of the four main ones, joined or not."""


def point(word: str) -> str | None:
    """Return the point that a compass word names, ``NNE`` for "north-northeast".

    Returns:
        ``None`` where the words name no point ("east west").
    """
    letters = "".join(_LETTER[one] for one in re.findall(_MAIN, word.casefold()))
    return letters if letters in POINTS else None


def degrees_of(point_: str) -> float:
    """Return the bearing of one of the sixteen points."""
    return POINTS.index(point_) * 360 / len(POINTS)


def bearing(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the bearing at which one place sees another, from 0 to 360.

    Args:
        start: Latitude and longitude, degrees WGS84.
        end: Likewise; a place other than ``start``.
    """
    lat1, lat2 = math.radians(start[0]), math.radians(end[0])
    turn = math.radians(end[1] - start[1])
    east = math.sin(turn) * math.cos(lat2)
    north = math.cos(lat1) * math.sin(lat2) - math.sin(lat1) * math.cos(lat2) * math.cos(turn)
    return math.degrees(math.atan2(east, north)) % 360


def kilometres(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the distance of two places along the great circle."""
    lat1, lat2 = math.radians(start[0]), math.radians(end[0])
    turn = math.radians(end[1] - start[1])
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin(turn / 2) ** 2
    return math.degrees(2 * math.asin(min(1.0, math.sqrt(half)))) * KM_OF_DEGREE


def apart(one: float, other: float) -> float:
    """Return the angle between two bearings, from 0 to 180."""
    turn = abs(one - other) % 360
    return min(turn, 360 - turn)
