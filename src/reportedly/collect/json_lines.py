"""JSON lines: one object a line, each a report."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.collect.encoding import Decoding, decode, opened
from reportedly.collect.fields import Place, Seen
from reportedly.collect.json_document import MEDIA_TYPE, parse, read_record
from reportedly.collect.lines import Line, split_lines
from reportedly.collect.options import Collected, CollectOptions, Refused
from reportedly.collect.source import Content
from reportedly.errors import EmptyInputError, InputError, TooLargeError
from reportedly.ids import digest


def read_json_lines(content: Content, options: CollectOptions) -> Iterator[Collected | Refused]:
    """Yield every record of a file of JSON lines; a broken line is refused and the rest is read.

    Raises:
        InputError: The file as a whole cannot be read, or not further; what came before was
            yielded.
    """
    item = content.item
    decoding, source = opened(content, options.encoding)
    seen = Seen()
    empty = True
    for line in split_lines(source, decoding.newline, options.max_bytes):
        if line.data is not None and not line.data.strip(b" \t\r\n\0"):
            continue
        empty = False
        yield from _read_line(line, content, decoding, options, seen)
    if empty:
        raise EmptyInputError(item.where, "there is no record in it")


def _read_line(
    line: Line, content: Content, decoding: Decoding, options: CollectOptions, seen: Seen
) -> Iterator[Collected | Refused]:
    """Yield what one line holds: a report, a refusal, or nothing where it repeats another."""
    item = content.item
    place = Place(
        address=item.address,
        where=f"{item.where}:{line.number}",
        number=line.number,
        stem=item.stem,
        media_type=MEDIA_TYPE,
        encoding=decoding.codec,
        compression=content.compression,
    )
    data = b""
    try:
        if line.data is None:
            raise TooLargeError(place.where, f"the line is over {options.max_bytes} bytes")
        data = line.data
        text = decode(data, decoding, place.where)
        end = text[len(text.rstrip("\r\n")) :]
        data = data[: len(data) - len(end.encode(decoding.codec))]
        record = parse(text[: len(text) - len(end)], place.where)
    except InputError as error:
        yield Refused(address=place.label, error=error, sha256=digest(data) if data else None)
        return
    yield from read_record(record, data, place, options, seen)
