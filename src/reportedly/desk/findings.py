"""The page of findings: what is odd about the reports."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.desk.page import Shown
from reportedly.ledger import FindingFilter
from reportedly.model.vocabulary import Severity

LISTED: Final = 200


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the findings that the address asks for, the gravest first."""
    asked = request.query_params
    severity = asked.get("severity", "")
    chosen = FindingFilter(
        code=asked.get("code") or None,
        severity=Severity(severity) if severity in set(Severity) else None,
    )
    found = list(ledger.findings(chosen))
    names = {head.id: head.name for head in ledger.reports()}
    return Shown(
        "findings.html",
        {
            "findings": [(one, names.get(one.report, one.report)) for one in found[:LISTED]],
            "total": len(found),
            "asked": {"code": asked.get("code", ""), "severity": severity},
            "severities": [one.value for one in Severity],
        },
    )
