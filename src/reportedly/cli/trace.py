"""``reportedly trace``: which reports one report copies, or is copied by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, key, ledger_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.stale import tell_if_stale
from reportedly.cli.words import counted
from reportedly.ids import shown
from reportedly.model import Relation
from reportedly.model.vocabulary import Direction, RelationKind

NOUN = {RelationKind.NEAR_COPY: "near copy", RelationKind.DERIVED_REWRITE: "rewrite"}
SIDE = re.compile(r"^([ab])(?= appeared)")
"""How the reason of a direction begins: with the side that came later."""


@click.command()
@click.argument("report_id", callback=key)
@ledger_option
@json_option
def command(report_id: str, path: Path, *, as_json: bool) -> None:
    """Show the copies and rewrites of one report; REPORT_ID is its name or id.

    One shared passage is shown of each; --json has them all.

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
        names = {head.id: flat(head.name) for head in ledger.reports()}
        found = (row for relation in relations for row in _rows(relation, report.id, names))
        if not show(screen(), found):
            aside().print(f"{names[report.id]} shares no passage with another report")
        tell_if_stale(ledger)


def _rows(relation: Relation, of: str, names: Mapping[str, str]) -> Iterator[Row]:
    """Yield one relation in words, and one passage that stands in both reports."""
    other = relation.b if relation.a == of else relation.a
    line = Text(_words(relation, of, names), style="bold")
    yield Row(line, Text(shown(other), style="dim"), 12)
    parts = []
    if relation.jaccard is not None:
        parts.append(f"{relation.jaccard:.0%} of five-word passages shared")
    if relation.reason:
        sides = {"a": names[relation.a], "b": names[relation.b]}
        parts.append(flat(SIDE.sub(lambda found: sides[found[1]], relation.reason)))
    if parts:
        yield Row(Text("; ".join(parts)), hang=12)
    for pair in relation.evidence[:1]:
        mine = pair[0] if relation.a == of else pair[1]
        yield Row(Text(f"“{flat(mine.quote)}”", style="dim"), hang=12)
    if len(relation.evidence) > 1:
        more = counted(len(relation.evidence) - 1, "more passage")
        yield Row(Text(f"and {more}", style="dim"), hang=12)


def _words(relation: Relation, of: str, names: Mapping[str, str]) -> str:
    """Return who depends on whom, in a sentence."""
    a, b = names[relation.a], names[relation.b]
    me, other = (a, b) if relation.a == of else (b, a)
    noun = NOUN.get(relation.kind)
    if relation.direction is Direction.BOTH:
        return f"{me} and {other} {'were made from' if noun else 'cite'} each other"
    if relation.direction is None:
        thing = f"a {noun}" if noun else "a citation"
        return f"{me} and {other}: {thing}, direction not shown"
    later, earlier = (a, b) if relation.direction is Direction.A_FROM_B else (b, a)
    return f"{later} is a {noun} of {earlier}" if noun else f"{later} cites {earlier}"
