"""``reportedly verify``: nothing in the ledger was altered, and every value quotes its report."""

from __future__ import annotations

from pathlib import Path

import click

import reportedly
from reportedly.cli.options import ledger_option
from reportedly.cli.screen import aside


@click.command()
@ledger_option
def command(path: Path) -> None:
    """Recompute the chain, the captures' hashes and every span; exit 5 at the first fault.

    \b
    Example:
        reportedly verify --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        steps: dict[str, int] = {}
        for progress in ledger.verify():
            steps[progress.step] = progress.total
        for step, total in steps.items():
            click.echo(f"{step}: {total} checked")
        tip = ledger.tip()
    click.echo(f"head: row {tip.seq}, {tip.hash}")
    aside().print("nothing was altered; keep the head elsewhere to prove it later")
