"""Sentences that the program says of a ledger, in the language of a page.

Why a grade, what a check found, what was edited: such a sentence is stored as it was said, in
English, and is part of what ids and digests are made of. It is built of a few patterns with values
put in. A language lists each pattern with its own words for it; a sentence is recognised by its
pattern, its values are taken out, and both are said anew. What fits no pattern, such as the message
of another package's check, stays as it is.

A pattern's values stand in braces. What a value is follows from how its name begins: ``n`` is a
number, ``said`` a sentence or phrase of the same kind, ``list`` several of these with commas, and
anything else words that are taken over.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Final

from reportedly.desk.wording import LANGUAGES, Wording, wording

_VALUE: Final = re.compile(r"\{([a-z]+\d*)\}")
_SPLIT: Final = "; "
_LISTED: Final = re.compile(r", | and ")
_CODES: Final = ("grade", "outcome", "group", "period", "role")
"""Kinds of codes that stand in sentences as they are."""

REMEMBERED: Final = 4096
"""Sentences of each language that are kept in memory; a ledger says few of them often."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One pattern in English, and how a language says it.

    Attributes:
        form: Recognises it.
        literal: Code points of the pattern that are no values.
        words: The same in the other language, with the values named.
    """

    form: re.Pattern[str]
    literal: int
    words: str


def said(t: Wording, sentence: str) -> str:
    """Return a sentence of the program in a language; unchanged where it is none that is known."""
    if t.language == LANGUAGES[0]:
        return sentence
    return _said(t.language, sentence) or sentence


def known(t: Wording, sentence: str) -> bool:
    """Tell whether a language has words for a sentence."""
    return t.language == LANGUAGES[0] or _said(t.language, sentence) is not None


@functools.lru_cache(REMEMBERED)
def _said(language: str, sentence: str) -> str | None:
    """Return a sentence in another language; ``None`` where it fits no pattern."""
    whole = _whole(language, sentence)
    if whole is not None:
        return whole
    # Several in a row. Some patterns have the sign in them, so the longest beginning goes first.
    at = sentence.rfind(_SPLIT)
    while at > 0:
        first = _whole(language, sentence[:at])
        rest = _said(language, sentence[at + len(_SPLIT) :])
        if first is not None and rest is not None:
            return first + _joints(language)[_SPLIT] + rest
        at = sentence.rfind(_SPLIT, 0, at)
    return None


def _whole(language: str, sentence: str) -> str | None:
    """Return one pattern's words for a whole sentence."""
    for one in sayings(language):
        found = one.form.fullmatch(sentence)
        if found is not None:
            told = {
                name: _value(language, name, value) for name, value in found.groupdict().items()
            }
            return one.words.format(**told)
    return _codes(language).get(sentence)


def _value(language: str, name: str, value: str) -> str:
    if name.startswith("said"):
        return _said(language, value) or value
    if name.startswith("list"):
        comma = _joints(language)[", "]
        return comma.join(_said(language, one) or one for one in _LISTED.split(value))
    return value


@functools.cache
def sayings(language: str) -> tuple[Saying, ...]:
    """Return the patterns of a language, those that say most in words of their own first."""
    found = [_saying(*one) for one in _file(language)["sentences"].items()]
    return tuple(sorted(found, key=lambda one: (-one.literal, one.form.pattern)))


def _saying(english: str, words: str) -> Saying:
    form, literal, at = "", 0, 0
    for value in _VALUE.finditer(english):
        form += re.escape(english[at : value.start()])
        literal += value.start() - at
        some = r"[\d.,]+ ?%?" if value[1].startswith("n") else r".+?"
        form += f"(?P<{value[1]}>{some})"
        at = value.end()
    form += re.escape(english[at:])
    return Saying(re.compile(form, re.DOTALL), literal + len(english) - at, words)


@functools.cache
def _codes(language: str) -> Mapping[str, str]:
    """Return how codes read that stand in sentences, written as they are or with blanks."""
    words = wording(language).words
    return {code: words[name] for name, code in _named(words)}


def _named(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name in words:
        kind, _, code = name.partition(".")
        if kind in _CODES:
            yield name, code
            yield name, code.replace("_", " ")


def _joints(language: str) -> Mapping[str, str]:
    """Return what stands between sentences in a row, and between things in a list."""
    return _file(language)["joints"]


@functools.cache
def _file(language: str) -> Mapping[str, Mapping[str, str]]:
    folder = resources.files("reportedly.desk").joinpath("text")
    found: Mapping[str, Mapping[str, str]] = tomllib.loads(
        folder.joinpath(f"{language}.sentences.toml").read_text("utf8")
    )
    return found
