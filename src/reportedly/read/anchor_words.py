"""Whether a sentence speaks of what it tells as present, as just past, or as still to come."""

from __future__ import annotations

import functools
import re

from reportedly.read.lexica.anchors import AHEAD, PRESENT, RECENT


@functools.cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def present(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` speaks of something that lasts as lasting."""
    return _pattern(PRESENT).search(text, start, end) is not None


def recent(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` speaks of something as of today or days ago."""
    return _pattern(RECENT).search(text, start, end) is not None


def ahead(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` may speak of something that had not begun."""
    return _pattern(AHEAD).search(text, start, end) is not None
