"""``reportedly rebuild``: incidents and findings derived anew."""

from __future__ import annotations

import click

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, json_lines
from reportedly.cli.words import counted
from reportedly.ledger import Where


@click.command()
@ledger_option
@json_option
def command(path: Where, *, as_json: bool) -> None:
    """Drop what was derived and derive it again from reports, claims and decisions.

    A ledger of an older version is brought up to date first.

    \b
    Example:
        reportedly rebuild --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    reportedly.upgrade(path)
    with reportedly.open(path, create=False) as ledger:
        ledger.rebuild()
        incidents = sum(1 for _ in ledger.incidents())
        findings = sum(1 for _ in ledger.findings())
    if as_json:
        json_lines([{"incidents": incidents, "findings": findings}])
    else:
        aside().print(f"{counted(incidents, 'incident')}, {counted(findings, 'finding')} derived")
