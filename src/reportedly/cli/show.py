"""``reportedly show``: one incident, and the words behind every value."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.api import Ledger
from reportedly.cli.annotate import note
from reportedly.cli.incidents import lines
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import clean, indented, json_lines, screen, show
from reportedly.cli.words import chain_words, estimate_words, page_date_words
from reportedly.ids import shown
from reportedly.model import Claim, ClaimRef, Incident, ReportHead


@click.command()
@click.argument("incident_id")
@ledger_option
@json_option
def command(incident_id: str, path: Path, *, as_json: bool) -> None:
    """Show one incident; INCIDENT_ID may be shortened.

    \b
    Example:
        reportedly show 3fa91c --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        incident = ledger.incident(incident_id)
        if as_json:
            json_lines([incident])
            return
        console = screen()
        show(console, lines(incident))
        show(console, (indented(part, console) for part in details(ledger, incident)))


def details(ledger: Ledger, incident: Incident) -> Iterator[Text]:
    """Yield the paragraphs below an incident's head: grade, counts, claims, differences, links."""
    if incident.grade_reason:
        yield Text(f"why: {incident.grade_reason}")
    claims = {ref: ledger.claim(ref) for ref in incident.members}
    yield from _counts(incident, claims)
    yield Text("\nclaims", style="bold")
    for ref in incident.members:
        yield from _claim(*claims[ref])
    if incident.contradictions:
        yield Text("\naccounts differ", style="bold")
    for pair in incident.contradictions:
        yield Text(f"{pair.facet.lower()}: {pair.reason or ''}")
        for ref in (pair.a, pair.b):
            head, claim = claims.get(ref) or ledger.claim(ref)
            yield Text(f"  {clean(head.name)}: {_quote(claim)}")
    links = sorted(ledger.links(incident.id), key=lambda link: (link.verdict, link.a, link.b))
    if links:
        yield Text("\nnear incidents", style="bold")
    for link in links:
        other = link.b if link.a == incident.id else link.a
        yield Text(f"{shown(other)}  {link.verdict}: {link.reason}")


def _counts(incident: Incident, claims: dict[ClaimRef, tuple[ReportHead, Claim]]) -> Iterator[Text]:
    for estimate in incident.estimates:
        yield Text(f"\n{estimate_words(estimate)}  [rules: {estimate.rule_set}]", style="bold")
        for ref in estimate.used:
            if ref in claims:
                head, claim = claims[ref]
                yield Text(f"  from {clean(head.name)}: {_quote(claim)}")
        for ref, reason in estimate.left_out:
            if ref in claims:
                yield Text(f"  not used, {clean(claims[ref][0].name)}: {reason}", style="dim")


def _claim(head: ReportHead, claim: Claim) -> Iterator[Text]:
    where = " · ".join(x for x in (head.name, head.outlet, page_date_words(head.page_date)) if x)
    yield Text(f"{clean(where)}  {claim.id}", style="cyan")
    yield Text(f"  {_quote(claim)}")
    yield Text(f"  {clean(chain_words(claim))}; {clean(note(claim))}", style="dim")


def _quote(claim: Claim) -> str:
    return f"“{clean(' '.join(claim.span.quote.split()))}”"
