"""The page of findings: what is odd about the reports."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.desk.page import Shown, place_in
from reportedly.ledger import FindingFilter
from reportedly.model.vocabulary import CheckCode, Severity

LISTED: Final = 50


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the findings that the address asks for, the gravest first."""
    asked = request.query_params
    severity = asked.get("severity", "")
    chosen = FindingFilter(
        code=asked.get("code") or None,
        severity=Severity(severity) if severity in set(Severity) else None,
    )
    total = sum(ledger.count_findings(chosen).values())
    at = place_in(asked.get("page"), total, LISTED)
    found = ledger.some_findings(chosen, skip=at.skip, limit=LISTED)
    kept = {name: asked[name] for name in ("code", "severity") if asked.get(name)}
    return Shown(
        "findings.html",
        {
            "findings": [(one, ledger.head(one.report).name) for one in found],
            "total": total,
            "at": at,
            "query": urlencode(kept) + "&" if kept else "",
            "asked": {"code": asked.get("code", ""), "severity": severity},
            "codes": sorted({*CheckCode, *([chosen.code] if chosen.code else ())}),
            "severities": [one.value for one in Severity],
        },
    )
