"""Single files: their text, their bytes, their encoding, and what is refused."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reportedly.collect import Collected, CollectOptions, Refused, collect
from reportedly.collect.encoding import SIGNATURES
from reportedly.collect.options import DEFAULT
from reportedly.errors import (
    BinaryInputError,
    CompressedError,
    EmptyInputError,
    EncodingError,
    InputError,
    NotFoundError,
    TooLargeError,
    UnknownFormatError,
    UnreadableError,
    UsageError,
)

ENDINGS = (".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".ndjson", ".csv")
BRIEF = "Ostrel, 4 May (ONA) - Two shells fell on the rail yard, the harbour office said.\n"

# Without NUL, which is refused, and without half surrogates, which no encoding can write.
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


def one(path: Path, options: CollectOptions = DEFAULT) -> Collected:
    """Collect a file that holds one report."""
    (found,) = collect([str(path)], options)
    assert isinstance(found, Collected), found
    return found


def refusal(path: Path, options: CollectOptions = DEFAULT) -> InputError:
    """Collect a file that is refused."""
    (found,) = collect([str(path)], options)
    assert isinstance(found, Refused), found
    return found.error


def write(folder: Path, name: str, data: bytes) -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(data)
    return path


@given(text=WORDS)
@example(text="a\r\nb\rc\n\n")
@example(text=" \u00a0x\u2028y\u0085z ")
@example(text="e\u0301\U0001f6a8\u202eab\u202c")
def test_the_text_of_a_utf8_file_is_the_decoded_file_unchanged(text: str) -> None:
    """Offsets hold only if no blank, line end, mark or sign is touched."""
    assume(text.strip() and not text.startswith("\ufeff"))
    data = text.encode()
    assume(
        not data.startswith((b"%PDF", b"BZh9", b"GIF8", b"PK\x03\x04", b"\x7fELF", b"7z", b"Rar!"))
    )
    with tempfile.TemporaryDirectory() as folder:
        found = one(write(Path(folder), "brief.txt", data))
    assert found.report.text == text
    assert found.data == data


@given(text=WORDS, codec=st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_is_the_one_thing_that_is_taken_off(text: str, codec: str) -> None:
    """The mark says how to read the file; the text begins after it."""
    assume(text.strip())
    with tempfile.TemporaryDirectory() as folder:
        found = one(write(Path(folder), "brief.txt", text.encode(codec)))
    assert found.report.text == text
    assert found.capture.encoding is not None
    assert found.data.decode(found.capture.encoding) == text


@given(
    data=st.data(), codec=st.sampled_from(["cp1256", "cp1251", "cp1252", "utf-16-be", "gb18030"])
)
def test_a_declared_encoding_gives_back_what_was_written(data: st.DataObject, codec: str) -> None:
    """What the caller declares is not second-guessed."""
    text = data.draw(st.text(st.characters(codec=codec, exclude_characters="\0")))
    encoded = text.encode(codec)
    assume(text.strip() and not any(encoded.startswith(mark) for mark, _, _ in SIGNATURES))
    assume(encoded.decode(codec) == text and encoded[:2] not in {b"BZ", b"PK", b"\x1f\x8b"})
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "brief.txt", encoded)
        found = one(path, CollectOptions(encoding=codec))
    assert found.report.text == text


@given(data=st.binary(max_size=400), ending=st.sampled_from(ENDINGS), packed=st.booleans())
@example(data=b'{"text": "\\ud800"}', ending=".jsonl", packed=False)
@example(data=b'{"text": "a\\u0000b"}', ending=".json", packed=False)
@example(data=b'text\n"a"b\n"', ending=".csv", packed=False)
@example(data=b"[" * 400, ending=".json", packed=False)
@example(data=b"<html><meta charset=rot13>x", ending=".html", packed=True)
@example(data=b"<html><meta charset=utf-7>+2AAA-", ending=".html", packed=False)
@example(data=b"\xff\xfe\x00\xd8", ending=".txt", packed=False)
def test_no_bytes_whatsoever_raise(data: bytes, ending: str, packed: bool) -> None:  # noqa: FBT001
    """A file is read or refused, and every report and refusal can be given an id."""
    name = f"any{ending}.gz" if packed else f"any{ending}"
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), name, gzip.compress(data) if packed else data)
        found = list(collect([str(path)]))
    for each in found:
        if isinstance(each, Collected):
            assert each.report.id
            assert hashlib.sha256(each.data).hexdigest() == each.capture.sha256
        elif isinstance(each, Refused):
            assert each.error.code.startswith("R")
    assert found


@given(data=st.binary(max_size=300), ending=st.sampled_from(ENDINGS))
def test_no_damaged_gzip_raises(data: bytes, ending: str) -> None:
    """Bytes that only begin like gzip are refused as damaged."""
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), f"any{ending}.gz", b"\x1f\x8b\x08\x00" + data)
        assert all(isinstance(each, Refused) for each in collect([str(path)]))


def test_a_file_is_known_by_its_name_and_never_by_its_path(tmp_path: Path) -> None:
    """Where a file lies on somebody's machine is nobody's business."""
    found = one(write(tmp_path, "yard.v2.txt", BRIEF.encode()))
    assert found.capture.address == "yard.v2.txt"
    assert found.report.name == "yard.v2"
    assert found.report.capture == found.capture.id
    assert found.capture.size == len(BRIEF)
    assert (found.capture.media_type, found.capture.encoding) == ("text/plain", "utf-8")
    assert found.report.language == "en"


@pytest.mark.parametrize("name", ["yard.txt.gz", "yard.txt"])
def test_gzip_is_unpacked_and_the_packed_bytes_are_kept(tmp_path: Path, name: str) -> None:
    """The capture is what was received; a missing ending does not hide that it is gzip."""
    packed = gzip.compress(BRIEF.encode(), mtime=0)
    found = one(write(tmp_path, name, packed))
    assert found.report.text == BRIEF
    assert found.report.name == "yard"
    assert found.data == packed
    assert found.capture.compression == "gzip"


def test_gzip_of_several_members_and_padding_is_read_to_its_end(tmp_path: Path) -> None:
    """Writers append members and pad with zeros."""
    packed = gzip.compress(b"Ostrel is ") + gzip.compress(b"quiet tonight.") + b"\0" * 512
    assert one(write(tmp_path, "a.txt.gz", packed)).report.text == "Ostrel is quiet tonight."


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        (
            "cp1256",
            "قال مكتب الميناء في أوسترل إن قذيفتين سقطتا على ساحة القطارات ولم يصب أحد بأذى.",
        ),
        (
            "iso8859_6",
            "قال مكتب الميناء في أوسترل إن قذيفتين سقطتا على ساحة القطارات ولم يصب أحد بأذى.",
        ),
        ("cp1251", "Два снаряда упали на железнодорожную станцию, сообщили в управлении порта."),
        ("cp1252", "Le maire d’Ostrel a déclaré que deux obus étaient tombés près de la gare."),
        ("cp1254", "Ostrel liman müdürlüğü, iki top mermisinin gar sahasına düştüğünü açıkladı."),
        ("cp1250", "Dwa pociski spadły na stację kolejową w Ostrelu, poinformował zarząd portu."),
        ("utf-16", "Two shells fell on the rail yard."),
    ],
)
def test_an_undeclared_encoding_is_found(tmp_path: Path, codec: str, text: str) -> None:
    """Legacy files are read as what they are, not as replacement characters."""
    assert one(write(tmp_path, "a.txt", text.encode(codec))).report.text == text


REFUSED = {
    "empty.txt": (b"", EmptyInputError),
    "blank.txt": (b" \r\n\t\n", EmptyInputError),
    "mark-only.txt": (b"\xef\xbb\xbf", EmptyInputError),
    "empty.csv": (b"", EmptyInputError),
    "head-only.csv": (b"id,text\n", EmptyInputError),
    "blank.jsonl": (b"\n\n", EmptyInputError),
    "list.json": (b"[]", EmptyInputError),
    "image.txt": (b"\x89PNG\r\n\x1a\n\0\0", BinaryInputError),
    "print.txt": (b"%PDF-1.7 ", BinaryInputError),
    "office.html": (b"PK\x03\x04abc", BinaryInputError),
    "program.csv": (b"\x7fELF\x02", BinaryInputError),
    "nul.txt": (b"two shells\0fell", BinaryInputError),
    "nul.jsonl": (b'{"text": "two\0shells"}', BinaryInputError),
    "noise.txt": (bytes(range(1, 256)) * 8, BinaryInputError),
    "twice.txt.gz": (gzip.compress(gzip.compress(b"x")), BinaryInputError),
    "odd.txt": (b"\xff\xfea", EncodingError),
    "cut.txt.gz": (gzip.compress(BRIEF.encode())[:-9], CompressedError),
    "not.txt.gz": (b"plain words", CompressedError),
    "sum.txt.gz": (gzip.compress(b"words")[:-8] + bytes(8), CompressedError),
    "tail.txt.gz": (gzip.compress(b"words") + b"more", CompressedError),
    "sheet.xlsx": (b"x", UnknownFormatError),
    "README": (b"x", UnknownFormatError),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_cannot_be_read_is_one_coded_error(tmp_path: Path, name: str) -> None:
    """The error names the file, and neither its place on the machine nor its words."""
    data, kind = REFUSED[name]
    error = refusal(write(tmp_path, name, data))
    assert type(error) is kind
    assert error.where.split("#")[0].split(":")[0] == name
    assert str(tmp_path) not in str(error)
    assert "shells" not in str(error)


def test_refused_bytes_are_known_by_their_hash(tmp_path: Path) -> None:
    """Whoever fetches a file again can tell whether it is still the same."""
    for name in ("blank.txt", "nothing.html", "broken.json", "broken.jsonl", "print.md"):
        data = b"%PDF" if name == "print.md" else b" " if name == "blank.txt" else b"{"
        data = b"<html></html>" if name == "nothing.html" else data
        (found,) = collect([str(write(tmp_path, name, data))])
        assert isinstance(found, Refused)
        assert found.sha256 == hashlib.sha256(data).hexdigest()


def test_a_wrong_declared_encoding_is_named_with_its_remedy(tmp_path: Path) -> None:
    """Declared and wrong is the caller's to settle; no other encoding is tried."""
    path = write(tmp_path, "a.txt", "Два снаряда упали".encode("cp1251"))
    error = refusal(path, CollectOptions(encoding="utf-8"))
    assert isinstance(error, EncodingError)
    assert "utf-8" in error.detail
    assert "--encoding" in str(error)


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "a\0b"])
def test_an_encoding_nobody_knows_is_a_wrong_call(encoding: str) -> None:
    """It is said once, when called, and not once a file."""
    with pytest.raises(UsageError):
        collect([], CollectOptions(encoding=encoding))


def test_an_unknown_field_in_the_mapping_is_a_wrong_call() -> None:
    """A typing mistake must not pass for an omission."""
    with pytest.raises(UsageError):
        collect([], CollectOptions(fields=(("txt", "story"),)))


@pytest.mark.parametrize("ending", ["txt", "jsonl", "csv", "json", "html"])
def test_a_line_of_fifty_megabytes_is_refused_in_bounded_memory(
    tmp_path: Path, ending: str
) -> None:
    """A sparse file stands for it; the peak of Python's own memory is measured."""
    import tracemalloc  # noqa: PLC0415

    path = tmp_path / f"long.{ending}"
    with path.open("wb") as stream:
        stream.write(b'text\n"' if ending == "csv" else b"")
        for _ in range(50):
            stream.write(b"x" * 2**20)
    tracemalloc.start()
    try:
        error = refusal(path, CollectOptions(max_bytes=2**20))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(error, TooLargeError)
    assert peak < 32 * 2**20


def test_a_gzip_bomb_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    """What unpacks to more than the limit is not unpacked further."""
    path = write(tmp_path, "bomb.txt.gz", gzip.compress(b"x" * 64 * 2**20, 9))
    assert isinstance(refusal(path), TooLargeError)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", b'{"text": "a", "x": [' + b"1," * 6_000_001 + b"1]}"),
        ("x.docx", b"<a>" + b"<b/>" * 2_000_001 + b"</a>"),
    ],
)
def test_many_values_in_a_small_file_are_refused_before_they_are_made(
    tmp_path: Path, name: str, data: bytes
) -> None:
    """A tag or a value takes many times the memory of its letters."""
    if name.endswith("docx"):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", data)
        data = out.getvalue()
    assert isinstance(refusal(write(tmp_path, name, data)), TooLargeError)


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    """Opening a pipe would wait for ever; this test would hang."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to(os.devnull)
    found = list(collect([str(tmp_path)]))
    assert [type(each.error) for each in found if isinstance(each, Refused)] == [
        UnreadableError
    ] * 2


def test_a_missing_path_a_bare_link_and_a_vanished_file_are_told_apart(tmp_path: Path) -> None:
    """Nothing there, a link to nothing, and gone since it was listed."""
    (tmp_path / "bare.txt").symlink_to("nowhere.txt")
    error = refusal(tmp_path / "bare.txt")
    assert isinstance(error, NotFoundError | UnreadableError)
    assert "link" in error.detail
    assert isinstance(refusal(tmp_path / "none.txt"), NotFoundError)
    assert isinstance(refusal(tmp_path / ("n" * 300)), InputError)
    (tmp_path / "bare.txt").unlink()
    write(tmp_path, "a.txt", BRIEF.encode())
    write(tmp_path, "b.txt", BRIEF.encode())
    found = collect([str(tmp_path)])
    assert isinstance(next(found), Collected)
    (tmp_path / "b.txt").unlink()
    gone = next(found)
    assert isinstance(gone, Refused)
    assert "no longer" in gone.error.detail


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    """The system's reason is passed on."""
    path = write(tmp_path, "a.txt", BRIEF.encode())
    path.chmod(0)
    error = refusal(path)
    assert isinstance(error, UnreadableError)
    assert "permission" in error.detail


def test_the_given_seeds_are_read_as_they_are(shared: Path) -> None:
    """Offsets in the reference answers count in the decoded files."""
    found = list(collect([str(shared / "seeds")]))
    assert found
    for each in found:
        assert isinstance(each, Collected)
        path = shared / "seeds" / each.capture.address
        assert each.report.text == path.read_bytes().decode()
        assert each.report.name == path.stem


TAGS = (
    "<html> <p> </p> <div\tclass='date'> <a\thref='//['> </a> <time> <table> <td> <ul><li> <svg>"
    ' <meta\tcharset= <script\ttype=\'application/ld+json\'> {"datePublished":" "} <!-- -->'
    " <![CDATA[ &#xD800; &#0; <link\trel=canonical\thref='http://[x'> <template> <head> <base>"
    " <?xml\tversion='1.0'\tencoding='utf-7'?> several\twords\tof\tit. <article> <h1> <time> <nav>"
)
OBJECTS = r'{"text": "a" [ ] } { , : \ud800 \u0000 " 1e999 NaN | {"text":"a"} "id":"x", null'
PIECES = {
    ".html": TAGS.split(" "),
    ".json": [*OBJECTS.split(" "), "\n"],
    ".jsonl": [*OBJECTS.split(" "), "\n", "\r"],
    ".csv": ["text,id\n", '"', '""', ",", ";", "\n", "\r\n", "a", "\t"],
}


@given(data=st.data(), ending=st.sampled_from(sorted(PIECES)))
def test_no_markup_whatsoever_raises(data: st.DataObject, ending: str) -> None:
    """Pieces of each format in any order are read or refused."""
    pieces = data.draw(st.lists(st.sampled_from(PIECES[ending]), max_size=30))
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), f"any{ending}", "".join(pieces).encode())
        for each in collect([str(path)]):
            assert isinstance(each, Collected | Refused)
