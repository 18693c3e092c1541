"""``reportedly report``: one report with its claims marked and their sources beside it."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from reportedly.cli.annotate import annotated
from reportedly.cli.findings import finding_rows
from reportedly.cli.options import json_option, key, ledger_option, opened, tier_option
from reportedly.cli.screen import Row, clean, json_lines, put, screen, show
from reportedly.cli.times import evidence
from reportedly.cli.words import report_words
from reportedly.ids import shown
from reportedly.ledger import FindingFilter

HANG = 12


@click.command()
@click.argument("report_id", callback=key)
@ledger_option
@tier_option
@json_option
def command(report_id: str, path: Path, *, tier: str, as_json: bool) -> None:
    """Show one report; REPORT_ID is its name, its id, or the beginning of its id.

    Claims are underlined, or stand in brackets where the output is a pipe. Beside or below each
    paragraph stands on whose word each claim is. With --json: the report, then its reading.

    \b
    Example:
        reportedly report radio-karvath-market --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with opened(path, tier) as ledger:
        report = ledger.report(report_id)
        reading = ledger.reading(report.id)
        if as_json:
            json_lines([report] if reading is None else [report, reading])
            return
        console = screen()
        page = reading.page_date if reading else report.page_date
        head = report_words(report.name, page, report.outlet, report.byline, report.url)
        show(console, [Row(head, Text(shown(report.id), style="dim"), HANG), Row(Text())])
        if reading is None:
            why = Text("no reader managed this text; see: reportedly reports --refused")
            show(console, [Row(Text(clean(report.text))), Row(why)])
            return
        show(console, evidence(reading))
        put(console, annotated(report.text, reading, console))
        found = list(ledger.findings(FindingFilter(report=report.id)))
        names = {head.id: head.name for head in ledger.reports()} if found else {}
        show(console, (row for one in found for row in finding_rows(one, names)))
