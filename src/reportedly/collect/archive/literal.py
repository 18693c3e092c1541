"""Python values as a program wrote them down with ``repr``, read without running anything.

The standard library's reader of literals refuses dates, and its parser may be brought down by a
text that is nested deep enough. Here a date becomes text, and any other call nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

DEEPEST: Final = 40

_TOKEN: Final = re.compile(
    r"""\s*(?:
        (?P<text>[rbu]?(?:'(?:[^'\\]++|\\.)*+'|"(?:[^"\\]++|\\.)*+"))
      | (?P<number>[+-]?\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?)
      | (?P<name>[A-Za-z_][\w.]*)
      | (?P<sign>[][(){}:,=])
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)", re.DOTALL)
_PLAIN: Final = {"n": "\n", "t": "\t", "r": "\r", "\n": ""}
_WORDS: Final[dict[str, object]] = {"None": None, "True": True, "False": False}
_CLOSING: Final = {"[": "]", "(": ")", "{": "}"}
_LARGEST: Final = 0x10FFFF


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def read_literal(text: str) -> object:
    """Return the value that a text writes down: dictionaries, lists, text, numbers, dates as text.

    Raises:
        ValueError: It is no such text, or nested too deep.
    """
    reader = _Reader(text)
    value = reader.value(0)
    if reader.here is not None:
        raise ValueError("more than one value")
    return value


class _Reader:
    """Reads one value after another."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self.here: _Token | None = next(self._tokens, None)

    def _next(self) -> _Token:
        token = self.here
        if token is None:
            raise ValueError("it ends too early")
        self.here = next(self._tokens, None)
        return token

    def _is(self, sign: str) -> bool:
        return self.here == _Token("sign", sign)

    def value(self, depth: int) -> object:
        """Return the value that begins here."""
        if depth > DEEPEST:
            raise ValueError("nested too deep")
        token = self._next()
        match token.kind:
            case "text":
                return _unescaped(token.text)
            case "number":
                plain = token.text.replace("_", "")
                return int(plain) if plain.lstrip("+-").isdigit() else float(plain)
            case "name" if token.text in _WORDS:
                return _WORDS[token.text]
            case "name":
                return self._call(token.text, depth)
            case "sign" if token.text in _CLOSING:
                return self._group(_CLOSING[token.text], depth)
            case _:
                raise ValueError("a sign where a value has to stand")

    def _group(self, closing: str, depth: int) -> object:
        """Return a list, or a dictionary where its parts have keys."""
        found: list[object] = []
        keyed: dict[str, object] = {}
        while not self._is(closing):
            part = self.value(depth + 1)
            if self._is(":"):
                self._next()
                keyed[str(part)] = self.value(depth + 1)
            else:
                found.append(part)
            if self._is(","):
                self._next()
            elif not self._is(closing):
                raise ValueError("parts without a comma between them")
        self._next()
        return found if found or (closing != "}" and not keyed) else keyed

    def _call(self, name: str, depth: int) -> object:
        """Return a date as text; nothing for a name or a call that is none."""
        if not self._is("("):
            return None
        self._next()
        parts: list[object] = []
        while not self._is(")"):
            part = self.value(depth + 1)
            if self._is("="):
                self._next()
                self.value(depth + 1)
            else:
                parts.append(part)
            if self._is(","):
                self._next()
            elif not self._is(")"):
                raise ValueError("parts without a comma between them")
        self._next()
        return _date([one for one in parts if isinstance(one, int)]) if "date" in name else None


def _date(parts: list[int]) -> str | None:
    """Return a day and its time as text; ``None`` where the parts are no day."""
    if len(parts) < 3 or not all(0 <= one < 10_000 for one in parts[:6]):  # noqa: PLR2004
        return None
    day = "{:04}-{:02}-{:02}".format(*parts[:3])
    hour, minute, second = (*parts[3:6], 0, 0, 0)[:3]
    return day if len(parts) == 3 else f"{day}T{hour:02}:{minute:02}:{second:02}Z"  # noqa: PLR2004


def _tokens(text: str) -> Iterator[_Token]:
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            raise ValueError("a sign that is none of a literal")
        yield _Token(found.lastgroup, found[found.lastgroup])
        at = found.end()


def _unescaped(quoted: str) -> str:
    """Return what a quoted text stands for."""
    body = quoted.lstrip("rbu")[1:-1]

    def sign(found: re.Match[str]) -> str:
        code = found[1]
        if len(code) == 1:
            return _PLAIN.get(code, code)
        number = int(code[1:], 16)
        return chr(number) if number <= _LARGEST else ""

    return _ESCAPE.sub(sign, body)
