"""Where output goes: data to stdout, words to stderr; colour and wrapping only on a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

import click
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.ids import canonical

PIPE_WIDTH = 10_000
"""Lines are never wrapped in a pipe; this is what stands for no limit."""

UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control codes and overrides of writing direction: a report must not steer the terminal."""


def clean(text: str) -> str:
    """Return text that is safe to show: control codes become a replacement sign."""
    return UNSAFE.sub("\ufffd", text.replace("\r\n", "\n"))


def screen() -> Console:
    """Return the console for data on stdout."""
    return _console(stderr=False, terminal=sys.stdout.isatty())


def aside() -> Console:
    """Return the console for words on stderr."""
    return _console(stderr=True, terminal=sys.stderr.isatty())


def _console(*, stderr: bool, terminal: bool) -> Console:
    if terminal:
        return Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    return Console(
        stderr=stderr,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        width=PIPE_WIDTH,
        color_system=None,
    )


def indented(text: Text, console: Console, by: int = 4) -> RenderableType:
    """Return a text set in from the left; a terminal wraps it inside its column."""
    if console.is_terminal:
        return Padding(text, (0, 0, 0, by), expand=False)
    lines = text.split("\n", allow_blank=True)
    return Text("\n").join(Text(" " * by) + line if line.plain else line for line in lines)


def show(console: Console, lines: Iterable[RenderableType]) -> bool:
    """Print what comes, line by line, and tell whether anything did."""
    some = False
    for line in lines:
        console.print(line)
        some = True
    return some


def json_lines(records: Iterable[object]) -> None:
    """Write one canonical JSON object a line to stdout."""
    for record in records:
        click.echo(canonical(record).decode("utf8"))
