"""Exports of Telegram Desktop and WhatsApp: messages, what is passed over, and what is refused."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.collect import Collected, CollectOptions, Passed, Refused, collect
from reportedly.collect.encoding import Decoding
from reportedly.collect.json_stream import JsonStream, decoded
from reportedly.collect.whatsapp import moment_of, order_of
from reportedly.errors import MalformedError, TooLargeError
from reportedly.model.post import post_of

HARBOUR = "Two shells fell on the rail yard of Ostrel on Sunday, the harbour office said."


def message(number: int, text: object, **more: object) -> dict[str, Any]:
    """Return a message of a channel as Telegram Desktop writes it."""
    return {
        "id": number,
        "type": "message",
        "date": "2031-05-04T12:00:00",
        "date_unixtime": str(1935655200 + number),
        "from": "Ostrel Watch",
        "from_id": "channel77",
        "text": text,
        "text_entities": [],
        **more,
    }


def chat(*messages: object, **more: object) -> dict[str, Any]:
    """Return the export of one channel."""
    head = {"name": "Ostrel Watch", "type": "public_channel", "id": 77}
    return {**head, **more, "messages": list(messages)}


def both(
    folder: Path, name: str, data: str | bytes, options: CollectOptions | None = None
) -> tuple[list[Collected], list[Refused], dict[str, int]]:
    """Collect a file; return what was read, what was refused, and what was passed over."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    found = list(collect([str(path)], options or CollectOptions()))
    return (
        [one for one in found if isinstance(one, Collected)],
        [one for one in found if isinstance(one, Refused)],
        dict(pair for one in found if isinstance(one, Passed) for pair in one.counts),
    )


def test_a_channels_messages_are_reports_with_the_channel_as_outlet(tmp_path: Path) -> None:
    """A text of pieces is put together, an edit and an answer are kept, nothing is loaded."""
    pieces = ["Two ", {"type": "bold", "text": "shells"}, " fell on ", ""]
    link = {"type": "text_link", "text": "the yard", "href": "https://ostrel.example/yard"}
    export = chat(
        {"id": 1, "type": "service", "action": "create_channel", "text": ""},
        message(2, [*pieces, link, "."], edited_unixtime="1935659999", photo="photos/p.jpg"),
        message(3, "", file="video.mp4", media_type="video_file"),
        message(4, HARBOUR, reply_to_message_id=2, author="Lena Sample"),
    )
    read, refused, passed = both(tmp_path, "result.json", json.dumps(export))
    assert not refused
    assert passed == {"service messages": 1, "messages without text": 1}
    first, second = (one.report for one in read)
    assert (first.name, first.text) == ("telegram-77-2", "Two shells fell on the yard.")
    assert (first.outlet, first.byline, second.byline) == ("Ostrel Watch", None, "Lena Sample")
    assert first.published == "2031-05-04T10:00:02Z"
    assert [(one.url, one.text) for one in first.links] == [
        ("https://ostrel.example/yard", "the yard")
    ]
    told = dict(first.metadata)
    assert (told["edited"], told["media"]) == ("2031-05-04T11:19:59Z", "photo")
    assert dict(second.metadata)["reply_to"] == first.name
    assert [one.capture.address for one in read] == ["result.json#77-2", "result.json#77-4"]
    assert json.loads(read[0].data)["id"] == 2


def test_an_account_gives_the_messages_of_all_its_chats(tmp_path: Path) -> None:
    """Whatever else stands in the file is passed over, before and behind the chats."""
    group = chat(
        message(1, HARBOUR, **{"from": "Ana Sample", "from_id": "user5"}),
        name="Harbour",
        type="private_supergroup",
        id=5,
    )
    alone = chat(
        message(1, HARBOUR, **{"from": "Ana Sample", "from_id": "user5"}),
        name="Ana Sample",
        type="personal_chat",
        id=6,
    )
    account = {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 1, "bio": 'a "} brace'},
        "contacts": {"about": "", "list": [{"first_name": "x"}]},
        "chats": {"about": "", "list": [group, alone]},
        "left_chats": {"about": "", "list": [chat(message(9, HARBOUR))]},
        "other_data": {"messages": [1, 2]},
    }
    data = gzip.compress(json.dumps(account, indent=1).encode())
    read, refused, _ = both(tmp_path, "result.json.gz", data)
    assert not refused
    told = [(one.report.name, one.report.outlet, one.report.byline) for one in read]
    assert told == [
        ("telegram-5-1", "Harbour", "Ana Sample"),
        ("telegram-6-1", None, "Ana Sample"),
        ("telegram-77-9", "Ostrel Watch", None),
    ]
    assert all(one.capture.compression == "gzip" for one in read)


def test_a_broken_message_is_refused_and_those_around_it_are_read(tmp_path: Path) -> None:
    """A text of a strange form, half a surrogate, one too long; then the file breaks off."""
    export = chat(
        message(1, HARBOUR),
        message(2, 7),
        message(3, [["x"]]),
        "no message",
        message(5, "x" * 3000),
        message(6, HARBOUR + "!"),
    )
    written = json.dumps(export).replace('"no message"', '{"type":"message","text":"\\ud800 x"}')
    options = CollectOptions(max_bytes=1000)
    read, refused, _ = both(tmp_path, "result.json", written, options)
    assert [one.report.name for one in read] == ["telegram-77-1", "telegram-77-6"]
    assert [one.error.where for one in refused] == [f"result.json#{n}" for n in (2, 3, 4, 5)]
    assert isinstance(refused[3].error, TooLargeError)
    read, refused, _ = both(tmp_path, "result.json", written[:-40], options)
    assert len(read) == 1
    assert refused[-1].error == MalformedError("result.json", "it breaks off")


def test_one_id_twice_is_refused_unless_the_message_is_the_same(tmp_path: Path) -> None:
    """A message that is listed twice is one."""
    export = chat(message(1, HARBOUR), message(1, HARBOUR), message(1, "Another text of ours."))
    read, refused, _ = both(tmp_path, "result.json", json.dumps(export))
    assert (len(read), [one.error.code for one in refused]) == (1, ["R112"])


def test_other_json_is_read_as_before(tmp_path: Path) -> None:
    """A list called messages does not make a file an export."""
    rows = {"name": "x", "messages": [{"id": "a", "text": HARBOUR}]}
    read, _, _ = both(tmp_path, "result.json", json.dumps(rows))
    assert [(one.report.name, post_of(one.report)) for one in read] == [("a", None)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(
    values=st.lists(JSON, max_size=5),
    size=st.integers(1, 7),
    indent=st.sampled_from([None, 1]),
    plain=st.booleans(),
)
def test_a_stream_gives_each_value_as_json_does(
    values: list[object], size: int, indent: int | None, *, plain: bool
) -> None:
    """Wherever the pieces are cut, in a string or behind a backslash, the values are the same."""
    data = json.dumps(values, indent=indent, ensure_ascii=plain).encode("utf-8", "surrogatepass")
    pieces = iter([data[at : at + size] for at in range(0, len(data), size)])
    stream = JsonStream(decoded(pieces, Decoding("utf-8", "utf-8"), "x"), "x", 10_000)
    assert [json.loads(stream.take()) for _ in stream.elements()] == values
    assert stream.sign() == ""


def test_what_is_passed_over_is_not_held() -> None:
    """A value of a hundred megabytes goes by in the memory of one piece."""
    letters = (b"x" * 65_536 for _ in range(1600))
    source: Iterator[bytes] = iter([b'{"a":"', *(), b""])

    def whole() -> Iterator[bytes]:
        yield from source
        yield from letters
        yield b'","b":[7]}'

    stream = JsonStream(decoded(whole(), Decoding("utf-8", "utf-8"), "x"), "x", 100)
    found = {}
    for key in stream.keys():  # noqa: SIM118 - a stream is no mapping
        if key == "b":
            found[key] = json.loads(stream.take())
        else:
            stream.skip()
    assert found == {"b": [7]}


def test_ten_times_the_messages_take_no_more_memory(tmp_path: Path) -> None:
    """But for two numbers a message, which tell repeated ids; ``bench telegram`` has 50,000."""
    import tracemalloc  # noqa: PLC0415

    def peak(count: int) -> int:
        path = tmp_path / "result.json"
        told = [message(number, f"Shells fell on yard {number}. " * 40) for number in range(count)]
        chat = {"name": "Watch", "type": "public_channel", "id": 7, "messages": told}
        path.write_text(json.dumps(chat))
        del told, chat
        tracemalloc.start()
        try:
            assert sum(1 for one in collect([str(path)]) if isinstance(one, Collected)) == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(50)
    small, large = peak(60), peak(600)
    assert large < small + 600 * 512


ANDROID = """\
31/12/23, 21:40 - Messages and calls are end-to-end encrypted.
31/12/23, 21:41 - Ana Sample: Two shells fell
on the rail yard of Ostrel.
31/12/23, 21:41 - ben: <Media omitted>
31/12/23, 21:42 - Ana Sample changed the subject from “Yard: one” to “Yard: two”
31/12/23, 21:43 - Ana Sample: IMG-20231231-WA0001.jpg (file attached)
The crater behind shed 4.
31/12/23, 21:44 - ben: This message was deleted
01/01/24, 00:02 - ben: All quiet now <This message was edited>
"""
IOS = (
    "\u200e[12/31/23, 9:40:01\u202fPM] Yard: \u200eYou created this group\r\n"
    "[12/31/23, 9:41:02\u202fPM] Ana Sample: Two shells fell: on the yard.\r\n"
    "\u200e[12/31/23, 9:41:03\u202fPM] ~ ben: \u200e<attached: 0001-PHOTO.jpg>\r\n"
    "[1/1/24, 12:02:03\u202fAM] +970 59 000 0000: So it is.\r\n"
)
ARABIC = (
    "\u200f٣١/١٢/٢٠٢٣، ٩:٤١ م - آنا: سقطت قذيفتان على الميناء\n"
    "\u200f٣١/١٢/٢٠٢٣، ٩:٤٢ م - بن: نعم\n"
    "\u200f١/١/٢٠٢٤، ١٢:٠٥ ص - آنا: تم حذف هذه الرسالة\n"
)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "WhatsApp Chat with Yard.txt",
            ANDROID,
            [
                ("Ana Sample", "2023-12-31T21:41", "Two shells fell\non the rail yard of Ostrel."),
                ("Ana Sample", "2023-12-31T21:43", "The crater behind shed 4."),
                ("ben", "2024-01-01T00:02", "All quiet now"),
            ],
        ),
        (
            "_chat.txt",
            IOS,
            [
                ("Ana Sample", "2023-12-31T21:41:02", "Two shells fell: on the yard."),
                ("+970 59 000 0000", "2024-01-01T00:02:03", "So it is."),
            ],
        ),
        (
            "export.txt",
            ARABIC,
            [
                ("آنا", "2023-12-31T21:41", "سقطت قذيفتان على الميناء"),
                ("بن", "2023-12-31T21:42", "نعم"),
            ],
        ),
    ],
)
def test_chats_of_both_platforms_are_read(
    tmp_path: Path, name: str, text: str, told: list[tuple[str, str, str]]
) -> None:
    """Senders, moments and texts of some lines come through; what WhatsApp itself says does not."""
    read, refused, passed = both(tmp_path, name, text)
    reports = [one.report for one in read]
    assert [(one.byline, one.published, one.text) for one in reports] == told
    assert not refused
    headers = 7 if text is ANDROID else 4 if text is IOS else 3
    assert sum(passed.values()) == headers - len(told)
    assert all(one.data.decode() in text for one in read)


@pytest.mark.parametrize(
    "header",
    [
        "12/31/23, 9:41\u202fPM - ",
        "2023-12-31 21:41 - ",
        "31.12.23, 21:41 - ",
        "31/12/2023 \u00e0 21:41 - ",
        "31-12-2023 21:41 - ",
        "31/12/23, 9:41 p. m. - ",
        "[31.12.23, 21:41] ",
        "2023. 12. 31. 21:41 - ",
        "۲۰۲۳/۱۲/۳۱،\u200f ۲۱:۴۱ - ",
        "\u200f[31.12.2023, 21:41] ",
        "2023/12/31, 21:41 \u2013 ",
    ],
)
def test_the_forms_of_dates_of_many_countries_are_known(tmp_path: Path, header: str) -> None:
    """Order, signs between the numbers, clock, digits, and words for the half of the day."""
    read, _, _ = both(tmp_path, "_chat.txt", f"{header}Ana: Two shells fell.\n")
    assert [one.report.published for one in read] == ["2023-12-31T21:41"]


def test_a_message_is_known_by_its_place_in_the_file(tmp_path: Path) -> None:
    """The address and name count what is passed over too, so that both can be looked up."""
    read, _, _ = both(tmp_path, "_chat.txt", IOS)
    assert [one.capture.address for one in read] == ["_chat.txt#2", "_chat.txt#4"]
    assert [one.report.name for one in read] == ["_chat-2", "_chat-4"]


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["31/12/23", "01/01/24"], "dmy"),
        (["12/31/23", "1/1/24"], "mdy"),
        (["2023/04/03", "2023/04/05"], "ymd"),
        (["03.04.23"], "dmy"),
        (["03-04-2023"], "dmy"),
        (["03/04/23", "05/03/23"], "mdy"),
        (["03/04/23", "04/04/23"], None),
        (["13/13/23"], None),
        (["31/01/23", "01/31/23"], None),
    ],
)
def test_the_order_of_a_date_is_told_by_the_file_or_not_at_all(
    dates: list[str], order: str | None
) -> None:
    """A number over twelve, dots, or messages that would go back in time; else nothing."""
    assert order_of([(date, "10:00", "") for date in dates]) == order


def test_a_date_that_may_be_two_days_stays_as_written(tmp_path: Path) -> None:
    """The third of April and the fourth of March are told apart by the user alone."""
    text = "".join(f"0{n}/04/23, 10:00 - Ana: Shells fell, day {n}.\n" for n in (3, 4, 5))
    read, _, _ = both(tmp_path, "_chat.txt", text)
    assert {one.report.published for one in read} == {
        "03/04/23 10:00",
        "2023-04-04T10:00",
        "05/04/23 10:00",
    }
    named = CollectOptions(date_order="mdy")
    read, _, _ = both(tmp_path, "_chat.txt", text, named)
    assert [one.report.published for one in read][:2] == ["2023-03-04T10:00", "2023-04-04T10:00"]


@given(day=st.dates(dt.date(2009, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_comes_back_in_each_order(day: dt.date) -> None:
    """What was written in an order is read in it."""
    year, month, date = str(day).split("-")
    assert moment_of(f"{date}/{month}/{year}", "7:05", "", "dmy") == f"{day}T07:05"
    assert moment_of(f"{month}/{date}/{year}", "7:05", "pm", "mdy") == f"{day}T19:05"
    assert moment_of(f"{year}/{month}/{date}", "12:05:09", "am", "ymd") == f"{day}T00:05:09"
    assert moment_of(f"{date}/{month}/{year}", "7:05", "xx", "dmy") == str(day)


def test_a_chat_that_is_none_after_all_is_refused(tmp_path: Path) -> None:
    """It begins like one in one encoding, and is read in another."""
    data = "31/12/23, 21:41\u202fPM - Ana: x\n".encode() + b"\xe9\xe8 caf\xe9"
    read, refused, _ = both(tmp_path, "_chat.txt", data)
    assert not read
    assert [one.error.code for one in refused] in (["R102"], ["R104"])


def test_a_live_page_with_times_is_no_chat(tmp_path: Path) -> None:
    """Lines that begin with a date and have no sender are a text."""
    lines = [f"12/03/2031, 1{n}:00 - Shells fell on the yard again." for n in range(4)]
    read, _, _ = both(tmp_path, "live.txt", "\n".join(lines))
    assert [one.report.name for one in read] == ["live"]


def test_an_export_comes_from_standard_input_too() -> None:
    """What it is is told by how it begins."""
    stream = io.BytesIO(json.dumps(chat(message(2, HARBOUR))).encode())
    found = list(collect(["-"], CollectOptions(), stream))
    assert [one.report.name for one in found if isinstance(one, Collected)] == ["telegram-77-2"]


@given(text=st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"])))
def test_the_text_of_a_message_is_stored_as_it_is(text: str) -> None:
    """Offsets count in the words as they were sent."""
    with tempfile.TemporaryDirectory() as folder:
        read, _, _ = both(Path(folder), "result.json", json.dumps(chat(message(1, text))))
    assert [one.report.text for one in read] == ([text] if text.strip() else [])
