"""The page of a copy tree: the reports that hang together with one, and what changed on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from starlette.requests import Request

from reportedly.api import Ledger
from reportedly.cli.tree import Node, order_of, tree_of
from reportedly.desk.drawing import Leaf, drawing_of
from reportedly.desk.page import Shown
from reportedly.model import ReportHead


class _Order(dict[str, tuple[str, str]]):
    """The order in which a tree is drawn, of the reports that it asks for and no others."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self._ledger = ledger
        self.heads: dict[str, ReportHead] = {}

    def __missing__(self, report: str) -> tuple[str, str]:
        head = self.heads[report] = self._ledger.head(report)
        self.update(order_of([head]))
        return self[report]


def page(ledger: Ledger, request: Request) -> Shown:
    """Return the tree of one report."""
    report = ledger.report(request.path_params["key"])
    order = _Order(ledger)
    tree = tree_of(report.id, ledger.trace, order)
    leaves = list(_leaves(tree.tops, order))
    return Shown(
        "family.html",
        {
            "report": report,
            "leaves": leaves,
            "drawing": drawing_of(leaves, report.id),
            "alone": len(leaves) == 1,
            "more": tree.more,
        },
    )


def _leaves(tops: Sequence[Node], order: _Order) -> Iterator[Leaf]:
    """Yield the reports of a tree as it runs, each after the one it hangs on."""
    number = 0
    waiting: list[tuple[Node, int | None, int]] = [(node, None, 0) for node in reversed(tops)]
    while waiting:
        node, parent, depth = waiting.pop()
        number += 1
        order[node.report]
        yield Leaf(
            number=number,
            head=order.heads[node.report],
            relation=node.relation,
            parent=parent,
            depth=depth,
        )
        waiting += [(one, number, depth + 1) for one in reversed(node.below)]
