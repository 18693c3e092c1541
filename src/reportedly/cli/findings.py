"""``reportedly findings``: what is odd about the reports, with the words that show it."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator, Mapping

import click
from rich.text import Text

from reportedly.api import Ledger
from reportedly.check import known
from reportedly.cli.checks import listed
from reportedly.cli.options import json_option, key, ledger_option, opened, tier_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.stale import tell_if_stale
from reportedly.cli.words import counted
from reportedly.errors import UsageError
from reportedly.export.sarif import sarif
from reportedly.ids import shown
from reportedly.ledger import FindingFilter, Where
from reportedly.model import Finding
from reportedly.model.vocabulary import Severity

DAY = click.DateTime(["%Y-%m-%d"])
SEVERITIES = click.Choice([code.value for code in Severity], case_sensitive=False)
STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
EVIDENCE = 3
"""Spans and other reports shown of one finding; ``--json`` has them all."""

HANG = 9


@click.command()
@click.option("--report", "report_id", callback=key, help="Of one report: its name or id.")
@click.option("--code", callback=key, help="Of one check, such as UNSOURCED.")
@click.option("--severity", type=SEVERITIES, help="Of one severity.")
@click.option("--since", type=DAY, help="Of reports with a page date on this day or later.")
@click.option("--as", "form", type=click.Choice(["sarif"]), help="Write SARIF 2.1.0, one object.")
@ledger_option
@tier_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    path: Where,
    *,
    tier: str,
    report_id: str | None,
    code: str | None,
    severity: str | None,
    since: dt.datetime | None,
    form: str | None,
    as_json: bool,
) -> None:
    """List findings, errors first; they describe texts, never outlets, and rule on nothing.

    \b
    Example:
        reportedly findings --ledger my.ledger --code UNSOURCED
    """  # noqa: D301 - click reads the escape
    with opened(path, tier) as ledger:
        chosen = FindingFilter(
            report=ledger.report(report_id).id if report_id else None,
            code=_known(ledger, code.upper()) if code else None,
            severity=Severity(severity) if severity else None,
            since=since.date() if since else None,
        )
        found = ledger.findings(chosen)
        if form is not None:
            json_lines([_sarif(ledger, list(found))])
            return
        if as_json:
            json_lines(found)
            return
        names = {head.id: head.name for head in ledger.reports()}
        if not show(screen(), (row for one in found for row in finding_rows(one, names))):
            aside().print("no findings")
        tell_if_stale(ledger)


def _known(ledger: Ledger, code: str) -> str:
    """Return the code of a check.

    Raises:
        UsageError: There is no such check.
    """
    codes = known(ledger.switched_checks())
    if code not in codes:
        near = difflib.get_close_matches(code, codes, n=1)
        meant = f"did you mean {near[0]}?" if near else "list them with: reportedly checks"
        raise UsageError(f"no check {code}; {meant}")
    return code


def _sarif(ledger: Ledger, found: list[Finding]) -> dict[str, object]:
    """Return findings as a SARIF log; the rules are the checks that the ledger runs."""
    rules = [one.record() for one in listed(ledger.switched_checks()) if one.on]
    return sarif(found, rules, ledger.report, lambda report: ledger.address(report.id))


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
