"""``reportedly backfill``: many files into a folder of Parquet tables, by many processes."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import click

from reportedly.cli.bar import bar
from reportedly.cli.options import json_option
from reportedly.cli.outcomes import REFUSED_EXIT
from reportedly.cli.reading import collect_options, reading_options
from reportedly.cli.screen import aside, flat, json_lines
from reportedly.cli.words import counted
from reportedly.scale import ENGINES, Progress, Setting, backfill


@click.command()
@click.argument("inputs", nargs=-1, required=True)
@click.option(
    "--out",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for tables and receipts.",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="Processes of this machine, or those of Ray or Spark on several.",
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes.  [default: one a core]")
@click.option(
    "--buckets",
    type=click.IntRange(min=1),
    default=16,
    show_default=True,
    help="Parts that passages are encoded in; each has to fit the memory of a process.",
)
@reading_options
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    inputs: tuple[str, ...],
    folder: Path,
    *,
    engine: str,
    workers: int | None,
    buckets: int,
    fields: tuple[str, ...],
    encoding: str | None,
    max_bytes: int,
    places: tuple[Path, ...],
    actors: tuple[Path, ...],
    reader: str | None,
    as_json: bool,
) -> None:
    """Read INPUTS (files, folders, quoted patterns) into a folder, from which a ledger is filled.

    Each file is a shard, done whole by one process; a process that dies is replaced. What is done
    is not done again, so the same command goes on where it was stopped. Exits 3 when an input was
    refused; the rest is read.

    \b
    Example:
        reportedly backfill 'archive/**/*.jsonl.gz' --out work/
        reportedly import work/ --ledger archive.ledger
    """  # noqa: D301 - click reads the escape
    setting = Setting(
        folder=folder.resolve(),
        options=collect_options(fields, encoding, max_bytes),
        places=tuple(path.resolve() for path in places),
        actors=tuple(path.resolve() for path in actors),
        reader=reader,
    )
    with bar() as shown:
        task = shown.add_task("collect", total=None)

        def told(progress: Progress) -> None:
            shown.update(
                task, description=progress.stage, total=progress.total, completed=progress.done
            )
            if as_json:
                json_lines([_record(progress)])

        totals = backfill(
            inputs,
            setting,
            engine=engine,
            workers=workers or os.cpu_count() or 1,
            buckets=buckets,
            on_progress=told,
        )
    for one in totals.missing:
        aside().print(f"refused  {flat(str(one.error))}")
    if as_json:
        counts = dataclasses.asdict(dataclasses.replace(totals, missing=()))
        json_lines([{"stage": "all"} | counts | {"missing": len(totals.missing)}])
    unread = totals.refused + totals.faults
    again = (
        f" {counted(totals.taken_over, 'report')} read as one met before;"
        if totals.taken_over
        else ""
    )
    words = (
        f"{counted(totals.reports, 'report')} in {counted(totals.shards, 'file')},"
        f" {unread} refused; {counted(totals.claims, 'claim')};{again} folder {folder}"
    )
    aside().print(flat(words))
    if unread:
        raise click.exceptions.Exit(REFUSED_EXIT)


def _record(progress: Progress) -> dict[str, object]:
    made = progress.receipt
    return {
        "stage": progress.stage,
        "done": progress.done,
        "total": progress.total,
        "address": made.address,
        "key": made.key,
    } | made.counts
