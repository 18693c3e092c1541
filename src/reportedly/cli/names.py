"""``reportedly names``: the names of persons in a ledger, and who may see each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, key, ledger_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import counted
from reportedly.ledger import Where
from reportedly.model.vocabulary import Tier

if TYPE_CHECKING:
    from reportedly.export.withhold import Person

TIERS = click.Choice([tier.value for tier in Tier])
HANG = 12


@click.command()
@click.argument("name", required=False, callback=key)
@click.option("--to", "tier", type=TIERS, help="The widest tier at which NAME may be shown.")
@click.option("--person", default="the command line", show_default=True, help="Who rules.")
@click.option("--reason", default="none given", show_default=True, help="Why.")
@click.option("--log", "log", is_flag=True, help="List to whom the desk showed names, and of what.")
@ledger_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    name: str | None,
    path: Where,
    *,
    tier: str | None,
    person: str,
    reason: str,
    log: bool,
    as_json: bool,
) -> None:
    """List the names of persons, and from which tier on each is shown; with --to, rule on one.

    A name is withheld from the public unless an office beside it or a ruling lets it stand. Words
    that nothing explains are on the list too. Rulings are decisions and stay on record. This verb
    shows names: its output is internal.

    \b
    Example:
        reportedly names --ledger my.ledger
        reportedly names "Ana Sample" --to public --reason "family agreed"
        reportedly names --log
    """  # noqa: D301 - click reads the escape
    if log:
        _log(path, as_json=as_json)
        return
    with reportedly.open(path, create=False) as ledger:
        if tier is not None:
            if name is None:
                raise click.UsageError("--to needs a NAME")
            ledger.rule_on_name(name, Tier(tier), person=person, reason=reason)
        found = [one for one in ledger.names() if name is None or _is(one, name)]
    if as_json:
        json_lines(found)
    elif not show(screen(), map(_row, found)):
        aside().print("no names")


def _log(path: Where, *, as_json: bool) -> None:
    """List the showings of names at the desk; the log holds no name that a report tells of."""
    from reportedly.desk.showings import showings  # noqa: PLC0415 - only this verb needs it

    with reportedly.open(path, create=False) as ledger:
        found = list(showings(ledger.path))
    if as_json:
        json_lines(found)
    elif not show(screen(), (Row(Text(flat(f"{one.at}  {one.person}  {one.subject}")), hang=HANG)
                             for one in found)):  # fmt: skip
        aside().print("no names were shown")


def _is(person: Person, name: str) -> bool:
    from reportedly.export.withhold import key_of  # noqa: PLC0415 - only this verb needs it

    return person.key == key_of(name)


def _row(person: Person) -> Row:
    why = f"; {person.why}" if person.why else ""
    body = Text(flat(person.name), style="bold")
    body.append(f"  {counted(person.reports, 'report')}{why}", style="not bold")
    return Row(body, Text(person.tier), HANG)
