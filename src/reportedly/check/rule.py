"""What a check is: a code, a severity, what it needs, and a function with its definition.

The docstring of the function is the definition that users are shown; its first line stands in
lists. A check is a pure function of what its page holds: the report, its reading, the reports
beside it and the atlas. It has no clock, no network and no memory of other pages.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportedly.model import Span
from reportedly.model.vocabulary import Scope, Severity

if TYPE_CHECKING:
    from reportedly.check.page import Page


class Need(StrEnum):
    """What a check has to be given; without it the check stays silent."""

    #: the report's own text, as read
    TEXT = "text"
    #: a date on the page or beside it
    PAGE_DATE = "page_date"
    #: a reference series that the user added to the atlas
    SERIES = "series"
    #: a timeline that the user added to the atlas
    TIMELINE = "timeline"
    #: the date in whose context the report is read: the page's, or that of the ledger's reports
    CONTEXT_DATE = "context_date"
    #: coordinates of the gazetteer
    GAZETTEER = "gazetteer"
    #: the other reports of the ledger
    CORPUS = "corpus"
    #: the page that a citation leads to, fetched
    CITATION = "citation"


Value = int | float | str
"""What a finding was computed from: a number, a date as ``YYYY-MM-DD``, or a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a check has to say of one page; it becomes a finding under the check's own code.

    Attributes:
        message: The reason, in one sentence, for people. It rules on nothing and names no outlet.
        claims: Ids of the claims that show it.
        evidence: Spans of the report that show it.
        values: What it was computed from, by name.
        others: Ids of other reports that take part.
        scope: Whether it is about the whole text or only about the claims.
        severity: ``None`` for the check's own.
    """

    message: str
    claims: Iterable[str] = ()
    evidence: Iterable[Span] = ()
    values: Iterable[tuple[str, Value]] = ()
    others: Iterable[str] = ()
    scope: Scope = Scope.REPORT
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check.

    Attributes:
        code: Capital letters, digits and underscores.
        severity: How much its findings ask for attention, unless a remark says otherwise.
        needs: What it has to be given.
        find: Yields its remarks on a page; its docstring is the definition.
    """

    code: str
    severity: Severity
    needs: tuple[Need, ...]
    find: Callable[[Page], Iterator[Remark]]

    @property
    def definition(self) -> str:
        """When it fires and when it stays silent, for users; several lines."""
        return inspect.getdoc(self.find) or ""

    @property
    def summary(self) -> str:
        """The first line of the definition."""
        return self.definition.partition("\n")[0]
