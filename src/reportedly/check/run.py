"""Runs the checks on one report and makes findings of their remarks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.atlas import Atlas
from reportedly.check.page import Page
from reportedly.check.rule import Remark, Rule
from reportedly.errors import FAULTS, PluginError, ReaderError
from reportedly.model import (
    ContradictionPair,
    Finding,
    Reading,
    Relation,
    Report,
    ReportHead,
)
from reportedly.model.vocabulary import CheckCode, Severity

EVIDENCE = 12
"""Spans that a finding shows; more would be a second copy of the text."""

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Checks:
    """Checks with what they may consult.

    Attributes:
        rules: In the order of findings of one gravity.
        atlas: Places, series and timeline; without it the checks that need them stay silent.
    """

    rules: tuple[Rule, ...]
    atlas: Atlas | None = None

    def __call__(
        self,
        head: ReportHead,
        report: Report,
        reading: Reading,
        /,
        *,
        relations: Sequence[Relation],
        conflicts: Sequence[ContradictionPair],
        names: Mapping[str, str] | None = None,
    ) -> tuple[Finding, ...]:
        """Return what the checks find in one report, the gravest first, then in their order.

        Args:
            head: The report without its text; its id stands in the findings.
            report: The report.
            reading: What was read in it.
            relations: Which reports copy which; those that do not concern this one are passed over.
            conflicts: Contradictions inside incidents; likewise.
            names: Names of other reports by id; without them messages say "another report".

        Raises:
            PluginError: A check of another package fails, or shows words that are not there.
        """
        page = Page(head, report, reading, relations, conflicts, names or {}, self.atlas)
        found = [finding for rule in self.rules for finding in _findings(rule, page)]
        return tuple(sorted(found, key=lambda finding: _GRAVITY[finding.severity]))


def _findings(rule: Rule, page: Page) -> Iterator[Finding]:
    if rule.code in set(CheckCode):
        return (_finding(rule, page, remark) for remark in rule.find(page))
    return iter(_of_plugin(rule, page))


def _of_plugin(rule: Rule, page: Page) -> list[Finding]:
    """Return the findings of another package's check, held to the contract.

    Raises:
        PluginError: It fails on this report, or breaks the contract.
    """
    try:
        found = [_finding(rule, page, remark) for remark in rule.find(page)]
        for span in (span for finding in found for span in finding.evidence):
            span.check(page.report.text)
    except (*FAULTS, TypeError, AttributeError, ReaderError) as error:
        what = f"it fails on the report {page.head.id} ({type(error).__name__})"
        raise PluginError(rule.code, what) from error
    return found


def _finding(rule: Rule, page: Page, remark: Remark) -> Finding:
    return Finding(
        code=rule.code,
        report=page.head.id,
        severity=remark.severity or rule.severity,
        message=remark.message,
        scope=remark.scope,
        claims=tuple(dict.fromkeys(remark.claims)),
        evidence=tuple(sorted(set(remark.evidence)))[:EVIDENCE],
        values=tuple(remark.values),
        others=tuple(sorted(set(remark.others))),
    )
