"""Plain text and Markdown: the file is the report."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.collect.encoding import decide, decode
from reportedly.collect.language import detect_language
from reportedly.collect.options import Collected, CollectOptions
from reportedly.collect.source import Content
from reportedly.errors import EmptyInputError
from reportedly.ids import digest
from reportedly.model import Capture, Report


def read_plain(content: Content, media_type: str, options: CollectOptions) -> Iterator[Collected]:
    """Yield the one report of a text file; its text is the decoded file, unchanged.

    Raises:
        InputError: The file is too large, empty, not text, or in no known encoding.
    """
    item = content.item
    raw, data = content.whole(options.max_bytes)
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
    yield Collected(capture=capture, data=raw, report=report)
