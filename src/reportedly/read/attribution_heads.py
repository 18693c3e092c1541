"""The head of a document of its own: who issues it, what it is called, of when it is.

A head is cut at its marks into fields. Each is a name of a body, the name of a document ("flash
update 14"), a date or a period, or a title; the first that is none of these ends it. Words that
tell of something, with a verb, are a headline and no head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.read.lexica import issuers as lexicon
from reportedly.read.lexica.cues import FINITE, WORDS

LONGEST_HEAD = 400
"""Code points from the top of a report in which its head stands."""
LONGEST_FIELD = 90
"""Longest field of a head, in code points."""
MOST_FIELDS = 8
"""Fields of a head, at most."""
_MARKS = re.compile(
    r"\s*\|\s*|\s*[–—]\s*|\s+-\s+|\s*\n\s*|[:;]\s+|,\s+(?!\d{4}\b)|\.\s+(?=[A-ZÀ-Þ“\"])|\.\Z"
)
_PERIOD = re.compile(lexicon.PERIOD, re.IGNORECASE)
_SERIES = re.compile(lexicon.SERIES, re.IGNORECASE)
_SERIES_BEHIND = re.compile(lexicon.SERIES_BEHIND, re.IGNORECASE)
_FROM = re.compile(lexicon.HEAD_FROM, re.IGNORECASE)
_DESK = re.compile(lexicon.DESK, re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PARTICLES = frozenset(["de", "del", "la", "las", "los", "el", "al", "y", "du", "des", "e", "da"])
"""Small words inside names of other languages."""
_BRACKET = re.compile(r" ?\([^()\n]{2,40}\)\Z")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a head.

    Attributes:
        start: Its first code point.
        words: What it says; of the name of a document the body that it begins with, if any.
        kind: ``name``, ``series`` (a document), ``of`` (a body with its document), ``date``,
            ``desk`` or ``title``.
        whole: All its words, where ``words`` is a part of them.
    """

    start: int
    words: str
    kind: str
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Fields from the top of a report to where it begins to tell.

    Attributes:
        fields: In order.
        serial: One of them names a document.
        dated: One of them is a date or a period.
    """

    fields: tuple[Field, ...]

    @property
    def serial(self) -> bool:
        """Whether a field names a document."""
        return any(field.kind in {"series", "of"} for field in self.fields)

    @property
    def desk(self) -> bool:
        """Whether a field names a desk that speaks for a body: "media office"."""
        return any(field.kind == "desk" for field in self.fields)

    @property
    def dated(self) -> bool:
        """Whether a field is a date or a period, or holds one."""
        return any(
            field.kind == "date"
            or (field.kind in {"series", "of"} and _YEAR.search(field.whole or field.words))
            for field in self.fields
        )

    @property
    def names(self) -> tuple[Field, ...]:
        """Fields that may name who issues the document, the surest first."""
        return tuple(
            sorted(
                (field for field in self.fields if field.kind in {"of", "name"}),
                key=lambda field: (field.kind != "of", field.start),
            )
        )


def read_head(text: str) -> Head:
    """Return the head of a report; without fields where it begins to tell at once."""
    fields: list[Field] = []
    for start, words in _pieces(text[:LONGEST_HEAD]):
        if len(fields) == MOST_FIELDS:
            break
        found = _field(start, words)
        if found is None:
            break
        fields.append(found)
    return Head(tuple(fields))


def _pieces(top: str) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(top):
        mark = _MARKS.search(top, at)
        end = mark.start() if mark is not None else len(top)
        words = top[at:end]
        if words.strip():
            yield at + len(words) - len(words.lstrip()), words.strip()
        if mark is None:
            return
        at = max(mark.end(), at + 1)


def _field(start: int, words: str) -> Field | None:
    """Tell what a field is; ``None`` for words that tell of something."""
    if len(words) > LONGEST_FIELD:
        return None
    if _PERIOD.fullmatch(words):
        return Field(start, words, "date")
    bracket = _BRACKET.search(words)
    short = words if bracket is None else words[: bracket.start()]
    led = _FROM.match(short)
    begin = led.end() if led is not None else 0
    behind = _SERIES_BEHIND.fullmatch(short, begin)
    if _SERIES.fullmatch(short, begin):
        found = Field(start, words, "series")
    elif behind is not None and _named(behind["who"]):
        found = Field(start + behind.start("who"), behind["who"], "of", words)
    elif _DESK.fullmatch(short):
        found = Field(start, words, "desk")
    elif _named(short):
        found = Field(start, words, "name")
    else:
        return Field(start, words, "title") if words.isupper() else None
    return found


def _named(words: str) -> bool:
    """Tell whether words are capitalised throughout, as a name is, and hold no verb."""
    found = _WORD.findall(words)
    if not found or re.search(r"[!?\"“”]", words):
        return False
    capital = all(word[0].isupper() or word in lexicon.OF_OFFICES | _PARTICLES for word in found)
    tells = any(word.lower() in WORDS or word.lower() in FINITE for word in found)
    return capital and not tells
