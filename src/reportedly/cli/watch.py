"""``reportedly watch``: feeds polled, and what they name read into a ledger."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.outcomes import REFUSED_EXIT, tell
from reportedly.cli.reading import web_options
from reportedly.cli.screen import aside, flat
from reportedly.cli.words import counted
from reportedly.collect import MAX_BYTES, CollectOptions
from reportedly.collect.watching import WatchOptions
from reportedly.errors import UsageError
from reportedly.ledger import Where
from reportedly.pipeline import Outcome, State
from reportedly.read import READERS

MINUTE = 60.0
ENDINGS = (signal.SIGINT, signal.SIGTERM)


@click.command()
@click.argument("feeds", nargs=-1)
@ledger_option
@click.option("--once", is_flag=True, help="Poll once, read what is due, and stop.")
@click.option(
    "--every",
    type=click.FloatRange(min=0.1),
    default=15,
    show_default=True,
    help="Minutes between two polls of a feed.",
)
@click.option(
    "--revisit",
    default="1,6,24,72",
    show_default=True,
    metavar="HOURS",
    help="After how many hours pages are asked for again; 0 for never.",
)
@web_options
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=MAX_BYTES,
    show_default=True,
    help="Longest page to accept.",
)
@click.option(
    "--reader",
    type=click.Choice(READERS),
    help="With the trained encoder (where its model is installed, the default) or by rules alone.",
)
@click.option(
    "--threads",
    type=click.IntRange(min=1),
    help="Processes that read with the encoder at a time.  [default: all cores]",
)
@click.option("--quiet", is_flag=True, help="Only refusals and the closing line.")
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    feeds: tuple[str, ...],
    path: Where,
    *,
    once: bool,
    every: float,
    revisit: str,
    lists: tuple[Path, ...],
    allow_hosts: tuple[str, ...],
    most: int,
    pause: float,
    max_bytes: int,
    reader: str | None,
    threads: int | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Poll FEEDS (addresses of feeds, sitemaps or pages) and read what is new into a ledger.

    Goes on until Ctrl-C or a signal to end, which lets the fetch in hand be stored. What is due is
    kept in a file beside the ledger, so that the same command goes on where it was stopped or
    killed. Sites' rules for robots are obeyed. With --once, exits 3 when something was refused.

    \b
    Example:
        reportedly watch https://coast.example/feed.xml --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    if not (feeds or lists):
        raise UsageError("nothing to watch; name the address of a feed")
    options = CollectOptions(
        max_bytes=max_bytes,
        lists=tuple(map(str, lists)),
        allow_hosts=allow_hosts,
        most=most,
        pause=pause,
    )
    plan = WatchOptions(every=every * MINUTE, revisits=_hours(revisit), once=once)

    def told(outcome: Outcome) -> None:
        known = outcome.state is State.KNOWN
        tell(outcome, aside(), quiet=quiet or known, as_json=as_json)

    with reportedly.open(path, reader=reader, threads=threads) as ledger, _stopping() as stop:
        done = ledger.watch(*feeds, options=options, plan=plan, stop=stop, on_outcome=told)
    polls = f"{counted(done.polls, 'poll')}, {done.unchanged} without news"
    reports = f"{done.read} read, {done.known} known before, {done.refused} refused"
    aside().print(flat(f"{polls}; {reports}; {counted(done.claims, 'claim')}; ledger {path}"))
    if once and done.refused:
        raise click.exceptions.Exit(REFUSED_EXIT)


def _hours(given: str) -> tuple[float, ...]:
    """Return the hours of ``--revisit``.

    Raises:
        UsageError: They are no numbers.
    """
    try:
        hours = sorted({float(part) for part in given.split(",")})
    except ValueError as error:
        raise UsageError(f"--revisit takes hours such as 1,6,24, not {given}") from error
    return tuple(hour for hour in hours if hour > 0)


@contextmanager
def _stopping() -> Iterator[threading.Event]:
    """Give an event that the first signal to end sets; a second one ends at once."""
    stop = threading.Event()

    def first(number: int, _: FrameType | None) -> None:
        aside().print("stopping after the fetch in hand; once more to stop at once")
        stop.set()
        signal.signal(number, before[number])

    before = {int(number): signal.getsignal(number) for number in ENDINGS}
    for number in before:
        signal.signal(number, first)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
