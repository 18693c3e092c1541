"""Chats that WhatsApp exported as text, from Android and iOS, in whatever form of date.

Each message is a report; the lines that WhatsApp itself writes (who joined, what was deleted, that
a photo was left out) are counted. Which number of a date is the day is told by the whole file: by a
number over twelve, by dots and hyphens, or by the one order in which no message comes before the
one above it. Where that tells nothing, the date stays as it is written, and is no day.

Source:
    Exports of both platforms: ``31/12/23, 21:41 - Sender: text`` (Android) and
    ``[31/12/2023, 9:41:05 PM] Sender: text`` (iOS), with marks of direction before either.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.collect.encoding import Decoding, decide, decode
from reportedly.collect.json_document import DOCUMENT_FACTOR
from reportedly.collect.messages import (
    NO_TEXT,
    SERVICE,
    Message,
    capture_of,
    check_size,
    collected,
    passed,
)
from reportedly.collect.options import CollectOptions, Gathered, Refused
from reportedly.collect.source import Content, Item
from reportedly.errors import EmptyInputError, InputError
from reportedly.ids import digest
from reportedly.model import post

NAME = "whatsapp"
MEDIA_TYPE = "text/plain"

DMY = "dmy"
MDY = "mdy"
YMD = "ymd"
ORDERS = (DMY, MDY)
"""Orders of a date that a user may name."""

_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_GAP = "[ \u00a0\u202f]"
_HALF = rf"(?:{_GAP}?(?P<{{0}}>[^\W\d_](?:[^\W\d_]|[.]|{_GAP})*))?"
_DATE = rf"\d{{1,4}}[./-]{_GAP}?\d{{1,2}}[./-]{_GAP}?\d{{1,4}}\.?"
_JOINT = rf"[{_MARKS}]*[,\u060c]?[{_MARKS}]*{_GAP}(?:\u00e0{_GAP})?[{_MARKS}]*"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
_HEADER = re.compile(
    rf"^[{_MARKS}]*(?:\[(?P<date>{_DATE}){_JOINT}(?P<time>{_TIME})"
    rf"{_HALF.format('half')}[{_MARKS}]*\]{_GAP}"
    rf"|(?P<day>{_DATE}){_JOINT}(?P<clock>{_TIME})"
    rf"{_HALF.format('part')}[{_MARKS}]*{_GAP}[-\u2013]{_GAP})",
    re.MULTILINE,
)
_SENDER = re.compile(
    rf"[{_MARKS}]*(?P<name>[^:\n\"\u201c\u00ab]{{1,80}}):(?:{_GAP}|$)", re.MULTILINE
)
_OWN_WORDS = "\u200e"
"""With what iOS begins whatever WhatsApp itself says in a message's place."""

_DONE = re.compile(
    r"\b(?:changed (?:the|this|their|to)|created (?:the )?group|security code|end-to-end)\b",
    re.IGNORECASE,
)
"""Words of WhatsApp's own lines that a colon can follow."""

_BRACKETED = re.compile(rf"[{_MARKS}]*<[^<>\n]+>[{_MARKS}]*")
_ATTACHED = re.compile(
    rf"[{_MARKS}]*[^\n]{{1,120}}\.\w{{2,5}} \([^()\n]{{4,40}}\)[{_MARKS}]*(?:\n|$)"
)
_ENCLOSED = re.compile(rf"{_GAP}?\u200e<[^<>\n]+>[{_MARKS}]*$|{_GAP}?<This message was edited>$")
_GONE = re.compile(
    rf"[{_MARKS}]*(?:this message was deleted|you deleted this message|null"
    r"|waiting for this message.*|missed (?:voice|video) call.*"
    r"|ce message a été supprimé|vous avez supprimé ce message"
    r"|se eliminó este mensaje|eliminaste este mensaje"
    r"|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht"
    r"|данное сообщение удалено|вы удалили данное сообщение|це повідомлення видалено"
    r"|bu mesaj silindi|bu mesaj\u0131 sildiniz"
    r"|תם מחיקת הודעה זו|הודעה זו נמחקה|מחקת את ההודעה הזו"
    r"|تم حذف هذه الرسالة|لقد حذفت هذه الرسالة|حذفتَ هذه الرسالة"
    r")\.?\s*",
    re.IGNORECASE,
)
_BEFORE_NOON = frozenset({"am", "ص", "صباحا", "قظ", "δπμ"})
_AFTER_NOON = frozenset({"pm", "م", "مساء", "بظ", "μμ"})
_NUMBERS = re.compile(r"\d+")
_CHAT_NAME = re.compile(
    r"(?i)whatsapp.*?(?:\b(?:with|con|mit|avec|com|مع|\u0441)\b| -) *(?P<chat>.+)"
)

NOON = 12
YEARS = (2009, 2100)
"""Years a message can be of: the one WhatsApp began in, and the one after the last."""

_CENTURY = 2000
_TWO_DIGITS = 100
_LEAST = 3
"""Messages with a sender from which on a text of any name is taken for a chat."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A message as it stands in the file.

    Attributes:
        start: First code point, of its date.
        end: One past the last, without the line end.
        body: First code point after date and time.
        date: As written.
        time: As written.
        half: What tells the half of the day, folded; ``""`` where the clock has 24 hours.
        ios: Whether the date stands in brackets.
    """

    start: int
    end: int
    body: int
    date: str
    time: str
    half: str
    ios: bool


def is_whatsapp(head: str, name: str) -> bool:
    """Tell whether a text is an exported chat.

    Args:
        head: How it begins.
        name: Of the file.
    """
    begin = head.lstrip("\ufeff\r\n")
    found = list(_HEADER.finditer(begin))
    if not found or found[0].start() > 0:
        return False
    said = sum(_SENDER.match(begin, one.end()) is not None for one in found)
    called = "whatsapp" in name.casefold() or name.casefold().endswith("_chat.txt")
    return called or (said >= _LEAST and 2 * said >= len(found))


def read_whatsapp(content: Content, options: CollectOptions) -> Iterator[Gathered]:
    """Yield every message of a chat.

    Raises:
        InputError: The file cannot be read whole.
    """
    raw, data = content.whole(options.max_bytes * DOCUMENT_FACTOR)
    try:
        item = content.item
        decoding = decide(data, options.encoding, item.where)
        text = decode(data[decoding.signature :], decoding, item.where)
        yield from _Chat(content, decoding, options, text).read()
    except InputError as error:
        yield Refused(address=content.item.address, error=error, sha256=digest(raw))


class _Chat:
    """A chat while it is read."""

    def __init__(
        self, content: Content, decoding: Decoding, options: CollectOptions, text: str
    ) -> None:
        self.item: Item = content.item
        self.compression = content.compression
        self.codec, self.options, self.text = decoding.codec, options, text
        self.written = list(_written(text))
        dates = [(one.date, one.time, one.half) for one in self.written]
        self.order = options.date_order or order_of(dates)
        named = _CHAT_NAME.search(self.item.stem)
        self.name = named["chat"] if named else None
        said = [match for one in self.written if (match := self._sender(one))]
        senders = {match["name"] for match in said if not text.startswith(_OWN_WORDS, match.end())}
        self.group = len(senders) > 2  # noqa: PLR2004 - you and another

    def _sender(self, one: _Written) -> re.Match[str] | None:
        found = _SENDER.match(self.text, one.body, one.end)
        return None if found is None or _DONE.search(found["name"]) else found

    def read(self) -> Iterator[Gathered]:
        """Yield the messages, then what was passed over.

        Raises:
            EmptyInputError: There is none.
        """
        if not self.written:
            raise EmptyInputError(self.item.where, "there is no message in it")
        counts: Counter[str] = Counter()
        for number, one in enumerate(self.written, start=1):
            where = f"{self.item.where}#{number}"
            address = f"{self.item.address}#{number}"
            data = self.text[one.start : one.end].encode(self.codec)
            found = self._message(one, number, counts)
            if found is None:
                continue
            try:
                check_size(data, self.options.max_bytes, where)
                media = MEDIA_TYPE, self.codec, self.compression
                yield collected(found, NAME, capture_of(address, data, media), data, where)
            except InputError as error:
                yield Refused(address=address, error=error, sha256=digest(data))
        yield from passed(self.item.address, counts)

    def _message(self, one: _Written, number: int, counts: Counter[str]) -> Message | None:
        sender = self._sender(one)
        if sender is None:
            counts[SERVICE] += 1
            return None
        text = self.text[sender.end() : one.end]
        if one.ios and text.startswith(_OWN_WORDS) and not _BRACKETED.fullmatch(text):
            counts[SERVICE] += 1
            return None
        attached = _ATTACHED.match(text)
        text = text[attached.end() :] if attached else text
        whole = text
        text = _ENCLOSED.sub("", text)
        if not text.strip() or _BRACKETED.fullmatch(text) or _GONE.fullmatch(text):
            counts[NO_TEXT] += 1
            return None
        moment = moment_of(one.date, one.time, one.half, self.order)
        edited = whole != text and "attached" not in whole[len(text) :]
        told = (
            (post.CHAT, self.name),
            (post.CHAT_TYPE, "private_group" if self.group else "personal_chat"),
            (post.SENDER, sender["name"]),
            (post.EDITED, "at a time not told" if edited else None),
            (post.MEDIA, "file" if attached or (whole != text and not edited) else None),
            ("date", f"{one.date} {one.time} {one.half}".strip()),
        )
        return Message(
            name=f"{self.item.stem}-{number}",
            text=text,
            outlet=self.name if self.group else None,
            byline=sender["name"],
            published=moment or f"{one.date} {one.time}",
            told=told,
        )


def _written(text: str) -> Iterator[_Written]:
    """Yield the messages of a text."""
    found = list(_HEADER.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)][: len(found)]
    for one, end in zip(found, ends, strict=True):
        half = one["half"] or one["part"] or ""
        yield _Written(
            start=one.start(),
            end=one.start() + len(text[one.start() : end].rstrip("\r\n")),
            body=one.end(),
            date=one["date"] or one["day"],
            time=one["time"] or one["clock"],
            half=re.sub(r"[^\w]|[\u064b-\u0652]", "", half).casefold(),
            ios=one["date"] is not None,
        )


def order_of(dates: Sequence[tuple[str, str, str]]) -> str | None:
    """Return in which order the dates of a file have year, month and day.

    Args:
        dates: Date, time and half of the day of each message, in the order of the file.

    Returns:
        ``ymd``, ``dmy`` or ``mdy``; ``None`` where the file does not tell.
    """
    numbers = [tuple(map(int, _NUMBERS.findall(date))) for date, _, _ in dates]
    if all(len(_NUMBERS.findall(date)[0]) > 2 for date, _, _ in dates):  # noqa: PLR2004
        return YMD
    first, second = ({one[place] for one in numbers} for place in (0, 1))
    over = max(first) > NOON, max(second) > NOON
    if over[0] != over[1]:
        return DMY if over[0] else MDY
    if over[0]:
        return None
    if all("/" not in date for date, _, _ in dates):
        return DMY
    kept = [order for order in ORDERS if _rises(dates, order)]
    return kept[0] if len(kept) == 1 else None


def _rises(dates: Sequence[tuple[str, str, str]], order: str) -> bool:
    """Tell whether no message is dated before the one above it."""
    days = [day for date, _, _ in dates if (day := _day(date, order)) is not None]
    return all(one <= other for one, other in itertools.pairwise(days))


def moment_of(date: str, time: str, half: str, order: str | None) -> str | None:
    """Return a message's moment, in no time zone; ``None`` where the day cannot be told.

    Args:
        date: As written.
        time: As written.
        half: What tells the half of the day.
        order: As ``order_of`` gives it.
    """
    day = _day(date, order)
    if day is None:
        return None
    hour, *rest = map(int, _NUMBERS.findall(time))
    if half in _AFTER_NOON or half in _BEFORE_NOON:
        hour = hour % NOON + (NOON if half in _AFTER_NOON else 0)
    elif half:
        return day.isoformat()
    minute, second = rest[0], rest[1] if len(rest) > 1 else None
    try:
        clock = dt.time(hour, minute, second or 0)
    except ValueError:
        return day.isoformat()
    return f"{day.isoformat()}T{clock.isoformat('minutes' if second is None else 'seconds')}"


def _day(date: str, order: str | None) -> dt.date | None:
    one, two, three = map(int, _NUMBERS.findall(date))
    if order is None and one != two:
        return None
    year, month, day = (
        (one, two, three)
        if order == YMD
        else (three, one, two)
        if order == MDY
        else (three, two, one)
    )
    year += _CENTURY if year < _TWO_DIGITS else 0
    if not YEARS[0] <= year < YEARS[1]:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
