"""The pages of reports: all of them, and one with its claims marked and its findings beside it."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.annotate import blocks, figures_of, runs_leftwards
from reportedly.cli.pages import pages_of
from reportedly.desk.page import Shown, place_in
from reportedly.desk.sentences import facts_of, stretches
from reportedly.desk.wording import spoken
from reportedly.desk.work import work_of
from reportedly.ledger import FindingFilter, IncidentFilter

LISTED: Final = 100


def every(ledger: Ledger, request: Request) -> Shown:
    """Return the reports by name, a hundred a page."""
    total = ledger.count_reports()
    at = place_in(request.query_params.get("page"), total, LISTED)
    found = ledger.some_reports(skip=at.skip, limit=LISTED)
    return Shown("reports.html", {"reports": found, "total": total, "at": at})


def page(ledger: Ledger, request: Request) -> Shown:
    """Return one report."""
    report = ledger.report(request.path_params["key"])
    reading = ledger.reading(report.id)
    claims = reading.claims if reading else ()
    numbered = list(enumerate(sorted(claims, key=lambda one: (one.span, one.id)), start=1))
    number = {claim.id: n for n, claim in numbered}
    figures = figures_of(claims)
    # The page of a claim tells nothing of a name; where its words stand on it would.
    stored, plain = work_of(request).ledger.report(report.id), work_of(request).ledger
    whole = plain.reading(report.id)
    t, paragraphs = spoken(request), []
    for block in blocks(report.text, claims):
        touching = [(number[claim.id], claim) for claim in block.touching]
        paragraphs.append(
            {
                "stretches": list(stretches(report.text, block.start, block.end, touching)),
                "notes": [(number[one.id], one, facts_of(t, one, figures)) for one in block.begun],
            }
        )
    return Shown(
        "report.html",
        {
            "report": report,
            "read": reading is not None,
            "pages": pages_of(stored, whole) if whole else {},
            "ocr": dict(stored.metadata).get("ocr"),
            "page_date": reading.page_date if reading else report.page_date,
            "paragraphs": paragraphs,
            "leftwards": runs_leftwards(report.text),
            "findings": list(ledger.findings(FindingFilter(report=report.id))),
            "incidents": list(ledger.incidents(IncidentFilter(report=report.id))),
            "related": len(ledger.trace(report.id)),
            "versions": list(work_of(request).ledger.versions(report.id)),
        },
    )
