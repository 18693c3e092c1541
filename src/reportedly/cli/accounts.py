"""``reportedly accounts``: who may open the desk of a ledger, and what each may do there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.ledger import Where

if TYPE_CHECKING:
    from reportedly.desk.accounts import Account, Accounts

ROLES = click.Choice(["reader", "reviewer", "editor", "admin"])
HANG = 12

T = TypeVar("T")


@click.group()
def command() -> None:
    """Make, change, take away and list the accounts of a ledger's desk.

    A reader sees the pages; a reviewer also rules, and may be shown the names of private people; an
    editor also settles where two differ; an admin also sees who was shown names. They are kept
    beside the ledger, in LEDGER.accounts, passwords as hashes. A desk that runs heeds each change
    at once.

    \b
    Example:
        reportedly accounts add "A. Recorder" --role editor --ledger my.ledger
    """  # noqa: D301 - click reads the escape


@command.command()
@click.argument("name")
@click.option("--role", type=ROLES, required=True, help="What the account may do.")
@ledger_option
def add(name: str, path: Where, *, role: str) -> None:
    """Make an account; its password is asked for, or read from stdin where that is no terminal."""
    from reportedly.desk.accounts import Role  # noqa: PLC0415 - only this verb needs it

    _change(path, lambda known: known.add(name, Role(role), _password()))
    aside().print(flat(f"{name} may open the desk as {role}"))


@command.command()
@click.argument("name")
@ledger_option
def remove(name: str, path: Where) -> None:
    """Take an account away; its sessions end, and what was ruled in its name stays."""
    _change(path, lambda known: known.remove(name))
    aside().print(flat(f"{name} may not open the desk any more"))


@command.command()
@click.argument("name")
@ledger_option
def password(name: str, path: Where) -> None:
    """Give an account another password; its sessions end."""
    _change(path, lambda known: known.change(name, password=_password()))
    aside().print(flat(f"{name} has another password"))


@command.command()
@click.argument("name")
@click.argument("role", type=ROLES)
@ledger_option
def role(name: str, role: str, path: Where) -> None:
    """Give an account another role, from its next request on."""
    from reportedly.desk.accounts import Role  # noqa: PLC0415 - only this verb needs it

    _change(path, lambda known: known.change(name, role=Role(role)))
    aside().print(flat(f"{name} is {role} now"))


@command.command(name="list")
@ledger_option
@json_option
def list_(path: Where, *, as_json: bool) -> None:
    """List the accounts, without the hashes of their passwords."""
    found = _change(path, lambda known: list(known.all().values()))
    rows = [{"name": one.name, "role": one.role, "since": one.since} for one in found]
    if as_json:
        json_lines(rows)
    elif not show(screen(), map(_row, found)):
        aside().print("no accounts: the desk answers this machine alone, whoever uses it")


def _change(path: Where, do: Callable[[Accounts], T]) -> T:
    """Do something to the accounts of a ledger that is there."""
    from reportedly.desk.accounts import Accounts  # noqa: PLC0415 - only this verb needs it

    with reportedly.open(path, create=False) as ledger:
        return do(Accounts(ledger.path))


def _password() -> str:
    """Return a password as typed twice, or as the first line of stdin where that is no terminal."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    told: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    return told


def _row(account: Account) -> Row:
    body = Text(flat(account.name), style="bold")
    body.append(f"  since {account.since}", style="not bold")
    return Row(body, Text(account.role), HANG)
