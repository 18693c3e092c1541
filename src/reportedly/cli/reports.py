"""``reportedly reports``: what the ledger holds."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, clean, json_lines, screen, show
from reportedly.cli.words import page_date_words
from reportedly.ids import shown
from reportedly.ledger import Filed
from reportedly.model import ReportHead


@click.command()
@click.option("--refused", is_flag=True, help="List what could not be read instead.")
@ledger_option
@json_option
def command(path: Path, *, refused: bool, as_json: bool) -> None:
    """List the reports of a ledger, or what was refused.

    \b
    Example:
        reportedly reports --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        if as_json:
            json_lines(ledger.refusals() if refused else ledger.reports())
        elif refused:
            if not show(screen(), map(_refusal, ledger.refusals())):
                aside().print("nothing refused")
        elif not show(screen(), map(_report, ledger.reports())):
            aside().print("no reports yet")


def _report(head: ReportHead) -> Text:
    line = Text(f"{shown(head.id)}  ", style="dim")
    line.append(clean(head.name), style="bold")
    words = [page_date_words(head.page_date), head.outlet, head.language]
    line.append(clean("  " + " · ".join(word for word in words if word)))
    return line


def _refusal(filed: Filed) -> Text:
    refusal = filed.refusal
    return Text(clean(f"{refusal.address}  [{refusal.code}] {refusal.reason}"))
