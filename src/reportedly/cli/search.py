"""``reportedly search``: find reports by the words in them."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, clean, json_lines, screen
from reportedly.cli.words import page_date_words
from reportedly.ids import shown


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True)
@ledger_option
@json_option
def command(words: tuple[str, ...], limit: int, path: Path, *, as_json: bool) -> None:
    """Find the reports that hold all WORDS, the best match first.

    \b
    Example:
        reportedly search market shells --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        hits = ledger.search(" ".join(words), limit=limit)
        if as_json:
            json_lines(hits)
            return
        console = screen()
        for hit in hits:
            line = Text(f"{shown(hit.head.id)}  ", style="dim")
            line.append(clean(hit.head.name), style="bold")
            line.append(f"  {page_date_words(hit.head.page_date)}")
            console.print(line)
        if not hits:
            aside().print("no report holds all of these words")
