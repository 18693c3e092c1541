"""``reportedly compare``: an existing incident list beside the ledger's incidents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import columns_of, json_option, ledger_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import GROUP_WORDS, OUTCOME_WORDS, counted, days
from reportedly.collect.whatsapp import ORDERS
from reportedly.compare.lists import Choice, Listed, ListKind
from reportedly.compare.match import Difference, Match, Verdict
from reportedly.compare.run import MISSING_HERE, MISSING_THERE, Comparison
from reportedly.ids import shown

HANG = 12


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in ListKind]),
    help="Whose columns it has.  [default: told by them]",
)
@click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Where a list of other columns keeps a field: place=Town, killed=Dead …",
)
@click.option("--sheet", help="Of a workbook.  [default: the first]")
@click.option("--date-order", type=click.Choice(ORDERS), help="Of dates such as 03/04/2031.")
@click.option("--missing", is_flag=True, help="Also list what is missing on either side.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the comparison as a table, too.",
)
@ledger_option
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    file: Path,
    path: Path,
    *,
    kind: str | None,
    fields: tuple[str, ...],
    sheet: str | None,
    date_order: str | None,
    missing: bool,
    output: Path | None,
    as_json: bool,
) -> None:
    """Hold an existing list of incidents, FILE (.csv or .xlsx), against those of a ledger.

    The columns of UCDP GED, ACLED and Airwars are recognised, others named with --field. A row is
    the same as an incident where place, days, kind and a count of people agree, and possible where
    the count does not show it. Nothing of the list enters the ledger.

    \b
    Example:
        reportedly compare gedevents.csv --missing --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    choice = Choice(
        kind=None if kind is None else ListKind(kind),
        fields=columns_of(fields, "COLUMN"),
        sheet=sheet,
        date_order=date_order,
    )
    with reportedly.open(path, create=False) as ledger:
        found = ledger.compare(file, choice, output=output)
    if as_json:
        json_lines([found])
    else:
        show(screen(), _rows(found, missing=missing))
    _close(found)


def _close(found: Comparison) -> None:
    """Tell how the two compare in all."""
    same, possible = found.count(Verdict.SAME), found.count(Verdict.POSSIBLE)
    rows = counted(len(found.rows), "row")
    aside().print(
        flat(
            f"{rows} ({found.kind}): {same} the same, {possible} possible,"
            f" {len(found.missing_here)} {MISSING_HERE}, {len(found.outside)} of other days;"
            f" {counted(len(found.missing_there), 'incident')} {MISSING_THERE}"
        )
    )
    for number, why in found.unread[:10]:
        aside().print(flat(f"row {number} not read: {why}"))
    if len(found.unread) > 10:  # noqa: PLR2004 - a screen
        aside().print(f"and {len(found.unread) - 10} more rows not read")


def _rows(found: Comparison, *, missing: bool) -> Iterator[Row]:
    by_row = {row.row: row for row in found.rows}
    for one in found.matches:
        yield _match(one, by_row[one.row])
    for row in found.missing_here if missing else ():
        yield Row(Text(f"{MISSING_HERE}: {_listed(row)}"), Text(f"row {row.row}"), HANG)
    for name in found.missing_there if missing else ():
        yield Row(Text(MISSING_THERE), Text(shown(name)), HANG)


def _match(one: Match, row: Listed) -> Row:
    body = Text(f"{one.verdict}  ", style="bold").append(_listed(row), style="not bold")
    apart = [] if one.apart_km is None else [f"{one.apart_km} km apart"]
    apart += [counted(one.apart_days, "day")] if one.apart_days else []
    parts = [*apart, *map(_difference, one.differences)]
    if parts:
        body.append(f"; {'; '.join(parts)}", style="not bold")
    return Row(body, Text(shown(one.incident)), HANG)


def _listed(row: Listed) -> str:
    where = row.place.name if row.place and row.place.name else "no place"
    when = days(*row.days) if row.days else "no day"
    return flat(f"{row.id}, {when}, {where}")


def _difference(one: Difference) -> str:
    group = GROUP_WORDS[one.group] if one.group is not None else ""
    whom = " ".join(word for word in (group, OUTCOME_WORDS[one.outcome]) if word)
    sign = "≠" if one.excludes else "~"
    return f"{whom} {sign} list {one.listed}, ledger {one.held}"
