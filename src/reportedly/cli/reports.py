"""``reportedly reports``: what the ledger holds."""

from __future__ import annotations

import click
from rich.text import Text

from reportedly.cli.options import json_option, ledger_option, opened, tier_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import report_words
from reportedly.ids import shown
from reportedly.ledger import Filed, Where
from reportedly.model import ReportHead

HANG = 12


@click.command()
@click.option("--refused", is_flag=True, help="List what could not be read instead.")
@ledger_option
@tier_option
@json_option
def command(path: Where, *, tier: str, refused: bool, as_json: bool) -> None:
    """List the reports of a ledger by name, or what was refused by address.

    \b
    Example:
        reportedly reports --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with opened(path, tier) as ledger:
        if as_json:
            json_lines(ledger.refusals() if refused else ledger.reports())
        elif refused:
            if not show(screen(), map(_refusal, ledger.refusals())):
                aside().print("nothing refused")
        elif not show(screen(), map(_report, sorted(ledger.reports(), key=_by_name))):
            aside().print("no reports yet; see: reportedly read --help")


def _by_name(head: ReportHead) -> tuple[str, str]:
    return head.name, head.id


def _report(head: ReportHead) -> Row:
    words = report_words(head.name, head.page_date, head.outlet, head.language)
    return Row(words, Text(shown(head.id), style="dim"), HANG)


def _refusal(filed: Filed) -> Row:
    refusal = filed.refusal
    return Row(Text(flat(f"[{refusal.code}] {refusal.reason}")), Text(flat(refusal.address)), 4)
