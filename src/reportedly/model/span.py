"""A place in a text, the anchor of everything a reader asserts.

Offsets are half-open ``[start, end)`` and count Unicode code points of ``Report.text`` exactly as
stored. They are never bytes, tokens or UTF-16 units. A span carries its words, so that it can be
checked against the text wherever it turns up.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.errors import QuoteError, SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``[start, end)`` of one report's text, with the words; never empty."""

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Return the span of ``text`` that begins at ``start`` and ends before ``end``.

        Raises:
            SpanError: The range is empty or does not lie inside ``text``.
        """
        if not 0 <= start < end <= len(text):
            raise SpanError(start, end, len(text))
        return cls(start, end, text[start:end])

    def check(self, text: str) -> None:
        """Hold the span against its text.

        Raises:
            SpanError: The range is empty or does not lie inside ``text``.
            QuoteError: The words at that place are others.
        """
        if not 0 <= self.start < self.end <= len(text):
            raise SpanError(self.start, self.end, len(text))
        if text[self.start : self.end] != self.quote:
            raise QuoteError(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
