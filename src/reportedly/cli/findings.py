"""``reportedly findings``: what is odd about the reports, with the words that show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, clean, json_lines, screen, show
from reportedly.ledger import FindingFilter
from reportedly.model import Finding
from reportedly.model.vocabulary import CheckCode, Severity

STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
EVIDENCE = 3
"""Spans shown of one finding; ``--json`` has them all."""


@click.command()
@click.option("--report", "report_id", help="Of one report: its name or id.")
@click.option("--code", type=click.Choice([c.value for c in CheckCode], case_sensitive=False))
@click.option("--severity", type=click.Choice([s.value for s in Severity], case_sensitive=False))
@ledger_option
@json_option
def command(
    path: Path, *, report_id: str | None, code: str | None, severity: str | None, as_json: bool
) -> None:
    """List findings; they describe texts, never outlets, and rule on nothing.

    \b
    Example:
        reportedly findings --ledger my.ledger --code UNSOURCED
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        chosen = FindingFilter(
            report=ledger.report(report_id).id if report_id else None,
            code=CheckCode(code) if code else None,
            severity=Severity(severity) if severity else None,
        )
        if as_json:
            json_lines(ledger.findings(chosen))
            return
        names = {head.id: head.name for head in ledger.reports()}
        found = ledger.findings(chosen)
        if not show(screen(), (x for f in found for x in finding_lines(f, names[f.report]))):
            aside().print("no findings")


def finding_lines(finding: Finding, name: str) -> Iterator[Text]:
    """Yield the lines of one finding: code and report, message, evidence."""
    head = Text()
    head.append(f"{finding.severity:7} {finding.code}", style=STYLE[finding.severity])
    head.append(f"  {clean(name)}", style="bold")
    if finding.claims:
        head.append(f"  {', '.join(finding.claims)}", style="dim")
    yield head
    yield Text(f"        {clean(finding.message)}")
    for span in finding.evidence[:EVIDENCE]:
        yield Text(f"        “{clean(' '.join(span.quote.split()))}”", style="dim")
