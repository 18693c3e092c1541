"""Findings in SARIF 2.1.0, the format in which tools that check texts hand on what they found.

A report is an artifact under the address it was read from, a check is a rule, a finding a result
with a region for each span of its evidence. Regions count code points, as spans do, in the text as
it was decoded: where the address names a page or a record of a larger file, the offsets are those
of the text found in it. The words of the evidence stand in snippets; no other text is written.

What is lost: which claims a span belongs to, other than by the claims' ids among the properties.

Source:
    OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0, 2020.
"""

from __future__ import annotations

import bisect
import hashlib
import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import quote

from reportedly import __version__
from reportedly.model import Finding, Report, Span
from reportedly.model.vocabulary import Severity

Json = object

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION: Final = "2.1.0"

_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


def sarif(
    findings: Sequence[Finding],
    rules: Sequence[Mapping[str, Json]],
    report_of: Callable[[str], Report],
    address_of: Callable[[Report], str],
) -> dict[str, Json]:
    """Return a SARIF log of one run.

    Args:
        findings: What to write, in this order.
        rules: For each check its ``code``, ``severity``, ``needs``, ``summary`` and
            ``definition``; those that no finding names are written too.
        report_of: Gives a report by its id.
        address_of: Gives the address that a report was read from.

    Returns:
        The log as JSON values; the same findings give the same log.
    """
    found = tuple(dict.fromkeys(one.report for one in findings))
    pages = {identifier: _Page(report_of(identifier)) for identifier in found}
    numbers = {str(rule["code"]): at for at, rule in enumerate(rules)}
    return {
        "$schema": SCHEMA,
        "version": VERSION,
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "reportedly",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\n"],
                "artifacts": [
                    _artifact(page.report, _uri(address_of(page.report))) for page in pages.values()
                ],
                "results": [
                    _result(
                        one,
                        numbers.get(one.code),
                        (found.index(one.report), pages[one.report]),
                        _uri(address_of(pages[one.report].report)),
                    )
                    for one in findings
                ],
            }
        ],
    }


class _Page:
    """A report with the beginnings of its lines."""

    def __init__(self, report: Report) -> None:
        self.report = report
        lengths = (len(line) + 1 for line in report.text.split("\n"))
        self._starts = [0, *itertools.accumulate(lengths)][:-1]

    def region(self, span: Span) -> dict[str, Json]:
        """Return a span as a region: lines and columns from 1, the last column exclusive."""
        first, last = self._line(span.start), self._line(span.end - 1)
        return {
            "startLine": first + 1,
            "startColumn": span.start - self._starts[first] + 1,
            "endLine": last + 1,
            "endColumn": span.end - self._starts[last] + 1,
            "charOffset": span.start,
            "charLength": span.end - span.start,
            "snippet": {"text": span.quote},
        }

    def _line(self, offset: int) -> int:
        return bisect.bisect_right(self._starts, offset) - 1


def _uri(address: str) -> str:
    return quote(address, safe="/#:?=&%~@!$'()*+,;")


def _rule(rule: Mapping[str, Json]) -> dict[str, Json]:
    return {
        "id": rule["code"],
        "shortDescription": {"text": rule["summary"]},
        "fullDescription": {"text": rule["definition"]},
        "defaultConfiguration": {"level": _LEVELS[Severity(str(rule["severity"]))]},
        "properties": {"needs": rule["needs"]},
    }


def _artifact(report: Report, uri: str) -> dict[str, Json]:
    return {
        "location": {"uri": uri},
        "hashes": {"sha-256": hashlib.sha256(report.text.encode()).hexdigest()},
        "encoding": "UTF-8",
        "description": {"text": report.name},
    }


def _result(
    finding: Finding, number: int | None, page: tuple[int, _Page], uri: str
) -> dict[str, Json]:
    at, text = page
    artifact = {"uri": uri, "index": at}
    regions: Iterable[Span | None] = finding.evidence or (None,)
    return {
        "ruleId": finding.code,
        **({} if number is None else {"ruleIndex": number}),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    **({} if span is None else {"region": text.region(span)}),
                }
            }
            for span in regions
        ],
        "partialFingerprints": {"findingId/v1": finding.id},
        "properties": {
            "report": finding.report,
            "scope": finding.scope,
            "claims": finding.claims,
            "values": dict(finding.values),
            "others": finding.others,
        },
    }
