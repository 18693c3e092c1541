"""``reportedly checks``: which checks there are, what each means, and which ones a ledger runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import click
from rich.text import Text

import reportedly
from reportedly.check import RULES, Rule, installed
from reportedly.cli.options import json_option, key, ledger_option
from reportedly.cli.screen import Row, aside, clean, flat, json_lines, screen, show
from reportedly.errors import NoLedgerError, UsageError
from reportedly.ledger import Where
from reportedly.model.vocabulary import Severity

STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
HANG = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One check as it is listed.

    Attributes:
        rule: The check.
        package: The package that brings it; ``None`` for one of this package's own.
        on: Whether the ledger runs it.
    """

    rule: Rule
    package: str | None
    on: bool

    def record(self) -> dict[str, object]:
        """Return it as JSON values."""
        return {
            "code": self.rule.code,
            "severity": self.rule.severity,
            "needs": self.rule.needs,
            "summary": self.rule.summary,
            "definition": self.rule.definition,
            "package": self.package,
            "on": self.on,
        }


@click.command()
@click.argument("code", required=False, callback=key)
@click.option("--on", "on", metavar="CODE", help="Switch a check on for this ledger.")
@click.option("--off", "off", metavar="CODE", help="Switch a check off for this ledger.")
@click.option("--person", default="the command line", show_default=True, help="Who switches it.")
@click.option("--reason", default="none given", show_default=True, help="Why it is switched.")
@ledger_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    path: Where,
    *,
    code: str | None,
    on: str | None,
    off: str | None,
    person: str,
    reason: str,
    as_json: bool,
) -> None:
    """List the checks; with CODE, say what one means and when it stays silent.

    A check switched off or on is a decision kept in the ledger. The program's own checks are on,
    those of other packages off, until they are switched.

    \b
    Example:
        reportedly checks PADDED_TEXT
        reportedly checks --off PADDED_TEXT --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    if on or off:
        if code or (on and off):
            raise UsageError("--on and --off take one check and stand alone")
        _switch(path, on or off or "", on=bool(on), person=person, reason=reason)
        return
    found = list(listed(_switched(path)))
    if code is not None:
        found = [one for one in found if one.rule.code == code.upper()]
        if not found:
            raise UsageError(f"no check {code}; list them with: reportedly checks")
    if as_json:
        json_lines(one.record() for one in found)
        return
    show(screen(), (row for one in found for row in _rows(one, whole=code is not None)))


def _switch(path: Where, code: str, *, on: bool, person: str, reason: str) -> None:
    code = code.strip().upper()
    with reportedly.open(path, create=False) as ledger:
        ledger.switch_check(code, on=on, person=person, reason=reason)
    aside().print(flat(f"{code} is {'on' if on else 'off'} in {path}"))


def _switched(path: Where) -> Mapping[str, bool]:
    """Return what is switched in the ledger, where there is one."""
    try:
        with reportedly.open(path, create=False) as ledger:
            return ledger.switched_checks()
    except NoLedgerError:
        return {}


def listed(switched: Mapping[str, bool]) -> Iterator[Listed]:
    """Yield every check, this package's own first, then those of other packages by code.

    Raises:
        PluginError: A check of another package cannot be used.
    """
    for rule in RULES:
        yield Listed(rule=rule, package=None, on=switched.get(rule.code, True))
    for plugin in installed():
        on = switched.get(plugin.code, False)
        yield Listed(rule=plugin.load(), package=plugin.package, on=on)


def _rows(one: Listed, *, whole: bool) -> Iterator[Row]:
    label = Text(one.rule.severity, style=STYLE[one.rule.severity])
    head = Text(one.rule.code, style="bold")
    head.append(f"  needs {', '.join(one.rule.needs)}", style="dim not bold")
    if one.package is not None:
        head.append(f"  from {flat(one.package)}", style="dim not bold")
    if not one.on:
        head.append("  off", style="dim not bold")
    yield Row(head, label, HANG)
    lines = clean(one.rule.definition).splitlines() if whole else [flat(one.rule.summary)]
    for line in lines:
        yield Row(Text(line.rstrip()), hang=HANG)
