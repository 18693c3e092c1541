"""One text as it is compared: its words and where they stand, site furniture left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.model import Span
from reportedly.trace.figures import Number, numbers
from reportedly.trace.winnow import words

SHOWN_WORDS = 40
"""Words of a stretch that are kept as evidence, its first; whole texts would fill the memory."""


@dataclass(frozen=True)
class Text:
    """The words of one text that count.

    Attributes:
        text: As stored.
        spans: Code points ``[start, end)`` of each word, in order.
        said: The words, case folded.
        total: Words of the whole text, furniture among them.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    said: tuple[str, ...]
    total: int

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers of the whole text, in order; most texts are never asked for theirs."""
        return tuple(numbers(self.text))

    @classmethod
    def of(cls, text: str, furniture: Sequence[tuple[int, int]] = ()) -> Text:
        """Return the words of a text that stand outside some stretches of it.

        Args:
            text: As stored.
            furniture: Stretches ``[start, end)`` to leave out, sorted, none overlapping another.
        """
        every = list(words(text))
        kept = every
        if furniture:
            kept, at = [], 0
            for word in every:
                while at < len(furniture) and furniture[at][1] <= word[0]:
                    at += 1
                if at == len(furniture) or word[1] <= furniture[at][0]:
                    kept.append(word)
        said = tuple(text[start:end].casefold() for start, end in kept)
        return cls(text, tuple(kept), said, len(every))

    def span(self, first: int, end: int) -> Span:
        """Return the stretch from one word up to another, its first words where it is long."""
        last = min(end, first + SHOWN_WORDS) - 1
        return Span.of(self.text, self.spans[first][0], self.spans[last][1])

    def ends(self, first: int, end: int) -> tuple[int, int]:
        """Return the code points ``[start, end)`` of the words from one up to another."""
        return self.spans[first][0], self.spans[end - 1][1]
