"""Names to the canonical actors they stand for.

An actor has a neutral name, and aliases as texts use them; loaded ones resolve like any other and
never become a name. Some words name an actor only where the country is known ("the army"): they
are ``hinted`` and stay unresolved without it. An alias of two actors (RSF) resolves only where the
country decides.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from reportedly.atlas.names import fold
from reportedly.errors import EncodingError, MalformedError

_WORD = re.compile(r"[\w’'ʿʾ״]+(?:[-/][\w’'ʿʾ]+)*|[A-Z](?:\.[A-Z])+\.?")
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$")
_JOINT = re.compile(r"[-/]")
_ARTICLES = frozenset({"the", "al", "el"})
_FIELDS = frozenset(
    {"name", "kind", "side", "aligned", "parent", "country", "aliases", "hinted", "note"}
)


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


@dataclass(frozen=True, slots=True)
class _Alias:
    entry: ActorEntry
    hinted: bool


class _Word(NamedTuple):
    key: str
    start: int
    end: int


@cache
def builtin_text() -> str:
    """Return the package's own list of actors."""
    return (resources.files("reportedly.atlas") / "data" / "actors.toml").read_text("utf-8")


def load_actors(where: str, data: bytes) -> tuple[ActorEntry, ...]:
    """Return the actors of a TOML file: one table ``[ID]`` for each.

    Raises:
        EncodingError: It is not UTF-8.
        MalformedError: It is not such a file; names file and actor.
    """
    try:
        tables = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise EncodingError(where, "it is not UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise MalformedError(where, str(error)) from error
    return tuple(_entry(f"{where}:{code}", code, table) for code, table in tables.items())


def _entry(where: str, code: str, table: object) -> ActorEntry:
    if not isinstance(table, dict):
        raise MalformedError(where, "an actor is a table")
    unknown = sorted(set(table) - _FIELDS)
    if unknown:
        raise MalformedError(where, f"no such field: {', '.join(unknown)}")
    for field in ("name", "kind"):
        if not isinstance(table.get(field), str) or not table[field]:
            raise MalformedError(where, f"{field} is missing")
    return ActorEntry(
        id=code,
        name=table["name"],
        kind=table["kind"],
        side=_words(where, table, "side"),
        aligned=_words(where, table, "aligned"),
        parent=_words(where, table, "parent"),
        countries=_list(where, table, "country"),
        aliases=_list(where, table, "aliases"),
        hinted=_list(where, table, "hinted"),
    )


def _words(where: str, table: dict[str, Any], field: str) -> str | None:
    value = table.get(field)
    if value is not None and not isinstance(value, str):
        raise MalformedError(where, f"{field} is not a text")
    return value


def _list(where: str, table: dict[str, Any], field: str) -> tuple[str, ...]:
    value = table.get(field, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise MalformedError(where, f"{field} is not a list of texts")
    return tuple(value)


class Actors:
    """The actors of one atlas; later lists win over earlier ones under the same id."""

    def __init__(self, entries: Sequence[ActorEntry]) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self._aliases: dict[tuple[str, ...], tuple[_Alias, ...]] = {}
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

    def named(self, words: str) -> ActorEntry | None:
        """Return the actor whose code, name or alias these words are, from first to last.

        ``None`` where there is no such actor or there are several.
        """
        shared = self._aliases.get(_key(words), ())
        return self._entries.get(words) or _choose(shared, None)

    def find(self, words: str, country_hint: str | None = None) -> ActorEntry | None:
        """Return the actor that the longest alias inside the words names.

        Args:
            words: A noun phrase, such as "two Sudanese army officers".
            country_hint: Country the text is about, which settles "the army" and shared acronyms.

        Returns:
            The actor; ``None`` where no alias matches or the alias leaves it open.
        """
        found = self.mentions(words, 0, len(words), country_hint)
        if not found:
            return None
        # The longest alias; of equal ones the first.
        return max(found, key=lambda hit: (hit[1] - hit[0], -hit[0]))[2]

    def mentions(
        self, text: str, start: int, end: int, country_hint: str | None = None
    ) -> list[tuple[int, int, ActorEntry]]:
        """Return the actors named in ``text[start:end]``, in order, without overlaps.

        Args:
            text: The text that the offsets count in.
            start: First code point looked at.
            end: One past the last.
            country_hint: Country the text is about.

        Returns:
            Triples of start, end (without an article) and actor.
        """
        words = _split(text, start, end)
        found: list[tuple[int, int, ActorEntry]] = []
        at = 0
        while at < len(words):
            hit = self._longest_at(words, at, country_hint)
            if hit is None:
                at += 1
                continue
            length, entry = hit
            if entry is not None:
                found.append((words[at].start, words[at + length - 1].end, entry))
            at += length
        return found

    def _longest_at(
        self, words: Sequence[_Word], at: int, hint: str | None
    ) -> tuple[int, ActorEntry | None] | None:
        for length in range(min(self._longest.get(words[at].key, 0), len(words) - at), 0, -1):
            shared = self._aliases.get(tuple(w.key for w in words[at : at + length]))
            if shared is not None:
                entry = _choose(shared, hint)
                # An acronym that stays open keeps shorter readings out too.
                if entry is not None or len(shared) > 1:
                    return length, entry
        return None

    def _add(self, name: str, alias: _Alias) -> None:
        key = _key(name)
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


def _key(name: str) -> tuple[str, ...]:
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
