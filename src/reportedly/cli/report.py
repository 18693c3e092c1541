"""``reportedly report``: one report with its claims marked and their sources beside it."""

from __future__ import annotations

from collections.abc import Sequence

import click
from rich.text import Text

from reportedly.cli.annotate import annotated
from reportedly.cli.findings import finding_rows
from reportedly.cli.options import json_option, key, ledger_option, opened, tier_option
from reportedly.cli.pages import came_as, pages_of, placed, placed_rows
from reportedly.cli.screen import Row, aside, clean, json_lines, put, screen, show
from reportedly.cli.times import evidence
from reportedly.cli.words import report_words
from reportedly.ids import shown
from reportedly.ledger import FindingFilter, Where
from reportedly.versions import PageVersion

HANG = 12


def _list(versions: Sequence[PageVersion], *, as_json: bool) -> None:
    """List the versions of a page."""
    if as_json:
        json_lines(versions)
        return
    for one in versions:
        told = Text(clean("; ".join(one.changes) or "first fetched"))
        show(screen(), [Row(Text(f"{one.at}  ").append(told), Text(shown(one.report)), HANG)])
    if not versions:
        aside().print("read from a file: there is one version")


@click.command()
@click.argument("report_id", callback=key)
@ledger_option
@click.option(
    "--versions", is_flag=True, help="List the versions of a page, and what was edited in each."
)
@click.option(
    "--boxes", is_flag=True, help="List where the words of each claim stand on the pages of a PDF."
)
@tier_option
@json_option
def command(
    report_id: str, path: Where, *, versions: bool, boxes: bool, tier: str, as_json: bool
) -> None:
    """Show one report; REPORT_ID is its name, its id, or the beginning of its id.

    Claims are underlined, or stand in brackets where the output is a pipe. Beside or below each
    paragraph stands on whose word each claim is. With --json: the report, then its reading. The
    address of a page means its newest version.

    \b
    Example:
        reportedly report radio-karvath-market --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with opened(path, tier) as ledger:
        if versions:
            _list(ledger.versions(report_id), as_json=as_json)
            return
        report = ledger.report(report_id)
        reading = ledger.reading(report.id)
        if boxes:
            found_at = placed(report, reading) if reading else iter(())
            if as_json:
                json_lines(found_at)
            elif not show(screen(), placed_rows(found_at)):
                aside().print("the report came without pages, or nothing is said of it")
            return
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
        show(console, came_as(report))
        show(console, evidence(reading))
        put(console, annotated(report.text, reading, console, pages_of(report, reading)))
        found = list(ledger.findings(FindingFilter(report=report.id)))
        names = {head.id: head.name for head in ledger.reports()} if found else {}
        show(console, (row for one in found for row in finding_rows(one, names)))
