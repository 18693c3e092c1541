"""``reportedly findings``: what is odd about the reports, with the words that show it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.api import Ledger
from reportedly.cli.options import json_option, key, ledger_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.stale import tell_if_stale
from reportedly.cli.words import counted
from reportedly.ids import shown
from reportedly.ledger import FindingFilter
from reportedly.model import Finding
from reportedly.model.vocabulary import CheckCode, Severity

CODES = click.Choice([code.value for code in CheckCode], case_sensitive=False)
SEVERITIES = click.Choice([code.value for code in Severity], case_sensitive=False)
GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)
STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
EVIDENCE = 3
"""Spans and other reports shown of one finding; ``--json`` has them all."""

HANG = 9


@click.command()
@click.option("--report", "report_id", callback=key, help="Of one report: its name or id.")
@click.option("--code", type=CODES, metavar="CODE", help="Of one check, such as UNSOURCED.")
@click.option("--severity", type=SEVERITIES, help="Of one severity.")
@ledger_option
@json_option
def command(
    path: Path, *, report_id: str | None, code: str | None, severity: str | None, as_json: bool
) -> None:
    """List findings, errors first; they describe texts, never outlets, and rule on nothing.

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
        found = gravest_first(ledger, chosen)
        if as_json:
            json_lines(found)
            return
        names = {head.id: head.name for head in ledger.reports()}
        if not show(screen(), (row for one in found for row in finding_rows(one, names))):
            aside().print("no findings")
        tell_if_stale(ledger)


def gravest_first(ledger: Ledger, chosen: FindingFilter) -> Iterator[Finding]:
    """Yield findings by severity, and by report within it."""
    for severity in GRAVEST_FIRST if chosen.severity is None else (chosen.severity,):
        yield from ledger.findings(dataclasses.replace(chosen, severity=severity))


def finding_rows(finding: Finding, names: Mapping[str, str]) -> Iterator[Row]:
    """Yield one finding: code and report, message, other reports, evidence.

    Args:
        finding: What to show.
        names: Names of reports by id.
    """
    head = Text(finding.code, style=STYLE[finding.severity])
    head.append(f"  {flat(names[finding.report])}", style="bold not dim")
    if finding.claims:
        head.append(f"  {', '.join(finding.claims)}", style="dim")
    yield Row(head, Text(finding.severity, style=STYLE[finding.severity]), HANG)
    yield Row(Text(flat(finding.message)), hang=HANG)
    others = [flat(names.get(other, shown(other))) for other in finding.others]
    if others:
        yield Row(Text(f"see {_some(others)}"), hang=HANG)
    for span in finding.evidence[:EVIDENCE]:
        yield Row(Text(f"“{flat(span.quote)}”", style="dim"), hang=HANG)
    left = len(finding.evidence) - EVIDENCE
    if left > 0:
        yield Row(Text(f"and {counted(left, 'more passage')}", style="dim"), hang=HANG)


def _some(names: list[str]) -> str:
    """Return the first few names and how many others there are."""
    left = len(names) - EVIDENCE
    return ", ".join(names[:EVIDENCE]) + (f" and {left} more" if left > 0 else "")
