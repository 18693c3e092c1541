"""Options and arguments that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from reportedly.model.vocabulary import RuleSet

Verb = TypeVar("Verb", bound=Callable[..., Any])

DEFAULT_LEDGER = "reports.ledger"


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
        type=click.Path(path_type=Path),
        default=DEFAULT_LEDGER,
        show_default=True,
        envvar="REPORTEDLY_LEDGER",
        show_envvar=True,
        help="The ledger, one file.",
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
