"""Options and arguments that several verbs share."""

from __future__ import annotations

import contextlib
import getpass
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import click

import reportedly
from reportedly.api import Ledger
from reportedly.errors import UsageError
from reportedly.ledger import Where, where_of
from reportedly.model.vocabulary import RuleSet, Tier

Verb = TypeVar("Verb", bound=Callable[..., Any])

DEFAULT_LEDGER = "reports.ledger"


class _LedgerType(click.ParamType[Where]):
    """A file or the address of a server."""

    name = "path"

    def convert(
        self,
        value: Where | str,
        param: click.Parameter | None,  # noqa: ARG002 - click's signature
        ctx: click.Context | None,  # noqa: ARG002
    ) -> Where:
        """Return where the ledger is."""
        return where_of(value)


LEDGER: Final = _LedgerType()


def key(_: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return an id or a name without blanks around it; an empty one is refused."""
    if value is not None and not value.strip():
        raise click.BadParameter("it is empty", param=param)
    return value and value.strip()


def ledger_option(verb: Verb) -> Verb:
    """Add ``--ledger``."""
    return click.option(
        "-l",
        "--ledger",
        "path",
        type=LEDGER,
        default=DEFAULT_LEDGER,
        show_default=True,
        envvar="REPORTEDLY_LEDGER",
        show_envvar=True,
        help="The ledger: a file, or postgresql://USER@HOST/DATABASE.",
    )(verb)


def json_option(verb: Verb) -> Verb:
    """Add ``--json``."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Write one JSON object a line, for machines."
    )(verb)


def rules_option(verb: Verb) -> Verb:
    """Add ``--rules``."""
    return click.option(
        "--rules",
        type=click.Choice([rules.value for rules in RuleSet]),
        default=RuleSet.CODEBOOK.value,
        show_default=True,
        help="By which figures become low, best and high.",
    )(verb)


def tier_option(verb: Verb) -> Verb:
    """Add ``--tier`` to a verb that shows what a ledger holds."""
    return click.option(
        "--tier",
        type=click.Choice([tier.value for tier in Tier]),
        default=Tier.INTERNAL.value,
        show_default=True,
        envvar="REPORTEDLY_TIER",
        show_envvar=True,
        help="Who will see it; public and restricted withhold names.",
    )(verb)


def person_option(verb: Verb) -> Verb:
    """Add ``--as`` to a verb that rules."""
    return click.option(
        "--as",
        "person",
        metavar="NAME",
        callback=key,
        help="Who rules; your login name unless it is said.",
    )(verb)


def ruler(person: str | None) -> str:
    """Return who rules: whoever was named, else whoever is logged in.

    Raises:
        UsageError: Nobody was named and the system knows no name.
    """
    if person is not None:
        return person
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise UsageError("the system has no name for you; say who rules with --as NAME") from error


def columns_of(fields: tuple[str, ...], name: str = "NAME") -> tuple[tuple[str, str], ...]:
    """Return each field with the name it has in a file, from what was given for ``--field``.

    Args:
        fields: As they were written.
        name: What the help of the verb calls the name.

    Raises:
        UsageError: One has no sign or no name.
    """
    pairs = [field.partition("=") for field in fields]
    for field, (known, sign, column) in zip(fields, pairs, strict=True):
        if not (known and sign and column):
            raise UsageError(f"--field takes FIELD={name}, not {field}")
    return tuple((known, column) for known, _, column in pairs)


@contextlib.contextmanager
def opened(path: Where, tier: str) -> Iterator[Ledger]:
    """Give a ledger to ask, as a tier may see it.

    Raises:
        LedgerError: There is none, or it cannot be used.
    """
    with reportedly.open(path, create=False) as ledger:
        if Tier(tier) is Tier.INTERNAL:
            yield ledger
            return
        with ledger.at(Tier(tier)) as shown:
            yield shown
