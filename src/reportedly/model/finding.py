"""What is odd about a report or an incident, with the words that show it."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.ids import make_id
from reportedly.model.span import Span
from reportedly.model.vocabulary import Scope, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check says of one report. It describes a text, never an outlet.

    Attributes:
        code: The check: a ``CheckCode``, or the code of another package's check.
        report: Id of the report.
        severity: How much it asks for attention.
        message: What was found, in one sentence, for people.
        scope: Whether it is about the whole text or only about the claims it lists.
        claims: Ids of the claims that show it, or that it is about.
        evidence: Spans that show it.
        values: What it was computed from, by name: numbers, dates as ``YYYY-MM-DD``, words.
        others: Ids of other reports that take part, for instance the copied one.
    """

    code: str
    report: str
    severity: Severity
    message: str
    scope: Scope = Scope.REPORT
    claims: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    values: tuple[tuple[str, int | float | str], ...] = ()
    others: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Hash of the content."""
        return make_id("finding", self)
