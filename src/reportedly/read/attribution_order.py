"""The order of frames, on which the order of a chain's links rests."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.read.found import Frame

RANKS = {"wire": 0, "has_read": 0, "told_outlet": 1, "quoting": 3}
"""Which of two frames over the same stretch is the outer one; the lower."""


def in_order(frames: Sequence[Frame]) -> list[Frame]:
    """Return frames by their first code point, an outer one before those it holds."""

    def place(index: int) -> tuple[int, int, int, int]:
        frame = frames[index]
        return frame.start, -frame.end, RANKS.get(frame.rule, 2), index

    return [frames[index] for index in sorted(range(len(frames)), key=place)]
