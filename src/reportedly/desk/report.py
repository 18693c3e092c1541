"""The pages of reports: all of them, and one with its claims marked and its findings beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.annotate import blocks, figures_of, runs_leftwards
from reportedly.cli.pages import pages_of
from reportedly.desk.page import Shown, place_in
from reportedly.desk.sentences import facts_of, stretches
from reportedly.desk.sheet import sheets_of
from reportedly.desk.wording import Wording, spoken
from reportedly.desk.work import work_of
from reportedly.ledger import FindingFilter, IncidentFilter
from reportedly.model import Claim, Finding, ReportHead

LISTED: Final = 100

OTHERS: Final = 3
"""Other reports that are named beside one finding."""


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
    number = {
        claim.id: n
        for n, claim in enumerate(sorted(claims, key=lambda one: (one.span, one.id)), start=1)
    }
    # The page of a claim tells nothing of a name; where its words stand on it would.
    plain = work_of(request).ledger
    stored, whole = plain.report(report.id), plain.reading(report.id)
    findings = list(enumerate(ledger.findings(FindingFilter(report=report.id)), start=1))
    related = ledger.trace(report.id)
    return Shown(
        "report.html",
        {
            "report": report,
            "read": reading is not None,
            "pages": pages_of(stored, whole) if whole else {},
            "sheets": sheets_of(stored, whole.claims, number) if whole else [],
            "ocr": dict(stored.metadata).get("ocr"),
            "capture": plain.store.get_capture(stored.capture),
            "page_date": reading.page_date if reading else report.page_date,
            "paragraphs": list(_paragraphs(report.text, claims, number, findings, spoken(request))),
            "leftwards": runs_leftwards(report.text),
            "findings": findings,
            "others": _others(ledger, (one for _, one in findings)),
            "incidents": list(ledger.incidents(IncidentFilter(report=report.id))),
            "related": len(related),
            "versions": list(plain.versions(report.id)),
        },
    )


def _paragraphs(
    text: str,
    claims: Sequence[Claim],
    number: Mapping[str, int],
    findings: Sequence[tuple[int, Finding]],
    t: Wording,
) -> Iterator[dict[str, Any]]:
    """Yield the paragraphs of a text with what stands beside them.

    A finding stands beside the first paragraph that shows it.
    """
    figures, placed = figures_of(claims), set[int]()
    for block in blocks(text, claims):
        touching = [(number[claim.id], claim) for claim in block.touching]
        odd = [
            (n, one)
            for n, one in findings
            if n not in placed
            and any(span.start < block.end and block.start < span.end for span in one.evidence)
        ]
        placed.update(n for n, _ in odd)
        yield {
            "stretches": list(stretches(text, block.start, block.end, touching)),
            "notes": [(number[one.id], one, facts_of(t, one, figures)) for one in block.begun],
            "findings": odd,
        }


def _others(ledger: Ledger, findings: Iterable[Finding]) -> dict[str, ReportHead]:
    """Return the other reports that findings name, the first few of each."""
    names = {name for one in findings for name in one.others[:OTHERS]}
    return {name: ledger.head(name) for name in sorted(names)}
