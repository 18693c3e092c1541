"""A report to its findings: what is odd about the text, with the words that show it.

One rule a file, one code a rule. Rules that need reference series, a timeline or bearings are not
here yet. No rule looks at who publishes, and no sum is made of findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from reportedly.check.citation_empty import citation_empty
from reportedly.check.citation_not_supporting import citation_not_supporting
from reportedly.check.corpus_conflict import corpus_conflict
from reportedly.check.enemy_loss import enemy_loss
from reportedly.check.headline_unsupported import headline_unsupported
from reportedly.check.internal_contradiction import internal_contradiction
from reportedly.check.loaded_language import loaded_language
from reportedly.check.near_copy import near_copy
from reportedly.check.padded_text import padded_text
from reportedly.check.page import Page
from reportedly.check.place_unresolved import place_unresolved
from reportedly.check.target_status import target_status
from reportedly.check.undated import undated
from reportedly.check.unsourced import unsourced
from reportedly.model import (
    ContradictionPair,
    Finding,
    Reading,
    Relation,
    Report,
    ReportHead,
)
from reportedly.model.vocabulary import CheckCode, Severity

__all__ = ["RULES", "check_report"]

RULES: tuple[tuple[CheckCode, Callable[[Page], Iterator[Finding]]], ...] = (
    (CheckCode.UNDATED, undated),
    (CheckCode.UNSOURCED, unsourced),
    (CheckCode.CITATION_EMPTY, citation_empty),
    (CheckCode.CITATION_NOT_SUPPORTING, citation_not_supporting),
    (CheckCode.LOADED_LANGUAGE, loaded_language),
    (CheckCode.HEADLINE_UNSUPPORTED, headline_unsupported),
    (CheckCode.ENEMY_LOSS_UNCONFIRMED, enemy_loss),
    (CheckCode.TARGET_STATUS_UNCONFIRMED, target_status),
    (CheckCode.PADDED_TEXT, padded_text),
    (CheckCode.PLACE_UNRESOLVED, place_unresolved),
    (CheckCode.INTERNAL_CONTRADICTION, internal_contradiction),
    (CheckCode.NEAR_COPY, near_copy),
    (CheckCode.CORPUS_CONFLICT, corpus_conflict),
)
"""Every rule with its code, in the order of findings."""


_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def check_report(
    head: ReportHead,
    report: Report,
    reading: Reading,
    *,
    relations: Sequence[Relation],
    conflicts: Sequence[ContradictionPair],
    names: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Return what the rules find in one report, the gravest first, then in the order of ``RULES``.

    Args:
        head: The report without its text; its id stands in the findings.
        report: The report.
        reading: What was read in it.
        relations: Which reports copy which; those that do not concern this one are passed over.
        conflicts: Contradictions inside incidents; likewise.
        names: Names of other reports by id; without them messages say "another report".
    """
    page = Page(head, report, reading, relations, conflicts, names or {})
    found = [finding for _, rule in RULES for finding in rule(page)]
    return tuple(sorted(found, key=lambda finding: _GRAVITY[finding.severity]))
