"""Where output goes: data to stdout, words to stderr; colour and wrapping only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import click
from rich.console import Console

from reportedly.ids import canonical

PIPE_WIDTH = 10_000
"""Lines are never wrapped in a pipe; this is what stands for no limit."""


def screen() -> Console:
    """Return the console for data on stdout."""
    if sys.stdout.isatty():
        return Console(highlight=False, soft_wrap=False)
    return Console(highlight=False, soft_wrap=True, width=PIPE_WIDTH, color_system=None)


def aside() -> Console:
    """Return the console for words on stderr."""
    if sys.stderr.isatty():
        return Console(stderr=True, highlight=False)
    return Console(
        stderr=True, highlight=False, soft_wrap=True, width=PIPE_WIDTH, color_system=None
    )


def json_lines(records: Iterable[object]) -> None:
    """Write one canonical JSON object a line to stdout."""
    for record in records:
        click.echo(canonical(record).decode("utf8"))
