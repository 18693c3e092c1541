"""``reportedly import``: a finished backfill into a ledger."""

from __future__ import annotations

from pathlib import Path

import click

import reportedly
from reportedly.cli.bar import bar
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.outcomes import close, tell
from reportedly.ledger import Where
from reportedly.pipeline import Outcome


@click.command(name="import")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@ledger_option
@click.option("--quiet", is_flag=True, help="Only refusals and the closing line.")
@json_option
def command(folder: Path, path: Where, *, quiet: bool, as_json: bool) -> None:
    """Bring what ``backfill`` left in FOLDER into a ledger, as if it had been read here.

    What is there already is skipped, so an import that was stopped goes on where it stopped. Exits
    3 when the backfill refused an input.

    \b
    Example:
        reportedly import work/ --ledger archive.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path) as ledger, bar() as shown:
        task = shown.add_task("importing", total=None)

        def told(outcome: Outcome) -> None:
            shown.advance(task)
            tell(outcome, shown.console, quiet=quiet, as_json=as_json)

        summary = ledger.take_in(folder, on_outcome=told)
    close(summary, path)
