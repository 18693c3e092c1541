"""How the tables of bellingcat's auto-archiver begin."""

from __future__ import annotations

from typing import Final

OWN: Final = ("status", "metadata", "media")
"""Columns of its own table."""

_TELLING: Final = frozenset({"link", "archive status"})


def is_auto_archiver(head: str) -> bool:
    """Tell whether a table begins as the archiver's own does, or the sheet that it fills."""
    first = head.lstrip("\ufeff").partition("\n")[0].lower()
    names = [name.strip(' "\r') for name in first.split(",")]
    return tuple(names) == OWN or set(names) >= _TELLING
