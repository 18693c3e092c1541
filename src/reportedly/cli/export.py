"""``reportedly export``: the ledger in a format of the field."""

from __future__ import annotations

from pathlib import Path

import click

import reportedly
from reportedly.cli.options import json_option, ledger_option, rules_option
from reportedly.cli.screen import aside, flat, json_lines
from reportedly.export import FORMATS
from reportedly.model.vocabulary import RuleSet


@click.command()
@click.option("--as", "form", type=click.Choice(sorted(FORMATS)), required=True, help="The format.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="A folder; a name that ends in .jsonl makes one file.",
)
@rules_option
@ledger_option
@json_option
def command(form: str, output: Path, path: Path, *, rules: str, as_json: bool) -> None:
    """Write the ledger in a format of the field.

    \b
    Example:
        reportedly export --as interchange --ledger my.ledger --output out/
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        ledger.export(form, output, rules=RuleSet(rules))
    if as_json:
        json_lines([{"form": form, "output": str(output)}])
    else:
        aside().print(flat(f"wrote {output}"))
