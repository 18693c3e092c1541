"""Lines of a byte stream, numbered, in memory bounded by the longest line that is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        number: Counted from 1.
        data: Its bytes with their line feed; ``None`` where they were over the limit.
    """

    number: int
    data: bytes | None


def split_lines(source: Iterator[bytes], newline: bytes, limit: int) -> Iterator[Line]:
    """Cut a stream at its line feeds and nowhere else.

    Args:
        source: The bytes, without a byte order mark.
        newline: A line feed in the encoding of the stream: one, two or four bytes.
        limit: A longer line is passed over and reported without its bytes.

    Yields:
        Every line in order. A last line without a line feed is one too; if reading fails in the
        middle of a line, that line is lost and those before it were yielded.
    """
    width = len(newline)
    number = 1
    held = bytearray()
    over = False
    for chunk in source:
        searched = max(0, len(held) - width)
        held += chunk
        start = 0
        while (end := _find(held, newline, start, max(start, searched))) >= 0:
            size = end - start
            yield Line(number, None if over or size > limit else bytes(held[start:end]))
            number, start, over = number + 1, end, False
        del held[:start]
        if len(held) > limit + width:
            over = True
            # Whole units go, so that the next line feed is still seen on its boundary.
            del held[: len(held) - width - len(held) % width]
    if held or over:
        yield Line(number, None if over or len(held) > limit else bytes(held))


def _find(held: bytearray, newline: bytes, start: int, begin: int) -> int:
    """Return the place after the next line feed that lies on a unit's boundary, or -1."""
    width = len(newline)
    place = held.find(newline, begin)
    while place >= 0 and (place - start) % width:
        place = held.find(newline, place + 1)
    return place + width if place >= 0 else -1
