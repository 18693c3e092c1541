"""Where output goes: data to stdout, words to stderr; colour and wrapping only on a terminal.

A terminal gets lines no longer than its window, set in below their label. A pipe gets one line a
row, whole, without escape codes. Neither gets blanks at the end of a line.
"""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rich.console import Console
from rich.text import Text

from reportedly.ids import canonical

PIPE_WIDTH = 10_000
"""Lines are never wrapped in a pipe; this is what stands for no limit."""

NARROWEST = 16
"""Columns that a wrapped text keeps however far it is set in."""

UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control codes and overrides of writing direction: a report must not steer the terminal."""


def clean(text: str) -> str:
    """Return text that is safe to show: control codes become a replacement sign."""
    return UNSAFE.sub("\ufffd", text.replace("\r\n", "\n"))


def flat(text: str) -> str:
    """Return text that is safe to show, on one line."""
    return clean(" ".join(text.split()))


class _Screen(Console):
    """A console that leaves a broken pipe to the program, which ends quietly."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError(errno.EPIPE, "nobody reads the pipe any more")


def screen() -> Console:
    """Return the console for data on stdout."""
    return _console(stderr=False, terminal=sys.stdout.isatty())


def aside() -> Console:
    """Return the console for words on stderr."""
    return _console(stderr=True, terminal=sys.stderr.isatty())


def _console(*, stderr: bool, terminal: bool) -> Console:
    if terminal:
        return _Screen(stderr=stderr, highlight=False, markup=False, emoji=False)
    return _Screen(
        stderr=stderr,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        width=PIPE_WIDTH,
        # What asks for colour in the environment is meant for terminals.
        force_terminal=False,
        color_system=None,
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A text with a label before it.

    Attributes:
        body: The text; further lines stand below its first.
        label: What stands before it.
        hang: Columns before every line of the body. A label that needs them all has a line of its
            own on a terminal, and pushes the body on in a pipe.
    """

    body: Text
    label: Text = field(default_factory=Text)
    hang: int = 0


def wrapped(text: Text, console: Console, width: int) -> list[Text]:
    """Return the lines of a text, none longer than ``width`` cells and none ending in a blank."""
    lines = list(text.wrap(console, width)) if text.plain else [Text()]
    for line in lines:
        line.rstrip()
    return lines


def lines_of(row: Row, console: Console) -> Iterator[Text]:
    """Yield the lines of a row as the console can show them."""
    if console.is_terminal:
        width = max(console.width - row.hang, NARROWEST)
        bodies = wrapped(row.body, console, width)
    else:
        bodies = list(row.body.split("\n", allow_blank=True))
    label = row.label
    if console.is_terminal and label.cell_len >= max(row.hang, 1):
        yield from wrapped(label, console, console.width)
        label = Text()
    gap = max(row.hang - label.cell_len, 2 if label else 0)
    for number, line in enumerate(bodies):
        shown = (label + Text(" " * gap) if number == 0 else Text(" " * row.hang)) + line
        shown.rstrip()
        yield shown


def show(console: Console, rows: Iterable[Row]) -> bool:
    """Print what comes, row by row, and tell whether anything did."""
    some = False
    for row in rows:
        put(console, lines_of(row, console))
        some = True
    return some


def put(console: Console, lines: Iterable[Text]) -> None:
    """Print lines that are laid out already."""
    for line in lines:
        console.print(line, soft_wrap=True)


def json_lines(records: Iterable[object]) -> None:
    """Write one canonical JSON object a line to stdout, in UTF-8.

    Codes that could steer a terminal are written as escapes, so the values are unchanged.
    """
    out = sys.stdout.buffer
    for record in records:
        text = canonical(record).decode("utf8")
        out.write(UNSAFE.sub(_escape, text).encode() + b"\n")
    out.flush()


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"
