"""UNSOURCED: the main event stands on nobody's word but the page's or unnamed sources'.

A document whose issuer stands behind most of what it says has a source for all of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page, is_issuer, nobody, root_span
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model.vocabulary import CheckCode, Scope, Severity


def unsourced(page: Page) -> Iterator[Remark]:
    """The main event stands on nobody's word but the page's or unnamed sources'.

    Fires where every claim about the main event is in the page's own voice or goes back to an
    unnamed source. With scope ``claims``, lists the claims about other events that the page tells
    in its own voice.
    Silent where one root is named, and on a document whose issuer stands behind it.
    The main event is that of the first event claim; a claim belongs to it where kind, town and day
    can be the same, or where it only goes on about what was told before.
    """
    main = page.main()
    if main and all(nobody(claim.root) for claim in main) and not _primary(page):
        yield Remark(
            message="No claim about the main event names a source.",
            claims=(claim.id for claim in main),
            evidence=(root_span(claim) for claim in main),
        )
    known = {claim.id for claim in main}
    others = [c for c in page.told() if c.root is None and c.id not in known]
    if others:
        yield Remark(
            message="These claims are told in the page's own voice.",
            claims=(claim.id for claim in others),
            evidence=(claim.span for claim in others),
            scope=Scope.CLAIMS,
        )


RULE = Rule(code=CheckCode.UNSOURCED, severity=Severity.WARNING, needs=(Need.TEXT,), find=unsourced)


def _primary(page: Page) -> bool:
    """Tell whether the issuer of the document is the root of most of its claims."""
    roots = [claim.root for claim in page.reading.claims]
    issued = sum(root is not None and is_issuer(root) for root in roots)
    return 2 * issued > len(roots)
