"""JSON lines, JSON documents and tables: records, their bytes and fields, and what is refused."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reportedly.collect import Collected, CollectOptions, Refused, collect
from reportedly.collect.lines import split_lines
from reportedly.collect.options import DEFAULT
from reportedly.errors import (
    BinaryInputError,
    CompressedError,
    DuplicateIdError,
    EncodingError,
    InputError,
    MalformedError,
    NoTextError,
    TooLargeError,
)
from reportedly.model import Link, Report

WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
TEXT = WORDS.filter(str.strip)


def write(folder: Path, name: str, data: bytes | str) -> str:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def both(path: str, options: CollectOptions = DEFAULT) -> tuple[list[Collected], list[InputError]]:
    """Collect a file; return what was read and what was refused."""
    found = list(collect([path], options))
    return (
        [each for each in found if isinstance(each, Collected)],
        [each.error for each in found if isinstance(each, Refused)],
    )


def lone(folder: Path, record: object, **options: object) -> Report:
    """Collect one JSON object."""
    settings = CollectOptions(**options)  # type: ignore[arg-type]
    ((found,), _) = both(write(folder, "one.json", json.dumps(record)), settings)
    return found.report


@given(records=st.lists(st.tuples(TEXT, WORDS), min_size=1, max_size=6), ascii_only=st.booleans())
@example(records=[("a\r\nb\u2028c\\u0041", "x")], ascii_only=True)
def test_json_lines_give_back_every_text_unchanged(
    records: list[tuple[str, str]],
    ascii_only: bool,  # noqa: FBT001
) -> None:
    """Whatever the text, and however it was escaped; the capture is the line's exact bytes."""
    lines = [json.dumps({"text": text, "x": x}, ensure_ascii=ascii_only) for text, x in records]
    with tempfile.TemporaryDirectory() as folder:
        found, refused = both(write(Path(folder), "w.jsonl", "\n".join(lines)))
    assert not refused
    assert [each.report.text for each in found] == [text for text, _ in records]
    assert [each.data.decode() for each in found] == lines
    assert [each.capture.address for each in found] == [
        f"w.jsonl#{number}" for number in range(1, len(lines) + 1)
    ]


@given(
    texts=st.lists(TEXT, min_size=1, max_size=6),
    indent=st.sampled_from([None, 2]),
    wrap=st.booleans(),
)
def test_json_lists_give_back_every_text_and_slice(
    texts: list[str],
    indent: int | None,
    wrap: bool,  # noqa: FBT001
) -> None:
    """A list, or an object around one list; the capture is the object's exact slice."""
    records = [{"body": text} for text in texts]
    whole = json.dumps({"count": 1, "reports": records} if wrap else records, indent=indent)
    with tempfile.TemporaryDirectory() as folder:
        found, refused = both(write(Path(folder), "w.json", whole))
    assert not refused
    assert [each.report.text for each in found] == texts
    assert all(json.loads(each.data)["body"] == each.report.text for each in found)
    assert all(each.data.decode() in whole for each in found)


@given(
    rows=st.lists(st.tuples(TEXT, WORDS), min_size=1, max_size=6),
    delimiter=st.sampled_from(",;\t"),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
@example(rows=[('a "b"\r\n\n"', ",;\t")], delimiter=",", codec="utf-16")
def test_tables_written_by_the_standard_library_are_read_back(
    rows: list[tuple[str, str]], delimiter: str, codec: str
) -> None:
    """Quotes, delimiters and line ends within cells are text; the capture is the row's bytes."""
    out = io.StringIO(newline="")
    # The library does not quote a cell for a carriage return alone in every version.
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["story", "note"])
    writer.writerows(rows)
    options = CollectOptions(fields=(("text", "story"),))
    with tempfile.TemporaryDirectory() as folder:
        found, refused = both(write(Path(folder), "w.csv", out.getvalue().encode(codec)), options)
    assert not refused
    assert [each.report.text for each in found] == [text for text, _ in rows]
    for each, (text, note) in zip(found, rows, strict=True):
        assert dict(each.report.metadata).get("note", "") == (note if note.strip() else "")
        assert each.capture.encoding is not None
        again = each.data.decode(each.capture.encoding)
        (cells,) = csv.reader(io.StringIO(again, newline=""), delimiter=delimiter)
        assert cells == [text, note]


@given(
    data=st.binary(max_size=80),
    size=st.integers(1, 7),
    width=st.sampled_from([1, 2, 4]),
    limit=st.integers(1, 30),
)
def test_lines_do_not_depend_on_how_the_bytes_arrive(
    data: bytes, size: int, width: int, limit: int
) -> None:
    """Cutting the stream elsewhere, or into one-byte pieces, changes no line."""
    newline = b"\n".ljust(width, b"\0")
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    whole = list(split_lines(iter([data]), newline, limit))
    assert list(split_lines(iter(pieces), newline, limit)) == whole
    if all(line.data is not None for line in whole):
        assert b"".join(line.data or b"" for line in whole) == data


def test_every_field_has_its_place_and_the_others_are_kept(tmp_path: Path) -> None:
    """Nothing that came beside a text is lost or rewritten."""
    report = lone(
        tmp_path,
        {
            "id": " r-7 ",
            "Headline": "Ferry stays in port",
            "body": "The ferry stayed in port on Sunday, the harbour office said.\r\n",
            "link": "https://ona.example/7",
            "site_name": "Ostrel News Agency",
            "Authors": ["Ila Vern", "Tam Osk"],
            "pubDate": "Sun, 4 May 2025 09:00 +0200",
            "lang": "en-GB",
            "links": ["https://a.example/", {"href": "https://b.example/", "text": "the office"}],
            "desk": "coast",
            "rank": {"b": [1, None], "a": "é"},
            "seen": 3,
            "empty": "",
            "none": None,
        },
    )
    assert report.name == " r-7 "
    assert report.title == "Ferry stays in port"
    assert report.text.endswith(".\r\n")
    assert report.url == "https://ona.example/7"
    assert report.outlet == "Ostrel News Agency"
    assert report.byline == "Ila Vern, Tam Osk"
    assert report.published == "Sun, 4 May 2025 09:00 +0200"
    assert report.page_date is None
    assert report.language == "en"
    assert report.links == (
        Link(url="https://a.example/"),
        Link(url="https://b.example/", text="the office"),
    )
    assert report.metadata == (
        ("desk", "coast"),
        ("rank", '{"a": "é", "b": [1, null]}'),
        ("seen", "3"),
    )


def test_the_best_of_several_keys_is_taken_and_the_others_are_kept(tmp_path: Path) -> None:
    """A record with `text` and `body` has one text; the other is metadata."""
    report = lone(tmp_path, {"body": "second", "text": "first", "date": "x", "published": "y"})
    assert (report.text, report.published) == ("first", "y")
    assert report.metadata == (("body", "second"), ("date", "x"))


def test_a_mapping_overrides_the_table(tmp_path: Path) -> None:
    """A mapped field is looked for in its column and nowhere else."""
    record = {"text": "the summary", "story": "the story", "by": "Ila Vern", "title": "T"}
    fields = (("text", "story"), ("author", "by"), ("title", "missing"))
    report = lone(tmp_path, record, fields=fields)
    assert (report.text, report.byline, report.title) == ("the story", "Ila Vern", None)
    assert report.metadata == (("text", "the summary"), ("title", "T"))


def test_a_value_that_cannot_be_its_field_is_kept_beside_it(tmp_path: Path) -> None:
    """Nothing is guessed out of a value of another kind."""
    report = lone(
        tmp_path,
        {"text": "words", "title": [1], "lang": "Veldric", "links": 7, "source": {"name": "ONA"}},
    )
    assert (report.title, report.language, report.links) == (None, None, ())
    assert report.outlet == "ONA"
    assert report.metadata == (("language", "Veldric"), ("links", "7"), ("title", "[1]"))


def test_markup_in_a_text_field_is_text(tmp_path: Path) -> None:
    """Offsets count in the field as given."""
    assert lone(tmp_path, {"text": "<p>a &amp; b</p>"}).text == "<p>a &amp; b</p>"


def test_a_lone_object_is_the_file_and_needs_no_id(tmp_path: Path) -> None:
    """Its capture is the whole file, its name the file's."""
    data = b'{\n "text": "words" }\n'
    (found,), _ = both(write(tmp_path, "ferry.json", data))
    assert found.data == data
    assert (found.capture.address, found.report.name) == ("ferry.json", "ferry")


def test_names_come_from_ids_else_from_file_and_number(tmp_path: Path) -> None:
    """Numbers are lines in JSON lines, places in a list, rows in a table."""
    jsonl = write(tmp_path, "w.jsonl", '{"text":"a","id":7}\n\n{"text":"b"}\n')
    listed = write(tmp_path, "l.json", '[{"text":"a"},{"text":"b","id":"x"}]')
    table = write(tmp_path, "t.csv", 'text,id\n"a\nb",\nc,y\n')
    found = [each for each in collect([jsonl, listed, table]) if isinstance(each, Collected)]
    assert [(each.capture.address, each.report.name) for each in found] == [
        ("w.jsonl#7", "7"),
        ("w.jsonl#3", "w-3"),
        ("l.json#1", "l-1"),
        ("l.json#x", "x"),
        ("t.csv#1", "t-1"),
        ("t.csv#y", "y"),
    ]


def test_a_broken_line_is_named_by_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    """Line 500 of 600 costs one report."""
    lines = [json.dumps({"id": f"r{n}", "text": f"Report number {n}."}) for n in range(1, 601)]
    lines[499] = lines[499][:-4]
    found, (error,) = both(write(tmp_path, "w.jsonl", "\n".join(lines)))
    assert len(found) == 599
    assert isinstance(error, MalformedError)
    assert error.where == "w.jsonl:500"
    assert "Report number" not in str(error)


LINES: dict[str, tuple[bytes, type[InputError]]] = {
    "no object": (b"[1]", MalformedError),
    "no text": (b'{"title": "x"}', NoTextError),
    "blank text": (b'{"text": "  "}', NoTextError),
    "text of another kind": (b'{"text": 5}', MalformedError),
    "two values": (b'{"text": "a"} {"text": "b"}', MalformedError),
    "half a pair": (b'{"text": "a\\ud83d"}', MalformedError),
    "half a pair in a key": (b'{"text": "a", "\\udc00": 1}', MalformedError),
    "escaped NUL": (b'{"text": "a\\u0000"}', BinaryInputError),
    "deep": (b'{"text": "a", "x": ' + b"[" * 900 + b"]" * 900 + b"}", MalformedError),
    "deeper": (b"[" * 200_000, MalformedError),
    "digits": (b'{"text": "a", "x": ' + b"1" * 9000 + b"}", MalformedError),
    "other encoding": (b'{"text": "caf\xe9"}', EncodingError),
    "long": (b'{"text": "' + b"x" * 300_000 + b'"}', TooLargeError),
}


@pytest.mark.parametrize("name", sorted(LINES))
def test_each_bad_line_is_one_coded_error_between_good_ones(tmp_path: Path, name: str) -> None:
    """The lines around it are read."""
    data, kind = LINES[name]
    good = '{"id": "%d", "text": "The ferry sailed to Östrel."}\n'.encode()
    data = b"".join(good % n for n in range(300)) + data + b"\n" + good % 300
    found, (error,) = both(write(tmp_path, "w.jsonl", data), CollectOptions(max_bytes=2**18))
    assert len(found) == 301
    assert type(error) is kind
    assert error.where == "w.jsonl:301"


def test_an_escaped_backslash_before_u0000_is_no_nul(tmp_path: Path) -> None:
    """The escape may be written about."""
    assert lone(tmp_path, {"text": "write \\u0000 here"}).text == "write \\u0000 here"


def test_a_nan_is_an_absent_value(tmp_path: Path) -> None:
    """Table programs write it for an empty cell."""
    (found,), _ = both(write(tmp_path, "w.jsonl", '{"text": "a", "title": NaN}'))
    assert found.report.title is None


def test_a_second_report_of_an_id_is_refused_and_the_same_one_is_passed_over(
    tmp_path: Path,
) -> None:
    """One id, one report, within a file."""
    first, other = '{"id": "a", "text": "one"}', '{"id": "a", "text": "two"}'
    found, (error,) = both(write(tmp_path, "w.jsonl", "\n".join([first, first, other, first])))
    assert [each.report.text for each in found] == ["one"]
    assert isinstance(error, DuplicateIdError)
    assert error.where == "w.jsonl:3"


@pytest.mark.parametrize("name", ["w.jsonl.gz", "w.csv.gz"])
def test_records_before_damage_are_kept(tmp_path: Path, name: str) -> None:
    """A cut download costs what was cut off and is said."""
    lines = [f'{{"text": "{n * 7919 % 10007} shells"}}' for n in range(9000)]
    if "csv" in name:
        lines = ["text", *(f"{n * 7919 % 10007} shells" for n in range(9000))]
    packed = gzip.compress("\n".join(lines).encode())
    found, (error,) = both(write(tmp_path, name, packed[: len(packed) // 2]))
    assert 1000 < len(found) < 9000
    assert isinstance(error, CompressedError)
    assert {each.capture.compression for each in found} == {"gzip"}


def test_a_list_is_read_up_to_where_it_breaks(tmp_path: Path) -> None:
    """The error names line and column."""
    found, (error,) = both(write(tmp_path, "w.json", '[{"text": "a"},\n{"text": "b"}\n{"text"'))
    assert len(found) == 2
    assert isinstance(error, MalformedError)
    assert "line 3" in error.detail


def test_objects_in_a_row_are_read_though_the_ending_says_json(tmp_path: Path) -> None:
    """Many files called .json hold JSON lines."""
    found, refused = both(write(tmp_path, "w.json", '{"text": "a"}\n{"text": "b"}\n'))
    assert ([each.report.text for each in found], refused) == (["a", "b"], [])


def test_a_table_without_a_text_column_says_which_it_has(tmp_path: Path) -> None:
    """And does not repeat a cell that is too long for a name, which may be a text."""
    words = "The ferry did not sail on Sunday because of the wind, the office said"
    _, (error,) = both(write(tmp_path, "w.csv", f"when,where,{words}\n1,2,3\n"))
    assert isinstance(error, NoTextError)
    assert "columns: when, where, (number 3)" in error.detail
    assert "--field" in str(error)


TABLES: dict[str, tuple[str, list[str], list[type[InputError]]]] = {
    "closing quote in a cell": ('"a"b,1\nc,2\n', ["c"], [MalformedError]),
    "quote never closed": ('a,1\n"b,2\nc,3\n', ["a", "c"], [MalformedError]),
    "quote within a cell": ('5" shells,1\nc,2\n', ['5" shells', "c"], []),
    "too many cells": ("a,1,x\nc,2\n", ["c"], [MalformedError]),
    "too few cells": ("a\nc,2\n", ["a", "c"], []),
    "no text": (",1\nc,2\n", ["c"], [NoTextError]),
    "a long cell": (f'"{"x" * 300_000}",1\nc,2\n', ["c"], [TooLargeError]),
    "a long cell of many lines": ('"' + "x\n" * 200_000 + '",1\nc,2\n', ["c"], [TooLargeError]),
    "a quote never closed in a long table": (
        '"b\n' + "x" * 99 + "\n",
        ["x" * 99],
        [MalformedError],
    ),
}


@pytest.mark.parametrize("name", sorted(TABLES))
def test_each_bad_row_is_one_coded_error_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    """A broken row costs itself and no other."""
    rows, texts, errors = TABLES[name]
    path = write(tmp_path, "w.csv", "text,n\n" + rows)
    found, refused = both(path, CollectOptions(max_bytes=2**18))
    assert [each.report.text for each in found] == texts
    assert [type(each) for each in refused] == errors


def test_a_broken_row_is_named_by_the_line_it_begins_on(tmp_path: Path) -> None:
    """Rows may span lines; the editor shows lines."""
    _, (error,) = both(write(tmp_path, "w.csv", 'text\n"a\nb"\nc\n"d"e\n'))
    assert error.where == "w.csv:5"


def test_columns_may_share_a_name_or_have_none(tmp_path: Path) -> None:
    """Every cell is kept under a name of its own."""
    (found,), _ = both(write(tmp_path, "w.csv", ",text,x,x\n0,a,1,2\n"))
    assert found.report.metadata == (("column 1", "0"), ("x", "1"), ("x (4)", "2"))


def test_memory_does_not_grow_with_the_number_of_records(tmp_path: Path) -> None:
    """Twenty thousand lines take the memory of a few, apart from two numbers a record."""
    import tracemalloc  # noqa: PLC0415

    line = json.dumps({"text": "x" * 2000})
    with (tmp_path / "w.jsonl").open("w") as stream:
        stream.writelines(f"{line}\n" for _ in range(4000))
    tracemalloc.start()
    try:
        count = sum(1 for _ in collect([str(tmp_path / "w.jsonl")]))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 4000
    assert peak < 3 * 2**20


def test_standard_input_is_told_by_how_it_begins() -> None:
    """JSON lines, JSON, HTML, else text; packed or not."""
    page = "<!DOCTYPE html><html><body><article><p>The ferry sailed.</p></article></body></html>"
    cases = {
        '{"text": "a"}\n{"text": "b"}\n': ["stdin-1", "stdin-2"],
        '{"text": "a"}': ["stdin"],
        '{\n"text": "a"}': ["stdin"],
        '[{"text": "a", "id": "x"}]': ["x"],
        "[UPDATED] The ferry sailed.": ["stdin"],
        page: ["stdin"],
        "The ferry sailed.\n": ["stdin"],
    }
    for words, names in cases.items():
        for data in (words.encode(), gzip.compress(words.encode()), words.encode("utf-16")):
            found = list(collect(["-"], stdin=io.BytesIO(data)))
            assert [each.report.name for each in found if isinstance(each, Collected)] == names
            assert len(found) == len(names)
    (empty,) = collect(["-"], stdin=io.BytesIO(b""))
    assert isinstance(empty, Refused)


@given(first=TEXT, second=TEXT)
def test_a_report_is_the_same_whatever_stands_beside_it(first: str, second: str) -> None:
    """Reading one record takes nothing from another but its number."""
    assume(first != second)
    with tempfile.TemporaryDirectory() as folder:
        line = json.dumps({"id": "a", "text": first})
        other = json.dumps({"id": "b", "text": second})
        (alone,), _ = both(write(Path(folder), "w.jsonl", line))
        (_, after), _ = both(write(Path(folder), "w.jsonl", f"{other}\n{line}"))
    assert alone == after
