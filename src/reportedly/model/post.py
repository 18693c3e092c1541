"""What a messenger knows of a message beyond its text, as a report's metadata hold it.

A report is a message where its metadata name a messenger. Who forwarded what from whom is the
messenger's own statement, and goes before anything that texts and times could show.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reportedly.model.report import Report

MESSENGER: Final = "messenger"
CHAT: Final = "chat"
CHAT_ID: Final = "chat_id"
CHAT_TYPE: Final = "chat_type"
SENDER: Final = "from"
SENDER_ID: Final = "from_id"
FORWARDED: Final = "forwarded_from"
FORWARDED_ID: Final = "forwarded_from_id"
REPLY: Final = "reply_to"
EDITED: Final = "edited"
MEDIA: Final = "media"

CHANNEL: Final = "channel"
"""With what the id of a channel begins; that of a person begins with ``user``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A message, as far as tracing and publishing need to know it.

    Attributes:
        voices: What its sender is known by, as forwards name it: an id, a folded name.
        forwarded: The sender of the message that this one repeats, by id, else by folded name;
            ``None`` where it is no forward.
        edited: When it was last edited, UTC; ``None`` where it was not.
        persons: Names in the metadata that may be those of private people.
    """

    voices: tuple[str, ...]
    forwarded: str | None = None
    edited: str | None = None
    persons: tuple[str, ...] = ()


def post_of(report: Report) -> Post | None:
    """Return what a messenger knows of a report; ``None`` where it is no message."""
    told = dict(report.metadata)
    if MESSENGER not in told:
        return None
    source = told.get(FORWARDED_ID) or _name(told.get(FORWARDED))
    voices = tuple(one for one in (told.get(SENDER_ID), _name(told.get(SENDER))) if one)
    return Post(
        # What is forwarded on bears the name of the first sender, never of one in between.
        voices=() if source else voices,
        forwarded=source,
        edited=told.get(EDITED),
        persons=tuple(_persons(told, report.byline)),
    )


def _name(name: str | None) -> str | None:
    return f"name:{' '.join(name.casefold().split())}" if name else None


def _persons(told: dict[str, str], byline: str | None) -> list[str]:
    """Return the names of senders that are not said to be channels."""
    pairs = [
        (told.get(SENDER), told.get(SENDER_ID)),
        (told.get(FORWARDED), told.get(FORWARDED_ID)),
        (told.get(CHAT), told.get(CHAT_TYPE)),
        (byline, None),
    ]
    named = [name for name, known in pairs if name and not _is_public(known)]
    return list(dict.fromkeys(named))


def _is_public(known: str | None) -> bool:
    """Tell whether an id or a kind of chat is that of a channel or of a group open to all."""
    return known is not None and (CHANNEL in known or known.startswith("public"))
