"""NEAR_COPY: much of the text stands in another report."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.check.page import Page
from reportedly.model import Finding, Relation
from reportedly.model.vocabulary import CheckCode, RelationKind

_COPIES = {RelationKind.NEAR_COPY, RelationKind.DERIVED_REWRITE}


def near_copy(page: Page) -> Iterator[Finding]:
    """Fire where a relation says that the text is a copy or rewrite, or was the source of one."""
    mine = [
        relation
        for relation in page.relations
        if relation.kind in _COPIES and page.head.id in {relation.a, relation.b}
    ]
    if not mine:
        return
    others = {_other(relation, page.head.id) for relation in mine}
    number = f"{len(others)} other reports" if len(others) > 1 else "another report"
    yield page.finding(
        CheckCode.NEAR_COPY,
        f"Passages of this text stand in {number}, so they are not independent of each other.",
        evidence=(
            pair[0] if relation.a == page.head.id else pair[1]
            for relation in mine
            for pair in relation.evidence
        ),
        others=others,
    )


def _other(relation: Relation, one: str) -> str:
    return relation.b if relation.a == one else relation.a
