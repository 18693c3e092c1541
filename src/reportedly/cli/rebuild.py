"""``reportedly rebuild``: incidents and findings derived anew."""

from __future__ import annotations

from pathlib import Path

import click

import reportedly
from reportedly.cli.options import ledger_option
from reportedly.cli.screen import aside


@click.command()
@ledger_option
def command(path: Path) -> None:
    """Drop what was derived and derive it again from reports, claims and decisions.

    \b
    Example:
        reportedly rebuild --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        ledger.rebuild()
    aside().print("incidents and findings are up to date")
