"""Which encoding some bytes are in, and the text they stand for.

In order: a byte order mark, the declared encoding, UTF-8 if every byte agrees, then a guess by
``charset-normalizer`` on a bounded sample. Decoding is strict: a byte that does not fit is an
error and never a replacement character. Line ends are left as they are. The one thing not passed on
is the byte order mark itself, since it is a signature and no character of the text.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.collect.language import detect_language
from reportedly.collect.source import Content, peek, skip
from reportedly.errors import BinaryInputError, EncodingError, UsageError

SAMPLE = 1 << 13
"""Bytes around the first one that is not UTF-8 that the guess is made on."""

SIGNATURES = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)

UNSIGNED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
"""What a declared encoding with a mark means where the mark is missing."""

MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office file"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "gzip within gzip"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"BZh9", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"SQLite format 3\x00", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
)

GUESSED = [
    "cp1252", "cp1256", "cp1251", "koi8_r", "cp1255", "cp1253", "cp1254", "cp1250", "cp1257",
    "iso8859_6", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
"""Encodings reports are found in; what else the library knows is rarer than its mistakes."""

LATIN = {
    "cp1250": frozenset({"bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"}),
    "cp1252": frozenset(),
    "cp1254": frozenset({"az", "ku", "tr"}),
    "cp1257": frozenset({"et", "lt", "lv"}),
}
"""Encodings of the Latin script by the languages they were made for; cp1252 is for the others."""

CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
MOST_CONTROLS = 0.02


@dataclass(frozen=True, slots=True)
class Decoding:
    """How bytes become text.

    Attributes:
        codec: For the bytes after the signature.
        name: For the bytes with it; what a capture of the whole file records.
        signature: Length in bytes of the byte order mark, 0 without one.
        declared: Somebody said so; nobody guessed.
    """

    codec: str
    name: str
    signature: int = 0
    declared: bool = False

    @property
    def newline(self) -> bytes:
        """A line feed in this encoding."""
        return "\n".encode(self.codec)


def check_codec(name: str) -> str:
    """Return Python's name of a text encoding.

    Raises:
        UsageError: There is no such encoding.
    """
    try:
        found = codecs.lookup(name).name
        "\n".encode(found)
        b"".decode(found)
    except (LookupError, ValueError) as error:
        raise UsageError(f"no text encoding is called {name!r}") from error
    return found


def decide(head: bytes, declared: str | None, where: str, *, cut: bool = False) -> Decoding:
    """Tell the encoding from the first bytes of an input.

    Args:
        head: All bytes, or as many as there is room for.
        declared: What the caller or the page says; a byte order mark overrules it.
        where: For the message.
        cut: More bytes follow, so the last character may be incomplete.

    Raises:
        BinaryInputError: The bytes are not text.
        EncodingError: No encoding fits.
    """
    for mark, codec, name in SIGNATURES:
        if head.startswith(mark):
            return Decoding(codec, name, len(mark), declared=True)
    for magic, kind in MAGIC:
        if head.startswith(magic):
            raise BinaryInputError(where, f"{kind}, not text")
    if declared is not None:
        codec = UNSIGNED.get(check_codec(declared), check_codec(declared))
        return Decoding(codec, codec, declared=True)
    if b"\0" in head:
        raise BinaryInputError(where, "it holds NUL bytes")
    codec = _undeclared(head, where, cut=cut)
    return Decoding(codec, codec)


def opened(content: Content, declared: str | None) -> tuple[Decoding, Iterator[bytes]]:
    """Return the encoding of an input that is read as a stream, and the bytes after its signature.

    Raises:
        BinaryInputError: The bytes are not text.
        EncodingError: No encoding fits.
        CompressedError: The gzip data is damaged or cut.
    """
    head, source = peek(content.plain(), SAMPLE)
    decoding = decide(head, declared, content.item.where, cut=True)
    return decoding, skip(source, decoding.signature)


def _undeclared(head: bytes, where: str, *, cut: bool) -> str:
    """Return the encoding of bytes of which nobody said one."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=not cut)
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(head):
            return "utf-8"
        start = max(0, error.start - SAMPLE // 2)
        return _guess(head[start : start + SAMPLE], where)
    return "utf-8"


def decode(data: bytes, decoding: Decoding, where: str) -> str:
    """Return the text that bytes (without signature) stand for, with nothing changed.

    Raises:
        EncodingError: A byte does not fit.
        BinaryInputError: The text holds a NUL.
    """
    try:
        text = data.decode(decoding.codec)
    except UnicodeError as error:
        place = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        said = "declared as" if decoding.declared else "taken for"
        raise EncodingError(where, f"{said} {decoding.codec}, which fails{place}") from error
    if "\0" in text:
        raise BinaryInputError(where, "it holds NUL characters")
    if not is_unicode(text):
        raise EncodingError(where, f"{decoding.codec} gives half of a surrogate pair")
    return text


def is_unicode(text: str) -> bool:
    """Tell whether a text can be written as UTF-8, which half a surrogate pair cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_mostly_utf8(head: bytes) -> bool:
    """Tell whether bytes are UTF-8 with some that are not.

    Such bytes are a damaged or mixed file; read in a legacy encoding, all of it would be wrong.
    """
    text = head.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) > 2 * wrong


def _guess(sample: bytes, where: str) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8."""
    if len(sample) - len(sample.translate(None, CONTROLS)) > MOST_CONTROLS * len(sample):
        raise BinaryInputError(where, "its bytes are mostly not text")
    # Imported here because few inputs need it and it takes a while to load.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(sample, cp_isolation=GUESSED, enable_fallback=False).best()
    if best is None:
        raise EncodingError(where, "its bytes fit no encoding that is known here")
    guess = codecs.lookup(best.encoding).name
    return _latin(sample, guess) if guess in LATIN else guess


def _latin(sample: bytes, guess: str) -> str:
    """Choose among encodings that differ in a few accented letters, by the text's language."""
    language = detect_language(sample.decode("cp1252", "replace"))
    wanted = next((codec for codec, known in LATIN.items() if language in known), "cp1252")
    try:
        sample.decode(wanted)
    except UnicodeDecodeError:
        return guess
    return wanted
