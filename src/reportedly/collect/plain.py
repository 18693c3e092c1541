"""Plain text and Markdown: the file is the report."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.collect.encoding import decide, decode
from reportedly.collect.language import detect_language
from reportedly.collect.options import Collected, CollectOptions, Refused
from reportedly.collect.source import Content
from reportedly.errors import EmptyInputError, InputError
from reportedly.ids import digest
from reportedly.model import Capture, Report


def read_plain(
    content: Content, media_type: str, options: CollectOptions
) -> Iterator[Collected | Refused]:
    """Yield the one report of a text file; its text is the decoded file, unchanged.

    Raises:
        InputError: The file cannot be read whole; one that is no text is yielded as refused.
    """
    raw, data = content.whole(options.max_bytes)
    try:
        yield _collected(content, media_type, (raw, data), options)
    except InputError as error:
        yield Refused(address=content.item.address, error=error, sha256=digest(raw))


def _collected(
    content: Content, media_type: str, held: tuple[bytes, bytes], options: CollectOptions
) -> Collected:
    """Return the report of a file's bytes, given as received and unpacked."""
    item = content.item
    raw, data = held
    decoding = decide(data, options.encoding, item.where)
    text = decode(data[decoding.signature :], decoding, item.where)
    if not text.strip():
        raise EmptyInputError(item.where, "there is nothing but blanks in it")
    capture = Capture(
        address=item.address,
        sha256=digest(raw),
        size=len(raw),
        media_type=media_type,
        encoding=decoding.name,
        compression=content.compression,
    )
    report = Report(name=item.stem, capture=capture.id, text=text, language=detect_language(text))
    return Collected(capture=capture, data=raw, report=report)
