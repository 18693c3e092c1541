"""``reportedly report``: one report with its claims marked and their sources beside it."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.annotate import annotated
from reportedly.cli.findings import finding_lines
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import clean, json_lines, screen
from reportedly.cli.words import page_date_words
from reportedly.ids import shown
from reportedly.ledger import FindingFilter


@click.command()
@click.argument("report_id")
@ledger_option
@json_option
def command(report_id: str, path: Path, *, as_json: bool) -> None:
    """Show one report; REPORT_ID is its name, its id, or the beginning of its id.

    Claims are underlined, or stand in brackets where the output is a pipe. Beside or below each
    paragraph stands on whose word each claim is.

    \b
    Example:
        reportedly report radio-karvath-market --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        report = ledger.report(report_id)
        reading = ledger.reading(report.id)
        if as_json:
            json_lines([report] if reading is None else [report, reading])
            return
        console = screen()
        head = Text(f"{shown(report.id)}  ", style="dim")
        head.append(clean(report.name), style="bold")
        page = reading.page_date if reading else report.page_date
        words = [page_date_words(page), report.outlet, report.byline, report.url]
        head.append(clean("  " + " · ".join(word for word in words if word)))
        console.print(head)
        console.print()
        if reading is None:
            console.print(Text(clean(report.text)))
            console.print(Text("no reader managed this text; see: reportedly reports --refused"))
            return
        for part in annotated(report.text, reading, console):
            console.print(part)
        for finding in ledger.findings(FindingFilter(report=report.id)):
            for line in finding_lines(finding, report.name):
                console.print(line)
