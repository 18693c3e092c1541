"""Exports of Telegram Desktop in JSON: one chat, or all of an account's.

Each message with text is a report, in the order of the file; service messages and those without
text are counted. Nothing but ``result.json`` is opened: photos, files and voices stay where they
are. The export names no address, so that a message has none; its moment is taken in UTC where the
export tells it so, since the other one is in the time zone of the machine that made it.

Source:
    The form that Telegram Desktop writes: one chat is an object with ``name``, ``type``, ``id`` and
    ``messages``; an account has such objects in the ``list`` of ``chats`` and of ``left_chats``.
    A text is a string, or a list of strings and of objects with ``type`` and ``text``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportedly.collect.encoding import Decoding, opened
from reportedly.collect.fields import Seen
from reportedly.collect.json_document import MEDIA_TYPE, parse
from reportedly.collect.json_stream import JsonStream, decoded
from reportedly.collect.messages import (
    NO_TEXT,
    SERVICE,
    Message,
    capture_of,
    check_size,
    collected,
    passed,
    utc,
)
from reportedly.collect.options import CollectOptions, Gathered, Refused
from reportedly.collect.source import Content
from reportedly.errors import EmptyInputError, InputError, MalformedError
from reportedly.ids import digest
from reportedly.model import Link, post

NAME = "telegram"

_CHAT = re.compile(
    r'"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies'
    r"|(?:private|public)_(?:group|supergroup|channel))\""
)
_MESSAGES = re.compile(r'"messages"\s*:\s*\[')
_ACCOUNT = re.compile(r'"(?:personal_information|profile_pictures|contacts|frequent_contacts)"\s*:')
_OF_CHAT = frozenset({"name", "type", "id"})
_ALONE = frozenset({"personal_chat", "bot_chat", "saved_messages", "replies"})
"""Kinds of chat that are no outlet."""


def is_telegram(head: str) -> bool:
    """Tell whether the beginning of a JSON document is that of an export of Telegram Desktop."""
    if not head.lstrip().startswith("{"):
        return False
    one_chat = _CHAT.search(head) and _MESSAGES.search(head)
    account = '"about"' in head and _ACCOUNT.search(head)
    return bool(one_chat or account)


@dataclass(slots=True)
class _Export:
    """An export while it is read.

    Attributes:
        content: The file.
        decoding: Of its bytes.
        options: How it is to be read.
        stream: Its text.
        counts: Messages that were passed over.
        number: Of the message that was read last.
    """

    content: Content
    decoding: Decoding
    options: CollectOptions
    stream: JsonStream
    seen: Seen = field(default_factory=Seen)
    counts: Counter[str] = field(default_factory=Counter)
    number: int = 0


def read_telegram(content: Content, options: CollectOptions) -> Iterator[Gathered]:
    """Yield every message of an export; a broken one is refused and the rest is read.

    Raises:
        InputError: The export as a whole cannot be read, or not further; what came before was
            yielded.
    """
    item = content.item
    decoding, source = opened(content, options.encoding)
    pieces = decoded(source, decoding, item.where)
    export = _Export(
        content=content,
        decoding=decoding,
        options=options,
        stream=JsonStream(pieces, item.where, options.max_bytes),
    )
    yield from _object(export)
    if not export.number:
        raise EmptyInputError(item.where, "there is no message in it")
    yield from passed(item.address, export.counts)


def _object(export: _Export) -> Iterator[Gathered]:
    """Yield the messages of a chat, or of the chats in a list of them."""
    stream = export.stream
    chat: dict[str, Any] = {}
    for key in stream.keys():  # noqa: SIM118 - a stream is no mapping
        sign = stream.sign()
        if key == "messages" and sign == "[":
            yield from _messages(export, chat)
        elif key in {"chats", "left_chats"} and sign == "{":
            yield from _object(export)
        elif key == "list" and sign == "[":
            for _ in stream.elements():
                if stream.sign() == "{":
                    yield from _object(export)
                else:
                    stream.skip()
        elif key in _OF_CHAT and sign not in "{[":
            chat[key] = parse(stream.take(), export.content.item.where)
        else:
            stream.skip()


def _messages(export: _Export, chat: Mapping[str, Any]) -> Iterator[Gathered]:
    """Yield the messages of the list that is next."""
    item, codec = export.content.item, export.decoding.codec
    for _ in export.stream.elements():
        export.number += 1
        where = f"{item.where}#{export.number}"
        data = b""
        try:
            written = export.stream.take(where)
            value = parse(written, where)
            data = written.encode(codec)
            check_size(data, export.options.max_bytes, where)
            if not isinstance(value, dict):
                raise MalformedError(where, "it is not a JSON object")
            found = _message(export, chat, value, where)
            if found is not None:
                address = f"{item.address}#{_number(chat, value, export.number)}"
                media = MEDIA_TYPE, codec, export.content.compression
                one = collected(found, NAME, capture_of(address, data, media), data, where)
                if export.seen.is_new(one.report, where):
                    yield one
        except InputError as error:
            if error.where != where:
                raise
            address = f"{item.address}#{export.number}"
            yield Refused(address=address, error=error, sha256=digest(data) if data else None)


def _number(chat: Mapping[str, Any], value: Mapping[str, Any], number: int) -> str:
    """Return what a message is known by in its file: the ids of its chat and of itself."""
    known = value.get("id")
    return f"{chat.get('id', '')}-{known if isinstance(known, int) else f'n{number}'}"


def _message(
    export: _Export, chat: Mapping[str, Any], value: Mapping[str, Any], where: str
) -> Message | None:
    """Return what a message says; ``None`` where it is passed over.

    Raises:
        MalformedError: Its text is neither a string nor a list.
    """
    if value.get("type") != "message":
        export.counts[SERVICE] += 1
        return None
    parts = _parts(value, where)
    text = "".join(words for words, _ in parts)
    if not text.strip():
        export.counts[NO_TEXT] += 1
        return None
    kind, sender_id = _string(chat.get("type")), _string(value.get("from_id"))
    sender = _string(value.get("from"))
    channel = post.CHANNEL in (kind or "")
    by_channel = channel or (sender_id or "").startswith(post.CHANNEL)
    outlet = None if kind in _ALONE else _string(chat.get("name"))
    reply = value.get("reply_to_message_id")
    told = (
        (post.CHAT, _string(chat.get("name"))),
        (post.CHAT_ID, _string(chat.get("id"))),
        (post.CHAT_TYPE, kind),
        (post.SENDER, sender),
        (post.SENDER_ID, sender_id),
        (post.FORWARDED, _string(value.get("forwarded_from"))),
        (post.FORWARDED_ID, _string(value.get("forwarded_from_id"))),
        (post.REPLY, f"{NAME}-{chat.get('id', '')}-{reply}" if isinstance(reply, int) else None),
        (post.EDITED, utc(value.get("edited_unixtime")) or _string(value.get("edited"))),
        (post.MEDIA, _media(value)),
    )
    return Message(
        name=f"{NAME}-{_number(chat, value, export.number)}",
        text=text,
        outlet=sender if by_channel and not channel else outlet,
        byline=_string(value.get("author")) if by_channel else sender,
        published=utc(value.get("date_unixtime")) or _string(value.get("date")),
        links=tuple(link for _, link in parts if link is not None),
        told=told,
    )


def _parts(value: Mapping[str, Any], where: str) -> list[tuple[str, Link | None]]:
    """Return the pieces of a message's text in order, each with the address it carries.

    Raises:
        MalformedError: The text is of no known form.
    """
    found = value.get("text")
    if not found and isinstance(value.get("text_entities"), list):
        found = value["text_entities"]
    pieces = [found] if isinstance(found, str) else [] if found is None else found
    if not isinstance(pieces, list):
        raise MalformedError(where, "the text is neither a string nor a list")
    return [_part(piece, where) for piece in pieces]


def _part(piece: object, where: str) -> tuple[str, Link | None]:
    match piece:
        case str():
            return piece, None
        case {"type": "text_link", "text": str() as words, "href": str() as url}:
            return words, Link(url=url, text=words)
        case {"type": "link", "text": str() as url}:
            return url, Link(url=url, text=url)
        case {"text": str() as words}:
            return words, None
        case _:
            raise MalformedError(where, "a piece of the text is neither a string nor an object")


def _media(value: Mapping[str, Any]) -> str | None:
    """Return what came with a message, by its kind; nothing of it is opened."""
    if "photo" in value:
        return "photo"
    if "file" in value:
        return _string(value.get("media_type")) or "file"
    return None


def _string(value: object) -> str | None:
    """Return a string or number as text; ``None`` for what says nothing."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value.strip() else None
