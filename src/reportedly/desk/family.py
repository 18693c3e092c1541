"""The page of a copy tree: the reports that hang together with one, and what changed on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.tree import Node, order_of, tree_of
from reportedly.desk.page import Shown
from reportedly.model import Relation, ReportHead


@dataclass(frozen=True, slots=True)
class Branch:
    """A report of a tree with what hangs on it.

    Attributes:
        head: Of the report.
        relation: By which it hangs on the one above; ``None`` at the top.
        first: Whether it is the first end of that relation.
        below: What hangs on it.
    """

    head: ReportHead
    relation: Relation | None
    first: bool
    below: tuple[Branch, ...]


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the tree of one report."""
    report = ledger.report(request.path_params["key"])
    heads = {head.id: head for head in ledger.reports()}
    tree = tree_of(report.id, ledger.trace, order_of(heads.values()))
    return Shown(
        "family.html",
        {
            "report": report,
            "tops": [_branch(node, heads) for node in tree.tops],
            "alone": len(tree.tops) == 1 and not tree.tops[0].below,
            "more": tree.more,
        },
    )


def _branch(node: Node, heads: Mapping[str, ReportHead]) -> Branch:
    first = node.relation is not None and node.relation.a == node.report
    return Branch(
        heads[node.report], node.relation, first, tuple(_branch(one, heads) for one in node.below)
    )
