"""``reportedly read``: reports into a ledger, one line of outcome each."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

import reportedly
from reportedly.cli.bar import bar
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.outcomes import close, tell
from reportedly.cli.reading import collect_options, reading_options, web_options
from reportedly.collect import count_inputs
from reportedly.collect.whatsapp import ORDERS
from reportedly.errors import UsageError
from reportedly.ledger import Where
from reportedly.pipeline import Outcome


@click.command()
@click.argument("inputs", nargs=-1)
@ledger_option
@reading_options
@click.option(
    "--ocr",
    metavar="LANGUAGES",
    help="Of scanned pages, as tesseract calls them: eng+ara.  [default: all it has]",
)
@click.option(
    "--date-order",
    type=click.Choice(ORDERS),
    help="How chats write their dates, where they do not tell: day or month first.",
)
@click.option(
    "--threads",
    type=click.IntRange(min=1),
    help="Processes that read with the encoder at a time.  [default: all cores]",
)
@web_options
@click.option("--quiet", is_flag=True, help="Only refusals and the closing line.")
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    inputs: tuple[str, ...],
    path: Where,
    *,
    fields: tuple[str, ...],
    encoding: str | None,
    max_bytes: int,
    date_order: str | None,
    ocr: str | None,
    places: tuple[Path, ...],
    actors: tuple[Path, ...],
    reader: str | None,
    threads: int | None,
    lists: tuple[Path, ...],
    allow_hosts: tuple[str, ...],
    most: int,
    pause: float,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read INPUTS (files, folders, quoted patterns, addresses, - for stdin) into a ledger.

    Reads .txt .md .html .htm .json .jsonl .csv .pdf .docx .odt and gzip of each, and exports of
    Telegram and WhatsApp; of the web pages, feeds and sitemaps. What was read before is skipped, so
    the same command goes on where it was stopped; a page that changed is a new version. Exits 3
    when an input was refused; the rest is read.

    \b
    Example:
        reportedly read reports/ 'archive/**/*.jsonl.gz' --ledger my.ledger
        reportedly read https://coast.example/feed.xml --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    if not (inputs or lists):
        raise UsageError("nothing to read; name a file, a folder or an address")
    options = dataclasses.replace(
        collect_options(fields, encoding, max_bytes),
        date_order=date_order,
        ocr=ocr,
        lists=tuple(map(str, lists)),
        allow_hosts=allow_hosts,
        most=most,
        pause=pause,
    )
    opened = reportedly.open(path, places=places, actors=actors, reader=reader, threads=threads)
    with opened as ledger, bar() as shown:
        task = shown.add_task("reading", total=count_inputs(inputs))
        files, last = 0, ""

        def told(outcome: Outcome) -> None:
            # A file may hold thousands of reports; the bar counts files.
            nonlocal files, last
            file = outcome.address.partition("#")[0]
            files, last = files + (file != last), file
            shown.update(task, completed=files)
            tell(outcome, shown.console, quiet=quiet, as_json=as_json)

        summary = ledger.read(*inputs, options=options, on_outcome=told)
    close(summary, path)
