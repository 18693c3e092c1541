"""NEAR_COPY: much of the text stands in another report."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.check.rule import Need, Remark, Rule
from reportedly.model import Relation
from reportedly.model.vocabulary import CheckCode, RelationKind, Severity

_COPIES = {RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE}


def near_copy(page: Page) -> Iterator[Remark]:
    """Passages of the text stand in another report, so the two are not independent.

    Fires on a near copy (half of the five-word passages in common, or more) and on a derived
    rewrite (0.15 to 0.50 in common, or shared key facts), on both reports; the passages are shown.
    Silent where the other report is only cited.
    """
    mine = [
        relation
        for relation in page.relations
        if relation.kind in _COPIES and page.head.id in {relation.a, relation.b}
    ]
    if not mine:
        return
    others = {_other(relation, page.head.id) for relation in mine}
    number = f"{len(others)} other reports" if len(others) > 1 else "another report"
    yield Remark(
        message=(
            f"Passages of this text stand in {number}, so they are not independent of each other."
        ),
        evidence=(
            pair[0] if relation.a == page.head.id else pair[1]
            for relation in mine
            for pair in relation.evidence
        ),
        others=others,
    )


RULE = Rule(
    code=CheckCode.NEAR_COPY,
    severity=Severity.INFO,
    needs=(
        Need.TEXT,
        Need.CORPUS,
    ),
    find=near_copy,
)


def _other(relation: Relation, one: str) -> str:
    return relation.b if relation.a == one else relation.a
