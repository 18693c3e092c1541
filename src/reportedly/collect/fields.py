"""What the keys of a record mean, and the report that a record becomes.

The table below is the whole of it: a key that stands in it, whatever its capitals, blanks, hyphens
and underscores, gives a field of the report; every other key becomes metadata. Values are taken as
they stand. An empty string or one of blanks is no value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from reportedly.collect.encoding import is_unicode
from reportedly.collect.language import detect_language
from reportedly.collect.options import CollectOptions
from reportedly.collect.source import Content
from reportedly.errors import (
    BinaryInputError,
    DuplicateIdError,
    MalformedError,
    NoTextError,
    TooLargeError,
    UsageError,
)
from reportedly.ids import digest
from reportedly.model import Capture, Link, Report

KEYS: dict[str, tuple[str, ...]] = {
    "id": ("id", "reportid"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "article", "articlebody", "fulltext"),
    "url": ("url", "link", "uri"),
    "outlet": ("outlet", "source", "publisher", "sitename"),
    "byline": ("byline", "author", "authors"),
    "published": (
        "published",
        "publishedat",
        "publicationdate",
        "publicationtime",
        "pubdate",
        "datepublished",
        "date",
        "datetime",
    ),
    "language": ("language", "lang"),
    "links": ("links",),
}
"""Keys of each field, best first: the first that has a value is taken, the others are metadata."""

RENAMED = {"author": "byline"}
"""Names of fields that a mapping may also use."""

SHOWN_KEYS = 12
SHOWN_LENGTH = 30

_FOLD = re.compile(r"[\s_\-]+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2}(?![a-zA-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a record stands.

    Attributes:
        address: Of the file it is in.
        where: For messages, with the record's line or number.
        number: Its line, row or place in the list, from 1; ``None`` where it is all of the file.
        stem: The file's name without endings.
        media_type: Of the record.
        encoding: It was decoded with.
        compression: Of the file.
    """

    address: str
    where: str
    number: int | None
    stem: str
    media_type: str
    encoding: str
    compression: str | None

    @classmethod
    def of(cls, content: Content, media_type: str, encoding: str) -> Place:
        """Return the place that is all of a file."""
        item = content.item
        return cls(
            address=item.address,
            where=item.where,
            number=None,
            stem=item.stem,
            media_type=media_type,
            encoding=encoding,
            compression=content.compression,
        )

    @property
    def label(self) -> str:
        """The address of the record, known by its number."""
        return self.address if self.number is None else f"{self.address}#{self.number}"

    def named(self, name: str | None) -> str:
        """The address of the record, known by its id if it has one."""
        return self.label if name is None or self.number is None else f"{self.address}#{name}"

    def called(self, name: str | None) -> str:
        """The record's name: its id, else one made of the file's and its number."""
        made = self.stem if self.number is None else f"{self.stem}-{self.number}"
        return made if name is None else name


def check_mapping(options: CollectOptions) -> None:
    """Refuse a mapping of fields there are not.

    Raises:
        UsageError: A field is unknown.
    """
    for field, _ in options.fields:
        if RENAMED.get(field, field) not in KEYS:
            known = " ".join(sorted(KEYS))
            raise UsageError(f"no field of a report is called {field!r}; there are: {known}")


def text_key(keys: tuple[str, ...], options: CollectOptions) -> str | None:
    """Return the first of some keys that a text can stand in, by mapping or table."""
    mapped = [key for field, key in options.fields if field == "text"]
    if mapped:
        return next((key for key in mapped if key in keys), None)
    folded = {_fold(key): key for key in reversed(keys)}
    return next((folded[name] for name in KEYS["text"] if name in folded), None)


def shown_keys(keys: tuple[str, ...]) -> str:
    """Return keys for a message; one too long to be a name may be text and is not shown."""
    names = [
        key if len(key) <= SHOWN_LENGTH else f"(number {number})"
        for number, key in enumerate(keys[:SHOWN_KEYS], start=1)
    ]
    more = len(keys) - SHOWN_KEYS
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


def make_report(
    record: Mapping[str, object], data: bytes, place: Place, options: CollectOptions
) -> tuple[Capture, Report]:
    """Return the report of a record and the capture of its bytes.

    Args:
        record: Keys and values as parsed.
        data: The bytes it was parsed from.
        place: Where it stands.
        options: For the mapping of fields and the size limit.

    Raises:
        NoTextError: No key gives a text, or only blanks.
        MalformedError: The text is no string, or a string holds half of a surrogate pair.
        TooLargeError: The text is over the limit.
    """
    if len(data) > options.max_bytes:
        raise TooLargeError(place.where, f"the record is over {options.max_bytes} bytes")
    given, rest = _pick(record, options)
    text = _text(given.pop("text", None), tuple(record), place, options)
    name = _string(given.get("id"))
    capture = Capture(
        address=place.named(name),
        sha256=digest(data),
        size=len(data),
        media_type=place.media_type,
        encoding=place.encoding,
        compression=place.compression,
    )
    links = _links(given.get("links"))
    if links is None:
        rest["links"] = given["links"]
    code = _language(given.get("language"))
    if code is None and given.get("language") is not None:
        rest["language"] = given["language"]
    report = Report(
        name=place.called(name),
        capture=capture.id,
        text=text,
        title=_string(given.get("title")),
        url=_string(given.get("url")),
        outlet=_string(given.get("outlet")),
        byline=_string(given.get("byline")),
        published=_string(given.get("published")),
        language=code or detect_language(text),
        links=links or (),
        metadata=tuple(sorted((key, _verbatim(value)) for key, value in rest.items())),
    )
    return capture, report


def check_strings(value: object, where: str) -> None:
    """Refuse a parsed record that holds a string which cannot be written down.

    Raises:
        MalformedError: A string holds half of a surrogate pair.
        BinaryInputError: A string holds a NUL.
    """
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if not is_unicode(words):
        raise MalformedError(where, "a string holds half of a surrogate pair")
    if "\0" in words or "\\u0000" in words.replace("\\\\", ""):
        raise BinaryInputError(where, "a string holds a NUL character")


class Seen:
    """Which ids a file has given so far, to tell a repeated record from a second one.

    Only two numbers are kept of each record, whatever its size.
    """

    def __init__(self) -> None:
        self._records: dict[int, int] = {}

    def is_new(self, report: Report, where: str) -> bool:
        """Tell whether a report is the first of its name; False for the same one again.

        Raises:
            DuplicateIdError: Another report of this file has that name.
        """
        name = int(digest(report.name.encode())[:16], 16)
        content = int(replace(report, capture="").id[:16], 16)
        before = self._records.get(name)
        if before is None:
            self._records[name] = content
        elif before != content:
            raise DuplicateIdError(where, "another report of this file has the same id")
        return before is None


def _fold(key: str) -> str:
    """Return the form in which keys are compared with the table."""
    return _FOLD.sub("", key).casefold()


def _pick(
    record: Mapping[str, object], options: CollectOptions
) -> tuple[dict[str, object], dict[str, object]]:
    """Return the values of the report's fields, and what is left over."""
    rest = {key: value for key, value in record.items() if not _is_blank(value)}
    given: dict[str, object] = {}
    mapped = {RENAMED.get(field, field): key for field, key in options.fields}
    for field, key in mapped.items():
        if key in rest:
            given[field] = rest.pop(key)
    folded: dict[str, str] = {}
    for key in rest:
        folded.setdefault(_fold(key), key)
    for field, names in KEYS.items():
        if field in mapped:
            continue
        for key in (folded[name] for name in names if name in folded):
            if _fits(field, rest[key]):
                given[field] = rest.pop(key)
                break
    return given, rest


def _is_blank(value: object) -> bool:
    """Tell whether a value says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


def _fits(field: str, value: object) -> bool:
    """Tell whether a value can be that field; one that cannot is kept as metadata."""
    match field:
        case "text" | "links":
            return True
        case "id":
            return isinstance(value, str | int) and not isinstance(value, bool)
        case _:
            return _string(value) is not None


def _string(value: object) -> str | None:
    """Return a value as the words it stands for: a string, a number, names, or a thing's name."""
    match value:
        case str():
            return value
        case bool():
            return None
        case int() | float():
            return json.dumps(value)
        case list() if value and all(isinstance(part, str) for part in value):
            return ", ".join(value)
        case {"name": str() as name} if name.strip():
            return name
        case _:
            return None


def _text(value: object, keys: tuple[str, ...], place: Place, options: CollectOptions) -> str:
    """Return a record's text, unchanged."""
    if value is None:
        known = f"; fields: {shown_keys(keys)}" if keys else ""
        raise NoTextError(place.where, f"no field holds a text{known}")
    if not isinstance(value, str):
        raise MalformedError(place.where, "the text is not a string")
    if len(value) > options.max_bytes:
        raise TooLargeError(place.where, f"over {options.max_bytes} bytes")
    return value


def _language(value: object) -> str | None:
    """Return the two-letter code at the head of a language tag."""
    found = _LANGUAGE.match(value.strip()) if isinstance(value, str) else None
    return found.group().lower() if found else None


def _links(value: object) -> tuple[Link, ...] | None:
    """Return links given as addresses or as objects; ``None`` for anything else."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (Link(url=value),)
    if not isinstance(value, list):
        return None
    found: list[Link] = []
    for part in value:
        match part:
            case str():
                found.append(Link(url=part))
            case {"url": str() as url, **rest} | {"href": str() as url, **rest}:
                words = rest.get("text")
                found.append(Link(url=url, text=words if isinstance(words, str) else None))
            case _:
                return None
    return tuple(found)


def _verbatim(value: object) -> str:
    """Return a string as it stands, and anything else as JSON."""
    return (
        value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
    )
