"""A bar on stderr for what takes long; in a pipe it shows nothing."""

from __future__ import annotations

import sys

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from reportedly.cli.screen import aside


def bar() -> Progress:
    """Return a bar that is gone when its work is done."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=aside(),
        disable=not sys.stderr.isatty(),
        transient=True,
    )
