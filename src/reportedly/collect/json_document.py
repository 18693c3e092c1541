"""JSON documents: one object, a list of objects, objects in a row, or an object around one list."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.collect.encoding import decide, decode
from reportedly.collect.fields import Place, Seen, check_strings, make_report, text_key
from reportedly.collect.options import Collected, CollectOptions, Refused
from reportedly.collect.source import Content
from reportedly.errors import EmptyInputError, InputError, MalformedError, TooLargeError
from reportedly.ids import digest

DOCUMENT_FACTOR = 8
"""How many times the size of a record a document may have."""

MEDIA_TYPE = "application/json"

DEEPEST = 64
"""How many brackets may be open at once; reports need three or four."""

MOST_COMMAS = 6_000_000
"""Of one document; what stands between them takes many times the memory of its letters."""

_BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a document.

    Attributes:
        number: Counted from 1; ``None`` for the one object of a document.
        start: First code point of the document's text.
        end: One past the last.
        value: What it stands for.
    """

    number: int | None
    start: int
    end: int
    value: object


def parse(text: str, where: str) -> object:
    """Return the value that a text of JSON stands for.

    ``NaN`` and the infinities, which JSON does not know and table programs write for an empty
    cell, are read as absent.

    Raises:
        MalformedError: It is no JSON, nested too deep, or holds half of a surrogate pair.
        BinaryInputError: A string in it holds a NUL.
    """
    value, end = _value(text, _blank(text, 0), where)
    if _blank(text, end) < len(text):
        raise MalformedError(where, "there is more after the JSON value")
    return value


def read_json_document(content: Content, options: CollectOptions) -> Iterator[Collected | Refused]:
    """Yield every record of a JSON document.

    Raises:
        InputError: The document cannot be read whole; one that breaks off is yielded as refused,
            after the records before.
    """
    raw, data = content.whole(options.max_bytes * DOCUMENT_FACTOR)
    try:
        yield from _document(content, raw, data, options)
    except InputError as error:
        yield Refused(address=content.item.address, error=error, sha256=digest(raw))


def _document(
    content: Content, raw: bytes, data: bytes, options: CollectOptions
) -> Iterator[Collected | Refused]:
    """Yield the records of a document's bytes, given as received and unpacked."""
    item = content.item
    decoding = decide(data, options.encoding, item.where)
    text = decode(data[decoding.signature :], decoding, item.where)
    if text.count(",") > MOST_COMMAS:
        raise TooLargeError(item.where, f"it holds over {MOST_COMMAS} values")
    place = Place.of(content, MEDIA_TYPE, decoding.name)
    seen = Seen()
    empty = True
    for part in _records(text, item.where, options):
        empty = False
        if part.number is None:
            yield from read_record(part.value, raw, place, options, seen)
            continue
        inside = replace(
            place,
            where=f"{item.where}#{part.number}",
            number=part.number,
            encoding=decoding.codec,
        )
        exact = text[part.start : part.end].encode(decoding.codec)
        yield from read_record(part.value, exact, inside, options, seen)
    if empty:
        raise EmptyInputError(item.where, "there is no record in it")


def read_record(
    value: object, data: bytes, place: Place, options: CollectOptions, seen: Seen
) -> Iterator[Collected | Refused]:
    """Yield what one value holds: a report, a refusal, or nothing where it repeats another."""
    try:
        if not isinstance(value, dict):
            raise MalformedError(place.where, "it is not a JSON object")
        capture, report = make_report(value, data, place, options)
        if seen.is_new(report, place.where):
            yield Collected(capture=capture, data=data, report=report)
    except InputError as error:
        yield Refused(address=place.label, error=error, sha256=digest(data))


def _records(text: str, where: str, options: CollectOptions) -> Iterator[Part]:
    """Yield the records of a document, the lone one of a document without a number."""
    start = _blank(text, 0)
    if text.startswith("[", start):
        yield from _elements(text, start, where)
        return
    if start == len(text):
        return
    value, end = _value(text, start, where)
    if _blank(text, end) < len(text):
        yield from _row(text, start, where)
        return
    inside = _only_list(value, options) if isinstance(value, dict) else None
    if inside is None:
        yield Part(None, start, end, value)
        return
    yield from _elements(text, _place_of(text, start, inside, where), where)


def _only_list(record: dict[str, object], options: CollectOptions) -> str | None:
    """Return the key of the one list of objects in an object that is no report itself."""
    if text_key(tuple(record), options) is not None:
        return None
    lists = [
        key
        for key, value in record.items()
        if isinstance(value, list) and value and all(isinstance(part, dict) for part in value)
    ]
    return lists[0] if len(lists) == 1 else None


def _place_of(text: str, start: int, wanted: str, where: str) -> int:
    """Return where the value of a key of an object begins."""
    place = _blank(text, start + 1)
    found = place
    while text.startswith('"', place):
        key, end = _value(text, place, where)
        begin = _blank(text, _blank(text, end) + 1)
        _, end = _value(text, begin, where)
        # The last of equal keys counts, as it does when the object is read whole.
        found = begin if key == wanted else found
        place = _blank(text, _blank(text, end) + 1)
    return found


def _row(text: str, start: int, where: str) -> Iterator[Part]:
    """Yield values that follow each other with nothing but blanks between them."""
    number = 0
    while start < len(text):
        number += 1
        value, end = _value(text, start, where)
        yield Part(number, start, end, value)
        start = _blank(text, end)


def _elements(text: str, start: int, where: str) -> Iterator[Part]:
    """Yield the elements of the list that begins at ``start``, one at a time."""
    place = _blank(text, start + 1)
    number = 0
    while not (number == 0 and text.startswith("]", place)):
        number += 1
        value, end = _value(text, place, where)
        yield Part(number, place, end, value)
        place = _blank(text, end)
        if text.startswith("]", place):
            break
        if not text.startswith(",", place):
            raise MalformedError(
                where, f"a comma or the end of the list is missing{_at(text, place)}"
            )
        place = _blank(text, place + 1)
    if text.startswith("[", _blank(text, 0)) and _blank(text, place + 1) < len(text):
        raise MalformedError(where, f"there is more after the list{_at(text, place)}")


def _value(text: str, start: int, where: str) -> tuple[object, int]:
    """Return the value that begins at a place, and where it ends."""
    decoder = json.JSONDecoder(parse_constant=_absent)
    try:
        value, end = decoder.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise MalformedError(where, f"{error.msg.lower()}{_at(text, error.pos)}") from error
    except ValueError as error:
        raise MalformedError(where, "a number has too many digits") from error
    except RecursionError as error:
        raise MalformedError(where, "brackets are nested too deep") from error
    source = text[start:end]
    if source.count("[") + source.count("{") > DEEPEST and _depth(value) > DEEPEST:
        raise MalformedError(where, "brackets are nested too deep")
    if "\\u" in source:
        check_strings(value, where)
    return value, end


def _absent(_: str) -> None:
    """Stand for a constant that JSON does not know."""


def _depth(value: object) -> int:
    """Return how deep a value is nested, without recursion."""
    deepest = 0
    level = [value]
    while level and deepest <= DEEPEST:
        deepest += 1
        inner: list[object] = []
        for part in level:
            inner += (
                part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
            )
        level = inner
    return deepest


def _blank(text: str, place: int) -> int:
    """Return the next place that holds no blank."""
    found = _BLANK.match(text, place)
    return found.end() if found else place


def _at(text: str, place: int) -> str:
    """Return line and column of a place, for a message."""
    line = text.count("\n", 0, place) + 1
    column = place - text.rfind("\n", 0, place)
    return f" at column {column}" if line == 1 else f" at line {line}, column {column}"
