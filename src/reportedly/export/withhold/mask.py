"""Texts and strings with the names taken out, and spans moved to where their words now stand."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from reportedly.export.withhold import lexicon
from reportedly.export.withhold.names import Names, on_social_media
from reportedly.export.withhold.scan import Run, begins, caseless, runs
from reportedly.export.withhold.words import Key, Phrases, Squeezed, Word, cased, words
from reportedly.model import Span
from reportedly.model.vocabulary import Tier

NAME: Final = "[name withheld]"
TEXT: Final = "[text withheld]"
CONTACT: Final = "[contact withheld]"
ADDRESS: Final = "[address withheld]"

Cut = tuple[int, int, str]
"""Beginning and end of what goes, and what stands in its place."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with what was cut, and where everything went.

    Attributes:
        text: What is left.
        cuts: What went, in order, without overlaps.
        shifts: For each cut, how far what follows it has moved.
    """

    text: str
    cuts: tuple[Cut, ...]
    shifts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, cuts: Iterable[Cut]) -> Masked:
        """Cut a text; cuts that overlap or touch become one."""
        merged = tuple(_merged(cuts))
        parts, shifts, at, moved = [], [], 0, 0
        for start, end, mark in merged:
            parts += [text[at:start], mark]
            moved += len(mark) - (end - start)
            shifts.append(moved)
            at = end
        return cls("".join([*parts, text[at:]]), merged, tuple(shifts))

    def span(self, span: Span) -> Span:
        """Return a span of the old text in the new one; it takes in whole what it touches."""
        start = self._moved(span.start, last=False)
        end = self._moved(span.end, last=True)
        return Span.of(self.text, start, end)

    def _moved(self, offset: int, *, last: bool) -> int:
        number = bisect.bisect_right(self.cuts, (offset, -1, "")) - 1
        if number >= 0:
            start, end, mark = self.cuts[number]
            before = self.shifts[number - 1] if number else 0
            if start < offset < end:
                return start + before + (len(mark) if last else 0)
            return offset + (self.shifts[number] if offset >= end else before)
        return offset


def _merged(cuts: Iterable[Cut]) -> Iterator[Cut]:
    held: Cut | None = None
    for cut in sorted(cuts):
        if held is not None and cut[0] <= held[1]:
            mark = held[2] if held[1] - held[0] >= cut[1] - cut[0] else cut[2]
            held = (held[0], max(held[1], cut[1]), mark)
            continue
        if held is not None:
            yield held
        held = cut
    if held is not None:
        yield held


class Lens:
    """What one tier may see of words.

    Attributes:
        names: Of the ledger.
        tier: The tier.
        phrases: The names it must not see.
        kept: Names of places, bodies and persons that it may see.
    """

    __slots__ = ("_single", "_squeezed", "kept", "names", "phrases", "tier")

    def __init__(self, names: Names, tier: Tier) -> None:
        self.names, self.tier = names, tier
        withheld = [one.key for one in names.withheld(tier)]
        self.phrases = Phrases([*withheld, *turned(withheld)])
        self._squeezed = Squeezed(withheld)
        shown = [one.key for one in names.persons if one.shown_at(tier)]
        self.kept = Phrases(shown, base=names.known.phrases)
        self._single = frozenset(word for key in self.phrases for word in key if len(word) > 1)

    def text(self, text: str, found: Iterable[Run] | None = None) -> Masked:
        """Return a report's text without the names and contacts in it.

        Args:
            text: The text.
            found: The names in it, where they were looked for by what this ledger knows.
        """
        return Masked.of(text, self.cuts(text, found))

    def cuts(self, text: str, found: Iterable[Run] | None = None) -> Iterator[Cut]:
        """Yield what has to go from a text; see ``text``."""
        if self.tier is Tier.INTERNAL or not text:
            return
        if caseless(text):
            yield from _uncased(text, lambda _: True)
            return
        yield from _uncased(text, lambda word: not cased(word.text))
        for run in runs(text, self.names.known) if found is None else found:
            # What the scan found in a string it did not see before is withheld as well.
            if run.key not in self.kept:
                yield run.start, run.end, NAME
        yield from self._known(text)
        yield from ((one.start(), one.end(), CONTACT) for one in lexicon.CONTACT.finditer(text))

    def words(self, text: str) -> str:
        """Return a string of ours, such as a reason, without the names in it."""
        if self.tier is Tier.INTERNAL or not text:
            return text
        contacts = ((one.start(), one.end(), CONTACT) for one in lexicon.CONTACT.finditer(text))
        uncased = _uncased(text, lambda word: not cased(word.text) and not self._stands(text))
        return Masked.of(text, [*self._known(text), *contacts, *uncased]).text

    def _stands(self, text: str) -> bool:
        """Tell whether a string is, as a whole, a name of a place or outlet."""
        return tuple(word.key for word in words(text)) in self.kept

    def address(self, url: str | None) -> str | None:
        """Return an address as far as it may be shown.

        One that holds a withheld name, and one on social media, keeps its host alone.
        """
        if self.tier is Tier.INTERNAL or url is None:
            return url
        plain = unquote(url)
        if on_social_media(url) or any(True for _ in self._known(plain)) or _has_uncased(plain):
            try:
                host = urlsplit(url).hostname
            except ValueError:
                host = None
            shown = f"https://{host}/" if host else ADDRESS
            return ADDRESS if any(True for _ in self._known(shown)) else shown
        return lexicon.CONTACT.sub(CONTACT, url)

    def _known(self, text: str) -> Iterator[Cut]:
        """Yield the names that are withheld, and words of them that stand alone."""
        found = list(words(text))
        keys = [word.key for word in found]
        at = 0
        while at < len(found):
            gone = self.phrases.at(keys, at)
            kept = self.kept.at(keys, at)
            if gone and gone >= kept and (gone > 1 or self._tells(text, found[at])):
                yield found[at].start, found[at + gone - 1].end, NAME
                at += gone
            elif kept:
                at += kept
            else:
                alone = keys[at] in self._single and self._tells(text, found[at])
                if alone or self._squeezed.inside(keys[at]):
                    yield found[at].start, found[at].end, NAME
                at += 1

    def _tells(self, text: str, word: Word) -> bool:
        """Tell whether one word of a name gives it away: not where it is an ordinary word."""
        if not self.names.known.ordinary(word.key):
            return True
        return word.capital and not begins(text, word)


def turned(keys: Iterable[Key]) -> Iterator[Key]:
    """Yield names of two words or more with the last word first, as lists give them."""
    yield from ((key[-1], *key[:-1]) for key in keys if len(key) > 1)


def _uncased(text: str, chosen: Callable[[Word], bool]) -> Iterator[Cut]:
    """Yield the stretches of words, within a line, that a test chooses."""
    held: tuple[int, int] | None = None
    for word in words(text):
        if not chosen(word):
            if held:
                yield (*held, TEXT)
            held = None
        elif held and "\n" not in text[held[1] : word.start]:
            held = (held[0], word.end)
        else:
            if held:
                yield (*held, TEXT)
            held = (word.start, word.end)
    if held:
        yield (*held, TEXT)


def _has_uncased(text: str) -> bool:
    return any(not cased(word.text) for word in words(text))
