"""``reportedly verify``: nothing in the ledger was altered, and every value quotes its report."""

from __future__ import annotations

import click
from rich.text import Text

import reportedly
from reportedly.cli.bar import bar
from reportedly.cli.options import json_option, ledger_option
from reportedly.cli.screen import Row, aside, json_lines, screen, show
from reportedly.cli.words import counted
from reportedly.ledger import Where

WORDS = {
    "rows": "each hash follows from the row before; ids, captured bytes and spans agree",
    "projections": "each repeats a row, and none is left over",
    "derived": "as they were when they were derived",
    "file": "not damaged outside its rows",
    "rederived": "derived once more, they are the same",
}
LABELS = {
    "projections": "tables",
    "derived": "incidents and findings",
    "file": "file",
    "rederived": "incidents and findings",
}
HANG = 24


@click.command()
@click.option(
    "--rederive", is_flag=True, help="Also derive incidents and findings once more and compare."
)
@ledger_option
@json_option
def command(path: Where, *, rederive: bool, as_json: bool) -> None:
    """Recompute the chain, the captures' hashes and every span; exit 5 at the first fault.

    The head it prints is the hash of the last row. Kept elsewhere, it proves later that no row
    before it was altered.

    \b
    Example:
        reportedly verify --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    with reportedly.open(path, create=False) as ledger:
        steps: dict[str, int] = {}
        with bar() as shown:
            task = shown.add_task("verifying", total=None)
            for progress in ledger.verify(rederive=rederive):
                steps[progress.step] = progress.total
                if progress.step == "rows":
                    shown.update(task, total=progress.total, completed=progress.done)
        tip = ledger.tip()
    if as_json:
        records = [{"step": step, "checked": total} for step, total in steps.items()]
        json_lines([*records, {"head": tip.hash, "row": tip.seq}])
        return
    for step, total in steps.items():
        label = LABELS.get(step, counted(total, "row"))
        show(screen(), [Row(Text(WORDS[step]), Text(label), HANG)])
    show(screen(), [Row(Text(tip.hash), Text(f"head, row {tip.seq:,}"), HANG)])
    aside().print("nothing was altered; keep the head elsewhere to prove it later")
