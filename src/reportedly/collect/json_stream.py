"""A JSON document that is read value by value, in memory that does not grow with it.

What is not asked for is passed over without being held, so that one message after the other can be
taken out of a document of any size. Where a value ends is told by its quotes and brackets alone;
whether it is JSON is seen when it is parsed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.collect.encoding import Decoding
from reportedly.collect.json_document import parse
from reportedly.errors import EncodingError, MalformedError, TooLargeError

LONGEST_KEY = 1024
"""Code points of a key; longer ones are nobody's."""

_SIGN = re.compile(r"[^ \t\r\n]")
_BRACKET = re.compile(r"[\"{}\[\]]")
_IN_STRING = re.compile(r"[\"\\]")
_AFTER_SCALAR = re.compile(r"[,\]} \t\r\n]")


def decoded(source: Iterator[bytes], decoding: Decoding, where: str) -> Iterator[str]:
    """Yield the text that pieces of bytes stand for, a piece each.

    Raises:
        EncodingError: A byte does not fit.
    """
    machine = codecs.getincrementaldecoder(decoding.codec)()
    try:
        for piece in source:
            yield machine.decode(piece)
        yield machine.decode(b"", final=True)
    except UnicodeError as error:
        raise EncodingError(where, f"taken for {decoding.codec}, which fails") from error


@dataclass(slots=True)
class _Extent:
    """How far a value has been followed; it may go over any number of pieces.

    Attributes:
        depth: Brackets that are open.
        quoted: Inside a string.
        escaped: The first sign of the next piece is escaped.
        scalar: Neither a string nor in brackets.
    """

    depth: int = 0
    quoted: bool = False
    escaped: bool = False
    scalar: bool = False

    def begin(self, sign: str) -> None:
        """Take in the first sign."""
        self.quoted = sign == '"'
        self.depth = int(sign in "{[")
        self.scalar = not (self.quoted or self.depth)

    def follow(self, text: str, at: int) -> int:
        """Return the place after the value, or -1 where it goes on behind the text."""
        if self.scalar:
            found = _AFTER_SCALAR.search(text, at)
            return found.start() if found else -1
        while at < len(text):
            at = self._string(text, at) if self.quoted else self._brackets(text, at)
            if at >= 0 and not self.quoted and self.depth == 0:
                return at
            if at < 0:
                return -1
        return -1

    def _string(self, text: str, at: int) -> int:
        if self.escaped:
            self.escaped = False
            at += 1
        while found := _IN_STRING.search(text, at):
            if found[0] == '"':
                self.quoted = False
                return found.end()
            at = found.end() + 1
            self.escaped = at > len(text)
        return -1

    def _brackets(self, text: str, at: int) -> int:
        found = _BRACKET.search(text, at)
        if found is None:
            return -1
        if found[0] == '"':
            self.quoted = True
        else:
            self.depth += 1 if found[0] in "{[" else -1
        return found.end()


class JsonStream:
    """Takes the values of a document one after the other, from its beginning to its end."""

    def __init__(self, pieces: Iterator[str], where: str, limit: int) -> None:
        """Begin.

        Args:
            pieces: The document's text.
            where: For messages.
            limit: Code points of a value that is taken; what is passed over may be longer.
        """
        self._pieces = pieces
        self._where = where
        self._limit = limit
        self._text = ""
        self._at = 0

    def sign(self) -> str:
        """Return the next sign that is no blank, and stay before it; ``""`` at the end."""
        while True:
            found = _SIGN.search(self._text, self._at)
            if found:
                self._at = found.start()
                return found[0]
            if not self._more():
                return ""

    def take(self, where: str | None = None) -> str:
        """Return the characters of the next value, and go behind it.

        Args:
            where: For messages, where the value has a name of its own.

        Raises:
            TooLargeError: It is over the limit; it was passed over.
            MalformedError: The document breaks off.
        """
        held, size = [], 0
        for piece in self._followed():
            size += len(piece)
            if size <= self._limit:
                held.append(piece)
        if size > self._limit:
            raise TooLargeError(where or self._where, f"over {self._limit} bytes")
        return "".join(held)

    def skip(self) -> None:
        """Go behind the next value, holding nothing of it.

        Raises:
            MalformedError: The document breaks off.
        """
        for _ in self._followed():
            pass

    def elements(self) -> Iterator[None]:
        """Stop before each value of the list that is next; each has to be taken or passed over.

        Raises:
            MalformedError: There is no list, or it breaks off.
        """
        self._expect("[")
        first = True
        while self.sign() != "]":
            if not first:
                self._expect(",")
                self._need()
            yield
            first = False
        self._expect("]")

    def keys(self) -> Iterator[str]:
        """Yield each key of the object that is next, before its value; that has to be taken.

        Raises:
            MalformedError: There is no object, or it breaks off.
        """
        self._expect("{")
        first = True
        while self.sign() != "}":
            if not first:
                self._expect(",")
            key = self._key()
            self._expect(":")
            self._need()
            yield key
            first = False
        self._expect("}")

    def _key(self) -> str:
        if self.sign() != '"':
            raise MalformedError(self._where, "a key is missing")
        key = parse(self.take(), self._where)
        return key[:LONGEST_KEY] if isinstance(key, str) else ""

    def _expect(self, wanted: str) -> None:
        if self.sign() != wanted:
            broken = "it breaks off" if not self.sign() else f"{wanted} is missing"
            raise MalformedError(self._where, broken)
        self._at += 1

    def _need(self) -> None:
        """Refuse where no value can begin."""
        if self.sign() in {"", ",", ":", "]", "}"}:
            raise MalformedError(self._where, "a value is missing")

    def _more(self) -> bool:
        """Replace what was read by the next piece; False at the end."""
        self._text, self._at = next(self._pieces, ""), 0
        while not self._text:
            piece = next(self._pieces, None)
            if piece is None:
                return False
            self._text = piece
        return True

    def _followed(self) -> Iterator[str]:
        """Yield the next value in pieces and go behind it."""
        extent = _Extent()
        first = self.sign()
        if not first:
            raise MalformedError(self._where, "it breaks off")
        extent.begin(first)
        yield first
        self._at += 1
        while True:
            end = extent.follow(self._text, self._at)
            yield self._text[self._at : end if end >= 0 else None]
            if end >= 0:
                self._at = end
                return
            if not self._more():
                if extent.scalar:
                    return
                raise MalformedError(self._where, "it breaks off")
