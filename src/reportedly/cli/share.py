"""``reportedly share``: a ledger on a server, for accounts that see no more than a tier."""

from __future__ import annotations

import click

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, flat, json_lines
from reportedly.ledger import Where
from reportedly.model.vocabulary import Tier


@click.command()
@click.argument("tier", type=click.Choice([tier.value for tier in Tier]))
@click.option(
    "--role",
    "roles",
    multiple=True,
    metavar="ACCOUNT",
    help="An account of the database to let in; may be repeated.",
)
@ledger_option
@json_option
def command(tier: str, path: Where, *, roles: tuple[str, ...], as_json: bool) -> None:
    """Make or renew the copy of a server's ledger that TIER may see, and let accounts read it.

    The accounts see that copy and none of the ledger's tables. What is read later is in it when
    the command is run again. Needs a user who may make schemas in the database.

    \b
    Example:
        reportedly share public --role press -l postgresql://db.example/reports
    """  # noqa: D301 - click reads the escape
    # No other verb needs it.
    from reportedly.ledger.roles import schema_of  # noqa: PLC0415
    from reportedly.sharing import share  # noqa: PLC0415

    with reportedly.open(path, create=False) as ledger:
        made = share(ledger, Tier(tier), roles)
    schema = schema_of(made)
    if as_json:
        json_lines([{"tier": tier, "schema": schema, "roles": list(roles)}])
    who = ", ".join(roles) or "nobody new"
    aside().print(flat(f"the {tier} tier is in the schema {schema}, for {who}"))
