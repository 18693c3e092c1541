"""``reportedly export``: the ledger in a format of the field."""

from __future__ import annotations

from pathlib import Path

import click

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, flat, json_lines
from reportedly.export import FORMATS
from reportedly.ledger import Where
from reportedly.model.vocabulary import RuleSet, Tier


@click.command()
@click.option(
    "--as",
    "form",
    type=click.Choice(sorted(FORMATS)),
    metavar="FORMAT",
    required=True,
    help=f"One of {', '.join(sorted(FORMATS))}.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="A file or a folder, as the format says.",
)
@click.option(
    "--tier",
    type=click.Choice([tier.value for tier in Tier]),
    help="Who will see it; public for all but interchange, which is internal.",
)
@click.option(
    "--rules",
    type=click.Choice([rules.value for rules in RuleSet]),
    help="By which figures become low, best and high; by default those of the format's field.",
)
@click.option(
    "--incident",
    "incidents",
    multiple=True,
    metavar="ID",
    help="This one alone, with the reports that tell of it; may be repeated.",
)
@ledger_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    form: str,
    output: Path,
    path: Where,
    *,
    tier: str | None,
    rules: str | None,
    incidents: tuple[str, ...],
    as_json: bool,
) -> None:
    """Write the ledger in a format of the field, with a page on how it was made.

    Names of private persons are withheld unless --tier says otherwise. What is made is validated
    and searched for withheld names before it is put in its place. What the format cannot hold is
    told on stderr and on the page.

    \b
    Example:
        reportedly export --as csv --ledger my.ledger --output incidents.csv
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        chosen = RuleSet(rules) if rules else None
        done = ledger.export(form, output, tier=tier, rules=chosen, incidents=incidents)
    if as_json:
        json_lines(
            [
                {
                    "form": form,
                    "output": str(done.path),
                    "methodology": str(done.method),
                    "tier": done.tier,
                    "withheld": done.withheld,
                    "losses": [{"what": what, "count": count} for what, count in done.losses],
                }
            ]
        )
        return
    told = aside()
    told.print(flat(f"wrote {done.path}, tier {done.tier}, {done.withheld} names withheld"))
    for what, count in done.losses:
        told.print(flat(f"  lost: {what}: {count}"))
    told.print(flat(f"  how it was made: {done.method}"))
