"""Expressions of time in Arabic sentences."""

from __future__ import annotations

from reportedly.read.time_calendar import Expression
from reportedly.read.time_frame import Sentence


def arabic(sentence: Sentence) -> list[Expression]:
    """Return the expressions of time of an Arabic sentence, in order."""
    return []
