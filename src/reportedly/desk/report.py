"""The pages of reports: all of them, and one with its claims marked and its findings beside it."""

from __future__ import annotations

from typing import Any, Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.annotate import blocks, runs_leftwards
from reportedly.cli.words import chain_words, figure_words, place_words, time_words
from reportedly.desk.page import Shown
from reportedly.desk.sentences import stretches
from reportedly.ledger import FindingFilter, IncidentFilter
from reportedly.model import Claim, Figure

LISTED: Final = 100


def every(ledger: Ledger, request: Request) -> Shown:
    """Return the reports, a hundred a page."""
    asked = request.query_params.get("page", "1")
    at = max(int(asked), 1) if asked.isascii() and asked.isdigit() else 1
    found = list(ledger.reports())
    begin = (at - 1) * LISTED
    return Shown(
        "reports.html",
        {
            "reports": found[begin : begin + LISTED],
            "total": len(found),
            "earlier": at - 1 if at > 1 else None,
            "later": at + 1 if begin + LISTED < len(found) else None,
        },
    )


def page(ledger: Ledger, request: Request) -> Shown:
    """Return one report."""
    report = ledger.report(request.path_params["key"])
    reading = ledger.reading(report.id)
    claims = reading.claims if reading else ()
    numbered = list(enumerate(sorted(claims, key=lambda one: (one.span, one.id)), start=1))
    number = {claim.id: n for n, claim in numbered}
    figures = {figure.id: figure for claim in claims for figure in claim.figures}
    paragraphs = []
    for block in blocks(report.text, claims):
        touching = [(number[claim.id], claim) for claim in block.touching]
        paragraphs.append(
            {
                "stretches": list(stretches(report.text, block.start, block.end, touching)),
                "notes": [(number[one.id], one, _facts(one, figures)) for one in block.begun],
            }
        )
    return Shown(
        "report.html",
        {
            "report": report,
            "read": reading is not None,
            "page_date": reading.page_date if reading else report.page_date,
            "paragraphs": paragraphs,
            "leftwards": runs_leftwards(report.text),
            "findings": list(ledger.findings(FindingFilter(report=report.id))),
            "incidents": list(ledger.incidents(IncidentFilter(report=report.id))),
            "related": len(ledger.trace(report.id)),
        },
    )


def _facts(claim: Claim, figures: dict[str, Figure]) -> list[tuple[str, Any]]:
    """Return what a claim says, facet by facet, in words."""
    facts = [("source", chain_words(claim))]
    facts += [("count", figure_words(one, figures)) for one in claim.figures]
    facts += [("place", place_words(one)) for one in claim.places]
    if claim.time is not None:
        facts.append(("time", time_words(claim.time)))
    return facts
