"""``reportedly corrections``: what was corrected in INCEpTION or brat, as decisions."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

import reportedly
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import Row, aside, flat, json_lines, screen, show
from reportedly.cli.words import counted
from reportedly.review.taking import Correction, LeftAlone, Taken

REFUSED_EXIT = 3
HANG = 4


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--person", default="the command line", show_default=True, help="Who corrected.")
@click.option(
    "--reason", default="corrected in an annotation program", show_default=True, help="Why."
)
@click.option("--dry-run", "dry", is_flag=True, help="Show what would be ruled, and rule nothing.")
@ledger_option
@json_option
def command(
    files: tuple[Path, ...], path: Path, *, person: str, reason: str, dry: bool, as_json: bool
) -> None:
    """Take corrections made in INCEpTION or brat as decisions.

    FILES are UIMA CAS JSON or XMI, archives of them, brat's .ann files, or folders of these, made
    from an export of this ledger (--as cas or brat, --tier internal). Each value of a claim that
    was changed, added or taken out is a decision, all of them in one act; what is as it was
    exported is none. Changes that no decision holds are told. Exits 3 when a file was refused.

    \b
    Example:
        reportedly corrections back/ --person "A. Coder" --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        found = ledger.take_corrections(*files, person=person, reason=reason, dry=dry)
    told: list[Correction | LeftAlone] = [*found.corrections, *found.left_alone]
    if as_json:
        json_lines(told)
    else:
        show(screen(), map(_row, told))
    _close(found, dry=dry)


def _close(found: Taken, *, dry: bool) -> None:
    """Tell what was done in all.

    Raises:
        Exit: A file was refused.
    """
    for error in found.refused:
        aside().print(f"refused  {flat(str(error))}")
    known = sum(one.standing for one in found.corrections)
    ruled = counted(len(found.corrections) - known, "value")
    done = "would be ruled" if dry else "ruled"
    files = counted(found.files, "file")
    left = counted(len(found.left_alone), "change")
    aside().print(f"{ruled} {done}, {known} ruled so before; {left} left alone; {files} compared")
    if found.refused:
        raise click.exceptions.Exit(REFUSED_EXIT)


def _row(one: Correction | LeftAlone) -> Row:
    label = Text(flat(f"{one.name} {one.claim or ''}".strip()), style="bold")
    if isinstance(one, LeftAlone):
        return Row(Text(f"not taken: {flat(one.what)}", style="dim"), label, HANG)
    before = flat(one.before or "nothing")
    known = " (ruled so before)" if one.standing else ""
    return Row(Text(f"{flat(one.field)}: {before} → {flat(one.value)}{known}"), label, HANG)
