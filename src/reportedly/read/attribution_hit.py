"""A cue with its source, while a sentence is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.read.lexica.cues import Cue

ENDS = frozenset(',;.:!?)—–-"”»…')


@dataclass(slots=True)
class Hit:
    """A cue with its source, while a sentence is being read.

    Attributes:
        cue: What the cue does.
        first: First token of the cue.
        last: One past its last token.
        source: Tokens of the source; ``None`` where it is that of the hit before.
        place: ``before`` (the cue stands before what is said), ``after``, ``inside`` (between two
            parts of it), ``host`` (quoting: what is said is the other hit's), ``noun``.
        content: First token of what is said, for ``before``.
        outlet: Tokens of the outlet that was told.
        stop: One past the last token of what is said, where the construction fixes it.
        same: Source of an earlier hit, by its index, where it is not repeated.
        rule: Name of the construction.
        aside: Tokens of a clause set off by commas that the source alone says: ", which X said …,".
    """

    cue: Cue
    first: int
    last: int
    source: tuple[int, int] | None
    place: str
    content: int = 0
    outlet: tuple[int, int] | None = None
    stop: int | None = None
    same: int | None = None
    rule: str = ""
    marks: tuple[int, int] | None = field(default=None)
    aside: tuple[int, int] | None = None

    @property
    def begin(self) -> int:
        """First token of source and cue together."""
        return min(self.first, self.source[0]) if self.source else self.first

    @property
    def end(self) -> int:
        """One past the last token of source, cue and hearer together."""
        ends = [self.last]
        ends += [self.source[1]] if self.source else []
        ends += [self.outlet[1]] if self.outlet else []
        return max(ends)
