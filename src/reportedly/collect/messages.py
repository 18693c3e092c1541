"""What the adapters of messengers share: the report that a message becomes.

A message is a report. Its sender is its byline, unless a channel speaks; the channel or group is
its outlet. What the messenger knows of it beyond that is metadata under the keys of ``model.post``,
from which tracing takes forwards and edits and publishing takes names.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from reportedly.collect.fields import check_strings
from reportedly.collect.language import detect_language
from reportedly.collect.options import Collected, Passed
from reportedly.errors import TooLargeError
from reportedly.ids import digest
from reportedly.model import Capture, Link, Report
from reportedly.model.post import MESSENGER

SERVICE = "service messages"
NO_TEXT = "messages without text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message as it was found.

    Attributes:
        name: Of the report.
        text: Of the message.
        outlet: The channel or group.
        byline: The sender.
        published: When.
        links: In its text.
        told: What the messenger says of it, by the keys of ``model.post``; ``None`` is left out.
    """

    name: str
    text: str
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    links: tuple[Link, ...] = ()
    told: tuple[tuple[str, str | None], ...] = ()


def collected(
    message: Message, messenger: str, capture: Capture, data: bytes, where: str
) -> Collected:
    """Return the report of a message.

    Args:
        message: The message.
        messenger: Name of the messenger.
        capture: Of its bytes.
        data: Its bytes.
        where: For messages.

    Raises:
        MalformedError: A string of it cannot be written down.
        BinaryInputError: A string of it holds a NUL.
    """
    told = {MESSENGER: messenger, **{key: value for key, value in message.told if value}}
    report = Report(
        name=message.name,
        capture=capture.id,
        text=message.text,
        outlet=message.outlet,
        byline=message.byline,
        published=message.published,
        language=detect_language(message.text),
        links=message.links,
        metadata=tuple(sorted(told.items())),
    )
    check_strings([report.name, report.text, report.outlet, report.byline, *told.values()], where)
    check_strings([part for link in report.links for part in (link.url, link.text)], where)
    return Collected(capture=capture, data=data, report=report)


def capture_of(address: str, data: bytes, media: tuple[str, str, str | None]) -> Capture:
    """Return the capture of a message's own bytes; ``media``: type, encoding, compression."""
    media_type, encoding, compression = media
    return Capture(
        address=address,
        sha256=digest(data),
        size=len(data),
        media_type=media_type,
        encoding=encoding,
        compression=compression,
    )


def check_size(data: bytes, limit: int, where: str) -> None:
    """Refuse a message over the limit.

    Raises:
        TooLargeError: It is.
    """
    if len(data) > limit:
        raise TooLargeError(where, f"the message is over {limit} bytes")


def utc(seconds: object) -> str | None:
    """Return a Unix time, as a number or as digits, in the form of UTC; ``None`` for no such."""
    try:
        moment = dt.datetime.fromtimestamp(int(str(seconds)), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def passed(address: str, counts: Counter[str]) -> list[Passed]:
    """Return what was passed over in a file, if anything was."""
    told = tuple((what, number) for what, number in sorted(counts.items()) if number)
    return [Passed(address=address, counts=told)] if told else []
