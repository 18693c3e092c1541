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
_SERIES_OF = re.compile(lexicon.SERIES_OF, re.IGNORECASE)
_FROM = re.compile(lexicon.HEAD_FROM, re.IGNORECASE)
_DESK = re.compile(lexicon.DESK, re.IGNORECASE)
_CHANNEL = re.compile(lexicon.CHANNEL, re.IGNORECASE)
_DESCRIBED = re.compile(lexicon.DESCRIBED)
_ON_A_TOPIC = re.compile(lexicon.ON_A_TOPIC, re.IGNORECASE)
_NUMBERED = re.compile(lexicon.NUMBERED, re.IGNORECASE)
_OFFICE = re.compile(lexicon.OFFICE, re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PARTICLES = frozenset(["de", "del", "la", "las", "los", "el", "al", "y", "du", "des", "e", "da"])
"""Small words inside names of other languages."""
_ALSO_NOUNS = frozenset(["record", "note", "notes", "count", "account", "monitor", "log"])
"""Verbs of saying that are nouns in names: "Orsk Record"."""
_BRACKET = re.compile(r" ?\([^()\n]{2,40}\)\Z")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a head.

    Attributes:
        start: Its first code point.
        words: What it says; of the name of a document the body that it begins with, if any.
        kind: ``name``, ``series`` (a document), ``of`` (a body with its document), ``date``,
            ``desk``, ``channel``, ``what`` (a description of the name before) or ``title``.
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
        numbered: One of them names a document with its number.
        channel: One of them says that the name before it is a channel's.
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
    def numbered(self) -> bool:
        """Whether a field is a document with its number."""
        return any(
            field.kind in {"series", "of"} and _NUMBER.search(field.whole or field.words)
            for field in self.fields
        )

    @property
    def channel(self) -> bool:
        """Whether a name is told to be that of a channel: "City Council (official channel)"."""
        return any(field.kind == "channel" for field in self.fields)

    @property
    def spoken(self) -> bool:
        """Whether a field is the office that speaks for a body: "press service"."""
        return any(
            field.kind == "desk" and _OFFICE.search(field.words) is not None
            for field in self.fields
        )

    @property
    def described(self) -> str | None:
        """What the head says of its body in small letters: "casualty monitor"."""
        return next((field.words for field in self.fields if field.kind == "what"), None)

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


def read_head(text: str, begin: int = 0) -> Head:
    """Return the head of a report; without fields where it begins to tell at once.

    Args:
        text: Of the report.
        begin: Where its head begins; behind a title it is the second line.
    """
    fields: list[Field] = []
    for start, words in _pieces(text[: begin + LONGEST_HEAD], begin):
        if len(fields) >= MOST_FIELDS:
            break
        found = _field(start, words)
        if found is None:
            break
        bracket = _BRACKET.search(words) if found.kind == "name" else None
        if bracket is not None and _CHANNEL.fullmatch(bracket[0].strip(" ()")):
            fields.append(Field(start, words[: bracket.start()].strip(), "name", words))
            fields.append(Field(start + bracket.start(), bracket[0].strip(), "channel"))
            continue
        fields.append(found)
    return Head(tuple(fields))


def _pieces(top: str, at: int) -> Iterator[tuple[int, str]]:
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
    owned = _owned(start, words, short, begin)
    if owned is not None:
        return owned
    kind = _plain_kind(short, begin, led=start > 0)
    if kind is None and words.isupper():
        kind = "title"
    return Field(start, words, kind) if kind is not None else None


def _owned(start: int, words: str, short: str, begin: int) -> Field | None:
    """Read a document with the body it is of: "OCHA flash update 14", "bulletin of the Army"."""
    for pattern in (_SERIES_OF, _SERIES_BEHIND):
        found = pattern.fullmatch(short, begin)
        bare = pattern is _SERIES_BEHIND and _SERIES.fullmatch(short, begin) is not None
        if found is not None and capitalised(found["who"]) and not bare:
            return Field(start + found.start("who"), found["who"], "of", words)
    return None


def _plain_kind(short: str, begin: int, *, led: bool) -> str | None:
    """Tell what a field is by all its words; ``led`` where a field stands before it."""
    if any(pattern.fullmatch(short, begin) for pattern in (_SERIES, _NUMBERED, _ON_A_TOPIC)):
        return "series"
    for pattern, kind in ((_CHANNEL, "channel"), (_DESK, "desk")):
        if pattern.fullmatch(short):
            return kind
    if capitalised(short):
        return "name"
    return "what" if led and _DESCRIBED.fullmatch(short) else None


def capitalised(words: str) -> bool:
    """Tell whether words are capitalised throughout, as a name is, and hold no verb."""
    found = _WORD.findall(words)
    if not found or re.search(r"[!?\"“”]", words):
        return False
    capital = all(word[0].isupper() or word in lexicon.OF_OFFICES | _PARTICLES for word in found)
    low = {word.lower() for word in found} - _ALSO_NOUNS
    tells = any(word in WORDS or word in FINITE for word in low)
    return capital and not tells
