"""Names to the canonical actors they stand for.

An actor has a neutral name, and aliases as texts use them; loaded ones resolve like any other and
never become a name. Some words name an actor only where the country is known ("the army"): they
are ``hinted`` and stay unresolved without it. An alias of two actors (RSF) resolves only where the
text says what it stands for, or the country decides.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from reportedly.atlas.names import fold

_WORD = re.compile(r"[\w’'ʿʾ״]+(?:[-/][\w’'ʿʾ]+)*|[A-Z](?:\.[A-Z])+\.?")
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
_JOINT = re.compile(r"[-/]")
_ARTICLES = frozenset({"the", "al", "el"})

Key = tuple[str, ...]
"""The folded words of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """What an actor belongs to, and when.

    Attributes:
        to: Code of the other actor.
        kind: ``part_of``, or ``aligned`` for what is run by it or speaks for it.
        first: First day; ``None`` where it has always been so, or is not known.
        last: Last day; ``None`` where it is so still.
    """

    to: str
    kind: str
    first: dt.date | None = None
    last: dt.date | None = None

    def holds(self, day: dt.date) -> bool:
        """Tell whether it holds on that day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """One canonical actor.

    Attributes:
        id: Its code.
        name: Neutral name.
        kind: What it is: ``state``, ``state_forces``, ``government``, ``armed_group``,
            ``armed_group_set``, ``political_armed``, ``coalition``, ``civilians``, ``media``,
            ``health_authority``, ``rescue``, ``intl_body``, ``humanitarian`` or ``ngo``.
        side: Conflict and side; carries no judgement.
        aligned: Actor that runs it or that it belongs to.
        parent: Actor it is part of.
        countries: ISO codes of where it is at home or active.
        aliases: Words that name it anywhere.
        hinted: Words that name it only where the country is known.
        affiliations: What it belongs to in certain times; ``aligned`` and ``parent`` are for all
            times.
    """

    id: str
    name: str
    kind: str
    side: str | None = None
    aligned: str | None = None
    parent: str | None = None
    countries: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    hinted: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()

    def on(self, day: dt.date | None) -> ActorEntry:
        """Return the entry as it holds on a day.

        Dated affiliations of that day stand in for missing undated ones. Without a day, or where
        two of one kind hold, they are left out.
        """
        if day is None or not self.affiliations:
            return self
        held = {kind: self._held(kind, day) for kind in ("part_of", "aligned")}
        return replace(
            self, aligned=self.aligned or held["aligned"], parent=self.parent or held["part_of"]
        )

    def _held(self, kind: str, day: dt.date) -> str | None:
        to = {one.to for one in self.affiliations if one.kind == kind and one.holds(day)}
        return to.pop() if len(to) == 1 else None


Meant = Mapping[Key, ActorEntry | None]
"""What one text says that names stand for; ``None`` where that is nobody on the lists."""


@dataclass(frozen=True, slots=True)
class _Alias:
    entry: ActorEntry
    hinted: bool


class _Word(NamedTuple):
    key: str
    start: int
    end: int


class Actors:
    """The actors of one atlas; later lists win over earlier ones under the same id."""

    def __init__(self, entries: Sequence[ActorEntry]) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self._aliases: dict[Key, tuple[_Alias, ...]] = {}
        for entry in self._entries.values():
            for name in dict.fromkeys((entry.name, *entry.aliases)):
                self._add(name, _Alias(entry, hinted=False))
            for name in entry.hinted:
                self._add(name, _Alias(entry, hinted=True))
        self._longest: dict[str, int] = {}
        for key in self._aliases:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[ActorEntry]:
        return iter(self._entries.values())

    def get(self, code: str) -> ActorEntry | None:
        """Return the actor of that id."""
        return self._entries.get(code)

    def meanings(self, words: str) -> tuple[tuple[ActorEntry, bool], ...]:
        """Return every actor that these words may name, from first to last word.

        Returns:
            Pairs of the actor and whether the words name it only where the country is known, in
            the order of the lists.
        """
        return tuple((one.entry, one.hinted) for one in self._aliases.get(key_of(words), ()))

    def named(self, words: str) -> ActorEntry | None:
        """Return the actor whose code, name or alias these words are, from first to last.

        ``None`` where there is no such actor or there are several.
        """
        shared = self._aliases.get(key_of(words), ())
        return self._entries.get(words) or _choose(shared, None)

    def find(
        self, words: str, country_hint: str | None = None, meant: Meant | None = None
    ) -> ActorEntry | None:
        """Return the actor that the longest alias inside the words names.

        Args:
            words: A noun phrase, such as "two Sudanese army officers".
            country_hint: Country the text is about, which settles "the army" and shared acronyms.
            meant: What the text says that names stand for.

        Returns:
            The actor; ``None`` where no alias matches or the alias leaves it open.
        """
        found = self.mentions(words, 0, len(words), country_hint, meant)
        if not found:
            return None
        # The longest alias; of equal ones the first.
        return max(found, key=lambda hit: (hit[1] - hit[0], -hit[0]))[2]

    def mentions(
        self,
        text: str,
        start: int,
        end: int,
        country_hint: str | None = None,
        meant: Meant | None = None,
    ) -> list[tuple[int, int, ActorEntry]]:
        """Return the actors named in ``text[start:end]``, in order, without overlaps.

        Args:
            text: The text that the offsets count in.
            start: First code point looked at.
            end: One past the last.
            country_hint: Country the text is about.
            meant: What the text says that names stand for.

        Returns:
            Triples of start, end (without an article) and actor.
        """
        words = _split(text, start, end)
        found: list[tuple[int, int, ActorEntry]] = []
        at = 0
        while at < len(words):
            hit = self._longest_at(words, at, country_hint, meant or {})
            if hit is None:
                at += 1
                continue
            length, entry = hit
            if entry is not None:
                found.append((words[at].start, words[at + length - 1].end, entry))
            at += length
        return found

    def _longest_at(
        self, words: Sequence[_Word], at: int, hint: str | None, meant: Meant
    ) -> tuple[int, ActorEntry | None] | None:
        for length in range(min(self._longest.get(words[at].key, 0), len(words) - at), 0, -1):
            key = tuple(w.key for w in words[at : at + length])
            if key in meant:
                return length, meant[key]
            shared = self._aliases.get(key)
            if shared is not None:
                entry = _choose(shared, hint)
                # An acronym that stays open keeps shorter readings out too.
                if entry is not None or len(shared) > 1:
                    return length, entry
        return None

    def _add(self, name: str, alias: _Alias) -> None:
        key = key_of(name)
        if key:
            held = self._aliases.get(key, ())
            if alias.entry not in {other.entry for other in held}:
                self._aliases[key] = (*held, alias)


def _choose(shared: Sequence[_Alias], hint: str | None) -> ActorEntry | None:
    plain = [alias.entry for alias in shared if not alias.hinted]
    at_home = [alias.entry for alias in shared if hint and hint in alias.entry.countries]
    if len(at_home) == 1:
        return at_home[0]
    return plain[0] if len(plain) == 1 and len(shared) == 1 else None


def key_of(name: str) -> Key:
    """Return the folded words of a name, without the article before it."""
    key = tuple(word.key for word in _split(name, 0, len(name)))
    while len(key) > 1 and key[0] == "the":
        key = key[1:]
    return key


def _split(text: str, start: int, end: int) -> list[_Word]:
    words: list[_Word] = []
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        words += [_Word(key, at + a, at + b) for key, a, b in _keys(match.group())]
    return words


@lru_cache(maxsize=65_536)
def _keys(word: str) -> tuple[tuple[str, int, int], ...]:
    """Return the keys of one run of letters, each with where it begins and ends in it.

    A hyphen joins what other writers part: "al-Shabaab", "al Shabaab".
    """
    found: list[tuple[str, int, int]] = []
    at = 0
    for part in _JOINT.split(_POSSESSIVE.sub("", word)):
        key = fold(part).replace(" ", "")
        if key and not (key in _ARTICLES and key != "the" and len(part) <= 2):  # noqa: PLR2004
            found.append((key, at, at + len(part)))
        at += len(part) + 1
    return tuple(found)
