"""From what a server answered to reports, by the adapters that read files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from reportedly.collect.encoding import check_codec
from reportedly.collect.formats import Format, format_of, format_of_media
from reportedly.collect.options import Collected, CollectOptions, Gathered, Refused
from reportedly.collect.source import GZIP_MAGIC, Content, Item
from reportedly.collect.web.address import Address, parse, shown
from reportedly.collect.web.fetch import Answer
from reportedly.errors import (
    AddressError,
    EmptyInputError,
    InputError,
    StatusError,
    UnknownFormatError,
    UsageError,
)
from reportedly.model import Fetch

Read = Callable[[Format, Content, CollectOptions], Iterator[Gathered]]
"""Yields what an input of a known format holds."""

GOOD: Final = 200


def content_of(answer: Answer) -> Content:
    """Return the body of an answer, to be read once.

    Raises:
        StatusError: The server answered with an error.
        EmptyInputError: There is none.
    """
    where, body = str(answer.address), answer.response.body
    if answer.response.status != GOOD:
        raise StatusError(where, f"the server answered {answer.response.status}")
    if not body:
        raise EmptyInputError(where, "the answer is empty")
    packed = answer.compression or ("gzip" if body.startswith(GZIP_MAGIC) else None)
    item = Item(address=where, where=shown(where), stem=where)
    return Content(item=item, raw=iter([body]), compression=packed)


def read_answer(answer: Answer, options: CollectOptions, read: Read) -> Iterator[Gathered]:
    """Yield the reports in what a server answered.

    Raises:
        InputError: It answered with an error, or with what no adapter reads.
    """
    held = content_of(answer)
    kind = answer.response.header("Content-Type")
    yield from read_fetched(held, kind, answer.fetch, options, read)


def read_fetched(
    held: Content, media: str | None, fetch: Fetch, options: CollectOptions, read: Read
) -> Iterator[Gathered]:
    """Yield the reports in a body that came over the web, now or long ago.

    Args:
        held: The body.
        media: What its ``Content-Type`` says.
        fetch: How it was come by; each capture keeps it.
        options: How inputs are to be read.
        read: Reads what is in an input of a known format.

    Raises:
        InputError: No adapter reads it, or it cannot be read whole.
    """
    address = parse(held.item.address)
    kind = format_of_media(media) or format_of(address.target.partition("?")[0])
    if kind is None:
        raise UnknownFormatError(held.item.where, "no adapter reads what was sent")
    stated = _charset(media)
    if options.encoding is None and stated is not None:
        options = replace(options, encoding=stated)
    for found in read(kind, held, options):
        if not isinstance(found, Collected):
            yield found
            continue
        report = replace(found.report, url=_own(found.report.url, address))
        yield replace(found, capture=replace(found.capture, fetch=fetch), report=report)


def refused(address: str, error: InputError) -> Refused:
    """Return why an address gave no report."""
    return Refused(address=address, error=error)


def _own(stated: str | None, address: Address) -> str:
    """Return the address that a page has: the one it states, if that is on the same host."""
    try:
        if stated is not None and parse(stated).host == address.host:
            return stated
    except AddressError:
        pass
    return str(address)


def _charset(media: str | None) -> str | None:
    """Return the encoding that a ``Content-Type`` names, if anybody knows it."""
    for part in (media or "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            try:
                return check_codec(value.strip(" \"'"))
            except UsageError:
                return None
    return None
