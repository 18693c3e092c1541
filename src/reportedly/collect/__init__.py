"""Files, folders, streams and addresses to captures and reports; one adapter a file.

Nothing here understands a text. A report's text is the decoded text unchanged: no blank, line end
or letter of it is altered, so that offsets into a given text hold. Whatever cannot be read is
refused with one coded error, and the rest is read. Records of a container are read one at a time,
in memory that does not grow with their number.

What it does not decide: what a date means (``published`` is kept verbatim), where a headline or
byline stands in the text, and whether two reports are copies.
"""

from __future__ import annotations

import hashlib
import itertools
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import BinaryIO, Final

from reportedly.collect.archive.auto_archiver import read_auto_archiver
from reportedly.collect.encoding import check_codec, decide
from reportedly.collect.fields import check_mapping
from reportedly.collect.find import STDIN, Found, find
from reportedly.collect.formats import ENDINGS, Format, binary, format_of, is_packed, refine, sniff
from reportedly.collect.json_document import read_json_document
from reportedly.collect.json_lines import read_json_lines
from reportedly.collect.language import detect_language
from reportedly.collect.office import read_docx, read_odt
from reportedly.collect.options import (
    DEFAULT,
    MAX_BYTES,
    Collected,
    CollectOptions,
    Gathered,
    Passed,
    Refused,
)
from reportedly.collect.page import read_page
from reportedly.collect.parquet import read_parquet
from reportedly.collect.pdf import read_pdf
from reportedly.collect.plain import read_plain
from reportedly.collect.source import Content, chunks, content, gunzip, open_file, peek
from reportedly.collect.table import read_table
from reportedly.collect.telegram import read_telegram
from reportedly.collect.web.address import is_address
from reportedly.collect.whatsapp import read_whatsapp
from reportedly.errors import CompressedError, InputError, UnknownFormatError, UsageError

__all__ = [
    "ADAPTERS",
    "ENDINGS",
    "MAX_BYTES",
    "CollectOptions",
    "Collected",
    "Found",
    "Gathered",
    "Passed",
    "Refused",
    "check_options",
    "collect",
    "collect_file",
    "count_inputs",
    "detect_language",
    "find_files",
    "hash_file",
    "read_content",
]

SNIFFED = 1 << 20
"""Bytes of a stream that are looked at to tell its format."""

LOOKED = 1 << 16
"""Bytes of a document or text that are looked at to tell a messenger's export."""


def collect(
    inputs: Sequence[str], options: CollectOptions = DEFAULT, stdin: BinaryIO | None = None
) -> Iterator[Gathered]:
    """Read every report that some inputs name.

    Args:
        inputs: Files, folders (read with all below them), patterns with ``*``, ``?``, ``[...]`` or
            ``**``, addresses that begin with ``http://`` or ``https://``, and ``-`` for standard
            input. What is named twice is read once. Nothing is fetched unless an address is given.
        options: Encoding, mapping of fields, limits, and lists of addresses, which are read last.
        stdin: What ``-`` stands for; the process's own standard input by default.

    Returns:
        Reports and refusals in the order of the inputs, then of names, then of records; the same
        files give the same sequence. No input that is wrong ends it.

    Raises:
        UsageError: The options name an encoding or a field there is not.
    """
    check_options(options)
    return _collect(inputs, options, stdin)


def check_options(options: CollectOptions) -> None:
    """Refuse options that no input can be read with.

    Raises:
        UsageError: They name an encoding or a field there is not.
    """
    check_mapping(options)
    if options.encoding is not None:
        check_codec(options.encoding)


def find_files(inputs: Sequence[str]) -> Iterator[Found | Refused]:
    """Yield the files that some inputs name, in order, and what is wrong with an input.

    Raises:
        UsageError: An input is standard input or an address, which can be read only once.
    """
    for found in find(inputs):
        if isinstance(found, Found) and (found.path == STDIN or is_address(found.path)):
            raise UsageError("only files can be read by several processes")
        yield found


def collect_file(found: Found, options: CollectOptions = DEFAULT) -> Iterator[Gathered]:
    """Yield what one file that is found holds; the same as ``collect`` gives of it."""
    try:
        yield from _read_file(found, options)
    except InputError as error:
        yield Refused(address=found.item.address, error=error)


def hash_file(found: Found) -> str | None:
    """Return the SHA-256 of a file's bytes, ``None`` where it cannot be read."""
    known = hashlib.sha256()
    try:
        with open_file(found.path, found.item.where) as stream:
            for data in chunks(stream, found.item.where):
                known.update(data)
    except InputError:
        return None
    return known.hexdigest()


def count_inputs(inputs: Sequence[str]) -> int | None:
    """Return how many files the inputs name, for a progress bar.

    Returns:
        Files, not reports; ``None`` where standard input is among them. Folders are listed for
        this, and nothing is opened.
    """
    if STDIN in inputs:
        return None
    return sum(isinstance(found, Found) for found in find(inputs))


def _collect(
    inputs: Sequence[str], options: CollectOptions, stdin: BinaryIO | None
) -> Iterator[Gathered]:
    """Yield what each file that is found gives; the one place where an error becomes a refusal."""
    for found in find(inputs):
        if isinstance(found, Refused):
            yield found
            continue
        try:
            yield from _read_found(found, options, stdin)
        except InputError as error:
            yield Refused(address=found.item.address, error=error)
    if options.lists:
        yield from _read_lists(options)


def _read_lists(options: CollectOptions) -> Iterator[Gathered]:
    """Yield what the addresses of some lists lead to."""
    # Here and below: what speaks with servers takes a while to load, and files need none of it.
    from reportedly.collect.web.visit import read_address, read_list  # noqa: PLC0415

    for given in itertools.chain.from_iterable(map(read_list, options.lists)):
        yield from (
            [given] if isinstance(given, Refused) else read_address(given, options, read_content)
        )


def _read_found(
    found: Found, options: CollectOptions, stdin: BinaryIO | None
) -> Iterator[Gathered]:
    """Yield what one input holds."""
    if found.path == STDIN:
        yield from _read_stream(stdin or sys.stdin.buffer, found, options)
    elif is_address(found.path):
        from reportedly.collect.web.visit import read_address  # noqa: PLC0415

        yield from read_address(found.path, options, read_content)
    else:
        yield from _read_file(found, options)


def _read_file(found: Found, options: CollectOptions) -> Iterator[Gathered]:
    """Yield what a file holds."""
    item = found.item
    kind = format_of(item.address)
    if kind is None:
        raise UnknownFormatError(item.where, "no adapter reads files with this ending")
    with open_file(found.path, item.where) as stream:
        held = content(stream, item, packed=is_packed(item.address))
        yield from read_content(*_refined(kind, held), options)


def _read_stream(stream: BinaryIO, found: Found, options: CollectOptions) -> Iterator[Gathered]:
    """Yield what standard input holds, its format told by how it begins."""
    held = content(stream, found.item)
    begin, again = _begun(held, SNIFFED)
    if (kind := binary(begin)) is not None:
        yield from read_content(kind, again, options)
        return
    decoding = decide(begin, options.encoding, found.item.where, cut=True)
    words = begin[decoding.signature :].decode(decoding.codec, "ignore")
    yield from read_content(*_refined(sniff(words), again), options)


def _refined(kind: Format, held: Content) -> tuple[Format, Content]:
    """Return the format of an input by how it begins, too, and the input made whole."""
    if kind not in {Format.JSON, Format.TEXT, Format.CSV}:
        return kind, held
    begin, again = _begun(held, LOOKED)
    return refine(kind, begin.decode("utf-8", "ignore"), held.item.address), again


def _begun(held: Content, size: int) -> tuple[bytes, Content]:
    """Return how an input begins, unpacked, and the input made whole."""
    head, raw = peek(held.raw, size)
    begin = _unpacked(head) if held.compression else head
    return begin, Content(item=held.item, raw=raw, compression=held.compression)


def _unpacked(head: bytes) -> bytes:
    """Return what the beginning of gzip data unpacks to; how it ends does not matter here."""
    pieces: list[bytes] = []
    try:
        for piece in gunzip(iter([head]), STDIN):
            pieces.append(piece)
            if sum(map(len, pieces)) >= SNIFFED:
                break
    except CompressedError:
        # The beginning of a stream ends early; damage is found when it is read.
        return b"".join(pieces)
    return b"".join(pieces)


def _read_warc(held: Content, options: CollectOptions) -> Iterator[Gathered]:
    from reportedly.collect.archive.warc import read_warc  # noqa: PLC0415

    yield from read_warc(held, options, read_content)


def _read_wacz(held: Content, options: CollectOptions) -> Iterator[Gathered]:
    from reportedly.collect.archive.wacz import read_wacz  # noqa: PLC0415

    yield from read_wacz(held, options, read_content)


ADAPTERS: Final[dict[Format, Callable[..., Iterator[Gathered]]]] = {
    Format.TEXT: partial(read_plain, media_type="text/plain"),
    Format.MARKDOWN: partial(read_plain, media_type="text/markdown"),
    Format.HTML: read_page,
    Format.JSON: read_json_document,
    Format.JSON_LINES: read_json_lines,
    Format.CSV: read_table,
    Format.PARQUET: read_parquet,
    Format.PDF: read_pdf,
    Format.DOCX: read_docx,
    Format.ODT: read_odt,
    Format.TELEGRAM: read_telegram,
    Format.WHATSAPP: read_whatsapp,
    Format.AUTO_ARCHIVER: read_auto_archiver,
    Format.WARC: _read_warc,
    Format.WACZ: _read_wacz,
}
"""What reads each format: from an input's content and ``options``."""


def read_content(kind: Format, held: Content, options: CollectOptions) -> Iterator[Gathered]:
    """Yield what an input of a known format holds."""
    yield from ADAPTERS[kind](held, options=options)
