"""``reportedly trace``: which reports one report copies, or is copied by."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import aside, clean, json_lines, screen
from reportedly.ids import shown
from reportedly.model import Relation
from reportedly.model.vocabulary import Direction, RelationKind

WORDS = {
    RelationKind.NEAR_COPY: "near copy",
    RelationKind.DERIVED_REWRITE: "rewrite",
    RelationKind.CITES: "citation",
}


@click.command()
@click.argument("report_id")
@ledger_option
@json_option
def command(report_id: str, path: Path, *, as_json: bool) -> None:
    """Show the copies and rewrites of one report; REPORT_ID is its name or id.

    \b
    Example:
        reportedly trace courier-0311 --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        report = ledger.report(report_id)
        relations = ledger.trace(report.id)
        if as_json:
            json_lines(relations)
            return
        console = screen()
        names = {head.id: head.name for head in ledger.reports()}
        for relation in relations:
            other = relation.b if relation.a == report.id else relation.a
            console.print(_line(relation, report.id, f"{names[other]} ({shown(other)})"))
            for pair in relation.evidence[:1]:
                mine = pair[0] if relation.a == report.id else pair[1]
                console.print(Text(f"    “{clean(' '.join(mine.quote.split()))}”", style="dim"))
        if not relations:
            aside().print("shares no passage with another report")


def _line(relation: Relation, of: str, other: str) -> Text:
    words = {
        Direction.A_FROM_B: "made from" if relation.a == of else "source of",
        Direction.B_FROM_A: "source of" if relation.a == of else "made from",
        Direction.BOTH: "each from the other",
        None: "direction not shown",
    }[relation.direction]
    line = Text(f"{WORDS[relation.kind]}, {words}: ", style="bold")
    line.append(clean(other))
    if relation.jaccard is not None:
        line.append(f"  {relation.jaccard:.0%} of passages shared")
    if relation.reason:
        line.append(f"  ({clean(relation.reason)})", style="dim")
    return line
