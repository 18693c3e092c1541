"""``reportedly read``: reports into a ledger, one line of outcome each."""

from __future__ import annotations

from pathlib import Path

import click

import reportedly
from reportedly.cli.bar import bar
from reportedly.cli.options import json_option, ledger_option, web_options
from reportedly.cli.screen import aside, flat, json_lines
from reportedly.cli.words import counted
from reportedly.collect import CollectOptions, count_inputs
from reportedly.errors import UsageError
from reportedly.pipeline import Outcome, State
from reportedly.read import READERS

REFUSED_EXIT = 3
MEBIBYTE = 2**20


@click.command()
@click.argument("inputs", nargs=-1)
@ledger_option
@click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="FIELD=NAME",
    help="Where a table or JSON keeps a field: text=body, published=when …",
)
@click.option("--encoding", help="Of text that does not say so itself.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=8 * MEBIBYTE,
    show_default=True,
    help="Longest report to accept.",
)
@click.option(
    "--places",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="CSV of further places: name, aliases, lat, lon, country, admin1, kind.",
)
@click.option(
    "--actors",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="TOML of further actors.",
)
@click.option(
    "--reader",
    type=click.Choice(READERS),
    help="With the trained encoder (where its model is installed, the default) or by rules alone.",
)
@click.option(
    "--threads",
    type=click.IntRange(min=1),
    help="Processes that read with the encoder at a time.  [default: all cores]",
)
@web_options
@click.option("--quiet", is_flag=True, help="Only refusals and the closing line.")
@json_option
def command(  # noqa: PLR0913 - one parameter an option
    inputs: tuple[str, ...],
    path: Path,
    *,
    fields: tuple[str, ...],
    encoding: str | None,
    max_bytes: int,
    places: tuple[Path, ...],
    actors: tuple[Path, ...],
    reader: str | None,
    threads: int | None,
    lists: tuple[Path, ...],
    allow_hosts: tuple[str, ...],
    most: int,
    pause: float,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read INPUTS (files, folders, quoted patterns, addresses, - for stdin) into a ledger.

    Reads .txt .md .html .htm .json .jsonl .csv and gzip of each; of the web pages, feeds and
    sitemaps. What was read before is skipped, so the same command goes on where it was stopped; a
    page that changed is a new version. Exits 3 when an input was refused; the rest is read.

    \b
    Example:
        reportedly read reports/ 'archive/**/*.jsonl.gz' --ledger my.ledger
        reportedly read https://coast.example/feed.xml --ledger my.ledger
    """  # noqa: D301 - click reads the escape
    if not (inputs or lists):
        raise UsageError("nothing to read; name a file, a folder or an address")
    options = CollectOptions(
        encoding=encoding,
        fields=_pairs(fields),
        max_bytes=max_bytes,
        lists=tuple(map(str, lists)),
        allow_hosts=allow_hosts,
        most=most,
        pause=pause,
    )
    opened = reportedly.open(path, places=places, actors=actors, reader=reader, threads=threads)
    with opened as ledger, bar() as shown:
        task = shown.add_task("reading", total=count_inputs(inputs))
        files, last = 0, ""

        def told(outcome: Outcome) -> None:
            # A file may hold thousands of reports; the bar counts files.
            nonlocal files, last
            file = outcome.address.partition("#")[0]
            files, last = files + (file != last), file
            shown.update(task, completed=files)
            if as_json:
                json_lines([record(outcome)])
            if outcome.error is not None or not (as_json or quiet):
                shown.console.print(line(outcome))

        summary = ledger.read(*inputs, options=options, on_outcome=told)
    unread = summary.refused + summary.unread
    known = f", {summary.known} known before" if summary.known else ""
    claims = counted(summary.claims, "claim")
    aside().print(flat(f"{summary.read} read{known}, {unread} refused; {claims}; ledger {path}"))
    if summary.dropped:
        reasons = ", ".join(f"{number} {reason}" for reason, number in summary.dropped)
        aside().print(flat(f"dropped at the gate: {reasons}"))
    if unread:
        raise click.exceptions.Exit(REFUSED_EXIT)


def _pairs(fields: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Split the FIELD=NAME options.

    Raises:
        UsageError: One has no sign or no name.
    """
    pairs = [field.partition("=") for field in fields]
    for field, (name, sign, column) in zip(fields, pairs, strict=True):
        if not (name and sign and column):
            raise UsageError(f"--field takes FIELD=NAME, not {field}")
    return tuple((name, column) for name, _, column in pairs)


def line(outcome: Outcome) -> str:
    """Return what became of one input, in one line."""
    if outcome.error is not None:
        return f"refused  {flat(str(outcome.error))}"
    name = flat(outcome.name or outcome.address)
    if outcome.state is State.KNOWN:
        return f"known    {name}"
    claims = counted(outcome.claims, "claim")
    if outcome.version_of is None:
        return f"read     {name}  {claims}"
    return f"changed  {name}  {claims}; {flat('; '.join(outcome.changes))}"


def record(outcome: Outcome) -> dict[str, object]:
    """Return what became of one input, for machines."""
    error = outcome.error
    return {
        "state": outcome.state,
        "address": outcome.address,
        "report": outcome.report,
        "name": outcome.name,
        "claims": outcome.claims,
        "version_of": outcome.version_of,
        "changes": list(outcome.changes),
        "dropped": dict(outcome.dropped),
        "code": error.code if error else None,
        "reason": error.reason if error else None,
        "remedy": error.remedy if error else None,
    }
