"""``reportedly trace``: where a report's words, or a claim, come from, and who has them from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import click
from rich.console import Console
from rich.text import Text

from reportedly.api import Ledger
from reportedly.cli.hops import Hop, hops
from reportedly.cli.options import json_option, key, ledger_option, opened, tier_option
from reportedly.cli.screen import NARROWEST, aside, flat, json_lines, put, screen, wrapped
from reportedly.cli.stale import tell_if_stale
from reportedly.cli.tree import Node, Tree, order_of, tree_of
from reportedly.cli.words import report_words
from reportedly.errors import UnknownIdError
from reportedly.ledger import Where
from reportedly.model import ClaimRef, Difference, Relation, Report, ReportHead, Span, claim_ref
from reportedly.model.vocabulary import Direction, RelationKind

NOUN = {
    RelationKind.NEAR_COPY: "near copy",
    RelationKind.DERIVED_REWRITE: "rewrite",
    RelationKind.CITES: "citation",
}
SIDE = re.compile(r"^([ab])(?= (?:appeared|names|credits|is forwarded|was edited|breaks off))")
"""How the reason of a direction begins: with the side that came later."""

SHOWN_WORDS = 12
"""Words of a difference that are shown; --json has more."""

SHOWN_DIFFERENCES = 6
"""Differences that are shown of one report."""


@click.command()
@click.argument("key_id", metavar="REPORT[/CLAIM]", callback=key)
@ledger_option
@tier_option
@json_option
def command(key_id: str, path: Where, *, tier: str, as_json: bool) -> None:
    """Show the copy tree of one report, or how one claim of it was handed on.

    REPORT is its name or id, CLAIM the id that `report` shows (c2). Every report hangs below the
    one it was made from, with the share of its words that stand there and what was changed, added
    and dropped on the way: numbers first. Of a claim it is shown what each report says, on whose
    word, and which numbers changed. --json has the relations of the one report, with all
    passages; of a claim, what each report says.

    \b
    Example:
        reportedly trace courier-0311 --ledger my.ledger
        reportedly trace courier-0311/c2 --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with opened(path, tier) as ledger:
        report, claim = _asked(ledger, key_id)
        relations = ledger.trace(report.id)
        if as_json and claim is None:
            json_lines(relations)
            return
        heads = {head.id: head for head in ledger.reports()}
        tree = tree_of(report.id, ledger.trace, order_of(heads.values()))
        told: dict[str, Hop] = {}
        if claim is not None:
            told = {hop.report: hop for hop in _hops(ledger, tree, ClaimRef(report.id, claim))}
        if as_json:
            json_lines(told.values())
            return
        if relations or told:
            drawing = _Drawing(screen(), heads, report.id, told)
            for top in tree.tops:
                drawing.draw(top, "", "")
            if tree.more:
                aside().print("more reports hang together with these and are not shown")
        if not relations:
            aside().print(f"{flat(report.name)} shares no passage with another report")
        tell_if_stale(ledger)


def _asked(ledger: Ledger, asked: str) -> tuple[Report, str | None]:
    """Return the report that is asked for, and the claim of it, if one is.

    Raises:
        UnknownIdError: There is no such report or claim.
        AmbiguousIdError: There are several reports.
    """
    name = asked.rpartition("/")[0]
    try:
        return ledger.report(asked), None
    except UnknownIdError:
        if not name:
            raise
    report = ledger.report(name)
    ref = claim_ref(f"{report.id}/{asked[len(name) + 1 :]}")
    ledger.claim(ref)
    return report, ref.claim


def _hops(ledger: Ledger, tree: Tree, asked: ClaimRef) -> tuple[Hop, ...]:
    reports = {asked.report, *_reports(tree.tops)}
    roots = {ref: root for root in ledger.roots() for ref in root.members if ref.report in reports}
    return hops(tree.tops, asked, ledger.claims, roots)


def _reports(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        yield node.report
        yield from _reports(node.below)


class _Drawing:
    """Draws a tree; lines of a report hang below its name, behind the branch of the tree."""

    def __init__(
        self,
        console: Console,
        heads: Mapping[str, ReportHead],
        asked: str,
        told: Mapping[str, Hop],
    ) -> None:
        self._console = console
        self._heads = heads
        self._asked = asked
        self._hops = told

    def draw(self, node: Node, first: str, rest: str) -> None:
        """Draw one report and what hangs on it.

        Args:
            node: The report.
            first: What stands before its first line.
            rest: What stands before all others.
        """
        head = self._heads[node.report]
        line = report_words(head.name, head.page_date, head.outlet)
        if node.report == self._asked:
            line.append(" (this report)")
        stem = rest + ("│  " if node.below else "   ")
        self._put(line, first, stem)
        for told in self._lines(node):
            self._put(told, stem, stem)
        for number, below in enumerate(node.below, start=1):
            last = number == len(node.below)
            self.draw(below, rest + ("└─ " if last else "├─ "), rest + ("   " if last else "│  "))

    def _lines(self, node: Node) -> Iterator[Text]:
        """Yield what is told of a report: of a claim its words, else what differs."""
        lines = () if node.relation is None else _told(node.relation, node.report)
        if not self._hops:
            yield from lines
            return
        yield from islice(lines, 1)
        yield from _said(self._hops[node.report])

    def _put(self, text: Text, first: str, rest: str) -> None:
        lines = [text]
        if self._console.is_terminal:
            lines = wrapped(text, self._console, max(self._console.width - len(rest), NARROWEST))
        put(
            self._console,
            (Text(rest if number else first) + line for number, line in enumerate(lines)),
        )


def _said(hop: Hop) -> Iterator[Text]:
    """Yield what a report says of the claim, on whose word, and the numbers that changed."""
    if hop.claim is None or hop.quote is None:
        yield Text("does not tell it", style="dim")
        return
    yield Text(f"{hop.claim} “{' '.join(flat(hop.quote).split())}”")
    chain = " ← ".join(["the page", *map(flat, hop.chain)])
    root = f"; goes back to {flat(hop.root)}" if hop.root else "; goes back to nobody"
    yield Text(chain + root, style="cyan")
    for outcome, before, after in hop.changed:
        yield Text(f"~ {outcome}: {before} → {after}", style="bold yellow")


def _told(relation: Relation, of: str) -> Iterator[Text]:
    """Yield what a report is to the one above, and what differs, a line each."""
    made = (relation.direction is Direction.A_FROM_B) == (relation.a == of)
    noun = NOUN[relation.kind]
    if relation.direction is None:
        words = [f"{noun}, direction not shown"]
    elif relation.direction is Direction.BOTH:
        words = ["circular citation"]
    else:
        words = [noun if made else f"source of a {noun}"]
    share = relation.share_a if relation.a == of else relation.share_b
    if share is not None:
        words.append(f"{share:.0%} of its words")
    if relation.family:
        words.append(f"both of {flat(relation.family)}")
    line = Text(", ".join(words), style="cyan")
    if relation.reason:
        later = "this one" if _side(relation, of) else "the one above"
        line.append(f": {flat(SIDE.sub(later, relation.reason))}", style="dim")
    yield line
    for difference in relation.differences[:SHOWN_DIFFERENCES]:
        yield _difference(difference, first=relation.a == of)
    if relation.kind is RelationKind.CITES and relation.evidence:
        pair = relation.evidence[0]
        yield Text(_quoted(pair[0] if relation.a == of else pair[1]), style="dim")


def _side(relation: Relation, of: str) -> bool:
    """Tell whether the reason speaks of this report."""
    found = SIDE.match(relation.reason or "")
    return bool(found) and (found[1] == "a" if found else False) == (relation.a == of)


def _difference(one: Difference, *, first: bool) -> Text:
    """Return one difference in words: from the report above to this one."""
    mine, above = (one.a, one.b) if first else (one.b, one.a)
    values = (one.b_value, one.a_value) if first else (one.a_value, one.b_value)
    if mine is None:
        return Text(f"- {_quoted(above)}", style="red")
    if above is None:
        return Text(f"+ {_quoted(mine)}", style="green")
    line = Text(f"~ {_quoted(above)} became {_quoted(mine)}", style="yellow")
    if None not in values:
        line.append(f" ({values[0]} → {values[1]})", style="bold")
    return line


def _quoted(span: Span | None) -> str:
    words = flat(span.quote).split() if span else []
    return f"“{' '.join(words[:SHOWN_WORDS])}{' …' if len(words) > SHOWN_WORDS else ''}”"
