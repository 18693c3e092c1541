"""Expressions of time in Spanish and French sentences."""

from __future__ import annotations

from reportedly.read.time_calendar import Expression
from reportedly.read.time_frame import Sentence


def spanish(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of a Spanish sentence, in order."""
    return []


def french(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of a French sentence, in order."""
    return []
