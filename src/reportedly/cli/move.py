"""``reportedly move``: a ledger from a file to a server, or back."""

from __future__ import annotations

import click

from reportedly.cli.options import LEDGER, json_option
from reportedly.cli.screen import aside, flat, json_lines
from reportedly.cli.words import counted
from reportedly.ledger import Where
from reportedly.moving import move


@click.command()
@click.argument("source", type=LEDGER)
@click.argument("target", type=LEDGER)
@json_option
def command(source: Where, target: Where, *, as_json: bool) -> None:
    """Copy the ledger SOURCE to TARGET, each a file or an address, and verify the copy.

    SOURCE stays as it is. Exits 4 where TARGET holds rows, 5 where the copy is not the same.

    \b
    Example:
        reportedly move my.ledger postgresql://desk@db.example/reports
    """  # noqa: D301 - click reads the escape
    tip = move(source, target)
    if as_json:
        json_lines([{"head": tip.hash, "row": tip.seq}])
    aside().print(flat(f"{counted(tip.seq, 'row')} copied and verified; ledger {target}"))
