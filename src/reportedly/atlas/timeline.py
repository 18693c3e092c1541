"""The timeline: happenings of known date that texts refer to without one.

A text that names a truce, an operation or a feast can be dated by it. A look-up says which entries
a day falls in, and which entries some words name or point to; what follows for the text's date is
for the reader to judge, since the like has often happened before. The package has no entries of
its own.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.atlas.phrases import Phrases

KINDS = ("event", "period", "feast")
"""An event is over within days; a period lasts (a truce, an operation, talks)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One entry of the timeline.

    Attributes:
        id: Its code, unique in the file.
        name: What it is called, neutrally.
        kind: ``event``, ``period`` or ``feast``.
        first: Its first day.
        last: Its last day; ``None`` where it goes on, or its end is not known.
        place: Where, by name; ``None`` where the list does not say.
        country: ISO 3166-1 alpha-2, or a user-assigned code.
        names: Words that name it by themselves.
        words: Words that point to it only together, such as a town and a kind of operation.
        note: What the user wrote about it.
        source: Where it was seen.
    """

    id: str
    name: str
    kind: str
    first: dt.date
    last: dt.date | None
    place: str | None = None
    country: str | None = None
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    note: str | None = None
    source: str | None = None

    def covers(self, day: dt.date) -> bool:
        """Tell whether it happened or went on that day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An entry that some words name or point to.

    Attributes:
        entry: The entry.
        spans: Where its words stand, as pairs of start and end, in order.
        named: Whether one of its names stands there, rather than all its words.
    """

    entry: Happening
    spans: tuple[tuple[int, int], ...]
    named: bool


class Timeline:
    """The entries of one atlas, by day and by words; of two with one id the later counts."""

    def __init__(self, entries: Iterable[Happening] = ()) -> None:
        kept = {entry.id: entry for entry in entries}
        self._entries = tuple(sorted(kept.values(), key=lambda one: (one.first, one.id)))
        self._firsts = [entry.first for entry in self._entries]
        self._phrases = Phrases(
            [phrase for entry in self._entries for phrase in (*entry.names, *entry.words)]
        )

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Happening]:
        return iter(self._entries)

    def on(self, first: dt.date, last: dt.date | None = None) -> tuple[Happening, ...]:
        """Return the entries that touch a day or stretch of days, by their first day."""
        last = last or first
        begun = self._entries[: bisect_right(self._firsts, last)]
        return tuple(entry for entry in begun if entry.last is None or entry.last >= first)

    def mentions(self, text: str, start: int = 0, end: int | None = None) -> tuple[Mention, ...]:
        """Return the entries that ``text[start:end]`` names or points to, by their first day.

        Spelling is compared as among names of places, without regard to case, accents, hyphens
        and Arabic articles; word endings count.

        Args:
            text: The text that the offsets count in.
            start: First code point looked at.
            end: One past the last; ``None`` for the end of the text.
        """
        found = self._phrases.find(text, start, len(text) if end is None else end)
        hits = (_mention(entry, found) for entry in self._entries if found)
        return tuple(hit for hit in hits if hit is not None)


def _mention(entry: Happening, found: dict[str, Sequence[tuple[int, int]]]) -> Mention | None:
    spans = [span for name in entry.names for span in found.get(name, ())]
    if spans:
        return Mention(entry=entry, spans=tuple(sorted(spans)), named=True)
    if entry.words and all(word in found for word in entry.words):
        pointed = sorted(span for word in entry.words for span in found[word])
        return Mention(entry=entry, spans=tuple(pointed), named=False)
    return None
