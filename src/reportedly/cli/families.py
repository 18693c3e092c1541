"""``reportedly families``: which publishers belong together, by a file of the user's."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.ledger import Where


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--person", default="the command line", show_default=True, help="Who says so.")
@click.option("--reason", default="none given", show_default=True, help="Why.")
@ledger_option
@json_option
def command(file: Path | None, path: Where, *, person: str, reason: str, as_json: bool) -> None:
    """List the families of publishers of a ledger; FILE, in TOML, puts others in their place.

    Families are kept as decisions: a family that FILE does not name any more is taken back, and
    stays on record.

    \b
    Example:
        reportedly families publishers.toml --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        if file is not None:
            ledger.set_families(file, person=person, reason=reason)
        found = ledger.families()
    if as_json:
        json_lines(found)
        return
    rows = (
        Row(
            Text(flat(", ".join(family.outlets))),
            Text(f"{flat(family.name)} ({family.kind})", style="bold"),
            4,
        )
        for family in found
    )
    if not show(screen(), rows):
        aside().print("no families are named")
