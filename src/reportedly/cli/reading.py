"""Options of the verbs that read inputs; apart, since they load what other verbs do without."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from reportedly.cli.options import columns_of
from reportedly.collect import CollectOptions
from reportedly.collect.options import MOST_PAGES, PAUSE
from reportedly.read import READERS

Verb = TypeVar("Verb", bound=Callable[..., Any])

MEBIBYTE = 2**20


def reading_options(verb: Verb) -> Verb:
    """Add the options that say how inputs are read."""
    for option in reversed(
        (
            click.option(
                "--field",
                "fields",
                multiple=True,
                metavar="FIELD=NAME",
                help="Where a table or JSON keeps a field: text=body, published=when …",
            ),
            click.option("--encoding", help="Of text that does not say so itself."),
            click.option(
                "--max-bytes",
                type=click.IntRange(min=1),
                default=8 * MEBIBYTE,
                show_default=True,
                help="Longest report to accept.",
            ),
            click.option(
                "--places",
                multiple=True,
                type=click.Path(path_type=Path, exists=True, dir_okay=False),
                help="CSV of further places: name, aliases, lat, lon, country, admin1, kind.",
            ),
            click.option(
                "--actors",
                multiple=True,
                type=click.Path(path_type=Path, exists=True, dir_okay=False),
                help="TOML of further actors.",
            ),
            click.option(
                "--reader",
                type=click.Choice(READERS),
                help="With the trained encoder (where its model is installed, the default) or by"
                " rules alone.",
            ),
        )
    ):
        verb = option(verb)
    return verb


def web_options(verb: Verb) -> Verb:
    """Add what says how addresses are fetched."""
    for option in reversed(_WEB):
        verb = option(verb)
    return verb


_WEB = (
    click.option(
        "--list",
        "lists",
        multiple=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="A file with an address of the web a line.",
    ),
    click.option(
        "--allow-host",
        "allow_hosts",
        multiple=True,
        metavar="HOST[:PORT]",
        help="A host that may be fetched though it is not public.",
    ),
    click.option(
        "--most",
        type=click.IntRange(min=1),
        default=MOST_PAGES,
        show_default=True,
        help="Pages to fetch of one feed or sitemap.",
    ),
    click.option(
        "--pause",
        type=click.FloatRange(min=0),
        default=PAUSE,
        show_default=True,
        help="Seconds between two requests to one host.",
    ),
)


def collect_options(
    fields: tuple[str, ...], encoding: str | None, max_bytes: int
) -> CollectOptions:
    """Return how inputs are to be read, from what was given for ``reading_options``.

    Raises:
        UsageError: A ``--field`` has no sign or no name.
    """
    named = columns_of(fields)
    return CollectOptions(encoding=encoding, fields=named, max_bytes=max_bytes)
