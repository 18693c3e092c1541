"""An invented account of Telegram in any size, the same for the same size, with its forwards.

Channels post, groups talk, and some messages are forwards of what a channel posted before: under
its id, or in the older form under its name alone. Every choice is a hash of the message's number. A
few alarms of two words are posted again and again, so that a forward can have several posts of its
words before it; the last of them is its source.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.make_reports import reports

CHANNELS: Final = 24
GROUPS: Final = 6
FIRST: Final = int(dt.datetime(2031, 1, 6, tzinfo=dt.UTC).timestamp())

_ALARMS: Final = ("Air raid, Karvath!", "All clear.", "Drones over Ostrel.")
_CHANCES: Final = (("service", 2), ("photo", 12), ("alarm", 18), ("forward", 30))
"""What a message is, by the percent up to which; the rest are posts."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """What stands in an export that was made.

    Attributes:
        texts: Messages with text.
        service: Messages of the messenger's own.
        silent: Messages without text.
        forwards: Each forward with the message it was made from, by their reports' names.
    """

    texts: int
    service: int
    silent: int
    forwards: frozenset[Pair]


def write(path: Path, count: int) -> Made:
    """Write the export of an account with so many messages, and return what stands in it."""
    chats: list[list[dict[str, Any]]] = [[] for _ in range(CHANNELS + GROUPS)]
    texts = [one["text"] for one in reports(max(count // 4, 1))]
    posts: list[tuple[int, dict[str, Any]]] = []
    last: dict[tuple[int, str], str] = {}
    pairs: set[Pair] = set()
    tally = {"service": 0, "photo": 0, "text": 0}
    for number in range(count):
        kind = _kind(number) if posts else "post"
        chat = _pick(number, "chat", CHANNELS if kind in {"post", "alarm"} else len(chats))
        one = _message(chat, number)
        name = _name(chat, number)
        if kind == "forward":
            source, post = posts[_pick(number, "source", len(posts))]
            if source == chat:
                kind = "post"
            else:
                one |= {"text": post["text"], **_from(number, source)}
                pairs.add((name, last[source, _plain(post["text"])]))
        if kind in {"post", "alarm"}:
            one["text"] = _text(number, kind, texts)
            last[chat, _plain(one["text"])] = name
            posts.append((chat, one))
        if kind == "service":
            one |= {"type": "service", "action": "pin_message", "text": ""}
        if kind == "photo":
            one |= {"photo": f"photos/{number}.jpg", "text": ""}
        tally[kind if kind in tally else "text"] += 1
        chats[chat].append(one)
    _write(path, chats)
    return Made(tally["text"], tally["service"], tally["photo"], frozenset(pairs))


def _write(path: Path, chats: list[list[dict[str, Any]]]) -> None:
    """Write chat by chat, message by message, as the program does."""
    with path.open("w", encoding="utf8") as out:
        out.write('{"about":"Here is the data you requested.","personal_information":{},')
        out.write('"chats":{"about":"","list":[')
        for chat, messages in enumerate(chats):
            head = {"name": _title(chat), "type": _type(chat), "id": 1000 + chat}
            out.write(("," if chat else "") + json.dumps(head)[:-1] + ',"messages":[\n')
            out.writelines(_rows(messages))
            out.write("]}")
        out.write("]}}")


def _rows(messages: list[dict[str, Any]]) -> Iterator[str]:
    for at, one in enumerate(messages):
        yield ("," if at else "") + json.dumps(one, ensure_ascii=False, indent=1) + "\n"


def _pick(number: int, what: str, of: int) -> int:
    digest = hashlib.sha256(f"{what}:{number}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % of


def _kind(number: int) -> str:
    chance = _pick(number, "kind", 100)
    return next((kind for kind, until in _CHANCES if chance < until), "post")


def _title(chat: int) -> str:
    return f"Channel {chat} of Ostrel" if chat < CHANNELS else f"Group {chat}"


def _type(chat: int) -> str:
    return "public_channel" if chat < CHANNELS else "private_supergroup"


def _name(chat: int, number: int) -> str:
    return f"telegram-{1000 + chat}-{number}"


def _message(chat: int, number: int) -> dict[str, Any]:
    moment = FIRST + 61 * number
    sender = (
        (_title(chat), f"channel{1000 + chat}")
        if chat < CHANNELS
        else (f"Member {_pick(number, 'member', 40)}", f"user{_pick(number, 'member', 40)}")
    )
    one = {
        "id": number,
        "type": "message",
        "date": dt.datetime.fromtimestamp(moment, dt.UTC).strftime("%Y-%m-%dT%H:%M:%S"),
        "date_unixtime": str(moment),
        "from": sender[0],
        "from_id": sender[1],
    }
    if _pick(number, "edit", 30) == 0:
        one["edited_unixtime"] = str(moment + 40)
    return one


def _from(number: int, source: int) -> dict[str, str]:
    named = {"forwarded_from": _title(source)}
    if _pick(number, "old", 3):
        named["forwarded_from_id"] = f"channel{1000 + source}"
    return named


def _text(number: int, kind: str, texts: list[str]) -> str | list[Any]:
    """Return a text as a string, or as the list of pieces that links and bold words make of it."""
    if kind == "alarm":
        return _ALARMS[_pick(number, "alarm", len(_ALARMS))]
    sentences = texts[number % len(texts)].split("\n")[0].split(". ")[:3]
    text = f"{'. '.join(sentences)}. Post {number} of the day's."
    if _pick(number, "pieces", 4):
        return text
    return [text[:9], {"type": "bold", "text": text[9:20]}, text[20:]]


def _plain(text: str | list[Any]) -> str:
    pieces = text if isinstance(text, list) else [text]
    return "".join(one if isinstance(one, str) else one["text"] for one in pieces)
